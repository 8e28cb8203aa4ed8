// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/IncidentViewClient.h"

#include "ctim/CtimId.h"
#include "threat/IncidentRights.h"
#include "threat/IncidentViewReader.h"
#include "threat/ServiceCall.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

QString serviceName()
{
    return u"SecureX / XDR Incidents"_s;
}

} // namespace

IncidentViewClient::IncidentViewClient(Transport &transport, ServiceAddresses addresses, Subject subject)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
    , m_subject(subject)
{}

HttpRequest IncidentViewClient::request(const QString &id, const QString &view) const
{
    const auto folder = m_subject == Subject::Incident ? "/v2/incident"_L1 : "/v2/investigation"_L1;
    return getRequest(serviceUrl(m_addresses.conure, servicePath(folder, {shortId(id), view})));
}

Async<QList<ViewDetail>> IncidentViewClient::details(QString id, OtherView view)
{
    const QString name = view == OtherView::Graph ? u"graph"_s : u"export"_s;
    return callService(m_transport, serviceName(), request(id, name), readViewDetails);
}

Async<IncidentOverview> IncidentViewClient::overview(QString id)
{
    return callService(m_transport, serviceName(), request(id, u"overview"_s), readIncidentOverview);
}

Async<IncidentSummary> IncidentViewClient::summary(QString id)
{
    return callService(m_transport, serviceName(), request(id, u"summary"_s), readIncidentSummary);
}

Async<IncidentProgress> IncidentViewClient::progress(QString id)
{
    return callService(m_transport, serviceName(), request(id, u"status"_s), readIncidentProgress);
}

Async<QList<SeenObservable>> IncidentViewClient::observables(QString id)
{
    return namingRights(callService(m_transport, serviceName(), request(id, u"observables"_s), readSeenObservables));
}

Async<QList<SeenVerdict>> IncidentViewClient::verdicts(QString id)
{
    return callService(m_transport, serviceName(), request(id, u"verdicts"_s), readSeenVerdicts);
}

Async<QList<SeenEvent>> IncidentViewClient::events(QString id)
{
    return namingRights(callService(m_transport, serviceName(), request(id, u"events"_s), readSeenEvents));
}

Async<QList<SeenTarget>> IncidentViewClient::targets(QString id)
{
    return namingRights(callService(m_transport, serviceName(), request(id, u"targets"_s), readSeenTargets));
}

Async<QList<SeenIndicator>> IncidentViewClient::indicators(QString id)
{
    return callService(m_transport, serviceName(), request(id, u"indicators"_s), readSeenIndicators);
}

Async<QList<SeenEntity>> IncidentViewClient::entities(QString id)
{
    return callService(m_transport, serviceName(), request(id, u"entities"_s), readSeenEntities);
}

Async<QList<MitreEntry>> IncidentViewClient::mitre(QString id)
{
    return callService(m_transport, serviceName(), request(id, u"mitre"_s), readMitreEntries);
}

Async<QList<IncidentProblem>> IncidentViewClient::problems(QString id)
{
    return callService(m_transport, serviceName(), request(id, u"errors"_s), readIncidentProblems);
}

Async<IncidentReport> IncidentViewClient::report(QString id)
{
    return callService(m_transport, serviceName(), request(id, u"report"_s), readIncidentReport);
}

Async<IncidentOverview> IncidentViewClient::primaryInvestigation(QString id)
{
    return callService(m_transport, serviceName(), request(id, u"primary-investigation"_s), readIncidentOverview);
}

Async<QList<CasebookEntity>> IncidentViewClient::linkedCasebooks(QString id)
{
    return namingRights(
        callService(m_transport, serviceName(), request(id, u"linked-casebooks"_s), CasebookEntity::listFromJson));
}

Async<QList<Incident>> IncidentViewClient::linkedIncidents(QString id)
{
    return callService(m_transport, serviceName(), request(id, u"linked-incidents"_s), Incident::listFromJson);
}

} // namespace obi
