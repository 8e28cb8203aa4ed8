// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "pivot/MenuPlace.h"

using namespace obi;

class TestMenuPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void place_data();
    void place();
    void growsDownToTheRibbonOnly();
};

void TestMenuPlace::place_data()
{
    QTest::addColumn<QRect>("anchor");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("reserved");
    QTest::addColumn<QPoint>("expected");
    QTest::newRow("beside") << QRect(100, 100, 20, 26) << 300 << 0 << QPoint(128, 100);
    QTest::newRow("above the ribbon") << QRect(100, 400, 20, 26) << 300 << 0 << QPoint(128, 280);
    QTest::newRow("with room to grow") << QRect(100, 400, 20, 26) << 300 << 100 << QPoint(128, 180);
    QTest::newRow("too high to grow") << QRect(100, 400, 20, 26) << 550 << 100 << QPoint(128, 0);
    QTest::newRow("left near the edge") << QRect(900, 100, 20, 26) << 300 << 0 << QPoint(528, 100);
    QTest::newRow("on the ribbon") << QRect(100, 600, 20, 26) << 300 << 0 << QPoint(128, 500);
    QTest::newRow("never above the screen") << QRect(100, 50, 20, 26) << 900 << 0 << QPoint(128, 0);
}

void TestMenuPlace::place()
{
    QFETCH(QRect, anchor);
    QFETCH(int, height);
    QFETCH(int, reserved);
    const MenuRoom room{QRect(0, 0, 1000, 800), 580, reserved};
    QTEST(menuPlace(anchor, QSize(364, height), room), "expected");
}

void TestMenuPlace::growsDownToTheRibbonOnly()
{
    const MenuRoom room{QRect(0, 0, 1000, 800), 580, 0};
    QCOMPARE(menuLowest(QRect(100, 100, 20, 26), QRect(128, 100, 364, 300), room), 580);
    QCOMPARE(menuLowest(QRect(100, 600, 20, 26), QRect(128, 500, 364, 300), room), 800); // on the ribbon itself
    QCOMPARE(menuLowest(QRect(100, 100, 20, 26), QRect(128, 0, 364, 700), room), 800);   // reaches over it already
}

OBI_TEST(TestMenuPlace)
#include "test_menu_place.moc"
