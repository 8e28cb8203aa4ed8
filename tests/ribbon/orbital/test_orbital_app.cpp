// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Chain.h"
#include "Desk.h"

#include "http/RateGate.h"
#include "login/Question.h"
#include "look/StateView.h"
#include "look/Words.h"
#include "orbital/HostsModel.h"
#include "orbital/HostsPane.h"
#include "orbital/OrbitalApp.h"
#include "orbital/OrbitalClient.h"
#include "orbital/QueryRunner.h"
#include "orbital/ResultsPane.h"
#include "orbital/SqlEditor.h"
#include "pivot/PivotMenu.h"
#include "queries/QueryBook.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

using namespace obi;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

const QString RunPath = u"/v0/query/run"_s;
const QString SchedulePath = u"/v0/query"_s;
const QString StockPath = u"/v0/stock"_s;
const QString CatalogsPath = u"/v0/catalogs"_s;
const QString ResultsPath = u"/v0/jobs/4c1e-1/results"_s;

QByteArray result(const QByteArray &host, const QByteArray &values, const QByteArray &error = {})
{
    const QByteArray tables = R"([{"label":"q","columns":["pid","domain"],"values":[)" + values + R"(],"error":""}])";
    return R"({"node":"n-)" + host + R"(","hostinfo":{"hostname":")" + host +
           R"(","osinfo":{"os":"windows","osname":"Windows 11"}},"reported":"2026-11-23T00:40:21.5Z","rowcount":)" +
           (values.isEmpty() ? "0" : "1") +
           (error.isEmpty() ? R"(,"osQueryResult":)" + tables : R"(,"error":{"en":")" + error + R"("})") + '}';
}

/// Waits are as long as they are asked for, but no longer than this.
OrbitalPace quickPace(const Clock &clock, int longest)
{
    OrbitalPace pace{.clock = clock};
    pace.wait = [longest](std::chrono::milliseconds time, const std::function<void()> &then) {
        QTimer::singleShot(qMin(longest, int(time.count())), qApp, then);
    };
    return pace;
}

} // namespace

class TestOrbitalApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyFocusableWidgetHasAName();
    void asksForTheCatalogueWhenItIsShown();
    void catalogueEntryIsOpened();
    void runsAndTellsOfEachHost();
    void countsOfHostsStayWhole();
    void resultsSayWhoseTheyAre();
    void cancels();
    void saysThatACancelWasNotConfirmed();
    void retriesAHost();
    void aRetryThatIsCancelledTakesNothingBack();
    void aWholeFleetIsAskedForFirst();
    void savesAQuery();
    void twoOfOneNameAreNotSaved();
    void historyOpensAgain();
    void addsToTheCase();
    void copiesAll();
    void valuesAreQuoted();
    void errors_data();
    void errors();
    void noNetwork();
    void emptyOrganisation();
    void saysThatAnswersCannotBeFetched();
    void fetchesTheAnswersAgain();
    void aRecordIsLoadedNotRun();
    void oneNumberForOneWait();
    void aScheduleLeavesThePageFree();
    void aScheduleIsCancelledFromTheHistory();
    void anotherAccountEndsWhatRuns();
    void onlyTheAccountThatAskedCancels();
    void ownQueriesThatCannotBeLoadedAreSaid();
    void aScheduleThatIsRefused();
    void notLoggedIn();
    void anAccountWithoutAnAddress();
    void aWaitForTheAccountCountsDown();
    void addressesAreNoNames();
    void hostsArePastedOneToALine();
    void whatCannotBeReadIsToldInFewLines();
    void systemsAreCalledAsTheServiceDoes();
    void whatIsLeftBecomesADraft();
    void whatIsSavedAfterUndoStaysOpen();
    void theEditorIsTheSameAfterARestart();
    void theHeadingOverTheOpenQueryIsInView();
    void nothingIsCutInALowWindow();
    void recordedQueriesAreOnShow();
    void goesAwayWhileItLoads();
    void againstTheCloud();
    void hostsOfTheCloudAnswerOneByOne();

private:
    void show(bool ready = true);
    void chooseTiming(const QString &words);
    PastQuery nightly() const; ///< a schedule that goes on
    void cancelInHistory();
    QString outcome() const { return column(u"History"_s, 5).value(0); }
    void type(const QString &sql, const QStringList &hosts);
    template <typename Widget>
    Widget *named(const QString &name) const;
    QAbstractItemView *view(const QString &name) const { return named<QAbstractItemView>(name); }
    QString stateText() const;
    QStringList column(const QString &name, int at) const;
    QString tab(int at) const { return named<QTabBar>(u"Results, errors and history"_s)->tabText(at); }
    void useTransport(Transport &transport, const ServiceAddresses &addresses);

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<test::TestCloud> m_cloud;
    std::unique_ptr<OrbitalClient> m_client;
    std::unique_ptr<QueryBook> m_book;
    std::unique_ptr<RateGate> m_gate;
    std::unique_ptr<QWidget> m_window;
    PivotMenu *m_pivot = nullptr;
    OrbitalApp *m_app = nullptr;
};

void TestOrbitalApp::initTestCase()
{
    m_cloud = std::make_unique<test::TestCloud>();
    QVERIFY2(m_cloud->start(), qPrintable(m_cloud->problem()));
}

void TestOrbitalApp::init()
{
    m_desk = std::make_unique<Desk>();
    m_book = std::make_unique<QueryBook>();
    m_gate = std::make_unique<RateGate>(m_desk->clock);
    m_desk->transport.answer(StockPath, R"({"stock":[
        {"id":"s1","name":"DNS cache","category":"Network","osQuery":[{"label":"l","sql":"SELECT name FROM dns_cache;"}]},
        {"id":"s2","name":"Secret","category":"Network"}]})");
    m_desk->transport.answer(CatalogsPath, R"({"catalogs":[{"id":"cisco","name":"Cisco"}]})");
    m_desk->transport.answer(RunPath, R"({"ID":"4c1e-1"})");
    m_desk->transport.answer(ResultsPath, "{\"results\":[" + result("WS-1", R"("7","bad.example")") + ',' +
                                              result("WS-2", {}, "The host did not finish in time.") +
                                              "],\"next\":\"\"}");
    m_desk->transport.answer(u"/v0/query/4c1e-1"_s, "{}");
    useTransport(m_desk->transport, {.orbital = QUrl(u"https://orbital.example"_s)});
}

void TestOrbitalApp::useTransport(Transport &transport, const ServiceAddresses &addresses)
{
    m_client = std::make_unique<OrbitalClient>(transport, addresses);
}

void TestOrbitalApp::cleanup()
{
    m_window.reset();
    m_client.reset();
    m_book.reset();
    m_gate.reset();
    m_desk.reset();
}

void TestOrbitalApp::show(bool ready)
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(1440, 480);
    m_pivot = new PivotMenu({m_desk->theme, m_desk->verdicts, m_desk->enrich, m_desk->response, *m_desk->cases,
                             m_desk->actions.get(), m_desk->clock},
                            m_window.get());
    m_app = new OrbitalApp(
        {m_desk->theme, *m_client, m_desk->verdicts, *m_pivot, *m_desk->cases, *m_book, *m_gate, m_desk->clock},
        m_window.get());
    m_app->runner().setPace(quickPace(m_desk->clock, 5));
    m_app->resize(1440, 440);
    m_window->show();
    if (!ready)
        return;
    m_app->setAccount({});
    QTRY_VERIFY(m_app->isSettled());
}

