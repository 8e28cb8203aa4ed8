# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/iroh/iroh-enrich: deliberate, observe, refer, reputation, health."""

from . import telling
from .moderation import MISSING_SCOPE
from .observables import problems
from .telling import enrichment, modules
from .web import Answer, Refusal, Routes, answer, compact

routes = Routes()
_BASE = "/iroh/iroh-enrich"


def observables_of(call):
    """The bare array of the body."""
    body = call.json()
    wrong = problems(body)
    if wrong is not None:
        raise Refusal(call.service.family.invalid(wrong))
    return body


def _envelope(parts, errors):
    """parts: (module, JSON text of its data)."""
    entries = [compact(module.tag())[:-1] + b',"data":' + data.encode() + b"}" for module, data in parts]
    return Answer(200, b'{"data":[' + b",".join(entries) + b'],"errors":' + compact(errors) + b"}")


async def _ask(call, observables, data, scope):
    """Asks the modules of `mids`, all side by side; `data` makes a module's part as JSON text."""
    book = call.service.world.modules
    ids = call.all("mids")
    asked = book.asked(ids)
    await book.pace(asked)
    if asked and ids and all(book.behaviour(module).fails == MISSING_SCOPE for module in asked):
        return answer(modules.missing_scope(scope), 403)
    parts, errors = [], []
    for module in asked:
        if book.behaviour(module).fails:
            errors.append(book.error(module))
        else:
            parts.append((module, data(module, observables)))
            errors += book.warnings(module)
    return _envelope(parts, errors)


@routes.on("POST", _BASE + "/deliberate/observables", "enrich/observables/deliberate:read")
async def deliberate(call):
    observables = observables_of(call)
    return await _ask(call, observables, call.service.world.modules.deliberation, "enrich/observables/deliberate:read")


def _observed(call):
    book = call.service.world.modules
    return lambda module, observables: compact(book.observation(module, observables)).decode()


@routes.on("POST", _BASE + "/observe/observables", "enrich/observables/observe:read")
async def observe(call):
    return await _ask(call, observables_of(call), _observed(call), "enrich/observables/observe:read")


@routes.on("POST", _BASE + "/observe/targets", "enrich/targets/observe:read")
async def observe_targets(call):
    body = call.json()
    observables = body.get("observables") if isinstance(body, dict) else None
    wrong = problems(observables)
    if wrong is not None:
        raise Refusal(call.service.family.invalid({"observables": wrong}))
    return await _ask(call, observables, _observed(call), "enrich/targets/observe:read")


@routes.on("POST", _BASE + "/refer/observables", "enrich/observables/refer:read")
async def refer(call):
    book = call.service.world.modules
    found = []
    await book.pace(book.asked([]))
    for observable in observables_of(call):
        if observable["type"] in enrichment.NOUNS:
            known = book.known(observable) or telling.observables.Known(observable["type"], observable["value"])
            found += enrichment.references(known)
    return answer({"data": found, "errors": []})


@routes.on("GET", _BASE + "/reputation/observable", "enrich/observables/reputation:read")
async def reputation(call):
    missing = [name for name in ("type", "value") if not call.first(name)]
    if missing:
        raise Refusal(call.service.family.invalid({name: "missing-required-key" for name in missing}))
    book = call.service.world.modules
    known = book.known({"type": call.first("type"), "value": call.first("value")})
    parts, verdict = [], None
    if known:
        chosen = telling.observables.winner(known.opinions)
        verdict = enrichment.verdict(known, chosen) if chosen else None
        parts = [{**module.tag(), "data": enrichment.deliberation(module, [known])} for module in modules.ANSWERING]
    reputed = {"verdict": verdict} if verdict else {}
    return answer({"data": {"data": parts, "reputation": reputed, "errors": []}, "errors": []})


def _health(book, module):
    return modules.health(module, book.behaviour(module).fails)


@routes.on("POST", _BASE + "/health", "integration/health:read")
async def health(call):
    book = call.service.world.modules
    asked = book.asked([])
    await book.pace(asked)
    return answer({"data": [_health(book, module) for module in asked],
                   "errors": [book.error(module) for module in asked if book.behaviour(module).fails]})


@routes.on("POST", _BASE + "/health/{id}", "integration/health:read")
async def health_of_one(call):
    book = call.service.world.modules
    asked = book.asked([call.params["id"]])
    if not asked:
        return answer({"error": "module_instance_not_found"}, 404)
    await book.pace(asked)
    errors = [book.error(asked[0])] if book.behaviour(asked[0]).fails else []
    return answer({"data": _health(book, asked[0]), "errors": errors})
