// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FoundPane.h"

#include "enrichment/VerdictTrouble.h"
#include "findobservables/CompareStrip.h"
#include "findobservables/FindResult.h"
#include "findobservables/FoundToolbar.h"
#include "findobservables/FoundView.h"
#include "findobservables/FoundWords.h"
#include "login/Notice.h"
#include "look/Shortcuts.h"
#include "look/StateView.h"
#include "look/Words.h"
#include "pivot/PivotMenu.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace obi {
using namespace Qt::StringLiterals;

FoundPane::FoundPane(Theme &theme, VerdictBook &verdicts, PivotMenu &pivot, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_pivot(pivot)
    , m_model(verdicts)
    , m_toolbar(new FoundToolbar(theme, this))
    , m_problems(new Notice(theme, this))
    , m_copyProblems(m_problems->addButton())
    , m_trouble(new VerdictTrouble(theme, verdicts, this))
    , m_compare(new CompareStrip(theme, this))
    , m_stack(new QStackedWidget)
    , m_view(new FoundView(theme, m_model, pivot, m_stack))
    , m_state(new StateView(theme, m_stack))
    , m_footer(new FoundFooter(theme, this))
{
    paintOn(QPalette::Base);
    build();
    connectAll();
    retranslate();
    takeTheme();
}

void FoundPane::build()
{
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    m_view->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_problems);
    column->addWidget(m_trouble);
    column->addWidget(m_compare);
    column->addWidget(m_stack, 1);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_footer);
}

void FoundPane::connectAll()
{
    connect(m_toolbar, &FoundToolbar::filterChanged, this, [this](FoundFilter filter) {
        filter.side = m_model.filter().side;
        m_model.setFilter(filter);
    });
    connect(m_toolbar, &FoundToolbar::cancelWanted, this, [this] {
        if (result())
            result()->cancel();
    });
    connect(m_copyProblems, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(problemLines().join(u'\n')); });
    connect(m_compare, &CompareStrip::sideWanted, this, [this](FoundFilter::Side side) {
        FoundFilter filter = m_model.filter();
        filter.side = side;
        m_model.setFilter(filter);
    });
    connect(m_trouble, &VerdictTrouble::logInWanted, this, &FoundPane::logInWanted);
    connect(m_trouble, &VerdictTrouble::editCredentialsWanted, this, &FoundPane::editCredentialsWanted);
    connect(m_compare, &CompareStrip::retryWanted, this, &FoundPane::inspectWanted);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(RefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &FoundPane::updateResult);
    connect(&m_model, &FoundModel::countsChanged, this, &FoundPane::refreshSoon);
    connect(m_view, &FoundView::selectionMade, this, &FoundPane::updateFooter);
    connect(m_state, &StateView::actionTriggered, this, [this] {
        if (m_model.hiddenOwnCount() > 0)
            showOwn();
        else if (isFiltered())
            clearFilters();
        else
            Q_EMIT openWanted();
    });
    connect(m_footer, &FoundFooter::selectAllWanted, this, [this] {
        m_model.expandAll();
        m_view->selectAll();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_footer, &FoundFooter::askAllWanted, &m_model, [this] {
        m_model.askForAll();
        updateFooter();
    });
    connect(m_footer, &FoundFooter::addWanted, this, [this] { Q_EMIT addWanted(acted()); });
    connect(m_footer, &FoundFooter::newCaseWanted, this, [this] { Q_EMIT newCaseWanted(acted()); });
    connect(m_footer, &FoundFooter::copyWanted, this, [this] { m_pivot.copy(acted()); });
    connect(m_footer, &FoundFooter::copyDefangedWanted, this, [this] { m_pivot.copyDefanged(acted()); });
    connect(m_footer, &FoundFooter::inspectWanted, this, &FoundPane::inspectWanted);
}

