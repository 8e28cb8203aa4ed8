// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MenuDesk.h"

#include "pivot/ActionDialog.h"
#include "pivot/PivotHeader.h"
#include "pivot/PivotMenu.h"
#include "pivot/RowMenu.h"
#include "pivot/RowMenuStyle.h"
#include "pivot/SightingsDialog.h"
#include "pivot/SightingsModel.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTranslator>

using namespace obi;
using namespace Qt::StringLiterals;
using test::Desk;
using test::MenuDesk;

namespace {

const QByteArray TwoActions =
    R"({"data":[)"
    R"({"id":"block","title":"Block & report","description":"Blocks <b>it</b>","module":"Email Gateway",)"
    R"("module_instance_id":"gw","url":"/respond/trigger/gw/block?observable_type=domain&observable_value=bit.ly&workflow_id=7"},)"
    R"({"id":"hunt","title":"Hunt","module":"Endpoints","module_instance_id":"ep","url":"/respond/trigger/ep/hunt"}]})";
const QByteArray TwoLinks =
    R"({"data":[)"
    R"({"id":"l1","title":"Search mail","module":"Email Gateway","module_instance_id":"gw","url":"https://gw.example/?q=1"},)"
    R"({"id":"l2","title":"Search intel","module":"Global Intel","module_instance_id":"gi","url":"https://gi.example/"}]})";

} // namespace

class TestPivotMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensAtOnce();
    void headShowsEachModule();
    void headStopsAtTheLastShownLine();
    void headTellsOldAnswers();
    void keepsHeightOfModulesSeenBefore();
    void withoutActiveCaseOffersNewCase();
    void addsToActiveCaseByKey();
    void addsToNewCaseByKey();
    void lettersActOnlyWhileOpen();
    void copies();
    void rowsStayWhereTheyAre();
    void groupsByModule();
    void manyItemsGoIntoSubmenu();
    void overflowGoesIntoMore();
    void followsOnlyWebLinks();
    void actionAsksFirst();
    void anActionOnOnesOwnSaysSo();
    void actionThatIsNotRecordedSaysSo();
    void anActionEndsThoughItsDialogWasClosed();
    void aResultWhoseWindowIsClosedIsNotSeen();
    void tellsOfTheLastActionAndAsksAgain();
    void showsSightings();
    void sightingsFollowTheLanguage();
    void sightingsCloseWithTheAccount();
    void failedListIsTold();
    void speaksOfNoScope();
    void aModuleWithoutItsScopeCannotAct();
    void accessibleNames();
    void largeFontsHaveRoom();

private:
    RowMenu *open(const QString &value = u"bit.ly"_s) { return m_desk->open({Desk::domain(value)}); }
    QAction *row(const QString &text) const { return m_desk->row(text); }
    QStringList texts() const;
    void waitForRows(const QString &text);
    ActionDialog *dialog() const;
    PivotHeader *head() const { return m_desk->menu->findChild<PivotHeader *>(); }

    std::unique_ptr<MenuDesk> m_desk;
};

void TestPivotMenu::init()
{
    m_desk = std::make_unique<MenuDesk>();
}

void TestPivotMenu::cleanup()
{
    m_desk.reset();
}

QStringList TestPivotMenu::texts() const
{
    QStringList texts;
    for (const QAction *row : m_desk->rows())
        texts << row->text();
    return texts;
}

void TestPivotMenu::waitForRows(const QString &text)
{
    QTRY_VERIFY2(row(text), qPrintable(texts().join(u'|')));
}

ActionDialog *TestPivotMenu::dialog() const
{
    return m_desk->window.findChild<ActionDialog *>();
}

void TestPivotMenu::opensAtOnce()
{
    for (const QString &path : {test::ModulesPath, test::DeliberatePath, test::ReferPath, test::ActionsPath})
        m_desk->transport.hold(path);
    open();
    QVERIFY(m_desk->menu->isVisible());
    QCOMPARE(m_desk->menu->width(), 364);
    QCOMPARE(texts(), QStringList({u"Add to new case"_s, u"Show sightings"_s, u"Copy"_s, u"Copy defanged"_s}));
    QCOMPARE(head()->reservedLines(), PivotHeader::GuessedLines);
    QVERIFY(head()->isVisible());
    QVERIFY(m_desk->menu->rect().contains(head()->geometry()));
    QCOMPARE(head()->height(), 36 + PivotHeader::GuessedLines * PivotHeader::LineHeight + 8);
    QVERIFY(m_desk->menu->actionGeometry(row(u"Add to new case"_s)).top() > head()->geometry().bottom());
    QVERIFY(m_desk->pivot.isOpenFor(Desk::domain(u"bit.ly"_s)));
}

