// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/EnrichmentPopup.h"

#include "enrichment/EnrichedTable.h"
#include "enrichment/EnrichmentTrouble.h"
#include "enrichment/ModuleLine.h"
#include "look/Shortcuts.h"
#include "look/StateView.h"
#include "look/StylePaint.h"
#include "look/TabStops.h"
#include "look/Tall.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

constexpr int HeaderHeight = 36;
constexpr int StateHeight = 148;
constexpr int TickMs = 100;
constexpr int Radius = 6;
constexpr int LeastAbove = 8; ///< of the window, over the popup

} // namespace

EnrichmentPopup::EnrichmentPopup(EnrichedActions::Services services, EnrichmentSearch &search,
                                 const VerdictBook &verdicts, QWidget *parent)
    : QWidget(parent)
    , m_theme(services.theme)
    , m_search(search)
    , m_verdicts(verdicts)
    , m_title(new ThemedLabel(m_theme, Theme::Type::BodyStrong))
    , m_answered(new ThemedLabel(m_theme, Theme::Type::Dense, Theme::Role::Text2))
    , m_elapsed(new ThemedLabel(m_theme, Theme::Type::Dense, Theme::Role::Text3))
    , m_filter(new QToolButton)
    , m_close(new QToolButton)
    , m_hideHarmless(new QAction(this))
    , m_onlyUndecided(new QAction(this))
    , m_trouble(new EnrichmentTrouble(m_theme, services.clock))
    , m_table(new EnrichedTable(m_theme, search.model(), services.pivot))
    , m_state(new StateView(m_theme))
    , m_line(new ModuleLine(m_theme))
    , m_actions(new EnrichedActions(std::move(services), search.model()))
    , m_header(makeHeader())
{
    build();
    connectParts();
    retranslate();
}

QWidget *EnrichmentPopup::makeHeader()
{
    auto *header = new QWidget;
    header->setFixedHeight(tall(m_theme, HeaderHeight));
    m_filter->setIcon(m_theme.icon(u"filter"_s));
    m_filter->setPopupMode(QToolButton::InstantPopup);
    m_filter->setMenu(new QMenu(m_filter));
    m_filter->menu()->addActions({m_hideHarmless, m_onlyUndecided});
    m_hideHarmless->setCheckable(true);
    m_onlyUndecided->setCheckable(true);
    m_close->setIcon(m_theme.icon(u"x"_s));
    for (QToolButton *button : {m_filter, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(12, 0, 6, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_answered, 1);
    row->addWidget(m_elapsed);
    row->addWidget(m_filter);
    row->addWidget(m_close);
    return header;
}

void EnrichmentPopup::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Shadow + 1, Shadow + 1, Shadow + 1, Shadow + 1);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_trouble);
    column->addWidget(m_table, 1);
    column->addWidget(m_state, 1);
    column->addWidget(m_line);
    column->addWidget(m_actions);
    m_tick.setInterval(TickMs);
}

void EnrichmentPopup::connectParts()
{
    connect(&m_search, &EnrichmentSearch::stageChanged, this, &EnrichmentPopup::updateAll);
    connect(&m_search, &EnrichmentSearch::progressed, this, &EnrichmentPopup::updateAll);
    connect(&m_search.model(), &EnrichedModel::orderChanged, this, &EnrichmentPopup::updateAll);
    connect(m_table, &EnrichedTable::shown, &m_search, &EnrichmentSearch::want);
    connect(m_table, &EnrichedTable::currentMoved, this, [this] {
        updateLine();
        settleHeight();
    });
    connect(m_table, &EnrichedTable::keyPressed, this, &EnrichmentPopup::keyOfTable);
    connect(m_table, &EnrichedTable::leftUpwards, this, &EnrichmentPopup::fieldWanted);
    connect(m_trouble, &EnrichmentTrouble::retryWanted, &m_search, &EnrichmentSearch::retry);
    for (const QAction *filter : {m_hideHarmless, m_onlyUndecided})
        connect(filter, &QAction::triggered, this, &EnrichmentPopup::chooseFilter);
    connect(m_state, &StateView::actionTriggered, this, [this] {
        m_search.model().setFilter({});
        updateAll();
        focusFirst();
    });
    connect(m_close, &QToolButton::clicked, this, &EnrichmentPopup::closeWanted);
    connect(&m_tick, &QTimer::timeout, this, &EnrichmentPopup::updateHeader);
    connect(&m_theme, &Theme::changed, this, [this] {
        settleHeight();
        update();
    });
}

void EnrichmentPopup::chooseFilter()
{
    m_search.model().setFilter({m_hideHarmless->isChecked(), m_onlyUndecided->isChecked()});
    updateAll();
}

void EnrichmentPopup::keyOfTable(int key)
{
    if (key == Qt::Key_A)
        m_actions->addToActiveCase();
    if (key == Qt::Key_N)
        m_actions->addToNewCase();
    if (key == Qt::Key_I)
        m_actions->investigate();
}