void FoundPane::show(FindResult *result)
{
    if (result == m_model.result())
        return;
    if (m_model.result())
        m_model.result()->disconnect(this);
    FoundFilter filter = m_model.filter();
    filter.side = FoundFilter::Side::All;
    filter.verdict.reset();
    filter.text.clear();
    m_model.show(nullptr);
    m_model.setFilter(filter);
    m_model.show(result);
    m_problemsTold = 0;
    if (result) {
        connect(result, &FindResult::changed, this, &FoundPane::refreshSoon);
        connect(result, &FindResult::reset, this, [this] { m_view->scrollToTop(); });
    }
    m_view->scrollToTop();
    updateResult();
}

void FoundPane::refreshSoon()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

void FoundPane::updateResult()
{
    m_toolbar->showResult(result());
    m_compare->show(result() ? result()->comparison() : Comparison(), m_model.filter().side);
    m_view->setSidesVisible(result() && result()->comparison().state == Comparison::State::Done);
    updateProblems();
    updateCounts();
}

void FoundPane::updateCounts()
{
    m_toolbar->showCounts(m_model.counts(), m_model.ownCount(), m_model.filter());
    updateState();
    updateFooter();
}

void FoundPane::updateFooter()
{
    m_footerState.shown = m_model.shownCount();
    m_footerState.selected = m_view->selectedCount();
    m_footerState.unasked = m_model.unaskedCount();
    m_footerState.hiddenOwn = m_model.hiddenOwnCount();
    m_footerState.inspecting = result() && result()->comparison().state == Comparison::State::Asking;
    m_footer->show(m_footerState);
}

bool FoundPane::isFiltered() const
{
    const FoundFilter &filter = m_model.filter();
    return result() && result()->count() > 0 &&
           (!filter.text.isEmpty() || filter.verdict || filter.side != FoundFilter::Side::All ||
            m_model.ownCount() > 0);
}

void FoundPane::clearFilters()
{
    FoundFilter filter;
    filter.hideOwn = false;
    filter.derived = m_model.filter().derived;
    m_model.setFilter(filter);
    m_view->setFocus(Qt::OtherFocusReason);
    updateResult();
}

/// What else is filtered stays so.
void FoundPane::showOwn()
{
    FoundFilter filter = m_model.filter();
    filter.hideOwn = false;
    m_model.setFilter(filter);
    m_view->setFocus(Qt::OtherFocusReason);
    updateResult();
}

void FoundPane::updateState()
{
    const bool empty = m_model.rowCount() == 0;
    const bool hadFocus = m_view->hasFocus();
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_state) : m_view);
    m_trouble->setWanted(!empty);
    if (!empty) {
        focusRows();
        return m_state->showNothing();
    }
    if (hadFocus)
        focusFirst();
    const FoundFilter &filter = m_model.filter();
    if (!result())
        m_state->showEmpty(tr("Nothing has been looked through yet."),
                           tr("Drop files or text on the window, press Ctrl+V, or open a mail or a text."),
                           tr("Open mail or text…"));
    else if (result()->isReading() || !m_model.isWorkedOff())
        m_state->showLoading();
    else if (!isFiltered())
        m_state->showEmpty(result()->kind() == FindResult::Kind::Page ? tr("There are no observables on this page.")
                                                                      : tr("No observables found."),
                           {}, tr("Open mail or text…"));
    else if (m_model.hiddenOwnCount() > 0)
        m_state->showEmpty(filter.text.isEmpty() && !filter.verdict && filter.side == FoundFilter::Side::All
                               ? tr("Only domains of your own organisation are here; they are hidden.")
                               : tr("Only domains of your own organisation match; they are hidden."),
                           {}, tr("Show your own"));
    else if (!filter.text.isEmpty())
        m_state->showEmpty(tr("No observable here contains “%1”.").arg(filter.text), {}, tr("Clear filters"));
    else if (filter.verdict)
        m_state->showEmpty(
            *filter.verdict == NoVerdictYet
                ? tr("Every observable here has a verdict.")
                : tr("No observable here is %1.").arg(dispositionWord(*dispositionFromNumber(*filter.verdict))),
            {}, tr("Clear filters"));
    else
        m_state->showEmpty(tr("No observable here was found that way."), {}, tr("Clear filters"));
}

