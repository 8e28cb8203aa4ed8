# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""/v0/…: queries across the fleet's computers, and what they answered."""

from .orbiting import LIVE
from .telling import numbers, orbital
from .web import Refusal, Routes, answer

_SELECTORS = ("host", "hostname", "amp", "ampuuid", "orb", "ip", "mac", "os", "netmask", "random")
_KEYS = {"name", "nodes", "os", "allowOS", "osQuery", "stock", "stockArgs", "expiry", "interval", "postbacks"}
_SCHEDULED = {"expiry", "interval", "postbacks"}


def _problem(body, live, now):
    """What is wrong with a query, in a sentence; None where nothing is."""
    if not isinstance(body, dict):
        return "The body is an object."
    unknown = body.keys() - (_KEYS - _SCHEDULED if live else _KEYS)
    if unknown:
        return f"Unknown field {sorted(unknown)[0]}."
    nodes = body.get("nodes")
    if not isinstance(nodes, list) or not nodes:
        return "No nodes."
    if any(not isinstance(node, str) or node != "all" and node.partition(":")[0] not in _SELECTORS for node in nodes):
        return "Unknown node selector."
    if ("osQuery" in body) == ("stock" in body):
        return "Either osQuery or stock is wanted."
    if not live and body.get("expiry", 0) < now + 60:
        return "The expiry is less than a minute ahead."
    return None


def _checked(call, live):
    body = call.json()
    problem = _problem(body, live, call.service.world.clock.now())
    if problem:
        raise Refusal(answer({"error": "invalid_query", "error_description": problem}, 400))
    return body


def run(call):
    body = _checked(call, live=True)
    for asked in orbital.QUERIES:
        if body == orbital.question(asked):
            return answer({"ID": asked.job})
    now = call.service.world.clock.now()
    return answer({"ID": call.service.world.jobs.start(body, int(now + LIVE)).id})


def schedule(call):
    body = _checked(call, live=False)
    return answer({"ID": call.service.world.jobs.start(body, body["expiry"]).id})


def _job(call):
    job = call.service.world.jobs.find(call.params["id"])
    if job is None:
        raise Refusal(answer({"error": "not_found", "error_description": "No such job."}, 404))
    return job


def stop(call):
    if call.params["id"] in orbital.BY_JOB:
        return answer({"ID": call.params["id"]})
    _job(call).stop()
    return answer({"ID": call.params["id"]})


def job(call):
    told = orbital.BY_JOB.get(call.params["id"])
    if told:
        return answer(orbital.job(told))
    found = _job(call)
    done = found.stopped or found.answered() == len(found.hosts)
    return answer({"ID": found.id, **found.body, "created": found.created, "expiry": found.expiry, "done": done})


def _result(found, host):
    """What the story's query tells is told again; of any other query a host tells its name."""
    asked = found.body.get("osQuery") or [{"label": found.body["stock"], "sql": ""}]
    if asked[0].get("sql") == orbital.SQL:
        known = [result for page in orbital.pages() for result in page["results"]
                 if result["hostinfo"]["hostname"] == host]
        if known:
            return known[0]
    return {"node": numbers.stable_uuid("node", host),
            "hostinfo": {"hostname": host, "osinfo": {"os": "windows", "osname": "Windows 11 Pro"}},
            "reported": found.created, "rowcount": 1,
            "osQueryResult": [{"label": query.get("label", ""), "columns": ["hostname", "uptime"],
                               "values": [host, "86400"], "error": "", "secs": 0.2} for query in asked]}


def results(call):
    limit = call.whole("limit", 100)
    told = orbital.BY_JOB.get(call.params["id"])
    if told:
        pages = orbital.pages(told)
        number = {"": 0, **{f"page-{page + 1}": page for page in range(1, len(pages))}}.get(call.first("cursor", ""))
        if number is None:
            raise Refusal(answer({"error": "invalid_cursor", "error_description": "No such cursor."}, 400))
        return answer(pages[number])
    found = _job(call)
    cursor = call.first("cursor", "") or "after-0"
    place = cursor.removeprefix("after-")
    if not place.isdecimal():
        raise Refusal(answer({"error": "invalid_cursor", "error_description": "No such cursor."}, 400))
    start = int(place)
    end = min(start + limit, found.answered())
    # Nothing new: the cursor comes back as it was.
    return answer({"results": [_result(found, host) for host in found.hosts[start:end]],
                   "next": f"after-{max(start, end)}"})


def _scripts(_call):
    return answer({"scripts": []})


def routes():
    every = Routes()
    for method, path, work in (
            ("GET", "/v0/ok", lambda call: answer({"ok": True})), ("POST", "/v0/query/run", run),
            ("POST", "/v0/query", schedule), ("DELETE", "/v0/query/{id}", stop), ("GET", "/v0/jobs/{id}", job),
            ("GET", "/v0/jobs/{id}/results", results),
            ("GET", "/v0/stock", lambda call: answer({"stock": orbital.stock()})),
            ("GET", "/v0/catalogs", lambda call: answer({"catalogs": orbital.catalogs()})),
            ("GET", "/v0/catalogs/scripts", _scripts), ("GET", "/v0/catalogs/cisco/scripts", _scripts)):
        every.add(method, path, work, "orbital")
    return every
