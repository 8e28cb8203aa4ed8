// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "TableTransport.h"

#include "threat/ActionTrigger.h"

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

const QString Path = u"/iroh/iroh-response/respond/trigger/m 1/a/b"_s;

ModuleAction action(const QString &url = {})
{
    return {.module = {.id = u"m 1"_s, .name = u"Umbrella"_s}, .id = u"a/b"_s, .title = u"Block"_s, .url = url};
}

Observable value()
{
    return *Observable::parse(ObservableType::Url, u"https://a.example/?x=1&y=2+3");
}

} // namespace

class TestActionTrigger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesAddress();
    void keepsOtherParametersButNoHost();
    void tellsOutcome_data();
    void tellsOutcome();
    void neverRepeats();
};

void TestActionTrigger::encodesAddress()
{
    test::TableTransport transport;
    const ActionTrigger trigger(transport, {.platform = QUrl(u"https://v.example"_s)});
    QCOMPARE(trigger.address(action(), value()).toEncoded(),
             QByteArray("https://v.example/iroh/iroh-response/respond/trigger/m%201/a%2Fb?observable_type=url&"
                        "observable_value=https%3A%2F%2Fa.example%2F%3Fx%3D1%26y%3D2%2B3"));
}

void TestActionTrigger::keepsOtherParametersButNoHost()
{
    test::TableTransport transport;
    const ActionTrigger trigger(transport, {.platform = QUrl(u"https://v.example"_s)});
    const QUrl url = trigger.address(
        action(u"https://evil.example/respond/trigger/x/y?observable_type=ip&workflow_id=a%26b"_s), value());
    QCOMPARE(url.host(), u"v.example"_s);
    QVERIFY(url.toEncoded().endsWith("&workflow_id=a%26b"));
    QCOMPARE(url.toEncoded().count("observable_type"), 1);
}

void TestActionTrigger::tellsOutcome_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    QTest::newRow("success") << 200 << QByteArray(R"({"data":{"status":"success"}})") << u"success"_s;
    QTest::newRow("failure") << 200 << QByteArray(R"({"data":{"status":"failure"},"errors":[{"message":"no"}]})")
                             << u"failure: no"_s;
    QTest::newRow("other status") << 200 << QByteArray(R"({"data":{"status":"maybe"}})")
                                  << QString::number(int(ErrorCode::UnexpectedAnswer));
    QTest::newRow("unauthorized") << 401 << QByteArray("{}") << QString::number(int(ErrorCode::Unauthorized));
    QTest::newRow("server") << 500 << QByteArray("{}") << QString::number(int(ErrorCode::HttpStatus));
}

void TestActionTrigger::tellsOutcome()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    test::TableTransport transport;
    transport.answer(Path, body, status);
    ActionTrigger trigger(transport, {.platform = QUrl(u"https://v.example"_s)});
    const auto outcome = test::await(trigger.trigger(action(), value()));
    const QString told = !outcome ? QString::number(int(outcome.error().code))
                         : outcome->status == ActionOutcome::Status::Success ? u"success"_s
                                                                             : u"failure: "_s + outcome->message;
    QTEST(told, "expected");
}

void TestActionTrigger::neverRepeats()
{
    test::TableTransport transport;
    ActionTrigger trigger(transport, {.platform = QUrl(u"https://v.example"_s)});
    const auto outcome = test::await(trigger.trigger(action(), value()));
    QCOMPARE(outcome.error().code, ErrorCode::NotRecorded);
    QCOMPARE(transport.asked.size(), 1);
    QCOMPARE(transport.asked.first().method, QByteArray("POST"));
    QVERIFY(transport.asked.first().body.isEmpty());
}

OBI_TEST(TestActionTrigger)
#include "test_action_trigger.moc"
