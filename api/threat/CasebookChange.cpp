// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/CasebookChange.h"

#include "ctim/CtimId.h"
#include "ctim/CtimJson.h"
#include "ctim/NewBody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

template <typename Value, typename Write>
QJsonArray toArray(const QList<Value> &values, Write write)
{
    QJsonArray array;
    for (const Value &value : values)
        array.append(write(value));
    return array;
}

QString operationName(ListChange change)
{
    switch (change) {
    case ListChange::Add:
        return u"add"_s;
    case ListChange::Remove:
        return u"remove"_s;
    case ListChange::Replace:
        break;
    }
    return u"replace"_s;
}

QByteArray changeBody(ListChange change, QLatin1StringView key, const QJsonValue &value)
{
    const QJsonObject object{{u"operation"_s, operationName(change)}, {key, value}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

template <typename Value>
QList<Value> missing(const QList<Value> &present, const QList<Value> &wanted)
{
    QList<Value> all = present;
    for (const Value &value : wanted) {
        if (!all.contains(value))
            all.append(value);
    }
    return all.sliced(present.size());
}

template <typename Entity>
void dropPresent(QList<Entity> &entities, const QList<Entity> &present)
{
    entities.removeIf([&present](const Entity &entity) {
        return std::any_of(present.begin(), present.end(), [&entity](const Entity &other) {
            return isSameEntity(entity.id, other.id) || entity == other;
        });
    });
}

Bundle bundleOf(const CasebookEntity &casebook)
{
    const QJsonObject bundle = QJsonObject::fromVariantMap(casebook.extra.value(u"bundle"_s).toMap());
    return Bundle::fromJson(QJsonDocument(bundle).toJson(QJsonDocument::Compact), {}).value_or(Bundle());
}

} // namespace

QByteArray patchBody(const CasebookPatch &patch)
{
    QJsonObject object;
    if (patch.title)
        object.insert("title"_L1, *patch.title);
    if (patch.shortDescription)
        object.insert("short_description"_L1, *patch.shortDescription);
    if (patch.description)
        object.insert("description"_L1, *patch.description);
    if (patch.tlp)
        object.insert("tlp"_L1, *patch.tlp);
    if (patch.observables)
        object.insert("observables"_L1, toArray(*patch.observables, observableToJson));
    if (patch.texts)
        object.insert("texts"_L1, toArray(*patch.texts, textToJson));
    return newBodyJson(object);
}

QByteArray changeBody(ListChange change, const QList<Observable> &observables)
{
    return changeBody(change, "observables"_L1, toArray(observables, observableToJson));
}

QByteArray changeBody(ListChange change, const QList<CasebookEntity::Text> &texts)
{
    return changeBody(change, "texts"_L1, toArray(texts, textToJson));
}

QByteArray changeBody(ListChange change, const Bundle &bundle)
{
    return changeBody(change, "bundle"_L1, QJsonDocument::fromJson(bundle.toJson()).object());
}

QList<Observable> missingIn(const CasebookEntity &casebook, const QList<Observable> &observables)
{
    QSet<Observable> seen(casebook.observables.begin(), casebook.observables.end());
    QList<Observable> found;
    for (const Observable &observable : observables) {
        if (seen.contains(observable))
            continue;
        seen.insert(observable);
        found.append(observable);
    }
    return found;
}

QList<CasebookEntity::Text> missingIn(const CasebookEntity &casebook, const QList<CasebookEntity::Text> &texts)
{
    return missing(casebook.texts, texts);
}

Bundle missingIn(const CasebookEntity &casebook, const Bundle &bundle)
{
    const Bundle present = bundleOf(casebook);
    Bundle rest = bundle;
    dropPresent(rest.incidents, present.incidents);
    dropPresent(rest.sightings, present.sightings);
    dropPresent(rest.judgements, present.judgements);
    dropPresent(rest.indicators, present.indicators);
    dropPresent(rest.relationships, present.relationships);
    dropPresent(rest.notes, present.notes);
    for (auto kind = rest.others.begin(); kind != rest.others.end(); ++kind)
        dropPresent(kind.value(), present.others.value(kind.key()));
    rest.others.removeIf([](const auto &kind) { return kind.value().isEmpty(); });
    return rest;
}

} // namespace obi
