// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace obi {

// CSV by RFC 4180 in UTF-8. A byte order mark is the caller's: a file for spreadsheets begins with it (CsvMark),
// a stream does not.

/// What spreadsheets need to read UTF-8 as such.
inline constexpr QByteArrayView CsvMark = "\xEF\xBB\xBF";

/// Which cells get an apostrophe in front, because a spreadsheet would run them as a formula: those that begin with
/// =, +, - or @, half or full width, a tab or a carriage return. Who sends the mail chooses what the cells say.
enum class FormulaGuard {
    None, ///< for programs, which want the bytes as they are
    AllCells,
    AllButNumbers, ///< "-3.5" stays a number
};

/// Appends one cell, in quotes where it needs them. `text` is UTF-8.
void appendCsvCell(QByteArray &to, QByteArrayView text, FormulaGuard guard);

/// One line with its line end.
QByteArray csvLine(const QStringList &cells, FormulaGuard guard);

} // namespace obi
