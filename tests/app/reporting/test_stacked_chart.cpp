// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "look/Theme.h"
#include "reporting/StackedChart.h"

#include <QApplication>
#include <QSignalSpy>

using namespace obi;
using namespace Qt::StringLiterals;

class TestStackedChart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void brushesByDrag();
    void brushesByKeyboard();
    void saysTheMaximum();
    void newDataOfTheSameSpanKeepsTheSelection();

private:
    static ChartData data();
    QPoint middleOf(int bucket) const;

    Theme m_theme;
    std::unique_ptr<StackedChart> m_chart;
};

ChartData TestStackedChart::data()
{
    const QDateTime start(QDate(2026, 11, 22), QTime(0, 0), Qt::UTC);
    ChartData data{{start, start.addDays(1)}, 1, {}};
    QList<qint64> values(24, 10);
    values[7] = 90;
    data.series = {{u"Malicious"_s, SeriesColor::Malicious, values}, {u"Unknown"_s, SeriesColor::Unknown, values}};
    return data;
}

void TestStackedChart::init()
{
    m_chart = std::make_unique<StackedChart>(m_theme);
    m_chart->resize(800, StackedChart::Height);
    m_chart->setTitle(u"URLs by verdict"_s);
    m_chart->setData(data());
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

QPoint TestStackedChart::middleOf(int bucket) const
{
    // Axis of 60 px at the left, 24 px at the right.
    const double width = (m_chart->width() - 60 - 24) / 24.0;
    return {int(60 + width * (bucket + 0.5)), 60};
}

void TestStackedChart::brushesByDrag()
{
    QSignalSpy changed(m_chart.get(), &StackedChart::selectionChanged);
    QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, middleOf(10));
    QTest::mouseMove(m_chart.get(), middleOf(8));
    QTest::mouseMove(m_chart.get(), middleOf(6));
    QCOMPARE(changed.count(), 0);
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, middleOf(6));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first(), QVariantList({6, 10}));
}

void TestStackedChart::brushesByKeyboard()
{
    QSignalSpy changed(m_chart.get(), &StackedChart::selectionChanged);
    m_chart->setFocus();
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QTest::keyClick(m_chart.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_chart->firstSelected(), 1);
    QCOMPARE(m_chart->lastSelected(), 2);
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QCOMPARE(changed.last(), QVariantList({-1, -1}));
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(m_chart->firstSelected(), 23);
}

void TestStackedChart::saysTheMaximum()
{
    QVERIFY(m_chart->accessibleName().startsWith(u"URLs by verdict"_s));
    QVERIFY2(m_chart->accessibleDescription().contains(u"180"_s), qPrintable(m_chart->accessibleDescription()));
    m_chart->setData({});
    QVERIFY(!m_chart->accessibleDescription().isEmpty());
    m_chart->grab();
}

void TestStackedChart::newDataOfTheSameSpanKeepsTheSelection()
{
    m_chart->select(3, 5);
    m_chart->setData(data());
    QCOMPARE(m_chart->firstSelected(), 3);
    ChartData other = data();
    other.span = other.span.before();
    m_chart->setData(other);
    QCOMPARE(m_chart->firstSelected(), -1);
}

OBI_GUI_TEST(TestStackedChart)
#include "test_stacked_chart.moc"
