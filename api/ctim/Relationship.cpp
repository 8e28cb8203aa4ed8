// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/Relationship.h"

#include "ctim/CtimFields.h"

namespace obi {

using namespace Qt::StringLiterals;

template <typename Fields>
static void fields(Fields &at, Match<Fields, Relationship> &relationship)
{
    at("id"_L1, relationship.id, TextField());
    at("relationship_type"_L1, relationship.type, TextField());
    at("source_ref"_L1, relationship.sourceRef, TextField());
    at("target_ref"_L1, relationship.targetRef, TextField());
    at("description"_L1, relationship.description, TextField());
    at("source"_L1, relationship.source, TextField());
    at("timestamp"_L1, relationship.timestamp, TimeField());
}

std::optional<Relationship> relationshipFromJson(const QJsonObject &object)
{
    const auto relationship = readFields<Relationship>(object);
    return relationship.type.isEmpty() ? std::nullopt : std::optional(relationship);
}

QJsonObject relationshipToJson(const Relationship &relationship)
{
    return writeFields(relationship);
}

} // namespace obi
