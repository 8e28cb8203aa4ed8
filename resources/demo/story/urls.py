# SPDX-License-Identifier: GPL-3.0-or-later
"""The URLs that mail carries: what each is, how often it comes, and the books of the four URL reports.

One message counts for one tracked URL, so URLs add up to their domain, domains to their category and to the
"messages with URLs" of the summary, and the URLs of a grade to that grade's tile. The totals of the last week and the
week before are those of the design's pictures.
"""

from dataclasses import dataclass, field
from datetime import datetime

from . import lure
from .clock import (CELLS, JST, OLDER_CELLS, PREVIOUS_WEEK_CELLS, WEEK_CELLS, cell_at, epoch, jst)
from .ledger import Ledger, last_moment
from .numbers import Follower, apportion, apportion_capped, noise, rng_for, stable, zipf
from .organisation import GATEWAYS, PEOPLE, people_weights
from .words import domains

GRADES = ("malicious", "suspicious", "neutral", "clean")
WEEK_TOTALS = {"malicious": 3918, "suspicious": 11204, "neutral": 8067, "clean": 1204551 - 3918 - 11204 - 8067}
BEFORE_TOTALS = {"malicious": 2827, "suspicious": 10773, "neutral": 8334, "clean": 1183252 - 2827 - 10773 - 8334}
HUMP_TOTALS = {"malicious": 1042, "suspicious": 1117, "neutral": 803}
WEEK_CLICKS, BEFORE_CLICKS = 842, 753
BLOCKED_SHARE = {"malicious": 1.0, "suspicious": 0.9, "neutral": 0.4, "clean": 0.02}


@dataclass
class Link:
    """One tracked URL. week, before: messages in the last week and the one before; older: a week's worth before that."""
    url: str
    grade: str
    week: int = 0
    before: int = 0
    older: int = 0
    hump: int | None = None
    recipients: int = 0
    clicks: int = 0
    blocked: int = 0
    shape: str = "office"
    filler: bool = False


@dataclass
class Domain:
    name: str
    category: str
    first_seen: datetime
    links: list = field(default_factory=list)
    gateways: tuple = GATEWAYS
    rewritten: bool = True

    @property
    def week(self):
        return sum(link.week for link in self.links)


# Where a domain of the story is met, if not at every gateway.
_MET_AT = {lure.SENDER_IP: GATEWAYS[:3], "docs-share.example": GATEWAYS[:2], "parcel-notice.test": GATEWAYS[1:3],
           "pay-slip.example.com": GATEWAYS[2:3], "filedrop.test": GATEWAYS[1:3], "hr-survey.example.org": GATEWAYS[:1],
           "203.0.113.77": GATEWAYS[3:], "updates.example.net": GATEWAYS[:3]}


def _story(name, category, first_seen, totals, links, rewritten=True):
    """A domain of the pictures: totals are the week's recipients, clicks and blocked share."""
    domain = Domain(name, category, jst(first_seen), links, _MET_AT.get(name, GATEWAYS), rewritten)
    recipients, clicks, blocked_share = totals
    _share_out(domain, recipients, clicks, round(domain.week * blocked_share))
    return domain


def _share_out(domain, recipients, clicks, blocked):
    """Recipients, clicks and blocked messages of a domain over its URLs; those of the lure's link are given."""
    free = [link for link in domain.links if link.url != lure.SHORT_LINK]
    if len(free) < len(domain.links):
        recipients, clicks = recipients - len(lure.MESSAGES), clicks - sum(1 for m in lure.MESSAGES if m.clicked)
    caps = [link.week for link in free]
    for link, share in zip(free, apportion_capped(recipients, [cap ** 0.9 for cap in caps], caps)):
        link.recipients = share
    for link, share in zip(free, apportion_capped(clicks, caps, caps)):
        link.clicks = share
    for link, share in zip(free, apportion_capped(blocked, [l.week * BLOCKED_SHARE[l.grade] for l in free], caps)):
        link.blocked = share


