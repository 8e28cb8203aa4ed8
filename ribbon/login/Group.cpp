// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/Group.h"

#include <QAccessibleWidget>

namespace obi {
namespace {

QAccessibleInterface *groupAccess(const QString &, QObject *object)
{
    auto *group = qobject_cast<Group *>(object);
    return group ? new QAccessibleWidget(group, QAccessible::Grouping) : nullptr;
}

} // namespace

Group::Group(QWidget *parent)
    : QWidget(parent)
{
    QAccessible::installFactory(groupAccess); // once: a second one is ignored
}

} // namespace obi
