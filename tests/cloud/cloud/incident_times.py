# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The times that the server stamps on an incident when its status changes."""

# status: the times it owns
_STAMPS = {"Open": ("opened",), "Open: Contained": ("opened", "contained"), "Closed": ("closed",),
           "Containment Achieved": ("remediated",), "Restoration Achieved": ("remediated",), "Rejected": ("rejected",),
           "Incident Reported": ("reported",)}
_ONCE = ("opened", "closed")  # Open to Open keeps the first opened, Closed to Closed the first closed


def _stamps(status):
    if status in _STAMPS:
        return _STAMPS[status]
    root = status.partition(":")[0]
    return _STAMPS[root] if root in ("Open", "Closed") else ()


def stamped(incident, old, status, now, sent=None):
    """The incident with its status and the times that belong to it. A time that the client sends wins, except for the
    status's own; those are kept where the incident was of that status family before."""
    before = (old or {}).get("status", "").partition(":")[0]
    times = {**(old or {}).get("incident_time", {}), **incident.get("incident_time", {}), **(sent or {})}
    for name in _stamps(status):
        stays = name in _ONCE and before == status.partition(":")[0] and (old or {}).get("incident_time", {}).get(name)
        times[name] = stays or now
    if old is None and incident.get("incident_time", {}).get("opened"):
        times["opened"] = incident["incident_time"]["opened"]
    return {**incident, "status": status, "incident_time": times}
