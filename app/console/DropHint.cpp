// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/DropHint.h"

#include "look/StylePaint.h"

#include <QPainter>

namespace obi {
namespace {

constexpr int Margin = 12;
constexpr int CardWidth = 420;
constexpr int CardHeight = 96;

} // namespace

DropHint::DropHint(const Theme &theme, QWidget *window)
    : QWidget(window)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropHint::offer(int files)
{
    m_words = files > 0 ? tr("Drop to find the observables in %Ln file(s)", nullptr, files)
                        : tr("Drop to find the observables in this text");
    setAccessibleName(m_words);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropHint::withdraw()
{
    hide();
}

void DropHint::paintEvent(QPaintEvent *)
{
    using Role = Theme::Role;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = m_theme.color(Role::Window);
    veil.setAlpha(190);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(m_theme.color(Role::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(Margin, Margin, -Margin, -Margin), 4, 4);
    QRect card(0, 0, CardWidth, CardHeight);
    card.moveCenter(rect().center());
    style::frame(&painter, card, m_theme.color(Role::Line2), m_theme.color(Role::Base));
    style::icon(&painter, m_theme, QStringLiteral("find"), m_theme.color(Role::Accent),
                QRect(card.left(), card.top() + 14, card.width(), 20), 20);
    painter.setFont(m_theme.font(Theme::Type::BodyStrong));
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(card.adjusted(12, 38, -12, -32), Qt::AlignCenter, m_words);
    painter.setFont(m_theme.font(Theme::Type::Caption));
    painter.setPen(m_theme.color(Role::Text2));
    painter.drawText(card.adjusted(12, 62, -12, -10), Qt::AlignCenter, tr("It is read on this machine only."));
}

} // namespace obi
