// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdicts/SightingBook.h"
#include "HeldTransport.h"
#include "ObiTest.h"

#include <QSignalSpy>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

Observable domain(const QString &value)
{
    return *Observable::parse(ObservableType::Domain, value);
}

QJsonObject sighting(const QStringList &values, int count)
{
    QJsonArray observables;
    for (const QString &value : values)
        observables.append(QJsonObject{{u"type"_s, u"domain"_s}, {u"value"_s, value}});
    return {{u"type"_s, u"sighting"_s},
            {u"id"_s, u"transient:1"_s},
            {u"count"_s, count},
            {u"observables"_s, observables},
            {u"observed_time"_s, QJsonObject{{u"start_time"_s, u"2026-11-20T00:00:00.000Z"_s}}}};
}

QByteArray seen(const QString &module, const QList<QJsonObject> &sightings, int all = -1)
{
    QJsonArray docs;
    for (const QJsonObject &doc : sightings)
        docs.append(doc);
    const QJsonObject list{{u"count"_s, all < 0 ? int(docs.size()) : all}, {u"docs"_s, docs}};
    return answerOf({QJsonObject{
        {u"module"_s, module}, {u"module_instance_id"_s, module}, {u"data"_s, QJsonObject{{u"sightings"_s, list}}}}});
}

} // namespace

class SightingBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsUpWhatModulesSaw();
    void saysWhatIsLeftOut();
    void namesModulesThatCouldNotSay();
    void asksForAListInBatches();
    void aSightingOfTwoBatchesCountsOnceForEach();
    void clearForgets();
    void stopLeavesWhatIsKnown();
    void destroyedWhileAsking();

private:
    HeldTransport::Held take(const QString &module);
    void answerModules(const QStringList &ids);
    const SightingTally *tally() const { return m_book->find(m_bitly); }

    const ServiceAddresses m_addresses{QUrl(u"https://visibility.example"_s)};
    std::unique_ptr<HeldTransport> m_transport;
    std::unique_ptr<ModuleClient> m_modules;
    std::unique_ptr<EnrichClient> m_enrich;
    std::unique_ptr<VerdictBook> m_verdicts;
    std::unique_ptr<SightingBook> m_book;
    const Observable m_bitly = domain(u"bit.ly"_s);
};

void SightingBookTest::init()
{
    m_book.reset();
    m_verdicts.reset();
    m_transport = std::make_unique<HeldTransport>();
    m_modules = std::make_unique<ModuleClient>(*m_transport, m_addresses);
    m_enrich = std::make_unique<EnrichClient>(*m_transport, m_addresses);
    m_verdicts = std::make_unique<VerdictBook>(*m_modules, *m_enrich, Clock::system());
    m_book = std::make_unique<SightingBook>(*m_verdicts, *m_enrich);
}

void SightingBookTest::answerModules(const QStringList &ids)
{
    QJsonArray modules;
    for (const QString &id : ids)
        modules.append(moduleEntry(id, id));
    m_verdicts->want({m_bitly});
    QTRY_VERIFY(!m_transport->held.isEmpty());
    m_transport->held.takeFirst().answer(json(modules));
}

/// A question for sightings.
HeldTransport::Held SightingBookTest::take(const QString &module)
{
    HeldTransport::Held found;
    const auto look = [&] {
        for (qsizetype i = 0; i < m_transport->held.size() && !found.promise; ++i) {
            const auto &held = m_transport->held.at(i);
            if (held.request.url.path().contains(u"/observe/"_s) && held.module() == module)
                found = m_transport->held.takeAt(i);
        }
        return bool(found.promise);
    };
    (void)QTest::qWaitFor(look, 2000);
    return found;
}

#define TAKE(name, module)                                                                                             \
    const auto name = take(module);                                                                                    \
    QVERIFY2(name.promise, "this module was not asked")

void SightingBookTest::addsUpWhatModulesSaw()
{
    m_book->want({m_bitly, domain(u"news.example"_s)});
    QVERIFY(tally() && !tally()->complete);
    QCOMPARE(m_transport->sent, 0); // it is not known yet whom to ask
    answerModules({u"a"_s, u"b"_s});
    QSignalSpy changed(m_book.get(), &SightingBook::changed);
    TAKE(a, u"a"_s);
    TAKE(b, u"b"_s);
    QCOMPARE(a.values(), (QStringList{u"bit.ly"_s, u"news.example"_s}));
    // A sighting may name an observable twice, and others that nobody asked for.
    a.answer(seen(u"a"_s, {sighting({u"bit.ly"_s, u"bit.ly"_s, u"other.example"_s}, 3), sighting({u"bit.ly"_s}, 1)}));
    QTRY_COMPARE(tally()->count, 4);
    QVERIFY(!tally()->complete);
    b.answer(seen(u"b"_s, {sighting({u"bit.ly"_s}, 1)}));
    QTRY_VERIFY(tally()->complete);
    QCOMPARE(tally()->count, 5);
    QVERIFY(!tally()->atLeast && tally()->gaps.isEmpty());
    QCOMPARE(m_book->find(domain(u"news.example"_s))->count, 0);
    QCOMPARE(m_book->find(domain(u"other.example"_s)), nullptr);
    QTRY_VERIFY(!changed.isEmpty());

    const int sent = m_transport->sent;
    m_book->want({m_bitly});
    QCOMPARE(m_transport->sent, sent);
}

