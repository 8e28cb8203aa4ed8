// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "HostName.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace obi::text {
namespace {

bool joinsLatin(Script script)
{
    return script != Script::None && !writtenWithoutBlanks(script);
}

bool hasHighByte(std::string_view text)
{
    return anyOf(text, isHigh);
}

// Letters of Cyrillic and Greek that nobody can tell from Latin ones.
constexpr std::u32string_view twinsOfLatin = U"асеорхуіјѕԁԛԝһӏкνορυικατε";

/// One label mixes Latin with Cyrillic or Greek, or is written only with letters that look Latin.
bool looksLikeAnother(const QString &host)
{
    for (const QString &label : host.split(QLatin1Char('.'))) {
        bool latin = false;
        bool foreign = false;
        bool onlyTwins = true;
        for (const char32_t value : label.toUcs4()) {
            const Script script = scriptOf(value);
            const bool isForeign = script == Script::Cyrillic || script == Script::Greek;
            latin = latin || (script == Script::Latin && !(value >= '0' && value <= '9'));
            foreign = foreign || isForeign;
            onlyTwins = onlyTwins && (!isForeign || twinsOfLatin.find(value) != twinsOfLatin.npos);
        }
        if (foreign && (latin || onlyTwins))
            return true;
    }
    return false;
}

/// Of a name with characters beyond ASCII or with labels in punycode.
HostMemory::Entry international(std::string_view host)
{
    HostMemory::Entry entry{std::string(host), {}, FoundTrait::International};
    const QByteArray bytes(host.data(), qsizetype(host.size()));
    const QString name = hasHighByte(host) ? QString::fromUtf8(bytes) : QUrl::fromAce(bytes);
    entry.canonical = hasHighByte(host) ? QUrl::toAce(name).toStdString() : entry.written;
    if (looksLikeAnother(name))
        entry.traits |= FoundTrait::LookAlike;
    return entry;
}

CanonicalHost remembered(std::string_view host, HostMemory &memory)
{
    std::size_t hash = host.size();
    for (const char byte : host)
        hash = hash * 31 + static_cast<unsigned char>(byte);
    auto &[last, before] = memory.sets[(hash ^ hash >> 8) % memory.sets.size()];
    if (before.written == host)
        return {before.canonical, before.traits};
    if (last.written != host)
        before = std::exchange(last, international(host));
    return {last.canonical, last.traits};
}

// Nearly every name is written in ASCII: these two read as far as it is, in one loop whose only branch is its end.
// What may stand next depends on the byte before, because no two dots follow each other.

std::size_t plainEnd(std::string_view text, std::size_t from)
{
    std::size_t end = from;
    unsigned allowed = InLabel;
    while (end < text.size() && is(text[end], allowed))
        allowed = text[end++] == '.' ? InLabel : InHost;
    return end;
}

std::size_t plainStart(std::string_view text, std::size_t to, std::size_t limit)
{
    std::size_t start = to;
    unsigned allowed = InHost;
    while (start > limit && is(text[start - 1], allowed))
        allowed = text[--start] == '.' ? InLabel : InHost;
    return start;
}

std::size_t withoutTrailingMarks(std::string_view text, std::size_t from, std::size_t end)
{
    while (end > from && (text[end - 1] == '.' || text[end - 1] == '-'))
        --end;
    return end;
}

} // namespace

std::size_t hostEnd(std::string_view text, std::size_t from)
{
    std::size_t end = plainEnd(text, from);
    if (!isHigh(at(text, end)))
        return withoutTrailingMarks(text, from, end);
    bool denseLabel = false; // of a script without blanks
    while (end < text.size()) {
        const char byte = text[end];
        if (!denseLabel && is(byte, InLabel)) {
            while (++end < text.size() && is(text[end], InLabel)) {}
            continue;
        }
        const bool atLabelStart = end == from || text[end - 1] == '.';
        if (is(byte, InHost)) {
            if (byte == '.' ? atLabelStart : isAlnum(byte))
                break;
            denseLabel = denseLabel && byte != '.';
            ++end;
            continue;
        }
        if (!isHigh(byte))
            break;
        const CodePoint point = codePointAt(text, end);
        const Script script = scriptOf(point.value);
        const bool dense = writtenWithoutBlanks(script);
        if (script == Script::None || (atLabelStart ? false : dense != denseLabel))
            break;
        denseLabel = dense;
        end += point.length;
    }
    return withoutTrailingMarks(text, from, end);
}

std::size_t hostStart(std::string_view text, std::size_t to, std::size_t limit)
{
    std::size_t start = plainStart(text, to, limit);
    bool denseLabel = false;
    while (start > limit) {
        const char byte = text[start - 1];
        if (!denseLabel && is(byte, InLabel)) {
            while (--start > limit && is(text[start - 1], InLabel)) {}
            continue;
        }
        const bool atLabelEnd = start == to || text[start] == '.';
        if (is(byte, InHost)) {
            if (byte == '.' ? (start < to && text[start] == '.') : isAlnum(byte))
                break;
            denseLabel = denseLabel && byte != '.';
            --start;
            continue;
        }
        if (!isHigh(byte))
            break;
        const CodePoint point = codePointBefore(text, start);
        const Script script = scriptOf(point.value);
        const bool dense = writtenWithoutBlanks(script);
        if (script == Script::None || start - limit < point.length || (atLabelEnd ? false : dense != denseLabel) ||
            (!dense && !joinsLatin(script)))
            break;
        denseLabel = dense;
        start -= point.length;
    }
    while (start < to && (text[start] == '.' || text[start] == '-'))
        ++start;
    return start;
}

CanonicalHost canonicalHost(std::string_view host, std::string &buffer, HostMemory &memory)
{
    unsigned kinds = 0;
    for (const char byte : host)
        kinds |= byteKinds[static_cast<unsigned char>(byte)];
    if (!(kinds & Unusual))
        return {host, {}};
    if (hasHighByte(host))
        return remembered(host, memory);
    if (anyOf(host, isUpper)) {
        buffer.assign(host);
        std::transform(buffer.begin(), buffer.end(), buffer.begin(), [](char byte) { return lower(byte); });
        host = buffer;
    }
    const std::size_t ace = host.find("xn--");
    if (ace != host.npos && (ace == 0 || host[ace - 1] == '.'))
        return remembered(host, memory);
    return {host, {}};
}

} // namespace obi::text
