// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif
#if defined(__AVX2__)
#include <immintrin.h> // all of them
#endif

/// The few bytes where something can begin, told sixteen, thirty-two or sixty-four bytes an instruction: the cost of
/// text without observables is that of reading memory. Included by Marks.cpp, MarksAvx2.cpp and MarksAvx512.cpp only,
/// which are compiled for different processors: nothing of the standard library that is not inlined may be used here.
namespace obi::text {

/// Some bytes, to be looked for all at once. A byte is one of them if the rows of its upper and of its lower four bits
/// have a bit in common: at most eight different upper halves, which is checked while compiling.
class MarkSet
{
public:
    template <std::size_t Size>
    consteval explicit MarkSet(const char (&marks)[Size])
        : count(Size - 1)
    {
        unsigned rows = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const auto byte = static_cast<unsigned char>(marks[i]);
            bytes[i] = marks[i];
            if (upper[byte >> 4] == 0)
                upper[byte >> 4] = static_cast<std::uint8_t>(1u << rows++);
            lower[byte & 15] |= upper[byte >> 4];
        }
        if (rows > 8)
            throw "too many different upper halves";
    }
    // No std::array: its functions must not be compiled for two processors.
    std::size_t count;
    char bytes[32]{};
    alignas(16) std::uint8_t upper[16]{};
    alignas(16) std::uint8_t lower[16]{};
};

/// Sixteen bytes and the comparisons that the sweeps are made of, each giving 0xFF for yes.
class Bytes16
{
public:
    static constexpr unsigned Size = 16;
#if defined(__SSE2__)
    static Bytes16 load(const char *from)
    {
        return Bytes16(_mm_loadu_si128(reinterpret_cast<const __m128i *>(from)));
    }
    static Bytes16 all(char byte)
    {
        return Bytes16(_mm_set1_epi8(byte));
    }
    Bytes16 operator==(Bytes16 o) const
    {
        return Bytes16(_mm_cmpeq_epi8(m_value, o.m_value));
    }
    Bytes16 operator|(Bytes16 o) const
    {
        return Bytes16(_mm_or_si128(m_value, o.m_value));
    }
    Bytes16 operator&(Bytes16 o) const
    {
        return Bytes16(_mm_and_si128(m_value, o.m_value));
    }
    Bytes16 minus(Bytes16 o) const
    {
        return Bytes16(_mm_sub_epi8(m_value, o.m_value));
    }
    /// unsigned this <= other
    Bytes16 atMost(Bytes16 o) const
    {
        return Bytes16(_mm_cmpeq_epi8(_mm_min_epu8(m_value, o.m_value), m_value));
    }
    Bytes16 in(const MarkSet &set) const
    {
        Bytes16 found = *this == all(set.bytes[0]);
        for (std::size_t i = 1; i < set.count; ++i)
            found = found | (*this == all(set.bytes[i]));
        return found;
    }
    std::uint64_t bits() const
    {
        return static_cast<unsigned>(_mm_movemask_epi8(m_value));
    }

private:
    explicit Bytes16(__m128i value)
        : m_value(value)
    {}
    __m128i m_value;
#else
    static Bytes16 load(const char *from)
    {
        Bytes16 bytes;
        std::memcpy(bytes.m_value.data(), from, 16);
        return bytes;
    }
    static Bytes16 all(char byte)
    {
        Bytes16 bytes;
        bytes.m_value.fill(static_cast<std::uint8_t>(byte));
        return bytes;
    }
    Bytes16 operator==(Bytes16 o) const
    {
        return with(o, [](auto a, auto b) { return a == b ? 0xFF : 0; });
    }
    Bytes16 operator|(Bytes16 o) const
    {
        return with(o, [](auto a, auto b) { return a | b; });
    }
    Bytes16 operator&(Bytes16 o) const
    {
        return with(o, [](auto a, auto b) { return a & b; });
    }
    Bytes16 minus(Bytes16 o) const
    {
        return with(o, [](auto a, auto b) { return a - b; });
    }
    Bytes16 atMost(Bytes16 o) const
    {
        return with(o, [](auto a, auto b) { return a <= b ? 0xFF : 0; });
    }
    Bytes16 in(const MarkSet &set) const
    {
        Bytes16 found;
        for (unsigned i = 0; i < 16; ++i)
            found.m_value[i] = set.upper[m_value[i] >> 4] & set.lower[m_value[i] & 15] ? 0xFF : 0;
        return found;
    }
    std::uint64_t bits() const
    {
        std::uint64_t bits = 0;
        for (unsigned i = 0; i < 16; ++i)
            bits |= std::uint64_t(m_value[i] >> 7) << i;
        return bits;
    }

private:
    template <typename Operation>
    Bytes16 with(Bytes16 o, Operation operation) const
    {
        for (unsigned i = 0; i < 16; ++i)
            o.m_value[i] = static_cast<std::uint8_t>(operation(m_value[i], o.m_value[i]));
        return o;
    }
    std::array<std::uint8_t, 16> m_value{};
#endif
};

