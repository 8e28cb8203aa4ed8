// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "TextDecoder.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace obi::text {
namespace {

unsigned byteAt(QByteArrayView bytes, qsizetype i)
{
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

/// The length of the UTF-8 sequence at a position, 0 if there is none; a sequence cut off by the end counts.
qsizetype utf8Length(QByteArrayView bytes, qsizetype i)
{
    const unsigned lead = byteAt(bytes, i);
    const qsizetype length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (length > 1 && (lead < 0xC2 || lead > 0xF4))
        return 0;
    for (qsizetype k = 1; k < length && i + k < bytes.size(); ++k) {
        if ((byteAt(bytes, i + k) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

/// Every high byte is a half-width katakana or leads a pair, and there are pairs.
bool isShiftJis(QByteArrayView bytes)
{
    qsizetype pairs = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const unsigned lead = byteAt(bytes, i);
        if (lead < 0x80 || (lead >= 0xA1 && lead <= 0xDF))
            continue;
        const unsigned trail = byteAt(bytes, ++i);
        const bool leads = (lead >= 0x81 && lead <= 0x9F) || (lead >= 0xE0 && lead <= 0xFC);
        if (i < bytes.size() && (!leads || trail < 0x40 || trail == 0x7F || trail > 0xFC))
            return false;
        ++pairs;
    }
    return pairs > 0;
}

/// Every high byte belongs to a pair of high bytes, behind 0x8E to half-width katakana, behind 0x8F to a triple. Short
/// runs of half-width katakana in Shift_JIS look the same, so hiragana or kanji of the first level must be among them.
bool isEucJp(QByteArrayView bytes)
{
    qsizetype common = 0;
    qsizetype pairs = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const unsigned lead = byteAt(bytes, i);
        if (lead < 0x80)
            continue;
        const qsizetype length = lead == 0x8F ? 3 : 2;
        if (lead != 0x8E && lead != 0x8F && (lead < 0xA1 || lead == 0xFF))
            return false;
        for (qsizetype k = 1; k < length && i + k < bytes.size(); ++k) {
            if (byteAt(bytes, i + k) < 0xA1 || byteAt(bytes, i + k) == 0xFF)
                return false;
        }
        i += length - 1;
        ++pairs;
        common += lead == 0xA4 || lead == 0xA5 || (lead >= 0xB0 && lead <= 0xCF);
    }
    return pairs > 0 && common * 2 >= pairs;
}

bool isIso2022Jp(QByteArrayView bytes)
{
    const QByteArray text = QByteArray::fromRawData(bytes.data(), bytes.size());
    const bool escapes = text.contains("\x1b$B") || text.contains("\x1b$@") || text.contains("\x1b(J");
    return escapes &&
           std::none_of(bytes.begin(), bytes.end(), [](char byte) { return static_cast<signed char>(byte) < 0; });
}

/// Latin text in UTF-16 has a zero in nearly every second byte.
bool zerosAt(QByteArrayView bytes, qsizetype offset)
{
    qsizetype zeros = 0;
    qsizetype others = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2) {
        zeros += bytes[i + offset] == 0;
        others += bytes[i + 1 - offset] == 0;
    }
    return zeros >= 4 && zeros * 4 >= bytes.size() / 2 && others * 16 <= zeros;
}

/// Of every four bytes the highest is zero and so are most of the next; `low` is where the lowest stands.
bool isUtf32(QByteArrayView bytes, qsizetype low)
{
    const qsizetype high = 3 - low;
    const qsizetype middle = low == 0 ? 2 : 1;
    const qsizetype count = bytes.size() / 4;
    qsizetype planes = 0;
    for (qsizetype i = 0; i < count * 4; i += 4) {
        if (bytes[i + high] != 0 || bytes[i + low] == 0)
            return false;
        planes += bytes[i + middle] == 0;
    }
    return count >= 4 && planes * 16 >= count * 15;
}

/// Nothing for a charset that iconv does not know.
void *openConverter(const char *charset)
{
    void *const converter = iconv_open("UTF-8", charset);
    return converter == reinterpret_cast<void *>(-1) ? nullptr : converter;
}

constexpr std::size_t mostPlaces = 250000; ///< that are kept of text that is forgotten
constexpr qsizetype longestCharacter = 8;  // with the escape sequences before it

} // namespace

bool isUtf8(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype length = utf8Length(bytes, i);
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

const char *iconvName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16Le:
        return "UTF-16LE";
    case Encoding::Utf32Le:
        return "UTF-32LE";
    case Encoding::Utf32Be:
        return "UTF-32BE";
    case Encoding::Utf16Be:
        return "UTF-16BE";
    case Encoding::ShiftJis:
        return "CP932";
    case Encoding::EucJp:
        return "EUC-JP-MS";
    case Encoding::Iso2022Jp:
        return "ISO-2022-JP";
    case Encoding::Utf8:
        break;
    }
    return "UTF-8";
}

Encoding detectEncoding(QByteArrayView beginning)
{
    if (beginning.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) || isUtf32(beginning, 0))
        return Encoding::Utf32Le;
    if (beginning.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)) || isUtf32(beginning, 3))
        return Encoding::Utf32Be;
    if (beginning.startsWith("\xFF\xFE"))
        return Encoding::Utf16Le;
    if (beginning.startsWith("\xFE\xFF"))
        return Encoding::Utf16Be;
    if (zerosAt(beginning, 1))
        return Encoding::Utf16Le;
    if (zerosAt(beginning, 0))
        return Encoding::Utf16Be;
    if (isIso2022Jp(beginning))
        return Encoding::Iso2022Jp;
    if (isUtf8(beginning))
        return Encoding::Utf8;
    if (isEucJp(beginning))
        return Encoding::EucJp;
    return isShiftJis(beginning) ? Encoding::ShiftJis : Encoding::Utf8;
}

