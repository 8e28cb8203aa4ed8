// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "bar/BandButton.h"
#include "bar/BandSearch.h"
#include "bar/BandStatus.h"
#include "bar/Ribbon.h"
#include "bar/RibbonBar.h"
#include "bar/RibbonGrip.h"
#include "bar/RibbonHandle.h"
#include "look/Theme.h"
#include "settings/Settings.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

class FakeApp : public RibbonApp
{
public:
    FakeApp(QString id, int count)
        : field(new QLineEdit(this))
        , m_id(std::move(id))
        , m_count(count)
    {}
    QString id() const override { return m_id; }
    QString icon() const override { return u"book"_s; }
    QString title() const override { return u"App "_s + m_id; }
    int count() const override { return m_count; }
    QString countDescription() const override { return u"%1 observables"_s.arg(m_count); }
    Place place() const override
    {
        return m_id == u"settings"_s ? Place::Trailing : m_id == u"find"_s ? Place::AfterSearch : Place::Leading;
    }
    void focusFirst() override { field->setFocus(); }

    QLineEdit *field;

private:
    QString m_id;
    int m_count;
};

class FakeSearch : public QLineEdit
{
public:
    FakeSearch() { setAccessibleName(u"Enrichment search"_s); }
    QSize sizeHint() const override { return {288, 26}; }
};

/// A window of 1440 × 900 with a page over the ribbon, as the console has it.
struct Window {
    explicit Window(Theme &theme, Settings &settings)
    {
        auto *column = new QVBoxLayout(&widget);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(page, 1);
        ribbon = new Ribbon(theme, settings, &widget);
        column->addWidget(ribbon);
        casebook = new FakeApp(u"casebook"_s, 9);
        home = new FakeApp(u"home"_s, -1);
        ribbon->addApp(home);
        ribbon->addApp(casebook);
        widget.resize(1440, 900);
        widget.show();
        if (!QTest::qWaitForWindowActive(&widget))
            QFAIL("the window does not get active");
    }
    BandButton *button(const QString &name) const
    {
        for (auto *each : ribbon->findChildren<BandButton *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    QWidget widget;
    QLineEdit *page = new QLineEdit(&widget);
    Ribbon *ribbon = nullptr;
    FakeApp *casebook = nullptr;
    FakeApp *home = nullptr;
};

} // namespace

class TestRibbon : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void startsAsABar();
    void opensAndCollapses();
    void movesWithinTime();
    void movesOneWay();
    void keysOfTheWindow_data();
    void keysOfTheWindow();
    void escapeCollapses();
    void heightIsClipped();
    void heightIsRememberedByApp();
    void aTallerAppComesBeforeItsPage();
    void handleByKeyAndMouse();
    void edgeReachesOverTheBar();
    void followsTheSettings();
    void assistiveTechnologyOpensAnApp();
    void hiddenAppsHaveNothingToRead();
    void tucks();
    void theKeyboardComesIntoAnyApp();
    void comesBackAsItWas();
    void narrowBarDropsLabels();
    void searchOnTheBar();
    void searchOnANarrowBar();
    void saysWhatItIs();
    void menuOfTheBand();
    void menuOffersTheAccount();
    void offersToLogIn();
    void trailingAppStandsAtTheEnd();

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Settings> m_settings;
};

void TestRibbon::init()
{
    m_theme = std::make_unique<Theme>();
    m_theme->setReducedMotion(u"on"_s);
    m_settings = std::make_unique<Settings>();
}

void TestRibbon::startsAsABar()
{
    const Window window(*m_theme, *m_settings);
    QCOMPARE(window.ribbon->height(), Ribbon::BarHeight);
    QVERIFY(window.ribbon->openApp().isEmpty());
    QVERIFY(!window.casebook->isVisible());
}

