// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/Note.h"

#include "core/Json.h"
#include "ctim/CtimFields.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

struct RelatedEntry {
    std::optional<NoteEntity::Related> read(const QJsonValue &value) const
    {
        const QJsonObject object = value.toObject();
        const NoteEntity::Related related{json::text(object, "entity_type"_L1), json::text(object, "entity_id"_L1)};
        return write(related) == value ? std::optional(related) : std::nullopt;
    }
    QJsonValue write(const NoteEntity::Related &related) const
    {
        return QJsonObject{{u"entity_type"_s, related.type}, {u"entity_id"_s, related.id}};
    }
};

} // namespace

template <typename Fields>
static void fields(Fields &at, Match<Fields, NoteEntity> &note)
{
    at("id"_L1, note.id, TextField());
    at("note_class"_L1, note.noteClass, TextField());
    at("content"_L1, note.content, TextField());
    at.list("related_entities"_L1, note.relatedEntities, RelatedEntry());
    at("author"_L1, note.author, TextField());
    at("source"_L1, note.source, TextField());
    at("timestamp"_L1, note.timestamp, TimeField());
}

std::optional<NoteEntity> noteFromJson(const QJsonObject &object)
{
    const NoteEntity note = readFields<NoteEntity>(object);
    return note.content.isEmpty() ? std::nullopt : std::optional(note);
}

QJsonObject noteToJson(const NoteEntity &note)
{
    return writeFields(note);
}

} // namespace obi
