// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Chain.h"
#include "StoreSupport.h"

#include "settings/Settings.h"
#include "store/CaseDatabase.h"
#include "store/CaseRecords.h"
#include "store/CaseShares.h"
#include "store/ShareRecords.h"
#include "sync/CaseSync.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

/// Cases that go to a real service and come back. Nobody waits here for the moment after an edit: retry() is now.
class CaseSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void newCaseAndItsEditsGoOut();
    void nothingGoesOutUnlessWanted();
    void aCaseMadeBeforeGoesOutWhenSharedByHand();
    void whatWaitsOutlivesTheProcess();
    void casesThatWaitLongestGoFirst();
    void anotherAccountIsSentNothing();
    void accountThatChangesUnderWayEndsIt();
    void sharingSwitchedOffUnderWayEndsIt();
    void whatIsEditedWhileItIsSentStays();
    void anUnsharedCopyIsLeftAlone();
    void aCreateWithoutAnswerMakesOneCasebook();
    void whatMayStillBeMadeIsNotMadeAgain();
    void aCasebookIsLookedForBeforeItIsMade();
    void aChangeWithoutAnswerIsMadeOnce();
    void anAnswerThatWasLostIsNoEcho();
    void aCaseIsTakenOutOfSharingAndBack();
    void anotherAccountGetsACasebookOfItsOwn();
    void anAccountWithTwoNamesIsOne();
    void aDayIsTheLongestWait();
    void itTellsWhenItLastSpoke();
    void whatWasDeletedWithoutSharingStaysAway();
    void whatComesMakesNoWrite();
    void whatOthersDoComesAndIsMarked();
    void bothSidesAreJoined();
    void deletedThereIsKeptHere();
    void deletedHereIsDeletedThereOnce();
    void broughtBackInTimeStaysThere();
    void broughtBackTooLateLivesHereOnly();
    void oneRefusedHoldsUpNobody();
    void missingScopeWaitsForSomebody();
    void whoMayOnlyReadStillReads();
    void withoutANetworkItTriesAgain();

private:
    void open();
    void close();
    void logIn(const QString &key = u"me"_s);
    void share(bool on) { m_settings.set(Setting::ShareCases, on); }
    Case make(const QString &title);
    /// Made here, and sent.
    Case makeThere(const QString &title);
    void apply(const QString &id, const CaseEdit &edit) { QVERIFY(await(m_store->apply(id, edit))); }
    CasebookEntity there(const QString &id);
    int howMany(const QString &id);
    const CaseShare *shareOf(const QString &id) const { return m_sync->find(id); }
    /// Nothing under way, and nothing that begins at once.
    bool isAtRest() const
    {
        if (m_sync->isAtWork())
            return false;
        QCoreApplication::processEvents();
        return !m_sync->isAtWork();
    }
    /// As the store has it, for just after an edit the sync does not know of it yet; and at rest, so that what a test
    /// does next is neither fetched nor sent by halves.
    bool isSent(const QString &id)
    {
        if (!isAtRest())
            return false;
        const auto inStore = await(CaseShares(*m_store).all());
        const CaseShare *share = shareOf(id);
        return inStore && *inStore == m_sync->shares() && share && share->waiting == 0 && !share->gone &&
               !share->remoteId.isEmpty();
    }
    /// Requests that change something at the service.
    int writes(const QString &method = {});
    CasebookClient client() { return CasebookClient(m_chain->authorized, m_cloud.addresses()); }

    TestCloud m_cloud;
    std::shared_ptr<std::atomic<qint64>> m_moment = std::make_shared<std::atomic<qint64>>(0);
    Settings m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Chain> m_chain;
    std::unique_ptr<CaseStore> m_store;
    std::unique_ptr<CaseSync> m_sync;
};

void CaseSyncTest::initTestCase()
{
    QVERIFY2(m_cloud.start(), qPrintable(m_cloud.problem()));
}

void CaseSyncTest::init()
{
    QVERIFY(m_cloud.reset());
    m_folder = std::make_unique<QTemporaryDir>();
    m_chain = std::make_unique<Chain>(m_cloud);
    m_settings.set(Setting::ShareCases, true);
    *m_moment = QDateTime::currentMSecsSinceEpoch();
    open();
}

void CaseSyncTest::cleanup()
{
    close();
    m_chain.reset();
}

void CaseSyncTest::open()
{
    const QString file = m_folder->filePath(u"cases.sqlite"_s);
    const Clock clock = Clock::standingOnce(m_moment);
    m_store = await(CaseStore::open(file, clock)).value();
    m_sync = std::make_unique<CaseSync>(*m_store, m_chain->authorized, m_settings, clock);
    m_sync->setFirstRetry(50);
}

