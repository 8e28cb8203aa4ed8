// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Region.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace obi {

/// An API client of one organisation in one region. The password is in the keychain under credentialKey().
struct CloudAccount {
    QString id;     ///< a UUID made here; the file's and the keychain's name for it
    QString name{}; ///< the organisation, as whoami calls it or as the user types it
    Region region = Region::NorthAmerica;
    QString clientId{};
    QString authorityFile{};   ///< PEM or DER of a private CA that these services are trusted by; empty = none
    ServiceAddresses custom{}; ///< for Region::Custom; a filled one wins over the region's in the others too

    bool operator==(const CloudAccount &) const = default;
    ServiceAddresses addresses() const;
    QString credentialKey() const { return QStringLiteral("cloud/") + id; }
};

/// A gateway, or a manager that speaks for several. The passphrase is in the keychain under credentialKey().
struct GatewayAccount {
    enum class Login { Jwt, Basic };

    QString id; ///< a UUID made here
    QString name{};
    QUrl address{};                                    ///< scheme, host and port; AsyncOS listens on 6443
    QString apiPath = QStringLiteral("/esa/api/v2.0"); ///< or /sma/api/v2.0
    QString deviceGroup{}; ///< of a manager: whose reports to ask for; empty = the manager decides
    QString userName{};
    Login login = Login::Jwt;
    QString authorityFile{};   ///< PEM or DER of a private CA; empty = none
    QByteArray pinnedSha256{}; ///< of a certificate that somebody has looked at; empty = none

    bool operator==(const GatewayAccount &) const = default;
    QString credentialKey() const { return QStringLiteral("gateway/") + id; }
};

} // namespace obi
