// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/CatalogueReports.h"

#include <QCoreApplication>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

const QString Incoming = u"mail_incoming_traffic_summary"_s;
const QString Outgoing = u"mail_outgoing_traffic_summary"_s;

// Several reports speak of the same kinds of mail; each text stands once.
const char *const Processed = QT_TRANSLATE_NOOP("ReportCatalogue", "Messages processed");
const char *const CleanMail = QT_TRANSLATE_NOOP("ReportCatalogue", "Clean");
const char *const Threats = QT_TRANSLATE_NOOP("ReportCatalogue", "Threats");
const char *const Graymail = QT_TRANSLATE_NOOP("ReportCatalogue", "Graymail");
const char *const Spam = QT_TRANSLATE_NOOP("ReportCatalogue", "Spam");
const char *const Malware = QT_TRANSLATE_NOOP("ReportCatalogue", "Malware");
const char *const MaliciousUrls = QT_TRANSLATE_NOOP("ReportCatalogue", "Malicious URLs");
const char *const HardBounces = QT_TRANSLATE_NOOP("ReportCatalogue", "Hard bounces");
const char *const DlpIncidents = QT_TRANSLATE_NOOP("ReportCatalogue", "DLP incidents");
const char *const ContentFilter = QT_TRANSLATE_NOOP("ReportCatalogue", "Stopped by content filter");

QList<ColumnSpec> categoryColumns()
{
    return {
        {u"category"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Category"), ColumnKind::Key, 320},
        {u"count"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Messages"), ColumnKind::Number, 120, {u"count"_s}},
        {u"share"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Share"), ColumnKind::Share, 140, {u"count"_s}, {u"total"_s}},
        {u"change"_s,
         QT_TRANSLATE_NOOP("ReportCatalogue", "Change"),
         ColumnKind::Change,
         120,
         {u"count"_s},
         {u"previous"_s}}};
}

TableSpec categoryTable(const QString &report, const QString &total, QList<CategorySpec> categories)
{
    TableSpec table;
    table.id = u"categories"_s;
    table.title = QT_TRANSLATE_NOOP("ReportCatalogue", "Categories");
    table.filterHint = QT_TRANSLATE_NOOP("ReportCatalogue", "Filter categories");
    table.report = report;
    table.columns = categoryColumns();
    table.sortColumn = u"count"_s;
    table.categories = std::move(categories);
    table.totalCounter = total;
    return table;
}

QList<CategorySpec> incomingCategories()
{
    return {{QT_TRANSLATE_NOOP("ReportCatalogue", "Stopped by IP reputation"), {u"blocked_reputation"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Stopped as invalid recipients"), {u"blocked_invalid_recipient"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Stopped by domain reputation"), {u"blocked_sdr"_s}},
            {Spam, {u"detected_spam"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Virus"), {u"detected_virus"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Malware by file reputation"), {u"detected_amp"_s}},
            {ContentFilter, {u"threat_content_filter"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Stopped by DMARC"), {u"blocked_dmarc"_s}},
            {MaliciousUrls, {u"malicious_url"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Marketing mail"), {u"marketing_mail"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Social mail"), {u"social_mail"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Bulk mail"), {u"bulk_mail"_s}},
            {CleanMail, {u"total_clean_recipients"_s}}};
}

ReportLayout incomingLayout()
{
    const QList<TileSpec> tiles{{Processed, Incoming, {u"total_recipients"_s}},
                                {CleanMail, Incoming, {u"total_clean_recipients"_s}},
                                {Threats, Incoming, {u"total_threat_recipients"_s}},
                                {Graymail, Incoming, {u"total_graymail_recipients"_s}},
                                {Spam, Incoming, {u"detected_spam"_s}},
                                {Malware, Incoming, {u"detected_virus"_s, u"detected_amp"_s}},
                                {MaliciousUrls, Incoming, {u"malicious_url"_s}}};
    const ChartSpec chart{QT_TRANSLATE_NOOP("ReportCatalogue", "Incoming mail by kind"),
                          Incoming,
                          nullptr,
                          {{Threats, {u"total_threat_recipients"_s}, SeriesColor::Malicious},
                           {Graymail, {u"total_graymail_recipients"_s}, SeriesColor::Suspicious},
                           {CleanMail, {u"total_clean_recipients"_s}, SeriesColor::Clean}}};
    return {tiles, chart, {categoryTable(Incoming, u"total_recipients"_s, incomingCategories())}};
}

QList<CategorySpec> outgoingCategories()
{
    return {{Spam, {u"detected_spam"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Virus"), {u"detected_virus"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Malware by file reputation"), {u"detected_amp"_s}},
            {ContentFilter, {u"threat_content_filter"_s}},
            {DlpIncidents, {u"total_dlp_incidents"_s}},
            {HardBounces, {u"total_hard_bounces"_s}},
            {QT_TRANSLATE_NOOP("ReportCatalogue", "Delivered"), {u"total_recipients_delivered"_s}},
            {CleanMail, {u"total_clean_recipients"_s}}};
}

ReportLayout outgoingLayout()
{
    const QList<TileSpec> tiles{{Processed, Outgoing, {u"total_recipients_processed"_s}},
                                {CleanMail, Outgoing, {u"total_clean_recipients"_s}},
                                {Threats, Outgoing, {u"total_threat_recipients"_s}},
                                {Spam, Outgoing, {u"detected_spam"_s}},
                                {Malware, Outgoing, {u"detected_virus"_s, u"detected_amp"_s}},
                                {DlpIncidents, Outgoing, {u"total_dlp_incidents"_s}},
                                {HardBounces, Outgoing, {u"total_hard_bounces"_s}}};
    const ChartSpec chart{QT_TRANSLATE_NOOP("ReportCatalogue", "Outgoing mail by kind"),
                          Outgoing,
                          nullptr,
                          {{Threats, {u"total_threat_recipients"_s}, SeriesColor::Malicious},
                           {CleanMail, {u"total_clean_recipients"_s}, SeriesColor::Clean}}};
    return {tiles, chart, {categoryTable(Outgoing, u"total_recipients_processed"_s, outgoingCategories())}};
}

} // namespace

ReportSpec mailFlowSummaryReport()
{
    return {u"mail-flow-summary"_s, QT_TRANSLATE_NOOP("ReportCatalogue", "Mail flow summary"), ReportGroup::Overview,
            incomingLayout(), outgoingLayout()};
}

} // namespace obi
