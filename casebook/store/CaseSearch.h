// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "store/SqlConnection.h"

namespace obi {

/// The list of cases, most recently changed first, each with every word of `search` somewhere in its title, texts,
/// notes or observables. Words of three characters or more are found by the trigram index without regard to case,
/// shorter ones by reading every text (without regard to case in ASCII only).
class CaseSearch
{
public:
    static constexpr int SampleSize = 200;

    explicit CaseSearch(SqlConnection &connection)
        : m_connection(connection)
    {}
    Result<QList<CaseSummary>> list(const QString &search);

private:
    Result<QList<Observable>> sample(qint64 number);
    SqlConnection &m_connection;
};

} // namespace obi
