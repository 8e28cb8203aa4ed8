// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>

namespace obi {

/// A factory for QAccessible: an app of the ribbon that is not on show has nothing in it. Qt takes the cells of a
/// hidden table for visible ones as long as they are in reach.
QAccessibleInterface *ribbonAccess(const QString &className, QObject *object);

} // namespace obi
