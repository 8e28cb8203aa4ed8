// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/Paging.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// The values of X-Sort, [1532621680000,"casebook-…"], as the texts that search_after takes.
QStringList sortValues(const QByteArray &json)
{
    QStringList values;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array())
        values.append(value.toVariant().toString());
    return values;
}

/// "limit=100&offset=100&search_after=a+b": form-encoded, so a plus is a blank.
QUrlQuery formQuery(QByteArray form)
{
    form.replace('+', "%20");
    return QUrlQuery(QString::fromLatin1(form));
}

} // namespace

std::optional<PageMark> nextPage(const HttpHeaders &headers)
{
    const QByteArray next = headerValue(headers, "x-next");
    if (next.isEmpty())
        return std::nullopt;
    const QUrlQuery query = formQuery(next);
    PageMark mark{sortValues(headerValue(headers, "x-sort"))};
    if (mark.searchAfter.isEmpty())
        mark.searchAfter = query.allQueryItemValues(u"search_after"_s, QUrl::FullyDecoded);
    bool known = false;
    const qint64 offset = query.queryItemValue(u"offset"_s).toLongLong(&known);
    mark.offset = mark.searchAfter.isEmpty() ? qMax<qint64>(0, offset) : 0;
    return known || !mark.searchAfter.isEmpty() ? std::optional(mark) : std::nullopt;
}

std::optional<qint64> totalHits(const HttpHeaders &headers)
{
    bool known = false;
    const qint64 hits = headerValue(headers, "x-total-hits").trimmed().toLongLong(&known);
    return known && hits >= 0 ? std::optional(hits) : std::nullopt;
}

void addPaging(QUrlQuery &query, const PageMark &from, int limit)
{
    query.addQueryItem(u"limit"_s, QString::number(limit));
    if (from.searchAfter.isEmpty())
        query.addQueryItem(u"offset"_s, QString::number(from.offset));
    for (const QString &value : from.searchAfter)
        query.addQueryItem(u"search_after"_s, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace obi
