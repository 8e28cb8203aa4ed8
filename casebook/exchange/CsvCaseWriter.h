// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/CaseWriter.h"

namespace obi {

/// One row for each observable with the columns case_id, case_title, type, value, verdict, added_at (UTC), as CsvText
/// spells it with every cell guarded. A case without observables has no row.
class CsvCaseWriter final : public CaseWriter
{
public:
    QByteArray write(const QList<Case> &cases, const KnownDispositions &known) const override;
};

} // namespace obi
