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

} // namespace obi
