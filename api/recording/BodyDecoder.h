// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace obi {

/// Turns a body as it stands in a HAR file into what the server meant: base64 and compression undone.
///
/// Chrome and Firefox write decoded text; some tools save the bytes of the wire and still keep Content-Encoding. One
/// decoder serves one file, because a hostile file could hold many small bodies that each inflate to the limit.
class BodyDecoder
{
public:
    static constexpr qint64 MaximumBody = 64LL * 1024 * 1024;
    static constexpr qint64 MaximumTotal = 512LL * 1024 * 1024;

    /// `encoding` is the HAR member ("base64" or empty), `contentEncoding` the header. Nothing: damaged or too large.
    std::optional<QByteArray> decode(QByteArray text, const QByteArray &encoding, const QByteArray &contentEncoding);

private:
    std::optional<QByteArray> inflate(const QByteArray &compressed);
    qint64 m_total = 0; ///< what was inflated so far
};

} // namespace obi
