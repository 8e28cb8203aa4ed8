// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/OrbitalRun.h"

#include "core/ErrorKinds.h"

#include <QPointer>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// How many hosts a selector stands for; nothing where that may be any number.
std::optional<qsizetype> hostsOf(const NodeSelector &node)
{
    if (node.kind() == NodeSelector::Kind::Random)
        return node.value().toInt();
    return node.isGroup() ? std::nullopt : std::optional<qsizetype>(1);
}

/// What tells a result from others; without a time, its place in what the service tells.
QString resultKey(const OrbitalHostResult &result, const QString &cursor, qsizetype place)
{
    if (!result.reported.time.isValid())
        return result.node + u'@' + cursor + u'#' + QString::number(place);
    const QString moment = QString::number(result.reported.time.toMSecsSinceEpoch());
    return result.node + u'@' + moment + u'.' + QString::number(result.reported.nanoseconds);
}

} // namespace

bool OrbitalRun::isUnknownJob(const Error &error)
{
    return error.code == ErrorCode::HttpStatus && error.context.value(1) == "404"_L1;
}

bool OrbitalRun::mayPass(const Error &error)
{
    if (error.code == ErrorCode::HttpStatus)
        return isUnknownJob(error) || error.context.value(1).startsWith(u'5');
    return error.code == ErrorCode::RateLimited || isNetworkTrouble(error);
}

OrbitalRun::OrbitalRun(OrbitalClient &client, OrbitalPace pace, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_pace(std::move(pace))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OrbitalRun::poll);
    m_patience.setSingleShot(true);
    m_patience.setInterval(m_pace.patience);
    connect(&m_patience, &QTimer::timeout, this, &OrbitalRun::sayItIsLate);
}

OrbitalRun::~OrbitalRun()
{
    m_cancellation->cancel();
}

void OrbitalRun::startLive(OrbitalQuery query)
{
    m_expected = hostsOf(query);
    m_deadline = m_pace.clock.now().addMSecs(milliseconds(m_pace.liveTime).count());
    begin(m_client.run(std::move(query)));
}

void OrbitalRun::follow(QString jobId, const QDateTime &until, std::optional<qsizetype> expected)
{
    m_deadline = until.toUTC();
    m_jobId = std::move(jobId);
    m_expected = expected;
    listen();
}

std::optional<qsizetype> OrbitalRun::hostsOf(const OrbitalQuery &query)
{
    qsizetype all = 0;
    for (const NodeSelector &node : query.nodes) {
        const auto hosts = obi::hostsOf(node);
        if (!hosts)
            return std::nullopt;
        all += *hosts;
    }
    return all;
}

void OrbitalRun::begin(Async<QString> task)
{
    m_state = State::Starting;
    m_awaitsJob = true;
    m_patience.start();
    QCoro::connect(std::move(task), this, [this](const Result<QString> &jobId) { begun(jobId); });
}

void OrbitalRun::begun(const Result<QString> &jobId)
{
    m_awaitsJob = false;
    m_patience.stop();
    if (jobId)
        m_jobId = *jobId;
    if (m_state == State::Cancelled)
        return stopJob();
    if (!jobId)
        return end(State::Failed, jobId.error());
    const QPointer<OrbitalRun> self(this);
    setTrouble({});
    if (self && m_state == State::Starting)
        listen();
}

void OrbitalRun::listen()
{
    m_state = State::Listening;
    m_leftByWaiting = milliseconds(m_pace.clock.now().msecsTo(m_deadline));
    const QPointer<OrbitalRun> self(this);
    Q_EMIT started(m_jobId);
    if (self && m_state == State::Listening)
        poll();
}

void OrbitalRun::poll()
{
    if (m_state != State::Listening)
        return;
    m_patience.start();
    auto task = m_client.results(m_jobId, m_cursor, m_cancellation);
    QCoro::connect(std::move(task), this, [this](const Result<OrbitalPage> &page) {
        m_patience.stop();
        if (m_state != State::Listening)
            return;
        if (page)
            take(*page);
        else
            stumble(page.error());
    });
}

void OrbitalRun::take(const OrbitalPage &page)
{
    const QPointer<OrbitalRun> self(this);
    setTrouble({});
    if (!self || m_state != State::Listening)
        return;
    const qsizetype fresh = tell(page.results);
    if (!self || m_state != State::Listening)
        return;
    const bool moved = !page.next.isEmpty() && page.next != m_cursor;
    if (moved)
        m_cursor = page.next;
    if (fresh == 0)
        return quiet();
    if (page.next.isEmpty())
        return end(State::Finished);
    // What was answered in time is read to the end, a page after the other; a job that never runs dry ends all the
    // same.
    if (isOver() && (!moved || ++m_pagesAfterTime > MostPagesAfterTime))
        return quiet();
    m_quietPolls = 0;
    pollAfter(moved ? milliseconds::zero() : nextPause());
}

