// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/CaseEntity.h"
#include "ObiTest.h"

#include <QUuid>

using namespace obi;
using namespace Qt::StringLiterals;

class CaseEntityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realCasebookGoesBackWhole();
    void labels_data();
    void labels();
    void textsAreNotesAndKeepTheirTypes();
    void localCaseComesBackUnderItsId();
    void repeatedObservableIsKeptOnce();

private:
    const QDateTime m_now{QDate(2026, 11, 22), QTime(12, 0), Qt::UTC};
};

void CaseEntityTest::realCasebookGoesBackWhole()
{
    OBI_NEED_SAMPLES;
    const auto entities =
        CasebookEntity::listFromJson(*test::sample(u"casebook/sx00_casebook_search_response.json"_s), u"sample"_s);
    QVERIFY(entities);
    QCOMPARE(entities->size(), 2);
    const Case made = caseFromEntity(entities->first(), m_now);
    QCOMPARE(made.remoteId, u"casebook-cb5988fa-4eee-46ca-9b6d-1b9be022fe79"_s);
    QCOMPARE(made.title, u"My New Second Example Casebook"_s);
    QCOMPARE(made.tlp, Tlp::Amber);
    QCOMPARE(made.owner, u"jwick"_s);
    QCOMPARE(made.createdAt.toString(Qt::ISODateWithMs), u"2020-04-27T20:50:14.769Z"_s);
    QVERIFY(made.holds(*Observable::parse(ObservableType::Ip, u"125.65.112.23")));
    CasebookEntity back = entityFromCase(made);
    QCOMPARE(back.id, made.remoteId);
    back.id = entities->first().id;
    QCOMPARE(back, entities->first());
}

void CaseEntityTest::labels_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<Tlp>("tlp");
    QTest::addColumn<QString>("back");
    QTest::newRow("white") << u"white"_s << Tlp::Clear << u"white"_s;
    QTest::newRow("green") << u"green"_s << Tlp::Green << u"green"_s;
    QTest::newRow("amber") << u"amber"_s << Tlp::Amber << u"amber"_s;
    QTest::newRow("red") << u"red"_s << Tlp::Red << u"red"_s;
    QTest::newRow("none") << QString() << Tlp::Amber << u"amber"_s;
}

void CaseEntityTest::labels()
{
    QFETCH(QString, label);
    QFETCH(Tlp, tlp);
    QFETCH(QString, back);
    CasebookEntity entity;
    entity.tlp = label;
    QCOMPARE(caseFromEntity(entity, m_now).tlp, tlp);
    Case source;
    source.tlp = tlp;
    QCOMPARE(entityFromCase(source).tlp, back);
    source.tlp = Tlp::AmberStrict;
    QCOMPARE(entityFromCase(source).tlp, u"red"_s);
}

void CaseEntityTest::textsAreNotesAndKeepTheirTypes()
{
    CasebookEntity entity;
    entity.owner = u"jwick"_s;
    entity.texts = {{u"markdown"_s, u"old"_s}, {u"plain"_s, u"new"_s}};
    entity.extra = {{u"texts"_s, QVariantList{u"not readable"_s}}};
    Case made = caseFromEntity(entity, m_now);
    QCOMPARE(made.notes.size(), 2);
    QCOMPARE(made.notes.first().text, u"new"_s);
    QCOMPARE(made.notes.first().author, u"jwick"_s);
    QCOMPARE(made.notes.first().writtenAt, m_now);
    QVERIFY(made.notes.first().id != made.notes.last().id);
    made.notes.prepend({u"n"_s, u"added here"_s, u"me"_s, m_now});
    const CasebookEntity back = entityFromCase(made);
    QCOMPARE(back.texts, (entity.texts + QList<CasebookEntity::Text>{{u"note"_s, u"added here"_s}}));
    QCOMPARE(back.extra.value(u"texts"_s), entity.extra.value(u"texts"_s));
    QVERIFY(!back.toJson().contains("obi:"));
}

void CaseEntityTest::localCaseComesBackUnderItsId()
{
    Case source;
    source.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    source.title = u"local"_s;
    source.modifiedAt = m_now;
    const CasebookEntity entity = entityFromCase(source);
    QCOMPARE(entity.extra.value(u"type"_s).toString(), u"casebook"_s);
    const auto read = CasebookEntity::fromJson(entity.toJson(), u"file"_s);
    QVERIFY(read);
    const Case back = caseFromEntity(*read, m_now);
    QCOMPARE(back.id, source.id);
    QCOMPARE(back.remoteId, QString());
    CasebookEntity foreign;
    foreign.id = u"transient:anything"_s;
    QVERIFY(!QUuid::fromString(caseFromEntity(foreign, m_now).id).isNull());
}

void CaseEntityTest::repeatedObservableIsKeptOnce()
{
    CasebookEntity entity;
    const auto bitly = *Observable::parse(ObservableType::Domain, u"bit.ly");
    entity.observables = {bitly, bitly};
    QCOMPARE(caseFromEntity(entity, m_now).observables.size(), 1);
}

OBI_TEST(CaseEntityTest)
#include "CaseEntityTest.moc"
