# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the whole recording together, service by service."""

from .casebooks import CASEBOOKS, record_casebooks
from .enrichment import numbers_of, record_deliberate, record_observe, record_pivots, record_triggers
from .har import Recording
from .incidents import record_incidents
from .lure import ENDPOINTS, MESSAGES, SENDER, WORKBOOK
from .modules import record_modules, record_profile
from .observables import Catalogue, people
from .orbital import record_orbital
from .remediation import record_remediation
from .reports import record_reports
from .senders import SenderBooks
from .tracking import record_tracking
from .traffic import TrafficBooks
from .urls import UrlBooks

# How many rows of each table have links and actions on record, besides the story's observables.
PIVOT_ROWS = {"domains": 40, "urls": 12, "ips": 20, "sender domains": 10, "targets": 6}


class Story:
    """The books everything is read from."""

    def __init__(self):
        self.urls = UrlBooks()
        self.senders = SenderBooks(self.urls.grades)
        self.traffic = TrafficBooks(self.urls, self.senders)
        self.catalogue = Catalogue(self.urls, self.senders)
        self.catalogue.extend([(entry["type"], entry["value"]) for case in CASEBOOKS for entry in case["observables"]]
                              + [("hostname", host) for host in ENDPOINTS] + [("file_name", WORKBOOK)]
                              + [("email", SENDER)] + people()
                              + [number for message in MESSAGES for number in numbers_of(message)])

    def pivots(self):
        """The observables whose links and actions are on record."""
        wanted = list(self.catalogue.story)
        for table, count in PIVOT_ROWS.items():
            wanted += self.catalogue.tables[table][:count]
        wanted += [self.catalogue.find(entry["type"], entry["value"]) for case in CASEBOOKS
                   for entry in case["observables"]]
        wanted += [self.catalogue.find(*number) for message in MESSAGES for number in numbers_of(message)]
        unique = {(known.type, known.value): known for known in wanted}
        return list(unique.values())


def compose(story=None):
    story = story or Story()
    recording = Recording()
    record_profile(recording)
    record_modules(recording)
    record_reports(recording, story.urls, story.senders, story.traffic)
    record_deliberate(recording, story.catalogue)
    record_observe(recording, story.catalogue)
    record_pivots(recording, story.pivots())
    record_casebooks(recording)
    record_incidents(recording, story.catalogue)
    record_orbital(recording)
    record_tracking(recording, story.senders)
    record_remediation(recording)
    record_triggers(recording, story.pivots())
    return recording
