// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/SharingWords.h"
#include "home/HomeRows.h"

#include <optional>

namespace obi {

/// Home's rows for cases that are shared: edits that wait, a row for each reason, and cases that others have changed.
QList<HomeRow> sharingNews(const CaseSync &sync);

/// Where such a row leads; nothing for the key of any other row.
struct SharingTarget {
    SharingWay way = SharingWay::None; ///< None and Share: to the case
    QString caseId{};
};
std::optional<SharingTarget> sharingTarget(const QString &key);

} // namespace obi
