# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/ctia/{type}/{value}/{verdict, judgements, sightings, …}: what a store holds about one observable."""

from . import telling
from .observables import TYPES
from .telling import enrichment, modules
from .web import Refusal, answer


def _module(root):
    return modules.PRIVATE if root == "private-intel" else modules.GLOBAL


def _asked(call):
    if call.params["type"] not in TYPES:
        raise Refusal(call.service.family.not_found())
    return {"type": call.params["type"], "value": call.params["value"]}


def _own(call, root, kind, concerns):
    """Entities that clients have made; the global store holds none."""
    if root != "private-intel":
        return []
    return [entity for entity in call.service.world.intel.stores[kind].all() if concerns(entity)]


def _verdict(call, root):
    observable, module = _asked(call), _module(root)
    known = call.service.world.modules.known(observable)
    chosen = telling.observables.winner(known.of(module)) if known else None
    mine = _own(call, root, "judgement", lambda entity: entity["observable"] == observable)
    best = max(mine, key=lambda entity: entity["priority"], default=None)
    if best and (chosen is None or best["priority"] > chosen.priority):
        return answer({"type": "verdict", "observable": observable, "disposition": best["disposition"],
                       "disposition_name": best["disposition_name"], "judgement_id": best["id"],
                       "valid_time": best["valid_time"]})
    if chosen is None:
        return answer({"message": "no verdict currently available for the supplied observable"}, 404)
    return answer(enrichment.verdict(known, chosen))


def _judgements(call, root):
    observable, module = _asked(call), _module(root)
    known = call.service.world.modules.known(observable)
    told = [enrichment.judgement(known, opinion) for opinion in known.of(module)] if known else []
    return answer(told + _own(call, root, "judgement", lambda entity: entity["observable"] == observable))


def _sightings(call, root):
    observable, module = _asked(call), _module(root)
    told = enrichment.sightings(module, (observable["type"], observable["value"])) \
        if (observable["type"], observable["value"]) in enrichment.SEEN else []
    return answer(told + _own(call, root, "sighting", lambda entity: observable in entity.get("observables", [])))


def _none(call, _root):
    _asked(call)
    return answer([])


def add_observable_routes(routes, root):
    for path, work in (("/verdict", _verdict), ("/judgements", _judgements), ("/judgements/indicators", _none),
                       ("/sightings", _sightings), ("/sightings/indicators", _none), ("/sightings/incidents", _none)):
        scope = f"{root}:read" if root == "global-intel" else f"{root}/{path.split('/')[1].rstrip('s')}:read"
        routes.add("GET", "/ctia/{type}/{value}" + path, lambda call, work=work: work(call, root), scope)