void TestPivotMenu::headShowsEachModule()
{
    m_desk->transport.hold(test::DeliberatePath);
    open(u"bad.example"_s);
    QTRY_COMPARE(head()->lines().size(), 3);
    QCOMPARE(head()->lines().first(), u"Email Gateway: …"_s);
    m_desk->transport.release(test::DeliberatePath);
    QTRY_COMPARE(head()->lines(),
                 QStringList({u"Email Gateway: Malicious"_s, u"Private Intel: Unknown"_s, u"Global Intel: Unknown"_s}));
    QVERIFY(head()->accessibleDescription().startsWith(u"Domain, malicious"));
}

// Nine modules, eight lines: the ninth failed and its "Retry" would be under the lower edge.
void TestPivotMenu::headStopsAtTheLastShownLine()
{
    Dossier dossier;
    dossier.opinions.resize(PivotHeader::MaximumLines + 1);
    dossier.opinions.first().state = ModuleOpinion::State::Failed;
    dossier.opinions.last().state = ModuleOpinion::State::Failed;
    PivotHeader header(m_desk->theme, m_desk->clock, Desk::domain(u"bit.ly"_s), &dossier, 0, nullptr);
    const QSignalSpy retries(&header, &PivotHeader::retryRequested);
    const QPoint first(header.width() - 20, 36 + PivotHeader::LineHeight / 2);
    QTest::mouseClick(&header, Qt::LeftButton, {}, {first.x(), header.height() - 4});
    QCOMPARE(retries.size(), 0);
    const auto turn = [&](const QPoint &angle) {
        QWheelEvent wheel(first, first, {}, angle, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&header, &wheel);
        QTest::mouseClick(&header, Qt::LeftButton, {}, first);
    };
    turn({-120, 0});
    QCOMPARE(retries.size(), 1);
    turn({0, -120});
    QCOMPARE(retries.size(), 1);
}

void TestPivotMenu::headTellsOldAnswers()
{
    Dossier dossier;
    dossier.opinions.resize(2);
    for (ModuleOpinion &opinion : dossier.opinions) {
        opinion.module = {.id = u"m"_s, .name = u"Global Intel"_s};
        opinion.state = ModuleOpinion::State::Answered;
        opinion.disposition = Disposition::Clean;
    }
    dossier.opinions.first().askedAt = m_desk->clock.now().addSecs(-15 * 60);
    dossier.opinions.last().askedAt = m_desk->clock.now().addSecs(-40 * 60);
    dossier.opinions.last().validUntil = m_desk->clock.now().addDays(1); // how old it is matters more
    PivotHeader header(m_desk->theme, m_desk->clock, Desk::domain(u"bit.ly"_s), &dossier, 0, nullptr);
    QVERIFY(header.isOld());
    QVERIFY(!header.canRetry());
    QCOMPARE(header.lines(), QStringList({u"Global Intel: Clean"_s, u"Global Intel: Clean (40 min old)"_s}));
    dossier.opinions.removeLast();
    header.setDossier(&dossier);
    QVERIFY(!header.isOld());
}

void TestPivotMenu::keepsHeightOfModulesSeenBefore()
{
    open(u"one.example"_s);
    QTRY_COMPARE(head()->lines().size(), 3);
    m_desk->menu->close();
    open(u"two.example"_s);
    QCOMPARE(head()->reservedLines(), 3);
}

void TestPivotMenu::withoutActiveCaseOffersNewCase()
{
    open();
    QVERIFY(!row(u"Add to active case"_s));
    QCOMPARE(m_desk->menu->activeAction(), row(u"Add to new case"_s));
}

