// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Cancellation.h"
#include "http/Transport.h"

namespace obi {

/// Passes requests on so that all of them can be cancelled together: what a page or a search that may be closed while
/// it loads gives to its clients. Cancels what is under way when it goes.
class CancellingTransport final : public Transport
{
public:
    /// `below` outlives this object and its requests.
    explicit CancellingTransport(Transport &below);
    ~CancellingTransport() override;

    Async<HttpResponse> send(HttpRequest request) override;
    /// What is under way ends in Cancelled; requests that come later are not touched.
    void cancelAll();

private:
    Transport &m_below;
    std::shared_ptr<Cancellation> m_cancellation;
};

} // namespace obi
