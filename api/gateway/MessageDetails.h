// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "ctim/Observable.h"
#include "gateway/TrackingQuery.h"

namespace obi {

/// A line of what a gateway wrote about a message or a connection.
struct GatewayEvent {
    QDateTime at{}; ///< UTC
    QString text{};
    bool isLast = false;
    bool operator==(const GatewayEvent &) const = default;
};

/// A file that the gateway looked at, put together from the lines about it.
struct ExaminedFile {
    QString name{};
    QString sha256{};      ///< lower case; empty where no line has a whole one
    QString disposition{}; ///< "FILE UNKNOWN", "MALICIOUS", …
    bool operator==(const ExaminedFile &) const = default;
};

/// What data loss prevention found in one part of a message.
struct DlpMatch {
    QString part{};       ///< "Message", a file name
    QString classifier{}; ///< "Credit Card Numbers"
    QStringList texts{};
    bool operator==(const DlpMatch &) const = default;
};

struct DlpViolation {
    QString policy{};
    QString severity{};
    std::optional<qint64> riskFactor{}; ///< 0 to 100
    std::optional<qint64> mid{};
    QList<DlpMatch> matches{};
    bool operator==(const DlpViolation &) const = default;
};

/// One message as the four detail calls tell it: the head is the same in all, the events and what follows are of the
/// call that was made (api.md section 4.4).
struct MessageDetails {
    QList<qint64> mids{};
    QList<qint64> icids{};
    QDateTime receivedAt{}; ///< UTC
    QString gatewayHost{};
    QString status{};
    std::optional<MailDirection> direction{};
    QString sender{};
    QString headerFrom{};
    QStringList recipients{};
    QString subject{};
    QString messageId{}; ///< as sent; may be a part of one only
    QString size{};      ///< "439.25 (KB)"
    QString senderGroup{};
    QStringList mailPolicies{};
    QStringList attachments{};
    QString sendingIp{};
    QString sendingHost{};
    std::optional<double> reputation{}; ///< SBRS, −10 to 10
    QString domainReputation{};         ///< "Neutral"
    QString domainAge{};                ///< "30 days (or greater)"
    bool hasMalwareDetails = false;     ///< the other calls have something to tell
    bool hasDlpDetails = false;
    bool hasUrlDetails = false;
    QList<GatewayEvent> events{};
    QList<ExaminedFile> files{};
    QStringList urls{};
    std::optional<DlpViolation> dlp{};

    /// What an investigation can turn on, as far as it parses; each once.
    QList<Observable> observables() const;
};

struct ConnectionDetails {
    QString senderGroup{};
    std::optional<double> reputation{};
    QList<GatewayEvent> events{};
};

/// One message of a search-and-remediate run.
struct RemediatedMessage {
    QDateTime deliveredAt{}; ///< UTC
    std::optional<qint64> mid{};
    QString sender{};
    QString recipient{};
    QString status{};              ///< "Success", "Failed"
    std::optional<bool> wasRead{}; ///< nothing where the mail server does not say
    bool operator==(const RemediatedMessage &) const = default;
};

struct RemediationDetails {
    QString startedBy{};
    QString action{}; ///< "Delete", "Forward", "Forward and Delete"
    QDateTime startedAt{};
    QString name{};
    QString description{};
    QString source{};
    QList<RemediatedMessage> messages{};
};

/// Answers as typed values; pure. `host` stands for the gateway in errors: UnexpectedAnswer where an answer is not what
/// it should be, and those of a refusal that came with a status of success.
class MessageDetailsReader
{
public:
    /// Of any of the four detail calls.
    static Result<MessageDetails> details(const QByteArray &body, const QString &host);
    static Result<ConnectionDetails> connection(const QByteArray &body, const QString &host);
    static Result<RemediationDetails> remediation(const QByteArray &body, const QString &host);
};

} // namespace obi
