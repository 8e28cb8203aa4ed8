// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/CaseRows.h"

#include <array>

using namespace Qt::StringLiterals;

namespace obi {
namespace {

constexpr std::array TlpNames{"clear"_L1, "green"_L1, "amber"_L1, "amber+strict"_L1, "red"_L1};

} // namespace

QVariant timeToRow(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType(QMetaType::LongLong));
}

QDateTime timeFromRow(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QVariant textToRow(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QString tlpToRow(Tlp tlp)
{
    return TlpNames.at(size_t(tlp));
}

std::optional<Tlp> tlpFromRow(const QString &text)
{
    for (size_t i = 0; i < TlpNames.size(); ++i) {
        if (text == TlpNames[i])
            return Tlp(i);
    }
    return std::nullopt;
}

} // namespace obi
