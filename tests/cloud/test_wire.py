# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults, certificates, proxies, the log and the control: the server fails as it was told to, and only then."""

import base64
import gzip
import http.client
import json
import socket
import ssl
import time
import unittest
from urllib.parse import urlsplit

from running import Served

ENRICH = "/iroh/iroh-enrich/deliberate/observables"
BODY = [{"type": "domain", "value": "bit.ly"}]


class Faults(Served):
    def setUp(self):
        super().setUp()
        self.cloud.bearer()
        self.right = self.ask()

    def ask(self):
        self.cloud.hang_up()
        return self.cloud.ask("POST", "platform", ENRICH, BODY)

    def ask_faulty(self, fault, **order):
        """The answer under a fault; the one after it is right again."""
        self.cloud.fault(fault, "platform", path="/iroh/iroh-enrich", method="POST", **order)
        try:
            return self.ask()
        finally:
            self.assertEqual(self.ask().body, self.right.body)

    def test_no_answer(self):
        with self.assertRaises(http.client.RemoteDisconnected):
            self.ask_faulty("drop")
        started = time.monotonic()
        with self.assertRaises((http.client.RemoteDisconnected, ConnectionResetError)):
            self.ask_faulty("hang-headers", seconds=0.3)
        self.assertGreater(time.monotonic() - started, 0.29)
        with self.assertRaises((http.client.IncompleteRead, ConnectionResetError)):
            self.ask_faulty("hang-body", seconds=0.3)

    def test_half_answers(self):
        for fault in ("truncate", "wrong-length", "garbage-chunks"):
            with self.subTest(fault), self.assertRaises(http.client.IncompleteRead):
                self.ask_faulty(fault)
        short = self.ask_faulty("short-length")
        self.assertEqual(short.body, self.right.body[:len(self.right.body) // 2])

    def test_drip(self):
        self.cloud.fault("drip", "platform", path="/iroh/profile/whoami", seconds=0.0005)
        started = time.monotonic()
        reply = self.cloud.ask("GET", "platform", "/iroh/profile/whoami")
        self.assertGreater(time.monotonic() - started, 0.0005 * len(reply.body))
        self.assertIn("user", reply.json)

    def test_delay(self):
        started = time.monotonic()
        self.cloud.fault("delay", "platform", seconds=0.3)
        self.assertEqual(self.ask().body, self.right.body)
        self.assertGreater(time.monotonic() - started, 0.29)

    def test_big_and_bomb(self):
        self.assertEqual(len(self.ask_faulty("big", seconds=3).json[0]), 3 * 1024 * 1024)
        bomb = self.ask_faulty("gzip-bomb", seconds=16)
        self.assertEqual(bomb.headers["Content-Encoding"], "gzip")
        unfolded = gzip.decompress(bomb.body)
        self.assertEqual(json.loads(unfolded), [])
        self.assertGreater(len(unfolded), 500 * len(bomb.body))

    def test_hostile_json(self):
        with self.assertRaises(UnicodeDecodeError):
            self.ask_faulty("not-utf8").body.decode()
        with self.assertRaises(RecursionError):
            json.loads(self.ask_faulty("deep-json").body)
        pairs = []
        json.loads(self.ask_faulty("duplicate-keys").body, object_pairs_hook=lambda found: pairs.append(found))
        self.assertEqual([name for name, _ in pairs[-1]].count("data"), 2)
        self.assertIn(b"0" * 400, self.ask_faulty("huge-number").body)
        self.assertIsInstance(self.ask_faulty("wrong-types").json["data"], dict)
        self.assertEqual(self.ask_faulty("empty").body, b"")

    def test_hostile_json_of_an_answer_without_texts_and_numbers(self):
        for fault in ("not-utf8", "duplicate-keys", "huge-number", "wrong-types"):
            self.cloud.fault(fault, "platform", path="/iroh/iroh-inspect")
            reply = self.cloud.ask("POST", "platform", "/iroh/iroh-inspect/inspect", {"content": ""})
            self.assertGreater(len(reply.body), 2, fault)

    def test_wrong_types_of_a_bare_number(self):
        self.cloud.fault("wrong-types", "conure", path="/v2/incident/search/count")
        reply = self.cloud.ask("GET", "conure", "/v2/incident/search/count")
        self.assertEqual((reply.status, reply.json), (200, "unexpected"))

    def test_answers(self):
        page = self.ask_faulty("html")
        self.assertEqual((page.status, page.headers.get_content_type()), (200, "text/html"))
        moved = self.ask_faulty("redirect", location="https://elsewhere.example/x")
        self.assertEqual((moved.status, moved.headers["Location"]), (302, "https://elsewhere.example/x"))
        self.assertEqual(self.ask_faulty("redirect", status=308, location="http://a/").status, 308)
        refused = self.ask_faulty("unauthorized")
        self.assertEqual((refused.status, refused.json["error"]), (401, "jwt_expired"))
        for told in ("2", "3172s", "Wed, 21 Oct 2026 07:28:00 GMT"):
            limited = self.ask_faulty("rate-limit", seconds=told)
            self.assertEqual((limited.status, limited.headers["Retry-After"]), (429, told))
        missing = self.ask_faulty("missing-scope")
        self.assertEqual((missing.status, missing.json["missing-scopes"]),
                         (403, ["enrich/observables/deliberate:read"]))
        own = self.ask_faulty("status", status=418, body={"error": "teapot"})
        self.assertEqual((own.status, own.json), (418, {"error": "teapot"}))

    def test_every_family_says_no_in_its_own_words(self):
        paths = {"platform": ENRICH, "privateIntel": "/ctia/casebook/search", "conure": "/v2/incident/search",
                 "orbital": "/v0/ok", 0: "/health"}
        words = {"platform": lambda body: body["trace_id"], "privateIntel": lambda body: body["class"],
                 "conure": lambda body: body["message"], "orbital": lambda body: body["trace_id"],
                 0: lambda body: body["error"]["code"]}
        for service, path in paths.items():
            name = self.cloud.told["gateways"][0]["name"] if service == 0 else service
            self.cloud.fault("status", name, status=500)
            reply = self.cloud.ask("POST" if service == "platform" else "GET", service, path)
            self.assertEqual(reply.status, 500)
            self.assertTrue(words[service](reply.json))

    def test_times_skip_method_and_path(self):
        self.cloud.fault("empty", "platform", path="/iroh/iroh-enrich", skip=1, times=2)
        self.assertEqual([len(self.ask().body) > 0 for _ in range(4)], [True, False, False, True])
        self.cloud.fault("empty", "*", times=-1)
        self.assertEqual([len(self.ask().body) for _ in range(3)], [0, 0, 0])
        self.cloud.obey("reset")
        self.cloud.forget_tokens()
        self.cloud.fault("empty", "platform", method="DELETE")
        self.assertEqual(self.ask().body, self.right.body)
        with self.assertRaises(ValueError):
            self.cloud.fault("no-such-fault")
        with self.assertRaises(ValueError):
            self.cloud.fault("empty", pth="/typo")

    def test_a_request_is_carried_out_though_its_answer_is_lost(self):
        path = "/iroh/private-intel/incident"
        body = {"confidence": "High", "status": "New", "incident_time": {"opened": "2026-11-23T00:00:00.000Z"}}
        for fault, more in (("truncate", 1), ("drop", 0)):
            before = self.cloud.ask("GET", "privateIntel", "/ctia/incident/search/count").json
            self.cloud.fault(fault, "platform", path=path)
            with self.assertRaises((http.client.HTTPException, OSError)):
                self.cloud.ask("POST", "platform", path + "?wait_for=true", body)
            after = self.cloud.ask("GET", "privateIntel", "/ctia/incident/search/count").json
            self.assertEqual(after - before, more)


class Listeners(Served):
    def handshake(self, address, context):
        parts = urlsplit(address)
        with socket.create_connection((parts.hostname, parts.port), timeout=2) as plain:
            with context.wrap_socket(plain, server_hostname=parts.hostname) as secure:
                return secure.version()

    def test_bad_certificates(self):
        faulty = self.cloud.told["faulty"]
        for name, words in (("expired", "expired"), ("selfSigned", "self-signed"), ("wrongHost", "not valid for"),
                            ("unknownAuthority", "unable to get local issuer")):
            with self.subTest(name), self.assertRaises(ssl.SSLCertVerificationError) as caught:
                self.handshake(faulty[name], self.cloud.trust)
            self.assertIn(words, caught.exception.verify_message)
        trusting = ssl.create_default_context(cafile=self.cloud.told["otherCa"])
        self.assertIn(self.handshake(faulty["unknownAuthority"], trusting), ("TLSv1.2", "TLSv1.3"))

    def test_old_tls(self):
        address = self.cloud.told["faulty"]["tls11"]
        with self.assertRaises(ssl.SSLError):
            self.handshake(address, self.cloud.trust)
        old = ssl.create_default_context(cafile=self.cloud.told["ca"])
        old.set_ciphers("DEFAULT@SECLEVEL=0")
        old.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
        self.assertEqual(self.handshake(address, old), "TLSv1.1")

    def test_refused_and_mute(self):
        with self.assertRaises(ConnectionRefusedError):
            self.handshake(self.cloud.told["faulty"]["refused"], self.cloud.trust)
        with self.assertRaises(TimeoutError):
            self.handshake(self.cloud.told["faulty"]["hangAtConnect"], self.cloud.trust)

    def test_a_pinned_certificate_is_exchanged(self):
        address = self.cloud.told["faulty"]["selfSigned"]
        parts = urlsplit(address)
        first = ssl.get_server_certificate((parts.hostname, parts.port))
        self.assertEqual(ssl.get_server_certificate((parts.hostname, parts.port)), first)
        self.cloud.obey("certificate", service="selfSigned")
        self.assertNotEqual(ssl.get_server_certificate((parts.hostname, parts.port)), first)
        self.cloud.obey("reset")
        self.assertEqual(ssl.get_server_certificate((parts.hostname, parts.port)), first)

    def test_behind_a_bad_certificate_stands_a_whole_server(self):
        address = self.cloud.told["faulty"]["unknownAuthority"]
        self.cloud.connection(address)._context.load_verify_locations(self.cloud.told["otherCa"])
        self.assertEqual(self.cloud.send("GET", address, "/iroh/profile/whoami", None, self.cloud.bearer()).status, 200)
        self.assertEqual(self.cloud.send("GET", address, "/esa/api/v2.0/health").status, 401)
        self.assertEqual(self.cloud.obey("log")[-1]["service"], "unknownAuthority")

    def through(self, proxy, headers=None):
        host, _, port = self.cloud.told["proxy"][proxy].partition(":")
        parts = urlsplit(self.cloud.address("orbital"))
        connection = http.client.HTTPSConnection(host, int(port), timeout=5, context=self.cloud.trust)
        connection.set_tunnel(parts.hostname, parts.port, headers)
        connection.request("GET", "/v0/ok", headers=self.cloud.bearer())
        try:
            return connection.getresponse().status
        finally:
            connection.close()

    def test_proxies(self):
        self.assertEqual(self.through("open"), 200)
        with self.assertRaisesRegex(OSError, "407"):
            self.through("withPassword")
        told = self.cloud.told["proxy"]
        basic = base64.b64encode(f"{told['user']}:{told['password']}".encode()).decode()
        self.assertEqual(self.through("withPassword", {"Proxy-Authorization": "Basic " + basic}), 200)
        entries = [entry for entry in self.cloud.obey("log") if entry["service"].startswith("proxy")]
        self.assertEqual([(entry["method"], entry["status"], entry["authorized"]) for entry in entries],
                         [("CONNECT", 200, False), ("CONNECT", 407, False), ("CONNECT", 200, True)])


class ControlAndLog(Served):
    def control(self, method, path, body=None):
        return self.cloud.send(method, self.cloud.told["control"].removesuffix("/control"), "/control/" + path, body)

    def test_over_https(self):
        self.assertEqual(self.control("POST", "fault", {"fault": "empty", "service": "orbital"}).status, 200)
        self.assertEqual(self.cloud.ask("GET", "orbital", "/v0/ok").body, b"")
        self.assertEqual(self.control("POST", "fault", {"fault": "?"}).status, 400)
        self.assertEqual(self.control("POST", "nothing", {}).status, 404)
        entries = self.control("GET", "log").json
        self.assertEqual([entry["path"] for entry in entries], ["/iroh/oauth2/token", "/v0/ok"])
        self.assertEqual(self.control("POST", "reset").status, 200)
        self.assertEqual(self.control("GET", "log").json, [])

    def test_log(self):
        self.cloud.ask("POST", "platform", "/iroh/iroh-inspect/inspect?a=b", {"content": "x"})
        self.cloud.send("GET", "platform", "/iroh/profile/whoami")
        self.cloud.send("GET", "platform", "/iroh/profile/whoami", None, {"Authorization": "Bearer nonsense"})
        self.cloud.ask("GET", 1, "/health")
        shown = [(entry["service"], entry["method"], entry["path"], entry["query"], entry["authorized"],
                  entry["authorization"], entry["status"]) for entry in self.cloud.obey("log")]
        self.assertEqual(shown, [
            ("platform", "POST", "/iroh/oauth2/token", "", True, "basic", 200),
            ("platform", "POST", "/iroh/iroh-inspect/inspect", "a=b", True, "bearer", 200),
            ("platform", "GET", "/iroh/profile/whoami", "", False, "none", 401),
            ("platform", "GET", "/iroh/profile/whoami", "", False, "bearer", 401),
            ("mx2.tokyo.harukaze.example", "GET", "/esa/api/v2.0/health", "", True, "basic", 200)])

    def test_no_secret_is_in_the_log(self):
        told = self.cloud.told
        self.cloud.send("POST", "platform", "/iroh/oauth2/token", {
            "client_id": told["clientId"], "client_password": told["clientPassword"],
            "grant_type": "client_credentials"})
        gateway = told["gateways"][0]
        data = {name: base64.b64encode(gateway[name].encode()).decode() for name in ("userName", "passphrase")}
        jwt = self.cloud.send("POST", 0, gateway["apiPath"] + "/login", {"data": data}).json["data"]["jwtToken"]
        self.cloud.send("GET", 0, gateway["apiPath"] + "/health", None, {"jwtToken": jwt})
        log = json.dumps(self.cloud.obey("log"))
        self.assertEqual(len(self.cloud.obey("log")), 3)
        self.assertTrue(all(entry["authorized"] for entry in self.cloud.obey("log")))
        for secret in (told["clientPassword"], gateway["passphrase"], data["passphrase"], jwt):
            self.assertNotIn(secret, log)

    def test_connections(self):
        before = self.cloud.obey("connections")["orbital"]["accepted"]
        self.cloud.hang_up()
        for _ in range(3):
            self.cloud.ask("GET", "orbital", "/v0/ok")
        counts = self.cloud.obey("connections")["orbital"]
        self.assertEqual((counts["accepted"] - before, counts["open"]), (1, 1))
        self.cloud.obey("drop-connections", service="orbital")
        with self.assertRaises((http.client.HTTPException, OSError)):
            self.cloud.ask("GET", "orbital", "/v0/ok")

    def test_a_client_that_goes_is_noticed(self):
        self.cloud.obey("module", id="Email Gateway", delayMs=400)
        parts = urlsplit(self.cloud.address("platform"))
        headers = {**self.cloud.bearer(), "Content-Type": "application/json"}
        connection = http.client.HTTPSConnection(parts.hostname, parts.port, context=self.cloud.trust)
        connection.request("POST", ENRICH, json.dumps(BODY), headers)
        time.sleep(0.1)
        connection.close()
        time.sleep(0.6)
        self.assertEqual(self.cloud.obey("log", path=ENRICH)[0]["outcome"], "broken")

    def test_clock(self):
        self.cloud.obey("clock", skewSeconds=-7200)
        reply = self.cloud.ask("GET", "orbital", "/v0/ok")
        said = time.mktime(time.strptime(reply.headers["Date"], "%a, %d %b %Y %H:%M:%S GMT")) - time.timezone
        self.assertAlmostEqual(said - time.time(), -7200, delta=5)

    def test_many_small_requests(self):
        for _ in range(2000):
            self.assertEqual(self.cloud.ask("GET", "orbital", "/v0/ok").status, 200)
        self.assertEqual(len(self.cloud.obey("log", service="orbital")), 2000)


if __name__ == "__main__":
    unittest.main()
