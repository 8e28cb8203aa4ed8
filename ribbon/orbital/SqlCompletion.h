// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace obi {

class OsquerySchema;

/// What can stand at a place of a query: tables behind FROM and JOIN, columns of the tables that the statement names
/// (also by their aliases, "p." gives those of its table), functions and keywords elsewhere; nothing in strings,
/// numbers and comments.
struct SqlCompletion {
    qsizetype start = 0; ///< where the word begins that would be replaced
    QString prefix{};    ///< as far as it is written
    QStringList words{}; ///< that begin with the prefix, without case, each once; the likeliest first
    bool afterDot = false;

    static SqlCompletion at(QStringView text, qsizetype position, const OsquerySchema &schema);
};

} // namespace obi
