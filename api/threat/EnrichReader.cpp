// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/ModuleReader.h"

#include "core/Json.h"
#include "ctim/CtimJson.h"

#include <algorithm>
#include <array>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array OwnKinds{"verdicts"_L1, "judgements"_L1, "sightings"_L1, "indicators"_L1, "relationships"_L1};

/// The parsed documents of one kind ("verdicts") inside a module's data; the paths of the others go to `unreadable`.
template <typename Value>
QList<Value> readDocs(const QJsonObject &data, const QString &kind, std::optional<Value> (*read)(const QJsonObject &),
                      QStringList &unreadable)
{
    const auto docs = json::list(data.value(kind).toObject(), "docs"_L1, {});
    if (!docs)
        unreadable.append(kind + u".docs"_s);
    QList<Value> values;
    qsizetype position = 0;
    for (const QJsonValue &doc : docs.value_or(QJsonArray())) {
        if (const auto value = read(doc.toObject()))
            values.append(*value);
        else
            unreadable.append(u"%1.docs[%2]"_s.arg(kind).arg(position));
        ++position;
    }
    return values;
}

ModuleError unreadableWarning(const ModuleInstance &module, const QStringList &paths)
{
    constexpr qsizetype Named = 5;
    QString message = paths.first(qMin(Named, paths.size())).join(u' ');
    if (paths.size() > Named)
        message += u" … (%1)"_s.arg(paths.size());
    return {module, ModuleError::Kind::Warning, ModuleError::UnreadableCode, message};
}

/// Lists of kinds that have no class of their own; what is no list of documents is not for us.
QMap<QString, QList<CtimEntity>> readOthers(const QJsonObject &data, QStringList &unreadable)
{
    QMap<QString, QList<CtimEntity>> others;
    for (const QString &kind : data.keys()) {
        const bool isOwn = std::find(OwnKinds.begin(), OwnKinds.end(), kind) != OwnKinds.end();
        if (isOwn || !data.value(kind).toObject().value("docs"_L1).isArray())
            continue;
        const QList<CtimEntity> docs = readDocs(data, kind, ctimEntityFromJson, unreadable);
        if (!docs.isEmpty())
            others.insert(kind, docs);
    }
    return others;
}

/// `count` is a double on the wire, and more than was sent where the module cut its list.
QMap<QString, qint64> readLeftOut(const QJsonObject &data)
{
    QMap<QString, qint64> leftOut;
    for (const QString &kind : data.keys()) {
        const QJsonObject list = data.value(kind).toObject();
        const qint64 more =
            json::wholeNumber(list.value("count"_L1)).value_or(0) - list.value("docs"_L1).toArray().size();
        if (more > 0)
            leftOut.insert(kind, more);
    }
    return leftOut;
}

ModuleAnswer readAnswer(const ModuleInstance &module, const QJsonObject &data, QStringList &unreadable)
{
    return {.module = module,
            .verdicts = readDocs(data, u"verdicts"_s, verdictFromJson, unreadable),
            .judgements = readDocs(data, u"judgements"_s, judgementFromJson, unreadable),
            .sightings = readDocs(data, u"sightings"_s, sightingFromJson, unreadable),
            .indicators = readDocs(data, u"indicators"_s, indicatorFromJson, unreadable),
            .relationships = readDocs(data, u"relationships"_s, relationshipFromJson, unreadable),
            .others = readOthers(data, unreadable),
            .leftOut = readLeftOut(data)};
}

void readResult(const QJsonValue &entry, qsizetype position, EnrichAnswer &answer)
{
    const ModuleInstance module = moduleOfAnswer(entry.toObject());
    if (module.key().isEmpty()) {
        answer.errors.append(unreadableWarning(module, {u"data[%1]"_s.arg(position)}));
        return;
    }
    QStringList unreadable;
    const QJsonValue data = entry.toObject().value("data"_L1);
    if (!data.isObject() && !data.isNull() && !data.isUndefined())
        unreadable.append(u"data"_s);
    answer.answers.append(readAnswer(module, data.toObject(), unreadable));
    if (!unreadable.isEmpty())
        answer.errors.append(unreadableWarning(module, unreadable));
}

ModuleError::Kind kindFromName(const QString &name)
{
    if (name == "fatal"_L1)
        return ModuleError::Kind::Fatal;
    return name == "warning"_L1 ? ModuleError::Kind::Warning : ModuleError::Kind::Error;
}

/// An error may name its module by the id alone; an answer of the same module then lends it the name.
QString nameOfModule(const QString &id, const QList<ModuleAnswer> &answers)
{
    const auto found = std::find_if(answers.begin(), answers.end(), [&id](const ModuleAnswer &answer) {
        return !id.isEmpty() && answer.module.id == id;
    });
    return found == answers.end() ? QString() : found->module.name;
}

ModuleError errorFromJson(const QJsonObject &object, const QList<ModuleAnswer> &answers)
{
    ModuleError error{moduleOfAnswer(object), kindFromName(json::text(object, "type"_L1)),
                      json::text(object, "code"_L1), json::text(object, "message"_L1)};
    if (error.module.name.isEmpty())
        error.module.name = nameOfModule(error.module.id, answers);
    return error;
}

} // namespace

QList<ModuleError> moduleErrors(const QJsonArray &errors, const QList<ModuleAnswer> &answers)
{
    QList<ModuleError> all;
    for (const QJsonValue &error : errors)
        all.append(errorFromJson(error.toObject(), answers));
    return all;
}

Result<EnrichAnswer> enrichAnswerFromJson(const QJsonObject &root, const QString &host)
{
    const auto results = json::list(root, "data"_L1, host);
    const auto errors = json::list(root, "errors"_L1, host);
    if (!results || !errors)
        return tl::unexpected(results ? errors.error() : results.error());

    EnrichAnswer answer;
    for (qsizetype i = 0; i < results->size(); ++i)
        readResult(results->at(i), i, answer);
    answer.errors.append(moduleErrors(*errors, answer.answers));
    return answer;
}

Result<EnrichAnswer> readEnrichAnswer(const QByteArray &body, const QString &host)
{
    const auto read = [&host](const QJsonObject &root) { return enrichAnswerFromJson(root, host); };
    return answerObject(body, host).and_then(read);
}

Result<Reputation> readReputation(const QByteArray &body, const QString &host)
{
    const auto root = answerObject(body, host);
    const auto outer = root ? json::list(*root, "errors"_L1, host) : tl::unexpected(root.error());
    if (!outer)
        return tl::unexpected(outer.error());
    const QJsonValue data = root->value("data"_L1);
    if (!data.isObject() && !data.isUndefined() && !data.isNull())
        return failure(ErrorCode::UnexpectedAnswer, {host, u"data"_s});
    auto answer = enrichAnswerFromJson(data.toObject(), host);
    if (!answer)
        return tl::unexpected(answer.error());
    answer->errors.append(moduleErrors(*outer, answer->answers));
    const QJsonObject reputation = data.toObject().value("reputation"_L1).toObject();
    return Reputation{verdictFromJson(reputation.value("verdict"_L1).toObject()), *std::move(answer)};
}

} // namespace obi
