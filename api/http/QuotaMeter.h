// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "http/Transport.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace obi {

/// How much an organisation may ask of a service in an hour, as the service told it last (api.md section 2.8).
struct RequestQuota {
    qint64 limit = 0;
    std::optional<qint64> remaining{}; ///< most services do not say
    QDateTime toldAt{};                ///< UTC
    bool operator==(const RequestQuota &) const = default;
};

/// A link of the chain that reads X-RateLimit-<NAME>-Limit and -Remaining of every answer, for each host, and changes
/// nothing. Where a service tells several (of an organisation, of a group), the one with the least left counts.
/// Lives in the interface thread.
class QuotaMeter final : public QObject, public Transport
{
    Q_OBJECT
public:
    QuotaMeter(Transport &below, Clock clock, QObject *parent = nullptr);

    Async<HttpResponse> send(HttpRequest request) override;
    /// Nothing where the host has told none.
    std::optional<RequestQuota> quota(const QString &host) const;
    /// Another organisation asks from here on.
    void clear();

Q_SIGNALS:
    void changed(const QString &host);

private:
    void take(const QString &host, const HttpHeaders &headers);

    Transport &m_below;
    Clock m_clock;
    QHash<QString, RequestQuota> m_quotas;
    int m_turn = 0; ///< counts organisations: what an older one is told is not this one's
};

} // namespace obi
