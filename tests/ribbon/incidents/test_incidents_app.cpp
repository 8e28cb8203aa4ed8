// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"
#include "IncidentWritesTest.h"
#include "NotificationServer.h"

#include "http/RateGate.h"
#include "incidents/IncidentDetail.h"
#include "incidents/IncidentFinder.h"
#include "incidents/IncidentHead.h"
#include "incidents/IncidentList.h"
#include "incidents/IncidentNews.h"
#include "incidents/IncidentShelf.h"
#include "incidents/IncidentWriter.h"
#include "incidents/IncidentsApp.h"
#include "incidents/IncidentsFeed.h"
#include "incidents/IncidentsModel.h"
#include "incidents/IncidentsTable.h"
#include "incidents/NewIncidentDialog.h"
#include "incidents/OpenIncident.h"
#include "incidents/People.h"
#include "incidents/TimelineModel.h"
#include "incidents/TimelinePage.h"
#include "login/Notice.h"
#include "look/Segments.h"
#include "look/StateView.h"
#include "look/Theme.h"
#include "look/Times.h"
#include "pivot/PivotDelegate.h"
#include "pivot/PivotMenu.h"
#include "settings/Settings.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTabBar>
#include <QToolButton>
#include <QUrlQuery>

using namespace obi;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

Incident incident(int number, const QString &severity, IncidentStatus status, const QString &assignee, int minute)
{
    Incident made;
    made.id = u"incident-0000-%1"_s.arg(number);
    made.shownId = u"INC-%1"_s.arg(number);
    made.title = u"Incident %1"_s.arg(number);
    made.severity = severity;
    made.status = status;
    if (!assignee.isEmpty())
        made.assignees = {assignee};
    made.timestamp = QDateTime::fromString(u"2026-11-23T00:00:00Z"_s, Qt::ISODate).addSecs(minute * 60);
    made.modified = made.timestamp;
    made.times.opened = made.timestamp;
    return made;
}

QList<Incident> three()
{
    return {incident(3, u"High"_s, IncidentStatus::Value::Open, u"me"_s, 30),
            incident(2, u"Critical"_s, IncidentStatus::Value::OpenInvestigating, {}, 20),
            incident(1, u"Low"_s, IncidentStatus::Value::Closed, u"you"_s, 10)};
}

QByteArray asJson(const QList<Incident> &incidents)
{
    QByteArrayList rows;
    for (const Incident &one : incidents)
        rows.append(one.toJson());
    return '[' + rows.join(',') + ']';
}

QStringList titles(const IncidentsModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, IncidentsModel::TitleColumn).data().toString());
    return all;
}

ServiceAddresses incidentAddresses()
{
    ServiceAddresses addresses = Desk::addresses();
    addresses.privateIntel = QUrl(u"https://private.example"_s);
    addresses.conure = QUrl(u"https://conure.example"_s);
    return addresses;
}

const QString Search = u"/v2/incident/search"_s;

/// Pages of many incidents, a minute apart, as the service gives them: newest first, no window beyond 10,000.
Result<HttpResponse> pageOfMany(const HttpRequest &request)
{
    constexpr int Many = 50'000;
    const QUrlQuery query(request.url);
    const QDateTime newest = incident(0, {}, IncidentStatus::Value::New, {}, 0).timestamp;
    const QDateTime to = QDateTime::fromString(query.queryItemValue(u"to"_s, QUrl::FullyDecoded), Qt::ISODateWithMs);
    int first = to.isValid() ? std::max(0, int(to.secsTo(newest) / 60)) : 0;
    const int offset = query.queryItemValue(u"offset"_s).toInt();
    const int end = std::min(Many, first + std::min(10'000, offset + query.queryItemValue(u"limit"_s).toInt()));
    QList<Incident> some;
    for (first += offset; first < end; ++first)
        some.append(incident(first, u"Low"_s, IncidentStatus::Value::New, {}, -first));
    return HttpResponse{200, {{"Content-Type", "application/json"}}, asJson(some)};
}

} // namespace

class TestIncidentsApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void modelFiltersAndSorts();
    void mineAreShownOnceItIsKnownWhoSitsHere();
    void modelKeepsUpWithTheService();
    void pagesFindTheirPlaces();
    void newsAreWhatNobodyHasLookedAt();
    void copiesLast();
    void showsListAndDetail();
    void itsWordsLeadToWhatTheyName();
    void offersWhatTheServiceTakes();
    void aRecordingChangesNothing();
    void everyFocusableWidgetHasAName();
    void statesSayWhatIsWrong_data();
    void statesSayWhatIsWrong();
    void outOfReachShowsWhatWasKept();
    void goneKeepsItsCopy();
    void whatIsGoneStaysInTheList();
    void whatVanishesWhileItIsOpenSaysSo();
    void whatWasNeverOpenedSaysThatItIsGone();
    void whatIsGoneIsThereWithoutTheService();
    void waitsAreCounted();
    void titlesAreOneLine();
    void whatChangesInSightIsSeen();
    void theAgeOfNothingIsNone();
    void theMostSevereIsTold();
    void withoutTheScope();
    void withoutAnAddress();
    void withoutAConnection();
    void noticesAreNotCut();
    void aTallNoticeBeginsAtItsTop();
    void anEmptyTimelineSaysSo();
    void aChoiceSetBackIsKept();
    void theRestComesQuietly();
    void whatDidNotComeIsNotNothing();
    void whatIsChosenByItselfStaysNew();
    void theFootCutsNoWords();
    void emptyListClosesTheDetail();
    void changesAreToldInTheTimeline();
    void linksOfCasesSurvive();
    void linksBeforeAnythingElseIsKept();
    void aNewCaseIsLinkedWhereItWasWanted();
    void changesGoOneAfterTheOther();
    void answersToAnotherAccountStayOut();
    void aChangeOutdoesALook();
    void aNoteOutdoesALook();
    void anUncertainCreationIsNotMadeTwice();
    void whatWasTypedOfANewIncidentIsThereAgain();
    void theDialogHasRoomForWhatWentWrong();
    void aFailedChangeIsToldWhereItBelongs();
    void whyANoteIsNotSavedHasRoom();
    void aDisabledNoteTakesTheKeyboardAway();
    void daysHaveTheirTime();
    void targetsAreAskedFor();
    void everySeverityIsFilteredFor();
    void anUncertainNoteIsLookedFor();
    void aLookKeepsWhatWasMade();
    void moreThanALookBringsIsNotTakenForAll();
    void olderOnesMendNoFailedLook();
    void fiftyThousand();
    void fiftyThousandOfTheService();
    void whatIsNotLoadedIsFound();
    void whoHasObiBeforeThemIsNotTold();
    void aNewIncidentIsToldOnce();
    void aNoticeGoesWithItsAccount();
    void canBeClosedWhileItLoads();

private:
    void serve(const QList<Incident> &incidents);
    /// The service as it takes a status and tells it from then on; `now` outlives the test's requests.
    void serveWhatChanges(Incident &now, const QString &look, const QString &change);
    void make(bool offline = false);
    void show(bool offline = false, bool loggedIn = true);
    void refresh()
    {
        auto *button = named<QPushButton>(u"Refresh incidents"_s);
        QTRY_VERIFY(button->isEnabled());
        button->click();
        QTRY_VERIFY(m_app->isSettled());
    }
    /// The service has it no more.
    void removeAtTheService(int number)
    {
        for (const QString &view : {QString(), u"/events"_s, u"/observables"_s, u"/targets"_s, u"/linked-casebooks"_s})
            m_desk->transport.answer(u"/v2/incident/incident-0000-%1"_s.arg(number) + view, R"({"message":"no"})", 404);
    }
    QString statusAt(int row) const
    {
        const auto *model = named<IncidentsTable>(u"Incidents"_s)->model();
        return model->index(row, IncidentsModel::StatusColumn).data().toString();
    }
    template <typename Widget>
    Widget *named(const QString &name) const
    {
        const auto all = m_app->findChildren<Widget *>();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const QWidget *widget) { return widget->accessibleName() == name; });
        return found == all.end() ? nullptr : *found;
    }
    /// Whether a file of the copies, of this kind, names the incident.
    bool hasCopy(const QString &kind, const QByteArray &incident) const
    {
        QDirIterator files(m_folder->path(), {kind}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(incident))
                return true;
        }
        return false;
    }
    QString said() const
    {
        QStringList words;
        for (const auto *label : m_app->findChildren<QLabel *>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        return words.join(u'\n');
    }
    void select(int row)
    {
        auto *table = named<IncidentsTable>(u"Incidents"_s);
        table->setCurrentIndex(table->model()->index(row, IncidentsModel::TitleColumn));
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RateGate> m_gate;
    std::unique_ptr<PivotMenu> m_pivot;
    std::unique_ptr<IncidentsApp> m_app;
    bool m_isInFront = false;                ///< whether Obi is, for those whom the desktop would tell
    std::unique_ptr<QTemporaryDir> m_folder; ///< what one test keeps is not there for the next
};

void TestIncidentsApp::init()
{
    m_isInFront = false;
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<Desk>();
    m_settings = std::make_unique<Settings>();
    m_gate = std::make_unique<RateGate>(m_desk->clock);
    m_pivot = std::make_unique<PivotMenu>(
        PivotMenu::Services{m_desk->theme, m_desk->verdicts, m_desk->enrich, m_desk->response, *m_desk->cases});
}

void TestIncidentsApp::cleanup()
{
    m_app.reset();
    m_pivot.reset();
    m_gate.reset();
    m_desk.reset();
    m_settings.reset();
}

void TestIncidentsApp::serveWhatChanges(Incident &now, const QString &look, const QString &change)
{
    const auto asJson = [&now](const HttpRequest &) -> Result<HttpResponse> {
        return HttpResponse{200, {{"Content-Type", "application/json"}}, now.toJson()};
    };
    m_desk->transport.table.insert(look, asJson);
    m_desk->transport.table.insert(change, [&now, asJson](const HttpRequest &request) {
        now.status = IncidentStatus(QJsonDocument::fromJson(request.body)[u"status"_s].toString());
        return asJson(request);
    });
}

void TestIncidentsApp::serve(const QList<Incident> &incidents)
{
    m_desk->transport.answer(Search, asJson(incidents));
    for (const Incident &one : incidents) {
        const QString path = u"/v2/incident/"_s + one.id;
        m_desk->transport.answer(path, one.toJson());
        m_desk->transport.answer(path + u"/events"_s, R"([{"type":"note","title":"Note","source":"K. Tanaka",
            "description":"Seen","timestamp":"2026-11-23T00:10:00Z"}])");
        m_desk->transport.answer(path + u"/observables"_s, R"([{"type":"domain","value":"bad.example",
            "disposition":2},{"type":"domain","value":"fine.example","disposition":1}])");
        m_desk->transport.answer(path + u"/targets"_s, R"([{"type":"endpoint","actions_taken":["Isolate"],
            "observables":[{"type":"hostname","value":"WS-1"}]},{"type":"endpoint","observables":[]}])");
        m_desk->transport.answer(path + u"/linked-casebooks"_s, "[]");
    }
    m_desk->transport.answer(u"/ctia/note/search"_s, "[]");
    m_desk->transport.answer(u"/iroh/profile/whoami"_s,
                             R"({"user":{"user-id":"me","user-name":"K. Tanaka"},"org":{}})");
    m_desk->transport.answer(u"/iroh/user-mgmt/search/users"_s, R"([{"user-id":"you","user-name":"M. Sato"}])");
}

