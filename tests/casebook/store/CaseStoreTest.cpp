// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreSupport.h"

#include <QSignalSpy>
#include <QThread>

using namespace obi;
using namespace Qt::StringLiterals;

class CaseStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createdCaseLasts();
    void everyEditLasts();
    void eachObservableOnce();
    void editWithoutEffectIsSilent();
    void textBeyondTheLimitIsRefused();
    void aRefusedTextIsKeptUntilAnotherIsTaken();
    void unknownCase();
    void removeAndRestore();
    void removedCaseIsForgottenAfterAMonth();
    void aClockAheadTakesNothingAway();
    void activeCase();
    void importedOnce();
    void importedAgainAfterRemoval();
    void importKeepsEverything();
    void importKeepsNotesOfOneId();
    void resultsComeInTheOrderOfTheCalls();
    void signalsComeInTheThreadOfTheStore();
    void resultArrivesAlthoughTheStoreIsGone();
    void twoStoresAtOnce();

private:
    QString file() const { return m_folder->filePath(u"cases.sqlite"_s); }
    void reopen(const QDateTime &now = test::noon());

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CaseStore> m_store;
};

void CaseStoreTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    reopen();
}

void CaseStoreTest::reopen(const QDateTime &now)
{
    m_store.reset();
    auto store = test::open(file(), now);
    OBI_VERIFY_OK(store);
    m_store = *std::move(store);
}

void CaseStoreTest::createdCaseLasts()
{
    const auto made = test::await(m_store->create(u"Lure"_s, {test::domain(u"bit.ly"_s)}));
    OBI_VERIFY_OK(made);
    QCOMPARE(made->createdAt, test::noon());
    QCOMPARE(made->observables, (QList<CaseObservable>{{test::domain(u"bit.ly"_s), test::noon()}}));
    QCOMPARE(made->tlp, Tlp::Amber);
    reopen();
    const auto kept = test::await(m_store->load(made->id));
    OBI_VERIFY_OK(kept);
    QCOMPARE(*kept, *made);
    QCOMPARE(*test::await(m_store->activeCase()), made->id);
}

void CaseStoreTest::everyEditLasts()
{
    const QString id = test::await(m_store->create(u"one"_s, {test::domain(u"a.example"_s)}))->id;
    const QList<CaseEdit> edits{
        edit::SetTitle{u"題名"_s},
        edit::SetShortDescription{u"short"_s},
        edit::SetDescription{u"long\nin two lines"_s},
        edit::SetTlp{Tlp::AmberStrict},
        edit::AddObservables{{test::domain(u"b.example"_s), test::domain(u"c.example"_s)}},
        edit::RemoveObservables{{test::domain(u"a.example"_s)}},
        edit::AddNote{u"first"_s, u"me"_s},
        edit::AddNote{u"second"_s, u"you"_s},
    };
    Case last;
    for (const CaseEdit &edit : edits) {
        auto edited = test::await(m_store->apply(id, edit));
        OBI_VERIFY_OK(edited);
        last = *edited;
        QCOMPARE(*test::await(m_store->load(id)), last);
    }
    QCOMPARE(last.notes.size(), 2);
    QCOMPARE(last.notes.first().text, u"second"_s);
    const Note first = last.notes.last();
    test::await(m_store->apply(id, edit::SetNoteText{first.id, u"first, changed"_s}));
    test::await(m_store->apply(id, edit::RemoveNote{last.notes.first().id}));
    reopen(test::noon().addSecs(60));
    const auto restored = test::await(m_store->apply(id, edit::RestoreNote{last.notes.first()}));
    OBI_VERIFY_OK(restored);
    QCOMPARE(restored->notes.first(), last.notes.first());
    QCOMPARE(restored->notes.last().text, u"first, changed"_s);
    QCOMPARE(restored->notes.last().editedAt, test::noon());
    QCOMPARE(restored->modifiedAt, test::noon().addSecs(60));
    QCOMPARE(*test::await(m_store->load(id)), *restored);
}

void CaseStoreTest::eachObservableOnce()
{
    const Observable bitly = test::domain(u"bit.ly"_s);
    const QString id = test::await(m_store->create(u"one"_s, {bitly, bitly}))->id;
    const auto edited =
        test::await(m_store->apply(id, edit::AddObservables{{bitly, test::domain(u"x.example"_s), bitly}}));
    OBI_VERIFY_OK(edited);
    QCOMPARE(edited->observables.size(), 2);
    QCOMPARE(edited->observables.first().observable, bitly);
}

