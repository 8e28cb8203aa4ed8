# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scopes: root[/sub]*[:read|:write]; without a suffix both. A broader one covers a narrower one."""

# What Obi uses, and what the API client of this cloud was given.
GRANTED = ("casebook", "enrich:read", "global-intel:read", "inspect:read", "integration:read", "profile",
           "private-intel", "response", "registry/user/ribbon", "telemetry:write", "users:read", "orbital", "feedback")


def _parts(scope):
    path, _, access = scope.partition(":")
    return path.split("/"), access


def covers(granted, wanted):
    """Whether one scope covers another."""
    broad, allowed = _parts(granted)
    narrow, needed = _parts(wanted)
    if narrow[:len(broad)] != broad:
        return False
    return not allowed or allowed == needed


def is_granted(scopes, wanted):
    return not wanted or any(covers(scope, wanted) for scope in scopes)


def narrowed(scopes, asked):
    """What a token gets that asks for less than the client was given: the scopes on both sides."""
    if not asked:
        return list(scopes)
    return [scope for scope in asked.split() if is_granted(scopes, scope)]
