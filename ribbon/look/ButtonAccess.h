// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAccessibleInterface;
class QObject;
class QString;

namespace obi {

/// For QAccessible::installFactory. When assistive technology toggles a checkable button, Qt moves the check mark and
/// tells nobody who listens to clicks; here it is a click, for every check box, radio button, chip and segment. Make a
/// button checkable before it gets its text: Qt asks for the interface then and keeps it.
QAccessibleInterface *buttonAccess(const QString &className, QObject *object);

} // namespace obi