void CaseSyncTest::close()
{
    m_sync.reset();
    m_store.reset();
}

void CaseSyncTest::logIn(const QString &key)
{
    m_sync->setAccount(SyncAccount{key, m_cloud.addresses()});
}

Case CaseSyncTest::make(const QString &title)
{
    return await(m_store->create(title, {test::domain(u"bit.ly"_s)})).value();
}

Case CaseSyncTest::makeThere(const QString &title)
{
    const Case made = make(title);
    m_sync->retry();
    (void)QTest::qWaitFor([&] { return isSent(made.id); });
    return made;
}

CasebookEntity CaseSyncTest::there(const QString &id)
{
    const QString mark = externalIdOf(id);
    auto asking = client().withExternalId(mark);
    const auto found = await(std::move(asking)).value();
    return found.isEmpty() ? CasebookEntity{} : found.first();
}

int CaseSyncTest::howMany(const QString &id)
{
    const QString mark = externalIdOf(id);
    auto asking = client().withExternalId(mark);
    return int(await(std::move(asking))->size());
}

int CaseSyncTest::writes(const QString &method)
{
    int found = 0;
    for (const QJsonValue &entry : m_cloud.log(u"/ctia/casebook"_s)) {
        const QString asked = entry[u"method"].toString();
        found += asked != u"GET" && (method.isEmpty() || asked == method);
    }
    return found;
}

void CaseSyncTest::newCaseAndItsEditsGoOut()
{
    logIn();
    const Case made = make(u"請求書"_s);
    QCOMPARE(there(made.id).title, QString()); // a moment after the edit, not at once
    m_sync->retry();
    QTRY_VERIFY(isSent(made.id));
    QCOMPARE(there(made.id).title, u"請求書"_s);
    QCOMPARE(there(made.id).observables, QList{test::domain(u"bit.ly"_s)});
    apply(made.id, edit::SetTitle{u"one"_s});
    apply(made.id, edit::SetTitle{u"two"_s});
    apply(made.id, edit::SetTlp{Tlp::Red});
    apply(made.id, edit::AddNote{u"looked at it"_s, u"me"_s});
    apply(made.id, edit::AddObservables{{test::domain(u"other.example"_s)}});
    apply(made.id, edit::RemoveObservables{{test::domain(u"bit.ly"_s)}});
    QTRY_COMPARE(shareOf(made.id)->waiting, 6);
    m_sync->retry();
    QTRY_VERIFY(isSent(made.id));
    const CasebookEntity entity = there(made.id);
    QCOMPARE(entity.title, u"two"_s);
    QCOMPARE(entity.tlp, u"red"_s);
    QCOMPARE(entity.observables, QList{test::domain(u"other.example"_s)});
    QCOMPARE(entity.texts, (QList<CasebookEntity::Text>{{u"note"_s, u"looked at it"_s}}));
    // Two titles are one change, and a list is changed, not replaced.
    QCOMPARE(writes(u"PATCH"_s), 1);
    QCOMPARE(writes(u"PUT"_s), 0);
    QVERIFY(!shareOf(made.id)->changed);
    QCOMPARE(await(m_store->load(made.id))->notes.first().author, u"me"_s);
}

void CaseSyncTest::nothingGoesOutUnlessWanted()
{
    QVERIFY(!Settings().get<bool>(Setting::ShareCases));
    share(false);
    logIn();
    m_sync->retry();
    const Case made = make(u"mine"_s);
    QTRY_VERIFY(m_sync->shares().size() > 0); // what the service has came all the same
    const QString theirs = m_sync->shares().first().caseId;
    apply(theirs, edit::SetTitle{u"changed here"_s});
    QTRY_COMPARE(shareOf(theirs)->waiting, 1);
    QCOMPARE(m_sync->hold(*shareOf(theirs)), SyncHold::SharingOff);
    QVERIFY(await(m_store->remove(made.id)));
    m_sync->retry();
    QTest::qWait(200);
    QCOMPARE(writes(), 0);
    QVERIFY(!shareOf(made.id));
    share(true);
    QTRY_VERIFY(isSent(theirs));
    QCOMPARE(writes(), 1);
}

void CaseSyncTest::aCaseMadeBeforeGoesOutWhenSharedByHand()
{
    const Case made = make(u"made before"_s);
    logIn();
    m_sync->retry();
    QTRY_VERIFY(!m_sync->shares().isEmpty());
    QVERIFY(!shareOf(made.id));
    m_sync->share(made.id);
    QTRY_VERIFY(isSent(made.id));
    QCOMPARE(howMany(made.id), 1);
}

