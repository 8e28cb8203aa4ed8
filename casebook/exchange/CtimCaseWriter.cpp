// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/CtimCaseWriter.h"

#include "exchange/CaseEntity.h"

namespace obi {

QByteArray CtimCaseWriter::write(const QList<Case> &cases, const KnownDispositions &) const
{
    QByteArrayList entities;
    for (const Case &written : cases)
        entities.append(entityFromCase(written).toJson().trimmed());
    return "[" + entities.join(",\n") + "]\n";
}

} // namespace obi
