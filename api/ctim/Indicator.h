// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Verdict.h"

#include <QJsonObject>

namespace obi {

/// A pattern that points to a threat (CTIM indicator).
struct Indicator {
    QString id{};
    QString title{};
    QString shortDescription{};
    QString description{}; ///< Markdown
    QString producer{};
    QStringList indicatorTypes{};
    QStringList tags{};
    QString confidence{};
    QString severity{};
    QString source{};
    QString tlp{};
    ValidTime validTime{};
    QDateTime timestamp{}; ///< UTC
    QVariantMap extra{};   ///< every other field (specification, kill_chain_phases, …), for the way back

    bool operator==(const Indicator &) const = default;
};

/// For the rooms of api/ only. Nothing where the object is empty.
std::optional<Indicator> indicatorFromJson(const QJsonObject &object);
QJsonObject indicatorToJson(const Indicator &indicator);

} // namespace obi
