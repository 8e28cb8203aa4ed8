# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is held in the quarantines, until it is released or deleted: spam, and policy, virus and outbreak (PVO)."""

from dataclasses import dataclass, field
from datetime import timedelta

from .telling import clock

_PVO = {"filter": "Policy", "url": "Policy", "amp": "File Analysis"}
PVO_NAMES = ("Outbreak", "Virus", "File Analysis", "Unclassified", "Policy")


@dataclass(frozen=True)
class Held:
    row: object
    quarantines: tuple  # ("spam",), or names of PVO quarantines

    def spam(self):
        day = clock.tracking_time(self.row.received)
        return {"mid": self.row.mid, "attributes": {
            "envelopeRecipient": [self.row.recipient], "toAddress": [f"{self.row.recipient} <{self.row.recipient}>"],
            "subject": self.row.subject, "date": day[:17] + day[20:],
            "fromAddress": [f"{self.row.sender.partition('@')[0]} <{self.row.sender}>"], "size": "17.50K"}}

    def pvo(self):
        leaves = clock.tracking_time(self.row.received + timedelta(days=10))
        reasons = [{"quarantineName": name, "reason": [f"Content filter: {self.row.fate}"]}
                   for name in self.quarantines]
        return {"mid": self.row.mid, "attributes": {
            "received": clock.tracking_time(self.row.received), "sender": self.row.sender,
            "recipient": [self.row.recipient], "subject": self.row.subject, "esaHostName": self.row.gateway.host,
            "inQuarantines": ", ".join(self.quarantines), "originatingEsaIp": self.row.sender_ip,
            "quarantineForReason": [f"{name} (Content filter: {self.row.fate})" for name in self.quarantines],
            "quarantineForReasonDict": reasons, "scheduledExit": leaves, "size": "17.50 KB"}}

    def body(self):
        """As the gateways show it: the raw text made HTML."""
        lines = [f"Received: from mail.{self.row.sender_domain}", f"Message-ID: {self.row.message_id}",
                 f"From: {self.row.sender}", f"To: {self.row.recipient}", f"Subject: {self.row.subject}", "",
                 '<script>alert("held")</script>']
        return "<br />".join(line.replace("<", "&lt;").replace(">", "&gt;") for line in lines)


@dataclass
class Quarantines:
    """What has left; what came in is read from the mail."""

    gone: set = field(default_factory=set)        # (kind, gateway, mid)
    lists: dict = field(default_factory=lambda: {
        "blocklist": {"finance@harukaze.example": ["billing@invoice-portal.example"]}, "safelist": {}})

    def held(self, mail, machines, kind):
        found = []
        for row in mail.rows(machines):
            if kind == "spam" and row.fate == "spam":
                names = ("spam",)
            elif kind == "pvo" and row.fate in _PVO:
                # Every fifth is held twice over.
                names = (_PVO[row.fate], "Outbreak") if row.mid % 5 == 0 else (_PVO[row.fate],)
            else:
                continue
            names = tuple(name for name in names if (name, row.gateway.name, row.mid) not in self.gone)
            if names:
                found.append(Held(row, names))
        return found

    def take_out(self, held, name):
        self.gone.add((name, held.row.gateway.name, held.row.mid))
