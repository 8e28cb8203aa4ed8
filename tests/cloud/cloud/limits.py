# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The quota: 8000 requests an hour for the organisation, shared by all its clients and all services of the cloud."""

from .timing import Quota

PER_HOUR = 8000


class Limits:
    def __init__(self):
        self.reset()

    def reset(self):
        self._organisation = Quota(PER_HOUR)
        self._of_service = {}
        self._tells_remaining = False

    def set(self, service, per_hour, tells_remaining=False):
        """service "*" is the organisation's quota; a service's own counts besides."""
        self._tells_remaining = tells_remaining
        if service == "*":
            self._organisation = Quota(per_hour)
        else:
            self._of_service[service] = Quota(per_hour)

    def take(self, service):
        """Seconds to wait, 0 where the request may pass."""
        own = self._of_service.get(service)
        return self._organisation.take() or (own.take() if own else 0)

    def take_own(self, service):
        """The same for services outside the organisation's quota: the gateways."""
        own = self._of_service.get(service)
        return own.take() if own else 0

    def headers(self):
        headers = {"X-Ratelimit-Org-Limit": str(self._organisation.per_hour)}
        if self._tells_remaining:
            headers["X-Ratelimit-Org-Remaining"] = str(self._organisation.remaining)
        return headers
