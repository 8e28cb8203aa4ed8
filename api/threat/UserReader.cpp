// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/UserReader.h"

#include "ctim/CtimFields.h"
#include "threat/EntityReader.h"

namespace obi {

using namespace Qt::StringLiterals;

template <typename Fields>
static void fields(Fields &at, Match<Fields, User::Identity> &identity)
{
    at("idp"_L1, identity.provider, TextField());
    at("user-identity-id"_L1, identity.userId, TextField());
    at("organization-id"_L1, identity.organisationId, TextField());
    at("enabled?"_L1, identity.enabled, FlagField());
}

namespace {

struct IdentityEntry {
    std::optional<User::Identity> read(const QJsonValue &value) const
    {
        return value.isObject() ? std::optional(readFields<User::Identity>(value.toObject())) : std::nullopt;
    }
    QJsonValue write(const User::Identity &identity) const { return writeFields(identity); }
};

} // namespace

template <typename Fields>
static void fields(Fields &at, Match<Fields, User> &user)
{
    at("user-id"_L1, user.id, TextField());
    at("user-email"_L1, user.email, TextField());
    at("user-name"_L1, user.name, TextField());
    at("user-nick"_L1, user.nick, TextField());
    at("org-id"_L1, user.organisationId, TextField());
    at("role"_L1, user.role, TextField());
    at("scopes"_L1, user.scopes, TextsField());
    at("enabled?"_L1, user.enabled, FlagField());
    at.list("idp-mappings"_L1, user.identities, IdentityEntry());
    at("created-at"_L1, user.createdAt, TimeField());
    at("updated-at"_L1, user.updatedAt, TimeField());
    at("last-logged-at"_L1, user.lastLoggedAt, TimeField());
}

template <typename Fields>
static void fields(Fields &at, Match<Fields, Organisation> &organisation)
{
    at("id"_L1, organisation.id, TextField());
    at("name"_L1, organisation.name, TextField());
    at("enabled?"_L1, organisation.enabled, FlagField());
    at("activation-status"_L1, organisation.activationStatus, TextField());
    at("created-at"_L1, organisation.createdAt, TimeField());
    at("updated-at"_L1, organisation.updatedAt, TimeField());
}

std::optional<User> userFromJson(const QJsonObject &object)
{
    const User user = readFields<User>(object);
    return user.id.isEmpty() ? std::nullopt : std::optional(user);
}

QJsonObject userToJson(const User &user)
{
    return writeFields(user);
}

Result<WhoAmI> readProfile(const QByteArray &body, const QString &host)
{
    auto root = json::object(body, host);
    if (!root)
        return tl::unexpected(root.error());
    const auto user = userFromJson(root->take("user"_L1).toObject());
    if (!user)
        return failure(ErrorCode::UnexpectedAnswer, {host, u"user"_s});
    const auto organisation = readFields<Organisation>(root->take("org"_L1).toObject());
    return WhoAmI{*user, organisation, root->toVariantMap()};
}

QJsonObject profileToJson(const WhoAmI &profile)
{
    QJsonObject root = QJsonObject::fromVariantMap(profile.extra);
    root.insert("user"_L1, userToJson(profile.user));
    root.insert("org"_L1, writeFields(profile.organisation));
    return root;
}

Result<QJsonArray> userEntries(const QByteArray &body, const QString &host)
{
    if (body.trimmed().startsWith('['))
        return json::entities(body, host);
    const auto root = json::object(body, host);
    if (!root)
        return tl::unexpected(root.error());
    const QLatin1StringView key = root->contains("users"_L1) ? "users"_L1 : "data"_L1;
    if (!root->value(key).isArray())
        return failure(ErrorCode::UnexpectedAnswer, {host, QString(key)});
    return root->value(key).toArray();
}

Result<QList<User>> readUsers(const QByteArray &body, const QString &host)
{
    return userEntries(body, host).map([](const QJsonArray &entries) { return readable(entries, userFromJson); });
}

} // namespace obi
