# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The platform, Conure and Orbital: tokens, scopes, limits, modules, actions, queries."""

import base64
import concurrent.futures
import http.client
import json
import time
import unittest
from urllib.parse import urlencode, urlsplit

from running import Running, Served

ENRICH = "/iroh/iroh-enrich/"
OBSERVABLE = [{"type": "domain", "value": "bit.ly"}]


def basic(name, password):
    return {"Authorization": "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()}


class Tokens(Served):
    def test_granted(self):
        told = self.cloud.token().json
        self.assertEqual((told["token_type"], told["expires_in"]), ("bearer", 600))
        self.assertIn("casebook", told["scope"].split())
        narrow = self.cloud.token(scope="inspect:read enrich/observables/deliberate:read admin").json
        self.assertEqual(narrow["scope"], "inspect:read enrich/observables/deliberate:read")

    def ask_token(self, name, password, **form):
        return self.cloud.send("POST", "platform", "/iroh/oauth2/token",
                               urlencode({"grant_type": "client_credentials", **form}).encode(),
                               {**basic(name, password), "Content-Type": "application/x-www-form-urlencoded"})

    def test_refused(self):
        told = self.cloud.told
        for name, password, error in (("client-unknown", told["clientPassword"], "invalid_client"),
                                      (told["clientId"], "wrong", "wrong_client_creds"), ("", "", "invalid_client")):
            reply = self.ask_token(name, password)
            self.assertEqual((reply.status, reply.json["error"]), (400, error))
        reply = self.ask_token(told["clientId"], told["clientPassword"], grant_type="password")
        self.assertEqual((reply.status, reply.json["error"]), (400, "unsupported_grant_type"))

    def test_as_json(self):
        body = {"client_id": self.cloud.told["clientId"], "client_password": self.cloud.told["clientPassword"],
                "grant_type": "client_credentials"}
        self.assertIn("access_token", self.cloud.send("POST", "platform", "/iroh/oauth2/token", body).json)

    def whoami(self, token):
        return self.cloud.send("GET", "platform", "/iroh/profile/whoami", None, {"Authorization": token})

    def test_every_way_a_token_can_be_wrong(self):
        good = self.cloud.bearer()["Authorization"]
        self.assertEqual(self.whoami(good).status, 200)
        head, claims, _signature = good.split(".")
        for token, code in (("", "invalid_request"), ("Bearer ", "invalid_request"), (good[:-3] + "xyz",
                            "jwt_invalid_signature"), ("Bearer x", "jwt_decode_failed_exception"),
                            (f"{head}.{claims}.", "jwt_invalid_signature")):
            reply = self.whoami(token)
            self.assertEqual((reply.status, reply.json["error"]), (401, code), token)
            self.assertNotIn("X-Ratelimit-Org-Limit", reply.headers)
        self.cloud.obey("revoke-tokens")
        self.assertEqual(self.whoami(good).json["error"], "jwt_revoked")

    def test_expiry(self):
        self.cloud.obey("token-life", seconds=1)
        self.assertEqual(self.cloud.token().json["expires_in"], 1)
        short = self.cloud.bearer()["Authorization"]
        self.assertEqual(self.whoami(short).status, 200)
        time.sleep(1.1)
        self.assertEqual(self.whoami(short).json["error"], "jwt_expired")
        fresh = self.cloud.bearer(fresh=True)["Authorization"]
        self.cloud.obey("expire-tokens")
        self.assertEqual(self.whoami(fresh).status, 401)

    def test_one_token_serves_all_families(self):
        for service, path in (("platform", "/iroh/profile/whoami"), ("privateIntel", "/ctia/casebook/search"),
                              ("globalIntel", "/ctia/indicator/search"), ("conure", "/v2/incident/search"),
                              ("orbital", "/v0/ok")):
            self.assertEqual(self.cloud.ask("GET", service, path).status, 200, service)


class Scopes(Served):
    ROUTES = (("POST", "platform", "/iroh/iroh-inspect/inspect", "inspect:read"),
              ("POST", "platform", ENRICH + "deliberate/observables", "enrich/observables/deliberate:read"),
              ("POST", "platform", ENRICH + "observe/observables", "enrich/observables/observe:read"),
              ("POST", "platform", ENRICH + "refer/observables", "enrich/observables/refer:read"),
              ("GET", "platform", "/iroh/iroh-int/module-instance", "integration/module-instance:read"),
              ("POST", "platform", "/iroh/iroh-response/respond/observables", "response/observables:read"),
              ("POST", "platform", "/iroh/iroh-response/respond/trigger/a/b", "response/trigger:write"),
              ("GET", "platform", "/iroh/profile/whoami", "profile:read"),
              ("POST", "platform", "/iroh/user-mgmt/search/users", "users:read"),
              ("POST", "platform", "/iroh/private-intel/incident", "private-intel/incident:write"),
              ("GET", "privateIntel", "/ctia/casebook/search", "casebook:read"),
              ("POST", "privateIntel", "/ctia/casebook", "casebook:write"),
              ("POST", "privateIntel", "/ctia/judgement", "private-intel/judgement:write"),
              ("GET", "globalIntel", "/ctia/indicator/search", "global-intel:read"),
              ("GET", "conure", "/v2/incident/search", "private-intel/incident:read"),
              ("GET", "orbital", "/v0/ok", "orbital"))

    def test_each_route_asks_for_its_own(self):
        for method, service, path, scope in self.ROUTES:
            for granted, allowed in ((scope, True), (scope.partition("/")[0].partition(":")[0], True),
                                     ("telemetry:write", False)):
                with self.subTest(path=path, granted=granted):
                    self.cloud.obey("scopes", scopes=granted)
                    self.cloud.forget_tokens()
                    self.assertEqual(self.cloud.ask(method, service, path).status != 403, allowed)

    def test_what_is_said(self):
        self.cloud.obey("scopes", scopes="inspect:read profile")
        refused = self.cloud.ask("POST", "platform", ENRICH + "deliberate/observables", OBSERVABLE)
        self.assertEqual(refused.status, 403)
        self.assertEqual({**refused.json, "trace_id": "", "user-id": "", "org-id": ""}, {
            "error": "missing_scope", "error_description":
            "You do not have the required credentials to access this route.",
            "missing-scopes": ["enrich/observables/deliberate:read"],
            "required-scopes": ["enrich/observables/deliberate:read"], "scopes": ["inspect:read", "profile"],
            "user-id": "", "org-id": "", "trace_id": ""})
        capability = self.cloud.ask("POST", "privateIntel", "/ctia/casebook", {})
        self.assertEqual((capability.status, capability.json["error"], capability.json["capabilities"]),
                         (403, "missing_capability", ["create-casebook"]))
        self.assertEqual(self.cloud.ask("GET", "conure", "/v2/incident/search").json, {"message": "Forbidden"})

    def test_reading_does_not_allow_writing(self):
        self.cloud.obey("scopes", scopes="casebook:read")
        self.assertEqual(self.cloud.ask("GET", "privateIntel", "/ctia/casebook/search").status, 200)
        self.assertEqual(self.cloud.ask("POST", "privateIntel", "/ctia/casebook", {}).status, 403)

    def test_global_intel_is_read_only(self):
        self.assertEqual(self.cloud.ask("POST", "globalIntel", "/ctia/judgement", {}).status, 403)


class Limits(Served):
    def test_the_organisation_shares_one_quota(self):
        self.assertEqual(self.cloud.ask("GET", "orbital", "/v0/ok").headers["X-RateLimit-ORG-Limit"], "8000")
        self.cloud.obey("rate", perHour=3, tellRemaining=True)
        seen = [self.cloud.ask("GET", service, path) for service, path in (
            ("orbital", "/v0/ok"), ("privateIntel", "/ctia/casebook/search"), ("platform", "/iroh/profile/whoami"),
            ("privateIntel", "/ctia/casebook/search"), ("conure", "/v2/incident/search"))]
        self.assertEqual([reply.status for reply in seen], [200, 200, 200, 429, 429])
        self.assertLessEqual(int(seen[3].headers["Retry-After"]), 3600)
        self.assertGreater(int(seen[3].headers["Retry-After"]), 3500)
        self.assertEqual(seen[3].json, {"error": "Too Many Requests"})
        self.assertEqual(seen[4].json, {"message": "Too many requests"})
        self.assertEqual(self.cloud.token().status, 200)
        self.assertEqual(self.cloud.ask("GET", 0, "/health").status, 200)

    def test_of_one_service(self):
        self.cloud.obey("rate", service="orbital", perHour=1)
        self.assertEqual([self.cloud.ask("GET", "orbital", "/v0/ok").status for _ in range(2)], [200, 429])
        self.assertEqual(self.cloud.ask("GET", "platform", "/iroh/profile/whoami").status, 200)


class Modules(Served):
    def modules(self):
        return self.cloud.ask("GET", "platform", "/iroh/iroh-int/module-instance").json

    def enrich(self, route="deliberate/observables", query="", observables=OBSERVABLE):
        return self.cloud.ask("POST", "platform", ENRICH + route + query, observables)

    def test_all_at_once(self):
        told = self.enrich().json
        self.assertEqual([part["module"] for part in told["data"]],
                         ["Email Gateway", "Private Intel", "Global Intel", "AMP for Endpoints"])
        self.assertEqual([(error["module"], error["type"]) for error in told["errors"]],
                         [("Global Intel", "warning"), ("DNS Security", "fatal")])

    def test_one_or_several(self):
        ids = {module["name"]: module["id"] for module in self.modules()}
        self.assertEqual(len(self.enrich(query=f"?mids={ids['Private Intel']}").json["data"]), 1)
        two = self.enrich(query=f"?mids={ids['Private Intel']}&mids={ids['Email Gateway']}").json["data"]
        self.assertEqual(len(two), 2)
        self.assertEqual(self.enrich(query=f"?mids={ids['DNS Security']}").status, 403)

    def test_nothing_known(self):
        told = self.enrich(observables=[{"type": "sha1", "value": "0" * 40}]).json
        self.assertEqual({part["data"]["verdicts"]["count"] for part in told["data"]}, {0})
        self.assertEqual(self.enrich("refer/observables", observables=[{"type": "user", "value": "x"}]).json["data"], [])

    def test_failures_and_delays(self):
        self.cloud.obey("module", id="*", fails="", delayMs=60)
        started = time.monotonic()
        told = self.enrich().json
        self.assertEqual(len(told["data"]), 5)
        self.assertGreater(time.monotonic() - started, 0.059)
        self.cloud.obey("module", id="Private Intel", fails="too many requests")
        told = self.enrich().json
        self.assertEqual((len(told["data"]), told["errors"][0]["code"]), (4, "too many requests"))

    def test_five_modules_side_by_side(self):
        self.cloud.obey("module", id="*", fails="", delayMs=600)
        path = [ENRICH + f"deliberate/observables?mids={module['id']}" for module in self.modules()]
        token = self.cloud.bearer()
        parts = urlsplit(self.cloud.address("platform"))

        def one(target):
            """Over a connection of its own."""
            connection = http.client.HTTPSConnection(parts.hostname, parts.port, context=self.cloud.trust)
            connection.request("POST", target, json.dumps(OBSERVABLE), token)
            try:
                return connection.getresponse().status
            finally:
                connection.close()

        started = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(5) as pool:
            self.assertEqual(list(pool.map(one, path)), [200] * 5)
        self.assertLess(time.monotonic() - started, 5 * 0.6)

    def test_bodies_are_bare_arrays(self):
        reply = self.enrich(observables={"observables": OBSERVABLE})
        self.assertEqual(reply.status, 400)
        self.assertIn("errors", reply.json)
        reply = self.enrich(observables=[{"type": "nonsense", "value": 5, "x": 1}])
        self.assertEqual(reply.json["errors"][0]["x"], "disallowed-key")

    def test_health(self):
        self.cloud.obey("module", id="Private Intel", fails="unknown")
        told = self.cloud.ask("POST", "platform", ENRICH + "health").json
        self.assertEqual([part["data"]["status"] for part in told["data"]], ["ok", "error", "ok", "ok", "error"])
        one = self.cloud.ask("POST", "platform", ENRICH + "health/" + self.modules()[0]["id"]).json
        self.assertEqual(one["data"]["data"]["status"], "ok")
        self.assertEqual(self.cloud.ask("POST", "platform", ENRICH + "health/none").status, 404)

    def test_reputation_and_targets(self):
        told = self.cloud.ask("GET", "platform", ENRICH + "reputation/observable?type=domain&value=bit.ly").json
        self.assertEqual(told["data"]["reputation"]["verdict"]["disposition_name"], "Suspicious")
        self.assertEqual(self.cloud.ask("GET", "platform", ENRICH + "reputation/observable?type=domain").status, 400)
        self.assertEqual(len(self.enrich("observe/targets", observables={"observables": OBSERVABLE}).json["data"]), 4)

    def test_instances_are_kept(self):
        self.cloud.obey("scopes", scopes="integration enrich")
        base = "/iroh/iroh-int/module-instance"
        made = self.cloud.ask("POST", "platform", base, {"name": "New", "module_type_id": "t",
                                                          "settings": {"key": "value"}}).json
        self.assertEqual(self.cloud.ask("GET", "platform", f"{base}/{made['id']}").json["settings"], {"key": "value"})
        self.assertEqual(len(self.enrich().json["data"]), 5)
        self.cloud.ask("PATCH", "platform", f"{base}/{made['id']}", {"enabled": False})
        self.assertEqual(len(self.enrich().json["data"]), 4)
        self.assertEqual(self.cloud.ask("DELETE", "platform", f"{base}/{made['id']}").status, 204)
        gone = self.cloud.ask("GET", "platform", f"{base}/{made['id']}")
        self.assertEqual((gone.status, gone.json["error"]), (404, "module_instance_not_found"))
        self.assertEqual(len(self.cloud.ask("GET", "platform", base + "?query=intel").json), 2)
        self.assertEqual(len(self.cloud.ask("GET", "platform", "/iroh/iroh-int/module-type").json), 5)


class Actions(Served):
    def test_triggers_are_counted(self):
        listed = self.cloud.ask("POST", "platform", "/iroh/iroh-response/respond/observables", OBSERVABLE).json["data"]
        outcomes = []
        for action in listed:
            for _ in range(2):
                reply = self.cloud.ask("POST", "platform", "/iroh/iroh-response" + action["url"] + "&workflow_id=7")
                outcomes.append((action["module"], reply.status, reply.json["data"]["status"]))
        self.assertEqual(outcomes, [("Email Gateway", 200, "success")] * 2 + [("DNS Security", 200, "failure")] * 2)
        self.assertEqual([(entry["action"], entry["value"], entry["count"]) for entry in self.cloud.obey("triggers")],
                         [("add-url-block", "bit.ly", 2), ("block", "bit.ly", 2)])

    def test_refused(self):
        base = "/iroh/iroh-response/respond/trigger/"
        listed = self.cloud.ask("POST", "platform", "/iroh/iroh-response/respond/observables", OBSERVABLE).json["data"]
        module = listed[0]["module_instance_id"]
        for path, status in ((f"{base}{module}/block?observable_type=domain&observable_value=a", 404),
                             (f"{base}none/block?observable_type=domain&observable_value=a", 404),
                             (f"{base}{module}/add-url-block", 400)):
            self.assertEqual(self.cloud.ask("POST", "platform", path).status, status)
        self.assertEqual(self.cloud.obey("triggers"), [])


class Rest(Served):
    def inspect(self, content):
        found = self.cloud.ask("POST", "platform", "/iroh/iroh-inspect/inspect", {"content": content}).json
        return [(entry["type"], entry["value"]) for entry in found]

    def test_inspect(self):
        self.assertEqual(self.inspect("See https://a.example/x?y=1, 192.0.2.1; mail b@c.example! evil.example evil.example "
                                      "2001:db8::1 999.1.1.1 setup.exe " + "A" * 64 + " " + "b" * 32),
                         [("url", "https://a.example/x?y=1"), ("ip", "192.0.2.1"), ("email", "b@c.example"),
                          ("domain", "evil.example"), ("ipv6", "2001:db8::1"), ("sha256", "a" * 64), ("md5", "b" * 32)])
        self.assertEqual(self.inspect("nothing here at 10:30"), [])
        missing = self.cloud.ask("POST", "platform", "/iroh/iroh-inspect/inspect", {})
        self.assertEqual((missing.status, missing.json), (400, {"content": "missing-required-key"}))

    def test_users(self):
        found = self.cloud.ask("POST", "platform", "/iroh/user-mgmt/search/users?limit=2&sort_by=user-name").json
        self.assertEqual([user["user-name"] for user in found], ["A. Mori", "K. Tanaka"])
        one = self.cloud.ask("GET", "platform", "/iroh/user-mgmt/users/" + found[0]["user-id"])
        self.assertEqual(one.json, found[0])
        both = self.cloud.ask("GET", "platform", "/iroh/user-mgmt/batch/users?" + "&".join(
            "id=" + user["user-id"] for user in found)).json
        self.assertEqual(len(both), 2)
        self.assertEqual(self.cloud.ask("GET", "platform", "/iroh/user-mgmt/users/none").status, 404)

    def test_product_feedback(self):
        path = "/iroh/iroh-feedback/feedback"
        self.assertEqual(self.cloud.ask("POST", "platform", path, {"bug": True, "contact_allowed": False,
                                                                    "text": "x"}).status, 200)
        self.assertEqual(self.cloud.ask("POST", "platform", path, {"bug": True}).json["errors"],
                         {"contact_allowed": "missing-required-key", "text": "missing-required-key"})
        self.assertEqual(len(self.cloud.obey("feedback")), 1)

    def test_metadata_needs_no_token(self):
        told = self.cloud.send("GET", "platform", "/.well-known/oauth-authorization-server").json
        self.assertEqual(told["token_endpoint"], self.cloud.told["platform"] + "/iroh/oauth2/token")

    def test_unknown_routes(self):
        for service, status, kind in (("platform", 404, "application/json"), ("privateIntel", 404, "text/html"),
                                      ("conure", 404, "application/json")):
            reply = self.cloud.ask("GET", service, "/nothing/here")
            self.assertEqual((reply.status, reply.headers.get_content_type()), (status, kind))
        self.assertEqual(self.cloud.ask("GET", "conure", "/v2/incident").status, 405)


class Orbital(Served):
    QUERY = {"name": "q", "nodes": ["hostname:WS-0417", "hostname:WS-0522", "hostname:WS-0274"],
             "osQuery": [{"label": "l", "name": "n", "sql": "SELECT 1"}]}

    def test_hosts_answer_one_after_another(self):
        job = self.cloud.ask("POST", "orbital", "/v0/query/run", self.QUERY).json["ID"]
        cursor, hosts, unchanged = "", [], 0
        while len(hosts) < 3:
            path = f"/v0/jobs/{job}/results?limit=100" + (f"&cursor={cursor}" if cursor else "")
            page = self.cloud.ask("GET", "orbital", path).json
            unchanged += page["next"] == cursor
            cursor = page["next"]
            hosts += [result["hostinfo"]["hostname"] for result in page["results"]]
            time.sleep(0.02)
        self.assertEqual(hosts, ["WS-0417", "WS-0522", "WS-0274"])
        self.assertGreater(unchanged, 0)
        self.assertTrue(self.cloud.ask("GET", "orbital", f"/v0/jobs/{job}").json["done"])

    def test_scheduled_and_stopped(self):
        soon = self.cloud.ask("POST", "orbital", "/v0/query", {**self.QUERY, "expiry": int(time.time()) + 10})
        self.assertEqual(soon.status, 400)
        job = self.cloud.ask("POST", "orbital", "/v0/query", {**self.QUERY, "expiry": int(time.time()) + 600}).json["ID"]
        self.assertEqual(self.cloud.ask("DELETE", "orbital", f"/v0/query/{job}").status, 200)
        time.sleep(0.3)
        self.assertEqual(self.cloud.ask("GET", "orbital", f"/v0/jobs/{job}/results").json["results"], [])

    def test_refused(self):
        for body in ({}, {**self.QUERY, "nodes": []}, {**self.QUERY, "nodes": ["nobody"]}, {**self.QUERY, "stock": "x"},
                     {**self.QUERY, "expiry": 1}, {**self.QUERY, "colour": 1}):
            self.assertEqual(self.cloud.ask("POST", "orbital", "/v0/query/run", body).status, 400, body)
        self.assertEqual(self.cloud.ask("GET", "orbital", "/v0/jobs/none").status, 404)


class Starting(Served):
    def test_same_seed_same_credentials(self):
        with Running("--seed", "1") as same, Running("--seed", "8") as other:
            self.assertEqual(self.cloud.told["clientPassword"], same.told["clientPassword"])
            self.assertNotEqual(same.told["clientPassword"], other.told["clientPassword"])
            self.assertEqual(other.token().status, 200)


if __name__ == "__main__":
    unittest.main()
