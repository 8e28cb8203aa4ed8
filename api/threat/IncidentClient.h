// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "ctim/Incident.h"
#include "ctim/Relationship.h"
#include "http/Transport.h"
#include "threat/IncidentSearch.h"
#include "threat/Paging.h"

#include <functional>

namespace obi {

/// Incidents: searched for and read from Conure, created and changed through the platform's private intelligence,
/// linked on private intelligence itself (api.md sections 2.7 and 2.8). What is known of one is IncidentViewClient's.
/// Ids may have any form: "incident-<uuid>", the bare uuid, or the long URL. Tasks may outlive the client.
class IncidentClient
{
public:
    IncidentClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    /// One page, from the start or from where another one ended. Conure sends no paging headers everywhere: without
    /// them a full page is followed by the next offset, up to 10,000 incidents.
    Async<Page<Incident>> search(IncidentSearch search, PageMark from = {});
    /// Page after page, in the order of time whatever else the search asks for, until `limit` incidents are there;
    /// beyond 10,000 it goes on from the time of the last one.
    Async<QList<Incident>> searchAll(IncidentSearch search, qsizetype limit);
    /// The same, told page by page as they come, each incident once, until `take` says false or the last page is told;
    /// true for the latter.
    Async<bool> walk(IncidentSearch search, std::function<bool(const QList<Incident> &)> take);
    /// How many the filters leave.
    Async<qint64> count(IncidentSearch search);
    Async<Incident> incident(QString id);

    /// Incident::draft() has all that the service insists on. The answer is the incident as it is stored.
    Async<Incident> create(Incident incident);
    Async<Incident> patch(QString id, IncidentPatch patch);
    /// To these people and nobody else; an empty list takes it from everybody.
    Async<Incident> assign(QString id, QStringList assignees);
    /// The server stamps the time that belongs to the status. Offer IncidentStatus::offered() alone.
    Async<Incident> setStatus(QString id, IncidentStatus status);

    /// Ties an incident to a casebook; the answer is the relationship between the two.
    Async<Relationship> linkCasebook(QString id, QString casebookId, QString tlp = {});
    Async<Relationship> linkInvestigation(QString id, QString investigationId, QString tlp = {});

private:
    Async<Relationship> link(const QString &id, QLatin1StringView kind, const QString &other, const QString &tlp);

    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
