# SPDX-License-Identifier: GPL-3.0-or-later
"""Every observable the console can show, with what the modules think of it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from . import lure
from .clock import PRESETS, RECORDING_END, jst
from .modules import AMP, EMAIL_GATEWAY, GLOBAL, PRIVATE
from .numbers import rng_for
from .organisation import GATEWAYS, PEOPLE

CLEAN, MALICIOUS, SUSPICIOUS, COMMON, UNKNOWN = 1, 2, 3, 4, 5
NAMES = {CLEAN: "Clean", MALICIOUS: "Malicious", SUSPICIOUS: "Suspicious", COMMON: "Common", UNKNOWN: "Unknown"}
TIE_ORDER = (CLEAN, MALICIOUS, SUSPICIOUS, COMMON, UNKNOWN)
SEVERITY = {CLEAN: "None", MALICIOUS: "High", SUSPICIOUS: "Medium", COMMON: "None", UNKNOWN: "Unknown"}
CONFIDENCE = {CLEAN: "High", MALICIOUS: "High", SUSPICIOUS: "Medium", COMMON: "High", UNKNOWN: "Low"}
ANSWERED = RECORDING_END - timedelta(seconds=40)


@dataclass
class Opinion:
    """One judgement of one module."""
    module: object
    disposition: int
    priority: int
    reason: str
    start: datetime = ANSWERED
    end: datetime = ANSWERED + timedelta(days=30)

    @property
    def expired(self):
        return self.end <= RECORDING_END


@dataclass
class Known:
    type: str
    value: str
    opinions: list = field(default_factory=list)

    def wire(self):
        return {"type": self.type, "value": self.value}

    def of(self, module):
        return [opinion for opinion in self.opinions if opinion.module is module]


def type_of(value):
    """The type of a row key: an address, a URL, a mailbox or a domain."""
    if "://" in value:
        return "url"
    if "@" in value:
        return "email"
    if ":" in value:
        return "ipv6"
    return "ip" if value.replace(".", "").isdigit() else "domain"


def winner(opinions):
    """CTIM: the unexpired judgement of highest priority; ties Clean > Malicious > Suspicious > Common > Unknown."""
    living = [opinion for opinion in opinions if not opinion.expired]
    return min(living, key=lambda opinion: (-opinion.priority, TIE_ORDER.index(opinion.disposition)), default=None)


M, S, C, O, U = MALICIOUS, SUSPICIOUS, CLEAN, COMMON, UNKNOWN
# value, reason, then (disposition, priority) of Email Gateway, Private Intel, Global Intel, AMP for Endpoints.
# The highest priority is the "risk" of the pictures.
_STORY = (
    ("bit.ly", "URL shortener", (M, 90), (S, 96), (O, 60), (U, 10)),
    (lure.SHORT_LINK, "URL shortener", (S, 88), (S, 95), None, None),
    ("https://bit.ly/4hTq9Za", "URL shortener", (M, 90), None, None, None),
    (lure.PORTAL, "Phishing", (M, 94), (M, 92), (M, 80), (U, 10)),
    (lure.PORTAL_LINK, "Phishing", (M, 94), (M, 93), (M, 80), None),
    (f"https://{lure.PORTAL}/statement", "Phishing", (S, 60), None, (M, 80), None),
    ("login-verify.test", "Credential theft", (M, 91), (M, 85), (M, 80), None),
    ("https://login-verify.test/session", "Credential theft", (M, 91), None, (M, 80), None),
    ("https://login-verify.test/m365", "Credential theft", (U, 40), None, (M, 80), None),
    (lure.SENDER_IP, "Botnet C2", (M, 85), (U, 20), (M, 80), (M, 87)),
    (lure.BEACON, "Botnet C2", (M, 85), None, (M, 80), (M, 87)),
    ("docs-share.example", "File sharing", (S, 78), None, (O, 55), None),
    ("parcel-notice.test", "Phishing", (M, 76), (M, 70), None, None),
    ("pay-slip.example.com", "Phishing", (M, 71), None, (S, 60), None),
    ("filedrop.test", "File sharing", (S, 63), None, (S, 60), None),
    ("hr-survey.example.org", "Newly observed", (U, 58), (U, 20), None, None),
    ("https://hr-survey.example.org/f/2026", "Newly observed", (U, 58), None, None, None),
    ("203.0.113.77", "Newly observed", (U, 44), None, (U, 30), None),
    ("cdn-assets.example", "Content delivery", (O, 12), None, (O, 10), None),
    ("updates.example.net", "Software updates", (O, 9), None, (O, 8), None),
    ("news.example", "Newsletter", (C, 3), None, (C, 2), None),
    (lure.SENDER, "Phishing", (M, 88), (M, 90), None, None),
    ("no-reply@parcel-notice.test", "Phishing", (M, 76), None, None, None),
    ("shared-minutes.example", "File sharing", (M, 80), (C, 80), (C, 60), None),
    ("https://shared-minutes.example/m/1106", "File sharing", (S, 70), (C, 80), None, None),
)
_HASHES = ((lure.WORKBOOK_SHA256, "Macro dropper", None, (M, 92), (M, 90), (M, 95)),)
_MODULES = (EMAIL_GATEWAY, PRIVATE, GLOBAL, AMP)

# Judgements that have run out but had more weight in their day: a client that forgets to look at the date gets these wrong.
_EXPIRED = (("bit.ly", GLOBAL, CLEAN, 99, "URL shortener", "2026-11-14 09:00"),
            ("login-verify.test", PRIVATE, UNKNOWN, 99, "Newly observed", "2026-11-20 09:00"),
            ("docs-share.example", PRIVATE, MALICIOUS, 97, "File sharing", "2026-11-19 12:00"))
# Special dates: how long Private Intel stands by bit.ly, and when Global Intel turned on the portal.
_DATES = {("bit.ly", PRIVATE): ("2026-11-20 15:10", "2026-12-20 09:00"),
          (lure.PORTAL, GLOBAL): ("2026-11-23 08:52", "2026-12-23 08:52")}

_GRADE_DISPOSITION = {"malicious": M, "suspicious": S, "neutral": U, "clean": C}
_GRADE_PRIORITY = {M: (62, 89), S: (45, 66), U: (15, 40), C: (1, 8), O: (4, 12)}
_PROFILE = {"business": (C, "Business mail"), "cloud mail": (O, "Shared mail service"), "newsletter": (O, "Newsletter"),
            "social": (O, "Social networking"), "botnet": (M, "Botnet sender"), "spammer": (S, "Spam source"),
            "malware": (M, "Malware sender"), "phisher": (M, "Phishing"), "lure": (M, "Phishing")}
_WIDELY_SHARED = ("Content delivery", "Newsletter", "Social networking", "News", "Webmail")
KNOWN_ROWS = 40


def _story_known():
    rows = [(type_of(value), value, rest) for value, *rest in _STORY] + \
        [("sha256", value, rest) for value, *rest in _HASHES]
    known = {}
    for kind, value, (reason, *judged) in rows:
        entry = known.setdefault((kind, value), Known(kind, value))
        for module, opinion in zip(_MODULES, judged):
            if opinion:
                dates = [jst(text) for text in _DATES.get((value, module), ())]
                entry.opinions.append(Opinion(module, *opinion, reason, *dates))
    for value, module, disposition, priority, reason, end in _EXPIRED:
        ended = jst(end)
        known[type_of(value), value].opinions.append(
            Opinion(module, disposition, priority, reason, ended - timedelta(days=60), ended))
    return known


def _opinions(rng, disposition, reason, sure):
    """What a row of the tail is thought of; sure rows are known to at least the gateway."""
    priority = rng.randint(*_GRADE_PRIORITY[disposition])
    if not sure and rng.random() < 0.62:
        return []
    if disposition == U and not sure:
        return []
    opinions = [Opinion(EMAIL_GATEWAY, disposition, priority, reason)]
    if rng.random() < 0.22:
        opinions.append(Opinion(GLOBAL, disposition, max(1, priority - rng.randint(2, 12)), reason))
    if disposition in (M, S) and rng.random() < 0.12:
        opinions.append(Opinion(PRIVATE, disposition, max(1, priority - rng.randint(1, 6)), reason))
    if disposition == M and rng.random() < 0.12:
        opinions.append(Opinion(AMP, disposition, max(1, priority - rng.randint(1, 6)), reason))
    return opinions


class Catalogue:
    """All observables in a steady order: the story's first, then each table's rows, heaviest first."""

    def __init__(self, urls, senders):
        self._known = _story_known()
        self.story = list(self._known.values())
        self._urls, self._senders = urls, senders
        self.tables = {name: [] for name in ("domains", "urls", "ips", "sender domains", "targets")}
        names = [gateway.name for gateway in GATEWAYS]
        for table, ledger, counter, opine in (
                ("domains", urls.by_domain, "total_messages", self._domain),
                ("urls", urls.by_url, "total_messages", self._url),
                ("ips", senders.by_ip, "total_recipients", self._sender),
                ("sender domains", senders.by_domain, "total_recipients", self._sender_domain),
                ("targets", urls.targets, "total_messages", lambda value: None)):
            # A row is "heavy" if it is so in any of the ranges people look at.
            heavy = {row for name in ("24h", "7d", "90d")
                     for row in ledger.heaviest(names, PRESETS[name], counter, KNOWN_ROWS)}
            for value in ledger.heaviest(names, PRESETS["90d"], counter, 1000):
                if value != "No Domain Information":
                    self.tables[table].append(self._enter(value, opine, value in heavy))

    def _enter(self, value, opine, heavy):
        key = (type_of(value), value)
        if key not in self._known:
            entry = self._known[key] = Known(*key)
            thought = opine(value)
            if thought:
                entry.opinions = _opinions(rng_for("opinion", value), *thought, heavy)
        return self._known[key]

    def extend(self, pairs):
        """Observables of cases and incidents that no table shows."""
        for kind, value in pairs:
            self._known.setdefault((kind, value), Known(kind, value))

    def __iter__(self):
        return iter(self._known.values())

    def find(self, kind, value):
        return self._known[kind, value]

    def _domain(self, name):
        domain = next(domain for domain in self._urls.domains if domain.name == name)
        disposition = _GRADE_DISPOSITION[domain.links[0].grade]
        if disposition == C and domain.category in _WIDELY_SHARED:
            disposition = O
        return disposition, domain.category

    def _url(self, url):
        for domain in self._urls.domains:
            for link in domain.links:
                if link.url == url:
                    disposition = _GRADE_DISPOSITION[link.grade]
                    return (O if disposition == C and domain.category in _WIDELY_SHARED else disposition,
                            domain.category)
        raise KeyError(url)

    def _sender(self, ip):
        return _PROFILE[next(sender.profile for sender in self._senders.senders if sender.ip == ip)]

    def _sender_domain(self, name):
        return _PROFILE[next(sender.profile for sender in self._senders.senders if sender.domain == name)]


def people():
    return [("email", person) for person in PEOPLE]
