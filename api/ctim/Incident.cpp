// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/Incident.h"

#include "core/Json.h"
#include "ctim/CtimFields.h"
#include "ctim/NewBody.h"

#include <QJsonDocument>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

struct StatusField {
    IncidentStatus read(const QJsonValue &value) const { return IncidentStatus(value.toString()); }
    QJsonValue write(const IncidentStatus &status) const { return TextField().write(status.text()); }
};

struct ScoreField {
    std::optional<double> read(const QJsonValue &value) const
    {
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    }
    QJsonValue write(std::optional<double> score) const
    {
        return score ? QJsonValue(*score) : QJsonValue(QJsonValue::Undefined);
    }
};

/// An object inside the entity that keeps its own `extra`.
template <typename Value>
struct ObjectField {
    Value read(const QJsonValue &value) const { return readFields<Value>(value.toObject()); }
    QJsonValue write(const Value &value) const
    {
        const QJsonObject object = writeFields(value);
        return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
    }
};

} // namespace

template <typename Fields>
static void fields(Fields &at, Match<Fields, IncidentTimes> &times)
{
    at("opened"_L1, times.opened, TimeField());
    at("discovered"_L1, times.discovered, TimeField());
    at("reported"_L1, times.reported, TimeField());
    at("contained"_L1, times.contained, TimeField());
    at("remediated"_L1, times.remediated, TimeField());
    at("closed"_L1, times.closed, TimeField());
    at("rejected"_L1, times.rejected, TimeField());
}

template <typename Fields>
static void fields(Fields &at, Match<Fields, IncidentScores> &scores)
{
    at("global"_L1, scores.global, ScoreField());
    at("asset"_L1, scores.asset, ScoreField());
    at("ttp"_L1, scores.ttp, ScoreField());
    at("ml_score"_L1, scores.ml, ScoreField());
}

template <typename Fields>
static void fields(Fields &at, Match<Fields, IncidentMeta> &meta)
{
    at("ai_description"_L1, meta.aiDescription, TextField());
    at("helios_report_generated"_L1, meta.reportGenerated, FlagField());
}

template <typename Fields>
static void fields(Fields &at, Match<Fields, Incident> &incident)
{
    at("id"_L1, incident.id, TextField());
    at("short_id"_L1, incident.shownId, TextField());
    at("title"_L1, incident.title, TextField());
    at("short_description"_L1, incident.shortDescription, TextField());
    at("description"_L1, incident.description, TextField());
    at("status"_L1, incident.status, StatusField());
    at("severity"_L1, incident.severity, TextField());
    at("confidence"_L1, incident.confidence, TextField());
    at("tlp"_L1, incident.tlp, TextField());
    at("assignees"_L1, incident.assignees, TextsField());
    at("owner"_L1, incident.owner, TextField());
    at("source"_L1, incident.source, TextField());
    at("detection_sources"_L1, incident.detectionSources, TextsField());
    at("categories"_L1, incident.categories, TextsField());
    at("discovery_method"_L1, incident.discoveryMethod, TextField());
    at("intended_effect"_L1, incident.intendedEffect, TextField());
    at("promotion_method"_L1, incident.promotionMethod, TextField());
    at("detection_status"_L1, incident.detectionStatus, TextField());
    at("tactics"_L1, incident.tactics, TextsField());
    at("techniques"_L1, incident.techniques, TextsField());
    at("incident_time"_L1, incident.times, ObjectField<IncidentTimes>());
    at("scores"_L1, incident.scores, ObjectField<IncidentScores>());
    at("meta"_L1, incident.meta, ObjectField<IncidentMeta>());
    at("created"_L1, incident.created, TimeField());
    at("modified"_L1, incident.modified, TimeField());
    at("timestamp"_L1, incident.timestamp, TimeField());
}

static QStringList cutTexts(QStringList texts, qsizetype limit)
{
    for (QString &text : texts)
        text = cutText(text, limit);
    return texts;
}

Incident Incident::draft(const QString &title, const QDateTime &opened)
{
    Incident incident;
    incident.title = title;
    incident.status = IncidentStatus::Value::New;
    incident.confidence = u"Unknown"_s;
    incident.times.opened = opened.toUTC();
    return incident;
}

Incident incidentFromJson(const QJsonObject &object)
{
    return readFields<Incident>(object);
}

QJsonObject incidentToJson(const Incident &incident)
{
    return writeFields(incident);
}

QJsonObject newIncidentBody(const Incident &incident)
{
    Incident cut = incident;
    cut.assignees = cutTexts(incident.assignees, Incident::MaximumAssignee);
    return newBody(incidentToJson(cut));
}

Result<Incident> Incident::fromJson(const QByteArray &json, const QString &source)
{
    return json::object(json, source).map(incidentFromJson);
}

Result<QList<Incident>> Incident::listFromJson(const QByteArray &json, const QString &source)
{
    const auto entries = json::array(json, source);
    if (!entries)
        return tl::unexpected(entries.error());
    QList<Incident> incidents;
    for (const QJsonValue &entry : *entries) {
        if (!entry.isObject())
            return failure(ErrorCode::UnexpectedAnswer, {source, u"[%1]"_s.arg(incidents.size())});
        incidents.append(incidentFromJson(entry.toObject()));
    }
    return incidents;
}

QByteArray Incident::toJson() const
{
    return QJsonDocument(incidentToJson(*this)).toJson(QJsonDocument::Compact);
}

QByteArray Incident::toNewJson() const
{
    return QJsonDocument(newIncidentBody(*this)).toJson(QJsonDocument::Compact);
}

QByteArray IncidentPatch::toJson() const
{
    QJsonObject body;
    const auto putText = [&body](QLatin1StringView key, const std::optional<QString> &text, qsizetype limit) {
        if (text)
            body.insert(key, cutText(*text, limit));
    };
    const auto putTexts = [&body](QLatin1StringView key, const std::optional<QStringList> &texts) {
        if (texts)
            body.insert(key, QJsonArray::fromStringList(cutTexts(*texts, Incident::MaximumAssignee)));
    };
    putText("title"_L1, title, Incident::MaximumTitle);
    putText("short_description"_L1, shortDescription, Incident::MaximumShortDescription);
    putText("description"_L1, description, Incident::MaximumDescription);
    putText("severity"_L1, severity, Incident::MaximumTitle);
    putText("confidence"_L1, confidence, Incident::MaximumTitle);
    putText("tlp"_L1, tlp, Incident::MaximumTitle);
    putText("discovery_method"_L1, discoveryMethod, Incident::MaximumTitle);
    putText("intended_effect"_L1, intendedEffect, Incident::MaximumTitle);
    putTexts("assignees"_L1, assignees);
    putTexts("categories"_L1, categories);
    putTexts("tactics"_L1, tactics);
    putTexts("techniques"_L1, techniques);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace obi
