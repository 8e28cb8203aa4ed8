// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace obi {
namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

bool isSameYear(const QDateTime &a, const QDateTime &b)
{
    return a.date().year() == b.date().year();
}

} // namespace

QString dispositionWord(Disposition disposition)
{
    switch (disposition) {
    case Disposition::Malicious:
        return words(QT_TRANSLATE_NOOP("Words", "Malicious"));
    case Disposition::Suspicious:
        return words(QT_TRANSLATE_NOOP("Words", "Suspicious"));
    case Disposition::Clean:
        return words(QT_TRANSLATE_NOOP("Words", "Clean"));
    case Disposition::Common:
        return words(QT_TRANSLATE_NOOP("Words", "Common"));
    case Disposition::Unknown:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Words", "Unknown"));
}

int observableTypeRank(ObservableType type)
{
    constexpr std::array First{ObservableType::Domain, ObservableType::Url,    ObservableType::Ip,
                               ObservableType::Ipv6,   ObservableType::Sha256, ObservableType::Email,
                               ObservableType::Sha1,   ObservableType::Md5,    ObservableType::FileName};
    const auto found = std::find(First.begin(), First.end(), type);
    return found == First.end() ? int(First.size()) + int(type) : int(found - First.begin());
}

QString shortTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return local.toString(isSameYear(local, now.toLocalTime()) ? QStringLiteral("MM-dd HH:mm")
                                                               : QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString countdownText(int seconds)
{
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString isoTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

} // namespace obi