void TestIncidentsApp::make(bool offline)
{
    m_app = std::make_unique<IncidentsApp>(IncidentsApp::Services{
        m_desk->theme, *m_settings, m_desk->transport, *m_desk->cases, m_desk->verdicts, *m_pivot, m_desk->clock,
        *m_gate, m_folder->path(), offline, [this] { return m_isInFront; }});
}

void TestIncidentsApp::show(bool offline, bool loggedIn)
{
    make(offline);
    m_app->setAddresses(loggedIn ? incidentAddresses() : ServiceAddresses{}, u"account"_s);
    m_app->resize(1440, 364);
    m_app->show();
    QTRY_VERIFY(m_app->isSettled());
}

void TestIncidentsApp::modelFiltersAndSorts()
{
    People people(m_desk->transport);
    IncidentsModel model(people, m_desk->clock);
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.put(three()).size(), 3);
    QCOMPARE(titles(model), (QStringList{u"Incident 3"_s, u"Incident 2"_s, u"Incident 1"_s}));
    QCOMPARE(model.count(IncidentsModel::Part::Open), 2);
    // Open is what is not closed: new work above all.
    model.setFilter({.part = IncidentsModel::Part::Open});
    QCOMPARE(titles(model), (QStringList{u"Incident 3"_s, u"Incident 2"_s}));
    Incident other = three().at(0);
    for (const auto status : {IncidentStatus::Value::New, IncidentStatus::Value::NewProcessing}) {
        other.status = status;
        model.put({other});
        QCOMPARE(model.rowCount(), 2);
    }
    for (const auto status : {IncidentStatus::Value::ClosedMerged, IncidentStatus::Value::ClosedOther}) {
        other.status = status;
        model.put({other});
        QCOMPARE(titles(model), QStringList{u"Incident 2"_s});
        QCOMPARE(model.count(IncidentsModel::Part::Open), 1);
    }
    model.put({three().at(0)});
    model.setFilter({});
    model.sort(IncidentsModel::SeverityColumn, Qt::DescendingOrder);
    QCOMPARE(titles(model), (QStringList{u"Incident 2"_s, u"Incident 3"_s, u"Incident 1"_s}));
    model.setFilter({.severity = Severity::Low});
    QCOMPARE(titles(model), QStringList{u"Incident 1"_s});
    model.setFilter({.assignee = u"-"_s});
    QCOMPARE(titles(model), QStringList{u"Incident 2"_s});
    model.setFilter({.text = u"inc-3"_s});
    QCOMPARE(titles(model), QStringList{u"Incident 3"_s});
    model.setFilter({.part = IncidentsModel::Part::Mine});
    QCOMPARE(model.rowCount(), 0);
    const QModelIndex critical = [&] {
        model.setFilter({});
        return model.index(0, IncidentsModel::SeverityColumn);
    }();
    QCOMPARE(critical.data().toString(), u"Critical"_s);
    QCOMPARE(critical.data(Qt::AccessibleDescriptionRole).toString(), u"Critical, 4 of 4"_s);
}

void TestIncidentsApp::mineAreShownOnceItIsKnownWhoSitsHere()
{
    People people(m_desk->transport);
    IncidentsModel model(people, m_desk->clock);
    QAbstractItemModelTester tester(&model);
    model.put(three());
    model.setFilter({.part = IncidentsModel::Part::Mine});
    people.setAddresses(incidentAddresses()); // nobody answers yet
    QTest::qWait(20);
    QCOMPARE(model.rowCount(), 0);
    serve(three());
    people.askWhatFailed();
    QTRY_COMPARE(titles(model), QStringList{u"Incident 3"_s});
    QCOMPARE(model.count(IncidentsModel::Part::Mine), 1);
    QCOMPARE(model.index(0, IncidentsModel::AssigneeColumn).data().toString(), u"K. Tanaka"_s);
    // Sorted by what people are called, not by what the wire calls them.
    model.setFilter({});
    model.sort(IncidentsModel::AssigneeColumn, Qt::AscendingOrder);
    QTRY_COMPARE(people.name(u"you"_s), u"M. Sato"_s);
    QCOMPARE(titles(model).last(), u"Incident 1"_s);
}

void TestIncidentsApp::modelKeepsUpWithTheService()
{
    People people(m_desk->transport);
    IncidentsModel model(people, m_desk->clock);
    QAbstractItemModelTester tester(&model);
    model.put(three());
    Incident changed = three().at(2);
    changed.status = IncidentStatus::Value::Open;
    changed.modified = changed.timestamp = changed.modified.addSecs(3600);
    QVERIFY(model.put({changed}).isEmpty());
    QCOMPARE(titles(model), (QStringList{u"Incident 1"_s, u"Incident 3"_s, u"Incident 2"_s}));
    // Of what the service told up to a moment, nothing else is there.
    model.remove(model.lost({changed.id}, three().at(0).timestamp));
    QCOMPARE(titles(model), (QStringList{u"Incident 1"_s, u"Incident 2"_s}));
    model.setGone({three().at(1).id});
    QCOMPARE(model.lost({changed.id}, {}), QStringList());
    QCOMPARE(model.count(IncidentsModel::Part::Open), 1);
    QCOMPARE(model.index(1, IncidentsModel::StatusColumn).data().toString(), u"Gone"_s);
    // The service has it again.
    model.put({three().at(1)});
    QCOMPARE(model.lost({changed.id}, {}), QStringList{three().at(1).id});
    QCOMPARE(model.count(IncidentsModel::Part::Open), 2);
    model.remove({three().at(1).id});
    QCOMPARE(titles(model), QStringList{u"Incident 1"_s});
    QCOMPARE(model.assignees(), QStringList{u"you"_s});
}

/// What comes page by page stands where sorting all of it would put it.
void TestIncidentsApp::pagesFindTheirPlaces()
{
    People people(m_desk->transport);
    IncidentsModel paged(people, m_desk->clock);
    IncidentsModel whole(people, m_desk->clock);
    QAbstractItemModelTester tester(&paged);
    const QStringList severities{u"Low"_s, u"High"_s, u"Critical"_s};
    const QList<IncidentStatus> statuses{IncidentStatus::Value::Open, IncidentStatus::Value::Closed,
                                         IncidentStatus::Value::New};
    QList<Incident> all;
    for (int i = 0; i < 200; ++i)
        all.append(
            incident(i * 37 % 200, severities.at(i % 3), statuses.at(i % 3), i % 2 ? u"me"_s : QString(), i * 7 % 50));
    for (const int column : {int(IncidentsModel::TitleColumn), int(IncidentsModel::SeverityColumn),
                             int(IncidentsModel::StatusColumn), int(IncidentsModel::UpdatedColumn)}) {
        paged.clear();
        whole.clear();
        for (IncidentsModel *model : {&paged, &whole}) {
            model->sort(column, Qt::AscendingOrder);
            model->setFilter({.part = IncidentsModel::Part::Open});
        }
        for (int i = 0; i < 200; i += 20)
            paged.put(all.mid(i, 20));
        // Some change, and some of them do not pass any more.
        QList<Incident> later = all.mid(50, 30);
        for (qsizetype i = 0; i < later.size(); ++i) {
            later[i].status = statuses.at((i + 1) % 3);
            later[i].modified = later[i].modified.addSecs(3600);
            all[50 + i] = later.at(i);
        }
        paged.put(later);
        whole.put(all);
        whole.sort(column, Qt::AscendingOrder);
        QCOMPARE(titles(paged), titles(whole));
        for (int part = 0; part < IncidentsModel::Parts; ++part)
            QCOMPARE(paged.count(IncidentsModel::Part(part)), whole.count(IncidentsModel::Part(part)));
    }
}

void TestIncidentsApp::newsAreWhatNobodyHasLookedAt()
{
    People people(m_desk->transport);
    IncidentsModel model(people, m_desk->clock);
    Clock later = Clock::standingAt(three().at(1).modified.addSecs(1).addMSecs(IncidentNews::FirstLookMs));
    IncidentNews news(*m_settings, model, later);
    model.put(three());
    QCOMPARE(model.unread(), 0);
    news.begin(u"account"_s);
    QCOMPARE(model.unread(), 1);
    news.markSeen(three().at(0).id);
    QCOMPARE(model.unread(), 0);
    Incident changed = three().at(0);
    changed.modified = changed.modified.addSecs(60);
    model.put({changed});
    QCOMPARE(model.unread(), 1);
    // What was seen is known after a restart.
    news.markAllSeen();
    IncidentNews again(*m_settings, model, later);
    again.begin(u"account"_s);
    QCOMPARE(model.unread(), 0);
    // Another account has seen nothing of it.
    again.begin(u"other"_s);
    QCOMPARE(model.unread(), 1);
    again.begin(u"account"_s);
    // What is dated in the future is seen too, and hides nothing that comes until then.
    changed.modified = later.now().addYears(73);
    model.put({changed});
    QCOMPARE(model.unread(), 1);
    again.markAllSeen();
    QCOMPARE(model.unread(), 0);
    model.put({incident(4, u"High"_s, IncidentStatus::Value::New, {}, 50)});
    QCOMPARE(model.unread(), 1);
    again.markSeen(u"incident-0000-4"_s);
    QCOMPARE(model.unread(), 0);
}

void TestIncidentsApp::copiesLast()
{
    QTemporaryDir folder;
    IncidentCopy copy{.incident = three().at(0)};
    copy.events = {SeenEvent{.type = u"note"_s, .title = u"Note"_s, .description = u"Seen"_s}};
    copy.targets = {SeenTarget{.type = u"endpoint"_s, .observables = {Desk::domain(u"ws.example"_s)}}};
    copy.takenAt = m_desk->clock.now();
    {
        IncidentShelf shelf(folder.path());
        QVERIFY(test::await(shelf.keep(copy)));
        QVERIFY(test::await(shelf.setLinked(copy, u"case-1"_s, true)));
        // Another look that brought less.
        QVERIFY(test::await(shelf.keep({.incident = three().at(0)})));
    }
    IncidentShelf shelf(folder.path());
    const auto kept = test::await(shelf.find(u"https://host:443/ctia/incident/"_s + copy.incident.id)).value();
    QVERIFY(kept);
    QCOMPARE(kept->incident.title, copy.incident.title);
    QCOMPARE(kept->caseIds, QStringList{u"case-1"_s});
    QCOMPARE(kept->events->first().description, u"Seen"_s);
    QCOMPARE(kept->targets->first().observables, copy.targets->first().observables);
    shelf.setAccount(u"another"_s);
    QVERIFY(!test::await(shelf.find(copy.incident.id)).value());
}

void TestIncidentsApp::showsListAndDetail()
{
    serve(three());
    show();
    auto *table = named<IncidentsTable>(u"Incidents"_s);
    QVERIFY(table && table->isVisible());
    QCOMPARE(table->model()->rowCount(), 3);
    QVERIFY(said().contains(u"INC-3"));
    auto *tabs = named<QTabBar>(u"Incident"_s);
    QCOMPARE(tabs->tabText(2), u"Observables\t2"_s);
    QCOMPARE(tabs->tabText(3), u"Targets\t2"_s);
    QVERIFY(said().contains(u"1 of 2 target"));
    select(1);
    QTRY_VERIFY(said().contains(u"INC-2"));
    // The newest wins, whichever answers last.
    m_desk->transport.hold(u"/v2/incident/incident-0000-3"_s);
    select(0);
    select(2);
    QTRY_VERIFY(said().contains(u"INC-1"));
    m_desk->transport.release(u"/v2/incident/incident-0000-3"_s);
    QTest::qWait(50);
    QVERIFY(said().contains(u"INC-1") && !said().contains(u"INC-3"));
}

