// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Account.h"
#include "core/Error.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace obi {

/// What stands in servers.json (schema version 1), for ServerBook:
/// {"version":1,"active":"<id>","accounts":[{…}],"gateways":[{…}]}
struct ServerFile {
    static constexpr int Version = 1;

    QList<CloudAccount> accounts{};
    QList<GatewayAccount> gateways{};
    QString active{};

    /// Errors: FileUnreadable{file, reason} where it is damaged, StoreTooNew{file, its version, ours}.
    static Result<ServerFile> read(const QByteArray &content, const QString &fileName);
    QByteArray content() const;

private:
    void takeAccounts(const QJsonArray &entries);
    void takeGateways(const QJsonArray &entries);

    // What a newer Obi, or somebody by hand, wrote: it goes back as it came.
    QJsonObject m_more;
    QHash<QString, QJsonObject> m_moreOf; ///< by credential key
    QJsonArray m_unreadableAccounts;      ///< entries without an id, or with that of another
    QJsonArray m_unreadableGateways;
};

} // namespace obi
