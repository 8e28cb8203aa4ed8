# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A listener that serves everything, by path: what stands behind the bad certificates, for clients that trust them."""


class Mixed:
    def __init__(self, name, families, gateway):
        self.name = name
        self._by_root = {"iroh": families["platform"], ".well-known": families["platform"],
                         "ctia": families["privateIntel"], "v2": families["conure"], "v0": families["orbital"],
                         "esa": gateway}
        self._other = families["platform"]

    async def take(self, request, connection):
        service = self._by_root.get(request.raw_path.split("/")[1].partition("?")[0], self._other)
        return await service.take(request, connection, self.name)
