// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace obi {

class Theme;

/// A table of a few rows, one of which can be current: the hosts that failed, and the queries that were run.
class ListTable : public QTableView
{
    Q_OBJECT
public:
    /// The width of each column; `stretched` takes what is left.
    ListTable(Theme &theme, QAbstractItemModel &model, const QList<int> &widths, int stretched,
              QWidget *parent = nullptr);
};

} // namespace obi
