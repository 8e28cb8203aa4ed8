// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"
#include "settings/Settings.h"

#include <QDateTime>

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

/// Observables that somebody investigated together.
struct RecentInvestigation {
    static constexpr qsizetype MostObservables = 500; ///< kept; an investigation of more is not one to come back to
    QString title{};
    QDateTime at{}; ///< UTC
    QList<Observable> observables{};
    bool operator==(const RecentInvestigation &) const = default;
};

/// Page ids as --open takes them.
void rememberPage(Settings &settings, const QString &page);
QStringList recentPages(const Settings &settings);
/// A search that led somewhere; what is longer than a line of text is not one to come back to.
void rememberSearch(Settings &settings, const RecentSearch &search);
QList<RecentSearch> recentSearches(const Settings &settings);
/// The same observables take the place of their earlier entry.
void rememberInvestigation(Settings &settings, const RecentInvestigation &investigation);
QList<RecentInvestigation> recentInvestigations(const Settings &settings);

} // namespace obi
