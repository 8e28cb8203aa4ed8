# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Incidents, wherever they are asked for (CTIA, the platform, Conure), and bundles."""

import unittest
from urllib.parse import quote

from running import Served

INCIDENT = {"confidence": "High", "status": "New", "title": "x", "incident_time": {"opened": "2026-11-01T00:00:00.000Z"}}
VIEWS = ("overview summary entities observables verdicts events mitre targets status indicators primary-investigation "
         "graph errors export linked-casebooks linked-incidents report").split()


class Incidents(Served):
    def make(self, body=None):
        reply = self.cloud.ask("POST", "platform", "/iroh/private-intel/incident?wait_for=true", body or INCIDENT)
        self.assertEqual(reply.status, 201, reply.body)
        return reply.json

    def status(self, incident, status, base="/iroh/private-intel"):
        service = "platform" if base.startswith("/iroh") else "privateIntel"
        path = f"{base}/incident/{incident['id'].rpartition('/')[2]}/status"
        return self.cloud.ask("POST", service, path, {"status": status})

    def test_the_server_stamps_times(self):
        incident = self.make()
        self.assertEqual((incident["incident_time"]["opened"], incident["detection_status"]),
                         ("2026-11-01T00:00:00.000Z", "active"))
        opened = self.status(incident, "Open").json["incident_time"]["opened"]
        self.assertGreater(opened, "2026-11-01T00:00:00.000Z")
        contained = self.status(incident, "Open: Contained", "/ctia").json["incident_time"]
        self.assertEqual(contained["opened"], opened)
        self.assertIn("contained", contained)
        closed = self.status(incident, "Closed").json["incident_time"]["closed"]
        self.assertEqual(self.status(incident, "Closed: Confirmed Threat").json["incident_time"]["closed"], closed)
        self.assertIn("remediated", self.status(incident, "Containment Achieved").json["incident_time"])
        self.assertIn("rejected", self.status(incident, "Rejected").json["incident_time"])
        self.assertIn("reported", self.status(incident, "Incident Reported").json["incident_time"])
        self.assertEqual(self.status(incident, "Done").status, 400)

    def test_patch(self):
        incident = self.make()
        path = "/iroh/private-intel/incident/" + incident["id"].rpartition("/")[2]
        changed = self.cloud.ask("PATCH", "platform", path, {"assignees": ["k.tanaka"], "status": "Open"}).json
        self.assertEqual((changed["assignees"], changed["status"], changed["title"]), (["k.tanaka"], "Open", "x"))
        self.assertGreater(changed["incident_time"]["opened"], "2026-11-01T00:00:00.000Z")
        self.assertEqual(self.cloud.ask("GET", "platform", path + "/tactics").json, [])

    def test_link(self):
        incident = self.make()
        casebook = self.cloud.ask("GET", "privateIntel", "/ctia/casebook/search?limit=1").json[0]
        path = f"/ctia/incident/{quote(incident['id'], safe='')}/link"
        made = self.cloud.ask("POST", "privateIntel", path, {"casebook_id": casebook["id"]})
        self.assertEqual((made.status, made.json["target_ref"]), (201, incident["id"]))
        linked = self.cloud.ask("GET", "conure", f"/v2/incident/{incident['id'].rpartition('/')[2]}/linked-casebooks")
        self.assertEqual([one["id"] for one in linked.json], [casebook["id"]])
        for wrong in ({}, {"casebook_id": "x", "investigation_id": "y"}, {"casebook_id": "casebook-none"}):
            self.assertEqual(self.cloud.ask("POST", "privateIntel", path, wrong).status, 400)

    def test_conure_names_and_views(self):
        incident = self.make()
        short = incident["id"].rpartition("/")[2]
        for name in (short, short.removeprefix("incident-"), quote(incident["id"], safe="")):
            self.assertEqual(self.cloud.ask("GET", "conure", f"/v2/incident/{name}").json["id"], incident["id"])
        for view in VIEWS:
            self.assertEqual(self.cloud.ask("GET", "conure", f"/v2/incident/{short}/{view}").status, 200, view)
        missing = self.cloud.ask("GET", "conure", "/v2/incident/incident-none")
        self.assertEqual((missing.status, missing.json), (404, {"message": "Not Found"}))

    def test_mitre_is_a_list_of_tactics(self):
        incident = self.make({**INCIDENT, "tactics": ["TA0001", "TA0002"], "techniques": ["T1566"]})
        view = self.cloud.ask("GET", "conure", f"/v2/incident/{incident['id'].rpartition('/')[2]}/mitre").json
        self.assertEqual([tactic["external_id"] for tactic in view], ["TA0001", "TA0002"])
        self.assertEqual(view[0]["techniques"][0]["external_id"], "T1566")

    def test_conure_search(self):
        def ids(query):
            return [row["short_id"] for row in self.cloud.ask("GET", "conure", "/v2/incident/search?" + query).json]

        self.assertEqual(len(ids("")), 9)
        self.assertEqual(ids("high_impact=true&status=Open&sort_by=timestamp:desc"), ["INC-2041", "INC-2037"])
        self.assertEqual(ids("assignees=m.sato&sort_by=timestamp"), ["INC-2024", "INC-2038"])
        self.assertEqual(ids("limit=2&offset=8&sort_by=timestamp:desc"), ["INC-2011"])
        self.assertEqual(ids("query=" + quote("title:parcel")), ["INC-2037"])
        self.assertEqual(self.cloud.ask("GET", "conure", "/v2/incident/search/count").json, 9)
        self.assertEqual(self.cloud.ask("GET", "conure", "/v2/incident/search?sort_by=severity").status, 400)

    def test_conure_writes(self):
        self.assertEqual(self.cloud.ask("POST", "conure", "/v2/incident", {"x": 1}).json["message"], "schema")
        made = self.cloud.ask("POST", "conure", "/v2/incident?wait_for=true", INCIDENT).json
        path = "/v2/incident/" + made["id"].rpartition("/")[2]
        self.assertEqual(self.cloud.ask("PATCH", "conure", path, {"title": "y"}).json["title"], "y")
        self.assertEqual(self.cloud.ask("POST", "conure", path + "/status", {"status": "Closed"}).json["status"], "Closed")
        self.assertEqual(self.cloud.ask("DELETE", "conure", path).status, 204)
        self.assertEqual(self.cloud.ask("GET", "conure", path).status, 404)


