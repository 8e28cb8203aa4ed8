# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""…/quarantine/…: searching what is held, one message, releasing and deleting; block and safe lists; rules."""

from collections import Counter

from .quarantined import PVO_NAMES
from .reporting import machines_of, pair, paging, span_of
from .web import Refusal, answer

MOST = 100
_TESTS = {"contains": lambda text, word: word in text, "is": lambda text, word: text == word,
          "begins_with": lambda text, word: text.startswith(word),
          "starts_with": lambda text, word: text.startswith(word),
          "ends_with": lambda text, word: text.endswith(word),
          "does_not_contain": lambda text, word: word not in text}
_SPAM_FIELDS = {"from_address": lambda row: row.sender, "to_address": lambda row: row.recipient,
                "subject": lambda row: row.subject}
_ORDERS = {**_SPAM_FIELDS, "date": lambda row: row.received, "size": lambda row: 0,
           "received": lambda row: row.received,
           "sender": lambda row: row.sender, "recipient": lambda row: row.recipient,
           "scheduledExit": lambda row: row.received}


def _kind(call, source=None):
    kind = source.get("quarantineType") if source is not None else call.first("quarantineType")
    if kind not in ("spam", "pvo"):
        raise Refusal(call.service.family.missing("quarantineType"))
    return kind


def _held(call, kind):
    return call.service.world.quarantines.held(call.service.world.mail, machines_of(call), kind)


def _test(call, operator_name, value_name, value_of):
    operator, word = pair(call, operator_name, value_name)
    if operator is None:
        return None
    if operator not in _TESTS:
        raise Refusal(call.service.family.error(400, f"Invalid value - {operator_name}."))
    return lambda held: _TESTS[operator](value_of(held.row).lower(), word.lower())


def _spam_tests(call):
    field = call.first("filterBy")
    if field is not None and field not in _SPAM_FIELDS:
        raise Refusal(call.service.family.error(400, "Invalid value - filterBy."))
    yield _test(call, "filterOperator", "filterValue", _SPAM_FIELDS[field]) if field else None
    yield _test(call, "envelopeRecipientFilterOperator", "envelopeRecipientFilterValue", lambda row: row.recipient)


def _pvo_tests(call):
    names = call.first("quarantines", "").split(",")
    if names != [""]:
        if any(name not in PVO_NAMES for name in names):
            raise Refusal(call.service.family.error(400, "Invalid value - quarantines."))
        yield lambda held: any(name in names for name in held.quarantines)
    for field, value_of in (("envelopeSender", lambda row: row.sender),
                            ("envelopeRecipient", lambda row: row.recipient), ("subject", lambda row: row.subject)):
        yield _test(call, f"{field}FilterBy", f"{field}FilterValue", value_of)
    if call.first("originatingEsaIp"):
        yield lambda held: held.row.sender_ip == call.first("originatingEsaIp")


def search(call):
    kind = _kind(call)
    span = span_of(call, whole_hours=False)
    offset, limit = paging(call, MOST, MOST)
    order, direction = pair(call, "orderBy", "orderDir")
    if order is not None and order not in _ORDERS:
        raise Refusal(call.service.family.error(400, "Invalid value - orderBy."))
    tests = [test for test in (_spam_tests(call) if kind == "spam" else _pvo_tests(call)) if test]
    found = [held for held in _held(call, kind)
             if span.start <= held.row.received < span.end and all(test(held) for test in tests)]
    if order is not None:
        found.sort(key=lambda held: _ORDERS[order](held.row), reverse=direction == "desc")
    rows = [held.spam() if kind == "spam" else held.pvo() for held in found[offset:offset + limit]]
    return answer({"meta": {"totalCount": len(found)}, "data": rows})


def _one(call):
    kind, mid = _kind(call), call.first("mid", "")
    held = next((held for held in _held(call, kind) if str(held.row.mid) == mid), None)
    if held is None:
        raise Refusal(call.service.family.error(404, "Message not found."))
    return kind, held


