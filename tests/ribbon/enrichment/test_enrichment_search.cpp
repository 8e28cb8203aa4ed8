// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EnrichmentDesk.h"

#include "enrichment/EnrichmentSearch.h"
#include "look/ObservableCell.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace obi;
using namespace Qt::StringLiterals;
using test::EnrichmentDesk;
using Column = EnrichedModel::Column;
using Stage = EnrichmentSearch::Stage;

class TestEnrichmentSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void findsAndAsks();
    void mailIsReadAsOne();
    void nothingInTheText();
    void newerTextWins();
    void visibleRowsFirst();
    void longListInParts();
    void sorts();
    void filters();
    void tellsWhichRowsChanged();
    void checks();
    void aLateVerdictUnchecksNothing();
    void oneModuleFails();
    void stopsWhereNobodyAnswers();
    void goesOnAfterAnOutage();
    void pausesWhileNobodyLooks();
    void asksAgainForAnotherAccount();

private:
    void search(const QString &text);
    QString text(int place, int column) const { return model().index(place, column).data().toString(); }
    QStringList values() const;
    EnrichedModel &model() const { return m_search->model(); }
    static QString hosts(int count);
    QStringList toldOf(const QList<int> &rows) const;

    std::unique_ptr<EnrichmentDesk> m_desk;
    std::unique_ptr<EnrichmentSearch> m_search;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestEnrichmentSearch::init()
{
    m_desk = std::make_unique<EnrichmentDesk>();
    m_search = std::make_unique<EnrichmentSearch>(m_desk->verdicts, m_desk->sightings);
    m_tester = std::make_unique<QAbstractItemModelTester>(&m_search->model());
}

void TestEnrichmentSearch::cleanup()
{
    m_tester.reset();
    m_search.reset();
    m_desk.reset();
}

void TestEnrichmentSearch::search(const QString &text)
{
    m_search->start(text);
    QTRY_VERIFY(m_search->stage() == Stage::Done || m_search->stage() == Stage::Stopped);
}

QStringList TestEnrichmentSearch::values() const
{
    QStringList all;
    for (int place = 0; place < model().rowCount(); ++place)
        all << text(place, Column::Value);
    return all;
}

QString TestEnrichmentSearch::hosts(int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all << u"host%1.example"_s.arg(i);
    return all.join(u'\n');
}

/// The ranges that the model tells of when these rows of the text are not what they were: "first-last:columns".
QStringList TestEnrichmentSearch::toldOf(const QList<int> &rows) const
{
    QSignalSpy changed(&model(), &QAbstractItemModel::dataChanged);
    model().tellChanged(rows);
    QStringList told;
    for (const QList<QVariant> &range : changed) {
        const auto first = range.at(0).toModelIndex();
        const auto last = range.at(1).toModelIndex();
        told << u"%1-%2:%3-%4"_s.arg(first.row()).arg(last.row()).arg(first.column()).arg(last.column());
    }
    return told;
}

void TestEnrichmentSearch::findsAndAsks()
{
    m_search->start(u"see hxxps://bad[.]example/x and 198.51.100.23, again 198[.]51[.]100[.]23"_s);
    QCOMPARE(m_search->stage(), Stage::Finding);
    QTRY_COMPARE(m_search->stage(), Stage::Done);
    QCOMPARE(values(), (QStringList{u"https://bad.example/x"_s, u"198.51.100.23"_s}));
    QCOMPARE(model().index(0, Column::Verdict).data(DispositionRole).toInt(), int(Disposition::Malicious));
    QCOMPARE(text(1, Column::Verdict), u"Unknown"_s);
    const QByteArray marks = model().index(0, Column::Modules).data(ModuleMatrixRole).toByteArray();
    QCOMPARE(marks.size(), 3);
    QCOMPARE(ModuleMark(marks.at(0)), ModuleMark::Malicious);
    QCOMPARE(ModuleMark(marks.at(1)), ModuleMark::Unknown);
    QCOMPARE(text(1, Column::Sightings), u"13"_s);
    const QModelIndex value = model().index(0, Column::Value);
    QCOMPARE(value.data(Qt::AccessibleTextRole).toString(), u"https://bad.example/x"_s);
    QCOMPARE(value.data(Qt::AccessibleDescriptionRole).toString(), u"URL, malicious"_s);
    QVERIFY(value.siblingAtColumn(Column::Verdict)
                .data(Qt::AccessibleDescriptionRole)
                .toString()
                .startsWith(u"Email Gateway: Malicious, Private Intel: "_s));
    QVERIFY(value.siblingAtColumn(Column::Pivot).data(ObservableRole).isValid());
    QVERIFY(m_search->elapsedMs() >= 0);
}

void TestEnrichmentSearch::mailIsReadAsOne()
{
    search(u"From: a@sender.example\nTo: b@own.example\nSubject: x\nMIME-Version: 1.0\n"
           "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
           "aHR0cHM6Ly9iYWQuZXhhbXBsZS9oaWRkZW4=\n"_s);
    QVERIFY2(values().contains(u"https://bad.example/hidden"_s), qPrintable(values().join(u' ')));
}

