// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/ModuleReader.h"

#include "core/Json.h"
#include "ctim/CtimJson.h"

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// The parsed documents of one kind ("verdicts") inside a module's data; the paths of the others go to `unreadable`.
template <typename Value>
QList<Value> readDocs(const QJsonObject &data, QLatin1StringView kind,
                      std::optional<Value> (*read)(const QJsonObject &), QStringList &unreadable)
{
    const auto docs = json::list(data.value(kind).toObject(), "docs"_L1, {});
    if (!docs)
        unreadable.append(kind + ".docs"_L1);
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
    ModuleAnswer read{module, readDocs(data.toObject(), "verdicts"_L1, verdictFromJson, unreadable),
                      readDocs(data.toObject(), "judgements"_L1, judgementFromJson, unreadable)};
    answer.answers.append(std::move(read));
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

Result<EnrichAnswer> readEnrichAnswer(const QByteArray &body, const QString &host)
{
    const auto root = answerObject(body, host);
    if (!root)
        return tl::unexpected(root.error());
    const auto results = json::list(*root, "data"_L1, host);
    const auto errors = json::list(*root, "errors"_L1, host);
    if (!results || !errors)
        return tl::unexpected(results ? errors.error() : results.error());

    EnrichAnswer answer;
    for (qsizetype i = 0; i < results->size(); ++i)
        readResult(results->at(i), i, answer);
    for (const QJsonValue &error : *errors)
        answer.errors.append(errorFromJson(error.toObject(), answer.answers));
    return answer;
}

} // namespace obi