void CaseStoreTest::editWithoutEffectIsSilent()
{
    const auto made = test::await(m_store->create(u"one"_s, {test::domain(u"bit.ly"_s)}));
    reopen(test::noon().addSecs(60));
    QSignalSpy changed(m_store.get(), &CaseStore::caseChanged);
    for (const CaseEdit &edit :
         QList<CaseEdit>{edit::AddObservables{{test::domain(u"bit.ly"_s)}}, edit::SetTitle{u"one"_s},
                         edit::AddNote{u" \n"_s, {}}, edit::RemoveNote{u"none"_s}}) {
        const auto same = test::await(m_store->apply(made->id, edit));
        OBI_VERIFY_OK(same);
        QCOMPARE(*same, *made);
    }
    QCOMPARE(changed.size(), 0);
}

void CaseStoreTest::textBeyondTheLimitIsRefused()
{
    const auto made = test::await(m_store->create(u"one"_s));
    const auto refused = test::await(m_store->apply(made->id, edit::SetTitle{QString(1025, u'あ')}));
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error{ErrorCode::TextTooLong, {u"title"_s, u"1024"_s}}));
    QCOMPARE(*test::await(m_store->load(made->id)), *made);
    OBI_VERIFY_OK(test::await(m_store->apply(made->id, edit::SetTitle{QString(1024, u'あ')})));
    const auto unmade = test::await(m_store->create(QString(1025, u'x')));
    QVERIFY(!unmade);
    QCOMPARE(unmade.error().code, ErrorCode::TextTooLong);
    QCOMPARE(test::await(m_store->list())->size(), 1);
}

void CaseStoreTest::aRefusedTextIsKeptUntilAnotherIsTaken()
{
    const QString id = test::await(m_store->create(u"one"_s))->id;
    const QString note = test::await(m_store->apply(id, edit::AddNote{u"short"_s, u"me"_s}))->notes.first().id;
    const QString endless(5001, u'あ');
    for (const CaseEdit &edit : QList<CaseEdit>{edit::SetDescription{endless}, edit::AddNote{endless, u"me"_s},
                                                edit::SetNoteText{note, endless}})
        QCOMPARE(test::await(m_store->apply(id, edit)).error().code, ErrorCode::TextTooLong);
    reopen();
    const auto kept = test::await(m_store->refused(id));
    OBI_VERIFY_OK(kept);
    QCOMPARE(kept->size(), 3);
    QCOMPARE(std::get<edit::SetDescription>(kept->at(0)).text, endless);
    QCOMPARE(std::get<edit::AddNote>(kept->at(1)).text, endless);
    QCOMPARE(std::get<edit::SetNoteText>(kept->at(2)).noteId, note);
    QCOMPARE(std::get<edit::SetNoteText>(kept->at(2)).text, endless);
    // What a program notes takes nobody's place; what changes nothing does.
    OBI_VERIFY_OK(test::await(m_store->apply(id, edit::AddNote{u"done"_s, u"me"_s, u"its own"_s})));
    QCOMPARE(test::await(m_store->refused(id))->size(), 3);
    OBI_VERIFY_OK(test::await(m_store->apply(id, edit::SetDescription{u""_s})));
    OBI_VERIFY_OK(test::await(m_store->apply(id, edit::AddNote{u"brief"_s, u"me"_s})));
    OBI_VERIFY_OK(test::await(m_store->apply(id, edit::SetNoteText{note, u"brief"_s})));
    QCOMPARE(test::await(m_store->refused(id))->size(), 0);
}

void CaseStoreTest::unknownCase()
{
    const Error expected{ErrorCode::CaseNotFound, {u"none"_s}};
    QCOMPARE(test::await(m_store->load(u"none"_s)).error(), expected);
    QCOMPARE(test::await(m_store->apply(u"none"_s, edit::SetTlp{Tlp::Red})).error(), expected);
    QCOMPARE(test::await(m_store->remove(u"none"_s)).error(), expected);
    QCOMPARE(test::await(m_store->restore(u"none"_s)).error(), expected);
    QCOMPARE(test::await(m_store->setActiveCase(u"none"_s)).error(), expected);
}