void TestEnrichmentSearch::nothingInTheText()
{
    search(u"nothing to see here"_s);
    QCOMPARE(model().rowCount(), 0);
    QCOMPARE(m_search->stage(), Stage::Done);
    QCOMPARE(m_desk->transport.asked.size(), 0);
}

void TestEnrichmentSearch::newerTextWins()
{
    m_search->start(hosts(2000));
    search(u"bad.example"_s);
    QTest::qWait(50);
    QCOMPARE(values(), QStringList{u"bad.example"_s});
}

void TestEnrichmentSearch::visibleRowsFirst()
{
    m_desk->transport.hold(test::DeliberatePath);
    m_search->start(hosts(1000));
    QTRY_COMPARE(m_search->stage(), Stage::Asking);
    m_search->want(900, 903);
    QVERIFY(m_desk->verdicts.find(EnrichmentDesk::domain(u"host900.example"_s)));
    // Then those at the head of the list, as many as fit into what may be under way: a short batch takes a place, too.
    QTRY_VERIFY(m_desk->verdicts.find(EnrichmentDesk::domain(u"host99.example"_s)));
    QTest::qWait(30);
    QVERIFY(!m_desk->verdicts.find(EnrichmentDesk::domain(u"host700.example"_s)));
}

void TestEnrichmentSearch::longListInParts()
{
    search(hosts(2500));
    QCOMPARE(m_search->done(), 2500);
    QCOMPARE(m_search->stage(), Stage::Done);
    QVERIFY(m_search->model().rows().modules().first().hasAnswered(2500));
    for (const HttpRequest &request : std::as_const(m_desk->transport.asked))
        QVERIFY(QJsonDocument::fromJson(request.body).array().size() <= VerdictBook::BatchSize);
}

void TestEnrichmentSearch::sorts()
{
    search(u"zz.example bad-one.example aa.example very-long-name.example"_s);
    model().sort(Column::Verdict, Qt::AscendingOrder);
    QCOMPARE(values().first(), u"bad-one.example"_s);
    model().sort(Column::Value, Qt::AscendingOrder);
    QCOMPARE(values().first(), u"aa.example"_s);
    model().sort(Column::Value, Qt::DescendingOrder);
    QCOMPARE(values().first(), u"zz.example"_s);
    const QPersistentModelIndex kept = model().index(0, Column::Value);
    model().sort(Column::Sightings, Qt::AscendingOrder);
    QCOMPARE(values().first(), u"very-long-name.example"_s);
    QCOMPARE(kept.data().toString(), u"zz.example"_s);
    model().sort(EnrichedModel::InOrderOfText, Qt::AscendingOrder);
    QCOMPARE(values().first(), u"zz.example"_s);
}

void TestEnrichmentSearch::filters()
{
    search(u"zz.example bad-one.example"_s);
    model().setChecked(0, true);
    model().setFilter({.hidesHarmless = false, .onlyUndecided = true});
    QCOMPARE(values(), QStringList{u"zz.example"_s});
    QCOMPARE(model().checkedCount(), 1);
    model().setFilter({.hidesHarmless = true, .onlyUndecided = false});
    QCOMPARE(values().size(), 2); // nobody calls them clean or common
    QCOMPARE(model().rows().decidedCount(), 1);
    QCOMPARE(model().rows().harmlessCount(), 0);
}

