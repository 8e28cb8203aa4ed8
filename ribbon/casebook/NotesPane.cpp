// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/NotesPane.h"

#include "casebook/NoteDelegate.h"
#include "casebook/OpenCase.h"
#include "casebook/UndoBar.h"
#include "look/Words.h"
#include "pivot/TextPivot.h"
#include "store/CaseStore.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

namespace obi {
namespace {

constexpr int EmptyHeight = 28;
constexpr int BegunHeight = 56;
constexpr int EditorEdges = 12; ///< over and under the text, together

} // namespace

NotesPane::NotesPane(Theme &theme, PivotMenu &pivot, OpenCase &open, const Clock &clock, QString author, UndoBar &undo,
                     QWidget *parent)
    : CasebookPane(theme, parent)
    , m_pivot(pivot)
    , m_open(open)
    , m_author(std::move(author))
    , m_undo(undo)
    , m_model(clock)
    , m_heading(new QLabel)
    , m_count(new QLabel)
    , m_list(new QListView)
    , m_delegate(new NoteDelegate(theme, this))
    , m_new(new QPlainTextEdit)
    , m_hint(new QLabel)
    , m_save(new QPushButton)
{
    build();
    connect(&open, &OpenCase::leaving, this, &NotesPane::flush);
    connect(&open, &OpenCase::changed, this, &NotesPane::showCase);
    connect(&open, &OpenCase::refusedFound, this, &NotesPane::takeUp);
    connect(&m_model, &NotesModel::edited, this, &NotesPane::saveEdited);
    connect(m_list, &QWidget::customContextMenuRequested, this, &NotesPane::offerNoteMenu);
    connect(m_save, &QPushButton::clicked, this, &NotesPane::saveNew);
    connect(m_new, &QPlainTextEdit::textChanged, this, [this] {
        Draft &draft = m_drafts[m_caseId];
        draft.text = m_new->toPlainText();
        draft.error.reset();
        updateState();
    });
    retranslate();
    takeTheme();
}

void NotesPane::build()
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    BaseDelegate::prepare(m_list, theme());
    m_new->setTabChangesFocus(true);
    m_new->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_new->installEventFilter(this);
    new TextPivot(m_new, m_pivot);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 2);
    head->setSpacing(6);
    head->addWidget(m_heading);
    head->addWidget(m_count);
    head->addStretch();
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 2, 12, 6);
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_save);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(12, 4, 12, 2);
    field->addWidget(m_new);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addLayout(field);
    column->addLayout(foot);
}

void NotesPane::showCase()
{
    m_model.show(m_open.value());
    m_count->setText(QLocale().toString(m_model.rowCount()));
    if (m_caseId == m_open.id())
        return;
    m_caseId = m_open.id();
    const Draft kept = m_drafts.value(m_caseId);
    if (m_new->toPlainText() != kept.text)
        m_new->setPlainText(kept.text);
    m_drafts[m_caseId] = kept;
    updateState();
}

void NotesPane::takeUp(const QList<CaseEdit> &refused)
{
    for (const CaseEdit &each : refused) {
        if (const auto *note = std::get_if<edit::SetNoteText>(&each))
            m_model.takeUp(note->noteId, note->text);
        const auto *begun = std::get_if<edit::AddNote>(&each);
        if (begun && m_new->toPlainText().isEmpty()) {
            m_new->setPlainText(begun->text);
            saveNew();
        }
    }
}

void NotesPane::flush()
{
    m_delegate->commitOpenEditor();
    saveNew();
}

void NotesPane::saveNew()
{
    const QString text = m_new->toPlainText();
    const QString caseId = m_caseId;
    Draft &draft = m_drafts[caseId];
    // An empty one takes the place of what the store keeps.
    if (caseId.isEmpty() || (text.trimmed().isEmpty() && !draft.refused))
        return;
    const CaseEdit edit = edit::AddNote{text.trimmed(), m_author};
    draft.refused = false;
    // The field is empty from now on, so that nothing is saved twice; a refused text comes back.
    m_new->clear();
    QCoro::connect(m_open.store().apply(caseId, edit), this,
                   [this, caseId, text](const Result<Case> &changed) { settleNew(caseId, text, changed); });
}