void CaseSyncTest::whatWaitsOutlivesTheProcess()
{
    logIn();
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    apply(made.id, edit::AddNote{u"written before the end"_s, u"me"_s});
    const Case second = make(u"second"_s);
    close();
    open();
    QTRY_COMPARE(m_sync->shares().isEmpty(), false);
    QCOMPARE(shareOf(made.id)->waiting, 1);
    logIn();
    QTRY_VERIFY(isSent(made.id) && isSent(second.id));
    QCOMPARE(there(made.id).texts.first().text, u"written before the end"_s);
    QCOMPARE(howMany(second.id), 1);
}

void CaseSyncTest::casesThatWaitLongestGoFirst()
{
    logIn();
    QList<Case> made;
    for (const QString &title : {u"1"_s, u"2"_s, u"3"_s}) {
        *m_moment += 1000;
        made << make(title);
    }
    apply(made.first().id, edit::SetTitle{u"1, but later"_s});
    m_sync->retry();
    QTRY_VERIFY(isSent(made.at(0).id) && isSent(made.at(1).id) && isSent(made.at(2).id));
    QStringList titles;
    for (const QJsonValue &entry : m_cloud.log(u"/ctia/casebook/external_id"_s))
        titles << entry[u"path"].toString().section(u"obi-case-"_s, 1);
    QCOMPARE(titles, (QStringList{made.at(0).id, made.at(1).id, made.at(2).id}));
}

void CaseSyncTest::anotherAccountIsSentNothing()
{
    logIn();
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    apply(made.id, edit::SetTitle{u"for the first account"_s});
    const int before = writes();
    logIn(u"somebody else"_s);
    m_sync->retry();
    QTRY_COMPARE(shareOf(made.id)->waiting, 1);
    QCOMPARE(m_sync->hold(*shareOf(made.id)), SyncHold::OtherAccount);
    QTest::qWait(200);
    QCOMPARE(writes(), before);
    logIn();
    QTRY_VERIFY(isSent(made.id));
    QCOMPARE(there(made.id).title, u"for the first account"_s);
}

void CaseSyncTest::accountThatChangesUnderWayEndsIt()
{
    logIn();
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    const QString path = u"/ctia/casebook/"_s + shareOf(made.id)->remoteId;
    apply(made.id, edit::AddObservables{{test::domain(u"other.example"_s)}});
    m_cloud.fault({{u"service"_s, u"privateIntel"_s},
                   {u"path"_s, path},
                   {u"method"_s, u"GET"_s},
                   {u"fault"_s, u"hang-headers"_s},
                   {u"seconds"_s, 0.3}});
    const int before = writes();
    m_sync->retry();
    QTRY_VERIFY(!m_cloud.log(path).isEmpty());
    logIn(u"somebody else"_s);
    QTest::qWait(400);
    QCOMPARE(writes(), before);
}

void CaseSyncTest::sharingSwitchedOffUnderWayEndsIt()
{
    logIn();
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    const QString path = u"/ctia/casebook/"_s + shareOf(made.id)->remoteId;
    m_cloud.fault({{u"service"_s, u"privateIntel"_s},
                   {u"path"_s, path},
                   {u"method"_s, u"GET"_s},
                   {u"fault"_s, u"delay"_s},
                   {u"seconds"_s, 0.3}});
    const int before = writes();
    apply(made.id, edit::AddObservables{{test::domain(u"other.example"_s)}});
    m_sync->retry();
    QTRY_VERIFY(!m_cloud.log(path).isEmpty());
    share(false);
    QTest::qWait(500);
    QCOMPARE(writes(), before);
    QCOMPARE(await(m_store->load(made.id))->observables.size(), 2);
}

/// The answer to what was sent is no change by somebody else.
void CaseSyncTest::whatIsEditedWhileItIsSentStays()
{
    logIn();
    const Case made = makeThere(u"a"_s);
    QVERIFY(isSent(made.id));
    const QString path = u"/ctia/casebook/"_s + shareOf(made.id)->remoteId;
    m_cloud.fault({{u"service"_s, u"privateIntel"_s},
                   {u"path"_s, path},
                   {u"method"_s, u"PATCH"_s},
                   {u"fault"_s, u"delay"_s},
                   {u"seconds"_s, 0.4},
                   {u"times"_s, 1}});
    const int before = writes(u"PATCH"_s);
    apply(made.id, edit::SetTitle{u"b"_s});
    m_sync->retry();
    QTRY_COMPARE(writes(u"PATCH"_s), before + 1);
    *m_moment -= 3'600'000; // the service's clock is ahead
    apply(made.id, edit::SetTitle{u"c"_s});
    QTRY_COMPARE(there(made.id).title, u"c"_s);
    QTRY_VERIFY(isSent(made.id));
    const Case here = *await(m_store->load(made.id));
    QCOMPARE(here.title, u"c"_s);
    QVERIFY(here.notes.isEmpty());
    QVERIFY(!shareOf(made.id)->changed && !shareOf(made.id)->conflict);
}

