// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeTransport.h"
#include "ObiTest.h"

#include "http/Cancellation.h"
#include "threat/EnrichRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>

#include <qcoro/qcorofuture.h>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

/// Holds requests until the test releases them.
class HeldLink final : public Transport
{
public:
    struct Held {
        HttpRequest request;
        QPromise<Result<HttpResponse>> promise{};

        void end(const Result<HttpResponse> &answer)
        {
            if (promise.future().isFinished())
                return;
            promise.addResult(answer);
            promise.finish();
        }
    };
    QList<std::shared_ptr<Held>> held;
    int most = 0;
    std::optional<Result<HttpResponse>> atOnce{}; ///< where it is set, nothing is held

    Async<HttpResponse> send(HttpRequest request) override
    {
        if (atOnce)
            co_return *atOnce;
        auto mine = std::make_shared<Held>();
        mine->request = request;
        mine->promise.start();
        held.append(mine);
        most = qMax(most, int(held.size()));
        QObject::connect(request.cancellation.get(), &Cancellation::cancelled, request.cancellation.get(),
                         [mine] { mine->end(failure(ErrorCode::Cancelled)); });
        QFuture<Result<HttpResponse>> answer = mine->promise.future();
        const Result<HttpResponse> result = co_await answer;
        held.removeOne(mine);
        co_return result;
    }

    void release(const QString &moduleId, const Result<HttpResponse> &answer)
    {
        for (const auto &request : QList(held)) {
            if (request->request.url.query().contains(moduleId))
                request->end(answer);
        }
    }
};

const QString A = u"module-a"_s;
const QString B = u"module-b"_s;

HttpResponse answerOf(const QString &module)
{
    return test::answer(200, u"{\"data\":[{\"module_instance_id\":\"%1\",\"data\":{}}]}"_s.arg(module).toUtf8());
}

QList<Observable> domains(int count)
{
    QList<Observable> all;
    for (int i = 0; i < count; ++i)
        all.append(*Observable::parse(ObservableType::Domain, u"d%1.example"_s.arg(i)));
    return all;
}

int observablesIn(const HttpRequest &request)
{
    return int(QJsonDocument::fromJson(request.body).array().size());
}

} // namespace

class TestEnrichRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksInChunksModuleByModule();
    void answersComeAsModulesAnswer();
    void asksAllAtOnceWithoutModules();
    void onePartFailsTheOthersGoOn();
    void lastingErrorsAreMetOnce();
    void lastingErrorsOfTheWay_data();
    void lastingErrorsOfTheWay();
    void cancelEndsAll();
    void endsWithItsOwner();
    void nothingAskedIsFinished();
    void mayBeDeletedByWhoHearsIt();
    void mayBeDeletedWhenAllEndsAtOnce_data();
    void mayBeDeletedWhenAllEndsAtOnce();

private:
    void start(int observables, const QList<ModuleInstance> &modules);

    std::unique_ptr<HeldLink> m_link;
    std::unique_ptr<EnrichClient> m_client;
    std::unique_ptr<EnrichRun> m_run;
    QList<EnrichAnswer> m_answers;
    QList<QPair<Error, int>> m_failures; ///< and of how many observables
    int m_finished = 0;
    const QList<ModuleInstance> m_modules{{.id = A}, {.id = B}};
};

void TestEnrichRun::cleanup()
{
    m_run.reset();
    QTRY_VERIFY(m_link->held.isEmpty());
}

void TestEnrichRun::init()
{
    m_link = std::make_unique<HeldLink>();
    m_client = std::make_unique<EnrichClient>(*m_link, ServiceAddresses{QUrl(u"https://visibility.example"_s)});
    m_answers.clear();
    m_failures.clear();
    m_finished = 0;
}

void TestEnrichRun::start(int observables, const QList<ModuleInstance> &modules)
{
    m_run = std::make_unique<EnrichRun>(*m_client, EnrichRun::Question::Observe, domains(observables), modules);
    connect(m_run.get(), &EnrichRun::answered, this, [this](const EnrichAnswer &answer) { m_answers.append(answer); });
    connect(m_run.get(), &EnrichRun::failed, this,
            [this](const ModuleInstance &, const QList<Observable> &all, const Error &error) {
                m_failures.append({error, int(all.size())});
            });
    connect(m_run.get(), &EnrichRun::finished, this, [this] { ++m_finished; });
    m_run->start();
}

void TestEnrichRun::asksInChunksModuleByModule()
{
    start(250, m_modules);
    QCOMPARE(m_link->held.size(), 6);
    QCOMPARE(observablesIn(m_link->held.at(0)->request), 100);
    QCOMPARE(observablesIn(m_link->held.at(2)->request), 50);
    QVERIFY(m_link->held.at(0)->request.url.path().endsWith("/observe/observables"_L1));
    QCOMPARE(m_link->held.at(0)->request.url.query(), u"mids=module-a"_s);
    QCOMPARE(m_link->held.at(3)->request.url.query(), u"mids=module-b"_s);
}

