// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdicts/VerdictBook.h"
#include "HeldTransport.h"
#include "ObiTest.h"
#include "verdicts/VerdictBook.h"

#include <QSignalSpy>
#include <QTimer>

#include <numeric>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

class VerdictBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachModuleIsMergedAsItAnswers();
    void neverAsksTwice();
    void batchesAndWindows();
    void longListIsTakenInParts();
    void changedOnceATurn();
    void failedModuleIsAskedAgainOnRetry();
    void moduleWithoutScopeIsNotAskedAgain();
    void oldAnswersAreAskedForAgain();
    void clearForgets();
    void withoutModuleListAllAreAskedAtOnce();
    void realAnswerOf2020();
    void failureOfAllIsRetriedFromTheBeginning();
    void moduleListIsAskedForAgainAfterAnOutage();
    void disabledModulesAreNotAsked();
    void switchedOffModulesAreNotAsked();
    void switchedOffWhileAsking();
    void switchedOffInAQuestionToAll();
    void tellsWhichModulesAreAsked();
    void unknownToEverybody();
    void destroyedWhileAsking();

private:
    static Observable domain(const QString &value) { return *Observable::parse(ObservableType::Domain, value); }
    void answerModules(const QStringList &ids);
    HeldTransport::Held take(const QString &module);
    HeldTransport::Held takeModuleList();

    const ServiceAddresses m_addresses{QUrl(u"https://visibility.example"_s)};
    std::unique_ptr<HeldTransport> m_transport;
    std::unique_ptr<ModuleClient> m_modules;
    std::unique_ptr<EnrichClient> m_enrich;
    std::shared_ptr<std::atomic<qint64>> m_moment = std::make_shared<std::atomic<qint64>>();
    std::unique_ptr<VerdictBook> m_book;
    const Observable m_bitly = domain(u"bit.ly"_s);
};

void VerdictBookTest::init()
{
    m_book.reset();
    m_transport = std::make_unique<HeldTransport>();
    m_modules = std::make_unique<ModuleClient>(*m_transport, m_addresses);
    m_enrich = std::make_unique<EnrichClient>(*m_transport, m_addresses);
    const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    *m_moment = noon.toMSecsSinceEpoch();
    m_book = std::make_unique<VerdictBook>(*m_modules, *m_enrich, Clock::standingOnce(m_moment));
}

HeldTransport::Held VerdictBookTest::takeModuleList()
{
    if (!QTest::qWaitFor([this] { return !m_transport->held.isEmpty(); }))
        return {};
    return m_transport->held.first().isModuleList() ? m_transport->held.takeFirst() : HeldTransport::Held{};
}

void VerdictBookTest::answerModules(const QStringList &ids)
{
    QJsonArray modules;
    for (const QString &id : ids)
        modules.append(moduleEntry(id, u"Module "_s + id));
    const auto list = takeModuleList();
    QVERIFY(list.promise);
    list.answer(json(modules));
}