void TestIncidentsApp::itsWordsLeadToWhatTheyName()
{
    Incident one = three().first();
    one.title = u"Lure on bad.example"_s;
    one.description = u"It loads from 192.0.2.7"_s;
    serve({one});
    show();
    named<QTabBar>(u"Incident"_s)->setCurrentIndex(0);
    auto *area = named<QScrollArea>(u"Summary"_s);
    QTest::keyClick(area, Qt::Key_F10, Qt::ShiftModifier);
    const auto *menu = area->findChild<QMenu *>();
    QVERIFY(menu);
    QStringList rows;
    for (const QAction *row : menu->actions())
        rows << row->text();
    QVERIFY2(rows.contains(u"Pivot menu for bad.example"_s) && rows.contains(u"Pivot menu for 192.0.2.7"_s),
             qPrintable(rows.join(u'|')));
}

void TestIncidentsApp::offersWhatTheServiceTakes()
{
    serve(three());
    show();
    auto *status = named<QComboBox>(u"Status"_s);
    QCOMPARE(status->count(), 25);
    const auto *items = qobject_cast<QStandardItemModel *>(status->model());
    const auto offered = [&](const QString &text) { return items->item(status->findData(text))->isEnabled(); };
    QVERIFY(offered(u"Closed: False Positive"_s));
    for (const QString &refused :
         {u"Containment Achieved"_s, u"Restoration Achieved"_s, u"Incident Reported"_s, u"Rejected"_s, u"Stalled"_s})
        QVERIFY2(!offered(refused), qPrintable(refused));
    m_desk->transport.answer(u"/iroh/private-intel/incident/incident-0000-3/status"_s,
                             R"({"error":"nope","trace_id":"trace-7"})", 400);
    status->setCurrentIndex(status->findData(u"Hold"_s));
    Q_EMIT status->activated(status->currentIndex());
    // What failed is told with its trace, and the box shows again what is.
    QTRY_VERIFY(said().contains(u"trace-7"));
    QTRY_COMPARE(status->currentData().toString(), u"Open"_s);
    QCOMPARE(m_desk->transport.count(u"/iroh/private-intel/incident/incident-0000-3/status"_s), 1);
    // Who chooses again has read it.
    m_desk->transport.hold(u"/v2/incident/incident-0000-3"_s);
    status->setCurrentIndex(status->findData(u"Hold"_s));
    Q_EMIT status->activated(status->currentIndex());
    QVERIFY2(!said().contains(u"trace-7"), qPrintable(said()));
    m_desk->transport.release(u"/v2/incident/incident-0000-3"_s);
}

void TestIncidentsApp::aRecordingChangesNothing()
{
    serve(three());
    show(true);
    for (const QString &name : {u"Status"_s, u"Severity"_s, u"Assignee"_s}) {
        auto *box = named<QComboBox>(name);
        QVERIFY2(box && !box->isEnabled(), qPrintable(name));
        QVERIFY(box->toolTip().startsWith(u"Recorded responses"));
    }
    QVERIFY(!named<QPushButton>(u"New incident"_s)->isEnabled());
    QVERIFY(!named<QPlainTextEdit>(u"New note"_s)->isEnabled());
}

void TestIncidentsApp::everyFocusableWidgetHasAName()
{
    serve(three());
    show();
    for (const QWidget *widget : m_app->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

void TestIncidentsApp::statesSayWhatIsWrong_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("scope") << 403 << QByteArray(R"({"error":"missing_scope","missing-scopes":["private-intel"]})")
                           << u"private-intel"_s;
    QTest::newRow("expired") << 401 << QByteArray(R"({"error":"jwt_expired"})") << QString();
    QTest::newRow("rate") << 429 << QByteArray(R"({"error":"Too Many Requests"})") << QString();
    QTest::newRow("empty") << 200 << QByteArray("[]") << u"no incidents"_s;
}

void TestIncidentsApp::statesSayWhatIsWrong()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    serve({});
    m_desk->transport.answer(Search, body, status);
    show();
    auto *state = m_app->findChild<IncidentList *>()->findChild<StateView *>();
    QTRY_VERIFY(state->isVisible() && state->state() != StateView::State::Loading &&
                state->state() != StateView::State::Nothing);
    QVERIFY2(said().contains(words), qPrintable(said()));
}

void TestIncidentsApp::outOfReachShowsWhatWasKept()
{
    serve(three());
    show();
    QTest::qWait(100);
    m_app.reset();
    m_desk->transport.table.clear();
    m_desk->transport.table.insert(
        Search, [](const HttpRequest &) -> Result<HttpResponse> { return failure(ErrorCode::HostNotFound, {u"x"_s}); });
    show();
    auto *table = named<IncidentsTable>(u"Incidents"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QTRY_VERIFY2(said().contains(u"Kept on this machine"), qPrintable(said()));
    // What is filtered meanwhile is sought once the service is there again.
    named<QLineEdit>(u"Filter incidents"_s)->setText(u"lure"_s);
    QTest::qWait(IncidentFinder::WaitMs + 250);
    QStringList queries;
    m_desk->transport.table.insert(Search, [&queries](const HttpRequest &request) {
        queries.append(QUrlQuery(request.url).queryItemValue(u"query"_s, QUrl::FullyDecoded));
        return pageOfMany(request);
    });
    m_desk->transport.answer(Search + u"/count"_s, "50000");
    QVERIFY(!queries.contains(u"lure*"_s));
    refresh();
    QTRY_VERIFY2(queries.contains(u"lure*"_s), qPrintable(queries.join(u' ')));
    // Nobody logged in: nothing of an account is shown.
    m_app.reset();
    show(false, false);
    QVERIFY(said().contains(u"Log in to see"));
    // Nobody is told to do what has been done: the credentials are being read.
    m_app->setConnecting();
    QVERIFY(!said().contains(u"Log in"));
    QVERIFY(!m_app->isSettled());
    m_app->setAddresses({}, {});
    QVERIFY(said().contains(u"Log in to see"));
}

void TestIncidentsApp::goneKeepsItsCopy()
{
    serve(three());
    show();
    QTest::qWait(100);
    for (const QString &view : {QString(), u"/events"_s, u"/observables"_s, u"/targets"_s, u"/linked-casebooks"_s})
        m_desk->transport.answer(u"/v2/incident/incident-0000-3"_s + view, R"({"message":"not found"})", 404);
    select(1);
    QTRY_VERIFY(m_app->isSettled());
    select(0);
    QTRY_VERIFY2(said().contains(u"INC-3 is not there any more"), qPrintable(said()));
    QTRY_VERIFY(said().contains(u"the copy on this machine"));
    for (const QString &box : {u"Status"_s, u"Severity"_s, u"Assignee"_s})
        QVERIFY2(!named<QComboBox>(box)->isEnabled(), qPrintable(box));
    QVERIFY(named<QComboBox>(u"Status"_s)->toolTip().contains(u"not at the service any more"));
    QCOMPARE(named<QTabBar>(u"Incident"_s)->tabText(2), u"Observables\t2"_s);
}

void TestIncidentsApp::whatIsGoneStaysInTheList()
{
    serve(three());
    show();
    select(1);
    QTRY_VERIFY(m_app->isSettled());
    QTRY_VERIFY(hasCopy(u"*.incident"_s, "INC-2"));
    select(2);
    QTRY_VERIFY(m_app->isSettled());
    const auto *model = named<IncidentsTable>(u"Incidents"_s)->model();
    const auto status = [&model](int row) { return model->index(row, IncidentsModel::StatusColumn).data().toString(); };
    // Two are deleted, and one that was opened here before; one of them nobody has seen.
    m_desk->transport.table.clear();
    serve({three().at(2)});
    for (const int number : {2, 3})
        m_desk->transport.answer(u"/v2/incident/incident-0000-%1"_s.arg(number), R"({"message":"not found"})", 404);
    auto *refresh = named<QPushButton>(u"Refresh incidents"_s);
    // The service looks through all of it now and then.
    for (int look = 0; look < 10; ++look) {
        QTRY_VERIFY(refresh->isEnabled());
        refresh->click();
    }
    QTRY_COMPARE(status(0), u"Gone"_s);
    QTRY_COMPARE(status(1), u"Gone"_s);
    QCOMPARE(model->rowCount(), 3);
    select(1);
    QTRY_VERIFY2(said().contains(u"INC-2 is not there any more"), qPrintable(said()));
    QTRY_VERIFY(said().contains(u"the copy on this machine"));
    QCOMPARE(named<QTabBar>(u"Incident"_s)->tabText(2), u"Observables\t2"_s);
    QVERIFY(!named<QComboBox>(u"Status"_s)->isEnabled());
    select(2);
    QTRY_VERIFY(m_app->isSettled());
    QCOMPARE(model->rowCount(), 3);

    // After a restart it is there as well, until somebody takes it away.
    m_app.reset();
    show();
    model = named<IncidentsTable>(u"Incidents"_s)->model();
    QTRY_COMPARE(model->rowCount(), 3);
    QCOMPARE(status(0), u"Gone"_s);
    select(0);
    QTRY_VERIFY2(said().contains(u"INC-3 is not there any more"), qPrintable(said()));
    auto *away = named<QPushButton>(u"Remove from list"_s);
    QTRY_VERIFY(away->isVisible());
    away->click();
    QTRY_COMPARE(model->rowCount(), 2);
    QVERIFY(!said().contains(u"INC-3"));
    // Nothing of one account is shown under another.
    m_app->setAddresses(incidentAddresses(), u"another"_s);
    QTRY_VERIFY(m_app->isSettled());
    QTest::qWait(50);
    QCOMPARE(model->rowCount(), 1);
    m_app->setAddresses(incidentAddresses(), u"account"_s);
    QTRY_COMPARE(model->rowCount(), 2);
}

void TestIncidentsApp::withoutTheScope()
{
    serve(three());
    show();
    QTRY_VERIFY(hasCopy(u"list.json"_s, "INC-3"));
    m_app.reset();
    // Conure says no more than that.
    const QByteArray no = R"({"message":"Forbidden"})";
    m_desk->transport.answer(Search, no, 403);
    for (const QString &view : {QString(), u"/events"_s, u"/observables"_s, u"/targets"_s, u"/linked-casebooks"_s})
        m_desk->transport.answer(u"/v2/incident/incident-0000-3"_s + view, no, 403);
    show();
    // What was kept is there, with the reason and the way out over it.
    QTRY_COMPARE(named<IncidentsTable>(u"Incidents"_s)->model()->rowCount(), 3);
    auto *list = m_app->findChild<IncidentList *>();
    QTRY_VERIFY2(said().contains(u"Scope missing:"), qPrintable(said()));
    QVERIFY(said().contains(u"private-intel/incident:read"));
    QVERIFY(!said().contains(u"status 403"));
    const auto buttons = list->findChildren<QPushButton *>();
    const auto edit = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->accessibleName() == u"Edit credentials…" && button->isVisible();
    });
    QVERIFY(edit != buttons.end());
    QSignalSpy wanted(m_app.get(), &IncidentsApp::credentialsWanted);
    (*edit)->click();
    QCOMPARE(wanted.size(), 1);
    auto *made = named<QPushButton>(u"New incident"_s);
    QVERIFY(!made->isEnabled());
    QVERIFY2(made->toolTip().contains(u"private-intel/incident:read"), qPrintable(made->toolTip()));
    QVERIFY(!named<QComboBox>(u"Status"_s)->isEnabled());
    QVERIFY(!named<QPushButton>(u"Load this incident again"_s)->isVisible());
    // With another account's credentials all is as it should be.
    serve(three());
    m_app->setAddresses(incidentAddresses(), u"account"_s);
    QTRY_VERIFY(made->isEnabled());
    QTRY_VERIFY(!said().contains(u"Scope missing"));
}

