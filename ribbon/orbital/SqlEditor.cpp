// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/SqlEditor.h"

#include "look/Theme.h"
#include "orbital/OsquerySchema.h"
#include "orbital/SqlCompletion.h"
#include "orbital/SqlHighlighter.h"
#include "orbital/SqlInsertion.h"
#include "text/ObservableScanner.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>
#include <QTextLayout>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int GutterSide = 10;
constexpr int TextGap = 12;
constexpr int MostOffered = 200;

/// The strip with the line numbers; the editor paints it.
class Gutter : public QWidget
{
public:
    explicit Gutter(SqlEditor *editor)
        : QWidget(editor)
        , m_editor(editor)
    {}

private:
    void paintEvent(QPaintEvent *event) override { m_editor->paintGutter(event); }
    SqlEditor *m_editor;
};

} // namespace

SqlEditor::SqlEditor(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
    , m_gutter(new Gutter(this))
    , m_completer(new QCompleter(this))
    , m_words(new QStringListModel(this))
{
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    document()->setDocumentMargin(4);
    new SqlHighlighter(theme, document());
    m_completer->setWidget(this);
    m_completer->setModel(m_words);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(8);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &SqlEditor::accept);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SqlEditor::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SqlEditor::markCurrentLine);
    connect(&theme, &Theme::changed, this, &SqlEditor::takeTheme);
    takeTheme();
}

void SqlEditor::takeTheme()
{
    setFont(m_theme.font(Theme::Type::Mono));
    m_completer->popup()->setFont(m_theme.font(Theme::Type::Mono));
    placeGutter();
    markCurrentLine();
}

void SqlEditor::replaceAll(const QString &sql)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(sql);
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
}

void SqlEditor::insertLiterals(const QStringList &values)
{
    if (values.isEmpty() || isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    const auto change = SqlInsertion::of(values, toPlainText(), cursor.selectionStart(), cursor.selectionEnd());
    cursor.setPosition(int(change.start));
    cursor.setPosition(int(change.end), QTextCursor::KeepAnchor);
    cursor.insertText(change.text);
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
}

// The observables of what is pasted, or each of its lines where it has none.
void SqlEditor::pasteLiteral()
{
    constexpr qsizetype LongestSearched = 100'000;
    const QString text = QApplication::clipboard()->text();
    QStringList values;
    if (text.size() <= LongestSearched) {
        for (const Observable &observable : ObservableScanner::distinct(text))
            values.append(observable.value());
    }
    if (values.isEmpty()) {
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
            values.append(line.trimmed());
        values.removeAll(QString());
    }
    insertLiterals(values);
}

int SqlEditor::gutterWidth() const
{
    const qsizetype digits = qMax<qsizetype>(2, QString::number(blockCount()).size());
    return int(2 * GutterSide + digits * fontMetrics().horizontalAdvance(u'9'));
}

void SqlEditor::placeGutter()
{
    const int wide = gutterWidth();
    setViewportMargins(wide + TextGap - 4, 0, 0, 0);
    const QRect inner = contentsRect();
    m_gutter->setGeometry(
        QStyle::visualRect(layoutDirection(), inner, {inner.left(), inner.top(), wide, inner.height()}));
    m_gutter->update();
}

void SqlEditor::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), m_theme.color(Theme::Role::Alt));
    painter.fillRect(m_gutter->width() - 1, event->rect().y(), 1, event->rect().height(),
                     m_theme.color(Theme::Role::Line));
    painter.setFont(font());
    painter.setPen(m_theme.color(Theme::Role::Text3));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        if (!block.isVisible())
            continue;
        // On the text's own baseline: the last block is higher than its line by the document's margin.
        const QTextLine line = block.layout()->lineAt(0);
        const QString number = QString::number(block.blockNumber() + 1);
        const int right = m_gutter->width() - GutterSide;
        painter.drawText(
            QPointF(right - painter.fontMetrics().horizontalAdvance(number), place.top() + line.y() + line.ascent()),
            number);
    }
}

