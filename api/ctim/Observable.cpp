// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/Observable.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace obi {

using namespace std::string_view_literals;

namespace {

/// In the order of ObservableType, which is that of the alphabet: the index is the type.
constexpr std::array WireNames{
    "acudid"sv,
    "amp_computer_guid"sv,
    "certificate_common_name"sv,
    "certificate_issuer"sv,
    "certificate_serial"sv,
    "cisco_cm_id"sv,
    "cisco_mid"sv,
    "cisco_uc_id"sv,
    "cortex_agent_id"sv,
    "crowdstrike_id"sv,
    "cvm_id"sv,
    "cybereason_id"sv,
    "darktrace_id"sv,
    "device"sv,
    "domain"sv,
    "email"sv,
    "email_messageid"sv,
    "email_subject"sv,
    "file_name"sv,
    "file_path"sv,
    "google_chromebook_id"sv,
    "google_cloud_id"sv,
    "hostname"sv,
    "imei"sv,
    "imsi"sv,
    "intune_id"sv,
    "ip"sv,
    "ipv6"sv,
    "jamf_management_id"sv,
    "mac_address"sv,
    "md5"sv,
    "meraki_network_id"sv,
    "meraki_node_sn"sv,
    "meraki_org_id"sv,
    "ms_machine_id"sv,
    "mutex"sv,
    "ngfw_id"sv,
    "ngfw_name"sv,
    "odns_identity"sv,
    "odns_identity_label"sv,
    "orbital_node_id"sv,
    "pki_serial"sv,
    "process_args"sv,
    "process_hash"sv,
    "process_name"sv,
    "process_path"sv,
    "process_uid"sv,
    "process_username"sv,
    "processor_id"sv,
    "registry_key"sv,
    "registry_name"sv,
    "registry_path"sv,
    "s1_agent_id"sv,
    "secure_access_id"sv,
    "serial_number"sv,
    "service_now_id"sv,
    "sha1"sv,
    "sha256"sv,
    "swc_device_id"sv,
    "trend_micro_id"sv,
    "url"sv,
    "user"sv,
    "user_agent"sv,
};
static_assert(WireNames.size() == size_t(ObservableType::UserAgent) + 1);
static_assert(std::ranges::is_sorted(WireNames));
static_assert(WireNames[size_t(ObservableType::EmailMessageId)] == "email_messageid"sv);

constexpr auto Types = [] {
    std::array<ObservableType, WireNames.size()> types{};
    for (size_t i = 0; i < types.size(); ++i)
        types[i] = ObservableType(i);
    return types;
}();

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

bool isWellFormed(QStringView value)
{
    return !value.isEmpty() && value.size() <= Observable::MaximumLength && !value.front().isSpace() &&
           !value.back().isSpace() && std::none_of(value.begin(), value.end(), isControl) && value.isValidUtf16();
}

/// Enough of a text to recognise it in a message.
QString beginning(QStringView value)
{
    constexpr qsizetype Enough = 200;
    return value.size() <= Enough ? value.toString() : value.first(Enough).toString() + QChar(0x2026);
}

} // namespace

std::span<const ObservableType> allObservableTypes()
{
    return Types;
}

QString observableTypeName(ObservableType type)
{
    const std::string_view name = WireNames[size_t(type)];
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

std::optional<ObservableType> observableTypeFromName(QStringView name)
{
    const QByteArray wire = name.toLatin1();
    const std::string_view wanted(wire.constData(), size_t(wire.size()));
    const auto found = std::ranges::lower_bound(WireNames, wanted);
    if (found == WireNames.end() || *found != wanted)
        return std::nullopt;
    return ObservableType(found - WireNames.begin());
}

Result<Observable> Observable::parse(ObservableType type, QStringView value)
{
    if (!isWellFormed(value))
        return failure(ErrorCode::NotAnObservable, {beginning(value)});
    return Observable(type, value.toString());
}

Result<Observable> Observable::parse(QStringView typeName, QStringView value)
{
    const auto type = observableTypeFromName(typeName);
    if (!type)
        return failure(ErrorCode::NotAnObservable, {beginning(value)});
    return parse(*type, value);
}

} // namespace obi
