// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reporting/ChartData.h"

#include <QDialog>

namespace obi {

class Theme;

/// The figures of a chart as a table, for those who cannot see it; open it with open().
class ChartTable : public QDialog
{
    Q_OBJECT
public:
    ChartTable(const Theme &theme, const QString &title, const ChartData &data, QWidget *parent);
};

} // namespace obi
