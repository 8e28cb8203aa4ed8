// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "NameFacts.h"

#include "HostName.h"

#include <cstring>

namespace obi::text {
namespace {

constexpr WordSet objectsEverywhere("self this window document console java javax std spring logging");
// Names of malware as scanners give them: "Trojan.Win32.Agent.so", "W32.01BA4719C8-95.SBX.TG".
constexpr WordSet malwareWords("w32 w64 win32 win64 trojan backdoor heur gen exploit phish ransom worm virus adware "
                               "spyware vba vbs js html doc pdf xls o97m x97m w97m msil android osx linux elf unix "
                               "macos hacktool riskware pua pup dropper downloader variant html5");
constexpr std::string_view frameworks = "asp.net vb.net ado.net ml.net";

/// What one look at every byte tells.
struct Shape {
    explicit Shape(std::string_view name)
    {
        std::size_t start = 0;
        bool labels = name.size() >= 3 && name.size() <= 253;
        const auto isLabel = [&](std::size_t end) {
            return end > start && end - start <= 63 && name[start] != '-' && name[end - 1] != '-';
        };
        for (std::size_t i = 0; i < name.size(); ++i) {
            kinds |= byteKinds[static_cast<unsigned char>(name[i])];
            if (name[i] != '.')
                continue;
            labels = labels && isLabel(i);
            first = dots++ == 0 ? name.substr(0, i) : first;
            registered = name.substr(start, i - start);
            start = i + 1;
        }
        ending = name.substr(start);
        dotted = labels && dots > 0 && isLabel(name.size());
    }
    unsigned kinds = 0;
    std::size_t dots = 0;
    bool dotted = false;
    std::string_view first;      ///< label
    std::string_view registered; ///< the last label but one
    std::string_view ending;
};

/// The TLD in a case that people write: "EXAMPLE.COM", "Example.Com", "example.com"; not "System.IO", "finished.It".
bool plausibleCase(std::string_view name, std::string_view ending)
{
    if (!anyOf(ending, isUpper))
        return true;
    if (oneOf(name, frameworks))
        return false;
    if (oneOf(ending, "com net org"))
        return true;
    return !anyOf(name, isLower);
}

bool isMalwareName(std::string_view name, const Shape &shape)
{
    const char second = at(name, shape.first.size() + 1);
    return shape.dots > 1 && (isUpper(second) || is(second, Digit)) && anyOf(shape.first, isUpper) &&
           malwareWords.has(shape.first);
}

/// "co.jp": what registries sell names under.
bool isRegistry(std::string_view name, std::string_view first, PublicSuffix &suffixes)
{
    const bool underCountry = first.size() <= 4 && first.size() + 3 == name.size();
    return underCountry && suffixes.isSuffix(name);
}

/// Names that are set aside for examples (RFC 2606).
FoundTraits traitsOf(const Shape &shape)
{
    const bool setAside = oneOf(shape.ending, "example test invalid localhost") ||
                          (shape.registered == "example" && oneOf(shape.ending, "com net org jp"));
    return setAside ? FoundTraits(FoundTrait::Documentation) : FoundTraits();
}

NameFacts judged(std::string_view name, PublicSuffix &suffixes)
{
    NameFacts facts;
    facts.kind = static_cast<std::uint8_t>(suffixes.kindOf(lastLabel(name)));
    if (facts.kind == 0)
        return facts;
    const Shape shape(name);
    const bool unusual = shape.kinds & Unusual;
    facts.dotted = shape.dotted;
    facts.malware = unusual && isMalwareName(name, shape);
    if (!facts.registered())
        return facts;
    facts.underscored = unusual && shape.registered.find('_') != shape.registered.npos;
    facts.oddCase = unusual && !plausibleCase(name, shape.ending);
    facts.ofObject = shape.dots == 1 && !oneOf(shape.ending, "com net org jp") && isObjectEverywhere(shape.first);
    facts.noDomain = shape.ending == "arpa" || isRegistry(name, shape.first, suffixes);
    facts.traits = traitsOf(shape);
    return facts;
}

} // namespace

bool isObjectEverywhere(std::string_view label)
{
    return objectsEverywhere.has(label);
}

NameMemory::Key::Key(std::string_view name)
    : size(static_cast<std::uint8_t>(name.size()))
{
    const auto read = [&name](auto &first, auto &last) {
        std::memcpy(&first, name.data(), sizeof first);
        std::memcpy(&last, name.data() + name.size() - sizeof last, sizeof last);
    };
    if (name.size() >= 8) {
        read(begin, end);
    } else if (name.size() >= 4) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        read(first, last);
        begin = first;
        end = last;
    } else {
        for (const char byte : name)
            begin = begin << 8 | static_cast<unsigned char>(byte);
    }
}

NameFacts NameMemory::factsOf(std::string_view name, PublicSuffix &suffixes)
{
    if (name.size() > longest)
        return judged(name, suffixes);
    const Key key(name);
    Entry &entry = m_entries[key.slot()];
    if (entry.key != key)
        entry = {key, judged(name, suffixes)};
    return entry.facts;
}

} // namespace obi::text
