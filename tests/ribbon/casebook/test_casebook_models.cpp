// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "casebook/CaseListModel.h"
#include "casebook/CaseObservablesModel.h"
#include "casebook/CaseTimes.h"
#include "casebook/ListSync.h"
#include "casebook/NotesModel.h"
#include "look/ObservableCell.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace obi;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

QStringList titles(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(parent); ++row)
        titles << model.index(row, 0, parent).data().toString();
    return titles;
}

/// "Domains(bit.ly bad.example) URLs(…)"
QString treeText(const CaseObservablesModel &model)
{
    QStringList groups;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex group = model.index(row, 0);
        groups << group.data().toString() + u'(' + titles(model, group).join(u' ') + u')';
    }
    return groups.join(u' ');
}

Case caseOf(const QString &id, const QList<Observable> &observables)
{
    Case made;
    made.id = id;
    for (const Observable &observable : observables)
        made.observables << CaseObservable{observable};
    return made;
}

Observable url(const QString &value)
{
    return *Observable::parse(ObservableType::Url, value);
}

} // namespace

class TestCasebookModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup() { m_desk.reset(); }
    void listSyncReachesWhatIsWanted_data();
    void listSyncReachesWhatIsWanted();
    void listFollowsTheStore();
    void listSearches();
    void listShowsWorstVerdict();
    void observablesAreGrouped();
    void observablesKeepTheirRowsWhenOneIsAdded();
    void observablesFilterByDisposition();
    void observablesAreNotWaitedForInVain();
    void observablesAreCountedAsVerdictsComeAndGo();
    void notesShowWhatIsNotSavedYet();
    void times();

private:
    std::unique_ptr<Desk> m_desk;
};

void TestCasebookModels::listSyncReachesWhatIsWanted_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("same") << u"abc"_s << u"abc"_s;
    QTest::newRow("all new") << QString() << u"abc"_s;
    QTest::newRow("all gone") << u"abc"_s << QString();
    QTest::newRow("reversed") << u"abcd"_s << u"dcba"_s;
    QTest::newRow("mixed") << u"abcde"_s << u"xeaycz"_s;
}

void TestCasebookModels::listSyncReachesWhatIsWanted()
{
    QFETCH(QString, now);
    QFETCH(QString, wanted);
    QList<QChar> rows(now.begin(), now.end());
    syncList(
        rows, QList<QChar>(wanted.begin(), wanted.end()), [](QChar c) { return c; },
        [](RowChange, int, int, auto act) { act(); });
    QCOMPARE(QString(rows.constData(), rows.size()), wanted);
}

void TestCasebookModels::listFollowsTheStore()
{
    CaseListModel model(*m_desk->cases, m_desk->verdicts, m_desk->clock);
    QAbstractItemModelTester tester(&model);
    model.refresh();
    QTRY_VERIFY(model.isLoaded());
    const Case first = test::await(m_desk->cases->create(u"First"_s)).value();
    const Case second = test::await(m_desk->cases->create(u"Second"_s, {Desk::domain(u"bit.ly"_s)})).value();
    QTRY_COMPARE(model.rowCount(), 2);
    QTRY_VERIFY(model.find(second.id).data(CaseListModel::ActiveRole).toBool());
    QVERIFY(!model.find(first.id).data(CaseListModel::ActiveRole).toBool());
    QCOMPARE(model.find(second.id).data(SecondLineRole).toString().left(1), u"1"_s);
    const QPersistentModelIndex kept = model.find(second.id);
    QVERIFY(test::await(m_desk->cases->remove(first.id)));
    QTRY_COMPARE(titles(model), QStringList{u"Second"_s});
    QVERIFY(kept.isValid());
}

void TestCasebookModels::listSearches()
{
    CaseListModel model(*m_desk->cases, m_desk->verdicts, m_desk->clock);
    QAbstractItemModelTester tester(&model);
    test::await(m_desk->cases->create(u"Invoice lure"_s)).value();
    test::await(m_desk->cases->create(u"Parcel notice"_s)).value();
    model.search(u"voice"_s);
    QTRY_COMPARE(titles(model), QStringList{u"Invoice lure"_s});
    model.search({});
    QTRY_COMPARE(model.rowCount(), 2);
}

