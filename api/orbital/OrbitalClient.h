// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "http/Transport.h"
#include "orbital/OrbitalResult.h"

namespace obi {

/// Orbital, which asks hosts in SQL (api.md section 5). Queries are never sent twice by themselves: each makes a job.
/// Tasks may outlive the client.
class OrbitalClient
{
public:
    static constexpr int PageSize = 100;

    OrbitalClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    /// The server's name; empty where there is none.
    QString host() const { return m_addresses.orbital.host(); }

    /// Whether the token opens Orbital; an error says why not.
    Async<void> check();

    /// Asks the hosts that are online now; gives the job's id.
    Async<QString> run(OrbitalQuery query);
    Async<QString> schedule(OrbitalQuery query, OrbitalSchedule schedule);
    /// No further host is asked; results that are there stay.
    Async<void> stop(QString jobId);

    Async<OrbitalJob> job(QString jobId);
    /// From the start, or after the page whose `next` is given. OrbitalRun polls.
    Async<OrbitalPage> results(QString jobId, QString cursor = {}, std::shared_ptr<Cancellation> cancellation = {});

    /// What Cisco keeps ready.
    Async<QList<OrbitalCatalogueEntry>> stock();
    /// What the organisation keeps ready.
    Async<QList<OrbitalCatalogueEntry>> catalogue();

private:
    QUrl url(QLatin1StringView folder, const QStringList &segments = {}) const;
    Async<QString> start(const QUrl &url, const Result<QByteArray> &body);

    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
