# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/v2/incident/…: searching incidents, and the views of one; /v2/investigation likewise."""

from . import ctia, ctia_search, incidents
from .telling import incidents as told
from .web import Answer, Refusal, Routes, answer, compact

_READ, _WRITE = "private-intel/incident:read", "private-intel/incident:write"
_SORTED = ("id", "language", "revision", "schema_version", "source", "source_uri", "timestamp", "title", "tlp")


def _refuse(message):
    return answer({"message": "schema", "data": message}, 400)


def _incidents(call):
    return call.service.world.intel.stores["incident"].searchable()


def search(call):
    """A bare array; no paging headers here."""
    for part in ",".join(call.all("sort_by")).split(","):
        if part.partition(":")[0] not in ("", *_SORTED):
            raise Refusal(_refuse(f"sort_by: {part}"))
    found = ctia_search.filtered(call, _incidents(call), _refuse)
    _keys, rows = ctia_search.ordered(call, found, _refuse)
    start = call.whole("offset", 0)
    return Answer(200, compact([row for _, row in rows[start:start + call.whole("limit", 100)]]))


def count(call):
    return ctia_search.count(call, _incidents(call), _refuse)


def _incident(call):
    incident = call.service.world.intel.stores["incident"].get(call.params["id"])
    if incident is None:
        raise Refusal(call.service.family.not_found())
    return incident


def _story_view(call, incident, name):
    """What the story says of one of its own incidents; None of any other."""
    views = told.views(call.service.world.modules.catalogue, incident["id"])
    view = views.get("/" + name)
    return None if view is None else call.service.world.intel.at_home(view)


def _list_view(name):
    return lambda call, incident: _story_view(call, incident, name) or []


def _summary(call, incident):
    empty = {"total_count": 0, "data": []}
    return _story_view(call, incident, "summary") or {
        "event_count": 1, "first_seen_event": incident["created"], "last_seen_event": incident["modified"],
        "sources": incident.get("detection_sources", []), "indicators": empty, "observables": empty, "targets": empty}


def _casebooks(call, incident):
    intel = call.service.world.intel
    story = _story_view(call, incident, "linked-casebooks") or []
    known = [intel.stores["casebook"].get(casebook["id"]) for casebook in story]
    linked = [casebook for casebook in known if casebook] + incidents.linked(intel, incident, "casebook")
    return list({casebook["id"]: casebook for casebook in linked}.values())


def _verdicts(call, incident):
    return [{"type": "verdict", "observable": {"type": row["type"], "value": row["value"]},
             "disposition": row["disposition"], "module": "Private Intel", "judgement_ids": []}
            for row in _story_view(call, incident, "observables") or [] if row["disposition"] != 5]


def _overview(_call, incident):
    return {name: incident.get(name) for name in ("id", "short_id", "title", "short_description", "status", "severity",
                                                  "assignees", "incident_time", "scores")}


def _status(call, incident):
    return {"completed": True, "pending": 0, "sightings": len(_story_view(call, incident, "events") or []),
            "indicators": 0, "verdicts": len(_verdicts(call, incident))}


def _report(_call, incident):
    part = {"content": f"# {incident['title']}", "ai_generated": False, "created_at": incident["created"],
            "updated_at": incident["modified"], "failed": False, "generating": False, "error": None}
    return {name: part for name in ("timeline", "executive", "events", "incident")}


def _tactic(incident, name):
    """An incident does not say which technique belongs to which of its tactics: each tactic holds them all."""
    return {"external_id": name, "title": name, "techniques": [{"external_id": technique, "title": technique,
                                                                 "subtechniques": []}
                                                                for technique in incident.get("techniques", [])]}


_VIEWS = {
    "overview": _overview, "summary": _summary, "entities": lambda call, incident: [],
    "observables": _list_view("observables"), "verdicts": _verdicts, "events": _list_view("events"),
    "mitre": lambda call, incident: [_tactic(incident, name) for name in incident.get("tactics", [])],
    "targets": _list_view("targets"), "status": _status, "indicators": lambda call, incident: [],
    "primary-investigation": lambda call, incident: {"id": None}, "errors": lambda call, incident: [],
    "graph": lambda call, incident: {"nodes": [], "edges": []},
    "export": lambda call, incident: {"type": "bundle", "source": "conure", "incidents": [incident]},
    "linked-casebooks": _casebooks, "linked-incidents": lambda call, incident: [], "report": _report}


def _shown(name):
    return lambda call: answer(_VIEWS[name](call, _incident(call)))


def _own_refusals(work):
    """The store's writes; what is wrong with them is said in Conure's words."""
    def run(call):
        try:
            return work(call, "incident")
        except Refusal as refusal:
            status = refusal.answer.status
            raise Refusal(call.service.family.not_found() if status == 404 else
                          call.service.family.invalid(refusal.answer.body.decode())) from None
    return run


def _changed_status(call):
    _incident(call)
    return incidents.change_status(call)


def routes():
    every = Routes()
    every.add("GET", "/v2/incident/search", search, _READ)
    every.add("GET", "/v2/incident/search/count", count, _READ)
    every.add("GET", "/v2/incident/{id}", lambda call: answer(_incident(call)), _READ)
    for name in _VIEWS:
        every.add("GET", "/v2/incident/{id}/" + name, _shown(name), _READ)
    every.add("POST", "/v2/incident", _own_refusals(ctia.create), _WRITE)
    for method, work in (("PATCH", ctia.patch), ("PUT", ctia.replace), ("DELETE", ctia.remove)):
        every.add(method, "/v2/incident/{id}", _own_refusals(work), _WRITE)
    every.add("POST", "/v2/incident/{id}/status", _changed_status, _WRITE)
    return every
