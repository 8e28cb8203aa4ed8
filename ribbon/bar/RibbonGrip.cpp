// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/RibbonGrip.h"

#include "bar/Ribbon.h"
#include "look/StylePaint.h"

#include <QKeyEvent>
#include <QPainter>

namespace obi {
namespace {

constexpr int FarEnough = 40; ///< a drag this long in pixels is meant

} // namespace

RibbonGrip::RibbonGrip(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeHorCursor);
    setFixedSize(Width, Ribbon::BarHeight);
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT tuckWanted(!m_tucked); });
    retranslate();
}

void RibbonGrip::setTucked(bool tucked)
{
    m_tucked = tucked;
    retranslate();
}

void RibbonGrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    style::icon(&painter, m_theme, QStringLiteral("grip"), m_theme.color(Theme::Role::BandText2), rect(), 16);
}

void RibbonGrip::mousePressEvent(QMouseEvent *event)
{
    m_grabbedAt = qRound(event->globalPosition().x());
    m_dragged = false;
    QAbstractButton::mousePressEvent(event);
}

// One drag moves the band once, as soon as it is clear that it is a drag.
void RibbonGrip::mouseMoveEvent(QMouseEvent *event)
{
    const int distance = qAbs(qRound(event->globalPosition().x()) - m_grabbedAt);
    if (m_dragged || !event->buttons().testFlag(Qt::LeftButton) || distance < FarEnough)
        return;
    m_dragged = true;
    Q_EMIT tuckWanted(!m_tucked);
}

void RibbonGrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragged)
        setDown(false);
    else
        QAbstractButton::mouseReleaseEvent(event);
}

void RibbonGrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void RibbonGrip::retranslate()
{
    const QString words = m_tucked ? tr("Bring the ribbon back") : tr("Tuck ribbon to the right");
    setAccessibleName(words);
    setToolTip(words);
}

} // namespace obi
