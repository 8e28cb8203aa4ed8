// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/IncidentCopy.h"

#include "threat/IncidentViewFields.h"
#include "threat/IncidentViewReader.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace obi {

namespace {

template <typename Value, typename Write>
void put(QJsonObject &object, QLatin1StringView key, const std::optional<QList<Value>> &values, Write write)
{
    if (!values)
        return;
    QJsonArray entries;
    for (const Value &value : *values)
        entries.append(write(value));
    object.insert(key, entries);
}

template <typename Value, typename Read>
Result<void> take(const QJsonObject &object, QLatin1StringView key, std::optional<QList<Value>> &values, Read read)
{
    if (!object.contains(key))
        return {};
    Result<QList<Value>> list = read(QJsonDocument(object.value(key).toArray()).toJson(QJsonDocument::Compact));
    if (!list)
        return tl::unexpected(list.error());
    values = *std::move(list);
    return {};
}

Result<QList<NoteEntity>> readNotes(const QByteArray &json)
{
    QList<NoteEntity> notes;
    for (const QJsonValue &entry : QJsonDocument::fromJson(json).array()) {
        if (auto note = noteFromJson(entry.toObject()))
            notes.append(*std::move(note));
    }
    return notes;
}

constexpr std::array FieldNames{"status"_L1, "severity"_L1, "assignees"_L1};

QJsonArray writeChanges(const QList<OwnChange> &changes)
{
    QJsonArray entries;
    for (const OwnChange &change : changes)
        entries.append(QJsonObject{{"field"_L1, FieldNames[size_t(change.field)]},
                                   {"from"_L1, change.from},
                                   {"to"_L1, change.to},
                                   {"by"_L1, change.by},
                                   {"at"_L1, TimeField().write(change.at)}});
    return entries;
}

QList<OwnChange> readChanges(const QJsonArray &entries)
{
    QList<OwnChange> changes;
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        const auto *name = std::find(FieldNames.begin(), FieldNames.end(), object.value("field"_L1).toString());
        const QDateTime at = TimeField().read(object.value("at"_L1));
        if (name != FieldNames.end() && at.isValid())
            changes.append({OwnChange::Field(name - FieldNames.begin()), object.value("from"_L1).toString(),
                            object.value("to"_L1).toString(), object.value("by"_L1).toString(), at});
    }
    return changes;
}

} // namespace

QByteArray IncidentCopy::toJson() const
{
    QJsonObject object{{"incident"_L1, incidentToJson(incident)},
                       {"case_ids"_L1, QJsonArray::fromStringList(caseIds)},
                       {"taken_at"_L1, TimeField().write(takenAt)}};
    if (missingAt.isValid())
        object.insert("missing_at"_L1, TimeField().write(missingAt));
    if (!changes.isEmpty())
        object.insert("changes"_L1, writeChanges(changes));
    put(object, "events"_L1, events, writeFields<SeenEvent>);
    put(object, "observables"_L1, observables, writeFields<SeenObservable>);
    put(object, "targets"_L1, targets, writeFields<SeenTarget>);
    put(object, "casebooks"_L1, casebooks, casebookToJson);
    put(object, "notes"_L1, notes, noteToJson);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<IncidentCopy> IncidentCopy::fromJson(const QByteArray &json, const QString &source)
{
    const auto object = json::object(json, source);
    if (!object)
        return tl::unexpected(object.error());
    if (!object->value("incident"_L1).isObject())
        return failure(ErrorCode::UnexpectedAnswer, {source, u"incident"_s});
    IncidentCopy copy;
    copy.incident = incidentFromJson(object->value("incident"_L1).toObject());
    copy.caseIds = TextsField().read(object->value("case_ids"_L1));
    copy.changes = readChanges(object->value("changes"_L1).toArray());
    copy.takenAt = TimeField().read(object->value("taken_at"_L1));
    copy.missingAt = TimeField().read(object->value("missing_at"_L1));
    const auto from = [&source](auto read) {
        return [read, &source](const QByteArray &list) { return read(list, source); };
    };
    return take(*object, "events"_L1, copy.events, from(readSeenEvents))
        .and_then([&] { return take(*object, "observables"_L1, copy.observables, from(readSeenObservables)); })
        .and_then([&] { return take(*object, "targets"_L1, copy.targets, from(readSeenTargets)); })
        .and_then([&] { return take(*object, "casebooks"_L1, copy.casebooks, from(CasebookEntity::listFromJson)); })
        .and_then([&] { return take(*object, "notes"_L1, copy.notes, readNotes); })
        .map([&copy] { return copy; });
}

} // namespace obi
