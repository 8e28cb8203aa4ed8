// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "ctim/Bundle.h"
#include "http/Transport.h"
#include "threat/BundleReader.h"

namespace obi {

/// Many entities in one call of private intelligence (api.md section 2.8). More than the service allows, usually
/// Bundle::UsualMaximumEntities, ends in HttpStatus{host, 400, "Bundle max nb of entities: N"} or "Bulk max number of
/// entities: N". Tasks may outlive the client.
class BundleClient
{
public:
    BundleClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    /// Creates what is not there yet. Entities with an external id that begins with one of the prefixes ("obi-") and
    /// is known already are not created again. An entity that fails does not stop the others: see the results.
    Async<QList<ImportResult>> importBundle(Bundle bundle, QStringList externalKeyPrefixes = {});

    struct ExportChoice {
        enum class Related { BothWays, AsSource, AsTarget };
        QStringList ids{}; ///< long form
        bool relatedEntities = true;
        Related relatedTo = Related::BothWays; ///< relationships whose source, or target, is one of the ids
        QString sourceType{};                  ///< only relationships from this kind: "sighting"
        QString targetType{};
    };
    Async<Bundle> exportBundle(ExportChoice choice);

    /// Creates without looking for what is there. The answer has the new ids, list by list in the order sent.
    Async<BulkCreated> createAll(Bundle bundle);
    /// Ids by the name of their list: {"sightings": […]}.
    Async<QList<BulkOutcome>> deleteAll(QMap<QString, QStringList> ids);

private:
    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