// Said again only when there is more: screen readers read it each time.
void FoundPane::updateProblems()
{
    const auto *problems = result() ? &result()->problems() : nullptr;
    const bool full = result() && result()->isFull();
    const std::size_t count = problems ? problems->size() + (full ? 1 : 0) : 0;
    if (count == 0) {
        m_problemsTold = 0;
        return m_problems->clear();
    }
    if (count == m_problemsTold)
        return;
    m_problemsTold = count;
    const QStringList lines = problemLines();
    const QStringList shown = lines.first(std::min(lines.size(), MostProblemsShown));
    m_problems->say(Notice::Tone::Warning, tr("Not everything could be read."), shown.join(u'\n'));
    m_copyProblems->setText(tr("Copy all %Ln messages", nullptr, int(lines.size())));
    m_copyProblems->setAccessibleName(m_copyProblems->text());
    m_copyProblems->setVisible(lines.size() > shown.size());
}

QStringList FoundPane::problemLines() const
{
    QStringList lines;
    if (result()->isFull())
        lines.append(tr("More than %1 different observables: the rest was not read.")
                         .arg(QLocale().toString(qulonglong(Intake::MostObservables))));
    for (const IntakeProblem &problem : result()->problems())
        lines.append(problemWords(*result(), problem));
    return lines;
}

QList<Observable> FoundPane::acted() const
{
    const QList<Observable> selected = m_view->selectedObservables();
    return selected.isEmpty() ? m_model.shown() : selected;
}

void FoundPane::setActiveCase(const QString &title, bool hasCase)
{
    m_footerState.hasCase = hasCase;
    m_footer->setCaseTitle(title);
    updateFooter();
}

void FoundPane::setCanInspect(bool can)
{
    if (m_footerState.canInspect == can)
        return;
    m_footerState.canInspect = can;
    updateFooter();
}

void FoundPane::focusFirst()
{
    if (m_stack->currentWidget() == m_view)
        return m_view->setFocus(Qt::OtherFocusReason);
    m_toolbar->focusFilter();
    m_awaitsRows = true;
}

/// Whoever came while the table was empty gets to its rows, unless something is being typed by now.
void FoundPane::focusRows()
{
    if (!std::exchange(m_awaitsRows, false) || !m_toolbar->filterField()->hasFocus() ||
        !m_toolbar->typedFilter().isEmpty())
        return;
    m_view->setFocus(Qt::OtherFocusReason);
}

void FoundPane::focusFilter()
{
    m_awaitsRows = false;
    m_toolbar->focusFilter();
}

// Ctrl+F is the filter of the table that has the focus; Ctrl+A is all, collapsed groups too.
bool FoundPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return CasebookPane::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (Shortcuts::isGivenBy(*key, Shortcut::FilterTable, *this)) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            focusFilter();
        return true;
    }
    if (event->type() == QEvent::KeyPress && key->matches(QKeySequence::SelectAll))
        m_model.expandAll();
    if (event->type() == QEvent::KeyPress && copySelected(*key))
        return true;
    return CasebookPane::eventFilter(watched, event);
}

// Before the trigger of all tables, which looks at every selected cell: there may be a hundred thousand.
bool FoundPane::copySelected(const QKeyEvent &key)
{
    const bool safe = key.key() == Qt::Key_C && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if ((!safe && !key.matches(QKeySequence::Copy)) || m_view->selectedCount() == 0)
        return false;
    if (safe)
        m_pivot.copyDefanged(m_view->selectedObservables());
    else
        m_pivot.copy(m_view->selectedObservables());
    return true;
}

void FoundPane::retranslate()
{
    m_view->setAccessibleName(tr("Found observables"));
    m_problemsTold = 0;
    m_trouble->retranslate();
    updateResult();
    m_view->viewport()->update();
}

void FoundPane::takeTheme()
{
    m_view->viewport()->update();
}

} // namespace obi
