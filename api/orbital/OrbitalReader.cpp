// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/OrbitalReader.h"

#include "core/Json.h"
#include "ctim/CtimFields.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// A time in RFC 3339 or in seconds since 1970; invalid where it is zero, missing or something else.
struct MomentField {
    QDateTime read(const QJsonValue &value) const
    {
        const auto seconds = json::wholeNumber(value);
        if (seconds)
            return *seconds > 0 ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC) : QDateTime();
        return OrbitalTime::parse(value.toString()).time;
    }
    QJsonValue write(const QDateTime &time) const { return TimeField().write(time); }
};

struct OrbitalTimeField {
    OrbitalTime read(const QJsonValue &value) const { return OrbitalTime::parse(value.toString()); }
    QJsonValue write(const OrbitalTime &time) const
    {
        if (!time.isValid())
            return QJsonValue(QJsonValue::Undefined);
        const QString seconds = time.time.toString(u"yyyy-MM-ddTHH:mm:ss"_s);
        return QString(seconds + u'.' + QString::number(time.nanoseconds).rightJustified(9, u'0') + u'Z');
    }
};

struct CountField {
    qint64 read(const QJsonValue &value) const { return json::wholeNumber(value).value_or(0); }
    QJsonValue write(qint64 count) const { return count; }
};

/// An error is a text, or an object of texts by language.
QString errorText(const QJsonValue &error)
{
    const QJsonObject byLanguage = error.toObject();
    if (byLanguage.isEmpty())
        return error.toString();
    const QString english = json::text(byLanguage, "en"_L1);
    return english.isEmpty() ? byLanguage.begin()->toString() : english;
}

QString cellText(const QJsonValue &cell)
{
    if (cell.isObject() || cell.isArray())
        return QString::fromUtf8(QJsonDocument::fromVariant(cell.toVariant()).toJson(QJsonDocument::Compact));
    return cell.toVariant().toString();
}

/// Cuts the flat list of values into rows as long as there are columns.
QList<QStringList> rowsOf(const QJsonArray &values, qsizetype columns)
{
    QList<QStringList> rows;
    for (qsizetype at = 0; columns > 0 && at < values.size(); at += columns) {
        QStringList row;
        for (qsizetype column = 0; column < columns; ++column)
            row.append(cellText(values.at(at + column)));
        rows.append(row);
    }
    return rows;
}

OrbitalTable tableFromJson(const QJsonObject &object)
{
    OrbitalTable table;
    table.label = json::text(object, "label"_L1);
    for (const QJsonValue &column : object.value("columns"_L1).toArray())
        table.columns.append(column.toString());
    table.rows = rowsOf(object.value("values"_L1).toArray(), table.columns.size());
    table.error = errorText(object.value("error"_L1));
    table.seconds = object.value("secs"_L1).toDouble();
    return table;
}

} // namespace

template <typename Fields>
static void fields(Fields &at, Match<Fields, OrbitalHostResult> &result)
{
    at("node"_L1, result.node, TextField());
    at("reported"_L1, result.reported, OrbitalTimeField());
    at("rowcount"_L1, result.rowCount, CountField());
}

template <typename Fields>
static void fields(Fields &at, Match<Fields, OrbitalJob> &job)
{
    at("ID"_L1, job.id, TextField());
    at("name"_L1, job.name, TextField());
    at("nodes"_L1, job.nodes, TextsField());
    at("created"_L1, job.created, MomentField());
    at("expiry"_L1, job.expiry, MomentField());
    at("done"_L1, job.done, FlagField());
    at("done_count"_L1, job.doneCount, NumberField());
}

template <typename Fields>
static void fields(Fields &at, Match<Fields, OrbitalCatalogueEntry> &entry)
{
    at("id"_L1, entry.id, TextField());
    at("title"_L1, entry.title, TextField());
    at("description"_L1, entry.description, TextField());
    at("category"_L1, entry.category, TextField());
    at("os"_L1, entry.operatingSystems, TextsField());
}

namespace {

OrbitalHostResult hostResult(const QJsonObject &object)
{
    auto result = readFields<OrbitalHostResult>(object);
    const QJsonObject info = object.value("hostinfo"_L1).toObject();
    const QJsonObject system = info.value("osinfo"_L1).toObject();
    result.hostName = json::text(info, "hostname"_L1);
    result.os = json::text(system, "os"_L1);
    result.osName = json::text(system, "osname"_L1);
    result.error = errorText(object.value("error"_L1));
    for (const QJsonValue &table : object.value("osQueryResult"_L1).toArray())
        result.tables.append(tableFromJson(table.toObject()));
    result.extra.remove(u"osQueryResult"_s);
    return result;
}

/// The first of the keys under which there is something.
QJsonValue firstOf(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (!object.value(key).isUndefined() && !object.value(key).isNull())
            return object.value(key);
    }
    return QJsonValue::Undefined;
}

