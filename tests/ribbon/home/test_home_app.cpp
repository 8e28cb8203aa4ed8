// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"
#include "LoginDesk.h"

#include "home/ActionsModel.h"
#include "home/HomeApp.h"
#include "home/HomeRows.h"
#include "http/QuotaMeter.h"
#include "http/RateGate.h"
#include "login/LinkButton.h"
#include "login/ThemedLabel.h"
#include "look/Words.h"
#include "pivot/PivotDelegate.h"
#include "pivot/PivotMenu.h"
#include "settings/ServerBook.h"
#include "settings/Settings.h"
#include "sync/CaseSync.h"
#include "verdicts/ModuleHealthBook.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace obi;
using namespace Qt::StringLiterals;
using test::Desk;
using test::named;
using State = ActionRecord::State;

namespace {

const QString WhoAmIPath = u"/iroh/profile/whoami"_s;
const QString HealthPath = u"/iroh/iroh-enrich/health"_s;
const QString BlockPath = u"/iroh/iroh-response/respond/trigger/gw/block"_s;

const QByteArray WhoAmIAnswer =
    R"({"user":{"user-id":"u-1","org-id":"o-1","user-name":"K. Tanaka","role":"admin","scopes":["casebook","enrich:read"]},"org":{"id":"o-1","name":"Harukaze"}})";
const QByteArray HealthAnswerBody =
    R"({"data":[{"module":"Email Gateway","module_instance_id":"gw","module_type_id":"t","data":{"status":"ok"}},)"
    R"({"module":"Private Intel","module_instance_id":"pi","module_type_id":"t","data":{"status":"error"}}],)"
    R"("errors":[{"module":"Private Intel","module_instance_id":"pi","module_type_id":"t","code":"too many requests",)"
    R"("message":"slow down","type":"fatal"}]})";

ModuleAction block(const QString &workflow = {})
{
    return {.module = {.id = u"gw"_s, .name = u"Email Gateway"_s},
            .id = u"block"_s,
            .title = u"Block"_s,
            .url = workflow.isEmpty() ? QString() : u"/respond/trigger/gw/block?workflow_id="_s + workflow,
            .workflow = !workflow.isEmpty()};
}

/// An app of the ribbon that counts.
class Counting : public RibbonApp
{
    Q_OBJECT
public:
    QString id() const override { return u"incidents"_s; }
    QString icon() const override { return u"flag"_s; }
    QString title() const override { return u"Incidents"_s; }
    int count() const override { return number; }
    QString countDescription() const override { return QString::number(number) + u" new"_s; }
    void focusFirst() override {}
    int number = -1;
};

} // namespace

class TestHomeApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void rowsUnderTheModelTester();
    void kindsAreWholeOrInTheTooltip();
    void tellsWhoAndWhere();
    void nobodyIsLoggedIn();
    void missingScopeAndItsWayOut();
    void whatTheServicesRefuse();
    void anAccountThatCannotLogIn();
    void quotaAsFarAsItIsTold();
    void modulesWithTheirState();
    void modulesThatRefuse();
    void modulesThatAreSwitchedOff();
    void modulesKeepTheirRowsWhenAskedInVain();
    void verdictsCountForHealthToo();
    void actionsStayUntilSeen();
    void actionsAreCopiedWithTheirTrace();
    void newsOfOtherApps();
    void editsThatWaitAndCasesOfOthers();
    void leadsBackToWork();
    void opensThePlatformsPages();
    void everyFocusableWidgetHasAName();
    void goesAwayWhileItLoads();

private:
    void show(bool offline = true);
    HomeApp *app() const { return m_app; }
    QStringList words() const;
    QStringList rows(const QString &list) const;
    QListView *list(const QString &name) const { return named<QListView>(*m_window, name); }
    QPushButton *button(const QString &name) const { return named<QPushButton>(*m_window, name); }

    struct Meters {
        test::TableTransport below;
        RateGate gate;
        QuotaMeter quota;
        explicit Meters(const Clock &clock)
            : gate(clock)
            , quota(below, clock)
        {}
    };
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ServerBook> m_servers;
    std::unique_ptr<Meters> m_meters;
    std::unique_ptr<TokenSource> m_tokens;
    std::unique_ptr<ModuleHealthBook> m_health;
    std::unique_ptr<PivotMenu> m_pivot;
    std::unique_ptr<CaseSync> m_sync; ///< of the tests that share
    std::unique_ptr<QWidget> m_window;
    HomeApp *m_app = nullptr;
};

