# SPDX-License-Identifier: GPL-3.0-or-later
"""When things happen: the end of the recording, the cells counts are kept in, and the ranges reports ask for."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

UTC = timezone.utc
JST = timezone(timedelta(hours=9))

RECORDING_END = datetime(2026, 11, 23, 0, 41, 7, tzinfo=UTC)
RANGE_END = datetime(2026, 11, 23, tzinfo=UTC)
WEEK_START = RANGE_END - timedelta(days=7)
PREVIOUS_WEEK_START = RANGE_END - timedelta(days=14)
HORIZON = RANGE_END - timedelta(days=90)

HUMP_START = datetime(2026, 11, 20, 1, tzinfo=UTC)
HUMP_END = datetime(2026, 11, 20, 15, tzinfo=UTC)

HOLIDAYS = {(9, 21), (9, 22), (9, 23), (10, 12), (11, 3), (11, 23)}

# Mail by hour of the Japanese day: quiet at night, a morning peak, a dip at noon.
HOURLY = (0.42, 0.36, 0.33, 0.32, 0.33, 0.38, 0.52, 0.78, 1.22, 1.62, 1.72, 1.60,
          1.26, 1.52, 1.62, 1.58, 1.50, 1.38, 1.14, 0.94, 0.82, 0.74, 0.62, 0.50)
WEEKEND = 0.52


@dataclass(frozen=True)
class Range:
    start: datetime
    end: datetime

    @property
    def hours(self):
        return int((self.end - self.start).total_seconds() // 3600)

    def before(self):
        """The equally long range that ends where this one starts."""
        return Range(self.start - (self.end - self.start), self.start)

    def steps(self, hours):
        step = timedelta(hours=hours)
        return [Range(self.start + i * step, self.start + (i + 1) * step) for i in range(self.hours // hours)]


@dataclass(frozen=True)
class Cell:
    """The smallest span counts are kept for: an hour in the last week, a day before it (no request looks closer)."""
    index: int
    start: datetime
    hours: int
    weight: float

    @property
    def in_week(self):
        return self.start >= WEEK_START

    @property
    def in_previous_week(self):
        return PREVIOUS_WEEK_START <= self.start < WEEK_START

    @property
    def in_hump(self):
        return HUMP_START <= self.start < HUMP_END

    @property
    def end(self):
        return self.start + timedelta(hours=self.hours)


def rhythm(moment):
    local = moment.astimezone(JST)
    resting = local.weekday() >= 5 or (local.month, local.day) in HOLIDAYS
    return HOURLY[local.hour] * (WEEKEND if resting else 1.0)


def _cells():
    cells = []
    moment = HORIZON
    while moment < RANGE_END:
        hours = 1 if moment >= WEEK_START else 24
        weight = sum(rhythm(moment + timedelta(hours=h)) for h in range(hours))
        cells.append(Cell(len(cells), moment, hours, weight))
        moment += timedelta(hours=hours)
    return cells


CELLS = _cells()
WEEK_CELLS = [cell for cell in CELLS if cell.in_week]
PREVIOUS_WEEK_CELLS = [cell for cell in CELLS if cell.in_previous_week]
OLDER_CELLS = [cell for cell in CELLS if cell.start < PREVIOUS_WEEK_START]

PRESET_HOURS = {"1h": 1, "24h": 24, "7d": 7 * 24, "30d": 30 * 24, "90d": 90 * 24}
PRESETS = {name: Range(RANGE_END - timedelta(hours=hours), RANGE_END) for name, hours in PRESET_HOURS.items()}
WEEK_SLICES = PRESETS["7d"].steps(2)
TREND_SLICES = PRESETS["30d"].steps(48) + PRESETS["90d"].steps(144)


def cells_of(span):
    return [cell for cell in CELLS if span.start <= cell.start and cell.end <= span.end]


def cell_at(moment):
    return next(cell for cell in CELLS if cell.start <= moment < cell.end)


def jst(text):
    """A moment from the Japanese wall clock, e.g. "2026-11-20 14:03:11" (seconds may be left out)."""
    layout = "%Y-%m-%d %H:%M:%S" if text.count(":") == 2 else "%Y-%m-%d %H:%M"
    return datetime.strptime(text, layout).replace(tzinfo=JST).astimezone(UTC)


def epoch(moment):
    return int(moment.timestamp())


def wire(moment):
    """ISO 8601 with milliseconds and Z, the form both Cisco families use."""
    moment = moment.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def tracking_time(moment):
    return moment.astimezone(UTC).strftime("%d %b %Y %H:%M:%S (GMT +00:00)")
