// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/Feedback.h"

#include "core/Json.h"
#include "ctim/CtimFields.h"

namespace obi {

using namespace Qt::StringLiterals;

template <typename Fields>
static void fields(Fields &at, Match<Fields, Feedback> &feedback)
{
    at("id"_L1, feedback.id, TextField());
    at("entity_id"_L1, feedback.entityId, TextField());
    at("reason"_L1, feedback.reason, TextField());
    at("source"_L1, feedback.source, TextField());
    at("timestamp"_L1, feedback.timestamp, TimeField());
}

std::optional<Feedback> feedbackFromJson(const QJsonObject &object)
{
    const auto number = json::wholeNumber(object.value("feedback"_L1));
    if (!number || *number < -1 || *number > 1)
        return std::nullopt;
    QJsonObject rest = object;
    rest.remove("feedback"_L1);
    auto feedback = readFields<Feedback>(rest);
    feedback.opinion = Feedback::Opinion(*number);
    return feedback;
}

QJsonObject feedbackToJson(const Feedback &feedback)
{
    QJsonObject object = writeFields(feedback);
    object.insert("feedback"_L1, int(feedback.opinion));
    return object;
}

} // namespace obi
