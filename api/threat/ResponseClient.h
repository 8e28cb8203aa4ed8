// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"
#include "ctim/Sighting.h"
#include "http/Transport.h"
#include "threat/ModuleChoice.h"

#include <optional>

namespace obi {

/// Something that a module can do about an observable (api.md section 2.4). Not idempotent; never run by itself.
struct ModuleAction {
    ModuleInstance module;
    QString id{};
    QString title{};
    QString description{};
    QString url{}; ///< relative to /iroh/iroh-response, as sent
    QStringList categories{};
    bool workflow = false; ///< starts what goes on by itself: its success means no more than that it was accepted

    bool operator==(const ModuleAction &) const = default;
    /// What it would act on, as its address says; nothing where the module left that out.
    std::optional<Observable> observable() const;
};

class ResponseClient
{
public:
    ResponseClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }
    /// The actions of modules that are switched off are not offered.
    void setModules(ModuleChoice modules) { m_modules = std::move(modules); }
    static constexpr qsizetype MostInOneRequest = 50;
    /// POST /iroh/iroh-response/respond/observables; long lists in parts, one after the other. An action is listed for
    /// each observable that it can be run on.
    Async<QList<ModuleAction>> actions(QList<Observable> observables);
    /// POST /iroh/iroh-response/respond/sighting
    Async<QList<ModuleAction>> actionsFor(Sighting sighting);

private:
    Transport &m_transport;
    ServiceAddresses m_addresses;
    ModuleChoice m_modules{};
};

} // namespace obi
