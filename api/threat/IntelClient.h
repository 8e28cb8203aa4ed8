// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "ctim/Indicator.h"
#include "ctim/Sighting.h"
#include "ctim/Verdict.h"
#include "http/Transport.h"
#include "threat/Paging.h"

namespace obi {

/// What stored intelligence holds of one observable: GET /ctia/{type}/{value}/… (api.md section 2.8). Pages as long as
/// the service gives them.
class IntelClient
{
public:
    static constexpr int PageSize = 100;
    enum class Store {
        Private, ///< the organisation's own
        Global,  ///< Cisco's, read only
    };

    IntelClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    /// Nothing where no verdict is stored, which the service says with 404.
    Async<std::optional<Verdict>> verdict(Store store, Observable observable);
    Async<Page<Judgement>> judgements(Store store, Observable observable, PageMark from = {}, int limit = PageSize);
    Async<Page<Sighting>> sightings(Store store, Observable observable, PageMark from = {}, int limit = PageSize);
    /// Indicators that the observable's judgements are based on.
    Async<Page<Indicator>> judgementIndicators(Store store, Observable observable, PageMark from = {},
                                               int limit = PageSize);
    /// Indicators that the observable's sightings were seen for.
    Async<Page<Indicator>> sightingIndicators(Store store, Observable observable, PageMark from = {},
                                              int limit = PageSize);

private:
    QUrl url(Store store, const Observable &observable, const QStringList &rest, const QUrlQuery &query = {}) const;
    template <typename T>
    Async<Page<T>> page(Store store, const Observable &observable, const QStringList &rest, const PageMark &from,
                        int limit, std::optional<T> (*read)(const QJsonObject &)) const;

    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
