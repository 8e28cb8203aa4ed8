// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/CellTime.h"

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype Shortest = 19; ///< "2026-11-20 05:27:41"
constexpr qsizetype Longest = 35;  ///< with a fraction and a zone

} // namespace

QDateTime cellTime(const QString &value)
{
    // Most cells are no times, and all on show are asked at each painting.
    if (value.size() < Shortest || value.size() > Longest || value.at(4) != u'-' || value.at(13) != u':')
        return {};
    if (value.at(10) != u' ' && value.at(10) != u'T')
        return {};
    QString iso = value;
    iso[10] = u'T';
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), Qt::UTC);
    return time;
}

QString cellTimeText(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace obi
