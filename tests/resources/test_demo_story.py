# SPDX-License-Identifier: GPL-3.0-or-later
"""The recording the demo replays: whole, repeatable, and of one mind with itself.

Run from anywhere:  python3 -m unittest tests/resources/test_demo_story.py
"""

import functools
import ipaddress
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter, defaultdict
from datetime import datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

GENERATOR = Path(__file__).resolve().parents[2] / "resources" / "demo" / "generate.py"
END = datetime(2026, 11, 23, 0, 41, 7, tzinfo=timezone.utc)
RANGE_END = datetime(2026, 11, 23, tzinfo=timezone.utc)
GATEWAYS = {f"{name}.harukaze.example" for name in ("mx1.tokyo", "mx2.tokyo", "mx1.osaka", "mx1.singapore")}
MOMENTS = {"first_seen": min, "last_seen": max}
TIES = (1, 2, 3, 4, 5)
SUMMARIES = {"mail_incoming_traffic_summary": 26, "mail_outgoing_traffic_summary": 10, "mail_url_reputation_summary": 6}
URL_TABLES = ("mail_url_domain_summary", "mail_incoming_web_interaction_track_urls", "mail_url_category_summary")
SENDER_TABLES = ("mail_incoming_ip_hostname_detail", "mail_incoming_domain_detail", "mail_incoming_network_detail")
TARGET_TABLE = "mail_incoming_web_interaction_track_malicious_users"
TABLES = (*URL_TABLES, TARGET_TABLE, *SENDER_TABLES)
LURE_LINK = "https://bit.ly/3xQ7obi"
SERVICE_HOSTS = {"visibility.apjc.amp.cisco.com", "private.intel.apjc.amp.cisco.com", "conure.apjc.security.cisco.com",
                 "orbital.apjc.amp.cisco.com"}


def generate(path):
    subprocess.run([sys.executable, str(GENERATOR), str(path)], check=True)


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


