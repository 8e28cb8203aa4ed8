// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"

#include <QStringList>

namespace obi {

/// Writes a table for spreadsheets (UTF-8 with a mark, formulas guarded, numbers left) whole or not at all, on a
/// worker. Errors: FileUnwritable.
Async<void> writeCsv(QString fileName, QList<QStringList> lines);

} // namespace obi