/// A file that somebody gave out carries the ids of its cases: their casebooks are not this machine's.
void CaseSyncTest::anUnsharedCopyIsLeftAlone()
{
    CasebookEntity theirs;
    theirs.title = u"theirs"_s;
    const Case copy = *await(m_store->create(u"copy"_s, {}));
    apply(copy.id, edit::AddNote{u"for myself"_s, {}});
    theirs.extra.insert(u"external_ids"_s, QVariantList{externalIdOf(copy.id)});
    QVERIFY(await(client().create(theirs)));
    const int before = writes();
    logIn();
    m_sync->retry();
    QTRY_COMPARE(await(m_store->list(u"theirs"_s))->size(), 1);
    QTest::qWait(100);
    QVERIFY(!shareOf(copy.id));
    QCOMPARE(await(m_store->load(copy.id))->title, u"copy"_s);
    QCOMPARE(writes(), before);
}

void CaseSyncTest::aCreateWithoutAnswerMakesOneCasebook()
{
    logIn();
    m_cloud.fault({{u"service"_s, u"privateIntel"_s},
                   {u"path"_s, u"/ctia/casebook"_s},
                   {u"method"_s, u"POST"_s},
                   {u"fault"_s, u"truncate"_s},
                   {u"times"_s, 1}});
    const Case made = make(u"once"_s);
    m_sync->setFirstRetry(5000);
    m_sync->retry();
    QTRY_VERIFY(m_sync->problem());
    QCOMPARE(howMany(made.id), 1);
    m_sync->retry();
    QTRY_VERIFY(isSent(made.id));
    QCOMPARE(howMany(made.id), 1);
    QCOMPARE(writes(u"POST"_s), 1);
}

namespace {

/// Knows of nothing, and answers nobody who wants it to make something.
class SlowMaker final : public Transport
{
public:
    Async<HttpResponse> send(HttpRequest request) override
    {
        if (request.method != "POST")
            co_return HttpResponse{200, {{"Content-Type", "application/json"}}, "[]"};
        ++asked;
        co_return failure(ErrorCode::TimedOut, {request.url.host(), u"30"_s});
    }
    int asked = 0;
};

} // namespace

// The service is slower than Obi waits: it still makes what it is asked for again.
void CaseSyncTest::whatMayStillBeMadeIsNotMadeAgain()
{
    const Case made = make(u"once"_s);
    SlowMaker slow;
    CaseCourier courier(*m_store, slow, {u"me"_s, m_cloud.addresses()}, {});
    QCOMPARE(await(courier.deliver({made})).error().code, ErrorCode::TimedOut);
    QCOMPARE(slow.asked, 1);
    QCOMPARE(courier.stillBeingMade(), QStringList{made.id});
}

// Also where no list has told of it yet.
void CaseSyncTest::aCasebookIsLookedForBeforeItIsMade()
{
    logIn();
    const Case made = makeThere(u"once"_s);
    QVERIFY(isSent(made.id));
    CaseCourier courier(*m_store, m_chain->authorized, {u"me"_s, m_cloud.addresses()}, {});
    const OutgoingCase asIfUnanswered{made};
    QVERIFY(asIfUnanswered.content.remoteId.isEmpty());
    QVERIFY(await(courier.deliver(asIfUnanswered)));
    QCOMPARE(howMany(made.id), 1);
}

void CaseSyncTest::aChangeWithoutAnswerIsMadeOnce()
{
    logIn();
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    apply(made.id, edit::AddNote{u"once"_s, {}});
    m_cloud.fault({{u"service"_s, u"privateIntel"_s},
                   {u"path"_s, u"/ctia/casebook"_s},
                   {u"method"_s, u"POST"_s},
                   {u"fault"_s, u"truncate"_s},
                   {u"times"_s, 1}});
    m_sync->setFirstRetry(5000);
    m_sync->retry();
    QTRY_VERIFY(m_sync->problem());
    m_sync->retry();
    QTRY_VERIFY(isSent(made.id));
    QCOMPARE(there(made.id).texts.size(), 1);
    QVERIFY(!shareOf(made.id)->changed);
}

