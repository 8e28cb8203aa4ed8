// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPalette;

namespace obi {

/// What the desktop asks for. `original` is the application's palette before this program set its own.
bool systemIsDark(const QPalette &original);
bool systemReducesMotion();

} // namespace obi
