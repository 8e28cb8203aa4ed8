// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/BodyInflater.h"
#include "http/HttpMessage.h"

#include <QCoreApplication>

#include <optional>

namespace obi {

/// Reads one HTTP/1.1 answer from the bytes of a connection, strictly: an answer that is not exactly as long as it
/// says, or whose chunks or compression are damaged, is Broken and never a shorter body (RFC 9112 sections 6 and 7).
///
/// Framing is undone and gzip, deflate are decoded while bytes arrive; the headers that told of them are left out,
/// since they do not describe HttpResponse::body. Interim answers (1xx) are passed over.
class AnswerReader
{
    Q_DECLARE_TR_FUNCTIONS(obi::AnswerReader)
public:
    enum class State { Reading, Complete, Broken, TooLarge };

    /// `toHead`: the request was HEAD, so no body follows. `bodyLimit` counts decoded bytes.
    AnswerReader(bool toHead, qint64 bodyLimit);

    State feed(QByteArrayView bytes);
    /// The connection has ended: completes a body that has no other end, else the answer is Broken.
    State close();
    State state() const { return m_state; }

    bool hasBegun() const { return m_begun; } ///< a byte has come
    /// Whether the connection can serve another request: all of this answer was read and nothing follows it.
    bool keepsConnection() const { return m_state == State::Complete && m_keep && !m_surplus; }
    QString reason() const { return m_reason; } ///< of Broken
    HttpResponse take() { return std::move(m_response); }

private:
    enum class Step { Status, Header, Length, UntilClose, ChunkSize, Chunk, ChunkEnd, Trailer };

    void step(QByteArrayView &rest);
    std::optional<QByteArray> takeLine(QByteArrayView &rest);
    void readLine(const QByteArray &line);
    void readStatus(const QByteArray &line);
    void readHeader(const QByteArray &line);
    void readChunkSize(const QByteArray &line);
    void endHead();
    bool chooseDecoder();
    bool chooseFraming();
    bool readLength();
    void dropFramingHeaders();
    void readBody(QByteArrayView &rest);
    void append(QByteArrayView bytes);
    void endBody();
    void breakOff(const QString &reason);

    bool m_toHead;
    qint64 m_bodyLimit;
    HttpResponse m_response;
    State m_state = State::Reading;
    Step m_step = Step::Status;
    QByteArray m_line;
    qsizetype m_lineBytes = 0; ///< in head, chunk sizes and trailers since the last body byte
    quint64 m_left = 0;        ///< of the body or chunk
    std::optional<BodyInflater> m_inflater;
    BodyInflater::State m_inflated = BodyInflater::State::Reading;
    QString m_reason;
    bool m_compressedBytes = false;
    bool m_begun = false;
    bool m_keep = false;
    bool m_surplus = false;
};

} // namespace obi
