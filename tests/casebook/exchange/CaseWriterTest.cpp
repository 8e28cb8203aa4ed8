// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/CaseWriter.h"
#include "ObiTest.h"
#include "exchange/CaseEntity.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace obi;
using namespace Qt::StringLiterals;

class CaseWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void names();
    void markdown();
    void csv();
    void csvGuardsFormulas_data();
    void csvGuardsFormulas();
    void ctimIsReadBack();
    void fileWholeOrNotAtAll();

private:
    static Observable observable(ObservableType type, const QString &value) { return *Observable::parse(type, value); }
    Case m_case;
    KnownDispositions m_known;
};

void CaseWriterTest::initTestCase()
{
    const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    m_case.id = u"0c7f2f0e-65a0-4c2a-9f65-0a6f9d2f1b11"_s;
    m_case.title = u"Invoice lure, \"phase 2\" <b>"_s;
    m_case.shortDescription = u"Shortened link"_s;
    m_case.description = u"Seen at https://bit.ly/x"_s;
    m_case.owner = u"jwick"_s;
    m_case.createdAt = noon;
    m_case.modifiedAt = noon.addSecs(3600);
    const Observable bitly = observable(ObservableType::Domain, u"bit.ly"_s);
    m_case.observables = {{observable(ObservableType::Ip, u"192.0.2.1"_s), noon},
                          {bitly, noon},
                          {observable(ObservableType::FileName, u"請求`書.xlsm"_s), noon}};
    m_case.notes = {{u"n2"_s, u"Two\nlines"_s, {}, noon.addSecs(60), noon.addSecs(120)},
                    {u"n1"_s, u"First"_s, u"me"_s, noon}};
    m_known = {{bitly, Disposition::Suspicious}};
}

void CaseWriterTest::names()
{
    QCOMPARE(caseFormatFromName(u"csv"), CaseFormat::Csv);
    QCOMPARE(caseFormatFromName(u"ctim"), CaseFormat::Ctim);
    QCOMPARE(caseFormatFromName(u"Markdown"), CaseFormat::Markdown);
    QCOMPARE(caseFormatFromName(u"stix"), std::nullopt);
    QCOMPARE(caseFormatSuffix(CaseFormat::Markdown), u"md"_s);
    QCOMPARE(caseFormatSuffix(CaseFormat::Csv), u"csv"_s);
    QCOMPARE(caseFormatSuffix(CaseFormat::Ctim), u"json"_s);
}

void CaseWriterTest::markdown()
{
    const QString expected = uR"(# Invoice lure, "phase 2" \<b\>

- TLP:AMBER
- Case: `0c7f2f0e-65a0-4c2a-9f65-0a6f9d2f1b11`
- Owner: jwick
- Created: 2026-11-22 12:00 UTC
- Last changed: 2026-11-22 13:00 UTC

Shortened link

## Description

Seen at `https://bit.ly/x`

## Observables (3)

### domain (1)

- `bit.ly`: Suspicious

### file\_name (1)

- ``請求`書.xlsm``

### ip (1)

- `192.0.2.1`

## Notes (2)

### 2026-11-22 12:01 UTC, edited 2026-11-22 12:02 UTC

Two\
lines

### 2026-11-22 12:00 UTC, me

First
)"_s;
    const QByteArray written = CaseWriter::create(CaseFormat::Markdown)->write({m_case}, m_known);
    QCOMPARE(QString::fromUtf8(written), expected);
    const Case empty;
    const QByteArray two = CaseWriter::create(CaseFormat::Markdown)->write({m_case, empty}, m_known);
    QVERIFY(two.contains("\nFirst\n\n---\n\n# Untitled case\n"));
}

void CaseWriterTest::csv()
{
    const QByteArray title = "0c7f2f0e-65a0-4c2a-9f65-0a6f9d2f1b11,\"Invoice lure, \"\"phase 2\"\" <b>\",";
    const QByteArray expected = "case_id,case_title,type,value,verdict,added_at\r\n" + title +
                                "ip,192.0.2.1,,2026-11-22T12:00:00Z\r\n" + title +
                                "domain,bit.ly,Suspicious,2026-11-22T12:00:00Z\r\n" + title +
                                "file_name,請求`書.xlsm,,2026-11-22T12:00:00Z\r\n";
    QCOMPARE(CaseWriter::create(CaseFormat::Csv)->write({m_case}, m_known), expected);
}

void CaseWriterTest::csvGuardsFormulas_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
    QTest::newRow("minus") << u"-1"_s << QByteArray("'-1");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("full width") << u"＝1"_s << QByteArray("'＝1");
    QTest::newRow("quoted") << u"=HYPERLINK(\"http://x\",\"y\")"_s
                            << QByteArray("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    QTest::newRow("inside") << u"a=1"_s << QByteArray("a=1");
}

void CaseWriterTest::csvGuardsFormulas()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, field);
    Case written;
    written.title = u"\t=1"_s;
    written.observables = {{observable(ObservableType::EmailSubject, value), {}}};
    const QByteArray csv = CaseWriter::create(CaseFormat::Csv)->write({written}, {});
    QCOMPARE(csv.split('\n').at(1), ",'\t=1,email_subject," + field + ",,\r");
}

void CaseWriterTest::ctimIsReadBack()
{
    const Case other;
    const QByteArray json = CaseWriter::create(CaseFormat::Ctim)->write({m_case, other}, m_known);
    const auto entities = CasebookEntity::listFromJson(json, u"file"_s);
    QVERIFY(entities);
    QCOMPARE(entities->size(), 2);
    const Case back = caseFromEntity(entities->first(), {});
    QCOMPARE(back.id, m_case.id);
    QCOMPARE(back.title, m_case.title);
    QCOMPARE(back.observables.size(), 3);
    QCOMPARE(back.notes.size(), 2);
    QCOMPARE(back.notes.first().text, m_case.notes.first().text);
    QCOMPARE(CaseWriter::create(CaseFormat::Ctim)->write({}, {}), "[]\n");
}

void CaseWriterTest::fileWholeOrNotAtAll()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"case.md"_s);
    QVERIFY(writeFileWhole(name, "one"));
    QVERIFY(writeFileWhole(name, "two"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "two");
    const auto refused = writeFileWhole(folder.filePath(u"gone/case.md"_s), "x");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(refused.error().context.size(), 2);
    QVERIFY(!refused.error().context.last().isEmpty());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), {u"case.md"_s});
}

OBI_TEST(CaseWriterTest)
#include "CaseWriterTest.moc"
