// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ByteRuns.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace obi::text {

enum class TransferEncoding { Identity, QuotedPrintable, Base64, Uuencode };
/// By the value of Content-Transfer-Encoding; nothing for one that nobody knows.
std::optional<TransferEncoding> transferEncodingNamed(QByteArrayView name);

/// Undoes a transfer encoding piece by piece and notes where the bytes came from.
class TransferDecoder
{
public:
    /// With `keepsPlainLines` what stands within base64 and plainly is none stays as it is: people read it. Not where
    /// the hash of what programs make of it counts.
    explicit TransferDecoder(TransferEncoding encoding, bool keepsPlainLines = false);
    /// Appends what the next bytes of the body decode to. Pieces follow each other without a gap.
    void decode(QByteArrayView bytes, qint64 offset, QByteArray &to, ByteRuns &runs);
    void finish(QByteArray &to, ByteRuns &runs);
    /// Much of the body was not what the encoding allows.
    bool looksDamaged() const;

private:
    void decodeBase64(QByteArrayView bytes, qint64 offset, bool last, QByteArray &to, ByteRuns &runs);
    void decodeQuoted(QByteArrayView bytes, qint64 offset, bool last, QByteArray &to, ByteRuns &runs);
    qsizetype uuStart(QByteArrayView bytes);
    void decodeUu(QByteArrayView bytes, qint64 offset, QByteArray &to, ByteRuns &runs);

    TransferEncoding m_encoding;
    bool m_keepsPlainLines;
    bool m_inPlain = false; ///< what was appended last is a line that is no base64
    QByteArray m_pending;
    qint64 m_pendingOffset = 0;
    int m_state = 0;
    quint32 m_save = 0;
    bool m_begun = false; ///< behind "begin" of uuencode
    qint64 m_taken = 0;   ///< bytes that count in the encoding
    qint64 m_refused = 0; ///< bytes that have no meaning in it
};

} // namespace obi::text
