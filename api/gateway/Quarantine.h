// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"
#include "gateway/TrackingQuery.h"

namespace obi {

/// A gateway holds spam in one quarantine of its own, and the rest in quarantines for policies, viruses and outbreaks
/// (PVO). The API asks about the two with unlike parameters (api.md section 4.5).
enum class QuarantineType { Spam, Pvo };

enum class QuarantineOrder { ByDate, BySender, ByRecipient, BySubject, BySize };

/// What to look for in the spam quarantine. All filters must fit.
struct SpamQuery {
    enum class Field { Sender, Recipient, Subject }; ///< From and To as the message's own header has them

    QDateTime start{}; ///< the whole minute counts
    QDateTime end{};   ///< rounded up to a minute
    Field field = Field::Sender;
    TextFilter filter{};            ///< of `field`
    TextFilter envelopeRecipient{}; ///< whom it was really for
    QuarantineOrder order = QuarantineOrder::ByDate;
    bool newestFirst = true; ///< the other way round for the other orders: descending
};

/// The PVO quarantines compare in these ways only.
enum class PvoMatch { Contains, StartsWith, EndsWith };

struct PvoFilter {
    QString text{}; ///< empty: no filter
    PvoMatch match = PvoMatch::Contains;
};

/// What to look for in the PVO quarantines. All filters must fit.
struct PvoQuery {
    QDateTime start{};
    QDateTime end{};
    QStringList quarantines{QStringLiteral("Outbreak"), QStringLiteral("Virus"), QStringLiteral("File Analysis"),
                            QStringLiteral("Unclassified"), QStringLiteral("Policy")};
    PvoFilter sender{}; ///< of the envelope
    PvoFilter recipient{};
    PvoFilter subject{};
    QString attachmentName{};
    std::optional<qint64> sizeFrom{}; ///< of an attachment, in KB; one of the two, or both
    std::optional<qint64> sizeTo{};
    QString gatewayIp{}; ///< which gateway caught it
    bool newestFirst = true;
};

/// A message in quarantine. "N/A", "None" and "" are nothing here.
struct QuarantinedMessage {
    qint64 mid = 0;
    QuarantineType type = QuarantineType::Spam;
    QDateTime receivedAt{}; ///< UTC
    QStringList from{};     ///< as the message has it: "Name <a@b>"; of PVO the envelope's sender
    QStringList to{};       ///< as the message has it; of PVO the envelope's recipients
    QStringList envelopeRecipients{};
    QString subject{};
    QString size{};            ///< "17.50K"
    QString gatewayHost{};     ///< PVO, on a manager
    QStringList quarantines{}; ///< PVO: those that hold it
    QStringList reasons{};     ///< PVO
    QDateTime leavesAt{};      ///< PVO: when it will be released or deleted by itself
    bool operator==(const QuarantinedMessage &) const = default;

    /// What an investigation can turn on, as far as it parses; each once.
    QList<Observable> observables() const;
};

struct QuarantinedMessages {
    QList<QuarantinedMessage> rows{};
    std::optional<qint64> totalCount{}; ///< of all that fit
    int unreadable = 0;                 ///< rows that are no messages

    void append(const QuarantinedMessages &page);
};

struct QuarantinedDetails {
    QuarantinedMessage message{};
    QStringList attachments{};
    /// The message as the gateway shows it: headers and body with HTML of the gateway's and of the attacker's. It is a
    /// text, and whoever shows it shows it as one: never render it.
    QString rawText{};
};

/// Why messages are held, with how many there are.
struct QuarantineRule {
    qint64 id = 0;
    QString name{}; ///< "Malware: Malware"
    QString description{};
    std::optional<qint64> messages{};
    QString totalSize{};   ///< "1.9MB"
    QString averageSize{}; ///< "320KB"
    QString capacity{};    ///< "0.0%"
    bool operator==(const QuarantineRule &) const = default;
};

/// An entry of the safelist or blocklist: of a recipient the senders, or the other way round.
struct SenderListEntry {
    QString address{};
    QStringList others{};
    bool operator==(const SenderListEntry &) const = default;
};

} // namespace obi
