// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"
#include "gateway/TrackingQuery.h"

namespace obi {

/// What became of one message number (MID). A gateway gives each of these for some of a message's numbers only.
struct TrackedMid {
    qint64 mid = 0;
    QString status{};       ///< "Delivered", "Dropped By Anti-Virus"
    QString verdictChart{}; ///< eight digits, a stage each; "0" in releases 12 and 13
    QString finalSubject{}; ///< as it left the gateway
    QString messageId{};    ///< "<…>"
    QString remediation{};  ///< its state in search-and-remediate
    QStringList recipients{};
    bool operator==(const TrackedMid &) const = default;
};

/// Which message the detail calls are asked about.
struct MessageReference {
    QString serialNumber{};
    QList<qint64> mids{};
    std::optional<qint64> icid{};
    QDateTime start{}; ///< of the search that found it
    QDateTime end{};
};

/// A row of message tracking: one message, with several numbers where the gateway splintered it. "N/A", "None" and ""
/// are nothing here. Rows of releases 12 and 13 and of later ones look the same.
struct TrackedMessage {
    QList<TrackedMid> mids{}; ///< at least one
    std::optional<qint64> icid{};
    QList<qint64> allIcids{};
    QList<qint64> dcids{};
    QDateTime receivedAt{}; ///< UTC
    QString gatewayHost{};
    QString serialNumber{};
    std::optional<MailDirection> direction{};
    QString sender{}; ///< of the envelope
    QStringList friendlyFrom{};
    QString replyTo{};
    QStringList recipients{};
    QString subject{};
    QString senderIp{};
    QString senderDomain{};
    QString senderGroup{};
    QStringList mailPolicies{};
    std::optional<double> reputation{}; ///< SBRS, −10 to 10
    std::optional<bool> isComplete{};
    bool operator==(const TrackedMessage &) const = default;

    MessageReference reference(const QDateTime &start, const QDateTime &end) const;
    /// What an investigation can turn on, as far as it parses; each once.
    QList<Observable> observables() const;
};

/// Part of what a search found.
struct TrackedMessages {
    QList<TrackedMessage> rows{};
    std::optional<qint64> totalCount{}; ///< of all that fit
    qint64 badRecords = 0;              ///< records that the gateway itself could not read
    int unreadable = 0;                 ///< rows that are no messages

    void append(const TrackedMessages &page);
};

} // namespace obi