HeldTransport::Held VerdictBookTest::take(const QString &module)
{
    HeldTransport::Held found;
    const auto look = [&] {
        for (qsizetype i = 0; i < m_transport->held.size() && !found.promise; ++i) {
            if (!m_transport->held.at(i).isModuleList() && m_transport->held.at(i).module() == module)
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

void VerdictBookTest::eachModuleIsMergedAsItAnswers()
{
    QCOMPARE(m_book->find(m_bitly), nullptr);
    m_book->want({m_bitly});
    QVERIFY(m_book->find(m_bitly));
    QVERIFY(!m_book->find(m_bitly)->complete);
    answerModules({u"a"_s, u"b"_s});
    TAKE(b, u"b"_s);
    TAKE(a, u"a"_s);
    QCOMPARE(a.values(), {u"bit.ly"_s});
    QCOMPARE(m_book->find(m_bitly)->opinions.size(), 2);
    QCOMPARE(m_book->find(m_bitly)->opinions.first().state, ModuleOpinion::State::Asking);
    QCOMPARE(m_book->disposition(m_bitly), std::nullopt);

    b.answer(answerOf({moduleAnswer(u"b"_s, u"Module b"_s, {verdict(u"bit.ly"_s, 2)})}));
    QTRY_COMPARE(m_book->disposition(m_bitly), Disposition::Malicious);
    const Dossier *dossier = m_book->find(m_bitly);
    QVERIFY(!dossier->complete);
    QCOMPARE(dossier->opinions.at(0).state, ModuleOpinion::State::Asking);
    QCOMPARE(dossier->opinions.at(1).state, ModuleOpinion::State::Answered);
    QCOMPARE(dossier->opinions.at(1).module.name, u"Module b"_s);
    QVERIFY(!dossier->opinions.at(1).validUntil.isValid());
    QVERIFY(dossier->opinions.at(1).askedAt.isValid());

    a.answer(answerOf({moduleAnswer(u"a"_s, u"Module a"_s, {verdict(u"bit.ly"_s, 1)})}));
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    QCOMPARE(m_book->disposition(m_bitly), Disposition::Clean);
}

void VerdictBookTest::neverAsksTwice()
{
    m_book->want({m_bitly, m_bitly});
    m_book->want({m_bitly});
    answerModules({u"a"_s});
    TAKE(a, u"a"_s);
    QCOMPARE(a.values(), {u"bit.ly"_s});
    m_book->want({m_bitly});
    a.answer(answerOf({}));
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    m_book->want({m_bitly});
    QTest::qWait(3 * VerdictBook::BatchDelayMs);
    QCOMPARE(m_transport->sent, 2);
    m_book->want({domain(u"other.example"_s)});
    TAKE(other, u"a"_s);
    QCOMPARE(other.values(), {u"other.example"_s});
    QCOMPARE(m_transport->sent, 3);
}

void VerdictBookTest::batchesAndWindows()
{
    QList<Observable> many;
    for (int i = 0; i < 450; ++i)
        many.append(domain(u"h%1.example"_s.arg(i)));
    m_book->want(many);
    answerModules({u"a"_s, u"slow"_s});
    QTRY_COMPARE(m_transport->held.size(), 6);
    TAKE(first, u"a"_s);
    QCOMPARE(first.values().size(), VerdictBook::BatchSize);
    QCOMPARE(first.values().first(), u"h0.example"_s);
    first.answer(answerOf({}));
    // The place of the answered batch goes to the next; the slow module holds up nobody but itself.
    QTRY_COMPARE(m_transport->held.size(), 6);
    int asked = int(first.values().size());
    for (int i = 0; i < 4; ++i) {
        TAKE(next, u"a"_s);
        asked += int(next.values().size());
        next.answer(answerOf({}));
    }
    QCOMPARE(asked, 450);
    QTest::qWait(10);
    QCOMPARE(m_transport->held.size(), 3);
    QVERIFY(!m_book->find(many.first())->complete);
}

// Between two parts, timers and what the user does get their turn.
void VerdictBookTest::longListIsTakenInParts()
{
    QList<Observable> many;
    for (int i = 0; i < 3 * VerdictBook::AtATime + 50; ++i)
        many.append(domain(u"h%1.example"_s.arg(i)));
    QList<qsizetype> parts;
    QList<qsizetype> partsBefore;
    connect(m_book.get(), &VerdictBook::changed, this, [&](const QList<Observable> &changed) {
        parts.append(changed.size());
        QTimer::singleShot(0, this, [&] { partsBefore.append(parts.size()); });
    });
    m_book->want(many);
    QCOMPARE(m_book->count(), many.size());
    answerModules({u"a"_s});
    const auto taken = [&parts] { return std::accumulate(parts.begin(), parts.end(), qsizetype(0)); };
    QTRY_COMPARE(taken(), many.size());
    QTRY_COMPARE(partsBefore.size(), parts.size());
    m_book->disconnect(this);
    QCOMPARE(parts, QList<qsizetype>({100, 100, 100, 50}));
    QCOMPARE(partsBefore, QList<qsizetype>({1, 2, 3, 4}));
    QCOMPARE(m_transport->held.size(), VerdictBook::BatchesUnderWay);
    for (const Observable &observable : std::as_const(many))
        QCOMPARE(m_book->find(observable)->opinions.size(), 1);
}

void VerdictBookTest::changedOnceATurn()
{
    const Observable other = domain(u"other.example"_s);
    m_book->want({m_bitly, other});
    answerModules({u"a"_s, u"b"_s});
    TAKE(a, u"a"_s);
    TAKE(b, u"b"_s);
    QTest::qWait(0);
    QSignalSpy changed(m_book.get(), &VerdictBook::changed);
    a.answer(answerOf({}));
    b.answer(answerOf({}));
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    QTRY_VERIFY(!changed.isEmpty());
    for (const QVariantList &signal : std::as_const(changed)) {
        auto observables = signal.first().value<QList<Observable>>();
        QCOMPARE(observables.size(), 2);
        QVERIFY(observables.contains(m_bitly) && observables.contains(other));
    }
    QVERIFY(changed.size() <= 2);
}

void VerdictBookTest::failedModuleIsAskedAgainOnRetry()
{
    m_book->want({m_bitly});
    answerModules({u"a"_s, u"b"_s});
    TAKE(a, u"a"_s);
    TAKE(b, u"b"_s);
    const Error timedOut{ErrorCode::TimedOut, {u"visibility.example"_s, u"10"_s}};
    a.answer(tl::unexpected(timedOut));
    b.answer(answerOf({moduleAnswer(u"b"_s, u"Module b"_s, {verdict(u"bit.ly"_s, 3)})}));
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    QCOMPARE(m_book->find(m_bitly)->opinions.first().state, ModuleOpinion::State::Failed);
    QCOMPARE(m_book->find(m_bitly)->opinions.first().error, timedOut);
    QCOMPARE(m_book->disposition(m_bitly), Disposition::Suspicious);

    m_book->retry(m_bitly);
    m_book->retry(m_bitly);
    QVERIFY(!m_book->find(m_bitly)->complete);
    TAKE(again, u"a"_s);
    again.answer(answerOf({}, {QJsonObject{{u"module_instance_id"_s, u"a"_s},
                                           {u"code"_s, u"unknown"_s},
                                           {u"message"_s, u"m"_s},
                                           {u"type"_s, u"fatal"_s}}}));
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    QCOMPARE(m_book->find(m_bitly)->opinions.first().error.code, ErrorCode::ModuleFailed);
    QCOMPARE(m_transport->sent, 4);
    m_book->retry(domain(u"never-wanted.example"_s));
    QCOMPARE(m_transport->sent, 4);
}

void VerdictBookTest::moduleWithoutScopeIsNotAskedAgain()
{
    QList<Observable> many;
    for (int i = 0; i < 350; ++i)
        many.append(domain(u"h%1.example"_s.arg(i)));
    m_book->want(many);
    answerModules({u"a"_s});
    TAKE(a, u"a"_s);
    a.answer(R"({"error":"missing_scope","missing-scopes":["enrich:read"]})", 403);
    const auto lacksScope = [this](const Observable &observable) {
        const auto &opinions = m_book->find(observable)->opinions;
        return !opinions.isEmpty() && opinions.first().state == ModuleOpinion::State::MissingScope;
    };
    QTRY_VERIFY(lacksScope(many.first()));
    QCOMPARE(m_book->find(many.first())->opinions.first().error, (Error{ErrorCode::MissingScope, {u"enrich:read"_s}}));
    // Those that had not been sent, or taken, yet are answered alike, and later ones too.
    QTRY_VERIFY(lacksScope(many.last()));
    const int sent = m_transport->sent;
    m_book->want({m_bitly});
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    m_book->retry(m_bitly);
    QTest::qWait(3 * VerdictBook::BatchDelayMs);
    QCOMPARE(m_transport->sent, sent);
    QCOMPARE(m_book->disposition(m_bitly), std::nullopt);
    m_book->clear();
    m_transport->held.clear();
    m_book->want({m_bitly});
    answerModules({u"a"_s});
    TAKE(again, u"a"_s);
}

void VerdictBookTest::oldAnswersAreAskedForAgain()
{
    m_book->want({m_bitly});
    answerModules({u"a"_s});
    TAKE(first, u"a"_s);
    first.answer(answerOf({moduleAnswer(u"a"_s, u"Module a"_s, {verdict(u"bit.ly"_s, 2)})}));
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    const int sent = m_transport->sent;
    *m_moment += ModuleOpinion::FreshMinutes * 60'000;
    m_book->retry(m_bitly);
    QTest::qWait(3 * VerdictBook::BatchDelayMs);
    QCOMPARE(m_transport->sent, sent);
    *m_moment += 1000;
    m_book->retry(m_bitly);
    TAKE(again, u"a"_s);
    again.answer(answerOf({moduleAnswer(u"a"_s, u"Module a"_s, {verdict(u"bit.ly"_s, 4)})}));
    QTRY_COMPARE(m_book->disposition(m_bitly), Disposition::Common);
}

void VerdictBookTest::clearForgets()
{
    m_book->want({m_bitly});
    answerModules({u"a"_s});
    TAKE(late, u"a"_s);
    QTest::qWait(0);
    QSignalSpy changed(m_book.get(), &VerdictBook::changed);
    m_book->clear();
    QCOMPARE(m_book->find(m_bitly), nullptr);
    QTRY_COMPARE(changed.size(), 1);
    late.answer(answerOf({moduleAnswer(u"a"_s, u"Module a"_s, {verdict(u"bit.ly"_s, 2)})}));
    QTest::qWait(10);
    QCOMPARE(m_book->find(m_bitly), nullptr);
    m_book->want({m_bitly});
    answerModules({u"a"_s});
    TAKE(again, u"a"_s);
    again.answer(answerOf({moduleAnswer(u"a"_s, u"Module a"_s, {verdict(u"bit.ly"_s, 4)})}));
    QTRY_COMPARE(m_book->disposition(m_bitly), Disposition::Common);
}

void VerdictBookTest::withoutModuleListAllAreAskedAtOnce()
{
    m_book->want({m_bitly});
    const auto list = takeModuleList();
    QVERIFY(list.promise);
    list.answer(failure(ErrorCode::NotRecorded, {u"GET …"_s}));
    TAKE(all, QString());
    all.answer(
        answerOf({moduleAnswer(u"a"_s, u"Talos"_s, {verdict(u"bit.ly"_s, 3)}), moduleAnswer(u"b"_s, u"AMP"_s, {})},
                 {QJsonObject{{u"module_instance_id"_s, u"c"_s},
                              {u"code"_s, u"unknown"_s},
                              {u"message"_s, u"m"_s},
                              {u"type"_s, u"error"_s}}}));
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    const auto &opinions = m_book->find(m_bitly)->opinions;
    QCOMPARE(opinions.size(), 3);
    QCOMPARE(opinions.at(0).disposition, Disposition::Suspicious);
    QCOMPARE(opinions.at(1).state, ModuleOpinion::State::Answered);
    QCOMPARE(opinions.at(2).state, ModuleOpinion::State::Failed);
    // A module that failed there is asked again with the others: it cannot be asked alone for sure.
    m_book->retry(m_bitly);
    TAKE(again, QString());
    again.answer(answerOf({moduleAnswer(u"a"_s, u"Talos"_s, {verdict(u"bit.ly"_s, 2)})}));
    QTRY_COMPARE(m_book->disposition(m_bitly), Disposition::Malicious);
    QCOMPARE(m_book->find(m_bitly)->opinions.size(), 1);
    QCOMPARE(m_transport->sent, 3);
}

void VerdictBookTest::realAnswerOf2020()
{
    OBI_NEED_SAMPLES;
    const Observable cisco = domain(u"cisco.com"_s);
    m_book->want({cisco});
    const auto list = takeModuleList();
    QVERIFY(list.promise);
    list.answer(failure(ErrorCode::NotRecorded, {u"GET …"_s}));
    TAKE(all, QString());
    all.answer(*test::sample(u"enrich/sx00_deliberate_response.json"_s));
    QTRY_VERIFY(m_book->find(cisco)->complete);
    const auto &opinions = m_book->find(cisco)->opinions;
    QVERIFY(opinions.size() >= 2);
    QCOMPARE(opinions.first().module.key(), u"Talos Intelligence"_s);
    QCOMPARE(opinions.at(1).module.key(), u"AMP File Reputation"_s);
    // The verdict of April 2020 had run out long before the clock of this test.
    QCOMPARE(opinions.first().state, ModuleOpinion::State::Answered);
}

void VerdictBookTest::failureOfAllIsRetriedFromTheBeginning()
{
    m_book->want({m_bitly});
    const auto list = takeModuleList();
    QVERIFY(list.promise);
    list.answer(failure(ErrorCode::HttpStatus, {u"host"_s, u"500"_s, {}}));
    TAKE(all, QString());
    all.answer(failure(ErrorCode::TimedOut, {u"host"_s, u"10"_s}));
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    QCOMPARE(m_book->find(m_bitly)->opinions.size(), 1);
    QCOMPARE(m_book->find(m_bitly)->opinions.first().module.key(), QString());
    QCOMPARE(m_book->find(m_bitly)->opinions.first().state, ModuleOpinion::State::Failed);
    QCOMPARE(m_book->disposition(m_bitly), std::nullopt);
    m_book->retry(m_bitly);
    TAKE(again, QString());
    again.answer(answerOf({moduleAnswer({}, u"Talos"_s, {verdict(u"bit.ly"_s, 1)})}));
    QTRY_COMPARE(m_book->disposition(m_bitly), Disposition::Clean);
    QCOMPARE(m_book->find(m_bitly)->opinions.size(), 1);
}

void VerdictBookTest::moduleListIsAskedForAgainAfterAnOutage()
{
    m_book->want({m_bitly});
    const auto list = takeModuleList();
    QVERIFY(list.promise);
    list.answer(failure(ErrorCode::NoConnection, {u"host"_s, {}}));
    TAKE(all, QString());
    all.answer(failure(ErrorCode::NoConnection, {u"host"_s, {}}));
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    m_book->retry(m_bitly);
    answerModules({u"a"_s});
    TAKE(a, u"a"_s);
    a.answer(answerOf({moduleAnswer(u"a"_s, u"Module a"_s, {verdict(u"bit.ly"_s, 2)})}));
    QTRY_COMPARE(m_book->disposition(m_bitly), Disposition::Malicious);
    QCOMPARE(m_book->find(m_bitly)->opinions.size(), 1);
}

void VerdictBookTest::disabledModulesAreNotAsked()
{
    m_book->want({m_bitly});
    const auto list = takeModuleList();
    QVERIFY(list.promise);
    QJsonObject disabled = moduleEntry(u"off"_s, u"Off"_s);
    disabled.insert(u"enabled"_s, false);
    list.answer(json(QJsonArray{disabled, moduleEntry(u"on"_s, u"On"_s)}));
    TAKE(on, u"on"_s);
    QCOMPARE(m_book->find(m_bitly)->opinions.size(), 1);
    QCOMPARE(m_transport->sent, 2);
}

void VerdictBookTest::switchedOffModulesAreNotAsked()
{
    m_book->setSwitchedOff({u"b"_s});
    m_book->want({m_bitly});
    answerModules({u"a"_s, u"b"_s});
    TAKE(a, u"a"_s);
    a.answer(answerOf({moduleAnswer(u"a"_s, u"Module a"_s, {verdict(u"bit.ly"_s, 2)})}));
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    QCOMPARE(m_book->find(m_bitly)->opinions.size(), 1);
    QVERIFY(m_transport->held.isEmpty());
    // Back again: everything is asked for anew.
    m_book->setSwitchedOff({});
    QCOMPARE(m_book->find(m_bitly), nullptr);
    m_book->want({m_bitly});
    answerModules({u"a"_s, u"b"_s});
    TAKE(b, u"b"_s);
    QCOMPARE(b.values(), {u"bit.ly"_s});
}

void VerdictBookTest::switchedOffWhileAsking()
{
    m_book->want({m_bitly});
    answerModules({u"a"_s, u"b"_s});
    TAKE(a, u"a"_s);
    TAKE(b, u"b"_s);
    a.answer(answerOf({moduleAnswer(u"a"_s, u"Module a"_s, {verdict(u"bit.ly"_s, 1)})}));
    QTRY_COMPARE(m_book->disposition(m_bitly), Disposition::Clean);
    m_book->setSwitchedOff({u"a"_s, u"b"_s});
    QVERIFY(m_book->find(m_bitly)->opinions.isEmpty());
    b.answer(answerOf({moduleAnswer(u"b"_s, u"Module b"_s, {verdict(u"bit.ly"_s, 2)})}));
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    QVERIFY(m_book->find(m_bitly)->opinions.isEmpty());
    m_book->want({domain(u"other.example"_s)});
    QTRY_VERIFY(m_book->find(domain(u"other.example"_s))->complete);
    QVERIFY(m_transport->held.isEmpty());
}

void VerdictBookTest::switchedOffInAQuestionToAll()
{
    m_book->setSwitchedOff({u"b"_s});
    m_book->want({m_bitly});
    const auto list = takeModuleList();
    QVERIFY(list.promise);
    list.answer(failure(ErrorCode::HttpStatus, {u"host"_s, u"500"_s, {}}));
    TAKE(all, QString());
    all.answer(answerOf({moduleAnswer(u"a"_s, u"Module a"_s, {verdict(u"bit.ly"_s, 1)}),
                         moduleAnswer(u"b"_s, u"Module b"_s, {verdict(u"bit.ly"_s, 2)})}));
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    QCOMPARE(m_book->find(m_bitly)->opinions.size(), 1);
    QCOMPARE(m_book->disposition(m_bitly), Disposition::Clean);
    // What such a question brought goes, too, and nobody is asked again for that.
    m_book->setSwitchedOff({u"a"_s, u"b"_s});
    QVERIFY(m_book->find(m_bitly)->opinions.isEmpty());
    QTest::qWait(3 * VerdictBook::BatchDelayMs);
    QCOMPARE(m_transport->sent, 2);
}

void VerdictBookTest::tellsWhichModulesAreAsked()
{
    const auto keys = [this] {
        QStringList keys;
        const auto modules = m_book->modules();
        for (const ModuleInstance &module : modules.value_or(QList<ModuleInstance>()))
            keys.append(module.key());
        return keys;
    };
    QVERIFY(!m_book->modules());
    m_book->setSwitchedOff({u"c"_s});
    m_book->want({m_bitly});
    QVERIFY(!m_book->modules());
    answerModules({u"b"_s, u"a"_s, u"c"_s});
    QTRY_VERIFY(m_book->modules());
    QCOMPARE(keys(), QStringList({u"b"_s, u"a"_s}));
    m_book->setSwitchedOff({u"b"_s, u"c"_s});
    QCOMPARE(keys(), QStringList{u"a"_s});
    m_book->clear();
    QVERIFY(!m_book->modules());
    m_transport->held.clear();
    // No list: one question to all, whoever they are.
    m_book->want({m_bitly});
    const auto list = takeModuleList();
    QVERIFY(list.promise);
    list.answer(failure(ErrorCode::HttpStatus, {u"host"_s, u"500"_s, {}}));
    QTRY_VERIFY(m_book->modules());
    QCOMPARE(keys(), QStringList{QString()});
}

void VerdictBookTest::unknownToEverybody()
{
    m_book->want({m_bitly});
    answerModules({u"a"_s});
    TAKE(a, u"a"_s);
    a.answer(answerOf({moduleAnswer(u"a"_s, u"Module a"_s, {})}));
    QTRY_VERIFY(m_book->find(m_bitly)->complete);
    QCOMPARE(m_book->find(m_bitly)->overall, std::nullopt);
    QCOMPARE(m_book->disposition(m_bitly), Disposition::Unknown);
}

void VerdictBookTest::destroyedWhileAsking()
{
    m_book->want({m_bitly});
    answerModules({u"a"_s});
    TAKE(a, u"a"_s);
    m_book.reset();
    a.answer(answerOf({moduleAnswer(u"a"_s, u"Module a"_s, {verdict(u"bit.ly"_s, 2)})}));
    QTest::qWait(10);
}

OBI_TEST(VerdictBookTest)
#include "VerdictBookTest.moc"
