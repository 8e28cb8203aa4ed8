# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a gateway tells of one message: the lure's as in the demo, any other's from its row."""

from datetime import timedelta

from . import telling
from .telling import clock, lure
from .telling import remediation as remediated
from .telling import tracking

GATEWAYS = telling.GATEWAYS
VIEWS = ("details", "amp-details", "dlp-details", "url-details", "connection-details")
_LURE = {(message.gateway, message.mid): message for message in lure.MESSAGES}
_SHOWN = {"details": ("showSummaryTimeBox", "summary"), "amp-details": ("showAMPDetails", "ampDetails"),
          "dlp-details": ("showDLPDetails", "dlpDetails"), "url-details": ("showURLDetails", "urlDetails")}


def is_lure(row):
    return (row.gateway.name, row.mid) in _LURE


def old_shape(attributes):
    """A row as AsyncOS 12 and 13 send it: texts where newer releases have maps, and no list of details."""
    mid = str(attributes["mid"][-1])
    kept = ("direction", "icid", "senderGroup", "sender", "replyTo", "hostName", "subject", "mid", "mailPolicy",
            "senderIp", "senderDomain", "recipient", "sbrs", "serialNumber")
    return {**{name: attributes[name] for name in kept}, "isCompleteData": True,
            "messageStatus": attributes["messageStatus"].get(mid, "Delivered"), "verdictChart": "0",
            "timestamp": attributes["timestamp"].replace(" (GMT +00:00)", " (GMT)")}


def _line(moment, text, last=False):
    return {"timestamp": clock.tracking_time(moment), "description": text, "lastEvent": last}


def _head(row):
    attributes = row.attributes()
    # Details without attachments say "" and not [].
    return {"sdrAge": "30 days (or greater)", "attachments": "", "hostName": row.gateway.host,
            "direction": attributes["direction"], "isCompleteData": True,
            "messageStatus": attributes["messageStatus"].get(str(row.mid), "Delivered"), "mailPolicy": ["DEFAULT"],
            "senderGroup": row.group, "subject": row.subject, "sdrCategory": "N/A", "mid": attributes["mid"],
            "sendingHostSummary": {"reverseDnsHostname": f"mail.{row.sender_domain} (verified)",
                                   "ipAddress": row.sender_ip, "sbrsScore": attributes["sbrs"]},
            "ampTgCategories": [], "smtpAuthId": "", "midHeader": row.message_id,
            "timestamp": attributes["timestamp"], "messageSize": "17.50 (KB)", "sdrThreatLevels": "3",
            "sdrReputation": "Neutral", "recipient": attributes["recipient"], "sender": row.sender,
            "allIcid": attributes["allIcid"], "headerFrom": row.sender}


def _summary(row):
    status = row.attributes()["messageStatus"].get(str(row.mid), "Delivered")
    return [_line(row.received, f"Incoming connection (ICID {row.mid * 2 - 11}) has sender_group: {row.group}, "
                                f"sender_ip: {row.sender_ip} and sbrs: None"),
            _line(row.received + timedelta(seconds=1), f"Message {row.mid} to {row.recipient}: {status}.", True)]


def _dlp(row):
    """The matched text itself is left out, as an administrator without that right sees it."""
    if row.fate != "dlp":
        return {}
    return {"violationSeverity": "HIGH", "dlpMatchedContent": [{"messagePartMatch": [
        {"classifier": "Personal Information", "classifierMatch": ["REDACTED", "REDACTED"]}],
        "messagePart": "Message"}],
        "mid": str(row.mid), "riskFactor": 72, "dlpPolicy": "Personal data leaving the company"}


def _urls(row):
    if row.fate != "url":
        return []
    link = f"https://{row.sender_domain}/open"
    return [_line(row.received, f"Message {row.mid} URL: {link}, URL reputation: -6.8, Condition: URL Reputation "
                                "Rule."),
            _line(row.received, f"Message {row.mid} rewritten URL u'{link}'.", True)]


def _plain_view(name, row):
    if name == "connection-details":
        return {"senderGroup": row.group, "sbrs": "None", "messages": {"summary": _summary(row)[:1]}}
    flag, member = _SHOWN[name]
    told = {"details": _summary, "amp-details": lambda _row: [], "dlp-details": _dlp, "url-details": _urls}[name](row)
    flags = {"showAMP": False, "showDLP": row.fate == "dlp", "showURL": row.fate == "url"} if name == "details" else {}
    return {"data": {"messages": {**_head(row), **flags, flag: bool(told), member: told}}}


def view(name, row):
    message = _LURE.get((row.gateway.name, row.mid))
    if message is None or name == "dlp-details":
        return _plain_view(name, row)
    return tracking.details(row.gateway, message)[name]


def remediation(row):
    message = _LURE.get((row.gateway.name, row.mid))
    return remediated.remediation(message) if message else {"batch_details": {}, "message_details": []}
