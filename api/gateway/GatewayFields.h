// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Fields that several of a gateway's answers share. For the rooms of api/ only.

#include "gateway/GatewayCall.h"
#include "gateway/TrackingQuery.h"

namespace obi {

inline std::optional<MailDirection> mailDirection(const QJsonValue &value)
{
    const QString word = value.toString();
    if (word.compare(QLatin1StringView("incoming"), Qt::CaseInsensitive) == 0)
        return MailDirection::Incoming;
    if (word.compare(QLatin1StringView("outgoing"), Qt::CaseInsensitive) == 0)
        return MailDirection::Outgoing;
    return std::nullopt;
}

/// SBRS: "2.7", 2.7; nothing for "None" and "not enabled".
inline std::optional<double> reputationScore(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    bool isNumber = false;
    const double score = value.toString().trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(score) : std::nullopt;
}

} // namespace obi
