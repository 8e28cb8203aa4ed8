// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/BandStatus.h"

#include "look/StylePaint.h"
#include "look/Tip.h"

#include <QPainter>

namespace obi {
namespace {

constexpr int Padding = 12;
constexpr int MarkWidth = 12;
constexpr int Gap = 6;

} // namespace

BandStatus::BandStatus(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        m_widths.fill(-1);
        updateGeometry();
        update();
    });
}

void BandStatus::setConnection(Ribbon::Connection connection, const QString &words, const QString &brief)
{
    m_connection = connection;
    m_words = words;
    m_brief = brief.isEmpty() ? words : brief;
    m_widths.fill(-1);
    setAccessibleName(words);
    updateGeometry();
    update();
}

void BandStatus::setBrief(bool brief)
{
    if (brief == m_isBrief)
        return;
    m_isBrief = brief;
    setToolTip(shownWords() == m_words ? QString() : plainTip(m_words));
    updateGeometry();
    update();
}

QSize BandStatus::sizeHint() const
{
    if (m_words.isEmpty())
        return {0, Ribbon::BarHeight};
    int &wide = m_widths[m_isBrief ? 1 : 0];
    if (wide < 0)
        wide = QFontMetrics(m_theme.font(Theme::Type::Dense)).horizontalAdvance(shownWords());
    return {2 * Padding + MarkWidth + Gap + wide, Ribbon::BarHeight};
}

void BandStatus::paintEvent(QPaintEvent *)
{
    if (m_words.isEmpty())
        return;
    QPainter painter(this);
    const QRect mark(Padding, 0, MarkWidth, height());
    const QColor ink = m_theme.color(Theme::Role::BandText2);
    const QPointF middle(mark.center().x(), height() / 2.0);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_connection == Ribbon::Connection::NotLoggedIn) {
        style::icon(&painter, m_theme, QStringLiteral("warn"), ink, mark);
    } else if (m_connection == Ribbon::Connection::Connected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Theme::Role::BandConnected));
        painter.drawEllipse(middle, 4, 4);
    } else {
        painter.setPen(QPen(ink, 1.5));
        painter.drawEllipse(middle, 3.5, 3.5);
    }
    painter.setFont(m_theme.font(Theme::Type::Dense));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(Padding + MarkWidth + Gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     shownWords());
}

} // namespace obi