void TestPivotMenu::addsToActiveCaseByKey()
{
    const Case target = test::await(m_desk->cases->create(u"Lure"_s)).value();
    QSignalSpy reported(&m_desk->pivot, &PivotMenu::reported);
    open();
    // The menu names the active case as soon as the store has told it.
    const auto named = [this] {
        open();
        return row(u"Add to active case"_s) != nullptr;
    };
    QTRY_VERIFY(named());
    QCOMPARE(m_desk->menu->activeAction(), row(u"Add to active case"_s));
    QCOMPARE(row(u"Add to active case"_s)->property(RowMenuStyle::DetailProperty).toString(), u"“Lure”"_s);
    QTest::keyClick(m_desk->menu, Qt::Key_A);
    QVERIFY(reported.wait());
    QCOMPARE(reported.first().first().toString(), u"Added bit.ly to “Lure”"_s);
    QVERIFY(m_desk->load(target.id).holds(Desk::domain(u"bit.ly"_s)));
    open();
    QAction *already = row(u"Already in the active case"_s);
    QVERIFY(already);
    QVERIFY(!already->isEnabled());
    QCOMPARE(already->toolTip(), u"“Lure” holds bit.ly already."_s);
}

void TestPivotMenu::addsToNewCaseByKey()
{
    QSignalSpy changed(m_desk->cases.get(), &CaseStore::caseChanged);
    open();
    QTest::keyClick(m_desk->menu, Qt::Key_N);
    QVERIFY(!m_desk->pivot.isOpenFor(Desk::domain(u"bit.ly"_s)));
    QVERIFY(changed.wait());
    const auto list = test::await(m_desk->cases->list()).value();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first().title, u"Case 2026-11-23 09:41"_s);
    QVERIFY(list.first().active);
}

void TestPivotMenu::lettersActOnlyWhileOpen()
{
    open();
    m_desk->menu->close();
    QTest::keyClick(&m_desk->window, Qt::Key_N);
    QTest::qWait(50);
    QVERIFY(test::await(m_desk->cases->list()).value().isEmpty());
}

void TestPivotMenu::copies()
{
    open();
    QTest::keyClick(m_desk->menu, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"bit.ly"_s);
    open();
    QTest::keyClick(m_desk->menu, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"bit[.]ly"_s);
}

// Actions first, links long after, verdicts last: whatever was shown has not moved.
void TestPivotMenu::rowsStayWhereTheyAre()
{
    m_desk->transport.answer(test::ActionsPath, TwoActions);
    m_desk->transport.answer(test::ReferPath, TwoLinks);
    for (const QString &path : {test::ModulesPath, test::DeliberatePath, test::ReferPath, test::ActionsPath})
        m_desk->transport.hold(path);
    open(u"bad.example"_s);
    QHash<QString, QRect> places;
    const auto check = [&] {
        for (QAction *action : m_desk->menu->actions()) {
            if (action->isSeparator())
                continue;
            const QRect place = m_desk->menu->actionGeometry(action).translated(m_desk->menu->pos());
            if (places.contains(action->text()))
                QCOMPARE(place, places.value(action->text()));
            places.insert(action->text(), place);
        }
    };
    check();
    for (const QString &path : {test::ActionsPath, test::ModulesPath, test::ReferPath, test::DeliberatePath}) {
        m_desk->transport.release(path);
        QTest::qWait(200);
        check();
    }
    QVERIFY(places.contains(u"Hunt…"_s));
    QVERIFY(places.contains(u"Search mail"_s));
    QVERIFY(places.value(u"Search mail"_s).top() > places.value(u"Hunt…"_s).top());
}

void TestPivotMenu::groupsByModule()
{
    m_desk->transport.answer(test::ActionsPath, TwoActions);
    m_desk->transport.answer(test::ReferPath, TwoLinks);
    open();
    waitForRows(u"Search intel"_s);
    const QStringList rows = texts();
    QCOMPARE(rows.mid(rows.indexOf(u"Block && report…"_s)),
             QStringList({u"Block && report…"_s, u"Search mail"_s, u"Hunt…"_s, u"Search intel"_s}));
    QStringList captions;
    for (const QLabel *label : m_desk->menu->findChildren<QLabel *>())
        captions << label->text();
    QCOMPARE(captions, QStringList({u"Email Gateway"_s, u"Endpoints"_s, u"Global Intel"_s}));
    QCOMPARE(row(u"Block && report…"_s)->toolTip(), u"<qt>Blocks &lt;b&gt;it&lt;/b&gt;</qt>"_s);
}

