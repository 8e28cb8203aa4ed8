// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Disposition.h"
#include "ctim/Observable.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace obi {

// What each report shows, as data: pages, loaders and the navigation read it and know no report by name. Texts are
// source strings of the translation context "ReportCatalogue"; reportWords() gives them in the language of the moment.

/// Colour of a chart series: that of a disposition, or one of the three for kinds of mail that are no verdict.
enum class SeriesColor { Malicious, Suspicious, Clean, Common, Unknown };
Disposition dispositionOf(SeriesColor color);

/// A figure of a summary report. Several counters are added up; one that a gateway does not send is left out.
struct TileSpec {
    const char *title;
    QString report;
    QStringList counters;
    std::optional<Disposition> glyph{};
};

struct SeriesSpec {
    const char *title;
    QStringList counters; ///< added up
    SeriesColor color;
};

/// Stacked bars over time; series from the bottom to the top.
struct ChartSpec {
    const char *title;
    QString report;
    const char *note; ///< what is left out, said after the bucket size; may be null
    QList<SeriesSpec> series;
    bool seriesAreVerdicts = false; ///< the legend shows disposition glyphs
};

enum class ColumnKind {
    Key,      ///< the row's key: an observable with its pivot button, or a plain name
    Verdict,  ///< of VerdictBook
    Risk,     ///< of Risk.h
    Category, ///< the reason of the judgement that decides
    Number,   ///< counters added up
    Share,    ///< counters as a part of `whole`: bar and percentage
    Change,   ///< counters against `whole`, which hold the span before
    Time,     ///< seconds since 1970, short where it is of this year
    Date,     ///< the same, always with its year
    Trend,    ///< spark bars of the table's trend counter
};

struct ColumnSpec {
    QString id; ///< for settings; never shown
    const char *title;
    ColumnKind kind;
    int width; ///< pixels at 100 %
    QStringList counters{};
    QStringList whole{};
    bool hidden = false; ///< at first
};

/// A kind of mail in a table whose rows are counters of a summary report.
struct CategorySpec {
    const char *title;
    QStringList counters;
};

struct TableSpec {
    QString id; ///< "domains"
    const char *title;
    const char *filterHint; ///< "Filter domains"
    QString report;
    std::optional<ObservableType> keyType{};
    QList<ColumnSpec> columns{};
    QString sortColumn{}; ///< descending at first
    QString trendCounter{};
    /// Not empty: `report` is a summary and these are the rows. Columns find the counters "count", "previous" and
    /// "total".
    QList<CategorySpec> categories{};
    QString totalCounter{}; ///< of the summary, for "total"
};

struct ReportLayout {
    QList<TileSpec> tiles;
    ChartSpec chart;
    QList<TableSpec> tables;
};

enum class ReportGroup { Overview, Threats, SendersAndTargets };

struct ReportSpec {
    QString id; ///< the English title in kebab case
    const char *title;
    ReportGroup group;
    ReportLayout incoming;
    std::optional<ReportLayout> outgoing{}; ///< reports with a direction
};

/// All reports, in the order of the navigation.
const QList<ReportSpec> &reportCatalogue();
/// nullptr where there is none.
const ReportSpec *findReport(QStringView id);

QString reportWords(const char *text);
QString groupWord(ReportGroup group);

/// The observable of a row key: an address among domains is an address. Nothing for the gateways' collecting rows
/// ("No Domain Information") and for what is no value.
std::optional<Observable> rowObservable(ObservableType type, const QString &key);

/// Whether figures of a counter from several gateways are added, or the earliest or latest is taken.
enum class Gathering { Sum, Earliest, Latest };
Gathering gatheringOf(QStringView counter);

} // namespace obi
