# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The private intelligence store: entities by type, and a search index that lags behind them as Elasticsearch does."""

import json
import time
from dataclasses import dataclass

from . import ctim, telling
from .incident_times import stamped

LAG = 1.0  # seconds until a write can be found by a search, unless it was made with wait_for=true
SCHEMA_VERSION = "1.3.30"


def short(name):
    """Of a long or short id; a long one may come without its port."""
    return name.rpartition("/")[2]


@dataclass
class _Pending:
    due: float
    name: str
    entity: dict


class Store:
    """Entities of one type."""

    def __init__(self, kind, lag):
        self.kind, self.lag = kind, lag
        self._current, self._index, self._pending = {}, {}, []

    def get(self, name):
        """By long or short id, or by the bare GUID; None where there is none."""
        wanted = short(name)
        return self._current.get(wanted) or self._current.get(f"{self.kind}-{wanted}")

    def put(self, entity, wait):
        name = short(entity["id"])
        self._current[name] = entity
        self._refresh_later(name, entity, wait)

    def remove(self, entity, wait):
        name = short(entity["id"])
        del self._current[name]
        self._refresh_later(name, None, wait)

    def searchable(self):
        """What a search can see now."""
        now = time.monotonic()
        while self._pending and self._pending[0].due <= now:
            pending = self._pending.pop(0)
            self._set(pending.name, pending.entity)
        return list(self._index.values())

    def all(self):
        return list(self._current.values())

    def __len__(self):
        return len(self._current)

    def _refresh_later(self, name, entity, wait):
        self._pending = [pending for pending in self._pending if pending.name != name]
        if wait:
            self._set(name, entity)
        else:
            self._pending.append(_Pending(time.monotonic() + self.lag, name, entity))

    def _set(self, name, entity):
        if entity is None:
            self._index.pop(name, None)
        else:
            self._index[name] = entity


class Intel:
    def __init__(self, clock, new_uuid, addresses):
        self._clock, self._new_uuid = clock, new_uuid
        self.base = addresses["privateIntel"]
        self.stores = {kind: Store(kind, LAG) for kind in ctim.TYPES}
        for kind, entities in (("casebook", telling.casebooks.CASEBOOKS), ("incident", telling.incidents.INCIDENTS)):
            for entity in self.at_home(entities):
                self.stores[kind].put(entity, wait=True)

    def at_home(self, value):
        """The story's values with this server's addresses in their ids."""
        home = telling.organisation.PRIVATE_INTEL + ":443"
        return json.loads(json.dumps(value).replace(home, self.base))

    def set_lag(self, seconds):
        for store in self.stores.values():
            store.lag = seconds

    def new_id(self, kind):
        return f"{self.base}/ctia/{kind}/{kind}-{self._new_uuid()}"

    def create(self, kind, given, grant, wait, name=None):
        """A stored entity from a valid New* body."""
        now = self._clock.stamp()
        entity = {"tlp": "green", "revision": 0, "timestamp": now, **given, "id": name or self.new_id(kind),
                  "type": kind, "schema_version": SCHEMA_VERSION, "owner": grant.user,
                  "groups": [telling.casebooks.OWNER_GROUP], "created": now, "modified": now}
        if kind == "incident":
            entity = self._new_incident(entity, now)
        self.stores[kind].put(ctim.completed(kind, entity), wait)
        return self.stores[kind].get(entity["id"])

    def _new_incident(self, entity, now):
        number = 3000 + len(self.stores["incident"])
        return {**stamped(entity, None, entity["status"], now), "short_id": f"INC-{number}",
                "detection_status": "active"}

    def change(self, kind, old, given, wait):
        """A patch: the given keys take the place of the old ones."""
        return self._store(kind, old, {**old, **given}, given, wait)

    def replace(self, kind, old, given, wait):
        """A put: all keys of the client's are new, the server's own stay."""
        kept = {key: old[key] for key in ("id", "owner", "groups", "created", "short_id", "detection_status",
                                          "client_id") if key in old}
        return self._store(kind, old, {"tlp": "green", "timestamp": old["timestamp"], **given, **kept}, given, wait)

    def _store(self, kind, old, new, given, wait):
        now = self._clock.stamp()
        entity = {**new, "id": old["id"], "type": kind, "schema_version": SCHEMA_VERSION, "modified": now,
                  "revision": old.get("revision", 0) + 1}
        if kind == "incident" and "status" in given:
            entity = stamped(entity, old, given["status"], now, given.get("incident_time", {}))
        self.stores[kind].put(entity, wait)
        return entity
