// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/IncidentViewFields.h"
#include "threat/IncidentViewReader.h"

namespace obi {

namespace {

/// {"total_count":…,"data":[…]}; without a count the entries are all there are.
template <typename Value>
Result<CountedList<Value>> readCounted(const QJsonObject &summary, QLatin1StringView key, const QString &source)
{
    const QJsonObject object = summary.value(key).toObject();
    const auto entries = json::list(object, "data"_L1, source);
    if (!entries)
        return tl::unexpected(entries.error());
    const auto read = [](const QJsonObject &entry) { return readFields<Value>(entry); };
    auto items = readObjects<Value>(*entries, source, key + ".data"_L1, read);
    if (!items)
        return tl::unexpected(items.error());
    const qint64 total = json::wholeNumber(object.value("total_count"_L1)).value_or(items->size());
    return CountedList<Value>{total, *std::move(items)};
}

/// A section that is no object stays in the report's `extra`.
IncidentReport::Section takeSection(QVariantMap &report, const QString &key)
{
    const QVariant section = report.value(key);
    if (section.typeId() == QMetaType::QVariantMap)
        report.remove(key);
    return readFields<IncidentReport::Section>(QJsonObject::fromVariantMap(section.toMap()));
}

void flatten(const QJsonValue &value, const QString &path, QList<ViewDetail> &details)
{
    if (details.size() >= LargestDetailCount)
        return;
    if (value.isArray()) {
        const QJsonArray entries = value.toArray();
        for (qsizetype i = 0; i < entries.size(); ++i)
            flatten(entries.at(i), u"%1[%2]"_s.arg(path).arg(i), details);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            flatten(*it, path.isEmpty() ? it.key() : path + u'.' + it.key(), details);
    } else if (!value.isNull()) {
        details.append({path, value.toVariant().toString()});
    }
}

} // namespace

Result<IncidentSummary> readIncidentSummary(const QByteArray &json, const QString &source)
{
    const auto object = json::object(json, source);
    if (!object)
        return tl::unexpected(object.error());
    auto observables = readCounted<SeenObservable>(*object, "observables"_L1, source);
    if (!observables)
        return tl::unexpected(observables.error());
    auto targets = readCounted<SeenTarget>(*object, "targets"_L1, source);
    if (!targets)
        return tl::unexpected(targets.error());
    auto indicators = readCounted<SeenIndicator>(*object, "indicators"_L1, source);
    if (!indicators)
        return tl::unexpected(indicators.error());
    auto summary = readFields<IncidentSummary>(*object);
    summary.eventCount = json::wholeNumber(object->value("event_count"_L1)).value_or(0);
    summary.observables = *std::move(observables);
    summary.targets = *std::move(targets);
    summary.indicators = *std::move(indicators);
    return summary;
}

Result<IncidentReport> readIncidentReport(const QByteArray &json, const QString &source)
{
    const auto object = json::object(json, source);
    if (!object)
        return tl::unexpected(object.error());
    IncidentReport report;
    report.extra = object->toVariantMap();
    report.executive = takeSection(report.extra, u"executive"_s);
    report.timeline = takeSection(report.extra, u"timeline"_s);
    report.events = takeSection(report.extra, u"events"_s);
    report.incident = takeSection(report.extra, u"incident"_s);
    return report;
}

Result<QList<ViewDetail>> readViewDetails(const QByteArray &json, const QString &source)
{
    const auto entries = json::array('[' + json + ']', source);
    if (!entries)
        return tl::unexpected(entries.error());
    QList<ViewDetail> details;
    for (const QJsonValue &view : *entries)
        flatten(view, {}, details);
    return details;
}

} // namespace obi
