// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/QueryRunner.h"

#include <algorithm>

namespace obi {

namespace {

bool isUnderWay(const std::unique_ptr<OrbitalRun> &run)
{
    return run->state() == OrbitalRun::State::Starting || run->state() == OrbitalRun::State::Listening;
}

} // namespace

QueryRunner::QueryRunner(OrbitalClient &client, Clock clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_pace{.clock = std::move(clock)}
{
    // One thread: answers are told in their order.
    m_worker.setMaxThreadCount(1);
}

QueryRunner::~QueryRunner()
{
    m_worker.waitForDone();
}

void QueryRunner::reset()
{
    ++m_generation;
    m_typing = 0;
    leave();
    m_jobId.clear();
    m_error.reset();
    m_cancelled = false;
    m_told = false;
    m_started = m_pace.clock.now();
    m_until = {};
}

// Cancel and Run again within a second: the first job must not go on because its run is gone.
void QueryRunner::leave()
{
    std::erase_if(m_left, [](const auto &run) { return !run->isStillToBeStopped(); });
    for (std::unique_ptr<OrbitalRun> &run : m_runs) {
        run->disconnect(this);
        if (run->isStillToBeStopped())
            m_left.push_back(std::move(run));
    }
    m_runs.clear();
}

OrbitalRun *QueryRunner::addRun(OrbitalPace pace)
{
    m_runs.push_back(std::make_unique<OrbitalRun>(m_client, std::move(pace)));
    OrbitalRun *run = m_runs.back().get();
    connect(run, &OrbitalRun::started, this, [this, run](const QString &jobId) {
        if (!m_jobId.isEmpty())
            return;
        m_jobId = jobId;
        m_until = run->deadline();
        Q_EMIT jobStarted(jobId);
    });
    connect(run, &OrbitalRun::hostAnswered, this, &QueryRunner::take);
    connect(run, &OrbitalRun::troubleChanged, this, &QueryRunner::troubleChanged);
    connect(run, &OrbitalRun::stopFailed, this,
            [this, run](const Error &error) { Q_EMIT stopFailed(run->jobId(), error); });
    // Queued: what a run tells last may make the one who listens take all runs away.
    connect(
        run, &OrbitalRun::ended, this, [this, kept = QPointer(run)] { runEnded(kept); }, Qt::QueuedConnection);
    return run;
}

OrbitalPace QueryRunner::livePace() const
{
    OrbitalPace pace = m_pace;
    pace.liveTime = m_length.value_or(pace.liveTime);
    return pace;
}

void QueryRunner::run(const OrbitalQuery &query, std::chrono::seconds length)
{
    reset();
    m_query = query;
    m_length = length;
    addRun(livePace())->startLive(query);
}

void QueryRunner::follow(const OrbitalQuery &query, const QString &jobId, const QDateTime &until, bool repeats)
{
    reset();
    m_query = query;
    m_length.reset();
    m_jobId = jobId;
    m_until = until;
    addRun(m_pace)->follow(jobId, until, repeats ? std::nullopt : OrbitalRun::hostsOf(query));
}

void QueryRunner::forget()
{
    reset();
    m_told = true;
}

void QueryRunner::retry(const QList<NodeSelector> &hosts)
{
    m_error.reset();
    m_cancelled = false;
    m_told = false;
    OrbitalQuery again = m_query;
    again.nodes = hosts;
    addRun(livePace())->startLive(again);
}

void QueryRunner::cancel()
{
    m_cancelled = true;
    for (const auto &run : m_runs)
        run->cancel();
}

bool QueryRunner::isRunning() const
{
    return !m_told;
}

bool QueryRunner::isQuiet() const
{
    return m_typing == 0 && std::all_of(m_runs.begin(), m_runs.end(),
                                        [](const auto &run) { return !isUnderWay(run) || run->isQuiet(); });
}

std::optional<RunTrouble> QueryRunner::trouble() const
{
    for (const auto &run : m_runs) {
        if (run->trouble())
            return run->trouble();
    }
    return std::nullopt;
}

void QueryRunner::take(const OrbitalHostResult &result)
{
    ++m_typing;
    m_worker.start([this, result, generation = m_generation] {
        auto typed = TypedResult::of(result);
        // The pool is drained before this object goes.
        QMetaObject::invokeMethod(
            this,
            [this, typed = std::move(typed), generation] {
                if (generation != m_generation)
                    return;
                --m_typing;
                if (!m_cancelled)
                    Q_EMIT answered(typed);
                endIfOver();
            },
            Qt::QueuedConnection);
    });
}

void QueryRunner::runEnded(OrbitalRun *run)
{
    if (!run)
        return;
    if (run->state() == OrbitalRun::State::Failed)
        m_error = run->error();
    endIfOver();
}

void QueryRunner::endIfOver()
{
    const bool over = m_typing == 0 && std::none_of(m_runs.begin(), m_runs.end(), isUnderWay);
    if (!over || m_told)
        return;
    m_told = true;
    Q_EMIT ended();
}

} // namespace obi
