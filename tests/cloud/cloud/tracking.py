# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""…/message-tracking/…: searching the story's mail, and the details of one message."""

from datetime import timedelta

from . import details
from .extras import extra_rows
from .reporting import machines_of, pair, paging, span_of
from .telling import clock, lure, tracking
from .web import Refusal, answer

MOST = 100
_OPERATORS = {"contains": lambda text, word: word in text, "is": lambda text, word: text == word,
              "begins_with": lambda text, word: text.startswith(word),
              "ends_with": lambda text, word: text.endswith(word),
              "does_not_contain": lambda text, word: word not in text}
_FLAGS = {"spamPositive": ("spam",), "quarantinedAsSpam": ("spam",), "suspectSpam": (), "virusPositive": ("virus",),
          "containedMaliciousUrls": ("url", "lure"), "containedNeutralUrls": (), "graymail": (), "hardBounced": (),
          "softBounced": (), "inOutbreakQuarantine": (), "daneFailure": (), "safeprintExt": (),
          "message_delivered": ("clean", "lure", "dlp")}
_DELIVERY = {"DELIVERED": ("clean", "dlp"), "DROPPED": ("virus", "sdr"), "ABORTED": (), "BOUNCED": ()}
_QUARANTINES = {"POLICY": ("filter", "url"), "AMP": ("amp",), "AV": (), "UNCLASSIFIED": (), "DLP": (), "OUTBREAK": ()}


class Mail:
    """All rows of all gateways, newest first; the days that the demo shows are those of the demo."""

    def __init__(self, story):
        sampler = tracking.Sampler(story.senders)
        days = [tracking.INCIDENT_DAY, tracking.LAST_DAY, *_other_days()]
        self._rows = {machine.name: sorted(
            [*tracking.messages(sampler, machine, days), *extra_rows(machine)],
            key=lambda row: (row.received, row.mid), reverse=True) for machine in details.GATEWAYS}

    def rows(self, machines):
        rows = [row for machine in machines for row in self._rows[machine.name]]
        return rows if len(machines) == 1 else sorted(rows, key=lambda row: (row.received, row.mid), reverse=True)

    def find(self, machines, mid):
        return next((row for row in self.rows(machines) if mid in row.attributes()["mid"]), None)


def _other_days():
    """The rest of the week, in days that touch none of the demo's."""
    start = clock.WEEK_START
    while start < clock.RANGE_END:
        day = clock.Range(start, start + timedelta(days=1))
        if not any(day.start < shown.end and shown.start < day.end
                   for shown in (tracking.INCIDENT_DAY, tracking.LAST_DAY)):
            yield day
        start = day.end


def _text_filter(call, operator_name, value_name, texts):
    operator, value = pair(call, operator_name, value_name)
    if operator is None:
        return None
    if operator not in _OPERATORS:
        raise Refusal(call.service.family.error(400, f"Invalid value - {operator_name}."))
    passes = _OPERATORS[operator]
    whole = all if operator == "does_not_contain" else any
    return lambda row: whole(passes(text.lower(), value.lower()) for text in texts(row))


def _attachments(row):
    return [lure.WORKBOOK] if details.is_lure(row) else []


def _filters(call):
    """Everything but the event flags: all of these must pass."""
    texts = [("envelopeSenderfilterOperator", "envelopeSenderfilterValue", lambda row: [row.sender]),
             ("envelopeRecipientfilterOperator", "envelopeRecipientfilterValue", lambda row: [row.recipient]),
             ("subjectfilterOperator", "subjectfilterValue", lambda row: [row.subject]),
             ("attachmentNameOperator", "attachmentNameValue", _attachments),
             ("domainNameOperator", "domainNameValue", lambda row: [row.sender_domain]),
             ("replyToOperator", "replyToValue", lambda row: [row.attributes()["replyTo"]])]
    yield from (found for found in (_text_filter(call, *names) for names in texts) if found)
    for name, value_of in (("messageIdHeader", lambda row: [row.message_id]), ("senderIp", lambda row: [row.sender_ip]),
                           ("ciscoMid", lambda row: [str(mid) for mid in row.attributes()["mid"]]),
                           ("messageDirection", lambda row: [row.attributes()["direction"]]),
                           ("fileSha256", lambda row: [lure.WORKBOOK_SHA256] if details.is_lure(row) else [])):
        wanted = call.first(name)
        if wanted:
            yield lambda row, value_of=value_of, wanted=wanted: wanted in value_of(row)
    for name, fates in (("deliveryStatus", _DELIVERY), ("quarantineStatus", _QUARANTINES)):
        wanted = call.first(name)
        if wanted:
            allowed = [fate for word in wanted.split(",") for fate in fates.get(word, ())]
            yield lambda row, allowed=allowed: row.fate in allowed
    host = call.first("ciscoHost", "All_Hosts")
    if host != "All_Hosts":
        yield lambda row: row.gateway.host == host


def _events(call):
    """The event flags: one of them is enough."""
    wanted = [name for name in _FLAGS if call.first(name) == "true"]
    if not wanted:
        return None
    fates = {fate for name in wanted for fate in _FLAGS[name]}
    return lambda row: row.fate in fates or ("lure" in fates and details.is_lure(row))


def _refuse_encoded_dates(call):
    """The gateways read the dates as they were sent: an escaped colon is no colon to them."""
    for item in call.raw_query.split("&"):
        name, _, value = item.partition("=")
        if name in ("startDate", "endDate") and "%3a" in value.lower():
            raise Refusal(call.service.family.missing("startDate or endDate"))


def search(call):
    _refuse_encoded_dates(call)
    span = span_of(call, whole_hours=False)
    offset, limit = paging(call, MOST, MOST)
    tests = list(_filters(call)) + [test for test in [_events(call)] if test]
    rows = [row for row in call.service.world.mail.rows(machines_of(call))
            if span.start <= row.received < span.end and all(test(row) for test in tests)]
    shape = details.old_shape if call.service.old_shape else (lambda attributes: attributes)
    return answer(tracking.found([shape(row.attributes()) for row in rows[offset:offset + limit]], len(rows)))


def _asked_row(call, serial_name="serialNumber"):
    family = call.service.family
    serial, mids = call.first(serial_name), [int(mid) for mid in call.all("mid") if mid.isdecimal()]
    if not serial or not mids:
        raise Refusal(family.missing(f"{serial_name} or mid"))
    machines = [machine for machine in call.service.machines if machine.serial == serial]
    row = call.service.world.mail.find(machines, mids[0]) if machines else None
    if row is None:
        raise Refusal(family.error(404, "Message not found."))
    return row


def _view(call, name):
    _refuse_encoded_dates(call)
    span_of(call, whole_hours=False)
    return answer(details.view(name, _asked_row(call)))


def _remediation(call):
    for name in ("start_date", "end_date"):
        if not call.first(name):
            raise Refusal(call.service.family.missing("start_date or end_date"))
    return answer(details.remediation(_asked_row(call, "sma_serial_number")))


def add_routes(routes, base):
    routes.add("GET", base + "/message-tracking/messages", search)
    for name in details.VIEWS:
        routes.add("GET", f"{base}/message-tracking/{name}", lambda call, name=name: _view(call, name))
    routes.add("GET", base + "/message-tracking/remediation-details", _remediation)