void TestIncidentsApp::withoutAnAddress()
{
    serve(three());
    show();
    ServiceAddresses addresses = incidentAddresses();
    addresses.conure.clear();
    m_app->setAddresses(addresses, u"account"_s);
    QTRY_VERIFY2(said().contains(u"This account has no address for incidents."), qPrintable(said()));
    QVERIFY(!named<QPushButton>(u"New incident"_s)->isEnabled());
    QSignalSpy wanted(m_app.get(), &IncidentsApp::credentialsWanted);
    const auto buttons = m_app->findChildren<QPushButton *>();
    const auto edit = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text() == u"Edit account…" && button->isVisible();
    });
    QVERIFY(edit != buttons.end());
    (*edit)->click();
    QCOMPARE(wanted.size(), 1);
}

void TestIncidentsApp::withoutAConnection()
{
    m_desk->transport.answer(Search, "no", 500);
    show();
    m_app->setAccountProblem(Error{ErrorCode::ConnectionRefused, {u"visibility.example"_s, u"443"_s}});
    QTRY_VERIFY2(said().contains(u"visibility.example refuses connections"), qPrintable(said()));
    const auto button = [this](const QString &text) {
        const auto all = m_app->findChildren<QPushButton *>();
        const auto found = std::find_if(
            all.begin(), all.end(), [&](const QPushButton *one) { return one->text() == text && one->isVisible(); });
        return found == all.end() ? nullptr : *found;
    };
    QVERIFY(!button(u"Retry"_s));
    QSignalSpy reconnect(m_app.get(), &IncidentsApp::reconnectWanted);
    QVERIFY(button(u"Reconnect now"_s));
    button(u"Reconnect now"_s)->click();
    QCOMPARE(reconnect.size(), 1);
    m_app->setAccountProblem(Error{ErrorCode::WrongClientPassword, {u"visibility.example"_s}});
    QSignalSpy edit(m_app.get(), &IncidentsApp::credentialsWanted);
    QVERIFY(button(u"Edit credentials…"_s));
    button(u"Edit credentials…"_s)->click();
    QCOMPARE(edit.size(), 1);
    // Whatever a server calls itself is shown letter by letter.
    m_app->setAccountProblem(Error{ErrorCode::ConnectionRefused, {u"<b>x</b>"_s, u"443"_s}});
    QVERIFY(named<QPushButton>(u"New incident"_s)->toolTip().contains(u"&lt;b&gt;x"));
    m_app->setAccountProblem({});
    QVERIFY(button(u"Retry"_s));
}

void TestIncidentsApp::noticesAreNotCut()
{
    serve(three());
    m_desk->transport.answer(u"/v2/incident/incident-0000-3/targets"_s, R"({"message":"no"})", 500);
    show();
    // As wide as the smallest window has it, and as low as the ribbon is by itself.
    m_app->resize(1120, 280);
    auto *detail = m_app->findChild<IncidentDetail *>();
    detail->sayError(u"This was not changed."_s,
                     Error{ErrorCode::HttpStatus, {u"conure.example"_s, u"500"_s, u"no"_s}});
    QTRY_VERIFY(said().contains(u"Not loaded"));
    QTest::qWait(50);
    const auto checkWhole = [&](const QWidget *widget) {
        const QRegion seen = widget->visibleRegion();
        QVERIFY2(seen.isEmpty() || seen.boundingRect() == widget->rect(), qPrintable(widget->accessibleName()));
    };
    int shown = 0;
    for (const Notice *notice : detail->findChildren<Notice *>()) {
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->height() >= notice->heightForWidth(notice->width()), qPrintable(notice->text()));
        for (const QPushButton *button : notice->findChildren<QPushButton *>())
            QVERIFY(!button->isVisible() || button->height() >= button->sizeHint().height());
        checkWhole(notice);
        shown += notice->visibleRegion().isEmpty() ? 0 : 1;
    }
    QVERIFY(shown > 0);
    QVERIFY(named<QPlainTextEdit>(u"New note"_s)->isVisible());
    // What was said last is in sight.
    const auto last = detail->findChildren<Notice *>().last();
    QVERIFY(!last->visibleRegion().isEmpty() || shown == 2);
    // A timeline without steps says so in full.
    m_desk->transport.answer(u"/v2/incident/incident-0000-1/targets"_s, R"({"message":"no"})", 500);
    m_desk->transport.answer(u"/v2/incident/incident-0000-1/events"_s, "[]");
    select(2);
    QTRY_VERIFY2(said().contains(u"Nothing is known to have happened"), qPrintable(said()));
    QTest::qWait(50);
    for (const auto *label : m_app->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().startsWith(u"Nothing is known"))
            QCOMPARE(label->visibleRegion().boundingRect(), label->rect());
    }
    for (const Notice *notice : detail->findChildren<Notice *>())
        checkWhole(notice);
}

// Its words begin at its top, where there is room for few of them.
void TestIncidentsApp::aTallNoticeBeginsAtItsTop()
{
    serve(three());
    show();
    m_app->resize(1120, 280);
    auto *detail = m_app->findChild<IncidentDetail *>();
    QTest::qWait(50);
    detail->sayError(
        u"This was not changed."_s,
        Error{ErrorCode::HttpStatus, {u"conure.example"_s, u"400"_s, u"a reason of many words "_s.repeated(9)}});
    QTest::qWait(50);
    const auto all = detail->findChildren<Notice *>();
    const auto notice = std::find_if(all.begin(), all.end(), [](const Notice *one) { return one->isVisible(); });
    QVERIFY(notice != all.end());
    QVERIFY(!(*notice)->visibleRegion().isEmpty());
    QCOMPARE((*notice)->height(), (*notice)->heightForWidth((*notice)->width()));
}

void TestIncidentsApp::anEmptyTimelineSaysSo()
{
    serve(three());
    m_desk->transport.answer(u"/v2/incident/incident-0000-3/events"_s, "[]");
    show();
    QTRY_VERIFY2(said().contains(u"Nothing is known to have happened"), qPrintable(said()));
    QVERIFY(named<QPlainTextEdit>(u"New note"_s)->isVisible());
    select(1);
    QTRY_VERIFY(!said().contains(u"Nothing is known to have happened"));
}

void TestIncidentsApp::aChoiceSetBackIsKept()
{
    serve(three());
    Incident now = three().at(0);
    const QString look = u"/v2/incident/"_s + now.id;
    const QString change = u"/iroh/private-intel/incident/"_s + now.id + u"/status"_s;
    serveWhatChanges(now, look, change);
    show();
    auto *status = named<QComboBox>(u"Status"_s);
    const auto set = [status](const QString &text) {
        status->setCurrentIndex(status->findData(text));
        Q_EMIT status->activated(status->currentIndex());
    };
    m_desk->transport.hold(look);
    set(u"Hold"_s);
    set(u"Open: Contained"_s);
    set(u"Open"_s);
    m_desk->transport.release(look);
    QTRY_COMPARE(m_desk->transport.count(change), 2);
    QTest::qWait(50);
    // There, and back; what was chosen between the two is not sent.
    QCOMPARE(m_desk->transport.count(change), 2);
    QCOMPARE(now.status, IncidentStatus(IncidentStatus::Value::Open));
    QTRY_COMPARE(status->currentData().toString(), u"Open"_s);
}

void TestIncidentsApp::theRestComesQuietly()
{
    People people(m_desk->transport);
    IncidentsModel model(people, m_desk->clock);
    IncidentsTable table(m_desk->theme, model);
    table.resize(704, 300);
    table.show();
    model.sort(IncidentsModel::TitleColumn, Qt::AscendingOrder);
    QList<Incident> page;
    for (int i = 500; i < 600; ++i)
        page.append(incident(i, u"Low"_s, IncidentStatus::Value::New, {}, -i));
    model.put(page);
    table.setFilling(true);
    table.choose(page.at(2).id);
    const int y = table.visualRect(table.currentIndex()).y();
    for (qsizetype i = 0; i < page.size(); ++i)
        page[i] = incident(100 + int(i), u"Low"_s, IncidentStatus::Value::New, {}, -int(i));
    // They belong above all that is on show.
    model.put(page);
    QCOMPARE(model.idAt(table.currentIndex().row()), u"incident-0000-502"_s);
    QCOMPARE(table.visualRect(table.currentIndex()).y(), y);
    QCOMPARE(table.currentIndex().row(), 102);
}

void TestIncidentsApp::whatDidNotComeIsNotNothing()
{
    // Nothing is kept from before.
    serve(three());
    const QString incident = u"/v2/incident/incident-0000-3"_s;
    for (const QString &view : {QString(), u"/events"_s, u"/observables"_s, u"/targets"_s, u"/linked-casebooks"_s})
        m_desk->transport.answer(incident + view, R"({"error":"jwt_expired"})", 401);
    show();
    const auto *tabs = named<QTabBar>(u"Incident"_s);
    QTRY_VERIFY2(said().contains(u"This incident could not be loaded"), qPrintable(said()));
    QCOMPARE(tabs->tabText(1), u"Timeline"_s);
    QCOMPARE(tabs->tabText(2), u"Observables"_s);
    QCOMPARE(tabs->tabText(3), u"Targets"_s);
    QVERIFY(named<QPushButton>(u"Load this incident again"_s)->isVisible());
    QVERIFY(named<QPushButton>(u"Edit credentials…"_s)->isVisible());
    // A part that fails is named; what came is there.
    serve(three());
    m_desk->transport.answer(incident + u"/targets"_s, R"({"message":"no"})", 500);
    named<QPushButton>(u"Refresh incidents"_s)->click();
    QTRY_VERIFY2(said().contains(u"Not loaded: Targets."), qPrintable(said()));
    QCOMPARE(tabs->tabText(2), u"Observables\t2"_s);
    QCOMPARE(tabs->tabText(3), u"Targets"_s);
    serve(three());
    QTRY_VERIFY(m_app->isSettled());
    named<QPushButton>(u"Refresh incidents"_s)->click();
    QTRY_COMPARE(tabs->tabText(3), u"Targets\t2"_s);
    QTRY_VERIFY(!said().contains(u"Not loaded"));
}

void TestIncidentsApp::whatIsChosenByItselfStaysNew()
{
    serve(three());
    show();
    const int unread = m_app->count();
    QVERIFY(unread > 0);
    m_app->hide();
    m_app->show();
    QTest::qWait(20);
    QCOMPARE(m_app->count(), unread);
    auto *table = named<IncidentsTable>(u"Incidents"_s);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, IncidentsModel::TitleColumn)).center());
    QTRY_COMPARE(m_app->count(), unread - 1);
}

