// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/RetryingTransport.h"

#include "http/Cancellation.h"
#include "http/RateGate.h"

#include "ObiTest.h"

#include <QTimer>

using namespace obi;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Answers from a list, the last one for ever.
class Script final : public Transport
{
public:
    explicit Script(QList<Result<HttpResponse>> answers)
        : m_answers(std::move(answers))
    {}
    Async<HttpResponse> send(HttpRequest request) override
    {
        m_sent.append(request);
        co_return m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.first();
    }
    qsizetype sent() const { return m_sent.size(); }

private:
    QList<Result<HttpResponse>> m_answers;
    QList<HttpRequest> m_sent;
};

Result<HttpResponse> answer(int status, const QByteArray &retryAfter = {})
{
    HttpResponse response{.status = status};
    if (!retryAfter.isEmpty())
        response.headers.append({"Retry-After", retryAfter});
    return response;
}

Result<HttpResponse> broken(ErrorCode code)
{
    return failure(code, {u"host"_s});
}

const QDateTime Now(QDate(2026, 10, 21), QTime(7, 0), Qt::UTC);

} // namespace

class RetryingTransportTest : public QObject
{
    Q_OBJECT
private:
    const QUrl m_url{u"https://a.example/x"_s};
    RetryPolicy m_policy{.firstPause = 4ms, .longestPause = 20ms, .patience = 10s, .jitter = [] { return 0.5; }};

private Q_SLOTS:
    void triesAgainWhatMayPass_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("sent");
        for (const int status : {429, 502, 503, 504})
            QTest::addRow("%d", status) << status << 0 << 3;
        for (const int status : {200, 400, 401, 403, 404, 408, 409, 500, 501})
            QTest::addRow("%d", status) << status << 0 << 1;
        QTest::newRow("broken") << 0 << int(ErrorCode::ConnectionBroken) << 3;
        for (const ErrorCode code :
             {ErrorCode::Cancelled, ErrorCode::NoConnection, ErrorCode::HostNotFound, ErrorCode::ConnectionRefused,
              ErrorCode::ConnectTimedOut, ErrorCode::TimedOut, ErrorCode::AnswerTooLarge, ErrorCode::RedirectRefused,
              ErrorCode::ProxyFailed, ErrorCode::ProxyUnauthorized, ErrorCode::TlsFailed,
              ErrorCode::CertificateSelfSigned, ErrorCode::CertificateUnknownAuthority, ErrorCode::CertificateExpired,
              ErrorCode::CertificateWrongHost, ErrorCode::CertificateChanged, ErrorCode::Unauthorized,
              ErrorCode::UnknownClient, ErrorCode::WrongClientPassword})
            QTest::addRow("error %d", int(code)) << 0 << int(code) << 1;
    }
    void triesAgainWhatMayPass()
    {
        QFETCH(int, status);
        QFETCH(int, code);
        QFETCH(int, sent);
        const auto end = status ? answer(status) : broken(ErrorCode(code));
        for (const Repeat repeat : {Repeat::ByMethod, Repeat::Harmless, Repeat::Never}) {
            for (const QByteArray method : {"GET", "HEAD", "POST", "PUT", "DELETE"}) {
                Script below({end});
                RateGate gate(Clock::standingAt(Now));
                RetryingTransport retrying(below, gate, m_policy);
                const HttpRequest request{.method = method, .url = m_url, .repeat = repeat};
                const auto result = test::await(retrying.send(request));
                QCOMPARE(result.has_value(), status != 0);
                QCOMPARE(result ? result->status : int(result.error().code), status ? status : code);
                const bool may =
                    repeat == Repeat::Harmless || (repeat == Repeat::ByMethod && (method == "GET" || method == "HEAD"));
                QCOMPARE(below.sent(), may ? sent : 1);
            }
        }
    }

    void successEndsIt()
    {
        Script below({answer(503), broken(ErrorCode::ConnectionBroken), answer(200)});
        RateGate gate(Clock::standingAt(Now));
        RetryingTransport retrying(below, gate, m_policy);
        QCOMPARE(test::await(retrying.send({.url = m_url}))->status, 200);
        QCOMPARE(below.sent(), 3);
    }

    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("seconds"); // -1: nothing
        QTest::newRow("seconds") << "3172"_ba << 3172;
        QTest::newRow("with a unit") << "3172s"_ba << 3172;
        QTest::newRow("with a blank and a unit") << " 17 S "_ba << 17;
        QTest::newRow("zero") << "0"_ba << 0;
        QTest::newRow("date") << "Wed, 21 Oct 2026 07:28:00 GMT"_ba << 28 * 60;
        QTest::newRow("date of 1994's form") << "Wednesday, 21-Oct-26 07:28:00 GMT"_ba << 28 * 60;
        QTest::newRow("date of C") << "Wed Oct 21 07:28:00 2026"_ba << 28 * 60;
        QTest::newRow("date of C, one digit") << "Sun Nov  1 07:00:00 2026"_ba << 86400;
        QTest::newRow("past date") << "Wed, 21 Oct 2015 07:28:00 GMT"_ba << 0;
        QTest::newRow("absurd") << "99999999999999999999"_ba << -1;
        QTest::newRow("two days") << "172800"_ba << 86400;
        QTest::newRow("missing") << QByteArray() << -1;
        QTest::newRow("negative") << "-5"_ba << -1;
        QTest::newRow("word") << "soon"_ba << -1;
        QTest::newRow("minutes") << "5m"_ba << -1;
        QTest::newRow("unit alone") << "s"_ba << -1;
        QTest::newRow("fraction") << "1.5"_ba << -1;
    }
    void retryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, seconds);
        QCOMPARE(RetryingTransport::retryAfter(*answer(429, value), Now).value_or(-1), seconds);
    }

    void dateIsHeldAgainstTheServersClock()
    {
        Result<HttpResponse> skewed = answer(429, "Wed, 21 Oct 2026 09:00:30 GMT");
        skewed->headers.emplaceBack("Date", "Wed, 21 Oct 2026 09:00:00 GMT");
        QCOMPARE(RetryingTransport::retryAfter(*skewed, Now), 30);
        skewed->headers.last().second = "nonsense";
        QCOMPARE(RetryingTransport::retryAfter(*skewed, Now), 2 * 3600 + 30);
    }

    void longWaitIsRefusedAtOnceAndNothingIsSentMeanwhile()
    {
        auto moment = std::make_shared<std::atomic<qint64>>(Now.toMSecsSinceEpoch());
        Result<HttpResponse> limited = answer(429, "3172s");
        limited->body = "{\"error\":\"too many\",\"trace_id\":\"abc-1\"}";
        Script below({limited, answer(200)});
        RateGate gate(Clock::standingOnce(moment));
        RetryingTransport retrying(below, gate, m_policy);
        QCOMPARE(test::await(retrying.send({.url = m_url})).error(),
                 (Error{ErrorCode::RateLimited, {u"a.example"_s, u"3172"_s}, u"abc-1"_s}));
        *moment += 172'000;
        for (const QByteArray method : {"GET", "POST"}) {
            const HttpRequest request{.method = method, .url = m_url};
            QCOMPARE(test::await(retrying.send(request)).error(),
                     (Error{ErrorCode::RateLimited, {u"a.example"_s, u"3000"_s}}));
        }
        QCOMPARE(below.sent(), 1);
        QCOMPARE(test::await(retrying.send({.url = QUrl(u"https://b.example/"_s)}))->status, 200); // another host
        *moment += 3'000'000;
        QCOMPARE(test::await(retrying.send({.url = m_url}))->status, 200);
    }

    void shortWaitIsWaitedFor()
    {
        Script below({answer(429, "1"), answer(200)});
        RateGate gate(Clock::system());
        RetryingTransport retrying(below, gate, m_policy);
        const auto result = test::await(retrying.send({.url = m_url}));
        QCOMPARE(result->status, 200);
        QCOMPARE(gate.secondsLeft(u"a.example"_s), 0); // so it was waited for
        QCOMPARE(below.sent(), 2);
    }

    void gateThatClosedAnewIsNotStormed()
    {
        Script below({answer(200)});
        RateGate gate(Clock::standingAt(Now));
        RetryingTransport retrying(below, gate, m_policy);
        gate.close(u"a.example"_s, 1);
        QTimer::singleShot(20, &gate, [&] { gate.close(u"a.example"_s, 3000); }); // another request's answer
        QCOMPARE(test::await(retrying.send({.url = m_url})).error(),
                 (Error{ErrorCode::RateLimited, {u"a.example"_s, u"3000"_s}}));
        QCOMPARE(below.sent(), 0);
    }

    void waitsTogetherAreNoLongerThanPatience()
    {
        Script below({answer(200)});
        RateGate gate(Clock::standingAt(Now)); // so that it stays closed
        RetryPolicy impatient = m_policy;
        impatient.patience = 1s;
        RetryingTransport retrying(below, gate, impatient);
        gate.close(u"a.example"_s, 1);
        QCOMPARE(test::await(retrying.send({.url = m_url})).error(),
                 (Error{ErrorCode::RateLimited, {u"a.example"_s, u"1"_s}}));
        QCOMPARE(below.sent(), 0);
    }

    /// Response actions: the gate learns of the limit, the answer goes up as it is, and nothing is sent again.
    void actionIsNotRepeatedButClosesTheGate()
    {
        Script below({answer(429, "3000"), answer(200)});
        RateGate gate(Clock::standingAt(Now));
        RetryingTransport retrying(below, gate, m_policy);
        const HttpRequest action{.method = "POST", .url = m_url, .repeat = Repeat::Never};
        QCOMPARE(test::await(retrying.send(action))->status, 429);
        QCOMPARE(below.sent(), 1);
        QCOMPARE(gate.secondsLeft(u"a.example"_s), 3000);
        QCOMPARE(test::await(retrying.send(action)).error().code, ErrorCode::RateLimited);
        QCOMPARE(below.sent(), 1);
    }

    void waitsEndAtCancellation_data()
    {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::newRow("at the gate") << "9"_ba;
        QTest::newRow("backing off") << QByteArray();
    }
    void waitsEndAtCancellation()
    {
        QFETCH(QByteArray, retryAfter);
        Script below({answer(503, retryAfter)});
        RateGate gate(Clock::system());
        RetryPolicy slow = m_policy;
        slow.firstPause = 1h;
        slow.longestPause = 1h;
        RetryingTransport retrying(below, gate, slow);
        const auto cancellation = std::make_shared<Cancellation>();
        QTimer::singleShot(50, this, [&] { cancellation->cancel(); });
        const HttpRequest request{.url = m_url, .cancellation = cancellation};
        QCOMPARE(test::await(retrying.send(request)).error().code, ErrorCode::Cancelled);
        QCOMPARE(below.sent(), 1);
        QCOMPARE(test::await(retrying.send(request)).error().code, ErrorCode::Cancelled); // not even sent
        QCOMPARE(below.sent(), 1);
    }

    void cancelledAnswerIsNotTriedAgain()
    {
        const auto cancellation = std::make_shared<Cancellation>();
        Script below({broken(ErrorCode::Cancelled)});
        RateGate gate(Clock::standingAt(Now));
        RetryingTransport retrying(below, gate, m_policy);
        const HttpRequest request{.url = m_url, .cancellation = cancellation};
        QCOMPARE(test::await(retrying.send(request)).error().code, ErrorCode::Cancelled);
        QCOMPARE(below.sent(), 1);
    }
};

OBI_TEST(RetryingTransportTest)
#include "retrying_transport_test.moc"
