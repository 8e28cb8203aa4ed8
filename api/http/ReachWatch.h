// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "http/Transport.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace obi {

/// A link that notices when the services are out of reach, and when they are back; it changes nothing. A request that
/// got no answer may be the fault of one service: then one address is asked that says it of all, and while it is silent
/// it is asked again every so often. An HTTP response of any status is an answer. Lives in the interface thread.
class ReachWatch final : public QObject, public Transport
{
    Q_OBJECT
public:
    static constexpr int RecheckMs = 30'000;

    explicit ReachWatch(Transport &below, QObject *parent = nullptr);

    Async<HttpResponse> send(HttpRequest request) override;
    /// What is asked in doubt, for other services than before; an empty one: there are none.
    void setProbe(const QUrl &probe);
    /// Why nothing can be reached now.
    const std::optional<Error> &outage() const { return m_outage; }

Q_SIGNALS:
    void changed();

private:
    void take(const QUrl &url, const Result<HttpResponse> &answer);
    void ask();
    void setOutage(const std::optional<Error> &outage);

    Transport &m_below;
    QUrl m_probe;
    int m_turn = 0; ///< counts probes that were set: late answers of older services say nothing
    bool m_isAsking = false;
    std::optional<Error> m_outage;
    QTimer m_recheck;
};

} // namespace obi
