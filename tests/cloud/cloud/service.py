# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One service: its routes, its envelope, who may ask, and what becomes of a request on its way to the handler."""

import asyncio
import inspect

from . import hostile, wire
from .faults import EXECUTED
from .scopes import is_granted
from .web import Answer, Call, Refusal, answer, html

_VERSIONS = {"X-Iroh-Version": "v2.71.0", "X-Iroh-Api-Version": "1.0.107", "X-Ctim-Version": "1.3.30"}


class Service:
    """A listener's worth of routes. `open_paths` need no credentials."""

    audience = "cloud"

    def __init__(self, name, family, world, routes, open_paths=()):
        self.name, self.family, self.world, self.routes = name, family, world, routes
        self._open_paths = frozenset(open_paths)

    def credentials(self, call):
        """(kind for the log, grant, why not)."""
        header = call.headers.get("Authorization", "")
        kind, _, token = header.partition(" ")
        if kind.lower() == "bearer":
            grant, why = self.world.tokens.check(token.strip(), self.audience)
            return "bearer", grant, why
        if kind.lower() == "basic":
            return "basic", None, "no_jwt"
        return "none", None, "no_jwt"

    def base_headers(self):
        return {"Date": self.world.clock.header(), "Server": "obi-test-cloud", **_VERSIONS}

    async def take(self, request, connection, name=None):
        """From aiohttp's request to its response; name: what the log and the faults call the listener."""
        name = name or self.name
        call = Call(self, request.method, request.raw_path, request.headers, await request.read())
        kind, grant, why = self.credentials(call)
        call.grant = grant
        authorized = grant is not None or self.knows_client(call)
        entry = self.world.journal.note(name, call, kind, authorized)
        fault = self.world.faults.next(name, call)
        headers = self.base_headers()
        try:
            response = await self._respond(call, why, fault, headers, connection)
        finally:
            entry["fault"] = fault.kind if fault else ""
            entry["outcome"] = "answered" if connection.open else "broken"
        entry["status"] = response.status if not isinstance(response, wire.Written) else 0
        return response

    def knows_client(self, _call):
        return False

    async def _respond(self, call, why, fault, headers, connection):
        if fault is None:
            return wire.honest(await self._reply(call, why, headers), headers)
        if fault.kind == "delay":
            await connection.pause(fault.number(1))
        reply = await self._reply(call, why, headers) if fault.kind in EXECUTED else None
        if fault.kind == "delay":
            return wire.honest(reply, headers)
        spoiled = _stand_in(fault, self, call, reply)
        if spoiled is not None:
            return wire.honest(spoiled, headers)
        return await wire.spoil(fault, reply, headers, connection)

    async def _reply(self, call, why, headers):
        found = self.routes.find(call.method, call.segments)
        try:
            if call.path not in self._open_paths:
                self._admit(call, why, found, headers)
            if found is None:
                return self.family.not_found()
            handler, _scope, call.params = found
            if handler is None:
                return self.family.wrong_method()
            reply = handler(call)
            return await reply if inspect.isawaitable(reply) else reply
        except Refusal as refusal:
            return refusal.answer
        except asyncio.CancelledError:
            raise
        except Exception as problem:  # a fault of this server's own: say so, as the service would, and to the tester
            self.world.complain(call, problem)
            return self.family.server_error()

    def _admit(self, call, why, found, headers):
        """Refuses those without a token, above the quota, or without the scope: in this order."""
        if call.grant is None:
            raise Refusal(self.family.unauthorized(why))
        self._count(headers)
        if found and not is_granted(call.grant.scopes, found[1]):
            raise Refusal(self.family.missing_scope(found[1], call.grant))

    def _count(self, headers):
        headers.update(self.world.limits.headers())
        wait = self.world.limits.take(self.name)
        if wait:
            refused = self.family.too_many()
            refused.headers["Retry-After"] = str(wait)
            raise Refusal(refused)


def _stand_in(fault, service, call, reply):
    """The answer that a fault gives in the place of the right one, or None where it is one of the wire."""
    make = _STAND_INS.get(fault.kind)
    return make(fault, service, call, reply) if make else None


def _own_body(fault, answered):
    if fault.body is None:
        return answered
    body = fault.body.encode() if isinstance(fault.body, str) else answer(fault.body).body
    return Answer(answered.status, body, answered.kind, answered.headers)


def _rate_limited(fault, service, _call, _reply):
    refused = service.family.too_many()
    refused.headers["Retry-After"] = str(fault.seconds if fault.seconds is not None else 2)
    return _own_body(fault, refused)


def _of_status(fault, service, _call, _reply):
    answered = _own_body(fault, service.family.status(fault.status))
    if fault.seconds is not None:
        answered.headers["Retry-After"] = str(fault.seconds)
    return answered


def _spoiled(spoil):
    return lambda _fault, _service, _call, reply: Answer(reply.status, spoil(reply.body), reply.kind, reply.headers)


def _scope_missing(fault, service, call, _reply):
    found = service.routes.find(call.method, call.segments)
    scope = fault.body if isinstance(fault.body, str) else (found[1] if found and found[1] else "casebook:read")
    return service.family.missing_scope(scope, call.grant or service.world.nobody)


_STAND_INS = {
    "status": _of_status,
    "unauthorized": lambda fault, service, _call, _reply: _own_body(fault, service.family.unauthorized("jwt_expired")),
    "missing-scope": _scope_missing,
    "rate-limit": _rate_limited,
    "html": lambda fault, _service, _call, _reply: _own_body(fault, html("Sign in to continue", 200)),
    "redirect": lambda fault, _service, _call, _reply: Answer(fault.status if fault.status in (301, 303, 307, 308)
                                                              else 302, b"", "", {"Location": fault.location}),
    "deep-json": lambda _fault, _service, _call, _reply: Answer(200, hostile.deep()),
    "empty": lambda _fault, _service, _call, _reply: Answer(200),
    "not-utf8": _spoiled(hostile.not_utf8),
    "duplicate-keys": _spoiled(hostile.duplicate_keys),
    "huge-number": _spoiled(hostile.huge_number),
    "wrong-types": _spoiled(hostile.wrong_types),
}
