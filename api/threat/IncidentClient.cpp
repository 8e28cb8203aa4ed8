// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/IncidentClient.h"

#include "core/Json.h"
#include "ctim/CtimId.h"
#include "threat/IncidentRights.h"
#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// Elasticsearch's window (api.md section 2.8): offset and limit together reach no further.
constexpr qint64 LargestWindow = 10000;

QUrl conureUrl(const ServiceAddresses &addresses, const QStringList &segments, const QUrlQuery &query = {})
{
    return serviceUrl(addresses.conure, servicePath("/v2/incident"_L1, segments), query);
}

QUrl platformUrl(const ServiceAddresses &addresses, const QStringList &segments)
{
    return serviceUrl(addresses.platform, servicePath("/iroh/private-intel/incident"_L1, segments));
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString serviceName()
{
    return u"SecureX / XDR Incidents"_s;
}

/// A bare number, which some services write as 12.0.
Result<qint64> readCount(const QByteArray &json, const QString &source)
{
    const auto list = json::array('[' + json + ']', source);
    if (!list)
        return tl::unexpected(list.error());
    const auto count = list->size() == 1 ? json::wholeNumber(list->first()) : std::nullopt;
    if (!count || *count < 0)
        return failure(ErrorCode::UnexpectedAnswer, {source, u"$"_s});
    return *count;
}

/// What follows a page whose headers do not say.
std::optional<PageMark> guessedNext(const PageMark &from, qsizetype received, int limit)
{
    const qint64 next = from.offset + limit;
    const bool full = received >= limit && from.searchAfter.isEmpty();
    return full && next + limit <= LargestWindow ? std::optional(PageMark{{}, next}) : std::nullopt;
}

auto readPage(const PageMark &from, int limit)
{
    return [from, limit](const HttpResponse &response, const QString &host) -> Result<Page<Incident>> {
        auto page = pageReader<Incident>(Incident::listFromJson)(response, host);
        if (page && !page->next && !page->totalHits)
            page->next = guessedNext(from, page->items.size(), limit);
        return page;
    };
}

bool reaches(const PageMark &mark, int limit)
{
    return !mark.searchAfter.isEmpty() || mark.offset + limit <= LargestWindow;
}

/// Conure's window ends at 10,000 and it names no search_after: behind a full window the search goes on from the time
/// of the last one, whose own moment is asked for once more.
Async<bool> walkWindows(std::shared_ptr<IncidentClient> client, IncidentSearch search,
                        std::function<bool(const QList<Incident> &)> take)
{
    QSet<QString> known;
    search.sortBy = u"timestamp"_s;
    PageMark mark;
    qint64 inWindow = 0;
    qint64 newInWindow = 0;
    while (true) {
        auto asked = client->search(search, mark);
        auto page = co_await std::move(asked);
        if (!page)
            co_return tl::unexpected(page.error());
        inWindow += page->items.size();
        const bool empty = page->items.isEmpty();
        const QDateTime last = empty ? QDateTime() : page->items.last().timestamp;
        page->items.removeIf([&known](const Incident &one) {
            const bool twice = !one.id.isEmpty() && known.contains(one.id);
            known.insert(one.id);
            return twice;
        });
        newInWindow += page->items.size();
        if (!page->items.isEmpty() && !take(page->items))
            co_return false;
        if (page->next && !empty && reaches(*page->next, search.limit)) {
            if (*page->next == mark)
                co_return failure(ErrorCode::UnexpectedAnswer, {serviceName(), u"X-Next"_s});
            mark = *page->next;
            continue;
        }
        const bool full = inWindow + search.limit > LargestWindow;
        if (!full || newInWindow == 0 || !last.isValid())
            co_return true;
        if (search.order == Qt::DescendingOrder)
            search.to = last.addMSecs(1);
        else
            search.from = last;
        mark = {};
        inWindow = 0;
        newInWindow = 0;
    }
}

} // namespace

