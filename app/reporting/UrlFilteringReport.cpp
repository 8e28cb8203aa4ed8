// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/CatalogueReports.h"

#include <QCoreApplication>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

const QString Reputation = u"mail_url_reputation_summary"_s;
const QString Traffic = u"mail_incoming_traffic_summary"_s;

ColumnSpec number(const QString &id, const char *title, int width, const QString &counter)
{
    return {id, title, ColumnKind::Number, width, {counter}};
}

QList<ColumnSpec> figureColumns()
{
    return {
        number(u"messages"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Messages"), 84, u"total_messages"_s),
        number(u"recipients"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Recipients"), 80, u"total_recipients"_s),
        number(u"clicks"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Clicks"), 68, u"total_clicks"_s),
        {u"blocked"_s,
         QT_TRANSLATE_NOOP("ReportCatalogue", "Blocked"),
         ColumnKind::Share,
         116,
         {u"blocked_messages"_s},
         {u"total_messages"_s}},
        {u"first_seen"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "First seen"), ColumnKind::Date, 140, {u"first_seen"_s}},
        {u"last_seen"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Last seen"), ColumnKind::Time, 100, {u"last_seen"_s}},
        {u"trend"_s, nullptr, ColumnKind::Trend, 80}};
}

QList<ColumnSpec> verdictColumns(int keyWidth)
{
    return QList<ColumnSpec>{
               {u"observable"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Observable"), ColumnKind::Key, keyWidth},
               {u"verdict"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Verdict"), ColumnKind::Verdict, 100},
               {u"risk"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Risk"), ColumnKind::Risk, 72},
               {u"category"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Category"), ColumnKind::Category, 112}} +
           figureColumns();
}

/// The columns of a table whose keys have no verdict; a counter that its report does not have has no column.
QList<ColumnSpec> plainColumns(const char *title, const QStringList &without)
{
    QList<ColumnSpec> columns{{u"key"_s, title, ColumnKind::Key, 300}};
    for (const ColumnSpec &column : figureColumns()) {
        if (!without.contains(column.id))
            columns.append(column);
    }
    return columns;
}

QList<TableSpec> tables()
{
    return {{u"domains"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Domains"),
             QT_TRANSLATE_NOOP("ReportCatalogue", "Filter domains"), u"mail_url_domain_summary"_s,
             ObservableType::Domain, verdictColumns(240), u"risk"_s, u"total_messages"_s},
            {u"urls"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "URLs"),
             QT_TRANSLATE_NOOP("ReportCatalogue", "Filter URLs"), u"mail_incoming_web_interaction_track_urls"_s,
             ObservableType::Url, verdictColumns(240), u"risk"_s, u"total_messages"_s},
            {u"categories"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Categories"),
             QT_TRANSLATE_NOOP("ReportCatalogue", "Filter categories"), u"mail_url_category_summary"_s, std::nullopt,
             plainColumns(QT_TRANSLATE_NOOP("ReportCatalogue", "Category"), {u"first_seen"_s, u"last_seen"_s}),
             u"messages"_s, u"total_messages"_s},
            {u"targets"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Targets"),
             QT_TRANSLATE_NOOP("ReportCatalogue", "Filter targets"),
             u"mail_incoming_web_interaction_track_malicious_users"_s, ObservableType::Email,
             plainColumns(QT_TRANSLATE_NOOP("ReportCatalogue", "Target"), {u"recipients"_s, u"first_seen"_s}),
             u"messages"_s, u"total_messages"_s}};
}

QList<TileSpec> tiles()
{
    return {
        {QT_TRANSLATE_NOOP("ReportCatalogue", "Messages processed"), Traffic, {u"total_recipients"_s}},
        {QT_TRANSLATE_NOOP("ReportCatalogue", "Messages with URLs"), Reputation, {u"messages_with_urls"_s}},
        {QT_TRANSLATE_NOOP("ReportCatalogue", "Malicious URLs"),
         Reputation,
         {u"malicious_urls"_s},
         Disposition::Malicious},
        {QT_TRANSLATE_NOOP("ReportCatalogue", "Suspicious URLs"),
         Reputation,
         {u"suspicious_urls"_s},
         Disposition::Suspicious},
        // The gateways call a URL without a reputation neutral.
        {QT_TRANSLATE_NOOP("ReportCatalogue", "Unknown URLs"), Reputation, {u"neutral_urls"_s}, Disposition::Unknown},
        {QT_TRANSLATE_NOOP("ReportCatalogue", "Clicks on rewritten URLs"), Reputation, {u"rewritten_url_clicks"_s}},
        {QT_TRANSLATE_NOOP("ReportCatalogue", "Messages remediated"),
         Traffic,
         {u"total_mailbox_auto_remediated_recipients"_s}}};
}

} // namespace

ReportSpec urlFilteringReport()
{
    const ChartSpec chart{
        QT_TRANSLATE_NOOP("ReportCatalogue", "URLs by verdict"),
        Reputation,
        QT_TRANSLATE_NOOP("ReportCatalogue", "clean and common hidden"),
        {{QT_TRANSLATE_NOOP("ReportCatalogue", "Malicious"), {u"malicious_urls"_s}, SeriesColor::Malicious},
         {QT_TRANSLATE_NOOP("ReportCatalogue", "Suspicious"), {u"suspicious_urls"_s}, SeriesColor::Suspicious},
         {QT_TRANSLATE_NOOP("ReportCatalogue", "Unknown"), {u"neutral_urls"_s}, SeriesColor::Unknown}},
        true};
    return {u"url-filtering"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "URL filtering"), ReportGroup::Threats,
            ReportLayout{tiles(), chart, tables()}};
}

} // namespace obi
