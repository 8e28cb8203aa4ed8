# SPDX-License-Identifier: GPL-3.0-or-later
"""What became of the eleven messages when they were taken back: eight gone, one refused, two still waiting."""

from . import lure
from .clock import epoch, jst, wire
from .organisation import BY_NAME
from .tracking import INCIDENT_DAY

_BATCH = {"b_init_username": "k.tanaka", "mor_action": "Forward and Delete", "b_init_time": epoch(jst("2026-11-23 09:29")),
          "batch_name": "INC-2041", "batch_desc": "請求書ルアー 11/20", "b_init_source": "Message Tracking"}


def _message(message):
    return {"delivered_at": epoch(message.delivered), "mid": str(message.mid), "from_email": lure.SENDER,
            "recipient_email": message.recipient, "mor_status": message.remediation,
            "msg_read": "1" if message.clicked else "0"}


def remediation(message):
    # A message still waiting has a batch and no line of its own yet.
    lines = [] if message.remediation == "Pending" else [_message(message)]
    return {"batch_details": _BATCH, "message_details": lines}


def record_remediation(recording):
    for message in lure.MESSAGES:
        gateway = BY_NAME[message.gateway]
        query = (f"sma_serial_number={gateway.serial}&mid={message.mid}&icid={message.icid}"
                 f"&start_date={wire(INCIDENT_DAY.start)}&end_date={wire(INCIDENT_DAY.end)}")
        recording.add(gateway.name, "GET", f"{gateway.base}/message-tracking/remediation-details?{query}",
                      remediation(message), wait=150)
