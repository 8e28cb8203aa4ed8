# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""…/reporting/{report}[/{counter}]: the story's books, over any range of whole hours."""

from datetime import datetime, timezone
from functools import cached_property

from .telling import clock, lure, reports
from .web import Refusal, answer

# Reports that the API knows and the story has nothing to say about.
_EMPTY = frozenset("""mail_authentication_summary mail_dlp_outgoing_traffic_summary mail_security_summary
mail_sender_group_summary mail_system_capacity mail_incoming_malware_threat_file_detail
mail_incoming_malware_threat_file_detail_summary mail_mailbox_auto_remediation mail_sender_domain_detail
mail_sender_ip_hostname_detail mail_destination_domain_detail mail_users_detail mail_virus_type_detail
mail_content_filter_incoming mail_content_filter_outgoing mail_dlp_outgoing_policy_detail
mail_authentication_incoming_domain mail_authentication_incoming_domain_ip mail_dmarc_incoming_traffic_summary
mail_env_sender_stats mail_vof_threat_summary mail_vof_specific_threat_summary
mail_amp_threat_summary mail_subject_stats mail_msg_filter_stats mail_incoming_hat_connections reporting_system
advanced_phishing_protection_summary""".split())
_REMEDIATED = "mail_mor_batch_summary"
_TREND_HOURS = (48, 144)  # the slices of the long histories, in which only the rows worth showing are kept
MOST = 1000  # rows in one answer


class Books:
    """The story's reports by name; made once."""

    def __init__(self, story):
        self.summaries = {report.name: report for report in reports.summaries(story.traffic)}
        self.details = {report.name: report for report in reports.details(story.urls, story.senders)}

    @cached_property
    def shown(self):
        return reports.shown_rows(self.details.values())


def moment(text):
    """A date as AsyncOS takes it, "2026-11-20T00:00:00.000Z" or with an offset; None where it is no date."""
    try:
        read = datetime.fromisoformat(text.replace(" ", "+").replace("Z", "+00:00"))
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=timezone.utc)


def span_of(call, whole_hours):
    """startDate and endDate; minutes and seconds must be 00 where hours are asked for, else seconds."""
    family = call.service.family
    if not call.first("startDate") or not call.first("endDate"):
        raise Refusal(family.missing("startDate or endDate"))
    start, end = moment(call.first("startDate")), moment(call.first("endDate"))
    if start is None or end is None or start > end:
        raise Refusal(family.error(400, "Invalid value - startDate or endDate."))
    for date in (start, end):
        if date.second or date.microsecond or whole_hours and date.minute:
            parts = "minutes and seconds" if whole_hours else "seconds"
            raise Refusal(family.error(400, f"Invalid value - {parts} of startDate and endDate must be 00."))
    return clock.Range(start.astimezone(timezone.utc), end.astimezone(timezone.utc))


def pair(call, one, other):
    """Two parameters that come together or not at all."""
    given = call.first(one), call.first(other)
    if (given[0] is None) != (given[1] is None):
        raise Refusal(call.service.family.missing(f"{one} or {other}"))
    return given


def paging(call, most, default):
    """(offset, limit)."""
    offset, limit = pair(call, "offset", "limit")
    if offset is None:
        return 0, default
    if not offset.isdecimal() or not limit.isdecimal() or not 0 < int(limit) <= most:
        raise Refusal(call.service.family.error(400, f"Invalid value - offset or limit (1 to {most})."))
    return int(offset), int(limit)


def machines_of(call):
    """The gateways that a call is about; a manager may be asked about one of its own."""
    machines = call.service.machines
    wanted = call.first("device_name")
    if wanted and not any(wanted in (machine.name, machine.host) for machine in machines):
        raise Refusal(call.service.family.error(400, "Invalid value - device_name."))
    return tuple(machine for machine in machines if wanted in (None, "", machine.name, machine.host))


def _filtered(call, rows):
    word = call.first("filterValue")
    if not word or not call.first("filterBy"):
        return rows
    starts = call.first("filterOperator", "is") == "begins_with"
    return {row: counts for row, counts in rows.items() if (row.startswith(word) if starts else row == word)}


def _ordered(call, rows, span):
    """The rows in the order that was asked for."""
    by, direction = pair(call, "orderBy", "orderDir")
    if by is None:
        return sorted(rows)
    return sorted(sorted(rows), key=lambda row: rows[row].get(by, 0), reverse=direction == "desc")


def _table(call, report, rows, counters, zeros, span):
    rows = _filtered(call, rows)
    offset, limit = paging(call, MOST, MOST)
    if call.first("top", "").isdecimal():
        limit = min(limit, int(call.first("top")))
    order = _ordered(call, rows, span)[offset:offset + limit]
    columns = reports.columns({row: rows[row] for row in order}, counters, zeros)
    if call.first("orderBy"):
        columns = {counter: sorted(pairs, key=lambda one: order.index(next(iter(one))))
                   for counter, pairs in columns.items()}
    return answer(reports.answer(report.name, columns, len(rows)))


def report(call):
    name, counter = call.params["report"], call.params.get("counter")
    span = span_of(call, whole_hours=True)
    books = call.service.world.reports
    names = tuple(machine.name for machine in machines_of(call))
    if name in books.summaries:
        return _summary(call, books.summaries[name], names, span, counter)
    if name in books.details:
        return _detail(call, books, books.details[name], names, span, counter)
    if name == _REMEDIATED:
        return _remediated(names, counter)
    if name in _EMPTY or name.startswith(("mail_vof_threats_", "mail_md_attachment_")) or "web_interaction" in name:
        return answer(reports.answer(name, {counter: []} if counter else {}, 0))
    raise Refusal(call.service.family.not_found())


def _summary(call, wanted, names, span, counter):
    if call.first("query_type") == "graph":
        return answer(reports.series(wanted, names, span))
    told = reports.summary(wanted, names, span)
    if counter:
        told["data"]["resultSet"] = [entry for entry in told["data"]["resultSet"] if counter in entry]
    return answer(told)


def _detail(call, books, wanted, names, span, counter):
    if counter is None:
        return _table(call, wanted, wanted.ledger.merged(names, span), wanted.counters, reports.says_zeros(span), span)
    if counter not in wanted.counters:
        raise Refusal(call.service.family.not_found())
    if counter == wanted.trend and span.hours in _TREND_HOURS:
        rows = reports.trend_rows(wanted, names, span, books.shown[wanted.name])
        return _table(call, wanted, rows, (counter,), False, span)
    return _table(call, wanted, wanted.ledger.merged(names, span), (counter,), True, span)


def _remediated(names, counter):
    messages = [message for message in lure.MESSAGES if message.gateway in names]
    counts = {"msgs_forwarded_deleted": sum(message.remediation == "Success" for message in messages),
              "msgs_failed": sum(message.remediation == "Failed" for message in messages), "msgs_deleted": 0,
              "msgs_forwarded": 0, "msgs_total": len(messages)}
    wanted = counts if counter is None else {counter: counts.get(counter, 0)}
    return answer(reports.answer(_REMEDIATED, {name: [{"INC-2041": count}] for name, count in wanted.items()}, 1))


def add_routes(routes, base):
    routes.add("GET", base + "/reporting/{report}", report)
    routes.add("GET", base + "/reporting/{report}/{counter}", report)