class Bundles(Served):
    def bundle(self, **more):
        return {"type": "bundle", "source": "test", "incidents": [
            {**INCIDENT, "id": "transient:one", "external_ids": ["obi-incident-1"]}], "sightings": [
            {"id": "transient:two", "external_ids": ["obi-sighting-1"],
             "observed_time": {"start_time": "2026-11-01T00:00:00.000Z"}}], "relationships": [
            {"id": "transient:three", "relationship_type": "member-of", "source_ref": "transient:two",
             "target_ref": "transient:one"}], **more}

    def send(self, body, query="?external-key-prefixes=obi-"):
        return self.cloud.ask("POST", "privateIntel", "/ctia/bundle/import" + query, body)

    def test_import_and_export(self):
        results = self.send(self.bundle()).json["results"]
        self.assertEqual([(one["type"], one["result"], one["original_id"]) for one in results],
                         [("incident", "created", "transient:one"), ("sighting", "created", "transient:two"),
                          ("relationship", "created", "transient:three")])
        told = self.cloud.ask("GET", "privateIntel", "/ctia/bundle/export?ids=" + quote(results[0]["id"], safe="")).json
        self.assertEqual(told["relationships"][0]["target_ref"], results[0]["id"])
        self.assertEqual(told["sightings"][0]["id"], results[1]["id"])
        again = self.send(self.bundle()).json["results"]
        self.assertEqual([one["result"] for one in again], ["exists", "exists", "created"])
        self.assertEqual(again[0]["id"], results[0]["id"])

    def test_errors_stand_beside_successes(self):
        results = self.send(self.bundle(judgements=[{"priority": 5}])).json["results"]
        self.assertEqual(sorted(one["result"] for one in results), ["created", "created", "created", "error"])
        self.assertEqual(self.send({"type": "bundle"}).json["errors"], {"source": "missing-required-key"})
        self.assertEqual(self.send(self.bundle(colours=[])).json["errors"], {"colours": "disallowed-key"})

    def test_limits(self):
        many = self.send({"source": "s", "incidents": [INCIDENT] * 2001})
        self.assertEqual((many.status, many.body), (400, b"Bundle max nb of entities: 2000"))
        bulk = self.cloud.ask("POST", "privateIntel", "/ctia/bulk", {"incidents": [INCIDENT] * 2001})
        self.assertEqual((bulk.status, bulk.body), (400, b"Bulk max number of entities: 2000"))

    def test_bulk(self):
        made = self.cloud.ask("POST", "privateIntel", "/ctia/bulk", {"incidents": [INCIDENT, INCIDENT]})
        self.assertEqual((made.status, len(made.json["incidents"])), (201, 2))
        gone = self.cloud.ask("DELETE", "platform", "/iroh/private-intel/bulk",
                              {"incidents": [*made.json["incidents"], "incident-none"]}).json["incidents"]
        self.assertEqual((gone["deleted"], gone["errors"]), (made.json["incidents"], {"not-found": ["incident-none"]}))


if __name__ == "__main__":
    unittest.main()
