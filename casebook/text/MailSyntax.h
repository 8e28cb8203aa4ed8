// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "MailFile.h"

#include <QByteArrayView>
#include <QList>

/// The grammar of header fields, read by GMime: only MailSyntax.cpp knows it. Values are the bytes behind the colon, in
/// any encoding, folded or not; every function takes any bytes and is safe to call from any thread.
namespace obi::text {

/// Bytes of a header that are taken apart into addresses, parameters or results; what is longer is somebody's attempt
/// to keep a reader busy.
inline constexpr qsizetype LongestParsedHeader = 64 * 1024;

/// Header values as people read them, with the place of each of their bytes: encoded words (RFC 2047) are decoded, raw
/// bytes are read as the charset that they are in. Folds remain.
struct HeaderText {
    QByteArray utf8;
    ByteRuns runs;
    /// `offset` is that of the value.
    void append(QByteArrayView value, qint64 offset);
    void appendPlain(QByteArrayView ascii, qint64 offset);
};
/// The same on one line.
QString headerLine(QByteArrayView value);

QList<MailAddress> parseAddresses(QByteArrayView value);
/// Invalid if there is no date; in the offset from UTC that it was written with.
QDateTime parseMailDate(QByteArrayView value);
/// With its angle brackets; empty if there is none.
QString parseMessageId(QByteArrayView value);

/// Content-Type and Content-Disposition; parameters of RFC 2231 put together and decoded.
struct MimeType {
    QByteArray type = "text/plain"; ///< in lower case
    QByteArray boundary{};
    QByteArray charset{};
    QString name{};
    bool given = false;
    bool is(QByteArrayView wanted) const { return type == wanted; }
    bool isOf(QByteArrayView family) const { return type.startsWith(family) && type.size() > family.size(); }
};
MimeType parseMimeType(QByteArrayView value);
struct Disposition {
    bool attachment = false;
    QString fileName{};
};
Disposition parseDisposition(QByteArrayView value);

} // namespace obi::text
