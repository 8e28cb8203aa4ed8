// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Disposition.h"

#include <QtGlobal>

#include <optional>

namespace obi {

/// What the risk of an observable is made of: its verdict, and how many messages and clicks reached people.
struct Exposure {
    qint64 messages = 0; ///< all that carried it
    qint64 blocked = 0;  ///< of those, stopped
    qint64 clicks = 0;
};

/// Our own figure, 0 to 100, shown beside the gateways' and explained in its tooltip: severity × exposure, where
/// exposure = 60 + 8·log10(1 + messages not blocked) + 6·log10(1 + clicks) and severity is 1 for malicious, 0.9 for
/// suspicious, 0.55 for unknown, 0.1 for common and 0.03 for clean. Nothing without a verdict.
std::optional<int> riskOf(std::optional<Disposition> verdict, const Exposure &exposure);

} // namespace obi
