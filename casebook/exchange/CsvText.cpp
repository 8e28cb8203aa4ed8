// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/CsvText.h"

#include <algorithm>
#include <cmath>

namespace obi {
namespace {

constexpr QByteArrayView FormulaStarts[] = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};

bool isNumber(QByteArrayView text)
{
    bool isRead = false;
    const double number = text.toByteArray().toDouble(&isRead);
    return isRead && std::isfinite(number);
}

bool needsApostrophe(QByteArrayView text, FormulaGuard guard)
{
    if (guard == FormulaGuard::None)
        return false;
    const auto begins = [text](QByteArrayView start) { return text.startsWith(start); };
    if (std::none_of(std::begin(FormulaStarts), std::end(FormulaStarts), begins))
        return false;
    return guard == FormulaGuard::AllCells || !isNumber(text);
}

bool needsQuotes(QByteArrayView text)
{
    const auto breaksCell = [](char c) { return c == '"' || c == ',' || c == '\n' || c == '\r'; };
    return std::any_of(text.begin(), text.end(), breaksCell);
}

} // namespace

void appendCsvCell(QByteArray &to, QByteArrayView text, FormulaGuard guard)
{
    const bool quoted = needsQuotes(text);
    if (quoted)
        to += '"';
    if (needsApostrophe(text, guard))
        to += '\'';
    if (quoted)
        to += text.toByteArray().replace('"', "\"\"") + '"';
    else
        to.append(text);
}

QByteArray csvLine(const QStringList &cells, FormulaGuard guard)
{
    QByteArray line;
    for (const QString &cell : cells) {
        if (&cell != &cells.first())
            line += ',';
        appendCsvCell(line, cell.toUtf8(), guard);
    }
    return line + "\r\n";
}

} // namespace obi
