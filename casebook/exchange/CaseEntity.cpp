// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/CaseEntity.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace obi {
namespace {

const QString TransientId = u"transient:casebook-"_s;
const QString TextTypesKey = u"obi:text_types"_s; ///< of Case::extra only; never sent

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// The id of the case that this entity was exported from, or a fresh one.
QString localId(const CasebookEntity &entity)
{
    if (entity.id.startsWith(TransientId)) {
        const QUuid id = QUuid::fromString(entity.id.sliced(TransientId.size()));
        if (!id.isNull())
            return id.toString(QUuid::WithoutBraces);
    }
    return freshId();
}

bool isTransient(const CasebookEntity &entity)
{
    return entity.id.isEmpty() || entity.id.startsWith(u"transient:"_s);
}

QList<CaseObservable> observablesOf(const CasebookEntity &entity, const QDateTime &time)
{
    QList<CaseObservable> observables;
    QSet<Observable> seen;
    for (const Observable &observable : entity.observables) {
        if (seen.contains(observable))
            continue;
        seen.insert(observable);
        observables.append({observable, time});
    }
    return observables;
}

QList<Note> notesOf(const CasebookEntity &entity, const QDateTime &time)
{
    QList<Note> notes;
    for (const CasebookEntity::Text &text : entity.texts)
        notes.prepend({freshId(), text.text, entity.owner, time});
    return notes;
}

/// What a case has no place for: unknown fields, and the types of the texts.
QByteArray extraOf(const CasebookEntity &entity)
{
    QVariantMap extra = entity.extra;
    QVariantMap types;
    for (const CasebookEntity::Text &text : entity.texts)
        types.insert(text.text, text.type);
    if (!types.isEmpty())
        extra.insert(TextTypesKey, types);
    return extra.isEmpty() ? QByteArray()
                           : QJsonDocument(QJsonObject::fromVariantMap(extra)).toJson(QJsonDocument::Compact);
}

} // namespace

Tlp tlpFromCtim(const QString &name)
{
    static const QHash<QString, Tlp> labels{
        {u"white"_s, Tlp::Clear}, {u"green"_s, Tlp::Green}, {u"amber"_s, Tlp::Amber}, {u"red"_s, Tlp::Red}};
    return labels.value(name.toLower(), Tlp::Amber);
}

QString tlpToCtim(Tlp tlp)
{
    switch (tlp) {
    case Tlp::Clear:
        return u"white"_s;
    case Tlp::Green:
        return u"green"_s;
    case Tlp::Amber:
        return u"amber"_s;
    case Tlp::AmberStrict:
    case Tlp::Red:
        break;
    }
    return u"red"_s;
}

Case caseFromEntity(const CasebookEntity &entity, const QDateTime &now)
{
    const QDateTime time = entity.timestamp.isValid() ? entity.timestamp.toUTC() : now;
    Case made;
    made.id = localId(entity);
    made.remoteId = isTransient(entity) ? QString() : entity.shortId();
    made.title = entity.title;
    made.shortDescription = entity.shortDescription;
    made.description = entity.description;
    made.tlp = tlpFromCtim(entity.tlp);
    made.owner = entity.owner;
    made.createdAt = time;
    made.modifiedAt = time;
    made.observables = observablesOf(entity, time);
    made.notes = notesOf(entity, time);
    made.extra = extraOf(entity);
    return made;
}

CasebookEntity entityFromCase(const Case &source)
{
    CasebookEntity entity;
    entity.extra = QJsonDocument::fromJson(source.extra).object().toVariantMap();
    const QVariantMap types = entity.extra.take(TextTypesKey).toMap();
    for (const auto &[key, value] :
         {std::pair(u"type"_s, u"casebook"_s), std::pair(u"schema_version"_s, u"1.3.29"_s)}) {
        if (!entity.extra.contains(key))
            entity.extra.insert(key, value);
    }
    entity.id = source.remoteId.isEmpty() ? TransientId + source.id : source.remoteId;
    entity.title = source.title;
    entity.shortDescription = source.shortDescription;
    entity.description = source.description;
    entity.tlp = tlpToCtim(source.tlp);
    entity.owner = source.owner;
    entity.timestamp = source.modifiedAt;
    for (const CaseObservable &held : source.observables)
        entity.observables.append(held.observable);
    for (auto note = source.notes.crbegin(); note != source.notes.crend(); ++note)
        entity.texts.append({types.value(note->text, u"note"_s).toString(), note->text});
    return entity;
}

} // namespace obi
