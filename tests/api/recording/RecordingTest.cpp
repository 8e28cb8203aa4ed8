// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/Recording.h"

#include "ObiTest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

Error errorOf(const QByteArray &har)
{
    const auto recording = Recording::parse(har, u"a.har"_s);
    return recording ? Error{} : recording.error();
}

QByteArray log(const QByteArray &members)
{
    return R"({"log":{"version":"1.2",)" + members + "}}";
}

QByteArray entry(const QByteArray &request, const QByteArray &rest = {})
{
    return log(R"("entries":[{"request":)" + request + rest + "}]");
}

const QByteArray Plain = R"({"method":"GET","url":"https://mx.example/a"})";

void compareExchanges(const Exchange &left, const Exchange &right)
{
    QCOMPARE(left.request.method, right.request.method);
    QCOMPARE(left.request.url, right.request.url);
    QCOMPARE(left.request.headers, right.request.headers);
    QCOMPARE(left.request.body, right.request.body);
    QCOMPARE(left.response.status, right.response.status);
    QCOMPARE(left.response.headers, right.response.headers);
    QCOMPARE(left.response.body, right.response.body);
    QCOMPARE(left.startedAt, right.startedAt);
    QCOMPARE(left.durationMs, right.durationMs);
    QCOMPARE(left.waitMs, right.waitMs);
    QCOMPARE(left.page, right.page);
}

Exchange exchange(const QString &url, const QByteArray &body)
{
    Exchange made;
    made.request.url = QUrl(url);
    made.response = {200, {{"Content-Type", "application/json"}}, body};
    made.startedAt = QDateTime({2026, 11, 23}, {0, 5, 7, 250}, Qt::UTC);
    made.durationMs = 81.5;
    made.waitMs = 60;
    return made;
}

Recording variety()
{
    Recording recording;
    recording.append(
        exchange(u"https://mx.example:6443/a%2Fb?x=%2B1&d=2026-11-16T00:00:00.000Z"_s, "{\"名\":\"帯 \\\" \\n\"}"));
    Exchange binary = exchange(u"https://mx.example/logo"_s, QByteArray("\x89PNG\0\xff", 6));
    binary.request.method = "POST";
    binary.request.headers = {{"Content-Type", "application/octet-stream"}, {"X-Twice", "1"}, {"X-Twice", "2"}};
    binary.request.body = QByteArray("\xff\xfe\0\x01", 4);
    binary.page = u"頁 1"_s;
    recording.append(binary);
    Exchange aborted = exchange(u"https://mx.example/gone"_s, {});
    aborted.response = {};
    aborted.page = u"page_2"_s;
    recording.append(aborted);
    return recording;
}

// Raw strings stand above the class: inside it, moc 6.4 loses count of the braces.

struct Refused {
    const char *name;
    QByteArray har;
    QString reason;
};

const QList<Refused> NoJson{
    {"empty", ""_ba, u"0"_s},
    {"blank", " \n"_ba, u"2"_s},
    {"HTML", "<!doctype html><p>Log in"_ba, u"0"_s},
    {"missing comma", R"({"log":{"version":"1.2" "entries":[]}})"_ba, u"24"_s},
    {"bad url value", entry(R"({"method":"GET","url":nope})"), u"69"_s},
    {"second document", log(R"("entries":[])") + "{}", u"38"_s},
    {"after a byte order mark", "\xEF\xBB\xBF{\"log\" 1}"_ba, u"10"_s},
    {"not UTF-8", log("\"x\":\"\xff\",\"entries\":[]"), u"29"_s},
    {"UTF-16", QByteArray("\xff\xfe{\0}\0", 6), u"0"_s},
};

