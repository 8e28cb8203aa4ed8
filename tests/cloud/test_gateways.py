# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The mail gateways: logins, reports, tracking, details, quarantines; the manager with its older rows."""

import base64
import time
import unittest

from running import Served

WEEK = "startDate=2026-11-16T00:00:00.000Z&endDate=2026-11-23T00:00:00.000Z"
MANAGER = 4


def encoded(text):
    return base64.b64encode(text.encode()).decode()


class Gateways(Served):
    def get(self, path, gateway=0):
        return self.cloud.ask("GET", gateway, path)


class Logins(Gateways):
    def log_in(self, number=0, **changes):
        gateway = {**self.cloud.told["gateways"][number], **changes}
        data = {"userName": encoded(gateway["userName"]), "passphrase": encoded(gateway["passphrase"])}
        return self.cloud.send("POST", number, gateway["apiPath"] + "/login", {"data": data})

    def health(self, headers, number=0):
        path = self.cloud.told["gateways"][number]["apiPath"] + "/health"
        return self.cloud.send("GET", number, path, None, headers)

    def test_jwt(self):
        told = self.log_in().json["data"]
        self.assertEqual((told["userName"], told["is2FactorRedirectRequired"], told["role"], told["email"]),
                         ("analyst", "false", "Administrator", []))
        self.assertEqual(self.health({"jwtToken": told["jwtToken"]}).status, 200)
        self.assertEqual(self.health({"Authorization": "Bearer " + told["jwtToken"]}).status, 401)
        self.assertEqual(self.health({"jwtToken": told["jwtToken"]}, 1).json["error"]["message"], "InvalidTokenError.")
        self.assertEqual(self.health({"jwtToken": "nonsense"}).json["error"]["message"], "InvalidTokenError.")
        self.assertEqual(self.health(self.cloud.bearer()).status, 401)

    def test_expired(self):
        token = self.log_in().json["data"]["jwtToken"]
        self.cloud.obey("expire-tokens")
        expired = self.health({"jwtToken": token})
        self.assertEqual((expired.status, expired.json["error"]["message"]), (401, "ExpiredSignatureError."))
        self.cloud.obey("token-life", seconds=1)
        token = self.log_in().json["data"]["jwtToken"]
        self.assertEqual(self.health({"jwtToken": token}).status, 200)
        time.sleep(1.1)
        self.assertEqual(self.health({"jwtToken": token}).status, 401)

    def test_wrong(self):
        refused = {"error": {"message": "Invalid username or passphrase.", "code": "401",
                             "explanation": "401 = No permission -- see authorization schemes."}}
        self.assertEqual(self.log_in(passphrase="wrong").json, refused)
        self.assertEqual(self.health({"Authorization": "Basic " + encoded("analyst:wrong")}).json, refused)
        self.assertEqual(self.health({}).status, 401)
        plain = self.cloud.told["gateways"][0]
        raw = self.cloud.send("POST", 0, plain["apiPath"] + "/login", {"data": {
            "userName": plain["userName"], "passphrase": plain["passphrase"]}})
        self.assertEqual(raw.status, 401)  # neither is base64 of the right text

    def test_second_factor(self):
        self.cloud.obey("two-factor", required=True)
        told = self.log_in().json["data"]
        self.assertEqual(told["is2FactorRedirectRequired"], "true")
        self.assertNotIn("jwtToken", told)

    def test_each_has_its_own_path(self):
        self.assertEqual(self.log_in(MANAGER).status, 200)
        self.assertEqual(self.cloud.send("GET", MANAGER, "/esa/api/v2.0/health", None, {
            "Authorization": "Basic " + encoded("analyst:" + self.cloud.told["gateways"][0]["passphrase"])}).status, 404)
        self.assertIn("e_message_tracking_messages", self.get("/login/privileges").json["data"])


