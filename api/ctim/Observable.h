// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QHashFunctions>
#include <QString>

#include <optional>
#include <span>

namespace obi {

/// The 63 observable types of CTIM 1.3.29 (api.md section 3.4), in alphabetical order of their wire names.
enum class ObservableType {
    AcuDid,
    AmpComputerGuid,
    CertificateCommonName,
    CertificateIssuer,
    CertificateSerial,
    CiscoCmId,
    CiscoMid,
    CiscoUcId,
    CortexAgentId,
    CrowdstrikeId,
    CvmId,
    CybereasonId,
    DarktraceId,
    Device,
    Domain,
    Email,
    EmailMessageId,
    EmailSubject,
    FileName,
    FilePath,
    GoogleChromebookId,
    GoogleCloudId,
    Hostname,
    Imei,
    Imsi,
    IntuneId,
    Ip,
    Ipv6,
    JamfManagementId,
    MacAddress,
    Md5,
    MerakiNetworkId,
    MerakiNodeSn,
    MerakiOrgId,
    MsMachineId,
    Mutex,
    NgfwId,
    NgfwName,
    OdnsIdentity,
    OdnsIdentityLabel,
    OrbitalNodeId,
    PkiSerial,
    ProcessArgs,
    ProcessHash,
    ProcessName,
    ProcessPath,
    ProcessUid,
    ProcessUsername,
    ProcessorId,
    RegistryKey,
    RegistryName,
    RegistryPath,
    S1AgentId,
    SecureAccessId,
    SerialNumber,
    ServiceNowId,
    Sha1,
    Sha256,
    SwcDeviceId,
    TrendMicroId,
    Url,
    User,
    UserAgent,
};

std::span<const ObservableType> allObservableTypes();
/// "domain", "email_messageid", …: as the wire spells it.
QString observableTypeName(ObservableType type);
std::optional<ObservableType> observableTypeFromName(QStringView name);

/// A typed value that an investigation can turn on: `domain bit.ly`. Never empty, at most MaximumLength UTF-16
/// units, no leading or trailing white space, no control characters. CTIM does not validate a value by its type
/// (api.md section 6, 22), so neither does this class: well-formed values are the scanner's business.
class Observable
{
public:
    static constexpr qsizetype MaximumLength = 8192;

    /// Errors: NotAnObservable.
    static Result<Observable> parse(ObservableType type, QStringView value);
    static Result<Observable> parse(QStringView typeName, QStringView value);

    ObservableType type() const { return m_type; }
    const QString &value() const { return m_value; }

    bool operator==(const Observable &) const = default;
    friend size_t qHash(const Observable &o, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, int(o.m_type), o.m_value);
    }

private:
    Observable(ObservableType type, QString value)
        : m_type(type)
        , m_value(std::move(value))
    {}
    ObservableType m_type;
    QString m_value;
};

} // namespace obi
