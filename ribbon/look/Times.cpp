// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(obi::Times)
};

bool isThisYear(const QDateTime &local, const QDateTime &now)
{
    return local.date().year() == now.toLocalTime().date().year();
}

bool isToday(const QDateTime &local, const QDateTime &now)
{
    return local.date() == now.toLocalTime().date();
}

} // namespace

QString tableTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return local.toString(isThisYear(local, now) ? u"MM-dd HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

QString dayText(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return isThisYear(local, now) ? QLocale().toString(local, Say::tr("d MMM", "day and month, as Qt formats dates"))
                                  : local.toString(u"yyyy-MM-dd"_s);
}

QString briefTime(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    return time.isValid() && isToday(local, now) ? local.toString(u"HH:mm"_s) : dayText(time, now);
}

QString clockOfDay(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    return time.isValid() && !isToday(local, now) ? local.toString(u"HH:mm"_s) : QString();
}

QString momentText(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    return time.isValid() && isToday(local, now) ? local.toString(u"HH:mm"_s) : fullMoment(time, now);
}

QString fullMoment(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    return Say::tr("%1 %2", "day, time").arg(dayText(time, now), time.toLocalTime().toString(u"HH:mm"_s));
}

QString isoTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

QString ageWord(const QDateTime &since, const QDateTime &now)
{
    const qint64 minutes = std::max<qint64>(0, since.secsTo(now) / 60);
    const auto number = [](qint64 value) { return QLocale().toString(value); };
    if (minutes < 60)
        return Say::tr("%1 min").arg(number(minutes));
    if (minutes < 24 * 60)
        return Say::tr("%1 h %2 min").arg(number(minutes / 60), number(minutes % 60));
    if (minutes < 30 * 24 * 60)
        return Say::tr("%1 d %2 h").arg(number(minutes / 60 / 24), number(minutes / 60 % 24));
    return Say::tr("%1 d").arg(number(minutes / 60 / 24));
}

QString countdownText(int seconds)
{
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace obi