void NotesPane::settleNew(const QString &caseId, const QString &text, const Result<Case> &changed)
{
    if (changed)
        return;
    const QString since = m_drafts.value(caseId).text;
    const QString back = since.isEmpty() ? text : text + u'\n' + since;
    if (caseId == m_caseId)
        m_new->setPlainText(back);
    m_drafts[caseId] = {back, changed.error(), true};
    updateState();
    if (caseId != m_caseId)
        Q_EMIT m_open.failed(changed.error());
}

void NotesPane::saveEdited(const QString &noteId, const QString &text)
{
    const CaseEdit edit = edit::SetNoteText{noteId, text};
    QCoro::connect(m_open.store().apply(m_caseId, edit), this, [this, noteId](const Result<Case> &changed) {
        m_model.settled(noteId, changed ? std::nullopt : std::optional(changed.error()));
    });
}

void NotesPane::removeCurrent()
{
    const Note *note = m_model.noteAt(m_list->currentIndex());
    if (!note)
        return;
    const QString caseId = m_caseId;
    m_open.apply(edit::RemoveNote{note->id}, [this, caseId, removed = *note](const Case &) {
        m_undo.offer(tr("Removed the note “%1”").arg(removed.text.simplified().left(60)), [this, caseId, removed] {
            const CaseEdit back = edit::RestoreNote{removed};
            QCoro::connect(m_open.store().apply(caseId, back), this, [this](const Result<Case> &changed) {
                if (!changed)
                    Q_EMIT m_open.failed(changed.error());
            });
        });
    });
}

void NotesPane::offerNoteMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.data(NotesModel::ErrorRole).isValid())
        connect(menu->addAction(tr("Save again")), &QAction::triggered, this,
                [this] { m_model.retry(m_list->currentIndex()); });
    connect(menu->addAction(tr("Edit note")), &QAction::triggered, this,
            [this] { m_list->edit(m_list->currentIndex()); });
    connect(menu->addAction(tr("Remove note")), &QAction::triggered, this, &NotesPane::removeCurrent);
    const QPoint at = m_list->viewport()->mapToGlobal(position);
    TextPivot::addRows(*menu, m_pivot, index.data(Qt::EditRole).toString(), at);
    menu->popup(at);
}

bool NotesPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return CasebookPane::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_new && enter && key->modifiers().testFlag(Qt::ControlModifier)) {
        saveNew();
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    if (watched == m_list && enter) {
        m_list->edit(m_list->currentIndex());
        return true;
    }
    return CasebookPane::eventFilter(watched, event);
}

void NotesPane::updateState()
{
    const auto error = m_drafts.value(m_caseId).error;
    m_hint->setText(error ? tr("Not saved: %1").arg(errorText(*error)) : tr("Ctrl+Enter saves"));
    m_hint->setForegroundRole(error ? QPalette::BrightText : QPalette::PlaceholderText);
    m_save->setText(error ? tr("Retry") : tr("Save note"));
    m_save->setAccessibleName(m_save->text());
    // One line while there is nothing in it, so that the notes have the room.
    const bool begun = !m_new->toPlainText().trimmed().isEmpty();
    const int line = m_new->fontMetrics().height();
    m_new->setFixedHeight(begun ? qMax(BegunHeight, 2 * line + EditorEdges) : qMax(EmptyHeight, line + EditorEdges));
    m_save->setVisible(begun);
    m_hint->setVisible(begun || error);
    m_new->setAccessibleDescription(m_hint->text());
}

void NotesPane::retranslate()
{
    m_heading->setText(tr("Notes"));
    m_list->setAccessibleName(tr("Notes"));
    m_new->setAccessibleName(tr("New note"));
    m_new->setPlaceholderText(tr("Add a note (Ctrl+Enter saves it)"));
    updateState();
    m_list->viewport()->update();
}

void NotesPane::takeTheme()
{
    m_heading->setFont(theme().font(Theme::Type::CaptionStrong));
    m_count->setFont(theme().font(Theme::Type::Caption));
    m_hint->setFont(theme().font(Theme::Type::Caption));
    m_new->setFont(theme().font(Theme::Type::Dense));
    m_list->doItemsLayout();
}

} // namespace obi