class Reports(Gateways):
    TABLE = "/reporting/mail_incoming_domain_detail"

    def test_dates(self):
        missing = self.get("/reporting/mail_incoming_traffic_summary")
        self.assertEqual((missing.status, missing.json["error"]), (404, {
            "message": "Missing attribute - startDate or endDate.", "code": "404",
            "explanation": "404 = Nothing matches the given URI."}))
        for span in ("startDate=2026-11-22T00:30:00.000Z&endDate=2026-11-23T00:00:00.000Z",
                     "startDate=x&endDate=2026-11-23T00:00:00.000Z",
                     "startDate=2026-11-23T00:00:00.000Z&endDate=2026-11-22T00:00:00.000Z"):
            self.assertEqual(self.get("/reporting/mail_incoming_traffic_summary?" + span).status, 400, span)
        offset = self.get("/reporting/mail_incoming_traffic_summary?startDate=2026-11-22T00:00+00:00"
                          "&endDate=2026-11-23T00:00%2B00:00")
        self.assertEqual(offset.status, 200)

    def test_any_hours(self):
        """Parts of a day add up to it, whatever they are."""
        def total(start, end):
            span = f"startDate=2026-11-20T{start}:00:00.000Z&endDate=2026-11-20T{end}:00:00.000Z"
            result = self.get("/reporting/mail_incoming_traffic_summary?" + span).json["data"]["resultSet"]
            return next(entry["total_recipients"] for entry in result if "total_recipients" in entry)

        self.assertEqual(total("03", "17"), total("03", "04") + total("04", "11") + total("11", "17"))
        self.assertGreater(total("03", "04"), 0)

    def test_pages_and_order(self):
        everything = self.get(f"{self.TABLE}?{WEEK}").json
        count = everything["meta"]["totalCount"]
        self.assertGreater(count, 40)
        rows = []
        for offset in range(0, count, 40):
            page = self.get(f"{self.TABLE}?{WEEK}&offset={offset}&limit=40").json
            rows += page["data"]["resultSet"]["total_recipients"]
        self.assertEqual(rows, everything["data"]["resultSet"]["total_recipients"])
        ordered = self.get(f"{self.TABLE}?{WEEK}&orderBy=total_recipients&orderDir=desc&top=5").json["data"]["resultSet"]
        counts = [next(iter(one.values())) for one in ordered["total_recipients"]]
        self.assertEqual((counts, len(counts)), (sorted(counts, reverse=True), 5))
        self.assertEqual(counts[0], max(next(iter(one.values())) for one in rows))
        for half in ("orderBy=total_recipients", "offset=0", "limit=5"):
            self.assertEqual(self.get(f"{self.TABLE}?{WEEK}&{half}").status, 404, half)
        self.assertEqual(self.get(f"{self.TABLE}?{WEEK}&offset=0&limit=5000").status, 400)

    def test_filter_and_counter(self):
        found = self.get(f"/reporting/mail_incoming_ip_hostname_detail?{WEEK}&filterBy=ip_address&filterOperator=is"
                         "&filterValue=198.51.100.23").json
        self.assertEqual(found["meta"]["totalCount"], 1)
        one = self.get(f"{self.TABLE}/detected_spam?{WEEK}").json["data"]["resultSet"]
        self.assertEqual(list(one), ["detected_spam"])

    def test_other_reports(self):
        self.assertEqual(self.get(f"/reporting/mail_system_capacity?{WEEK}").json["data"]["resultSet"], {})
        self.assertEqual(self.get(f"/reporting/mail_colours?{WEEK}").status, 404)
        batch = self.get(f"/reporting/mail_mor_batch_summary/msgs_failed?{WEEK}", MANAGER).json["data"]["resultSet"]
        self.assertEqual(batch, {"msgs_failed": [{"INC-2041": 1}]})


