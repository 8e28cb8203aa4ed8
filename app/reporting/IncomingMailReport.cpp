// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/CatalogueReports.h"

#include <QCoreApplication>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

const QString Traffic = u"mail_incoming_traffic_summary"_s;

struct CounterColumn {
    const char *id;
    const char *title;
    int width;
    bool hidden = false;
};

// The order of ui-facts 3.4 A; the id of a column is its counter.
constexpr CounterColumn CounterColumns[] = {
    {"total_recipients", QT_TRANSLATE_NOOP("ReportCatalogue", "Messages"), 80},
    {"total_threat_recipients", QT_TRANSLATE_NOOP("ReportCatalogue", "Total threat"), 92},
    {"rejected_connections", QT_TRANSLATE_NOOP("ReportCatalogue", "Connections rejected"), 148},
    {"accepted_connections", QT_TRANSLATE_NOOP("ReportCatalogue", "Connections accepted"), 152},
    {"attempted", QT_TRANSLATE_NOOP("ReportCatalogue", "Total attempted"), 116},
    {"blocked_recipient_throttling", QT_TRANSLATE_NOOP("ReportCatalogue", "Recipient throttling"), 136},
    {"blocked_reputation", QT_TRANSLATE_NOOP("ReportCatalogue", "IP reputation"), 136},
    {"blocked_invalid_recipient", QT_TRANSLATE_NOOP("ReportCatalogue", "Invalid recipients"), 124},
    {"blocked_sdr", QT_TRANSLATE_NOOP("ReportCatalogue", "Domain reputation"), 168},
    {"detected_spam", QT_TRANSLATE_NOOP("ReportCatalogue", "Spam"), 72},
    {"detected_virus", QT_TRANSLATE_NOOP("ReportCatalogue", "Virus"), 72},
    {"detected_amp", QT_TRANSLATE_NOOP("ReportCatalogue", "Malware by file reputation"), 240, true},
    {"threat_content_filter", QT_TRANSLATE_NOOP("ReportCatalogue", "Content filter"), 104},
    {"blocked_dmarc", QT_TRANSLATE_NOOP("ReportCatalogue", "DMARC"), 76},
    {"marketing_mail", QT_TRANSLATE_NOOP("ReportCatalogue", "Marketing"), 84},
    {"social_mail", QT_TRANSLATE_NOOP("ReportCatalogue", "Social"), 72},
    {"bulk_mail", QT_TRANSLATE_NOOP("ReportCatalogue", "Bulk"), 72},
    {"total_graymail_recipients", QT_TRANSLATE_NOOP("ReportCatalogue", "Total graymail"), 112},
    {"total_clean_recipients", QT_TRANSLATE_NOOP("ReportCatalogue", "Clean"), 76},
};

QStringList countersOf(const QString &id)
{
    return id == "attempted"_L1 ? QStringList{u"rejected_connections"_s, u"accepted_connections"_s} : QStringList{id};
}

QList<ColumnSpec> columns(const char *keyTitle, bool verdicts)
{
    QList<ColumnSpec> all{{u"key"_s, keyTitle, ColumnKind::Key, 240}};
    if (verdicts)
        all.append({u"verdict"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Verdict"), ColumnKind::Verdict, 100});
    for (const CounterColumn &column : CounterColumns) {
        const QString id = QString::fromLatin1(column.id);
        all.append({id, column.title, ColumnKind::Number, column.width, countersOf(id), {}, column.hidden});
    }
    all.append({u"trend"_s, nullptr, ColumnKind::Trend, 96});
    return all;
}

QList<TableSpec> tables()
{
    const QString sort = u"total_threat_recipients"_s;
    const QString trend = u"total_recipients"_s;
    const char *observable = QT_TRANSLATE_NOOP("ReportCatalogue", "Observable");
    return {{u"addresses"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "IP addresses"),
             QT_TRANSLATE_NOOP("ReportCatalogue", "Filter IP addresses"), u"mail_incoming_ip_hostname_detail"_s,
             ObservableType::Ip, columns(observable, true), sort, trend},
            {u"domains"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Domains"),
             QT_TRANSLATE_NOOP("ReportCatalogue", "Filter domains"), u"mail_incoming_domain_detail"_s,
             ObservableType::Domain, columns(observable, true), sort, trend},
            {u"owners"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Network owners"),
             QT_TRANSLATE_NOOP("ReportCatalogue", "Filter network owners"), u"mail_incoming_network_detail"_s,
             std::nullopt, columns(QT_TRANSLATE_NOOP("ReportCatalogue", "Network owner"), false), sort, trend}};
}

QList<TileSpec> tiles()
{
    return {{QT_TRANSLATE_NOOP("ReportCatalogue", "Messages processed"), Traffic, {u"total_recipients"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Threats"), Traffic, {u"total_threat_recipients"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "IP reputation"), Traffic, {u"blocked_reputation"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Spam"), Traffic, {u"detected_spam"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Malware"), Traffic, {u"detected_virus"_s, u"detected_amp"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Graymail"), Traffic, {u"total_graymail_recipients"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Clean"), Traffic, {u"total_clean_recipients"_s}}};
}

} // namespace

ReportSpec incomingMailReport()
{
    const ChartSpec chart{
        QT_TRANSLATE_NOOP("ReportCatalogue", "Threats by kind"),
        Traffic,
        QT_TRANSLATE_NOOP("ReportCatalogue", "clean mail and graymail hidden"),
        {{QT_TRANSLATE_NOOP("ReportCatalogue", "Malware"),
          {u"detected_virus"_s, u"detected_amp"_s},
          SeriesColor::Malicious},
         {QT_TRANSLATE_NOOP("ReportCatalogue", "Spam"), {u"detected_spam"_s}, SeriesColor::Suspicious},
         {QT_TRANSLATE_NOOP("ReportCatalogue", "Content filter and DMARC"),
          {u"threat_content_filter"_s, u"blocked_dmarc"_s},
          SeriesColor::Common},
         {QT_TRANSLATE_NOOP("ReportCatalogue", "Sender reputation and invalid recipients"),
          {u"blocked_reputation"_s, u"blocked_sdr"_s, u"blocked_invalid_recipient"_s},
          SeriesColor::Unknown}}};
    return {u"incoming-mail"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Incoming mail"), ReportGroup::SendersAndTargets,
            ReportLayout{tiles(), chart, tables()}};
}

} // namespace obi
