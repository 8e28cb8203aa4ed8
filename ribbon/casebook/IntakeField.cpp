// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/IntakeField.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

#include <limits>

namespace obi {
using namespace Qt::StringLiterals;

// Qt's own limit would cut what assistive technology and input methods give, without a word.
IntakeField::IntakeField(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(std::numeric_limits<int>::max());
}

bool IntakeField::takeWhole(const QString &text)
{
    const bool whole = text.size() > LongText || text.trimmed().contains(u'\n');
    if (whole)
        Q_EMIT given(text);
    return whole;
}

void IntakeField::pasteText()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!takeWhole(text))
        insert(text.trimmed());
}

void IntakeField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        return pasteText();
    // Where nothing was typed, what is undone is what was done with the list.
    if (event->matches(QKeySequence::Undo) && !isUndoAvailable())
        return event->ignore();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter)
        return QLineEdit::keyPressEvent(event);
    if (!text().trimmed().isEmpty())
        Q_EMIT given(text());
}

// The standard menu would paste past takeWhole().
void IntakeField::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (auto *paste = menu->findChild<QAction *>(u"edit-paste"_s)) {
        paste->disconnect(this);
        connect(paste, &QAction::triggered, this, &IntakeField::pasteText);
    }
    menu->popup(event->globalPos());
}

void IntakeField::dropEvent(QDropEvent *event)
{
    if (event->mimeData()->hasText() && takeWhole(event->mimeData()->text()))
        return event->acceptProposedAction();
    QLineEdit::dropEvent(event);
}

} // namespace obi
