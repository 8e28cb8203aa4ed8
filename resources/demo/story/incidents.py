# SPDX-License-Identifier: GPL-3.0-or-later
"""The nine incidents, what is known of each, and who works on them."""

from urllib.parse import quote

from . import lure
from .casebooks import CASEBOOKS, OWNER_GROUP, casebook_id
from .clock import jst, wire
from .numbers import stable_uuid
from .modules import ORG_ID, who_am_i
from .observables import NAMES, UNKNOWN, type_of, winner
from .organisation import ANALYSTS, CONURE, ENDPOINT_OWNERS, PRIVATE_INTEL, VISIBILITY, address

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


# What happened, newest first: time, type, title, who says so, what.
_EVENTS = {
    2041: (("2026-11-23 09:38", "note", "Note", "K. Tanaka", "bit.ly target rotated on 22 Nov at 21:06."),
           ("2026-11-23 09:31", "action", "Action", "Email Gateway",
            "Forward and Delete completed for 8 of 11 messages, 3 pending."),
           ("2026-11-23 09:14", "sighting", "Sighting", "AMP for Endpoints",
            f"{lure.WORKBOOK} written on WS-0417 and WS-0522."),
           ("2026-11-23 08:52", "verdict", "Verdict", "Global Intel",
            f"{lure.PORTAL} changed from Unknown to Malicious."),
           ("2026-11-20 14:22", "incident", "Opened", "K. Tanaka", "Reported by the finance team.")),
    2038: (("2026-11-23 09:12", "note", "Note", "M. Sato", "Four of the short links lead to advertising only."),
           ("2026-11-20 11:31", "status", "Status", "M. Sato", "Open to Open: Investigating."),
           ("2026-11-20 11:05", "incident", "Opened", "M. Sato", "Found while reading the URL filtering report.")),
    2037: (("2026-11-23 08:47", "sighting", "Sighting", "Email Gateway", "Another 14 messages since midnight."),
           ("2026-11-22 18:30", "action", "Action", "Email Gateway", "198.51.100.61 added to the block list."),
           ("2026-11-22 08:02", "incident", "Opened", "R. Ito", "New sender network, the same text in every message.")),
    2031: (("2026-11-23 07:20", "note", "Note", "R. Ito", "Asked the owner of the mailbox; no answer yet."),
           ("2026-11-19 18:22", "incident", "Opened", "R. Ito", "Card numbers in an outgoing message.")),
    2029: (("2026-11-22 21:14", "note", "Note", "K. Tanaka", "HR knows of no such survey."),
           ("2026-11-22 20:02", "action", "Action", "Email Gateway", "hr-survey.example.org blocked."),
           ("2026-11-22 19:35", "incident", "Opened", "K. Tanaka", "Reported by two people.")),
    2024: (("2026-11-22 10:31", "sighting", "Sighting", "AMP for Endpoints", "No traffic since both hosts were isolated."),
           ("2026-11-20 17:40", "action", "Action", "AMP for Endpoints", "WS-0417 and WS-0522 isolated."),
           ("2026-11-20 17:02", "incident", "Opened", "M. Sato", "Beacon every 60 seconds.")),
    2019: (("2026-11-21 16:04", "status", "Status", "A. Mori", "Open to Closed."),
           ("2026-11-18 10:10", "incident", "Opened", "A. Mori", "DMARC fails for a newsletter that people want.")),
    2015: (("2026-11-20 09:48", "status", "Status", "R. Ito", "Open to Closed."),
           ("2026-11-18 10:52", "incident", "Opened", "A. Mori", "Shared minutes held for malicious.")),
    2011: (("2026-11-19 13:15", "status", "Status", "A. Mori", "Open to Closed."),
           ("2026-11-19 08:40", "incident", "Opened", "N. Watanabe", "A message that was waited for is in quarantine.")),
}
# Which case holds the observables of which incident; of the others, the observables themselves.
_CASES = {2041: "lure", 2038: "redirects", 2037: "parcel", 2029: "survey", 2024: "beacon", 2015: "minutes"}
_VALUES = {2031: [address("export")], 2019: ["news.example"], 2011: [address("n.watanabe")]}
_MAILBOXES = {2038: ("sales", "support"), 2037: ("sales", "shipping", "customs"), 2031: ("export",),
              2029: ("hr", "recruit"), 2011: ("n.watanabe",)}


def _events(number):
    return [{"id": stable_uuid("event", number, moment), "type": kind, "title": title, "source": source,
             "description": description, "timestamp": wire(jst(moment)),
             "observed_time": {"start_time": wire(jst(moment))}}
            for moment, kind, title, source, description in _EVENTS[number]]