def _story_domains():
    return [
        _story("bit.ly", "URL shortener", "2024-02-11 08:14", (2931, 412, 0.613), [
            Link(lure.SHORT_LINK, "suspicious", 11, recipients=11, clicks=3, shape="lure"),
            Link("https://bit.ly/4hTq9Za", "malicious", 214, 150, 130, 118, shape="campaign"),
            Link("https://bit.ly/2mVx1Lp", "suspicious", 3100, 2890, 2700, filler=True),
            Link("https://bit.ly/3Nw8sKd", "suspicious", 1700, 1610, 1500, hump=165, shape="campaign"),
            Link("https://bit.ly/4aYt2Ue", "suspicious", 1100, 1000, 950, hump=110, shape="campaign"),
            Link("https://bit.ly/3zRf6Gh", "neutral", 1900, 2010, 1800, filler=True),
            Link("https://bit.ly/4cPm7Wv", "neutral", 1100, 1150, 1000, hump=90, shape="campaign"),
            Link("https://bit.ly/3kHb5Qs", "clean", 4200, 4100, 3900),
            Link("https://bit.ly/2xDj8Tn", "clean", 2879, 2800, 2700, shape="campaign"),
            Link("https://bit.ly/4eLc0Rk", "clean", 2000, 1950, 1800, shape="campaign")]),
        _story(lure.PORTAL, "Phishing", "2026-11-20 13:52", (611, 37, 0.981), [
            Link(lure.PORTAL_LINK, "malicious", 900, hump=430, shape="wave"),
            Link(f"https://{lure.PORTAL}/statement", "neutral", 384, hump=25, shape="campaign")]),
        _story("login-verify.test", "Credential theft", "2026-11-19 22:07", (540, 21, 0.994), [
            Link("https://login-verify.test/session", "malicious", 560, hump=170, shape="wave"),
            Link("https://login-verify.test/m365", "neutral", 402, hump=25, shape="campaign")]),
        _story(lure.SENDER_IP, "Botnet C2", "2026-11-20 14:03", (206, 4, 1.0), [
            Link(lure.BEACON, "malicious", 300, hump=120, shape="wave"),
            Link(f"http://{lure.SENDER_IP}/u/1120", "suspicious", 117, hump=30, shape="campaign")]),
        _story("docs-share.example", "File sharing", "2026-06-03 17:30", (884, 96, 0.427), [
            Link("https://docs-share.example/d/payment-advice", "suspicious", 1150, 1120, 1000),
            Link("https://docs-share.example/d/quote-2026", "suspicious", 750, 710, 640, shape="campaign"),
            Link("https://docs-share.example/help", "clean", 410, 405, 400, shape="campaign")]),
        _story("parcel-notice.test", "Phishing", "2026-11-22 05:16", (371, 12, 0.969), [
            Link("https://parcel-notice.test/track?no=88210", "malicious", 230, shape="wave"),
            Link("https://parcel-notice.test/redelivery", "suspicious", 158, shape="campaign")]),
        _story("pay-slip.example.com", "Phishing", "2026-11-22 20:31", (190, 2, 0.99), [
            Link("https://pay-slip.example.com/view", "malicious", 192, shape="wave")]),
        _story("filedrop.test", "File sharing", "2026-10-08 09:45", (322, 45, 0.385), [
            Link("https://filedrop.test/get/a81", "suspicious", 420, 410, 380, shape="campaign"),
            Link("https://filedrop.test/get/f20", "suspicious", 283, 280, 250, shape="campaign")]),
        _story("hr-survey.example.org", "Newly observed", "2026-11-22 23:48", (248, 63, 0.084), [
            Link("https://hr-survey.example.org/f/2026", "neutral", 251, shape="wave")]),
        _story("203.0.113.77", "Newly observed", "2026-11-21 16:20", (97, 9, 0.127), [
            Link("http://203.0.113.77/readme_jp.pdf", "neutral", 118, shape="wave")]),
        _story("cdn-assets.example", "Content delivery", "2021-05-19 11:02", (11874, 2208, 0.001), [
            Link("https://cdn-assets.example/mail/header.png", "clean", 61020, 60100, 58000),
            Link("https://cdn-assets.example/mail/font.css", "clean", 33100, 32700, 32000, shape="campaign")], rewritten=False),
        _story("updates.example.net", "Software updates", "2020-11-30 04:10", (9120, 1043, 0.0), [
            Link("https://updates.example.net/notes", "clean", 51877, 50900, 49000)], rewritten=False),
        _story("news.example", "Newsletter", "2019-08-22 10:00", (7215, 918, 0.0), [
            Link("https://news.example/daily", "clean", 21442, 21100, 20500, shape="morning"),
            Link("https://news.example/unsubscribe", "clean", 9000, 8900, 8700, shape="campaign")], rewritten=False),
    ]


