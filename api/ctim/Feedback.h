// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QVariantMap>

#include <optional>

namespace obi {

/// What somebody thinks of an entity (CTIM feedback).
struct Feedback {
    enum class Opinion { Negative = -1, Neutral = 0, Positive = 1 };

    QString id{};
    QString entityId{};
    Opinion opinion = Opinion::Neutral;
    QString reason{};
    QString source{};
    QDateTime timestamp{}; ///< UTC
    QVariantMap extra{};   ///< every other field, for the way back

    bool operator==(const Feedback &) const = default;
};

/// For the rooms of api/ only. Nothing where the opinion is none of the three.
std::optional<Feedback> feedbackFromJson(const QJsonObject &object);
QJsonObject feedbackToJson(const Feedback &feedback);

} // namespace obi
