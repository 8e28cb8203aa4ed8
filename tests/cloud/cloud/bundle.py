# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/ctia/bundle/{import,export} and /ctia/bulk: many entities at once, 2000 at most."""

from . import ctim
from .web import Refusal, answer, text

LIMIT = 2000
KINDS = {plural: kind for kind, plural in ctim.PLURALS.items()}


def _entities(body):
    return [(KINDS[key], entity) for key, value in body.items() if key in KINDS and isinstance(value, list)
            for entity in value]


def _checked_bundle(call):
    body = call.json()
    wrong = {}
    if not isinstance(body, dict) or "source" not in body:
        wrong["source"] = "missing-required-key"
    allowed = set(KINDS) | {f"{plural[:-1]}_refs" for plural in KINDS} | ctim.SCHEMAS["casebook"][0] | {"valid_time"}
    if isinstance(body, dict):
        wrong |= {key: "disallowed-key" for key in body if key not in allowed}
    if wrong:
        raise Refusal(call.service.world.ctia.invalid(wrong))
    return body


class Import:
    """One import: transient ids become real ones, also where relationships name them."""

    def __init__(self, call):
        self._call, self._world = call, call.service.world
        self._prefixes = tuple(prefix for text in call.all("external-key-prefixes") for prefix in text.split(",")
                               if prefix)
        self._real = {}

    def run(self, entities):
        known = [self._known(kind, entity) for kind, entity in entities]
        for (kind, entity), existing in zip(entities, known):
            if isinstance(entity, dict) and str(entity.get("id", "")).startswith("transient:"):
                self._real[entity["id"]] = existing["id"] if existing else self._world.intel.new_id(kind)
        return [self._import(kind, entity, existing) for (kind, entity), existing in zip(entities, known)]

    def _known(self, kind, entity):
        """The stored entity with the same external id, as far as the prefixes say that it counts."""
        keys = set(entity.get("external_ids", [])) if isinstance(entity, dict) else set()
        if self._prefixes:
            keys = {key for key in keys if key.startswith(self._prefixes)}
        return next((stored for stored in self._world.intel.stores[kind].all()
                     if keys & set(stored.get("external_ids", []))), None) if keys else None

    def _import(self, kind, entity, existing):
        told = {"type": kind}
        if isinstance(entity, dict):
            told |= {name: entity[key] for name, key in (("original_id", "id"), ("external_ids", "external_ids"))
                     if key in entity}
        if existing:
            return {"id": existing["id"], **told, "result": "exists"}
        wrong = ctim.coercion_problems(kind, entity) or ctim.spec_problem(entity)
        if wrong:
            return {**told, "result": "error", "error": "Invalid entity", "msg": str(wrong)}
        given = {key: self._real.get(value, value) if isinstance(value, str) else value
                 for key, value in entity.items()}
        made = self._world.intel.create(kind, given, self._call.grant, self._call.first("wait_for") == "true",
                                        self._real.get(entity.get("id", "")))
        return {"id": made["id"], **told, "result": "created"}


def import_bundle(call):
    entities = _entities(_checked_bundle(call))
    if len(entities) > LIMIT:
        return text(f"Bundle max nb of entities: {LIMIT}", 400)
    return answer({"results": Import(call).run(entities)})


def _related(intel, entity, asked):
    """Relationships of an entity, and what is at their other ends."""
    found = []
    for relation in intel.stores["relationship"].all():
        if any(relation[side] == entity["id"] for side in asked):
            found.append(relation)
            for side in ("source_ref", "target_ref"):
                kind = relation[side].rpartition("/")[2].rsplit("-", 5)[0]
                other = intel.stores[kind].get(relation[side]) if kind in intel.stores else None
                found += [other] if other and other is not entity else []
    return found


def export_bundle(call):
    body = call.json({}) if call.method == "POST" else {}
    ids = call.all("ids") or (body.get("ids") if isinstance(body, dict) else None)
    if not ids:
        raise Refusal(call.service.world.ctia.invalid({"ids": "missing-required-key"}))
    intel = call.service.world.intel
    found = {}
    for name in ids:
        kind = name.rpartition("/")[2].rsplit("-", 5)[0]
        entity = intel.stores[kind].get(name) if kind in intel.stores else None
        if entity:
            found[entity["id"]] = entity
            if call.first("include_related_entities", "true") == "true":
                sides = call.all("related_to") or ["source_ref", "target_ref"]
                found |= {other["id"]: other for other in _related(intel, entity, sides)}
    bundle = {"type": "bundle", "source": "ctia"}
    for entity in found.values():
        bundle.setdefault(ctim.PLURALS[entity["type"]], []).append(entity)
    return answer(bundle)


def make_in_bulk(call):
    body = call.json()
    entities = _entities(body) if isinstance(body, dict) else []
    if len(entities) > LIMIT:
        return text(f"Bulk max number of entities: {LIMIT}", 400)
    results = {}
    for (kind, _), made in zip(entities, Import(call).run(entities)):
        results.setdefault(ctim.PLURALS[kind], []).append(made.get("id") or {"error": made.get("msg")})
    return answer(results, 201)


def remove_in_bulk(call):
    body = call.json()
    world, results = call.service.world, {}
    for plural, names in (body.items() if isinstance(body, dict) else ()):
        if plural not in KINDS:
            raise Refusal(world.ctia.invalid({plural: "disallowed-key"}))
        store = world.intel.stores[KINDS[plural]]
        for name in names:
            entity = store.get(name)
            told = results.setdefault(plural, {})
            if entity is None:
                told.setdefault("errors", {}).setdefault("not-found", []).append(name)
            else:
                store.remove(entity, call.first("wait_for") == "true")
                told.setdefault("deleted", []).append(entity["id"])
    return answer(results)


def add_routes(routes, base="/ctia", scope="private-intel"):
    routes.add("POST", base + "/bundle/import", import_bundle, f"{scope}:write")
    routes.add("DELETE", base + "/bulk", remove_in_bulk, f"{scope}:write")
    if base == "/ctia":
        routes.add("GET", base + "/bundle/export", export_bundle, f"{scope}:read")
        routes.add("POST", base + "/bundle/export", export_bundle, f"{scope}:read")
        routes.add("POST", base + "/bulk", make_in_bulk, f"{scope}:write")
