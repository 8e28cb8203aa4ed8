// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/IntelClient.h"

#include "ctim/CtimJson.h"
#include "threat/CtiaRoute.h"
#include "threat/EntityReader.h"
#include "threat/ServiceNames.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

QString serviceName(IntelClient::Store store)
{
    return store == IntelClient::Store::Private ? service::privateIntel() : service::globalIntel();
}

bool isMissing(const Error &error)
{
    return error.code == ErrorCode::HttpStatus && error.context.value(1) == "404"_L1;
}

Async<std::optional<Verdict>> verdictIfAny(Async<Verdict> asking)
{
    const Result<Verdict> verdict = co_await std::move(asking);
    if (verdict)
        co_return std::optional(*verdict);
    if (isMissing(verdict.error()))
        co_return std::optional<Verdict>();
    co_return tl::unexpected(verdict.error());
}

} // namespace

IntelClient::IntelClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

QUrl IntelClient::url(Store store, const Observable &observable, const QStringList &rest, const QUrlQuery &query) const
{
    const QUrl &base = store == Store::Private ? m_addresses.privateIntel : m_addresses.globalIntel;
    return ctia::url(base, QStringList{observableTypeName(observable.type()), observable.value()} + rest, query);
}

template <typename T>
Async<Page<T>> IntelClient::page(Store store, const Observable &observable, const QStringList &rest,
                                 const PageMark &from, int limit, std::optional<T> (*read)(const QJsonObject &)) const
{
    QUrlQuery query;
    addPaging(query, from, limit);
    const HttpRequest request = getRequest(url(store, observable, rest, query));
    return callServiceWhole(m_transport, serviceName(store), request, pageReader<T>(listReader(read)));
}

Async<std::optional<Verdict>> IntelClient::verdict(Store store, Observable observable)
{
    const HttpRequest request = getRequest(url(store, observable, {u"verdict"_s}));
    return verdictIfAny(callService(m_transport, serviceName(store), request, oneReader(verdictFromJson)));
}

Async<Page<Judgement>> IntelClient::judgements(Store store, Observable observable, PageMark from, int limit)
{
    return page(store, observable, {u"judgements"_s}, from, limit, judgementFromJson);
}

Async<Page<Sighting>> IntelClient::sightings(Store store, Observable observable, PageMark from, int limit)
{
    return page(store, observable, {u"sightings"_s}, from, limit, sightingFromJson);
}

Async<Page<Indicator>> IntelClient::judgementIndicators(Store store, Observable observable, PageMark from, int limit)
{
    return page(store, observable, {u"judgements"_s, u"indicators"_s}, from, limit, indicatorFromJson);
}

Async<Page<Indicator>> IntelClient::sightingIndicators(Store store, Observable observable, PageMark from, int limit)
{
    return page(store, observable, {u"sightings"_s, u"indicators"_s}, from, limit, indicatorFromJson);
}

} // namespace obi