class Tracking(Gateways):
    def search(self, more="", span=WEEK, gateway=0, status=200):
        reply = self.get(f"/message-tracking/messages?{span}&ciscoHost=All_Hosts&searchOption=messages{more}", gateway)
        self.assertEqual(reply.status, status, reply.body)
        return [row["attributes"] for row in reply.json["data"]] if status == 200 else reply.json

    def test_dates_as_they_are_written(self):
        self.search(span=WEEK.replace(":", "%3A"), status=404)
        self.search(span="startDate=2026-11-16T00:00:01.000Z&endDate=2026-11-23T00:00:00.000Z", status=400)
        self.search(span="startDate=2026-11-16T00:30:00.000Z&endDate=2026-11-23T00:00:00.000Z")

    def test_pages(self):
        total = self.get(f"/message-tracking/messages?{WEEK}&offset=0&limit=1").json["meta"]["totalCount"]
        self.assertGreater(total, 100)
        rows, offset = [], 0
        while page := self.search(f"&offset={offset}&limit=60"):
            rows += page
            offset += 60
        self.assertEqual((len(rows), len({row["mid"][0] for row in rows})), (total, total))
        self.search("&offset=0&limit=101", status=400)
        self.search("&offset=0", status=404)

    def test_filters_are_anded(self):
        lured = self.search("&envelopeSenderfilterOperator=ends_with&envelopeSenderfilterValue=@INVOICE-portal.example")
        self.assertEqual(len(lured), 4)
        self.assertEqual({row["sender"] for row in lured}, {"billing@invoice-portal.example"})
        one = self.search("&envelopeSenderfilterOperator=contains&envelopeSenderfilterValue=billing"
                          "&envelopeRecipientfilterOperator=begins_with&envelopeRecipientfilterValue=finance")
        self.assertEqual([row["mid"] for row in one], [[4417887]])
        for query, hits in (("&ciscoMid=4417887", 1), ("&senderIp=198.51.100.23", 4), ("&fileSha256=9f2c41d07be6a83d90c7"
                            "a25f1b46e8d2730a9c6ef581b4207d3c9a4e55e10c3b", 4), ("&messageDirection=outgoing", 1),
                            ("&messageIdHeader=%3C20261120.4f2@invoice-portal.example%3E", 1),
                            ("&attachmentNameOperator=is&attachmentNameValue=invoice_1120.xlsm", 4),
                            ("&domainNameOperator=is&domainNameValue=invoice-portal.example", 4)):
            self.assertEqual(len(self.search(query)), hits, query)
        self.search("&subjectfilterOperator=like&subjectfilterValue=x", status=400)
        self.search("&subjectfilterValue=x", status=404)

    def test_event_flags_are_ored(self):
        spam, virus = self.search("&spamPositive=true"), self.search("&virusPositive=true")
        both = self.search("&spamPositive=true&virusPositive=true")
        self.assertEqual(len(both), len(spam) + len(virus))
        self.assertTrue(spam and virus)
        self.assertEqual({row["direction"] for row in self.search("&deliveryStatus=DROPPED")}, {"incoming"})

    def test_rows_that_are_hard_to_read(self):
        rows = {row["mid"][0]: row for row in self.search(
            span="startDate=2026-11-18T00:00:00.000Z&endDate=2026-11-19T00:00:00.000Z")}
        self.assertEqual(rows[4300001]["mid"], [4300001, 4300002])
        self.assertEqual((list(rows[4300001]["messageStatus"]), list(rows[4300001]["messageID"])),
                         (["4300002"], ["4300001"]))
        self.assertEqual((rows[4300011]["hostName"], rows[4300011]["messageID"]), ("", {}))

    def test_the_manager_speaks_for_all_in_the_old_shape(self):
        rows = self.search("&envelopeSenderfilterOperator=contains&envelopeSenderfilterValue=billing", gateway=MANAGER)
        self.assertEqual((len(rows), len({row["hostName"] for row in rows})), (11, 4))
        for row in rows:
            self.assertEqual((row["messageStatus"], row["verdictChart"], row["isCompleteData"]), ("Delivered", "0", True))
            self.assertNotIn("friendly_from", row)
            self.assertRegex(row["timestamp"], r"\(GMT\)$")
        osaka = self.get(f"/message-tracking/messages?{WEEK}&ciscoHost=mx1.osaka.harukaze.example&offset=0&limit=100",
                         MANAGER).json["data"]
        self.assertEqual({row["attributes"]["hostName"] for row in osaka}, {"mx1.osaka.harukaze.example"})


class Details(Gateways):
    def view(self, name, row, gateway=0):
        query = f"serialNumber={row['serialNumber']}&mid={row['mid'][0]}&icid={row['icid']}&{WEEK}"
        return self.get(f"/message-tracking/{name}?{query}", gateway)

    def row(self, more):
        return self.get(f"/message-tracking/messages?{WEEK}&offset=0&limit=1{more}").json["data"][0]["attributes"]

    def test_of_a_message_that_is_not_the_lure(self):
        row = self.row("&spamPositive=true")
        head = self.view("details", row).json["data"]["messages"]
        self.assertEqual((head["attachments"], head["mid"], head["showAMP"]), ("", row["mid"], False))
        self.assertTrue(head["summary"][-1]["lastEvent"])
        for name in ("amp-details", "dlp-details", "url-details", "connection-details"):
            self.assertEqual(self.view(name, row).status, 200, name)

    def test_dlp(self):
        told = self.view("dlp-details", self.row("&messageDirection=outgoing")).json["data"]["messages"]
        self.assertTrue(told["showDLPDetails"])
        self.assertIsInstance(told["dlpDetails"]["mid"], str)

    def test_from_the_manager(self):
        row = self.row("&ciscoMid=4417887")
        self.assertIn("9f2c41d07be6", self.view("amp-details", row, MANAGER).body.decode())
        query = f"sma_serial_number={row['serialNumber']}&mid=4417887&icid={row['icid']}&start_date=a&end_date=b"
        told = self.get("/message-tracking/remediation-details?" + query, MANAGER).json
        self.assertEqual(told["message_details"][0]["mor_status"], "Success")

    def test_missing(self):
        self.assertEqual(self.get(f"/message-tracking/details?{WEEK}").status, 404)
        row = {"serialNumber": "none", "mid": [1], "icid": 1}
        self.assertEqual(self.view("details", row).status, 404)


