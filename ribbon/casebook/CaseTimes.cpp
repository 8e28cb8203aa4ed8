// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/CaseTimes.h"

#include <QCoreApplication>

namespace obi {
using namespace Qt::StringLiterals;

QString caseListTime(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (local.date() == today)
        return local.toString(u"HH:mm");
    if (local.date().addDays(1) == today)
        return QCoreApplication::translate("CaseTimes", "Yesterday %1").arg(local.toString(u"HH:mm"));
    return local.toString(local.date().year() == today.year() ? u"MM-dd"_s : u"yyyy-MM-dd"_s);
}

QString noteTime(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    const bool thisYear = local.date().year() == now.toLocalTime().date().year();
    return local.toString(thisYear ? u"MM-dd HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

} // namespace obi