qsizetype OrbitalRun::tell(const QList<OrbitalHostResult> &results)
{
    const QPointer<OrbitalRun> self(this);
    qsizetype fresh = 0;
    for (qsizetype place = 0; place < results.size(); ++place) {
        const OrbitalHostResult &result = results.at(place);
        if (!self || m_state != State::Listening)
            break;
        const qsizetype before = m_told.size();
        m_told.insert(resultKey(result, m_cursor, place));
        if (m_told.size() == before)
            continue;
        ++fresh;
        m_answered.insert(result.node);
        Q_EMIT hostAnswered(result);
    }
    return fresh;
}

void OrbitalRun::quiet()
{
    if (hasEveryAnswer() || isOver())
        return end(State::Finished);
    pollAfter(nextPause());
}

void OrbitalRun::stumble(const Error &error)
{
    // A job is known a moment after it began; one that has told results and is not there any more is gone.
    const bool isGone = isUnknownJob(error) && !m_told.isEmpty();
    if (isUnknownJob(error) && !isGone && !isOver())
        return pollAfter(nextPause());
    const int asked = error.code == ErrorCode::RateLimited ? error.context.value(1).toInt() : 0;
    const milliseconds pause = std::max(nextPause(), milliseconds(std::chrono::seconds(asked)));
    if (isGone || isUnknownJob(error) || !mayPass(error) || timeLeft() - pause < -milliseconds(GraceAfterTime))
        return end(State::Failed, error);
    const QPointer<OrbitalRun> self(this);
    setTrouble(RunTrouble{error, m_pace.clock.now().addMSecs(pause.count())});
    if (self && m_state == State::Listening)
        wait(pause);
}

void OrbitalRun::setTrouble(const std::optional<RunTrouble> &trouble)
{
    if (!trouble && !m_trouble)
        return;
    m_trouble = trouble;
    Q_EMIT troubleChanged();
}

// A network that has gone may be silent for half a minute before that is an error.
void OrbitalRun::sayItIsLate()
{
    const auto waited = std::chrono::duration_cast<std::chrono::seconds>(m_pace.patience);
    const Error late{ErrorCode::TimedOut, {m_client.host(), QString::number(waited.count())}};
    const Error error = m_trouble ? m_trouble->error : late;
    setTrouble(RunTrouble{error, {}});
}

milliseconds OrbitalRun::nextPause()
{
    const milliseconds pause = m_pace.firstPause * (1 << std::min(m_quietPolls++, 16));
    return std::min(pause, m_pace.longestPause);
}

void OrbitalRun::pollAfter(milliseconds pause)
{
    // The last question is asked when the time is over, and not later.
    wait(std::clamp(timeLeft(), milliseconds::zero(), pause));
}

void OrbitalRun::wait(milliseconds time)
{
    m_leftByWaiting -= time;
    if (!m_pace.wait)
        return m_timer.start(time);
    m_pace.wait(time, [self = QPointer<OrbitalRun>(this)] {
        if (self)
            self->poll();
    });
}

milliseconds OrbitalRun::timeLeft() const
{
    return std::min(milliseconds(m_pace.clock.now().msecsTo(m_deadline)), m_leftByWaiting);
}

bool OrbitalRun::hasEveryAnswer() const
{
    return m_expected && m_answered.size() >= *m_expected;
}

void OrbitalRun::cancel()
{
    if (m_state != State::Starting && m_state != State::Listening)
        return;
    m_state = State::Cancelled;
    m_trouble.reset();
    m_timer.stop();
    m_patience.stop();
    m_cancellation->cancel();
    stopJob();
    Q_EMIT ended();
}

void OrbitalRun::stopJob()
{
    if (m_jobId.isEmpty())
        return;
    // That it works is not waited for: the job ends by itself too.
    QCoro::connect(m_client.stop(m_jobId), this, [this](const Result<void> &stopped) {
        if (!stopped && !isUnknownJob(stopped.error())) // one that is gone asks nobody
            Q_EMIT stopFailed(stopped.error());
    });
}

void OrbitalRun::end(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    m_trouble.reset();
    Q_EMIT ended();
}

} // namespace obi
