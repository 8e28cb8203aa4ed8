// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "ctim/Observable.h"
#include "http/Transport.h"

namespace obi {

/// Lets the platform find observables in free text (api.md section 2.1).
class InspectClient
{
public:
    InspectClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    /// POST /iroh/iroh-inspect/inspect. Each once, in the order of the answer; of types that this program does not
    /// know none. An empty text is not sent: nothing is in it.
    Async<QList<Observable>> inspect(QString text);
    /// What inspect() sends.
    HttpRequest requestFor(const QString &text) const;

private:
    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
