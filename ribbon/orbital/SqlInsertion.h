// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace obi {

/// How values get into SQL that somebody is writing: what is between `start` and `end` becomes `text`. They stay values
/// wherever that is, for they come from mail and hosts. One is 'it''s', several are ('a', 'b').
struct SqlInsertion {
    qsizetype start = 0;
    qsizetype end = 0;
    QString text;

    /// In place of what is between two places; where both are the same, at the cursor. Inside quotes, which are written
    /// anew, a value joins what is left between them: '%|%' becomes '%it''s%'. Quotes that nothing closes end behind
    /// the value. What quotes or comments are cut by goes with all of them. In a comment, values cannot end it.
    static SqlInsertion of(const QStringList &values, QStringView sql, qsizetype from, qsizetype to);
};

} // namespace obi