void TestCasebookModels::listShowsWorstVerdict()
{
    test::await(m_desk->cases->create(u"C"_s, {Desk::domain(u"a.example"_s), Desk::domain(u"bad.example"_s)})).value();
    CaseListModel model(*m_desk->cases, m_desk->verdicts, m_desk->clock);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data(DispositionRole).toInt(), -1);
    model.wantVerdicts(0, 10);
    QTRY_COMPARE(model.index(0).data(DispositionRole).toInt(), int(Disposition::Malicious));
}

void TestCasebookModels::observablesAreGrouped()
{
    CaseObservablesModel model(m_desk->verdicts);
    QAbstractItemModelTester tester(&model);
    model.show(
        caseOf(u"1"_s, {url(u"https://a.example/"_s), Desk::domain(u"bad.example"_s), Desk::domain(u"b.example"_s)}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(titles(model, model.index(0, 0)), QStringList({u"bad.example"_s, u"b.example"_s}));
    QCOMPARE(titles(model, model.index(1, 0)), QStringList{u"https://a.example/"_s});
    QVERIFY(model.isGroup(model.index(0, 0)));
    const QModelIndex bad = model.index(0, 0, model.index(0, 0));
    QCOMPARE(bad.data(DispositionRole).toInt(), -1);
    QTRY_VERIFY(model.isComplete());
    QCOMPARE(bad.data(DispositionRole).toInt(), int(Disposition::Malicious));
    QCOMPARE(bad.data(Qt::AccessibleDescriptionRole).toString(), u"Domain, malicious"_s);
    QCOMPARE(model.counts().value(Disposition::Malicious), 1);
    QCOMPARE(model.counts().value(Disposition::Unknown), 2);
    QCOMPARE(model.index(0, 0).data(CaseObservablesModel::VerdictCountsRole).value<QList<int>>(),
             QList<int>({1, 0, 0, 0, 1}));
}

void TestCasebookModels::observablesKeepTheirRowsWhenOneIsAdded()
{
    CaseObservablesModel model(m_desk->verdicts);
    QAbstractItemModelTester tester(&model);
    const QList<Observable> some{Desk::domain(u"a.example"_s), Desk::domain(u"c.example"_s)};
    model.show(caseOf(u"1"_s, some));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept = model.index(1, 0, model.index(0, 0));
    model.show(caseOf(u"1"_s, some + QList{url(u"https://x.example/"_s), Desk::domain(u"d.example"_s)}));
    QCOMPARE(treeText(model).section(u'(', 1, 1).section(u')', 0, 0), u"a.example c.example d.example"_s);
    model.show(caseOf(u"1"_s, {some.last()}));
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), u"c.example"_s);
    QCOMPARE(reset.size(), 0);
    model.show(std::nullopt);
    QCOMPARE(model.rowCount(), 0);
}

void TestCasebookModels::observablesFilterByDisposition()
{
    CaseObservablesModel model(m_desk->verdicts);
    QAbstractItemModelTester tester(&model);
    model.show(
        caseOf(u"1"_s, {Desk::domain(u"bad.example"_s), Desk::domain(u"b.example"_s), url(u"https://c.example/"_s)}));
    model.setFilter(Disposition::Malicious);
    QCOMPARE(model.rowCount(), 0); // nothing is known yet
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(titles(model, model.index(0, 0)), QStringList{u"bad.example"_s});
    QTRY_VERIFY(model.isComplete());
    QCOMPARE(model.counts().value(Disposition::Unknown), 2);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 2);
}

void TestCasebookModels::observablesAreNotWaitedForInVain()
{
    m_desk->transport.answer(test::DeliberatePath, "{}", 500);
    CaseObservablesModel model(m_desk->verdicts);
    QAbstractItemModelTester tester(&model);
    model.show(caseOf(u"1"_s, {Desk::domain(u"bad.example"_s)}));
    const auto state = [&model] { return model.index(0, 0, model.index(0, 0)).data(DispositionRole); };
    QCOMPARE(state(), QVariant(-1)); // on its way
    m_desk->verdicts.want({Desk::domain(u"bad.example"_s)});
    QTRY_VERIFY(!state().isValid());
}

