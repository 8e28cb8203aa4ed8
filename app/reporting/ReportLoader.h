// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reporting/ReportCatalogue.h"
#include "reporting/ReportSource.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace obi {

/// Fetches what one page shows: summaries, the summaries of the span before, the chart's series and the tables. Parts
/// arrive one by one; load() again and what is still under way counts no more. Old figures stay until new ones come.
class ReportLoader : public QObject
{
    Q_OBJECT
public:
    explicit ReportLoader(ReportSource &source, QObject *parent = nullptr);

    /// `layout` outlives the loading. Table `first` is asked for first.
    void load(const ReportLayout &layout, const TimeSpan &span, int first);
    /// Only the tables, for a part of the span (or the whole again).
    void loadTables(const TimeSpan &span, int first);
    void cancel();
    bool isLoading() const { return m_pending > 0; }

    const TimeSpan &span() const { return m_span; }
    std::optional<qint64> figure(const QString &report, const QStringList &counters) const;
    /// Of the equally long span before; nothing where it could not be had.
    std::optional<qint64> previousFigure(const QString &report, const QStringList &counters) const;
    bool hasPrevious() const { return !m_previous.isEmpty(); }
    const std::optional<ReportSeries> &series() const { return m_series; }
    /// Nothing until it has arrived.
    const std::optional<ReportTable> &table(int index) const;
    /// Why a table is not there or, after a refresh, is still the old one.
    const std::optional<Error> &tableError(int index) const;

    /// Gateways that failed for any part, each once.
    const QList<GatewayFailure> &failures() const { return m_failures; }
    int asked() const { return m_asked; }
    /// Counters that were there but no numbers.
    const QStringList &unreadable() const { return m_unreadable; }
    /// Set when no gateway answered for the figures.
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void figuresArrived();
    void seriesArrived();
    void tableArrived(int index);
    void failed(); ///< error() or a tableError() is new
    void finished();

private:
    void begin();
    void askSummaries();
    void askSummary(const QString &report);
    void askPrevious(const QString &report);
    void askSeries();
    void askTables(int first);
    void askTable(int index);
    void fillCategoryTable(int index);
    void fillCategoryTables();
    void tookOne();
    void noteFailure(const Error &error);
    template <typename Figures>
    void noteAnswer(const Gathered<Figures> &answer);
    QStringList summaryReports() const;

    ReportSource &m_source;
    const ReportLayout *m_layout = nullptr;
    TimeSpan m_span{};
    TimeSpan m_tableSpan{};
    QHash<QString, ReportSummary> m_summaries;
    QHash<QString, ReportSummary> m_previous;
    std::optional<ReportSeries> m_series;
    QList<std::optional<ReportTable>> m_tables;
    QList<std::optional<Error>> m_tableErrors;
    QList<TimeSpan> m_tableSpans; ///< what each table that is there covers
    TimeSpan m_figuresSpan{};     ///< what the summaries cover
    TimeSpan m_seriesSpan{};
    QList<int> m_tableQueue;
    QList<GatewayFailure> m_failures;
    QStringList m_unreadable;
    std::optional<Error> m_error;
    int m_asked = 0;
    int m_pending = 0;
    int m_generation = 0;      ///< of everything
    int m_tableGeneration = 0; ///< of the tables
};

} // namespace obi
