// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/RecordingLoader.h"

#include "core/Worker.h"
#include "orbital/OrbitalReader.h"
#include "recording/SecretFinder.h"

#include <QFile>

#include <qcoro/qcorofuture.h>

namespace obi {
namespace {

using namespace Qt::StringLiterals;
using Loaded = Result<std::shared_ptr<PlayableRecording>>;

Result<Recording> readDemo()
{
    QFile file(u":/obi/demo/demo.har"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::RecordingUnreadable, {u"demo.har"_s, file.errorString()});
    return Recording::parse(file.readAll(), u"demo.har"_s);
}

/// Searches, creations and single casebooks alike; what is none of them is passed over.
QList<CasebookEntity> casebooksIn(const Exchange &exchange)
{
    const QString path = exchange.request.url.path();
    const int status = exchange.response.status;
    if (!path.startsWith(u"/ctia/casebook") || status < 200 || status > 299)
        return {};
    if (auto list = CasebookEntity::listFromJson(exchange.response.body, path))
        return *std::move(list);
    if (auto one = CasebookEntity::fromJson(exchange.response.body, path))
        return {*std::move(one)};
    return {};
}

QList<CasebookEntity> casebooksIn(const Recording &recording)
{
    QList<CasebookEntity> seen;
    for (const Exchange &exchange : recording.exchanges()) {
        for (const CasebookEntity &casebook : casebooksIn(exchange)) {
            const auto same = [&](const CasebookEntity &other) { return other.shortId() == casebook.shortId(); };
            seen.removeIf(same);
            seen.append(casebook);
        }
    }
    const auto newer = [](const CasebookEntity &a, const CasebookEntity &b) { return a.timestamp > b.timestamp; };
    std::stable_sort(seen.begin(), seen.end(), newer);
    return seen;
}

/// Each with the job that it made, so that its results can be asked for, and with what was told of that job.
QList<RecordedQuery> queriesIn(const Recording &recording)
{
    constexpr int UsualLife = 60; ///< seconds, of a job of which nothing more is known
    QList<RecordedQuery> queries;
    for (const Exchange &exchange : recording.exchanges()) {
        const QString path = exchange.request.url.path();
        if (exchange.request.method != "POST" || path != u"/v0/query/run")
            continue;
        const auto query = readOrbitalQuery(exchange.request.body, path);
        const auto job = readJobId(exchange.response.body, path);
        if (query && job)
            queries.append({*query, *job, exchange.startedAt, exchange.startedAt.addSecs(UsualLife)});
    }
    for (const Exchange &exchange : recording.exchanges()) {
        const QString path = exchange.request.url.path();
        const auto job = path.startsWith(u"/v0/jobs/") ? readOrbitalJob(exchange.response.body, path)
                                                       : Result<OrbitalJob>(failure(ErrorCode::NotRecorded));
        for (RecordedQuery &query : queries) {
            if (!job || job->id != query.jobId)
                continue;
            query.started = job->created.isValid() ? job->created : query.started;
            query.until = job->expiry.isValid() ? job->expiry : query.until;
        }
    }
    return queries;
}

ServiceAddresses addressesIn(const ReplayTransport &transport)
{
    const auto first = [&](const QString &prefix) { return transport.hostsServing(prefix).value(0); };
    return {.platform = first(u"/iroh/"_s),
            .privateIntel = first(u"/ctia/"_s),
            .conure = first(u"/v2/"_s),
            .orbital = first(u"/v0/"_s)};
}

QList<Gateway> gatewaysIn(const ReplayTransport &transport)
{
    QList<Gateway> gateways;
    for (const QString &path : {u"/esa/api/v2.0"_s, u"/sma/api/v2.0"_s}) {
        for (const QUrl &address : transport.hostsServing(path + u"/reporting/"_s)) {
            const auto known = [&](const Gateway &gateway) { return gateway.address == address; };
            if (std::any_of(gateways.begin(), gateways.end(), known))
                continue;
            const auto asked = [&](const QString &item) {
                return transport.valuesAsked(address, path + u"/reporting/"_s, item).value(0);
            };
            gateways.append({.name = address.host(),
                             .address = address,
                             .apiPath = path,
                             .deviceGroup = asked(u"device_group_name"_s),
                             .deviceName = asked(u"device_name"_s)});
        }
    }
    return gateways;
}

Loaded load(const QString &fileName, ReplayTransport::Pace pace)
{
    auto recording = fileName.isEmpty() ? readDemo() : Recording::readFile(fileName);
    if (!recording)
        return tl::unexpected<Error>(recording.error());
    // The demo is made without secrets, and its generator's test says so.
    if (!fileName.isEmpty()) {
        if (const auto secrets = SecretFinder::find(*recording); !secrets.isEmpty())
            return failure(ErrorCode::RecordingHoldsSecret,
                           {fileName, secrets.first().path, secrets.first().kindName()});
    }
    auto playable = std::make_shared<PlayableRecording>();
    playable->casebooks = casebooksIn(*recording);
    playable->queries = queriesIn(*recording);
    playable->transport = std::make_unique<ReplayTransport>(*std::move(recording), pace);
    playable->addresses = addressesIn(*playable->transport);
    playable->gateways = gatewaysIn(*playable->transport);
    return playable;
}

} // namespace

Async<std::shared_ptr<PlayableRecording>> loadRecording(QString fileName, ReplayTransport::Pace pace)
{
    const auto work = [fileName, pace] { return load(fileName, pace); };
    co_return co_await onWorker(work);
}

} // namespace obi
