// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportPage.h"

#include "look/SearchField.h"
#include "look/StateView.h"
#include "look/Tall.h"
#include "pivot/PivotMenu.h"
#include "reporting/ChartPane.h"
#include "reporting/RecordedRanges.h"
#include "reporting/ReportFooter.h"
#include "reporting/ReportLoader.h"
#include "reporting/ReportModel.h"
#include "reporting/ReportObservables.h"
#include "reporting/ReportTableView.h"
#include "reporting/ReportTitle.h"
#include "reporting/ReportToolbar.h"
#include "reporting/StackedChart.h"
#include "reporting/TableBar.h"
#include "reporting/TileStrip.h"
#include "reporting/TrendLoader.h"
#include "verdicts/VerdictBook.h"

#include <QItemSelectionModel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace obi {

ReportPage::ReportPage(ReportServices services, const ReportSpec &spec, QWidget *parent)
    : ConsolePage(parent)
    , m_services(std::move(services))
    , m_spec(spec)
    , m_loader(new ReportLoader(m_services.source, this))
    , m_trendLoader(new TrendLoader(m_services.source, this))
    , m_observables(new ReportObservables(*this, m_models, this))
    , m_patience(new QTimer(this))
    , m_settleCheck(new QTimer(this))
    , m_ageing(new QTimer(this))
{
    build();
    connectLoader();
    connectWidgets();
    useLayout();
    retranslate();
}

ReportPage::~ReportPage() = default;

void ReportPage::build()
{
    const Theme &theme = m_services.theme;
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title = new ReportTitle(theme, body);
    m_tiles = new TileStrip(theme, body);
    m_chart = new ChartPane(theme, body);
    m_bar = new TableBar(theme, body);
    m_footer = new ReportFooter(theme, body);
    column->addWidget(m_title);
    auto *tiles = new QHBoxLayout;
    tiles->setContentsMargins(16, 0, 16, 8);
    tiles->addWidget(m_tiles);
    column->addLayout(tiles);
    column->addWidget(m_chart);
    column->addWidget(m_bar);
    column->addWidget(buildTableArea(), 1);
    column->addWidget(m_footer);
    body->setMinimumHeight(tall(theme, MinimumHeight - ReportToolbar::Height, 12 * OneLine));
    body->setAutoFillBackground(true);
    body->setBackgroundRole(QPalette::Base);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(body);
    m_toolbar = new ReportToolbar(theme, m_services.settings, m_services.source, this);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_toolbar);
    page->addWidget(m_scroll, 1);
    setTabOrder(m_toolbar, m_scroll);
}

QWidget *ReportPage::buildTableArea()
{
    m_stack = new QStackedWidget(this);
    m_table = new ReportTableView(m_services.theme, m_services.settings, m_services.pivot, m_stack);
    auto *instead = new QWidget(m_stack);
    auto *column = new QVBoxLayout(instead);
    m_state = new StateView(m_services.theme, instead);
    m_ranges = new RecordedRanges(instead);
    column->addWidget(m_state, 1);
    column->addWidget(m_ranges, 0, Qt::AlignHCenter);
    m_stack->addWidget(m_table);
    m_stack->addWidget(instead);
    m_stack->setMinimumHeight(tall(m_services.theme, 80, 3 * OneLine));
    return m_stack;
}

void ReportPage::connectLoader()
{
    connect(m_loader, &ReportLoader::figuresArrived, this, [this] {
        m_tiles->setFigures(*m_loader);
        updateTitle();
    });
    connect(m_loader, &ReportLoader::seriesArrived, this, [this] {
        const ReportSeries none;
        m_chart->setData(
            chartData(layoutNow().chart, m_loader->series().value_or(none), m_loader->series() ? m_span : TimeSpan{}));
    });
    connect(m_loader, &ReportLoader::tableArrived, this, &ReportPage::onTable);
    connect(m_loader, &ReportLoader::failed, this, &ReportPage::updateState);
    connect(m_loader, &ReportLoader::finished, this, &ReportPage::onFinished);
    connect(m_trendLoader, &TrendLoader::arrived, this, [this](const QHash<QString, QList<double>> &trends) {
        m_models.at(m_trendTable)->setTrends(trends);
        m_trends[m_trendTable] = Trends::Loaded;
        checkSettled();
    });
    connect(m_trendLoader, &TrendLoader::failed, this, [this] {
        m_models.at(m_trendTable)->setTrends({});
        m_trends[m_trendTable] = Trends::Loaded;
        checkSettled();
    });
    connect(&m_services.source, &ReportSource::chosenChanged, this, [this] {
        if (m_active)
            load();
        else
            m_span = {};
    });
    connect(&m_services.pivot, &PivotMenu::opened, this, [this] {
        for (ReportModel *model : std::as_const(m_models))
            model->holdOrder(true);
    });
    connect(&m_services.pivot, &PivotMenu::closed, this, [this] {
        for (ReportModel *model : std::as_const(m_models))
            model->holdOrder(false);
    });
}

