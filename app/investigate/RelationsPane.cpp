// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/RelationsPane.h"

#include "core/Worker.h"
#include "incidents/PartTable.h"
#include "investigate/LaneView.h"
#include "login/ThemedLabel.h"
#include "look/Segments.h"
#include "look/StateView.h"
#include "look/Tall.h"
#include "pivot/PivotDelegate.h"
#include "pivot/PivotTrigger.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>

namespace obi {

using namespace Qt::StringLiterals;

RelationsPane::RelationsPane(Theme &theme, PivotMenu &pivot, VerdictBook &verdicts, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_findings(std::make_shared<Findings>())
    , m_lanes(verdicts)
    , m_relations(verdicts)
    , m_title(new ThemedLabel(theme, Theme::Type::BodyStrong))
    , m_counts(new ThemedLabel(theme, Theme::Type::Caption, Theme::Role::Text2))
    , m_choice(new Segments)
    , m_add(new QToolButton)
    , m_stack(new QStackedWidget)
    , m_view(new LaneView(theme, pivot, m_lanes))
    , m_table(new PartTable(theme, pivot, m_relations, {220, 130, 220, 64, 150}, -1))
    , m_state(new StateView(theme))
{
    paintOn(QPalette::Base);
    build();
    connect(m_add, &QToolButton::clicked, this, &RelationsPane::addWanted);
    connect(m_view, &LaneView::moreWanted, this, &RelationsPane::more);
    connect(m_table, &PartTable::visibleRowsChanged, this, [this] {
        if (m_table->isVisible())
            m_relations.want(m_table->visibleRows().first, m_table->visibleRows().second);
    });
    retranslate();
    takeTheme();
}

void RelationsPane::build()
{
    // Screen readers toggle a button without a click.
    for (const int view : {0, 1}) {
        connect(m_choice->add({}), &QToolButton::toggled, this, [this, view](bool on) {
            if (on)
                choose(view);
        });
    }
    m_choice->setCurrent(0);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_add->setFocusPolicy(Qt::StrongFocus);
    auto *bar = new QWidget;
    bar->setFixedHeight(tall(theme(), BarHeight));
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Window);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_counts, 1);
    row->addWidget(m_choice);
    row->addWidget(m_add);
    for (QWidget *page :
         {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_state)})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_stack, 1);
    showState(true);
}

void RelationsPane::reset()
{
    m_limits = LaneLayout::FirstLimits;
}

void RelationsPane::show(const std::shared_ptr<const Findings> &findings)
{
    m_findings = findings;
    m_relations.show(findings);
    showCounts();
    layOut();
}

// A newer graph wins over one that is still being laid out.
void RelationsPane::layOut()
{
    m_laying = true;
    auto work = onWorker([findings = m_findings, limits = m_limits] { return LaneLayout(findings->graph, limits); });
    QCoro::connect(std::move(work), this, [this, findings = m_findings, turn = ++m_turn](const LaneLayout &layout) {
        if (turn != m_turn)
            return;
        m_laying = false;
        const int node = m_view->currentNode();
        const auto &before = m_lanes.graph().nodes();
        const auto current = node >= 0 ? std::optional(before[std::size_t(node)].observable) : std::nullopt;
        freeOnWorker(this, m_lanes.findings()); // once the model has let go of it
        m_lanes.show(findings, layout);
        for (int row = 0; current && row < m_lanes.rowCount(); ++row) {
            if (PivotDelegate::observableAt(m_lanes.index(row)) == current)
                m_view->setCurrentIndex(m_lanes.index(row));
        }
        if (!m_view->currentIndex().isValid())
            m_view->selectFirst();
    });
}

void RelationsPane::more(Lane lane)
{
    m_limits[std::size_t(lane)] += LaneLayout::MoreRows;
    layOut();
}

void RelationsPane::choose(int view)
{
    if (m_stack->currentWidget() != m_state)
        m_stack->setCurrentIndex(view);
}

void RelationsPane::showState(bool stands)
{
    m_stack->setCurrentWidget(stands ? static_cast<QWidget *>(m_state) : m_stack->widget(m_choice->current()));
    m_choice->setEnabled(!stands);
}

QWidget *RelationsPane::content() const
{
    return m_stack->currentWidget();
}

bool RelationsPane::isSettled() const
{
    return !m_laying && m_lanes.isComplete();
}

QList<Observable> RelationsPane::selected() const
{
    const QWidget *shown = m_stack->currentWidget();
    const PivotTrigger *trigger = shown == m_state ? nullptr : PivotTrigger::of(shown);
    return trigger ? trigger->chosen() : QList<Observable>();
}

void RelationsPane::showCounts()
{
    const RelationGraph &graph = m_findings->graph;
    const QLocale locale;
    QString text = tr("Nodes %1 · relations %2")
                       .arg(locale.toString(qulonglong(graph.nodes().size())),
                            locale.toString(qulonglong(graph.relations().size())));
    if (graph.leftOut() > 0)
        text = tr("%1 · %2 left out", "nodes and relations, how many beyond the limit")
                   .arg(text, locale.toString(graph.leftOut()));
    m_counts->setText(graph.nodes().empty() ? QString() : text);
    m_add->setEnabled(!graph.nodes().empty());
}

void RelationsPane::retranslate()
{
    m_title->setText(tr("Relations"));
    m_view->setAccessibleName(tr("Relations"));
    m_table->setAccessibleName(tr("Table of relations"));
    m_choice->setText(0, tr("Lanes"));
    m_choice->setText(1, tr("Table"));
    m_add->setAccessibleName(tr("Add to case"));
    m_add->setToolTip(tr("Add observables to a case"));
    m_lanes.retranslate();
    showCounts();
}

void RelationsPane::takeTheme()
{
    m_add->setIcon(theme().icon(u"plus"_s));
}

} // namespace obi