const QList<Refused> Malformed{
    {"array", "[]"_ba, u"log"_s},
    {"number", "1e5"_ba, u"log"_s},
    {"no log", "{}"_ba, u"log"_s},
    {"log is a text", R"({"log":"1.2"})"_ba, u"log"_s},
    {"deep", QByteArray(5000, '[') + QByteArray(5000, ']'), u"log"_s},
    {"no entries", log(R"("pages":[])"), u"log.entries"_s},
    {"entries is an object", log(R"("entries":{})"), u"log.entries"_s},
    {"entry is a text", log(R"("entries":["x"])"), u"log.entries[0]"_s},
    {"no request", log(R"("entries":[{"time":1}])"), u"log.entries[0].request"_s},
    {"request is null", entry("null"), u"log.entries[0].request"_s},
    {"no url", entry(R"({"method":"GET"})"), u"log.entries[0].request.url"_s},
    {"url is a number", entry(R"({"url":1,"method":"GET"})"), u"log.entries[0].request.url"_s},
    {"url is relative", entry(R"({"url":"/a","method":"GET"})"), u"log.entries[0].request.url"_s},
    {"no method", entry(R"({"url":"https://a.example"})"), u"log.entries[0].request.method"_s},
    {"second entry", log(R"("entries":[{"request":)" + Plain + R"(},{"request":{"method":[]}}])"),
     u"log.entries[1].request.method"_s},
    {"header is a text", entry(R"({"method":"GET","url":"https://a.example","headers":["x"]})"),
     u"log.entries[0].request.headers[0]"_s},
    {"status is a text", entry(Plain, R"(,"response":{"status":"200"})"), u"log.entries[0].response.status"_s},
    {"huge status", entry(Plain, R"(,"response":{"status":1e999})"), u"log.entries[0].response.status"_s},
    {"negative status", entry(Plain, R"(,"response":{"status":-200})"), u"log.entries[0].response.status"_s},
    {"body is an object", entry(Plain, R"(,"response":{"status":200,"content":{"text":{}}})"),
     u"log.entries[0].response.content.text"_s},
    {"damaged base64", entry(Plain, R"(,"response":{"status":200,"content":{"text":"a*b","encoding":"base64"}})"),
     u"log.entries[0].response.content.text"_s},
    {"no time", entry(Plain, R"(,"startedDateTime":"yesterday")"), u"log.entries[0].startedDateTime"_s},
};

const QList<Refused> WrongVersions{
    {"2.0", R"({"log":{"version":"2.0","entries":[]}})"_ba, u"2.0"_s},
    {"missing", R"({"log":{"entries":[]}})"_ba, QString()},
    {"number", R"({"log":{"version":1.2,"entries":[]}})"_ba, QString()},
    {"null", R"({"log":{"version":null,"entries":[]}})"_ba, QString()},
    {"said before the entries are wrong", R"({"log":{"entries":7,"version":"3"}})"_ba, u"3"_s},
};

const QByteArray OldVersion = R"({"log":{"version":"1.1","entries":[]}})";
const QByteArray LateVersion = R"({"log":{"entries":[{"request":)" + Plain + R"(}],"version":"1.2"}})";
const QByteArray Deep = QByteArray(50000, '[') + QByteArray(50000, ']');
const QByteArray Nonsense = log(R"("_extra":)" + Deep + R"(,"entries":[{"time":"soon","timings":7,
    "pageref":3,"cache":1e999999,"request":)" +
                                Plain + R"(,"response":null}],"pages":{})");

void addRows(const QList<Refused> &rows, const char *column)
{
    QTest::addColumn<QByteArray>("har");
    QTest::addColumn<QString>(column);
    for (const Refused &row : rows)
        QTest::newRow(row.name) << row.har << row.reason;
}

} // namespace

class RecordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoJson_data() { addRows(NoJson, "offset"); }
    void refusesWhatIsNoJson()
    {
        QFETCH(QByteArray, har);
        QFETCH(QString, offset);
        const Error error = errorOf(har);
        QCOMPARE(error.code, ErrorCode::RecordingNotJson);
        QCOMPARE(error.context.size(), 3);
        QCOMPARE(error.context.value(0), u"a.har"_s);
        QCOMPARE(error.context.value(1), offset);
        QVERIFY(!error.context.value(2).isEmpty());
    }

    void tellsATruncatedFileApart()
    {
        const QByteArray har = variety().toHar();
        for (qsizetype length = 1; length < har.size(); ++length) {
            // What is cut inside a character of several bytes is still cut, not wrong.
            const Error error = errorOf(har.left(length));
            if (error.code != ErrorCode::RecordingTruncated)
                QFAIL(har.left(length));
            QCOMPARE(error.context, QStringList{u"a.har"_s});
        }
    }

    void knowsItsVersions_data() { addRows(WrongVersions, "found"); }
    void knowsItsVersions()
    {
        QFETCH(QByteArray, har);
        QFETCH(QString, found);
        const Error expected{ErrorCode::RecordingWrongVersion, {u"a.har"_s, found, u"1.2"_s}};
        QCOMPARE(errorOf(har).code, expected.code);
        QCOMPARE(errorOf(har).context, expected.context);
    }

    void acceptsOldVersionAndVersionAtTheEnd()
    {
        QVERIFY(Recording::parse(OldVersion, {}));
        const auto late = Recording::parse(LateVersion, {});
        QVERIFY(late);
        QCOMPARE(late->exchanges().size(), 1);
    }

    void saysWhatIsMalformed_data() { addRows(Malformed, "path"); }
    void saysWhatIsMalformed()
    {
        QFETCH(QByteArray, har);
        QFETCH(QString, path);
        const Error error = errorOf(har);
        QCOMPARE(error.code, ErrorCode::RecordingMalformed);
        QCOMPARE(error.context, QStringList({u"a.har"_s, path}));
    }

    void survivesNonsenseInWhatItDoesNotNeed()
    {
        const auto recording = Recording::parse(Nonsense, {});
        QVERIFY(recording);
        QCOMPARE(recording->exchanges().size(), 1);
        QCOMPARE(recording->exchanges().first().durationMs, 0.0);
        QCOMPARE(recording->exchanges().first().response.status, 0);
    }

    void roundTrips_data()
    {
        QTest::addColumn<Recording::Layout>("layout");
        QTest::newRow("compact") << Recording::Layout::Compact;
        QTest::newRow("pretty") << Recording::Layout::Pretty;
    }
    void roundTrips()
    {
        QFETCH(Recording::Layout, layout);
        const Recording recording = variety();
        const QByteArray har = recording.toHar(layout);
        QCOMPARE(har.count('\n') > 50, layout == Recording::Layout::Pretty);
        QVERIFY(har.contains("Obi"));
        const auto read = Recording::parse(har, {});
        QVERIFY2(read, qPrintable(read ? QString() : read.error().context.join(u' ')));
        QCOMPARE(read->exchanges().size(), recording.exchanges().size());
        for (qsizetype i = 0; i < read->exchanges().size(); ++i) {
            compareExchanges(read->exchanges()[i], recording.exchanges()[i]);
            QCOMPARE(read->exchanges()[i].entry, i);
        }
        QCOMPARE(read->toHar(layout), har);
    }

    void endsWithItsLastAnswer()
    {
        Recording recording;
        QVERIFY(!recording.end().isValid());
        Exchange early = exchange(u"https://a.example"_s, {});
        Exchange late = early;
        early.durationMs = 90000; // ends last though it began first
        late.startedAt = late.startedAt.addSecs(60);
        recording.append(early);
        recording.append(late);
        QCOMPARE(recording.end(), early.startedAt.addSecs(90));
    }

    void writesAndReadsFiles()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"記録.har"_s);
        QVERIFY(variety().writeFile(name));
        const auto read = Recording::readFile(name);
        QVERIFY(read);
        QCOMPARE(read->exchanges().size(), variety().exchanges().size());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void writesWholeFilesOrNone()
    {
        QTemporaryDir folder;
        const auto written = variety().writeFile(folder.filePath(u"missing/a.har"_s));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
        QVERIFY(!written.error().context.value(1).isEmpty());
    }

    void refusesFilesItCannotRead()
    {
        QTemporaryDir folder;
        for (const QString &name : {folder.path(), folder.filePath(u"missing.har"_s), u"/dev/zero"_s}) {
            const auto read = Recording::readFile(name);
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::RecordingUnreadable);
            QCOMPARE(read.error().context.size(), 2);
            QCOMPARE(read.error().context.first(), name);
            QVERIFY(!read.error().context.last().isEmpty());
        }
    }

    void refusesAFileWithoutPermission()
    {
        if (geteuid() == 0)
            QSKIP("left out: the superuser may read every file");
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.har"_s);
        QVERIFY(variety().writeFile(name));
        QVERIFY(QFile::setPermissions(name, {}));
        const auto read = Recording::readFile(name);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::RecordingUnreadable);
    }

    void refusesAnEmptyFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.har"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto read = Recording::readFile(file.fileName());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::RecordingNotJson);
        QCOMPARE(read.error().context.value(1), u"0"_s);
    }

    void refusesTwoGigabytesUnread()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"big.har"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const qint64 size = 2LL * 1024 * 1024 * 1024;
        QVERIFY(file.resize(size)); // sparse
        const auto read = Recording::readFile(file.fileName());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::RecordingTooLarge);
        const QString limit = QString::number(Recording::MaximumSize);
        QCOMPARE(read.error().context, QStringList({file.fileName(), QString::number(size), limit}));
    }
};

OBI_TEST(RecordingTest)
#include "RecordingTest.moc"