void CaseStoreTest::removeAndRestore()
{
    const auto made = test::await(m_store->create(u"one"_s, {test::domain(u"bit.ly"_s)}));
    QSignalSpy removed(m_store.get(), &CaseStore::caseRemoved);
    QSignalSpy changed(m_store.get(), &CaseStore::caseChanged);
    QSignalSpy active(m_store.get(), &CaseStore::activeCaseChanged);
    OBI_VERIFY_OK(test::await(m_store->remove(made->id)));
    QCOMPARE(removed, (QList<QVariantList>{{made->id}}));
    QCOMPARE(active, (QList<QVariantList>{{QString()}}));
    QCOMPARE(test::await(m_store->load(made->id)).error().code, ErrorCode::CaseNotFound);
    QCOMPARE(test::await(m_store->remove(made->id)).error().code, ErrorCode::CaseNotFound);
    QCOMPARE(*test::await(m_store->activeCase()), QString());
    const auto back = test::await(m_store->restore(made->id));
    OBI_VERIFY_OK(back);
    QCOMPARE(*back, *made);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(active.last(), QVariantList{made->id});
    QCOMPARE(*test::await(m_store->activeCase()), made->id);
}

void CaseStoreTest::aClockAheadTakesNothingAway()
{
    const auto made = test::await(m_store->create(u"one"_s));
    test::await(m_store->remove(made->id));
    reopen(QDateTime::currentDateTimeUtc().addYears(5));
    OBI_VERIFY_OK(test::await(m_store->restore(made->id)));
}

void CaseStoreTest::removedCaseIsForgottenAfterAMonth()
{
    // In the past: a clock that runs ahead of the machine's takes nothing away (aClockAheadTakesNothingAway).
    const QDateTime then = test::noon().addYears(-2);
    reopen(then);
    const auto made = test::await(m_store->create(u"one"_s, {test::domain(u"bit.ly"_s)}));
    test::await(m_store->apply(made->id, edit::AddNote{u"a note"_s, {}}));
    test::await(m_store->remove(made->id));
    reopen(then.addDays(29));
    OBI_VERIFY_OK(test::await(m_store->restore(made->id)));
    test::await(m_store->remove(made->id));
    reopen(then.addDays(60));
    QCOMPARE(test::await(m_store->restore(made->id)).error().code, ErrorCode::CaseNotFound);
    m_store.reset();
    const auto connection = SqlConnection::open(file(), SqlConnection::Mode::ReadWrite, file());
    for (const QString &table : {u"cases"_s, u"notes"_s, u"observables"_s})
        QCOMPARE((*connection)->value(u"SELECT count(*) FROM "_s + table)->toInt(), 0);
    OBI_VERIFY_OK((*connection)->run(u"INSERT INTO note_text(note_text) VALUES ('integrity-check')"_s));
    OBI_VERIFY_OK((*connection)->run(u"INSERT INTO observable_text(observable_text) VALUES ('integrity-check')"_s));
}

void CaseStoreTest::activeCase()
{
    QCOMPARE(*test::await(m_store->activeCase()), QString());
    const auto first = test::await(m_store->create(u"one"_s));
    const auto second = test::await(m_store->create(u"two"_s, {}, false));
    QSignalSpy active(m_store.get(), &CaseStore::activeCaseChanged);
    QCOMPARE(*test::await(m_store->activeCase()), first->id);
    OBI_VERIFY_OK(test::await(m_store->setActiveCase(second->id)));
    OBI_VERIFY_OK(test::await(m_store->setActiveCase(second->id)));
    QCOMPARE(active, (QList<QVariantList>{{second->id}}));
    const auto cases = test::await(m_store->list());
    QCOMPARE(cases->first().id, second->id);
    QVERIFY(cases->first().active);
    QVERIFY(!cases->last().active);
    // Another case became active in the meantime: undo does not take its place.
    test::await(m_store->remove(second->id));
    test::await(m_store->setActiveCase(first->id));
    test::await(m_store->restore(second->id));
    QCOMPARE(*test::await(m_store->activeCase()), first->id);
}

void CaseStoreTest::importedOnce()
{
    Case incoming;
    incoming.remoteId = u"casebook-1"_s;
    incoming.title = u"from the service"_s;
    QSignalSpy changed(m_store.get(), &CaseStore::caseChanged);
    const auto first = test::await(m_store->import(incoming));
    OBI_VERIFY_OK(first);
    test::await(m_store->apply(first->id, edit::SetTitle{u"edited here"_s}));
    const auto again = test::await(m_store->import(incoming));
    OBI_VERIFY_OK(again);
    QCOMPARE(again->id, first->id);
    QCOMPARE(again->title, u"edited here"_s);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(*test::await(m_store->activeCase()), QString());
    // Cases without a remote id are told apart by their own.
    const auto local = test::await(m_store->import(Case{}));
    const auto other = test::await(m_store->import(Case{}));
    QVERIFY(local->id != other->id);
    QCOMPARE(test::await(m_store->import(*local))->id, local->id);
    QCOMPARE(test::await(m_store->list())->size(), 3);
}