void TestHomeApp::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_desk = std::make_unique<Desk>();
    m_settings = std::make_unique<Settings>();
    m_servers = std::make_unique<ServerBook>();
    m_meters = std::make_unique<Meters>(m_desk->clock);
    m_tokens = std::make_unique<TokenSource>(m_desk->transport, m_desk->clock);
    m_health = std::make_unique<ModuleHealthBook>(m_desk->modules, m_desk->enrich, m_desk->verdicts, m_desk->clock);
    m_pivot = std::make_unique<PivotMenu>(PivotMenu::Services{m_desk->theme, m_desk->verdicts, m_desk->enrich,
                                                              m_desk->response, *m_desk->cases, m_desk->actions.get(),
                                                              m_desk->clock});
    m_desk->transport.answer(WhoAmIPath, WhoAmIAnswer);
    m_desk->transport.answer(HealthPath, HealthAnswerBody);
}

void TestHomeApp::cleanup()
{
    m_window.reset();
    m_sync.reset();
    m_pivot.reset();
    m_health.reset();
    m_tokens.reset();
    m_meters.reset();
    m_servers.reset();
    m_desk.reset();
}

void TestHomeApp::show(bool offline)
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(1440, 280);
    const auto pageTitle = [](const QString &page) {
        return page == u"reporting/url-filtering" ? u"URL filtering"_s : QString();
    };
    m_app = new HomeApp({m_desk->theme, *m_settings, *m_servers, *m_tokens, m_meters->gate, m_meters->quota,
                         m_desk->transport, *m_health, *m_desk->cases, *m_desk->actions, *m_pivot, m_desk->clock,
                         pageTitle, offline, m_sync.get()},
                        m_window.get());
    m_app->resize(m_window->size());
    m_window->show();
    QTRY_VERIFY(m_app->isSettled());
}

/// Everything that labels say.
QStringList TestHomeApp::words() const
{
    QStringList all;
    for (const QLabel *label : m_window->findChildren<QLabel *>()) {
        if (label->isVisibleTo(m_window.get()) && !label->text().isEmpty())
            all << label->text();
    }
    return all;
}

QStringList TestHomeApp::rows(const QString &name) const
{
    QStringList all;
    const QListView *view = list(name);
    for (int row = 0; view && row < view->model()->rowCount(); ++row) {
        const auto content = view->model()->index(row, 0).data(HomeRows::RowRole).value<HomeRow>();
        all << content.text + u": "_s + content.trailing;
    }
    return all;
}

void TestHomeApp::rowsUnderTheModelTester()
{
    HomeRows model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({{u"a"_s}, {u"b"_s}, {u"c"_s}});
    model.setRows({{u"b"_s}});
    QCOMPARE(model.rows().first().key, u"b"_s);
    model.setRows({{u"x"_s}, {u"y"_s}});
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);

    ActionsModel actions(*m_desk->actions, m_desk->clock);
    QAbstractItemModelTester second(&actions, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_desk->transport.answer(BlockPath, R"({"data":{"status":"success"}})");
    const QString id = m_desk->actions->run(block(), Desk::domain(u"bit.ly"_s));
    QCOMPARE(actions.rowCount(), 1);
    QTRY_COMPARE(actions.find(id).data(ActionsModel::StateRole).toInt(), int(State::Finished));
    QCOMPARE(actions.find(id).data(Qt::AccessibleDescriptionRole).toString(),
             u"Domain, Email Gateway, Block, Finished, not seen yet"_s);
    m_desk->actions->run(block(), Desk::domain(u"second.example"_s));
    QCOMPARE(actions.find(id).row(), 1);
}

void TestHomeApp::kindsAreWholeOrInTheTooltip()
{
    HomeRows model;
    HomeRow search{.text = u"192.0.2.7"_s, .trailing = u"Enrichment search"_s};
    search.toolTip = search.text;
    search.mayDropTrailing = true;
    HomeRow bare = search;
    bare.trailing.clear();
    const std::unique_ptr<QListView> view(homeList(m_desk->theme, model));
    view->setItemDelegate(new HomeRowDelegate(m_desk->theme, view.get()));
    const auto looksBare = [&](int width) {
        view->resize(width, 200);
        const auto looks = [&](const HomeRow &row) {
            model.setRows({row});
            return view->grab().toImage();
        };
        return looks(bare) == looks(search);
    };
    QVERIFY(!looksBare(400));
    QVERIFY(looksBare(150));
    model.setRows({search});
    QCOMPARE(model.index(0).data(Qt::ToolTipRole).toString(), u"192.0.2.7\nEnrichment search"_s);
}

