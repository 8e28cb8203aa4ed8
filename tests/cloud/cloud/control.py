# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands to the server: over its control listener, or as lines of JSON on its standard input."""

import json

from . import wire
from .envelopes import Plain
from .faults import Fault
from .service import Service
from .web import Call, Routes, answer


class Control:
    """Each command takes a JSON object and gives a JSON value; ValueError says what was wrong with it."""

    def __init__(self, cloud):
        self._cloud = cloud
        self._commands = {
            "reset": self._reset, "fault": self._fault, "log": self._log, "token-life": self._token_life,
            "expire-tokens": self._expire_tokens, "revoke-tokens": self._revoke_tokens, "scopes": self._scopes,
            "clock": self._clock, "rate": self._rate, "module": self._module, "index-lag": self._index_lag,
            "populate": self._populate, "two-factor": self._two_factor, "triggers": self._triggers,
            "feedback": self._feedback, "connections": self._connections, "drop-connections": self._drop,
            "certificate": self._certificate, "complaints": self._complaints, "addresses": self._addresses}

    @property
    def names(self):
        return tuple(self._commands)

    def obey(self, name, order):
        if name not in self._commands:
            raise ValueError(f"no such command: {name}")
        if not isinstance(order, dict):
            raise ValueError("a command's arguments are a JSON object")
        try:
            return self._commands[name](order)
        except (KeyError, TypeError) as problem:
            raise ValueError(f"{name}: {type(problem).__name__}: {problem}") from None

    async def obey_line(self, line):
        """{"command": name, …} → {"ok": true, "value": …} or {"ok": false, "error": …}."""
        try:
            order = json.loads(line)
            name = order.pop("command")
            return {"ok": True, "value": self.obey(name, order)}
        except (ValueError, KeyError, AttributeError) as problem:
            return {"ok": False, "error": str(problem)}

    @property
    def _world(self):
        return self._cloud.world

    def _reset(self, _order):
        self._cloud.reset()

    def _fault(self, order):
        self._world.faults.order(Fault.ordered(order))

    def _log(self, order):
        """Entries from number `since` on; "service" and "path" (a prefix) pick."""
        return [entry for entry in self._world.journal.entries
                if entry["number"] >= order.get("since", 0) and order.get("service", "*") in ("*", entry["service"])
                and entry["path"].startswith(order.get("path", ""))]

    def _token_life(self, order):
        self._world.tokens.life = order["seconds"]

    def _expire_tokens(self, _order):
        self._world.tokens.expire_all()

    def _revoke_tokens(self, _order):
        self._world.tokens.revoke_all()

    def _scopes(self, order):
        self._world.scopes = order["scopes"].split()

    def _clock(self, order):
        self._world.clock.skew = order["skewSeconds"]

    def _rate(self, order):
        self._world.limits.set(order.get("service", "*"), order["perHour"], order.get("tellRemaining", False))

    def _module(self, order):
        """`id` is a module's id or name, or "*"."""
        book = self._world.modules
        wanted = [instance for instance in book.instances
                  if order["id"] in ("*", instance["id"], instance["name"])]
        if not wanted:
            raise ValueError(f"no such module: {order['id']}")
        for module in book.asked([instance["id"] for instance in wanted]):
            behaviour = book.behaviour(module)
            if "delayMs" in order:
                behaviour.delay = order["delayMs"] / 1000
            if "fails" in order:
                behaviour.fails = order["fails"] or ""

    def _index_lag(self, order):
        self._world.intel.set_lag(order["seconds"])

    def _populate(self, order):
        """`count` more entities of `type`, to have something to page through; each `apartSeconds` older than the one
        before it, where that is said."""
        intel, kind = self._world.intel, order["type"]
        made, apart = _SAMPLES[kind], order.get("apartSeconds", 0)
        for number in range(order["count"]):
            older = {"timestamp": self._world.clock.stamp(-number * apart)} if apart else {}
            intel.create(kind, {**made(number), **older}, self._world.nobody, wait=True)
        return len(intel.stores[kind])

    def _two_factor(self, order):
        self._world.two_factor = order["required"]

    def _triggers(self, _order):
        return [{"module": module, "action": action, "type": kind, "value": value, "count": count}
                for (module, action, kind, value), count in self._world.triggers.items()]

    def _feedback(self, _order):
        return self._world.feedback

    def _connections(self, _order):
        return {name: {"accepted": listener.accepted, "open": listener.open}
                for name, listener in (self._cloud.listeners | self._cloud.proxies).items()}

    def _drop(self, order):
        for name, listener in self._cloud.listeners.items():
            if order.get("service", "*") in ("*", name) and name != "control":
                listener.drop_all()

    def _certificate(self, order):
        if order["service"] != "selfSigned":
            raise ValueError("only selfSigned can show another certificate")
        self._cloud.renew_certificate(order["service"])

    def _complaints(self, _order):
        return self._world.complaints

    def _addresses(self, _order):
        return self._cloud.told()


_SAMPLES = {
    "casebook": lambda number: {"title": f"Case {number:05d}", "observables": [
        {"type": "domain", "value": f"host{number}.example"}]},
    "incident": lambda number: {"title": f"Incident {number:05d}", "confidence": "Low", "status": "New",
                                "incident_time": {"opened": "2026-11-01T00:00:00.000Z"}},
    "judgement": lambda number: {"observable": {"type": "domain", "value": f"host{number}.example"}, "source": "Obi",
                                 "priority": number % 101, "confidence": "Low", "severity": "Low", "disposition": 5},
}


class ControlService(Service):
    """The same commands over HTTPS: POST (or GET) /control/NAME. Needs no credentials, and is not in the log."""

    def __init__(self, control, world):
        super().__init__("control", Plain(world.new_trace), world, Routes())
        self._control = control

    async def take(self, request, connection):
        call = Call(self, request.method, request.raw_path, request.headers, await request.read())
        return wire.honest(self._obeyed(call), {"Date": self.world.clock.header()})

    def _obeyed(self, call):
        name = call.path.removeprefix("/control/")
        try:
            order = dict(call.query) if call.method == "GET" else json.loads(call.body or b"{}")
            if call.method == "GET" and "since" in order:
                order["since"] = int(order["since"])
            return answer(self._control.obey(name, order))
        except ValueError as problem:
            status = 404 if name not in self._control.names else 400
            return answer({"error": str(problem)}, status)
