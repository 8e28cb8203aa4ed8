// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Chain.h"

#include "actions/ActionLog.h"
#include "store/CaseStore.h"
#include "threat/ResponseClient.h"

#include <QTemporaryDir>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;
using State = ActionRecord::State;

/// Actions through the whole chain to a real server, which counts how often each was carried out.
class ActionCloudTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void eachIsCarriedOutOnce_data();
    void eachIsCarriedOutOnce();

private:
    TestCloud m_cloud;
};

void ActionCloudTest::initTestCase()
{
    QVERIFY2(m_cloud.start(), qPrintable(m_cloud.problem()));
}

void ActionCloudTest::init()
{
    QVERIFY(m_cloud.reset());
}

void ActionCloudTest::eachIsCarriedOutOnce_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<State>("gateway");
    QTest::addColumn<State>("dns");
    QTest::addColumn<int>("carriedOut");
    QTest::newRow("well") << QString() << State::Finished << State::Failed << 2;
    QTest::newRow("the answer is lost") << u"truncate"_s << State::Unanswered << State::Unanswered << 2;
    QTest::newRow("nobody answers") << u"hang-headers"_s << State::Unanswered << State::Unanswered << 0;
    QTest::newRow("rate limit") << u"rate-limit"_s << State::Failed << State::Failed << 0;
}

void ActionCloudTest::eachIsCarriedOutOnce()
{
    QFETCH(QString, fault);
    Chain chain(m_cloud);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"cases.sqlite"_s);
    const auto store = await(CaseStore::open(file, chain.clock)).value();
    ActionTrigger trigger(chain.authorized, m_cloud.addresses());
    ActionLog log(*store, trigger, chain.clock);
    ResponseClient client(chain.authorized, m_cloud.addresses());
    const Observable bitly = *Observable::parse(ObservableType::Domain, u"bit.ly");
    const auto actions = await(client.actions({bitly}));
    QCOMPARE(actions->size(), 2);
    if (!fault.isEmpty()) {
        m_cloud.fault({{u"service"_s, u"platform"_s},
                       {u"path"_s, u"/iroh/iroh-response/respond/trigger"_s},
                       {u"fault"_s, fault},
                       {u"seconds"_s, u"30"_s},
                       {u"times"_s, -1}});
    }
    for (const ModuleAction &action : *actions)
        log.run(action, bitly);
    QTRY_VERIFY_WITH_TIMEOUT(!log.records().first().isUnderWay() && !log.records().last().isUnderWay(), 10'000);
    QTest::qWait(100);
    for (const ActionRecord &record : log.records()) {
        if (record.action.module.name == u"Email Gateway")
            QTEST(record.state, "gateway");
        else
            QTEST(record.state, "dns");
    }
    int carriedOut = 0;
    for (const QJsonValue &triggered : m_cloud.obey(u"triggers"_s).toArray()) {
        QCOMPARE(triggered[u"count"].toInt(), 1);
        ++carriedOut;
    }
    QTEST(carriedOut, "carriedOut");
    QCOMPARE(m_cloud.log(u"/iroh/iroh-response/respond/trigger"_s).size(), 2);
    QCOMPARE(log.unseen(), 2);
}

OBI_TEST(ActionCloudTest)
#include "ActionCloudTest.moc"
