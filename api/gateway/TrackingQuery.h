// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QFlags>
#include <QMap>
#include <QStringList>

#include <optional>

namespace obi {

/// How a text filter compares. Gateways ignore case.
enum class TextMatch { Contains, Is, BeginsWith, EndsWith, DoesNotContain };
/// As the wire spells it: "begins_with".
QString matchWord(TextMatch match);

struct TextFilter {
    QString text{}; ///< empty: no filter
    TextMatch match = TextMatch::Contains;
    bool operator==(const TextFilter &) const = default;
};

enum class MailDirection { Incoming, Outgoing };

/// What can have happened to a message.
enum class MessageEvent {
    Delivered = 1 << 0,
    SpamPositive = 1 << 1,
    SuspectSpam = 1 << 2,
    QuarantinedAsSpam = 1 << 3,
    VirusPositive = 1 << 4,
    ContainedMaliciousUrls = 1 << 5,
    ContainedNeutralUrls = 1 << 6,
    Graymail = 1 << 7,
    HardBounced = 1 << 8,
    SoftBounced = 1 << 9,
    InOutbreakQuarantine = 1 << 10,
    DaneFailure = 1 << 11,
    SafePrinted = 1 << 12,
};
Q_DECLARE_FLAGS(MessageEvents, MessageEvent)
Q_DECLARE_OPERATORS_FOR_FLAGS(MessageEvents)

/// Filters whose values are words of the gateway's.
enum class TrackingChoice {
    DeliveryStatus,
    QuarantineStatus,
    DlpSeverity,
    DlpAction,
    DmarcAction,
    ThreatFeedMatch,
    Smime,
    MalwareVerdict,
    MalwareDirection,
};
/// The words that a gateway knows: "DELIVERED", "DROPPED", …
QStringList trackingWords(TrackingChoice choice);

/// What to look for among the messages that a gateway has seen (api.md section 4.4). All filters must fit, but of
/// `events` any one is enough.
struct TrackingQuery {
    QDateTime start{}; ///< the whole minute counts
    QDateTime end{};   ///< exclusive, rounded up to a minute
    TextFilter sender{};
    TextFilter recipient{};
    TextFilter subject{};
    TextFilter attachmentName{};
    TextFilter domainName{};
    TextFilter replyTo{};
    QString fileSha256{};
    QString messageId{};
    std::optional<qint64> mid{};
    QString senderIp{};
    std::optional<MailDirection> direction{};
    QString urlReputation{};
    QMap<TrackingChoice, QStringList> choices{}; ///< several words of one choice: any of them
    MessageEvents events{};
    QString gatewayHost{}; ///< on a manager: of one gateway; empty for all
    bool operator==(const TrackingQuery &) const = default;

    /// Names and values as they go over the wire, but for the dates, in their order.
    QList<QPair<QString, QString>> items() const;
};

} // namespace obi
