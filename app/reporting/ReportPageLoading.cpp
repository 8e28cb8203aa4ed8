// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportPage.h"

#include "findobservables/ObservableSource.h"
#include "look/Words.h"
#include "reporting/ChartPane.h"
#include "reporting/CsvFile.h"
#include "reporting/ReportFooter.h"
#include "reporting/ReportLoader.h"
#include "reporting/ReportModel.h"
#include "reporting/ReportTableView.h"
#include "reporting/ReportToolbar.h"
#include "reporting/StackedChart.h"
#include "reporting/TableBar.h"
#include "reporting/TileStrip.h"
#include "reporting/TrendLoader.h"

#include <QFileDialog>
#include <QTimer>

namespace obi {

using namespace Qt::StringLiterals;

void ReportPage::activate(const ReportPeriod &period)
{
    m_active = true;
    model()->setActive(true);
    m_ageing->start();
    updateAge();
    const TimeSpan wanted = period.span(m_services.clock);
    if (m_period == period && m_span == wanted)
        return checkSettled();
    m_period = period;
    load();
}

void ReportPage::deactivate()
{
    m_active = false;
    m_ageing->stop();
    for (ReportModel *model : std::as_const(m_models))
        model->setActive(false);
}

void ReportPage::refresh()
{
    load();
}

void ReportPage::load()
{
    const TimeSpan span = m_period.span(m_services.clock);
    if (span != m_span)
        clearSelection();
    m_span = span;
    m_filtered = false;
    m_wasSettled = false;
    m_toolbar->setLatest(spanFor(RangeChoice::Hour, m_services.clock).end);
    m_toolbar->setSpan(span, m_period.choice);
    m_trendLoader->cancel();
    m_trendTable = -1;
    m_trends.fill(Trends::Unknown);
    m_table->setTrendVisible(trendSliceHours(span) > 0);
    for (ReportModel *model : std::as_const(m_models)) {
        model->resetTrends();
        model->setTrendTitle(trendTitle());
    }
    m_patience->start();
    m_loader->load(layoutNow(), span, m_bar->current());
    updateTitle();
    updateState();
}

void ReportPage::choose(const ReportPeriod &period)
{
    Q_EMIT periodChosen(period);
}

void ReportPage::chooseSpan(const TimeSpan &span)
{
    // A span that is one of the fixed ranges moves on with the clock like that range.
    const RangeChoice choice = rangeOf(span);
    if (choice != RangeChoice::Custom && spanFor(choice, m_services.clock) == span)
        return choose({choice, {}});
    choose({RangeChoice::Custom, span});
}

void ReportPage::setOutgoing(bool outgoing)
{
    if (m_outgoing == outgoing)
        return;
    m_outgoing = outgoing;
    m_trendLoader->cancel();
    m_loader->cancel();
    useLayout();
    clearSelection();
    model()->setActive(m_active);
    load();
}

void ReportPage::onTable(int index)
{
    m_models.at(index)->setTable(*m_loader->table(index));
    m_bar->setCount(index, m_models.at(index)->totalRows());
    Q_EMIT m_observables->changed();
    if (index == m_bar->current()) {
        updateState();
        wantVisible();
        loadTrends();
    }
}

void ReportPage::onFinished()
{
    m_patience->stop();
    m_slow = false;
    m_toolbar->setLoading(false);
    if (!m_loader->error())
        m_updated = m_services.clock.now();
    updateAge();
    updateTitle();
    updateNotice();
    updateState();
    m_footer->setUnreadable(m_loader->unreadable());
    loadTrends();
    checkSettled();
}

void ReportPage::loadTrends()
{
    const int index = m_bar->current();
    const TableSpec &spec = layoutNow().tables.at(index);
    const bool wanted = !spec.trendCounter.isEmpty() && trendSliceHours(m_span) > 0 && m_loader->table(index);
    if (!wanted || m_trends.at(index) == Trends::Loaded || m_trendTable == index)
        return;
    m_trendTable = index;
    m_trendLoader->start(spec.report, spec.trendCounter, trendSlices(m_span));
}

void ReportPage::showTable(int index)
{
    for (int i = 0; i < m_models.size(); ++i)
        m_models.at(i)->setActive(m_active && i == index);
    ReportModel *model = m_models.at(index);
    model->setFilter(m_bar->filterText().trimmed());
    m_table->show(model, m_spec.id + u'/' + model->spec().id);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReportPage::updateFooter);
    m_wasSettled = false;
    if (m_span.start.isValid())
        loadTrends();
    updateState();
    updateSorting();
    updateFooter();
    updateVerdicts();
    checkSettled();
}

void ReportPage::selectBuckets(int first, int last)
{
    if (first < 0)
        return clearSelection();
    m_selection = m_chart->chart()->data().spanOf(first, last);
    if (m_filtered)
        m_loader->loadTables(*m_selection, m_bar->current());
    m_bar->setSelection(m_selection, m_filtered, layoutNow().tables.at(m_bar->current()).categories.isEmpty());
}

void ReportPage::filterToSelection(bool filtered)
{
    if (!m_selection)
        return;
    m_filtered = filtered;
    m_wasSettled = false;
    m_patience->start();
    m_loader->loadTables(filtered ? *m_selection : m_span, m_bar->current());
    m_bar->setSelection(m_selection, m_filtered, true);
    updateState();
}

void ReportPage::clearSelection()
{
    m_chart->chart()->select(-1, -1);
    m_selection.reset();
    if (std::exchange(m_filtered, false))
        m_loader->loadTables(m_span, m_bar->current());
    m_bar->setSelection({}, false, false);
}

void ReportPage::wantVisible()
{
    if (m_active)
        model()->want(m_table->firstVisibleRow(), m_table->lastVisibleRow() + 1);
}

bool ReportPage::isSettled() const
{
    return m_active && m_span.start.isValid() && !m_loader->isLoading() && !m_trendLoader->isRunning() &&
           model()->isSettled();
}

void ReportPage::checkSettled()
{
    m_settleCheck->start();
}

void ReportPage::exportTable()
{
    auto *dialog = new QFileDialog(this, tr("Export the table"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(m_spec.id + u'-' + model()->spec().id + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReportPage::exportTo);
    dialog->open();
}

void ReportPage::exportTo(const QString &fileName)
{
    QList<QStringList> lines(1);
    QList<int> columns;
    for (int column = 0; column < model()->columnCount(); ++column) {
        // A trend is a picture; its figures are those of shorter spans.
        if (m_table->isColumnHidden(column) || model()->spec().columns.at(column).kind == ColumnKind::Trend)
            continue;
        columns.append(column);
        lines[0].append(model()->headerData(column, Qt::Horizontal).toString());
    }
    for (int row = 0; row < model()->rowCount(); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells.append(model()->exportText(row, column));
        lines.append(cells);
    }
    QCoro::connect(writeCsv(fileName, lines), this, [this, fileName](const auto &result) {
        Q_EMIT told(result ? tr("Saved %1").arg(fileName) : errorText(result.error()));
    });
}

} // namespace obi
