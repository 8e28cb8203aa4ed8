// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Bodies of one entity or of a bare list of them, for callService(); `read` is the entity's own reader.

#include "core/Json.h"
#include "threat/Paging.h"

#include <QList>

namespace obi {

/// Errors: UnexpectedAnswer{host, "$"} where the object is no such entity.
template <typename T>
auto oneReader(std::optional<T> (*read)(const QJsonObject &))
{
    return [read](const QByteArray &body, const QString &host) -> Result<T> {
        const auto object = json::object(body, host);
        if (!object)
            return tl::unexpected(object.error());
        if (auto entity = read(*object))
            return *std::move(entity);
        return failure(ErrorCode::UnexpectedAnswer, {host, QStringLiteral("$")});
    };
}

/// An entry that cannot be read never costs the others: it is left out.
template <typename T>
QList<T> readable(const QJsonArray &entries, std::optional<T> (*read)(const QJsonObject &))
{
    QList<T> values;
    for (const auto &entry : entries) {
        if (auto value = read(entry.toObject()))
            values.append(*std::move(value));
    }
    return values;
}

template <typename T>
auto listReader(std::optional<T> (*read)(const QJsonObject &))
{
    return [read](const QByteArray &body, const QString &host) -> Result<QList<T>> {
        return json::entities(body, host).map([read](const QJsonArray &entries) { return readable(entries, read); });
    };
}

/// For lists of which the service may say nothing of a next page: a full page can be followed by another one. What
/// counts is how many entries came, not how many of them could be read. `entries(body, host)` gives the list.
template <typename T, typename Entries>
auto offsetPageReader(Entries entries, std::optional<T> (*read)(const QJsonObject &), const PageMark &from, int limit)
{
    return [=](const HttpResponse &response, const QString &host) -> Result<Page<T>> {
        const Result<QJsonArray> all = entries(response.body, host);
        if (!all)
            return tl::unexpected(all.error());
        Page<T> page{readable(*all, read), totalHits(response.headers), nextPage(response.headers)};
        if (!page.next && from.searchAfter.isEmpty() && all->size() >= limit)
            page.next = PageMark{{}, from.offset + all->size()};
        return page;
    };
}

} // namespace obi
