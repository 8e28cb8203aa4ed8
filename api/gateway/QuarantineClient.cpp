// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/QuarantineClient.h"

#include "gateway/GatewayCall.h"
#include "gateway/GatewayPages.h"
#include "gateway/QuarantineReader.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

const auto Messages = "/quarantine/messages"_L1;

QString typeWord(QuarantineType type)
{
    return type == QuarantineType::Spam ? u"spam"_s : u"pvo"_s;
}

QString directionWord(bool descending)
{
    return descending ? u"desc"_s : u"asc"_s;
}

QString fieldWord(SpamQuery::Field field)
{
    switch (field) {
    case SpamQuery::Field::Sender:
        return u"from_address"_s;
    case SpamQuery::Field::Recipient:
        return u"to_address"_s;
    case SpamQuery::Field::Subject:
        return u"subject"_s;
    }
    return {};
}

QString orderWord(QuarantineOrder order)
{
    switch (order) {
    case QuarantineOrder::ByDate:
        return u"date"_s;
    case QuarantineOrder::BySender:
        return u"from_address"_s;
    case QuarantineOrder::ByRecipient:
        return u"to_address"_s;
    case QuarantineOrder::BySubject:
        return u"subject"_s;
    case QuarantineOrder::BySize:
        return u"size"_s;
    }
    return {};
}

QString matchWord(PvoMatch match)
{
    switch (match) {
    case PvoMatch::Contains:
        return u"contains"_s;
    case PvoMatch::StartsWith:
        return u"starts_with"_s;
    case PvoMatch::EndsWith:
        return u"ends_with"_s;
    }
    return {};
}

void addSpamFilters(GatewayRequest &request, const SpamQuery &query)
{
    if (!query.filter.text.isEmpty())
        request.with(u"filterBy"_s, fieldWord(query.field))
            .with(u"filterOperator"_s, matchWord(query.filter.match))
            .with(u"filterValue"_s, query.filter.text);
    if (!query.envelopeRecipient.text.isEmpty())
        request.with(u"envelopeRecipientFilterOperator"_s, matchWord(query.envelopeRecipient.match))
            .with(u"envelopeRecipientFilterValue"_s, query.envelopeRecipient.text);
}

HttpRequest spamRequest(const Gateway &gateway, const SpamQuery &query, qsizetype offset)
{
    GatewayRequest request(gateway, Messages);
    request.with(u"quarantineType"_s, u"spam"_s).from(u"startDate"_s, query.start).until(u"endDate"_s, query.end);
    addSpamFilters(request, query);
    return request.with(u"orderBy"_s, orderWord(query.order))
        .with(u"orderDir"_s, directionWord(query.newestFirst))
        .with(u"offset"_s, offset)
        .with(u"limit"_s, QuarantineClient::PageSize)
        .get();
}

void addPvoFilter(GatewayRequest &request, const QString &name, const PvoFilter &filter)
{
    if (!filter.text.isEmpty())
        request.with(name + u"FilterBy"_s, matchWord(filter.match)).with(name + u"FilterValue"_s, filter.text);
}

/// The three words for a size are not documented; these go with the values that the API names.
QString sizeWord(const PvoQuery &query)
{
    if (query.sizeFrom && query.sizeTo)
        return u"range"_s;
    if (query.sizeFrom)
        return u"more_than"_s;
    return query.sizeTo ? u"less_than"_s : QString();
}

HttpRequest pvoRequest(const Gateway &gateway, const PvoQuery &query, qsizetype offset)
{
    GatewayRequest request(gateway, Messages);
    request.with(u"quarantineType"_s, u"pvo"_s)
        .with(u"quarantines"_s, query.quarantines.join(u','))
        .from(u"startDate"_s, query.start)
        .until(u"endDate"_s, query.end);
    addPvoFilter(request, u"envelopeSender"_s, query.sender);
    addPvoFilter(request, u"envelopeRecipient"_s, query.recipient);
    addPvoFilter(request, u"subject"_s, query.subject);
    request.with(u"attachmentName"_s, query.attachmentName).with(u"attachmentSizeFilterBy"_s, sizeWord(query));
    if (query.sizeFrom)
        request.with(u"attachmentSizeFromValue"_s, *query.sizeFrom);
    if (query.sizeTo)
        request.with(u"attachmentSizeToValue"_s, *query.sizeTo);
    return request.with(u"originatingEsaIp"_s, query.gatewayIp)
        .with(u"orderBy"_s, u"received"_s)
        .with(u"orderDir"_s, directionWord(query.newestFirst))
        .with(u"offset"_s, offset)
        .with(u"limit"_s, QuarantineClient::PageSize)
        .get();
}

