// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/IncidentStatus.h"

#include <QDateTime>
#include <QStringList>
#include <QUrlQuery>

#include <optional>

namespace obi {

/// Which incidents, in which order: every filter of Conure's search (api.md section 2.7). Filters are AND-ed; an empty
/// one does not filter. A filter takes one value, as what several would mean is nowhere documented.
struct IncidentSearch {
    QString query{};            ///< Lucene syntax; quoted() for values that hold its special characters
    QString simpleQuery{};      ///< for what a person types: never a syntax error
    QStringList searchFields{}; ///< id, short_description, title, source, description; empty: all
    QString id{};
    IncidentStatus status{};
    QString tlp{};
    QDateTime from{}; ///< UTC
    QDateTime to{};
    QString assignee{};
    QString category{};
    QString confidence{};
    QString detectionSource{};
    QString discoveryMethod{};
    QString intendedEffect{};
    QString promotionMethod{};
    QString source{};
    QString language{};
    std::optional<bool> highImpact{};
    /// id, language, revision, schema_version, source, source_uri, timestamp, title, tlp.
    QString sortBy = QStringLiteral("timestamp");
    Qt::SortOrder order = Qt::DescendingOrder;
    /// Entries of a page. Clients known to work stay at 100.
    int limit = 100;

    /// The filters alone, percent-encoded, as the count takes them.
    QUrlQuery filters() const;
    /// sort_by and sort_order; the page is the client's.
    QUrlQuery sorting() const;

    /// A value as one term of a Lucene query, in double quotes: an id or a URL holds ":" and "/".
    static QString quoted(const QString &value);
    /// A Lucene query for what a person types: every word, or the beginning of one, somewhere in the incident. Never a
    /// syntax error.
    static QString allWords(const QString &typed);
};

} // namespace obi
