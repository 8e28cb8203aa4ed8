// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/Settings.h"

namespace obi {

/// What somebody worked on last, so that Home can lead back to it. Kept in the settings: newest first, each once.
constexpr int MostRecents = 8;

/// The field that something was searched in.
enum class SearchPlace { Cases, Enrichment };

struct RecentSearch {
    SearchPlace place = SearchPlace::Cases;
    QString text{};
    bool operator==(const RecentSearch &) const = default;
};

/// Page ids as --open takes them.
void rememberPage(Settings &settings, const QString &page);
QStringList recentPages(const Settings &settings);
/// A search that led somewhere; what is longer than a line of text is not one to come back to.
void rememberSearch(Settings &settings, const RecentSearch &search);
QList<RecentSearch> recentSearches(const Settings &settings);

} // namespace obi
