// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/IncidentSearch.h"

#include "threat/ServiceCall.h"

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

void add(QUrlQuery &query, QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty())
        query.addQueryItem(name, encoded(value));
}

QString wireTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

/// Without a query some clients found the search refused, and others not: everything is asked for by name.
QString queryOrAll(const IncidentSearch &search)
{
    return search.query.isEmpty() && search.simpleQuery.isEmpty() ? u"*"_s : search.query;
}

} // namespace

QUrlQuery IncidentSearch::filters() const
{
    QUrlQuery all;
    add(all, "query"_L1, queryOrAll(*this));
    add(all, "simple_query"_L1, simpleQuery);
    add(all, "search_fields"_L1, searchFields.join(u','));
    add(all, "id"_L1, id);
    add(all, "status"_L1, status.text());
    add(all, "tlp"_L1, tlp);
    add(all, "from"_L1, wireTime(from));
    add(all, "to"_L1, wireTime(to));
    add(all, "assignees"_L1, assignee);
    add(all, "categories"_L1, category);
    add(all, "confidence"_L1, confidence);
    add(all, "detection_sources"_L1, detectionSource);
    add(all, "discovery_method"_L1, discoveryMethod);
    add(all, "intended_effect"_L1, intendedEffect);
    add(all, "promotion_method"_L1, promotionMethod);
    add(all, "source"_L1, source);
    add(all, "language"_L1, language);
    if (highImpact)
        add(all, "high_impact"_L1, *highImpact ? u"true"_s : u"false"_s);
    return all;
}

QUrlQuery IncidentSearch::sorting() const
{
    QUrlQuery sorting;
    add(sorting, "sort_by"_L1, sortBy);
    if (!sortBy.isEmpty())
        add(sorting, "sort_order"_L1, order == Qt::AscendingOrder ? u"asc"_s : u"desc"_s);
    return sorting;
}

QString IncidentSearch::quoted(const QString &value)
{
    QString text = value;
    text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + text + u'"';
}

QString IncidentSearch::allWords(const QString &typed)
{
    const auto isPlain = [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); };
    QStringList terms;
    for (const QString &word : typed.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const bool isOperator = word == "AND"_L1 || word == "OR"_L1 || word == "NOT"_L1;
        // What is made of other letters, or holds signs, the service takes apart: as a phrase it stays together.
        const bool plain = !isOperator && std::all_of(word.begin(), word.end(), isPlain);
        terms.append(plain ? word + u'*' : quoted(word));
    }
    return terms.join(" AND "_L1);
}

} // namespace obi
