// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Reads the views of Conure. Errors: UnexpectedAnswer{source, path} where the whole is of another kind or a list has
// an entry that is no object; a field of another kind stays in the value's `extra`.

#include "core/Error.h"
#include "threat/IncidentViews.h"

namespace obi {

Result<IncidentOverview> readIncidentOverview(const QByteArray &json, const QString &source);
Result<IncidentSummary> readIncidentSummary(const QByteArray &json, const QString &source);
Result<IncidentProgress> readIncidentProgress(const QByteArray &json, const QString &source);
Result<IncidentReport> readIncidentReport(const QByteArray &json, const QString &source);
Result<QList<SeenObservable>> readSeenObservables(const QByteArray &json, const QString &source);
Result<QList<SeenVerdict>> readSeenVerdicts(const QByteArray &json, const QString &source);
Result<QList<SeenEvent>> readSeenEvents(const QByteArray &json, const QString &source);
Result<QList<SeenTarget>> readSeenTargets(const QByteArray &json, const QString &source);
Result<QList<SeenIndicator>> readSeenIndicators(const QByteArray &json, const QString &source);
Result<QList<SeenEntity>> readSeenEntities(const QByteArray &json, const QString &source);
Result<QList<MitreEntry>> readMitreEntries(const QByteArray &json, const QString &source);
Result<QList<IncidentProblem>> readIncidentProblems(const QByteArray &json, const QString &source);

/// Every value with its path, in the order of the paths; at most LargestDetailCount.
inline constexpr qsizetype LargestDetailCount = 10000;
Result<QList<ViewDetail>> readViewDetails(const QByteArray &json, const QString &source);

} // namespace obi
