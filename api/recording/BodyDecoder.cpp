// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/BodyDecoder.h"

#include <zlib.h>

#include <memory>

namespace obi {
namespace {

bool isGzip(const QByteArray &bytes)
{
    return bytes.startsWith("\x1f\x8b");
}

/// RFC 1950: method 8, and the first two bytes are a multiple of 31.
bool isZlib(const QByteArray &bytes)
{
    return bytes.size() > 2 && (bytes[0] & 0x0F) == 8 &&
           (static_cast<uchar>(bytes[0]) * 256 + static_cast<uchar>(bytes[1])) % 31 == 0;
}

std::optional<QByteArray> fromBase64(const QByteArray &text)
{
    const auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!result)
        return std::nullopt;
    return *result;
}

struct InflateEnd {
    void operator()(z_stream *stream) const
    {
        inflateEnd(stream);
        delete stream;
    }
};

} // namespace

std::optional<QByteArray> BodyDecoder::decode(QByteArray text, const QByteArray &encoding,
                                              const QByteArray &contentEncoding)
{
    const bool compressed = !contentEncoding.isEmpty() && contentEncoding.compare("identity", Qt::CaseInsensitive) != 0;
    const bool base64 = encoding.compare("base64", Qt::CaseInsensitive) == 0;
    // "H4sI" is gzip's magic in base64: such a text was saved as the wire had it without saying so.
    if (!base64 && !(compressed && text.startsWith("H4sI")))
        return text;
    std::optional<QByteArray> bytes = fromBase64(text);
    if (!bytes)
        return base64 ? std::nullopt : std::optional(std::move(text));
    if (!compressed)
        return bytes;
    if (isGzip(*bytes))
        return inflate(*bytes);
    return contentEncoding.compare("deflate", Qt::CaseInsensitive) == 0 && isZlib(*bytes) ? inflate(*bytes) : bytes;
}

std::optional<QByteArray> BodyDecoder::inflate(const QByteArray &compressed)
{
    std::unique_ptr<z_stream, InflateEnd> stream(new z_stream{});
    constexpr int GzipOrZlib = MAX_WBITS + 32;
    if (inflateInit2(stream.get(), GzipOrZlib) != Z_OK)
        return std::nullopt;
    stream->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(compressed.constData()));
    stream->avail_in = static_cast<uInt>(compressed.size());

    QByteArray plain;
    QByteArray chunk(64 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK) {
        stream->next_out = reinterpret_cast<Bytef *>(chunk.data());
        stream->avail_out = static_cast<uInt>(chunk.size());
        state = ::inflate(stream.get(), Z_NO_FLUSH);
        const qsizetype got = chunk.size() - stream->avail_out;
        m_total += got;
        if (plain.size() + got > MaximumBody || m_total > MaximumTotal)
            return std::nullopt;
        plain.append(chunk.constData(), got);
    }
    plain.squeeze();
    return state == Z_STREAM_END ? std::optional(std::move(plain)) : std::nullopt;
}

} // namespace obi
