# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What incidents can do that other entities cannot: change status, be linked. Under /ctia and /iroh/private-intel."""

from . import ctim
from .web import Refusal, answer, nothing


def _incident(call):
    incident = call.service.world.intel.stores["incident"].get(call.params["id"])
    if incident is None:
        raise Refusal(nothing(404))
    return incident


def change_status(call):
    incident, body = _incident(call), call.json()
    wrong = {key: "disallowed-key" for key in body if key != "status"} if isinstance(body, dict) else {}
    if not isinstance(body, dict) or "status" not in body:
        wrong["status"] = "missing-required-key"
    wrong = wrong or ctim.coercion_problems("incident", body, whole=False)
    if wrong:
        raise Refusal(call.service.world.ctia.invalid(wrong))
    return answer(call.service.world.intel.change("incident", incident, body, call.first("wait_for") == "true"))


def link(call):
    """Ties a casebook or an investigation to an incident by a relationship."""
    incident, body = _incident(call), call.json()
    world = call.service.world
    named = [key for key in ("casebook_id", "investigation_id") if isinstance(body, dict) and key in body]
    if len(named) != 1 or body.keys() - {"casebook_id", "investigation_id", "tlp"}:
        return answer({"error": "Exactly one of casebook_id or investigation_id is wanted."}, 400)
    kind = named[0].removesuffix("_id")
    linked = world.intel.stores[kind].get(body[named[0]])
    if linked is None:
        return answer({"error": f"Invalid {kind}_id"}, 400)
    made = world.intel.create("relationship", {
        "relationship_type": "related-to", "source_ref": linked["id"], "target_ref": incident["id"],
        "tlp": body.get("tlp", "amber")}, call.grant, wait=True)
    return answer(made, 201, Location=made["id"])


def add_routes(routes, base):
    routes.add("POST", base + "/{id}/status", change_status, "private-intel/incident:write")
    if base.startswith("/ctia"):
        routes.add("POST", base + "/{id}/link", link, "private-intel/incident:write")


def linked(intel, incident, kind):
    """The entities of a kind that relationships tie to an incident."""
    refs = [relation["source_ref"] for relation in intel.stores["relationship"].all()
            if relation["target_ref"] == incident["id"]]
    return [entity for entity in map(intel.stores[kind].get, refs) if entity]
