// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "TableTransport.h"

#include "actions/ActionLog.h"
#include "store/CaseStore.h"
#include "store/SqlConnection.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace obi;
using namespace Qt::StringLiterals;
using State = ActionRecord::State;

namespace {

const QString Path = u"/iroh/iroh-response/respond/trigger/dns/block"_s;

ModuleAction block(const QString &url = {})
{
    return {.module = {.id = u"dns"_s, .name = u"DNS Security"_s},
            .id = u"block"_s,
            .title = u"Block"_s,
            .description = u"Adds the domain to the block list"_s,
            .url = url};
}

} // namespace

/// Actions are asked for once, told in every state, and still there after a restart.
class ActionLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isWrittenDownBeforeItIsSent();
    void tellsHowItEnds_data();
    void tellsHowItEnds();
    void isToldAfterARestart();
    void whatWasRunningIsNeverAskedAgain();
    void aFewAtATime();
    void whatWaitedWasNotSent();
    void allThatWaitCanBeLeftAlone();
    void eachAccountHasItsOwn();
    void notesAreOwedUntilTheyAreWritten();
    void whatIsNotWrittenDownIsNotSent();
    void seenOnesStayAndUnseenOnesCount();
    void aBrokenRowIsAProblem();

private:
    void openLog();
    void closeLog();
    const ActionRecord &only() const { return m_log->records().first(); }
    QString file() const { return m_folder->filePath(u"cases.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::TableTransport> m_transport;
    std::unique_ptr<ActionTrigger> m_trigger;
    std::unique_ptr<CaseStore> m_store;
    std::unique_ptr<ActionLog> m_log;
    const Observable m_value = *Observable::parse(ObservableType::Domain, u"bit.ly");
};

void ActionLogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_transport = std::make_unique<test::TableTransport>();
    m_trigger =
        std::make_unique<ActionTrigger>(*m_transport, ServiceAddresses{.platform = QUrl(u"https://v.example"_s)});
    openLog();
}

void ActionLogTest::cleanup()
{
    closeLog();
}

void ActionLogTest::openLog()
{
    m_store = test::await(CaseStore::open(file(), Clock::system())).value();
    m_log = std::make_unique<ActionLog>(*m_store, *m_trigger, Clock::system());
    QTRY_VERIFY(m_log->isLoaded());
}

void ActionLogTest::closeLog()
{
    m_log.reset();
    m_store.reset();
}

void ActionLogTest::isWrittenDownBeforeItIsSent()
{
    m_transport->answer(Path, R"({"data":{"status":"success"}})");
    m_transport->hold(Path);
    QSignalSpy added(m_log.get(), &ActionLog::added);
    const QString id = m_log->run(block(), m_value);
    QCOMPARE(added.size(), 1);
    QCOMPARE(only().state, State::Requested);
    QCOMPARE(m_transport->count(Path), 0);
    QTRY_COMPARE(m_transport->count(Path), 1);
    QCOMPARE(only().state, State::Running);
    const auto kept = test::await(m_store->actions());
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->first().id, id);
    QCOMPARE(kept->first().state, State::Running);
    m_transport->release(Path);
    QTRY_COMPARE(only().state, State::Finished);
    QCOMPARE(m_transport->count(Path), 1);
}

void ActionLogTest::tellsHowItEnds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("workflow");
    QTest::addColumn<State>("state");
    const QByteArray success = R"({"data":{"status":"success"}})";
    QTest::newRow("done") << 200 << success << false << State::Finished;
    QTest::newRow("workflow") << 200 << success << true << State::Started;
    QTest::newRow("module fails") << 200
                                  << QByteArray(R"({"data":{"status":"failure"},"errors":[{"message":"quota"}]})")
                                  << false << State::Failed;
    QTest::newRow("refused") << 403
                             << QByteArray(
                                    R"({"error":"missing_scope","missing-scopes":["response"],"trace_id":"t-1"})")
                             << false << State::Failed;
    QTest::newRow("server breaks") << 500 << QByteArray("{}") << false << State::Unanswered;
    QTest::newRow("no sense") << 200 << QByteArray(R"({"data":{"status":"maybe"}})") << false << State::Unanswered;
}

void ActionLogTest::tellsHowItEnds()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, workflow);
    m_transport->answer(Path, body, status);
    ModuleAction offered = block(u"/respond/trigger/dns/block"_s);
    offered.workflow = workflow;
    m_log->run(offered, m_value);
    QTRY_VERIFY(!only().isUnderWay());
    QTEST(only().state, "state");
    QVERIFY(!only().seen);
    const ActionRecord ended = only();
    closeLog();
    openLog();
    ActionRecord expected = ended;
    expected.action.url.clear();
    QCOMPARE(only(), expected);
}

