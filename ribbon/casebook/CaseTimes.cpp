// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/CaseTimes.h"

#include "look/Times.h"

#include <QCoreApplication>

namespace obi {
using namespace Qt::StringLiterals;

QString caseListTime(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    if (local.date().addDays(1) == now.toLocalTime().date())
        return QCoreApplication::translate("CaseTimes", "Yesterday %1").arg(local.toString(u"HH:mm"));
    return briefTime(time, now);
}

} // namespace obi
