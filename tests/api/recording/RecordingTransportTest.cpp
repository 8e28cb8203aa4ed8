// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/RecordingTransport.h"

#include "Recorded.h"
#include "recording/SecretFinder.h"

#include <QFile>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <qcoro/qcorofuture.h>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

const QString Gateway = u"https://esa1.corp.example:6443/esa/api/v2.0"_s;
const QString Dates = u"?startDate=2026-11-16T00:00:00.000Z&endDate=2026-11-17T00:00:00.000Z&device_type=esa"_s;
const QString Deliberate = u"https://visibility.amp.cisco.com/iroh/iroh-enrich/deliberate/observables"_s;
const QByteArray Verdicts =
    R"({"data":[{"module":"M","module_instance_id":"m-1","module_type_id":"t-1","data":{"verdicts":)"
    R"({"count":1,"docs":[{"type":"verdict","observable":{"type":"domain","value":"mail.corp.example"},)"
    R"("disposition":2,"judgement_id":"transient:j-1"}]}}}],"errors":[]})";

/// Answers from a table, at once or when told to.
class TableTransport final : public Transport
{
public:
    QList<Exchange> table;
    std::shared_ptr<QPromise<void>> gate; ///< answers wait for it where there is one

    Async<HttpResponse> send(HttpRequest request) override
    {
        if (const auto waiting = gate) {
            QFuture<void> opened = waiting->future();
            co_await opened;
        }
        for (const Exchange &exchange : table) {
            const HttpRequest &known = exchange.request;
            if (known.method == request.method && known.url == request.url && known.body == request.body)
                co_return exchange.response;
        }
        co_return failure(ErrorCode::HostNotFound, {request.url.host()});
    }
};

} // namespace

class RecordingTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"a.har"_s);
        m_below = std::make_unique<TableTransport>();
        m_below->table = {
            recordedGet(Gateway + u"/reporting/mail_incoming_traffic_summary"_s + Dates,
                        R"({"meta":{"totalCount":-1},"data":{"type":"x","resultSet":[{"total_recipients":208}]}})"),
            recordedGet(Gateway + u"/message-tracking/messages"_s + Dates,
                        R"({"data":[{"attributes":{"hostName":"ESA1.corp.example","mid":[1]}}]})"),
            recorded("POST", Deliberate,
                     R"([{"type":"domain","value":"mail.corp.example"},{"type":"ip","value":"1.1.1.1"}])", Verdicts),
            recorded("POST", u"https://visibility.amp.cisco.com/iroh/oauth2/token"_s, "grant_type=client_credentials",
                     R"({"access_token":"abc"})"),
            recorded("POST", Gateway + u"/login"_s, R"({"data":{"userName":"YQ==","passphrase":"Yg=="}})",
                     R"({"data":{"jwtToken":"abc"}})"),
            recordedGet(u"https://a.example/expired"_s, "{}", 401),
            recordedGet(u"https://a.example/missing"_s, "{}", 404),
        };
        m_transport = std::make_unique<RecordingTransport>(*m_below, m_clock);
    }

    void replaysTomorrow()
    {
        QVERIFY(m_transport->start(m_file, {u"esa1.corp.example"_s, u"corp.example"_s}));
        for (const Exchange &exchange : m_below->table)
            QVERIFY(ask(exchange.request));
        stopAndWait();

        const auto recording = Recording::readFile(m_file);
        QVERIFY(recording);
        QCOMPARE(recording->exchanges().size(), 4); // no log-in and no 401
        QVERIFY(SecretFinder::find(*recording).isEmpty());
        QVERIFY(!recording->toHar().toLower().contains("corp.example"));
        QCOMPARE(recording->exchanges().first().startedAt, m_clock.now());

        Replay replay(recording->exchanges());
        const QString gateway = u"https://place-1.example:6443/esa/api/v2.0"_s;
        QCOMPARE(replay.get(gateway + u"/reporting/mail_incoming_traffic_summary"_s + Dates),
                 spelled(m_below->table[0].response.body));
        QCOMPARE(replay.get(gateway + u"/message-tracking/messages"_s + Dates),
                 R"({"data":[{"attributes":{"hostName":"place-1.example","mid":[1]}}]})");
        const QByteArray verdicts = QByteArray(Verdicts).replace("corp.example", "place-2.example");
        QCOMPARE(replay.post(Deliberate,
                             R"([{"type":"domain","value":"mail.place-2.example"},{"type":"ip","value":"1.1.1.1"}])"),
                 spelled(verdicts));
        // One of the two alone: put together by the replay.
        QCOMPARE(replay.post(Deliberate, R"([{"value":"mail.place-2.example","type":"domain"}])"), spelled(verdicts));
        QCOMPARE(replay.ask("GET", u"https://a.example/missing"_s)->status, 404);
    }

    void replaysTheSameAnswers()
    {
        QVERIFY(m_transport->start(m_file, {}));
        for (const Exchange &exchange : m_below->table)
            QVERIFY(ask(exchange.request));
        stopAndWait();
        Replay replay(Recording::readFile(m_file)->exchanges());
        for (const int i : {0, 1, 2, 6}) {
            const auto again = await(replay.transport().send(m_below->table[i].request));
            QVERIFY(again);
            QCOMPARE(again->status, m_below->table[i].response.status);
            QCOMPARE(again->body, m_below->table[i].response.body);
        }
    }

    void recordsOnlyWhileItIsOn()
    {
        QVERIFY(ask(m_below->table[0].request));
        QVERIFY(!m_transport->isOn());
        QVERIFY(m_transport->start(m_file, {}));
        QSignalSpy changed(m_transport.get(), &RecordingTransport::changed);
        QVERIFY(ask(m_below->table[1].request));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_transport->exchangeCount(), 1);
        stopAndWait();
        QVERIFY(ask(m_below->table[0].request));
        QCOMPARE(m_transport->exchangeCount(), 1);
        QCOMPARE(Recording::readFile(m_file)->exchanges().size(), 1);
    }

    void leavesOutWhatHasNoAnswer()
    {
        QVERIFY(m_transport->start(m_file, {}));
        QVERIFY(!ask(recordedGet(u"https://nowhere.example/"_s, {}).request));
        QCOMPARE(m_transport->exchangeCount(), 0);
        stopAndWait();
        QVERIFY(Recording::readFile(m_file)->exchanges().isEmpty());
    }

    /// Stopped before the answer came; also where another recording began meanwhile.
    void leavesOutAnswersThatComeTooLate_data()
    {
        QTest::addColumn<bool>("again");
        QTest::newRow("stopped") << false;
        QTest::newRow("another one") << true;
    }

    void leavesOutAnswersThatComeTooLate()
    {
        QFETCH(bool, again);
        QVERIFY(m_transport->start(m_file, {}));
        m_below->gate = std::make_shared<QPromise<void>>();
        m_below->gate->start();
        auto late = m_transport->send(m_below->table[0].request);
        stopAndWait();
        if (again)
            QVERIFY(m_transport->start(m_folder->filePath(u"b.har"_s), {}));
        m_below->gate->finish();
        QVERIFY(await(std::move(late)));
        QCOMPARE(m_transport->exchangeCount(), 0);
        QVERIFY(Recording::readFile(m_file)->exchanges().isEmpty());
    }

    void writesWhileItIsOn()
    {
        QVERIFY(m_transport->start(m_file, {}));
        QSignalSpy written(m_transport.get(), &RecordingTransport::written);
        QVERIFY(ask(m_below->table[0].request));
        QVERIFY(written.wait(RecordingTransport::WriteEveryMs * 4));
        QVERIFY(m_transport->isOn());
        QCOMPARE(Recording::readFile(m_file)->exchanges().size(), 1);
        QCOMPARE(written.first().at(1).toInt(), 1);
        stopAndWait();
    }

    void writesWhatIsPendingWhenItGoes()
    {
        QVERIFY(m_transport->start(m_file, {}));
        QVERIFY(ask(m_below->table[0].request));
        m_transport.reset();
        QCOMPARE(Recording::readFile(m_file)->exchanges().size(), 1);
    }

    void keepsAnExistingFileUntilThereIsAnAnswer()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        file.close();
        QVERIFY(m_transport->start(m_file, {}));
        stopAndWait();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "old");
        file.close();
        QVERIFY(m_transport->start(m_file, {}));
        QVERIFY(ask(m_below->table[0].request));
        stopAndWait();
        QVERIFY(Recording::readFile(m_file));
    }

    void refusesAFileThatCannotBeWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a folder") << QString();
        QTest::newRow("in no folder") << u"none/a.har"_s;
    }

    void refusesAFileThatCannotBeWritten()
    {
        QFETCH(QString, name);
        const auto started = m_transport->start(m_folder->filePath(name), {});
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::FileUnwritable);
        QVERIFY(!m_transport->isOn());
    }

    void tellsWhenTheFileCannotBeWrittenLater()
    {
        QVERIFY(m_transport->start(m_file, {}));
        QVERIFY(ask(m_below->table[0].request));
        m_folder.reset(); // as a pulled-out disk
        QSignalSpy failed(m_transport.get(), &RecordingTransport::writeFailed);
        m_transport->stop();
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::FileUnwritable);
    }

    /// A requester that gives up in the middle does no harm, nor does a transport that goes before the answer.
    void survivesItsOwnEnd()
    {
        QVERIFY(m_transport->start(m_file, {}));
        m_below->gate = std::make_shared<QPromise<void>>();
        m_below->gate->start();
        auto late = m_transport->send(m_below->table[0].request);
        m_transport.reset();
        m_below->gate->finish();
        QVERIFY(await(std::move(late)));
    }

private:
    Result<HttpResponse> ask(const HttpRequest &request) { return await(m_transport->send(request)); }

    void stopAndWait()
    {
        QSignalSpy written(m_transport.get(), &RecordingTransport::written);
        m_transport->stop();
        QVERIFY(!written.isEmpty() || written.wait());
    }

    const Clock m_clock = Clock::standingAt(QDateTime(QDate(2026, 11, 23), QTime(9, 30), Qt::UTC));
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<TableTransport> m_below;
    std::unique_ptr<RecordingTransport> m_transport;
};

OBI_TEST(RecordingTransportTest)
#include "RecordingTransportTest.moc"
