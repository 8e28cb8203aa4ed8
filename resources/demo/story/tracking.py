# SPDX-License-Identifier: GPL-3.0-or-later
"""Message tracking: the eleven lure messages exactly, and for the rest a thin sample of the mail in the books."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from . import lure
from .clock import HUMP_END, HUMP_START, PRESETS, Range, cells_of, jst, tracking_time, wire
from .numbers import rng_for, stable
from .organisation import GATEWAYS, PEOPLE, people_weights

INCIDENT_DAY = Range(jst("2026-11-20 00:00"), jst("2026-11-21 00:00"))
INCIDENT_HOURS = Range(HUMP_START, HUMP_END)
LAST_DAY = PRESETS["24h"]
SAMPLE = 24
SIZE_KB = 196

_SUBJECTS = {
    "business": ("お見積りの件", "Minutes 11/20", "出荷のご連絡", "Payment advice", "来週の打ち合わせ", "Re: 納期の確認"),
    "cloud mail": ("Payment advice", "共有されたファイル", "Shared with you: quote-2026"),
    "newsletter": ("Weekly digest", "今週のニュース", "Minutes 11/20"), "social": ("New follower", "新しいお知らせ"),
    "spammer": ("Prize draw", "特別なご案内"), "malware": ("Scanned copy", "FAX 受信のお知らせ"),
    "phisher": ("HR survey, 2 minutes", "お荷物のお届けについて", "Password expires today"),
}
# What the gateway did, by what it found: status and the chart of its engines' verdicts.
_FATE = {"clean": ("Delivered", "11111110"), "spam": ("Quarantined by Anti-Spam", "31111110"),
         "virus": ("Dropped By Anti-Virus", "13111110"), "amp": ("Quarantined by Advanced Malware Protection", "11311110"),
         "filter": ("Quarantined by Content Filters", "11113110"), "sdr": ("Dropped by Sender Domain Reputation", "11111130"),
         "url": ("Quarantined by Content Filters", "11111310")}
_KIND_FATE = (("total_clean_recipients", "clean"), ("total_graymail_recipients", "clean"), ("detected_spam", "spam"),
              ("detected_virus", "virus"), ("detected_amp", "amp"), ("threat_content_filter", "filter"),
              ("blocked_sdr", "sdr"), ("malicious_url", "url"))


@dataclass(frozen=True)
class Tracked:
    gateway: object
    mid: int
    received: datetime
    sender: str
    sender_ip: str
    sender_domain: str
    recipient: str
    subject: str
    fate: str
    group: str
    message_id: str

    def attributes(self):
        mid, (status, chart) = str(self.mid), _FATE[self.fate]
        return {"hostName": self.gateway.host, "friendly_from": [self.sender], "isCompleteData": "N/A",
                "messageStatus": {mid: status}, "recipientMap": {mid: [self.recipient]}, "senderIp": self.sender_ip,
                "mailPolicy": ["DEFAULT"], "senderGroup": self.group, "subject": self.subject, "mid": [self.mid],
                "senderDomain": self.sender_domain, "finalSubject": {mid: self.subject}, "direction": "incoming",
                "icid": self.mid * 2 - 11, "dcid": [self.mid // 3], "morDetails": {},
                "morInfo": {"midVsState": {mid: status}}, "replyTo": "N/A",
                "timestamp": tracking_time(self.received), "messageID": {mid: self.message_id},
                "verdictChart": {mid: chart}, "recipient": [self.recipient], "sender": self.sender,
                "serialNumber": self.gateway.serial, "allIcid": [self.mid * 2 - 11],
                "sbrs": "None" if self.group == "UNKNOWNLIST" else "2.7"}


def lure_rows(gateway):
    return [Tracked(gateway, message.mid, message.received, lure.SENDER, lure.SENDER_IP, lure.PORTAL,
                    message.recipient, message.subject, "clean", "UNKNOWNLIST", message.message_id)
            for message in lure.MESSAGES if message.gateway == gateway.name]


class Sampler:
    """Draws messages that the books know of: the address was active at that gateway in that hour, with that fate."""

    def __init__(self, senders):
        self._books = senders.by_ip
        self._senders = {sender.ip: sender for sender in senders.senders}

    def rows(self, gateway, span):
        rng = rng_for("tracking", gateway.name, wire(span.start))
        slots, weights = [], []
        for cell in cells_of(span):
            for ip, counters in sorted(self._books.at(gateway.name, cell).items()):
                if ip != lure.SENDER_IP and self._senders[ip].domain != "No Domain Information":
                    for counter, fate in _KIND_FATE:
                        if counters.get(counter):
                            slots.append((cell, ip, fate))
                            weights.append(counters[counter] ** 0.5)
        # The lure's message numbers are taken, and a number belongs to one message.
        taken = {message.mid for message in lure.MESSAGES}
        found = []
        for cell, ip, fate in rng.choices(slots, weights, k=SAMPLE):
            row = self._row(rng, gateway, cell, self._senders[ip], fate)
            if row.mid not in taken:
                taken.add(row.mid)
                found.append(row)
        return found

    def _row(self, rng, gateway, cell, sender, fate):
        received = cell.start + timedelta(seconds=rng.randrange(3600))
        mid = lure.mid_at(received)
        mailbox = rng.choice(("info", "no-reply", "sales", "news", "ap"))
        subjects = _SUBJECTS[sender.profile] if sender.profile in _SUBJECTS else _SUBJECTS["business"]
        group = "ACCEPTLIST" if sender.profile == "business" else "UNKNOWNLIST"
        return Tracked(gateway, mid, received, f"{mailbox}@{sender.domain}", sender.ip, sender.domain,
                       rng.choices(PEOPLE, people_weights())[0], rng.choice(subjects), fate, group,
                       f"<{received:%Y%m%d}.{stable(f'{mid}{gateway.name}', 0xffffff):06x}@{sender.domain}>")


def messages(sampler, gateway, days=(INCIDENT_DAY, LAST_DAY)):
    """All rows on record of a gateway, newest first; every range is cut from the same rows."""
    rows = [row for span in days for row in sampler.rows(gateway, span)] + lure_rows(gateway)
    return sorted(rows, key=lambda row: (row.received, row.mid), reverse=True)


def search_url(gateway, span):
    return (f"{gateway.base}/message-tracking/messages?startDate={wire(span.start)}&endDate={wire(span.end)}"
            "&ciscoHost=All_Hosts&searchOption=messages&offset=0&limit=100")


def found(rows, total=None):
    return {"meta": {"num_bad_records": 0, "totalCount": len(rows) if total is None else total},
            "data": [{"attributes": attributes} for attributes in rows]}


def record_tracking(recording, senders):
    sampler = Sampler(senders)
    for gateway in GATEWAYS:
        rows = messages(sampler, gateway)
        for span in (LAST_DAY, INCIDENT_DAY, INCIDENT_HOURS):
            recording.add(gateway.name, "GET", search_url(gateway, span), found(
                [row.attributes() for row in rows if span.start <= row.received < span.end]), wait=380)
        for message in lure.MESSAGES:
            if message.gateway == gateway.name:
                _record_details(recording, gateway, message)


# --- the story of one message ---------------------------------------------------------------------------------------

def _log(*lines):
    return [{"timestamp": tracking_time(moment), "description": text, "lastEvent": number == len(lines) - 1}
            for number, (moment, text) in enumerate(lines)]


def _head(gateway, message):
    return {"sdrAge": "3 days", "attachments": [lure.WORKBOOK], "hostName": gateway.host, "direction": "incoming",
            "isCompleteData": True, "messageStatus": "Delivered", "mailPolicy": ["DEFAULT"],
            "senderGroup": "UNKNOWNLIST", "subject": message.subject, "sdrCategory": "N/A", "mid": [message.mid],
            "sendingHostSummary": {"reverseDnsHostname": f"mail.{lure.PORTAL} (unverified)",
                                   "ipAddress": lure.SENDER_IP, "sbrsScore": "None"},
            "ampTgCategories": [], "smtpAuthId": "", "midHeader": message.message_id,
            "timestamp": tracking_time(message.received), "messageSize": f"{SIZE_KB}.00 (KB)", "sdrThreatLevels": "3",
            "sdrReputation": "Neutral", "recipient": [message.recipient], "sender": lure.SENDER,
            "allIcid": [message.icid], "headerFrom": lure.SENDER}


def _summary(message):
    mid, at = message.mid, message.received
    lines = [(at, f"Incoming connection (ICID {message.icid}) has sender_group: UNKNOWNLIST, sender_ip: "
                  f"{lure.SENDER_IP} and sbrs: None"),
             (at, f"Message {mid} SPF: fail, DKIM: none, DMARC: fail (policy none) for {lure.SENDER}"),
             (at, f"Message {mid} URL: {lure.SHORT_LINK}, URL reputation: -3.1, Condition: URL Reputation Rule."),
             (at + timedelta(seconds=1), f"Message {mid} contains attachment '{lure.WORKBOOK}', macro found."),
             (message.delivered, f"Message {mid} to {message.recipient} delivered, URL rewritten.")]
    if message.clicked:
        lines.append((message.clicked, f"Message {mid} rewritten URL opened by {message.recipient}."))
    turned = jst("2026-11-20 16:41:07")
    if turned > message.received:
        lines.append((turned, f"Message {mid} verdict of '{lure.WORKBOOK}' changed from Unknown to Malicious."))
    return _log(*lines)


def _amp(message):
    mid, at = message.mid, message.received
    return _log(
        (at, f"File reputation query initiating. File Name = {lure.WORKBOOK}, MID = {mid}, File Size = "
             f"{SIZE_KB * 1024} bytes, File Type = application/vnd.ms-excel.sheet.macroEnabled.12"),
        (at + timedelta(seconds=1), f"Response received for file reputation query from Cloud. File Name = "
         f"{lure.WORKBOOK}, MID = {mid}, Disposition = FILE UNKNOWN, Malware = None, Analysis Score = 0, sha256 = "
         f"{lure.WORKBOOK_SHA256}, upload_action = Recommended to send the file for analysis, verdict_source = AMP, "
         "Suspected Malware Categories = None"),
        (at + timedelta(seconds=2), f"File uploaded for analysis. MID = {mid} File SHA256[{lure.WORKBOOK_SHA256}]"))


def _urls(message):
    mid, at = message.mid, message.received
    return _log((at, f"Message {mid} URL: {lure.SHORT_LINK}, URL reputation: -3.1, Condition: URL Reputation Rule."),
                (at, f"Message {mid} redirect target: {lure.PORTAL_LINK}"),
                (message.delivered, f"Message {mid} rewritten URL u'{lure.SHORT_LINK}'."))


def _connection(gateway, message):
    return {"senderGroup": "UNKNOWNLIST", "sbrs": "None", "messages": {"summary": _log(
        (message.received, f"ICID {message.icid} sender_group: UNKNOWNLIST sender_ip: {lure.SENDER_IP}, sbrs: None"),
        (message.received, f"Protocol SMTP interface Data 1 on incoming connection (ICID {message.icid}) from sender "
                           f"IP {lure.SENDER_IP}. Reverse DNS host mail.{lure.PORTAL} verified no. TLS 1.2."))}}


def details(gateway, message):
    """{view: what is known of one message of the lure}."""
    head = _head(gateway, message)
    return {
        "details": {"data": {"messages": {**head, "showAMP": True, "showDLP": False, "showURL": True,
                                          "showSummaryTimeBox": True, "summary": _summary(message)}}},
        "amp-details": {"data": {"messages": {**head, "showAMPDetails": True, "ampDetails": _amp(message)}}},
        "url-details": {"data": {"messages": {**head, "showURLDetails": True, "urlDetails": _urls(message)}}},
        "connection-details": _connection(gateway, message),
    }


def _record_details(recording, gateway, message):
    span = f"startDate={wire(INCIDENT_DAY.start)}&endDate={wire(INCIDENT_DAY.end)}"
    query = f"serialNumber={gateway.serial}&mid={message.mid}&icid={message.icid}&{span}"
    for view, answer in details(gateway, message).items():
        recording.add(gateway.name, "GET", f"{gateway.base}/message-tracking/{view}?{query}", answer, wait=140)