# How many domains of each grade make up the tail, how many of them are over before the last week, and their topics.
_TAIL = {
    "malicious": (24, 8, "bad", ("Phishing", "Credential theft", "Malware sites", "Botnet C2")),
    "suspicious": (24, 4, "odd", ("File sharing", "Newly observed", "Parked domains", "Dynamic DNS", "Online survey")),
    "neutral": (30, 4, "odd", ("Newly observed", "Personal sites", "Web hosting", "Online survey")),
    "clean": (39, 0, "web", ("Business and industry", "Content delivery", "Newsletter", "Social networking",
                             "Shopping", "Finance", "Travel", "Transportation", "News", "Webmail",
                             "Education")),
}
_PATHS = {"malicious": ("verify", "login", "inv/1120", "r/9", "pay"), "suspicious": ("d/list", "get/3", "u/77", "win"),
          "neutral": ("", "info", "go", "p/12"), "clean": ("", "about", "logo.png", "contact", "mail")}
CORPORATE = "www.harukaze.example"


def _tail_domains(grade, taken):
    count, ended, flavour, topics = _TAIL[grade]
    rng = rng_for("tail", grade)
    names = domains(flavour, count, taken)
    if grade == "clean":
        names[0] = CORPORATE
    tail = []
    for rank, name in enumerate(names):
        first_seen = jst(f"20{rng.randrange(18, 26)}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 28):02d} "
                         f"{rng.randrange(24):02d}:{rng.randrange(60):02d}")
        category = "Business and industry" if name == CORPORATE else topics[rank % len(topics)]
        domain = Domain(name, category, first_seen, rewritten=grade != "clean")
        steady = grade == "clean" and rank < 5
        if not steady:
            domain.gateways = tuple(rng.sample(GATEWAYS, 1 if rank % 3 else 2))
        elif rank > 2:
            domain.gateways = GATEWAYS[:2]
        shape = "office" if steady else "sessions"
        paths = rng.sample(_PATHS[grade], 1 if steady else 2 if rank % 4 == 0 or grade == "malicious" and rank < 6 else 1)
        domain.links = [Link(f"https://{name}/{path}", grade, shape=shape) for path in paths]
        tail.append(domain)
    _fill_tail(grade, tail, ended)
    return tail


def _fill_tail(grade, tail, ended):
    """Heavy-tailed shares; some domains have already gone by the last week, a few only came with it."""
    links = [(rank, link) for rank, domain in enumerate(tail) for link in domain.links]
    gone = {len(tail) - 1 - 2 * i for i in range(ended)}
    exponent = 1.15 if grade == "clean" else 0.55
    heavy = [zipf(len(tail), exponent)[rank] for rank, _ in links]
    # Position 1 of each grade began this week, so that "newly seen" has something to show besides the story.
    fresh = set() if grade == "clean" else {1}
    now = [0 if rank in gone else weight for (rank, _), weight in zip(links, heavy)]
    then = [0 if rank in fresh else weight for (rank, _), weight in zip(links, heavy)]
    for (rank, link), weight_now, weight_then in zip(links, now, then):
        link.week, link.before, link.older = weight_now, weight_then, weight_then
    for domain, rank in zip(tail, range(len(tail))):
        if rank in fresh:
            domain.first_seen = jst("2026-11-17 10:05")


