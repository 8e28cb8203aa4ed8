// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/SettingsFile.h"

#include "settings/ServerBook.h"
#include "settings/ServerFile.h"
#include "settings/SettingsTable.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

/// Choices that stay on their machine: a proxy that a file names would be sent the password of the one before it, and
/// no file says that cases may leave this machine.
bool isExchanged(Setting setting)
{
    return isChoice(setting) && setting != Setting::ProxyMode && setting != Setting::ProxyAddress &&
           setting != Setting::ProxyUser && setting != Setting::ShareCases;
}

QString keyOf(const SettingSpec &spec)
{
    return QString::fromLatin1(spec.key);
}

/// A text anywhere in it that no person wrote.
bool isTooLong(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString)
        return value.toString().size() > SettingsFile::LongestText;
    if (value.typeId() == QMetaType::QStringList) {
        const QStringList texts = value.toStringList();
        return texts.size() > SettingsFile::LongestText ||
               std::any_of(texts.begin(), texts.end(), [](const QString &text) { return isTooLong(text); });
    }
    const QVariantMap map = value.toMap();
    return map.size() > SettingsFile::LongestText ||
           std::any_of(map.begin(), map.end(), [](const QVariant &item) { return isTooLong(item); });
}

/// https; http for this machine alone, as a test server speaks it.
bool isWebAddress(const QUrl &url)
{
    const QStringList here{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    const bool safe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && here.contains(url.host()));
    return url.isValid() && safe && !url.host().isEmpty() && url.userInfo().isEmpty();
}

/// What is wrong with a server of a file; empty: nothing.
QString faultOf(const CloudAccount &account)
{
    for (const QUrl &url : {account.custom.platform, account.custom.privateIntel, account.custom.globalIntel,
                            account.custom.conure, account.custom.orbital}) {
        if (!url.isEmpty() && !isWebAddress(url))
            return u"addresses"_s;
    }
    return isTooLong(QStringList{account.name, account.clientId}) ? u"name"_s : QString();
}

QString faultOf(const GatewayAccount &gateway)
{
    if (!isWebAddress(gateway.address))
        return u"address"_s;
    if (gateway.apiPath != "/esa/api/v2.0"_L1 && gateway.apiPath != "/sma/api/v2.0"_L1)
        return u"apiPath"_s;
    return isTooLong(QStringList{gateway.name, gateway.deviceGroup, gateway.userName}) ? u"name"_s : QString();
}

template <typename Server>
std::optional<QString> faultIn(const QList<Server> &servers, const QString &list)
{
    if (servers.size() > SettingsFile::MostServers)
        return "servers."_L1 + list;
    for (qsizetype i = 0; i < servers.size(); ++i) {
        if (const QString fault = faultOf(servers.at(i)); !fault.isEmpty())
            return u"servers.%1[%2].%3"_s.arg(list).arg(i).arg(fault);
    }
    return std::nullopt;
}

tl::expected<QHash<Setting, QVariant>, QString> readChoices(const QJsonObject &object)
{
    QHash<Setting, QVariant> choices;
    for (const SettingSpec &spec : settingSpecs()) {
        const auto found = object.constFind(keyOf(spec));
        if (found == object.constEnd() || !isExchanged(spec.setting))
            continue;
        const auto value = spec.fromJson(*found);
        if (!value || isTooLong(*value))
            return tl::unexpected<QString>("settings."_L1 + keyOf(spec));
        choices.insert(spec.setting, *value);
    }
    return choices;
}

template <typename Server>
Server withoutTrust(Server server)
{
    server.authorityFile.clear();
    return server;
}

} // namespace

bool isChoice(Setting setting)
{
    constexpr Setting Choices[] = {Setting::Language,       Setting::ThemeChoice,     Setting::RowHeight,
                                   Setting::ReducedMotion,  Setting::RibbonAtStart,   Setting::RibbonTucked,
                                   Setting::RibbonHeights,  Setting::ProxyMode,       Setting::ProxyAddress,
                                   Setting::ProxyUser,      Setting::RedactedNames,   Setting::DisabledModules,
                                   Setting::ReportRefresh,  Setting::IncidentRefresh, Setting::Notifications,
                                   Setting::ClipboardWatch, Setting::OwnDomains,      Setting::MutedNotifications,
                                   Setting::DefangStyle,    Setting::Keyboard,        Setting::ShareCases};
    return std::find(std::begin(Choices), std::end(Choices), setting) != std::end(Choices);
}

