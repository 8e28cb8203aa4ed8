// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Users and organisations on the wire: keys in kebab case, of which some end in a literal '?' (api.md section 2.6).

#include "core/Error.h"
#include "threat/User.h"

#include <QJsonArray>
#include <QJsonObject>

namespace obi {

/// Nothing where there is no id.
std::optional<User> userFromJson(const QJsonObject &object);
QJsonObject userToJson(const User &user);

/// Errors: UnexpectedAnswer{host, "user"}.
Result<WhoAmI> readProfile(const QByteArray &body, const QString &host);
QJsonObject profileToJson(const WhoAmI &profile);

/// A bare list, or one under "users" or "data".
Result<QJsonArray> userEntries(const QByteArray &body, const QString &host);
Result<QList<User>> readUsers(const QByteArray &body, const QString &host);

} // namespace obi
