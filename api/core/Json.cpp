// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Json.h"

#include "core/JsonAmbiguity.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <QTimeZone>
#include <algorithm>

#include <cmath>

namespace obi::json {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonDocument> document(const QByteArray &body, const QString &source)
{
    QJsonParseError problem;
    const QJsonDocument parsed = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorCode::UnexpectedAnswer, {source, u"byte %1"_s.arg(problem.offset)});
    if (const auto path = ambiguousPath(body))
        return failure(ErrorCode::UnexpectedAnswer, {source, *path});
    return parsed;
}

/// "Z", "+09:00", "-0530", "+09", "(GMT)" and nothing, in seconds east of Greenwich.
int offsetSeconds(QStringView zone)
{
    if (!zone.startsWith(u'+') && !zone.startsWith(u'-'))
        return 0;
    const int hours = zone.mid(1, 2).toInt();
    const int minutes = zone.size() > 3 ? zone.last(2).toInt() : 0;
    const int seconds = hours * 3600 + minutes * 60;
    return zone.front() == u'-' ? -seconds : seconds;
}

int milliseconds(QStringView fraction)
{
    return fraction.isEmpty() ? 0 : int(u"0."_s.append(fraction).toDouble() * 1000 + 1e-6);
}

} // namespace

Result<QJsonObject> object(const QByteArray &body, const QString &source)
{
    const auto parsed = document(body, source);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (!parsed->isObject())
        return failure(ErrorCode::UnexpectedAnswer, {source, u"$"_s});
    return parsed->object();
}

Result<QJsonArray> array(const QByteArray &body, const QString &source)
{
    const auto parsed = document(body, source);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (!parsed->isArray())
        return failure(ErrorCode::UnexpectedAnswer, {source, u"$"_s});
    return parsed->array();
}

Result<QJsonArray> entities(const QByteArray &body, const QString &source)
{
    auto entries = array(body, source);
    if (!entries || entries->isEmpty())
        return entries;
    const auto isObject = [](const QJsonValue &entry) { return entry.isObject(); };
    if (std::none_of(entries->begin(), entries->end(), isObject))
        return failure(ErrorCode::UnexpectedAnswer, {source, u"[0]"_s});
    return entries;
}

Result<qint64> number(const QByteArray &body, const QString &source)
{
    bool isNumber = false;
    const qint64 value = body.trimmed().toLongLong(&isNumber);
    if (!isNumber)
        return failure(ErrorCode::UnexpectedAnswer, {source, u"$"_s});
    return value;
}

Result<QJsonArray> list(const QJsonObject &object, QLatin1StringView key, const QString &source)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return QJsonArray();
    if (!value.isArray())
        return failure(ErrorCode::UnexpectedAnswer, {source, QString(key)});
    return value.toArray();
}

QString text(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? value.toVariant().toString() : value.toString();
}

QStringList texts(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isString())
        return {value.toString()};
    QStringList all;
    for (const QJsonValue &entry : value.toArray()) {
        if (entry.isString())
            all.append(entry.toString());
    }
    return all;
}

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    const double number = value.toDouble(std::nan(""));
    // A NaN fails the comparison too.
    if (!(std::abs(number) <= double(LargestExact)) || std::trunc(number) != number)
        return std::nullopt;
    return qint64(number);
}

QDateTime utc(QStringView iso)
{
    static const QRegularExpression form(
        uR"(^(\d{4}-\d\d-\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?|\(?GMT\)?)?)?$)"_s);
    const auto match = form.match(iso.trimmed().toString());
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time(match.capturedView(2).toInt(), match.capturedView(3).toInt(), match.capturedView(4).toInt(),
                     milliseconds(match.capturedView(5)));
    if (!match.hasMatch() || !date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, Qt::UTC).addSecs(-offsetSeconds(match.capturedView(6)));
}

} // namespace obi::json