QList<OrbitalStatement> statementsOf(const QJsonObject &entry)
{
    const auto keys = {"osQuery"_L1, "osquery"_L1};
    const QJsonValue own = firstOf(entry, keys);
    const QJsonValue list = own.isUndefined() ? firstOf(entry.value("config"_L1).toObject(), keys) : own;
    QList<OrbitalStatement> statements;
    for (const QJsonValue &statement : list.toArray()) {
        const QJsonObject object = statement.toObject();
        statements.append(
            {json::text(object, "sql"_L1), json::text(object, "label"_L1), json::text(object, "name"_L1)});
    }
    return statements;
}

/// Catalogue and stock name the same things differently.
OrbitalCatalogueEntry catalogueEntry(const QJsonObject &object)
{
    auto entry = readFields<OrbitalCatalogueEntry>(object);
    const QJsonObject config = object.value("config"_L1).toObject();
    entry.statements = statementsOf(object);
    if (entry.id.isEmpty())
        entry.id = json::text(object, "ID"_L1);
    if (entry.title.isEmpty())
        entry.title = json::text(object, "name"_L1);
    if (entry.description.isEmpty())
        entry.description = json::text(config, "description"_L1);
    if (entry.operatingSystems.isEmpty())
        entry.operatingSystems = json::texts(object, "platform"_L1);
    return entry;
}

template <typename Value, typename Read>
Result<QList<Value>> readObjects(const QJsonArray &entries, const QString &path, const QString &source, Read read)
{
    QList<Value> values;
    for (const QJsonValue &entry : entries) {
        if (!entry.isObject())
            return failure(ErrorCode::UnexpectedAnswer, {source, u"%1[%2]"_s.arg(path).arg(values.size())});
        values.append(read(entry.toObject()));
    }
    return values;
}

} // namespace

OrbitalTime OrbitalTime::parse(QStringView text)
{
    static const QRegularExpression fraction(u"[.,](\\d{1,9})"_s);
    const QDateTime time = json::utc(text);
    if (!time.isValid() || time.date().year() <= 1)
        return {};
    const QString digits = fraction.match(text.toString()).captured(1);
    return {time, digits.leftJustified(9, u'0').toInt()};
}

bool OrbitalHostResult::failed() const
{
    const auto tableFailed = [](const OrbitalTable &table) { return !table.error.isEmpty(); };
    return !error.isEmpty() || std::any_of(tables.begin(), tables.end(), tableFailed);
}

Result<OrbitalQuery> readOrbitalQuery(const QByteArray &json, const QString &source)
{
    const auto object = json::object(json, source);
    if (!object)
        return tl::unexpected(object.error());
    OrbitalQuery query{.name = json::text(*object, "name"_L1),
                       .statements = statementsOf(*object),
                       .stock = json::text(*object, "stock"_L1)};
    for (const QString &text : json::texts(*object, "nodes"_L1)) {
        if (const auto node = NodeSelector::parse(text))
            query.nodes.append(*node);
    }
    return query;
}

Result<QString> readJobId(const QByteArray &json, const QString &source)
{
    const auto object = json::object(json, source);
    if (!object)
        return tl::unexpected(object.error());
    const QString id = json::text(*object, "ID"_L1);
    if (id.isEmpty())
        return failure(ErrorCode::UnexpectedAnswer, {source, u"ID"_s});
    return id;
}

Result<OrbitalJob> readOrbitalJob(const QByteArray &json, const QString &source)
{
    return json::object(json, source).map([](const QJsonObject &object) { return readFields<OrbitalJob>(object); });
}

Result<OrbitalPage> readOrbitalPage(const QByteArray &json, const QString &source)
{
    if (json.trimmed() == "null")
        return OrbitalPage();
    const auto object = json::object(json, source);
    if (!object)
        return tl::unexpected(object.error());
    const auto entries = json::list(*object, "results"_L1, source);
    if (!entries)
        return tl::unexpected(entries.error());
    auto results = readObjects<OrbitalHostResult>(*entries, u"results"_s, source, hostResult);
    if (!results)
        return tl::unexpected(results.error());
    return OrbitalPage{*std::move(results), json::text(*object, "next"_L1)};
}

Result<QList<OrbitalCatalogueEntry>> readOrbitalCatalogue(const QByteArray &json, const QString &source)
{
    if (json.trimmed().startsWith('[')) {
        const auto list = json::array(json, source);
        if (!list)
            return tl::unexpected(list.error());
        return readObjects<OrbitalCatalogueEntry>(*list, {}, source, catalogueEntry);
    }
    const auto object = json::object(json, source);
    if (!object)
        return tl::unexpected(object.error());
    const QJsonValue list = firstOf(*object, {"stock"_L1, "data"_L1, "catalogs"_L1, "queries"_L1, "items"_L1});
    if (!list.isArray())
        return failure(ErrorCode::UnexpectedAnswer, {source, u"data"_s});
    return readObjects<OrbitalCatalogueEntry>(list.toArray(), {}, source, catalogueEntry);
}

} // namespace obi