void TestIncidentsApp::theFootCutsNoWords()
{
    serve(three());
    show();
    auto *all = named<QPushButton>(u"Mark all as seen"_s);
    QTRY_VERIFY(all->isVisible());
    QCOMPARE(all->text(), u"Mark all as seen"_s);
    const QWidget *foot = all->parentWidget();
    foot->parentWidget()->setFixedWidth(450);
    QTRY_VERIFY(all->text().isEmpty());
    for (const QLabel *label : foot->findChildren<QLabel *>())
        QTRY_VERIFY2(label->isHidden() || label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    QCOMPARE(all->toolTip(), u"Mark all as seen"_s);
    foot->parentWidget()->setFixedWidth(700);
    QTRY_COMPARE(all->text(), u"Mark all as seen"_s);
}

void TestIncidentsApp::emptyListClosesTheDetail()
{
    serve(three());
    show();
    auto *field = named<QLineEdit>(u"Filter incidents"_s);
    field->setText(u"nowhere"_s);
    QTRY_VERIFY2(said().contains(u"Choose an incident"), qPrintable(said()));
    QVERIFY(!named<QComboBox>(u"Status"_s)->isVisible());
    field->clear();
    QTRY_VERIFY(named<QComboBox>(u"Status"_s)->isVisible());
}

void TestIncidentsApp::changesAreToldInTheTimeline()
{
    People people(m_desk->transport);
    TimelineModel timeline(people, m_desk->clock);
    IncidentCopy copy;
    const QDateTime at = m_desk->clock.now().toUTC();
    copy.changes = {{OwnChange::Field::Status, u"Open"_s, u"Closed: False Positive"_s, u"K. Tanaka"_s, at},
                    {OwnChange::Field::Severity, u"High"_s, u"Low"_s, u"K. Tanaka"_s, at.addSecs(1)},
                    {OwnChange::Field::Assignees, {}, u"M. Sato"_s, u"K. Tanaka"_s, at.addSecs(2)}};
    // The event of a note knows the program, the note knows who wrote it.
    SeenEvent event;
    event.type = u"note"_s;
    event.source = u"Obi"_s;
    event.description = u"Seen at bad.example and 192.0.2.7"_s;
    event.timestamp = at.addSecs(-1);
    copy.events = QList<SeenEvent>{event};
    NoteEntity note;
    note.content = u"Seen at bad.example and 192.0.2.7"_s;
    note.author = u"K. Tanaka"_s;
    copy.notes = QList<NoteEntity>{note};
    timeline.show(copy);
    QStringList told;
    for (int row = 0; row < timeline.rowCount(); ++row) {
        const QModelIndex index = timeline.index(row);
        QCOMPARE(index.data(TimelineModel::SourceRole).toString(), u"K. Tanaka"_s);
        told.append(index.data(TimelineModel::TextRole).toString());
    }
    QCOMPARE(told, (QStringList{u"unassigned → M. Sato"_s, u"High → Low"_s, u"Open → Closed: False positive"_s,
                                u"Seen at bad.example and 192.0.2.7"_s}));
    // What a step names has the pivot menu.
    QTRY_COMPARE(timeline.observables(3).size(), 2);
    QCOMPARE(PivotDelegate::observableAt(timeline.index(3))->value(), u"bad.example"_s);
    QVERIFY(!PivotDelegate::observableAt(timeline.index(0)));
    const auto again = IncidentCopy::fromJson(copy.toJson(), u"test"_s);
    QVERIFY(again);
    QCOMPARE(again->changes.size(), 3);
    QCOMPARE(again->changes.at(2).to, u"M. Sato"_s);
    // Kept with what was kept before.
    IncidentShelf shelf(m_folder->path());
    copy.incident = three().at(0);
    QVERIFY(test::await(shelf.keep(copy)));
    copy.changes = {copy.changes.at(1)};
    QCOMPARE(test::await(shelf.keep(copy))->changes.size(), 3);
}

void TestIncidentsApp::linksOfCasesSurvive()
{
    serve(three());
    const Case made = test::await(m_desk->cases->create(u"Mine"_s)).value();
    {
        IncidentShelf shelf(m_folder->path());
        shelf.setAccount(u"account"_s);
        QVERIFY(test::await(shelf.keep({.incident = three().at(0)})));
        QVERIFY(test::await(shelf.setLinked({.incident = three().at(0)}, made.id, true)));
    }
    show();
    QTRY_COMPARE(named<QTabBar>(u"Incident"_s)->tabText(4), u"Linked cases\t1"_s);
}

void TestIncidentsApp::linksBeforeAnythingElseIsKept()
{
    IncidentShelf shelf(m_folder->filePath(u"links"_s));
    OpenIncident open(m_desk->transport, shelf, m_desk->clock);
    // The service is out of reach: there is no copy of it.
    open.open(three().at(1));
    QTRY_VERIFY(open.isSettled());
    bool kept = false;
    open.setLinked(open.value(), u"case-1"_s, true, [&kept] { kept = true; });
    QTRY_VERIFY(kept);
    QCOMPARE(open.value().caseIds, QStringList{u"case-1"_s});
    const auto copy = test::await(shelf.find(three().at(1).id)).value();
    QVERIFY(copy);
    QCOMPARE(copy->caseIds, QStringList{u"case-1"_s});
    QCOMPARE(copy->incident.title, three().at(1).title);
}

void TestIncidentsApp::aNewCaseIsLinkedWhereItWasWanted()
{
    serve(three());
    show();
    QSignalSpy reported(m_app.get(), &IncidentsApp::reported);
    const auto linkNewCase = [this] {
        named<QPushButton>(u"Link case"_s)->click();
        QTRY_VERIFY(m_app->findChild<QMenu *>());
        auto *menu = m_app->findChild<QMenu *>();
        const auto actions = menu->actions();
        const auto wanted = std::find_if(actions.begin(), actions.end(),
                                         [](const QAction *action) { return action->text() == u"Link new case"; });
        QVERIFY(wanted != actions.end());
        (*wanted)->trigger();
        delete menu;
    };
    const auto linked = [this](const QString &account, int row) {
        IncidentShelf shelf(m_folder->path());
        shelf.setAccount(account);
        const auto copy = test::await(shelf.find(three().at(row).id)).value();
        return copy ? copy->caseIds.size() : 0;
    };
    // Another incident is chosen before the case is there.
    linkNewCase();
    select(1);
    QTRY_COMPARE(reported.size(), 1);
    QCOMPARE(reported.at(0).at(0).toString(), u"Linked “Incident 3” to INC-3."_s);
    QCOMPARE(linked(u"account"_s, 0), 1);
    QCOMPARE(linked(u"account"_s, 1), 0);
    // Another account has no such incident.
    linkNewCase();
    m_app->setAddresses(incidentAddresses(), u"other"_s);
    QTRY_COMPARE(reported.size(), 2);
    QCOMPARE(reported.at(1).at(0).toString(), u"The case was not linked: another account is in use now."_s);
    QCOMPARE(linked(u"other"_s, 1), 0);
}

void TestIncidentsApp::changesGoOneAfterTheOther()
{
    IncidentWriter writer(m_desk->transport);
    writer.setAddresses(incidentAddresses());
    QSignalSpy changed(&writer, &IncidentWriter::changed);
    QSignalSpy conflicted(&writer, &IncidentWriter::conflicted);
    Incident now = three().at(0);
    const QString look = u"/v2/incident/"_s + now.id;
    const QString change = u"/iroh/private-intel/incident/"_s + now.id + u"/status"_s;
    serveWhatChanges(now, look, change);
    m_desk->transport.hold(look);
    writer.setStatus(three().at(0), IncidentStatus::Value::OpenInvestigating);
    writer.setStatus(three().at(0), IncidentStatus::Value::OpenContained);
    m_desk->transport.release(look);
    QTRY_VERIFY(!writer.isBusy());
    QCOMPARE(conflicted.size(), 0);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(now.status, IncidentStatus(IncidentStatus::Value::OpenContained));
    QCOMPARE(changed.at(1).at(1).value<OwnChange>().from,
             IncidentStatus(IncidentStatus::Value::OpenInvestigating).text());
}

void TestIncidentsApp::answersToAnotherAccountStayOut()
{
    IncidentWriter writer(m_desk->transport);
    writer.setAddresses(incidentAddresses());
    QSignalSpy created(&writer, &IncidentWriter::created);
    QSignalSpy changed(&writer, &IncidentWriter::changed);
    QSignalSpy late(&writer, &IncidentWriter::answeredLate);
    const QString make = u"/iroh/private-intel/incident"_s;
    const QString look = u"/v2/incident/"_s + three().at(0).id;
    const QString change = make + u'/' + three().at(0).id + u"/status"_s;
    m_desk->transport.answer(make, three().at(1).toJson());
    m_desk->transport.answer(look, three().at(0).toJson());
    m_desk->transport.answer(change, three().at(0).toJson());
    m_desk->transport.hold(make);
    m_desk->transport.hold(look);
    writer.create(three().at(1));
    writer.setStatus(three().at(0), IncidentStatus::Value::OpenInvestigating);
    writer.setStatus(three().at(0), IncidentStatus::Value::OpenContained);
    writer.setAddresses(incidentAddresses());
    m_desk->transport.release(make);
    m_desk->transport.release(look);
    QTRY_VERIFY(!writer.isBusy());
    QCOMPARE(created.size() + changed.size(), 0);
    QCOMPARE(m_desk->transport.count(change), 0);
    QCOMPARE(late.size(), 3);
    QCOMPARE(late.at(1).at(0).value<IncidentWriter::Late>(), IncidentWriter::Late::Made);
}

void TestIncidentsApp::aChangeOutdoesALook()
{
    serve(three());
    IncidentShelf shelf({});
    OpenIncident open(m_desk->transport, shelf, m_desk->clock);
    open.setAddresses(incidentAddresses());
    const QString look = u"/v2/incident/"_s + three().at(0).id;
    m_desk->transport.hold(look);
    open.open(three().at(0));
    Incident changed = three().at(0);
    changed.status = IncidentStatus::Value::OpenContained;
    open.take(changed);
    m_desk->transport.release(look);
    QTRY_VERIFY(open.isSettled());
    QTest::qWait(20);
    QCOMPARE(open.value().incident.status, changed.status);
}

void TestIncidentsApp::aNoteOutdoesALook()
{
    serve(three());
    IncidentShelf shelf({});
    OpenIncident open(m_desk->transport, shelf, m_desk->clock);
    open.setAddresses(incidentAddresses());
    const QString look = u"/ctia/note/search"_s;
    const QByteArray older = R"({"id":"note-1","content":"Seen"})";
    const QByteArray newer = R"({"id":"https://private.example/ctia/note/note-2","content":"Portal is down"})";
    m_desk->transport.answer(look, '[' + older + ']');
    m_desk->transport.hold(look);
    open.open(three().at(0));
    NoteEntity written;
    written.id = u"note-2"_s;
    written.content = u"Portal is down"_s;
    open.take(written);
    const auto notes = [&open] {
        QStringList told;
        for (const NoteEntity &note : open.value().notes.value_or(QList<NoteEntity>()))
            told.append(note.content);
        return told;
    };
    QCOMPARE(notes(), QStringList{u"Portal is down"_s});
    m_desk->transport.release(look);
    QTRY_VERIFY(open.isSettled());
    QCOMPARE(notes(), (QStringList{u"Portal is down"_s, u"Seen"_s}));
    // Once the service lists it, it is there once, and what is deleted there later is gone here too.
    m_desk->transport.answer(look, '[' + newer + ',' + older + ']');
    open.reload();
    QTRY_VERIFY(open.isSettled());
    QCOMPARE(notes(), (QStringList{u"Portal is down"_s, u"Seen"_s}));
    m_desk->transport.answer(look, '[' + older + ']');
    open.reload();
    QTRY_VERIFY(open.isSettled());
    QCOMPARE(notes(), QStringList{u"Seen"_s});
}

void TestIncidentsApp::anUncertainCreationIsNotMadeTwice()
{
    serve(three());
    show();
    const QString make = u"/iroh/private-intel/incident"_s;
    m_desk->transport.table.insert(make, [](const HttpRequest &) -> Result<HttpResponse> {
        return failure(ErrorCode::TimedOut, {u"private.example"_s});
    });
    const auto ask = [this] {
        named<QPushButton>(u"New incident"_s)->click();
        named<QLineEdit>(u"Incident title"_s)->setText(u"Beacon"_s);
        named<QPushButton>(u"Create incident"_s)->click();
    };
    ask();
    QTRY_VERIFY2(said().contains(u"It is not known whether the incident was created."), qPrintable(said()));
    auto *again = named<QPushButton>(u"Create again"_s);
    QVERIFY(again && again->isEnabled());
    // A dialog that was left while it waited says nothing in the next one.
    m_desk->transport.hold(make);
    again->click();
    m_app->findChild<NewIncidentDialog *>()->reject();
    QTRY_VERIFY(!m_app->findChild<NewIncidentDialog *>());
    named<QPushButton>(u"New incident"_s)->click();
    named<QLineEdit>(u"Incident title"_s)->setText(u"Typed since"_s);
    m_desk->transport.answer(make, three().at(0).toJson());
    m_desk->transport.release(make);
    QTest::qWait(20);
    auto *field = named<QLineEdit>(u"Incident title"_s);
    QVERIFY(field && field->isVisible());
    QCOMPARE(field->text(), u"Typed since"_s);
}

void TestIncidentsApp::whatWasTypedOfANewIncidentIsThereAgain()
{
    serve(three());
    show();
    const auto title = [this] { return named<QLineEdit>(u"Incident title"_s); };
    const auto leave = [this] {
        m_app->findChild<NewIncidentDialog *>()->reject();
        QTRY_VERIFY(!m_app->findChild<NewIncidentDialog *>());
        named<QPushButton>(u"New incident"_s)->click();
    };
    named<QPushButton>(u"New incident"_s)->click();
    title()->setText(u"Beacon"_s);
    named<QPlainTextEdit>(u"Incident description"_s)->setPlainText(u"Seen twice"_s);
    named<QComboBox>(u"Severity of the new incident"_s)->setCurrentIndex(0);
    leave();
    QCOMPARE(title()->text(), u"Beacon"_s);
    QCOMPARE(named<QPlainTextEdit>(u"Incident description"_s)->toPlainText(), u"Seen twice"_s);
    QCOMPARE(named<QComboBox>(u"Severity of the new incident"_s)->currentIndex(), 0);
    // What is on its way comes back only where it did not arrive.
    const QString make = u"/iroh/private-intel/incident"_s;
    m_desk->transport.answer(make, R"({"message":"no"})", 400);
    m_desk->transport.hold(make);
    QSignalSpy reported(m_app.get(), &IncidentsApp::reported);
    named<QPushButton>(u"Create incident"_s)->click();
    leave();
    QCOMPARE(title()->text(), QString());
    m_app->findChild<NewIncidentDialog *>()->reject();
    QTRY_VERIFY(!m_app->findChild<NewIncidentDialog *>());
    m_desk->transport.release(make);
    QTRY_COMPARE(reported.size(), 1);
    named<QPushButton>(u"New incident"_s)->click();
    QCOMPARE(title()->text(), u"Beacon"_s);
    // Once it is made, nothing is left of it.
    m_desk->transport.answer(make, three().at(0).toJson());
    named<QPushButton>(u"Create incident"_s)->click();
    QTRY_VERIFY(!m_app->findChild<NewIncidentDialog *>());
    named<QPushButton>(u"New incident"_s)->click();
    QCOMPARE(title()->text(), QString());
}

void TestIncidentsApp::theDialogHasRoomForWhatWentWrong()
{
    serve(three());
    show();
    m_desk->transport.answer(u"/iroh/private-intel/incident"_s,
                             R"({"message":")" + QByteArray("a reason of many words ").repeated(9) + R"("})", 400);
    named<QPushButton>(u"New incident"_s)->click();
    named<QLineEdit>(u"Incident title"_s)->setText(u"Beacon"_s);
    named<QPushButton>(u"Create incident"_s)->click();
    auto *dialog = m_app->findChild<NewIncidentDialog *>();
    auto *notice = dialog->findChild<Notice *>();
    QTRY_VERIFY(notice->isVisible());
    QTRY_VERIFY2(notice->height() >= notice->heightForWidth(notice->width()), qPrintable(notice->text()));
    const auto *text = named<QPlainTextEdit>(u"Incident description"_s);
    const auto *severity = named<QComboBox>(u"Severity of the new incident"_s);
    QVERIFY(text->geometry().bottom() < severity->geometry().top());
    QVERIFY(severity->geometry().bottom() < notice->geometry().top());
}

void TestIncidentsApp::aFailedChangeIsToldWhereItBelongs()
{
    serve(three());
    show();
    QSignalSpy reported(m_app.get(), &IncidentsApp::reported);
    const QString change = u"/iroh/private-intel/incident/"_s + three().at(0).id + u"/status"_s;
    m_desk->transport.answer(change, R"({"message":"no"})", 400);
    m_desk->transport.hold(change);
    auto *status = named<QComboBox>(u"Status"_s);
    const int contained = status->findData(IncidentStatus(IncidentStatus::Value::OpenContained).text());
    QVERIFY(contained >= 0);
    status->setCurrentIndex(contained);
    Q_EMIT status->activated(contained);
    QTRY_COMPARE(m_desk->transport.count(change), 1);
    select(1);
    QTRY_VERIFY(m_app->isSettled());
    m_desk->transport.release(change);
    const QString told = u"INC-3 was not changed: Open → Open: Contained."_s;
    QTRY_VERIFY2(said().contains(told), qPrintable(said()));
    QCOMPARE(reported.size(), 1);
    QVERIFY(reported.at(0).at(0).toString().startsWith(told));
    // Whoever looks at a third one and comes back finds it there.
    select(2);
    QTRY_VERIFY(m_app->isSettled());
    QVERIFY2(!said().contains(told), qPrintable(said()));
    select(0);
    QTRY_VERIFY2(said().contains(told), qPrintable(said()));
    // Until somebody has chosen again.
    serve(three());
    m_desk->transport.answer(change, three().at(0).toJson());
    Q_EMIT status->activated(contained);
    QTRY_VERIFY(m_desk->transport.count(change) > 1);
    select(2);
    select(0);
    QTRY_VERIFY(m_app->isSettled());
    QVERIFY2(!said().contains(told), qPrintable(said()));
}

void TestIncidentsApp::whyANoteIsNotSavedHasRoom()
{
    serve({three().at(0)});
    m_desk->transport.answer(u"/v2/incident/"_s + three().at(0).id + u"/events"_s, "[]");
    show();
    m_app->resize(1120, 280);
    m_desk->transport.answer(u"/ctia/note"_s,
                             R"({"message":")" + QByteArray("a reason of many words ").repeated(12) + R"("})", 400);
    named<QTabBar>(u"Incident"_s)->setCurrentIndex(1);
    auto *field = named<QPlainTextEdit>(u"New note"_s);
    field->setPlainText(u"Portal is down"_s);
    named<QPushButton>(u"Save note"_s)->click();
    QTRY_VERIFY2(said().contains(u"Not saved"), qPrintable(said()));
    auto *why = named<QScrollArea>(u"Why the note is not saved"_s);
    const auto isWhole = [](const QWidget *widget) {
        return widget->visibleRegion().boundingRect() == widget->rect() && widget->height() >= widget->minimumHeight();
    };
    const auto isUnderIt = [this, why, field] {
        return field->mapTo(m_app.get(), QPoint(0, field->height())).y() <= why->mapTo(m_app.get(), QPoint()).y();
    };
    QTRY_VERIFY(isWhole(why) && isWhole(field) && isUnderIt());
    QTRY_VERIFY(why->widget()->height() > why->height()); // the rest is scrolled
    QCOMPARE(why->focusPolicy(), Qt::StrongFocus);
}

void TestIncidentsApp::aDisabledNoteTakesTheKeyboardAway()
{
    serve(three());
    show(true);
    m_app->activateWindow();
    auto *other = named<QLineEdit>(u"Filter incidents"_s);
    other->setFocus();
    QTRY_COMPARE(m_app->focusWidget(), other);
    auto *note = named<QPlainTextEdit>(u"New note"_s);
    QTRY_VERIFY(note->isVisible() && !note->isEnabled());
    QTest::mouseClick(note->viewport(), Qt::LeftButton);
    QCOMPARE(m_app->focusWidget(), named<QListView>(u"Timeline"_s));
    QCOMPARE(note->palette().color(QPalette::Base), m_desk->theme.color(Theme::Role::Window));
}

void TestIncidentsApp::daysHaveTheirTime()
{
    People people(m_desk->transport);
    TimelineModel timeline(people, m_desk->clock);
    SeenEvent today;
    today.timestamp = m_desk->clock.now().addSecs(-60);
    SeenEvent before;
    before.timestamp = m_desk->clock.now().addDays(-2);
    timeline.show({.events = QList<SeenEvent>{today, before}});
    const auto told = [&timeline](int row, int role) { return timeline.index(row).data(role).toString(); };
    QCOMPARE(told(0, TimelineModel::TimeRole), today.timestamp.toLocalTime().toString(u"HH:mm"));
    QCOMPARE(told(0, TimelineModel::ClockRole), QString());
    QCOMPARE(told(1, TimelineModel::TimeRole), dayText(before.timestamp, m_desk->clock.now()));
    QCOMPARE(told(1, TimelineModel::ClockRole), before.timestamp.toLocalTime().toString(u"HH:mm"));
}

void TestIncidentsApp::targetsAreAskedFor()
{
    serve(three());
    show();
    const auto machine = *Observable::parse(ObservableType::Hostname, u"WS-1"_s);
    QVERIFY(!m_desk->verdicts.find(machine));
    named<QTabBar>(u"Incident"_s)->setCurrentIndex(3);
    QTRY_VERIFY(m_desk->verdicts.find(machine));
    QTRY_VERIFY(m_desk->verdicts.find(machine)->complete);
}

void TestIncidentsApp::everySeverityIsFilteredFor()
{
    Incident none = three().at(0);
    none.severity = u"None"_s;
    Incident unknown = three().at(1);
    unknown.severity.clear();
    serve({none, unknown, three().at(2)});
    show();
    auto *box = named<QComboBox>(u"Filter by severity"_s);
    auto *model = named<IncidentsTable>(u"Incidents"_s)->model();
    for (const auto &[severity, id] :
         {std::pair(Severity::None, u"INC-3"_s), std::pair(Severity::Unknown, u"INC-2"_s)}) {
        const int row = box->findData(int(severity));
        QVERIFY(row > 0);
        box->setCurrentIndex(row);
        Q_EMIT box->activated(row);
        QTRY_COMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0, IncidentsModel::IdColumn).data().toString(), id);
    }
}

