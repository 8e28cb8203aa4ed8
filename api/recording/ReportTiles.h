// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recording/ReportRange.h"

#include <QList>

namespace obi {

/// The fewest of `recorded` that cover `wanted` exactly, without gap or overlap, in order of time; empty where they
/// cannot. Takes time in proportion to the number of ranges, so that no recording can stall it.
QList<ReportRange> fewestTiles(const ReportRange &wanted, const QList<ReportRange> &recorded);

} // namespace obi
