// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"
#include "http/Transport.h"
#include "threat/ServiceAddresses.h"

namespace obi {

/// One configured integration that answers for a product (api.md section 2.5). Its `settings` may hold credentials
/// of other products and are dropped while parsing.
struct ModuleInstance {
    QString id; ///< empty in answers of the 2020 shape: then the name stands for it
    QString typeId{};
    QString name{};
    bool enabled = true;

    bool operator==(const ModuleInstance &) const = default;
    /// What tells modules apart: the id or, where there is none, the name.
    const QString &key() const { return id.isEmpty() ? name : id; }
};

class ModuleClient
{
public:
    ModuleClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }
    /// GET /iroh/iroh-int/module-instance
    Async<QList<ModuleInstance>> instances();

private:
    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
