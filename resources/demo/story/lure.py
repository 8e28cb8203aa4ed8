# SPDX-License-Identifier: GPL-3.0-or-later
"""The invoice lure of 20 November 2026: eleven messages, three clicks, two endpoints."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from .clock import jst
from .organisation import LURED, address

SHORT_LINK = "https://bit.ly/3xQ7obi"
PORTAL = "invoice-portal.example"
PORTAL_LINK = f"https://{PORTAL}/pay?id=4471120"
SENDER = f"billing@{PORTAL}"
SENDER_IP = "198.51.100.23"
BEACON = f"http://{SENDER_IP}/gate"
WORKBOOK = "invoice_1120.xlsm"
WORKBOOK_SHA256 = "9f2c41d07be6a83d90c7a25f1b46e8d2730a9c6ef581b4207d3c9a4e55e10c3b"
ENDPOINTS = ("WS-0417", "WS-0522")

_MESSAGES = (
    # recipient, gateway, received, tag of the Message-ID, clicked, remediation
    ("k.tanaka", "mx1.tokyo", "13:52:40", "4e1", "14:20:05", "Success"),
    ("procure", "mx2.tokyo", "13:56:14", "4e7", None, "Success"),
    ("a.mori", "mx1.tokyo", "14:00:11", "4ee", None, "Success"),
    ("finance", "mx1.tokyo", "14:03:11", "4f2", "14:26:40", "Success"),
    ("accounts", "mx2.tokyo", "14:05:32", "4f6", None, "Success"),
    ("m.sato", "mx1.tokyo", "14:05:52", "4f9", None, "Success"),
    ("h.suzuki", "mx1.osaka", "14:31:25", "507", "15:01:18", "Success"),
    ("r.ito", "mx2.tokyo", "15:31:07", "51c", None, "Success"),
    ("y.kobayashi", "mx1.osaka", "15:48:52", "52b", None, "Failed"),
    ("n.watanabe", "mx1.osaka", "17:12:36", "544", None, "Pending"),
    ("t.yamada", "mx1.singapore", "18:40:09", "561", None, "Pending"),
)

# The message of the pictures: number 4417887 at 14:03:11; the gateways number three messages in twenty seconds.
_MID_ANCHOR = (4417887, jst("2026-11-20 14:03:11"))


def mid_at(moment):
    mid, anchor = _MID_ANCHOR
    return mid + int((moment - anchor).total_seconds() * 3 // 20)


@dataclass(frozen=True)
class LureMessage:
    name: str
    gateway: str
    received: datetime
    message_id: str
    clicked: datetime | None
    remediation: str
    subject: str

    @property
    def recipient(self):
        return address(self.name)

    @property
    def mid(self):
        return mid_at(self.received)

    @property
    def icid(self):
        return self.mid * 2 - 11

    @property
    def delivered(self):
        return self.received + timedelta(seconds=2)


def _message(row):
    name, gateway, received, tag, clicked, remediation = row
    day = "2026-11-20 "
    subject = "Invoice 1120 overdue" if name in ("accounts", "a.mori", "t.yamada") else "請求書 1120"
    return LureMessage(name, gateway, jst(day + received), f"<20261120.{tag}@{PORTAL}>",
                       jst(day + clicked) if clicked else None, remediation, subject)


MESSAGES = tuple(_message(row) for row in _MESSAGES)
assert sorted(message.name for message in MESSAGES) == sorted(LURED)
