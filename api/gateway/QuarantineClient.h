// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"
#include "gateway/Gateway.h"
#include "gateway/Quarantine.h"
#include "http/Transport.h"

namespace obi {

/// Which messages an action is for.
struct QuarantineSelection {
    QuarantineType type = QuarantineType::Spam;
    QList<qint64> mids{};
    QString quarantine{}; ///< PVO: the one to take them out of ("Policy")
};

/// Quarantines of one gateway or manager, with the safelist and blocklist of the spam quarantine (api.md section 4.5).
/// Errors: those of the transport, of ServiceCall (Unauthorized, HttpStatus with the gateway's own message, NotJson)
/// and of QuarantineReader.
///
/// release() and remove() change what people receive and cannot be taken back: they are never sent twice by themselves.
/// They give how many messages it was done to; 0 means that there is no such message, any more or at all.
class QuarantineClient
{
public:
    static constexpr int PageSize = 100;

    enum class SenderList { Safe, Blocked };
    enum class ViewBy { Recipient, Sender };

    QuarantineClient(Transport &transport, Gateway gateway);
    const Gateway &gateway() const { return m_gateway; }

    /// They page through all that fit, at most `limit` rows.
    Async<QuarantinedMessages> searchSpam(SpamQuery query, int limit = 10'000);
    Async<QuarantinedMessages> searchPvo(PvoQuery query, int limit = 10'000);
    Async<QuarantinedDetails> details(QuarantineType type, qint64 mid);
    Async<qint64> release(QuarantineSelection selection);
    Async<qint64> remove(QuarantineSelection selection);
    Async<QList<QuarantineRule>> rules(QuarantineType type = QuarantineType::Pvo);

    Async<QList<SenderListEntry>> senderList(SenderList list, ViewBy viewBy = ViewBy::Recipient);
    /// Lets through, or blocks, `senders` for each of `recipients`. Gives what the list then says of them.
    Async<QList<SenderListEntry>> addToSenderList(SenderList list, QStringList recipients, QStringList senders);
    /// Takes out all that the list says of `recipients`, and gives of how many.
    Async<qint64> removeFromSenderList(SenderList list, QStringList recipients);

private:
    Transport &m_transport;
    Gateway m_gateway;
};

} // namespace obi
