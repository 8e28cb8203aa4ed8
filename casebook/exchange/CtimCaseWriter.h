// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/CaseWriter.h"

namespace obi {

/// A JSON array of CTIM casebooks, as GET /ctia/casebook/search answers with one: what a service takes, and what
/// CasebookEntity::listFromJson reads back.
class CtimCaseWriter final : public CaseWriter
{
public:
    QByteArray write(const QList<Case> &cases, const KnownDispositions &known) const override;
};

} // namespace obi
