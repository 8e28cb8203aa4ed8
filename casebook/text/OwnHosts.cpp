// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "OwnHosts.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace obi::text {
namespace {

constexpr std::size_t mappedPrefix = 12; ///< bytes before the IPv4 address in ::ffff:0:0/96

std::optional<Ipv6Bytes> parseEither(std::string_view text)
{
    const auto v4 = parseIpv4(text);
    if (!v4)
        return parseIpv6(text);
    Ipv6Bytes bytes{};
    bytes[10] = bytes[11] = 0xFF;
    for (std::size_t i = 0; i < 4; ++i)
        bytes[mappedPrefix + i] = static_cast<std::uint8_t>(*v4 >> (24 - 8 * i));
    return bytes;
}

bool sameBits(const Ipv6Bytes &a, const Ipv6Bytes &b, unsigned bits)
{
    const std::size_t whole = bits / 8;
    if (!std::equal(a.begin(), a.begin() + std::ptrdiff_t(whole), b.begin()))
        return false;
    return bits % 8 == 0 || (a[whole] ^ b[whole]) >> (8 - bits % 8) == 0;
}

} // namespace

OwnHosts::OwnHosts(const QStringList &list)
{
    for (const QString &one : list) {
        const QString trimmed = one.trimmed().toLower();
        const std::string address = trimmed.section(u'/', 0, 0).toStdString();
        const auto parsed = parseEither(address);
        if (!parsed) {
            const QString name = trimmed.startsWith(u'.') ? trimmed.sliced(1) : trimmed;
            const QByteArray ace = QUrl::toAce(name);
            m_names.append(ace.isEmpty() ? name : QString::fromLatin1(ace));
            continue;
        }
        const unsigned most = parseIpv4(address) ? 32 : 128;
        bool given = false;
        const unsigned bits = trimmed.section(u'/', 1).toUInt(&given);
        m_networks.push_back({*parsed, 128 - most + (given ? std::min(bits, most) : most)});
    }
    m_names.removeAll(QString());
}

bool OwnHosts::isMeant(const QString &line)
{
    static const QRegularExpression name(QStringLiteral("\\A[a-z0-9_-]+([.][a-z0-9_-]+)*\\z"));
    const QString trimmed = line.trimmed().toLower();
    const QString bits = trimmed.section(u'/', 1);
    const std::string address = trimmed.section(u'/', 0, 0).toStdString();
    if (parseEither(address)) {
        bool given = false;
        const unsigned wanted = bits.toUInt(&given);
        return !trimmed.contains(u'/') || (given && wanted <= (parseIpv4(address) ? 32 : 128));
    }
    const QString host = trimmed.startsWith(u'.') ? trimmed.sliced(1) : trimmed;
    return name.match(QString::fromLatin1(QUrl::toAce(host))).hasMatch();
}

bool OwnHosts::hasName(const QString &host) const
{
    return std::any_of(m_names.begin(), m_names.end(), [&host](const QString &own) {
        if (!host.endsWith(own, Qt::CaseInsensitive))
            return false;
        return host.size() == own.size() || host[host.size() - own.size() - 1] == u'.';
    });
}

bool OwnHosts::hasAddress(const QString &address) const
{
    const auto parsed = parseEither(address.toStdString());
    return parsed && std::any_of(m_networks.begin(), m_networks.end(),
                                 [&parsed](const Network &own) { return sameBits(own.address, *parsed, own.bits); });
}

bool isInsideAddress(const QString &address)
{
    const std::string text = address.toStdString();
    if (const auto v4 = parseIpv4(text))
        return traitsOfIpv4(*v4).testFlag(FoundTrait::PrivateAddress);
    const auto v6 = parseIpv6(text);
    return v6 && traitsOfIpv6(*v6).testFlag(FoundTrait::PrivateAddress);
}

} // namespace obi::text