def _settle(grade, story, tail):
    """Give the tail what the pictures' domains leave of a grade's totals."""
    fixed = [link for domain in story for link in domain.links if link.grade == grade]
    free = [link for domain in tail for link in domain.links if link.grade == grade]
    for attribute, total in (("week", WEEK_TOTALS[grade]), ("before", BEFORE_TOTALS[grade]),
                             ("older", round(BEFORE_TOTALS[grade] * 0.93))):
        rest = total - sum(getattr(link, attribute) for link in fixed)
        for link, share in zip(free, apportion(rest, [getattr(link, attribute) for link in free])):
            setattr(link, attribute, share)


def build_domains():
    story = _story_domains()
    taken = {domain.name for domain in story}
    tail = [domain for grade in GRADES for domain in _tail_domains(grade, taken)]
    for grade in GRADES:
        _settle(grade, story, tail)
    _tail_engagement(story, tail)
    return story + tail


def _tail_engagement(story, tail):
    """Recipients, clicks and blocks of the tail; clicks on rewritten links add up to the tile."""
    spent = sum(link.clicks for domain in story if domain.rewritten for link in domain.links)
    rewritten = [link for domain in tail if domain.rewritten for link in domain.links]
    caps = [link.week for link in rewritten]
    for link, share in zip(rewritten, apportion_capped(WEEK_CLICKS - spent, [cap ** 0.6 for cap in caps], caps)):
        link.clicks = share
    for domain in tail:
        rng = rng_for("engagement", domain.name)
        for link in domain.links:
            link.recipients = round(link.week * rng.uniform(0.2, 0.9)) if link.week < 2000 else round(link.week * 0.12)
            link.blocked = round(link.week * min(1.0, BLOCKED_SHARE[link.grade] * rng.uniform(0.75, 1.05)))
            if link.grade == "clean":
                link.blocked = round(link.week * 0.0004)
                link.clicks = round(link.week * rng.uniform(0.008, 0.03))


# --- from totals to cells -------------------------------------------------------------------------------------------

def _sessions(rng, cells, count, weights):
    """A tail URL comes in a few campaigns of some hours, not evenly."""
    active = {}
    for start in rng.choices(range(len(cells)), weights, k=count):
        for step in range(rng.randrange(2, 5)):
            if start + step < len(cells):
                active[cells[start + step].index] = weights[start + step] * noise(rng, 0.3)
    return active


def _wave(cell, first_seen):
    """Quick rise in the hours after the first message, then a long fall."""
    age = (cell.start - first_seen).total_seconds() / 3600
    if age <= -cell.hours:
        return 0.0
    return max(0.15, 2.4 ** (-max(0.0, age - 3) / 9)) * (0.5 if age < 0 else 1.0)


def _rhythm(link, cell):
    """Attackers and their machines keep office hours only half-heartedly."""
    return cell.weight if link.grade == "clean" or cell.hours > 1 else cell.weight ** 0.4