void TestHomeApp::tellsWhoAndWhere()
{
    show();
    m_app->setAddresses(addressesOf(Region::AsiaPacific));
    QTRY_VERIFY2(words().contains(u"Harukaze"_s), qPrintable(words().join(u'|')));
    QVERIFY(words().contains(u"K. Tanaka (admin)"_s));
    QVERIFY(words().contains(u"Asia Pacific (APJC)"_s));
    QVERIFY(words().contains(u"Offline · recorded responses"_s));
    QVERIFY2(words().filter(u" missing: "_s).size() == 1, qPrintable(words().join(u'|')));
}

void TestHomeApp::nobodyIsLoggedIn()
{
    show(false);
    m_app->setAddresses({});
    QSignalSpy wanted(m_app, &HomeApp::logInWanted);
    QVERIFY(words().contains(u"Not logged in"_s));
    QVERIFY(words().contains(u"Log in to see your modules."_s));
    QVERIFY(button(u"Log in…"_s));
    button(u"Log in…"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(m_desk->transport.asked.size(), 0);
    // Nobody is told to do what has been done: the credentials are being read.
    m_app->setConnecting();
    QVERIFY(!words().contains(u"Log in to see your modules."_s));
    QVERIFY(!m_app->isSettled());
}

void TestHomeApp::missingScopeAndItsWayOut()
{
    const QByteArray refusal = R"({"error":"missing_scope","missing-scopes":["integration:read"]})";
    for (const QString &path : {test::ModulesPath, HealthPath, WhoAmIPath})
        m_desk->transport.answer(path, refusal, 403);
    m_servers->put({.id = u"a"_s, .name = u"Mine"_s, .clientId = u"client-1"_s});
    m_servers->setActiveAccount(u"a"_s);
    show(false);
    m_app->setAddresses(Desk::addresses());
    QTRY_VERIFY(m_app->isSettled());
    QVERIFY(words().contains(u"Scope missing"_s));
    QVERIFY(words().contains(u"integration:read"_s));
    QVERIFY(words().contains(u"Scope missing: integration:read"_s));
    QVERIFY(words().contains(u"Mine"_s));
    QSignalSpy wanted(m_app, &HomeApp::editWanted);
    button(u"Edit credentials…"_s)->click();
    QCOMPARE(wanted.size(), 1);
}

void TestHomeApp::whatTheServicesRefuse()
{
    m_desk->transport.answer(WhoAmIPath, R"({"error":"x","error_description":"broken"})", 500);
    show();
    m_app->setAddresses(Desk::addresses());
    QTRY_VERIFY(m_app->isSettled());
    QPushButton *retry = button(u"Retry"_s);
    QVERIFY(retry);
    m_desk->transport.answer(WhoAmIPath, WhoAmIAnswer);
    retry->click();
    QTRY_VERIFY(words().contains(u"Harukaze"_s));
    QVERIFY(!button(u"Retry"_s));
}

// A locked keyring: no service was asked, and asking one again would not help.
void TestHomeApp::anAccountThatCannotLogIn()
{
    m_servers->put({.id = u"a"_s, .name = u"Mine"_s, .clientId = u"client-1"_s});
    m_servers->setActiveAccount(u"a"_s);
    show(false);
    m_app->setAccountProblem(Error{ErrorCode::KeychainLocked, {}});
    const QString brief = errorBrief({ErrorCode::KeychainLocked, {}});
    QVERIFY2(words().contains(brief), qPrintable(words().join(u'|')));
    QSignalSpy wanted(m_app, &HomeApp::reconnectWanted);
    QPushButton *retry = button(u"Retry"_s);
    QVERIFY(retry);
    retry->click();
    QCOMPARE(wanted.size(), 1);
    m_app->setAccountProblem({});
    QVERIFY(!words().contains(brief));
    QVERIFY(!button(u"Retry"_s));
}

void TestHomeApp::quotaAsFarAsItIsTold()
{
    show();
    m_app->setAddresses(Desk::addresses());
    QTRY_VERIFY(m_app->isSettled());
    HttpRequest request;
    request.url = QUrl(u"https://visibility.example/q"_s);
    const auto tell = [&](const HttpHeaders &headers) {
        m_meters->below.table.insert(u"/q"_s, [headers](const HttpRequest &) -> Result<HttpResponse> {
            return HttpResponse{200, headers, {}};
        });
        test::await(m_meters->quota.send(request));
    };
    tell({{"X-RateLimit-ORG-Limit", "8000"}});
    QVERIFY2(words().contains(u"Not told how many are left (of 8,000 an hour)"_s), qPrintable(words().join(u'|')));
    tell({{"X-RateLimit-ORG-Limit", "8000"}, {"X-RateLimit-ORG-Remaining", "7912"}});
    QVERIFY(words().contains(u"7,912 of 8,000 left"_s));
    m_meters->gate.close(u"visibility.example"_s, 65);
    QVERIFY2(words().contains(u"Used up: wait 1:05"_s), qPrintable(words().join(u'|')));
}

void TestHomeApp::modulesWithTheirState()
{
    show();
    m_app->setAddresses(Desk::addresses());
    QTRY_COMPARE(rows(u"Modules"_s),
                 QStringList({u"Email Gateway: Works since 09:41"_s, u"Private Intel: Fails since 09:41"_s,
                              u"Global Intel: Not known"_s}));
    const auto failed = list(u"Modules"_s)->model()->index(1, 0);
    QVERIFY(failed.data(Qt::ToolTipRole).toString().contains(u"slow down"_s));
    QVERIFY(failed.data(Qt::AccessibleDescriptionRole).toString().contains(u"slow down"_s));
}

// Not a failure that passes.
void TestHomeApp::modulesThatRefuse()
{
    m_desk->transport.answer(HealthPath,
                             QByteArray(HealthAnswerBody).replace("too many requests", "permission denied"));
    show();
    m_app->setAddresses(Desk::addresses());
    QTRY_VERIFY2(rows(u"Modules"_s).contains(u"Private Intel: Refuses"_s), qPrintable(rows(u"Modules"_s).join(u'|')));
}

void TestHomeApp::modulesThatAreSwitchedOff()
{
    show();
    m_app->setAddresses(Desk::addresses());
    QTRY_COMPARE(rows(u"Modules"_s).size(), 3);
    const QString before = rows(u"Modules"_s).last();
    m_settings->set(Setting::DisabledModules, QStringList{m_health->modules().last().module.key()});
    QCOMPARE(rows(u"Modules"_s).last(), u"Global Intel: Switched off in Settings"_s);
    m_settings->set(Setting::DisabledModules, QStringList());
    QCOMPARE(rows(u"Modules"_s).last(), before);
}

void TestHomeApp::modulesKeepTheirRowsWhenAskedInVain()
{
    show();
    m_app->setAddresses(Desk::addresses());
    QTRY_COMPARE(rows(u"Modules"_s).size(), 3);
    QTRY_VERIFY(!m_health->isLoading());
    m_desk->transport.table.remove(test::ModulesPath);
    QPushButton *again = button(u"Check the modules again"_s);
    again->click();
    QTRY_VERIFY(!m_health->isLoading());
    QCOMPARE(rows(u"Modules"_s).size(), 3);
    QCOMPARE(again->text(), u"Retry"_s);
    // How it does now nobody has told.
    QCOMPARE(rows(u"Modules"_s).first(), u"Email Gateway: Last answer 09:41"_s);
}

void TestHomeApp::verdictsCountForHealthToo()
{
    show();
    m_app->setAddresses(Desk::addresses());
    QTRY_COMPARE(rows(u"Modules"_s).size(), 3);
    m_desk->verdicts.want({Desk::domain(u"bit.ly"_s)});
    QTRY_COMPARE(rows(u"Modules"_s).last(), u"Global Intel: Works since 09:41"_s);
}

void TestHomeApp::actionsStayUntilSeen()
{
    m_desk->transport.answer(BlockPath, R"({"data":{"status":"success"}})");
    m_desk->transport.hold(BlockPath);
    show();
    QSignalSpy counted(m_app, &HomeApp::countChanged);
    QVERIFY(words().contains(u"No action waits for you."_s));
    QCOMPARE(m_app->count(), -1);
    m_desk->actions->run(block(u"7"_s), Desk::domain(u"bit.ly"_s));
    QVERIFY(counted.size() > 0);
    QCOMPARE(m_app->count(), 1);
    QCOMPARE(m_app->countDescription(), u"1 action(s) not seen yet"_s);
    QListView *actions = list(u"Actions"_s);
    QCOMPARE(actions->model()->rowCount(), 1);
    m_app->focusFirst();
    QTRY_COMPARE(actions->selectionModel()->selectedRows().size(), 1);
    QVERIFY(!button(u"Mark as seen"_s)); // it is under way
    m_desk->transport.release(BlockPath);
    QTRY_VERIFY(words().filter(u"does not tell when it ends"_s).size() == 1);
    QCOMPARE(m_app->count(), 1);
    button(u"Mark as seen"_s)->click();
    QCOMPARE(m_app->count(), -1);
    QCOMPARE(actions->model()->rowCount(), 1);
    // Nothing is left to mark: no button says that it could.
    QVERIFY(!button(u"Mark all as seen"_s));
    QVERIFY(!button(u"Mark as seen"_s));
}

void TestHomeApp::actionsAreCopiedWithTheirTrace()
{
    m_desk->transport.answer(BlockPath,
                             R"({"error":"missing_scope","missing-scopes":["response"],"trace_id":"trace-77"})", 403);
    show();
    m_desk->actions->run(block(), Desk::domain(u"bit.ly"_s));
    QListView *actions = list(u"Actions"_s);
    QTRY_COMPARE(actions->model()->index(0, 0).data(ActionsModel::StateRole).toInt(), int(State::Failed));
    QVERIFY(!button(u"Copy details"_s)->isEnabled());
    actions->setCurrentIndex(actions->model()->index(0, 0));
    QVERIFY(words().filter(u"trace-77"_s).size() == 1);
    button(u"Copy details"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"trace-77"_s) && copied.contains(u"bit.ly"_s) && copied.contains(u"Block"_s),
             qPrintable(copied));
    QCOMPARE(*PivotDelegate::observableAt(actions->model()->index(0, 0)), Desk::domain(u"bit.ly"_s));
}

