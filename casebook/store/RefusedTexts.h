// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/CaseEdit.h"
#include "store/SqlConnection.h"

namespace obi {

/// Texts that cases could not take, as rows: the last one for each place. The caller holds the transaction.
class RefusedTexts
{
public:
    explicit RefusedTexts(SqlConnection &connection)
        : m_connection(connection)
    {}

    /// What is no text of a description or a note is let go.
    Result<void> keep(const QString &caseId, const CaseEdit &refused);
    /// The place has another text now. A note that was not typed (it has an id) takes nobody's place.
    Result<void> forget(const QString &caseId, const CaseEdit &taken);
    Result<QList<CaseEdit>> of(const QString &caseId);

private:
    SqlConnection &m_connection;
};

} // namespace obi
