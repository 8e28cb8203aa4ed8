// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/CtimFields.h"

#include "core/Json.h"
#include "ctim/CtimJson.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

const QJsonValue Unwritten(QJsonValue::Undefined);

} // namespace

QString TextField::read(const QJsonValue &value) const
{
    return value.isDouble() ? value.toVariant().toString() : value.toString();
}

QJsonValue TextField::write(const QString &text) const
{
    return text.isEmpty() ? Unwritten : QJsonValue(text);
}

QStringList TextsField::read(const QJsonValue &value) const
{
    return json::texts({{u"texts"_s, value}}, "texts"_L1);
}

QJsonValue TextsField::write(const QStringList &texts) const
{
    return texts.isEmpty() ? Unwritten : QJsonValue(QJsonArray::fromStringList(texts));
}

QDateTime TimeField::read(const QJsonValue &value) const
{
    return json::utc(value.toString());
}

QJsonValue TimeField::write(const QDateTime &time) const
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : Unwritten;
}

std::optional<qint64> NumberField::read(const QJsonValue &value) const
{
    return json::wholeNumber(value);
}

QJsonValue NumberField::write(std::optional<qint64> number) const
{
    return number ? QJsonValue(*number) : Unwritten;
}

std::optional<bool> FlagField::read(const QJsonValue &value) const
{
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

QJsonValue FlagField::write(std::optional<bool> flag) const
{
    return flag ? QJsonValue(*flag) : Unwritten;
}

ValidTime PeriodField::read(const QJsonValue &value) const
{
    return validTimeFromJson(value).value_or(ValidTime());
}

QJsonValue PeriodField::write(const ValidTime &period) const
{
    QJsonObject object;
    if (period.start.isValid())
        object.insert("start_time"_L1, TimeField().write(period.start));
    if (period.end.isValid())
        object.insert("end_time"_L1, TimeField().write(period.end));
    return object.isEmpty() ? Unwritten : QJsonValue(object);
}

std::optional<Observable> ObservableEntry::read(const QJsonValue &value) const
{
    const Result<Observable> observable = observableFromJson(value);
    return observable ? std::optional(*observable) : std::nullopt;
}

QJsonValue ObservableEntry::write(const Observable &observable) const
{
    return observableToJson(observable);
}

} // namespace obi
