# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The private store: closed bodies, casebooks, incidents, searches and their pages, bundles, Conure's views."""

import json
import time
import unittest
from urllib.parse import parse_qsl, quote

from running import Served

OBSERVABLE = {"type": "domain", "value": "a.example"}
INCIDENT = {"confidence": "High", "status": "New", "title": "x", "incident_time": {"opened": "2026-11-01T00:00:00.000Z"}}
JUDGEMENT = {"observable": OBSERVABLE, "source": "s", "priority": 90, "confidence": "High", "severity": "High",
             "disposition": 2}


class Store(Served):
    def ask(self, method, path, body=None):
        return self.cloud.ask(method, "privateIntel", "/ctia" + path, body)

    def make(self, kind, body, wait=True):
        reply = self.ask("POST", f"/{kind}" + ("?wait_for=true" if wait else ""), body)
        self.assertEqual(reply.status, 201, reply.body)
        return reply.json


class Entities(Store):
    def test_life_of_a_casebook(self):
        made = self.ask("POST", "/casebook", {"title": "事件", "schema_version": "1.0.9", "observables": [OBSERVABLE]})
        self.assertEqual(made.headers["Location"], made.json["id"])
        self.assertRegex(made.json["id"], r"^https://localhost:\d+/ctia/casebook/casebook-[0-9a-f-]{36}$")
        self.assertEqual((made.json["schema_version"], made.json["tlp"]), ("1.3.30", "green"))
        name = made.json["id"].rpartition("/")[2]
        for spelled in (name, quote(made.json["id"], safe="")):
            self.assertEqual(self.ask("GET", "/casebook/" + spelled).json, made.json)
        patched = self.ask("PATCH", "/casebook/" + name, {"title": "二"}).json
        self.assertEqual((patched["title"], patched["observables"], patched["revision"]), ("二", [OBSERVABLE], 1))
        put = self.ask("PUT", "/casebook/" + name, {"title": "三"}).json
        self.assertEqual((put.get("observables"), put["owner"], put["id"]), (None, made.json["owner"], made.json["id"]))
        self.assertEqual(self.ask("DELETE", "/casebook/" + name).status, 204)
        gone = self.ask("GET", "/casebook/" + name)
        self.assertEqual((gone.status, gone.body), (404, b""))

    def test_bodies_are_closed(self):
        for kind, body, wrong in (
                ("casebook", {"owner": "me", "groups": []}, {"owner": "disallowed-key", "groups": "disallowed-key"}),
                ("incident", {"confidence": "High"}, {"status": "missing-required-key",
                                                      "incident_time": "missing-required-key"}),
                ("judgement", {**JUDGEMENT, "created": "x"}, {"created": "disallowed-key"}),
                ("note", {"content": "x"}, {"note_class": "missing-required-key",
                                            "related_entities": "missing-required-key"})):
            reply = self.ask("POST", "/" + kind, body)
            self.assertEqual((reply.status, reply.json["errors"]), (400, wrong))
        for body in ({"tlp": "purple"}, {"title": 5}, {"observables": [{"type": "no", "value": "x"}]}, {"texts": [1]}):
            self.assertIn("(not", json.dumps(self.ask("POST", "/casebook", body).json["errors"]))
        self.assertEqual(self.ask("PATCH", "/incident/" + self.make("incident", INCIDENT)["id"].rpartition("/")[2],
                                  {"short_id": "x"}).status, 400)

    def test_texts_have_limits(self):
        for body in ({"title": "x" * 1025}, {"description": "x" * 5001}, {"description": "😀" * 2501}):
            reply = self.ask("POST", "/casebook", body)
            self.assertEqual((reply.status, reply.json["type"]), (400, "Invalid Entity Error"))
        self.assertEqual(self.ask("POST", "/casebook", {"description": "😀" * 2500}).status, 201)
        self.assertEqual(self.ask("POST", "/judgement", {**JUDGEMENT, "disposition_name": "Clean"}).status, 400)

    def test_malformed(self):
        self.assertEqual(self.ask("POST", "/casebook", b"{").status, 400)
        self.assertEqual(self.ask("POST", "/casebook", [1]).status, 400)

    def test_patch_where_there_is_none(self):
        made = self.make("judgement", JUDGEMENT)
        reply = self.ask("PATCH", "/judgement/" + made["id"].rpartition("/")[2], {})
        self.assertEqual((reply.status, reply.headers.get_content_type()), (405, "text/html"))

    def test_judgements_make_a_verdict(self):
        reply = self.ask("GET", "/domain/a.example/verdict")
        self.assertEqual((reply.status, reply.json["message"]),
                         (404, "no verdict currently available for the supplied observable"))
        made = self.make("judgement", JUDGEMENT)
        verdict = self.ask("GET", "/domain/a.example/verdict").json
        self.assertEqual((verdict["disposition_name"], verdict["judgement_id"]), ("Malicious", made["id"]))
        self.assertEqual(self.ask("GET", "/domain/a.example/judgements").json, [made])
        url = quote("https://invoice-portal.example/pay?id=4471120", safe="")
        self.assertEqual(self.ask("GET", f"/url/{url}/verdict").json["disposition"], 2)

    def test_note_feedback_and_sighting(self):
        incident = self.make("incident", INCIDENT)
        self.make("note", {"note_class": "default", "content": "n",
                           "related_entities": [{"entity_type": "incident", "entity_id": incident["id"]}]})
        self.make("feedback", {"entity_id": incident["id"], "feedback": -1, "reason": "r"})
        self.assertEqual(self.ask("POST", "/feedback", {"entity_id": "x", "feedback": 2, "reason": "r"}).status, 400)
        sighting = self.make("sighting", {"observed_time": {"start_time": "2026-11-01T00:00:00.000Z"},
                                          "observables": [OBSERVABLE]})
        self.assertEqual(sighting["count"], 1)
        self.assertEqual(self.ask("GET", "/domain/a.example/sightings").json, [sighting])