void ReportPage::connectWidgets()
{
    connect(m_toolbar, &ReportToolbar::rangeChosen, this, [this](RangeChoice choice) { choose({choice, {}}); });
    connect(m_toolbar, &ReportToolbar::spanChosen, this, &ReportPage::chooseSpan);
    connect(m_toolbar, &ReportToolbar::directionChosen, this, &ReportPage::setOutgoing);
    connect(m_toolbar, &ReportToolbar::refreshWanted, this, &ReportPage::refresh);
    connect(m_toolbar, &ReportToolbar::exportWanted, this, &ReportPage::exportTable);
    connect(m_ranges, &RecordedRanges::chosen, this, &ReportPage::chooseSpan);
    connect(m_state, &StateView::actionTriggered, this, &ReportPage::leaveEmptyState);
    connect(m_chart->chart(), &StackedChart::selectionChanged, this, &ReportPage::selectBuckets);
    connect(m_bar, &TableBar::currentChanged, this, &ReportPage::showTable);
    connect(m_bar, &TableBar::selectionCleared, this, &ReportPage::clearSelection);
    connect(m_bar, &TableBar::filterToSelectionWanted, this, &ReportPage::filterToSelection);
    connect(m_bar, &TableBar::filterChanged, this, [this](const QString &text) {
        model()->setFilter(text.trimmed());
        updateState();
    });
    connect(m_table, &ReportTableView::visibleRowsChanged, this, &ReportPage::updateFooter);
    connect(&m_services.theme, &Theme::changed, this, [this] { updateFooter(); });
    m_patience->setSingleShot(true);
    m_patience->setInterval(LoadingDelayMs);
    connect(m_patience, &QTimer::timeout, this, [this] {
        m_slow = true;
        m_toolbar->setLoading(true);
    });
    m_settleCheck->setSingleShot(true);
    m_settleCheck->setInterval(0);
    connect(m_settleCheck, &QTimer::timeout, this, [this] {
        const bool now = isSettled();
        if (now && !std::exchange(m_wasSettled, now))
            Q_EMIT settled();
        m_wasSettled = now;
    });
    m_ageing->setInterval(60'000);
    connect(m_ageing, &QTimer::timeout, this, &ReportPage::refreshWhenDue);
}

const ReportLayout &ReportPage::layoutNow() const
{
    return m_outgoing && m_spec.outgoing ? *m_spec.outgoing : m_spec.incoming;
}

void ReportPage::useLayout()
{
    const ReportLayout &layout = layoutNow();
    qDeleteAll(std::exchange(m_models, {}));
    for (const TableSpec &table : layout.tables) {
        auto *model = new ReportModel(table, m_services.verdicts, m_services.clock, this);
        connect(model, &ReportModel::verdictsChanged, this, [this] {
            updateVerdicts();
            checkSettled();
        });
        connect(model, &ReportModel::orderChanged, this, [this] {
            updateSorting();
            updateFooter();
            updateVerdicts();
            checkSettled();
        });
        m_models.append(model);
    }
    m_trends.fill(Trends::Unknown, m_models.size());
    m_trendTable = -1;
    m_tiles->setTiles(layout.tiles);
    m_chart->setSpec(layout.chart);
    m_bar->setTables(layout.tables);
    m_toolbar->setHasDirection(m_spec.outgoing.has_value());
    m_toolbar->setOutgoing(m_outgoing);
    showTable(0);
    Q_EMIT m_observables->changed();
}

ReportModel *ReportPage::model() const
{
    return m_models.at(m_bar->current());
}

QString ReportPage::title() const
{
    return reportWords(m_spec.title);
}

QWidgetList ReportPage::panes() const
{
    return {m_toolbar, table()};
}

QWidget *ReportPage::table() const
{
    return m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_table) : m_stack->currentWidget();
}

void ReportPage::focusFilter()
{
    m_bar->filter()->setFocus(Qt::ShortcutFocusReason);
    m_bar->filter()->selectAll();
}

void ReportPage::showChartAsTable()
{
    m_chart->showAsTable();
}

void ReportPage::resizeEvent(QResizeEvent *event)
{
    ConsolePage::resizeEvent(event);
    const bool compact = height() < CompactBelow;
    m_title->setCompact(compact);
    m_tiles->setCompact(compact);
    m_chart->setCompact(compact);
}

void ReportPage::changeEvent(QEvent *event)
{
    ConsolePage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReportPage::retranslate()
{
    m_table->setAccessibleName(title());
    for (ReportModel *model : std::as_const(m_models))
        model->setTrendTitle(trendTitle());
    updateTitle();
    updateSorting();
    updateFooter();
    updateState();
    if (m_loader->series())
        m_chart->setData(chartData(layoutNow().chart, *m_loader->series(), m_span));
}

} // namespace obi
