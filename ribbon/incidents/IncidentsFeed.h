// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Clock.h"
#include "threat/IncidentClient.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace obi {

class IncidentShelf;
class IncidentsModel;

/// Brings the incidents of the service into the model: all of them page by page, newest first, then every so often
/// those that were changed since. A newer look wins over an older one. While the service is out of reach, the list as
/// it was last seen stands there, with its age.
///
/// An incident that the service does not list any more leaves the list, unless there is a copy of it on this machine:
/// of all that was opened here or that a case is linked to. Then it stays as gone, after a restart too, until somebody
/// takes it away.
class IncidentsFeed final : public QObject
{
    Q_OBJECT
public:
    static constexpr int RefreshSeconds = 60;
    static constexpr int Most = 50'000;
    static constexpr int ManyIncidents = 2000;
    enum class Source {
        Live,
        Recorded, ///< nothing changes: one look is enough
    };

    /// All outlive this object.
    IncidentsFeed(Transport &transport, IncidentsModel &model, IncidentShelf &shelf, const Clock &clock, Source source,
                  QObject *parent = nullptr);
    ~IncidentsFeed() override;

    /// Another account or recording: everything is asked for anew. Empty addresses: nobody is logged in.
    void setAddresses(const ServiceAddresses &addresses);
    void refresh();
    /// What was changed or made from here: no look that is under way takes it away.
    void put(const Incident &incident);
    /// It is gone, and nobody wants its copy any more.
    void takeAway(QString id);
    /// 0: by hand.
    void setInterval(int seconds);
    int interval() const { return m_interval; }

    bool hasService() const { return !m_addresses.conure.isEmpty(); }
    bool isLoggedIn() const { return !m_addresses.platform.isEmpty(); }
    bool isAddressed() const { return m_addressed; } ///< somebody has said where to look, or that there is nowhere
    bool isLoading() const { return m_looking; }
    /// The whole list was walked through once.
    bool isComplete() const { return m_complete; }
    const std::optional<Error> &error() const { return m_error; }
    QDateTime failedAt() const { return m_failedAt; }
    /// When what is shown was the service's own word; invalid: never.
    QDateTime updatedAt() const { return m_updatedAt; }
    /// How many the service has, as far as it says while the list is walked through for the first time; or 0.
    qint64 expected() const { return m_expected; }
    /// What is shown comes from this machine.
    bool isKept() const { return m_kept; }
    /// Whether the next look comes by itself, and in how many seconds.
    bool isFollowing() const { return m_next.isActive(); }
    int secondsToNext() const { return int((m_next.remainingTime() + 999) / 1000); }
    /// Three looks have failed or were missed.
    bool isStale() const;

Q_SIGNALS:
    void began(); ///< another look, by itself or wanted by a person
    void changed();
    /// Incidents that were not there when the list was looked at before.
    void arrived(const QStringList &ids);
    void failed(const obi::Error &error); ///< a copy could not be taken away

private:
    struct Look;
    void begin(bool whole);
    bool take(Look &look, const QList<Incident> &page);
    void end(const std::shared_ptr<Look> &look, const Result<bool> &result);
    void fail(const Error &error);
    void loseAllBut(const QSet<QString> &ids, const QDateTime &since);
    void showGone();
    void showKept();
    void keepList();
    void schedule(int atLeastSeconds = 0);

    IncidentClient m_client;
    IncidentsModel &m_model;
    IncidentShelf &m_shelf;
    const Clock &m_clock;
    const Source m_source;
    ServiceAddresses m_addresses;
    QTimer m_next;
    int m_interval = RefreshSeconds;
    int m_turn = 0;
    int m_looks = 0;
    qint64 m_expected = 0;
    bool m_addressed = false;
    bool m_looking = false;
    bool m_complete = false;
    bool m_kept = false;
    std::optional<Error> m_error;
    QDateTime m_failedAt;
    QDateTime m_updatedAt;
    QSet<QString> m_put;      ///< since the look began that is under way
    QList<Incident> m_newest; ///< the first page, for the list that is kept
};

} // namespace obi