void TestIncidentsApp::anUncertainNoteIsLookedFor()
{
    serve(three());
    show();
    const QString make = u"/ctia/note"_s;
    m_desk->transport.table.insert(make, [](const HttpRequest &) -> Result<HttpResponse> {
        return failure(ErrorCode::TimedOut, {u"private.example"_s});
    });
    named<QTabBar>(u"Incident"_s)->setCurrentIndex(1);
    auto *field = named<QPlainTextEdit>(u"New note"_s);
    auto *save = named<QPushButton>(u"Save note"_s);
    const int looks = m_desk->transport.count(make + u"/search"_s);
    field->setPlainText(u"Portal is down"_s);
    save->click();
    QTRY_VERIFY2(said().contains(u"It is not known whether this was saved."), qPrintable(said()));
    QVERIFY(!said().contains(u"Not saved"));
    QCOMPARE(field->toPlainText(), u"Portal is down"_s);
    QTRY_COMPARE(m_desk->transport.count(make + u"/search"_s), looks + 1);
    // What was refused is not there.
    m_desk->transport.answer(make, R"({"message":"no"})", 400);
    save->click();
    QTRY_VERIFY2(said().contains(u"Not saved"), qPrintable(said()));
    QCOMPARE(m_desk->transport.count(make + u"/search"_s), looks + 1);
}