void TestPivotMenu::manyItemsGoIntoSubmenu()
{
    QByteArray links = R"({"data":[)";
    for (int i = 0; i < 5; ++i)
        links += (i ? "," : "") + QByteArray(R"({"id":"x","title":"L","module":"Orbital","url":"https://o.example/"})");
    m_desk->transport.answer(test::ReferPath, links + "]}");
    open();
    waitForRows(u"Orbital"_s);
    QVERIFY(row(u"Orbital"_s)->menu());
    QCOMPARE(row(u"Orbital"_s)->menu()->actions().size(), 5);
}

void TestPivotMenu::overflowGoesIntoMore()
{
    QByteArray links = R"({"data":[)";
    for (int i = 0; i < 60; ++i) {
        links += (i ? "," : "") + QByteArray(R"({"id":"x","title":"L","module":"M)") + QByteArray::number(i) +
                 R"(","url":"https://o.example/"})";
    }
    m_desk->transport.answer(test::ReferPath, links + "]}");
    open();
    waitForRows(u"More"_s);
    QVERIFY(m_desk->menu->frameGeometry().bottom() <= m_desk->menu->screen()->availableGeometry().bottom());
    QVERIFY(row(u"More"_s)->menu()->actions().size() > 50);
}

class Browser : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl &url) { opened << url; }
};