TextDecoder::TextDecoder(Encoding encoding)
    : TextDecoder(iconvName(encoding))
{}

TextDecoder::TextDecoder(const char *charset)
    : m_converter(openConverter(charset))
    , m_unit(QByteArrayView(charset).startsWith("UTF-32")   ? 4
             : QByteArrayView(charset).startsWith("UTF-16") ? 2
                                                            : 1)
{
    if (QByteArrayView(charset) == "ISO-2022-JP") {
        m_converter.reset(openConverter("ISO-2022-JP-2"));
        m_kanji.reset(openConverter(iconvName(Encoding::EucJp)));
    }
}

/// Rows 9 to 15 of the kanji table are empty in the standard; Japanese mail is full of what NEC and IBM put there.
/// Returns the bytes taken, 0 if these are no such character.
qsizetype TextDecoder::decodeKanji(QByteArrayView pending)
{
    if (!m_kanji || !m_inKanji || pending.size() < 2)
        return 0;
    std::array<char, 2> pair{};
    for (std::size_t i = 0; i < pair.size(); ++i) {
        const unsigned byte = byteAt(pending, qsizetype(i));
        if (byte < 0x21 || byte > 0x7E)
            return 0;
        pair[i] = static_cast<char>(byte | 0x80);
    }
    std::array<char, 8> output;
    char *from = pair.data();
    std::size_t left = pair.size();
    char *to = output.data();
    std::size_t room = output.size();
    if (iconv(m_kanji.get(), &from, &left, &to, &room) == std::size_t(-1))
        return 0;
    append({output.data(), to - output.data()}, 2);
    return 2;
}

void TextDecoder::append(QByteArrayView utf8, qsizetype used)
{
    const qint64 position = m_dropped + m_text.size();
    const auto continues = [&](const Seam &seam) {
        return seam.textLength == utf8.size() && seam.inputLength == used &&
               (position - seam.text) * used == (m_input - seam.input) * utf8.size();
    };
    if (m_seams.empty() || utf8.isEmpty() || !continues(m_seams.back()))
        m_seams.push_back({position, m_input, utf8.size(), used});
    m_text.append(utf8);
    m_input += used;
}

bool TextDecoder::decodeOne(QByteArrayView pending, qsizetype &used, bool last)
{
    std::array<char, 32> output;
    if (m_kanji && pending.startsWith('\x1b') && pending.size() > 1)
        m_inKanji = pending[1] == '$';
    for (qsizetype length = m_unit; length <= std::min(pending.size(), longestCharacter); length += m_unit) {
        char *from = const_cast<char *>(pending.data()); // iconv does not write to its input
        std::size_t left = static_cast<std::size_t>(length);
        char *to = output.data();
        std::size_t room = output.size();
        const std::size_t result = m_converter ? iconv(m_converter.get(), &from, &left, &to, &room) : std::size_t(-1);
        const qsizetype taken = length - static_cast<qsizetype>(left);
        if (result != std::size_t(-1) || taken > 0) {
            used = taken;
            append({output.data(), to - output.data()}, taken);
            return true;
        }
        if (errno != EINVAL)
            break;
        if (length + m_unit > pending.size() && !last)
            return false;
    }
    if (pending.size() < m_unit && !last)
        return false;
    used = decodeKanji(pending);
    if (used > 0)
        return true;
    used = std::min(m_unit, pending.size());
    append("\xEF\xBF\xBD", used);
    return true;
}

void TextDecoder::decode(QByteArrayView input, bool last)
{
    m_pending.append(input);
    qsizetype done = 0;
    while (done < m_pending.size()) {
        qsizetype used = 0;
        if (!decodeOne(QByteArrayView(m_pending).sliced(done), used, last))
            break;
        done += used;
    }
    m_pending.remove(0, done);
}

void TextDecoder::drop(qsizetype bytes, bool keepPlaces)
{
    m_text.remove(0, bytes);
    m_dropped += bytes;
    if (keepPlaces && m_seams.size() < mostPlaces)
        return;
    const auto kept = std::partition_point(m_seams.begin(), m_seams.end(),
                                           [this](const Seam &seam) { return seam.text <= m_dropped; });
    if (kept != m_seams.begin())
        m_seams.erase(m_seams.begin(), std::prev(kept));
}

qint64 TextDecoder::inputOffset(qint64 position) const
{
    const qint64 wanted = m_dropped + position;
    const auto after = std::partition_point(m_seams.begin(), m_seams.end(),
                                            [wanted](const Seam &seam) { return seam.text <= wanted; });
    if (after == m_seams.begin())
        return m_seams.empty() ? m_input : m_seams.front().input;
    if (wanted >= m_dropped + m_text.size())
        return m_input;
    const Seam &seam = *std::prev(after);
    const qint64 next = after == m_seams.end() ? m_input : after->input;
    return std::min(next, seam.input + (wanted - seam.text) / std::max<qint64>(seam.textLength, 1) * seam.inputLength);
}

} // namespace obi::text