void TestEnrichRun::answersComeAsModulesAnswer()
{
    start(450, m_modules);
    QCOMPARE(m_link->held.size(), 6); // three of five chunks of each module
    m_link->release(B, answerOf(B));
    QTRY_COMPARE(m_answers.size(), 3);
    QCOMPARE(m_answers.first().answers.first().module.id, B);
    QTRY_COMPARE(m_link->held.size(), 5);
    m_link->release(B, answerOf(B));
    QTRY_COMPARE(m_answers.size(), 5);
    QCOMPARE(m_finished, 0);
    m_link->release(A, answerOf(A));
    QTRY_COMPARE(m_answers.size(), 8);
    m_link->release(A, answerOf(A));
    QTRY_COMPARE(m_finished, 1);
    QCOMPARE(m_answers.size(), 10);
    QCOMPARE(m_link->most, 6);
    QVERIFY(m_failures.isEmpty());
}

void TestEnrichRun::asksAllAtOnceWithoutModules()
{
    start(1, {});
    QCOMPARE(m_link->held.size(), 1);
    QVERIFY(!m_link->held.first()->request.url.hasQuery());
}

void TestEnrichRun::onePartFailsTheOthersGoOn()
{
    start(150, m_modules);
    m_link->release(A, failure(ErrorCode::TimedOut, {u"visibility.example"_s, u"30"_s}));
    QTRY_COMPARE(m_failures.size(), 2);
    QCOMPARE(m_failures.first().second, 100);
    QCOMPARE(m_finished, 0);
    m_link->release(B, answerOf(B));
    QTRY_COMPARE(m_finished, 1);
    QCOMPARE(m_answers.size(), 2);
}

void TestEnrichRun::lastingErrorsAreMetOnce()
{
    start(1000, {{.id = A}});
    m_link->held.first()->end(test::answer(403, R"({"error":"missing_scope","missing-scopes":["enrich:read"]})"));
    QTRY_COMPARE(m_failures.size(), 1);
    QCOMPARE(m_failures.first().first, (Error{ErrorCode::MissingScope, {u"enrich:read"_s}}));
    QCOMPARE(m_failures.first().second, 800); // all but what the two others under way ask about
    m_link->release(A, answerOf(A));
    QTRY_COMPARE(m_finished, 1);
    QCOMPARE(m_answers.size(), 2);
}

void TestEnrichRun::lastingErrorsOfTheWay_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("failures");
    for (const ErrorCode code : {ErrorCode::NoConnection, ErrorCode::HostNotFound, ErrorCode::ConnectionRefused,
                                 ErrorCode::ConnectTimedOut, ErrorCode::ProxyUnauthorized, ErrorCode::TlsFailed,
                                 ErrorCode::CertificateExpired, ErrorCode::NotLoggedIn, ErrorCode::RateLimited})
        QTest::addRow("%d", int(code)) << code << 1;
    for (const ErrorCode code : {ErrorCode::TimedOut, ErrorCode::ConnectionBroken, ErrorCode::HttpStatus})
        QTest::addRow("%d", int(code)) << code << 10;
}

void TestEnrichRun::lastingErrorsOfTheWay()
{
    QFETCH(ErrorCode, code);
    QFETCH(int, failures);
    m_link->atOnce = failure(code, {u"visibility.example"_s});
    start(1000, {{.id = A}});
    QTRY_COMPARE(m_finished, 1);
    QCOMPARE(m_failures.size(), failures);
}

void TestEnrichRun::cancelEndsAll()
{
    start(1000, m_modules);
    m_run->cancel();
    QTRY_COMPARE(m_finished, 1);
    int affected = 0;
    for (const auto &[error, count] : std::as_const(m_failures)) {
        QCOMPARE(error, Error{ErrorCode::Cancelled});
        affected += count;
    }
    QCOMPARE(affected, 2000);
    QVERIFY(m_link->held.isEmpty());
}

void TestEnrichRun::endsWithItsOwner()
{
    start(1000, m_modules);
    m_run.reset();
    QTRY_VERIFY(m_link->held.isEmpty());
    QVERIFY(m_answers.isEmpty());
    QVERIFY(m_failures.isEmpty());
    QCOMPARE(m_finished, 0);
}

void TestEnrichRun::nothingAskedIsFinished()
{
    start(0, m_modules);
    QCOMPARE(m_finished, 1);
    QVERIFY(m_link->held.isEmpty());
}

void TestEnrichRun::mayBeDeletedByWhoHearsIt()
{
    start(150, m_modules);
    connect(m_run.get(), &EnrichRun::answered, this, [this] { m_run.reset(); });
    m_link->release(A, answerOf(A));
    QTRY_VERIFY(m_link->held.isEmpty());
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_finished, 0);
}

void TestEnrichRun::mayBeDeletedWhenAllEndsAtOnce_data()
{
    QTest::addColumn<int>("deletedAfter"); // answers
    QTest::newRow("in the middle") << 5;
    QTest::newRow("at the end") << 10;
}

void TestEnrichRun::mayBeDeletedWhenAllEndsAtOnce()
{
    QFETCH(int, deletedAfter);
    start(1000, {{.id = A}});
    connect(m_run.get(), &EnrichRun::answered, this, [this, deletedAfter] {
        if (m_answers.size() == deletedAfter && deletedAfter < 10)
            m_run.reset();
    });
    connect(m_run.get(), &EnrichRun::finished, this, [this] { m_run.reset(); });
    m_link->atOnce = answerOf(A);
    m_link->release(A, answerOf(A));
    QTRY_VERIFY(!m_run);
    QTRY_VERIFY(m_link->held.isEmpty());
    QVERIFY(m_answers.size() <= deletedAfter);
}

OBI_TEST(TestEnrichRun)
#include "test_enrich_run.moc"
