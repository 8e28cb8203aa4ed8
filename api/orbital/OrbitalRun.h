// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "http/Cancellation.h"
#include "orbital/OrbitalClient.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>

namespace obi {

/// How often a run asks, and what time it goes by.
struct OrbitalPace {
    /// Calls the function after the time, in this thread.
    using Wait = std::function<void(std::chrono::milliseconds, std::function<void()>)>;

    std::chrono::milliseconds firstPause = std::chrono::seconds(1); ///< doubles while nothing is new
    std::chrono::milliseconds longestPause = std::chrono::seconds(15);
    /// How long the answers to a live query are waited for; the service itself sets no end.
    std::chrono::seconds liveTime = std::chrono::seconds(60);
    std::chrono::milliseconds patience = std::chrono::seconds(5); ///< with one question, before that is trouble
    Clock clock = Clock::system();
    Wait wait{}; ///< a timer where it is empty
};

/// Why no answers can be fetched at present, and when that is tried again.
struct RunTrouble {
    Error error{};
    QDateTime next{}; ///< UTC; invalid while a question is under way that has had no answer for too long
};

/// One query from the press of the button to its end: starts it, asks for results with ever longer pauses while
/// nothing is new, and tells of each host as it answers. It ends once:
/// - Finished when its time is over, when the service says that nothing more comes, or when every host that was named
///   has answered and nothing more is new;
/// - Failed with error(): at once when it cannot start or may not read. Trouble that may pass is told (trouble()) and
///   waited out, for GraceAfterTime beyond the end of its time at the most: what hosts answered in time is kept there;
/// - Cancelled by cancel().
class OrbitalRun final : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Starting, Listening, Finished, Failed, Cancelled };
    static constexpr std::chrono::minutes GraceAfterTime{2};
    static constexpr int MostPagesAfterTime = 100; ///< of what was answered while there was time

    /// Whether it may be better the next time. An unknown job is the answer while no host has reported.
    static bool mayPass(const Error &error);
    static bool isUnknownJob(const Error &error);

    /// The client outlives this object.
    explicit OrbitalRun(OrbitalClient &client, OrbitalPace pace = {}, QObject *parent = nullptr);
    ~OrbitalRun() override;

    // One of these, once.
    void startLive(OrbitalQuery query);
    /// Of a job that was started elsewhere or earlier, from its first result. Once `expected` hosts have answered and
    /// nothing more is new it is over; nothing: hosts that nobody named may answer, or each many times.
    void follow(QString jobId, const QDateTime &until, std::optional<qsizetype> expected = {});

    /// How many hosts a query asks; nothing where a selector may stand for any number of hosts.
    static std::optional<qsizetype> hostsOf(const OrbitalQuery &query);

    /// Closes the connection, and has the service ask no further host. Nothing where it has ended.
    void cancel();

    State state() const { return m_state; }
    /// Cancelled before the service had told its job: that is stopped as soon as it has. Not to be deleted before.
    bool isStillToBeStopped() const { return m_state == State::Cancelled && m_awaitsJob; }
    /// Why it failed.
    const Error &error() const { return m_error; }
    /// Nothing as soon as an answer has come, and once it has ended.
    const std::optional<RunTrouble> &trouble() const { return m_trouble; }
    const QString &jobId() const { return m_jobId; }
    /// When it ends at the latest; invalid before it listens.
    QDateTime deadline() const { return m_deadline; }
    /// Nothing new came the last time it asked: it waits before it asks again.
    bool isQuiet() const { return m_quietPolls > 0; }
    qsizetype answeredHosts() const { return m_answered.size(); }
    /// Nothing where a selector may stand for any number of hosts.
    std::optional<qsizetype> expectedHosts() const { return m_expected; }

Q_SIGNALS:
    void started(const QString &jobId);
    /// A host's results, or its error; with an interval a host answers many times.
    void hostAnswered(const obi::OrbitalHostResult &result);
    void troubleChanged();
    /// Finished, Failed or Cancelled: once, and nothing after it but stopFailed().
    void ended();
    /// Cancelled, but the service has not confirmed it: hosts that were not asked yet may still be.
    void stopFailed(const obi::Error &error);

private:
    void begin(Async<QString> task);
    void begun(const Result<QString> &jobId);
    void listen();
    void poll();
    void take(const OrbitalPage &page);
    /// How many of them are new.
    qsizetype tell(const QList<OrbitalHostResult> &results);
    void quiet();
    void stumble(const Error &error);
    void setTrouble(const std::optional<RunTrouble> &trouble);
    void sayItIsLate();
    void pollAfter(std::chrono::milliseconds pause);
    void wait(std::chrono::milliseconds time);
    void end(State state, const Error &error = {});
    void stopJob();
    std::chrono::milliseconds nextPause();
    /// Until the deadline, by the clock or by what was waited, whichever is further: a clock may stand still.
    std::chrono::milliseconds timeLeft() const;
    bool isOver() const { return timeLeft() <= std::chrono::milliseconds::zero(); }
    bool hasEveryAnswer() const;

    OrbitalClient &m_client;
    OrbitalPace m_pace;
    QTimer m_timer;
    QTimer m_patience;
    std::shared_ptr<Cancellation> m_cancellation = std::make_shared<Cancellation>();
    State m_state = State::Idle;
    Error m_error;
    QString m_jobId;
    QString m_cursor;
    QDateTime m_deadline;
    std::chrono::milliseconds m_leftByWaiting{};
    bool m_awaitsJob = false;
    std::optional<qsizetype> m_expected;
    QSet<QString> m_answered; ///< nodes
    QSet<QString> m_told;     ///< node and time of each result
    int m_quietPolls = 0;
    std::optional<RunTrouble> m_trouble;
    int m_pagesAfterTime = 0;
};

} // namespace obi