template <typename Widget>
Widget *TestOrbitalApp::named(const QString &name) const
{
    const auto all = m_app->findChildren<Widget *>();
    for (Widget *widget : all) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

QString TestOrbitalApp::stateText() const
{
    QStringList words;
    const auto all = m_app->findChildren<StateView *>();
    for (const StateView *state : all) {
        if (state->isVisible())
            words.append(state->accessibleName());
    }
    return words.join(u'|');
}

QStringList TestOrbitalApp::column(const QString &name, int at) const
{
    QStringList texts;
    const auto *model = view(name)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, at).data().toString());
    return texts;
}

void TestOrbitalApp::type(const QString &sql, const QStringList &hosts)
{
    m_app->findChild<SqlEditor *>()->setPlainText(sql);
    auto *field = named<QLineEdit>(u"Add hosts"_s);
    field->setText(hosts.join(u", "_s));
    QTest::keyClick(field, Qt::Key_Return);
}

void TestOrbitalApp::everyFocusableWidgetHasAName()
{
    show();
    const auto all = m_app->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        const bool takes = widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
        const bool part = qobject_cast<const QAbstractItemView *>(widget->parentWidget()) ||
                          qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
        if (takes && !part)
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    for (const QString &name : {u"Catalogue"_s, u"Results"_s, u"Hosts"_s})
        QVERIFY2(view(name), qPrintable(name));
    QVERIFY(named<QPlainTextEdit>(u"Query"_s));
    QVERIFY(named<QPushButton>(u"Run"_s));
}

void TestOrbitalApp::asksForTheCatalogueWhenItIsShown()
{
    show(false);
    QCOMPARE(m_desk->transport.count(StockPath), 0);
    QVERIFY(!m_app->isSettled());
    m_app->setAccount({});
    QTRY_VERIFY(m_app->isSettled());
    QCOMPARE(m_desk->transport.count(StockPath), 1);
    // The service's own catalogue is no query of the organisation.
    QCOMPARE(column(u"Catalogue"_s, 0), (QStringList{u"Network"_s, u"DNS cache"_s, u"Secret"_s, u"My queries"_s}));
}

