// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queries/QueryBook.h"
#include "ObiTest.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

PastQuery past(const QString &name)
{
    PastQuery query{.name = name, .sql = u"SELECT 'o''clock';"_s, .jobId = u"job-"_s + name};
    query.hosts = {*NodeSelector::parse(u"hostname:WS-0417"), *NodeSelector::parse(u"all")};
    query.started = QDateTime::fromString(u"2026-11-23T00:40:10Z"_s, Qt::ISODate);
    query.until = query.started.addSecs(60);
    query.scheduled = true;
    query.intervalSeconds = 600;
    query.end = PastQuery::End::Cancelled;
    query.answered = 3;
    query.rows = 1200;
    query.errors = 1;
    return query;
}

} // namespace

class QueryBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everythingLasts();
    void tellsWhenAScheduleRunsNext();
    void theOldestGoes();
    void damagedFileIsKeptAside();
    void fileOfANewerObiIsLeftAlone();
    void whatSelectsNoHostIsLeftOut();
    void keepsWhatWasEdited();

private:
    QString file() const { return m_folder->filePath(u"queries.json"_s); }
    void write(const QByteArray &content) const
    {
        QFile made(file());
        QVERIFY(made.open(QIODevice::WriteOnly));
        made.write(content);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void QueryBookTest::everythingLasts()
{
    QString savedId;
    QString pastId;
    {
        QueryBook book(file());
        QSignalSpy saved(&book, &QueryBook::savedChanged);
        savedId = book.save({{}, u"請求書"_s, u"SELECT 1"_s});
        book.save({savedId, u"請求書 2"_s, u"SELECT 2"_s});
        QCOMPARE(saved.size(), 2);
        pastId = book.put(past(u"one"_s));
        book.put(past(u"two"_s));
        book.setHosts({*NodeSelector::parse(u"ip:192.0.2.7")});
    }
    const QueryBook again(file());
    QCOMPARE(again.saved(), (QList<SavedQuery>{{savedId, u"請求書 2"_s, u"SELECT 2"_s}}));
    QCOMPARE(again.past().size(), 2);
    PastQuery wanted = past(u"one"_s);
    wanted.id = pastId;
    QCOMPARE(again.past().at(1), wanted);
    QCOMPARE(again.hosts().first(), *NodeSelector::parse(u"ip:192.0.2.7"));
    QVERIFY(!again.problem());
}

void QueryBookTest::tellsWhenAScheduleRunsNext()
{
    PastQuery query = past(u"a"_s);
    query.end = PastQuery::End::Running;
    query.until = query.started.addSecs(3600);
    QCOMPARE(query.nextRun(query.started), query.started.addSecs(600));
    QCOMPARE(query.nextRun(query.started.addSecs(1199)), query.started.addSecs(1200));
    QCOMPARE(query.nextRun(query.started.addSecs(1200)), query.started.addSecs(1800));
    QVERIFY(!query.nextRun(query.started.addSecs(3000)).isValid()); // no more before its end
    QVERIFY(query.isUnderWay(query.started.addSecs(3599)));
    QVERIFY(!query.isUnderWay(query.until));
    query.intervalSeconds = 0;
    QVERIFY(!query.nextRun(query.started).isValid());
    query.end = PastQuery::End::Cancelled;
    QVERIFY(!query.isUnderWay(query.started));
}

void QueryBookTest::theOldestGoes()
{
    QueryBook book;
    for (int i = 0; i < QueryBook::MostPast + 3; ++i)
        book.put(past(QString::number(i)));
    QCOMPARE(book.past().size(), QueryBook::MostPast);
    QCOMPARE(book.past().last().name, u"3"_s);
    // Nobody could cancel one that the service goes on with, were its entry gone.
    PastQuery running = past(u"running"_s);
    running.end = PastQuery::End::Running;
    running.until = running.started.addDays(1);
    book.put(running);
    for (int i = 0; i < QueryBook::MostPast + 3; ++i)
        book.put(past(QString::number(i)));
    QCOMPARE(book.past().size(), QueryBook::MostPast);
    QCOMPARE(book.past().last().name, u"running"_s);
}

void QueryBookTest::damagedFileIsKeptAside()
{
    write("{\"version\":1,");
    const QueryBook book(file());
    QCOMPARE(book.problem().value().code, ErrorCode::FileUnreadable);
    QVERIFY(QFile::exists(file() + u".bad"_s));
}

void QueryBookTest::fileOfANewerObiIsLeftAlone()
{
    const QByteArray newer = R"({"version":9,"saved":[{"id":"a","name":"b","sql":"c"}]})";
    write(newer);
    {
        QueryBook book(file());
        QCOMPARE(book.problem().value().code, ErrorCode::StoreTooNew);
        book.save({{}, u"mine"_s, u"SELECT 1"_s});
    }
    QFile kept(file());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), newer);
}

void QueryBookTest::whatSelectsNoHostIsLeftOut()
{
    write(R"({"version":1,"hosts":["hostname:A","nobody",7],"saved":[{"name":"no id"},3],"past":[{"id":"x"}]})");
    const QueryBook book(file());
    QCOMPARE(book.hosts().size(), 1);
    QVERIFY(book.saved().isEmpty());
    QVERIFY(book.past().isEmpty());
    QVERIFY(!book.problem());
}

void QueryBookTest::keepsWhatWasEdited()
{
    const EditedQuery edited{u"DNS cache"_s, u"s1"_s, {}, {}, u"SELECT 1"_s, u"SELECT 1 -- mine"_s};
    QString first;
    {
        QueryBook book(file());
        book.setEdited(edited);
        first = book.save({{}, u"left"_s, u"SELECT 0"_s, true});
        book.save({{}, u"named"_s, u"SELECT 1"_s});
        for (int i = 0; i < QueryBook::MostDrafts; ++i)
            book.save({{}, u"left"_s, QString::number(i), true});
    }
    const QueryBook again(file());
    QCOMPARE(again.edited(), edited);
    QCOMPARE(again.saved().size(), QueryBook::MostDrafts + 1); // the oldest draft went, and nothing that has a name
    QCOMPARE(again.saved().first().name, u"named"_s);
    QVERIFY(!again.saved().first().isDraft && again.saved().last().isDraft);
}

OBI_TEST(QueryBookTest)
#include "QueryBookTest.moc"
