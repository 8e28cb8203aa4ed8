// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Bytes.h"
#include "FoundObservable.h"
#include "NameFacts.h"
#include "PublicSuffix.h"
#include "Refang.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace obi::text {

/// A find as the recognisers hand it on; `value` lives only during the call.
struct Find {
    ObservableType type;
    std::string_view value; ///< refanged and canonical, UTF-8
    std::size_t rawStart = 0;
    std::size_t rawEnd = 0; ///< bytes of the raw text
    FoundTraits traits;
    bool derived = false;
};

/// Takes what is found, in the order of the text.
class FindSink
{
public:
    virtual ~FindSink() = default;
    virtual void take(const Find &find) = 0;
};

/// Host names beyond ASCII that were seen last, as they read in punycode: working that out is slow.
struct HostMemory {
    struct Entry {
        std::string written;
        std::string canonical;
        FoundTraits traits;
    };
    std::array<std::array<Entry, 2>, 16> sets; ///< two names that meet in one do not drive each other out
};

/// One scan of one refanged text: what every recogniser sees. A recogniser is called at a mark; it looks left as far as
/// `done` and right as far as it likes, and moves `done` behind what it has taken, so that nothing is taken twice.
struct Scan {
    std::string_view text;
    const RefangedText &origin;
    PublicSuffix &suffixes;
    HostMemory &hosts;
    NameMemory &names;
    FindSink &sink;
    std::size_t rawBase = 0; ///< of the window that was refanged, in the raw text

    std::size_t done = 0;          ///< before this everything has been taken
    std::size_t dotsDone = 0;      ///< before this every '.' has been judged
    std::size_t colonsDone = 0;    ///< … every ':'
    std::size_t hexDone = 0;       ///< … every run of hex digits
    std::size_t messageIdEnd = 0;  ///< behind the last message ID: a list of them goes on after blanks
    std::size_t versionEnd = 0;    ///< behind the last number that was said to be a version
    std::size_t platformAsked = 0; ///< up to here a word with colons was looked at whether it is a platform's name
    bool inPlatform = false;       ///< what came of that
    std::size_t typedEnd = 0;      ///< behind the last type:value: more may follow on the line
    int depth = 0;                 ///< of redirects within redirects
    bool isTarget = false;         ///< the text is the target of a redirect: a URL that ends where the text ends
    std::string buffer{};          ///< for canonical values, to save allocations

    /// text[start, end) is this observable. Moves nothing.
    void add(ObservableType type, std::size_t start, std::size_t end, std::string_view value, FoundTraits traits = {},
             bool derived = false)
    {
        const RefangedText::RawRange raw = origin.rawRange(start, end);
        if (raw.edited)
            traits |= FoundTrait::Defanged;
        sink.take({type, value, rawBase + raw.start, rawBase + raw.end, traits, derived});
    }
    NameFacts factsOf(std::string_view name) { return names.factsOf(name, suffixes); }
    std::string_view piece(std::size_t start, std::size_t end) const { return text.substr(start, end - start); }
    void take(std::size_t end) { done = std::max(done, end); }
};

// The recognisers, one family a file. True if something was found.
bool findUrl(Scan &scan, std::size_t colon);
bool findIpv6(Scan &scan, std::size_t colon);
bool findColonMac(Scan &scan, std::size_t colon);
bool findTyped(Scan &scan, std::size_t colon);
bool findEmail(Scan &scan, std::size_t at);
bool findDotted(Scan &scan, std::size_t dot);
bool findHash(Scan &scan, std::size_t inside);
bool findDashMac(Scan &scan, std::size_t dash);
/// Cisco's "aabb.ccdd.eeff", all of text[start, end).
bool findDotMac(Scan &scan, std::size_t start, std::size_t end);
bool findCiscoMid(Scan &scan, std::size_t m);
bool findWindowsPath(Scan &scan, std::size_t backslash);
/// "C:/Users/x".
bool findDrivePath(Scan &scan, std::size_t colon);
bool findUnixPath(Scan &scan, std::size_t slash);

} // namespace obi::text