void SqlEditor::markCurrentLine()
{
    QTextEdit::ExtraSelection line;
    line.format.setBackground(m_theme.color(Theme::Role::Hover));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = textCursor();
    line.cursor.clearSelection();
    setExtraSelections({line});
}

// The ring round the whole editor, inside: it fills its place, and the cursor alone is easily lost.
void SqlEditor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (!hasFocus() || !window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(m_theme.color(Theme::Role::Focus), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void SqlEditor::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    viewport()->update();
}

void SqlEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    viewport()->update();
}

void SqlEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void SqlEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeGutter();
}

bool SqlEditor::completes(const QKeyEvent *event) const
{
    return event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
}

// Keys that windows and input methods would take otherwise are the editor's own.
bool SqlEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && completes(static_cast<QKeyEvent *>(event)))
        event->accept();
    return QPlainTextEdit::event(event);
}

void SqlEditor::keyPressEvent(QKeyEvent *event)
{
    const bool open = m_completer->popup()->isVisible();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        m_completer->popup()->hide();
        return Q_EMIT runWanted();
    }
    if (open && (enter || event->key() == Qt::Key_Tab)) {
        const QModelIndex chosen = m_completer->popup()->currentIndex();
        m_completer->popup()->hide();
        return accept(chosen.isValid() ? chosen.data().toString() : m_words->stringList().value(0));
    }
    // Only the list goes; Esc would collapse the ribbon otherwise.
    if (open && event->key() == Qt::Key_Escape)
        return m_completer->popup()->hide();
    if (completes(event))
        return complete(true);
    if (event->key() == Qt::Key_V && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        return pasteLiteral();
    QPlainTextEdit::keyPressEvent(event);
    const QString typed = event->text();
    const bool writes = !typed.isEmpty() && (typed.front().isLetterOrNumber() || typed == "_"_L1 || typed == "."_L1);
    const bool erases = open && event->key() == Qt::Key_Backspace;
    if (writes || erases)
        complete(false);
    else if (open && !typed.isEmpty())
        m_completer->popup()->hide();
}

void SqlEditor::closeCompletions()
{
    m_completer->popup()->hide();
}

QStringList SqlEditor::offered() const
{
    return m_completer->popup()->isVisible() ? m_words->stringList() : QStringList();
}

void SqlEditor::complete(bool asked)
{
    const auto found = SqlCompletion::at(toPlainText(), textCursor().position(), OsquerySchema::known());
    const bool exact = found.words.size() == 1 && found.words.first().compare(found.prefix, Qt::CaseInsensitive) == 0;
    const bool wanted = asked || found.afterDot || found.prefix.size() >= 2;
    if (!wanted || found.words.isEmpty() || exact)
        return m_completer->popup()->hide();
    m_words->setStringList(found.words.mid(0, MostOffered));
    m_completer->popup()->setAccessibleName(tr("Completions"));
    QRect place = cursorRect();
    place.translate(viewport()->x(), viewport()->y());
    const QAbstractItemView *popup = m_completer->popup();
    place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + 16);
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void SqlEditor::accept(const QString &word)
{
    if (word.isEmpty())
        return;
    const auto found = SqlCompletion::at(toPlainText(), textCursor().position(), OsquerySchema::known());
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(found.start), QTextCursor::KeepAnchor);
    cursor.insertText(word);
    setTextCursor(cursor);
}

void SqlEditor::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    QAction *literal = menu->addAction(tr("Paste as SQL value"), this, &SqlEditor::pasteLiteral);
    literal->setShortcut(QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_V));
    literal->setEnabled(!QApplication::clipboard()->text().isEmpty() && !isReadOnly());
    QAction *words = menu->addAction(tr("Complete"), this, [this] { complete(true); });
    words->setShortcut(QKeyCombination(Qt::ControlModifier, Qt::Key_Space));
    Q_EMIT menuOpens(menu);
    menu->popup(event->globalPos());
}

} // namespace obi
