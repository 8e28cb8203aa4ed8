// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"

#include <QList>

#include <optional>

namespace obi {

/// Which hosts a query of Orbital goes to (api.md section 5): "hostname:WS-0417", "ip:192.0.2.7", "all". Never empty,
/// no control characters; an address, a network and a number are well-formed. Values are compared as they stand.
class NodeSelector
{
public:
    enum class Kind { Host, HostName, Amp, AmpUuid, Orb, Ip, Mac, Os, NetMask, Random, All };
    static constexpr qsizetype MaximumLength = 1024;

    /// "kind:value" or "all"; nothing where it is neither, and for an address or number that is none.
    static std::optional<NodeSelector> parse(QStringView text);
    static std::optional<NodeSelector> make(Kind kind, QStringView value = {});
    /// The host that an observable names: host name, address, MAC address, connector GUID or Orbital node.
    static std::optional<NodeSelector> of(const Observable &observable);

    Kind kind() const { return m_kind; }
    const QString &value() const { return m_value; }
    /// As the wire has it, without quotes.
    QString wire() const;
    /// As people write it in a list: in double quotes where a blank, a comma or a quote would end it.
    QString text() const;
    /// It may stand for more than one host.
    bool isGroup() const;
    /// How much of all that the organisation has it may stand for, from 0 for one host to 1 and above for a whole
    /// fleet: every host, every one with an operating system, a network that is larger than those of one owner (IPv4
    /// above /8, IPv6 above /32), a sample of a thousand.
    double share() const;

    bool operator==(const NodeSelector &) const = default;

private:
    NodeSelector(Kind kind, QString value)
        : m_kind(kind)
        , m_value(std::move(value))
    {}
    Kind m_kind;
    QString m_value;
};

/// A list as people write it: divided by commas, blanks or lines; a part in double quotes holds them itself, and a
/// doubled quote in it stands for one.
struct NodeList {
    QList<NodeSelector> nodes{};
    QStringList unreadable{}; ///< parts that select nothing, as written

    static NodeList parse(QStringView text);
};

} // namespace obi
