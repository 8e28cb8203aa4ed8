// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAccessibleInterface;
class QObject;
class QString;

namespace obi {

/// For QAccessible::installFactory. Qt leaves popup menus that hang on no menu bar out of the accessible tree, so a
/// screen reader or a test that walks it never meets the pivot menu; this one makes it a child of the window.
QAccessibleInterface *windowAccess(const QString &className, QObject *object);

} // namespace obi
