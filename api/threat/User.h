// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace obi {

/// Somebody with an account (api.md section 2.6).
struct User {
    /// An identity provider through which the user logs in.
    struct Identity {
        QString provider{};
        QString userId{};
        QString organisationId{};
        std::optional<bool> enabled{};
        QVariantMap extra{};
        bool operator==(const Identity &) const = default;
    };

    QString id{};
    QString email{};
    QString name{};
    QString nick{};
    QString organisationId{};
    QString role{}; ///< "admin", "user", …
    QStringList scopes{};
    std::optional<bool> enabled{};
    QList<Identity> identities{};
    QDateTime createdAt{}; ///< all in UTC
    QDateTime updatedAt{};
    QDateTime lastLoggedAt{};
    QVariantMap extra{}; ///< every other field

    bool operator==(const User &) const = default;
};

struct Organisation {
    QString id{};
    QString name{};
    std::optional<bool> enabled{};
    QString activationStatus{};
    QDateTime createdAt{}; ///< UTC
    QDateTime updatedAt{};
    QVariantMap extra{}; ///< every other field

    bool operator==(const Organisation &) const = default;
};

/// Who the credentials stand for.
struct WhoAmI {
    User user{};
    Organisation organisation{};
    QVariantMap extra{};

    bool operator==(const WhoAmI &) const = default;
};

} // namespace obi
