# SPDX-License-Identifier: GPL-3.0-or-later
"""Who sends: addresses with their domains and networks, and the books of the three sender reports.

The address is the unit; a domain is the sum of its addresses and a network the sum of its own, so all three add up to
the same incoming mail, and the incoming summary is their sum too.
"""

from dataclasses import dataclass

from . import lure
from .clock import CELLS, OLDER_CELLS, PREVIOUS_WEEK_CELLS, WEEK_CELLS, WEEK_START, cell_at, jst
from .ledger import Ledger
from .numbers import apportion, noise, rng_for
from .organisation import BY_NAME, GATEWAYS
from .words import addresses, domains, owners

WEEK_RECIPIENTS, BEFORE_RECIPIENTS = 4182906, 4096872
OLDER_WEEK_RECIPIENTS = 4010000
NO_DOMAIN = "No Domain Information"

# What becomes of a sender's recipients. Few kinds each, as in life: a newsletter is a newsletter.
PROFILES = {
    "business": {"total_clean_recipients": 0.965, "blocked_invalid_recipient": 0.02, "marketing_mail": 0.015},
    "cloud mail": {"total_clean_recipients": 0.88, "spam_suspect": 0.05, "spam_certain": 0.07},
    "newsletter": {"marketing_mail": 0.62, "bulk_mail": 0.3, "total_clean_recipients": 0.08},
    "social": {"social_mail": 0.84, "total_clean_recipients": 0.16},
    "botnet": {"blocked_reputation": 0.985, "blocked_invalid_recipient": 0.015},
    "spammer": {"blocked_reputation": 0.62, "spam_certain": 0.28, "spam_suspect": 0.1},
    "malware": {"blocked_reputation": 0.7, "detected_virus": 0.16, "detected_amp": 0.06, "threat_content_filter": 0.08},
    "phisher": {"blocked_sdr": 0.5, "spam_certain": 0.32, "blocked_dmarc": 0.18},
    "lure": {"blocked_sdr": 0.6, "blocked_dmarc": 0.25, "threat_content_filter": 0.15},
}
THREATS = ("blocked_reputation", "blocked_invalid_recipient", "blocked_sdr", "detected_spam", "detected_virus",
           "detected_amp", "threat_content_filter", "blocked_dmarc", "malicious_url")
GRAYMAIL = ("marketing_mail", "social_mail", "bulk_mail")
_ORDER = ("cloud mail", "business", "botnet", "business", "newsletter", "botnet", "business", "spammer", "social",
          "business", "botnet", "newsletter", "spammer", "business", "malware", "phisher", "business", "botnet",
          "newsletter", "phisher")


@dataclass
class Sender:
    ip: str
    domain: str
    network: str
    profile: str
    week: int = 0
    before: int = 0
    older: int = 0
    gateways: tuple = GATEWAYS
    steady: bool = False
    since: object = None

    @property
    def hostile(self):
        return self.profile in ("phisher", "lure")


# Senders the story names: address, domain, network, profile, recipients in the last week, first mail.
_STORY = (
    (lure.SENDER_IP, lure.PORTAL, "Quartz Hosting Example", "lure", 1673, "2026-11-20 13:52"),
    ("198.51.100.61", "parcel-notice.test", "Quartz Hosting Example", "phisher", 902, "2026-11-22 05:16"),
    ("203.0.113.77", "hr-survey.example.org", "Meadow Cloud", "phisher", 486, "2026-11-21 16:20"),
    ("192.0.2.40", "docs-share.example", "Amber Datacenter", "cloud mail", 9120, None),
    ("192.0.2.25", "news.example", "Cedar Telecom", "newsletter", 61200, None),
    ("192.0.2.88", "updates.example.net", "Amber Datacenter", "business", 48400, None),
    ("203.0.113.140", "login-verify.test", "Meadow Cloud", "phisher", 1404, "2026-11-19 22:07"),
)


def _story_senders():
    senders = []
    for ip, domain, network, profile, week, since in _STORY:
        moment = jst(since) if since else None
        fresh = moment is not None and moment >= WEEK_START
        senders.append(Sender(ip, domain, network, profile, week, 0 if fresh else round(week * 0.98),
                              0 if fresh else round(week * 0.96), steady=week > 50000, since=moment))
    return senders


def build_senders():
    story = _story_senders()
    ips = addresses(123, {sender.ip for sender in story} | {"198.51.100.20", "203.0.113.5"})
    names = domains("trade", 103, {sender.domain for sender in story})
    networks = owners(38)
    rng = rng_for("senders")
    tail = []
    for rank, ip in enumerate(ips):
        profile = _ORDER[rank % len(_ORDER)]
        nameless = profile in ("botnet", "spammer") and rank % 3 == 2
        # Most of the mail comes out of a few networks; the last addresses see to it that each network has one.
        network = networks[rank % len(networks)] if rank >= 80 else \
            networks[min(len(networks) - 1, int(rng.paretovariate(0.6)) - 1)]
        sender = Sender(ip, NO_DOMAIN if nameless else names[rank % len(names)], network, profile, steady=rank < 6)
        if 3 <= rank < 6:
            sender.gateways = GATEWAYS[:3] if rank % 2 else GATEWAYS[:2]
        elif rank >= 12:
            sender.gateways = tuple(rng.sample(GATEWAYS, 1 if rank % 4 else 2))
        tail.append(sender)
    _fill(story, tail)
    return story + tail


