// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/ReportClient.h"

#include "gateway/GatewayCall.h"
#include "gateway/ReportReader.h"
#include "threat/ServiceCall.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

using QueryItems = QList<QPair<QString, QString>>;

/// Minutes and seconds must be 00, and gateways do not take an escaped colon (api.md sections 4.3 and 4.4).
QString fullHour(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH':00:00.000Z'"_s);
}

QString segment(const QString &name)
{
    return u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

HttpRequest reportRequest(const Gateway &gateway, const QString &reportPath, const TimeSpan &span,
                          const QueryItems &more = {})
{
    GatewayRequest request(gateway, "/reporting"_L1 + reportPath);
    request.with(u"startDate"_s, fullHour(span.start))
        .with(u"endDate"_s, fullHour(span.end))
        .with(u"device_type"_s, u"esa"_s);
    if (!gateway.deviceGroup.isEmpty())
        request.with(u"device_group_name"_s, gateway.deviceGroup);
    else
        request.with(u"device_name"_s, gateway.deviceName);
    for (const auto &[key, value] : more)
        request.with(key, value);
    return request.get();
}

bool mayHaveMore(const ReportTable &page, qsizetype askedSoFar)
{
    return page.rows.size() >= ReportClient::PageSize && (!page.totalRows || askedSoFar < *page.totalRows);
}

Async<ReportTable> readPages(Transport &transport, Gateway gateway, QString report, TimeSpan span, QString counter,
                             int limit)
{
    const QString path = segment(report) + (counter.isEmpty() ? QString() : segment(counter));
    const auto read = [counter](const QByteArray &body, const QString &host) {
        return ReportReader::table(body, host, counter);
    };
    ReportPages pages;
    for (qsizetype offset = 0;;) {
        const QueryItems paging{{u"offset"_s, QString::number(offset)},
                                {u"limit"_s, QString::number(ReportClient::PageSize)}};
        const HttpRequest request = reportRequest(gateway, path, span, paging);
        const Result<ReportTable> page = co_await callService(transport, gateway.name, request, read);
        if (!page)
            co_return tl::unexpected(page.error());
        offset += ReportClient::PageSize;
        // A gateway that ignores the offset sends the same rows for ever.
        const bool nothingNew = pages.append(*page) == 0;
        if (nothingNew || pages.rowCount() >= limit || !mayHaveMore(*page, offset))
            break;
    }
    co_return pages.take(limit);
}

} // namespace

ReportClient::ReportClient(Transport &transport, Gateway gateway)
    : m_transport(transport)
    , m_gateway(std::move(gateway))
{}

Async<ReportSummary> ReportClient::summary(QString report, TimeSpan span)
{
    const HttpRequest request = reportRequest(m_gateway, segment(report), span);
    return callService(m_transport, m_gateway.name, request, ReportReader::summary);
}

Async<ReportSeries> ReportClient::series(QString report, TimeSpan span)
{
    const QueryItems graph{{u"query_type"_s, u"graph"_s}};
    const HttpRequest request = reportRequest(m_gateway, segment(report), span, graph);
    return callService(m_transport, m_gateway.name, request, ReportReader::series);
}

Async<ReportTable> ReportClient::table(QString report, TimeSpan span, QString counter, int limit)
{
    return readPages(m_transport, m_gateway, report, span, counter, limit);
}

} // namespace obi
