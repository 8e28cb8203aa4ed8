# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/iroh/iroh-response: what can be done about observables, and doing it. Each trigger is counted."""

from . import telling
from .enrich import observables_of
from .observables import problems
from .telling import enrichment
from .web import Refusal, Routes, answer

routes = Routes()
_BASE = "/iroh/iroh-response/respond"


def _actions(observables):
    found = [action for observable in observables
             for action in enrichment.actions(observable["type"], observable["value"])]
    return answer({"data": found, "errors": []})


@routes.on("POST", _BASE + "/observables", "response/observables:read")
def about_observables(call):
    return _actions(observables_of(call))


@routes.on("POST", _BASE + "/sighting", "response/sighting:read")
def about_sighting(call):
    sighting = call.json()
    observables = sighting.get("observables", []) if isinstance(sighting, dict) else None
    wrong = problems(observables)
    if wrong is not None:
        raise Refusal(call.service.family.invalid({"observables": wrong}))
    return _actions(observables)


@routes.on("POST", _BASE + "/trigger/{module}/{action}", "response/trigger:write")
async def trigger(call):
    kind, value = call.first("observable_type"), call.first("observable_value")
    missing = {name: "missing-required-key" for name, given in (("observable_type", kind), ("observable_value", value))
               if not given}
    if missing:
        raise Refusal(call.service.family.invalid(missing))
    book = call.service.world.modules
    module = telling.MODULES.get(call.params["module"])
    if module is None or not book.asked([module.id]):
        return answer({"error": "module_instance_not_found"}, 404)
    offered = [action["id"] for action in enrichment.actions(kind, value) if action["module_instance_id"] == module.id]
    if call.params["action"] not in offered:
        return answer({"error": "action_not_found", "error_description": "No such action for this observable"}, 404)
    await book.pace([module])
    triggers = call.service.world.triggers
    key = (module.id, call.params["action"], kind, value)
    triggers[key] = triggers.get(key, 0) + 1
    if book.behaviour(module).fails not in ("", "missing-scope"):
        return answer({"data": {"status": "failure"}, "errors": [book.error(module)]})
    return answer(enrichment.outcome(module))
