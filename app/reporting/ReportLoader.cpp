// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportLoader.h"

#include "reporting/Gather.h"

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

ReportLoader::ReportLoader(ReportSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{}

void ReportLoader::begin()
{
    ++m_generation;
    ++m_tableGeneration;
    m_pending = 0;
    m_failures.clear();
    m_unreadable.clear();
    m_error.reset();
    m_asked = 0;
}

void ReportLoader::load(const ReportLayout &layout, const TimeSpan &span, int first)
{
    begin();
    if (m_layout != &layout) {
        m_summaries.clear();
        m_series.reset();
        m_tables.clear();
    }
    m_layout = &layout;
    m_span = m_tableSpan = span;
    m_previous.clear();
    m_tables.resize(layout.tables.size());
    m_tableErrors.fill(std::nullopt, layout.tables.size());
    m_tableSpans.resize(layout.tables.size());
    askSummaries();
    askSeries();
    askTables(first);
}

void ReportLoader::loadTables(const TimeSpan &span, int first)
{
    if (!m_layout || m_tableSpan == span)
        return;
    // Answers for the tables of the other span are no longer waited for.
    m_pending -= int(m_tableQueue.size());
    ++m_tableGeneration;
    m_tableSpan = span;
    m_tableErrors.fill(std::nullopt, m_layout->tables.size());
    askTables(first);
}

void ReportLoader::cancel()
{
    begin();
    m_tableQueue.clear();
}

QStringList ReportLoader::summaryReports() const
{
    QStringList reports;
    for (const TileSpec &tile : m_layout->tiles) {
        if (!reports.contains(tile.report))
            reports.append(tile.report);
    }
    return reports;
}

void ReportLoader::askSummaries()
{
    for (const QString &report : summaryReports()) {
        askSummary(report);
        askPrevious(report);
    }
}

void ReportLoader::askSummary(const QString &report)
{
    ++m_pending;
    QCoro::connect(m_source.summary(report, m_span), this, [this, report, asked = m_generation](const auto &result) {
        if (asked != m_generation)
            return;
        if (result) {
            noteAnswer(*result);
            m_summaries.insert(report, result->figures);
            m_figuresSpan = m_span;
        } else {
            // Figures of the same span stay: they are old, not wrong.
            if (m_figuresSpan != m_span)
                m_summaries.remove(report);
            noteFailure(result.error());
        }
        Q_EMIT figuresArrived();
        fillCategoryTables();
        tookOne();
    });
}

void ReportLoader::askPrevious(const QString &report)
{
    ++m_pending;
    QCoro::connect(m_source.summary(report, m_span.before()), this,
                   [this, report, asked = m_generation](const auto &result) {
                       if (asked != m_generation)
                           return;
                       // A comparison is only fair when every gateway answered; without it there is no change shown.
                       if (result && result->failures.isEmpty()) {
                           m_previous.insert(report, result->figures);
                           Q_EMIT figuresArrived();
                           fillCategoryTables();
                       }
                       tookOne();
                   });
}

void ReportLoader::askSeries()
{
    ++m_pending;
    QCoro::connect(m_source.series(m_layout->chart.report, m_span), this,
                   [this, asked = m_generation](const auto &result) {
                       if (asked != m_generation)
                           return;
                       if (result) {
                           noteAnswer(*result);
                           m_series = result->figures;
                           m_seriesSpan = m_span;
                       } else {
                           if (m_seriesSpan != m_span)
                               m_series.reset();
                           noteFailure(result.error());
                       }
                       Q_EMIT seriesArrived();
                       tookOne();
                   });
}

void ReportLoader::askTables(int first)
{
    m_tableQueue.clear();
    for (int i = 0; i < m_layout->tables.size(); ++i) {
        if (m_layout->tables.at(i).categories.isEmpty())
            m_tableQueue.append(i);
    }
    // The table that is on show comes first, the others one after another.
    if (m_tableQueue.removeOne(first))
        m_tableQueue.prepend(first);
    m_pending += int(m_tableQueue.size());
    if (!m_tableQueue.isEmpty())
        askTable(m_tableQueue.first());
}

void ReportLoader::askTable(int index)
{
    const QString report = m_layout->tables.at(index).report;
    QCoro::connect(m_source.table(report, m_tableSpan), this,
                   [this, index, asked = m_tableGeneration](const auto &result) {
                       if (asked != m_tableGeneration)
                           return;
                       m_tableQueue.removeOne(index);
                       if (!m_tableQueue.isEmpty())
                           askTable(m_tableQueue.first());
                       if (result) {
                           noteAnswer(*result);
                           m_tables[index] = result->figures;
                           m_tableSpans[index] = m_tableSpan;
                           Q_EMIT tableArrived(index);
                       } else {
                           if (m_tableSpans.at(index) != m_tableSpan)
                               m_tables[index].reset();
                           m_tableErrors[index] = result.error();
                           Q_EMIT failed();
                       }
                       tookOne();
                   });
}

void ReportLoader::fillCategoryTables()
{
    for (int i = 0; i < m_layout->tables.size(); ++i) {
        if (!m_layout->tables.at(i).categories.isEmpty())
            fillCategoryTable(i);
    }
}

void ReportLoader::fillCategoryTable(int index)
{
    const TableSpec &spec = m_layout->tables.at(index);
    m_tables[index].reset();
    m_tableErrors[index] = m_error;
    if (!m_summaries.contains(spec.report))
        return;
    ReportTable table;
    auto &count = table.counters[u"count"_s];
    auto &previous = table.counters[u"previous"_s];
    auto &total = table.counters[u"total"_s];
    for (const CategorySpec &category : spec.categories) {
        table.rows.append(QString::fromLatin1(category.title));
        count.append(figure(spec.report, category.counters));
        previous.append(previousFigure(spec.report, category.counters));
        total.append(figure(spec.report, {spec.totalCounter}));
    }
    table.totalRows = table.rows.size();
    m_tables[index] = table;
    Q_EMIT tableArrived(index);
}

template <typename Figures>
void ReportLoader::noteAnswer(const Gathered<Figures> &answer)
{
    m_asked = std::max(m_asked, answer.asked);
    for (const GatewayFailure &failure : answer.failures) {
        const auto same = [&failure](const GatewayFailure &known) { return known.gateway == failure.gateway; };
        if (std::none_of(m_failures.cbegin(), m_failures.cend(), same))
            m_failures.append(failure);
    }
    for (const QString &name : answer.figures.unreadable) {
        if (!m_unreadable.contains(name))
            m_unreadable.append(name);
    }
}

void ReportLoader::noteFailure(const Error &error)
{
    const bool first = !m_error || error.code == ErrorCode::ReportRangeNotRecorded;
    if (first)
        m_error = error;
    Q_EMIT failed();
}

void ReportLoader::tookOne()
{
    if (--m_pending == 0)
        Q_EMIT finished();
}

// Before the first load() there is nothing, and no error either.

const std::optional<ReportTable> &ReportLoader::table(int index) const
{
    static const std::optional<ReportTable> none;
    return index < m_tables.size() ? m_tables.at(index) : none;
}

const std::optional<Error> &ReportLoader::tableError(int index) const
{
    static const std::optional<Error> none;
    return index < m_tableErrors.size() ? m_tableErrors.at(index) : none;
}

std::optional<qint64> ReportLoader::figure(const QString &report, const QStringList &counters) const
{
    const auto summary = m_summaries.constFind(report);
    return summary == m_summaries.cend() ? std::nullopt : sumOf(*summary, counters);
}

std::optional<qint64> ReportLoader::previousFigure(const QString &report, const QStringList &counters) const
{
    const auto summary = m_previous.constFind(report);
    return summary == m_previous.cend() ? std::nullopt : sumOf(*summary, counters);
}

} // namespace obi
