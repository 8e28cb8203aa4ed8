// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "home/HomeGroup.h"

#include "login/ThemedLabel.h"
#include "look/Tall.h"

#include <QEvent>
#include <QHBoxLayout>

namespace obi {

HomeGroup::HomeGroup(const Theme &theme, QWidget *parent)
    : Group(parent)
    , m_theme(theme)
    , m_title(new ThemedLabel(theme, Theme::Type::CaptionStrong, Theme::Role::Text2))
    , m_head(new QHBoxLayout)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 4, 0, 8);
    m_column->setSpacing(0);
    m_title->setFixedHeight(tall(theme, TitleHeight));
    m_head->setContentsMargins(Side, 0, Side, 0);
    m_head->setSpacing(8);
    m_head->addWidget(m_title, 1);
    m_column->addLayout(m_head);
}

void HomeGroup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Group::changeEvent(event);
}

void HomeGroup::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void HomeGroup::add(QWidget *widget, int stretch, bool inset)
{
    if (!inset)
        return m_column->addWidget(widget, stretch);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Side, 0, Side, 0);
    row->addWidget(widget, 1);
    m_column->addLayout(row, stretch);
}

void HomeGroup::addGap(int height)
{
    m_column->addSpacing(height);
}

void HomeGroup::addStretch()
{
    m_column->addStretch(1);
}

ThemedLabel *HomeGroup::addCaption()
{
    auto *caption = new ThemedLabel(m_theme, Theme::Type::CaptionStrong, Theme::Role::Text2);
    caption->setFixedHeight(tall(m_theme, TitleHeight));
    add(caption, 0, true);
    return caption;
}

void HomeGroup::addToTitle(QWidget *widget)
{
    m_head->addWidget(widget);
}

} // namespace obi
