// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportCatalogue.h"

#include "reporting/CatalogueReports.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace obi {

using namespace Qt::StringLiterals;

Disposition dispositionOf(SeriesColor color)
{
    switch (color) {
    case SeriesColor::Malicious:
        return Disposition::Malicious;
    case SeriesColor::Suspicious:
        return Disposition::Suspicious;
    case SeriesColor::Clean:
        return Disposition::Clean;
    case SeriesColor::Common:
        return Disposition::Common;
    case SeriesColor::Unknown:
        break;
    }
    return Disposition::Unknown;
}

const QList<ReportSpec> &reportCatalogue()
{
    static const QList<ReportSpec> reports{mailFlowSummaryReport(), urlFilteringReport(), incomingMailReport()};
    return reports;
}

const ReportSpec *findReport(QStringView id)
{
    for (const ReportSpec &report : reportCatalogue()) {
        if (report.id == id)
            return &report;
    }
    return nullptr;
}

QString reportWords(const char *text)
{
    return text ? QCoreApplication::translate("ReportCatalogue", text) : QString();
}

QString groupWord(ReportGroup group)
{
    switch (group) {
    case ReportGroup::Overview:
        return reportWords(QT_TRANSLATE_NOOP("ReportCatalogue", "Overview"));
    case ReportGroup::Threats:
        return reportWords(QT_TRANSLATE_NOOP("ReportCatalogue", "Threats"));
    case ReportGroup::SendersAndTargets:
        break;
    }
    return reportWords(QT_TRANSLATE_NOOP("ReportCatalogue", "Senders and targets"));
}

std::optional<Observable> rowObservable(ObservableType type, const QString &key)
{
    // Collecting rows such as "No Domain Information" have blanks; no domain, address or URL has.
    if (key.contains(u' ') || key.isEmpty())
        return std::nullopt;
    if (type == ObservableType::Domain || type == ObservableType::Ip) {
        const QHostAddress address(key);
        if (address.protocol() == QAbstractSocket::IPv6Protocol)
            type = ObservableType::Ipv6;
        else if (address.protocol() == QAbstractSocket::IPv4Protocol)
            type = ObservableType::Ip;
    }
    const auto observable = Observable::parse(type, key);
    return observable ? std::optional(*observable) : std::nullopt;
}

Gathering gatheringOf(QStringView counter)
{
    if (counter == "first_seen"_L1)
        return Gathering::Earliest;
    return counter == "last_seen"_L1 ? Gathering::Latest : Gathering::Sum;
}

} // namespace obi