// What was sent before somebody went on is not what others have done.
void CaseSyncTest::anAnswerThatWasLostIsNoEcho()
{
    logIn();
    const Case made = makeThere(u"one"_s);
    QVERIFY(isSent(made.id));
    apply(made.id, edit::SetTitle{u"two"_s});
    m_cloud.fault({{u"service"_s, u"privateIntel"_s},
                   {u"path"_s, u"/ctia/casebook"_s},
                   {u"method"_s, u"PATCH"_s},
                   {u"fault"_s, u"truncate"_s},
                   {u"times"_s, 1}});
    m_sync->setFirstRetry(5000);
    m_sync->retry();
    QTRY_VERIFY(m_sync->problem());
    *m_moment += 1000;
    apply(made.id, edit::SetTitle{u"three"_s});
    m_sync->retry();
    QTRY_VERIFY(isSent(made.id));
    QCOMPARE(there(made.id).title, u"three"_s);
    QVERIFY(!shareOf(made.id)->conflict);
    QVERIFY(await(m_store->load(made.id))->notes.isEmpty());
}

void CaseSyncTest::anotherAccountGetsACasebookOfItsOwn()
{
    logIn();
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    m_sync->stopSharing(made.id);
    QTRY_VERIFY(!shareOf(made.id));
    CaseShares shares(*m_store);
    QVERIFY(await(shares.share(made.id, u"somebody else"_s)));
    QCOMPARE(await(m_store->load(made.id))->remoteId, QString());
}

void CaseSyncTest::aCaseIsTakenOutOfSharingAndBack()
{
    logIn();
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    const QString remote = shareOf(made.id)->remoteId;
    const qsizetype many = await(m_store->list())->size();
    m_sync->stopSharing(made.id);
    QTRY_VERIFY(!shareOf(made.id));
    QCOMPARE(await(m_store->load(made.id))->remoteId, remote);
    const int before = writes();
    apply(made.id, edit::SetTitle{u"mine"_s});
    QVERIFY(await(client().patch(remote, CasebookPatch{.shortDescription = u"theirs"_s})));
    const QDateTime then = m_sync->lastFetched();
    *m_moment += 1000;
    m_sync->retry();
    QTRY_VERIFY(m_sync->lastFetched() > then && !m_sync->isAtWork());
    QCOMPARE(writes(), before + 1); // theirs
    QCOMPARE(await(m_store->load(made.id))->shortDescription, QString());
    QCOMPARE(await(m_store->list())->size(), many);
    m_sync->share(made.id);
    QTRY_VERIFY(isSent(made.id));
    QCOMPARE(shareOf(made.id)->remoteId, remote);
    QCOMPARE(await(m_store->load(made.id))->shortDescription, u"theirs"_s);
    QCOMPARE(howMany(made.id), 1);
}

void CaseSyncTest::anAccountWithTwoNamesIsOne()
{
    logIn(u"client"_s);
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    m_sync->setAccount(SyncAccount{u"me"_s, m_cloud.addresses(), u"client"_s});
    QTRY_COMPARE(shareOf(made.id)->account, u"me"_s);
    apply(made.id, edit::SetTitle{u"goes on"_s});
    m_sync->retry();
    QTRY_COMPARE(there(made.id).title, u"goes on"_s);
    QCOMPARE(howMany(made.id), 1);
}

// More seconds than an int has milliseconds.
void CaseSyncTest::aDayIsTheLongestWait()
{
    m_cloud.fault({{u"service"_s, u"privateIntel"_s},
                   {u"path"_s, u"/ctia/casebook"_s},
                   {u"fault"_s, u"rate-limit"_s},
                   {u"seconds"_s, 4'000'000},
                   {u"times"_s, 1}});
    logIn();
    QTRY_VERIFY(m_sync->problem());
    QCOMPARE(m_sync->problem()->code, ErrorCode::RateLimited);
    const int before = int(m_cloud.log(u"/ctia/casebook"_s).size());
    QTest::qWait(200);
    QCOMPARE(int(m_cloud.log(u"/ctia/casebook"_s).size()), before);
}

void CaseSyncTest::itTellsWhenItLastSpoke()
{
    QVERIFY(!m_sync->lastFetched().isValid());
    logIn();
    QTRY_VERIFY(m_sync->lastFetched().isValid());
    QVERIFY(!m_sync->lastSent().isValid());
    QVERIFY(isSent(makeThere(u"t"_s).id));
    QTRY_VERIFY(m_sync->lastSent().isValid());
}

