// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "ctim/CasebookEntity.h"

namespace obi {

/// A CTIM casebook as a case of this machine. Each text becomes a note of the casebook's time and owner (the last one
/// is the newest), a repeated observable is kept once. A casebook that was exported from a case without remote id comes
/// back under that case's id; every other gets a fresh one. `now` stands for a missing timestamp.
Case caseFromEntity(const CasebookEntity &entity, const QDateTime &now);

/// The way back. A case that no service knows has the id "transient:casebook-<its id>". CTIM knows no TLP:AMBER+STRICT:
/// it becomes red, since a label may grow stricter on its way but never weaker.
CasebookEntity entityFromCase(const Case &source);

/// A label that CTIM does not know, or none, is amber.
Tlp tlpFromCtim(const QString &name);
QString tlpToCtim(Tlp tlp);

} // namespace obi