class Quarantines(Gateways):
    SPAM = f"/quarantine/messages?quarantineType=spam&{WEEK}"
    PVO = f"/quarantine/messages?quarantineType=pvo&{WEEK}"

    def take(self, method, **body):
        return self.cloud.ask(method, 0, "/quarantine/messages", body)

    def test_spam(self):
        found = self.get(self.SPAM + "&orderBy=date&orderDir=desc&offset=0&limit=3").json
        self.assertGreater(found["meta"]["totalCount"], 3)
        first, second, third = found["data"]
        self.assertRegex(first["attributes"]["date"], r"^\d\d Nov 2026 \d\d:\d\d \(GMT \+00:00\)$")
        detail = self.get(f"/quarantine/messages/details?mid={first['mid']}&quarantineType=spam").json["data"]
        self.assertIn("&lt;script&gt;", detail["attributes"]["messageBody"])
        released = self.take("POST", action="release", mids=[first["mid"]], quarantineType="spam")
        self.assertEqual(released.json, {"data": {"action": "release", "totalCount": 1}})
        deleted = self.take("DELETE", mids=[second["mid"], third["mid"], 1], quarantineType="spam")
        self.assertEqual(deleted.json, {"data": {"action": "delete", "totalCount": 2}})
        self.assertEqual(self.get(self.SPAM).json["meta"]["totalCount"], found["meta"]["totalCount"] - 3)
        again = self.take("POST", action="release", mids=[first["mid"]], quarantineType="spam")
        self.assertEqual((again.status, again.json["data"]["totalCount"]), (200, 0))
        self.cloud.obey("reset")
        self.assertEqual(self.get(self.SPAM).json["meta"]["totalCount"], found["meta"]["totalCount"])

    def test_spam_filters(self):
        one = self.get(self.SPAM + "&offset=0&limit=1").json["data"][0]["attributes"]
        sender = one["fromAddress"][0].partition("<")[2].rstrip(">")
        found = self.get(self.SPAM + f"&filterBy=from_address&filterOperator=is&filterValue={sender}").json["data"]
        self.assertTrue(found)
        nobody = self.get(self.SPAM + "&filterBy=to_address&filterOperator=contains&filterValue=nobody-here").json
        self.assertEqual(nobody["data"], [])
        self.assertEqual(self.get(self.SPAM + "&filterBy=colour&filterOperator=is&filterValue=x").status, 400)
        self.assertEqual(self.get(f"/quarantine/messages?{WEEK}").status, 404)

    def test_policy_virus_outbreak(self):
        names = "&quarantines=Outbreak,Virus,File+Analysis,Unclassified,Policy&orderBy=received&orderDir=desc"
        rows = [row for number in range(4) for row in self.get(self.PVO + names, number).json["data"]]
        twice = [row for row in rows if ", " in row["attributes"]["inQuarantines"]]
        self.assertTrue(twice)
        found = self.get(self.PVO + names).json["data"]
        mid, quarantine = found[0]["mid"], found[0]["attributes"]["inQuarantines"].split(", ")[0]
        wrong = self.take("POST", action="release", mids=[mid], quarantineType="pvo", quarantineName="Virus")
        self.assertEqual((wrong.status, wrong.json["data"]["totalCount"]), (200, 0))
        self.assertEqual(self.take("POST", action="release", mids=[mid], quarantineType="pvo").status, 404)
        right = self.take("DELETE", mids=[mid], quarantineType="pvo", quarantineName=quarantine)
        self.assertEqual(right.json["data"]["totalCount"], 1)
        self.assertEqual(self.get(self.PVO + "&quarantines=Colour").status, 400)
        self.assertGreater(self.get("/quarantine/rules?quarantineType=pvo").json["meta"]["totalNumberOfMessages"], 0)

    def test_lists(self):
        path = "/quarantine/safelist?action=view&viewBy=recipient&quarantineType=spam"
        self.assertEqual(self.get(path).json["data"], [])
        added = self.cloud.ask("POST", 0, "/quarantine/safelist", {
            "action": "add", "quarantineType": "spam", "recipientAddresses": ["a@b.example"], "senderList": ["c.example"],
            "viewBy": "recipient"})
        self.assertEqual(added.json["data"][0]["recipientAddresses"], ["a@b.example"])
        self.assertEqual(self.get(path).json["data"], [{"senderList": ["c.example"], "recipientAddress": "a@b.example"}])
        gone = self.cloud.ask("DELETE", 0, "/quarantine/safelist", {"recipientList": ["a@b.example"]})
        self.assertEqual(gone.json["data"]["totalCount"], 1)
        self.assertEqual(self.get(path).json["data"], [])


if __name__ == "__main__":
    unittest.main()