@functools.lru_cache(maxsize=1)
def recorded():
    """The generator's output, made once for all the tests."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.har"
        generate(path)
        return path.read_bytes()


def answer(entry):
    return json.loads(entry["response"]["content"]["text"])


def parts(entry):
    return urlsplit(entry["request"]["url"])


def hours(span):
    return int((span[1] - span[0]).total_seconds() // 3600)


def preset(length):
    return RANGE_END - timedelta(hours=length), RANGE_END


class Report:
    """One reporting exchange: where, which report, which range, and the rows or counts it answered."""

    def __init__(self, entry):
        url = parts(entry)
        query = parse_qs(url.query)
        self.entry, self.gateway = entry, url.hostname
        self.name, _, self.counter = url.path.partition("/reporting/")[2].partition("/")
        self.span = moment(query["startDate"][0]), moment(query["endDate"][0])
        self.graph, self.paged = "query_type" in query, "limit" in query
        document = answer(entry)
        self.total, self.result = document["meta"]["totalCount"], document["data"]["resultSet"]

    def counts(self):
        return {name: value for pair in self.result for name, value in pair.items()}

    def rows(self):
        rows = defaultdict(dict)
        for counter, column in self.result.items():
            for pair in column:
                for row, value in pair.items():
                    rows[row][counter] = value
        return rows


def without_zeros(rows):
    """The short slices leave zeros out; the presets say them."""
    return {row: {counter: value for counter, value in counters.items() if value} for row, counters in rows.items()}


def merge(rows_of_many):
    merged = defaultdict(dict)
    for rows in rows_of_many:
        for row, counters in rows.items():
            for counter, value in counters.items():
                combine = MOMENTS.get(counter, lambda one, other: one + other)
                merged[row][counter] = combine(merged[row][counter], value) if counter in merged[row] else value
    return {row: dict(counters) for row, counters in merged.items()}


class Demo(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.raw = recorded()
        cls.har = json.loads(cls.raw)
        cls.entries = cls.har["log"]["entries"]
        cls.reports = [Report(entry) for entry in cls.entries if "/reporting/" in entry["request"]["url"]]
        cls.details = {(r.name, r.gateway, r.span): r.rows() for r in cls.reports if r.paged and not r.counter}
        cls.summaries = {(r.name, r.gateway, r.span): r.counts() for r in cls.reports if not r.paged and not r.graph}

    def matching(self, fragment, method="GET"):
        found = [e for e in self.entries if fragment in e["request"]["url"] and e["request"]["method"] == method]
        self.assertTrue(found, fragment)
        return found

    def whole(self, name, span):
        return merge(self.details[name, gateway, span] for gateway in GATEWAYS)

    def summed(self, name, span):
        return Counter({}) + sum((Counter(self.summaries[name, gateway, span]) for gateway in GATEWAYS), Counter())

    def deliberations(self):
        """{module: {"verdicts": docs, "judgements": docs}}"""
        result = {}
        for entry in self.matching("/deliberate/observables?mids=", "POST"):
            for part in answer(entry).get("data", []):
                result[part["module"]] = {key: value["docs"] for key, value in part["data"].items()}
        return result


class File(Demo):
    def test_same_bytes_every_time(self):
        with tempfile.TemporaryDirectory() as folder:
            generate(Path(folder) / "again.har")
            self.assertEqual((Path(folder) / "again.har").read_bytes(), self.raw)
            self.assertEqual(os.listdir(folder), ["again.har"])

    def test_nothing_is_left_when_it_cannot_be_written(self):
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "taken"
            target.mkdir()
            run = subprocess.run([sys.executable, str(GENERATOR), str(target)], capture_output=True)
            self.assertNotEqual(run.returncode, 0)
            self.assertEqual(os.listdir(folder), ["taken"])

    def test_size_and_form(self):
        self.assertLessEqual(len(self.raw), 16_000_000)
        self.assertNotIn(b"\n", self.raw)

    def test_har(self):
        log = self.har["log"]
        self.assertEqual(log["version"], "1.2")
        self.assertEqual(log["creator"]["name"], "Obi demo story")
        pages = {page["id"] for page in log["pages"]}
        for entry in self.entries:
            request, response, timings = entry["request"], entry["response"], entry["timings"]
            self.assertLessEqual({"method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize",
                                  "bodySize"}, request.keys())
            self.assertLessEqual({"status", "statusText", "httpVersion", "cookies", "headers", "content",
                                  "redirectURL", "headersSize", "bodySize"}, response.keys())
            self.assertIn(entry["pageref"], pages)
            self.assertEqual(entry["time"], timings["send"] + timings["wait"] + timings["receive"])
            self.assertEqual(response["content"]["size"], len(response["content"]["text"].encode()))
            answer(entry)
            if request["bodySize"]:
                self.assertEqual(request["bodySize"], len(request["postData"]["text"].encode()))

    def test_requests_are_told_apart(self):
        keys = Counter((e["request"]["method"], e["request"]["url"], e["request"].get("postData", {}).get("text"))
                       for e in self.entries)
        self.assertEqual([key for key, count in keys.items() if count > 1], [])

    def test_clock(self):
        starts = [moment(entry["startedDateTime"]) for entry in self.entries]
        ends = [start + timedelta(milliseconds=entry["time"]) for start, entry in zip(starts, self.entries)]
        self.assertEqual(starts, sorted(starts))
        self.assertEqual(ends[-1], END)
        self.assertEqual(max(ends), END)
        self.assertGreater(starts[0], RANGE_END)


class Reports(Demo):
    def test_every_range_is_there(self):
        presets = [preset(length) for length in (1, 24, 168, 720, 2160)]
        slices = [(presets[2][0] + timedelta(hours=2 * i), presets[2][0] + timedelta(hours=2 * i + 2))
                  for i in range(84)]
        before = [(start - (end - start), start) for start, end in presets[:-1]]
        for gateway in GATEWAYS:
            for name in TABLES:
                self.assertLessEqual({(name, gateway, span) for span in presets + slices}, self.details.keys())
            for name, counters in SUMMARIES.items():
                for span in presets + before:
                    self.assertEqual(len(self.summaries[name, gateway, span]), counters)

    def test_slices_add_up_to_the_week_for_every_counter(self):
        for name in TABLES:
            for gateway in GATEWAYS:
                slices = [rows for (n, g, span), rows in self.details.items()
                          if (n, g) == (name, gateway) and hours(span) == 2]
                self.assertEqual(len(slices), 84)
                self.assertEqual(merge(slices), without_zeros(self.details[name, gateway, preset(168)]))

    def test_last_day_is_its_twelve_slices(self):
        start = preset(24)[0]
        for name in TABLES:
            for gateway in GATEWAYS:
                slices = [rows for (n, g, span), rows in self.details.items()
                          if (n, g) == (name, gateway) and hours(span) == 2 and span[0] >= start]
                self.assertEqual(merge(slices), without_zeros(self.details[name, gateway, preset(24)]))

    def test_slices_leave_zeros_out_and_rows_are_counted(self):
        for report in self.reports:
            if report.paged and not report.counter and hours(report.span) == 2:
                self.assertNotIn(0, [v for column in report.result.values() for pair in column for v in pair.values()])
            if report.paged:
                self.assertEqual(report.total, len(report.rows()))

    def test_series_add_up_to_the_summary(self):
        for report in self.reports:
            if report.graph:
                total = self.summaries[report.name, report.gateway, report.span]
                step = 1 if hours(report.span) <= 168 else 24
                for counter, column in report.result.items():
                    self.assertEqual(sum(v for pair in column for v in pair.values()), total[counter])
                    starts = [moment(key) for pair in column for key in pair]
                    self.assertEqual(starts, [report.span[0] + timedelta(hours=step * i)
                                              for i in range(hours(report.span) // step)])

    def test_trends_are_parts_of_their_range(self):
        by_range = defaultdict(Counter)
        spans = defaultdict(set)
        for report in self.reports:
            if report.counter:
                length = {48: 720, 144: 2160}[hours(report.span)]
                spans[report.name, report.gateway, length].add(report.span)
                for row, counters in report.rows().items():
                    by_range[report.name, report.gateway, length, report.counter][row] += counters[report.counter]
        self.assertEqual(len(spans), len(TABLES) * len(GATEWAYS) * 2)
        self.assertTrue(all(len(found) == 15 for found in spans.values()))
        for (name, gateway, length, counter), rows in by_range.items():
            table = self.details[name, gateway, preset(length)]
            for row, value in rows.items():
                self.assertEqual(value, table[row][counter], (name, row))

    def test_url_tables_agree_with_the_tiles(self):
        for length in (1, 24, 168, 720, 2160):
            tile = self.summed("mail_url_reputation_summary", preset(length))
            self.assertEqual(tile["messages_with_urls"],
                             sum(tile[f"{g}_urls"] for g in ("malicious", "suspicious", "neutral", "clean")))
            for name in URL_TABLES:
                rows = self.whole(name, preset(length))
                self.assertEqual(sum(c.get("total_messages", 0) for c in rows.values()), tile["messages_with_urls"])
            targets = self.whole(TARGET_TABLE, preset(length)).values()
            self.assertEqual(sum(c.get("total_messages", 0) for c in targets), tile["malicious_urls"])
            self.assertEqual(sum(c.get("total_clicks", 0) for c in targets), tile["rewritten_url_clicks"])
            self.assertEqual(self.summed("mail_incoming_traffic_summary", preset(length))["malicious_url"],
                             tile["malicious_urls"])

    def test_urls_add_up_to_their_domain(self):
        by_host = defaultdict(Counter)
        for url, counters in self.whole(URL_TABLES[1], preset(168)).items():
            by_host[urlsplit(url).hostname].update({k: v for k, v in counters.items() if k not in MOMENTS})
        for domain, counters in self.whole(URL_TABLES[0], preset(168)).items():
            self.assertEqual({k: v for k, v in counters.items() if k not in MOMENTS}, dict(by_host[domain]), domain)

    def test_senders_agree_with_the_summary(self):
        for length in (1, 24, 168, 720, 2160):
            tile = self.summed("mail_incoming_traffic_summary", preset(length))
            self.assertEqual(tile["total_recipients"], tile["total_threat_recipients"]
                             + tile["total_graymail_recipients"] + tile["total_clean_recipients"])
            self.assertEqual(tile["detected_spam"], tile["detected_spam_certain"] + tile["detected_spam_suspect"])
            for name in SENDER_TABLES:
                rows = self.whole(name, preset(length)).values()
                for counter in ("total_recipients", "total_clean_recipients", "total_threat_recipients",
                                "total_graymail_recipients", "blocked_reputation", "detected_spam", "malicious_url",
                                "detected_virus", "blocked_sdr", "blocked_dmarc", "marketing_mail"):
                    self.assertEqual(sum(c.get(counter, 0) for c in rows), tile[counter], (name, counter))

    def test_rows_make_sense(self):
        for (name, _, span), rows in self.details.items():
            for row, c in rows.items():
                if name in URL_TABLES:
                    self.assertLessEqual(c.get("blocked_messages", 0), c.get("total_messages", 0), row)
                if "last_seen" in c:
                    self.assertLessEqual(span[0].timestamp(), c["last_seen"], row)
                    self.assertLess(c["last_seen"], span[1].timestamp(), row)
                    self.assertLessEqual(c.get("first_seen", 0), c["last_seen"], row)
                if name in SENDER_TABLES:
                    self.assertEqual(c["total_recipients"], c.get("total_clean_recipients", 0)
                                     + c.get("total_threat_recipients", 0) + c.get("total_graymail_recipients", 0))

    def test_figures_of_the_pictures(self):
        tile = self.summed("mail_url_reputation_summary", preset(168))
        self.assertEqual([tile[k] for k in ("messages_with_urls", "malicious_urls", "suspicious_urls", "neutral_urls",
                                            "rewritten_url_clicks")], [1204551, 3918, 11204, 8067, 842])
        incoming = self.summed("mail_incoming_traffic_summary", preset(168))
        self.assertEqual(incoming["total_recipients"], 4182906)
        self.assertEqual(incoming["total_mailbox_auto_remediated_recipients"], 1106)
        rows = self.whole(URL_TABLES[0], preset(168))
        for domain, messages, recipients, clicks, blocked in (
                ("bit.ly", 18204, 2931, 412, 61.3), ("invoice-portal.example", 1284, 611, 37, 98.1),
                ("login-verify.test", 962, 540, 21, 99.4), ("198.51.100.23", 417, 206, 4, 100.0),
                ("docs-share.example", 2310, 884, 96, 42.7), ("cdn-assets.example", 94120, 11874, 2208, 0.1)):
            c = rows[domain]
            self.assertEqual((c["total_messages"], c["total_recipients"], c["total_clicks"]),
                             (messages, recipients, clicks))
            self.assertEqual(round(100 * c["blocked_messages"] / messages, 1), blocked)

    def test_the_hump_is_visible(self):
        start, end = datetime(2026, 11, 20, 1, tzinfo=timezone.utc), datetime(2026, 11, 20, 15, tzinfo=timezone.utc)
        inside = Counter()
        every = Counter()
        for report in self.reports:
            if report.graph and report.name == "mail_url_reputation_summary" and hours(report.span) == 168:
                for counter, column in report.result.items():
                    for pair in column:
                        for key, value in pair.items():
                            inside[counter] += value if start <= moment(key) < end else 0
                            every[counter, moment(key)] += value
        self.assertEqual([inside[k] for k in ("malicious_urls", "suspicious_urls", "neutral_urls")], [1042, 1117, 803])
        busiest = max((k for k in every if k[0] == "malicious_urls"), key=every.get)[1]
        self.assertTrue(start <= busiest < end)


class Modules(Demo):
    def test_five_modules_and_how_they_answer(self):
        modules = answer(self.matching("/iroh-int/module-instance")[0])
        self.assertEqual([m["name"] for m in modules], ["Email Gateway", "Private Intel", "Global Intel",
                                                        "AMP for Endpoints", "DNS Security"])
        by_module = {parse_qs(parts(e).query)["mids"][0]: e
                     for e in self.matching("/deliberate/observables?mids=", "POST")}
        gateway, private, world, amp, dns = (by_module[m["id"]] for m in modules)
        self.assertEqual([e["timings"]["wait"] for e in (gateway, private, world, amp)], [80, 140, 300, 2600])
        self.assertEqual(dns["response"]["status"], 403)
        self.assertEqual(answer(dns)["error"], "missing_scope")
        self.assertEqual(answer(dns)["missing-scopes"], ["enrich/observables/deliberate:read"])
        self.assertEqual([(e["type"], e["code"]) for e in answer(world)["errors"]],
                         [("warning", "too many requests")])
        self.assertTrue(answer(world)["data"][0]["data"]["verdicts"]["docs"])
        self.assertEqual(len({e["request"]["postData"]["text"] for e in by_module.values()}), 1)

    def test_heavy_rows_are_known_to_some_module(self):
        asked = {o["value"] for o in json.loads(self.matching("/deliberate/", "POST")[0]["request"]["postData"]["text"])}
        known = {v["observable"]["value"] for docs in self.deliberations().values() for v in docs["verdicts"]}
        for name, counter in ((URL_TABLES[0], "total_messages"), (URL_TABLES[1], "total_messages"),
                              (SENDER_TABLES[0], "total_recipients"), (SENDER_TABLES[1], "total_recipients")):
            rows = self.whole(name, preset(168))
            self.assertLessEqual(rows.keys() - {"No Domain Information"}, asked)
            heaviest = sorted(rows, key=lambda row: -rows[row].get(counter, 0))[:40]
            self.assertEqual(set(heaviest) - {"No Domain Information"} - known, set(), name)
            self.assertTrue(rows.keys() - known, "the tail should hold some that nobody knows")
        self.assertLessEqual(self.whole(TARGET_TABLE, preset(168)).keys(), asked)

    def test_cases_and_incidents_are_asked_about(self):
        asked = {(o["type"], o["value"]) for o in
                 json.loads(self.matching("/deliberate/", "POST")[0]["request"]["postData"]["text"])}
        for case in answer(self.matching("/casebook/search")[0]):
            self.assertLessEqual({(o["type"], o["value"]) for o in case["observables"]}, asked)

    def test_each_verdict_is_the_modules_best_living_judgement(self):
        for module, docs in self.deliberations().items():
            judgements = defaultdict(list)
            for j in docs["judgements"]:
                self.assertEqual(j["source"], module)
                self.assertRegex(j["id"], "^transient:")
                if moment(j["valid_time"]["end_time"]) > END:
                    judgements[j["observable"]["type"], j["observable"]["value"]].append(j)
            self.assertEqual(len(docs["verdicts"]), len(judgements))
            for v in docs["verdicts"]:
                best = min(judgements[v["observable"]["type"], v["observable"]["value"]],
                           key=lambda j: (-j["priority"], TIES.index(j["disposition"])))
                self.assertEqual((v["judgement_id"], v["disposition"], v["valid_time"]),
                                 (best["id"], best["disposition"], best["valid_time"]))

    def overall(self):
        living = defaultdict(list)
        for docs in self.deliberations().values():
            for j in docs["judgements"]:
                if moment(j["valid_time"]["end_time"]) > END:
                    living[j["observable"]["value"]].append(j)
        return {value: min(js, key=lambda j: (-j["priority"], TIES.index(j["disposition"]))) for value, js in
                living.items()}

    def test_overall_verdicts_of_the_story(self):
        overall = self.overall()
        for value, name, priority, reason in (
                ("bit.ly", "Suspicious", 96, "URL shortener"), ("invoice-portal.example", "Malicious", 94, "Phishing"),
                ("login-verify.test", "Malicious", 91, "Credential theft"),
                ("198.51.100.23", "Malicious", 87, "Botnet C2"), ("docs-share.example", "Suspicious", 78, "File sharing"),
                ("parcel-notice.test", "Malicious", 76, "Phishing"), ("pay-slip.example.com", "Malicious", 71, "Phishing"),
                ("filedrop.test", "Suspicious", 63, "File sharing"),
                ("hr-survey.example.org", "Unknown", 58, "Newly observed"),
                ("203.0.113.77", "Unknown", 44, "Newly observed"), ("cdn-assets.example", "Common", 12, "Content delivery"),
                ("updates.example.net", "Common", 9, "Software updates"), ("news.example", "Clean", 3, "Newsletter"),
                ("shared-minutes.example", "Clean", 80, "File sharing")):
            best = overall[value]
            self.assertEqual((best["disposition_name"], best["priority"], best["reason"]), (name, priority, reason))
        self.assertEqual({m: next((v["disposition_name"] for v in d["verdicts"] if v["observable"]["value"] == "bit.ly"), "")
                          for m, d in self.deliberations().items()},
                         {"Email Gateway": "Malicious", "Private Intel": "Suspicious", "Global Intel": "Common",
                          "AMP for Endpoints": "Unknown"})

    def test_the_rule_is_put_to_the_test(self):
        """A client that ignores dates or ties would get some verdict wrong."""
        naive = {}
        for docs in self.deliberations().values():
            for j in docs["judgements"]:
                value = j["observable"]["value"]
                if value not in naive or j["priority"] > naive[value]["priority"]:
                    naive[value] = j
        right = self.overall()
        wrong = {value for value in right if naive[value]["disposition"] != right[value]["disposition"]}
        self.assertLessEqual({"bit.ly", "login-verify.test", "shared-minutes.example"}, wrong)

    def test_sightings(self):
        seen = Counter()
        for entry in self.matching("/observe/observables?mids=", "POST"):
            for part in answer(entry).get("data", []):
                for doc in part["data"]["sightings"]["docs"]:
                    self.assertLessEqual(moment(doc["observed_time"]["start_time"]), END)
                    for observable in doc["observables"]:
                        seen[observable["value"][:22]] += doc["count"]
        self.assertEqual([seen[v] for v in ("bit.ly", "invoice-portal.example", "198.51.100.23",
                                            "9f2c41d07be6a83d90c7a2", "news.example")], [47, 18, 22, 3, 0])

    def test_each_message_of_the_lure_was_sighted_once(self):
        numbers, recipients = Counter(), set()
        for entry in self.matching("/observe/observables?mids=", "POST"):
            for part in answer(entry).get("data", []):
                for doc in part["data"]["sightings"]["docs"]:
                    of_message = [o["value"] for o in doc["observables"] if o["type"] in ("email_messageid", "cisco_mid")]
                    numbers.update(of_message)
                    if of_message:
                        self.assertEqual(len(of_message), 2)
                        recipients.add(doc["targets"][0]["observables"][0]["value"])
        self.assertEqual((len(numbers), set(numbers.values()), len(recipients)), (22, {1}, 11))

    def test_links_and_actions_are_one_observable_each(self):
        modules = {m["id"] for m in answer(self.matching("/iroh-int/module-instance")[0])}
        for fragment in ("/refer/observables", "/respond/observables"):
            found = self.matching(fragment, "POST")
            self.assertGreater(len(found), 100)
            for entry in found:
                (asked,) = json.loads(entry["request"]["postData"]["text"])
                for item in answer(entry)["data"]:
                    self.assertIn(item["module_instance_id"], modules)
                    if fragment.startswith("/refer"):
                        self.assertTrue(urlsplit(item["url"]).hostname.endswith(".example"))
                    else:
                        query = parse_qs(urlsplit(item["url"]).query)
                        self.assertTrue(item["url"].startswith(f"/respond/trigger/{item['module_instance_id']}/"))
                        self.assertEqual((query["observable_type"][0], query["observable_value"][0]),
                                         (asked["type"], asked["value"]))
        outcomes = {answer(e)["data"]["status"] for e in self.matching("/respond/trigger/", "POST")}
        self.assertEqual(outcomes, {"success", "failure"})


class Mail(Demo):
    def tracked(self):
        rows = {}
        for entry in self.matching("/message-tracking/messages?"):
            document = answer(entry)
            self.assertEqual(document["meta"]["totalCount"], len(document["data"]))
            self.assertLessEqual(len(document["data"]), 100)
            query = parse_qs(parts(entry).query)
            span = moment(query["startDate"][0]), moment(query["endDate"][0])
            for row in (item["attributes"] for item in document["data"]):
                received = datetime.strptime(row["timestamp"], "%d %b %Y %H:%M:%S (GMT +00:00)").replace(tzinfo=timezone.utc)
                self.assertTrue(span[0] <= received < span[1])
                self.assertEqual(row["hostName"], parts(entry).hostname)
                rows[row["hostName"], row["mid"][0]] = (received, row)
        return rows

    def test_eleven_lure_messages_everywhere(self):
        lure = {key: row for key, row in self.tracked().items() if row[1]["sender"] == "billing@invoice-portal.example"}
        self.assertEqual(len(lure), 11)
        self.assertEqual(len({row["recipient"][0] for _, row in lure.values()}), 11)
        counts = self.whole(URL_TABLES[1], preset(168))[LURE_LINK]
        self.assertEqual((counts["total_messages"], counts["total_recipients"], counts["total_clicks"]), (11, 11, 3))
        self.assertEqual(self.whole(SENDER_TABLES[0], preset(168))["198.51.100.23"]["total_clean_recipients"], 11)
        per_gateway = Counter(host for host, _ in lure)
        for gateway in GATEWAYS:
            row = self.details[URL_TABLES[1], gateway, preset(168)].get(LURE_LINK, {})
            self.assertEqual(row.get("total_messages", 0), per_gateway[gateway])
        for view in ("details", "amp-details", "url-details", "connection-details", "remediation-details"):
            mids = {int(parse_qs(parts(e).query)["mid"][0]) for e in self.matching(f"/message-tracking/{view}?")}
            self.assertEqual(mids, {mid for _, mid in lure}, view)
        clicked = [e for e in self.matching("/message-tracking/details?") if "rewritten URL opened" in
                   e["response"]["content"]["text"]]
        self.assertEqual(len(clicked), 3)
        for entry in self.matching("/amp-details?"):
            self.assertRegex(entry["response"]["content"]["text"], "sha256 = 9f2c41d07be6a8[0-9a-f]{42}55e10c3b,")
        targets = answer(next(e for e in self.entries if e["request"]["url"].endswith("/targets")))
        self.assertEqual({o["value"] for t in targets for o in t["observables"] if o["type"] == "email"},
                         {row["recipient"][0] for _, row in lure.values()})

    def test_remediation(self):
        states = Counter()
        for entry in self.matching("/remediation-details?"):
            lines = answer(entry)["message_details"]
            states[lines[0]["mor_status"] if lines else "waiting"] += 1
        self.assertEqual(states, {"Success": 8, "Failed": 1, "waiting": 2})

    def test_every_tracked_message_is_in_the_books(self):
        numbers = Counter(mid for _, mid in self.tracked())
        self.assertGreater(len(numbers), 100)
        for received, row in self.tracked().values():
            start = received.replace(hour=received.hour // 2 * 2, minute=0, second=0)
            if start < preset(168)[0]:
                continue
            span = start, start + timedelta(hours=2)
            for name, key in ((SENDER_TABLES[0], row["senderIp"]), (SENDER_TABLES[1], row["senderDomain"])):
                self.assertGreater(self.details[name, row["hostName"], span][key].get("total_recipients", 0), 0)


class Cases(Demo):
    def test_seven_cases(self):
        entry = self.matching("/ctia/casebook/search?limit=100&offset=0&sort_by=timestamp&sort_order=desc")[0]
        cases = answer(entry)
        self.assertIn({"name": "X-Total-Hits", "value": "7"}, entry["response"]["headers"])
        self.assertEqual([len(case["observables"]) for case in cases], [9, 8, 6, 11, 7, 4, 22])
        self.assertEqual(cases[0]["title"], "請求書ルアー 11/20")
        self.assertEqual([c["timestamp"] for c in cases], sorted((c["timestamp"] for c in cases), reverse=True))
        for case in cases:
            self.assertRegex(case["id"], r"^https://private\.intel\.apjc\.amp\.cisco\.com:443/ctia/casebook/casebook-")
            self.assertEqual(len({(o["type"], o["value"]) for o in case["observables"]}), len(case["observables"]))

    def test_nine_incidents(self):
        incidents = answer(self.matching("/v2/incident/search?query=*")[0])
        self.assertEqual([i["short_id"] for i in incidents], [f"INC-{n}" for n in (2041, 2038, 2037, 2031, 2029, 2024,
                                                                                 2019, 2015, 2011)])
        lure = incidents[0]["id"].rpartition("/")[2]
        for view, length in (("/observables", 9), ("/targets", 11), ("/events", 5), ("/linked-casebooks", 1)):
            for entry in self.matching(f"{lure}{view}"):
                self.assertEqual(len(answer(entry)), length)
        for incident in incidents:
            short = incident["id"].rpartition("/")[2]
            events = answer(self.matching(f"/v2/incident/{short}/events")[0])
            self.assertEqual((events[0]["timestamp"], events[-1]["timestamp"]),
                             (incident["timestamp"], incident["incident_time"]["opened"]))
            self.assertTrue(answer(self.matching(f"/v2/incident/{short}/observables")[0]))

    def test_orbital_values_fill_whole_rows(self):
        rows = 0
        for entry in self.matching("/results?"):
            for result in answer(entry)["results"]:
                for part in result["osQueryResult"]:
                    self.assertEqual(len(part["values"]), len(part["columns"]) * result["rowcount"])
                    rows += result["rowcount"]
        self.assertEqual(rows, 11)


RESERVED = re.compile(r"(^|\.)(example|test|invalid|localhost|example\.(com|net|org))$")
BLOCKS = [ipaddress.ip_network(n) for n in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")]
# Endings of real names; file names and keys with dots are none of these.
REAL_NAME = re.compile(r"(?<![\w.%-])((?:[a-z0-9-]+\.)+(?:com|net|org|jp|io|ly|example|test|invalid|local|dev|co|info))(?![\w-])")
SECRETS = re.compile(r'(?i)authorization|bearer |set-cookie|jwttoken|access_token|client_secret|password"|passphrase|'
                     r'api[_-]?key|eyJ[A-Za-z0-9_-]{10}|-----BEGIN|AKIA[0-9A-Z]{12}|client-[0-9a-f]{8}-')


class Manners(Demo):
    def texts(self):
        for entry in self.entries:
            yield unquote(entry["request"]["url"])
            # Escaped line ends would otherwise stick to the word after them.
            yield unquote(entry["response"]["content"]["text"]).replace("\\n", " ")
            yield entry["request"].get("postData", {}).get("text", "").replace("\\n", " ")

    def test_only_reserved_names(self):
        names = {name for text in self.texts() for name in REAL_NAME.findall(text)}
        allowed = SERVICE_HOSTS | {"bit.ly"}
        self.assertEqual({n for n in names if not RESERVED.search(n)} - allowed, set())

    def test_only_documentation_addresses(self):
        found = {value for text in self.texts() for value in re.findall(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]\d)", text)}
        found |= {value for text in self.texts() for value in re.findall(r"\b2[0-9a-f]{3}:[0-9a-f:]*::[0-9a-f]+", text)}
        self.assertGreater(len(found), 100)
        self.assertEqual({v for v in found if not any(ipaddress.ip_address(v) in block for block in BLOCKS)}, set())

    def test_no_secrets(self):
        for text in self.texts():
            self.assertIsNone(SECRETS.search(text))
        for entry in self.entries:
            self.assertEqual(entry["request"]["cookies"] + entry["response"]["cookies"], [])
            names = {h["name"] for h in entry["request"]["headers"] + entry["response"]["headers"]}
            self.assertLessEqual(names, {"Content-Type", "X-Total-Hits"})

    def test_requests_go_to_the_four_gateways_and_services(self):
        self.assertEqual({parts(e).hostname for e in self.entries}, GATEWAYS | SERVICE_HOSTS)


del Demo  # the base has no tests of its own

if __name__ == "__main__":
    unittest.main()
