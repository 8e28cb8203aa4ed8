# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every request that was seen, in order, without the secrets in it."""

from collections import deque
from urllib.parse import quote

KEPT = 20_000
BODY = 65_536


class Journal:
    def __init__(self, secrets):
        self._secrets = sorted({form for secret in secrets for form in (secret, quote(secret, safe=""))},
                               key=len, reverse=True)
        self.reset()

    def reset(self):
        self.entries = deque(maxlen=KEPT)
        self.seen = 0

    def note(self, service, call, authorization, authorized):
        """The entry of a request; status, fault and outcome are added when they are known."""
        entry = {"number": self.seen, "service": service, "method": call.method, "path": call.path,
                 "query": self._clean(call.raw_query), "authorized": authorized, "authorization": authorization,
                 "agent": call.headers.get("User-Agent", ""),
                 "body": self._clean(call.body[:BODY].decode("utf-8", "replace")) if call.body else ""}
        self.seen += 1
        self.entries.append(entry)
        return entry

    def _clean(self, text):
        for secret in self._secrets:
            if secret in text:
                text = text.replace(secret, "***")
        return text