void SightingBookTest::saysWhatIsLeftOut()
{
    m_book->want({m_bitly});
    answerModules({u"a"_s});
    TAKE(a, u"a"_s);
    a.answer(seen(u"a"_s, {sighting({u"bit.ly"_s}, 1)}, 900));
    QTRY_VERIFY(tally()->complete);
    QCOMPARE(tally()->count, 1);
    QVERIFY(tally()->atLeast);
}

void SightingBookTest::namesModulesThatCouldNotSay()
{
    m_book->want({m_bitly});
    answerModules({u"a"_s, u"b"_s});
    TAKE(a, u"a"_s);
    TAKE(b, u"b"_s);
    a.answer(failure(ErrorCode::TimedOut, {u"visibility.example"_s, u"10"_s}));
    b.answer(seen(u"b"_s, {sighting({u"bit.ly"_s}, 2)}));
    QTRY_VERIFY(tally()->complete);
    QCOMPARE(tally()->count, 2);
    QCOMPARE(tally()->gaps.size(), 1);
    QCOMPARE(tally()->gaps.first().module.name, u"a"_s);
    QCOMPARE(tally()->gaps.first().error.code, ErrorCode::TimedOut);

    m_book->retry(m_bitly);
    QVERIFY(!tally()->complete);
    TAKE(again, u"a"_s);
    again.answer(seen(u"a"_s, {sighting({u"bit.ly"_s}, 1)}));
    TAKE(againB, u"b"_s);
    againB.answer(seen(u"b"_s, {sighting({u"bit.ly"_s}, 2)}));
    QTRY_VERIFY(tally()->complete);
    QCOMPARE(tally()->count, 3);
    QVERIFY(tally()->gaps.isEmpty());
}

void SightingBookTest::aSightingOfTwoBatchesCountsOnceForEach()
{
    QList<Observable> many;
    for (int i = 0; i < SightingBook::BatchSize + 1; ++i)
        many.append(domain(u"host%1.example"_s.arg(i)));
    answerModules({u"a"_s});
    m_book->want(many);
    const QByteArray both =
        seen(u"a"_s, {sighting({u"host0.example"_s, u"host%1.example"_s.arg(SightingBook::BatchSize)}, 3)});
    for (int batch = 0; batch < 2; ++batch) {
        TAKE(asked, u"a"_s);
        asked.answer(both);
    }
    QTRY_VERIFY(m_book->find(many.first())->complete && m_book->find(many.last())->complete);
    QCOMPARE(m_book->find(many.first())->count, 3);
    QCOMPARE(m_book->find(many.last())->count, 3);
}

void SightingBookTest::asksForAListInBatches()
{
    QList<Observable> many;
    for (int i = 0; i < 450; ++i)
        many.append(domain(u"host%1.example"_s.arg(i)));
    answerModules({u"a"_s});
    m_book->want(many);
    QList<HeldTransport::Held> asked;
    for (int i = 0; i < SightingBook::BatchesUnderWay; ++i) {
        TAKE(batch, u"a"_s);
        QCOMPARE(batch.values().size(), SightingBook::BatchSize);
        asked.append(batch);
    }
    QVERIFY(!take(u"a"_s).promise);
    asked.first().answer(seen(u"a"_s, {}));
    TAKE(next, u"a"_s);
    QCOMPARE(next.values().first(), u"host300.example"_s);
}

void SightingBookTest::clearForgets()
{
    m_book->want({m_bitly});
    answerModules({u"a"_s});
    TAKE(a, u"a"_s);
    QSignalSpy changed(m_book.get(), &SightingBook::changed);
    m_verdicts->clear(); // which the book hears of
    QCOMPARE(tally(), nullptr);
    QTRY_COMPARE(changed.size(), 1);
    a.answer(seen(u"a"_s, {sighting({u"bit.ly"_s}, 2)}));
    QTest::qWait(20);
    QCOMPARE(tally(), nullptr);
}

void SightingBookTest::stopLeavesWhatIsKnown()
{
    m_book->want({m_bitly});
    answerModules({u"a"_s});
    TAKE(a, u"a"_s);
    a.answer(seen(u"a"_s, {sighting({u"bit.ly"_s}, 2)}));
    QTRY_VERIFY(tally()->complete);
    m_book->want({domain(u"late.example"_s)});
    m_book->stop();
    QCOMPARE(tally()->count, 2);
    QCOMPARE(m_book->find(domain(u"late.example"_s)), nullptr);
}

void SightingBookTest::destroyedWhileAsking()
{
    m_book->want({m_bitly});
    answerModules({u"a"_s});
    TAKE(a, u"a"_s);
    m_book.reset();
    a.answer(seen(u"a"_s, {sighting({u"bit.ly"_s}, 2)}));
    QTest::qWait(20);
}

OBI_TEST(SightingBookTest)
#include "SightingBookTest.moc"
