// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/CaseMerge.h"
#include "exchange/CaseEntity.h"

#include "ObiTest.h"

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

/// A case in few words: "title|description|tlp|observables|notes", lists divided by commas; newest note first.
struct Side {
    QString words;

    QStringList list(int at) const { return words.section(u'|', at, at).split(u',', Qt::SkipEmptyParts); }
    CasebookEntity entity(const QString &modified) const
    {
        CasebookEntity entity;
        entity.id = u"https://intel.example:443/ctia/casebook/casebook-1"_s;
        entity.title = words.section(u'|', 0, 0);
        entity.description = words.section(u'|', 1, 1);
        entity.tlp = words.section(u'|', 2, 2);
        for (const QString &value : list(3))
            entity.observables.append(*Observable::parse(ObservableType::Domain, value));
        for (const QString &text : list(4))
            entity.texts.prepend({u"some type"_s, text});
        entity.extra.insert(u"modified"_s, modified);
        return entity;
    }
};

QString wordsOf(const Case &value)
{
    QStringList observables;
    for (const CaseObservable &held : value.observables)
        observables << held.observable.value();
    QStringList notes;
    for (const Note &note : value.notes)
        notes << note.text;
    return QStringList{value.title, value.description, tlpToCtim(value.tlp), observables.join(u','), notes.join(u',')}
        .join(u'|');
}

QDateTime at(int hour)
{
    return QDateTime({2026, 11, 22}, {hour, 0}, Qt::UTC);
}

QString stamp(int hour)
{
    return at(hour).toString(Qt::ISODateWithMs);
}

const MergeWords Words{u"title: %1"_s, u"short: %1"_s, u"description: %1"_s, u"label: %1"_s};

} // namespace

class CaseMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSidesAreJoined_data();
    void bothSidesAreJoined();
    void notesKeepWhoWroteThem();
    void stricterLabelOfThisMachineStays();
    void differenceIsWhatTheServiceLacks();
    void mergedAndSentNothingIsLeft();
};

void CaseMergeTest::bothSidesAreJoined_data()
{
    QTest::addColumn<QString>("base"); // "-": none
    QTest::addColumn<QString>("mine");
    QTest::addColumn<bool>("mineIsNewer");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    QTest::addColumn<bool>("changedHere");
    QTest::addColumn<bool>("conflict");
    const auto row = [](const char *name, const QString &base, const QString &mine, bool newer, const QString &theirs,
                        const QString &merged, bool changed, bool conflict) {
        QTest::newRow(name) << base << mine << newer << theirs << merged << changed << conflict;
    };
    const QString base = u"t|d|amber|a.jp,b.jp|n1,n2"_s;
    row("nothing", base, base, false, base, base, false, false);
    row("they added and removed", base, base, false, u"t|d|amber|b.jp,c.jp|n3,n2"_s, u"t|d|amber|b.jp,c.jp|n3,n2"_s,
        true, false);
    row("added and removed here", base, u"t|d|amber|b.jp,m.jp|mine,n1"_s, true, base, u"t|d|amber|b.jp,m.jp|mine,n1"_s,
        false, false);
    row("both added and removed", base, u"t|d|amber|b.jp,m.jp|n1"_s, true, u"t|d|amber|a.jp,c.jp|n3,n1,n2"_s,
        u"t|d|amber|m.jp,c.jp|n3,n1"_s, true, false);
    row("both added the same", base, u"t|d|amber|a.jp,b.jp,c.jp|n1,n2"_s, true, u"t|d|amber|a.jp,b.jp,c.jp|n1,n2"_s,
        u"t|d|amber|a.jp,b.jp,c.jp|n1,n2"_s, false, false);
    row("a note changed on both sides", base, u"t|d|amber|a.jp,b.jp|mine,n2"_s, true,
        u"t|d|amber|a.jp,b.jp|theirs,n2"_s, u"t|d|amber|a.jp,b.jp|theirs,mine,n2"_s, true, false);
    row("title changed there", base, base, true, u"T|d|amber|a.jp,b.jp|n1,n2"_s, u"T|d|amber|a.jp,b.jp|n1,n2"_s, true,
        false);
    row("title changed here", base, u"T|d|amber|a.jp,b.jp|n1,n2"_s, false, base, u"T|d|amber|a.jp,b.jp|n1,n2"_s, false,
        false);
    row("different texts", base, u"T|d|amber||"_s, true, u"t|D|amber|a.jp,b.jp|n1,n2"_s, u"T|D|amber||"_s, true, false);
    row("title on both, newer here", base, u"mine|d|amber|a.jp,b.jp|n1,n2"_s, true, u"theirs|d|amber|a.jp,b.jp|n1,n2"_s,
        u"mine|d|amber|a.jp,b.jp|title: theirs,n1,n2"_s, true, true);
    row("title on both, newer there", base, u"mine|d|amber|a.jp,b.jp|n1,n2"_s, false,
        u"theirs|d|amber|a.jp,b.jp|n1,n2"_s, u"theirs|d|amber|a.jp,b.jp|title: mine,n1,n2"_s, true, true);
    row("description on both", base, u"t|x|amber||"_s, false, u"t|y|amber|a.jp,b.jp|n1,n2"_s,
        u"t|y|amber||description: x"_s, true, true);
    row("what lost is in what won", base, u"t|d and|amber||"_s, false, u"t|d and more|amber|a.jp,b.jp|n1,n2"_s,
        u"t|d and more|amber||"_s, true, false);
    row("emptied here, written there", base, u"t||amber||"_s, true, u"t|D|amber|a.jp,b.jp|n1,n2"_s,
        u"t||amber||description: D"_s, true, true);
    row("label there", base, base, true, u"t|d|red|a.jp,b.jp|n1,n2"_s, u"t|d|red|a.jp,b.jp|n1,n2"_s, true, false);
    row("label weaker there only", base, base, true, u"t|d|green|a.jp,b.jp|n1,n2"_s, u"t|d|green|a.jp,b.jp|n1,n2"_s,
        true, false);
    row("the stricter label", base, u"t|d|red||"_s, false, u"t|d|white|a.jp,b.jp|n1,n2"_s,
        u"t|d|red||label: TLP:CLEAR"_s, true, true);
    row("never the same before", u"-"_s, u"mine|d|amber|a.jp|n1"_s, true, u"theirs|d|amber|b.jp|n2"_s,
        u"mine|d|amber|a.jp,b.jp|title: theirs,n2,n1"_s, true, true);
}