void ActionLogTest::isToldAfterARestart()
{
    m_transport->answer(Path, R"({"error":"unauthorized","error_description":"no,\u001fthanks","trace_id":"t-9"})",
                        401);
    m_log->run(block(), m_value);
    QTRY_COMPARE(only().state, State::Failed);
    closeLog();
    openLog();
    QCOMPARE(m_log->unseen(), 1);
    QCOMPARE(only().error->code, ErrorCode::Unauthorized);
    QCOMPARE(only().error->traceId, u"t-9"_s);
    QCOMPARE(only().error->context, QStringList({u"v.example"_s, u"no, thanks"_s}));
    QCOMPARE(only().action.title, u"Block"_s);
    QCOMPARE(only().observable, m_value);
}

void ActionLogTest::whatWasRunningIsNeverAskedAgain()
{
    m_transport->answer(Path, R"({"data":{"status":"success"}})");
    m_transport->hold(Path);
    m_log->run(block(), m_value);
    QTRY_COMPARE(only().state, State::Running);
    closeLog();
    openLog();
    QCOMPARE(only().state, State::Unanswered);
    QVERIFY(!only().error);
    QCOMPARE(m_log->unseen(), 1);
    QTest::qWait(50);
    QCOMPARE(m_transport->count(Path), 1);
    closeLog();
    openLog();
    QCOMPARE(only().state, State::Unanswered);
    m_transport->release(Path);
}

void ActionLogTest::aFewAtATime()
{
    m_transport->answer(Path, R"({"data":{"status":"success"}})");
    m_transport->hold(Path);
    const QStringList ids = m_log->run(QList<ActionOrder>(10, {block(), m_value}));
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 10);
    QTRY_COMPARE(m_transport->count(Path), ActionLog::MostUnderWay);
    QCOMPARE(m_log->find(ids.first())->state, State::Running);
    QCOMPARE(m_log->find(ids.last())->state, State::Requested);
    m_transport->release(Path);
    QTRY_COMPARE(m_transport->count(Path), 10);
    QTRY_COMPARE(m_log->find(ids.last())->state, State::Finished);
}

// Those that wait when Obi ends, and those that somebody stops, were not sent, and say so.
void ActionLogTest::whatWaitedWasNotSent()
{
    m_transport->answer(Path, R"({"data":{"status":"success"}})");
    m_transport->hold(Path);
    const QStringList ids = m_log->run(QList<ActionOrder>(8, {block(), m_value}));
    QTRY_COMPARE(m_transport->count(Path), ActionLog::MostUnderWay);
    m_log->withdraw(ids.mid(0, 7));
    QCOMPARE(m_log->find(ids[0])->state, State::Running);
    QCOMPARE(m_log->find(ids[6])->state, State::Failed);
    QCOMPARE(m_log->find(ids[6])->error->code, ErrorCode::Cancelled);
    closeLog();
    openLog();
    QCOMPARE(m_log->find(ids[0])->state, State::Unanswered);
    QCOMPARE(m_log->find(ids[6])->state, State::Failed);
    QCOMPARE(m_log->find(ids[6])->error->code, ErrorCode::Cancelled);
    QCOMPARE(m_log->find(ids[7])->state, State::Failed);
    QVERIFY(!m_log->find(ids[7])->error);
    QCOMPARE(m_transport->count(Path), ActionLog::MostUnderWay);
}

// Another account: those that wait were not meant for it.
void ActionLogTest::allThatWaitCanBeLeftAlone()
{
    m_transport->answer(Path, R"({"data":{"status":"success"}})");
    m_transport->hold(Path);
    ModuleAction offered = block();
    offered.url = u"/respond/trigger/x"_s;
    // Four of them are being written down, and none was sent yet.
    const QStringList early = m_log->run(QList<ActionOrder>(6, {offered, m_value}));
    m_log->withdrawAll();
    for (const QString &id : early)
        QTRY_COMPARE(m_log->find(id)->state, State::Failed);
    QCOMPARE(m_transport->count(Path), 0);
    const QStringList ids = m_log->run(QList<ActionOrder>(20, {offered, m_value}));
    QTRY_COMPARE(m_transport->count(Path), ActionLog::MostUnderWay);
    QVERIFY(!m_log->find(ids.first())->action.url.isEmpty());
    m_log->withdrawAll();
    m_transport->release(Path);
    QTRY_COMPARE(m_log->find(ids.first())->state, State::Finished);
    for (const ActionRecord &record : m_log->records())
        QVERIFY2(record.action.url.isEmpty(), "what one account was offered is not asked of another");
    QCOMPARE(m_log->find(ids.last())->state, State::Failed);
    QCOMPARE(m_transport->count(Path), ActionLog::MostUnderWay);
}