void TestHomeApp::newsOfOtherApps()
{
    show();
    Counting incidents;
    m_app->watch(&incidents);
    QVERIFY(!list(u"News"_s));
    incidents.number = 3;
    Q_EMIT incidents.countChanged();
    QCOMPARE(rows(u"News"_s), QStringList{u"Incidents: 3 new"_s});
    QSignalSpy wanted(m_app, &HomeApp::appWanted);
    QTest::mouseClick(list(u"News"_s)->viewport(), Qt::LeftButton, {}, QPoint(40, 12));
    QCOMPARE(wanted.first().first().toString(), u"incidents"_s);
}

void TestHomeApp::editsThatWaitAndCasesOfOthers()
{
    CasebookEntity mine;
    mine.id = u"https://intel.example/ctia/casebook/casebook-1"_s;
    mine.title = u"Invoice lure"_s;
    CasebookEntity theirs;
    theirs.id = u"https://intel.example/ctia/casebook/casebook-2"_s;
    theirs.title = u"Newsletter"_s;
    CaseShares shares(*m_desk->cases);
    QVERIFY(test::await(shares.take({mine}, TakeRules{u"me"_s})));
    QVERIFY(test::await(shares.take({theirs}, TakeRules{.account = u"me"_s, .markNew = true})));
    const QString id = test::await(m_desk->cases->list(u"Invoice"_s))->first().id;
    const CaseEdit edit = edit::SetTitle{u"Invoice lure, Monday"_s};
    QVERIFY(test::await(m_desk->cases->apply(id, edit)));
    m_sync = std::make_unique<CaseSync>(*m_desk->cases, m_desk->transport, *m_settings, m_desk->clock);
    show(false);
    QVERIFY(rows(u"News"_s).isEmpty()); // nobody knows yet whether there is an account

    m_sync->setAccount({}, Error{ErrorCode::NotLoggedIn, {}});
    QTRY_COMPARE(rows(u"News"_s),
                 (QStringList{u"1 edit(s) wait: Sharing is off"_s, u"Newsletter: Changed by others"_s}));
    const auto click = [this](int row) {
        const QListView *news = list(u"News"_s);
        const QPoint place = news->visualRect(news->model()->index(row, 0)).center();
        QTRY_COMPARE(m_window->childAt(news->viewport()->mapTo(m_window.get(), place)), news->viewport());
        QTest::mouseClick(news->viewport(), Qt::LeftButton, {}, place);
    };
    QSignalSpy settings(m_app, &HomeApp::sharingSettingsWanted);
    click(0);
    QCOMPARE(settings.size(), 1);
    QSignalSpy cases(m_app, &HomeApp::caseWanted);
    click(1);
    QCOMPARE(cases.first().first().toString(), test::await(m_desk->cases->list(u"Newsletter"_s))->first().id);

    m_settings->set(Setting::ShareCases, true);
    QCOMPARE(rows(u"News"_s).first(), u"1 edit(s) wait: Not logged in"_s);
    QSignalSpy logIn(m_app, &HomeApp::logInWanted);
    click(0);
    QCOMPARE(logIn.size(), 1);

    m_desk->transport.answer(u"/ctia/casebook/search"_s, "[]");
    m_sync->setAccount(SyncAccount{u"somebody else"_s, {.privateIntel = QUrl(u"https://intel.example"_s)}});
    QTRY_COMPARE(rows(u"News"_s).first(), u"1 edit(s) wait: Another account"_s);
    QVERIFY(list(u"News"_s)->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"Invoice lure, Monday"_s));
}