void TestRibbon::opensAndCollapses()
{
    const Window window(*m_theme, *m_settings);
    QVERIFY(window.ribbon->open(u"casebook"_s));
    QCOMPARE(window.ribbon->height(), Ribbon::DefaultHeight);
    QVERIFY(window.casebook->isVisible());
    QVERIFY(window.casebook->field->hasFocus());
    QVERIFY(window.button(u"App casebook"_s)->isChecked());
    QVERIFY(!window.ribbon->open(u"nothing"_s));
    QCOMPARE(window.ribbon->openApp(), u"casebook"_s);

    QTest::mouseClick(window.button(u"App casebook"_s), Qt::LeftButton);
    QCOMPARE(window.ribbon->height(), Ribbon::BarHeight);
    QVERIFY(!window.button(u"App casebook"_s)->isChecked());

    QTest::mouseClick(window.button(u"Expand ribbon"_s), Qt::LeftButton);
    QCOMPARE(window.ribbon->openApp(), u"casebook"_s);
}

void TestRibbon::movesWithinTime()
{
    m_theme->setReducedMotion(u"off"_s);
    const Window window(*m_theme, *m_settings);
    window.ribbon->open(u"casebook"_s);
    QCOMPARE(window.ribbon->height(), Ribbon::BarHeight);
    QTRY_COMPARE(window.ribbon->height(), Ribbon::DefaultHeight);
    window.ribbon->open({});
    QTRY_COMPARE(window.ribbon->height(), Ribbon::BarHeight);
    QTRY_VERIFY(!window.casebook->isVisible());
}

// What the screen shows: heights that the layout tries on the way are never painted.
void TestRibbon::movesOneWay()
{
    class Heights : public QObject
    {
    public:
        explicit Heights(const Ribbon &ribbon)
            : m_ribbon(ribbon)
        {
            ribbon.window()->installEventFilter(this);
        }
        QList<int> painted;

    private:
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::UpdateRequest)
                painted.append(m_ribbon.height());
            return false;
        }
        const Ribbon &m_ribbon;
    };
    m_theme->setReducedMotion(u"off"_s);
    const Window window(*m_theme, *m_settings);
    Heights heights(*window.ribbon);
    for (int round = 0; round < 2; ++round) {
        heights.painted.clear();
        window.ribbon->open(u"casebook"_s);
        QTRY_COMPARE(window.ribbon->height(), Ribbon::DefaultHeight);
        QVERIFY(std::is_sorted(heights.painted.begin(), heights.painted.end()));
        heights.painted.clear();
        window.ribbon->open({});
        QTRY_COMPARE(window.ribbon->height(), Ribbon::BarHeight);
        QVERIFY(std::is_sorted(heights.painted.rbegin(), heights.painted.rend()));
    }
}

void TestRibbon::keysOfTheWindow_data()
{
    QTest::addColumn<QKeyCombination>("keys");
    QTest::addColumn<QString>("open");
    QTest::newRow("Ctrl+J") << QKeyCombination(Qt::CTRL | Qt::Key_J) << u"casebook"_s;
    QTest::newRow("Ctrl+`") << QKeyCombination(Qt::CTRL | Qt::Key_QuoteLeft) << u"casebook"_s;
    QTest::newRow("Alt+1") << QKeyCombination(Qt::ALT | Qt::Key_1) << u"home"_s;
    QTest::newRow("Alt+2") << QKeyCombination(Qt::ALT | Qt::Key_2) << u"casebook"_s;
}

void TestRibbon::keysOfTheWindow()
{
    QFETCH(QKeyCombination, keys);
    QFETCH(QString, open);
    const Window window(*m_theme, *m_settings);
    window.page->setFocus();
    QTest::keyClick(window.page, keys.key(), keys.keyboardModifiers());
    QCOMPARE(window.ribbon->openApp(), open);
}

void TestRibbon::escapeCollapses()
{
    const Window window(*m_theme, *m_settings);
    window.ribbon->open(u"casebook"_s);
    QTest::keyClick(window.page, Qt::Key_Escape);
    QCOMPARE(window.ribbon->openApp(), u"casebook"_s);
    QTest::keyClick(window.casebook->field, Qt::Key_Escape);
    QVERIFY(window.ribbon->openApp().isEmpty());
    QVERIFY(window.button(u"Expand ribbon"_s)->hasFocus());
}

