// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/SearchField.h"

#include <QAction>
#include <QKeyEvent>
#include <QToolButton>

namespace obi {

SearchField::SearchField(const Theme &theme, const QString &icon, QWidget *parent)
    : QLineEdit(parent)
    , m_clear(new QAction(theme.icon(QStringLiteral("x"), Theme::Role::Text2), QString(), this))
{
    m_mark = addAction(theme.icon(icon, Theme::Role::Text2), QLineEdit::LeadingPosition);
    // A picture, not a button: nobody should land on it.
    const QList<QObject *> users = m_mark->associatedObjects();
    for (QObject *user : users) {
        if (auto *button = qobject_cast<QToolButton *>(user)) {
            button->setFocusPolicy(Qt::NoFocus);
            button->setAttribute(Qt::WA_TransparentForMouseEvents);
        }
    }
    addAction(m_clear, QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, m_clear,
            [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    retranslate();
}

void SearchField::setWords(const QString &placeholder, const QString &accessibleName)
{
    setPlaceholderText(placeholder);
    setAccessibleName(accessibleName.isEmpty() ? placeholder : accessibleName);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void SearchField::retranslate()
{
    m_clear->setText(tr("Clear"));
    m_mark->setText(tr("Search"));
}

} // namespace obi