// Neighbours in one range, nothing of what lies between; by the places on show, in whatever order rows come.
void TestEnrichmentSearch::tellsWhichRowsChanged()
{
    search(hosts(10) + u"\nbad-one.example"_s);
    const QString all = u":%1-%2"_s.arg(Column::Value).arg(Column::Sightings);
    const auto ranges = [&all](const QStringList &places) {
        QStringList whole;
        for (const QString &place : places)
            whole << place + all;
        return whole;
    };
    QCOMPARE(toldOf({}), QStringList());
    QCOMPARE(toldOf({4}), ranges({u"4-4"_s}));
    QCOMPARE(toldOf({9, 3, 6, 4, 1}), ranges({u"1-1"_s, u"3-4"_s, u"6-6"_s, u"9-9"_s}));
    QCOMPARE(toldOf({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), ranges({u"0-10"_s}));
    model().sort(Column::Value, Qt::DescendingOrder); // host9 … host0, bad-one
    QCOMPARE(values().first(), u"host9.example"_s);
    QCOMPARE(toldOf({9, 7, 8, 0, 10}), ranges({u"0-2"_s, u"9-10"_s}));
    model().setFilter({.hidesHarmless = false, .onlyUndecided = true});
    QCOMPARE(values().size(), 10);
    QCOMPARE(toldOf({0, 10}), ranges({u"9-9"_s}));
    QCOMPARE(toldOf({10}), QStringList()); // the filter hides it
}

void TestEnrichmentSearch::checks()
{
    search(u"a.example b.example bad.example"_s);
    QCOMPARE(model().chosen().size(), 3);
    model().setChecked(1, true);
    QCOMPARE(model().chosen(), QList{EnrichmentDesk::domain(u"b.example"_s)});
    QCOMPARE(model().index(1, Column::Check).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    model().checkAll(true);
    QCOMPARE(model().checkedCount(), 3);
    // What a filter hides is not checked any more, and not chosen.
    model().setFilter({.hidesHarmless = false, .onlyUndecided = true});
    QCOMPARE(model().checkedCount(), 2);
    model().checkAll(false);
    QCOMPARE(model().chosenCount(), 2);
}

// Or what was to happen to one row would happen to all that are left.
void TestEnrichmentSearch::aLateVerdictUnchecksNothing()
{
    m_desk->transport.hold(test::DeliberatePath);
    m_search->start(u"a.example bad.example c.example"_s);
    QTRY_COMPARE(m_search->stage(), Stage::Asking);
    model().setFilter({.hidesHarmless = false, .onlyUndecided = true});
    model().setChecked(1, true);
    m_desk->transport.release(test::DeliberatePath);
    QTRY_COMPARE(m_search->stage(), Stage::Done);
    QTest::qWait(EnrichedModel::ReorderDelayMs + 50);
    QCOMPARE(model().chosen(), QList{EnrichmentDesk::domain(u"bad.example"_s)});
    QVERIFY(values().contains(u"bad.example"_s));
    model().setChecked(int(values().indexOf(u"bad.example"_s)), false);
    model().setFilter({});
    model().setFilter({.hidesHarmless = false, .onlyUndecided = true});
    QCOMPARE(values(), QStringList({u"a.example"_s, u"c.example"_s}));
}

void TestEnrichmentSearch::oneModuleFails()
{
    m_desk->fail(u"pi"_s, failure(ErrorCode::TimedOut, {u"visibility.example"_s, u"10"_s}));
    search(u"bad.example news.example"_s);
    QCOMPARE(m_search->stage(), Stage::Done);
    QCOMPARE(text(0, Column::Verdict), u"Malicious"_s);
    const auto trouble = m_search->trouble();
    QVERIFY(!trouble.general);
    QCOMPARE(trouble.failing.size(), 1);
    QCOMPARE(trouble.failing.first().instance.name, u"Private Intel"_s);
    QVERIFY(!m_search->model().rows().modules().at(1).hasAnswered(2));
    m_desk->transport.asked.clear();
    m_search->retry();
    QTRY_COMPARE(m_search->stage(), Stage::Done);
    QCOMPARE(m_desk->transport.count(test::DeliberatePath), 2); // that module alone, about each of them
}

void TestEnrichmentSearch::stopsWhereNobodyAnswers()
{
    m_desk->transport.table.insert(
        test::ModulesPath, [](const HttpRequest &) -> Result<HttpResponse> { return failure(ErrorCode::NotLoggedIn); });
    m_desk->fail({}, failure(ErrorCode::NotLoggedIn));
    search(hosts(1000));
    QCOMPARE(m_search->stage(), Stage::Stopped);
    QVERIFY(m_search->done() < 500);
    QCOMPARE(m_search->trouble().general->code, ErrorCode::NotLoggedIn);
    QVERIFY(m_search->trouble().failing.isEmpty());
}

void TestEnrichmentSearch::goesOnAfterAnOutage()
{
    const auto deliberate = m_desk->transport.table.value(test::DeliberatePath);
    m_desk->fail({}, failure(ErrorCode::RateLimited, {u"visibility.example"_s, u"42"_s}));
    search(hosts(600));
    QCOMPARE(m_search->stage(), Stage::Stopped);
    QCOMPARE(m_search->trouble().general->code, ErrorCode::RateLimited);
    m_desk->transport.table.insert(test::DeliberatePath, deliberate);
    m_search->retry();
    QTRY_COMPARE(m_search->stage(), Stage::Done);
    QCOMPARE(m_search->done(), 600);
    QVERIFY(!m_search->trouble().general && m_search->trouble().failing.isEmpty());
}

void TestEnrichmentSearch::pausesWhileNobodyLooks()
{
    m_desk->transport.hold(test::DeliberatePath);
    m_search->start(hosts(1000));
    QTRY_COMPARE(m_search->stage(), Stage::Asking);
    QTRY_VERIFY(m_desk->transport.count(test::DeliberatePath) > 0);
    m_search->pause();
    m_desk->transport.release(test::DeliberatePath);
    QTest::qWait(50);
    QVERIFY(m_search->done() <= 300);
    m_search->resume();
    QTRY_COMPARE(m_search->done(), 1000);
}

void TestEnrichmentSearch::asksAgainForAnotherAccount()
{
    search(u"bad.example"_s);
    m_desk->transport.asked.clear();
    m_desk->verdicts.clear();
    m_desk->sightings.clear();
    QTRY_COMPARE(m_search->stage(), Stage::Asking);
    QTRY_COMPARE(m_search->stage(), Stage::Done);
    QCOMPARE(m_desk->transport.count(test::DeliberatePath), 3);
    QCOMPARE(text(0, Column::Verdict), u"Malicious"_s);
    QCOMPARE(text(0, Column::Sightings), u"11"_s);
}

OBI_GUI_TEST(TestEnrichmentSearch)
#include "test_enrichment_search.moc"
