// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ByteRuns.h"
#include "FoundObservable.h"
#include "MailPlace.h"
#include "MailProblem.h"

#include "core/Error.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

class QIODevice;

namespace obi {

struct MailHeader {
    QString name;
    QString value;   ///< on one line, encoded words decoded
    QByteArray raw;  ///< the value as it stands
    ByteRange range; ///< of name and value
};

struct MailAddress {
    QString displayName;
    QString address;
    bool nameHoldsOtherAddress = false; ///< the display name shows an address that is not this one
    bool operator==(const MailAddress &) const = default;
};

/// One Received header.
struct MailHop {
    QString from;        ///< as the sender called itself (HELO)
    QString fromName;    ///< as the receiver found it by reverse DNS; empty where it does not say
    QString fromAddress; ///< IPv4 or IPv6, canonical
    QString by;
    QString with;
    QString id;
    QString forAddress;
    QDateTime time;
    ByteRange range;
};

/// One "spf=pass" of Authentication-Results or ARC-Authentication-Results (RFC 8601, RFC 8617), or a Received-SPF.
struct MailAuthentication {
    QString server;                                ///< the authserv-id of who says so; empty where it does not say
    int arcInstance = 0;                           ///< of ARC-Authentication-Results, else 0
    QString method;                                ///< spf, dkim, dmarc, arc, … in lower case
    QString result;                                ///< pass, fail, softfail, none, … in lower case
    QString reason;                                ///< the comment or reason beside it
    QList<std::pair<QString, QString>> properties; ///< "smtp.mailfrom", "example.com"
    bool byOwnServer = false;                      ///< written by one of the hosts in MailOptions::ownHosts
    ByteRange range;
};

struct MailLink {
    QString target;
    QString shown;
    bool disguised = false; ///< the shown text names another host than the target
    bool operator==(const MailLink &) const = default;
};

struct MailBody {
    bool html = false;
    QString text; ///< of HTML what a reader would see, without remote content
    QList<MailLink> links;
    QByteArray charset; ///< that it was read as
    ByteRange range;
};

struct ArchiveEntry {
    QString name;
    qint64 size = 0; ///< unpacked, as the archive claims
    bool encrypted = false;
    bool operator==(const ArchiveEntry &) const = default;
};

struct MailAttachment {
    QString name;    ///< may be empty
    QByteArray type; ///< as declared, "application/pdf"
    qint64 size = 0; ///< decoded
    QByteArray md5;  ///< lower-case hexadecimal digits
    QByteArray sha1;
    QByteArray sha256;
    QByteArray archive; ///< "zip", "7z", …, where it is one by its first bytes
    QList<ArchiveEntry> entries{};
    ByteRange range; ///< of the body, encoded
};

/// An observable of a mail and where it was found. The range of a find is of the input; traits tell where it is only
/// that of the lines that it was decoded or computed from.
struct MailObservable {
    FoundObservable found;
    MailPlace place;
    QString detail; ///< header name, type of the body, file name of the attachment
};

struct MailOptions {
    /// Hosts and networks of the organisation: "mx.example.com", "example.com" with all below it, "192.0.2.0/24".
    QStringList ownHosts{};
    ScanOptions scan{};
};

/// A mail as a value: what an investigation asks of it. Nothing in it is executed, fetched or rendered.
struct MailFile {
    QList<MailHeader> headers;
    QList<MailHop> hops; ///< in the order of the headers: the last station first
    /// The hop at which the organisation took the mail from outside: what is written below it is the sender's word.
    std::optional<qsizetype> trustedHop;
    QList<MailAuthentication> authentication;
    QList<MailAddress> from, sender, replyTo, returnPath, to, cc;
    QString subject;
    QString messageId; ///< with its angle brackets
    QDateTime date;
    QList<MailBody> bodies;
    QList<MailAttachment> attachments;
    QList<MailFile> nested;            ///< message/rfc822
    QList<MailObservable> observables; ///< of nested mails too in the outermost
    QList<MailProblem> problems;       ///< so too
    ByteRange range;

    /// Reads every mail of a file or mailbox, one at a time; `receiver` returns false to stop. Memory is bounded: what
    /// is too much is named in problems. Blocks: call it from a worker. Errors: FileUnreadable.
    static Result<void> readEach(QIODevice &device, const QString &name, const MailOptions &options,
                                 const std::function<bool(MailFile &&)> &receiver);
    /// The first mail. Errors: FileUnreadable.
    static Result<MailFile> read(QIODevice &device, const QString &name, const MailOptions &options = {});
};

} // namespace obi
