// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace obi {

/// "casebook-<uuid>" of "https://private.intel.amp.cisco.com:443/ctia/casebook/casebook-<uuid>"; a short or a
/// transient id ("transient:<anything>") is its own short form (api.md section 3.1).
QString shortId(const QString &id);
/// Compares by the short form: production writes the port into an id at some times and not at others.
bool isSameEntity(const QString &id, const QString &other);
bool isTransientId(const QString &id);

} // namespace obi
