// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "ctim/Feedback.h"
#include "http/Transport.h"

namespace obi {

/// What somebody thinks of the product.
struct ProductFeedback {
    bool isBug = false;
    bool contactAllowed = false;
    QString text;
    std::optional<int> experience{}; ///< 1 to 5
    QString userEmail{};             ///< sent only where contact is allowed
    QString userName{};              ///< likewise
};

class FeedbackClient
{
public:
    FeedbackClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    /// POST /iroh/iroh-feedback/feedback (api.md section 2.6).
    Async<void> send(ProductFeedback feedback);

    /// POST /ctia/feedback. CTIA's source has the route, production may not (api.md section 2.6): HttpStatus 404 then,
    /// or NotJson where the service answers an unknown route with a page.
    Async<Feedback> create(Feedback feedback);
    /// GET /ctia/feedback?entity_id=…
    Async<QList<Feedback>> feedbackOf(QString entityId);

private:
    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
