// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/JsonSyntax.h"

#include <QByteArray>

namespace obi {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Walks over the text; every step returns false at the first fault, where m_at then stands.
class Walk
{
public:
    explicit Walk(QByteArrayView json)
        : m_json(json)
    {}

    std::optional<JsonFault> fault()
    {
        if (document())
            return std::nullopt;
        return JsonFault{m_at, atEnd()};
    }

private:
    bool atEnd() const { return m_at >= m_json.size(); }
    char peek() const { return atEnd() ? '\0' : m_json[m_at]; }
    bool take(char c)
    {
        if (atEnd() || peek() != c)
            return false;
        ++m_at;
        return true;
    }
    void skipBlanks()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t'))
            ++m_at;
    }

    bool document()
    {
        bool afterValue = false;
        do {
            skipBlanks();
            if (!(afterValue ? next(afterValue) : value(afterValue)))
                return false;
        } while (!afterValue || !m_open.isEmpty());
        skipBlanks();
        return atEnd();
    }

    bool value(bool &ended)
    {
        const char c = peek();
        if (c == '{' || c == '[')
            return open(c, ended);
        ended = true;
        if (c == '"')
            return string();
        return c == '-' || isDigit(c) ? number() : word();
    }

    bool open(char bracket, bool &ended)
    {
        ++m_at;
        skipBlanks();
        ended = take(bracket == '{' ? '}' : ']');
        if (ended)
            return true;
        m_open.append(bracket);
        return bracket == '[' || key();
    }

    bool next(bool &ended)
    {
        const bool object = m_open.endsWith('{');
        if (take(object ? '}' : ']')) {
            m_open.chop(1);
            return true;
        }
        ended = false;
        if (!take(','))
            return false;
        skipBlanks();
        return !object || key();
    }

    bool key()
    {
        if (!string())
            return false;
        skipBlanks();
        return take(':');
    }

    bool string()
    {
        if (!take('"'))
            return false;
        while (!atEnd() && static_cast<unsigned char>(peek()) >= 0x20) {
            const char c = m_json[m_at++];
            if (c == '"')
                return true;
            if (c == '\\' && !escape())
                return false;
        }
        return false;
    }

    bool escape()
    {
        if (QByteArrayView("\"\\/bfnrt").contains(peek()) && !atEnd())
            return take(peek());
        if (!take('u'))
            return false;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const char c = peek() | 0x20;
            if (atEnd() || !(isDigit(peek()) || (c >= 'a' && c <= 'f')))
                return false;
        }
        return true;
    }

    bool digits()
    {
        const qsizetype from = m_at;
        while (isDigit(peek()))
            ++m_at;
        return m_at > from;
    }

    bool number()
    {
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (!take('e') && !take('E'))
            return true;
        if (!take('+'))
            take('-');
        return digits();
    }

    bool word()
    {
        const char *wanted = peek() == 't' ? "true" : peek() == 'f' ? "false" : "null";
        for (; *wanted; ++wanted) {
            if (!take(*wanted))
                return false;
        }
        return true;
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
    QByteArray m_open; ///< the brackets that are open, outermost first
};

/// How many bytes the well-formed character at `at` has; 0 where there is none (Unicode 15, table 3-7).
qsizetype characterLength(QByteArrayView text, qsizetype at)
{
    const auto byte = [text](qsizetype i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(at);
    if (first < 0x80)
        return 1;
    const qsizetype length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (first < 0xC2 || first > 0xF4 || byte(at + 1) < low || byte(at + 1) > high)
        return 0;
    for (qsizetype i = 2; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

} // namespace

std::optional<JsonFault> findJsonFault(QByteArrayView json)
{
    return Walk(json).fault();
}

qsizetype findInvalidUtf8(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = characterLength(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return -1;
}

} // namespace obi
