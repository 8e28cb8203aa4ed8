// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAccessibleInterface;
class QObject;
class QString;

namespace obi {

/// For QAccessible::installFactory. Qt tells nothing of a menu's row but its name; a row of a RowMenu tells its
/// explanation as its description too, and that is why a row is disabled.
QAccessibleInterface *rowAccess(const QString &className, QObject *object);

} // namespace obi