void TestRibbon::heightIsClipped()
{
    Window window(*m_theme, *m_settings);
    window.ribbon->open(u"casebook"_s);
    window.ribbon->setExpandedHeight(5000);
    QCOMPARE(window.ribbon->height(), 630);
    window.ribbon->setExpandedHeight(1);
    QCOMPARE(window.ribbon->height(), Ribbon::MinimumHeight);
    window.ribbon->setExpandedHeight(600);
    window.widget.resize(1440, 700);
    QTRY_COMPARE(window.ribbon->height(), 490);
    window.widget.resize(1440, 900);
    QTRY_COMPARE(window.ribbon->height(), 600);
}

void TestRibbon::heightIsRememberedByApp()
{
    const Window window(*m_theme, *m_settings);
    window.ribbon->open(u"casebook"_s);
    window.ribbon->setExpandedHeight(400);
    window.ribbon->open(u"home"_s);
    QCOMPARE(window.ribbon->height(), Ribbon::DefaultHeight);
    window.ribbon->open(u"casebook"_s);
    QTRY_COMPARE(window.ribbon->height(), 400);
}

void TestRibbon::handleByKeyAndMouse()
{
    const Window window(*m_theme, *m_settings);
    auto *handle = window.widget.findChild<RibbonHandle *>();
    QVERIFY(!handle->isVisible());
    window.ribbon->open(u"casebook"_s);
    QVERIFY(handle->isVisible());
    handle->setFocus();
    QTest::keyClick(handle, Qt::Key_Up);
    QCOMPARE(window.ribbon->height(), 346);
    QCOMPARE(handle->accessibleName(), u"Ribbon height"_s);
    QVERIFY(handle->accessibleDescription().startsWith(u"346"_s));
    QTest::keyClick(window.page, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.ribbon->height(), 320);
    QTest::mouseDClick(handle, Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(window.ribbon->height(), 630);
    QTest::mouseDClick(handle, Qt::LeftButton);
    QCOMPARE(window.ribbon->height(), Ribbon::DefaultHeight);

    const QPoint grabbed = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, grabbed);
    QTest::mouseMove(handle, grabbed - QPoint(0, 80));
    QTest::mouseRelease(handle, Qt::LeftButton);
    QCOMPARE(window.ribbon->height(), 400);
}

void TestRibbon::edgeReachesOverTheBar()
{
    const Window window(*m_theme, *m_settings);
    window.ribbon->open(u"casebook"_s);
    const auto *handle = window.widget.findChild<RibbonHandle *>();
    QCOMPARE(handle->geometry().top(), window.ribbon->geometry().top() - RibbonHandle::Above);
    window.ribbon->setExpandedHeight(400);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(handle->geometry().top(), window.ribbon->geometry().top() - RibbonHandle::Above);
    QTest::keyClick(window.widget.findChild<RibbonHandle *>(), Qt::Key_Escape);
    QVERIFY(window.ribbon->openApp().isEmpty());
    QVERIFY(!handle->isVisible());
}

void TestRibbon::followsTheSettings()
{
    const Window window(*m_theme, *m_settings);
    window.ribbon->open(u"casebook"_s);
    window.ribbon->setExpandedHeight(400);
    m_settings->reset(Setting::RibbonHeights);
    QCOMPARE(window.ribbon->height(), Ribbon::DefaultHeight);
    m_settings->set(Setting::RibbonTucked, true);
    QVERIFY(window.ribbon->isTucked());
    m_settings->reset(Setting::RibbonTucked);
    QVERIFY(!window.ribbon->isTucked());
    window.ribbon->open(u"casebook"_s);
    m_settings->set(Setting::RibbonAtStart, u"collapsed"_s);
    const Window again(*m_theme, *m_settings);
    QVERIFY(again.ribbon->openApp().isEmpty());
}

void TestRibbon::assistiveTechnologyOpensAnApp()
{
    const Window window(*m_theme, *m_settings);
    QAccessibleInterface *tab = QAccessible::queryAccessibleInterface(window.button(u"App casebook"_s));
    tab->actionInterface()->doAction(tab->actionInterface()->actionNames().first());
    QCOMPARE(window.ribbon->openApp(), u"casebook"_s);
    QVERIFY(tab->state().checked);
    tab->actionInterface()->doAction(tab->actionInterface()->actionNames().first());
    QVERIFY(window.ribbon->openApp().isEmpty());
    QVERIFY(!tab->state().checked);
}

