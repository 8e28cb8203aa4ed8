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

} // namespace obi
