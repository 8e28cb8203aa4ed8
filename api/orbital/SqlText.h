// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace obi {

// Free text inside a query of Orbital, which osquery gives to SQLite. Text never gets into SQL by any other way.

/// A text as one SQL literal: 'it''s'. What SQLite cannot hold in quotes (NUL) is written by its bytes.
QString sqlLiteral(const QString &text);
/// The right side of LIKE for "contains this text", whose own % and _ stand for themselves: '%100\%%' ESCAPE '\'.
QString sqlContains(const QString &text);

} // namespace obi