#if defined(__AVX2__)
/// The same for thirty-two bytes.
class Bytes32
{
public:
    static constexpr unsigned Size = 32;
    static Bytes32 load(const char *from)
    {
        return Bytes32(_mm256_loadu_si256(reinterpret_cast<const __m256i *>(from)));
    }
    static Bytes32 all(char byte) { return Bytes32(_mm256_set1_epi8(byte)); }
    Bytes32 operator==(Bytes32 o) const { return Bytes32(_mm256_cmpeq_epi8(m_value, o.m_value)); }
    Bytes32 operator|(Bytes32 o) const { return Bytes32(_mm256_or_si256(m_value, o.m_value)); }
    Bytes32 operator&(Bytes32 o) const { return Bytes32(_mm256_and_si256(m_value, o.m_value)); }
    Bytes32 minus(Bytes32 o) const { return Bytes32(_mm256_sub_epi8(m_value, o.m_value)); }
    Bytes32 atMost(Bytes32 o) const { return Bytes32(_mm256_cmpeq_epi8(_mm256_min_epu8(m_value, o.m_value), m_value)); }
    Bytes32 in(const MarkSet &set) const
    {
        const __m256i half = _mm256_set1_epi8(15);
        const __m256i upper = _mm256_and_si256(_mm256_srli_epi16(m_value, 4), half);
        const __m256i rows = _mm256_and_si256(_mm256_shuffle_epi8(table(set.upper), upper),
                                              _mm256_shuffle_epi8(table(set.lower), _mm256_and_si256(m_value, half)));
        return Bytes32(_mm256_cmpgt_epi8(_mm256_min_epu8(rows, _mm256_set1_epi8(1)), _mm256_setzero_si256()));
    }
    std::uint64_t bits() const { return static_cast<std::uint32_t>(_mm256_movemask_epi8(m_value)); }

private:
    explicit Bytes32(__m256i value)
        : m_value(value)
    {}
    static __m256i table(const std::uint8_t *rows)
    {
        return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i *>(rows)));
    }
    __m256i m_value;
};
#endif

#if defined(__AVX512BW__)
/// The same for sixty-four. Here a comparison gives a bit for yes, which costs nothing to tell.
class Bytes64
{
public:
    class Answers
    {
    public:
        explicit Answers(__mmask64 bits)
            : m_bits(bits)
        {}
        Answers operator|(Answers o) const { return Answers(m_bits | o.m_bits); }
        Answers operator&(Answers o) const { return Answers(m_bits & o.m_bits); }
        std::uint64_t bits() const { return m_bits; }

    private:
        __mmask64 m_bits;
    };

    static constexpr unsigned Size = 64;
    static Bytes64 load(const char *from) { return Bytes64(_mm512_loadu_si512(from)); }
    static Bytes64 all(char byte) { return Bytes64(_mm512_set1_epi8(byte)); }
    Answers operator==(Bytes64 o) const { return Answers(_mm512_cmpeq_epi8_mask(m_value, o.m_value)); }
    Bytes64 operator|(Bytes64 o) const { return Bytes64(_mm512_or_si512(m_value, o.m_value)); }
    Bytes64 minus(Bytes64 o) const { return Bytes64(_mm512_sub_epi8(m_value, o.m_value)); }
    Answers atMost(Bytes64 o) const { return Answers(_mm512_cmple_epu8_mask(m_value, o.m_value)); }
    Answers in(const MarkSet &set) const
    {
        const __m512i half = _mm512_set1_epi8(15);
        const __m512i upper = _mm512_and_si512(_mm512_srli_epi16(m_value, 4), half);
        return Answers(_mm512_test_epi8_mask(_mm512_shuffle_epi8(table(set.upper), upper),
                                             _mm512_shuffle_epi8(table(set.lower), _mm512_and_si512(m_value, half))));
    }

private:
    explicit Bytes64(__m512i value)
        : m_value(value)
    {}
    static __m512i table(const std::uint8_t *rows)
    {
        return _mm512_broadcast_i32x4(_mm_load_si128(reinterpret_cast<const __m128i *>(rows)));
    }
    __m512i m_value;
};
#endif

