# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching entities: filters, sorting, and pages (offset and limit up to 10,000 hits, search_after beyond)."""

import functools
import hashlib
import json
from urllib.parse import urlencode

from .lucene import Query, at, simple
from .web import Answer, Refusal, answer, compact

WINDOW = 10_000
LIMIT = 100
FIELDS = ("schema_version", "revision", "source", "title", "source_uri", "language", "id", "tlp", "timestamp")
_MEANING = {"severity": ("None", "Unknown", "Info", "Low", "Medium", "High", "Critical")}
_SAME = ("id", "status", "tlp", "language", "revision", "source", "assignees", "categories", "confidence",
         "detection_sources", "discovery_method", "intended_effect", "promotion_method", "severity", "tactics",
         "techniques", "texts.text")
_SORTED = FIELDS + ("assignees", "confidence", "detection_sources", "discovery_method", "intended_effect",
                    "promotion_method", "severity", "status", "tactics", "techniques", "created", "modified") + tuple(
    f"incident_time.{name}" for name in ("closed", "contained", "discovered", "opened", "rejected", "remediated",
                                         "reported"))


def filtered(call, entities, refuse):
    """Those that all the filters of the query let pass. refuse(message) makes the answer to a query with bad syntax."""
    tests = []
    fields = call.all("search_fields")
    if call.first("query"):
        try:
            tests.append(Query(call.first("query"), fields).matches)
        except SyntaxError as problem:
            raise Refusal(refuse(f"Failed to parse query [{call.first('query')}]: {problem}")) from None
    if call.first("simple_query"):
        tests.append(simple(call.first("simple_query"), fields))
    for name in _SAME:
        wanted = call.all(name)
        if wanted:
            tests.append(functools.partial(_has, name, wanted))
    for name, passes in (("from", lambda value, bound: value >= bound), ("to", lambda value, bound: value < bound)):
        bound = call.first(name)
        if bound:
            tests.append(lambda entity, passes=passes, bound=bound: passes(entity.get("timestamp", ""), bound))
    if call.first("high_impact") == "true":
        tests.append(lambda entity: entity.get("severity") in ("High", "Critical"))
    return [entity for entity in entities if all(test(entity) for test in tests)]


def _has(name, wanted, entity):
    value = at(entity, name)
    found = [str(item) for item in value] if isinstance(value, list) else [str(value)]
    if name == "id":
        found = [found[0], found[0].rpartition("/")[2]]
    return any(item in found for item in wanted)


def _keys(call, refuse):
    """[(path, descending)] of sort_by; the id decides last, so that the order is one."""
    keys = []
    default = call.first("sort_order", "asc")
    for part in ",".join(call.all("sort_by")).split(","):
        path, _, direction = part.strip().partition(":")
        if not path:
            continue
        if path not in _SORTED:
            raise Refusal(refuse(f"No mapping found for [{path}] in order to sort on"))
        keys.append((path, (direction or default) == "desc"))
    return keys


def _sort_value(path, entity):
    value = at(entity, path)
    if isinstance(value, list):
        value = value[0] if value else None
    if path in _MEANING:
        return _MEANING[path].index(value) if value in _MEANING[path] else -1
    return value


def _compare(keys, one, other):
    for (_path, descending), left, right in zip([*keys, ("id", False)], one, other):
        if left == right:
            continue
        if left is None or right is None:  # what is missing comes last, whichever way
            return 1 if left is None else -1
        if isinstance(left, str) != isinstance(right, str):
            left, right = str(left), str(right)
        return (1 if left > right else -1) * (-1 if descending else 1)
    return 0


def _sort_values(keys, entity):
    return [_sort_value(path, entity) for path, _ in keys] + [entity["id"]]


def _read_after(keys, after, refuse):
    """search_after as it was sent, with numbers for what holds numbers."""
    if len(after) != len(keys) + 1:
        raise Refusal(refuse(f"search_after has {len(after)} value(s) but sort has {len(keys) + 1}."))
    numbers = [path in _MEANING or path == "revision" for path, _ in keys] + [False]
    return [None if text in ("", "null") else int(text) if number else text for text, number in zip(after, numbers)]


def ordered(call, entities, refuse):
    keys = _keys(call, refuse)
    rows = [(_sort_values(keys, entity), entity) for entity in entities]
    # Key by key from the last: one sort by _compare says the same, but takes too long where there are thousands.
    for place, (_path, descending) in reversed([*enumerate([*keys, ("id", False)])]):
        known = [row for row in rows if row[0][place] is not None]
        kinds = {isinstance(values[place], str) for values, _ in known}
        as_text = str if len(kinds) > 1 else (lambda value: value)
        known.sort(key=lambda row, place=place, as_text=as_text: as_text(row[0][place]), reverse=descending)
        rows = known + [row for row in rows if row[0][place] is None]
    return keys, rows


def page(call, entities, refuse):
    """The answer to a search: a bare array, and the paging headers."""
    limit, offset = call.whole("limit", LIMIT), call.whole("offset", 0)
    after = call.all("search_after")
    if not after and offset + limit > WINDOW:
        raise Refusal(refuse(f"Result window is too large, from + size must be less than or equal to: [{WINDOW}] but "
                             f"was [{offset + limit}]"))
    keys, rows = ordered(call, filtered(call, entities, refuse), refuse)
    start = _start_after(keys, rows, _read_after(keys, after, refuse)) if after else offset
    found = rows[start:start + limit]
    headers = {"X-Total-Hits": str(len(rows))}
    if found:
        headers["X-Sort"] = json.dumps(found[-1][0])
    if found and start + limit < len(rows):
        headers["X-Next"] = urlencode([("limit", limit), ("offset", start + limit)]
                                      + [("search_after", "" if value is None else value) for value in found[-1][0]])
    if start > 0 and not after:
        headers["X-Previous"] = urlencode([("limit", limit), ("offset", max(0, start - limit))])
    return Answer(200, _body(call, [entity for _, entity in found], refuse), headers=_tagged(headers, found))


def _start_after(keys, rows, after):
    """Of the first row behind those values; the rows are sorted, so it is found by halving."""
    low, high = 0, len(rows)
    while low < high:
        middle = (low + high) // 2
        if _compare(keys, rows[middle][0], after) > 0:
            high = middle
        else:
            low = middle + 1
    return low


def _body(call, entities, refuse):
    fields = [name for text in call.all("fields") for name in text.split(",")]
    if not fields:
        return compact(entities)
    for name in fields:
        if name not in FIELDS:
            raise Refusal(refuse(f"fields: {name} is not one of {', '.join(FIELDS)}"))
    return compact([{key: entity[key] for key in entity if key in fields or key in ("id", "type")}
                    for entity in entities])


def _tagged(headers, found):
    digest = hashlib.sha1(repr([values for values, _ in found]).encode()).hexdigest()
    return {**headers, "ETag": f'"{digest}"'}


def count(call, entities, refuse):
    return answer(len(filtered(call, entities, refuse)))
