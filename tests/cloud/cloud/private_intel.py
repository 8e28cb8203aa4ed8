# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/iroh/private-intel: the part of the private store that the platform passes on. No casebooks here."""

from . import bundle, ctia, incidents
from .web import Routes, answer

_BASE = "/iroh/private-intel"
_READ, _WRITE = "private-intel/incident:read", "private-intel/incident:write"


def _summaries(call):
    return ctia.search(call, "incident")


def _made():
    routes = Routes()
    for method, path, work, scope in (
            ("POST", "/incident", ctia.create, _WRITE), ("GET", "/incident/search", ctia.search, _READ),
            ("GET", "/incident/search/count", ctia.count, _READ), ("GET", "/incident/{id}", ctia.read, _READ),
            ("PATCH", "/incident/{id}", ctia.patch, _WRITE)):
        routes.add(method, _BASE + path, lambda call, work=work: work(call, "incident"), scope)
    routes.add("GET", _BASE + "/incident-summary/search", _summaries, _READ)
    for name in ("tactics", "techniques"):
        routes.add("GET", f"{_BASE}/incident/{{id}}/{name}",
                   lambda call, name=name: answer(ctia.found(call, "incident").get(name, [])), _READ)
    routes.add("POST", _BASE + "/note", lambda call: ctia.create(call, "note"), "private-intel/note:write")
    incidents.add_routes(routes, _BASE + "/incident")
    bundle.add_routes(routes, _BASE)
    return routes


routes = _made()