IncidentClient::IncidentClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<Page<Incident>> IncidentClient::search(IncidentSearch search, PageMark from)
{
    QUrlQuery query = search.filters();
    addPaging(query, from, search.limit);
    for (const auto &[name, value] : search.sorting().queryItems(QUrl::FullyEncoded))
        query.addQueryItem(name, value);
    const QUrl url = conureUrl(m_addresses, {u"search"_s}, query);
    auto asked = callServiceWhole(m_transport, serviceName(), getRequest(url), readPage(from, search.limit));
    auto page = co_await std::move(asked);
    if (!page)
        co_return tl::unexpected(namingRights(page.error()));
    co_return std::move(*page);
}

Async<QList<Incident>> IncidentClient::searchAll(IncidentSearch search, qsizetype limit)
{
    const auto all = std::make_shared<QList<Incident>>();
    auto walked = walk(std::move(search), [all, limit](const QList<Incident> &page) {
        all->append(page);
        return all->size() < limit;
    });
    const Result<bool> end = co_await std::move(walked);
    if (!end)
        co_return tl::unexpected(end.error());
    all->resize(std::min(limit, all->size()));
    co_return *all;
}

Async<bool> IncidentClient::walk(IncidentSearch search, std::function<bool(const QList<Incident> &)> take)
{
    // The client may go while the pages come; its transport stays.
    return walkWindows(std::make_shared<IncidentClient>(m_transport, m_addresses), std::move(search), std::move(take));
}

Async<qint64> IncidentClient::count(IncidentSearch search)
{
    const QUrl url = conureUrl(m_addresses, {u"search"_s, u"count"_s}, search.filters());
    return namingRights(callService(m_transport, serviceName(), getRequest(url), readCount));
}

Async<Incident> IncidentClient::incident(QString id)
{
    const HttpRequest request = getRequest(conureUrl(m_addresses, {shortId(id)}));
    return namingRights(callService(m_transport, serviceName(), request, Incident::fromJson));
}

Async<Incident> IncidentClient::create(Incident incident)
{
    const HttpRequest request = postRequest(platformUrl(m_addresses, {}), incident.toNewJson());
    return callService(m_transport, service::platform(), request, Incident::fromJson);
}

Async<Incident> IncidentClient::patch(QString id, IncidentPatch patch)
{
    const HttpRequest request = writeRequest("PATCH", platformUrl(m_addresses, {shortId(id)}), patch.toJson());
    return callService(m_transport, service::platform(), request, Incident::fromJson);
}

Async<Incident> IncidentClient::assign(QString id, QStringList assignees)
{
    return patch(id, {.assignees = assignees});
}

Async<Incident> IncidentClient::setStatus(QString id, IncidentStatus status)
{
    const QByteArray body = compact({{u"status"_s, status.text()}});
    const HttpRequest request = postRequest(platformUrl(m_addresses, {shortId(id), u"status"_s}), body);
    return callService(m_transport, service::platform(), request, Incident::fromJson);
}

Async<Relationship> IncidentClient::linkCasebook(QString id, QString casebookId, QString tlp)
{
    return link(id, "casebook_id"_L1, casebookId, tlp);
}

Async<Relationship> IncidentClient::linkInvestigation(QString id, QString investigationId, QString tlp)
{
    return link(id, "investigation_id"_L1, investigationId, tlp);
}

Async<Relationship> IncidentClient::link(const QString &id, QLatin1StringView kind, const QString &other,
                                         const QString &tlp)
{
    QJsonObject body{{kind, other}};
    if (!tlp.isEmpty())
        body.insert("tlp"_L1, tlp);
    const QString path = servicePath("/ctia/incident"_L1, {shortId(id), u"link"_s});
    const QUrlQuery query{{u"wait_for"_s, u"true"_s}};
    const HttpRequest request = postRequest(serviceUrl(m_addresses.privateIntel, path, query), compact(body));
    const auto read = [](const QByteArray &json, const QString &host) -> Result<Relationship> {
        const auto object = json::object(json, host);
        if (!object)
            return tl::unexpected(object.error());
        const auto relationship = relationshipFromJson(*object);
        if (!relationship)
            return failure(ErrorCode::UnexpectedAnswer, {host, u"relationship_type"_s});
        return *relationship;
    };
    return callService(m_transport, service::privateIntel(), request, read);
}

} // namespace obi