void TestRibbon::hiddenAppsHaveNothingToRead()
{
    const Window window(*m_theme, *m_settings);
    window.ribbon->open(u"casebook"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(window.casebook)->childCount(), 1);
    QCOMPARE(QAccessible::queryAccessibleInterface(window.home)->childCount(), 0);
    window.ribbon->open({});
    QCOMPARE(QAccessible::queryAccessibleInterface(window.casebook)->childCount(), 0);
}

void TestRibbon::tucks()
{
    const Window window(*m_theme, *m_settings);
    auto *bar = window.ribbon->findChild<RibbonBar *>();
    window.ribbon->open(u"casebook"_s);
    QTest::keyClick(window.page, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.ribbon->isTucked());
    QCOMPARE(window.ribbon->height(), Ribbon::BarHeight);
    QCOMPARE(bar->geometry(), QRect(1440 - Ribbon::TuckedWidth, 0, Ribbon::TuckedWidth, Ribbon::BarHeight));
    QVERIFY(window.button(u"App casebook"_s)->isVisible());
    QVERIFY(!window.button(u"App home"_s)->isVisible());

    auto *grip = window.ribbon->findChild<RibbonGrip *>();
    QTest::keyClick(grip, Qt::Key_Space);
    QVERIFY(!window.ribbon->isTucked());
    QCOMPARE(bar->width(), 1440);
    QTest::mousePress(grip, Qt::LeftButton);
    QTest::mouseMove(grip, QPoint(-80, 10));
    QTest::mouseRelease(grip, Qt::LeftButton, {}, QPoint(-80, 10));
    QVERIFY(window.ribbon->isTucked());
    window.ribbon->open(u"casebook"_s);
    QVERIFY(!window.ribbon->isTucked());
    // What was open before comes back with it.
    window.ribbon->setTucked(true);
    QCOMPARE(window.ribbon->openApp(), QString());
    window.ribbon->setTucked(false);
    QCOMPARE(window.ribbon->openApp(), u"casebook"_s);
    window.ribbon->open({});
    window.ribbon->setTucked(true);
    window.ribbon->setTucked(false);
    QCOMPARE(window.ribbon->openApp(), QString());
}

void TestRibbon::theKeyboardComesIntoAnyApp()
{
    const Window window(*m_theme, *m_settings);
    auto *button = new QPushButton(window.home);
    window.home->field->hide(); // what focusFirst() wants
    window.page->setFocus();
    window.ribbon->open(u"home"_s);
    QVERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Escape);
    QCOMPARE(window.ribbon->openApp(), QString());
}

void TestRibbon::comesBackAsItWas()
{
    {
        const Window window(*m_theme, *m_settings);
        window.ribbon->open(u"casebook"_s);
        window.ribbon->setExpandedHeight(404);
    }
    {
        const Window window(*m_theme, *m_settings);
        QCOMPARE(window.ribbon->openApp(), u"casebook"_s);
        QCOMPARE(window.ribbon->height(), 404);
        window.ribbon->setTucked(true);
    }
    const Window window(*m_theme, *m_settings);
    QVERIFY(window.ribbon->isTucked());
    QCOMPARE(window.ribbon->height(), Ribbon::BarHeight);
}

void TestRibbon::narrowBarDropsLabels()
{
    Window window(*m_theme, *m_settings);
    window.ribbon->setActiveCase(u"Invoice lure 11-20"_s);
    QVERIFY(!window.button(u"App home"_s)->isCompact());
    window.widget.setMinimumWidth(0);
    window.widget.resize(400, 900);
    QTRY_VERIFY(window.button(u"App home"_s)->isCompact());
    QCOMPARE(window.button(u"App home"_s)->toolTip(), u"App home (Alt+1)"_s);
    window.widget.resize(1440, 900);
    QTRY_VERIFY(!window.button(u"App home"_s)->isCompact());
}

