// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/JsonText.h"

#include "recording/JsonSyntax.h"

#include <QString>

namespace obi {
namespace {

constexpr char32_t Replacement = 0xFFFD;

void appendUtf8(QByteArray &text, char32_t c)
{
    if (c < 0x80) {
        text += static_cast<char>(c);
        return;
    }
    if (c >= 0x10000) {
        text += static_cast<char>(0xF0 | (c >> 18));
        text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    } else if (c >= 0x800) {
        text += static_cast<char>(0xE0 | (c >> 12));
    }
    text += static_cast<char>(c >= 0x800 ? 0x80 | ((c >> 6) & 0x3F) : 0xC0 | (c >> 6));
    text += static_cast<char>(0x80 | (c & 0x3F));
}

std::optional<char32_t> hexUnit(QByteArrayView token, qsizetype at)
{
    bool good = at + 4 <= token.size();
    const uint unit = good ? token.sliced(at, 4).toByteArray().toUInt(&good, 16) : 0;
    return good ? std::optional<char32_t>(unit) : std::nullopt;
}

/// Reads what follows "\u" at `at` and moves `at` behind it, also over the second half of a pair.
std::optional<char32_t> codePoint(QByteArrayView token, qsizetype &at)
{
    const auto first = hexUnit(token, at);
    if (!first)
        return std::nullopt;
    at += 4;
    if (*first < 0xD800 || *first > 0xDFFF)
        return first;
    const bool escaped = at + 6 <= token.size() && token[at] == '\\' && token[at + 1] == 'u';
    const auto second = escaped && *first < 0xDC00 ? hexUnit(token, at + 2) : std::nullopt;
    if (!second || *second < 0xDC00 || *second > 0xDFFF)
        return Replacement;
    at += 6;
    return 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00);
}

char simpleEscape(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c == '"' || c == '\\' || c == '/' ? c : '\0';
    }
}

char escapeLetter(char c)
{
    switch (c) {
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return c == '"' || c == '\\' ? c : '\0';
    }
}

} // namespace

std::optional<QByteArray> unescapeJson(QByteArrayView token)
{
    if (!token.startsWith('"'))
        return std::nullopt;
    QByteArray text;
    text.reserve(token.size());
    for (qsizetype at = 1; at < token.size();) {
        qsizetype run = at;
        while (run < token.size() && token[run] != '"' && token[run] != '\\')
            ++run;
        text.append(token.sliced(at, run - at));
        at = run + 2;
        if (run < token.size() && token[run] == '"') {
            text.squeeze();
            return text;
        }
        if (at > token.size())
            break;
        const char escape = token[run + 1];
        const auto c = escape == 'u' ? codePoint(token, at) : std::optional<char32_t>(simpleEscape(escape));
        if (!c || (*c == 0 && escape != 'u'))
            break;
        appendUtf8(text, *c);
    }
    return std::nullopt;
}

void appendJsonString(QByteArray &json, QByteArrayView text)
{
    if (findInvalidUtf8(text) >= 0)
        return appendJsonString(json, QString::fromLatin1(text).toUtf8());
    json += '"';
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (static_cast<uchar>(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        json.append(text.sliced(from, at - from));
        from = at + 1;
        if (const char letter = escapeLetter(c))
            json.append('\\').append(letter);
        else
            json.append("\\u00").append(QByteArray(1, c).toHex());
    }
    json.append(text.sliced(from)).append('"');
}

QByteArray jsonString(QByteArrayView text)
{
    QByteArray json;
    appendJsonString(json, text);
    return json;
}

} // namespace obi
