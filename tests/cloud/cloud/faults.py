# SPDX-FileCopyrightText: 2026 The Obi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which faults were ordered, and whom they hit next."""

from dataclasses import dataclass

# Faults that stand in for an answer of HTTP, and those that spoil one on its way out (see wire.py). Where "executed"
# says so, the request is carried out all the same and only its answer is lost or spoiled.
ANSWERS = ("status", "unauthorized", "missing-scope", "rate-limit", "html", "redirect", "deep-json", "empty")
SPOILED = ("not-utf8", "duplicate-keys", "huge-number", "wrong-types")
WIRE = ("hang-headers", "hang-body", "drop", "truncate", "wrong-length", "short-length", "garbage-chunks", "drip",
        "gzip-bomb", "big", "delay")
KINDS = ANSWERS + SPOILED + WIRE
EXECUTED = SPOILED + ("hang-body", "truncate", "wrong-length", "short-length", "garbage-chunks", "drip", "delay")


@dataclass
class Fault:
    kind: str
    service: str = "*"
    path: str = ""
    method: str = ""
    times: int = 1  # -1: until reset
    skip: int = 0   # so many matching requests pass first
    seconds: object = None
    status: int = 0
    body: object = None
    location: str = ""

    @classmethod
    def ordered(cls, order):
        """From JSON; ValueError says what is wrong with it."""
        if order.get("fault") not in KINDS:
            raise ValueError(f"fault is one of {', '.join(KINDS)}")
        known = {"fault", "service", "path", "method", "times", "skip", "seconds", "status", "body", "location"}
        if order.keys() - known:
            raise ValueError(f"unknown: {', '.join(sorted(order.keys() - known))}")
        return cls(order["fault"], *(order.get(name, default) for name, default in (
            ("service", "*"), ("path", ""), ("method", ""), ("times", 1), ("skip", 0), ("seconds", None),
            ("status", 500), ("body", None), ("location", ""))))

    def concerns(self, service, call):
        return (self.service in ("*", service) and call.path.startswith(self.path)
                and self.method in ("", call.method))

    def number(self, default):
        """`seconds` as a number."""
        return default if self.seconds is None else float(self.seconds)


class FaultBook:
    def __init__(self):
        self.reset()

    def reset(self):
        self._faults = []

    def order(self, fault):
        self._faults.append(fault)

    def next(self, service, call):
        """The fault that hits this request, or None. The first that was ordered comes first."""
        for fault in self._faults:
            if not fault.concerns(service, call):
                continue
            if fault.skip > 0:
                fault.skip -= 1
                continue
            if fault.times > 0:
                fault.times -= 1
                if fault.times == 0:
                    self._faults.remove(fault)
            return fault
        return None
