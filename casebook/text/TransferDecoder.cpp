// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "TransferDecoder.h"

#include "Bytes.h"

#include <gmime/gmime-encodings.h>

#include <algorithm>
#include <cstring>

namespace obi::text {
namespace {

constexpr qsizetype pieceSize = 4096; ///< places within longer lines of base64 are told no finer

int hexValue(char byte)
{
    return is(byte, Digit) ? byte - '0' : lower(byte) - 'a' + 10;
}

/// The length of the line end at a position that follows "=": 0 if there is none, -1 if that cannot be told yet.
qsizetype softBreakLength(QByteArrayView bytes, qsizetype i)
{
    const qsizetype start = i;
    while (i < bytes.size() && (bytes[i] == ' ' || bytes[i] == '\t') && i - start < 80)
        ++i;
    if (i < bytes.size() && bytes[i] == '\r')
        ++i;
    if (i == bytes.size())
        return -1;
    return bytes[i] == '\n' ? i + 1 - start : 0;
}

bool isBase64(char byte)
{
    return isAlnum(byte) || byte == '+' || byte == '/' || byte == '=';
}

/// "see http://evil.jp/": bytes that base64 has none of, and not just one that got into it.
bool isPlainLine(QByteArrayView line, qsizetype refused)
{
    const QByteArrayView inside = line.trimmed();
    return refused > 0 && (refused * 20 >= inside.size() || inside.contains(' '));
}

} // namespace

std::optional<TransferEncoding> transferEncodingNamed(QByteArrayView name)
{
    const qsizetype comment = name.indexOf('('); // "base64 (as sent)": RFC 2045 allows it
    name = name.first(comment > 0 ? comment : name.size()).trimmed();
    const std::string_view word(name.data(), std::size_t(name.size()));
    if (word.empty() || oneOf(word, "7bit 8bit binary 7-bit 8-bit"))
        return TransferEncoding::Identity;
    if (oneOf(word, "base64"))
        return TransferEncoding::Base64;
    if (oneOf(word, "quoted-printable"))
        return TransferEncoding::QuotedPrintable;
    if (oneOf(word, "x-uuencode uuencode x-uue"))
        return TransferEncoding::Uuencode;
    return std::nullopt;
}

TransferDecoder::TransferDecoder(TransferEncoding encoding, bool keepsPlainLines)
    : m_encoding(encoding)
    , m_keepsPlainLines(keepsPlainLines)
{}

void TransferDecoder::decode(QByteArrayView bytes, qint64 offset, QByteArray &to, ByteRuns &runs)
{
    switch (m_encoding) {
    case TransferEncoding::Identity:
        to.append(bytes);
        runs.add(bytes.size(), offset, 1);
        break;
    case TransferEncoding::Base64:
        if (m_pending.isEmpty()) {
            decodeBase64(bytes, offset, false, to, runs);
            break;
        }
        decodeBase64(std::exchange(m_pending, {}) + bytes.toByteArray(), m_pendingOffset, false, to, runs);
        break;
    case TransferEncoding::Uuencode:
        decodeUu(bytes, offset, to, runs);
        break;
    case TransferEncoding::QuotedPrintable:
        if (m_pending.isEmpty()) {
            decodeQuoted(bytes, offset, false, to, runs);
            break;
        }
        const QByteArray joined = std::exchange(m_pending, {}) + bytes.toByteArray();
        decodeQuoted(joined, m_pendingOffset, false, to, runs);
    }
}

void TransferDecoder::finish(QByteArray &to, ByteRuns &runs)
{
    if (m_encoding == TransferEncoding::Base64)
        decodeBase64(std::exchange(m_pending, {}), m_pendingOffset, true, to, runs);
    if (m_encoding == TransferEncoding::QuotedPrintable)
        decodeQuoted(std::exchange(m_pending, {}), m_pendingOffset, true, to, runs);
}

bool TransferDecoder::looksDamaged() const
{
    return m_refused * 10 > m_taken;
}

// Whether a line is base64 is judged of it as a whole, however the bytes come: what is there waits for the rest.
void TransferDecoder::decodeBase64(QByteArrayView bytes, qint64 offset, bool last, QByteArray &to, ByteRuns &runs)
{
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype most = std::min(bytes.size() - start, pieceSize);
        const void *found = std::memchr(bytes.data() + start, '\n', std::size_t(most));
        if (m_keepsPlainLines && !found && most < pieceSize && !last) {
            m_pending = bytes.sliced(start).toByteArray();
            m_pendingOffset = offset + start;
            return;
        }
        const qsizetype length = found ? static_cast<const char *>(found) - bytes.data() + 1 - start : most;
        const QByteArrayView line = bytes.sliced(start, length);
        const qsizetype refused =
            std::count_if(line.begin(), line.end(), [](char byte) { return !isBase64(byte) && !is(byte, Blank); });
        m_refused += refused;
        m_taken += std::count_if(line.begin(), line.end(), isBase64);
        const bool plain = m_keepsPlainLines && isPlainLine(line, refused);
        if (plain != m_inPlain) { // the two kinds do not touch
            to += '\n';
            runs.addWhole(1, {offset + start, length});
            m_inPlain = plain;
        }
        if (plain) {
            to += line;
            runs.add(length, offset + start, 1);
            start += length;
            continue;
        }
        const qsizetype before = to.size();
        to.resize(before + length + 4); // what earlier lines left over comes with it
        const std::size_t made = g_mime_encoding_base64_decode_step(
            reinterpret_cast<const unsigned char *>(line.data()), std::size_t(length),
            reinterpret_cast<unsigned char *>(to.data() + before), &m_state, &m_save);
        to.resize(before + qsizetype(made));
        runs.addWhole(qint64(made), {offset + start, length});
        start += length;
    }
}