/// What a question is answered for each of the 64 bytes at p, the first in the lowest bit.
template <typename Bytes, typename Question>
[[gnu::always_inline]] inline std::uint64_t bitsOf64(const char *p, Question question)
{
    std::uint64_t bits = 0;
#pragma GCC unroll 4
    for (unsigned i = 0; i < 64; i += Bytes::Size)
        bits |= question(p + i).bits() << i;
    return bits;
}

/// Where a rule of refanging may have something to say. What is rare in text is looked at closer by its rule.
template <typename Bytes>
struct RefangMarks {
    [[gnu::always_inline]] static inline std::uint64_t of64(const char *p)
    {
        static constexpr MarkSet marks("()[]{}<\\&%=\xEF\xE2\xC2");
        return bitsOf64<Bytes>(p, [](const char *at) {
            const auto is = [at](unsigned i, char byte) { return Bytes::load(at + i) == Bytes::all(byte); };
            const auto isLetter = [at](unsigned i, char letter) {
                return (Bytes::load(at + i) | Bytes::all(0x20)) == Bytes::all(letter);
            };
            const auto wide = is(0, '\xE3') & is(1, '\x80');
            const auto dotWord = isLetter(0, 'd') & isLetter(1, 'o') & isLetter(2, 't');
            return Bytes::load(at).in(marks) | wide | dotWord;
        });
    }
};

/// Where a recogniser may have something to say.
template <typename Bytes>
struct FindMarks {
    [[gnu::always_inline]] static inline std::uint64_t of64(const char *p)
    {
        static constexpr MarkSet others("@\\/M-");
        const auto is = [](const char *at, char byte) { return Bytes::load(at) == Bytes::all(byte); };
        const std::uint64_t blanks =
            bitsOf64<Bytes>(p, [](const char *at) { return Bytes::load(at).atMost(Bytes::all(' ')); });
        const std::uint64_t behindLast = static_cast<unsigned char>(p[64]) <= ' ';
        const std::uint64_t dots = bitsOf64<Bytes>(p, [is](const char *at) { return is(at, '.') | is(at, ':'); });
        std::uint64_t marks = bitsOf64<Bytes>(p, [](const char *at) { return Bytes::load(at).in(others); });
        if (marks)
            marks &= closer(p);
        // A sentence ends with a dot and a blank; a name goes on.
        return marks | (dots & ~(blanks >> 1 | behindLast << 63)) | insideHashes(p);
    }

private:
    /// Of the slashes those that can begin a path, behind Japanese too, of the letters those of "MID", of the hyphens
    /// those of a MAC address.
    [[gnu::noinline]] static std::uint64_t closer(const char *p)
    {
        return bitsOf64<Bytes>(p, [](const char *at) {
            const auto is = [at](int i, char byte) { return Bytes::load(at + i) == Bytes::all(byte); };
            const Bytes previous = Bytes::load(at - 1);
            return is(0, '@') | is(0, '\\') |
                   (is(0, '/') & (previous.atMost(Bytes::all('(')) | Bytes::all('\x80').atMost(previous) | is(-1, '~') |
                                  is(-1, '='))) |
                   (is(0, 'M') & is(1, 'I') & is(2, 'D')) | (is(0, '-') & is(3, '-') & is(6, '-'));
        });
    }
    /// Every run of 32 hex digits holds sixteen that stand together here: the first of such sixteen.
    [[gnu::always_inline]] static inline std::uint64_t insideHashes(const char *p)
    {
        std::uint64_t hex = bitsOf64<Bytes>(p, [](const char *at) {
            const Bytes here = Bytes::load(at);
            return here.minus(Bytes::all('0')).atMost(Bytes::all(9)) |
                   (here | Bytes::all(0x20)).minus(Bytes::all('a')).atMost(Bytes::all(5));
        });
        for (int half = 1; half < 16; half *= 2)
            hex &= hex >> half;
        return hex & 0x0001'0001'0001'0001;
    }
};

/// The marks of the 64 bytes at p or, as long as there are none, of the next 64. Moves p there; goes on while p is not
/// behind `last`. Reads from p - 8 to p + 96.
template <typename Marks>
std::uint64_t nextMarks(const char *&p, const char *last)
{
    for (; p <= last; p += 64) {
        __builtin_prefetch(p + 1024);
        if (const std::uint64_t marks = Marks::of64(p))
            return marks;
    }
    return 0;
}

} // namespace obi::text
