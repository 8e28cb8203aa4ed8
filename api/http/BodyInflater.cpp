// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/BodyInflater.h"

#include <zlib.h>

#include <array>

namespace obi {
namespace {

constexpr qint64 AlwaysFine = 8LL * 1024 * 1024;
constexpr qint64 MostRatio = 400;

/// RFC 1950: method 8, and the first two bytes are a multiple of 31. Some servers send bare deflate instead.
bool isZlib(QByteArrayView bytes)
{
    return (bytes[0] & 0x0F) == 8 &&
           (bytes.size() < 2 || (static_cast<uchar>(bytes[0]) * 256 + static_cast<uchar>(bytes[1])) % 31 == 0);
}

} // namespace

void BodyInflater::End::operator()(z_stream_s *stream) const
{
    inflateEnd(stream);
    delete stream;
}

BodyInflater::BodyInflater(bool gzip, qint64 limit)
    : m_limit(limit)
    , m_gzip(gzip)
{}

BodyInflater::~BodyInflater() = default;

bool BodyInflater::begin(QByteArrayView compressed)
{
    constexpr int Gzip = MAX_WBITS + 16;
    constexpr int Bare = -MAX_WBITS;
    const int window = m_gzip ? Gzip : isZlib(compressed) ? MAX_WBITS : Bare;
    m_stream.reset(new z_stream{});
    return inflateInit2(m_stream.get(), window) == Z_OK;
}

BodyInflater::State BodyInflater::feed(QByteArrayView compressed, QByteArray &plain)
{
    if (compressed.isEmpty())
        return m_state;
    m_wireBytes += compressed.size();
    if (!m_stream && !begin(compressed))
        return m_state = State::Damaged;
    m_stream->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(compressed.data()));
    m_stream->avail_in = static_cast<uInt>(compressed.size());
    while (m_stream->avail_in > 0) {
        // What follows the end of a member can only be another one.
        if (m_state == State::Complete && (!m_gzip || inflateReset(m_stream.get()) != Z_OK))
            return m_state = State::Damaged;
        m_state = unfold(plain);
        if (m_state == State::Damaged || m_state == State::TooLarge)
            break;
    }
    return m_state;
}

BodyInflater::State BodyInflater::unfold(QByteArray &plain)
{
    std::array<char, 32 * 1024> piece;
    do {
        m_stream->next_out = reinterpret_cast<Bytef *>(piece.data());
        m_stream->avail_out = static_cast<uInt>(piece.size());
        const int result = ::inflate(m_stream.get(), Z_NO_FLUSH);
        plain.append(piece.data(), static_cast<qsizetype>(piece.size() - m_stream->avail_out));
        if (isTooMuch(plain.size()))
            return State::TooLarge;
        if (result == Z_STREAM_END)
            return State::Complete;
        if (result != Z_OK && result != Z_BUF_ERROR)
            return State::Damaged;
    } while (m_stream->avail_out == 0);
    return State::Reading;
}

bool BodyInflater::isTooMuch(qsizetype plain) const
{
    const qint64 used = m_wireBytes - m_stream->avail_in;
    return plain > m_limit || (plain > AlwaysFine && plain / MostRatio > used);
}

} // namespace obi
