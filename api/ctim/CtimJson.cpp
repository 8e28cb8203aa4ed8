// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/CtimJson.h"

#include "core/Json.h"
#include "ctim/CtimFields.h"

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

/// A number of 0 to 100, 0 where there is none.
struct PriorityField {
    int read(const QJsonValue &value) const
    {
        return int(std::clamp<qint64>(json::wholeNumber(value).value_or(0), 0, 100));
    }
    QJsonValue write(int priority) const { return priority == 0 ? QJsonValue(QJsonValue::Undefined) : priority; }
};

/// Number and name of the disposition stay in `extra` as they came, and are written anew where they no longer say
/// what the opinion is: a pair that differs is refused.
bool says(const QJsonObject &object, Disposition disposition)
{
    const bool isNamed = object.contains("disposition"_L1) || object.contains("disposition_name"_L1);
    return isNamed ? dispositionFromJson(object) == disposition : disposition == Disposition::Unknown;
}

QJsonObject withOpinion(QJsonObject object, const Observable &observable, Disposition disposition)
{
    if (observableFromJson(object.value("observable"_L1)) != observable)
        object.insert("observable"_L1, observableToJson(observable));
    if (says(object, disposition))
        return object;
    object.insert("disposition"_L1, int(disposition));
    object.insert("disposition_name"_L1, dispositionName(disposition));
    return object;
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

/// The object without its observable, if that is all in the member that holds it.
QJsonObject withoutObservable(QJsonObject object, const Observable &observable)
{
    if (object.value("observable"_L1) == observableToJson(observable))
        object.remove("observable"_L1);
    return object;
}

} // namespace

template <typename Fields>
static void fields(Fields &at, Match<Fields, Judgement> &judgement)
{
    at("id"_L1, judgement.id, TextField());
    at("priority"_L1, judgement.priority, PriorityField());
    at("confidence"_L1, judgement.confidence, TextField());
    at("severity"_L1, judgement.severity, TextField());
    at("reason"_L1, judgement.reason, TextField());
    at("source"_L1, judgement.source, TextField());
    at("valid_time"_L1, judgement.validTime, PeriodField());
}

template <typename Fields>
static void fields(Fields &at, Match<Fields, Verdict> &verdict)
{
    at("judgement_id"_L1, verdict.judgementId, TextField());
    at("valid_time"_L1, verdict.validTime, PeriodField());
}

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

std::optional<Judgement> judgementFromJson(const QJsonObject &object)
{
    const auto opinion = opinionFromJson(object);
    if (!opinion)
        return std::nullopt;
    return readFields(withoutObservable(object, opinion->observable),
                      Judgement{{}, opinion->observable, opinion->disposition});
}

std::optional<Verdict> verdictFromJson(const QJsonObject &object)
{
    const auto opinion = opinionFromJson(object);
    if (!opinion)
        return std::nullopt;
    return readFields(withoutObservable(object, opinion->observable),
                      Verdict{opinion->observable, opinion->disposition});
}

QJsonObject judgementToJson(const Judgement &judgement)
{
    return withOpinion(writeFields(judgement), judgement.observable, judgement.disposition);
}

QJsonObject verdictToJson(const Verdict &verdict)
{
    return withOpinion(writeFields(verdict), verdict.observable, verdict.disposition);
}

} // namespace obi
