// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"

#include <QFlags>
#include <QStringList>

namespace obi {

/// What a reader of a find should know beside its type and value.
enum class FoundTrait {
    Defanged = 0x1,        ///< it was not written as the value says
    PrivateAddress = 0x2,  ///< of a private network, link-local, loopback, carrier-grade NAT (RFC 1918, 4193, 6598 …)
    Documentation = 0x4,   ///< set aside for examples: 192.0.2.0/24, 2001:db8::/32, example.com (RFC 5737, 3849, 2606)
    Reserved = 0x8,        ///< multicast, broadcast, unspecified, future use
    AddressBlock = 0x10,   ///< an address with a prefix length, 192.0.2.0/24
    AddressRange = 0x20,   ///< one end of a range written a-b
    International = 0x40,  ///< a host name with characters beyond ASCII (the value has them in punycode)
    LookAlike = 0x80,      ///< a label of it mixes scripts that no language mixes
    Wrapper = 0x100,       ///< a redirect of a mail gateway; its target follows
    WrapperTarget = 0x200, ///< what the redirect before it leads to
    OwnDomain = 0x400,     ///< of the organisation itself, or within one of its networks, by the setting
    Decoded = 0x800,       ///< it stands in base64 or an encoded word: the range is that of the whole line or word
    Computed = 0x1000,     ///< it stands nowhere: the hash of an attachment, whose range this is
    Disguised = 0x2000,    ///< the target of a link whose shown text names another host
};
Q_DECLARE_FLAGS(FoundTraits, FoundTrait)
Q_DECLARE_OPERATORS_FOR_FLAGS(FoundTraits)

/// What a scan knows beside the text.
struct ScanOptions {
    /// Hosts, domains and networks of the organisation: they and what is below them get FoundTrait::OwnDomain.
    QStringList ownDomains{};
};

/// An observable with the place where its text stands.
struct FoundObservable {
    Observable observable; ///< refanged and canonical
    qsizetype offset = 0;  ///< bytes from the start of the scanned text
    qsizetype length = 0;  ///< bytes of the raw text
    /// Not written by itself but part of the find before it: the host of a URL, the domain of an address, the file
    /// name of a path.
    bool derived = false;
    FoundTraits traits{};
};

} // namespace obi
