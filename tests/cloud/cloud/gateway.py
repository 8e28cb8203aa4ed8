# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One mail gateway (AsyncOS): who may ask, logging in, health. Its reports, tracking and quarantines are elsewhere."""

import base64
import binascii

from . import quarantine, reporting, tracking
from .envelopes import Gateway as Family
from .service import Service
from .web import Refusal, Routes, answer

LIFE = 30 * 60  # seconds without use in the web interface
ROLE = "Administrator"
PRIVILEGES = ["e_message_tracking_messages", "e_message_tracking_detail", "e_message_tracking_amp_details",
              "e_message_tracking_connection_details"]


def _decoded(encoded):
    try:
        return base64.b64decode(str(encoded), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""


class GatewayService(Service):
    """`machines` are the story's gateways that it speaks for: one for a gateway, all for a manager."""

    def __init__(self, name, world, machines, api_path, old_shape=False):
        self.machines, self.api_path, self.old_shape = machines, api_path, old_shape
        self.audience = name
        super().__init__(name, Family(world.new_uuid), world, _routes(api_path), (api_path + "/login",))

    def base_headers(self):
        return {"Date": self.world.clock.header(), "Server": "glass/1.0 Python/2.6.4"}

    def is_own(self, name, passphrase):
        return (name, passphrase) == (self.world.credentials.user_name, self.world.credentials.passphrase)

    def credentials(self, call):
        jwt = call.headers.get("jwtToken", "")
        if jwt:
            grant, why = self.world.tokens.check(jwt, self.audience)
            return "jwt", grant, why
        kind, _, encoded = call.headers.get("Authorization", "").partition(" ")
        if kind.lower() == "basic":
            name, _, passphrase = _decoded(encoded).partition(":")
            grant = self.world.nobody if self.is_own(name, passphrase) else None
            return "basic", grant, "basic"
        return "bearer" if kind.lower() == "bearer" else "none", None, "no_jwt"

    def knows_client(self, call):
        if call.path not in self._open_paths:
            return False
        try:
            return self.is_own(*_login_request(call))
        except Refusal:
            return False

    def _count(self, headers):
        wait = self.world.limits.take_own(self.name)
        if wait:
            refused = self.family.too_many()
            refused.headers["Retry-After"] = str(wait)
            raise Refusal(refused)


def _login_request(call):
    body = call.json()
    data = body.get("data") if isinstance(body, dict) else None
    if not isinstance(data, dict) or not {"userName", "passphrase"} <= data.keys():
        raise Refusal(call.service.family.error(400, "Missing attribute - userName or passphrase."))
    return _decoded(data["userName"]), _decoded(data["passphrase"])


def login(call):
    service, world = call.service, call.service.world
    name, passphrase = _login_request(call)
    if not service.is_own(name, passphrase):
        return service.family.unauthorized("basic")
    told = {"userName": name, "is2FactorRedirectRequired": "true" if world.two_factor else "false"}
    if world.two_factor:
        return answer({"data": told})
    life = LIFE if world.tokens.life == 600 else world.tokens.life
    jwt = world.tokens.issue(service.audience, [], name, service.name, name, life)
    return answer({"data": {**told, "role": ROLE, "email": [], "jwtToken": jwt}})


def _health(call):
    return answer({"data": {"percentage_ram_utilization": 29, "percentage_cpu_load": 7, "percentage_diskio": 3,
                            "percentage_queue_utilization": 0, "resource_conservation": 0}})


def _routes(base):
    routes = Routes()
    routes.add("POST", base + "/login", login)
    routes.add("GET", base + "/login/privileges", lambda call: answer({"data": PRIVILEGES}))
    routes.add("GET", base + "/health", _health)
    for part in (reporting, tracking, quarantine):
        part.add_routes(routes, base)
    return routes