class Casebooks(Store):
    def setUp(self):
        super().setUp()
        self.name = self.make("casebook", {"observables": [OBSERVABLE], "texts": []})["id"].rpartition("/")[2]

    def change(self, part, operation, value):
        return self.ask("POST", f"/casebook/{self.name}/{part}", {"operation": operation, part: value})

    def test_add_does_not_look(self):
        again = self.change("observables", "add", [OBSERVABLE, {"type": "ip", "value": "192.0.2.1"}])
        self.assertEqual((again.status, len(again.json["observables"])), (200, 3))
        self.assertEqual(len(self.change("observables", "remove", [OBSERVABLE]).json["observables"]), 1)
        self.assertEqual(self.change("observables", "replace", []).json["observables"], [])

    def test_texts_and_bundle(self):
        told = self.change("texts", "add", [{"type": "text/markdown", "text": "メモ"}]).json
        self.assertEqual(told["texts"][0]["text"], "メモ")
        told = self.change("bundle", "add", {"type": "bundle", "source": "s", "judgements": [1]}).json
        told = self.change("bundle", "add", {"judgements": [2]}).json
        self.assertEqual(told["bundle"]["judgements"], [1, 2])

    def test_refused(self):
        reply = self.ask("POST", "/casebook/casebook-none/observables", {"operation": "add", "observables": []})
        self.assertEqual((reply.status, reply.json), (404, {"error": "casebook not found"}))
        self.assertEqual(self.change("observables", "append", []).status, 400)
        self.assertEqual(self.change("observables", "add", [{"type": "domain"}]).status, 400)
        self.assertEqual(self.ask("POST", f"/casebook/{self.name}/texts", {"operation": "add"}).json["errors"],
                         {"texts": "missing-required-key"})


