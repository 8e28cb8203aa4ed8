// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// What the recognisers ask of single bytes and characters of UTF-8 text. Invalid bytes are answered, never refused.
namespace obi::text {

enum ByteKind : std::uint16_t {
    Digit = 1,
    HexDigit = 2,  ///< 0-9 a-f A-F
    Letter = 4,    ///< ASCII only
    InHost = 8,    ///< letters, digits, '-', '_', '.'
    InLocal = 16,  ///< what the part before the @ is made of (RFC 5322 atext and '.')
    InUrl = 32,    ///< what a URL goes on with, before its end is judged
    InFile = 64,   ///< what a file name without quotes is made of
    Blank = 128,   ///< space, tab, line ends and other control characters
    InLabel = 256, ///< InHost without the dot
    Unusual = 512, ///< in a name: capitals, underscores, hyphens (of punycode) and what is beyond ASCII
};

constexpr std::array<std::uint16_t, 256> makeByteKinds()
{
    std::array<std::uint16_t, 256> kinds{};
    const auto give = [&kinds](std::string_view bytes, unsigned kind) {
        for (const char byte : bytes)
            kinds[static_cast<unsigned char>(byte)] |= static_cast<std::uint16_t>(kind);
    };
    constexpr unsigned everywhere = InHost | InLocal | InUrl | InFile;
    give("0123456789", Digit | HexDigit | InLabel | everywhere);
    give("abcdefABCDEF", HexDigit);
    give("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", Letter | InLabel | everywhere);
    give("-_.", everywhere);
    give("-_", InLabel);
    give("!#$%&'*+/=?^`{|}~", InLocal);
    give("!#$%&'()*+,/:;=?@[]~{}", InUrl);
    give("@+~%$#", InFile);
    for (unsigned byte = 0; byte <= 0x20; ++byte)
        kinds[byte] = Blank;
    kinds[0x7f] = Blank;
    give("ABCDEFGHIJKLMNOPQRSTUVWXYZ-_", Unusual);
    for (unsigned byte = 0x80; byte <= 0xFF; ++byte)
        kinds[byte] = Unusual;
    return kinds;
}

inline constexpr std::array<std::uint16_t, 256> byteKinds = makeByteKinds();

inline bool is(char byte, unsigned kinds)
{
    return byteKinds[static_cast<unsigned char>(byte)] & kinds;
}
inline bool isAlnum(char byte)
{
    return is(byte, Digit | Letter);
}
inline bool isHigh(char byte)
{
    return static_cast<signed char>(byte) < 0;
}
inline char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
}
inline bool isUpper(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}
inline bool isLower(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

/// The byte at a position, or a blank outside of the text: saves the bounds checks of every look around.
inline char at(std::string_view text, std::size_t position)
{
    return position < text.size() ? text[position] : ' ';
}
inline char before(std::string_view text, std::size_t position)
{
    return position > 0 ? text[position - 1] : ' ';
}

/// ASCII letters compare without case; `wanted` is lower-case.
inline bool equalsWord(std::string_view text, std::string_view wanted)
{
    if (text.size() != wanted.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (lower(text[i]) != wanted[i])
            return false;
    }
    return true;
}
inline bool startsWithWord(std::string_view text, std::string_view wanted)
{
    return text.size() >= wanted.size() && equalsWord(text.substr(0, wanted.size()), wanted);
}
inline bool endsWithWord(std::string_view text, std::string_view wanted)
{
    return text.size() >= wanted.size() && equalsWord(text.substr(text.size() - wanted.size()), wanted);
}

/// True if one of the bytes is such. std::any_of is made for long ranges, and most of what is asked about is short.
template <typename Question>
inline bool anyOf(std::string_view text, Question is)
{
    for (const char byte : text) {
        if (is(byte))
            return true;
    }
    return false;
}

/// A set of bytes, made while compiling.
class ByteSet
{
public:
    consteval explicit ByteSet(std::string_view bytes)
    {
        for (const char byte : bytes)
            m_has[static_cast<unsigned char>(byte)] = true;
    }
    bool has(char byte) const { return m_has[static_cast<unsigned char>(byte)]; }

private:
    std::array<bool, 256> m_has{};
};

/// A set of lower-case words, made while compiling from a blank-separated list; asked without regard to case.
class WordSet
{
public:
    constexpr explicit WordSet(std::string_view words)
    {
        for (std::size_t start = 0; start < words.size();) {
            std::size_t end = start;
            while (end < words.size() && words[end] != ' ')
                ++end;
            insert(words.substr(start, end - start));
            start = end + 1;
        }
    }
    bool has(std::string_view word) const
    {
        if (word.empty())
            return false;
        for (std::size_t slot = slotOf(word);; slot = (slot + 1) % Slots) {
            if (m_slots[slot].empty())
                return false;
            if (equalsWord(word, m_slots[slot]))
                return true;
        }
    }

private:
    static constexpr std::size_t Slots = 512;
    static constexpr std::size_t slotOf(std::string_view word)
    {
        const auto folded = [word](std::size_t i) { return static_cast<std::size_t>(word[i] | 0x20) & 0xFF; };
        return (folded(0) * 31 + folded(word.size() - 1) * 7 + folded(word.size() / 2) * 131 + word.size() * 17) %
               Slots;
    }
    constexpr void insert(std::string_view word)
    {
        std::size_t slot = slotOf(word);
        while (!m_slots[slot].empty())
            slot = (slot + 1) % Slots;
        m_slots[slot] = word;
    }
    std::array<std::string_view, Slots> m_slots{};
};

constexpr std::size_t endOfWord(std::string_view words, std::size_t start)
{
    while (start < words.size() && words[start] != ' ')
        ++start;
    return start;
}

/// A few blank-separated lower-case words, read while compiling. Most questions are answered by the length together
/// with the first byte of the word that is asked for. For longer lists there is WordSet.
class WordList
{
public:
    consteval WordList(std::string_view words)
        : m_words(words)
    {
        for (std::size_t start = 0, end = 0; start < words.size(); start = end + 1) {
            end = endOfWord(words, start);
            m_beginnings |= beginning(words[start], end - start);
        }
    }
    consteval WordList(const char *words)
        : WordList(std::string_view(words))
    {}
    bool has(std::string_view word) const
    {
        if (word.empty() || !(m_beginnings & beginning(lower(word.front()), word.size())))
            return false;
        for (std::size_t start = 0, end = 0; start < m_words.size(); start = end + 1) {
            end = endOfWord(m_words, start);
            if (equalsWord(word, m_words.substr(start, end - start)))
                return true;
        }
        return false;
    }

private:
    static constexpr std::uint64_t beginning(char first, std::size_t length)
    {
        return std::uint64_t(1) << ((static_cast<unsigned char>(first) * 5u + length * 11) % 64);
    }
    std::string_view m_words;
    std::uint64_t m_beginnings = 0; ///< one of 64 bits for each length and first byte
};

/// True if `word`, in any case, is one of a few blank-separated words.
inline bool oneOf(std::string_view word, const WordList &words)
{
    return words.has(word);
}

/// A few blank-separated words whose last character is beyond ASCII, read while compiling: does a text end with one?
/// Most questions are answered by the last two bytes.
class WordEndings
{
public:
    consteval WordEndings(std::string_view words)
        : m_words(words)
    {
        for (std::size_t start = 0, end = 0; start < words.size(); start = end + 1) {
            end = endOfWord(words, start);
            const unsigned bit = ending(words.substr(start, end - start));
            m_endings[bit / 64] |= std::uint64_t(1) << (bit % 64);
        }
    }
    consteval WordEndings(const char *words)
        : WordEndings(std::string_view(words))
    {}
    bool endOf(std::string_view text) const
    {
        if (text.size() < 2)
            return false;
        const unsigned bit = ending(text);
        if (!(m_endings[bit / 64] >> (bit % 64) & 1))
            return false;
        for (std::size_t start = 0, end = 0; start < m_words.size(); start = end + 1) {
            end = endOfWord(m_words, start);
            if (endsWithWord(text, m_words.substr(start, end - start)))
                return true;
        }
        return false;
    }

private:
    static constexpr unsigned ending(std::string_view text)
    {
        const auto last = static_cast<unsigned char>(text[text.size() - 1]);
        const auto previous = static_cast<unsigned char>(text[text.size() - 2]);
        return (previous * 67u + last) % 256;
    }
    std::string_view m_words;
    std::uint64_t m_endings[4]{}; ///< one of 256 bits for the last two bytes
};

struct CodePoint {
    char32_t value = 0xFFFD;
    std::size_t length = 1; ///< bytes
};
/// The character that begins at a position, or that ends before it; U+FFFD of one byte where the bytes are no UTF-8.
CodePoint codePointAt(std::string_view text, std::size_t position);
CodePoint codePointBefore(std::string_view text, std::size_t position);

enum class Script { None, Latin, Greek, Cyrillic, Han, Hiragana, Katakana, Hangul, Other };
/// None for whatever is no letter, digit or mark: punctuation, symbols, blanks.
Script scriptOf(char32_t value);
/// Scripts that are written without blanks between words, so that a name can touch the prose around it.
bool writtenWithoutBlanks(Script script);

} // namespace obi::text
