// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Recorded.h"

#include <QElapsedTimer>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray SortedBody = R"({"a":1,"b":[1.0,"x"]})";
const QByteArray OtherSpelling = "{ \"b\": [1, \"x\"],\n \"a\": 1 }";
const QByteArray OtherValue = R"({"a":1,"b":["x",1]})";

} // namespace

class ReplayTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatWasAskedFor()
    {
        const QString sma = u"https://sma.example/sma/api/v2.0/reporting/"_s;
        Replay replay({recordedGet(sma + u"a?device_group_name=Hosted%20Cluster"_s, "{}"),
                       recordedGet(sma + u"b?device_group_name=Hosted%20Cluster&x=1"_s, "{}"),
                       recordedGet(u"https://esa.example/sma/api/v2.0/reporting/a?device_group_name=Other"_s, "{}")});
        const QUrl base(u"https://sma.example"_s);
        QCOMPARE(replay.transport().valuesAsked(base, u"/sma/"_s, u"device_group_name"_s),
                 QStringList(u"Hosted Cluster"_s));
        QVERIFY(replay.transport().valuesAsked(base, u"/esa/"_s, u"device_group_name"_s).isEmpty());
    }

    void answersHoweverTheQuestionIsSpelled_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("answered");
        QTest::newRow("as recorded") << u"https://a.example/p%3A1/x?b=2&a=%E5%B8%AF&a=1"_s << true;
        QTest::newRow("sorted otherwise") << u"https://a.example/p%3A1/x?a=1&b=2&a=%E5%B8%AF"_s << true;
        QTest::newRow("escaped otherwise") << u"https://a.example/p:1/%78?%62=2&a=%e5%b8%af&a=1"_s << true;
        QTest::newRow("port and case") << u"https://A.EXAMPLE:443/p%3A1/x?b=2&a=帯&a=1"_s << true;
        QTest::newRow("fragment") << u"https://a.example/p%3A1/x?b=2&a=%E5%B8%AF&a=1#f"_s << true;
        QTest::newRow("other port") << u"https://a.example:444/p%3A1/x?b=2&a=%E5%B8%AF&a=1"_s << false;
        QTest::newRow("other path") << u"https://a.example/p%3A1/X?b=2&a=%E5%B8%AF&a=1"_s << false;
        QTest::newRow("slash in a segment") << u"https://a.example/p%3A1%2Fx?b=2&a=%E5%B8%AF&a=1"_s << false;
        QTest::newRow("less query") << u"https://a.example/p%3A1/x?b=2&a=1"_s << false;
        QTest::newRow("more query") << u"https://a.example/p%3A1/x?b=2&a=%E5%B8%AF&a=1&c="_s << false;
    }
    void answersHoweverTheQuestionIsSpelled()
    {
        QFETCH(QString, url);
        QFETCH(bool, answered);
        Replay replay({recordedGet(u"https://a.example/p%3A1/x?b=2&a=%E5%B8%AF&a=1"_s, "{}")});
        QCOMPARE(replay.ask("GET", url).has_value(), answered);
    }

    void comparesBodiesByValue()
    {
        const QString url = u"https://a.example/x"_s;
        Replay replay({recorded("POST", url, SortedBody, "{\"n\":1}"), recorded("POST", url, "a=1", "{\"n\":2}")});
        QCOMPARE(replay.post(url, OtherSpelling), "{\"n\":1}"_ba);
        QCOMPARE(replay.post(url, "a=1"), "{\"n\":2}"_ba);
        QVERIFY(!replay.ask("POST", url, OtherValue));
        QVERIFY(!replay.ask("POST", url, "a=2"));
        QVERIFY(!replay.ask("PUT", url, SortedBody));
    }

    void walksAlongRepetitionsAndStaysOnTheLast()
    {
        const QString url = u"https://a.example/jobs/1"_s;
        Replay replay({recordedGet(url, "{\"n\":1}"), recordedGet(u"https://a.example/other"_s, "{}"),
                       recordedGet(url, "{\"n\":2}", 202), recordedGet(url, "{\"n\":3}")});
        for (const char *answer : {"{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":3}"})
            QCOMPARE(replay.get(url), QByteArray(answer));
    }

    void answersInTheOrderOfAsking()
    {
        const QString url = u"https://a.example/jobs/1"_s;
        Replay replay({recordedGet(url, "1"), recordedGet(url, "2"), recordedGet(url, "3")});
        HttpRequest request;
        request.url = QUrl(url);
        QList<QByteArray> answers;
        QObject context;
        for (int i = 0; i < 3; ++i)
            QCoro::connect(replay.transport().send(request), &context,
                           [&](const Result<HttpResponse> &answer) { answers.append(answer->body); });
        QTRY_COMPARE(answers.size(), 3);
        QCOMPARE(answers, QList<QByteArray>({"1", "2", "3"}));
    }

    void givesWhatWasRecorded()
    {
        Exchange exchange = recordedGet(u"https://a.example/x"_s, "nope", 429);
        exchange.response.headers = {{"Retry-After", "30"}};
        const auto answer = Replay({exchange}).ask("GET", u"https://a.example/x"_s);
        QVERIFY(answer);
        QCOMPARE(answer->status, 429);
        QCOMPARE(answer->headers, exchange.response.headers);
        QCOMPARE(answer->body, "nope"_ba);
    }

    void refusesTheRestByName()
    {
        Replay replay({recordedGet(u"https://a.example/aborted"_s, {}, 0)});
        for (const char *path : {"aborted", "never?x=1"}) {
            const QString url = u"https://a.example/"_s + QString::fromLatin1(path);
            const auto answer = replay.ask("GET", url);
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, ErrorCode::NotRecorded);
            QCOMPARE(answer.error().context, QStringList{u"GET "_s + url});
        }
    }

    void namesItsHosts()
    {
        Replay replay({recordedGet(u"https://mx2.example:6443/esa/api/v2.0/health"_s, "{}"),
                       recordedGet(u"https://u:pw@visibility.example/iroh/profile/whoami?x=1"_s, "{}"),
                       recordedGet(u"https://mx1.example:6443/esa/api/v2.0/health"_s, "{}"),
                       recordedGet(u"https://mx2.example:6443/esa/api/v2.0/login"_s, "{}")});
        QCOMPARE(replay.transport().hostsServing(u"/esa/"_s),
                 QList<QUrl>({QUrl(u"https://mx2.example:6443"_s), QUrl(u"https://mx1.example:6443"_s)}));
        QCOMPARE(replay.transport().hostsServing(u"/iroh/"_s), QList<QUrl>({QUrl(u"https://visibility.example"_s)}));
        QVERIFY(replay.transport().hostsServing(u"/sma/"_s).isEmpty());
    }

    void endsWithTheRecording()
    {
        Exchange exchange = recordedGet(u"https://a.example/x"_s, "{}");
        exchange.startedAt = QDateTime({2026, 11, 23}, {0, 0}, Qt::UTC);
        exchange.durationMs = 1500;
        QCOMPARE(Replay({exchange}).transport().end(), exchange.startedAt.addMSecs(1500));
    }

    void takesAsLongAsTheServerTook()
    {
        Exchange exchange = recordedGet(u"https://a.example/x"_s, "{}");
        exchange.durationMs = 1000;
        exchange.waitMs = 120;
        ReplayTransport replay(Recording({exchange}));
        QElapsedTimer timer;
        timer.start();
        HttpRequest request;
        request.url = exchange.request.url;
        QVERIFY(await(replay.send(request)));
        QVERIFY(timer.elapsed() >= 110); // only a lower bound: a busy machine may take any time
    }

    void canGoWhileItLooks()
    {
        auto replay = std::make_unique<ReplayTransport>(Recording({recordedGet(u"https://a.example/x"_s, "{}")}));
        HttpRequest request;
        request.url = QUrl(u"https://a.example/x"_s);
        int answers = 0;
        QObject context;
        QCoro::connect(replay->send(request), &context, [&](const Result<HttpResponse> &) { ++answers; });
        replay.reset();
        QTRY_COMPARE(answers, 1);
    }
};

OBI_TEST(ReplayTransportTest)
#include "ReplayTransportTest.moc"
