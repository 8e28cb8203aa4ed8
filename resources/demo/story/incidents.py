# SPDX-License-Identifier: GPL-3.0-or-later
"""The nine incidents, and what is known of the lure's."""

from urllib.parse import quote

from . import lure
from .casebooks import CASEBOOKS, LURE_CASE, OWNER_GROUP
from .clock import jst, wire
from .numbers import stable_uuid
from .observables import NAMES, UNKNOWN, winner
from .organisation import CONURE, ENDPOINT_OWNERS, PRIVATE_INTEL, address

# number, severity, title, status, assignee, opened, updated, category
_INCIDENTS = (
    (2041, "Critical", "Invoice lure with macro workbook, 11 recipients", "Open", "k.tanaka", "2026-11-20 14:22",
     "2026-11-23 09:38", "Malicious Code"),
    (2038, "High", "Credential page behind shortened link", "Open: Investigating", "m.sato", "2026-11-20 11:05",
     "2026-11-23 09:12", "Unauthorized Access"),
    (2037, "High", "Parcel notice wave from new sender network", "Open", None, "2026-11-22 08:02",
     "2026-11-23 08:47", "Malicious Code"),
    (2031, "Medium", "Outbound policy violation, one mailbox", "Open", "r.ito", "2026-11-19 18:22",
     "2026-11-23 07:20", "Improper Usage"),
    (2029, "Medium", "HR survey look-alike domain", "Open: Contained", "k.tanaka", "2026-11-22 19:35",
     "2026-11-22 21:14", "Investigation"),
    (2024, "High", "Beacon to 198.51.100.23 from two hosts", "Open: Contained", "m.sato", "2026-11-20 17:02",
     "2026-11-22 10:31", "Malicious Code"),
    (2019, "Low", "Bulk sender without DMARC alignment", "Closed", "a.mori", "2026-11-18 10:10", "2026-11-21 16:04",
     "Non-Compliant"),
    (2015, "Low", "Shared document false positive", "Closed", "r.ito", "2026-11-18 10:52", "2026-11-20 09:48",
     "Explained Anomaly"),
    (2011, "Info", "Quarantine release request", "Closed", "a.mori", "2026-11-19 08:40", "2026-11-19 13:15",
     "Investigation"),
)
_SCORE = {"Critical": (940, 10), "High": (720, 8), "Medium": (430, 6), "Low": (160, 3), "Info": (40, 1)}
LURE_INCIDENT = 2041


def incident_id(number):
    return f"{PRIVATE_INTEL}:443/ctia/incident/incident-{stable_uuid('incident', number)}"


def _incident(row):
    number, severity, title, status, assignee, opened, updated, category = row
    times = {"opened": wire(jst(opened)), "discovered": wire(jst(opened)), "reported": wire(jst(opened))}
    if status == "Closed":
        times["closed"] = wire(jst(updated))
    if status == "Open: Contained":
        times["contained"] = wire(jst(updated))
    overall, asset = _SCORE[severity]
    return {"type": "incident", "id": incident_id(number), "short_id": f"INC-{number}", "schema_version": "1.3.30",
            "revision": 3, "title": title, "short_description": title, "severity": severity, "confidence": "High",
            "status": status, "assignees": [assignee] if assignee else [], "owner": assignee or False,
            "groups": [OWNER_GROUP], "source": "Obi", "language": "en", "tlp": "amber", "categories": [category],
            "discovery_method": "User" if number == LURE_INCIDENT else "Log Review",
            "detection_sources": ["Email Gateway"], "promotion_method": "Manual",
            "detection_status": "inactive_user_closed" if status == "Closed" else "active",
            "scores": {"global": overall, "asset": asset, "ttp": overall // 10}, "incident_time": times,
            "created": wire(jst(opened)), "modified": wire(jst(updated)), "timestamp": wire(jst(updated))}


INCIDENTS = [_incident(row) for row in _INCIDENTS]


def _event(key, moment, kind, title, source, description):
    return {"id": stable_uuid("event", key), "type": kind, "title": title, "source": source,
            "description": description, "timestamp": wire(jst(moment)),
            "observed_time": {"start_time": wire(jst(moment))}}


def _events():
    return [
        _event(5, "2026-11-23 09:38", "note", "Note", "K. Tanaka", "bit.ly target rotated on 22 Nov at 21:06."),
        _event(4, "2026-11-23 09:31", "action", "Action", "Email Gateway",
               "Forward and Delete completed for 8 of 11 messages, 3 pending."),
        _event(3, "2026-11-23 09:14", "sighting", "Sighting", "AMP for Endpoints",
               f"{lure.WORKBOOK} written on WS-0417 and WS-0522."),
        _event(2, "2026-11-23 08:52", "verdict", "Verdict", "Global Intel",
               f"{lure.PORTAL} changed from Unknown to Malicious."),
        _event(1, "2026-11-20 14:22", "incident", "Opened", "K. Tanaka", "Reported by the finance team."),
    ]


def _targets():
    """The eleven mailboxes; the two computers are told with the people they belong to."""
    hosts = {"finance": ENDPOINT_OWNERS[0][0], "k.tanaka": ENDPOINT_OWNERS[1][0]}
    targets = []
    for message in lure.MESSAGES:
        observables = [{"type": "email", "value": address(message.name)}]
        if message.name in hosts:
            observables.append({"type": "hostname", "value": hosts[message.name]})
        targets.append({"type": "endpoint.workstation" if message.name in hosts else "process.email-service",
                        "observables": observables,
                        "observed_time": {"start_time": wire(message.clicked or message.received)}})
    return targets


def _observables(catalogue):
    rows = []
    for entry in CASEBOOKS[0]["observables"]:
        assert entry["value"] in LURE_CASE
        chosen = winner(catalogue.find(entry["type"], entry["value"]).opinions)
        disposition = chosen.disposition if chosen else UNKNOWN
        rows.append({**entry, "disposition": disposition, "disposition_name": NAMES[disposition], "actions_taken": []})
    return rows


def _summary(observables):
    events, targets = _events(), _targets()
    return {"event_count": len(events), "first_seen_event": events[-1]["timestamp"],
            "last_seen_event": events[0]["timestamp"],
            "sources": ["Email Gateway", "AMP for Endpoints", "Global Intel"],
            "indicators": {"total_count": 1, "data": [{"title": "Invoice lure by short link, November 2026"}]},
            "observables": {"total_count": len(observables), "data": observables},
            "targets": {"total_count": len(targets), "data": targets}}


def lure_views(catalogue):
    """{view of the lure's incident: what it answers}; the first, "", is the incident itself."""
    observables = _observables(catalogue)
    return {"": INCIDENTS[0], "/summary": _summary(observables), "/observables": observables, "/events": _events(),
            "/targets": _targets(), "/linked-casebooks": CASEBOOKS[:1]}


def record_incidents(recording, catalogue):
    recording.page("incidents", "Incidents, Asia Pacific")
    recording.add("incidents", "GET", f"{CONURE}/v2/incident/search?query=*&limit=100&offset=0"
                  "&sort_by=timestamp&sort_order=desc", INCIDENTS, wait=160)
    views = lure_views(catalogue)
    long_id = incident_id(LURE_INCIDENT)
    # A client may name an incident by its short or its long id, so both are on record.
    for name in (long_id.rpartition("/")[2], quote(long_id, safe="")):
        for view, answer in views.items():
            recording.add("incidents", "GET", f"{CONURE}/v2/incident/{name}{view}", answer, wait=110)