// Deleted here only: the next look brings it back on no day.
void CaseSyncTest::whatWasDeletedWithoutSharingStaysAway()
{
    share(false);
    CasebookEntity theirs;
    theirs.title = u"of the service"_s;
    theirs.texts = {{u"note"_s, u"a secret"_s}};
    QVERIFY(await(client().create(theirs)));
    logIn();
    QTRY_COMPARE(await(m_store->list(theirs.title))->size(), 1);
    const QString id = await(m_store->list(theirs.title))->first().id;
    m_sync->stopSharing(id);
    QTRY_VERIFY(!shareOf(id));
    QVERIFY(await(m_store->remove(id)));
    close();
    *m_moment += qint64(40) * 24 * 3600 * 1000;
    const Clock clock = Clock::standingOnce(m_moment);
    {
        const auto opened = CaseDatabase::open(m_folder->filePath(u"cases.sqlite"_s), CaseStore::Access::ReadWrite);
        QVERIFY(opened);
        CaseDatabase &database = **opened;
        QVERIFY(database.write([&] { return CaseRecords(database.connection()).purge(clock.now()); }));
        const QString secrets = u"SELECT count(*) FROM notes WHERE text = 'a secret'"_s;
        QCOMPARE(database.connection().value(secrets, {})->toInt(), 0);
    }
    open();
    logIn();
    QTRY_VERIFY(m_sync->lastFetched().isValid());
    QVERIFY(await(m_store->list(theirs.title))->isEmpty());
}

namespace {

QString anyText(QRandomGenerator &random)
{
    static const QStringList Pieces{u" "_s,      u"\n"_s,    u"\t"_s, u"請求書"_s, u"e\u0301"_s, u"<b>&amp;</b>"_s,
                                    u"\u200b"_s, u"%1 %2"_s, u"😀"_s,  u"bit.ly"_s, u"\"\\"_s,    u"Title"_s};
    QString text;
    for (int left = random.bounded(6); left > 0; --left)
        text += Pieces.at(random.bounded(int(Pieces.size())));
    return text;
}

QJsonObject anyCasebook(QRandomGenerator &random)
{
    QJsonObject casebook;
    for (const QString &key : {u"title"_s, u"short_description"_s, u"description"_s, u"source"_s, u"x-unknown"_s}) {
        if (random.bounded(4) > 0)
            casebook.insert(key, anyText(random));
    }
    static const QStringList Labels{u"white"_s, u"green"_s, u"amber"_s, u"red"_s};
    if (random.bounded(3) > 0)
        casebook.insert(u"tlp"_s, Labels.at(random.bounded(4)));
    static const QStringList Values{u"bit.ly"_s, u"BIT.LY"_s, u"198.51.100.7"_s, u" spaced.example "_s, u""_s};
    static const QStringList Types{u"domain"_s, u"ip"_s, u"url"_s, u"of_no_known_type"_s, u"hostname"_s};
    QJsonArray observables;
    for (int left = random.bounded(5); left > 0; --left)
        observables.append(QJsonObject{{u"type"_s, Types.at(random.bounded(int(Types.size())))},
                                       {u"value"_s, Values.at(random.bounded(int(Values.size())))}});
    casebook.insert(u"observables"_s, observables);
    QJsonArray texts;
    for (int left = random.bounded(4); left > 0; --left)
        texts.append(QJsonObject{{u"type"_s, anyText(random)}, {u"text"_s, anyText(random)}});
    casebook.insert(u"texts"_s, texts);
    return casebook;
}

} // namespace

// A casebook that nobody edits here is as it was: whatever is in it, nothing waits to be written.
void CaseSyncTest::whatComesMakesNoWrite()
{
    QRandomGenerator random(20261123);
    QList<CasebookEntity> all;
    const auto add = [&all](QJsonObject casebook) {
        casebook.insert(u"id"_s, u"https://intel.example:443/ctia/casebook/casebook-%1"_s.arg(all.size()));
        all.append(*CasebookEntity::fromJson(QJsonDocument(casebook).toJson(), {}));
    };
    for (int left = 400; left > 0; --left)
        add(anyCasebook(random));
    const QString samples = QStringLiteral(OBI_SOURCE_DIR "/../shared/samples/");
    int real = 0;
    for (const QString &name :
         {u"casebook/sx00_casebook_create_response.json"_s, u"casebook/sx00_casebook_search_response.json"_s,
          u"ctim/casebook_minimal.json"_s, u"ctim/doc_casebook.json"_s, u"ctia/request_casebook.json"_s}) {
        QFile file(samples + name);
        if (!file.open(QIODevice::ReadOnly))
            continue; // the samples are not everywhere
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        const QJsonArray many = document.isArray() ? document.array() : QJsonArray{document.object()};
        for (const QJsonValue &one : many) {
            add(one.toObject());
            ++real;
        }
    }
    qInfo("%d casebooks of the samples", real);
    CaseShares shares(*m_store);
    auto taking = shares.take(all, TakeRules{u"me"_s, {}});
    QVERIFY(await(std::move(taking)));
    auto listing = shares.all();
    const QList<CaseShare> known = await(std::move(listing)).value();
    QCOMPARE(known.size(), all.size());
    for (const CaseShare &share : known) {
        auto comparing = shares.unsent(share.caseId);
        const UnsentCase unsent = await(std::move(comparing)).value();
        QVERIFY2(share.waiting == 0 && unsent.difference.isEmpty(), unsent.base.toJson().constData());
    }
    // Told again, with another time, they still are the same.
    for (CasebookEntity &casebook : all)
        casebook.extra.insert(u"modified"_s, u"2027-01-01T00:00:00.000Z"_s);
    auto again = shares.take(all, TakeRules{u"me"_s, {}});
    const Result<TakenCases> taken = await(std::move(again));
    QCOMPARE(taken->changed.size(), 0);
    auto next = shares.next(u"me"_s, {}, {});
    QVERIFY(await(std::move(next))->content.id.isEmpty());
}

