// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cases/CaseEdit.h"
#include "ObiTest.h"
#include "ctim/CasebookEntity.h"

using namespace obi;
using namespace Qt::StringLiterals;

class CaseEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeIsDated();
    void nothingChangedNothingDated();
    void notesAreNewestFirst();
    void aNoteOfOneIdIsAddedOnce();
    void restoredNoteGoesToItsPlace();
    void limits_data();
    void limits();
    void textOfAMissingNoteIsNotLost();

private:
    const QDateTime m_then{QDate(2026, 11, 22), QTime(9, 0), Qt::UTC};
    const QDateTime m_now{QDate(2026, 11, 22), QTime(12, 0), Qt::UTC};
    const Observable m_bitly = *Observable::parse(ObservableType::Domain, u"bit.ly");

    Case made() const
    {
        Case result;
        result.title = u"one"_s;
        result.observables = {{m_bitly, m_then}};
        result.modifiedAt = m_then;
        return result;
    }
};

void CaseEditTest::changeIsDated()
{
    const auto other = *Observable::parse(ObservableType::Ip, u"192.0.2.1");
    const auto after = applied(made(), edit::AddObservables{{m_bitly, other, other}}, m_now);
    QVERIFY(after);
    QCOMPARE(after->observables, (QList<CaseObservable>{{m_bitly, m_then}, {other, m_now}}));
    QCOMPARE(after->modifiedAt, m_now);
    QVERIFY(after->holds(other));
    QVERIFY(!made().holds(other));
}

void CaseEditTest::nothingChangedNothingDated()
{
    for (const CaseEdit &edit :
         QList<CaseEdit>{edit::AddObservables{{m_bitly}}, edit::RemoveObservables{{}}, edit::SetTitle{u"one"_s},
                         edit::SetTlp{Tlp::Amber}, edit::AddNote{u"  "_s, {}}, edit::RemoveNote{u"x"_s}}) {
        QCOMPARE(*applied(made(), edit, m_now), made());
    }
}

void CaseEditTest::notesAreNewestFirst()
{
    Case edited = made();
    for (const char16_t *text : {u"a", u"b", u"c"})
        edited = *applied(edited, edit::AddNote{QString::fromUtf16(text), u"me"_s}, m_now);
    QCOMPARE(edited.notes.size(), 3);
    QCOMPARE(edited.notes.first().text, u"c"_s);
    QVERIFY(edited.notes.first().id != edited.notes.last().id);
    const auto changed = applied(edited, edit::SetNoteText{edited.notes.last().id, u"A"_s}, m_now.addSecs(1));
    QCOMPARE(changed->notes.last().text, u"A"_s);
    QCOMPARE(changed->notes.last().writtenAt, m_now);
    QCOMPARE(changed->notes.last().editedAt, m_now.addSecs(1));
}

void CaseEditTest::aNoteOfOneIdIsAddedOnce()
{
    const Case once = *applied(made(), edit::AddNote{u"first words"_s, u"me"_s, u"n-1"_s}, m_now);
    QCOMPARE(once.notes.first().id, u"n-1"_s);
    QCOMPARE(*applied(once, edit::AddNote{u"other words"_s, u"me"_s, u"n-1"_s}, m_now.addSecs(1)), once);
    QCOMPARE(applied(once, edit::AddNote{u"first words"_s, u"me"_s, u"n-2"_s}, m_now)->notes.size(), 2);
}

void CaseEditTest::restoredNoteGoesToItsPlace()
{
    Case edited = made();
    for (int i = 0; i < 3; ++i)
        edited = *applied(edited, edit::AddNote{QString::number(i), u"me"_s}, m_now.addSecs(i));
    const Note middle = edited.notes.at(1);
    const Case without = *applied(edited, edit::RemoveNote{middle.id}, m_now);
    QCOMPARE(without.notes.size(), 2);
    const Case with = *applied(without, edit::RestoreNote{middle}, m_now);
    QCOMPARE(with.notes, edited.notes);
    QCOMPARE(*applied(with, edit::RestoreNote{middle}, m_now), with);
}

void CaseEditTest::limits_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<qsizetype>("limit");
    QTest::addColumn<QString>("name");
    QTest::newRow("title") << 0 << CasebookEntity::MaximumTitle << u"title"_s;
    QTest::newRow("short") << 1 << CasebookEntity::MaximumShortDescription << u"short_description"_s;
    QTest::newRow("description") << 2 << CasebookEntity::MaximumDescription << u"description"_s;
    QTest::newRow("note") << 3 << Case::MaximumNote << u"note"_s;
}

/// In UTF-16 units: a character outside of the basic plane counts twice, as on the service.
void CaseEditTest::limits()
{
    QFETCH(int, field);
    QFETCH(qsizetype, limit);
    QFETCH(QString, name);
    const auto edit = [field](const QString &text) -> CaseEdit {
        switch (field) {
        case 0:
            return edit::SetTitle{text};
        case 1:
            return edit::SetShortDescription{text};
        case 2:
            return edit::SetDescription{text};
        default:
            return edit::AddNote{text, {}};
        }
    };
    const QString fits = u"𠮷"_s.repeated(limit / 2);
    QCOMPARE(fits.size(), limit);
    QVERIFY(applied(made(), edit(fits), m_now));
    const auto refused = applied(made(), edit(fits + u'x'), m_now);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error{ErrorCode::TextTooLong, {name, QString::number(limit)}}));
}

void CaseEditTest::textOfAMissingNoteIsNotLost()
{
    QCOMPARE(applied(made(), edit::SetNoteText{u"gone"_s, u"text"_s}, m_now).error().code, ErrorCode::Internal);
}

OBI_TEST(CaseEditTest)
#include "CaseEditTest.moc"
