// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"

#include <QString>

#include <optional>

namespace obi {

/// Where an organisation's data lives. Hosts: api.md section 1.6; Orbital's are stated in two ways, the first of
/// section 5 is taken and can be overridden as a custom address.
enum class Region { NorthAmerica, Europe, AsiaPacific, Custom };

/// "nam", "eu", "apjc", "custom": in files and on the command line.
QString regionId(Region region);
std::optional<Region> regionFromId(QStringView id);

/// Empty addresses for Custom.
ServiceAddresses addressesOf(Region region);
/// Which region they belong to; nothing where they are nobody's own.
std::optional<Region> regionOf(const ServiceAddresses &addresses);
/// The address of the console in a browser ("securex.us.security.cisco.com"), which tells regions apart for people.
QString consoleHost(Region region);

} // namespace obi
