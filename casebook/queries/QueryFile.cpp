// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queries/QueryFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Ends{"running"_L1, "finished"_L1, "failed"_L1, "cancelled"_L1};

QJsonArray hostsJson(const QList<NodeSelector> &hosts)
{
    QJsonArray list;
    for (const NodeSelector &host : hosts)
        list.append(host.wire());
    return list;
}

QList<NodeSelector> hostsFrom(const QJsonValue &list)
{
    QList<NodeSelector> hosts;
    for (const QJsonValue &entry : list.toArray()) {
        if (const auto host = NodeSelector::parse(entry.toString()))
            hosts.append(*host);
    }
    return hosts;
}

QJsonObject toJson(const SavedQuery &query)
{
    QJsonObject object{{u"id"_s, query.id}, {u"name"_s, query.name}, {u"sql"_s, query.sql}};
    if (query.isDraft)
        object.insert("draft"_L1, true);
    return object;
}

QJsonObject toJson(const EditedQuery &query)
{
    return {{u"name"_s, query.name},   {u"entry"_s, query.entryId}, {u"saved"_s, query.savedId},
            {u"stock"_s, query.stock}, {u"sql"_s, query.sql},       {u"text"_s, query.text}};
}

EditedQuery editedFrom(const QJsonObject &object)
{
    const auto text = [&](QLatin1StringView key) { return object.value(key).toString(); };
    return {text("name"_L1), text("entry"_L1), text("saved"_L1), text("stock"_L1), text("sql"_L1), text("text"_L1)};
}

QJsonObject toJson(const PastQuery &query)
{
    return {{u"id"_s, query.id},
            {u"name"_s, query.name},
            {u"sql"_s, query.sql},
            {u"stock"_s, query.stock},
            {u"hosts"_s, hostsJson(query.hosts)},
            {u"job"_s, query.jobId},
            {u"started"_s, query.started.toString(Qt::ISODateWithMs)},
            {u"until"_s, query.until.toString(Qt::ISODateWithMs)},
            {u"scheduled"_s, query.scheduled},
            {u"interval"_s, query.intervalSeconds},
            {u"end"_s, QString(Ends[size_t(query.end)])},
            {u"answered"_s, query.answered},
            {u"rows"_s, query.rows},
            {u"errors"_s, query.errors},
            {u"account"_s, query.account}};
}

QDateTime timeFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

PastQuery pastFrom(const QJsonObject &object)
{
    PastQuery query{.id = object.value("id"_L1).toString(),
                    .name = object.value("name"_L1).toString(),
                    .sql = object.value("sql"_L1).toString(),
                    .stock = object.value("stock"_L1).toString(),
                    .hosts = hostsFrom(object.value("hosts"_L1)),
                    .jobId = object.value("job"_L1).toString(),
                    .started = timeFrom(object.value("started"_L1)),
                    .until = timeFrom(object.value("until"_L1)),
                    .scheduled = object.value("scheduled"_L1).toBool(),
                    .intervalSeconds = std::max(0, object.value("interval"_L1).toInt())};
    const auto end = std::find(Ends.begin(), Ends.end(), object.value("end"_L1).toString());
    query.end = end == Ends.end() ? PastQuery::End::Finished : PastQuery::End(end - Ends.begin());
    query.answered = object.value("answered"_L1).toInteger();
    query.rows = object.value("rows"_L1).toInteger();
    query.errors = object.value("errors"_L1).toInteger();
    query.account = object.value("account"_L1).toString();
    return query;
}

} // namespace

QDateTime PastQuery::nextRun(const QDateTime &now) const
{
    if (!scheduled || intervalSeconds <= 0 || !isUnderWay(now))
        return {};
    const qint64 runs = std::max<qint64>(0, started.secsTo(now)) / intervalSeconds + 1;
    const QDateTime next = started.addSecs(runs * intervalSeconds);
    return next < until ? next : QDateTime();
}

Result<QueryFile> QueryFile::read(const QByteArray &content, const QString &fileName)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(content, &problem);
    if (!document.isObject())
        return failure(ErrorCode::FileUnreadable, {fileName, problem.errorString()});
    const QJsonObject object = document.object();
    const int version = object.value("version"_L1).toInt(-1);
    if (version > Version)
        return failure(ErrorCode::StoreTooNew, {fileName, QString::number(version), QString::number(Version)});
    QueryFile file{.hosts = hostsFrom(object.value("hosts"_L1)),
                   .edited = editedFrom(object.value("edited"_L1).toObject())};
    for (const QJsonValue &entry : object.value("saved"_L1).toArray()) {
        const SavedQuery query{entry["id"_L1].toString(), entry["name"_L1].toString(), entry["sql"_L1].toString(),
                               entry["draft"_L1].toBool()};
        if (!query.id.isEmpty())
            file.saved.append(query);
    }
    for (const QJsonValue &entry : object.value("past"_L1).toArray()) {
        const PastQuery query = pastFrom(entry.toObject());
        if (!query.id.isEmpty() && query.started.isValid())
            file.past.append(query);
    }
    return file;
}

QByteArray QueryFile::content() const
{
    QJsonArray savedEntries;
    for (const SavedQuery &query : saved)
        savedEntries.append(toJson(query));
    QJsonArray pastEntries;
    for (const PastQuery &query : past)
        pastEntries.append(toJson(query));
    const QJsonObject object{{u"version"_s, Version},
                             {u"hosts"_s, hostsJson(hosts)},
                             {u"saved"_s, savedEntries},
                             {u"past"_s, pastEntries},
                             {u"edited"_s, toJson(edited)}};
    return QJsonDocument(object).toJson();
}

} // namespace obi
