// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

namespace obi {

/// A piece of SQL as SQLite reads it. Blanks make none.
struct SqlToken {
    enum class Kind { Keyword, Name, QuotedName, String, Number, Comment, Symbol };
    Kind kind = Kind::Symbol;
    qsizetype start = 0;
    qsizetype length = 0;
    bool open = false; ///< a string, quoted name or comment that goes on behind the text
    qsizetype end() const { return start + length; }
    QStringView in(QStringView text) const { return text.mid(start, length); }
};

/// What a text begins in the middle of: for highlighting one line after the other.
enum class SqlInside { Nothing = 0, String, DoubleQuotes, Comment };

QList<SqlToken> sqlTokens(QStringView text, SqlInside inside = SqlInside::Nothing);
/// What the text behind the last of these tokens is inside of.
SqlInside sqlInsideAfter(QStringView text, const QList<SqlToken> &tokens, SqlInside before);
bool isSqlKeyword(QStringView word);
const QStringList &sqlKeywords();
const QStringList &sqlFunctions();

/// Statements parted by semicolons, trimmed, each without its own; a part of comments alone is none.
QStringList sqlStatements(QStringView text);

} // namespace obi
