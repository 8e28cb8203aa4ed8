# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows that are hard to read, on a day that the demo does not show: as real gateways send them now and then."""

from dataclasses import dataclass, replace

from .telling import clock, organisation, tracking

_FIRST = "mx1.tokyo"


@dataclass(frozen=True)
class Splintered(tracking.Tracked):
    """One row of two messages; its maps hold different ones of them, and some hold none."""

    def attributes(self):
        plain, first, second = super().attributes(), str(self.mid), str(self.mid + 1)
        return {**plain, "mid": [self.mid, self.mid + 1], "messageStatus": {second: "Delivered"},
                "recipientMap": {first: [self.recipient], second: [self.recipient]},
                "morInfo": {"midVsState": {second: "Delivered"}}, "finalSubject": {second: self.subject},
                "messageID": {first: self.message_id}, "verdictChart": {second: "01101110"}}


@dataclass(frozen=True)
class Dropped(tracking.Tracked):
    """Dropped before it had a name or an end: no host name, no delivery, no final subject, no Message-ID."""

    def attributes(self):
        plain = super().attributes()
        kept = {name: value for name, value in plain.items() if name not in ("dcid", "finalSubject", "morInfo")}
        return {**kept, "hostName": "", "messageID": {}}


@dataclass(frozen=True)
class Outgoing(tracking.Tracked):
    """Mail that left the company and broke a rule on its way."""

    def attributes(self):
        plain = tracking.Tracked.attributes(replace(self, fate="clean"))
        return {**plain, "direction": "outgoing", "senderGroup": "RELAYLIST"}


def extra_rows(machine):
    if machine.name != _FIRST:
        return []
    common = ("198.51.100.77", "relay.example", organisation.PEOPLE[12])
    return [Splintered(machine, 4300001, clock.jst("2026-11-18 12:00:10"), "list@relay.example", *common,
                       "Re: 納期の確認", "clean", "UNKNOWNLIST", "<20261118.two@relay.example>"),
            Dropped(machine, 4300011, clock.jst("2026-11-18 12:05:10"), "scan@relay.example", *common,
                    "Scanned copy", "virus", "UNKNOWNLIST", "<20261118.dropped@relay.example>"),
            Outgoing(machine, 4300021, clock.jst("2026-11-18 12:10:10"), organisation.PEOPLE[12], "192.0.2.10",
                     organisation.DOMAIN, "partner@relay.example", "Fw: 顧客名簿", "dlp", "RELAYLIST",
                     "<20261118.dlp@harukaze.example>")]
