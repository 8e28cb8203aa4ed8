// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "ctim/CasebookEntity.h"
#include "ctim/Incident.h"
#include "http/Transport.h"
#include "threat/IncidentViews.h"

namespace obi {

/// What is known of one incident or one investigation: GET /v2/incident/{id}/<view> and /v2/investigation/{id}/<view>
/// of Conure (api.md section 2.7). An investigation lacks some views and answers 404 to them. Ids may have any form.
/// Tasks may outlive the client.
class IncidentViewClient
{
public:
    enum class Subject { Incident, Investigation };
    /// Views whose shape is nowhere described: shown as they come.
    enum class OtherView { Graph, Export };

    IncidentViewClient(Transport &transport, ServiceAddresses addresses, Subject subject = Subject::Incident);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    Async<IncidentOverview> overview(QString id);
    Async<IncidentSummary> summary(QString id);
    Async<IncidentProgress> progress(QString id); ///< the view that the wire calls status
    Async<QList<SeenObservable>> observables(QString id);
    Async<QList<SeenVerdict>> verdicts(QString id);
    Async<QList<SeenEvent>> events(QString id);
    Async<QList<SeenTarget>> targets(QString id);
    Async<QList<SeenIndicator>> indicators(QString id);
    Async<QList<SeenEntity>> entities(QString id);
    Async<QList<ViewDetail>> details(QString id, OtherView view);

    // Of incidents only.
    Async<QList<MitreEntry>> mitre(QString id);
    Async<QList<IncidentProblem>> problems(QString id); ///< the view that the wire calls errors
    Async<IncidentReport> report(QString id);
    /// The way from an incident to its investigation's id: there is no list of investigations.
    Async<IncidentOverview> primaryInvestigation(QString id);
    Async<QList<CasebookEntity>> linkedCasebooks(QString id);
    Async<QList<Incident>> linkedIncidents(QString id);

private:
    HttpRequest request(const QString &id, const QString &view) const;

    Transport &m_transport;
    ServiceAddresses m_addresses;
    Subject m_subject;
};

} // namespace obi
