// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/LateTransport.h"

#include "ObiTest.h"

#include <memory>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

class Echo final : public Transport
{
public:
    Async<HttpResponse> send(HttpRequest request) override
    {
        co_return HttpResponse{.status = 200, .body = request.url.toEncoded()};
    }
};

} // namespace

class LateTransportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requestsWaitForTheTarget()
    {
        LateTransport late;
        Echo echo;
        int answered = 0;
        QCoro::connect(late.send({.url = QUrl(u"https://a.example/1"_s)}), this,
                       [&](const Result<HttpResponse> &answer) {
                           QCOMPARE(answer->body, "https://a.example/1");
                           ++answered;
                       });
        QCoreApplication::sendPostedEvents();
        QCOMPARE(answered, 0);
        late.connectTo(&echo);
        QTRY_COMPARE(answered, 1);
        QCOMPARE(test::await(late.send({.url = QUrl(u"https://a.example/2"_s)}))->status, 200);
    }

    void refusalReachesThoseWhoWaitAndThoseWhoCome()
    {
        LateTransport late;
        Result<HttpResponse> waited;
        QCoro::connect(late.send({}), this, [&](const Result<HttpResponse> &answer) { waited = answer; });
        late.refuse({ErrorCode::RecordingTruncated, {u"x.har"_s}});
        QTRY_VERIFY(!waited);
        QCOMPARE(waited.error().code, ErrorCode::RecordingTruncated);
        QCOMPARE(test::await(late.send({})).error().code, ErrorCode::RecordingTruncated);
    }
};

OBI_TEST(LateTransportTest)
#include "late_transport_test.moc"
