// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "incidents/IncidentsModel.h"
#include "threat/IncidentClient.h"

#include <QObject>
#include <QTimer>

namespace obi {

class Clock;
class IncidentsFeed;
class People;
class RateGate;

/// Asks the service for what the list is filtered by, where the list holds the newest incidents alone: what is found
/// joins the model. Waits until nobody types any more; a newer filter wins, and of an older one no further page is
/// asked for. A service that asks for quiet is asked again once its time is over.
class IncidentFinder final : public QObject
{
    Q_OBJECT
public:
    static constexpr int WaitMs = 400;
    static constexpr int Step = 200;

    /// All outlive this object.
    IncidentFinder(Transport &transport, IncidentsModel &model, const IncidentsFeed &feed, const People &people,
                   const Clock &clock, const RateGate &gate, QObject *parent = nullptr);

    void setAddresses(const ServiceAddresses &addresses);
    void find(const IncidentsModel::Filter &filter);
    /// Older ones that pass the filter.
    void more();
    void again(); ///< what failed
    /// What failed is asked again without anybody's doing.
    bool comesAgain() const { return m_error && isWaitedFor(*m_error); }

    /// Something is sought, or will be as soon as nobody types any more.
    bool isLooking() const { return m_wait.isActive() || m_asking; }
    /// A filter is there that the service was or is asked about.
    bool isWanted() const { return m_wanted; }
    /// The service has more that pass the filter.
    bool hasMore() const { return m_wanted && !m_ended; }
    const std::optional<Error> &error() const { return m_error; }
    QDateTime failedAt() const { return m_failedAt; }

Q_SIGNALS:
    void changed();

private:
    IncidentSearch search() const;
    void start();
    void ask();
    void forget();
    void takeFeed();
    bool isWaitedFor(const Error &error) const;

    IncidentClient m_client;
    IncidentsModel &m_model;
    const IncidentsFeed &m_feed;
    const People &m_people;
    const Clock &m_clock;
    const RateGate &m_gate;
    QTimer m_wait;
    IncidentsModel::Filter m_filter;
    int m_turn = 0;
    bool m_wanted = false;
    bool m_asking = false;
    bool m_ended = true;
    bool m_wasKept = false; ///< the list
    QDateTime m_oldest;     ///< of those that were found
    std::optional<Error> m_error;
    QDateTime m_failedAt;
};

} // namespace obi
