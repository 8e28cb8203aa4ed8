// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/TextPivot.h"

#include "pivot/PivotMenu.h"
#include "text/ObservableScanner.h"

#include <QAbstractScrollArea>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace obi {
namespace {

constexpr int MostOfValue = 60; ///< characters in a row

QString rowText(const Observable &observable)
{
    const QString value = observable.value();
    const QString shown = value.size() <= MostOfValue ? value : value.left(MostOfValue - 1) + u'…';
    return TextPivot::tr("Pivot menu for %1").arg(shown).replace(u'&', QStringLiteral("&&"));
}

} // namespace

TextPivot::TextPivot(QWidget *widget, PivotMenu &pivot, std::function<QString()> text)
    : QObject(widget)
    , m_widget(widget)
    , m_pivot(pivot)
    , m_text(std::move(text))
{
    watch(widget);
}

TextPivot::TextPivot(QPlainTextEdit *editor, PivotMenu &pivot)
    : QObject(editor)
    , m_widget(editor)
    , m_editor(editor)
    , m_pivot(pivot)
{
    watch(editor);
}

TextPivot::TextPivot(QLineEdit *field, PivotMenu &pivot)
    : QObject(field)
    , m_widget(field)
    , m_field(field)
    , m_pivot(pivot)
    , m_text([field] { return field->hasSelectedText() ? field->selectedText() : field->text(); })
{
    watch(field);
}

// What comes from a key arrives at an area, what comes from the mouse at its viewport.
void TextPivot::watch(QWidget *widget)
{
    widget->installEventFilter(this);
    if (const auto *area = qobject_cast<QAbstractScrollArea *>(widget))
        area->viewport()->installEventFilter(this);
}

bool TextPivot::addRows(QMenu &menu, PivotMenu &pivot, const QString &text, const QPoint &at)
{
    const QList<Observable> named = ObservableScanner::distinct(text.left(MostSearched));
    if (named.isEmpty())
        return false;
    QAction *before = menu.actions().value(0);
    const auto add = [&](const QString &words, const QList<Observable> &observables) {
        auto *row = new QAction(words, &menu);
        menu.insertAction(before, row);
        connect(row, &QAction::triggered, &pivot, [&pivot, observables, at] {
            pivot.open(observables, {at, QSize(1, 1)});
        });
    };
    for (const Observable &each : named.mid(0, MostRows))
        add(rowText(each), {each});
    if (named.size() > 1)
        add(tr("Pivot menu for all %Ln observable(s)", nullptr, int(named.size())), named);
    if (before)
        menu.insertSeparator(before);
    return true;
}

bool TextPivot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu) {
        const auto *wanted = static_cast<QContextMenuEvent *>(event);
        return offer(wanted->globalPos(), wanted->reason() == QContextMenuEvent::Mouse);
    }
    if (event->type() == QEvent::KeyPress && watched == m_widget) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier)
            return offer(m_widget->mapToGlobal(m_widget->rect().center()), false);
    }
    return QObject::eventFilter(watched, event);
}

bool TextPivot::offer(const QPoint &at, bool byMouse)
{
    const QPoint place =
        m_editor && !byMouse ? m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft()) : at;
    QMenu *menu = ownMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto *label = qobject_cast<QLabel *>(m_widget);
    if (label && label->hasSelectedText())
        menu->addAction(tr("Copy"), m_widget,
                        [label] { QGuiApplication::clipboard()->setText(label->selectedText()); });
    if (!addRows(*menu, m_pivot, m_editor ? textOfEditor(place, byMouse) : m_text(), place)) {
        delete menu;
        return false;
    }
    menu->popup(place);
    menu->setActiveAction(menu->actions().first());
    return true;
}

QMenu *TextPivot::ownMenu() const
{
    if (m_editor)
        return m_editor->createStandardContextMenu();
    return m_field ? m_field->createStandardContextMenu() : new QMenu(m_widget);
}

QString TextPivot::textOfEditor(const QPoint &at, bool byMouse) const
{
    const QTextCursor cursor = m_editor->textCursor();
    if (cursor.hasSelection())
        return cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
    if (!byMouse)
        return cursor.block().text();
    return m_editor->cursorForPosition(m_editor->viewport()->mapFromGlobal(at)).block().text();
}

} // namespace obi