void TestCasebookModels::observablesAreCountedAsVerdictsComeAndGo()
{
    QList<Observable> some;
    for (int i = 0; i < 150; ++i)
        some << Desk::domain(i % 3 == 0 ? u"bad%1.example"_s.arg(i) : u"good%1.example"_s.arg(i));
    some << url(u"https://bad.example/"_s);
    CaseObservablesModel model(m_desk->verdicts);
    QAbstractItemModelTester tester(&model);
    const auto heading = [&model](int group) {
        return model.index(group, 0).data(CaseObservablesModel::VerdictCountsRole).value<QList<int>>();
    };
    model.show(caseOf(u"1"_s, some));
    QVERIFY(!model.isComplete());
    QCOMPARE(model.counts(), CaseObservablesModel::Counts());
    QCOMPARE(heading(0), QList<int>({0, 0, 0, 0, 0}));
    QTRY_VERIFY(model.isComplete());
    const CaseObservablesModel::Counts all{{Disposition::Malicious, 51}, {Disposition::Unknown, 100}};
    QCOMPARE(model.counts(), all);
    QCOMPARE(heading(0), QList<int>({50, 0, 0, 0, 100}));
    QCOMPARE(heading(1), QList<int>({1, 0, 0, 0, 0}));
    model.setFilter(Disposition::Unknown);
    QCOMPARE(heading(0), QList<int>({0, 0, 0, 0, 100}));
    QCOMPARE(model.counts(), all);
    model.setFilter({});
    // Another account: all is forgotten, and asked again.
    m_desk->verdicts.clear();
    QTRY_COMPARE(model.counts(), CaseObservablesModel::Counts());
    QTRY_VERIFY(model.isComplete());
    QCOMPARE(model.counts(), all);
    // One that leaves is counted no longer.
    some.removeFirst();
    model.show(caseOf(u"1"_s, some));
    QCOMPARE(model.counts().value(Disposition::Malicious), 50);
    QCOMPARE(heading(0), QList<int>({49, 0, 0, 0, 100}));
}

void TestCasebookModels::notesShowWhatIsNotSavedYet()
{
    NotesModel model(m_desk->clock);
    QAbstractItemModelTester tester(&model);
    Case shown = caseOf(u"1"_s, {});
    const QDateTime at = m_desk->clock.now().addDays(-1);
    shown.notes = {{.id = u"n2"_s, .text = u"two"_s, .author = u"k.tanaka"_s, .writtenAt = at},
                   {.id = u"n1"_s, .text = u"one"_s, .author = u"m.sato"_s, .writtenAt = at}};
    model.show(shown);
    QSignalSpy edited(&model, &NotesModel::edited);
    QVERIFY(model.setData(model.index(1), u"one and a half"_s, Qt::EditRole));
    QVERIFY(!model.setData(model.index(0), u"  "_s, Qt::EditRole));
    QCOMPARE(edited, QList<QVariantList>{QVariantList({u"n1"_s, u"one and a half"_s})});
    model.settled(u"n1"_s, Error{ErrorCode::StoreFull, {u"f"_s}});
    QVERIFY(model.index(1).data(NotesModel::ErrorRole).isValid());
    model.show(shown); // the store's text does not wipe the refused one
    QCOMPARE(titles(model), QStringList({u"two"_s, u"one and a half"_s}));
    QVERIFY(model.retry(model.index(1)));
    QCOMPARE(edited.size(), 2);
    shown.notes[1].text = u"one and a half"_s;
    model.show(shown);
    model.settled(u"n1"_s, std::nullopt);
    QVERIFY(!model.index(1).data(NotesModel::ErrorRole).isValid());
    QCOMPARE(model.index(0).data(NotesModel::WhenRole).toString(), u"22 Nov 09:41"_s);
}

void TestCasebookModels::times()
{
    const QDateTime now = m_desk->clock.now();
    QCOMPARE(caseListTime(now.addSecs(-180), now), u"09:38"_s);
    QCOMPARE(caseListTime(now.addDays(-1), now), u"Yesterday 09:41"_s);
    QCOMPARE(caseListTime(now.addDays(-3), now), u"20 Nov"_s);
    QCOMPARE(caseListTime(now.addYears(-1), now), u"2025-11-23"_s);
}

OBI_GUI_TEST(TestCasebookModels)
#include "test_casebook_models.moc"
