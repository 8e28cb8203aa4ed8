// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/ReportRequest.h"

#include "recording/RequestKey.h"

namespace obi {
namespace {

QDateTime wireDate(QByteArray text)
{
    text.replace(' ', '+'); // "+00:00" that went through a form
    QDateTime date = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    if (date.timeSpec() == Qt::LocalTime)
        date.setTimeSpec(Qt::UTC);
    return date.toUTC();
}

/// Cuts the path at "/reporting/"; false where there is no report.
bool takePath(const QByteArray &path, ReportRequest &into)
{
    const QByteArray marker = QByteArrayLiteral("/reporting/");
    const qsizetype at = path.indexOf(marker);
    if (at < 0)
        return false;
    const QByteArrayList names = path.mid(at + marker.size()).split('/');
    into.apiPath = path.left(at);
    into.report = names.value(0);
    into.counter = names.value(1);
    return !into.report.isEmpty() && names.size() <= 2;
}

void takeItem(const QByteArray &name, const QByteArray &value, ReportRequest &into, QueryItems &others)
{
    if (name == "startDate")
        into.range.start = wireDate(value);
    else if (name == "endDate")
        into.range.end = wireDate(value);
    else if (name == "offset")
        into.page.offset = qMax(0LL, value.toLongLong());
    else if (name == "limit")
        into.page.limit = qMax(0LL, value.toLongLong());
    else if (name != "device_type" || value != "esa")
        others.append({name, value});
}

bool holds(const QueryItems &items, const char *name)
{
    return std::any_of(items.begin(), items.end(), [name](const auto &item) { return item.first == name; });
}

} // namespace

std::optional<ReportRequest> ReportRequest::parse(const HttpRequest &request)
{
    ReportRequest report;
    if (request.method != "GET" || !takePath(pathKey(request.url), report))
        return std::nullopt;
    QueryItems others;
    for (const auto &[name, value] : queryItems(request.url))
        takeItem(name, value, report, others);
    if (!report.range.start.isValid() || !report.range.end.isValid())
        return std::nullopt;
    report.host = hostKey(request.url);
    report.filter = queryKey(others);
    report.isSeries = others.contains({QByteArrayLiteral("query_type"), QByteArrayLiteral("graph")});
    report.isRanked = holds(others, "top") || holds(others, "orderBy");
    return report;
}

QByteArray ReportRequest::subject() const
{
    return host + apiPath + ' ' + report + ' ' + counter + ' ' + filter;
}

ReportRequest ReportRequest::forAllCounters() const
{
    ReportRequest all = *this;
    all.counter.clear();
    return all;
}

} // namespace obi
