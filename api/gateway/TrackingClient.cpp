// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/TrackingClient.h"

#include "gateway/GatewayCall.h"
#include "gateway/GatewayPages.h"
#include "gateway/TrackingReader.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

HttpRequest searchRequest(const Gateway &gateway, const TrackingQuery &query, qsizetype offset, int rows)
{
    GatewayRequest request(gateway, u"/message-tracking/messages"_s);
    request.from(u"startDate"_s, query.start).until(u"endDate"_s, query.end);
    for (const auto &[name, value] : query.items())
        request.with(name, value);
    return request.with(u"offset"_s, offset).with(u"limit"_s, qBound(1, rows, TrackingClient::PageSize)).get();
}

GatewayRequest messageRequest(const Gateway &gateway, const QString &view, const QString &serialNumberName,
                              const MessageReference &message)
{
    GatewayRequest request(gateway, u"/message-tracking/"_s + view);
    request.with(serialNumberName, message.serialNumber);
    for (const qint64 mid : message.mids)
        request.with(u"mid"_s, mid);
    if (message.icid)
        request.with(u"icid"_s, *message.icid);
    return request;
}

HttpRequest detailsRequest(const Gateway &gateway, const QString &view, const MessageReference &message)
{
    return messageRequest(gateway, view, u"serialNumber"_s, message)
        .from(u"startDate"_s, message.start)
        .until(u"endDate"_s, message.end)
        .get();
}

} // namespace

TrackingClient::TrackingClient(Transport &transport, Gateway gateway)
    : m_transport(transport)
    , m_gateway(std::move(gateway))
{}

Async<TrackedMessages> TrackingClient::page(TrackingQuery query, qsizetype offset, int rows)
{
    const HttpRequest request = searchRequest(m_gateway, query, offset, rows);
    return callService(m_transport, m_gateway.name, request, TrackingReader::messages);
}

Async<TrackedMessages> TrackingClient::search(TrackingQuery query, int limit)
{
    const auto request = [gateway = m_gateway, query](qsizetype offset) {
        return searchRequest(gateway, query, offset, PageSize);
    };
    return readPages<TrackedMessages>(m_transport, m_gateway.name, PageSize, limit, request, TrackingReader::messages);
}

Async<MessageDetails> TrackingClient::askDetails(const QString &view, const MessageReference &message)
{
    const HttpRequest request = detailsRequest(m_gateway, view, message);
    return callService(m_transport, m_gateway.name, request, MessageDetailsReader::details);
}

Async<MessageDetails> TrackingClient::details(MessageReference message)
{
    return askDetails(u"details"_s, message);
}

Async<MessageDetails> TrackingClient::malwareDetails(MessageReference message)
{
    return askDetails(u"amp-details"_s, message);
}

Async<MessageDetails> TrackingClient::dlpDetails(MessageReference message)
{
    return askDetails(u"dlp-details"_s, message);
}

Async<MessageDetails> TrackingClient::urlDetails(MessageReference message)
{
    return askDetails(u"url-details"_s, message);
}

Async<ConnectionDetails> TrackingClient::connectionDetails(MessageReference message)
{
    const HttpRequest request = detailsRequest(m_gateway, u"connection-details"_s, message);
    return callService(m_transport, m_gateway.name, request, MessageDetailsReader::connection);
}

Async<RemediationDetails> TrackingClient::remediationDetails(MessageReference message)
{
    // This route alone has snake case.
    const HttpRequest request = messageRequest(m_gateway, u"remediation-details"_s, u"sma_serial_number"_s, message)
                                    .from(u"start_date"_s, message.start)
                                    .until(u"end_date"_s, message.end)
                                    .get();
    return callService(m_transport, m_gateway.name, request, MessageDetailsReader::remediation);
}

} // namespace obi
