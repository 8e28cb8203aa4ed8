// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/CancellingTransport.h"

namespace obi {

/// The way to the services of one account. Once it is closed, what is under way ends in Cancelled, and nothing goes out
/// any more: not under the account that comes after.
class AccountGate final : public Transport
{
public:
    /// `below` outlives this object and its requests.
    explicit AccountGate(Transport &below)
        : m_below(below)
    {}

    void close()
    {
        m_closed = true;
        m_below.cancelAll();
    }
    Async<HttpResponse> send(HttpRequest request) override
    {
        if (m_closed)
            co_return failure(ErrorCode::Cancelled);
        auto sending = m_below.send(request);
        co_return co_await std::move(sending);
    }

private:
    CancellingTransport m_below;
    bool m_closed = false;
};

} // namespace obi
