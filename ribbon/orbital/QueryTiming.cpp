// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/QueryTiming.h"

#include <QCoreApplication>

namespace obi {

using namespace std::chrono_literals;

namespace {

QString spanWords(std::chrono::seconds span)
{
    const auto counted = [](const char *text, int n) {
        return QCoreApplication::translate("QueryTiming", text, nullptr, n);
    };
    if (span >= 1h)
        return counted(QT_TRANSLATE_N_NOOP("QueryTiming", "%Ln h"), int(span / 1h));
    if (span > 60s)
        return counted(QT_TRANSLATE_N_NOOP("QueryTiming", "%Ln min"), int(span / 1min));
    return counted(QT_TRANSLATE_N_NOOP("QueryTiming", "%Ln s"), int(span / 1s));
}

QString translated(const char *text)
{
    return QCoreApplication::translate("QueryTiming", text);
}

} // namespace

QString QueryTiming::words() const
{
    if (!scheduled)
        return translated(QT_TRANSLATE_NOOP("QueryTiming", "Results live, %1")).arg(spanWords(length));
    if (interval == 0s)
        return translated(QT_TRANSLATE_NOOP("QueryTiming", "Scheduled, once within %1")).arg(spanWords(length));
    return translated(QT_TRANSLATE_NOOP("QueryTiming", "Scheduled, every %1 for %2"))
        .arg(spanWords(interval), spanWords(length));
}

std::span<const QueryTiming> QueryTiming::choices()
{
    static constexpr QueryTiming Choices[] = {
        {60s, 0s, false}, {5min, 0s, false}, {15min, 0s, false}, {1h, 0s, true},
        {24h, 0s, true},  {1h, 10min, true}, {24h, 1h, true},
    };
    return Choices;
}

} // namespace obi