SettingsFile SettingsFile::of(const Settings &settings, const ServerBook &servers)
{
    SettingsFile file;
    for (const SettingSpec &spec : settingSpecs()) {
        if (isExchanged(spec.setting) && !settings.isStandard(spec.setting))
            file.choices.insert(spec.setting, settings.value(spec.setting));
    }
    for (const CloudAccount &account : servers.accounts())
        file.accounts.append(withoutTrust(account));
    for (GatewayAccount gateway : servers.gateways()) {
        gateway.pinnedSha256.clear();
        file.gateways.append(withoutTrust(gateway));
    }
    return file;
}

QByteArray SettingsFile::content() const
{
    QJsonObject settings;
    for (const SettingSpec &spec : settingSpecs()) {
        if (choices.contains(spec.setting))
            settings.insert(keyOf(spec), spec.toJson(choices.value(spec.setting)));
    }
    ServerFile servers;
    servers.accounts = accounts;
    servers.gateways = gateways;
    QJsonObject serverObject = QJsonDocument::fromJson(servers.content()).object();
    serverObject.remove("active"_L1);
    return QJsonDocument(
               QJsonObject{{u"obiSettings"_s, Version}, {u"settings"_s, settings}, {u"servers"_s, serverObject}})
        .toJson();
}

tl::expected<SettingsFile, QString> SettingsFile::read(const QByteArray &content)
{
    const QJsonObject root = content.size() <= LargestSize ? QJsonDocument::fromJson(content).object() : QJsonObject();
    const int version = root.value("obiSettings"_L1).toInt();
    if (version < 1 || version > Version)
        return tl::unexpected<QString>(u"obiSettings"_s);
    const auto choices = readChoices(root.value("settings"_L1).toObject());
    if (!choices)
        return tl::unexpected(choices.error());
    const QByteArray serverContent = QJsonDocument(root.value("servers"_L1).toObject()).toJson();
    const auto servers = ServerFile::read(serverContent, {});
    if (!servers)
        return tl::unexpected<QString>(u"servers"_s);
    SettingsFile file{*choices};
    for (const CloudAccount &account : servers->accounts)
        file.accounts.append(withoutTrust(account));
    for (GatewayAccount gateway : servers->gateways) {
        gateway.pinnedSha256.clear();
        file.gateways.append(withoutTrust(gateway));
    }
    if (const auto fault = faultIn(file.accounts, u"accounts"_s))
        return tl::unexpected<QString>(*fault);
    if (const auto fault = faultIn(file.gateways, u"gateways"_s))
        return tl::unexpected<QString>(*fault);
    return file;
}

QList<CloudAccount> SettingsFile::newAccounts(const ServerBook &servers) const
{
    QList<CloudAccount> added = accounts;
    added.removeIf([&](const CloudAccount &account) {
        const auto &known = servers.accounts();
        return std::any_of(known.begin(), known.end(), [&](const CloudAccount &other) {
            return other.clientId == account.clientId && other.region == account.region &&
                   other.custom == account.custom;
        });
    });
    return added;
}

QList<GatewayAccount> SettingsFile::newGateways(const ServerBook &servers) const
{
    QList<GatewayAccount> added = gateways;
    added.removeIf([&](const GatewayAccount &gateway) {
        const auto &known = servers.gateways();
        return std::any_of(known.begin(), known.end(), [&](const GatewayAccount &other) {
            return other.address == gateway.address && other.userName == gateway.userName &&
                   other.deviceGroup == gateway.deviceGroup;
        });
    });
    return added;
}

void SettingsFile::applyTo(Settings &settings, ServerBook &servers) const
{
    for (const SettingSpec &spec : settingSpecs()) {
        if (choices.contains(spec.setting))
            settings.set(spec.setting, choices.value(spec.setting));
        else if (isExchanged(spec.setting))
            settings.reset(spec.setting);
    }
    for (CloudAccount account : newAccounts(servers)) {
        account.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        servers.put(account);
    }
    for (GatewayAccount gateway : newGateways(servers)) {
        gateway.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        servers.put(gateway);
    }
}

} // namespace obi
