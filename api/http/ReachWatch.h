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
/// got no answer may be the fault of one service: then one server is looked at that says it of all, and while it is
/// silent it is looked at again every so often. Where nothing was heard of it for a while it may be looked at, too, so
/// that an outage does not wait for somebody's question. A look is a HEAD of the server's root that shows no
/// credentials; any HTTP status is an answer (docs/decisions/0012). Lives in the interface thread.
class ReachWatch final : public QObject, public Transport
{
    Q_OBJECT
public:
    static constexpr int RecheckMs = 30'000;

    /// `plain` is the way for looks: without log-in, quota and recording. Both outlive this object.
    ReachWatch(Transport &below, Transport &plain, QObject *parent = nullptr);

    Async<HttpResponse> send(HttpRequest request) override;
    /// An address on the server that is looked at, for other services than before; an empty one: there are none.
    void setProbe(const QUrl &probe);
    /// After how long without an answer of that server it is looked at; 0: only in doubt.
    void setQuietInterval(int milliseconds);
    /// Looks now: something outside says that the network has changed.
    void look();
    /// Why nothing can be reached now.
    const std::optional<Error> &outage() const { return m_outage; }

Q_SIGNALS:
    void changed();
    void answered(); ///< a look has found the server

private:
    void take(const QUrl &url, const Result<HttpResponse> &answer);
    void takeLook(const Result<HttpResponse> &answer);
    void hear();
    void setOutage(const std::optional<Error> &outage);

    Transport &m_below;
    Transport &m_plain;
    QUrl m_probe;
    int m_turn = 0; ///< counts probes that were set: late answers of older services say nothing
    bool m_isLooking = false;
    bool m_looksAgain = false; ///< the network has changed while a look was under way
    std::optional<Error> m_outage;
    QTimer m_recheck;
    QTimer m_quiet; ///< runs from the last answer
};

} // namespace obi
