// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace obi {

/// Names that a user wants kept out of a recording, and what stands in for each: place-1.example for a host or domain
/// with a dot, host-1 for one without, person-1@place-1.example for an address, 192.0.2.1 (RFC 5737) and 2001:db8::1
/// (RFC 3849) for IP addresses. The number is the name's place in the list.
///
/// A name is found without regard to case, as a word of its own or as the end of a longer host name, and however it is
/// spelled: percent-encoded (also twice), as an HTML entity, as \u0040, defanged ("[.]", "(at)"), as punycode.
class StandIns
{
public:
    /// Where a text stands. Names of members and parts of paths are the protocol's own words too, so there a name of
    /// letters alone ("esa", "data") stays.
    enum class Place { Value, Protocol };

    StandIns() = default;
    /// Takes addresses (https://esa1.example:6443) by their host. Blank names are passed over.
    explicit StandIns(const QStringList &names);
    bool isEmpty() const { return m_standIns.isEmpty(); }
    QString replacedIn(const QString &text, Place place) const;

private:
    QStringList m_standIns{};         ///< by group of m_any
    QRegularExpression m_any{};       ///< a group for each spelling of a name
    QStringList m_protocolStandIns{}; ///< the same for Place::Protocol
    QRegularExpression m_protocol{};
};

} // namespace obi