def details(call):
    kind, held = _one(call)
    shown = held.spam() if kind == "spam" else held.pvo()
    attributes = {name: value for name, value in shown["attributes"].items() if name != "size"}
    return answer({"data": {"attributes": {**attributes, "attachments": [], "messageBody": held.body()},
                            "mid": held.row.mid}})


def _take_out(call, action):
    body = call.json()
    family = call.service.family
    if not isinstance(body, dict) or not isinstance(body.get("mids"), list):
        raise Refusal(family.missing("mids"))
    if call.method == "POST" and body.get("action") != "release":
        raise Refusal(family.error(400, "Invalid value - action."))
    kind = _kind(call, body)
    if kind == "pvo" and body.get("quarantineName") not in PVO_NAMES:
        raise Refusal(family.missing("quarantineName"))
    name = "spam" if kind == "spam" else body["quarantineName"]
    wanted = {str(mid) for mid in body["mids"]}
    taken = [held for held in _held(call, kind) if str(held.row.mid) in wanted and name in held.quarantines]
    for held in taken:
        call.service.world.quarantines.take_out(held, name)
    # A count of 0 says that there was no such message; the status does not.
    return answer({"data": {"action": action, "totalCount": len(taken)}})


def _rules(call):
    if _kind(call) != "pvo":
        raise Refusal(call.service.family.missing("quarantineType"))
    counts = Counter(name for held in _held(call, "pvo") for name in held.quarantines)
    rows = [{"attributes": {"numberOfMessages": count, "capacity": "0.0%", "ruleId": f"{name}: {name}",
                            "totalSize": f"{count * 18}KB", "ruleDescription": "N/A", "averageMessageSize": "18KB"},
             "rid": number} for number, (name, count) in enumerate(sorted(counts.items()), 1)]
    return answer({"meta": {"totalAverageMessageSize": "18KB", "totalNumberOfMessages": sum(counts.values())},
                   "data": rows})


def _list(call, name):
    entries = call.service.world.quarantines.lists[name]
    by_sender = call.first("viewBy") == "sender"
    rows = [{"senderAddress": sender, "recipientList": [to for to, senders in entries.items() if sender in senders]}
            for sender in sorted({sender for senders in entries.values() for sender in senders})] if by_sender \
        else [{"senderList": senders, "recipientAddress": to} for to, senders in sorted(entries.items())]
    return answer({"meta": {"totalCount": len(rows)}, "data": rows})


def _change_list(call, name):
    body, entries = call.json(), call.service.world.quarantines.lists[name]
    if not isinstance(body, dict) or body.get("action") not in ("add", "append", "edit"):
        raise Refusal(call.service.family.error(400, "Invalid value - action."))
    people, senders = body.get("recipientAddresses", []), body.get("senderList", [])
    for person in people:
        entries[person] = list(senders) if body["action"] == "edit" else \
            [*entries.get(person, []), *(one for one in senders if one not in entries.get(person, []))]
    return answer({"meta": {"totalCount": 1}, "data": [{"action": body["action"], "recipientAddresses": people,
                                                        "senderList": senders}]})


def _remove_from_list(call, name):
    body, entries = call.json(), call.service.world.quarantines.lists[name]
    people = body.get("recipientList", []) if isinstance(body, dict) else []
    for person in people:
        entries.pop(person, None)
    return answer({"data": {"action": "delete", "recipientList": people, "totalCount": len(people)}})


def add_routes(routes, base):
    base += "/quarantine"
    routes.add("GET", base + "/messages", search)
    routes.add("GET", base + "/messages/details", details)
    routes.add("POST", base + "/messages", lambda call: _take_out(call, "release"))
    routes.add("DELETE", base + "/messages", lambda call: _take_out(call, "delete"))
    routes.add("GET", base + "/rules", _rules)
    for name in ("blocklist", "safelist"):
        routes.add("GET", f"{base}/{name}", lambda call, name=name: _list(call, name))
        routes.add("POST", f"{base}/{name}", lambda call, name=name: _change_list(call, name))
        routes.add("DELETE", f"{base}/{name}", lambda call, name=name: _remove_from_list(call, name))
