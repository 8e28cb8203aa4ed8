// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "gateway/Quarantine.h"

namespace obi {

/// Answers of the quarantine routes as typed values (api.md section 4.5); pure. `host` stands for the gateway in
/// errors: UnexpectedAnswer where an answer is not what it should be, and those of a refusal that came with a status of
/// success.
class QuarantineReader
{
public:
    static Result<QuarantinedMessages> messages(QuarantineType type, const QByteArray &body, const QString &host);
    static Result<QuarantinedDetails> details(QuarantineType type, const QByteArray &body, const QString &host);
    /// How many messages, or list entries, an action was done to (data.totalCount).
    static Result<qint64> count(const QByteArray &body, const QString &host);
    static Result<QList<QuarantineRule>> rules(const QByteArray &body, const QString &host);
    /// A safelist or blocklist, viewed by recipient or by sender, or what was added to one.
    static Result<QList<SenderListEntry>> senderList(const QByteArray &body, const QString &host);
};

} // namespace obi