void TestHomeApp::leadsBackToWork()
{
    const Case made = test::await(m_desk->cases->create(u"Invoice lure"_s)).value();
    rememberPage(*m_settings, u"reporting/url-filtering"_s);
    rememberPage(*m_settings, u"setup/nothing"_s);
    rememberSearch(*m_settings, {SearchPlace::Cases, u"請求書"_s});
    rememberSearch(*m_settings, {SearchPlace::Enrichment, u"bit.ly"_s});
    show();
    const QString name = u"Continue where you left off"_s;
    QTRY_COMPARE(rows(name).size(), 4);
    QVERIFY(rows(name).at(0).startsWith(u"Invoice lure: "_s));
    QCOMPARE(rows(name).at(1), u"URL filtering: Page"_s);
    QCOMPARE(rows(name).at(2), u"bit.ly: Enrichment"_s);
    QCOMPARE(rows(name).at(3), u"請求書: Search in cases"_s);
    QSignalSpy cases(m_app, &HomeApp::caseWanted);
    QSignalSpy pages(m_app, &HomeApp::pageWanted);
    QSignalSpy searches(m_app, &HomeApp::searchWanted);
    QListView *view = list(name);
    for (int row = 0; row < 4; ++row) {
        view->setCurrentIndex(view->model()->index(row, 0));
        QTest::keyClick(view, Qt::Key_Return);
    }
    QCOMPARE(cases.first().first().toString(), made.id);
    QCOMPARE(pages.first().first().toString(), u"reporting/url-filtering"_s);
    const RecentSearch enrichment{SearchPlace::Enrichment, u"bit.ly"_s};
    QCOMPARE(searches.first().first().value<RecentSearch>(), enrichment);
    QCOMPARE(searches.last().first().value<RecentSearch>().text, u"請求書"_s);
}

