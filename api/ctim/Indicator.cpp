// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/Indicator.h"

#include "ctim/CtimFields.h"

namespace obi {

using namespace Qt::StringLiterals;

template <typename Fields>
static void fields(Fields &at, Match<Fields, Indicator> &indicator)
{
    at("id"_L1, indicator.id, TextField());
    at("title"_L1, indicator.title, TextField());
    at("short_description"_L1, indicator.shortDescription, TextField());
    at("description"_L1, indicator.description, TextField());
    at("producer"_L1, indicator.producer, TextField());
    at("indicator_type"_L1, indicator.indicatorTypes, TextsField());
    at("tags"_L1, indicator.tags, TextsField());
    at("confidence"_L1, indicator.confidence, TextField());
    at("severity"_L1, indicator.severity, TextField());
    at("source"_L1, indicator.source, TextField());
    at("tlp"_L1, indicator.tlp, TextField());
    at("valid_time"_L1, indicator.validTime, PeriodField());
    at("timestamp"_L1, indicator.timestamp, TimeField());
}

std::optional<Indicator> indicatorFromJson(const QJsonObject &object)
{
    return object.isEmpty() ? std::nullopt : std::optional(readFields<Indicator>(object));
}

QJsonObject indicatorToJson(const Indicator &indicator)
{
    return writeFields(indicator);
}

} // namespace obi
