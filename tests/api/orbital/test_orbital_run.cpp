// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../threat/FakeTransport.h"
#include "ObiTest.h"

#include "orbital/OrbitalRun.h"

#include <QSignalSpy>

#include <qcoro/qcorotimer.h>

using namespace obi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::answer;
using State = OrbitalRun::State;

namespace {

QByteArray page(const QByteArrayList &hosts, const QByteArray &next, int second = 0)
{
    QByteArrayList results;
    for (const QByteArray &host : hosts)
        results.append("{\"node\":\"" + host + "\",\"reported\":\"2026-11-23T00:40:" +
                       QByteArray::number(second).rightJustified(2, '0') + "Z\"}");
    return "{\"results\":[" + results.join(',') + "],\"next\":\"" + next + "\"}";
}

OrbitalQuery query(const QStringList &nodes)
{
    OrbitalQuery query{.statements = {{.sql = u"SELECT 1;"_s}}};
    for (const QString &node : nodes)
        query.nodes.append(*NodeSelector::parse(node));
    return query;
}

} // namespace

class TestOrbitalRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hostsAnswerOneAfterTheOther();
    void endsWhenTheTimeIsOver();
    void endsThoughTheClockStandsStill();
    void endsWhenNothingMoreComes();
    void waitsForUnnamedHosts();
    void aHostThatIsSentAgainIsToldOnce();
    void resultsWithoutATimeAreAllTold();
    void cursorsWithoutEnd();
    void intervals();
    void notYet();
    void troubleThatPasses();
    void troubleThatStays();
    void troubleIsToldAtOnce();
    void aSilentServiceIsTold();
    void aRateLimitIsWaitedFor();
    void refusals();
    void cannotStart();
    void cancelled();
    void cancelledWhileStarting();
    void cancelledByAListener();
    void follows();
    void followsUntilAllHaveAnswered();
    void readsToTheEndWhatCameInTime();
    void aJobThatIsGone();
    void mayGoInMidRun();
    void goesWithItsOwnTimer();

private:
    OrbitalPace pace();
    void replies(const QByteArrayList &bodies);
    void startLive(const QStringList &nodes);
    /// Runs the event loop until the run has ended.
    void untilEnd();

    std::unique_ptr<test::FakeTransport> m_transport;
    std::unique_ptr<OrbitalClient> m_client;
    std::unique_ptr<OrbitalRun> m_run;
    QStringList m_hosts;
    QList<int> m_pauses; ///< seconds
    std::shared_ptr<std::atomic<qint64>> m_now;
    bool m_clockMoves = true;
    int m_ends = 0;
};

void TestOrbitalRun::init()
{
    m_run.reset();
    m_transport = std::make_unique<test::FakeTransport>();
    m_client =
        std::make_unique<OrbitalClient>(*m_transport, ServiceAddresses{.orbital = QUrl(u"https://orbital.example"_s)});
    m_now = std::make_shared<std::atomic<qint64>>(1'000'000);
    m_hosts.clear();
    m_pauses.clear();
    m_clockMoves = true;
    m_ends = 0;
    m_run = std::make_unique<OrbitalRun>(*m_client, pace());
    connect(m_run.get(), &OrbitalRun::hostAnswered, this, [this](const auto &result) { m_hosts.append(result.node); });
    connect(m_run.get(), &OrbitalRun::ended, this, [this] { ++m_ends; });
}

/// Waits take no time, and move the clock.
OrbitalPace TestOrbitalRun::pace()
{
    const auto wait = [this](std::chrono::milliseconds time, const std::function<void()> &next) {
        m_pauses.append(int(time / 1s));
        if (m_clockMoves)
            *m_now += time.count();
        QTimer::singleShot(0, this, next);
    };
    return {.liveTime = 30s, .clock = Clock::standingOnce(m_now), .wait = wait};
}

void TestOrbitalRun::replies(const QByteArrayList &bodies)
{
    for (const QByteArray &body : bodies)
        m_transport->answers.enqueue(answer(200, body));
}

