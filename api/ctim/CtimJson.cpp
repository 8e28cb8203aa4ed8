// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/CtimJson.h"

#include "core/Json.h"

#include <QJsonDocument>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// CTIM's "for ever" is 2525-01-01T00:00:00.000Z.
constexpr int ForEverYear = 2525;

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

/// Nothing where a time is there and cannot be read: an opinion that has expired must not pass for a lasting one.
std::optional<QDateTime> timeFromJson(const QJsonValue &value)
{
    if (isAbsent(value))
        return QDateTime();
    const QDateTime time = json::utc(value.toString());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<ValidTime> validTimeFromJson(const QJsonValue &value)
{
    if (!isAbsent(value) && !value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    const auto start = timeFromJson(object.value("start_time"_L1));
    const auto end = timeFromJson(object.value("end_time"_L1));
    if (!start || !end)
        return std::nullopt;
    return ValidTime{*start, end->date().year() >= ForEverYear ? QDateTime() : *end};
}

std::optional<Disposition> dispositionFromJson(const QJsonObject &object)
{
    const QJsonValue number = object.value("disposition"_L1);
    const auto byName = dispositionFromName(json::text(object, "disposition_name"_L1));
    if (isAbsent(number))
        return byName.value_or(Disposition::Unknown);
    const qint64 wide = json::wholeNumber(number).value_or(0);
    const auto byNumber = dispositionFromNumber(int(std::clamp<qint64>(wide, 0, 100)));
    const bool contradicted = byName && byNumber != byName;
    return contradicted ? std::nullopt : byNumber;
}

/// What judgements and verdicts have in common.
struct Opinion {
    Observable observable;
    Disposition disposition;
    ValidTime validTime;
};

std::optional<Opinion> opinionFromJson(const QJsonObject &object)
{
    const auto observable = observableFromJson(object.value("observable"_L1));
    const auto disposition = dispositionFromJson(object);
    const auto validTime = validTimeFromJson(object.value("valid_time"_L1));
    if (!observable || !disposition || !validTime)
        return std::nullopt;
    return Opinion{*observable, *disposition, *validTime};
}

} // namespace

Result<Observable> observableFromJson(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return Observable::parse(json::text(object, "type"_L1), json::text(object, "value"_L1));
}

QJsonObject observableToJson(const Observable &observable)
{
    return {{u"type"_s, observableTypeName(observable.type())}, {u"value"_s, observable.value()}};
}

QByteArray observableListToJson(const QList<Observable> &observables)
{
    QJsonArray list;
    for (const Observable &observable : observables)
        list.append(observableToJson(observable));
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

std::optional<Judgement> judgementFromJson(const QJsonObject &object)
{
    const auto opinion = opinionFromJson(object);
    if (!opinion)
        return std::nullopt;
    const qint64 priority = json::wholeNumber(object.value("priority"_L1)).value_or(0);
    return Judgement{.id = json::text(object, "id"_L1),
                     .observable = opinion->observable,
                     .disposition = opinion->disposition,
                     .priority = int(std::clamp<qint64>(priority, 0, 100)),
                     .confidence = json::text(object, "confidence"_L1),
                     .severity = json::text(object, "severity"_L1),
                     .reason = json::text(object, "reason"_L1),
                     .source = json::text(object, "source"_L1),
                     .validTime = opinion->validTime};
}

std::optional<Verdict> verdictFromJson(const QJsonObject &object)
{
    const auto opinion = opinionFromJson(object);
    if (!opinion)
        return std::nullopt;
    return Verdict{.observable = opinion->observable,
                   .disposition = opinion->disposition,
                   .judgementId = json::text(object, "judgement_id"_L1),
                   .validTime = opinion->validTime};
}

} // namespace obi
