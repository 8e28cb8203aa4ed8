// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Paging by offset, shared by tracking and quarantine. For the rooms of api/ only.

#include "threat/ServiceCall.h"

#include <functional>

namespace obi {

/// Asks for page after page until one is empty, all of totalCount is there, or `limit` rows are. A page that repeats
/// the one before ends it too: some gateways ignore the offset. `Page` has `rows`, `totalCount` and `append(page)`.
template <typename Page>
Async<Page> readPages(Transport &transport, QString service, int pageSize, int limit,
                      std::function<HttpRequest(qsizetype offset)> request,
                      std::function<Result<Page>(const QByteArray &, const QString &)> read)
{
    Page all;
    decltype(all.rows) before;
    for (qsizetype offset = 0; all.rows.size() < limit; offset += pageSize) {
        const HttpRequest next = request(offset);
        auto asking = callService(transport, service, next, read);
        const Result<Page> page = co_await std::move(asking);
        if (!page)
            co_return tl::unexpected(page.error());
        const bool isRepeated = !page->rows.isEmpty() && page->rows == before;
        if (!isRepeated)
            all.append(*page);
        before = page->rows;
        const bool complete = page->totalCount && qMax(all.rows.size(), offset + pageSize) >= *page->totalCount;
        if (isRepeated || page->rows.isEmpty() || complete)
            break;
    }
    all.rows = all.rows.mid(0, limit);
    co_return all;
}

} // namespace obi