def _fill(story, tail):
    rng = rng_for("sender weights")
    heavy = [(rank + 4) ** -1.35 * noise(rng, 0.15) for rank in range(len(tail))]
    for attribute, total in (("week", WEEK_RECIPIENTS), ("before", BEFORE_RECIPIENTS), ("older", OLDER_WEEK_RECIPIENTS)):
        drift = [weight * noise(rng, 0.08) for weight in heavy]
        rest = total - sum(getattr(sender, attribute) for sender in story)
        for sender, share in zip(tail, apportion(rest, drift)):
            setattr(sender, attribute, share)


# --- from totals to cells -------------------------------------------------------------------------------------------

def _sessions(rng, cells, count, weights):
    active = {}
    for start in rng.choices(range(len(cells)), weights, k=count):
        for step in range(rng.randrange(2, 5)):
            if start + step < len(cells):
                active[cells[start + step].index] = weights[start + step] * noise(rng, 0.6)
    return active


def _weights(sender, cells):
    rng = rng_for("sender cells", sender.ip, cells[0].index)
    hourly = cells[0].hours == 1
    # Botnets do not keep office hours.
    clock = [1.0 if sender.profile == "botnet" else cell.weight for cell in cells]
    active = None if sender.steady or not hourly or sender.since else _sessions(rng, cells, 3 + rng.randrange(3), clock)
    weights = []
    for cell in cells:
        base = cell.weight * noise(rng, 0.12)
        if sender.since:
            base = cell.weight * noise(rng, 0.3) if cell.end > sender.since else 0.0
        elif active is not None:
            base = active.get(cell.index, 0.0)
        elif not sender.steady:
            base *= noise(rng, 1.1)
        if sender.steady and sender.profile == "botnet":
            base = cell.hours * noise(rng, 0.12)
        weights += [base * gateway.share * (noise(rng, 0.12) if base else 0.0) for gateway in sender.gateways]
    return weights


class SenderBooks:
    def __init__(self, grades):
        self.senders = build_senders()
        self.by_ip, self.by_domain, self.by_network = Ledger(), Ledger(), Ledger()
        self._rng = rng_for("kinds")
        urls = self._book_malicious_urls(grades)
        self._book_lure()
        lure_share = len(lure.MESSAGES)
        self._settle(urls, lure_share)
        for sender in self.senders:
            self._book_span(sender, WEEK_CELLS, sender.week)
            self._book_span(sender, PREVIOUS_WEEK_CELLS, sender.before)
            self._book_span(sender, OLDER_CELLS, round(sender.older * len(OLDER_CELLS) / 7))

    def _settle(self, urls, lure_share):
        """Mail with malicious URLs and the lure itself are booked already: the biggest sender gives way to them."""
        biggest = max(self.senders, key=lambda sender: sender.week)
        biggest.week -= urls["week"] + lure_share
        biggest.before -= urls["before"]

    def _book_span(self, sender, cells, total):
        slots = [(cell, gateway) for cell in cells for gateway in sender.gateways]
        shares = apportion(total, _weights(sender, cells), self._rng.random())
        for (cell, gateway), count in zip(slots, shares):
            if count:
                self._book(sender, gateway, cell, self._kinds(sender.profile, count))

    def _kinds(self, profile, count):
        kinds = PROFILES[profile]
        return dict(zip(kinds, apportion(count, list(kinds.values()), self._rng.random())))

    def _book_malicious_urls(self, grades):
        """Every malicious URL came in a message from some hostile address; returns the sums by week."""
        hostile = [sender for sender in self.senders if sender.hostile]
        sums = {"week": 0, "before": 0}
        for cell in CELLS:
            active = [sender for sender in hostile if not sender.since or sender.since < cell.end]
            weights = [60 if sender.profile == "lure" else 8 if sender.since else 6.0 / (1 + i) ** 3
                       for i, sender in enumerate(active)]
            for gateway in GATEWAYS:
                count = grades.at(gateway.name, cell).get("malicious", {}).get("messages", 0)
                for sender, share in zip(active, apportion(count, weights, self._rng.random())):
                    if share:
                        self._book(sender, gateway, cell, {"malicious_url": share})
                sums["week" if cell.in_week else "before" if cell.in_previous_week else "older"] = \
                    sums.get("week" if cell.in_week else "before" if cell.in_previous_week else "older", 0) + count
        return sums

    def _book_lure(self):
        """The eleven passed as clean; that is the story."""
        sender = next(sender for sender in self.senders if sender.ip == lure.SENDER_IP)
        for message in lure.MESSAGES:
            self._book(sender, BY_NAME[message.gateway], cell_at(message.received), {"total_clean_recipients": 1})

    def _book(self, sender, gateway, cell, kinds):
        counts = {name: amount for name, amount in kinds.items() if not name.startswith("spam_")}
        certain, suspect = kinds.get("spam_certain", 0), kinds.get("spam_suspect", 0)
        counts |= {"detected_spam": certain + suspect, "spam_certain": certain, "spam_suspect": suspect}
        whole = sum(kinds.values())
        refused = kinds.get("blocked_reputation", 0)
        counts["total_threat_recipients"] = sum(counts.get(name, 0) for name in THREATS)
        counts["total_graymail_recipients"] = sum(counts.get(name, 0) for name in GRAYMAIL)
        counts["total_recipients"] = whole
        counts["rejected_connections"] = -(-refused * 4 // 5)
        counts["accepted_connections"] = -(-(whole - refused) * 5 // 7)
        if sender.profile == "botnet":
            counts["blocked_recipient_throttling"] = refused // 400
        for counter, amount in counts.items():
            self.by_ip.add(gateway.name, cell, sender.ip, counter, amount)
            self.by_domain.add(gateway.name, cell, sender.domain, counter, amount)
            self.by_network.add(gateway.name, cell, sender.network, counter, amount)