def _lure_targets():
    """The eleven mailboxes; the two computers are told with the people they belong to."""
    hosts = {"finance": ENDPOINT_OWNERS[0][0], "k.tanaka": ENDPOINT_OWNERS[1][0]}
    targets = []
    for message in lure.MESSAGES:
        observables = [{"type": "email", "value": address(message.name)}]
        if message.name in hosts:
            observables.append({"type": "hostname", "value": hosts[message.name]})
        targets.append({"type": "endpoint.workstation" if message.name in hosts else "process.email-service",
                        "observables": observables,
                        "actions_taken": ["Forward and Delete"] if message.remediation == "Success" else [],
                        "observed_time": {"start_time": wire(message.clicked or message.received)}})
    return targets


def _targets(row):
    number, opened = row[0], row[5]
    if number == LURE_INCIDENT:
        return _lure_targets()
    seen = {"start_time": wire(jst(opened))}
    if number == 2024:
        return [{"type": "endpoint.workstation", "observables": [{"type": "hostname", "value": host}],
                 "actions_taken": ["Isolate"], "observed_time": seen} for host in lure.ENDPOINTS]
    return [{"type": "process.email-service", "observables": [{"type": "email", "value": address(name)}],
             "actions_taken": [], "observed_time": seen} for name in _MAILBOXES.get(number, ())]


def _casebooks(number):
    wanted = casebook_id(_CASES[number]) if number in _CASES else None
    return [casebook for casebook in CASEBOOKS if casebook["id"] == wanted]


def _observables(number, catalogue):
    known = [entry for casebook in _casebooks(number) for entry in casebook["observables"]]
    rows = []
    for entry in known or [{"type": type_of(value), "value": value} for value in _VALUES[number]]:
        chosen = winner(catalogue.find(entry["type"], entry["value"]).opinions)
        disposition = chosen.disposition if chosen else UNKNOWN
        rows.append({**entry, "disposition": disposition, "disposition_name": NAMES[disposition], "actions_taken": []})
    return rows


def _summary(events, observables, targets):
    indicators = [{"title": "Invoice lure by short link, November 2026"}] if len(targets) == len(lure.MESSAGES) else []
    sources = dict.fromkeys(event["source"] for event in events if event["source"] not in ANALYSTS.values())
    return {"event_count": len(events), "first_seen_event": events[-1]["timestamp"],
            "last_seen_event": events[0]["timestamp"], "sources": list(sources),
            "indicators": {"total_count": len(indicators), "data": indicators},
            "observables": {"total_count": len(observables), "data": observables},
            "targets": {"total_count": len(targets), "data": targets}}


def views(catalogue, incident):
    """{view of one of the story's incidents: what it answers}; the first, "", is the incident itself. Empty for others."""
    row = next((row for row in _INCIDENTS if incident_id(row[0]).rpartition("/")[2] == incident.rpartition("/")[2]), None)
    if row is None:
        return {}
    events, observables, targets = _events(row[0]), _observables(row[0], catalogue), _targets(row)
    return {"": INCIDENTS[_INCIDENTS.index(row)], "/summary": _summary(events, observables, targets),
            "/observables": observables, "/events": events, "/targets": targets,
            "/linked-casebooks": _casebooks(row[0])}


def users():
    """The four analysts, by id as the service sorts them."""
    me = who_am_i()["user"]
    people = [{**me, "user-id": stable_uuid("user", name), "user-nick": name, "user-name": shown,
               "user-email": address(name), "org-id": ORG_ID, "role": me["role"] if name == me["user-nick"] else "user"}
              for name, shown in ANALYSTS.items()]
    return sorted(people, key=lambda one: one["user-id"])


def record_incidents(recording, catalogue):
    recording.page("incidents", "Incidents, Asia Pacific")
    recording.add("incidents", "GET", f"{CONURE}/v2/incident/search?query=*&limit=100&offset=0"
                  "&sort_by=timestamp&sort_order=desc", INCIDENTS, wait=160)
    for incident in INCIDENTS:
        short = incident["id"].rpartition("/")[2]
        # A client may name an incident by its short or its long id, so the lure's is on record under both.
        names = (short, quote(incident["id"], safe="")) if incident is INCIDENTS[0] else (short,)
        for name in names:
            for view, answer in views(catalogue, short).items():
                recording.add("incidents", "GET", f"{CONURE}/v2/incident/{name}{view}", answer, wait=110)
        recording.add("incidents", "GET", f"{PRIVATE_INTEL}/ctia/note/search?query=related_entities.entity_id%3A%2A"
                      f"{short.replace('-', '%5C-')}&sort_by=timestamp&sort_order=desc&limit=100&offset=0", [], wait=90)
    recording.add("incidents", "POST", f"{VISIBILITY}/iroh/user-mgmt/search/users?sort_by=user-id&sort_order=asc"
                  "&limit=100&offset=0", users(), body={}, wait=90)
