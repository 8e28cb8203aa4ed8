# SPDX-License-Identifier: GPL-3.0-or-later
"""The reporting answers of the gateways, each a sum over the books."""

from dataclasses import dataclass

from .ledger import MOMENTS
from .clock import PRESETS, TREND_SLICES, WEEK_SLICES, wire
from .organisation import GATEWAYS
from .senders import THREATS
from .traffic import INCOMING, OUTGOING, ROW, URL_SUMMARY

URL_COUNTERS = ("total_messages", "total_recipients", "total_clicks", "blocked_messages", "first_seen", "last_seen")
CATEGORY_COUNTERS = URL_COUNTERS[:4]
TARGET_COUNTERS = ("total_messages", "total_clicks", "blocked_messages", "last_seen")
SENDER_COUNTERS = ("rejected_connections", "accepted_connections", "blocked_recipient_throttling",
                   "blocked_reputation", "blocked_invalid_recipient", "blocked_sdr", "detected_spam", "detected_virus",
                   "detected_amp", "threat_content_filter", "blocked_dmarc", "malicious_url",
                   "total_threat_recipients", "marketing_mail", "social_mail", "bulk_mail",
                   "total_graymail_recipients", "total_clean_recipients", "total_recipients")
TREND_ROWS = 60


@dataclass(frozen=True)
class Summary:
    name: str
    ledger: object
    counters: tuple
    charted: tuple


@dataclass(frozen=True)
class Detail:
    name: str
    ledger: object
    counters: tuple
    trend: str


def summaries(traffic):
    return (
        Summary("mail_incoming_traffic_summary", traffic.incoming, INCOMING,
                ("total_clean_recipients", "total_threat_recipients", "total_graymail_recipients", *THREATS)),
        Summary("mail_outgoing_traffic_summary", traffic.outgoing, OUTGOING,
                ("total_clean_recipients", "total_threat_recipients", "total_dlp_incidents")),
        Summary("mail_url_reputation_summary", traffic.url, URL_SUMMARY,
                ("malicious_urls", "suspicious_urls", "neutral_urls")),
    )


def details(urls, senders):
    return (
        Detail("mail_url_domain_summary", urls.by_domain, URL_COUNTERS, "total_messages"),
        Detail("mail_incoming_web_interaction_track_urls", urls.by_url, URL_COUNTERS, "total_messages"),
        Detail("mail_url_category_summary", urls.by_category, CATEGORY_COUNTERS, "total_messages"),
        Detail("mail_incoming_web_interaction_track_malicious_users", urls.targets, TARGET_COUNTERS, "total_messages"),
        Detail("mail_incoming_ip_hostname_detail", senders.by_ip, SENDER_COUNTERS, "total_recipients"),
        Detail("mail_incoming_domain_detail", senders.by_domain, SENDER_COUNTERS, "total_recipients"),
        Detail("mail_incoming_network_detail", senders.by_network, SENDER_COUNTERS, "total_recipients"),
    )


def _query(span):
    return f"startDate={wire(span.start)}&endDate={wire(span.end)}&device_type=esa"


def answer(report, result, count=-1):
    return {"meta": {"totalCount": count}, "data": {"type": report, "resultSet": result}}


def columns(rows, counters, with_zeros=False):
    """{row: {counter: n}} turned to the wire's {counter: [{row: n}]}, rows in a steady order. The many short slices
    leave zeros out, or the recording would be half as large again."""
    filled = [counter for counter in counters if with_zeros and counter not in MOMENTS]
    return {counter: [{row: rows[row].get(counter, 0)} for row in sorted(rows)
                      if counter in filled or counter in rows[row]]
            for counter in counters}


def says_zeros(span):
    return span.hours != 2


def summary(report, gateways, span):
    """What gateways (names of one or several) answer together."""
    counts = report.ledger.merged(gateways, span).get(ROW, {})
    return answer(report.name, [{counter: counts.get(counter, 0)} for counter in report.counters])


def series(report, gateways, span):
    hours = 1 if span.hours <= 7 * 24 else 24
    steps = [(wire(step.start), report.ledger.merged(gateways, step).get(ROW, {})) for step in span.steps(hours)]
    result = {counter: [{start: counts.get(counter, 0)} for start, counts in steps] for counter in report.charted}
    return answer(report.name, result)


def trend_rows(report, gateways, span, shown):
    rows = report.ledger.merged(gateways, span)
    return {row: counts for row, counts in rows.items() if row in shown and report.trend in counts}


def shown_rows(tables):
    """{report: the rows of it whose history over the long ranges is kept}."""
    names = [gateway.name for gateway in GATEWAYS]
    return {report.name: set(report.ledger.heaviest(names, PRESETS["90d"], report.trend, TREND_ROWS))
            | set(report.ledger.heaviest(names, PRESETS["7d"], report.trend, TREND_ROWS)) for report in tables}


class ReportRecorder:
    def __init__(self, recording, gateway):
        self._recording, self._gateway = recording, gateway
        recording.page(gateway.name, f"Secure Email Gateway {gateway.host}")

    def _add(self, path, query, answer, wait):
        self._recording.add(self._gateway.name, "GET", f"{self._gateway.base}/reporting/{path}?{query}", answer,
                            wait=wait)

    def summary(self, report, span):
        self._add(report.name, _query(span), summary(report, (self._gateway.name,), span), 70)

    def series(self, report, span):
        self._add(report.name, _query(span) + "&query_type=graph", series(report, (self._gateway.name,), span), 110)

    def detail(self, report, span):
        rows = report.ledger.rows(self._gateway.name, span)
        self._add(report.name, _query(span) + "&offset=0&limit=1000",
                  answer(report.name, columns(rows, report.counters, says_zeros(span)), len(rows)),
                  90 + len(rows) // 4)

    def trend(self, report, span, shown):
        kept = trend_rows(report, (self._gateway.name,), span, shown)
        self._add(f"{report.name}/{report.trend}", _query(span) + "&offset=0&limit=1000",
                  answer(report.name, columns(kept, (report.trend,)), len(kept)), 60)


def record_reports(recording, urls, senders, traffic):
    presets = list(PRESETS.values())
    tables = details(urls, senders)
    shown = shown_rows(tables)
    for gateway in GATEWAYS:
        recorder = ReportRecorder(recording, gateway)
        for report in summaries(traffic):
            for span in presets:
                recorder.summary(report, span)
                recorder.series(report, span)
                if span.hours < PRESETS["90d"].hours:
                    recorder.summary(report, span.before())
        for report in tables:
            for span in presets + WEEK_SLICES:
                recorder.detail(report, span)
            for span in TREND_SLICES:
                recorder.trend(report, span, shown[report.name])
