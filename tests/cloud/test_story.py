# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server tells the demo's story: asked what the demo's recording was asked, it gives the same answers."""

import json
import re
import subprocess
import sys
import tempfile
import unittest
from collections import defaultdict
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from running import Served

GENERATOR = Path(__file__).resolve().parents[2] / "resources" / "demo" / "generate.py"
FAMILY = {"visibility": "platform", "private": "privateIntel", "conure": "conure", "orbital": "orbital"}
PRIVATE = "https://private.intel.apjc.amp.cisco.com:443"
SAMPLE = 7  # of each kind of request


def recorded():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.har"
        subprocess.run([sys.executable, "-B", str(GENERATOR), str(path)], check=True)
        return json.loads(path.read_bytes())["log"]["entries"]


def kind(entry):
    """Requests that differ in ids, dates and values alone are of one kind."""
    request = entry["request"]
    parts = urlsplit(request["url"])
    path = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "ID", parts.path)
    names = tuple(sorted(item.partition("=")[0] for item in parts.query.split("&")))
    # A table over two hours leaves zeros out, and a long history leaves rows out.
    days = tuple(re.findall(r"=(\d{4}-\d\d-\d\dT\d\d)", parts.query))
    return request["method"], path, names, entry["response"]["status"], len(set(days)) and hours(days)


def hours(days):
    start, end = (datetime.strptime(day, "%Y-%m-%dT%H") for day in days)
    return int((end - start).total_seconds() // 3600)


class Story(Served):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.kinds = defaultdict(list)
        for entry in recorded():
            cls.kinds[kind(entry)].append(entry)

    def service(self, host):
        names = [gateway["name"] for gateway in self.cloud.told["gateways"]]
        return names.index(host) if host in names else FAMILY[host.partition(".")[0]]

    def ask_as_recorded(self, entry):
        request = entry["request"]
        parts = urlsplit(request["url"])
        service = self.service(parts.hostname)
        path = parts.path.removeprefix("/esa/api/v2.0") + ("?" + parts.query if parts.query else "")
        body = request["postData"]["text"].encode() if "postData" in request else None
        return self.cloud.ask(request["method"], service, path, body)

    def check(self, entry):
        reply = self.ask_as_recorded(entry)
        response = entry["response"]
        wanted = json.loads(response["content"]["text"].replace(PRIVATE, self.cloud.told["privateIntel"]))
        self.assertEqual(reply.status, response["status"])
        self.assertEqual(reply.json, wanted)
        for header in response["headers"]:
            if header["name"] != "Content-Type":
                self.assertEqual(reply.headers[header["name"]], header["value"])

    def test_every_kind_of_request(self):
        self.assertGreater(len(self.kinds), 100)
        self.cloud.obey("rate", perHour=100_000)
        for name, entries in self.kinds.items():
            for entry in entries[::max(1, len(entries) // SAMPLE)]:
                with self.subTest(kind=name, url=entry["request"]["url"]):
                    self.check(entry)

    def test_a_manager_speaks_for_all_gateways(self):
        query = ("/reporting/mail_incoming_traffic_summary?startDate=2026-11-16T00:00:00.000Z"
                 "&endDate=2026-11-23T00:00:00.000Z&device_type=esa")

        def counts(reply):
            return {name: count for entry in reply.json["data"]["resultSet"] for name, count in entry.items()}

        each = [counts(self.cloud.ask("GET", number, query)) for number in range(4)]
        together = counts(self.cloud.ask("GET", 4, query))
        self.assertEqual(together, {name: sum(one[name] for one in each) for name in together})
        one = counts(self.cloud.ask("GET", 4, query + "&device_name=mx1.osaka.harukaze.example"))
        self.assertEqual(one, each[2])
        self.assertEqual(counts(self.cloud.ask("GET", 4, query + "&device_group_name=Hosted_Cluster")), together)


if __name__ == "__main__":
    unittest.main()