void TestRibbon::searchOnTheBar()
{
    const Window window(*m_theme, *m_settings);
    auto *field = new FakeSearch;
    window.ribbon->setSearch(field);
    window.ribbon->addApp(new FakeApp(u"find"_s, 42));
    window.ribbon->addApp(new FakeApp(u"orbital"_s, -1));
    QTRY_COMPARE(field->width(), 288);
    QVERIFY(!window.button(u"Enrichment search"_s)->isVisible());
    const auto left = [&](const QWidget *part) { return part->mapTo(window.ribbon, QPoint()).x(); };
    QTRY_VERIFY(left(window.button(u"App orbital"_s)) < left(field));
    QVERIFY(left(field) + field->width() <= left(window.button(u"App find"_s)));
    window.page->setFocus();
    QTest::keyClick(window.page, Qt::Key_E, Qt::ControlModifier);
    QVERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(window.button(u"App find"_s)->hasFocus());
    window.ribbon->setTucked(true);
    QVERIFY(!field->isVisible());
    window.ribbon->focusSearch();
    QVERIFY(!window.ribbon->isTucked() && field->hasFocus());
}

void TestRibbon::searchOnANarrowBar()
{
    Window window(*m_theme, *m_settings);
    auto *field = new FakeSearch;
    window.ribbon->setSearch(field);
    window.ribbon->addApp(new FakeApp(u"find"_s, 42));
    window.ribbon->addApp(new FakeApp(u"settings"_s, -1));
    window.ribbon->setConnection(Ribbon::Connection::Offline, u"Offline · recorded responses"_s, u"Offline"_s);
    window.ribbon->setActiveCase(u"Invoice lure 11-20"_s);
    window.widget.setMinimumWidth(0);
    const auto *status = window.ribbon->findChild<BandStatus *>();
    QStringList order;
    for (int width = 1440; width > 300; width -= 10) {
        window.widget.resize(width, 900);
        const auto gone = [&](const QString &what, bool is) {
            if (is && !order.contains(what))
                order.append(what);
        };
        gone(u"recorded responses"_s, status->toolTip() == u"Offline · recorded responses");
        for (const QString &app :
             {u"App home"_s, u"App casebook"_s, u"App find"_s, u"App settings"_s, u"Active case"_s})
            gone(app, window.button(app)->isCompact());
        gone(u"wide field"_s, field->width() < 288);
        gone(u"field"_s, !field->isVisible());
    }
    QCOMPARE(order, QStringList({u"recorded responses"_s, u"App home"_s, u"App casebook"_s, u"App find"_s,
                                 u"App settings"_s, u"wide field"_s, u"Active case"_s, u"field"_s}));
    QCOMPARE(status->accessibleName(), u"Offline · recorded responses"_s);

    BandButton *button = window.button(u"Enrichment search"_s);
    QVERIFY(button->isVisible());
    window.widget.resize(420, 900);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(field->isVisible() && field->hasFocus());
    QCOMPARE(field->width(), BandSearch::Narrowest);
    window.page->setFocus();
    QVERIFY(!field->isVisible() && button->isVisible());
}

void TestRibbon::saysWhatItIs()
{
    const Window window(*m_theme, *m_settings);
    window.ribbon->setConnection(Ribbon::Connection::Offline, u"Offline"_s);
    window.ribbon->setActiveCase(u"Invoice lure 11-20"_s);
    QCOMPARE(window.button(u"App casebook"_s)->accessibleDescription(), u"9 observables"_s);
    QCOMPARE(window.button(u"Active case"_s)->accessibleDescription(), u"Invoice lure 11-20"_s);
    for (const QWidget *each : window.ribbon->findChildren<QWidget *>()) {
        if (each->focusPolicy() != Qt::NoFocus && each->isVisible())
            QVERIFY2(!each->accessibleName().isEmpty(), each->metaObject()->className());
    }
    for (const QAction *action : window.ribbon->actions())
        QVERIFY(!action->text().isEmpty());
}

void TestRibbon::menuOfTheBand()
{
    const Window window(*m_theme, *m_settings);
    QTest::keyClick(window.button(u"App casebook"_s), Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = window.ribbon->findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 2);
    QCOMPARE(menu->actions().first()->text(), u"Expand ribbon"_s);
    menu->close();
}