void TestPivotMenu::followsOnlyWebLinks()
{
    Browser browser;
    for (const QString &scheme : {u"https"_s, u"http"_s, u"file"_s})
        QDesktopServices::setUrlHandler(scheme, &browser, "open");
    m_desk->transport.answer(test::ReferPath,
                             R"({"data":[)"
                             R"({"id":"a","title":"Evil","module":"M","url":"file:///etc/passwd"},)"
                             R"({"id":"b","title":"Plain","module":"M","url":"http://m.example/"},)"
                             R"({"id":"c","title":"Good","module":"M","url":"https://m.example/x"}]})");
    open();
    waitForRows(u"Good"_s);
    QVERIFY(!row(u"Evil"_s));
    QVERIFY(!row(u"Plain"_s));
    row(u"Good"_s)->trigger();
    QCOMPARE(browser.opened, QList<QUrl>{QUrl(u"https://m.example/x"_s)});
    for (const QString &scheme : {u"https"_s, u"http"_s, u"file"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

void TestPivotMenu::actionAsksFirst()
{
    const QString path = u"/iroh/iroh-response/respond/trigger/gw/block"_s;
    m_desk->transport.answer(test::ActionsPath, TwoActions);
    m_desk->transport.answer(path, R"({"data":{"status":"success"}})");
    open();
    waitForRows(u"Block && report…"_s);
    row(u"Block && report…"_s)->trigger();
    QVERIFY(dialog());
    QVERIFY(dialog()->isVisible());
    QCOMPARE(m_desk->transport.count(path), 0);
    auto buttons = dialog()->findChildren<QPushButton *>();
    buttons.removeIf([](const QPushButton *button) { return !button->isVisible(); });
    QCOMPARE(buttons.size(), 2);
    QVERIFY(dialog()->cancel()->isDefault());
    QVERIFY(!dialog()->acting()->isDefault());
    QCOMPARE(buttonKind(dialog()->acting()), ButtonKind::Destructive);
    if (const QString picture = qEnvironmentVariable("OBI_PICTURE"); !picture.isEmpty())
        dialog()->grab().save(picture + u"-ask.png"_s);
    dialog()->acting()->click();
    QTRY_COMPARE(dialog()->stage(), ActionDialog::Stage::Done);
    QCOMPARE(m_desk->transport.count(path), 1);
    QCOMPARE(m_desk->actions->unseen(), 1);
    dialog()->cancel()->click();
    QCOMPARE(m_desk->actions->unseen(), 0);
    const auto &asked = m_desk->transport.asked;
    const auto sent = std::find_if(asked.begin(), asked.end(), [&](const auto &one) { return one.url.path() == path; });
    QCOMPARE(sent->url.query(), u"observable_type=domain&observable_value=bit.ly&workflow_id=7"_s);
}

void TestPivotMenu::anActionOnOnesOwnSaysSo()
{
    m_desk->transport.answer(test::ActionsPath, TwoActions);
    open();
    waitForRows(u"Block && report…"_s);
    row(u"Block && report…"_s)->trigger();
    QVERIFY(!dialog()->detail().contains(u"Of your own organisation"));
    dialog()->reject();
    m_desk->own = {u"bit.ly"_s};
    open();
    waitForRows(u"Block && report…"_s);
    row(u"Block && report…"_s)->trigger();
    const auto all = m_desk->window.findChildren<ActionDialog *>();
    QVERIFY2(all.last()->detail().contains(u"Of your own organisation: bit.ly"), qPrintable(all.last()->detail()));
}

void TestPivotMenu::actionThatIsNotRecordedSaysSo()
{
    m_desk->transport.answer(test::ActionsPath, TwoActions);
    open();
    waitForRows(u"Hunt…"_s);
    row(u"Hunt…"_s)->trigger();
    dialog()->acting()->click();
    QTRY_COMPARE(dialog()->stage(), ActionDialog::Stage::Failed);
    QVERIFY2(dialog()->detail().contains(u"record"), qPrintable(dialog()->detail()));
}

void TestPivotMenu::tellsOfTheLastActionAndAsksAgain()
{
    const QString path = u"/iroh/iroh-response/respond/trigger/gw/block"_s;
    m_desk->transport.answer(path, R"({"data":{"status":"failure"},"errors":[{"message":"full"}]})");
    const Observable bad = Desk::domain(u"bad.example"_s);
    const ModuleAction block{.module = {.id = u"gw"_s, .name = u"Email Gateway"_s},
                             .id = u"block"_s,
                             .title = u"Block"_s,
                             .url = u"/respond/trigger/gw/block"_s};
    QSignalSpy told(&m_desk->pivot, &PivotMenu::knowledgeChanged);
    m_desk->actions->run(block, bad);
    QVERIFY(!told.isEmpty());
    QTRY_COMPARE(m_desk->pivot.lastAction(bad)->state, ActionRecord::State::Failed);
    m_desk->open({bad});
    QVERIFY(row(u"Run “Block” again…"_s));
    QVERIFY(m_desk->menu->findChildren<QLabel *>().size() > 0);
    row(u"Run “Block” again…"_s)->trigger();
    QVERIFY(dialog() && dialog()->stage() == ActionDialog::Stage::Confirm);
    QCOMPARE(m_desk->transport.count(path), 1); // it asks first
    dialog()->reject();
    QCOMPARE(m_desk->transport.count(path), 1);
}

void TestPivotMenu::anActionEndsThoughItsDialogWasClosed()
{
    const QString path = u"/iroh/iroh-response/respond/trigger/ep/hunt"_s;
    m_desk->transport.answer(test::ActionsPath, TwoActions);
    m_desk->transport.answer(path, R"({"data":{"status":"failure"},"errors":[{"message":"host is off"}]})");
    m_desk->transport.hold(path);
    QLineEdit note(&m_desk->window);
    note.show();
    open();
    waitForRows(u"Hunt…"_s);
    row(u"Hunt…"_s)->trigger();
    dialog()->acting()->click();
    dialog()->reject();
    QVERIFY(!dialog()->isVisible());
    note.setFocus();
    const QSignalSpy told(&m_desk->pivot, &PivotMenu::reported);
    m_desk->transport.release(path);
    QTRY_VERIFY(!dialog());
    QCOMPARE(told.last().first().toString(), u"“Hunt” on bit.ly: Failed. Home tells more."_s);
    QVERIFY2(!QApplication::activeModalWidget(), "it takes the keyboard from what is being typed");
    QCOMPARE(m_desk->window.focusWidget(), &note);
    QCOMPARE(m_desk->actions->unseen(), 1);
}

// As the end of the program does.
void TestPivotMenu::aResultWhoseWindowIsClosedIsNotSeen()
{
    m_desk->transport.answer(test::ActionsPath, TwoActions);
    open();
    waitForRows(u"Hunt…"_s);
    row(u"Hunt…"_s)->trigger();
    dialog()->acting()->click();
    QTRY_COMPARE(dialog()->stage(), ActionDialog::Stage::Failed);
    dialog()->close();
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_desk->actions->unseen(), 1);
}

void TestPivotMenu::showsSightings()
{
    const QString path = u"/iroh/iroh-enrich/observe/observables"_s;
    m_desk->transport.answer(path, R"({"data":[{"module":"Endpoints","module_instance_id":"ep","data":{"sightings":)"
                                   R"({"count":5,"docs":[{"type":"sighting","title":"Connected","count":7,)"
                                   R"("observed_time":{"start_time":"2026-11-22T04:00:00Z"},"targets":[)"
                                   R"({"type":"endpoint","observables":[{"type":"hostname","value":"pc-1"}]},)"
                                   R"({"type":"endpoint","observables":[{"type":"hostname","value":"pc-2"}]}]}]}}}],)"
                                   R"("errors":[{"module":"Mail","module_instance_id":"m","code":"unknown",)"
                                   R"("message":"asleep","type":"fatal"}]})");
    open();
    QTest::keyClick(m_desk->menu, Qt::Key_S);
    QPointer<SightingsDialog> sightings = m_desk->window.findChild<SightingsDialog *>();
    QVERIFY(sightings);
    QAbstractItemModelTester tester(&sightings->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(sightings->model().rowCount(), 2);
    const auto cell = [&](int column) { return sightings->model().index(0, column).data().toString(); };
    QCOMPARE(cell(SightingsModel::Module), u"Endpoints"_s);
    QCOMPARE(cell(SightingsModel::Target), u"pc-1"_s);
    QCOMPARE(cell(SightingsModel::Count), u"7"_s);
    QStringList told;
    for (const QLabel *label : sightings->findChildren<QLabel *>())
        told << label->text();
    QVERIFY2(told.filter(u"asleep"_s).size() == 1, qPrintable(told.join(u'|')));
    QVERIFY(told.filter(u"4 more"_s).size() == 1);
    sightings->close();
    QTRY_VERIFY(!sightings);
}

void TestPivotMenu::sightingsFollowTheLanguage()
{
    struct Marking : QTranslator {
        bool isEmpty() const override { return false; }
        QString translate(const char *, const char *text, const char *, int) const override
        {
            return u'‹' + QString::fromUtf8(text) + u'›';
        }
    } marking;
    const QString path = u"/iroh/iroh-enrich/observe/observables"_s;
    m_desk->transport.answer(path, R"({"data":[{"module":"Endpoints","module_instance_id":"ep","data":{"sightings":)"
                                   R"({"count":1,"docs":[{"type":"sighting","title":"Connected"}]}}}],)"
                                   R"("errors":[{"module":"Mail","module_instance_id":"m","code":"unknown",)"
                                   R"("message":"asleep","type":"fatal"}]})");
    open();
    QTest::keyClick(m_desk->menu, Qt::Key_S);
    const auto *sightings = m_desk->window.findChild<SightingsDialog *>();
    QTRY_COMPARE(sightings->model().rowCount(), 1);
    qApp->installTranslator(&marking);
    QTRY_COMPARE(sightings->windowTitle(), u"‹Sightings of bit.ly›"_s);
    QCOMPARE(sightings->findChild<QTableView *>()->accessibleName(), u"‹Sightings›"_s);
    QCOMPARE(sightings->findChild<QPushButton *>()->text(), u"‹Close›"_s);
    QStringList words;
    for (const QLabel *label : sightings->findChildren<QLabel *>())
        words << label->text();
    qApp->removeTranslator(&marking);
    QVERIFY2(words.contains(u"‹1 sighting(s)›"_s), qPrintable(words.join(u'|')));
    QTRY_COMPARE(sightings->windowTitle(), u"Sightings of bit.ly"_s);
    QVERIFY(!words.filter(u"asleep"_s).filter(u"‹"_s).isEmpty());
}

// What the modules of one account tell is not for the next.
void TestPivotMenu::sightingsCloseWithTheAccount()
{
    open();
    QTest::keyClick(m_desk->menu, Qt::Key_S);
    const QPointer<SightingsDialog> sightings = m_desk->window.findChild<SightingsDialog *>();
    QVERIFY(sightings->isVisible());
    m_desk->actions->withdrawAll();
    QTRY_VERIFY(!sightings);
}

void TestPivotMenu::failedListIsTold()
{
    m_desk->transport.table.remove(test::ReferPath);
    open();
    const auto told = [this] {
        for (const QLabel *label : m_desk->menu->findChildren<QLabel *>()) {
            if (label->text().startsWith(u"Some actions or links are missing"))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(told());
}

void TestPivotMenu::speaksOfNoScope()
{
    m_desk->transport.answer(test::DeliberatePath,
                             R"({"error":"missing_scope","error_description":"x","missing-scopes":["enrich:read"]})",
                             403);
    const Observable value = Desk::domain(u"bit.ly"_s);
    QCOMPARE(m_desk->pivot.knowledge(value), PivotMenu::Knowledge::Asking);
    open();
    QTRY_VERIFY(m_desk->pivot.knowledge(value) != PivotMenu::Knowledge::Asking);
}

void TestPivotMenu::aModuleWithoutItsScopeCannotAct()
{
    m_desk->transport.answer(test::ActionsPath, TwoActions);
    const auto others = m_desk->transport.table.value(test::DeliberatePath);
    m_desk->transport.table.insert(test::DeliberatePath, [others](const HttpRequest &request) {
        const QByteArray refusal = R"({"error":"missing_scope","error_description":"x","missing-scopes":["gw:read"]})";
        return request.url.query().contains(u"gw")
                   ? Result<HttpResponse>(HttpResponse{403, {{"Content-Type", "application/json"}}, refusal})
                   : others(request);
    });
    m_desk->transport.hold(test::DeliberatePath);
    open();
    waitForRows(u"Block && report…"_s);
    QAction *block = row(u"Block && report…"_s);
    QVERIFY(block->isEnabled());
    m_desk->transport.release(test::DeliberatePath);
    QTRY_VERIFY(!block->isEnabled());
    QVERIFY2(block->toolTip().contains(u"gw:read"), qPrintable(block->toolTip()));
    QVERIFY(row(u"Hunt…"_s)->isEnabled());
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(block);
    QVERIFY(told);
    QCOMPARE(told->text(QAccessible::Name), u"Block & report…"_s);
    QVERIFY(told->text(QAccessible::Description).contains(u"gw:read"));
    QVERIFY(told->state().disabled);
    QVERIFY(told->actionInterface()->actionNames().isEmpty());
    QCOMPARE(head()->lines().first(), u"Email Gateway: Scope missing: gw:read"_s);
    QVERIFY(!m_desk->menu->grab().isNull());
    if (const QString path = qEnvironmentVariable("OBI_PICTURE"); !path.isEmpty())
        m_desk->menu->grab().save(path);
    open();
    waitForRows(u"Block && report…"_s);
    QVERIFY2(!row(u"Block && report…"_s)->isEnabled(), "known before the menu opens");
}

void TestPivotMenu::accessibleNames()
{
    open();
    QCOMPARE(m_desk->menu->accessibleName(), u"Pivot menu for bit.ly"_s);
    QAccessibleInterface *menu = QAccessible::queryAccessibleInterface(m_desk->menu);
    QStringList names;
    for (int i = 0; i < menu->childCount(); ++i) {
        const QString name = menu->child(i)->text(QAccessible::Name);
        if (menu->child(i)->role() == QAccessible::MenuItem && !name.isEmpty())
            names << name;
    }
    QVERIFY2(names.contains(u"Add to new case"_s), qPrintable(names.join(u'|')));
    QVERIFY(names.contains(u"Copy"_s));
    QVERIFY(names.contains(u"Copy defanged"_s));
}

void TestPivotMenu::largeFontsHaveRoom()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(16);
    QApplication::setFont(large);
    m_desk = std::make_unique<MenuDesk>();
    open(u"bad.example"_s);
    QTRY_COMPARE(head()->lines().value(0), u"Email Gateway: Malicious"_s);
    QVERIFY(!m_desk->menu->grab().isNull()); // a name that is as wide as its column
    const QFontMetrics words(m_desk->theme.font(Theme::Type::Dense));
    QCOMPARE(m_desk->menu->width(), m_desk->theme.scaled(RowMenu::Width));
    QVERIFY(m_desk->menu->actionGeometry(row(u"Copy"_s)).height() > words.height());
    QVERIFY((head()->height() - 44) / head()->reservedLines() >= words.height());
    m_desk.reset();
    QApplication::setFont(before);
}

OBI_GUI_TEST(TestPivotMenu)
#include "test_pivot_menu.moc"
