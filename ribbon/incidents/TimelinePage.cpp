// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/TimelinePage.h"

#include "core/ErrorKinds.h"
#include "ctim/CtimId.h"
#include "incidents/OpenIncident.h"
#include "incidents/TimelineDelegate.h"
#include "look/StateView.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "pivot/PivotTrigger.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace obi {
namespace {

constexpr int LeastSteps = 28;
constexpr int EmptyHeight = 28;
constexpr int BegunHeight = 56;
constexpr int EditorEdges = 12; ///< over and under the text, together
constexpr int MostHintLines = 3;

} // namespace

TimelinePage::TimelinePage(Theme &theme, PivotMenu &pivot, OpenIncident &open, const People &people, const Clock &clock,
                           QWidget *parent)
    : CasebookPane(theme, parent)
    , m_open(open)
    , m_model(people, clock)
    , m_steps(new QStackedWidget)
    , m_list(new QListView)
    , m_empty(new StateView(theme))
    , m_note(new QPlainTextEdit)
    , m_hint(new QLabel)
    , m_hintArea(new QScrollArea)
    , m_save(new QPushButton)
{
    build();
    auto *delegate = new TimelineDelegate(theme, pivot, this);
    m_list->setItemDelegate(delegate);
    // A step may name several: the menu opens for all of them.
    delegate->install(m_list)->setChooser([this] {
        const QModelIndex current = m_list->currentIndex();
        return current.isValid() ? m_model.observables(current.row()) : QList<Observable>();
    });
    connect(&open, &OpenIncident::changed, this, &TimelinePage::showIncident);
    connect(&open, &OpenIncident::opened, this, &TimelinePage::showIncident);
    connect(m_save, &QPushButton::clicked, this, &TimelinePage::send);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        m_drafts[m_id] = m_note->toPlainText();
        updateState();
    });
    retranslate();
    takeTheme();
}

void TimelinePage::build()
{
    m_list->setModel(&m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    BaseDelegate::prepare(m_list, theme());
    m_list->installEventFilter(this);
    m_note->setTabChangesFocus(true);
    m_note->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_note->installEventFilter(this);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 2, 16, 8);
    m_hintArea->setWidget(m_hint);
    m_hintArea->setWidgetResizable(true);
    m_hintArea->setFrameShape(QFrame::NoFrame);
    m_hintArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hintArea->viewport()->setAutoFillBackground(false);
    m_hint->setAutoFillBackground(false);
    foot->addWidget(m_hintArea, 1);
    foot->addWidget(m_save);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(16, 4, 16, 4);
    field->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(0);
    m_steps->addWidget(m_list);
    m_steps->addWidget(m_empty);
    for (QWidget *part : std::initializer_list<QWidget *>{m_list, m_empty})
        part->setMinimumHeight(1);
    m_steps->setMinimumHeight(LeastSteps);
    column->addStretch(); // has room only where the steps have gone
    column->addWidget(m_steps, 1);
    column->addLayout(field);
    column->addLayout(foot);
}

QWidget *TimelinePage::list() const
{
    return m_list;
}

void TimelinePage::showIncident()
{
    m_model.show(m_open.value());
    m_steps->setCurrentWidget(count() > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    if (m_id == m_open.id())
        return updateState();
    m_id = m_open.id();
    const QString draft = m_drafts.value(m_id);
    if (m_note->toPlainText() != draft)
        m_note->setPlainText(draft);
    m_drafts[m_id] = draft;
    updateState();
}

void TimelinePage::setWhyNot(const QString &reason)
{
    m_whyNot = reason;
    updateState();
}

void TimelinePage::send()
{
    const QString text = m_note->toPlainText().trimmed();
    if (text.isEmpty() || !m_whyNot.isEmpty() || m_id.isEmpty())
        return;
    m_errors.remove(m_id);
    // The field is empty from now on, so that nothing is sent twice; a refused text comes back.
    m_note->clear();
    Q_EMIT noteWanted(text);
}

void TimelinePage::giveBack(const QString &incidentId, const QString &text, const Error &error)
{
    const QString id = shortId(incidentId);
    const QString since = m_drafts.value(id);
    const QString back = since.isEmpty() ? text : text + u'\n' + since;
    m_errors[id] = error;
    if (id == m_id)
        m_note->setPlainText(back);
    m_drafts[id] = back;
    updateState();
}

bool TimelinePage::eventFilter(QObject *watched, QEvent *event)
{
    // A list in one column does not measure its rows anew when it gets another width.
    if (watched == m_list && event->type() == QEvent::Resize)
        m_list->doItemsLayout();
    if (watched != m_note || event->type() != QEvent::KeyPress)
        return CasebookPane::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || !key->modifiers().testFlag(Qt::ControlModifier))
        return CasebookPane::eventFilter(watched, event);
    send();
    return true;
}