QJsonObject selectionBody(const QuarantineSelection &selection)
{
    QJsonArray mids;
    for (const qint64 mid : selection.mids)
        mids.append(mid);
    QJsonObject body{{u"mids"_s, mids}, {u"quarantineType"_s, typeWord(selection.type)}};
    if (selection.type == QuarantineType::Pvo)
        body[u"quarantineName"_s] = selection.quarantine;
    return body;
}

Result<QuarantinedMessages> readSpam(const QByteArray &body, const QString &host)
{
    return QuarantineReader::messages(QuarantineType::Spam, body, host);
}

Result<QuarantinedMessages> readPvo(const QByteArray &body, const QString &host)
{
    return QuarantineReader::messages(QuarantineType::Pvo, body, host);
}

QString listRoute(QuarantineClient::SenderList list)
{
    return list == QuarantineClient::SenderList::Safe ? u"/quarantine/safelist"_s : u"/quarantine/blocklist"_s;
}

} // namespace

QuarantineClient::QuarantineClient(Transport &transport, Gateway gateway)
    : m_transport(transport)
    , m_gateway(std::move(gateway))
{}

Async<QuarantinedMessages> QuarantineClient::searchSpam(SpamQuery query, int limit)
{
    const auto request = [gateway = m_gateway, query](qsizetype offset) { return spamRequest(gateway, query, offset); };
    return readPages<QuarantinedMessages>(m_transport, m_gateway.name, PageSize, limit, request, readSpam);
}

Async<QuarantinedMessages> QuarantineClient::searchPvo(PvoQuery query, int limit)
{
    const auto request = [gateway = m_gateway, query](qsizetype offset) { return pvoRequest(gateway, query, offset); };
    return readPages<QuarantinedMessages>(m_transport, m_gateway.name, PageSize, limit, request, readPvo);
}

Async<QuarantinedDetails> QuarantineClient::details(QuarantineType type, qint64 mid)
{
    GatewayRequest request(m_gateway, Messages + "/details"_L1);
    request.with(u"mid"_s, mid).with(u"quarantineType"_s, typeWord(type));
    const auto read = [type](const QByteArray &body, const QString &host) {
        return QuarantineReader::details(type, body, host);
    };
    return callService(m_transport, m_gateway.name, request.get(), read);
}

Async<qint64> QuarantineClient::release(QuarantineSelection selection)
{
    QJsonObject body = selectionBody(selection);
    body[u"action"_s] = u"release"_s;
    const HttpRequest request = GatewayRequest(m_gateway, Messages).send("POST", body);
    return callService(m_transport, m_gateway.name, request, QuarantineReader::count);
}

Async<qint64> QuarantineClient::remove(QuarantineSelection selection)
{
    const HttpRequest request = GatewayRequest(m_gateway, Messages).send("DELETE", selectionBody(selection));
    return callService(m_transport, m_gateway.name, request, QuarantineReader::count);
}

Async<QList<QuarantineRule>> QuarantineClient::rules(QuarantineType type)
{
    GatewayRequest request(m_gateway, u"/quarantine/rules"_s);
    request.with(u"quarantineType"_s, typeWord(type));
    return callService(m_transport, m_gateway.name, request.get(), QuarantineReader::rules);
}

Async<QList<SenderListEntry>> QuarantineClient::senderList(SenderList list, ViewBy viewBy)
{
    GatewayRequest request(m_gateway, listRoute(list));
    request.with(u"action"_s, u"view"_s)
        .with(u"viewBy"_s, viewBy == ViewBy::Recipient ? u"recipient"_s : u"sender"_s)
        .with(u"quarantineType"_s, u"spam"_s);
    return callService(m_transport, m_gateway.name, request.get(), QuarantineReader::senderList);
}

Async<QList<SenderListEntry>> QuarantineClient::addToSenderList(SenderList list, QStringList recipients,
                                                                QStringList senders)
{
    const QJsonObject body{{u"action"_s, u"add"_s},
                           {u"quarantineType"_s, u"spam"_s},
                           {u"viewBy"_s, u"recipient"_s},
                           {u"recipientAddresses"_s, QJsonArray::fromStringList(recipients)},
                           {u"senderList"_s, QJsonArray::fromStringList(senders)}};
    const HttpRequest request = GatewayRequest(m_gateway, listRoute(list)).send("POST", body);
    return callService(m_transport, m_gateway.name, request, QuarantineReader::senderList);
}

Async<qint64> QuarantineClient::removeFromSenderList(SenderList list, QStringList recipients)
{
    const QJsonObject body{{u"quarantineType"_s, u"spam"_s},
                           {u"viewBy"_s, u"recipient"_s},
                           {u"recipientList"_s, QJsonArray::fromStringList(recipients)}};
    const HttpRequest request = GatewayRequest(m_gateway, listRoute(list)).send("DELETE", body);
    return callService(m_transport, m_gateway.name, request, QuarantineReader::count);
}

} // namespace obi
