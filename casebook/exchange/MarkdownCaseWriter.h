// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/CaseWriter.h"

namespace obi {

/// A report that a person reads, in the language of the interface: head, description, observables by type with their
/// verdicts, notes with their times (UTC). Observables stand raw in code spans, so that they can be copied and no
/// viewer makes links of them.
class MarkdownCaseWriter final : public CaseWriter
{
public:
    QByteArray write(const QList<Case> &cases, const KnownDispositions &known) const override;
};

} // namespace obi
