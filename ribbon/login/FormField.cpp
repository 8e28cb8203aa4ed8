// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/FormField.h"

#include "look/StylePaint.h"
#include "look/Tall.h"

#include <QPainter>

namespace obi {

FormField::FormField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setFixedHeight(tall(theme, Height));
    setTextMargins(5, 0, 4, 0);
    connect(&theme, &Theme::changed, this, &FormField::take);
    take();
}

void FormField::useMono(bool mono)
{
    m_mono = mono;
    take();
}

void FormField::setWrong(bool wrong)
{
    m_wrong = wrong;
    update();
}

void FormField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!m_wrong)
        return;
    QPainter painter(this);
    style::frame(&painter, rect(), m_theme.text(Disposition::Malicious), Qt::transparent);
}

void FormField::take()
{
    setFont(m_theme.font(m_mono ? Theme::Type::Mono : Theme::Type::Dense));
}

} // namespace obi
