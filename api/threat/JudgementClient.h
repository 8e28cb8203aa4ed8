// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "ctim/Verdict.h"
#include "http/Transport.h"

namespace obi {

/// One's own judgements: /ctia/judgement (api.md section 2.8). Ids in any form.
class JudgementClient
{
public:
    JudgementClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    /// Observable, source, priority, confidence and severity are always sent: the service insists on them.
    Async<Judgement> create(Judgement judgement);
    Async<Judgement> judgement(QString id);
    /// The whole judgement anew; there is no PATCH.
    Async<Judgement> replace(Judgement judgement);
    Async<void> remove(QString id);

private:
    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