void TestRibbon::menuOffersTheAccount()
{
    const Window window(*m_theme, *m_settings);
    QSignalSpy edit(window.ribbon, &Ribbon::editCredentialsWanted);
    QSignalSpy reconnect(window.ribbon, &Ribbon::reconnectWanted);
    window.ribbon->setAccountActions(true);
    QTest::keyClick(window.button(u"App casebook"_s), Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = window.ribbon->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 4);
    QCOMPARE(menu->actions().at(0)->text(), u"Edit credentials…"_s);
    QCOMPARE(menu->actions().at(1)->text(), u"Reconnect now"_s);
    menu->actions().at(0)->trigger();
    menu->actions().at(1)->trigger();
    QCOMPARE(edit.count(), 1);
    QCOMPARE(reconnect.count(), 1);
    menu->close();
}

void TestRibbon::offersToLogIn()
{
    const Window window(*m_theme, *m_settings);
    auto *logIn = window.button(u"Log in to the ribbon"_s);
    QVERIFY(logIn && !logIn->isVisible());
    window.ribbon->setConnection(Ribbon::Connection::NotLoggedIn, u"Not logged in"_s);
    QVERIFY(logIn->isVisible());
    QSignalSpy wanted(window.ribbon, &Ribbon::logInWanted);
    QTest::keyClick(logIn, Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
    window.ribbon->setTucked(true);
    QVERIFY(!logIn->isVisible());
    window.ribbon->setTucked(false);
    window.ribbon->setConnection(Ribbon::Connection::Connected, u"APJC · connected"_s);
    QVERIFY(!logIn->isVisible());
}

void TestRibbon::trailingAppStandsAtTheEnd()
{
    Window window(*m_theme, *m_settings);
    window.ribbon->addApp(new FakeApp(u"settings"_s, -1));
    window.ribbon->addApp(new FakeApp(u"orbital"_s, -1));
    window.ribbon->setConnection(Ribbon::Connection::NotLoggedIn, u"Not logged in"_s);
    const auto left = [&](const QString &name) { return window.button(name)->mapTo(window.ribbon, QPoint()).x(); };
    QTRY_VERIFY(left(u"App settings"_s) > 1200);
    QVERIFY(left(u"App casebook"_s) < left(u"App orbital"_s));
    QVERIFY(left(u"App orbital"_s) < 600);
    QVERIFY(left(u"Log in to the ribbon"_s) < left(u"App settings"_s));
    window.button(u"Log in to the ribbon"_s)->setFocus();
    QTest::keyClick(window.button(u"Log in to the ribbon"_s), Qt::Key_Tab);
    QVERIFY(window.button(u"App settings"_s)->hasFocus());

    window.widget.setMinimumWidth(0);
    window.widget.resize(600, 900);
    QTRY_VERIFY(window.button(u"App settings"_s)->isCompact());
    const auto *grip = window.ribbon->findChild<RibbonGrip *>();
    QVERIFY(grip->mapTo(window.ribbon, QPoint(grip->width(), 0)).x() <= 600);
}

// The app is painted in one frame, the page is laid out for it in the next.
void TestRibbon::aTallerAppComesBeforeItsPage()
{
    Window window(*m_theme, *m_settings);
    window.ribbon->open(u"home"_s);
    QTRY_COMPARE(window.ribbon->height(), window.ribbon->expandedHeight());
    window.ribbon->open(u"casebook"_s);
    window.ribbon->setExpandedHeight(500);
    window.ribbon->open(u"home"_s);
    const int low = window.ribbon->height();
    QVERIFY(low < 500);
    window.ribbon->open(u"casebook"_s);
    QCOMPARE(window.ribbon->height(), low);
    QVERIFY(window.casebook->isVisible());
    QCOMPARE(window.casebook->height(), 500 - Ribbon::BarHeight); // as it will be: nothing of it is laid out again
    QTRY_COMPARE(window.ribbon->height(), 500);
    // Collapsed before that, it stays so.
    window.ribbon->open(u"home"_s);
    window.ribbon->open(u"casebook"_s);
    window.ribbon->open({});
    QTRY_COMPARE(window.ribbon->height(), Ribbon::BarHeight);
}

OBI_GUI_TEST(TestRibbon)
#include "test_ribbon.moc"
