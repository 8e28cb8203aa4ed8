// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/SettingsGroup.h"

#include "login/ThemedLabel.h"
#include "look/Segments.h"
#include "look/Tall.h"
#include "look/Tip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace obi {
namespace {

constexpr int TitleHeight = 28;

} // namespace

SettingsGroup::SettingsGroup(const Theme &theme, QWidget *parent)
    : Group(parent)
    , m_theme(theme)
    , m_title(new ThemedLabel(theme, Theme::Type::CaptionStrong, Theme::Role::Text2))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_title->setFixedHeight(tall(theme, TitleHeight));
    m_column->addWidget(m_title);
}

void SettingsGroup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Group::changeEvent(event);
}

void SettingsGroup::setTitle(const QString &title, const QString &accessibleName)
{
    m_title->setText(title);
    setAccessibleName(accessibleName.isEmpty() ? title : accessibleName);
}

ThemedLabel *SettingsGroup::addRow(QWidget *control)
{
    auto *name = new ThemedLabel(m_theme, Theme::Type::Dense, Theme::Role::Text2);
    name->setFixedWidth(m_theme.scaled(NameWidth));
    name->setBuddy(control);
    auto *holder = new QWidget;
    holder->setMinimumHeight(tall(m_theme, RowHeight));
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(name);
    row->addWidget(control, 1);
    m_column->addWidget(holder);
    return name;
}

ThemedLabel *SettingsGroup::addRow(const QList<QWidget *> &controls)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *control : controls)
        row->addWidget(control, control->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding ? 1 : 0);
    row->addStretch();
    ThemedLabel *name = addRow(holder);
    name->setBuddy(controls.first());
    return name;
}

void SettingsGroup::addButtons(const QList<QPushButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton *button : buttons) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    m_column->addSpacing(8);
    m_column->addLayout(row);
}

void SettingsGroup::addWide(QWidget *widget, int above)
{
    m_column->addSpacing(above);
    m_column->addWidget(widget);
}

SegmentsGroup::SegmentsGroup(int count, QWidget *parent)
    : Group(parent)
    , m_segments(new Segments)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_segments);
    row->addStretch();
    for (int i = 0; i < count; ++i)
        m_segments->add({});
    connect(m_segments, &Segments::chosen, this, &SegmentsGroup::chosen);
}

void SegmentsGroup::setWords(const QString &accessibleName, const QStringList &words)
{
    setAccessibleName(accessibleName);
    m_segments->setSubject(accessibleName);
    for (int i = 0; i < words.size(); ++i)
        m_segments->setText(i, words.at(i));
}

void SegmentsGroup::setCurrent(int index)
{
    m_segments->setCurrent(index);
}

int SegmentsGroup::current() const
{
    return m_segments->current();
}

void setButton(QPushButton *button, const QString &words, const QString &whyNot)
{
    button->setText(words);
    button->setAccessibleName(words);
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(plainTip(whyNot));
    button->setAccessibleDescription(whyNot);
}

} // namespace obi
