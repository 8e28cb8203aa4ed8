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

/// Brings the incidents of the service into the model: the newest, page by page, then every so often those that were
/// changed since, and older ones when somebody wants them: all the programs of an organisation share one quota, so
/// nothing is asked for that nobody looks at. A newer look wins over an older one. While the service is out of reach,
/// the list as it was last seen stands there, with its age.
///
/// An incident that the service does not list any more stays as gone, after a restart too, until somebody takes it
/// away: with the copy of all that was seen of it where it was opened here or a case is linked to it, else with what
/// the list knew.
class IncidentsFeed final : public QObject
{
    Q_OBJECT
public:
    static constexpr int RefreshSeconds = 60;
    static constexpr int Step = 500; ///< incidents at first, and each time that somebody wants more
    static constexpr int Most = 50'000;
    static constexpr int ManyIncidents = 2000; ///< as far back it is found out what is not there any more
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
    /// Older ones.
    void more();
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
    /// The newest are there.
    bool isComplete() const { return m_complete; }
    /// All are there, back to the oldest.
    bool isWhole() const { return m_whole; }
    bool canLoadMore() const { return m_complete && !m_whole && !m_looking && !m_kept; }
    /// The list fills up, at first or with older ones.
    bool isFilling() const { return hasService() && (!m_complete || (m_looking && m_isReachingBack)); }
    /// As far back the list has every incident; invalid where there is none.
    QDateTime oldest() const { return m_oldest; }
    /// Why the newest, or else older ones, did not come.
    const std::optional<Error> &error() const { return failure().error; }
    QDateTime failedAt() const { return failure().at; }
    /// When what is shown was the service's own word; invalid: never.
    QDateTime updatedAt() const { return m_updatedAt; }
    /// How many the service has, as far as it says; or 0.
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
    /// The service does not have them any more.
    void vanished(const QStringList &ids);
    void failed(const obi::Error &error); ///< a copy could not be made or taken away

private:
    enum class Reach {
        First,   ///< the newest
        News,    ///< until nothing is new
        Through, ///< all that is known, to find out what is gone
        Back,    ///< older ones
    };
    struct Look;
    struct Failure {
        std::optional<Error> error;
        QDateTime at;
    };
    const Failure &failure() const { return m_failure.error ? m_failure : m_backFailure; }
    void mend(Reach reach);
    void begin(Reach reach);
    void countAll(int turn);
    bool take(Look &look, const QList<Incident> &page);
    bool goesOn(const Look &look, bool news) const;
    void end(const std::shared_ptr<Look> &look, const Result<bool> &result);
    void leaveGap(const Look &look);
    void fail(const Error &error, Reach reach);
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
    int m_account = 0; ///< how many there have been
    int m_looks = 0;
    qint64 m_expected = 0;
    bool m_addressed = false;
    bool m_looking = false;
    bool m_complete = false;
    bool m_whole = false;
    bool m_isReachingBack = false;
    QDateTime m_oldest;
    bool m_kept = false;
    Failure m_failure;
    Failure m_backFailure; ///< of the last look for older ones
    QDateTime m_updatedAt;
    QSet<QString> m_put;      ///< since the look began that is under way
    QList<Incident> m_newest; ///< the first page, for the list that is kept
};

} // namespace obi
