// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/Risk.h"

#include <algorithm>
#include <cmath>

namespace obi {

namespace {

double severityOf(Disposition verdict)
{
    switch (verdict) {
    case Disposition::Malicious:
        return 1.0;
    case Disposition::Suspicious:
        return 0.9;
    case Disposition::Unknown:
        return 0.55;
    case Disposition::Common:
        return 0.1;
    case Disposition::Clean:
        break;
    }
    return 0.03;
}

} // namespace

std::optional<int> riskOf(std::optional<Disposition> verdict, const Exposure &exposure)
{
    if (!verdict)
        return std::nullopt;
    const qint64 delivered = std::max<qint64>(0, exposure.messages - exposure.blocked);
    const double reach = 60 + 8 * std::log10(1.0 + double(delivered)) + 6 * std::log10(1.0 + double(exposure.clicks));
    return int(std::lround(std::min(100.0, severityOf(*verdict) * reach)));
}

} // namespace obi
