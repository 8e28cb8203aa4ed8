// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "orbital/CellTyper.h"
#include "orbital/OrbitalRun.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <chrono>
#include <memory>
#include <vector>

namespace obi {

/// The query that is on show, from the press of the button to its end: one run, and one more for each time that hosts
/// are asked again. Answers are searched for observables on a worker and told in the order in which they came; it has
/// ended once all of them are told.
class QueryRunner : public QObject
{
    Q_OBJECT
public:
    QueryRunner(OrbitalClient &client, Clock clock, QObject *parent = nullptr);
    ~QueryRunner() override;

    /// Live. Whatever ran before is left; the service ends it by itself.
    void run(const OrbitalQuery &query, std::chrono::seconds length);
    /// A job that was started earlier or elsewhere, for this query; `repeats`: each host may answer many times.
    void follow(const OrbitalQuery &query, const QString &jobId, const QDateTime &until, bool repeats);
    /// The same question to these alone, live; what they said before is void.
    void retry(const QList<NodeSelector> &hosts);
    /// Nothing is on show any more, and nothing more is told; the service goes on.
    void forget();
    /// No further host is asked, and nothing more is told.
    void cancel();

    bool isRunning() const;
    /// Nothing new came the last time it asked.
    bool isQuiet() const;
    const OrbitalQuery &query() const { return m_query; }
    /// Of the first run that the service took.
    QString jobId() const { return m_jobId; }
    QDateTime started() const { return m_started; }
    QDateTime until() const { return m_until; }
    bool wasCancelled() const { return m_cancelled; }
    /// Why it failed; nothing where it did not.
    const std::optional<Error> &error() const { return m_error; }
    /// Why no answers can be fetched at present; nothing while they come.
    std::optional<RunTrouble> trouble() const;
    /// How fast it asks, for tests.
    void setPace(const OrbitalPace &pace) { m_pace = pace; }

Q_SIGNALS:
    void jobStarted(const QString &jobId);
    void answered(const obi::TypedResult &result);
    void troubleChanged();
    void ended();
    void stopFailed(const QString &jobId, const obi::Error &error); ///< as OrbitalRun has it

private:
    OrbitalRun *addRun(OrbitalPace pace);
    OrbitalPace livePace() const;
    void leave();
    void reset();
    void take(const OrbitalHostResult &result);
    void runEnded(OrbitalRun *run);
    void endIfOver();

    OrbitalClient &m_client;
    OrbitalPace m_pace;
    OrbitalQuery m_query;
    std::optional<std::chrono::seconds> m_length; ///< that was chosen for it
    QString m_jobId;
    QDateTime m_started;
    QDateTime m_until;
    std::optional<Error> m_error;
    bool m_cancelled = false;
    bool m_told = true; ///< ended() was sent
    std::vector<std::unique_ptr<OrbitalRun>> m_runs;
    std::vector<std::unique_ptr<OrbitalRun>> m_left; ///< nobody listens to them; they are still to stop their jobs
    QThreadPool m_worker;
    int m_generation = 0; ///< answers of an earlier query are dropped
    int m_typing = 0;     ///< answers on the worker
};

} // namespace obi
