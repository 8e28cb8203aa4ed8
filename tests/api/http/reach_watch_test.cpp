// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "http/ReachWatch.h"

#include <QSignalSpy>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

const QUrl Probe(u"https://platform.test/whoami"_s);
const QUrl Orbital(u"https://orbital.test/v0/query"_s);

/// Hosts that are cut off do not answer.
class World final : public Transport
{
public:
    QStringList cutOff;
    ErrorCode how = ErrorCode::ConnectionRefused;
    QStringList asked;
    QList<HttpRequest> requests;
    int status = 200;
    Async<HttpResponse> send(HttpRequest request) override
    {
        const QString host = request.url.host();
        asked << host;
        requests << request;
        if (cutOff.contains(host))
            co_return failure(how, {host, u"443"_s});
        co_return HttpResponse{status, {}, {}};
    }
};

} // namespace

class ReachWatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneSilentServiceIsNoOutage();
    void whereTheProbeIsSilentTooNothingIsReached();
    void aProxyThatFailsReachesNobody();
    void anyAnswerOfTheProbesServerEndsIt();
    void anotherServicesAnswerAsksAgain();
    void otherServicesBeginAnew();
    void whoIsNotAskedIsNotMissed();
    void aQuietTimeEndsInALookThatCostsNothing();
    void bothEndsOfAnOutageAreNoticedWithoutAQuestion();
    void whatTheNetworkSaysIsLookedAtOnce();

private:
    void ask(const QUrl &url);

    World m_world;
    World m_plain; ///< the same world, by the way without log-in
    std::unique_ptr<ReachWatch> m_watch;
};

void ReachWatchTest::init()
{
    m_watch.reset();
    m_world = {};
    m_plain = {};
    m_watch = std::make_unique<ReachWatch>(m_world, m_plain);
    m_watch->setProbe(Probe);
}

void ReachWatchTest::ask(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    static_cast<void>(test::await(m_watch->send(std::move(request))));
}

void ReachWatchTest::oneSilentServiceIsNoOutage()
{
    m_world.cutOff = {Orbital.host()};
    ask(Orbital);
    QTRY_COMPARE(m_plain.asked, QStringList{Probe.host()});
    QCOMPARE(m_world.asked, QStringList{Orbital.host()});
    QVERIFY(!m_watch->outage());
    m_world.status = 503; // it says so itself: it is there
    ask(Probe);
    QVERIFY(!m_watch->outage());
}

void ReachWatchTest::whereTheProbeIsSilentTooNothingIsReached()
{
    const QSignalSpy changed(m_watch.get(), &ReachWatch::changed);
    m_world.cutOff = m_plain.cutOff = {Orbital.host(), Probe.host()};
    ask(Orbital);
    QTRY_VERIFY(m_watch->outage());
    QCOMPARE(m_watch->outage()->context.first(), Probe.host());
    ask(Orbital);
    QTRY_COMPARE(m_plain.asked.size(), 2);
    QCOMPARE(changed.size(), 1);
}

void ReachWatchTest::aProxyThatFailsReachesNobody()
{
    m_world.cutOff = m_plain.cutOff = {Orbital.host(), Probe.host()};
    m_world.how = m_plain.how = ErrorCode::ProxyFailed;
    ask(Orbital);
    QTRY_VERIFY(m_watch->outage());
    QCOMPARE(m_watch->outage()->code, ErrorCode::ProxyFailed);
}

void ReachWatchTest::anyAnswerOfTheProbesServerEndsIt()
{
    m_world.cutOff = m_plain.cutOff = {Probe.host()};
    ask(Probe);
    QTRY_VERIFY(m_watch->outage());
    m_world.cutOff.clear();
    m_plain.cutOff.clear();
    m_world.status = 403;
    ask(QUrl(u"https://platform.test/iroh/enrich"_s));
    QVERIFY(!m_watch->outage());
}

void ReachWatchTest::anotherServicesAnswerAsksAgain()
{
    m_world.cutOff = m_plain.cutOff = {Probe.host()};
    ask(Probe);
    QTRY_VERIFY(m_watch->outage());
    m_world.cutOff.clear();
    m_plain.cutOff.clear();
    ask(Orbital);
    QTRY_VERIFY(!m_watch->outage());
    QCOMPARE(m_plain.asked.last(), Probe.host());
}

void ReachWatchTest::otherServicesBeginAnew()
{
    m_world.cutOff = m_plain.cutOff = {Probe.host()};
    ask(Probe);
    QTRY_VERIFY(m_watch->outage());
    m_watch->setProbe({});
    QVERIFY(!m_watch->outage());
    m_plain.asked.clear();
    ask(Probe);
    QVERIFY(m_plain.asked.isEmpty()); // nobody to look at
    QVERIFY(!m_watch->outage());
}

void ReachWatchTest::whoIsNotAskedIsNotMissed()
{
    ask(Orbital);
    QCOMPARE(m_world.asked, QStringList{Orbital.host()});
}

void ReachWatchTest::aQuietTimeEndsInALookThatCostsNothing()
{
    m_watch->setQuietInterval(1);
    QTRY_VERIFY(!m_plain.requests.isEmpty());
    const HttpRequest look = m_plain.requests.first();
    QCOMPARE(look.method, QByteArray("HEAD"));
    QCOMPARE(look.url, QUrl(u"https://platform.test/"_s));
    QVERIFY(look.headers.isEmpty());
    QVERIFY(!look.mayRepeat());
    QVERIFY(m_world.asked.isEmpty()); // nothing by the way that logs in, counts and records
}

void ReachWatchTest::bothEndsOfAnOutageAreNoticedWithoutAQuestion()
{
    const QSignalSpy changed(m_watch.get(), &ReachWatch::changed);
    const QSignalSpy answered(m_watch.get(), &ReachWatch::answered);
    m_plain.cutOff = {Probe.host()};
    m_watch->setQuietInterval(1);
    QTRY_VERIFY(m_watch->outage());
    QCOMPARE(answered.size(), 0);
    m_plain.cutOff.clear();
    QTRY_VERIFY(!m_watch->outage());
    QCOMPARE(changed.size(), 2);
    QVERIFY(answered.size() > 0);
    m_watch->setQuietInterval(0);
    m_plain.asked.clear();
    QTest::qWait(5);
    QVERIFY(m_plain.asked.isEmpty());
}

void ReachWatchTest::whatTheNetworkSaysIsLookedAtOnce()
{
    m_plain.cutOff = {Probe.host()};
    m_watch->look();
    QTRY_VERIFY(m_watch->outage());
    QCOMPARE(m_plain.asked.size(), 1);
}

OBI_TEST(ReachWatchTest)
#include "reach_watch_test.moc"
