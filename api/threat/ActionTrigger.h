// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"
#include "threat/ResponseClient.h"

namespace obi {

/// How a module took an action (api.md section 2.4). A success may mean no more than that it was accepted.
struct ActionOutcome {
    enum class Status { Success, Failure };
    Status status = Status::Failure;
    QString message{}; ///< what the module says of a failure, as sent; may be empty
};

/// Runs what ResponseClient lists. Asked once, never repeated: an action has no key that would make a second request
/// harmless, so after a time-out only a person may decide to ask again.
class ActionTrigger
{
public:
    ActionTrigger(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    /// POST /iroh/iroh-response/respond/trigger/{module}/{action}?observable_type=…&observable_value=…
    /// Further parameters of the action's own address (workflow_id, …) are sent along; its host never is.
    /// Errors: those of the transport, Unauthorized, MissingScope, RateLimited, HttpStatus, UnexpectedAnswer.
    Async<ActionOutcome> trigger(ModuleAction action, Observable observable);

    /// The address that trigger() asks, for the record and for tests.
    QUrl address(const ModuleAction &action, const Observable &observable) const;

private:
    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