void ActionLogTest::eachAccountHasItsOwn()
{
    m_transport->answer(Path, R"({"data":{"status":"success"}})");
    const QString old = m_log->run(block(), m_value);
    QTRY_COMPARE(only().state, State::Finished);
    m_log->setAccount(u"a"_s);
    QCOMPARE(only().id, old); // of before anybody wrote down whose it was
    m_log->run(block(), m_value);
    QTRY_COMPARE(only().state, State::Finished);
    QCOMPARE(only().account, u"a"_s);
    closeLog();
    openLog();
    QCOMPARE(m_log->records().size(), 1);
    QSignalSpy reset(m_log.get(), &ActionLog::reset);
    m_log->setAccount(u"a"_s);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(m_log->records().size(), 2);
    QCOMPARE(m_log->unseen(), 2);
    m_log->setAccount(u"b"_s);
    QCOMPARE(m_log->records().size(), 1);
    QCOMPARE(m_log->latestOn(m_value)->id, old);
    QCOMPARE(m_log->unseen(), 1);
    // What still runs for the one ends for it, and not for the other.
    m_transport->hold(Path);
    m_log->setAccount(u"a"_s);
    const QString late = m_log->run(block(), m_value);
    QTRY_COMPARE(m_log->find(late)->state, State::Running);
    m_log->setAccount(u"b"_s);
    m_transport->release(Path);
    QTRY_COMPARE(m_log->find(late)->state, State::Finished);
    QCOMPARE(m_log->records().size(), 1);
    m_log->setAccount(u"a"_s);
    QCOMPARE(only().id, late);
}

void ActionLogTest::notesAreOwedUntilTheyAreWritten()
{
    m_transport->answer(Path, R"({"data":{"status":"success"}})");
    m_transport->hold(Path);
    const QStringList ids = m_log->run({{block(), m_value}, {block(), m_value}}, {true, {u"c1"_s, u"c2"_s}});
    QTRY_COMPARE(m_transport->count(Path), 2);
    QVERIFY(m_log->toNote().isEmpty());
    closeLog();
    openLog();
    QCOMPARE(m_log->toNote().size(), 1);
    const QString batch = m_log->toNote().first();
    QCOMPARE(m_log->batch(batch).size(), 2);
    QCOMPARE(m_log->batch(batch).first().id, ids.first());
    QCOMPARE(m_log->batch(batch).first().note.cases, QStringList({u"c1"_s, u"c2"_s}));
    m_log->noteWritten(batch);
    QVERIFY(m_log->toNote().isEmpty());
    closeLog();
    openLog();
    QVERIFY(m_log->toNote().isEmpty());
    m_transport->release(Path);
}

void ActionLogTest::whatIsNotWrittenDownIsNotSent()
{
    closeLog();
    m_store = test::await(CaseStore::open(file(), Clock::system(), CaseStore::Access::ReadOnly)).value();
    m_log = std::make_unique<ActionLog>(*m_store, *m_trigger, Clock::system());
    QTRY_VERIFY(m_log->isLoaded());
    const ModuleAction offered = block(u"/respond/trigger/dns/block"_s);
    m_log->run(offered, m_value);
    QTRY_COMPARE(only().state, State::Failed);
    QCOMPARE(only().error->code, ErrorCode::StoreReadOnly);
    QVERIFY(!only().action.url.isEmpty());
    // Nor can another account ask for it, that came while it was to be written down.
    m_log->run(offered, m_value);
    m_log->withdrawAll();
    QTRY_COMPARE(only().state, State::Failed);
    QVERIFY(only().action.url.isEmpty());
    QCOMPARE(m_transport->asked.size(), 0);
}

void ActionLogTest::seenOnesStayAndUnseenOnesCount()
{
    m_transport->answer(Path, R"({"data":{"status":"success"}})");
    m_transport->hold(Path);
    const QString first = m_log->run(block(), m_value);
    QTRY_COMPARE(only().state, State::Running);
    m_log->markSeen({first});
    QVERIFY2(!only().seen, "one that runs cannot be put aside");
    m_transport->release(Path);
    QTRY_COMPARE(only().state, State::Finished);
    const QString second = m_log->run(block(), m_value);
    QTRY_COMPARE(m_log->find(second)->state, State::Finished);
    QCOMPARE(m_log->unseen(), 2);
    QSignalSpy changed(m_log.get(), &ActionLog::changed);
    m_log->markSeen({first});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_log->unseen(), 1);
    closeLog();
    openLog();
    QCOMPARE(m_log->records().size(), 2);
    QCOMPARE(m_log->unseen(), 1);
    QVERIFY(m_log->find(first)->seen);
    QCOMPARE(only().id, second);
}

void ActionLogTest::aBrokenRowIsAProblem()
{
    m_transport->answer(Path, R"({"data":{"status":"success"}})");
    m_log->run(block(), m_value);
    QTRY_COMPARE(only().state, State::Finished);
    closeLog();
    QVERIFY(SqlConnection::open(file(), SqlConnection::Mode::ReadWrite, file())
                .value()
                ->run(u"UPDATE actions SET state = 'dancing'"_s));
    openLog();
    QCOMPARE(m_log->problem()->code, ErrorCode::StoreDamaged);
    QVERIFY(m_log->records().isEmpty());
}

OBI_TEST(ActionLogTest)
#include "ActionLogTest.moc"