QString TimelinePage::failureWords(const Error &error)
{
    const QString why = errorTextWithTrace(error);
    if (!mayHaveArrived(error))
        return tr("Not saved: %1").arg(why);
    return tr("It is not known whether this was saved. Look for it in the timeline before you save it again.") + u'\n' +
           why;
}

void TimelinePage::updateState()
{
    const auto error = m_errors.constFind(m_id);
    const bool failed = error != m_errors.constEnd();
    const bool begun = !m_note->toPlainText().trimmed().isEmpty();
    m_hint->setText(failed ? failureWords(*error) : tr("Ctrl+Enter saves"));
    m_hint->setForegroundRole(failed ? QPalette::BrightText : QPalette::PlaceholderText);
    const int line = m_note->fontMetrics().height();
    m_note->setFixedHeight(begun ? qMax(BegunHeight, 2 * line + EditorEdges) : qMax(EmptyHeight, line + EditorEdges));
    m_note->setEnabled(m_whyNot.isEmpty());
    m_note->setToolTip(plainTip(m_whyNot));
    m_note->setAccessibleDescription(m_whyNot.isEmpty() ? m_hint->text() : m_whyNot);
    // While somebody writes, the steps give way; that there are none needs no room then.
    m_steps->setMinimumHeight(begun ? 0 : LeastSteps);
    m_steps->setVisible(!begun || count() > 0);
    m_save->setVisible(begun);
    m_save->setEnabled(m_whyNot.isEmpty());
    m_hintArea->setVisible(begun || failed);
    fitHint();
}

/// The keyboard comes here only where there is something to scroll.
void TimelinePage::fitHint()
{
    const int most = MostHintLines * m_hint->fontMetrics().lineSpacing();
    const int wanted = m_hint->heightForWidth(m_hintArea->viewport()->width());
    m_hintArea->setFixedHeight(std::min(wanted, most));
    m_hintArea->setFocusPolicy(wanted > most ? Qt::StrongFocus : Qt::NoFocus);
}

void TimelinePage::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    fitHint();
}

/// Whoever clicks where nothing can be noted does not go on typing somewhere else.
void TimelinePage::mousePressEvent(QMouseEvent *event)
{
    CasebookPane::mousePressEvent(event);
    if (m_note->isEnabled() || !m_note->geometry().contains(event->pos()))
        return;
    if (m_list->isVisible())
        m_list->setFocus(Qt::MouseFocusReason);
    else if (QWidget *typedInto = window()->focusWidget())
        typedInto->clearFocus();
}

void TimelinePage::retranslate()
{
    m_list->setAccessibleName(tr("Timeline"));
    m_hintArea->setAccessibleName(tr("Why the note is not saved"));
    m_empty->showEmpty(tr("Nothing is known to have happened in this incident yet."));
    m_note->setAccessibleName(tr("New note"));
    m_note->setPlaceholderText(tr("Add a note to the timeline (Ctrl+Enter)"));
    m_save->setText(tr("Save note"));
    m_save->setAccessibleName(tr("Save note"));
    updateState();
    m_list->doItemsLayout();
}

void TimelinePage::takeTheme()
{
    m_hint->setFont(theme().font(Theme::Type::Caption));
    m_note->setFont(theme().font(Theme::Type::Dense));
    QPalette palette;
    palette.setColor(QPalette::Disabled, QPalette::Base, theme().color(Theme::Role::Window));
    m_note->setPalette(palette);
    fitHint();
    m_list->doItemsLayout();
}

} // namespace obi
