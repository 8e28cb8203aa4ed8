// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/TlpTag.h"
#include "look/Tall.h"

#include "cases/TlpLabel.h"
#include "look/StylePaint.h"

#include <QPainter>

namespace obi {
namespace {

using Role = Theme::Role;
using Type = Theme::Type;

constexpr int TagHeight = 18;
constexpr int Padding = 6;

QColor tlpColor(Tlp tlp)
{
    switch (tlp) {
    case Tlp::Red:
        return QColor(0xFF, 0x2B, 0x2B);
    case Tlp::Amber:
    case Tlp::AmberStrict:
        return QColor(0xFF, 0xC0, 0x00);
    case Tlp::Green:
        return QColor(0x33, 0xFF, 0x00);
    case Tlp::Clear:
        break;
    }
    return Qt::white;
}

} // namespace

TlpTag::TlpTag(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTlp(m_tlp);
}

void TlpTag::setTlp(Tlp tlp)
{
    m_tlp = tlp;
    setAccessibleName(tlpLabel(tlp));
    updateGeometry();
    update();
}

QSize TlpTag::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(Type::CaptionStrong));
    return {metrics.horizontalAdvance(tlpLabel(m_tlp)) + 2 * Padding, tall(m_theme, TagHeight)};
}

void TlpTag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    style::frame(&painter, rect(), m_theme.isDark() ? m_theme.color(Role::Line2) : QColor(Qt::black), Qt::black, 2);
    painter.setFont(m_theme.font(Type::CaptionStrong));
    painter.setPen(tlpColor(m_tlp));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, tlpLabel(m_tlp));
}

} // namespace obi
