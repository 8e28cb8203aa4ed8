// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeCloud.h"
#include "ObiTest.h"

#include "look/ObservableCell.h"
#include "pivot/PivotDelegate.h"
#include "reporting/ReportModel.h"
#include "threat/EnrichClient.h"
#include "threat/ModuleClient.h"
#include "verdicts/VerdictBook.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>

using namespace obi;
using namespace Qt::StringLiterals;

class TestReportModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void figuresAndWords();
    void missingIsADash();
    void sortsAndKeepsTheSelection();
    void rowsWithoutFigureStandLast();
    void filters();
    void verdictsArriveAndReorder();
    void rowsInSightAreAskedFor();
    void heldRowsDoNotMove();
    void trends();
    void exportsPlainFigures();

private:
    static ReportTable table();
    QString cell(int row, const char *column) const;
    QStringList keys() const;

    const TableSpec &m_spec = findReport(u"url-filtering"_s)->incoming.tables.first();
    test::FakeCloud m_cloud;
    std::unique_ptr<ModuleClient> m_modules;
    std::unique_ptr<EnrichClient> m_enrich;
    std::unique_ptr<VerdictBook> m_book;
    std::unique_ptr<ReportModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestReportModel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestReportModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_book.reset();
    const ServiceAddresses addresses{QUrl(u"https://threat.test"_s)};
    const Clock clock = Clock::standingAt(QDateTime(QDate(2026, 11, 23), QTime(0, 41), Qt::UTC));
    m_modules = std::make_unique<ModuleClient>(m_cloud, addresses);
    m_enrich = std::make_unique<EnrichClient>(m_cloud, addresses);
    m_book = std::make_unique<VerdictBook>(*m_modules, *m_enrich, clock);
    m_model = std::make_unique<ReportModel>(m_spec, *m_book, clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setTable(table());
}

ReportTable TestReportModel::table()
{
    ReportTable table;
    table.rows = {u"good.test"_s, u"bad.test"_s, u"other.test"_s, u"No Domain Information"_s};
    table.counters[u"total_messages"_s] = {30442, 962, 251, std::nullopt};
    table.counters[u"blocked_messages"_s] = {0, 956, 21, 4};
    table.counters[u"total_clicks"_s] = {918, 21, 63, std::nullopt};
    table.counters[u"first_seen"_s] = {1566468000, 1763561220, std::nullopt, std::nullopt};
    return table;
}

QString TestReportModel::cell(int row, const char *column) const
{
    return m_model->index(row, m_model->columnOf(QString::fromLatin1(column))).data().toString();
}

QStringList TestReportModel::keys() const
{
    QStringList keys;
    for (int row = 0; row < m_model->rowCount(); ++row)
        keys.append(cell(row, "observable"));
    return keys;
}

void TestReportModel::figuresAndWords()
{
    QCOMPARE(m_model->rowCount(), 4);
    QCOMPARE(cell(0, "messages"), u"30,442"_s);
    QCOMPARE(cell(1, "blocked"), u"99.4%"_s);
    const QModelIndex share = m_model->index(1, m_model->columnOf(u"blocked"_s));
    QVERIFY(qAbs(share.data(FractionRole).toDouble() - 956.0 / 962) < 1e-9);
    const QModelIndex key = m_model->index(1, 0);
    QCOMPARE(PivotDelegate::observableAt(key)->value(), u"bad.test"_s);
    QCOMPARE(key.data(Qt::AccessibleTextRole).toString(), u"bad.test"_s);
    QVERIFY(!m_model->index(3, 0).data(ObservableRole).isValid());
}

void TestReportModel::missingIsADash()
{
    QCOMPARE(cell(3, "messages"), u"–"_s);
    QCOMPARE(cell(3, "blocked"), u"–"_s);
    QCOMPARE(cell(2, "first_seen"), u"–"_s);
    QCOMPARE(cell(0, "recipients"), u"–"_s);
    QCOMPARE(cell(0, "risk"), QString());
}

void TestReportModel::sortsAndKeepsTheSelection()
{
    const QPersistentModelIndex bad = m_model->index(1, 0);
    m_model->sort(m_model->columnOf(u"messages"_s), Qt::AscendingOrder);
    QCOMPARE(keys(), QStringList({u"other.test"_s, u"bad.test"_s, u"good.test"_s, u"No Domain Information"_s}));
    QCOMPARE(bad.data().toString(), u"bad.test"_s);
    m_model->sort(0, Qt::AscendingOrder);
    QCOMPARE(keys().first(), u"bad.test"_s);
    QCOMPARE(bad.row(), 0);
}