void CaseMergeTest::bothSidesAreJoined()
{
    QFETCH(QString, base);
    QFETCH(QString, mine);
    QFETCH(bool, mineIsNewer);
    QFETCH(QString, theirs);
    const auto before = base == u"-" ? std::nullopt : std::optional(Side{base}.entity(stamp(1)));
    Case here = caseFromEntity(Side{mine}.entity(stamp(1)), at(1));
    here.modifiedAt = at(mineIsNewer ? 20 : 5);
    const MergedCase merged = mergeCase(before, here, Side{theirs}.entity(stamp(10)), at(12), Words);
    QTEST(wordsOf(merged.value), "merged");
    QTEST(merged.changedHere, "changedHere");
    QTEST(merged.conflict, "conflict");
    QCOMPARE(merged.value.id, here.id);
    QCOMPARE(merged.value.modifiedAt, merged.changedHere && !mineIsNewer ? at(10) : here.modifiedAt);
}

void CaseMergeTest::notesKeepWhoWroteThem()
{
    const CasebookEntity base = Side{u"t|d|amber||n1"_s}.entity(stamp(1));
    Case mine = caseFromEntity(base, at(1));
    mine.notes.first().author = u"me"_s;
    const Note before = mine.notes.first();
    const MergedCase merged = mergeCase(base, mine, Side{u"t|d|amber||n2,n1"_s}.entity(stamp(10)), at(12), Words);
    QCOMPARE(merged.value.notes.size(), 2);
    QCOMPARE(merged.value.notes.last(), before);
    QCOMPARE(merged.value.notes.first().writtenAt, at(10));
}

// CTIM has no word for TLP:AMBER+STRICT: as red it goes, and nothing comes back.
void CaseMergeTest::stricterLabelOfThisMachineStays()
{
    const CasebookEntity base = Side{u"t|d|red||"_s}.entity(stamp(1));
    Case mine = caseFromEntity(base, at(1));
    mine.tlp = Tlp::AmberStrict;
    const MergedCase merged = mergeCase(base, mine, Side{u"T|d|red||"_s}.entity(stamp(10)), at(12), Words);
    QCOMPARE(merged.value.tlp, Tlp::AmberStrict);
    QVERIFY(differenceOf(Side{u"T|d|red||"_s}.entity(stamp(10)), merged.value).isEmpty());
}

void CaseMergeTest::differenceIsWhatTheServiceLacks()
{
    const CasebookEntity theirs = Side{u"t|d|amber|a.jp,b.jp|n1,n2"_s}.entity(stamp(1));
    Case mine = caseFromEntity(Side{u"T|d|green|b.jp,c.jp|n3,n2"_s}.entity(stamp(1)), at(1));
    mine.extra = {};
    const CaseDifference difference = differenceOf(theirs, mine);
    QCOMPARE(patchBody(difference.patch), R"({"title":"T","tlp":"green"})");
    QCOMPARE(difference.added, QList{*Observable::parse(ObservableType::Domain, u"c.jp"_s)});
    QCOMPARE(difference.removed, QList{*Observable::parse(ObservableType::Domain, u"a.jp"_s)});
    QCOMPARE(difference.addedTexts, (QList<CasebookEntity::Text>{{u"note"_s, u"n3"_s}}));
    // Only what equals exactly is taken out there.
    QCOMPARE(difference.removedTexts, (QList<CasebookEntity::Text>{{u"some type"_s, u"n1"_s}}));
}

void CaseMergeTest::mergedAndSentNothingIsLeft()
{
    const CasebookEntity theirs = Side{u"t|d||a.jp,a.jp,b.jp|n1,n1"_s}.entity(stamp(1));
    QVERIFY(differenceOf(theirs, caseFromEntity(theirs, at(1))).isEmpty());
}

OBI_TEST(CaseMergeTest)
#include "CaseMergeTest.moc"
