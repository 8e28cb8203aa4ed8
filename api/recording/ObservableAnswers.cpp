// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/ObservableAnswers.h"

#include "recording/ModuleMerge.h"
#include "recording/ObservableFilter.h"
#include "recording/ObservableKeys.h"

#include <QJsonDocument>

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;
using Keys = QSet<QByteArray>;
constexpr qsizetype Unknown = -1; // the part of what was never recorded

QJsonObject answerJson(const Exchange &exchange)
{
    return QJsonDocument::fromJson(exchange.response.body).object();
}

/// Adds what an answer says of `wanted`; `whole`: all observables it was recorded for are asked for.
void addPart(ModuleMerge &merge, const QJsonObject &answer, const Keys &wanted, bool allWanted, bool whole)
{
    for (const QJsonValue &item : answer.value("data"_L1).toArray()) {
        QJsonObject object = item.toObject();
        const bool module = ModuleMerge::isModule(item);
        if (!module && !whole)
            continue;
        if (module && !allWanted)
            object["data"_L1] = onlyAbout(object.value("data"_L1).toObject(), wanted);
        merge.add(object);
    }
    for (const QJsonValue &error : answer.value("errors"_L1).toArray())
        merge.addError(error);
}

} // namespace

std::optional<RecordedAnswer> ObservableAnswers::compose(RecordedGroup &group, const QList<QByteArray> &asked)
{
    const GroupIndex &index = indexOf(group);
    if (index.parts.isEmpty()) {
        // Refused whatever was asked: a missing scope, too many requests.
        const Exchange *refusal = group.nextOfAny();
        return refusal && observableKeys(refusal->request.body) ? std::optional(answerOf(*refusal)) : std::nullopt;
    }

    QHash<qsizetype, Keys> wanted;
    QList<qsizetype> numbers; // in the order of asking
    for (const QByteArray &key : asked) {
        const qsizetype part = index.partOf.value(key, Unknown);
        if (!wanted.contains(part))
            numbers.append(part);
        wanted[part].insert(key);
    }

    ModuleMerge merge;
    RecordedAnswer answer;
    const Keys all(asked.begin(), asked.end());
    for (const qsizetype number : std::as_const(numbers)) {
        if (number == Unknown)
            continue;
        const Part &part = index.parts[number];
        const Keys &keys = wanted[number];
        const bool whole = std::all_of(part.observables.begin(), part.observables.end(),
                                       [&all](const QByteArray &key) { return all.contains(key); });
        addPart(merge, answerJson(*part.exchange), keys, keys.size() == part.observables.size(), whole);
        answer.waitMs = qMax(answer.waitMs, answerOf(*part.exchange).waitMs);
    }
    if (wanted.contains(Unknown)) {
        for (const QJsonObject &module : index.modules)
            merge.addSilent(module);
    }
    answer.response = {200, {{"Content-Type"_ba, "application/json"_ba}}, merge.toJson()};
    return answer;
}

const ObservableAnswers::GroupIndex &ObservableAnswers::indexOf(const RecordedGroup &group)
{
    auto found = m_indexes.find(&group);
    if (found == m_indexes.end())
        found = m_indexes.emplace(&group, makeIndex(group)).first;
    return found->second;
}

ObservableAnswers::GroupIndex ObservableAnswers::makeIndex(const RecordedGroup &group)
{
    GroupIndex index;
    ModuleMerge modules;
    QSet<QString> seen;
    for (const Exchange *exchange : group.exchanges()) {
        const auto keys = observableKeys(exchange->request.body);
        if (!keys || exchange->response.status != 200)
            continue;
        index.parts.append({exchange, *keys});
        for (const QJsonValue &item : answerJson(*exchange).value("data"_L1).toArray()) {
            QJsonObject module = item.toObject();
            const QString name =
                module.value("module_instance_id"_L1).toString() + u'\n' + module.value("module"_L1).toString();
            module.remove("data"_L1);
            if (ModuleMerge::isModule(item) && !seen.contains(name))
                index.modules.append(module);
            seen.insert(name);
        }
    }
    // Of equally long lists the one recorded last says what was known in the end.
    std::reverse(index.parts.begin(), index.parts.end());
    std::stable_sort(index.parts.begin(), index.parts.end(), [](const Part &left, const Part &right) {
        return left.observables.size() < right.observables.size();
    });
    for (qsizetype i = 0; i < index.parts.size(); ++i) {
        for (const QByteArray &key : index.parts[i].observables) {
            if (!index.partOf.contains(key))
                index.partOf.insert(key, i);
        }
    }
    return index;
}

} // namespace obi
