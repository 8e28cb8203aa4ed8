// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "IpAddress.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace obi::text {

/// The hosts and networks of the organisation: "mx.example.com", "example.com" with all below it, "192.0.2.0/24".
class OwnHosts
{
public:
    explicit OwnHosts(const QStringList &list);
    /// Whether a line of the list says anything: a name that a host can have, an address, or a network.
    static bool isMeant(const QString &line);
    bool hasName(const QString &host) const;
    bool hasAddress(const QString &address) const;

private:
    struct Network {
        Ipv6Bytes address{}; ///< IPv4 as ::ffff:a.b.c.d
        unsigned bits = 128;
    };
    QStringList m_names;
    std::vector<Network> m_networks;
};

/// True for addresses that no peer on the Internet can have.
bool isInsideAddress(const QString &address);

} // namespace obi::text
