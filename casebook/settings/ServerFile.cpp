// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/ServerFile.h"

#include <QJsonDocument>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<const char *, QUrl ServiceAddresses::*> Addresses[] = {
    {"platform", &ServiceAddresses::platform},
    {"privateIntel", &ServiceAddresses::privateIntel},
    {"globalIntel", &ServiceAddresses::globalIntel},
    {"conure", &ServiceAddresses::conure},
    {"orbital", &ServiceAddresses::orbital}};

ServiceAddresses addressesFrom(const QJsonObject &object)
{
    ServiceAddresses addresses;
    for (const auto &[name, member] : Addresses)
        addresses.*member = QUrl(object.value(QLatin1StringView(name)).toString(), QUrl::StrictMode);
    return addresses;
}

QJsonObject toJson(const ServiceAddresses &addresses)
{
    QJsonObject object;
    for (const auto &[name, member] : Addresses) {
        if (!(addresses.*member).isEmpty())
            object.insert(QLatin1StringView(name), (addresses.*member).toString(QUrl::FullyEncoded));
    }
    return object;
}

CloudAccount accountFrom(const QJsonObject &object)
{
    // A region that this Obi does not know has no addresses of its own, only those that are written down.
    return {.id = object.value("id"_L1).toString(),
            .name = object.value("name"_L1).toString(),
            .region = regionFromId(object.value("region"_L1).toString()).value_or(Region::Custom),
            .clientId = object.value("clientId"_L1).toString(),
            .authorityFile = object.value("authorityFile"_L1).toString(),
            .custom = addressesFrom(object.value("addresses"_L1).toObject())};
}

QJsonObject toJson(const CloudAccount &account, QJsonObject more)
{
    const bool isUnknownRegion =
        account.region == Region::Custom && !regionFromId(more.value("region"_L1).toString(u"custom"_s));
    more.insert("id"_L1, account.id);
    more.insert("name"_L1, account.name);
    if (!isUnknownRegion)
        more.insert("region"_L1, regionId(account.region));
    more.insert("clientId"_L1, account.clientId);
    more.insert("authorityFile"_L1, account.authorityFile);
    more.insert("addresses"_L1, toJson(account.custom));
    return more;
}

GatewayAccount gatewayFrom(const QJsonObject &object)
{
    GatewayAccount gateway{.id = object.value("id"_L1).toString(), .name = object.value("name"_L1).toString()};
    gateway.address = QUrl(object.value("address"_L1).toString(), QUrl::StrictMode);
    gateway.apiPath = object.value("apiPath"_L1).toString(gateway.apiPath);
    gateway.deviceGroup = object.value("deviceGroup"_L1).toString();
    gateway.userName = object.value("userName"_L1).toString();
    const bool isBasic = object.value("login"_L1).toString() == "basic"_L1;
    gateway.login = isBasic ? GatewayAccount::Login::Basic : GatewayAccount::Login::Jwt;
    gateway.authorityFile = object.value("authorityFile"_L1).toString();
    gateway.pinnedSha256 = QByteArray::fromHex(object.value("pinnedSha256"_L1).toString().toLatin1());
    return gateway;
}

QJsonObject toJson(const GatewayAccount &gateway, QJsonObject more)
{
    more.insert("id"_L1, gateway.id);
    more.insert("name"_L1, gateway.name);
    more.insert("address"_L1, gateway.address.toString(QUrl::FullyEncoded));
    more.insert("apiPath"_L1, gateway.apiPath);
    more.insert("deviceGroup"_L1, gateway.deviceGroup);
    more.insert("userName"_L1, gateway.userName);
    more.insert("login"_L1, gateway.login == GatewayAccount::Login::Basic ? u"basic"_s : u"jwt"_s);
    more.insert("authorityFile"_L1, gateway.authorityFile);
    more.insert("pinnedSha256"_L1, QString::fromLatin1(gateway.pinnedSha256.toHex()));
    return more;
}

} // namespace

Result<ServerFile> ServerFile::read(const QByteArray &content, const QString &fileName)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (!document.isObject())
        return failure(ErrorCode::FileUnreadable,
                       {fileName, error.error ? error.errorString() : u"not a JSON object"_s});
    ServerFile file;
    file.m_more = document.object();
    const int version = file.m_more.value("version"_L1).toInt(Version);
    if (version > Version)
        return failure(ErrorCode::StoreTooNew, {fileName, QString::number(version), QString::number(Version)});
    file.active = file.m_more.value("active"_L1).toString();
    file.takeAccounts(file.m_more.value("accounts"_L1).toArray());
    file.takeGateways(file.m_more.value("gateways"_L1).toArray());
    return file;
}

void ServerFile::takeAccounts(const QJsonArray &entries)
{
    for (const QJsonValue &entry : entries) {
        const CloudAccount account = accountFrom(entry.toObject());
        if (account.id.isEmpty() || m_moreOf.contains(account.credentialKey())) {
            m_unreadableAccounts.append(entry);
            continue;
        }
        m_moreOf.insert(account.credentialKey(), entry.toObject());
        accounts.append(account);
    }
}

void ServerFile::takeGateways(const QJsonArray &entries)
{
    for (const QJsonValue &entry : entries) {
        const GatewayAccount gateway = gatewayFrom(entry.toObject());
        if (gateway.id.isEmpty() || m_moreOf.contains(gateway.credentialKey())) {
            m_unreadableGateways.append(entry);
            continue;
        }
        m_moreOf.insert(gateway.credentialKey(), entry.toObject());
        gateways.append(gateway);
    }
}

QByteArray ServerFile::content() const
{
    QJsonArray accountEntries;
    for (const CloudAccount &account : accounts)
        accountEntries.append(toJson(account, m_moreOf.value(account.credentialKey())));
    for (const QJsonValue &entry : m_unreadableAccounts)
        accountEntries.append(entry);
    QJsonArray gatewayEntries;
    for (const GatewayAccount &gateway : gateways)
        gatewayEntries.append(toJson(gateway, m_moreOf.value(gateway.credentialKey())));
    for (const QJsonValue &entry : m_unreadableGateways)
        gatewayEntries.append(entry);
    QJsonObject object = m_more;
    object.insert("version"_L1, Version);
    object.insert("active"_L1, active);
    object.insert("accounts"_L1, accountEntries);
    object.insert("gateways"_L1, gatewayEntries);
    return QJsonDocument(object).toJson();
}

} // namespace obi
