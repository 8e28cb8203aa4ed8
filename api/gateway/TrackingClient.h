// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"
#include "gateway/Gateway.h"
#include "gateway/MessageDetails.h"
#include "gateway/TrackedMessage.h"
#include "http/Transport.h"

namespace obi {

/// Message tracking of one gateway or manager (api.md sections 4.4 and 4.6).
/// Errors: those of the transport, of ServiceCall (Unauthorized, HttpStatus with the gateway's own message, NotJson)
/// and of the readers.
class TrackingClient
{
public:
    static constexpr int PageSize = 100; ///< the API's limit for one call

    TrackingClient(Transport &transport, Gateway gateway);
    const Gateway &gateway() const { return m_gateway; }

    /// One page; an empty one is the end.
    Async<TrackedMessages> page(TrackingQuery query, qsizetype offset, int rows = PageSize);
    /// Pages through all that fit, at most `limit` rows.
    Async<TrackedMessages> search(TrackingQuery query, int limit = 10'000);

    Async<MessageDetails> details(MessageReference message);
    Async<MessageDetails> malwareDetails(MessageReference message); ///< amp-details
    Async<MessageDetails> dlpDetails(MessageReference message);
    Async<MessageDetails> urlDetails(MessageReference message);
    Async<ConnectionDetails> connectionDetails(MessageReference message);
    /// What search-and-remediate did with the message.
    Async<RemediationDetails> remediationDetails(MessageReference message);

private:
    Async<MessageDetails> askDetails(const QString &view, const MessageReference &message);

    Transport &m_transport;
    Gateway m_gateway;
};

} // namespace obi
