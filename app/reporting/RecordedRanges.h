// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "gateway/Report.h"

#include <QWidget>

namespace obi {

/// The spans that an error of kind ReportRangeNotRecorded names, longest first, each once.
QList<TimeSpan> recordedRanges(const Error &error);

/// A button for each of the longest recorded spans: the way out when a recording does not hold the one wanted.
class RecordedRanges : public QWidget
{
    Q_OBJECT
public:
    static constexpr int MaximumShown = 5;

    explicit RecordedRanges(QWidget *parent = nullptr);
    /// Hides itself where the error names none.
    void setError(const Error &error);

Q_SIGNALS:
    void chosen(const obi::TimeSpan &span);
};

} // namespace obi
