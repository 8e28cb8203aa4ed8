// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FuzzAnswer.h"
#include "FuzzTarget.h"
#include "auth/TokenAnswer.h"
#include "http/QuotaMeter.h"
#include "http/RetryingTransport.h"
#include "orbital/OrbitalClient.h"
#include "orbital/OrbitalReader.h"
#include "threat/ActionTrigger.h"
#include "threat/BundleClient.h"
#include "threat/CasebookClient.h"
#include "threat/EnrichClient.h"
#include "threat/FeedbackClient.h"
#include "threat/IncidentClient.h"
#include "threat/IncidentViewClient.h"
#include "threat/InspectClient.h"
#include "threat/IntelClient.h"
#include "threat/JudgementClient.h"
#include "threat/ModuleClient.h"
#include "threat/NoteClient.h"
#include "threat/ProfileClient.h"
#include "threat/ResponseClient.h"
#include "threat/UserClient.h"

#include <cstdlib>

namespace {

using namespace obi;
using namespace Qt::StringLiterals;

const QString Id = u"incident-5f0c1a2e-7b3d-4c19-9a60-e2d4b1f7c083"_s;

ServiceAddresses addresses()
{
    const QUrl url(u"https://service.example"_s);
    return {.platform = url, .privateIntel = url, .globalIntel = url, .conure = url, .orbital = url};
}

QList<Observable> observables()
{
    return {*Observable::parse(ObservableType::Domain, u"bit.ly"_s)};
}

/// One question of a client, answered with the input.
template <typename Client, typename Ask>
void ask(QByteArrayView input, Ask question)
{
    FuzzAnswer answer(input);
    Client client(answer, addresses());
    question(client);
}

void token(QByteArrayView input)
{
    HttpResponse response;
    response.status = input.size() % 2 ? 200 : 400;
    response.body = input.toByteArray();
    readToken(response, u"service.example"_s, QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC));
}

