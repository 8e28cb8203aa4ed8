// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Lists that come in pages (api.md section 2.8): the body is a bare array, and the headers X-Total-Hits, X-Next and
// X-Sort say how many there are and where to go on. offset + limit stops at 10,000; search_after goes on beyond.

#include "core/Async.h"
#include "http/HttpMessage.h"

#include <QList>
#include <QUrlQuery>

#include <functional>
#include <optional>

namespace obi {

/// Where a page begins: after the hit with these sort values or, where there are none, at an offset.
struct PageMark {
    QStringList searchAfter{}; ///< as the server gave them; sent back as repeated search_after
    qint64 offset = 0;

    bool operator==(const PageMark &) const = default;
};

template <typename T>
struct Page {
    QList<T> items{};
    std::optional<qint64> totalHits{}; ///< nothing where the service does not count
    std::optional<PageMark> next{};    ///< nothing on the last page
};

/// What the headers of a page say of the following one; nothing where there is none. Names without regard to case.
std::optional<PageMark> nextPage(const HttpHeaders &headers);
std::optional<qint64> totalHits(const HttpHeaders &headers);

/// limit=…, then search_after=… or offset=….
void addPaging(QUrlQuery &query, const PageMark &from, int limit);

/// For callServiceWhole: `read(body, host)` reads the list, the headers give the rest.
template <typename T, typename Read>
auto pageReader(Read read)
{
    return [read](const HttpResponse &response, const QString &host) -> Result<Page<T>> {
        Result<QList<T>> items = read(response.body, host);
        if (!items)
            return tl::unexpected(items.error());
        return Page<T>{*std::move(items), totalHits(response.headers), nextPage(response.headers)};
    };
}

/// Asks for page after page until the last one or until `limit` entries are there, whichever comes first; the first
/// error ends it, and so does a server that sends the same mark again (UnexpectedAnswer{host, "X-Next"}). `ask` must
/// not depend on what may go while it runs.
template <typename T>
Async<QList<T>> walkPages(std::function<Async<Page<T>>(PageMark)> ask, qsizetype limit, QString host = {})
{
    QList<T> all;
    PageMark mark;
    while (all.size() < limit) {
        auto task = ask(mark);
        const Result<Page<T>> page = co_await std::move(task);
        if (!page)
            co_return tl::unexpected(page.error());
        all.append(page->items);
        if (!page->next || page->items.isEmpty())
            break;
        if (*page->next == mark)
            co_return failure(ErrorCode::UnexpectedAnswer, {host, QStringLiteral("X-Next")});
        mark = *page->next;
    }
    all.resize(std::min(limit, all.size()));
    co_return all;
}

} // namespace obi
