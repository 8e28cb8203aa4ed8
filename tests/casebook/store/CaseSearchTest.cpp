// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreSupport.h"

using namespace obi;
using namespace Qt::StringLiterals;

class CaseSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void textThatIsGoneIsNotFound();
    void removedCasesAreNotFound();
    void mostRecentlyChangedFirst();
    void sampleIsLimited();

private:
    QStringList titles(const QString &search);
    QTemporaryDir m_folder;
    std::unique_ptr<CaseStore> m_store;
};

void CaseSearchTest::initTestCase()
{
    auto store = test::open(m_folder.filePath(u"cases.sqlite"_s));
    OBI_VERIFY_OK(store);
    m_store = *std::move(store);
    const auto lure = test::await(m_store->create(u"Invoice lure"_s, {test::domain(u"bit.ly"_s)}));
    const auto japanese = test::await(m_store->create(u"請求書を装うメール"_s));
    OBI_VERIFY_OK(japanese);
    test::await(m_store->apply(lure->id, edit::SetDescription{u"100% of them, _all_ of \"them\""_s}));
    test::await(m_store->apply(japanese->id, edit::AddNote{u"経理部の山田さんが開封"_s, {}}));
    test::await(m_store->apply(japanese->id, edit::SetShortDescription{u"ÉTÉ; 𠮷野家"_s}));
}

QStringList CaseSearchTest::titles(const QString &search)
{
    QStringList result;
    const auto found = test::await(m_store->list(search));
    if (!found)
        return {u"error"_s};
    for (const CaseSummary &summary : *found)
        result.append(summary.title);
    return result;
}

void CaseSearchTest::finds_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<bool>("lure");
    QTest::addColumn<bool>("japanese");
    const auto row = [](const QString &search, bool lure, bool japanese) {
        QTest::newRow(qPrintable(search)) << search << lure << japanese;
    };
    row(u""_s, true, true);
    row(u"  "_s, true, true);
    row(u"invoice"_s, true, false);
    row(u"VOIC"_s, true, false);
    row(u"it.ly"_s, true, false);
    row(u"lure bit.ly"_s, true, false);
    row(u"lure 請求書"_s, false, false);
    row(u"請求書"_s, false, true);
    row(u"求書"_s, false, true);
    row(u"装"_s, false, true);
    row(u"山田さん 請"_s, false, true);
    row(u"été"_s, false, true);
    row(u"𠮷野家"_s, false, true);
    row(u"𠮷野"_s, false, true);
    row(u"%"_s, true, false);
    row(u"_"_s, true, false);
    row(u"_a"_s, true, false);
    row(u"\\"_s, false, false);
    row(u"100%"_s, true, false);
    row(u"\"them\""_s, true, false);
    row(u"\""_s, true, false);
    row(u"them\" OR \"x"_s, false, false);
    row(u"'; DROP"_s, false, false);
    row(u"AND"_s, false, false);
    row(u"lure*"_s, false, false);
    row(u"title:lure"_s, false, false);
}

void CaseSearchTest::finds()
{
    QFETCH(QString, search);
    QFETCH(bool, lure);
    QFETCH(bool, japanese);
    const QStringList found = titles(search);
    QCOMPARE(found.contains(u"Invoice lure"_s), lure);
    QCOMPARE(found.contains(u"請求書を装うメール"_s), japanese);
    QCOMPARE(found.size(), int(lure) + int(japanese));
}

void CaseSearchTest::textThatIsGoneIsNotFound()
{
    const auto made = test::await(m_store->create(u"passing words"_s, {test::domain(u"passing.example"_s)}));
    const auto noted = test::await(m_store->apply(made->id, edit::AddNote{u"passing note"_s, {}}));
    QCOMPARE(titles(u"passing"_s).size(), 1);
    test::await(m_store->apply(made->id, edit::SetTitle{u"staying"_s}));
    test::await(m_store->apply(made->id, edit::SetNoteText{noted->notes.first().id, u"other"_s}));
    QCOMPARE(titles(u"passing"_s), {u"staying"_s});
    test::await(m_store->apply(made->id, edit::RemoveObservables{{test::domain(u"passing.example"_s)}}));
    QCOMPARE(titles(u"passing"_s), QStringList());
    QCOMPARE(titles(u"other"_s), {u"staying"_s});
    test::await(m_store->remove(made->id));
}

void CaseSearchTest::removedCasesAreNotFound()
{
    const auto made = test::await(m_store->create(u"ephemeral"_s));
    test::await(m_store->remove(made->id));
    QCOMPARE(titles(u"ephemeral"_s), QStringList());
    test::await(m_store->restore(made->id));
    QCOMPARE(titles(u"ephemeral"_s), {u"ephemeral"_s});
    test::await(m_store->remove(made->id));
}

/// The clock of these tests stands still, as it does in the demo.
void CaseSearchTest::mostRecentlyChangedFirst()
{
    const auto first = test::await(m_store->create(u"order one"_s));
    const auto second = test::await(m_store->create(u"order two"_s));
    QCOMPARE(titles(u"order"_s), (QStringList{u"order two"_s, u"order one"_s}));
    test::await(m_store->apply(first->id, edit::SetTlp{Tlp::Red}));
    QCOMPARE(titles(u"order"_s), (QStringList{u"order one"_s, u"order two"_s}));
}

void CaseSearchTest::sampleIsLimited()
{
    QList<Observable> many;
    for (int i = 0; i < 250; ++i)
        many.append(test::domain(u"s%1.example"_s.arg(i)));
    test::await(m_store->create(u"sampled"_s, many));
    const auto found = test::await(m_store->list(u"sampled"_s));
    OBI_VERIFY_OK(found);
    QCOMPARE(found->first().observableCount, 250);
    QCOMPARE(found->first().sample, many.first(200));
}

OBI_TEST(CaseSearchTest)
#include "CaseSearchTest.moc"