class Searches(Store):
    def titles(self, query, kind="casebook"):
        reply = self.ask("GET", f"/{kind}/search?" + query)
        self.assertEqual(reply.status, 200, reply.body)
        return [entity.get("title") for entity in reply.json]

    def test_the_index_lags_behind(self):
        self.cloud.obey("index-lag", seconds=0.3)
        name = self.make("casebook", {"title": "late"}, wait=False)["id"].rpartition("/")[2]
        self.assertEqual(self.ask("GET", "/casebook/" + name).json["title"], "late")
        self.assertEqual(self.titles("query=late"), [])
        time.sleep(0.35)
        self.assertEqual(self.titles("query=late"), ["late"])
        self.ask("PATCH", "/casebook/" + name, {"title": "later"})
        self.assertEqual(self.titles("query=late"), ["late"])
        self.ask("DELETE", "/casebook/" + name + "?wait_for=true")
        self.assertEqual(self.titles("query=late*"), [])

    def test_lucene(self):
        made = self.make("casebook", {"title": "Quarterly report", "observables": [
            {"type": "url", "value": "https://a.example/x"}], "tlp": "red"})
        for query, hits in (('"https://a.example/x"', 1), ("title:quarterly", 1), ("quarterly AND tlp:red", 1),
                            ("quarterly AND tlp:green", 0), ("quart*", 1), ("title:(quarterly OR nothing)", 1),
                            ("+quarterly -report", 0), ("quarterly NOT tlp:red", 0), ("observables.value:*example*", 4),
                            (f'id:"{made["id"]}"', 1), ("id:*" + made["id"].rpartition("/")[2], 1), ("*", 8), ("*:*", 8),
                            ("tlp:red AND revision:[0 TO 5]", 1)):
            with self.subTest(query):
                found = self.ask("GET", "/casebook/search?query=" + quote(query)).json
                self.assertGreaterEqual(len(found), hits)
                self.assertTrue(hits != 0 or not found)
                self.assertTrue(hits != 1 or [entity["id"] for entity in found] == [made["id"]])

    def test_lucene_that_cannot_be_parsed(self):
        for query in ("https://a.example/x", "(open", "title:", "a AND", '"open', "[1 2", "x]"):
            reply = self.ask("GET", "/casebook/search?query=" + quote(query))
            self.assertEqual((reply.status, reply.json["type"]), (400, "ES Invalid Request"), query)
        self.assertEqual(self.ask("GET", "/casebook/search?simple_query=" + quote("https://a.example/x (")).status, 200)

    def test_filters_and_fields(self):
        self.make("casebook", {"title": "red one", "tlp": "red", "source": "elsewhere"})
        self.assertEqual(self.titles("tlp=red"), ["red one"])
        self.assertEqual(self.titles("source=elsewhere&tlp=amber"), [])
        self.assertEqual(self.titles("from=2026-11-23T00:30:00.000Z&to=2026-11-23T00:39:00.000Z"), ["請求書ルアー 11/20"])
        self.assertEqual(len(self.titles("simple_query=bit.ly&search_fields=observables.value")), 2)
        cut = self.ask("GET", "/casebook/search?fields=title&query=title:red").json
        self.assertEqual(set(cut[0]), {"id", "type", "title"})
        self.assertEqual(self.ask("GET", "/casebook/search?fields=observables").status, 400)

    def test_sorting(self):
        for severity in ("Low", "Critical", "None", "High"):
            self.make("incident", {**INCIDENT, "title": "s " + severity, "severity": severity})
        self.assertEqual(self.titles("query=title:s&sort_by=severity:desc", "incident"),
                         ["s Critical", "s High", "s Low", "s None"])
        self.assertEqual(self.titles("query=title:s&sort_by=title&sort_order=desc&limit=1", "incident"), ["s None"])
        self.assertEqual(self.ask("GET", "/incident/search?sort_by=colour").status, 400)

    def pages(self, query):
        """All titles, page after page as X-Next says, and how many pages they came in."""
        titles, count, more = [], 0, query
        while more:
            reply = self.ask("GET", "/casebook/search?" + more)
            self.assertEqual(reply.status, 200, reply.body)
            titles += [entity["title"] for entity in reply.json]
            count += 1
            following = reply.headers["X-Next"]
            kept = "&".join(item for item in query.split("&") if item.partition("=")[0] not in ("limit", "offset"))
            more = f"{kept}&{following}" if following else ""
        return titles, count

    def test_pages(self):
        self.cloud.obey("populate", type="casebook", count=25)
        titles, count = self.pages("query=title:case&sort_by=title&limit=10")
        self.assertEqual((count, titles), (3, [f"Case {number:05d}" for number in range(25)]))
        middle = self.ask("GET", "/casebook/search?query=title:case&sort_by=title&limit=10&offset=10")
        self.assertEqual((middle.headers["X-Total-Hits"], middle.headers["X-Previous"]), ("25", "limit=10&offset=0"))
        self.assertEqual(json.loads(middle.headers["X-Sort"])[0], "Case 00019")
        self.assertIn(("offset", "20"), parse_qsl(middle.headers["X-Next"]))
        last = self.ask("GET", "/casebook/search?query=title:case&limit=10&offset=20")
        self.assertIsNone(last.headers["X-Next"])
        self.assertEqual(self.ask("GET", "/casebook/search/count?query=title:case").json, 25)

    def test_beyond_ten_thousand(self):
        self.cloud.obey("populate", type="casebook", count=10_050)
        reply = self.ask("GET", "/casebook/search?limit=100&offset=9950")
        self.assertEqual((reply.status, reply.json["type"]), (400, "ES Invalid Request"))
        self.assertEqual(self.ask("GET", "/casebook/search?limit=100&offset=9900").status, 200)
        titles, count = self.pages("sort_by=created:desc,title&limit=5000")
        self.assertEqual((len(titles), len(set(titles)), count), (10_057, 10_057, 3))
        self.assertEqual(self.ask("GET", "/casebook/search?search_after=x&sort_by=title").status, 400)

    def test_populating_apart(self):
        self.cloud.obey("populate", type="casebook", count=3, apartSeconds=60)
        found = self.ask("GET", "/casebook/search?query=title:case&sort_by=timestamp:desc").json
        self.assertEqual([one["title"] for one in found], ["Case 00000", "Case 00001", "Case 00002"])
        self.assertEqual(len({one["timestamp"] for one in found}), 3)

    def test_removing_what_is_found_is_a_dry_run(self):
        self.cloud.obey("populate", type="casebook", count=3)
        self.assertEqual(self.ask("DELETE", "/casebook/search").status, 403)
        self.assertEqual(self.ask("DELETE", "/casebook/search?query=title:case").json, 3)
        self.assertEqual(self.ask("GET", "/casebook/search/count?query=title:case").json, 3)
        self.ask("DELETE", "/casebook/search?query=title:case&REALLY_DELETE_ALL_THESE_ENTITIES=true&wait_for=true")
        self.assertEqual(self.ask("GET", "/casebook/search/count?query=title:case").json, 0)


if __name__ == "__main__":
    unittest.main()
