# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/ctia/casebook/{id}/{observables,texts,bundle}: add, remove, replace. Adding does not look for what is there."""

from . import ctim
from .web import Refusal, answer

OPERATIONS = ("add", "remove", "replace")


def _changed(operation, old, given):
    if operation == "add":
        return old + given
    if operation == "remove":
        return [item for item in old if item not in given]
    return given


def _changed_bundle(operation, old, given):
    """List by list; the bundle's own texts are the given ones."""
    if operation == "replace":
        return given
    lists = {key: _changed(operation, old.get(key, []), value) for key, value in given.items()
             if isinstance(value, list)}
    words = {key: value for key, value in given.items() if not isinstance(value, list)}
    return {**old, **(words if operation == "add" else {}), **lists}


def _order(call, part):
    """(operation, what) of a closed body."""
    body = call.json()
    family = call.service.world.ctia
    if not isinstance(body, dict):
        raise Refusal(family.invalid({"body": "(not (map? a-clojure.lang.LazySeq))"}))
    wrong = {key: "disallowed-key" for key in body if key not in ("operation", part)}
    wrong |= {key: "missing-required-key" for key in ("operation", part) if key not in body}
    if not wrong and body["operation"] not in OPERATIONS:
        wrong["operation"] = f'(not (#{{"add" "remove" "replace"}} "{body["operation"]}"))'
    if not wrong and part != "bundle":
        wrong = ctim.coercion_problems("casebook", {part: body[part]}, whole=False)
    if not wrong and part == "bundle" and not isinstance(body[part], dict):
        wrong = {part: "(not (map? a-clojure.lang.LazySeq))"}
    if wrong:
        raise Refusal(family.invalid(wrong))
    return body["operation"], body[part]


def _change_part(call, part):
    intel = call.service.world.intel
    casebook = intel.stores["casebook"].get(call.params["id"])
    if casebook is None:
        raise Refusal(answer({"error": "casebook not found"}, 404))
    operation, given = _order(call, part)
    change = _changed_bundle if part == "bundle" else _changed
    old = casebook.get(part, {} if part == "bundle" else [])
    wait = call.first("wait_for") == "true"
    return answer(intel.change("casebook", casebook, {part: change(operation, old, given)}, wait))


def add_routes(routes):
    for part in ("observables", "texts", "bundle"):
        routes.add("POST", "/ctia/casebook/{id}/" + part, lambda call, part=part: _change_part(call, part),
                   "casebook:write")
