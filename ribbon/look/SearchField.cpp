// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/SearchField.h"

#include "look/StylePaint.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace obi {
namespace {
constexpr int IconLeft = 7;
constexpr int TextLeft = 26;
} // namespace

SearchField::SearchField(const Theme &theme, const QString &icon, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_clear(new QAction(theme.icon(QStringLiteral("x"), Theme::Role::Text2), QString(), this))
{
    setTextMargins(TextLeft, 0, 0, 0);
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

// Painted: an action in the field would be a button to assistive technology, and this does nothing.
void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    style::icon(&painter, m_theme, m_icon, m_theme.color(Theme::Role::Text2),
                QRect(IconLeft, 0, style::IconSize, height()), style::IconSize);
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
}

} // namespace obi
