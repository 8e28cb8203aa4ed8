// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/Region.h"

#include <array>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

struct RegionSpec {
    Region region;
    QLatin1StringView id;
    QLatin1StringView cisco;    ///< infix of *.amp.cisco.com: North America has none
    QLatin1StringView security; ///< infix of *.security.cisco.com: every region has one
};

constexpr std::array<RegionSpec, 3> Regions{{{Region::NorthAmerica, "nam"_L1, ""_L1, "us"_L1},
                                             {Region::Europe, "eu"_L1, ".eu"_L1, "eu"_L1},
                                             {Region::AsiaPacific, "apjc"_L1, ".apjc"_L1, "apjc"_L1}}};

const RegionSpec *find(Region region)
{
    for (const RegionSpec &spec : Regions) {
        if (spec.region == region)
            return &spec;
    }
    return nullptr;
}

QUrl amp(const RegionSpec &spec, QLatin1StringView service)
{
    return QUrl(u"https://"_s + service + spec.cisco + u".amp.cisco.com"_s);
}

} // namespace

QString regionId(Region region)
{
    const RegionSpec *spec = find(region);
    return spec ? QString(spec->id) : u"custom"_s;
}

std::optional<Region> regionFromId(QStringView id)
{
    for (const RegionSpec &spec : Regions) {
        if (spec.id == id)
            return spec.region;
    }
    return id == u"custom" ? std::optional(Region::Custom) : std::nullopt;
}

ServiceAddresses addressesOf(Region region)
{
    const RegionSpec *spec = find(region);
    if (!spec)
        return {};
    return {.platform = amp(*spec, "visibility"_L1),
            .privateIntel = amp(*spec, "private.intel"_L1),
            .globalIntel = amp(*spec, "intel"_L1),
            .conure = QUrl(u"https://conure."_s + spec->security + u".security.cisco.com"_s),
            .orbital = amp(*spec, "orbital"_L1)};
}

std::optional<Region> regionOf(const ServiceAddresses &addresses)
{
    for (const RegionSpec &spec : Regions) {
        if (addressesOf(spec.region).platform.host() == addresses.platform.host())
            return spec.region;
    }
    return std::nullopt;
}

QString consoleHost(Region region)
{
    const RegionSpec *spec = find(region);
    return spec ? u"securex."_s + spec->security + u".security.cisco.com"_s : QString();
}

} // namespace obi
