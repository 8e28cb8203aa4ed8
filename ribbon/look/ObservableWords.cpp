// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Words.h"

#include <QCoreApplication>

namespace obi {
namespace {

using Type = ObservableType;

struct TypeWords {
    Type type;
    const char *one;
    const char *group;
    const char *icon;
};

// clang-format off
constexpr TypeWords Table[] = {
        {Type::AcuDid, QT_TRANSLATE_NOOP("ObservableType", "AnyConnect device ID"), QT_TRANSLATE_NOOP("ObservableGroup", "AnyConnect device IDs"), "pc"},
        {Type::AmpComputerGuid, QT_TRANSLATE_NOOP("ObservableType", "Secure Endpoint GUID"), QT_TRANSLATE_NOOP("ObservableGroup", "Secure Endpoint GUIDs"), "pc"},
        {Type::CertificateCommonName, QT_TRANSLATE_NOOP("ObservableType", "Certificate common name"), QT_TRANSLATE_NOOP("ObservableGroup", "Certificate common names"), "certificate"},
        {Type::CertificateIssuer, QT_TRANSLATE_NOOP("ObservableType", "Certificate issuer"), QT_TRANSLATE_NOOP("ObservableGroup", "Certificate issuers"), "certificate"},
        {Type::CertificateSerial, QT_TRANSLATE_NOOP("ObservableType", "Certificate serial number"), QT_TRANSLATE_NOOP("ObservableGroup", "Certificate serial numbers"), "certificate"},
        {Type::CiscoCmId, QT_TRANSLATE_NOOP("ObservableType", "Cisco NVM ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Cisco NVM IDs"), "pc"},
        {Type::CiscoMid, QT_TRANSLATE_NOOP("ObservableType", "Cisco Message ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Cisco Message IDs"), "mail"},
        {Type::CiscoUcId, QT_TRANSLATE_NOOP("ObservableType", "Unified Connector ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Unified Connector IDs"), "pc"},
        {Type::CortexAgentId, QT_TRANSLATE_NOOP("ObservableType", "Cortex agent ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Cortex agent IDs"), "pc"},
        {Type::CrowdstrikeId, QT_TRANSLATE_NOOP("ObservableType", "CrowdStrike ID"), QT_TRANSLATE_NOOP("ObservableGroup", "CrowdStrike IDs"), "pc"},
        {Type::CvmId, QT_TRANSLATE_NOOP("ObservableType", "Vulnerability Management ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Vulnerability Management IDs"), "pc"},
        {Type::CybereasonId, QT_TRANSLATE_NOOP("ObservableType", "Cybereason ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Cybereason IDs"), "pc"},
        {Type::DarktraceId, QT_TRANSLATE_NOOP("ObservableType", "Darktrace ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Darktrace IDs"), "pc"},
        {Type::Device, QT_TRANSLATE_NOOP("ObservableType", "Device"), QT_TRANSLATE_NOOP("ObservableGroup", "Devices"), "pc"},
        {Type::Domain, QT_TRANSLATE_NOOP("ObservableType", "Domain"), QT_TRANSLATE_NOOP("ObservableGroup", "Domains"), "globe"},
        {Type::Email, QT_TRANSLATE_NOOP("ObservableType", "Email address"), QT_TRANSLATE_NOOP("ObservableGroup", "Email addresses"), "at"},
        {Type::EmailMessageId, QT_TRANSLATE_NOOP("ObservableType", "Email Message ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Email Message IDs"), "mail"},
        {Type::EmailSubject, QT_TRANSLATE_NOOP("ObservableType", "Email subject"), QT_TRANSLATE_NOOP("ObservableGroup", "Email subjects"), "mail"},
        {Type::FileName, QT_TRANSLATE_NOOP("ObservableType", "File name"), QT_TRANSLATE_NOOP("ObservableGroup", "File names"), "file"},
        {Type::FilePath, QT_TRANSLATE_NOOP("ObservableType", "File path"), QT_TRANSLATE_NOOP("ObservableGroup", "File paths"), "folder"},
        {Type::GoogleChromebookId, QT_TRANSLATE_NOOP("ObservableType", "Chromebook ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Chromebook IDs"), "pc"},
        {Type::GoogleCloudId, QT_TRANSLATE_NOOP("ObservableType", "Google Cloud ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Google Cloud IDs"), "cloud"},
        {Type::Hostname, QT_TRANSLATE_NOOP("ObservableType", "Host name"), QT_TRANSLATE_NOOP("ObservableGroup", "Host names"), "pc"},
        {Type::Imei, QT_TRANSLATE_NOOP("ObservableType", "IMEI"), QT_TRANSLATE_NOOP("ObservableGroup", "IMEIs"), "pc"},
        {Type::Imsi, QT_TRANSLATE_NOOP("ObservableType", "IMSI"), QT_TRANSLATE_NOOP("ObservableGroup", "IMSIs"), "pc"},
        {Type::IntuneId, QT_TRANSLATE_NOOP("ObservableType", "Intune ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Intune IDs"), "pc"},
        {Type::Ip, QT_TRANSLATE_NOOP("ObservableType", "IP address"), QT_TRANSLATE_NOOP("ObservableGroup", "IP addresses"), "ip"},
        {Type::Ipv6, QT_TRANSLATE_NOOP("ObservableType", "IPv6 address"), QT_TRANSLATE_NOOP("ObservableGroup", "IPv6 addresses"), "ip"},
        {Type::JamfManagementId, QT_TRANSLATE_NOOP("ObservableType", "Jamf management ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Jamf management IDs"), "pc"},
        {Type::MacAddress, QT_TRANSLATE_NOOP("ObservableType", "MAC address"), QT_TRANSLATE_NOOP("ObservableGroup", "MAC addresses"), "ip"},
        {Type::Md5, QT_TRANSLATE_NOOP("ObservableType", "MD5"), QT_TRANSLATE_NOOP("ObservableGroup", "MD5"), "hash"},
        {Type::MerakiNetworkId, QT_TRANSLATE_NOOP("ObservableType", "Meraki network ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Meraki network IDs"), "ip"},
        {Type::MerakiNodeSn, QT_TRANSLATE_NOOP("ObservableType", "Meraki node serial number"), QT_TRANSLATE_NOOP("ObservableGroup", "Meraki node serial numbers"), "ip"},
        {Type::MerakiOrgId, QT_TRANSLATE_NOOP("ObservableType", "Meraki organisation ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Meraki organisation IDs"), "ip"},
        {Type::MsMachineId, QT_TRANSLATE_NOOP("ObservableType", "Microsoft machine ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Microsoft machine IDs"), "pc"},
        {Type::Mutex, QT_TRANSLATE_NOOP("ObservableType", "Mutex"), QT_TRANSLATE_NOOP("ObservableGroup", "Mutexes"), "lock"},
        {Type::NgfwId, QT_TRANSLATE_NOOP("ObservableType", "Firewall ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Firewall IDs"), "shield"},
        {Type::NgfwName, QT_TRANSLATE_NOOP("ObservableType", "Firewall name"), QT_TRANSLATE_NOOP("ObservableGroup", "Firewall names"), "shield"},
        {Type::OdnsIdentity, QT_TRANSLATE_NOOP("ObservableType", "Umbrella identity"), QT_TRANSLATE_NOOP("ObservableGroup", "Umbrella identities"), "user"},
        {Type::OdnsIdentityLabel, QT_TRANSLATE_NOOP("ObservableType", "Umbrella identity label"), QT_TRANSLATE_NOOP("ObservableGroup", "Umbrella identity labels"), "tag"},
        {Type::OrbitalNodeId, QT_TRANSLATE_NOOP("ObservableType", "Orbital node ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Orbital node IDs"), "orbit"},
        {Type::PkiSerial, QT_TRANSLATE_NOOP("ObservableType", "PKI serial number"), QT_TRANSLATE_NOOP("ObservableGroup", "PKI serial numbers"), "certificate"},
        {Type::ProcessArgs, QT_TRANSLATE_NOOP("ObservableType", "Process arguments"), QT_TRANSLATE_NOOP("ObservableGroup", "Process arguments"), "process"},
        {Type::ProcessHash, QT_TRANSLATE_NOOP("ObservableType", "Process hash"), QT_TRANSLATE_NOOP("ObservableGroup", "Process hashes"), "hash"},
        {Type::ProcessName, QT_TRANSLATE_NOOP("ObservableType", "Process name"), QT_TRANSLATE_NOOP("ObservableGroup", "Process names"), "process"},
        {Type::ProcessPath, QT_TRANSLATE_NOOP("ObservableType", "Process path"), QT_TRANSLATE_NOOP("ObservableGroup", "Process paths"), "process"},
        {Type::ProcessUid, QT_TRANSLATE_NOOP("ObservableType", "Process user ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Process user IDs"), "process"},
        {Type::ProcessUsername, QT_TRANSLATE_NOOP("ObservableType", "Process user name"), QT_TRANSLATE_NOOP("ObservableGroup", "Process user names"), "process"},
        {Type::ProcessorId, QT_TRANSLATE_NOOP("ObservableType", "Processor ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Processor IDs"), "process"},
        {Type::RegistryKey, QT_TRANSLATE_NOOP("ObservableType", "Registry key"), QT_TRANSLATE_NOOP("ObservableGroup", "Registry keys"), "registry"},
        {Type::RegistryName, QT_TRANSLATE_NOOP("ObservableType", "Registry name"), QT_TRANSLATE_NOOP("ObservableGroup", "Registry names"), "registry"},
        {Type::RegistryPath, QT_TRANSLATE_NOOP("ObservableType", "Registry path"), QT_TRANSLATE_NOOP("ObservableGroup", "Registry paths"), "registry"},
        {Type::S1AgentId, QT_TRANSLATE_NOOP("ObservableType", "SentinelOne agent ID"), QT_TRANSLATE_NOOP("ObservableGroup", "SentinelOne agent IDs"), "pc"},
        {Type::SecureAccessId, QT_TRANSLATE_NOOP("ObservableType", "Secure Access ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Secure Access IDs"), "pc"},
        {Type::SerialNumber, QT_TRANSLATE_NOOP("ObservableType", "Serial number"), QT_TRANSLATE_NOOP("ObservableGroup", "Serial numbers"), "tag"},
        {Type::ServiceNowId, QT_TRANSLATE_NOOP("ObservableType", "ServiceNow ID"), QT_TRANSLATE_NOOP("ObservableGroup", "ServiceNow IDs"), "tag"},
        {Type::Sha1, QT_TRANSLATE_NOOP("ObservableType", "SHA-1"), QT_TRANSLATE_NOOP("ObservableGroup", "SHA-1"), "hash"},
        {Type::Sha256, QT_TRANSLATE_NOOP("ObservableType", "SHA-256"), QT_TRANSLATE_NOOP("ObservableGroup", "SHA-256"), "hash"},
        {Type::SwcDeviceId, QT_TRANSLATE_NOOP("ObservableType", "Secure Cloud Analytics device ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Secure Cloud Analytics device IDs"), "pc"},
        {Type::TrendMicroId, QT_TRANSLATE_NOOP("ObservableType", "Trend Micro ID"), QT_TRANSLATE_NOOP("ObservableGroup", "Trend Micro IDs"), "pc"},
        {Type::Url, QT_TRANSLATE_NOOP("ObservableType", "URL"), QT_TRANSLATE_NOOP("ObservableGroup", "URLs"), "link"},
        {Type::User, QT_TRANSLATE_NOOP("ObservableType", "User"), QT_TRANSLATE_NOOP("ObservableGroup", "Users"), "user"},
        {Type::UserAgent, QT_TRANSLATE_NOOP("ObservableType", "User agent"), QT_TRANSLATE_NOOP("ObservableGroup", "User agents"), "globe"},
};
// clang-format on

constexpr bool isInOrder()
{
    for (size_t i = 0; i < std::size(Table); ++i) {
        if (size_t(Table[i].type) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder() && std::size(Table) == size_t(Type::UserAgent) + 1, "a row for each type, in their order");

const TypeWords &of(Type type)
{
    return Table[size_t(type)];
}

} // namespace

QString observableTypeWord(Type type)
{
    return QCoreApplication::translate("ObservableType", of(type).one);
}

QString observableTypeGroupWord(Type type)
{
    return QCoreApplication::translate("ObservableGroup", of(type).group);
}

QString observableIcon(Type type)
{
    return QString::fromLatin1(of(type).icon);
}

} // namespace obi
