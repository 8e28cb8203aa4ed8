// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeCloud.h"
#include "ObiTest.h"

#include "bar/Ribbon.h"
#include "console/AppWarmUp.h"
#include "console/ConsoleWindow.h"
#include "console/DropHint.h"
#include "console/MenuCorner.h"
#include "console/MessageStrip.h"
#include "console/Navigation.h"
#include "console/Translator.h"
#include "console/WindowIntake.h"
#include "findobservables/FindObservablesApp.h"
#include "login/ThemedLabel.h"
#include "look/Theme.h"
#include "pivot/PivotMenu.h"
#include "reporting/ReportSource.h"
#include "reporting/ReportTableView.h"
#include "reporting/ReportToolbar.h"
#include "reporting/TileStrip.h"
#include "settings/Settings.h"
#include "store/CaseStore.h"
#include "threat/InspectClient.h"
#include "threat/ResponseClient.h"
#include "verdicts/VerdictBook.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

class CountingApp : public RibbonApp
{
public:
    explicit CountingApp(QString id)
        : m_id(std::move(id))
    {
        setAccessibleName(m_id);
    }
    QString id() const override { return m_id; }
    QString icon() const override { return u"book"_s; }
    QString title() const override { return m_id; }
    void focusFirst() override { setFocus(); }
    int painted = 0;
    bool wasShown = false;

private:
    void paintEvent(QPaintEvent *) override { ++painted; }
    void showEvent(QShowEvent *) override { wasShown = true; }
    QString m_id;
};

} // namespace

class TestConsoleWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void opensPages();
    void everythingHasAName();
    void navigationListsWhatExists();
    void narrowWindowsShowIcons();
    void paneKeysGoRound();
    void rangeSticksAcrossPages();
    void aSilentGatewayIsTold();
    void aRefusedLogInLeadsToItsGateway();
    void emptyNamesTheFilter();
    void tells();
    void takesDropsAnywhere();
    void opensFilesByADialog();
    void fileDialogNamesKindsInJapanese();
    void showsThatTheClipboardIsWatched();
    void buildsAppsAhead();
    void wordsFitInALargeFont();

private:
    template <typename T>
    T *find() const
    {
        return m_window->page()->findChild<T *>();
    }

    struct World;
    std::unique_ptr<World> m_world;
    ConsoleWindow *m_window = nullptr;
};

struct TestConsoleWindow::World {
    test::FakeCloud cloud;
    Theme theme;
    Settings settings;
    Clock clock = Clock::standingAt(QDateTime(QDate(2026, 11, 23), QTime(0, 41, 7), Qt::UTC));
    ServiceAddresses addresses{QUrl(u"https://threat.test"_s)};
    ReportClient one{cloud, Gateway{u"one"_s, QUrl(u"https://one.test"_s)}};
    ReportClient two{cloud, Gateway{u"two"_s, QUrl(u"https://two.test"_s)}};
    ModuleClient modules{cloud, addresses};
    EnrichClient enrich{cloud, addresses};
    ResponseClient response{cloud, addresses};
    VerdictBook verdicts{modules, enrich, clock};
    ReportSource source{{&one, &two}};
    QTemporaryDir folder;
    std::unique_ptr<CaseStore> cases = *test::await(CaseStore::open(folder.filePath(u"cases.db"_s), clock));
    QWidget holder;
    PivotMenu pivot{PivotMenu::Services{theme, verdicts, enrich, response, *cases}, &holder};
    ConsoleWindow window{ConsoleWindow::Services{ReportServices{theme, settings, pivot, verdicts, source, clock}}};
    InspectClient inspect{cloud, addresses};
    FindObservablesApp find{{theme, settings, *cases, verdicts, pivot, inspect, clock}};
    WindowIntake intake{window, find, theme};
    MenuCorner *corner = new MenuCorner(MenuCorner::Answers::Recorded, settings, theme, *window.menuBar());
};

void TestConsoleWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestConsoleWindow::init()
{
    m_world = std::make_unique<World>();
    m_window = &m_world->window;
    for (const QString &host : {u"one.test/"_s, u"two.test/"_s}) {
        m_world->cloud.reports[host + u"mail_url_domain_summary"_s] =
            QJsonObject{{u"total_messages"_s, test::FakeCloud::rows({{u"bit.ly"_s, 500}, {u"bad.test"_s, 60}})},
                        {u"blocked_messages"_s, test::FakeCloud::rows({{u"bit.ly"_s, 100}, {u"bad.test"_s, 59}})}};
        m_world->cloud.reports[host + u"mail_url_reputation_summary"_s] =
            test::FakeCloud::summary({{u"malicious_urls"_s, 1959}});
    }
    m_window->resize(1440, 872);
    m_window->show();
    QSignalSpy settled(m_window, &ConsoleWindow::settled);
    QVERIFY(m_window->openPage(u"reporting/url-filtering"_s));
    QVERIFY(settled.wait(20'000));
}

void TestConsoleWindow::cleanup()
{
    m_window = nullptr;
    m_world.reset();
}

void TestConsoleWindow::opensPages()
{
    QCOMPARE(m_window->windowTitle(), u"URL filtering — Obi"_s);
    QCOMPARE(m_window->currentPage(), u"reporting/url-filtering"_s);
    QVERIFY(m_window->isSettled());
    QVERIFY(!m_window->openPage(u"reporting/nothing"_s));
    QVERIFY(!m_window->openPage(u"tracking"_s));
    QCOMPARE(find<QTableView>()->accessibleName(), u"URL filtering"_s);
    QCOMPARE(find<QTableView>()->model()->index(0, 0).data().toString(), u"bad.test"_s);
    QCOMPARE(find<Tile>()->parentWidget()->findChildren<Tile *>().at(2)->accessibleName(),
             u"Malicious URLs 3,918, up 0.0 percent"_s);
}

void TestConsoleWindow::everythingHasAName()
{
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled())
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

void TestConsoleWindow::navigationListsWhatExists()
{
    const auto *navigation = m_window->findChild<Navigation *>();
    QCOMPARE(navigation->findChild<QListView *>()->model()->rowCount(), 1);
    const auto *tree = navigation->findChild<QTreeView *>();
    QCOMPARE(tree->model()->rowCount(), 3);
    QCOMPARE(tree->currentIndex().data().toString(), u"URL filtering"_s);
    QSignalSpy wanted(navigation, &Navigation::pageWanted);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                      tree->visualRect(tree->model()->index(0, 0, tree->model()->index(0, 0))).center());
    QCOMPARE(wanted.first().first().toString(), u"reporting/mail-flow-summary"_s);
}

void TestConsoleWindow::narrowWindowsShowIcons()
{
    const auto *navigation = m_window->findChild<Navigation *>();
    QCOMPARE(navigation->width(), Navigation::Width);
    m_window->resize(1200, 872);
    QTRY_COMPARE(navigation->width(), Navigation::IconWidth);
}

void TestConsoleWindow::paneKeysGoRound()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    const auto pane = [this](const QWidget *widget) { return widget->isAncestorOf(m_window->focusWidget()); };
    m_window->findChild<QTreeView *>()->setFocus();
    QTest::keyClick(m_window, Qt::Key_F6);
    QVERIFY(pane(m_window->report()->toolbar()));
    QTest::keyClick(m_window, Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), m_window->report()->table());
    QTest::keyClick(m_window, Qt::Key_F6);
    QVERIFY(pane(m_window->findChild<Navigation *>()));
    QTest::keyClick(m_window, Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(m_window->focusWidget(), m_window->report()->table());
    // A pane that nothing can be reached in is no trap.
    m_window->report()->toolbar()->setEnabled(false);
    QTest::keyClick(m_window, Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(pane(m_window->findChild<Navigation *>()));
    QTest::keyClick(m_window, Qt::Key_F6);
    QCOMPARE(m_window->focusWidget(), m_window->report()->table());
    m_window->report()->toolbar()->setEnabled(true);
}

void TestConsoleWindow::rangeSticksAcrossPages()
{
    QSignalSpy settled(m_window, &ConsoleWindow::settled);
    m_window->setPeriod({RangeChoice::Day, {}});
    QVERIFY(settled.wait(20'000));
    QCOMPARE(m_world->settings.get<QString>(Setting::TimeRange), u"24h"_s);
    m_world->cloud.asked.clear();
    QVERIFY(m_window->openPage(u"reporting/incoming-mail"_s));
    QVERIFY(settled.wait(20'000));
    QVERIFY(m_world->cloud.askedFor(u"startDate=2026-11-22T00:00"_s) > 0);
    QCOMPARE(m_world->cloud.askedFor(u"startDate=2026-11-16T00:00"_s), 0);
}

void TestConsoleWindow::aSilentGatewayIsTold()
{
    m_world->cloud.silentHosts = {u"two.test"_s};
    QSignalSpy settled(m_window, &ConsoleWindow::settled);
    m_window->page()->refresh();
    QVERIFY(settled.wait(20'000));
    QStringList texts;
    for (const QLabel *label : m_window->page()->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(texts.join(u'\n').contains(u"1 of 2 gateways answered"_s), qPrintable(texts.join(u'\n')));
    QCOMPARE(find<QTableView>()->model()->rowCount(), 2);
}

void TestConsoleWindow::aRefusedLogInLeadsToItsGateway()
{
    for (const QString &host : {u"one.test"_s, u"two.test"_s})
        m_world->cloud.refusals.insert(host, Error{ErrorCode::WrongGatewayLogin, {u"one"_s}});
    QSignalSpy wanted(m_window, &ConsoleWindow::gatewayWanted);
    QVERIFY(m_window->openPage(u"reporting/incoming-mail"_s));
    const auto way = [this]() -> QPushButton * {
        for (auto *button : m_window->page()->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Open the gateway's settings…")
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(way());
    way()->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"one"_s);
}

void TestConsoleWindow::emptyNamesTheFilter()
{
    auto *filter = m_window->page()->findChild<QLineEdit *>();
    filter->setText(u"zzz"_s);
    QStringList texts;
    for (const QLabel *label : m_window->report()->table()->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY2(texts.join(u'\n').contains(u"zzz"_s), qPrintable(texts.join(u'\n')));
    filter->clear();
    QVERIFY(qobject_cast<QTableView *>(m_window->report()->table()));
}

void TestConsoleWindow::tells()
{
    m_window->tell(u"Added bit.ly"_s);
    auto *strip = m_window->findChild<MessageStrip *>();
    QCOMPARE(strip->message(), u"Added bit.ly"_s);
    const int line = strip->height();
    // Whatever is told can be read to its end.
    m_window->tell(QStringList(60, u"could not be written"_s).join(u' '));
    auto *label = strip->findChild<QLabel *>();
    label->ensurePolished();
    strip->layout()->activate();
    QVERIFY(strip->height() > line);
    QVERIFY(label->height() >= label->heightForWidth(label->width()));
    QVERIFY(strip->geometry().right() < strip->parentWidget()->width());
    m_window->tell(u"Added bit.ly"_s);
    QCOMPARE(strip->height(), line);
}

namespace {

/// The sequence that a window system sends: true where the drop was taken.
bool dropOn(QWidget *widget, const QMimeData &data, bool let = true)
{
    const QPoint at = widget->rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(widget, &enter);
    if (!enter.isAccepted())
        return false;
    if (!let) {
        QDragLeaveEvent leave;
        QApplication::sendEvent(widget, &leave);
        return true;
    }
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &drop);
    return drop.isAccepted();
}

QString newest(const FindObservablesApp &find)
{
    const QAbstractItemModel &results = *find.findChild<QListView *>()->model();
    return results.rowCount() > 0 ? results.index(0, 0).data().toString() : QString();
}

} // namespace

void TestConsoleWindow::takesDropsAnywhere()
{
    QTemporaryDir folder;
    const QString one = folder.filePath(u"one.eml"_s);
    const QString two = folder.filePath(u"two.txt"_s);
    for (const QString &name : {one, two}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("From: a@evil.example\n\nx") > 0);
    }
    QSignalSpy wanted(&m_world->find, &FindObservablesApp::wanted);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(one), QUrl::fromLocalFile(two)});
    auto *hint = m_window->findChild<DropHint *>();
    QVERIFY(dropOn(m_window, files, false));
    QCOMPARE(hint->accessibleName(), u"Drop to find the observables in 2 file(s)"_s);
    QVERIFY(!hint->isVisible());
    QVERIFY(dropOn(m_window, files));
    QCOMPARE(wanted.size(), 1);
    // Files also where a field would write their names; a text goes into the field.
    auto *field = m_window->findChild<QLineEdit *>();
    QVERIFY(dropOn(field, files));
    QCOMPARE(wanted.size(), 2);
    QVERIFY(field->text().isEmpty());
    QMimeData text;
    text.setText(u"hxxp://evil[.]example/x"_s);
    dropOn(field, text);
    QCOMPARE(wanted.size(), 2);
    QVERIFY(dropOn(m_window, text));
    QCOMPARE(wanted.size(), 3);
    QMimeData links;
    links.setUrls({QUrl(u"https://evil.example/a"_s)});
    QVERIFY(dropOn(m_window, links));
    QCOMPARE(wanted.size(), 4);
    QMimeData directory;
    directory.setUrls({QUrl::fromLocalFile(folder.path())});
    QVERIFY(dropOn(m_window, directory));
    QCOMPARE(wanted.size(), 5);
    QTRY_COMPARE(newest(m_world->find), QFileInfo(folder.path()).fileName());
    QMimeData picture;
    picture.setData(u"image/png"_s, "x");
    QVERIFY(!dropOn(m_window, picture));
    QCOMPARE(wanted.size(), 5);
}

void TestConsoleWindow::opensFilesByADialog()
{
    Q_EMIT m_window->openTextWanted();
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->nameFilters().first(), u"All files (*)"_s);
    QVERIFY(dialog->nameFilters().at(1).contains(u"*.eml"_s));
    QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFiles);
    QSignalSpy wanted(&m_world->find, &FindObservablesApp::wanted);
    Q_EMIT dialog->filesSelected({u"/nowhere/a.eml"_s});
    QCOMPARE(wanted.size(), 1);
    dialog->close();
}

void TestConsoleWindow::fileDialogNamesKindsInJapanese()
{
    const QLocale before;
    const QFileInfo folder(m_world->folder.path());
    {
        Translator translator;
        translator.setLanguage(u"ja"_s);
        QCOMPARE(QFileIconProvider().type(folder), u"フォルダー"_s);
        translator.setLanguage(u"en"_s);
        QCOMPARE(QFileIconProvider().type(folder), u"Folder"_s);
    }
    QLocale::setDefault(before);
}

void TestConsoleWindow::showsThatTheClipboardIsWatched()
{
    auto *sign = m_world->corner->findChild<QToolButton *>();
    QVERIFY(!sign->isVisibleTo(m_window));
    const int before = m_world->corner->width();
    m_world->settings.set(Setting::ClipboardWatch, true);
    QVERIFY(sign->isVisibleTo(m_window));
    QTRY_VERIFY(m_world->corner->width() > before && sign->width() >= sign->sizeHint().width());
    QCOMPARE(sign->accessibleName(), u"Watching the clipboard"_s);
    sign->click();
    QVERIFY(!m_world->settings.get<bool>(Setting::ClipboardWatch));
    QVERIFY(!sign->isVisibleTo(m_window));
    // That the answers are old ones is said all the same.
    QCOMPARE(m_world->corner->findChild<MarkedWords *>()->words(), u"Offline · recorded responses"_s);
    QVERIFY(m_world->corner->isVisibleTo(m_window));
}

// One after the other, while nobody does anything, and without a word to them that they were shown.
void TestConsoleWindow::buildsAppsAhead()
{
    constexpr int CalmMs = 300;
    QWidget holder;
    auto *ribbon = new Ribbon(m_world->theme, m_world->settings, &holder);
    auto *first = new CountingApp(u"first"_s);
    auto *second = new CountingApp(u"second"_s);
    ribbon->addApp(first);
    ribbon->addApp(second);
    holder.resize(1200, 700);
    ribbon->resize(1200, Ribbon::BarHeight);
    holder.show();
    QVERIFY(QTest::qWaitForWindowExposed(&holder));
    const AppWarmUp warmUp(*ribbon, CalmMs);
    for (int i = 0; i < 2 * CalmMs / 20; ++i) {
        QTest::keyClick(&holder, Qt::Key_Shift);
        QTest::qWait(20);
    }
    QCOMPARE(first->painted + second->painted, 0);
    QTRY_COMPARE(first->painted, 1);
    QCOMPARE(second->painted, 0);
    QTRY_COMPARE(second->painted, 1);
    QVERIFY(!first->wasShown && !second->wasShown);
    QCOMPARE(first->width(), 1200);
}

// With the system's font at half as large again: a number that is cut is another number.
void TestConsoleWindow::wordsFitInALargeFont()
{
    cleanup();
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(15);
    QApplication::setFont(large);
    init();
    const auto *table = find<ReportTableView>();
    QTRY_VERIFY(table->model() && table->model()->rowCount() > 0);
    const QHeaderView *header = table->horizontalHeader();
    const QFontMetrics words(m_world->theme.font(Theme::Type::Dense));
    for (int column = 0; column < header->count(); ++column) {
        const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
        if (header->isSectionHidden(column))
            continue;
        QVERIFY2(header->sectionSize(column) > words.horizontalAdvance(title) + 16, qPrintable(title));
    }
    const QFontMetrics caption(m_world->theme.font(Theme::Type::Caption));
    const QFontMetrics figure(m_world->theme.font(Theme::Type::FigureCompact));
    QVERIFY(find<TileStrip>()->height() >= caption.height() + figure.height());
    const auto buttons = find<ReportToolbar>()->findChildren<QToolButton *>();
    for (const QToolButton *button : buttons)
        QVERIFY2(!button->isVisible() || button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    cleanup();
    QApplication::setFont(before);
    init();
}

OBI_GUI_TEST(TestConsoleWindow)
#include "test_console_window.moc"