void TestOrbitalApp::catalogueEntryIsOpened()
{
    show();
    auto *list = view(u"Catalogue"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_app->findChild<SqlEditor *>()->toPlainText(), u"SELECT name FROM dns_cache;"_s);
    QVERIFY(!named<QPushButton>(u"Run"_s)->isEnabled());
    type(u"SELECT name FROM dns_cache;"_s, {u"WS-1"_s});
    QVERIFY(named<QPushButton>(u"Run"_s)->isEnabled());
    QTest::keyClick(m_app->findChild<SqlEditor *>(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->transport.count(RunPath), 1);
    // A query whose SQL the service keeps to itself runs by its id.
    QTRY_VERIFY(!m_app->runner().isRunning());
    list->setCurrentIndex(list->model()->index(2, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QCOMPARE(m_app->runner().query().stock, u"s2"_s);
    QVERIFY(m_app->runner().query().statements.isEmpty());
}

void TestOrbitalApp::runsAndTellsOfEachHost()
{
    show();
    type(u"SELECT 1"_s, {u"WS-1"_s, u"WS-2"_s, u"WS-3"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QVERIFY(m_app->runner().isRunning());
    QVERIFY(named<QPushButton>(u"Cancel the query"_s)->isVisible());
    QVERIFY2(named<QLabel>(u"3 running"_s), "the foot counts them");
    QTRY_VERIFY(!m_app->runner().isRunning());
    QCOMPARE(column(u"Results"_s, 0), QStringList{u"WS-1"_s});
    QStringList states;
    for (int row = 0; row < 3; ++row)
        states.append(view(u"Hosts"_s)->model()->index(row, 0).data(Qt::AccessibleDescriptionRole).toString());
    QCOMPARE(states, (QStringList{u"1 row(s)"_s, u"Timed out"_s, u"Timed out"_s}));
    QTRY_COMPARE(tab(0), u"Results\t1"_s);
    QTRY_COMPARE(tab(1), u"Errors\t2"_s);
    QCOMPARE(tab(2), u"History\t1"_s);
    QCOMPARE(m_book->past().first().answered, 1);
    QCOMPARE(m_book->past().first().end, PastQuery::End::Finished);
    QTRY_VERIFY(m_app->isSettled());
}

void TestOrbitalApp::countsOfHostsStayWhole()
{
    show();
    type(u"SELECT 1"_s, {u"WS-1"_s, u"WS-2"_s, u"WS-3"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    const QString counts = u"1 answered, 2 timed out"_s;
    auto *foot = named<QLabel>(counts);
    QVERIFY(foot);
    QCOMPARE(foot->text(), counts);
    foot->parentWidget()->setFixedWidth(foot->fontMetrics().horizontalAdvance(u"1 answered, 2 timed"_s) + 24);
    QEvent again(QEvent::LanguageChange);
    QApplication::sendEvent(foot->parentWidget(), &again);
    QCOMPARE(foot->text(), u"1 answered,\n2 timed out"_s);
    QVERIFY(foot->height() >= 2 * foot->fontMetrics().lineSpacing());
}

void TestOrbitalApp::resultsSayWhoseTheyAre()
{
    show();
    const auto heading = [this] {
        for (const QLabel *label : m_app->findChildren<QLabel *>()) {
            if (label->isVisible() && label->accessibleName().contains(u", run "))
                return label->accessibleName();
        }
        return QString();
    };
    auto *list = view(u"Catalogue"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    const QString name = list->currentIndex().data().toString();
    type(u"SELECT name FROM dns_cache;"_s, {u"WS-1"_s});
    QVERIFY(heading().isEmpty());
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QVERIFY2(heading().startsWith(u"“%1”"_s.arg(name)), qPrintable(heading()));
    list->setCurrentIndex(list->model()->index(2, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY2(heading().startsWith(u"Still shown: “%1”"_s.arg(name)), qPrintable(heading()));
    QCOMPARE(column(u"Results"_s, 0), QStringList{u"WS-1"_s});
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY2(heading().startsWith(u"“%1”"_s.arg(name)), qPrintable(heading()));
}

void TestOrbitalApp::cancels()
{
    show();
    m_desk->transport.hold(ResultsPath);
    type(u"SELECT 1"_s, {u"WS-1"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_COMPARE(m_desk->transport.count(ResultsPath), 1);
    // What nobody has named is called so in the language of the moment, and has a name on the service.
    QCOMPARE(m_app->runner().query().name, u"Query"_s);
    QCOMPARE(column(u"History"_s, 1), QStringList{u"New query"_s});
    QTest::mouseClick(named<QPushButton>(u"Cancel the query"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QCOMPARE(m_desk->transport.count(u"/v0/query/4c1e-1"_s), 1);
    m_desk->transport.release(ResultsPath);
    QTest::qWait(20);
    QCOMPARE(view(u"Results"_s)->model()->rowCount(), 0);
    QCOMPARE(m_book->past().first().end, PastQuery::End::Cancelled);
}

void TestOrbitalApp::saysThatACancelWasNotConfirmed()
{
    show();
    QSignalSpy reported(m_app, &OrbitalApp::reported);
    m_desk->transport.hold(ResultsPath);
    m_desk->transport.answer(u"/v0/query/4c1e-1"_s, "{}", 503);
    type(u"SELECT 1"_s, {u"WS-1"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_COMPARE(m_desk->transport.count(ResultsPath), 1);
    QTest::mouseClick(named<QPushButton>(u"Cancel the query"_s), Qt::LeftButton);
    QTRY_COMPARE(reported.size(), 1);
    QVERIFY(reported.first().first().toString().contains(u"not confirmed"));
    m_desk->transport.release(ResultsPath);
}

void TestOrbitalApp::retriesAHost()
{
    show();
    type(u"SELECT 1"_s, {u"WS-1"_s, u"WS-2"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    m_desk->transport.answer(ResultsPath,
                             "{\"results\":[" + result("WS-2", R"("8","bad2.example")") + "],\"next\":\"\"}");
    QTest::mouseClick(named<QToolButton>(u"Retry WS-2"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    // Verdicts of what the rows hold are asked for meanwhile.
    const auto &asked = m_desk->transport.asked;
    const auto query =
        std::find_if(asked.rbegin(), asked.rend(), [](const auto &one) { return one.url.path() == RunPath; });
    QVERIFY(query != asked.rend());
    const QByteArray body = query->body;
    QVERIFY2(body.contains("hostname:WS-2") && !body.contains("hostname:WS-1"), body.constData());
    QCOMPARE(column(u"Results"_s, 0), (QStringList{u"WS-1"_s, u"WS-2"_s}));
    QTRY_COMPARE(tab(1), u"Errors\t0"_s);
}

void TestOrbitalApp::aRetryThatIsCancelledTakesNothingBack()
{
    show();
    type(u"SELECT 1"_s, {u"WS-1"_s, u"WS-2"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    m_desk->transport.hold(ResultsPath);
    QTest::mouseClick(named<QToolButton>(u"Retry WS-2"_s), Qt::LeftButton);
    QTRY_COMPARE(m_desk->transport.count(RunPath), 2);
    QTest::mouseClick(named<QPushButton>(u"Cancel the query"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QCOMPARE(m_book->past().first().end, PastQuery::End::Finished);
    QVERIFY(named<QToolButton>(u"Retry WS-2"_s)->isVisible());
    QVERIFY(named<QLabel>(u"1 answered, 1 cancelled"_s));
    m_desk->transport.release(ResultsPath);
}

void TestOrbitalApp::aWholeFleetIsAskedForFirst()
{
    show();
    PastQuery before{.name = u"q"_s, .hosts = {*NodeSelector::parse(u"all")}};
    before.started = m_desk->clock.now();
    before.answered = 1284;
    m_book->put(before);
    type(u"SELECT 1"_s, {u"WS-1"_s, u"os:windows"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    auto *box = m_app->findChild<Question *>();
    QVERIFY(box);
    QVERIFY2(box->detail().contains(u"1,284"), qPrintable(box->detail()));
    QCOMPARE(m_desk->transport.count(RunPath), 0);
    box->reject();
    QVERIFY(!m_app->runner().isRunning());
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    box = m_app->findChildren<Question *>().last();
    box->acting()->click();
    QTRY_COMPARE(m_desk->transport.count(RunPath), 1);
    // Of a schedule it says that it is one.
    QTRY_VERIFY(!m_app->runner().isRunning());
    chooseTiming(u"Scheduled, once within 1 h"_s);
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    box = m_app->findChildren<Question *>().last();
    QVERIFY2(box->heading().startsWith(u"Schedule"_s), qPrintable(box->heading()));
    QVERIFY2(box->detail().contains(u"once within 1 h"_s), qPrintable(box->detail()));
    box->reject();
}

void TestOrbitalApp::savesAQuery()
{
    show();
    m_book->save({{}, u"Mine"_s, u"SELECT 1"_s});
    QCOMPARE(column(u"Catalogue"_s, 0).last(), u"Mine"_s);
    auto *list = view(u"Catalogue"_s);
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    m_app->findChild<SqlEditor *>()->setPlainText(u"SELECT 2"_s);
    QTest::mouseClick(named<QPushButton>(u"Save query"_s), Qt::LeftButton);
    QCOMPARE(m_book->saved().first().sql, u"SELECT 2"_s);
}

void TestOrbitalApp::twoOfOneNameAreNotSaved()
{
    show();
    m_book->save({{}, u"Mine"_s, u"SELECT 1"_s});
    type(u"SELECT 2"_s, {u"WS-1"_s});
    QTest::mouseClick(named<QPushButton>(u"Save query"_s), Qt::LeftButton);
    auto *name = m_app->findChild<QInputDialog *>();
    QVERIFY(name);
    name->setTextValue(u"mine"_s);
    name->accept();
    auto *box = m_app->findChild<Question *>();
    QVERIFY(box);
    QCOMPARE(m_book->saved().size(), 1);
    QCOMPARE(m_book->saved().first().sql, u"SELECT 1"_s);
    box->acting()->click();
    QCOMPARE(m_book->saved().size(), 1);
    QCOMPARE(m_book->saved().first().sql, u"SELECT 2"_s);
}

void TestOrbitalApp::historyOpensAgain()
{
    show();
    type(u"SELECT 1"_s, {u"WS-1"_s, u"WS-2"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    type(u"SELECT 2"_s, {u"WS-9"_s});
    auto *history = view(u"History"_s);
    auto *tabs = named<QTabBar>(u"Results, errors and history"_s);
    tabs->setCurrentIndex(2);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    history->setFocus();
    history->setCurrentIndex(history->model()->index(0, 0));
    QTest::keyClick(history, Qt::Key_Return);
    QCOMPARE(m_app->findChild<SqlEditor *>()->toPlainText(), u"SELECT 1"_s);
    QCOMPARE(view(u"Hosts"_s)->model()->rowCount(), 2);
    QCOMPARE(m_window->focusWidget(), tabs); // not out of the ribbon with the page that goes
    QTRY_VERIFY(!m_app->runner().isRunning());
    QCOMPARE(m_desk->transport.count(RunPath), 1);
    QCOMPARE(column(u"Results"_s, 0), QStringList{u"WS-1"_s});
    QCOMPARE(m_book->past().size(), 1);
    // The service has forgotten the job since: what the entry tells stays.
    const PastQuery before = m_book->past().first();
    QCOMPARE(before.answered, 1);
    m_desk->transport.answer(ResultsPath, "{}", 404);
    const int asked = m_desk->transport.count(ResultsPath);
    history->setCurrentIndex(history->model()->index(0, 0));
    QTest::keyClick(history, Qt::Key_Return);
    QTRY_COMPARE(m_desk->transport.count(ResultsPath), asked + 1);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QCOMPARE(m_book->past().first(), before);
    QVERIFY2(stateText().contains(u"does not keep the results"), qPrintable(stateText()));
}

void TestOrbitalApp::addsToTheCase()
{
    show();
    type(u"SELECT 1"_s, {u"WS-1"_s, u"WS-2"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QSignalSpy told(m_app, &OrbitalApp::reported);
    auto *add = named<QToolButton>(u"Add to case"_s);
    QTRY_VERIFY(add->isVisible());
    QCOMPARE(add->text(), u"Add 1 value(s), 1 host(s) to case"_s);
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_COMPARE(told.size(), 1);
    const QString active = test::await(m_desk->cases->activeCase()).value();
    QStringList values;
    for (const CaseObservable &entry : m_desk->load(active).observables)
        values.append(entry.observable.value());
    QCOMPARE(values, (QStringList{u"bad.example"_s, u"WS-1"_s}));
}

void TestOrbitalApp::copiesAll()
{
    show();
    type(u"SELECT 1"_s, {u"WS-1"_s, u"WS-2"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    auto *copy = named<QToolButton>(u"Copy all rows"_s);
    QTRY_VERIFY(copy->isEnabled());
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), u"Host\tpid\tdomain\nWS-1\t7\tbad.example\n"_s);
}

void TestOrbitalApp::valuesAreQuoted()
{
    show();
    auto *editor = m_app->findChild<SqlEditor *>();
    editor->setPlainText({});
    editor->insertLiterals({u"x' OR 1=1 --"_s});
    type(u"SELECT * FROM hash WHERE path = "_s + editor->toPlainText(), {u"WS-1"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QCOMPARE(m_app->runner().query().statements.first().sql, u"SELECT * FROM hash WHERE path = 'x'' OR 1=1 --'"_s);
}

void TestOrbitalApp::errors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("wayOut");
    QTest::newRow("missing scope") << 403 << QByteArray(R"({"error":"missing_scope","missing-scopes":["orbital"]})")
                                   << ErrorCode::MissingScope << u"Edit credentials…"_s;
    QTest::newRow("expired token") << 401 << QByteArray(R"({"error":"invalid_token"})") << ErrorCode::Unauthorized
                                   << u"Edit credentials…"_s;
    QTest::newRow("rate limit") << 429 << QByteArray("{}") << ErrorCode::RateLimited << u"Retry"_s;
    QTest::newRow("broken") << 500 << QByteArray("{}") << ErrorCode::HttpStatus << u"Retry"_s;
}

void TestOrbitalApp::errors()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, wayOut);
    m_desk->transport.answer(StockPath, body, status);
    m_desk->transport.answer(RunPath, body, status);
    show();
    QVERIFY(!stateText().isEmpty());
    type(u"SELECT 1"_s, {u"WS-1"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QVERIFY(m_app->runner().error());
    QTEST(m_app->runner().error()->code, "code");
    int ways = 0;
    const auto states = m_app->findChildren<StateView *>();
    for (const StateView *state : states) {
        const auto *button = state->findChild<QPushButton *>();
        ways += state->isVisible() && button->isVisible() && button->text() == wayOut;
    }
    QCOMPARE(ways, 2);
    QCOMPARE(view(u"Hosts"_s)->model()->index(0, 0).data(HostsModel::StateRole).toInt(), int(HostState::Failed));
    QVERIFY(named<QToolButton>(u"Retry WS-1"_s)->isVisible());
    QVERIFY2(tab(1).endsWith(u'1'), qPrintable(tab(1))); // with its reason
    QCOMPARE(m_book->past().first().end, PastQuery::End::Failed);
    // Once the service is well again, the same button does it.
    m_desk->transport.answer(RunPath, R"({"ID":"4c1e-1"})");
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QVERIFY(!m_app->runner().error());
}

void TestOrbitalApp::noNetwork()
{
    const auto broken = [](const HttpRequest &) -> Result<HttpResponse> {
        return failure(ErrorCode::NoConnection, {u"orbital.example"_s, u"no route"_s});
    };
    m_desk->transport.table.insert(StockPath, broken);
    show();
    QVERIFY2(stateText().contains(u"orbital.example"), qPrintable(stateText()));
    // What was open stays usable, and the catalogue is asked for again by its button.
    type(u"SELECT 1"_s, {u"WS-1"_s});
    QVERIFY(named<QPushButton>(u"Run"_s)->isEnabled());
    m_desk->transport.answer(StockPath, R"({"stock":[{"id":"s1","name":"Again","category":"X"}]})");
    for (QPushButton *button : m_app->findChildren<QPushButton *>()) {
        if (button->text() == u"Retry")
            button->click();
    }
    QTRY_VERIFY(column(u"Catalogue"_s, 0).contains(u"Again"_s));
    QCOMPARE(m_desk->transport.count(RunPath), 0);
}

void TestOrbitalApp::emptyOrganisation()
{
    m_desk->transport.answer(StockPath, R"({"stock":[]})");
    m_desk->transport.answer(CatalogsPath, R"({"catalogs":[]})");
    m_desk->transport.answer(ResultsPath, R"({"results":[],"next":""})");
    show();
    QVERIFY2(stateText().contains(u"no queries ready"), qPrintable(stateText()));
    type(u"SELECT 1"_s, {u"WS-1"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QTRY_VERIFY2(stateText().contains(u"No host answered"), qPrintable(stateText()));
}

// The rows stay, the state says so, and the run goes on by itself.
void TestOrbitalApp::saysThatAnswersCannotBeFetched()
{
    show();
    const auto line = [this] {
        for (const QLabel *label : m_app->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(u"Answers cannot be fetched at present"))
                return label->text();
        }
        return QString();
    };
    bool broken = false;
    m_desk->transport.table.insert(ResultsPath, [&](const HttpRequest &request) -> Result<HttpResponse> {
        if (broken)
            return HttpResponse{500, {}, "{}"};
        const bool first = request.url.query().contains(u"cursor") ? false : true;
        return HttpResponse{200,
                            {{"Content-Type", "application/json"}},
                            first ? "{\"results\":[" + result("WS-1", R"("7","bad.example")") + "],\"next\":\"1\"}"
                                  : QByteArray(R"({"results":[],"next":"1"})")};
    });
    type(u"SELECT 1"_s, {u"WS-1"_s, u"WS-2"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_COMPARE(view(u"Results"_s)->model()->rowCount(), 1);
    QVERIFY(line().isEmpty());
    m_app->runner().setPace(quickPace(m_desk->clock, 5));
    broken = true;
    QTRY_VERIFY(!line().isEmpty());
    QVERIFY2(line().contains(u"Status 500. Next try in 0:"), qPrintable(line()));
    QCOMPARE(view(u"Results"_s)->model()->rowCount(), 1);
    QVERIFY(m_app->runner().isRunning());
    QVERIFY(named<QPushButton>(u"Cancel the query"_s)->isVisible());
    broken = false;
    QTRY_VERIFY(line().isEmpty());
    QTRY_VERIFY(!m_app->runner().isRunning());
    QVERIFY(!m_app->runner().error());
}

// After the run has given up nobody is asked anew: the answers are there, and are read.
void TestOrbitalApp::fetchesTheAnswersAgain()
{
    show();
    const QByteArray answers = "{\"results\":[" + result("WS-1", R"("7","bad.example")") + "],\"next\":\"\"}";
    m_desk->transport.answer(ResultsPath, "{}", 500);
    type(u"SELECT 1"_s, {u"WS-1"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QVERIFY(m_app->runner().error());
    m_desk->transport.answer(ResultsPath, answers);
    QPushButton *again = nullptr;
    for (QPushButton *button : m_app->findChildren<QPushButton *>())
        again = button->text() == u"Fetch the answers again" ? button : again;
    QVERIFY(again);
    QVERIFY(again->isVisible());
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(column(u"Results"_s, 0), QStringList{u"WS-1"_s});
    QTRY_VERIFY(!m_app->runner().isRunning());
    QCOMPARE(m_desk->transport.count(RunPath), 1);
    QCOMPARE(m_book->past().first().end, PastQuery::End::Finished);
}

void TestOrbitalApp::aRecordIsLoadedNotRun()
{
    show();
    PastQuery past{.name = u"Before"_s, .sql = u"SELECT 1"_s, .hosts = {*NodeSelector::parse(u"hostname:WS-1")}};
    past.jobId = u"4c1e-1"_s;
    past.started = m_desk->clock.now().addSecs(-600);
    past.until = m_desk->clock.now().addSecs(-540);
    past.end = PastQuery::End::Finished;
    m_book->put(past);
    m_desk->transport.hold(ResultsPath);
    auto *history = view(u"History"_s);
    history->setCurrentIndex(history->model()->index(0, 0));
    QTest::keyClick(history, Qt::Key_Return);
    QTRY_COMPARE(m_desk->transport.count(ResultsPath), 1);
    QVERIFY(!named<QPushButton>(u"Cancel the query"_s)->isVisible());
    QVERIFY(named<QPushButton>(u"Run"_s)->isVisible());
    QVERIFY(named<QPushButton>(u"Run"_s)->isEnabled());
    const auto host = [this] {
        return view(u"Hosts"_s)->model()->index(0, 0).data(Qt::AccessibleDescriptionRole).toString();
    };
    QCOMPARE(host(), u"Loading…"_s);
    QCOMPARE(stateText(), u"Loading…"_s);
    // Another account does not stop on the service what has ended long ago.
    m_app->forgetAnswers();
    QCOMPARE(m_desk->transport.count(u"/v0/query/4c1e-1"_s), 0);
    m_desk->transport.release(ResultsPath);
    history->setCurrentIndex(history->model()->index(0, 0));
    QTest::keyClick(history, Qt::Key_Return);
    QTRY_COMPARE(column(u"Results"_s, 0), QStringList{u"WS-1"_s});
    QTRY_COMPARE(host(), u"1 row(s)"_s);
}

void TestOrbitalApp::oneNumberForOneWait()
{
    m_gate->close(u"orbital.example"_s, 4);
    const auto limited = [](const HttpRequest &) -> Result<HttpResponse> {
        return failure(ErrorCode::RateLimited, {u"orbital.example"_s, u"90"_s});
    };
    m_desk->transport.table.insert(StockPath, limited);
    m_desk->transport.table.insert(RunPath, limited);
    show();
    type(u"SELECT 1"_s, {u"WS-1"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QTRY_VERIFY2(stateText().count(u"wait 0:04 "_s) == 2, qPrintable(stateText()));
}

void TestOrbitalApp::chooseTiming(const QString &words)
{
    QTest::mouseClick(named<QToolButton>(u"When hosts are asked"_s), Qt::LeftButton);
    QAction *choice = nullptr;
    for (QMenu *menu : m_app->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions())
            choice = action->text() == words ? action : choice;
    }
    QVERIFY2(choice, qPrintable(words));
    choice->trigger();
    QApplication::activePopupWidget()->close();
}

PastQuery TestOrbitalApp::nightly() const
{
    PastQuery past{.name = u"Nightly"_s, .sql = u"SELECT 1"_s, .hosts = {*NodeSelector::parse(u"hostname:WS-1")}};
    past.jobId = u"5ced-1"_s;
    past.started = m_desk->clock.now().addSecs(-600);
    past.until = m_desk->clock.now().addSecs(3600);
    past.scheduled = true;
    return past;
}

void TestOrbitalApp::cancelInHistory()
{
    auto *history = view(u"History"_s);
    QContextMenuEvent open(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(history, &open);
    for (QAction *action : history->findChildren<QAction *>()) {
        if (action->text() == u"Cancel the schedule")
            action->trigger();
    }
    QApplication::activePopupWidget()->close();
}

void TestOrbitalApp::aScheduleLeavesThePageFree()
{
    m_desk->transport.answer(SchedulePath, R"({"ID":"5ced-1"})");
    const QString results = u"/v0/jobs/5ced-1/results"_s;
    m_desk->transport.answer(results, "{\"results\":[" + result("WS-1", R"("7","bad.example")") + "],\"next\":\"1\"}");
    show();
    chooseTiming(u"Scheduled, every 10 min for 1 h"_s);
    type(u"SELECT 1"_s, {u"WS-1"_s});
    auto *run = named<QPushButton>(u"Run"_s);
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_COMPARE(m_book->past().size(), 1);
    // A row that says when, and nothing on show that runs.
    const auto time = [this](int minutes) {
        return m_desk->clock.now().addSecs(60 * minutes).toLocalTime().toString(u"HH:mm");
    };
    QCOMPARE(outcome(), u"Scheduled, next run %1, until %2"_s.arg(time(10), time(60)));
    QVERIFY(view(u"History"_s)->isVisible());
    QCOMPARE(view(u"History"_s)->currentIndex().row(), 0);
    QVERIFY(!m_app->runner().isRunning());
    QVERIFY(run->isVisible() && run->isEnabled());
    // Another query at once.
    chooseTiming(u"Results live, 60 s"_s);
    m_app->findChild<SqlEditor *>()->setPlainText(u"SELECT 2"_s);
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_COMPARE(m_desk->transport.count(RunPath), 1);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QCOMPARE(m_book->past().size(), 2);
    // It is watched from the history, and another query can be run beside it.
    auto *history = view(u"History"_s);
    history->setCurrentIndex(history->model()->index(1, 0));
    QTest::keyClick(history, Qt::Key_Return);
    QTRY_COMPARE(column(u"Results"_s, 0), QStringList{u"WS-1"_s});
    QVERIFY(m_app->runner().isRunning());
    QVERIFY(named<QPushButton>(u"Cancel the schedule"_s)->isVisible());
    QVERIFY(run->isVisible() && run->isEnabled());
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_COMPARE(m_desk->transport.count(RunPath), 2);
    QCOMPARE(m_desk->transport.count(u"/v0/query/5ced-1"_s), 0);
    QCOMPARE(m_book->past().last().end, PastQuery::End::Running);
    QCOMPARE(m_book->past().last().rows, 1);
}

void TestOrbitalApp::anotherAccountEndsWhatRuns()
{
    show();
    m_desk->transport.hold(ResultsPath);
    type(u"SELECT 1"_s, {u"WS-1"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_COMPARE(m_book->past().size(), 1);
    m_app->forgetAnswers();
    QTRY_COMPARE(m_desk->transport.count(u"/v0/query/4c1e-1"_s), 1);
    QTest::qWait(20);
    QCOMPARE(m_book->past().size(), 1);
    QCOMPARE(m_book->past().first().jobId, u"4c1e-1"_s);
    QCOMPARE(m_book->past().first().end, PastQuery::End::Cancelled);
    QVERIFY(!m_app->runner().isRunning());
    QVERIFY2(stateText().contains(u"Choose a query"_s), qPrintable(stateText()));
    m_desk->transport.release(ResultsPath);
}

void TestOrbitalApp::onlyTheAccountThatAskedCancels()
{
    PastQuery past = nightly();
    past.account = u"theirs"_s;
    m_book->put(past);
    m_desk->transport.answer(u"/v0/query/5ced-1"_s, R"({"error":"no such job"})", 404);
    show();
    m_app->setAccountKey(u"mine"_s);
    QSignalSpy reported(m_app, &OrbitalApp::reported);
    auto *history = view(u"History"_s);
    named<QTabBar>(u"Results, errors and history"_s)->setCurrentIndex(2);
    history->setCurrentIndex(history->model()->index(0, 0));
    QTest::keyClick(history, Qt::Key_Return);
    QCOMPARE(reported.size(), 1);
    QCOMPARE(m_app->findChild<SqlEditor *>()->toPlainText(), u"SELECT 1"_s);
    QVERIFY(!m_app->runner().isRunning());
    named<QTabBar>(u"Results, errors and history"_s)->setCurrentIndex(2);
    cancelInHistory();
    QCOMPARE(reported.size(), 2);
    QVERIFY(reported.last().first().toString().contains(u"another account"_s));
    QCOMPARE(m_desk->transport.count(u"/v0/query/5ced-1"_s), 0);
    QCOMPARE(m_book->past().first().end, PastQuery::End::Running);
    m_app->setAccountKey(u"theirs"_s);
    cancelInHistory();
    QTRY_COMPARE(m_book->past().first().end, PastQuery::End::Cancelled);
}

void TestOrbitalApp::ownQueriesThatCannotBeLoadedAreSaid()
{
    show(false);
    QSignalSpy reported(m_app, &OrbitalApp::reported);
    m_desk->transport.answer(CatalogsPath, R"({"error":"no"})", 500);
    m_app->setAccount({});
    QTRY_VERIFY(m_app->isSettled());
    QCOMPARE(reported.size(), 1);
    QVERIFY(column(u"Catalogue"_s, 0).contains(u"DNS cache"_s));
    // That none may be kept is nothing to tell.
    m_desk->transport.answer(CatalogsPath, R"({"error":"no"})", 404);
    m_app->setAccount({});
    QTRY_VERIFY(m_app->isSettled());
    QCOMPARE(reported.size(), 1);
}

void TestOrbitalApp::aScheduleIsCancelledFromTheHistory()
{
    m_book->put(nightly());
    show();
    auto *history = view(u"History"_s);
    named<QTabBar>(u"Results, errors and history"_s)->setCurrentIndex(2);
    history->setCurrentIndex(history->model()->index(0, 1));
    // Delete would leave nobody who could cancel it: it asks.
    QTest::keyClick(history, Qt::Key_Delete);
    m_app->findChild<Question *>()->reject();
    QCOMPARE(m_book->past().size(), 1);
    const QString stop = u"/v0/query/5ced-1"_s;
    QSignalSpy reported(m_app, &OrbitalApp::reported);
    m_desk->transport.answer(stop, "{}", 503);
    cancelInHistory();
    QTRY_COMPARE(reported.size(), 1);
    QCOMPARE(m_book->past().first().end, PastQuery::End::Running);
    m_desk->transport.answer(stop, "{}");
    cancelInHistory();
    QTRY_COMPARE(outcome(), u"Cancelled"_s);
    QCOMPARE(history->currentIndex().row(), 0);
    QCOMPARE(m_desk->transport.count(stop), 2);
}

void TestOrbitalApp::aScheduleThatIsRefused()
{
    m_desk->transport.answer(SchedulePath, "{}", 500);
    show();
    chooseTiming(u"Scheduled, once within 1 h"_s);
    type(u"SELECT 1"_s, {u"WS-1"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY2(stateText().contains(u"500"), qPrintable(stateText()));
    QCOMPARE(outcome(), u"Failed"_s);
    QVERIFY(!m_app->runner().isRunning());
    m_desk->transport.answer(SchedulePath, R"({"ID":"5ced-1"})");
    for (QPushButton *button : m_app->findChildren<QPushButton *>()) {
        if (button->text() == u"Retry" && button->isVisible())
            button->click();
    }
    QTRY_VERIFY2(outcome().startsWith(u"Scheduled until"), qPrintable(outcome()));
    QVERIFY(!stateText().contains(u"500"));
}

void TestOrbitalApp::notLoggedIn()
{
    show(false);
    m_app->setAccount(Error{ErrorCode::NotLoggedIn, {}});
    QCOMPARE(m_desk->transport.count(StockPath), 0);
    type(u"SELECT 1"_s, {u"WS-1"_s});
    QVERIFY(!named<QPushButton>(u"Run"_s)->isEnabled());
    QCOMPARE(named<QPushButton>(u"Run"_s)->toolTip(), errorText({ErrorCode::NotLoggedIn, {}}));
    QSignalSpy wanted(m_app, &OrbitalApp::logInWanted);
    for (QPushButton *button : m_app->findChildren<QPushButton *>()) {
        if (button->text() == u"Log in…")
            button->click();
    }
    QCOMPARE(wanted.size(), 1);
    m_app->setAccount({});
    QTRY_COMPARE(m_desk->transport.count(StockPath), 1);
    QVERIFY(named<QPushButton>(u"Run"_s)->isEnabled());
}

void TestOrbitalApp::anAccountWithoutAnAddress()
{
    show(false);
    m_app->setNoAddress();
    const QString why = u"This account has no address for Orbital."_s;
    QVERIFY2(stateText().contains(why), qPrintable(stateText()));
    type(u"SELECT 1"_s, {u"WS-1"_s});
    QVERIFY(named<QPushButton>(u"Run"_s)->toolTip().startsWith(why));
    QSignalSpy wanted(m_app, &OrbitalApp::editCredentialsWanted);
    for (const StateView *state : m_app->findChildren<StateView *>()) {
        if (state->accessibleName().startsWith(why)) {
            QCOMPARE(state->state(), StateView::State::Locked);
            state->findChild<QPushButton *>()->click();
        }
    }
    QCOMPARE(wanted.size(), 1);
    m_app->setAccount({});
    QTRY_COMPARE(m_desk->transport.count(StockPath), 1);
}

void TestOrbitalApp::aWaitForTheAccountCountsDown()
{
    show(false);
    m_gate->close(u"visibility.example"_s, 3172);
    m_app->setAccount(Error{ErrorCode::RateLimited, {u"visibility.example"_s, u"9999"_s}});
    QVERIFY2(stateText().contains(u"52:52"_s), qPrintable(stateText()));
    m_gate->close(u"visibility.example"_s, 3601);
    QVERIFY2(stateText().contains(u"60:01"_s), qPrintable(stateText()));
    QVERIFY(named<QPushButton>(u"Run"_s)->toolTip().contains(u"60:01"_s));
}

void TestOrbitalApp::addressesAreNoNames()
{
    show();
    auto *field = named<QLineEdit>(u"Add hosts"_s);
    field->setText(u"WS-1, 10.0.0.5 2001:db8::7 0.0.0.0/0, 999.1.1.1 10.0.0.0/33 os:linux"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QStringList hosts;
    for (const NodeSelector &host : m_book->hosts())
        hosts.append(host.wire());
    QCOMPARE(hosts, (QStringList{u"hostname:WS-1"_s, u"ip:10.0.0.5"_s, u"ip:2001:db8::7"_s, u"netmask:0.0.0.0/0"_s,
                                 u"os:linux"_s}));
    QVERIFY(OrbitalQuery{.nodes = m_book->hosts()}.isWholeFleet()); // asked for first
    QCOMPARE(field->text(), u"999.1.1.1 10.0.0.0/33"_s);
    const auto *words = named<QLabel>(u"This names no host: 999.1.1.1 and 1 more\nAsked by IP: 10.0.0.5"_s);
    QVERIFY(words && words->isVisible());
}

// As it comes out of a table or a mail; a host has one name however it is written.
void TestOrbitalApp::hostsArePastedOneToALine()
{
    show();
    auto *field = named<QLineEdit>(u"Add hosts"_s);
    QApplication::clipboard()->setText(u"WS-0388\r\nWS-0719\nFS-0003、ws-0388;\tws-0719\u2028FS-0004\n"_s);
    field->paste();
    QTest::keyClick(field, Qt::Key_Return);
    QStringList hosts;
    for (const NodeSelector &host : m_book->hosts())
        hosts.append(host.value());
    QCOMPARE(hosts, (QStringList{u"WS-0388"_s, u"WS-0719"_s, u"FS-0003"_s, u"FS-0004"_s}));
    QCOMPARE(field->text(), QString());
}

void TestOrbitalApp::whatCannotBeReadIsToldInFewLines()
{
    show();
    auto *field = named<QLineEdit>(u"Add hosts"_s);
    auto *list = view(u"Hosts"_s);
    field->setText(u"WS-1"_s);
    QTest::keyClick(field, Qt::Key_Return);
    field->setText(u"a/"_s + QString(2000, u'b') + u" 999.1.1.1"_s.repeated(40));
    QTest::keyClick(field, Qt::Key_Return);
    const auto labels = m_app->findChild<HostsPane *>()->findChildren<QLabel *>();
    const auto told = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(u"This names no host: a/") && label->text().endsWith(u" and 40 more");
    });
    QVERIFY(told != labels.end());
    QTRY_VERIFY((*told)->height() <= 5 * (*told)->fontMetrics().height());
    QVERIFY(list->height() > 0);
}

void TestOrbitalApp::systemsAreCalledAsTheServiceDoes()
{
    show();
    named<QToolButton>(u"How hosts are chosen"_s)->click();
    for (QAction *way : m_app->findChild<HostsPane *>()->findChild<QMenu *>()->actions()) {
        if (way->text() == u"By OS")
            way->trigger();
    }
    auto *field = named<QLineEdit>(u"Add hosts"_s);
    field->setText(u"macOS, Windows solaris"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_book->hosts().size(), 2);
    QCOMPARE(m_book->hosts().at(0).wire(), u"os:darwin"_s);
    QCOMPARE(m_book->hosts().at(1).wire(), u"os:windows"_s);
    QCOMPARE(field->text(), u"solaris"_s);
    QVERIFY(named<QLabel>(u"Enter windows, linux or macos. This is none of them: solaris"_s));
    QCOMPARE(column(u"Hosts"_s, 0), (QStringList{u"Every host with macOS"_s, u"Every host with Windows"_s}));
    // What is asked for says whom it goes to, and what is cancelled says so.
    m_app->findChild<SqlEditor *>()->setPlainText(u"SELECT 1"_s);
    m_desk->transport.hold(ResultsPath);
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    auto *box = m_app->findChild<Question *>();
    QCOMPARE(box->acting()->text(), u"Run on these hosts"_s);
    box->acting()->click();
    QTRY_COMPARE(m_desk->transport.count(ResultsPath), 1);
    QTest::mouseClick(named<QPushButton>(u"Cancel the query"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QTRY_VERIFY2(stateText().contains(u"Cancelled before a host answered."), qPrintable(stateText()));
    QCOMPARE(view(u"Hosts"_s)->model()->index(0, 0).data(Qt::AccessibleDescriptionRole).toString(), u"Cancelled"_s);
    QCOMPARE(column(u"History"_s, 2), QStringList{u"–"_s});
    m_desk->transport.release(ResultsPath);
    // The keys that follow do not go to the query when the last host goes.
    auto *hosts = view(u"Hosts"_s);
    for (int left = 2; left > 0; --left) {
        hosts->setFocus();
        hosts->setCurrentIndex(hosts->model()->index(0, 0));
        QTest::keyClick(hosts, Qt::Key_Delete);
    }
    QCOMPARE(m_window->focusWidget(), field);
}

void TestOrbitalApp::whatIsLeftBecomesADraft()
{
    show();
    auto *editor = m_app->findChild<SqlEditor *>();
    auto *list = view(u"Catalogue"_s);
    const auto choose = [&](const QString &name) {
        const auto found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        QVERIFY2(!found.isEmpty(), qPrintable(name));
        list->setCurrentIndex(found.first());
        QTest::keyClick(list, Qt::Key_Space);
    };
    const auto drafts = [&] { return column(u"Catalogue"_s, 0).filter(u"(draft)"_s); };
    QTest::keyClicks(editor, u"SELECT 42"_s);
    choose(u"DNS cache"_s);
    QCOMPARE(drafts(), QStringList{u"New query (draft)"_s});
    QVERIFY(named<QLabel>(u"DNS cache"_s));
    editor->undo();
    QCOMPARE(editor->toPlainText(), u"SELECT 42"_s);
    QVERIFY(named<QLabel>(u"New query"_s));
    editor->redo();
    QVERIFY(named<QLabel>(u"DNS cache"_s));
    editor->undo();
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, u"3"_s);
    QVERIFY(named<QLabel>(u"New query"_s));
    choose(u"DNS cache"_s);
    QCOMPARE(drafts(), QStringList{u"New query (draft)"_s}); // the same one
    QCOMPARE(m_book->saved().first().sql, u"SELECT 423"_s);
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, u" -- mine"_s);
    choose(u"New query (draft)"_s);
    QCOMPARE(editor->toPlainText(), u"SELECT 423"_s);
    QCOMPARE(drafts().size(), 2);
    // Nothing that was only looked at is kept, nor what is empty.
    choose(u"DNS cache"_s);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Delete);
    choose(u"DNS cache"_s);
    QCOMPARE(drafts().size(), 2);
}

void TestOrbitalApp::whatIsSavedAfterUndoStaysOpen()
{
    show();
    auto *editor = m_app->findChild<SqlEditor *>();
    QTest::keyClicks(editor, u"SELECT 42"_s);
    auto *list = view(u"Catalogue"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(named<QLabel>(u"DNS cache"_s));
    editor->undo();
    named<QPushButton>(u"Save query"_s)->click();
    auto *dialog = m_app->findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setTextValue(u"Mine"_s);
    dialog->accept();
    QVERIFY(named<QLabel>(u"Mine"_s));
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, u"3"_s);
    QVERIFY(named<QLabel>(u"Mine"_s)); // and not the query from before
}

void TestOrbitalApp::theEditorIsTheSameAfterARestart()
{
    show();
    auto *list = view(u"Catalogue"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    m_app->findChild<SqlEditor *>()->moveCursor(QTextCursor::End);
    QTest::keyClicks(m_app->findChild<SqlEditor *>(), u" -- mine"_s);
    m_window.reset();
    show();
    QCOMPARE(m_app->findChild<SqlEditor *>()->toPlainText(), u"SELECT name FROM dns_cache; -- mine"_s);
    QVERIFY(named<QLabel>(u"DNS cache"_s));
    QCOMPARE(view(u"Catalogue"_s)->currentIndex().data().toString(), u"DNS cache"_s);
}

void TestOrbitalApp::theHeadingOverTheOpenQueryIsInView()
{
    QByteArrayList entries;
    for (const QByteArray &category : QByteArrayList{"Files", "Network"}) {
        for (int i = 0; i < 30; ++i) {
            const QByteArray name = category + ' ' + QByteArray::number(i);
            entries << R"({"id":")" + name + R"(","name":")" + name + R"(","category":")" + category +
                           R"(","osQuery":[{"label":"l","sql":"SELECT 1"}]})";
        }
    }
    m_desk->transport.answer(StockPath, R"({"stock":[)" + entries.join(',') + "]}");
    show();
    const auto rowOf = [](const QAbstractItemView *list, const QString &text) {
        return list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly).value(0);
    };
    auto *list = view(u"Catalogue"_s);
    list->setCurrentIndex(rowOf(list, u"Network 2"_s));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(named<QLabel>(u"Network 2"_s));
    const auto isInView = [&](const QString &text) {
        return list->viewport()->rect().contains(list->visualRect(rowOf(list, text)));
    };
    m_window.reset();
    show();
    list = view(u"Catalogue"_s);
    QTRY_COMPARE(list->currentIndex().data().toString(), u"Network 2"_s);
    QTRY_VERIFY(isInView(u"Network"_s) && isInView(u"Network 2"_s));
    // Who looks at others is left alone.
    list->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    m_app->resize(1440, 300);
    QVERIFY(isInView(u"Files"_s));
}

/// A schedule that is refused, under the rows of an earlier run.
void TestOrbitalApp::nothingIsCutInALowWindow()
{
    m_desk->transport.answer(SchedulePath, R"({"error":"Too many schedules of this organisation are under way."})",
                             500);
    show();
    type(u"SELECT 1"_s, {u"WS-1"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    chooseTiming(u"Scheduled, once within 1 h"_s);
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY2(stateText().contains(u"Too many schedules"), qPrintable(stateText()));
    for (int height = 480; height >= 200; height -= 40) {
        m_app->resize(1120, height);
        QTest::qWait(2 * ResultsPane::ShowDelayMs);
        QCOMPARE(m_app->height(), height);
        for (const StateView *state : m_app->findChildren<StateView *>()) {
            if (!state->isVisible())
                continue;
            const QRect inside(state->mapTo(m_app, QPoint()), state->size());
            QVERIFY2(m_app->rect().contains(inside), qPrintable(QString::number(height)));
            QVERIFY2(state->height() >= 24, qPrintable(QString::number(height)));
            const auto *scroll = state->findChild<QScrollArea *>();
            for (const QLabel *label : state->findChildren<QLabel *>()) {
                if (!label->isVisible())
                    continue;
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
                QVERIFY(
                    scroll->widget()->rect().contains(QRect(label->mapTo(scroll->widget(), QPoint()), label->size())));
            }
        }
    }
}

void TestOrbitalApp::recordedQueriesAreOnShow()
{
    show(false);
    OrbitalQuery query{.name = u"DNS"_s, .nodes = {*NodeSelector::parse(u"hostname:WS-1")}};
    query.statements = {{u"SELECT name FROM dns_cache;"_s, u"DNS"_s, u"DNS"_s}};
    m_desk->transport.table.remove(RunPath);
    m_app->setAccount({});
    m_app->setRecorded({{query, u"4c1e-1"_s, m_desk->clock.now()}});
    QTRY_COMPARE(view(u"Results"_s)->model()->rowCount(), 1);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QCOMPARE(m_book->past().size(), 1);
    type(u"SELECT other"_s, {});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_app->runner().isRunning());
    QTRY_VERIFY(stateText().contains(u"The recording has no answer"_s));
    QPushButton *back = nullptr;
    for (QPushButton *button : m_app->findChildren<QPushButton *>())
        back = button->text() == u"Open the recorded query" ? button : back;
    QVERIFY(back);
    back->click();
    QTRY_COMPARE(view(u"Results"_s)->model()->rowCount(), 1);
    QCOMPARE(m_app->findChild<SqlEditor *>()->toPlainText(), u"SELECT name FROM dns_cache;"_s);
}

void TestOrbitalApp::goesAwayWhileItLoads()
{
    m_desk->transport.hold(StockPath);
    m_desk->transport.hold(ResultsPath);
    show(false);
    m_app->setAccount({});
    type(u"SELECT 1"_s, {u"WS-1"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_COMPARE(m_desk->transport.count(ResultsPath), 1);
    m_window.reset();
    m_desk->transport.release(StockPath);
    m_desk->transport.release(ResultsPath);
    QTest::qWait(20);
    QCOMPARE(m_book->past().first().end, PastQuery::End::Running);
}

// The story's query: two hosts have rows, one has none, one timed out, two are offline, two say nothing.
void TestOrbitalApp::againstTheCloud()
{
    QVERIFY(m_cloud->reset());
    test::Chain chain(*m_cloud);
    chain.hurry.limits = {std::chrono::seconds(10), std::chrono::seconds(10), std::chrono::seconds(20)};
    useTransport(chain.authorized, m_cloud->addresses());
    show();
    QVERIFY(column(u"Catalogue"_s, 0).contains(u"Running process by hash"_s));
    auto *list = view(u"Catalogue"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    auto *editor = m_app->findChild<SqlEditor *>();
    type(editor->toPlainText(), {u"WS-0417 WS-0522 WS-0388 WS-0611 FS-0003 WS-0274 WS-0719 WS-0820"_s});
    m_app->runner().setPace(quickPace(Clock::system(), 20));
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_app->runner().isRunning(), 20'000);
    QVERIFY2(!m_app->runner().error(), qPrintable(stateText()));
    QCOMPARE(column(u"Results"_s, 0), (QStringList{u"WS-0417"_s, u"WS-0417"_s, u"WS-0522"_s}));
    QTRY_COMPARE(tab(1), u"Errors\t3"_s);
    QStringList states;
    for (int row = 0; row < 8; ++row)
        states.append(view(u"Hosts"_s)->model()->index(row, 0).data(Qt::AccessibleDescriptionRole).toString());
    QCOMPARE(states.join(u','), u"2 row(s),1 row(s),0 row(s),Timed out,Timed out,Timed out,Offline,Offline"_s);
    QCOMPARE(m_cloud->obey(u"complaints"_s).toArray().size(), 0);
}

void TestOrbitalApp::hostsOfTheCloudAnswerOneByOne()
{
    QVERIFY(m_cloud->reset());
    test::Chain chain(*m_cloud);
    chain.hurry.limits = {std::chrono::seconds(10), std::chrono::seconds(10), std::chrono::seconds(20)};
    useTransport(chain.authorized, m_cloud->addresses());
    show();
    m_app->runner().setPace(quickPace(Clock::system(), 40));
    type(u"SELECT hostname, uptime FROM system_info; SELECT 2;"_s, {u"WS-0417 WS-0522"_s});
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_app->runner().isRunning(), 20'000);
    QCOMPARE(view(u"Results"_s)->model()->rowCount(), 4);
    // Without the scope the catalogue and the query say so.
    m_cloud->obey(u"scopes"_s, {{u"scopes"_s, u"casebook"_s}});
    chain.logOut(*m_cloud);
    QTest::mouseClick(named<QPushButton>(u"Run"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_app->runner().isRunning(), 20'000);
    QCOMPARE(m_app->runner().error().value_or(Error{}).code, ErrorCode::MissingScope);
}

OBI_GUI_TEST(TestOrbitalApp)
#include "test_orbital_app.moc"