/// "Name: value" line by line, as the headers of an answer.
HttpHeaders headersOf(QByteArrayView input)
{
    HttpHeaders headers;
    for (const QByteArray &line : input.toByteArray().split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return headers;
}

/// Where the next page begins goes back into a request.
void paging(QByteArrayView input)
{
    const HttpHeaders headers = headersOf(input);
    if (totalHits(headers).value_or(0) < 0)
        std::abort();
    const auto next = nextPage(headers);
    if (!next)
        return;
    if (next->offset < 0)
        std::abort();
    QUrlQuery query;
    addPaging(query, *next, 100);
    QUrl url(u"https://service.example/ctia/casebook/search"_s);
    url.setQuery(query);
    const QStringList sent = QUrlQuery(url).allQueryItemValues(u"search_after"_s, QUrl::FullyDecoded);
    if (!url.isValid() || sent.size() != next->searchAfter.size())
        std::abort();
}

/// Never negative, at most a day.
void retryAfter(QByteArrayView input)
{
    const HttpResponse response{429, headersOf(input), {}};
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
    const auto seconds = RetryingTransport::retryAfter(response, now);
    if (seconds && (*seconds < 0 || *seconds > 24 * 3600))
        std::abort();
}

/// Neither what is left nor what there is can be negative.
void quotaHeaders(QByteArrayView input)
{
    FuzzAnswer answer(HttpResponse{200, headersOf(input), {}});
    QuotaMeter meter(answer, Clock::system());
    meter.send({.url = QUrl(u"https://service.example/"_s)});
    const auto quota = meter.quota(u"service.example"_s);
    if (quota && (quota->limit < 0 || quota->remaining.value_or(0) < 0))
        std::abort();
}

ModuleAction action()
{
    ModuleAction result;
    result.id = u"block"_s;
    result.module.id = u"9d3c"_s;
    result.url = u"/respond/trigger/9d3c/block?observable_type=domain&observable_value=bit.ly"_s;
    return result;
}

constexpr auto Private = IntelClient::Store::Private;

constexpr FuzzTarget Targets[] = {
    {"token", token},
    {"inspect", [](QByteArrayView in) { ask<InspectClient>(in, [](auto &of) { of.inspect(u"x"_s); }); }},
    {"deliberate", [](QByteArrayView in) { ask<EnrichClient>(in, [](auto &of) { of.deliberate(observables()); }); }},
    {"observe", [](QByteArrayView in) { ask<EnrichClient>(in, [](auto &of) { of.observe(observables()); }); }},
    {"refer", [](QByteArrayView in) { ask<EnrichClient>(in, [](auto &of) { of.refer(observables()); }); }},
    {"reputation",
     [](QByteArrayView in) { ask<EnrichClient>(in, [](auto &of) { of.reputation(observables().first()); }); }},
    {"health", [](QByteArrayView in) { ask<EnrichClient>(in, [](auto &of) { of.health(); }); }},
    {"actions", [](QByteArrayView in) { ask<ResponseClient>(in, [](auto &of) { of.actions(observables()); }); }},
    {"modules", [](QByteArrayView in) { ask<ModuleClient>(in, [](auto &of) { of.instances(); }); }},
    {"module-types", [](QByteArrayView in) { ask<ModuleClient>(in, [](auto &of) { of.types(); }); }},
    {"whoami", [](QByteArrayView in) { ask<ProfileClient>(in, [](auto &of) { of.whoAmI(); }); }},
    {"users", [](QByteArrayView in) { ask<UserClient>(in, [](auto &of) { of.search(); }); }},
    {"casebooks", [](QByteArrayView in) { ask<CasebookClient>(in, [](auto &of) { of.search(); }); }},
    {"judgements",
     [](QByteArrayView in) {
         ask<IntelClient>(in, [](auto &of) { of.judgements(IntelClient::Store::Private, observables().first()); });
     }},
    {"sightings",
     [](QByteArrayView in) {
         ask<IntelClient>(in, [](auto &of) { of.sightings(IntelClient::Store::Private, observables().first()); });
     }},
    {"notes", [](QByteArrayView in) { ask<NoteClient>(in, [](auto &of) { of.notesOf(Id); }); }},
    {"feedback", [](QByteArrayView in) { ask<FeedbackClient>(in, [](auto &of) { of.feedbackOf(Id); }); }},
    {"incidents", [](QByteArrayView in) { ask<IncidentClient>(in, [](auto &of) { of.search({}); }); }},
    {"incident-views",
     [](QByteArrayView in) {
         ask<IncidentViewClient>(in, [](auto &of) {
             of.overview(Id);
             of.summary(Id);
             of.observables(Id);
             of.verdicts(Id);
             of.events(Id);
             of.targets(Id);
             of.report(Id);
             of.problems(Id);
         });
     }},
    {"incident-progress", [](QByteArrayView in) { ask<IncidentViewClient>(in, [](auto &of) { of.progress(Id); }); }},
    {"incident-lists",
     [](QByteArrayView in) {
         ask<IncidentViewClient>(in, [](auto &of) {
             of.indicators(Id);
             of.entities(Id);
             of.mitre(Id);
         });
     }},
    {"incident-linked",
     [](QByteArrayView in) {
         ask<IncidentViewClient>(in, [](auto &of) {
             of.primaryInvestigation(Id);
             of.linkedCasebooks(Id);
             of.linkedIncidents(Id);
         });
     }},
    {"incident-details",
     [](QByteArrayView in) {
         ask<IncidentViewClient>(in, [](auto &of) { of.details(Id, IncidentViewClient::OtherView::Graph); });
     }},
    {"incident-link", [](QByteArrayView in) { ask<IncidentClient>(in, [](auto &of) { of.linkCasebook(Id, Id); }); }},
    {"incident-count", [](QByteArrayView in) { ask<IncidentClient>(in, [](auto &of) { of.count({}); }); }},
    {"verdict",
     [](QByteArrayView in) { ask<IntelClient>(in, [](auto &of) { of.verdict(Private, observables().first()); }); }},
    {"indicators",
     [](QByteArrayView in) {
         ask<IntelClient>(in, [](auto &of) {
             of.judgementIndicators(Private, observables().first());
             of.sightingIndicators(Private, observables().first());
         });
     }},
    {"trigger",
     [](QByteArrayView in) { ask<ActionTrigger>(in, [](auto &of) { of.trigger(action(), observables().first()); }); }},
    {"bulk-created", [](QByteArrayView in) { ask<BundleClient>(in, [](auto &of) { of.createAll({}); }); }},
    {"bulk-outcomes", [](QByteArrayView in) { ask<BundleClient>(in, [](auto &of) { of.deleteAll({}); }); }},
    {"orbital-job", [](QByteArrayView in) { ask<OrbitalClient>(in, [](auto &of) { of.job(u"job"_s); }); }},
    {"orbital-run",
     [](QByteArrayView in) {
         ask<OrbitalClient>(in, [](auto &of) {
             of.run({.nodes = {*NodeSelector::make(NodeSelector::Kind::All)}, .stock = u"stock"_s});
         });
     }},
    {"paging-headers", paging},
    {"retry-after", retryAfter},
    {"quota-headers", quotaHeaders},
    {"bundle", [](QByteArrayView in) { ask<BundleClient>(in, [](auto &of) { of.exportBundle({}); }); }},
    {"bundle-import", [](QByteArrayView in) { ask<BundleClient>(in, [](auto &of) { of.importBundle({}); }); }},
    {"orbital-results", [](QByteArrayView in) { ask<OrbitalClient>(in, [](auto &of) { of.results(u"job"_s); }); }},
    {"orbital-query", [](QByteArrayView in) { readOrbitalQuery(in.toByteArray(), u"recording"_s); }},
    {"orbital-stock", [](QByteArrayView in) { ask<OrbitalClient>(in, [](auto &of) { of.stock(); }); }},
};

} // namespace

std::span<const FuzzTarget> serviceTargets()
{
    return Targets;
}