void TestReportModel::rowsWithoutFigureStandLast()
{
    m_model->sort(m_model->columnOf(u"messages"_s), Qt::DescendingOrder);
    QCOMPARE(keys().last(), u"No Domain Information"_s);
    m_model->sort(m_model->columnOf(u"messages"_s), Qt::AscendingOrder);
    QCOMPARE(keys().last(), u"No Domain Information"_s);
}

void TestReportModel::filters()
{
    m_model->setFilter(u"BAD"_s);
    QCOMPARE(keys(), QStringList{u"bad.test"_s});
    QCOMPARE(m_model->totalRows(), 4);
    m_model->setFilter({});
    QCOMPARE(m_model->rowCount(), 4);
}

void TestReportModel::verdictsArriveAndReorder()
{
    QCOMPARE(m_cloud.askedFor(u"deliberate"_s), 0);
    m_model->setActive(true);
    QVERIFY(!m_model->isSettled());
    QTRY_VERIFY(m_model->isSettled());
    QCOMPARE(keys(), QStringList({u"bad.test"_s, u"other.test"_s, u"good.test"_s, u"No Domain Information"_s}));
    QCOMPARE(cell(0, "verdict"), u"Malicious"_s);
    QCOMPARE(cell(0, "risk").toInt(), riskOf(Disposition::Malicious, {962, 956, 21}));
    const QModelIndex verdict = m_model->index(0, 1);
    QCOMPARE(verdict.data(DispositionRole).toInt(), int(Disposition::Malicious));
    QVERIFY(verdict.data(Qt::AccessibleDescriptionRole).toString().contains(u"Private Intel"_s));
    QCOMPARE(m_model->verdictCounts(), (std::array{1, 0, 1, 0, 1}));
    // Another account: all are asked for again, on show or not.
    m_book->clear();
    QCOMPARE(m_model->verdictCounts(), (std::array{0, 0, 0, 0, 0}));
    QTRY_COMPARE(m_model->verdictCounts(), (std::array{1, 0, 1, 0, 1}));
}

/// Also where no column shows a verdict: each row has a pivot button.
void TestReportModel::rowsInSightAreAskedFor()
{
    const TableSpec &targets = findReport(u"url-filtering"_s)->incoming.tables.last();
    QVERIFY(targets.keyType == ObservableType::Email);
    ReportModel model(targets, *m_book, Clock::standingAt(QDateTime(QDate(2026, 11, 23), QTime(0, 41), Qt::UTC)));
    model.setTable({.rows = {u"one@corp.test"_s, u"two@corp.test"_s}});
    model.setActive(true);
    model.want(0, 0);
    const auto known = [this](const QString &address) {
        const Dossier *dossier = m_book->find(*Observable::parse(ObservableType::Email, address));
        return dossier && dossier->complete;
    };
    QTRY_VERIFY(known(u"one@corp.test"_s));
    QVERIFY(!known(u"two@corp.test"_s));
}

void TestReportModel::heldRowsDoNotMove()
{
    m_model->holdOrder(true);
    const QStringList before = keys();
    m_model->setActive(true);
    QTRY_COMPARE(m_model->verdictCounts(), (std::array{1, 0, 1, 0, 1}));
    QTest::qWait(2 * ReportModel::ReorderDelayMs);
    QCOMPARE(keys(), before);
    m_model->holdOrder(false);
    QTRY_COMPARE(keys().first(), u"bad.test"_s);
}

void TestReportModel::trends()
{
    const QModelIndex trend = m_model->index(1, m_model->columnOf(u"trend"_s));
    QVERIFY(trend.data(TrendRole).isValid());
    QVERIFY(trend.data(TrendRole).value<QList<double>>().isEmpty());
    m_model->setTrends({{u"bad.test"_s, {1, 2, 3}}});
    QCOMPARE(trend.data(TrendRole).value<QList<double>>(), QList<double>({1, 2, 3}));
    QVERIFY(!m_model->index(0, trend.column()).data(TrendRole).isValid());
}

void TestReportModel::exportsPlainFigures()
{
    QCOMPARE(m_model->exportText(0, m_model->columnOf(u"messages"_s)), u"30442"_s);
    QCOMPARE(m_model->exportText(0, m_model->columnOf(u"first_seen"_s)), u"2019-08-22T10:00:00Z"_s);
    QCOMPARE(m_model->exportText(3, m_model->columnOf(u"messages"_s)), QString());
}

OBI_GUI_TEST(TestReportModel)
#include "test_report_model.moc"