void TestIncidentsApp::aLookKeepsWhatWasMade()
{
    People people(m_desk->transport);
    IncidentsModel model(people, m_desk->clock);
    IncidentShelf shelf({});
    IncidentsFeed feed(m_desk->transport, model, shelf, m_desk->clock, IncidentsFeed::Source::Live);
    serve(three());
    feed.setAddresses(incidentAddresses());
    QTRY_VERIFY(feed.isComplete());
    m_desk->transport.hold(Search);
    feed.refresh();
    feed.put(incident(4, u"High"_s, IncidentStatus::Value::New, {}, 50));
    m_desk->transport.release(Search);
    QTRY_VERIFY(!feed.isLoading());
    QCOMPARE(model.total(), 4);
}

// A weekend of a busy organisation: more has come than one look brings.
void TestIncidentsApp::moreThanALookBringsIsNotTakenForAll()
{
    People people(m_desk->transport);
    IncidentsModel model(people, m_desk->clock);
    IncidentShelf shelf({});
    IncidentsFeed feed(m_desk->transport, model, shelf, m_desk->clock, IncidentsFeed::Source::Live);
    serve({incident(70'000, u"High"_s, IncidentStatus::Value::New, {}, -70'000)});
    m_desk->transport.answer(Search + u"/count"_s, "1");
    feed.setAddresses(incidentAddresses());
    QTRY_VERIFY(feed.isComplete() && feed.isWhole());
    m_desk->transport.table.insert(Search, pageOfMany);
    m_desk->transport.answer(Search + u"/count"_s, "50001");
    feed.refresh();
    QTRY_VERIFY(!feed.isLoading());
    QCOMPARE(model.total(), IncidentsFeed::ManyIncidents + 1);
    QVERIFY(!feed.isWhole());
    QTRY_COMPARE(feed.expected(), 50'001);
    feed.more();
    QTRY_VERIFY(!feed.isLoading());
    QVERIFY2(model.total() > IncidentsFeed::ManyIncidents + 400, qPrintable(QString::number(model.total())));
}

void TestIncidentsApp::olderOnesMendNoFailedLook()
{
    People people(m_desk->transport);
    IncidentsModel model(people, m_desk->clock);
    IncidentShelf shelf({});
    IncidentsFeed feed(m_desk->transport, model, shelf, m_desk->clock, IncidentsFeed::Source::Live);
    serve(three());
    m_desk->transport.table.insert(Search, pageOfMany);
    feed.setAddresses(incidentAddresses());
    QTRY_VERIFY(feed.canLoadMore());
    m_desk->transport.answer(Search, R"({"message":"no"})", 500);
    feed.refresh();
    QTRY_VERIFY(feed.error() && feed.canLoadMore());
    const QDateTime failed = feed.failedAt();
    // Nor do they hide it when they fail as well.
    m_desk->clock = Clock::standingAt(failed.addSecs(60));
    m_desk->transport.answer(Search, R"({"message":"no"})", 503);
    feed.more();
    QTRY_VERIFY(!feed.isLoading());
    QCOMPARE(feed.error()->context.value(1), u"500"_s);
    QCOMPARE(feed.failedAt(), failed);
    m_desk->transport.table.insert(Search, pageOfMany);
    feed.more();
    QTRY_VERIFY(!feed.isLoading() && model.total() > IncidentsFeed::Step);
    QVERIFY2(feed.error(), "the newest are still not known");
    feed.refresh();
    QTRY_VERIFY(!feed.isLoading());
    QVERIFY(!feed.error());
    // What failed on the way back is mended on the way back.
    m_desk->transport.answer(Search, R"({"message":"no"})", 500);
    feed.more();
    QTRY_VERIFY(feed.error() && feed.canLoadMore());
    m_desk->transport.table.insert(Search, pageOfMany);
    feed.more();
    QTRY_VERIFY(!feed.isLoading());
    QVERIFY(!feed.error());
}

void TestIncidentsApp::fiftyThousand()
{
    People people(m_desk->transport);
    IncidentsModel model(people, m_desk->clock);
    IncidentsTable table(m_desk->theme, model);
    table.resize(704, 300);
    table.show();
    for (int page = 0; page < 100; ++page) {
        QList<Incident> some;
        for (int i = 0; i < 500; ++i)
            some.append(incident(page * 500 + i, u"Low"_s, IncidentStatus::Value::New, {}, -(page * 500 + i)));
        model.put(some);
    }
    QCOMPARE(model.rowCount(), 50'000);
    table.choose(u"incident-0000-400"_s);
    table.scrollTo(table.currentIndex(), QAbstractItemView::PositionAtTop);
    const int top = table.rowAt(0);
    // One more at the beginning: what is chosen stays chosen, and what is shown stays where it is.
    model.put({incident(60'000, u"High"_s, IncidentStatus::Value::New, {}, 10)});
    QCOMPARE(model.idAt(table.currentIndex().row()), u"incident-0000-400"_s);
    QCOMPARE(table.rowAt(0), top + 1);
}

void TestIncidentsApp::fiftyThousandOfTheService()
{
    serve(three());
    m_desk->transport.table.insert(Search, pageOfMany);
    m_desk->transport.answer(Search + u"/count"_s, "50000");
    make();
    ServiceAddresses addresses = Desk::addresses();
    addresses.conure = QUrl(u"https://conure.example"_s);
    m_app->setAddresses(addresses, u"account"_s);
    m_app->resize(1440, 364);
    m_app->show();
    auto *table = named<IncidentsTable>(u"Incidents"_s);
    // The newest come, and no more: the organisation's programs share one quota.
    QTRY_COMPARE(table->model()->rowCount(), IncidentsFeed::Step);
    QTRY_VERIFY(m_app->isSettled());
    QTest::qWait(50);
    QCOMPARE(m_desk->transport.count(Search), IncidentsFeed::Step / 100);
    QVERIFY2(said().contains(u"Newest 500 of 50,000 incident"), qPrintable(said()));
    const auto parts = m_app->findChild<IncidentList *>()->findChild<Segments *>()->findChildren<QToolButton *>();
    QCOMPARE(parts.at(int(IncidentsModel::Part::Open))->text(), u"Open\t500+"_s);
    QCOMPARE(parts.at(int(IncidentsModel::Part::All))->text(), u"All\t50,000"_s);
    // A look for news asks for one page.
    refresh();
    QCOMPARE(m_desk->transport.count(Search), IncidentsFeed::Step / 100 + 1);
    QCOMPARE(table->model()->rowCount(), IncidentsFeed::Step);
    // Older ones come when somebody goes there; the page where they begin holds some that are known.
    const auto holdsSteps = [table](int steps) {
        const int rows = table->model()->rowCount();
        return rows > steps * IncidentsFeed::Step - 10 && rows <= steps * IncidentsFeed::Step;
    };
    auto *bar = table->verticalScrollBar();
    bar->setValue(bar->maximum() - 2);
    m_app->resize(1440, 900);
    QTRY_COMPARE(bar->value(), bar->maximum());
    QTest::qWait(20);
    QCOMPARE(m_desk->transport.count(Search), IncidentsFeed::Step / 100 + 1);
    m_app->resize(1440, 364);
    QTRY_VERIFY(bar->value() < bar->maximum());
    table->scrollToBottom();
    QTRY_VERIFY(m_app->isSettled() && holdsSteps(2));
    // They say nothing of how old the others are.
    m_desk->clock = Clock::standingAt(m_desk->clock.now().addSecs(3600));
    named<QPushButton>(u"Load older incidents"_s)->click();
    QTRY_VERIFY(m_app->isSettled() && holdsSteps(3));
    QVERIFY2(said().contains(u"Data 1 h 0 min old"), qPrintable(said()));
    const auto labels = m_app->findChild<IncidentList *>()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().isEmpty() && !label->pixmap().isNull(); // the badge's clock
    }));
    QVERIFY(m_desk->transport.count(Search) < 20);
    // Nothing that is older than what was looked through is taken for gone.
    const int rows = table->model()->rowCount();
    for (int look = 0; look < 10; ++look)
        refresh();
    QTest::qWait(50);
    QVERIFY(table->model()->rowCount() >= rows);
}

void TestIncidentsApp::whatIsNotLoadedIsFound()
{
    serve(three());
    QStringList queries;
    m_desk->transport.table.insert(Search, [&queries](const HttpRequest &request) -> Result<HttpResponse> {
        const QUrlQuery query(request.url);
        queries.append(query.queryItemValue(u"query"_s, QUrl::FullyDecoded) + u'|' +
                       query.queryItemValue(u"assignees"_s, QUrl::FullyDecoded));
        if (queries.last() == u"*|")
            return pageOfMany(request);
        QList<Incident> found{incident(40'000, u"High"_s, IncidentStatus::Value::New, {}, -40'000)};
        found.first().title = u"Lure with an invoice"_s;
        // The words are in its description: the service knows.
        found.append(incident(40'001, u"High"_s, IncidentStatus::Value::Closed, {}, -40'001));
        // So does the list, all but its description.
        found.append(incident(7, u"Low"_s, IncidentStatus::Value::New, {}, -7));
        return HttpResponse{200, {{"Content-Type", "application/json"}}, asJson(found)};
    });
    m_desk->transport.answer(Search + u"/count"_s, "50000");
    show();
    queries.clear();
    auto *table = named<IncidentsTable>(u"Incidents"_s);
    auto *field = named<QLineEdit>(u"Filter incidents"_s);
    // What is there is filtered at once; the service is asked once nobody types any more.
    field->setText(u"INC-49"_s);
    QTRY_VERIFY(table->model()->rowCount() == 11);
    field->setText(u"invoice lure"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QCOMPARE(queries, QStringList{u"invoice* AND lure*|"_s});
    QTRY_VERIFY2(said().contains(u"3 of 50,000 incident"), qPrintable(said()));
    // With the other filters the service is asked for what they leave.
    m_app->findChild<IncidentList *>()->findChild<Segments *>()->setCurrent(int(IncidentsModel::Part::Open));
    field->setText(u"invoice"_s);
    QTRY_COMPARE(queries.size(), 2);
    QVERIFY2(queries.last().startsWith(u"* AND NOT status:(\"Closed\" OR ") &&
                 queries.last().endsWith(u") AND invoice*|"),
             qPrintable(queries.last()));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    // What was found for another text does not stay in sight.
    field->setText(u"INC-41"_s);
    QTRY_VERIFY(table->model()->rowCount() >= 11);
    // A service that fails says so, beside what is there.
    m_desk->transport.answer(Search, "no", 500);
    field->setText(u"INC-42"_s);
    QTRY_VERIFY2(said().contains(u"Not searched at the service"), qPrintable(said()));
    QCOMPARE(table->model()->rowCount(), 11);
    // One that asks for quiet is asked again by itself.
    m_desk->transport.table.insert(Search, [](const HttpRequest &) -> Result<HttpResponse> {
        return failure(ErrorCode::RateLimited, {u"conure.example"_s, u"3172"_s});
    });
    m_gate->close(u"conure.example"_s, 3172);
    field->setText(u"nowhere"_s);
    QTRY_VERIFY2(said().contains(u"Asked again by itself then."), qPrintable(said()));
    m_desk->transport.answer(Search, "[]");
    m_gate->open(u"conure.example"_s);
    QTRY_VERIFY2(said().contains(u"No incident matches"), qPrintable(said()));
}

void TestIncidentsApp::whatVanishesWhileItIsOpenSaysSo()
{
    serve(three());
    show();
    select(1);
    QTRY_VERIFY(m_app->isSettled());
    QTRY_VERIFY(hasCopy(u"*.incident"_s, "INC-2"));
    m_desk->transport.answer(Search, asJson({three().at(0), three().at(2)}));
    removeAtTheService(2);
    refresh();
    QTRY_COMPARE(statusAt(1), u"Gone"_s);
    QTRY_VERIFY2(said().contains(u"INC-2 is not there any more"), qPrintable(said()));
    QTRY_VERIFY2(said().contains(u"the copy on this machine"), qPrintable(said()));
    for (const QString &box : {u"Status"_s, u"Severity"_s, u"Assignee"_s})
        QVERIFY2(!named<QComboBox>(box)->isEnabled(), qPrintable(box));
    auto *note = named<QPlainTextEdit>(u"New note"_s);
    QVERIFY(!note->isEnabled());
    QVERIFY(note->toolTip().contains(u"not at the service any more"));
    auto *link = named<QPushButton>(u"Link case"_s);
    QVERIFY(link->isEnabled() && link->toolTip().contains(u"copy on this machine"));
    // Whatever else is kept of it, it stays gone, after a restart too.
    refresh();
    m_app.reset();
    show();
    QTRY_COMPARE(named<IncidentsTable>(u"Incidents"_s)->model()->rowCount(), 3);
    QCOMPARE(statusAt(1), u"Gone"_s);
    select(1);
    QTRY_VERIFY2(said().contains(u"INC-2 is not there any more"), qPrintable(said()));
    // The service has it again.
    serve(three());
    refresh();
    QTRY_COMPARE(statusAt(1), u"Investigating"_s);
    QTRY_VERIFY(named<QComboBox>(u"Status"_s)->isEnabled());
    QVERIFY(!said().contains(u"not there any more"));
    QTRY_VERIFY(m_app->isSettled());
    m_app.reset();
    show();
    QTest::qWait(50);
    QCOMPARE(statusAt(1), u"Investigating"_s);
}

void TestIncidentsApp::whatWasNeverOpenedSaysThatItIsGone()
{
    serve(three());
    show();
    m_desk->transport.answer(Search, asJson({three().at(0), three().at(2)}));
    removeAtTheService(2);
    refresh();
    QTRY_COMPARE(statusAt(1), u"Gone"_s);
    // After a restart too.
    m_app.reset();
    show();
    QTRY_COMPARE(named<IncidentsTable>(u"Incidents"_s)->model()->rowCount(), 3);
    QTRY_COMPARE(statusAt(1), u"Gone"_s);
    select(1);
    QTRY_VERIFY2(said().contains(u"INC-2 is not there any more"), qPrintable(said()));
    QTRY_VERIFY2(said().contains(u"no copy on this machine but for what the list knew"), qPrintable(said()));
}

void TestIncidentsApp::whatIsGoneIsThereWithoutTheService()
{
    {
        IncidentShelf shelf(m_folder->path());
        shelf.setAccount(u"account"_s);
        IncidentCopy copy{.incident = three().at(1)};
        copy.takenAt = m_desk->clock.now();
        QVERIFY(test::await(shelf.keep(copy)));
        QVERIFY(test::await(shelf.markMissing(copy.incident.id, m_desk->clock.now())));
    }
    m_desk->transport.table.insert(
        Search, [](const HttpRequest &) -> Result<HttpResponse> { return failure(ErrorCode::HostNotFound, {u"x"_s}); });
    show();
    QTRY_COMPARE(named<IncidentsTable>(u"Incidents"_s)->model()->rowCount(), 1);
    QCOMPARE(statusAt(0), u"Gone"_s);
    QTRY_VERIFY2(said().contains(u"INC-2 is not there any more"), qPrintable(said()));
    QVERIFY(!named<QPlainTextEdit>(u"New note"_s)->isEnabled());
}

void TestIncidentsApp::waitsAreCounted()
{
    serve(three());
    m_desk->transport.table.insert(Search, [](const HttpRequest &) -> Result<HttpResponse> {
        return failure(ErrorCode::RateLimited, {u"conure.example"_s, u"3172"_s});
    });
    m_gate->close(u"conure.example"_s, 3172);
    show();
    QTRY_VERIFY2(said().contains(u"conure.example asks to wait: 52:52"), qPrintable(said()));
    QVERIFY(!said().contains(u"3172"));
    // With rows from earlier: under the list, and over the tabs.
    serve(three());
    m_app->setAddresses(incidentAddresses(), u"account"_s);
    QTRY_VERIFY(m_app->isSettled());
    const auto limited = [](const HttpRequest &) -> Result<HttpResponse> {
        return failure(ErrorCode::RateLimited, {u"conure.example"_s, u"3172"_s});
    };
    m_desk->transport.table.insert(Search, limited);
    m_desk->transport.table.insert(u"/v2/incident/incident-0000-2/targets"_s, limited);
    select(1);
    QTRY_VERIFY2(said().contains(u"conure.example asks to wait: 52:52"), qPrintable(said()));
    refresh();
    QTRY_VERIFY2(said().contains(u"· wait 52:52"), qPrintable(said()));
    QVERIFY2(!said().contains(u"3172"), qPrintable(said()));
    // Then it is over.
    m_desk->clock = Clock::standingAt(m_desk->clock.now().addSecs(3173));
    m_gate->open(u"conure.example"_s);
    QTRY_VERIFY2(said().contains(u"It can be retried now."), qPrintable(said()));
    QTRY_VERIFY2(!said().contains(u"52:52"), qPrintable(said()));
}

void TestIncidentsApp::titlesAreOneLine()
{
    People people(m_desk->transport);
    IncidentsModel model(people, m_desk->clock);
    Incident broken = three().at(0);
    broken.title = u"Two\nlines\r\n\tand\u2028more"_s;
    model.put({broken});
    QCOMPARE(titles(model), QStringList{u"Two lines and more"_s});
}

void TestIncidentsApp::whatChangesInSightIsSeen()
{
    serve(three());
    show();
    select(1);
    QTRY_VERIFY(m_app->isSettled());
    const int unread = m_app->count();
    QList<Incident> now = three();
    now[1].title = u"Renamed"_s;
    now[1].modified = now[1].timestamp = m_desk->clock.now();
    now.move(1, 0);
    serve(now);
    refresh();
    // Both sides show it as it is, and it is no news.
    QTRY_VERIFY2(said().contains(u"Renamed"), qPrintable(said()));
    QTRY_VERIFY(m_app->isSettled());
    QCOMPARE(m_app->count(), unread);
    const auto *model = named<IncidentsTable>(u"Incidents"_s)->model();
    QVERIFY(!model->index(0, IncidentsModel::TitleColumn).data(IncidentsModel::UnreadRole).toBool());
    // Another one is.
    now[1].modified = now[1].timestamp = m_desk->clock.now();
    serve(now);
    refresh();
    QTRY_COMPARE(m_app->count(), unread + (unread < 2 ? 1 : 0));
}

void TestIncidentsApp::theAgeOfNothingIsNone()
{
    QList<Incident> now = three();
    now[0].times.opened = m_desk->clock.now().addSecs(-20);
    serve(now);
    show();
    QTRY_VERIFY2(said().contains(u", just now") || said().contains(u"Just now"), qPrintable(said()));
    QVERIFY(!said().contains(u"0 min"));
}

void TestIncidentsApp::theMostSevereIsTold()
{
    test::NotificationServer desktop;
    if (!desktop.isThere())
        QSKIP("left out: no session bus of its own (tools/test-session has one)");
    serve(three());
    show();
    QList<Incident> more = three();
    more.prepend(incident(4, u"Critical"_s, IncidentStatus::Value::New, {}, 40));
    more.first().title = QString(900, u'x');
    more.prepend(incident(5, u"Low"_s, IncidentStatus::Value::New, {}, 41));
    serve(more);
    refresh();
    QTRY_COMPARE(desktop.told, QStringList{u"2 new incident(s) | Critical: "_s + QString(119, u'x') + u'…'});
    desktop.click(1);
    QTRY_VERIFY2(said().contains(u"INC-4"), qPrintable(said()));
}

void TestIncidentsApp::whoHasObiBeforeThemIsNotTold()
{
    test::NotificationServer desktop;
    if (!desktop.isThere())
        QSKIP("left out: no session bus of its own (tools/test-session has one)");
    serve(three());
    show();
    m_isInFront = true;
    QList<Incident> more = three();
    more.prepend(incident(4, u"High"_s, IncidentStatus::Value::New, {}, 40));
    serve(more);
    refresh();
    QTRY_COMPARE(named<IncidentsTable>(u"Incidents"_s)->model()->rowCount(), 4);
    QTest::qWait(100);
    QCOMPARE(desktop.told, QStringList());
}

void TestIncidentsApp::aNewIncidentIsToldOnce()
{
    test::NotificationServer desktop;
    if (!desktop.isThere())
        QSKIP("left out: no session bus of its own (tools/test-session has one)");
    serve(three());
    show();
    const auto refresh = [this] {
        auto *button = named<QPushButton>(u"Refresh incidents"_s);
        QTRY_VERIFY(button->isEnabled());
        button->click();
        QTRY_VERIFY(m_app->isSettled());
        QTest::qWait(100);
    };
    // What was there already is no news.
    refresh();
    QCOMPARE(desktop.told, QStringList());
    QList<Incident> more = three();
    more.prepend(incident(4, u"High"_s, IncidentStatus::Value::New, {}, 40));
    more.first().title = u"<b>Beacon</b>"_s;
    serve(more);
    refresh();
    const QStringList once{u"New incident INC-4 | High: &lt;b&gt;Beacon&lt;/b&gt;"_s};
    QTRY_COMPARE(desktop.told, once);
    refresh();
    QCOMPARE(desktop.told, once);
    QSignalSpy wanted(m_app.get(), &IncidentsApp::incidentWanted);
    desktop.click(1);
    QTRY_COMPARE(wanted.size(), 1);
    QTRY_VERIFY2(said().contains(u"INC-4"), qPrintable(said()));

    m_settings->set(Setting::Notifications, false);
    more.prepend(incident(5, u"Low"_s, IncidentStatus::Value::New, {}, 50));
    serve(more);
    refresh();
    QTRY_VERIFY(m_app->count() >= 0);
    QCOMPARE(desktop.told, once);
}

void TestIncidentsApp::aNoticeGoesWithItsAccount()
{
    test::NotificationServer desktop;
    if (!desktop.isThere())
        QSKIP("left out: no session bus of its own (tools/test-session has one)");
    serve(three());
    show();
    QList<Incident> more = three();
    more.prepend(incident(4, u"High"_s, IncidentStatus::Value::New, {}, 40));
    serve(more);
    refresh();
    QTRY_COMPARE(desktop.told.size(), 1);
    QTest::qWait(50);
    serve(three());
    QSignalSpy wanted(m_app.get(), &IncidentsApp::incidentWanted);
    m_app->setAddresses(incidentAddresses(), u"other"_s);
    QTRY_COMPARE(desktop.closed, QList<uint>{1});
    // Clicked before the desktop had taken it away.
    desktop.click(1);
    QTest::qWait(50);
    QCOMPARE(wanted.size(), 0);
    QTRY_VERIFY(m_app->isSettled());
    QVERIFY2(!said().contains(u"not there any more"), qPrintable(said()));
}

void TestIncidentsApp::canBeClosedWhileItLoads()
{
    serve(three());
    m_desk->transport.hold(Search);
    make();
    ServiceAddresses addresses = Desk::addresses();
    addresses.conure = QUrl(u"https://conure.example"_s);
    m_app->setAddresses(addresses, {});
    m_app->show();
    m_app.reset();
    m_desk->transport.release(Search);
    QTest::qWait(20);
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QTEST_SET_MAIN_SOURCE_PATH
    TestIncidentsApp test;
    const int failed = obi::test::run(test, argc, argv);
    obi::test::IncidentWritesTest writes;
    return failed + obi::test::run(writes, argc, argv);
}
#include "test_incidents_app.moc"
