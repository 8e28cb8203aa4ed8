# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/ctia/…: making, reading, changing, finding and removing entities of every type."""

from . import bundle, casebooks, ctia_search, ctim, incidents
from .observable_routes import add_observable_routes
from .web import Refusal, Routes, answer, html, nothing

OPEN = ("/ctia/version", "/ctia/status")
SCOPE = {"casebook": "casebook"}


def scope_of(kind, access):
    return f"{SCOPE.get(kind, f'private-intel/{kind}')}:{access}"


def family(call):
    return call.service.world.ctia


def waits(call):
    return call.first("wait_for") == "true"


def store(call, kind):
    return call.service.world.intel.stores[kind]


def found(call, kind):
    """The entity that {id} names; 404 with an empty body where there is none."""
    entity = store(call, kind).get(call.params["id"])
    if entity is None:
        raise Refusal(nothing(404))
    return entity


def valid(call, kind, entity, whole=True):
    wrong = ctim.coercion_problems(kind, entity, whole)
    if wrong:
        raise Refusal(family(call).invalid(wrong))
    problem = ctim.spec_problem(entity)
    if problem:
        raise Refusal(family(call).spec_error(problem, entity))
    return entity


def create(call, kind):
    given = valid(call, kind, call.json())
    entity = call.service.world.intel.create(kind, given, call.grant, waits(call))
    return answer(entity, 201, Location=entity["id"])


def read(call, kind):
    entity = found(call, kind)
    return answer(entity, ETag=f'"{entity.get("revision", 0)}-{hash(entity["id"]) & 0xffffff:x}"')


def replace(call, kind):
    old = found(call, kind)
    return answer(call.service.world.intel.replace(kind, old, valid(call, kind, call.json()), waits(call)))


def patch(call, kind):
    old = found(call, kind)
    given = valid(call, kind, call.json(), whole=False)
    return answer(call.service.world.intel.change(kind, old, given, waits(call)))


def remove(call, kind):
    store(call, kind).remove(found(call, kind), waits(call))
    return nothing(204)


def search(call, kind):
    return ctia_search.page(call, store(call, kind).searchable(), family(call).search_error)


def count(call, kind):
    return ctia_search.count(call, store(call, kind).searchable(), family(call).search_error)


def remove_found(call, kind):
    """A dry run unless it is really meant; gives how many are (or would be) removed."""
    if not call.query or all(key == "REALLY_DELETE_ALL_THESE_ENTITIES" for key, _ in call.query):
        return answer({"error": "you must provide at least one of from, to, query or any field filter."}, 403)
    gone = ctia_search.filtered(call, store(call, kind).searchable(), family(call).search_error)
    if call.first("REALLY_DELETE_ALL_THESE_ENTITIES") == "true":
        for entity in gone:
            store(call, kind).remove(entity, waits(call))
    return answer(len(gone))


def by_external_id(call, kind):
    return answer([entity for entity in store(call, kind).all()
                   if call.params["external_id"] in entity.get("external_ids", [])])


def _bound(work, kind):
    return lambda call: work(call, kind)


def _add_type(routes, kind, writes):
    base = f"/ctia/{kind}"
    reading, writing = scope_of(kind, "read"), scope_of(kind, "write")
    for method, path, work, scope in (
            ("GET", base + "/search", search, reading), ("GET", base + "/search/count", count, reading),
            ("GET", base + "/{id}", read, reading),
            ("GET", base + "/external_id/{external_id}", by_external_id, reading)):
        routes.add(method, path, _bound(work, kind), scope)
    if not writes:
        return
    for method, path, work in (("POST", base, create), ("PUT", base + "/{id}", replace),
                               ("DELETE", base + "/{id}", remove), ("DELETE", base + "/search", remove_found)):
        routes.add(method, path, _bound(work, kind), writing)
    if kind in ctim.PATCHED:
        routes.add("PATCH", base + "/{id}", _bound(patch, kind), writing)


def _add_common(routes):
    routes.add("GET", "/ctia/version", lambda call: answer({"base": "/ctia", "version": "2.71.0", "beta": False,
                                                            "supported_features": []}))
    routes.add("GET", "/ctia/status", lambda call: answer({"status": "ok"}))


def private_routes():
    routes = Routes()
    _add_common(routes)
    for kind in ctim.TYPES:
        _add_type(routes, kind, writes=True)
    casebooks.add_routes(routes)
    incidents.add_routes(routes, "/ctia/incident")
    bundle.add_routes(routes)
    add_observable_routes(routes, "private-intel")
    return routes


def global_routes():
    """The same, read only: what writes needs a capability that no client of ours has."""
    routes = Routes()
    _add_common(routes)
    for kind in ctim.TYPES:
        for method, path in (("GET", "/search"), ("GET", "/search/count"), ("GET", "/{id}")):
            routes.add(method, f"/ctia/{kind}{path}", _GLOBAL[path](kind), "global-intel:read")
        for method, path in (("POST", ""), ("PUT", "/{id}"), ("PATCH", "/{id}"), ("DELETE", "/{id}")):
            routes.add(method, f"/ctia/{kind}{path}", lambda call: html("405 Method Not Allowed", 405),
                       f"admin/{kind}:write")
    add_observable_routes(routes, "global-intel")
    return routes


def _nothing_found(_kind):
    return lambda call: ctia_search.page(call, [], family(call).search_error)


_GLOBAL = {"/search": _nothing_found, "/search/count": lambda _kind: lambda call: answer(0),
           "/{id}": lambda _kind: lambda call: nothing(404)}
