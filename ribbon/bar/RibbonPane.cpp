// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/RibbonPane.h"

#include "bar/Ribbon.h"
#include "look/Theme.h"

#include <QPainter>
#include <QStackedLayout>

namespace obi {

RibbonPane::RibbonPane(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_stack(new QStackedLayout(this))
{
    m_stack->setContentsMargins(0, 0, 0, 0);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RibbonPane::add(RibbonApp *app)
{
    m_stack->addWidget(app);
}

void RibbonPane::setCurrent(RibbonApp *app)
{
    m_stack->setCurrentWidget(app);
}

void RibbonPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Theme::Role::Base));
}

} // namespace obi
