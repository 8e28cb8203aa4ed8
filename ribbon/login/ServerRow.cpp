// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/ServerRow.h"

#include "look/StylePaint.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace obi {
namespace {

using Role = Theme::Role;
using Type = Theme::Type;

constexpr int Side = 10;
constexpr int TextLeft = 32;

} // namespace

ServerRow::ServerRow(const Theme &theme, QWidget *parent)
    : QRadioButton(parent)
    , m_theme(theme)
{
    setFixedHeight(theme.scaled(Height));
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ServerRow::setDetail(const QString &detail, bool isValue)
{
    m_detail = detail;
    m_isValue = isValue;
    update();
}

QSize ServerRow::sizeHint() const
{
    const int words = QFontMetrics(m_theme.font(Type::Dense)).horizontalAdvance(text());
    const int detail = QFontMetrics(m_theme.font(m_isValue ? Type::Mono : Type::Dense)).horizontalAdvance(m_detail);
    return {TextLeft + words + 2 * Side + detail, m_theme.scaled(Height)};
}

// A line under each row but the last one, which ends at the frame.
void ServerRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Role ground = isChecked() ? Role::Soft : underMouse() ? Role::Hover : Role::Base;
    painter.fillRect(rect(), m_theme.color(ground));
    if (!m_last)
        painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Role::Line));
    QStyleOptionButton option;
    initStyleOption(&option);
    const auto place = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    option.rect = place(QRect(Side, 0, style::IndicatorSize, height()));
    style::radioButton(&painter, m_theme, option);
    const QRect line = rect().adjusted(TextLeft, 0, -Side, 0);
    painter.setFont(m_theme.font(Type::Dense));
    painter.setPen(m_theme.color(Role::Text));
    const auto leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading);
    const auto trailing = QStyle::visualAlignment(layoutDirection(), Qt::AlignTrailing);
    painter.drawText(place(line), int(leading | Qt::AlignVCenter) | Qt::TextSingleLine, text());
    if (m_isValue)
        painter.setFont(m_theme.font(Type::Mono));
    painter.setPen(m_theme.color(Role::Text2));
    painter.drawText(place(line), int(trailing | Qt::AlignVCenter) | Qt::TextSingleLine, m_detail);
}

} // namespace obi
