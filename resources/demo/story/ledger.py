# SPDX-License-Identifier: GPL-3.0-or-later
"""Where counts are booked: by gateway, cell, row and counter. Every report is a sum over it."""

from .clock import RANGE_END, cells_of

MOMENTS = {"first_seen": min, "last_seen": max}


def _add_up(into, counters):
    for counter, amount in counters.items():
        if counter in MOMENTS:
            into[counter] = MOMENTS[counter](into.get(counter, amount), amount)
        else:
            into[counter] = into.get(counter, 0) + amount


class Ledger:
    def __init__(self):
        self._books = {}

    def add(self, gateway, cell, row, counter, amount):
        if not amount:
            return
        counters = self._books.setdefault((gateway, cell.index), {}).setdefault(row, {})
        if counter in MOMENTS:
            counters[counter] = MOMENTS[counter](counters.get(counter, amount), amount)
        else:
            counters[counter] = counters.get(counter, 0) + amount

    def at(self, gateway, cell):
        return self._books.get((gateway, cell.index), {})

    def rows(self, gateway, span):
        """{row: {counter: n}} of one gateway over a range; zero counters are absent."""
        return self.merged((gateway,), span)

    def merged(self, gateways, span):
        """The same of several gateways together."""
        merged = {}
        for cell in cells_of(span):
            for gateway in gateways:
                for row, counters in self.at(gateway, cell).items():
                    _add_up(merged.setdefault(row, {}), counters)
        return merged

    def total(self, gateway, span, counter):
        return sum(row.get(counter, 0) for cell in cells_of(span) for row in self.at(gateway, cell).values())

    def heaviest(self, gateways, span, counter, count):
        """The rows with most of a counter over all the gateways, heaviest first."""
        sums = {}
        for gateway in gateways:
            for row, counters in self.rows(gateway, span).items():
                sums[row] = sums.get(row, 0) + counters.get(counter, 0)
        return sorted(sums, key=lambda row: (-sums[row], row))[:count]


def last_moment(cell, amount, seed):
    """When the last of amount events in a cell was seen: the more events, the nearer to its end."""
    seconds = cell.hours * 3600
    moment = int(cell.end.timestamp()) - 1 - seed % max(1, seconds // max(1, amount))
    return min(moment, int(RANGE_END.timestamp()) - 1)
