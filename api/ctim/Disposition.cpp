// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/Disposition.h"

#include <QString>

namespace obi {

namespace {

/// By number, from 1.
constexpr std::array Names{QLatin1StringView("Clean"), QLatin1StringView("Malicious"), QLatin1StringView("Suspicious"),
                           QLatin1StringView("Common"), QLatin1StringView("Unknown")};

} // namespace

std::optional<Disposition> dispositionFromNumber(int number)
{
    if (number < 1 || number > int(Names.size()))
        return std::nullopt;
    return Disposition(number);
}

std::optional<Disposition> dispositionFromName(QStringView ctimName)
{
    for (size_t i = 0; i < Names.size(); ++i) {
        if (ctimName.compare(Names[i], Qt::CaseInsensitive) == 0)
            return Disposition(int(i) + 1);
    }
    return std::nullopt;
}

QString dispositionName(Disposition disposition)
{
    return Names[size_t(disposition) - 1];
}

} // namespace obi