void TransferDecoder::decodeQuoted(QByteArrayView bytes, qint64 offset, bool last, QByteArray &to, ByteRuns &runs)
{
    for (qsizetype i = 0; i < bytes.size();) {
        const void *found = std::memchr(bytes.data() + i, '=', std::size_t(bytes.size() - i));
        const qsizetype mark = found ? static_cast<const char *>(found) - bytes.data() : bytes.size();
        to.append(bytes.sliced(i, mark - i));
        runs.add(mark - i, offset + i, 1);
        m_taken += mark - i;
        i = mark;
        if (i == bytes.size())
            return;
        const qsizetype soft = softBreakLength(bytes, i + 1);
        if ((soft < 0 || bytes.size() - i < 3) && soft <= 0 && !last) {
            m_pending = bytes.sliced(i).toByteArray();
            m_pendingOffset = offset + i;
            return;
        }
        if (soft > 0) {
            i += 1 + soft;
        } else if (bytes.size() - i >= 3 && is(bytes[i + 1], HexDigit) && is(bytes[i + 2], HexDigit)) {
            to += static_cast<char>(hexValue(bytes[i + 1]) * 16 + hexValue(bytes[i + 2]));
            runs.add(1, offset + i, 3);
            i += 3;
            ++m_taken;
        } else if (bytes.size() - i == 1 || (last && soft < 0)) {
            return; // a soft break that the end of the body cut off
        } else {
            to += '=';
            runs.add(1, offset + i, 1);
            ++m_refused;
            ++i;
        }
    }
}

/// GMime decodes the lines behind "begin 644 name"; what stands before that line is prose.
qsizetype TransferDecoder::uuStart(QByteArrayView bytes)
{
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', start);
        const QByteArrayView line = bytes.sliced(start, (end < 0 ? bytes.size() : end) - start);
        const QByteArray whole =
            std::exchange(m_pending, {}) + line.first(std::min<qsizetype>(line.size(), 64)).toByteArray();
        if (end < 0) {
            m_pending = whole.first(std::min<qsizetype>(whole.size(), 64));
            return -1;
        }
        if (whole.startsWith("begin ")) {
            m_begun = true;
            return end + 1;
        }
        start = end + 1;
    }
    return -1;
}

void TransferDecoder::decodeUu(QByteArrayView bytes, qint64 offset, QByteArray &to, ByteRuns &runs)
{
    const qsizetype start = m_begun ? 0 : uuStart(bytes);
    if (start < 0)
        return;
    bytes = bytes.sliced(start);
    offset += start;
    const qsizetype before = to.size();
    to.resize(before + bytes.size() + 4);
    const std::size_t made =
        g_mime_encoding_uudecode_step(reinterpret_cast<const unsigned char *>(bytes.data()), std::size_t(bytes.size()),
                                      reinterpret_cast<unsigned char *>(to.data() + before), &m_state, &m_save);
    to.resize(before + qsizetype(made));
    m_taken += bytes.size();
    runs.addWhole(qint64(made), {offset, bytes.size()});
}

} // namespace obi::text
