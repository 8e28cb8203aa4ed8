// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/CtimEntity.h"

#include "ctim/CtimFields.h"

namespace obi {

using namespace Qt::StringLiterals;

template <typename Fields>
static void fields(Fields &at, Match<Fields, CtimEntity> &entity)
{
    at("id"_L1, entity.id, TextField());
    at("type"_L1, entity.type, TextField());
    at("title"_L1, entity.title, TextField());
    at("short_description"_L1, entity.shortDescription, TextField());
    at("description"_L1, entity.description, TextField());
    at("source"_L1, entity.source, TextField());
    at("tlp"_L1, entity.tlp, TextField());
    at("timestamp"_L1, entity.timestamp, TimeField());
}

std::optional<CtimEntity> ctimEntityFromJson(const QJsonObject &object)
{
    return object.isEmpty() ? std::nullopt : std::optional(readFields<CtimEntity>(object));
}

QJsonObject ctimEntityToJson(const CtimEntity &entity)
{
    return writeFields(entity);
}

} // namespace obi
