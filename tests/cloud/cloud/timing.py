# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server's clock, which can be put wrong, and the rolling hour that requests are counted in."""

import time
from collections import deque
from datetime import datetime, timezone
from email.utils import formatdate

HOUR = 3600.0


class ServerClock:
    """What the server believes the time to be; all dates that it sends come from here."""

    def __init__(self):
        self.skew = 0
        self._dated = (0, "")

    def now(self):
        return time.time() + self.skew

    def stamp(self, later=0.0):
        """ISO 8601 with milliseconds and Z, of so many seconds after now."""
        moment = datetime.fromtimestamp(self.now() + later, timezone.utc)
        return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"

    def header(self):
        """For the Date header; made once a second."""
        second = int(self.now())
        if self._dated[0] != second:
            self._dated = (second, formatdate(second, usegmt=True))
        return self._dated[1]


class Quota:
    """So many requests in any sixty minutes."""

    def __init__(self, per_hour):
        self.per_hour = per_hour
        self._taken = deque()

    def take(self):
        """0 where the request may pass, else the seconds until one may."""
        now = time.monotonic()
        while self._taken and self._taken[0] <= now - HOUR:
            self._taken.popleft()
        if len(self._taken) >= self.per_hour:
            return max(1, int(self._taken[0] + HOUR - now) if self._taken else int(HOUR))
        self._taken.append(now)
        return 0

    @property
    def remaining(self):
        return max(0, self.per_hour - len(self._taken))
