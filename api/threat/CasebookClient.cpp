// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/CasebookClient.h"

#include "core/Json.h"
#include "ctim/CtimFields.h"
#include "ctim/NewBody.h"
#include "threat/CtiaRoute.h"
#include "threat/ServiceNames.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

void addText(QUrlQuery &query, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        query.addQueryItem(key, encoded(value));
}

void addFilter(QUrlQuery &query, const CasebookQuery &wanted)
{
    addText(query, u"simple_query"_s, wanted.text);
    addText(query, u"query"_s, wanted.lucene);
    addText(query, u"source"_s, wanted.source);
    addText(query, u"tlp"_s, wanted.tlp);
    addText(query, u"from"_s, TimeField().write(wanted.from).toString());
    addText(query, u"to"_s, TimeField().write(wanted.to).toString());
}

QUrlQuery pageQuery(const CasebookQuery &wanted, const PageMark &from, int limit)
{
    QUrlQuery query;
    addPaging(query, from, limit);
    query.addQueryItem(u"sort_by"_s, encoded(wanted.sortBy));
    query.addQueryItem(u"sort_order"_s, wanted.descending ? u"desc"_s : u"asc"_s);
    addFilter(query, wanted);
    return query;
}

} // namespace

CasebookClient::CasebookClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<QList<CasebookEntity>> CasebookClient::search(int limit)
{
    const QUrl url = ctia::url(m_addresses.privateIntel, {u"casebook"_s, u"search"_s}, pageQuery({}, {}, limit));
    return callService(m_transport, service::privateIntel(), getRequest(url), CasebookEntity::listFromJson);
}

Async<Page<CasebookEntity>> CasebookClient::search(CasebookQuery query, PageMark from, int limit)
{
    const QUrlQuery items = pageQuery(query, from, limit);
    const HttpRequest request = getRequest(ctia::url(m_addresses.privateIntel, {u"casebook"_s, u"search"_s}, items));
    const auto read = pageReader<CasebookEntity>(CasebookEntity::listFromJson);
    return callServiceWhole(m_transport, service::privateIntel(), request, read);
}

Async<QList<CasebookEntity>> CasebookClient::searchAll(CasebookQuery query, qsizetype limit)
{
    query.sortBy = u"id"_s;
    query.descending = false;
    const auto ask = [client = *this, query](PageMark from) mutable { return client.search(query, from); };
    return walkPages<CasebookEntity>(ask, limit, m_addresses.privateIntel.host());
}

Async<qint64> CasebookClient::count(CasebookQuery query)
{
    QUrlQuery items;
    addFilter(items, query);
    const QUrl url = ctia::url(m_addresses.privateIntel, {u"casebook"_s, u"search"_s, u"count"_s}, items);
    return callService(m_transport, service::privateIntel(), getRequest(url), json::number);
}

Async<CasebookEntity> CasebookClient::write(const QByteArray &method, const QStringList &segments,
                                            const QByteArray &body) const
{
    const QUrl url = ctia::url(m_addresses.privateIntel, QStringList{u"casebook"_s} + segments, ctia::visible());
    const HttpRequest request = writeRequest(method, url, body);
    return callService(m_transport, service::privateIntel(), request, CasebookEntity::fromJson);
}

Async<CasebookEntity> CasebookClient::create(CasebookEntity casebook)
{
    return write("POST", {}, newBodyJson(casebookToJson(casebook)));
}

Async<CasebookEntity> CasebookClient::casebook(QString id)
{
    const HttpRequest request = getRequest(ctia::url(m_addresses.privateIntel, {u"casebook"_s, shortId(id)}));
    return callService(m_transport, service::privateIntel(), request, CasebookEntity::fromJson);
}

Async<QList<CasebookEntity>> CasebookClient::withExternalId(QString externalId)
{
    const QUrl url = ctia::url(m_addresses.privateIntel, {u"casebook"_s, u"external_id"_s, externalId});
    return callService(m_transport, service::privateIntel(), getRequest(url), CasebookEntity::listFromJson);
}

Async<CasebookEntity> CasebookClient::replace(CasebookEntity casebook)
{
    return write("PUT", {casebook.shortId()}, newBodyJson(casebookToJson(casebook)));
}

Async<CasebookEntity> CasebookClient::patch(QString id, CasebookPatch patch)
{
    return write("PATCH", {shortId(id)}, patchBody(patch));
}

Async<void> CasebookClient::remove(QString id)
{
    const QUrl url = ctia::url(m_addresses.privateIntel, {u"casebook"_s, shortId(id)}, ctia::visible());
    return tellService(m_transport, service::privateIntel(), writeRequest("DELETE", url));
}

template <typename Things>
Async<CasebookEntity> CasebookClient::addMissing(CasebookClient client, QString id, QString route, Things things)
{
    auto asking = client.casebook(id);
    const Result<CasebookEntity> casebook = co_await std::move(asking);
    if (!casebook)
        co_return casebook;
    const Things missing = missingIn(*casebook, things);
    if (isNothing(missing))
        co_return casebook;
    const QStringList segments{shortId(id), route};
    const QByteArray body = changeBody(ListChange::Add, missing);
    auto adding = client.write("POST", segments, body);
    co_return co_await std::move(adding);
}

template <typename Things>
Async<CasebookEntity> CasebookClient::send(QString id, QString route, ListChange change, Things things) const
{
    if (change == ListChange::Add)
        return addMissing(*this, id, route, things);
    return write("POST", {shortId(id), route}, changeBody(change, things));
}

Async<CasebookEntity> CasebookClient::change(QString id, ListChange change, QList<Observable> observables)
{
    return send(id, u"observables"_s, change, observables);
}

Async<CasebookEntity> CasebookClient::change(QString id, ListChange change, QList<CasebookEntity::Text> texts)
{
    return send(id, u"texts"_s, change, texts);
}

Async<CasebookEntity> CasebookClient::change(QString id, ListChange change, Bundle bundle)
{
    return send(id, u"bundle"_s, change, bundle);
}

} // namespace obi
