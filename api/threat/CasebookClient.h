// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "ctim/CasebookEntity.h"
#include "http/Transport.h"
#include "threat/CasebookChange.h"
#include "threat/Paging.h"

namespace obi {

/// Which casebooks are looked for; nothing set: all.
struct CasebookQuery {
    QString text{};   ///< as people type; found in titles, descriptions, observables and sources; never a syntax error
    QString lucene{}; ///< for those who know it; HttpStatus 400 where its syntax is wrong
    QString source{};
    QString tlp{};
    QDateTime from{}; ///< of the timestamp
    QDateTime to{};
    QString sortBy = QStringLiteral("timestamp");
    bool descending = true;
};

/// Casebooks of private intelligence: /ctia/casebook (api.md section 2.8). Ids in any form. Titles and descriptions
/// that are too long are cut, what only the server sets is not sent. There is no locking: the last writer wins, so
/// that lists are changed by change(), which touches nothing else.
class CasebookClient
{
public:
    static constexpr int PageSize = 100;

    CasebookClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    /// GET /ctia/casebook/search, newest first, the first `limit` of them.
    Async<QList<CasebookEntity>> search(int limit = PageSize);
    /// One page; the next one may lie beyond the 10,000th hit.
    Async<Page<CasebookEntity>> search(CasebookQuery query, PageMark from = {}, int limit = PageSize);
    /// Page after page. Sorted by id, as only that leaves no casebook out where pages meet.
    Async<QList<CasebookEntity>> searchAll(CasebookQuery query, qsizetype limit = 100'000);
    Async<qint64> count(CasebookQuery query);

    Async<CasebookEntity> create(CasebookEntity casebook);
    Async<CasebookEntity> casebook(QString id);
    /// GET /ctia/casebook/external_id/{externalId}: those that somebody has marked with it.
    Async<QList<CasebookEntity>> withExternalId(QString externalId);
    /// PUT of the whole, under its id.
    Async<CasebookEntity> replace(CasebookEntity casebook);
    Async<CasebookEntity> patch(QString id, CasebookPatch patch);
    Async<void> remove(QString id);

    /// POST …/observables, …/texts, …/bundle. Add reads the casebook first and sends only what is missing in it; where
    /// nothing is, it gives the casebook as it is.
    Async<CasebookEntity> change(QString id, ListChange change, QList<Observable> observables);
    Async<CasebookEntity> change(QString id, ListChange change, QList<CasebookEntity::Text> texts);
    Async<CasebookEntity> change(QString id, ListChange change, Bundle bundle);

private:
    template <typename Things>
    Async<CasebookEntity> send(QString id, QString route, ListChange change, Things things) const;
    template <typename Things>
    static Async<CasebookEntity> addMissing(CasebookClient client, QString id, QString route, Things things);
    Async<CasebookEntity> write(const QByteArray &method, const QStringList &segments, const QByteArray &body) const;

    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
