// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QUrl>

#include <array>

namespace obi {

/// Base addresses of one region's services (api.md section 1.6). An empty one: not to be had here.
struct ServiceAddresses {
    QUrl platform{};     ///< IROH and the token: /iroh/…
    QUrl privateIntel{}; ///< CTIA: /ctia/…
    QUrl globalIntel{};  ///< CTIA, read only: /ctia/…
    QUrl conure{};       ///< incidents: /v2/…
    QUrl orbital{};      ///< /v0/…

    bool operator==(const ServiceAddresses &) const = default;

    static constexpr auto members();
    /// Each service's, the platform's first, also where it is empty.
    QList<QUrl> all() const;
};

constexpr auto ServiceAddresses::members()
{
    return std::array{&ServiceAddresses::platform, &ServiceAddresses::privateIntel, &ServiceAddresses::globalIntel,
                      &ServiceAddresses::conure, &ServiceAddresses::orbital};
}

inline QList<QUrl> ServiceAddresses::all() const
{
    QList<QUrl> services;
    for (QUrl ServiceAddresses::*service : members())
        services.append(this->*service);
    return services;
}

} // namespace obi
