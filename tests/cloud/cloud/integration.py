# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/iroh/iroh-int: module instances and module types."""

from . import telling
from .telling import modules
from .web import Refusal, Routes, answer, nothing

routes = Routes()
_INSTANCE = "/iroh/iroh-int/module-instance"
_GIVEN = {"name", "module_type_id", "enabled", "visibility", "settings", "external_references", "parent_id"}
_CATEGORIES = {"Email Gateway": ["email-security"], "DNS Security": ["cloud-security"],
               "AMP for Endpoints": ["edr"]}
_CAPABILITIES = ("health", "deliberate", "observe", "refer", "respond")


def _instances(call):
    return call.service.world.modules.instances


def _instance(call):
    found = [instance for instance in _instances(call) if instance["id"] == call.params["id"]]
    if not found:
        raise Refusal(answer({"error": "module_instance_not_found"}, 404))
    return found[0]


def _given(call):
    body = call.json()
    wrong = {key: "disallowed-key" for key in body if key not in _GIVEN} if isinstance(body, dict) else {"body": "map"}
    if wrong:
        raise Refusal(call.service.family.invalid(wrong))
    return body


@routes.on("GET", _INSTANCE, "integration/module-instance:read")
def instances(call):
    found = [instance for instance in _instances(call)
             if call.first("module_type_id") in (None, instance["module_type_id"])
             and call.first("enabled") in (None, str(instance["enabled"]).lower())
             and call.first("query", "").lower() in instance["name"].lower()]
    if call.first("sort_by"):
        found.sort(key=lambda instance: str(instance.get(call.first("sort_by"), "")),
                   reverse=call.first("sort_order") == "desc")
    start = call.whole("offset", 0)
    return answer(found[start:start + call.whole("limit", 100)])


@routes.on("GET", _INSTANCE + "/{id}", "integration/module-instance:read")
def instance(call):
    return answer(_instance(call))


@routes.on("POST", _INSTANCE, "integration/module-instance:write")
def add(call):
    given = _given(call)
    missing = {key: "missing-required-key" for key in ("name", "module_type_id") if key not in given}
    if missing:
        raise Refusal(call.service.family.invalid(missing))
    now = call.service.world.clock.stamp()
    made = {"enabled": True, "visibility": "org", "settings": {}, "external_references": [], **given,
            "id": call.service.world.new_uuid(), "org_id": modules.ORG_ID, "user_id": modules.USER_ID,
            "state": "active", "created_at": now, "updated_at": now}
    _instances(call).append(made)
    return answer(made, 201)


@routes.on("PATCH", _INSTANCE + "/{id}", "integration/module-instance:write")
def change(call):
    changed = _instance(call)
    changed.update(_given(call), updated_at=call.service.world.clock.stamp())
    return answer(changed)


@routes.on("DELETE", _INSTANCE + "/{id}", "integration/module-instance:write")
def remove(call):
    _instances(call).remove(_instance(call))
    return nothing(204)


def _type(module):
    return {"id": module.type_id, "title": module.name, "default_name": module.name, "enabled": True,
            "capabilities": [{"id": name, "description": f"{module.name}: {name}"} for name in _CAPABILITIES],
            "product_categories": _CATEGORIES.get(module.name, ["threat-intel"])}


@routes.on("GET", "/iroh/iroh-int/module-type", "integration/module-type:read")
def types(_call):
    return answer([_type(module) for module in telling.modules.MODULES])


@routes.on("GET", "/iroh/iroh-int/module-type/{id}", "integration/module-type:read")
def type_of(call):
    found = [module for module in telling.modules.MODULES if module.type_id == call.params["id"]]
    return answer(_type(found[0])) if found else answer({"error": "module_type_not_found"}, 404)
