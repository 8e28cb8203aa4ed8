// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/RibbonHandle.h"

#include "look/Theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>

namespace obi {

RibbonHandle::RibbonHandle(const Theme &theme, QWidget *parent)
    : QAbstractSlider(parent)
    , m_theme(theme)
{
    setOrientation(Qt::Vertical);
    setSingleStep(Step);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::SizeVerCursor);
    setFixedHeight(Height);
    connect(this, &QAbstractSlider::valueChanged, this, &RibbonHandle::heightWanted);
    retranslate();
}

void RibbonHandle::showHeight(int height, int minimum, int maximum)
{
    const QSignalBlocker quiet(this);
    setRange(minimum, maximum);
    setValue(height);
    retranslate();
}

void RibbonHandle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect grip((width() - 32) / 2, Above + 1, 32, 2);
    painter.fillRect(grip, m_theme.color(Theme::Role::BandText2));
    if (hasFocus()) {
        painter.setPen(QPen(Qt::white, 2));
        painter.drawRect(QRect(grip.x() - 6, Above - 1, grip.width() + 12, Height - Above));
    }
}

void RibbonHandle::mousePressEvent(QMouseEvent *event)
{
    m_grabbedAt = qRound(event->globalPosition().y());
    m_heightThen = value();
    setSliderDown(true);
}

void RibbonHandle::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        Q_EMIT heightWanted(m_heightThen + m_grabbedAt - qRound(event->globalPosition().y()));
}

void RibbonHandle::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

void RibbonHandle::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT maximumWanted();
    else
        Q_EMIT defaultWanted();
}

void RibbonHandle::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return Q_EMIT heightWanted(value() + Step);
    case Qt::Key_Down:
        return Q_EMIT heightWanted(value() - Step);
    case Qt::Key_Home:
        return Q_EMIT defaultWanted();
    case Qt::Key_End:
        return Q_EMIT maximumWanted();
    default:
        event->ignore();
    }
}

void RibbonHandle::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractSlider::changeEvent(event);
}

void RibbonHandle::retranslate()
{
    setAccessibleName(tr("Ribbon height"));
    setAccessibleDescription(tr("%Ln pixels", nullptr, value()));
    setToolTip(tr("Drag to change the height; double-click for the default height"));
}

} // namespace obi
