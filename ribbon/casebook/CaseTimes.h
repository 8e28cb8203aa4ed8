// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace obi {

/// When a case was changed, as its row tells: "09:38", "Yesterday 21:14", "22 Nov", "2025-12-01". Local time.
QString caseListTime(const QDateTime &time, const QDateTime &now);

} // namespace obi