class Browser : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl &url) { opened << url; }
};

void TestHomeApp::opensThePlatformsPages()
{
    Browser browser;
    QDesktopServices::setUrlHandler(u"https"_s, &browser, "open");
    show();
    QVERIFY(!named<LinkButton>(*m_window, u"Cisco XDR"_s));
    m_app->setAddresses(addressesOf(Region::Europe));
    named<LinkButton>(*m_window, u"Cisco XDR"_s)->click();
    named<LinkButton>(*m_window, u"Orbital"_s)->click();
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(browser.opened.first(), QUrl(u"https://xdr.eu.security.cisco.com"_s));
    QCOMPARE(browser.opened.last(), addressesOf(Region::Europe).orbital);
}

void TestHomeApp::everyFocusableWidgetHasAName()
{
    m_desk->transport.answer(BlockPath, R"({"data":{"status":"success"}})");
    show();
    m_app->setAddresses(addressesOf(Region::Europe));
    m_desk->actions->run(block(), Desk::domain(u"bit.ly"_s));
    QTRY_VERIFY(m_app->isSettled());
    QCOMPARE(test::namelessControls(*m_window), QStringList());
}

void TestHomeApp::goesAwayWhileItLoads()
{
    show();
    for (const QString &path : {WhoAmIPath, HealthPath, test::ModulesPath, BlockPath})
        m_desk->transport.hold(path);
    m_app->setAddresses(Desk::addresses());
    m_desk->actions->run(block(), Desk::domain(u"bit.ly"_s));
    QTRY_COMPARE(m_desk->transport.count(BlockPath), 1);
    m_window.reset();
    for (const QString &path : {WhoAmIPath, HealthPath, test::ModulesPath, BlockPath})
        m_desk->transport.release(path);
    QTest::qWait(20);
}

OBI_GUI_TEST(TestHomeApp)
#include "test_home_app.moc"