void EnrichmentPopup::updateAll()
{
    if (!isVisible())
        return;
    const bool running = m_search.stage() == EnrichmentSearch::Stage::Asking;
    if (!running)
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    m_table->setModules(int(m_search.model().rows().modules().size()));
    m_trouble->show(m_search.trouble());
    m_actions->refresh();
    updateHeader();
    updateFilter();
    updateState();
    updateLine();
    settleHeight();
}

void EnrichmentPopup::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateAll();
}

int EnrichmentPopup::wholeWidth() const
{
    return qMin(m_theme.scaled(Width), parentWidget()->width() - 2 * LeastAbove);
}

// As high as its rows, as far as the window has room for them.
void EnrichmentPopup::settleHeight()
{
    const int wide = wholeWidth();
    const int inner = wide - 2;
    const int body = m_table->isHidden() ? StateHeight : m_table->wholeHeight();
    const int line = m_line->isHidden() ? 0 : m_line->heightForWidth(inner);
    const int notice = m_trouble->isHidden() ? 0 : m_trouble->sizeHint().expandedTo({0, 0}).height();
    const int trouble = m_trouble->isHidden() ? 0 : qMax(notice, m_trouble->heightForWidth(inner));
    const int actions = m_actions->isHidden() ? 0 : tall(m_theme, EnrichedActions::Height);
    const int wanted = tall(m_theme, HeaderHeight) + trouble + body + line + actions + 2 + 2 * Shadow;
    const int height = qMin(wanted, qMax(m_corner.y() + Shadow - LeastAbove + Shadow, 0));
    setGeometry(m_corner.x() - Shadow, m_corner.y() + Shadow - height, wide + 2 * Shadow, height);
}

void EnrichmentPopup::place(const QPoint &corner)
{
    const int last = qMax(0, parentWidget()->width() - wholeWidth() - LeastAbove);
    m_corner = {qBound(0, corner.x(), last), corner.y()};
    settleHeight();
}

void EnrichmentPopup::focusFirst()
{
    if (m_table->isHidden())
        return m_close->setFocus(Qt::TabFocusReason);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_search.model().index(0, EnrichedModel::Value));
    m_table->setFocus(Qt::TabFocusReason);
}

void EnrichmentPopup::focusEnd(bool first)
{
    const QWidgetList stops = tabStops(*this); // never empty: the button that closes is one
    (first ? stops.first() : stops.last())->setFocus(first ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

bool EnrichmentPopup::focusNextPrevChild(bool next)
{
    const QWidgetList stops = tabStops(*this);
    const qsizetype at = stops.indexOf(focusWidget()) + (next ? 1 : -1);
    if (at < 0 || at >= stops.size())
        Q_EMIT fieldWanted();
    else
        stops.at(at)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

// Ctrl+F is the filter of what has the focus, not of the page behind it.
bool EnrichmentPopup::event(QEvent *event)
{
    const bool overridden = event->type() == QEvent::ShortcutOverride &&
                            Shortcuts::isGivenBy(*static_cast<QKeyEvent *>(event), Shortcut::FilterTable, *this);
    if (!overridden)
        return QWidget::event(event);
    event->accept();
    return true;
}

void EnrichmentPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closeWanted();
    if (Shortcuts::isGivenBy(*event, Shortcut::FilterTable, *this))
        return m_filter->showMenu();
    QWidget::keyPressEvent(event);
}

void EnrichmentPopup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

// One shadow, 4 down and 12 wide, at a fifth (tokens.md section 3); then the frame on the base colour.
void EnrichmentPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(Shadow, Shadow, -Shadow, -Shadow);
    painter.setPen(Qt::NoPen);
    // The rings are as large as the body, which hides all but their edges.
    painter.setClipRegion(QRegion(rect()) - body.adjusted(Radius, Radius, -Radius, -Radius).toRect());
    for (int ring = 0; ring < Shadow; ++ring) {
        painter.setBrush(QColor(0, 0, 0, 1 + 6 * ring / Shadow));
        const double away = Shadow - ring;
        painter.drawRoundedRect(body.adjusted(-away, -away + 4, away, qMin(away + 4, double(Shadow))), away, away);
    }
    painter.setClipping(false);
    style::frame(&painter, body, m_theme.color(Theme::Role::Line2), m_theme.color(Theme::Role::Base), Radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const QWidget *below : {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_actions)}) {
        if (below->isVisible())
            painter.fillRect(QRect(Shadow + 1, below->y(), width() - 2 * Shadow - 2, 1),
                             m_theme.color(Theme::Role::Line));
    }
    painter.fillRect(QRect(Shadow + 1, m_header->geometry().bottom(), width() - 2 * Shadow - 2, 1),
                     m_theme.color(Theme::Role::Line));
}

} // namespace obi
