// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <memory>

struct z_stream_s;

namespace obi {

/// Unfolds a compressed body (gzip in one or several members, zlib, or bare deflate) while it arrives.
class BodyInflater
{
public:
    enum class State {
        Reading,
        Complete, ///< the compressed stream ended where it should; more members may follow
        Damaged,
        TooLarge, ///< more than the limit, or unfolding beyond all reason
    };
    /// What is unfolded may be `limit` bytes long; above 8 MiB it may also not be more than 400 times its wire form.
    BodyInflater(bool gzip, qint64 limit);
    ~BodyInflater();

    State feed(QByteArrayView compressed, QByteArray &plain);

private:
    struct End {
        void operator()(z_stream_s *stream) const;
    };
    bool begin(QByteArrayView compressed);
    State unfold(QByteArray &plain);
    bool isTooMuch(qsizetype plain) const;

    std::unique_ptr<z_stream_s, End> m_stream;
    qint64 m_limit;
    qint64 m_wireBytes = 0;
    bool m_gzip;
    State m_state = State::Reading;
};

} // namespace obi
