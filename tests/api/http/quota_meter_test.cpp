// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "http/QuotaMeter.h"

#include <QSignalSpy>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

class Answering final : public Transport
{
public:
    HttpHeaders headers;
    Async<HttpResponse> send(HttpRequest) override { co_return HttpResponse{200, headers, {}}; }
};

} // namespace

class QuotaMeterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void keepsEachHostsOwn();
    void forgetsWhatAnotherOrganisationWasTold();
};

void QuotaMeterTest::reads_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const HttpHeaders &headers, const QString &expected) {
        QTest::newRow(name) << headers << expected;
    };
    row("none", {{"Content-Type", "application/json"}}, u"-"_s);
    row("limit alone", {{"X-Ratelimit-Org-Limit", "8000"}}, u"8000 ?"_s);
    row("both", {{"x-ratelimit-org-limit", "8000"}, {"X-RateLimit-ORG-Remaining", " 7912 "}}, u"8000 7912"_s);
    row("the tightest",
        {{"X-RateLimit-ORG-Limit", "8000"},
         {"X-RateLimit-GROUP-Limit", "500"},
         {"X-RateLimit-ORG-Remaining", "12"},
         {"X-RateLimit-GROUP-Remaining", "400"}},
        u"8000 12"_s);
    row("no number", {{"X-RateLimit-ORG-Limit", "many"}}, u"-"_s);
    row("below nothing", {{"X-RateLimit-ORG-Limit", "10"}, {"X-RateLimit-ORG-Remaining", "-3"}}, u"10 ?"_s);
}

void QuotaMeterTest::reads()
{
    QFETCH(HttpHeaders, headers);
    Answering below;
    below.headers = headers;
    QuotaMeter meter(below, Clock::system());
    HttpRequest request;
    request.url = QUrl(u"https://a.example/x"_s);
    QVERIFY(test::await(meter.send(request)));
    const auto quota = meter.quota(u"a.example"_s);
    const QString told = !quota ? u"-"_s
                                : QString::number(quota->limit) + u' ' +
                                      (quota->remaining ? QString::number(*quota->remaining) : u"?"_s);
    QTEST(told, "expected");
}

void QuotaMeterTest::keepsEachHostsOwn()
{
    Answering below;
    below.headers = {{"X-RateLimit-ORG-Limit", "8000"}};
    QuotaMeter meter(below, Clock::system());
    QSignalSpy changed(&meter, &QuotaMeter::changed);
    HttpRequest request;
    request.url = QUrl(u"https://a.example/x"_s);
    test::await(meter.send(request));
    QCOMPARE(changed.size(), 1);
    QVERIFY(!meter.quota(u"b.example"_s));
    below.headers.clear(); // an answer without a word of it takes nothing back
    test::await(meter.send(request));
    QCOMPARE(meter.quota(u"a.example"_s)->limit, 8000);
}

void QuotaMeterTest::forgetsWhatAnotherOrganisationWasTold()
{
    Answering below;
    below.headers = {{"X-RateLimit-ORG-Limit", "8000"}};
    QuotaMeter meter(below, Clock::system());
    HttpRequest request;
    request.url = QUrl(u"https://platform.test/"_s);
    static_cast<void>(test::await(meter.send(request)));
    QVERIFY(meter.quota(u"platform.test"_s));
    const QSignalSpy changed(&meter, &QuotaMeter::changed);
    meter.clear();
    QVERIFY(!meter.quota(u"platform.test"_s));
    QCOMPARE(changed.size(), 1);
}

OBI_TEST(QuotaMeterTest)
#include "quota_meter_test.moc"
