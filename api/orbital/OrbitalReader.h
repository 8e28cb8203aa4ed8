// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Reads what Orbital answers. Errors: UnexpectedAnswer{source, path}.

#include "orbital/OrbitalResult.h"

namespace obi {

/// The body of a query: what a recording was asked. What selects no host is left out.
Result<OrbitalQuery> readOrbitalQuery(const QByteArray &json, const QString &source);
/// {"ID": "…"}, the answer to a query.
Result<QString> readJobId(const QByteArray &json, const QString &source);
Result<OrbitalJob> readOrbitalJob(const QByteArray &json, const QString &source);
/// "null" is a page without results.
Result<OrbitalPage> readOrbitalPage(const QByteArray &json, const QString &source);
/// A bare list, or one under "stock", "data", "catalogs", "queries" or "items": both routes and their versions differ.
Result<QList<OrbitalCatalogueEntry>> readOrbitalCatalogue(const QByteArray &json, const QString &source);

} // namespace obi