void TestOrbitalRun::startLive(const QStringList &nodes)
{
    m_run->startLive(query(nodes));
}

void TestOrbitalRun::untilEnd()
{
    QTRY_COMPARE(m_ends, 1);
    // Nothing comes after the end.
    const qsizetype asked = m_transport->asked.size();
    QTest::qWait(5);
    QCOMPARE(m_ends, 1);
    QCOMPARE(m_transport->asked.size(), asked);
}

void TestOrbitalRun::hostsAnswerOneAfterTheOther()
{
    replies({R"({"ID":"j"})", page({"a"}, "1"), page({}, "1"), page({"b", "c"}, "2"), page({}, "2")});
    QSignalSpy started(m_run.get(), &OrbitalRun::started);
    startLive({u"hostname:a"_s, u"hostname:b"_s, u"ip:192.0.2.1"_s});
    QCOMPARE(m_run->expectedHosts(), std::optional<qsizetype>(3));
    untilEnd();
    QCOMPARE(m_run->state(), State::Finished);
    QCOMPARE(started.size(), 1);
    QCOMPARE(m_run->jobId(), u"j"_s);
    QCOMPARE(m_hosts, QStringList({u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(m_transport->line(1).endsWith("/v0/jobs/j/results?limit=100"_L1));
    QVERIFY(m_transport->line(2).endsWith("&cursor=1"_L1));
    QVERIFY(m_transport->line(4).endsWith("&cursor=2"_L1));
    QCOMPARE(m_pauses, QList<int>({0, 1, 0}));
}

void TestOrbitalRun::endsWhenTheTimeIsOver()
{
    replies({R"({"ID":"j"})"});
    replies(QByteArrayList(20, page({}, "1")));
    startLive({u"hostname:a"_s});
    untilEnd();
    QCOMPARE(m_run->state(), State::Finished);
    QCOMPARE(m_pauses, QList<int>({1, 2, 4, 8, 15}));
}

void TestOrbitalRun::endsThoughTheClockStandsStill()
{
    m_clockMoves = false;
    replies({R"({"ID":"j"})"});
    replies(QByteArrayList(20, page({}, "1")));
    startLive({u"hostname:a"_s});
    untilEnd();
    QCOMPARE(m_pauses, QList<int>({1, 2, 4, 8, 15}));
}

void TestOrbitalRun::endsWhenNothingMoreComes()
{
    replies({R"({"ID":"j"})", page({"a"}, "")});
    startLive({u"all"_s});
    untilEnd();
    QCOMPARE(m_run->state(), State::Finished);
    QVERIFY(m_pauses.isEmpty());
}

void TestOrbitalRun::waitsForUnnamedHosts()
{
    replies({R"({"ID":"j"})", page({"a"}, "1")});
    replies(QByteArrayList(20, page({}, "1")));
    startLive({u"hostname:a"_s, u"os:linux"_s});
    QVERIFY(!m_run->expectedHosts());
    untilEnd();
    QCOMPARE(m_pauses, QList<int>({0, 1, 2, 4, 8, 15}));
}

void TestOrbitalRun::aHostThatIsSentAgainIsToldOnce()
{
    replies({R"({"ID":"j"})", page({"a"}, "1"), page({"a"}, "1"), page({"a", "b"}, "2"), page({}, "2")});
    startLive({u"hostname:a"_s, u"hostname:b"_s});
    untilEnd();
    QCOMPARE(m_hosts, QStringList({u"a"_s, u"b"_s}));
}

void TestOrbitalRun::resultsWithoutATimeAreAllTold()
{
    replies({R"({"ID":"j"})", R"({"results":[{"node":"a"},{"node":"a"}],"next":"1"})",
             R"({"results":[{"node":"a"}],"next":"1"})", R"({"results":[{"node":"a"}],"next":"1"})"});
    replies(QByteArrayList(20, page({}, "1")));
    startLive({u"all"_s});
    untilEnd();
    // Two of the first page, one of the next, which was sent twice.
    QCOMPARE(m_hosts, QStringList({u"a"_s, u"a"_s, u"a"_s}));
}

void TestOrbitalRun::cursorsWithoutEnd()
{
    replies({R"({"ID":"j"})"});
    for (int i = 0; i < 20; ++i)
        replies({page({}, QByteArray::number(i))});
    startLive({u"all"_s});
    untilEnd();
    QCOMPARE(m_pauses, QList<int>({1, 2, 4, 8, 15}));
}

void TestOrbitalRun::intervals()
{
    replies({page({"a"}, "1", 1), page({}, "1"), page({"a"}, "2", 2)});
    replies(QByteArrayList(20, page({}, "2")));
    m_run->follow(u"j"_s, QDateTime::fromMSecsSinceEpoch(*m_now + 60'000, Qt::UTC));
    untilEnd();
    QCOMPARE(m_hosts, QStringList({u"a"_s, u"a"_s}));
    QCOMPARE(m_run->answeredHosts(), 1);
    QCOMPARE(*m_now, 1'060'000);
}

void TestOrbitalRun::notYet()
{
    replies({R"({"ID":"j"})"});
    for (int i = 0; i < 10; ++i)
        m_transport->answers.enqueue(answer(i % 2 ? 200 : 404, i % 2 ? "null" : "{}"));
    startLive({u"hostname:a"_s});
    untilEnd();
    QCOMPARE(m_pauses, QList<int>({1, 2, 4, 8, 15}));
}

void TestOrbitalRun::troubleThatPasses()
{
    replies({R"({"ID":"j"})"});
    for (int i = 0; i < 4; ++i)
        m_transport->answers.enqueue(i % 2 ? Result<HttpResponse>(answer(503, "{}"))
                                           : Result<HttpResponse>(failure(ErrorCode::ConnectionBroken, {u"h"_s})));
    replies({page({"a"}, "")});
    startLive({u"hostname:a"_s});
    untilEnd();
    QCOMPARE(m_run->state(), State::Finished);
    QCOMPARE(m_hosts, QStringList{u"a"_s});
}

void TestOrbitalRun::troubleThatStays()
{
    replies({R"({"ID":"j"})", page({"a"}, "1")});
    for (int i = 0; i < 20; ++i)
        m_transport->answers.enqueue(answer(500, "{}"));
    startLive({u"all"_s});
    untilEnd();
    QCOMPARE(m_run->state(), State::Failed);
    QCOMPARE(m_run->error().code, ErrorCode::HttpStatus);
    QCOMPARE(m_hosts, QStringList{u"a"_s});
    // What hosts answered in time is still asked for when the time is over, but not for ever.
    const auto beyond = std::chrono::milliseconds(*m_now - 1'000'000) - 30s;
    QVERIFY(beyond > 1min);
    QVERIFY(beyond <= OrbitalRun::GraceAfterTime);
    QVERIFY(!m_run->trouble());
}

void TestOrbitalRun::troubleIsToldAtOnce()
{
    replies({R"({"ID":"j"})", page({"a"}, "1")});
    m_transport->answers.enqueue(answer(500, "{}"));
    replies({page({"b"}, "")});
    QList<std::optional<RunTrouble>> told;
    QList<qint64> next;
    connect(m_run.get(), &OrbitalRun::troubleChanged, this, [&] {
        told.append(m_run->trouble());
        next.append(m_run->trouble() ? m_run->trouble()->next.toMSecsSinceEpoch() - *m_now : -1);
        QCOMPARE(m_transport->asked.size(), told.size() + 2); // before anything else is asked
    });
    startLive({u"all"_s});
    untilEnd();
    QCOMPARE(next, QList<qint64>({1000, -1}));
    QCOMPARE(told.first()->error.code, ErrorCode::HttpStatus);
    QCOMPARE(m_run->state(), State::Finished);
    QCOMPARE(m_hosts, QStringList({u"a"_s, u"b"_s}));
}

void TestOrbitalRun::aSilentServiceIsTold()
{
    struct Silent final : Transport {
        Async<HttpResponse> send(HttpRequest request) override
        {
            if (request.method == "POST")
                co_return answer(200, R"({"ID":"j"})");
            while (silent)
                co_await QCoro::sleepFor(1ms);
            co_return answer(200, page({"a"}, ""));
        }
        bool silent = true;
    } transport;
    OrbitalClient client(transport, {.orbital = QUrl(u"https://orbital.example"_s)});
    OrbitalRun run(client, {.patience = 5ms});
    QSignalSpy ended(&run, &OrbitalRun::ended);
    run.startLive(query({u"hostname:a"_s}));
    QTRY_VERIFY(run.trouble());
    QCOMPARE(run.trouble()->error.code, ErrorCode::TimedOut);
    QVERIFY(!run.trouble()->next.isValid());
    transport.silent = false;
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(run.state(), State::Finished);
    QVERIFY(!run.trouble());
}

void TestOrbitalRun::aRateLimitIsWaitedFor()
{
    replies({R"({"ID":"j"})"});
    m_transport->answers.enqueue(answer(429, "{}", "application/json", {{"Retry-After", "12s"}}));
    replies({page({"a"}, "")});
    startLive({u"hostname:a"_s});
    untilEnd();
    QCOMPARE(m_run->state(), State::Finished);
    QCOMPARE(m_pauses, QList<int>{12});
}

void TestOrbitalRun::refusals()
{
    replies({R"({"ID":"j"})"});
    m_transport->answers.enqueue(answer(403, R"({"error":"missing_scope","missing-scopes":["orbital"]})"));
    startLive({u"hostname:a"_s});
    untilEnd();
    QCOMPARE(m_run->state(), State::Failed);
    QCOMPARE(m_run->error(), (Error{ErrorCode::MissingScope, {u"orbital"_s}}));
}

void TestOrbitalRun::cannotStart()
{
    m_transport->answers.enqueue(answer(400, R"({"message":"bad SQL"})"));
    startLive({u"hostname:a"_s});
    untilEnd();
    QCOMPARE(m_run->state(), State::Failed);
    QCOMPARE(m_run->error().context.last(), u"bad SQL"_s);
    QCOMPARE(m_transport->asked.size(), 1);
}

void TestOrbitalRun::cancelled()
{
    replies({R"({"ID":"j"})"});
    replies(QByteArrayList(3, page({}, "1")));
    startLive({u"hostname:a"_s});
    QCOMPARE(m_run->state(), State::Listening);
    m_run->cancel();
    m_run->cancel();
    QCOMPARE(m_run->state(), State::Cancelled);
    QVERIFY(m_transport->asked.at(1).cancellation->isCancelled());
    QCOMPARE(m_transport->line(m_transport->asked.size() - 1), u"DELETE https://orbital.example/v0/query/j"_s);
    untilEnd();
}

void TestOrbitalRun::cancelledWhileStarting()
{
    // The answer to the start comes after the cancellation.
    struct Slow final : Transport {
        Async<HttpResponse> send(HttpRequest request) override
        {
            lines.append(request.method + ' ' + request.url.path().toLatin1());
            co_await QCoro::sleepFor(5ms);
            co_return answer(200, R"({"ID":"j"})");
        }
        QByteArrayList lines;
    } slow;
    OrbitalClient client(slow, {.orbital = QUrl(u"https://orbital.example"_s)});
    OrbitalRun run(client);
    QSignalSpy ended(&run, &OrbitalRun::ended);
    run.startLive(query({u"hostname:a"_s}));
    QCOMPARE(run.state(), State::Starting);
    run.cancel();
    QCOMPARE(ended.size(), 1);
    QTRY_COMPARE(slow.lines, QByteArrayList({"POST /v0/query/run", "DELETE /v0/query/j"}));
    QCOMPARE(ended.size(), 1);
    QCOMPARE(run.state(), State::Cancelled);
    QTest::qWait(10);
}

void TestOrbitalRun::cancelledByAListener()
{
    replies({R"({"ID":"j"})", page({"a", "b", "c"}, "1"), "{}"});
    connect(m_run.get(), &OrbitalRun::hostAnswered, this, [this] { m_run->cancel(); });
    startLive({u"all"_s});
    untilEnd();
    QCOMPARE(m_hosts, QStringList{u"a"_s});
}

void TestOrbitalRun::follows()
{
    replies({page({"a"}, "")});
    m_run->follow(u"old"_s, QDateTime::fromMSecsSinceEpoch(*m_now + 1000, Qt::UTC));
    untilEnd();
    QCOMPARE(m_transport->line(), u"GET https://orbital.example/v0/jobs/old/results?limit=100"_s);
    QCOMPARE(m_hosts, QStringList{u"a"_s});
}

void TestOrbitalRun::followsUntilAllHaveAnswered()
{
    replies({page({"a"}, "1"), page({"b"}, "2"), page({}, "2")});
    const OrbitalQuery asked = query({u"hostname:a"_s, u"hostname:b"_s});
    m_run->follow(u"old"_s, QDateTime::fromMSecsSinceEpoch(*m_now + 60'000, Qt::UTC), OrbitalRun::hostsOf(asked));
    untilEnd();
    QCOMPARE(m_run->state(), State::Finished);
    QVERIFY(*m_now < 1'060'000);
    QVERIFY(!OrbitalRun::hostsOf(query({u"hostname:a"_s, u"os:linux"_s})));
    // A random sample is no larger than it says.
    QCOMPARE(OrbitalRun::hostsOf(query({u"hostname:a"_s, u"random:3"_s})), 4);
}

void TestOrbitalRun::readsToTheEndWhatCameInTime()
{
    replies({page({"a"}, "1"), page({"b"}, "2"), page({"c"}, "3"), page({}, "3")});
    m_run->follow(u"old"_s, QDateTime::fromMSecsSinceEpoch(*m_now - 60'000, Qt::UTC));
    untilEnd();
    QCOMPARE(m_run->state(), State::Finished);
    QCOMPARE(m_hosts, QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void TestOrbitalRun::aJobThatIsGone()
{
    replies({R"({"ID":"j"})", page({"a"}, "1")});
    m_transport->answers.enqueue(answer(404, "{}"));
    startLive({u"all"_s});
    untilEnd();
    QCOMPARE(m_run->state(), State::Failed);
    QCOMPARE(m_hosts, QStringList{u"a"_s});
    QCOMPARE(m_transport->asked.size(), 3); // at once, not when the time is over
}

void TestOrbitalRun::mayGoInMidRun()
{
    replies({R"({"ID":"j"})", page({"a", "b"}, "1"), page({}, "1")});
    connect(m_run.get(), &OrbitalRun::hostAnswered, this, [this] { m_run.reset(); });
    startLive({u"all"_s});
    QTRY_VERIFY(!m_run);
    QCOMPARE(m_hosts, QStringList{u"a"_s});
    QTest::qWait(5);
    QCOMPARE(m_transport->asked.size(), 2);
}

void TestOrbitalRun::goesWithItsOwnTimer()
{
    OrbitalPace pace{.firstPause = 1ms, .longestPause = 2ms, .liveTime = 1s};
    OrbitalRun run(*m_client, pace);
    QSignalSpy ended(&run, &OrbitalRun::ended);
    replies({R"({"ID":"j"})", page({}, "1"), page({}, "1"), page({"a"}, "2"), page({}, "2")});
    run.startLive(query({u"hostname:a"_s}));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(run.state(), State::Finished);
}

OBI_TEST(TestOrbitalRun)
#include "test_orbital_run.moc"
