// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// No sample is left lying: every JSON file of the samples is read here by the reader that a client has for it, is read
// by the test of its room, or is named here as something that no client reads.
#include "ObiTest.h"

#include "core/Json.h"
#include "ctim/Bundle.h"

#include <QDirIterator>
#include <QJsonDocument>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

QString folder()
{
    return QStringLiteral(OBI_SOURCE_DIR "/../shared/samples/");
}

QStringList samples()
{
    QStringList files;
    QDirIterator found(folder(), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files.append(found.next().mid(folder().size()));
    files.sort();
    return files;
}

/// Whether some test of the tree names the file, with its folder or, in the tests of one folder, without.
/// "bulkbundle_16".
bool isNamed(const QString &file)
{
    static const QByteArray tests = [] {
        QByteArray all;
        QDirIterator found(QStringLiteral(OBI_SOURCE_DIR "/tests/api"), {u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (found.hasNext()) {
            QFile source(found.next());
            if (!source.fileName().endsWith("test_every_sample.cpp"_L1) && source.open(QIODevice::ReadOnly))
                all += source.readAll();
        }
        return all;
    }();
    const QByteArray name = QFileInfo(file).completeBaseName().toLatin1();
    return tests.contains('"' + name + '"') || tests.contains('"' + file.toLatin1() + '"') ||
           tests.contains('/' + name + '"');
}

/// What test_ctim_samples reads: whole folders, but for what is no entity.
bool isEntity(const QString &file)
{
    static const QStringList others{u"bulkbundle_18"_s, u"metrics_"_s, u"request_bundle"_s, u"test_rat_dns"_s,
                                    u"casebook_search_response"_s};
    const bool inFolder = file.startsWith("ctim/"_L1) || file.startsWith("ctia/"_L1) || file.startsWith("casebook/"_L1);
    return inFolder &&
           std::none_of(others.begin(), others.end(), [&file](const QString &other) { return file.contains(other); });
}

/// No client reads it, and why.
const QMap<QString, QString> &unread()
{
    static const QMap<QString, QString> reasons{
        {u"ctia/metrics_03.json"_s, u"Obi asks for no metric/topn: it counts what it has read"_s},
        {u"ctia/metrics_05.json"_s, u"Obi asks for no metric/cardinality"_s},
        {u"ctia/metrics_06.json"_s, u"Obi asks for no metric/histogram"_s},
        {u"ctia/test_rat_dns.json"_s, u"a feed of Threat Grid, from which CTIA's own tests make judgements"_s},
    };
    return reasons;
}

/// Read below.
const QStringList ReadHere{u"ctia/metrics_02.json"_s, u"ctia/request_bundle.json"_s};

} // namespace

class TestEverySample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCovered_data();
    void isCovered();
    void reasonsAreOfSamples();
    void aCount();
    void theBundleOfACasebookOperation();
    void whatNoClientReadsIsNoAnswerOfOurs_data();
    void whatNoClientReadsIsNoAnswerOfOurs();
};

void TestEverySample::isCovered_data()
{
    OBI_NEED_SAMPLES;
    QTest::addColumn<QString>("file");
    for (const QString &file : samples())
        QTest::newRow(qPrintable(file)) << file;
}

void TestEverySample::isCovered()
{
    QFETCH(QString, file);
    QVERIFY2(isEntity(file) || ReadHere.contains(file) || unread().contains(file) || isNamed(file),
             "no test reads this sample: give it to its reader, or say above why no client reads it");
}

void TestEverySample::reasonsAreOfSamples()
{
    OBI_NEED_SAMPLES;
    for (const QString &file : unread().keys() + ReadHere)
        QVERIFY2(samples().contains(file), qPrintable(file));
}

/// GET …/search/count answers with a bare number, and so does the first of the metrics' examples.
void TestEverySample::aCount()
{
    OBI_NEED_SAMPLES;
    QCOMPARE(json::number(test::sample(u"ctia/metrics_02.json"_s).value(), u"host"_s), Result<qint64>(38));
}

/// POST /ctia/casebook/{id}/bundle: CasebookClient::change() sends {"operation","bundle"}.
void TestEverySample::theBundleOfACasebookOperation()
{
    OBI_NEED_SAMPLES;
    const auto operation = json::object(test::sample(u"ctia/request_bundle.json"_s).value(), u"host"_s);
    QVERIFY(operation);
    const QByteArray json = QJsonDocument(operation->value("bundle"_L1).toObject()).toJson();
    const auto bundle = Bundle::fromJson(json, u"host"_s);
    QVERIFY(bundle);
    QCOMPARE(bundle->source, u"Source For bundle"_s);
    QCOMPARE(bundle->title, u"Title for test"_s);
    QVERIFY(bundle->extra.contains(u"valid_time"_s));
    QCOMPARE(QJsonDocument::fromJson(bundle->toJson()), QJsonDocument::fromJson(json));
}

void TestEverySample::whatNoClientReadsIsNoAnswerOfOurs_data()
{
    OBI_NEED_SAMPLES;
    QTest::addColumn<QString>("file");
    for (const QString &file : unread().keys())
        QTest::newRow(qPrintable(file)) << file;
}

/// Where one of them came in the place of a count, that would be said.
void TestEverySample::whatNoClientReadsIsNoAnswerOfOurs()
{
    QFETCH(QString, file);
    const auto count = json::number(test::sample(file).value(), u"host"_s);
    QVERIFY(!count);
    QVERIFY(count.error().code == ErrorCode::UnexpectedAnswer);
}

OBI_TEST(TestEverySample)
#include "test_every_sample.moc"