def _weights(link, domain, cells):
    rng = rng_for("cells", link.url, cells[0].index)
    span_hours = sum(cell.hours for cell in cells)
    active = None
    if link.shape in ("sessions", "campaign") and cells[0].hours == 1:
        # What the chart shows comes in more and smaller campaigns, so that none rivals the incident.
        more = min(4, link.week // 250) if link.grade == "clean" else min(8, link.week // 80)
        active = _sessions(rng, cells, 2 + more + rng.randrange(2),
                           [_rhythm(link, cell) for cell in cells])
    weights = []
    for cell in cells:
        if cell.end <= domain.first_seen:
            base = 0.0
        elif active is not None:
            base = active.get(cell.index, 0.0)
        else:
            base = _rhythm(link, cell) * noise(rng, 0.1)
            if link.shape == "wave":
                base *= _wave(cell, domain.first_seen)
            elif link.shape in ("sessions", "campaign"):
                base *= noise(rng, 1.6) if span_hours > 24 else 1.0
            elif link.shape == "morning" and cell.hours == 1:
                base *= 5.0 if cell.start.astimezone(JST).hour in (6, 7, 8) else 0.4
        for gateway in domain.gateways:
            weights.append(base * gateway.share * noise(rng, 0.12) * (1.0 if base else 0.0))
    return weights


def _spread(link, domain, cells, total):
    """[(cell, gateway, messages)] for the cells that got some."""
    slots = [(cell, gateway) for cell in cells for gateway in domain.gateways]
    weights = _weights(link, domain, cells)
    if total and not any(weights):
        weights = [cell.weight * gateway.share if cell.end > domain.first_seen else 0.0 for cell, gateway in slots]
    shares = apportion(total, weights, rng_for("offset", link.url, cells[0].index).random())
    return [(cell, gateway, share) for (cell, gateway), share in zip(slots, shares) if share]


def _week_plan(link, domain, hump=None):
    """The last week, with the messages of the incident's hours given apart where the story says how many."""
    if hump is None:
        hump = link.hump
    if hump is None:
        return _spread(link, domain, WEEK_CELLS, link.week)
    inside = [cell for cell in WEEK_CELLS if cell.in_hump]
    outside = [cell for cell in WEEK_CELLS if not cell.in_hump]
    return sorted(_spread(link, domain, inside, hump) + _spread(link, domain, outside, link.week - hump),
                  key=lambda slot: slot[0].index)


def _lure_plan():
    by_name = {gateway.name: gateway for gateway in GATEWAYS}
    return [(cell_at(message.received), by_name[message.gateway], 1) for message in lure.MESSAGES]


class UrlBooks:
    """The ledgers of the four URL reports, and the hourly counts by grade behind the tiles and the chart."""

    def __init__(self):
        self.domains = build_domains()
        self.by_domain, self.by_url, self.by_category = Ledger(), Ledger(), Ledger()
        self.grades = Ledger()
        self.targets = Ledger()
        plans = self._week_plans()
        for domain in self.domains:
            for link in domain.links:
                self._book(domain, link, plans[link.url], link.recipients, link.clicks, link.blocked)
                if link.shape != "lure":
                    self._book_past(domain, link)
        self._book_targets()

    def _week_plans(self):
        plans = {}
        fillers = {}
        inside = dict.fromkeys(HUMP_TOTALS, 0)
        for domain in self.domains:
            for link in domain.links:
                is_filler = link.filler or link.grade == "malicious" and "malicious" not in fillers and \
                    link.shape == "sessions"
                if is_filler:
                    link.shape = "office"
                    fillers[link.grade] = (domain, link)
                    continue
                plan = _lure_plan() if link.shape == "lure" else _week_plan(link, domain)
                plans[link.url] = plan
                if link.grade in inside:
                    inside[link.grade] += sum(count for cell, _, count in plan if cell.in_hump)
        for grade, (domain, link) in fillers.items():
            rest = HUMP_TOTALS[grade] - inside[grade]
            if not 0 <= rest <= link.week:
                raise ValueError(f"the {grade} hump does not fit: {rest} of {link.week}")
            plans[link.url] = _week_plan(link, domain, rest)
        return plans

    def _book_past(self, domain, link):
        ratio = [part / link.week if link.week else share for part, share in
                 ((link.recipients, 0.5), (link.clicks, 0.01), (link.blocked, BLOCKED_SHARE[link.grade]))]
        before = [min(link.before, round(link.before * part)) for part in ratio]
        if domain.rewritten:
            before[1] = self._before_clicks()[link.url]
        self._book(domain, link, _spread(link, domain, PREVIOUS_WEEK_CELLS, link.before), *before)
        older = round(link.older * len(OLDER_CELLS) / 7)
        self._book(domain, link, _spread(link, domain, OLDER_CELLS, older), *(round(older * part) for part in ratio))

    def _before_clicks(self):
        if not hasattr(self, "_clicks_before"):
            links = [link for domain in self.domains if domain.rewritten for link in domain.links]
            caps = [link.before for link in links]
            weights = [link.clicks + 0.5 if link.before else 0 for link in links]
            shares = apportion_capped(BEFORE_CLICKS, weights, caps)
            self._clicks_before = {link.url: share for link, share in zip(links, shares)}
        return self._clicks_before

    def _book(self, domain, link, plan, recipients, clicks, blocked):
        whole = sum(count for _, _, count in plan)
        parts = {"total_recipients": Follower(recipients, whole), "total_clicks": Follower(clicks, whole),
                 "blocked_messages": Follower(blocked, whole)}
        first_seen = epoch(domain.first_seen)
        for cell, gateway, messages in plan:
            counts = {"total_messages": messages} | {name: part.next(messages) for name, part in parts.items()}
            if link.shape == "lure":
                counts["total_clicks"] = 0
            moments = {"first_seen": first_seen,
                       "last_seen": max(first_seen, last_moment(cell, messages, stable(link.url, 3571)))}
            self._add(domain, link, gateway, cell, counts, moments)
        if link.shape == "lure":
            self._book_lure_clicks(domain, link)

    def _add(self, domain, link, gateway, cell, counts, moments):
        for ledger, row in ((self.by_domain, domain.name), (self.by_url, link.url)):
            for counter, amount in (counts | moments).items():
                ledger.add(gateway.name, cell, row, counter, amount)
        for counter, amount in counts.items():
            self.by_category.add(gateway.name, cell, domain.category, counter, amount)
        self.grades.add(gateway.name, cell, link.grade, "messages", counts.get("total_messages", 0))
        self.grades.add(gateway.name, cell, link.grade, "blocked", counts.get("blocked_messages", 0))
        if domain.rewritten:
            self.grades.add(gateway.name, cell, "rewritten", "clicks", counts.get("total_clicks", 0))

    def _book_lure_clicks(self, domain, link):
        by_name = {gateway.name: gateway for gateway in GATEWAYS}
        for message in lure.MESSAGES:
            if message.clicked:
                self._add(domain, link, by_name[message.gateway], cell_at(message.clicked), {"total_clicks": 1},
                          {"first_seen": epoch(domain.first_seen), "last_seen": epoch(message.clicked)})

    def _book_targets(self):
        """Malicious messages and clicks of each hour, by the person they reached: the sums are the tiles'."""
        rng = rng_for("targets")
        weights = people_weights()
        known = {(cell_at(m.clicked).index, m.gateway): m.recipient for m in lure.MESSAGES if m.clicked}
        for cell in CELLS:
            for gateway in GATEWAYS:
                grades = self.grades.at(gateway.name, cell)
                malicious = grades.get("malicious", {})
                messages, blocked = malicious.get("messages", 0), malicious.get("blocked", 0)
                hits = rng.choices(PEOPLE, weights, k=messages)
                clicks = grades.get("rewritten", {}).get("clicks", 0)
                clickers = rng.choices(PEOPLE[:60], weights[:60], k=clicks)
                if clickers and (cell.index, gateway.name) in known:
                    clickers[0] = known[cell.index, gateway.name]
                for counter, people in (("total_messages", hits), ("blocked_messages", hits[:blocked]),
                                        ("total_clicks", clickers)):
                    for person in people:
                        self.targets.add(gateway.name, cell, person, counter, 1)
                for person in dict.fromkeys(hits + clickers):
                    self.targets.add(gateway.name, cell, person, "last_seen",
                                     last_moment(cell, 2, stable(person, 1777)))