void CaseSyncTest::whatOthersDoComesAndIsMarked()
{
    logIn();
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    QVERIFY(!await(m_store->activeCase())->isEmpty());
    const QString remote = shareOf(made.id)->remoteId;
    QVERIFY(await(client().patch(remote, CasebookPatch{.title = u"theirs"_s})));
    CasebookEntity fresh;
    fresh.title = u"made by others"_s;
    QVERIFY(await(client().create(fresh)));
    m_sync->retry();
    QTRY_VERIFY(shareOf(made.id)->changed);
    QCOMPARE(await(m_store->load(made.id))->title, u"theirs"_s);
    QCOMPARE(await(m_store->list(u"made by others"_s))->size(), 1);
    const auto isNews = [](const CaseShare &share) { return share.changed; };
    QCOMPARE(std::count_if(m_sync->shares().begin(), m_sync->shares().end(), isNews), 2);
    m_sync->markSeen(made.id);
    QTRY_VERIFY(!shareOf(made.id)->changed);
    const int before = int(m_cloud.log(u"/ctia/casebook"_s).size());
    m_sync->retry();
    QTRY_COMPARE(int(m_cloud.log(u"/ctia/casebook"_s).size()), before + 1); // the list, and nothing else
    QVERIFY(!shareOf(made.id)->changed);
}

void CaseSyncTest::bothSidesAreJoined()
{
    logIn();
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    const QString remote = shareOf(made.id)->remoteId;
    QVERIFY(await(client().patch(remote, CasebookPatch{.title = u"theirs"_s})));
    const QList<Observable> theirs{test::domain(u"theirs.example"_s)};
    QVERIFY(await(client().change(remote, ListChange::Add, theirs)));
    *m_moment += 60'000;
    apply(made.id, edit::SetTitle{u"mine"_s});
    apply(made.id, edit::RemoveObservables{{test::domain(u"bit.ly"_s)}});
    apply(made.id, edit::AddObservables{{test::domain(u"mine.example"_s)}});
    m_sync->retry();
    QTRY_VERIFY(isSent(made.id));
    const Case here = *await(m_store->load(made.id));
    QCOMPARE(here.title, u"mine"_s);
    QVERIFY(here.holds(theirs.first()) && here.holds(test::domain(u"mine.example"_s)));
    QCOMPARE(here.observables.size(), 2);
    QVERIFY(shareOf(made.id)->conflict);
    QVERIFY(here.notes.first().text.contains(u"theirs"_s));
    const CasebookEntity entity = there(made.id);
    QCOMPARE(entity.title, u"mine"_s);
    QCOMPARE(entity.observables.size(), 2);
    QCOMPARE(entity.texts.size(), 1);
}

void CaseSyncTest::deletedThereIsKeptHere()
{
    logIn();
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    QVERIFY(await(client().remove(shareOf(made.id)->remoteId)));
    apply(made.id, edit::SetTitle{u"still here"_s});
    m_sync->retry();
    QTRY_VERIFY(shareOf(made.id)->gone);
    QCOMPARE(await(m_store->load(made.id))->title, u"still here"_s);
    m_sync->share(made.id);
    QTRY_VERIFY(isSent(made.id));
    QCOMPARE(there(made.id).title, u"still here"_s);
}

void CaseSyncTest::deletedHereIsDeletedThereOnce()
{
    logIn();
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    QVERIFY(await(m_store->remove(made.id)));
    m_sync->retry();
    QTest::qWait(200);
    QCOMPARE(writes(u"DELETE"_s), 0); // it may be brought back
    *m_moment += (CaseSync::UndoSeconds + 1) * 1000;
    m_sync->retry();
    QTRY_COMPARE(writes(u"DELETE"_s), 1);
    QTRY_VERIFY(!shareOf(made.id));
    m_sync->retry();
    QTest::qWait(100);
    QCOMPARE(writes(u"DELETE"_s), 1);
    QCOMPARE(howMany(made.id), 0);
    QCOMPARE(await(m_store->load(made.id)).error().code, ErrorCode::CaseNotFound);
}

