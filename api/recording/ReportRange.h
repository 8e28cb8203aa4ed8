// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace obi {

/// A range of time for which a report is recorded.
struct ReportRange {
    QDateTime start; ///< UTC
    QDateTime end;   ///< UTC, exclusive
    bool operator==(const ReportRange &) const = default;
};

} // namespace obi
