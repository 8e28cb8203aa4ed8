// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Chain.h"
#include "StoreSupport.h"

#include "settings/Settings.h"
#include "store/ShareRecords.h"
#include "sync/CaseSync.h"

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
    void aCasebookIsLookedForBeforeItIsMade();
    void aChangeWithoutAnswerIsMadeOnce();
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
    bool isSent(const QString &id) const
    {
        const CaseShare *share = shareOf(id);
        return share && share->waiting == 0 && !share->gone && !share->remoteId.isEmpty();
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
    const auto lists = [this] { return int(m_cloud.log(u"/ctia/casebook/search"_s).size()); };
    const int before = lists();
    m_sync->retry();
    QTRY_COMPARE(lists(), before + 1);
    QTRY_VERIFY(m_sync->problem());
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
