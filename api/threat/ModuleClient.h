// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "http/Transport.h"
#include "threat/Paging.h"

namespace obi {

/// One configured integration that answers for a product (api.md section 2.5). Its `settings` may hold credentials
/// of other products and are dropped while parsing.
struct ModuleInstance {
    QString id; ///< empty in answers of the 2020 shape: then the name stands for it
    QString typeId{};
    QString name{};
    bool enabled = true;
    QString visibility{}; ///< "global", "org" or "user"; empty in answers of modules
    QString state{};      ///< "active" or "restricted"; likewise

    bool operator==(const ModuleInstance &) const = default;
    /// What tells modules apart: the id or, where there is none, the name.
    const QString &key() const { return id.isEmpty() ? name : id; }
};

/// A kind of integration: what its modules can do.
struct ModuleType {
    struct Capability {
        QString id{}; ///< "deliberate", "observe", "refer", "respond", "health", …: an open list
        QString description{};
        bool operator==(const Capability &) const = default;
    };

    QString id{};
    QString title{};
    QString defaultName{};
    QString description{};
    QList<Capability> capabilities{};
    QStringList productCategories{}; ///< "email-security", "edr", …

    bool operator==(const ModuleType &) const = default;
    bool can(QStringView capability) const;
};

/// Which modules are asked for; nothing set: all.
struct ModuleFilter {
    QString typeId{};
    std::optional<bool> enabled{};
    QString text{}; ///< found in what the service searches
    QString sortBy{};
    bool descending = false;
};

class ModuleClient
{
public:
    static constexpr int PageSize = 100;

    ModuleClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    /// GET /iroh/iroh-int/module-instance, in one answer as long as the service gives it.
    Async<QList<ModuleInstance>> instances();
    /// One page; by offset, as the service counts no hits.
    Async<Page<ModuleInstance>> instances(ModuleFilter filter, PageMark from = {}, int limit = PageSize);
    /// Page after page.
    Async<QList<ModuleInstance>> allInstances(ModuleFilter filter, qsizetype limit = 10'000);
    /// GET /iroh/iroh-int/module-instance/{id}. Errors also: HttpStatus 404 "module_instance_not_found".
    Async<ModuleInstance> instance(QString id);
    /// GET /iroh/iroh-int/module-type and …/{id}
    Async<QList<ModuleType>> types();
    Async<ModuleType> type(QString id);

private:
    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
