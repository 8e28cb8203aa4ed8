// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/SettingsColumns.h"

#include "look/Theme.h"

#include <QHBoxLayout>

namespace obi {
namespace {

constexpr int Side = 16;

QVBoxLayout *column(QWidget *holder)
{
    auto *made = new QVBoxLayout(holder);
    made->setContentsMargins(Side, 4, Side, Side);
    made->setSpacing(0);
    made->addStretch(1); // groups stand at the top, each as high as it needs
    return made;
}

void fill(QVBoxLayout *column, const QList<QWidget *> &groups)
{
    for (int i = 0; i < groups.size(); ++i)
        column->insertWidget(i, groups.at(i));
}

} // namespace

SettingsColumns::SettingsColumns(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    auto *leading = new QWidget;
    auto *trailing = new QWidget;
    leading->setMinimumWidth(LeadingWidth);
    leading->setMaximumWidth(theme.scaled(LeadingWidth)); // for large words, as far as there is room for both
    m_leading = column(leading);
    m_trailing = column(trailing);
    auto *line = new QWidget;
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Midlight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(leading, 1);
    row->addWidget(line);
    row->addWidget(trailing, 1);
}

void SettingsColumns::add(QWidget *group)
{
    group->setParent(this);
    group->hide();
    m_groups.append(group);
}

// In the order of the calls to add(), which is that of the keyboard's way through them.
void SettingsColumns::show(const QList<QWidget *> &leading, const QList<QWidget *> &trailing)
{
    for (QWidget *group : std::as_const(m_groups)) {
        m_leading->removeWidget(group);
        m_trailing->removeWidget(group);
        group->hide();
    }
    fill(m_leading, leading);
    fill(m_trailing, trailing);
    for (QWidget *group : leading + trailing)
        group->show();
}

} // namespace obi
