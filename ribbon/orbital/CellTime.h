// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace obi {

/// The moment that a cell names: "2026-11-20 05:27:41" as SQLite writes it, in UTC, or ISO 8601 with a zone of its own.
/// Nothing where the value is not a whole time of day and date. Thread-safe.
QDateTime cellTime(const QString &value);
/// Local time as the results show it, to the second: processes follow each other within one.
QString cellTimeText(const QDateTime &time);

} // namespace obi
