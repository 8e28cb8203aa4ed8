# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Orbital's jobs: the story's one, and those that clients start. Hosts answer one after another."""

import time
from dataclasses import dataclass, field

from .telling import numbers, orbital

PAUSE = 0.1  # seconds between the answers of two hosts
LIVE = 300   # seconds that a live query waits for hosts
NEVER = "0001-01-01T00:00:00Z"


@dataclass
class Job:
    id: str
    body: dict
    hosts: list
    pause: float
    expiry: int
    created: str
    started: float = field(default_factory=time.monotonic)
    stopped: bool = False
    reached: int = 0  # hosts that had answered when it was stopped

    def answered(self):
        """How many hosts have answered by now."""
        if self.stopped:
            return self.reached
        return min(len(self.hosts), int((time.monotonic() - self.started) / self.pause) if self.pause else 10 ** 9)

    def stop(self):
        self.reached = self.answered()
        self.stopped = True


def hosts_of(nodes):
    """The made-up fleet's hosts that selectors name; a host that is named and unknown is none."""
    found = []
    for selector in nodes:
        kind, _, value = selector.partition(":")
        if selector == "all" or (kind == "os" and value == "windows"):
            found += orbital.HOSTS
        elif kind == "random":
            found += orbital.HOSTS[:int(value) if value.isdecimal() else 1]
        elif kind in ("host", "hostname"):
            found += [host for host in orbital.HOSTS if host.lower() == value.lower()]
        elif kind in ("orb", "amp", "ampuuid"):
            found += [host for host in orbital.HOSTS if numbers.stable_uuid("node", host) == value]
    return list(dict.fromkeys(found))


class Jobs:
    def __init__(self, world):
        self._world = world
        self.pause = PAUSE
        self._jobs = {}

    def start(self, body, expiry):
        job = Job(self._world.new_uuid(), body, hosts_of(body["nodes"]), self.pause, expiry,
                  self._world.clock.stamp().replace("Z", "000000Z"))
        self._jobs[job.id] = job
        return job

    def find(self, name):
        return self._jobs.get(name)
