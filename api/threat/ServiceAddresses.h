// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

namespace obi {

/// Base addresses of one region's services (api.md section 1.6). An empty one: not to be had here.
struct ServiceAddresses {
    QUrl platform{};     ///< IROH: /iroh/…
    QUrl privateIntel{}; ///< CTIA: /ctia/…
    QUrl conure{};       ///< incidents v2
    QUrl orbital{};
};

} // namespace obi
