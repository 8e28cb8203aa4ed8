# SPDX-License-Identifier: GPL-3.0-or-later
"""Sharing whole numbers out, so that the parts always add up to the total."""

import math
import random
import uuid
import zlib

_NAMESPACE = uuid.UUID("6f626920-6465-4d6f-8000-68617275636b")


def rng_for(*names):
    """A generator of its own for each subject, so that a change to one leaves the others as they were."""
    return random.Random("obi/" + "/".join(map(str, names)))


def stable(text, modulus):
    return zlib.crc32(text.encode()) % modulus


def stable_uuid(*names):
    return str(uuid.uuid5(_NAMESPACE, "/".join(map(str, names))))


def apportion(total, weights, offset=0.5):
    """Whole shares of total in proportion to weights; they add up to total exactly."""
    whole = sum(weights)
    if total == 0 or whole <= 0:
        return [0] * len(weights)
    shares, seen, given = [], 0.0, 0
    for weight in weights:
        seen += weight
        upto = min(total, math.floor(total * seen / whole + offset))
        shares.append(upto - given)
        given = upto
    # Rounding in the running sum may leave one unit; it goes to the last share that has a weight.
    last = max(i for i, weight in enumerate(weights) if weight > 0)
    shares[last] += total - given
    return shares


def apportion_capped(total, weights, caps):
    """Like apportion, but no share is above its cap (what does not fit goes to those with room)."""
    shares = [min(share, cap) for share, cap in zip(apportion(total, weights), caps)]
    missing = total - sum(shares)
    while missing > 0:
        room = [cap - share for share, cap in zip(shares, caps)]
        extra = [min(more, left) for more, left in zip(apportion(missing, room), room)]
        if not any(extra):
            raise ValueError("total exceeds the caps")
        shares = [share + more for share, more in zip(shares, extra)]
        missing = total - sum(shares)
    return shares


class Follower:
    """Turns a growing count into a part of it (blocked of messages, ...) that reaches part exactly at the end."""

    def __init__(self, part, whole):
        self._part, self._whole = part, max(whole, 1)
        self._seen = self._given = 0

    def next(self, count):
        self._seen += count
        upto = (self._seen * self._part * 2 + self._whole) // (2 * self._whole)
        share = upto - self._given
        self._given = upto
        return share


def zipf(count, exponent=1.0):
    return [1.0 / (rank + 1) ** exponent for rank in range(count)]


def noise(rng, spread):
    return math.exp(rng.gauss(0, spread))
