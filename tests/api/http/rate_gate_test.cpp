// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/RateGate.h"

#include "ObiTest.h"

#include <QSignalSpy>
#include <QTimeZone>

using namespace obi;
using namespace Qt::StringLiterals;

class RateGateTest : public QObject
{
    Q_OBJECT
private:
    const QDateTime m_start{QDate(2026, 10, 21), QTime(7, 0), Qt::UTC};

private Q_SLOTS:
    void countsDown()
    {
        // The clock is moved by hand; the gate sees it through the moment it shares.
        auto moment = std::make_shared<std::atomic<qint64>>(m_start.toMSecsSinceEpoch());
        RateGate gate(Clock::standingOnce(moment));
        QSignalSpy changed(&gate, &RateGate::changed);
        gate.close(u"a.example"_s, 90);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(gate.secondsLeft(u"a.example"_s), 90);
        QCOMPARE(gate.secondsLeft(u"b.example"_s), 0);
        QCOMPARE(gate.closed(), (QHash<QString, QDateTime>{{u"a.example"_s, m_start.addSecs(90)}}));
        *moment += 100;
        QCOMPARE(gate.secondsLeft(u"a.example"_s), 90); // rounded up
        *moment += 89'800;
        QCOMPARE(gate.secondsLeft(u"a.example"_s), 1);
        *moment += 100;
        QCOMPARE(gate.secondsLeft(u"a.example"_s), 0);
        QVERIFY(gate.closed().isEmpty());
        QTRY_COMPARE(changed.size(), 2); // told that it has opened
        QCOMPARE(changed.last().first().toString(), u"a.example"_s);
    }

    void longerQuietWins()
    {
        RateGate gate(Clock::standingAt(m_start));
        gate.close(u"a.example"_s, 60);
        gate.close(u"a.example"_s, 10);
        gate.close(u"a.example"_s, 0);
        gate.close(u"a.example"_s, -5);
        QCOMPARE(gate.secondsLeft(u"a.example"_s), 60);
        gate.close(u"a.example"_s, 3172);
        QCOMPARE(gate.secondsLeft(u"a.example"_s), 3172);
        gate.close(u"b.example"_s, 0);
        QCOMPARE(gate.closed().size(), 1);
    }

    void opensForAnotherOrganisation()
    {
        RateGate gate(Clock::standingAt(m_start));
        gate.close(u"a.example"_s, 60);
        gate.close(u"gateway.example"_s, 60);
        QSignalSpy changed(&gate, &RateGate::changed);
        gate.open(u"a.example"_s);
        QCOMPARE(gate.secondsLeft(u"a.example"_s), 0);
        QCOMPARE(gate.closed().keys(), QStringList{u"gateway.example"_s});
        gate.open(u"a.example"_s); // it is open already
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toString(), u"a.example"_s);
    }

    void ticksWhileAHostIsClosed()
    {
        RateGate gate(Clock::standingAt(m_start));
        QSignalSpy changed(&gate, &RateGate::changed);
        gate.close(u"a.example"_s, 60);
        QTRY_VERIFY(changed.size() >= 2);
        QCOMPARE(gate.secondsLeft(u"a.example"_s), 60);
    }
};

OBI_TEST(RateGateTest)
#include "rate_gate_test.moc"
