// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/CsvFile.h"

#include "core/WholeFile.h"
#include "core/Worker.h"
#include "exchange/CsvText.h"

namespace obi {

Async<void> writeCsv(QString fileName, QList<QStringList> lines)
{
    return onWorker([fileName = std::move(fileName), lines = std::move(lines)] {
        QByteArray csv = CsvMark.toByteArray();
        for (const QStringList &line : lines)
            csv += csvLine(line, FormulaGuard::AllButNumbers);
        return writeFileWhole(fileName, csv);
    });
}

} // namespace obi