void CaseSyncTest::broughtBackInTimeStaysThere()
{
    logIn();
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    QVERIFY(await(m_store->remove(made.id)));
    QVERIFY(await(m_store->restore(made.id)));
    *m_moment += (CaseSync::UndoSeconds + 1) * 1000;
    m_sync->retry();
    QTRY_VERIFY(isSent(made.id));
    QCOMPARE(writes(u"DELETE"_s), 0);
}

void CaseSyncTest::broughtBackTooLateLivesHereOnly()
{
    logIn();
    const Case made = makeThere(u"t"_s);
    QVERIFY(isSent(made.id));
    QVERIFY(await(m_store->remove(made.id)));
    *m_moment += (CaseSync::UndoSeconds + 1) * 1000;
    m_sync->retry();
    QTRY_VERIFY(!shareOf(made.id));
    QCOMPARE(await(m_store->restore(made.id))->remoteId, QString());
    QTest::qWait(50);
    QVERIFY(!shareOf(made.id));
}

void CaseSyncTest::oneRefusedHoldsUpNobody()
{
    logIn();
    m_cloud.fault({{u"service"_s, u"privateIntel"_s},
                   {u"path"_s, u"/ctia/casebook"_s},
                   {u"method"_s, u"POST"_s},
                   {u"fault"_s, u"status"_s},
                   {u"status"_s, 400},
                   {u"body"_s, uR"({"type":"Invalid TLP Error"})"_s},
                   {u"times"_s, 1}});
    const Case first = make(u"first"_s);
    *m_moment += 1000;
    const Case second = makeThere(u"second"_s);
    QVERIFY(isSent(second.id));
    QTRY_COMPARE(m_sync->hold(*shareOf(first.id)), SyncHold::Refused);
    QCOMPARE(m_sync->refusal(first.id)->code, ErrorCode::HttpStatus);
    QTRY_VERIFY(!m_sync->problem());
    m_sync->retry();
    QTRY_VERIFY(isSent(first.id));
}

void CaseSyncTest::missingScopeWaitsForSomebody()
{
    m_cloud.obey(u"scopes"_s, {{u"scopes"_s, u"enrich:read"_s}});
    logIn();
    const Case made = make(u"t"_s);
    m_sync->retry();
    QTRY_VERIFY(m_sync->problem());
    QCOMPARE(m_sync->problem()->code, ErrorCode::MissingScope);
    QCOMPARE(m_sync->hold(*shareOf(made.id)), SyncHold::Problem);
    m_cloud.obey(u"scopes"_s, {{u"scopes"_s, u"casebook"_s}});
    m_chain->logOut(m_cloud);
    m_sync->retry();
    QTRY_VERIFY(isSent(made.id));
    QTRY_VERIFY(!m_sync->problem());
}

void CaseSyncTest::whoMayOnlyReadStillReads()
{
    m_cloud.obey(u"scopes"_s, {{u"scopes"_s, u"casebook:read"_s}});
    logIn();
    const Case made = make(u"t"_s);
    QTRY_VERIFY(shareOf(made.id));
    m_sync->retry();
    QTRY_COMPARE(m_sync->hold(*shareOf(made.id)), SyncHold::Problem);
    QCOMPARE(m_sync->problem()->code, ErrorCode::MissingScope);
    QTRY_VERIFY(!m_sync->isAtWork());
    const auto lists = [this] { return int(m_cloud.log(u"/ctia/casebook/search"_s).size()); };
    const int before = lists();
    m_sync->retry();
    QTRY_VERIFY(lists() > before);
    QTRY_VERIFY(!m_sync->isAtWork());
    QVERIFY(m_sync->problem());
    QCOMPARE(shareOf(made.id)->waiting, 1);
}

void CaseSyncTest::withoutANetworkItTriesAgain()
{
    m_cloud.fault({{u"service"_s, u"privateIntel"_s},
                   {u"path"_s, u"/ctia/casebook"_s},
                   {u"fault"_s, u"status"_s},
                   {u"status"_s, 503},
                   {u"times"_s, -1}});
    logIn();
    const Case made = make(u"t"_s);
    m_sync->retry();
    QTRY_VERIFY(m_sync->problem());
    QCOMPARE(m_sync->hold(*shareOf(made.id)), SyncHold::Problem);
    m_cloud.reset();
    m_chain->logOut(m_cloud);
    QTRY_VERIFY(isSent(made.id)); // by itself
}

OBI_TEST(CaseSyncTest)
#include "CaseSyncTest.moc"