void CaseStoreTest::importedAgainAfterRemoval()
{
    Case incoming;
    incoming.remoteId = u"casebook-1"_s;
    const auto first = test::await(m_store->import(incoming));
    test::await(m_store->remove(first->id));
    const auto back = test::await(m_store->import(incoming));
    OBI_VERIFY_OK(back);
    QCOMPARE(back->id, first->id);
    QCOMPARE(test::await(m_store->list())->size(), 1);
}

void CaseStoreTest::importKeepsEverything()
{
    const Note newer{u"n2"_s, QString(6000, u'x'), u"she"_s, test::noon()};
    const Note older{u"n1"_s, u"text"_s, u"he"_s, test::noon(), test::noon().addSecs(1)};
    Case incoming;
    incoming.id = u"0c7f2f0e-65a0-4c2a-9f65-0a6f9d2f1b11"_s;
    incoming.remoteId = u"casebook-1"_s;
    incoming.title = u"t"_s;
    incoming.shortDescription = u"s"_s;
    incoming.description = u"d"_s;
    incoming.tlp = Tlp::Red;
    incoming.owner = u"o"_s;
    incoming.createdAt = test::noon().addYears(-3);
    incoming.modifiedAt = test::noon().addYears(-2);
    incoming.observables = {{test::observable(ObservableType::Url, u"https://bit.ly/x?a='b'"_s), test::noon()}};
    incoming.notes = {newer, older};
    incoming.extra = "{\"groups\":[\"x\"]}";
    const auto kept = test::await(m_store->import(incoming));
    OBI_VERIFY_OK(kept);
    QCOMPARE(*kept, incoming);
    reopen();
    QCOMPARE(*test::await(m_store->load(incoming.id)), incoming);
}

void CaseStoreTest::importKeepsNotesOfOneId()
{
    Case incoming;
    incoming.title = u"t"_s;
    incoming.notes = {{u"n"_s, u"first"_s, u"she"_s, test::noon()}, {u"n"_s, u"second"_s, u"he"_s, test::noon()}};
    const auto kept = test::await(m_store->import(incoming));
    OBI_VERIFY_OK(kept);
    const Case loaded = test::await(m_store->load(kept->id)).value();
    QCOMPARE(loaded.notes.size(), 2);
    QVERIFY(loaded.notes.at(0).text != loaded.notes.at(1).text);
}

void CaseStoreTest::resultsComeInTheOrderOfTheCalls()
{
    const QString id = test::await(m_store->create(u"0"_s))->id;
    QStringList titles;
    connect(m_store.get(), &CaseStore::caseChanged, this,
            [&titles](const Case &changed) { titles.append(changed.title); });
    QStringList expected;
    int results = 0;
    for (int i = 1; i <= 100; ++i) {
        expected.append(QString::number(i));
        QCoro::connect(m_store->apply(id, edit::SetTitle{expected.last()}), this,
                       [&](const Result<Case> &edited) { QCOMPARE(edited->title, expected.at(results++)); });
    }
    QTRY_COMPARE(results, 100);
    QCOMPARE(titles, expected);
}

void CaseStoreTest::signalsComeInTheThreadOfTheStore()
{
    QThread *thread = nullptr;
    connect(
        m_store.get(), &CaseStore::caseChanged, this, [&thread] { thread = QThread::currentThread(); },
        Qt::DirectConnection);
    test::await(m_store->create(u"one"_s));
    QCOMPARE(thread, QThread::currentThread());
}

void CaseStoreTest::resultArrivesAlthoughTheStoreIsGone()
{
    bool arrived = false;
    const CaseEdit title = edit::SetTitle{u"late"_s};
    const QString id = test::await(m_store->create(u"one"_s))->id;
    QCoro::connect(m_store->apply(id, title), this,
                   [&arrived](const Result<Case> &edited) { arrived = edited && edited->title == u"late"; });
    m_store.reset();
    QTRY_VERIFY(arrived);
    reopen();
    QCOMPARE(test::await(m_store->load(id))->title, u"late"_s);
}

/// The console and a reading command beside it.
void CaseStoreTest::twoStoresAtOnce()
{
    const auto reader = test::open(file(), test::noon(), CaseStore::Access::ReadOnly);
    OBI_VERIFY_OK(reader);
    const auto made = test::await(m_store->create(u"one"_s));
    const auto seen = test::await((*reader)->load(made->id));
    OBI_VERIFY_OK(seen);
    QCOMPARE(*seen, *made);
}

OBI_TEST(CaseStoreTest)
#include "CaseStoreTest.moc"
