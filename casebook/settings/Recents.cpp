// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/Recents.h"

namespace obi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype LongestSearch = 200;

QString placeName(SearchPlace place)
{
    return place == SearchPlace::Cases ? u"cases"_s : u"enrichment"_s;
}

void remember(Settings &settings, Setting list, const QString &entry)
{
    QStringList entries = settings.get<QStringList>(list);
    entries.removeAll(entry);
    entries.prepend(entry);
    settings.set(list, entries.mid(0, MostRecents));
}

/// A line with the time, one with the title, then a line for each observable: "domain:bit.ly".
QString entryOf(const RecentInvestigation &investigation)
{
    QStringList lines{investigation.at.toUTC().toString(Qt::ISODate), investigation.title.simplified()};
    for (const Observable &observable : investigation.observables)
        lines.append(observableTypeName(observable.type()) + u':' + observable.value());
    return lines.join(u'\n');
}

std::optional<RecentInvestigation> investigationIn(const QString &entry)
{
    const QStringList lines = entry.split(u'\n');
    RecentInvestigation investigation{lines.value(1), QDateTime::fromString(lines.value(0), Qt::ISODate)};
    for (const QString &line : lines.mid(2, RecentInvestigation::MostObservables)) {
        const auto observable = Observable::parse(line.section(u':', 0, 0), line.section(u':', 1));
        if (observable)
            investigation.observables.append(*observable);
    }
    const bool whole = investigation.at.isValid() && !investigation.observables.isEmpty();
    return whole ? std::optional(investigation) : std::nullopt;
}

} // namespace

void rememberPage(Settings &settings, const QString &page)
{
    remember(settings, Setting::RecentPages, page);
}

QStringList recentPages(const Settings &settings)
{
    return settings.get<QStringList>(Setting::RecentPages);
}

void rememberSearch(Settings &settings, const RecentSearch &search)
{
    const QString text = search.text.trimmed();
    if (!text.isEmpty() && text.size() <= LongestSearch && !text.contains(u'\n'))
        remember(settings, Setting::RecentSearches, placeName(search.place) + u' ' + text);
}

QList<RecentSearch> recentSearches(const Settings &settings)
{
    QList<RecentSearch> searches;
    for (const QString &entry : settings.get<QStringList>(Setting::RecentSearches)) {
        for (const SearchPlace place : {SearchPlace::Cases, SearchPlace::Enrichment}) {
            const QString start = placeName(place) + u' ';
            if (entry.startsWith(start))
                searches.append({place, entry.mid(start.size())});
        }
    }
    return searches;
}

void rememberInvestigation(Settings &settings, const RecentInvestigation &investigation)
{
    const bool fits = investigation.observables.size() <= RecentInvestigation::MostObservables;
    if (investigation.observables.isEmpty() || !fits)
        return;
    QList<RecentInvestigation> all = recentInvestigations(settings);
    all.removeIf([&](const RecentInvestigation &each) { return each.observables == investigation.observables; });
    all.prepend(investigation);
    QStringList entries;
    for (const RecentInvestigation &each : all.mid(0, MostRecents))
        entries.append(entryOf(each));
    settings.set(Setting::Investigations, entries);
}

QList<RecentInvestigation> recentInvestigations(const Settings &settings)
{
    QList<RecentInvestigation> all;
    for (const QString &entry : settings.get<QStringList>(Setting::Investigations)) {
        if (const auto investigation = investigationIn(entry))
            all.append(*investigation);
    }
    return all;
}

} // namespace obi
