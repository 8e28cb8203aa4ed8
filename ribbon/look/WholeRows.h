// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTableView;

namespace obi {

/// A table of rows, not of cells: no grid, no breaks, no row numbers; whole rows are selected, several at a time, and
/// none is edited in place. Tab leads on to what follows the table.
void showWholeRows(QTableView &table);

} // namespace obi
