// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "casebook/CaseExport.h"
#include "casebook/CasebookApp.h"
#include "casebook/DescriptionPane.h"
#include "casebook/ObservableColumns.h"
#include "casebook/ObservablesPane.h"
#include "casebook/UndoBar.h"
#include "login/Question.h"
#include "pivot/PivotMenu.h"
#include "settings/Settings.h"
#include "sync/CaseSync.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace obi;
using namespace Qt::StringLiterals;
using test::Desk;

class TestCasebookApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensTheActiveCase();
    void everyFocusableWidgetHasAName();
    void sharingIsSaidAndAskedFor();
    void whatOthersWriteMeanwhileBecomesANote();
    void emptyStoreOffersANewCase();
    void newCaseIsOpenedForItsTitle();
    void savesTypedTextsWhenAnotherCaseOpens();
    void savesTypedTextsWhenItGoesAway();
    void tooLongTextsAreThereTheNextTime();
    void whyATextIsNotSavedIsShownWhole();
    void saysSavedOnlyWhenItIs();
    void deletesAndBringsBack();
    void notesLeadToWhatTheyName();
    void addsWhatIsPasted();
    void removesAndBringsBackAnObservable();
    void theKeysBringBackWhatWasRemoved();
    void tabReachesUndo();
    void whatWasAddedIsToldUntilTheListChanges();
    void exportsTheCase();
    void countsTheActiveCase();

private:
    void show();
    template <typename Widget>
    Widget *named(const QString &name) const;
    Case make(const QString &title, const QStringList &domains = {}, bool active = true);
    QString openTitle() const { return named<QLineEdit>(u"Case title"_s)->text(); }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<CaseSync> m_sync; ///< of the tests that share
    std::unique_ptr<QWidget> m_window;
    PivotMenu *m_pivot = nullptr;
    CasebookApp *m_app = nullptr;
};

void TestCasebookApp::init()
{
    m_desk = std::make_unique<Desk>();
    m_settings = std::make_unique<Settings>();
}

void TestCasebookApp::cleanup()
{
    m_window.reset();
    m_sync.reset();
    m_desk.reset();
}

void TestCasebookApp::show()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(1440, 320);
    m_pivot = new PivotMenu({m_desk->theme, m_desk->verdicts, m_desk->enrich, m_desk->response, *m_desk->cases,
                             m_desk->actions.get(), m_desk->clock},
                            m_window.get());
    m_app = new CasebookApp({m_desk->theme, *m_settings, *m_desk->cases, m_desk->verdicts, *m_pivot, m_desk->clock,
                             u"k.tanaka"_s, m_sync.get()},
                            m_window.get());
    m_app->resize(1440, 280);
    m_window->show();
    QTRY_VERIFY(m_app->isSettled());
}

template <typename Widget>
Widget *TestCasebookApp::named(const QString &name) const
{
    const auto all = m_app->findChildren<Widget *>();
    for (Widget *widget : all) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

Case TestCasebookApp::make(const QString &title, const QStringList &domains, bool active)
{
    QList<Observable> observables;
    for (const QString &domain : domains)
        observables << Desk::domain(domain);
    return test::await(m_desk->cases->create(title, observables, active)).value();
}

void TestCasebookApp::opensTheActiveCase()
{
    make(u"Active"_s);
    make(u"Newer"_s, {}, false);
    show();
    QCOMPARE(openTitle(), u"Active"_s);
    QVERIFY(!named<QPushButton>(u"Set as active case"_s)->isEnabled());
    QVERIFY(!named<QPushButton>(u"Set as active case"_s)->toolTip().isEmpty());
}

void TestCasebookApp::sharingIsSaidAndAskedFor()
{
    const Case made = make(u"One"_s, {u"bad.example"_s});
    m_sync = std::make_unique<CaseSync>(*m_desk->cases, m_desk->transport, *m_settings, m_desk->clock);
    m_settings->set(Setting::ShareCases, true);
    show();
    const auto button = [this] {
        for (auto *each : m_app->findChildren<QToolButton *>()) {
            if (each->accessibleName().startsWith(u"Sharing: "_s))
                return each;
        }
        return static_cast<QToolButton *>(nullptr);
    };
    QVERIFY(!button()); // no service, nothing said
    m_sync->setAccount(SyncAccount{u"me"_s, {.privateIntel = QUrl(u"https://intel.example"_s)}});
    QTRY_VERIFY(button());
    QVERIFY(button()->isVisible());
    QCOMPARE(button()->accessibleName(), u"Sharing: Only on this machine"_s);
    const auto described = [this] {
        return named<QListView>(u"Cases"_s)->model()->index(0, 0).data(Qt::AccessibleDescriptionRole).toString();
    };
    QVERIFY2(described().contains(u"Only on this machine"_s), qPrintable(described()));

    button()->click();
    auto *menu = button()->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().at(2)->text(), u"Share this case…"_s);
    menu->actions().at(2)->trigger();
    menu->close();
    auto *question = m_window->findChild<Question *>();
    QVERIFY(question);
    QVERIFY2(question->heading().contains(u"One"_s), qPrintable(question->heading()));
    QVERIFY(!m_sync->find(made.id)); // not before somebody has agreed
    question->acting()->click();
    QTRY_VERIFY(m_sync->find(made.id));
    QTRY_COMPARE(button()->accessibleName(), u"Sharing: 1 edit(s) wait"_s); // this service answers nothing
    QVERIFY(!button()->accessibleDescription().isEmpty());
}

void TestCasebookApp::whatOthersWriteMeanwhileBecomesANote()
{
    const Case made = make(u"One"_s);
    CaseShares shares(*m_desk->cases);
    CasebookEntity told;
    told.id = u"https://intel.example/ctia/casebook/casebook-1"_s;
    told.title = u"One"_s;
    TakeRules rules{u"me"_s};
    rules.caseId = made.id;
    QVERIFY(test::await(shares.take({told}, rules)));
    show();
    auto *text = named<QPlainTextEdit>(u"Case description"_s);
    text->setFocus();
    QTest::keyClicks(text, u"mine"_s);
    told.description = u"theirs"_s;
    QVERIFY(test::await(shares.take({told}, rules)));
    QTRY_COMPARE(m_desk->load(made.id).notes.size(), 1);
    QVERIFY(m_desk->load(made.id).notes.first().text.contains(u"theirs"_s));
    QCOMPARE(text->toPlainText(), u"mine"_s);
    m_app->flush();
    QTRY_COMPARE(m_desk->load(made.id).description, u"mine"_s);
    QTest::keyClicks(text, u" and"_s);
    m_app->flush();
    QTest::keyClicks(text, u" more"_s);
    m_app->flush();
    QTRY_COMPARE(m_desk->load(made.id).description, u"mine and more"_s);
    QCOMPARE(m_desk->load(made.id).notes.size(), 1); // nobody else wrote these
}

void TestCasebookApp::everyFocusableWidgetHasAName()
{
    make(u"One"_s, {u"bad.example"_s});
    show();
    QStringList nameless;
    for (const QWidget *widget : m_app->findChildren<QWidget *>()) {
        const bool part = widget->objectName().startsWith(u"qt_"_s); // viewports and the like of Qt's own
        const bool told = widget->isVisibleTo(m_app); // what says why no module answers is hidden while one does
        if (widget->focusPolicy() != Qt::NoFocus && widget->accessibleName().isEmpty() && !part && told)
            nameless << QString::fromLatin1(widget->metaObject()->className());
    }
    QCOMPARE(nameless, QStringList());
    for (const QString &name :
         {u"Search cases"_s, u"Case title"_s, u"Case description"_s, u"Add observables"_s, u"Observables"_s, u"Notes"_s,
          u"New note"_s, u"New case"_s, u"Delete case"_s, u"Export case"_s, u"Set as active case"_s, u"Cases"_s})
        QVERIFY2(named<QWidget>(name), qPrintable(name));
}

void TestCasebookApp::emptyStoreOffersANewCase()
{
    show();
    QVERIFY(!named<QLineEdit>(u"Case title"_s)->isVisible());
    QCOMPARE(m_app->count(), -1);
}

void TestCasebookApp::newCaseIsOpenedForItsTitle()
{
    show();
    named<QPushButton>(u"New case"_s)->click();
    QTRY_COMPARE(openTitle(), u"Case 2026-11-23 09:41"_s);
    auto *title = named<QLineEdit>(u"Case title"_s);
    QTRY_VERIFY(title->isVisible());
    title->selectAll();
    QTest::keyClicks(title, u"Lure"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(test::await(m_desk->cases->list()).value().first().title, u"Lure"_s);
}

void TestCasebookApp::savesTypedTextsWhenAnotherCaseOpens()
{
    const Case first = make(u"First"_s);
    const Case second = make(u"Second"_s, {}, false);
    show();
    auto *title = named<QLineEdit>(u"Case title"_s);
    title->selectAll();
    QTest::keyClicks(title, u"Renamed"_s);
    QTest::keyClicks(named<QPlainTextEdit>(u"Case description"_s), u"About it"_s);
    QTest::keyClicks(named<QPlainTextEdit>(u"New note"_s), u"Begun"_s);
    m_app->showCase(second.id);
    QTRY_COMPARE(openTitle(), u"Second"_s);
    QVERIFY(named<QPlainTextEdit>(u"Case description"_s)->toPlainText().isEmpty());
    QVERIFY(named<QPlainTextEdit>(u"New note"_s)->toPlainText().isEmpty());
    const Case saved = m_desk->load(first.id);
    QCOMPARE(saved.title, u"Renamed"_s);
    QCOMPARE(saved.description, u"About it"_s);
    QCOMPARE(saved.notes.value(0).text, u"Begun"_s);
    QCOMPARE(saved.notes.value(0).author, u"k.tanaka"_s);
    QCOMPARE(m_desk->load(second.id).description, QString());
}

void TestCasebookApp::savesTypedTextsWhenItGoesAway()
{
    const Case only = make(u"Only"_s);
    show();
    QTest::keyClicks(named<QPlainTextEdit>(u"Case description"_s), u"Last words"_s);
    QTest::keyClicks(named<QPlainTextEdit>(u"New note"_s), u"Begun"_s);
    m_window.reset();
    m_desk->openStore();
    const Case saved = m_desk->load(only.id);
    QCOMPARE(saved.description, u"Last words"_s);
    QCOMPARE(saved.notes.value(0).text, u"Begun"_s);
}

void TestCasebookApp::tooLongTextsAreThereTheNextTime()
{
    const Case only = make(u"Only"_s);
    const QString endless(5001, u'x');
    show();
    named<QPlainTextEdit>(u"Case description"_s)->setPlainText(endless);
    named<QPlainTextEdit>(u"New note"_s)->setPlainText(endless);
    m_window.reset();
    m_desk->openStore();
    QCOMPARE(m_desk->load(only.id).description, QString());
    show();
    const auto field = [this](const QString &name) { return named<QPlainTextEdit>(name); };
    for (const QString &name : {u"Case description"_s, u"New note"_s}) {
        QTRY_VERIFY(field(name)->accessibleDescription().startsWith(u"Not saved"_s));
        QCOMPARE(field(name)->toPlainText(), endless);
        field(name)->clear(); // thought better of
    }
    m_window.reset();
    m_desk->openStore();
    QCOMPARE(test::await(m_desk->cases->refused(only.id)).value().size(), 0);
}

void TestCasebookApp::whyATextIsNotSavedIsShownWhole()
{
    make(u"Only"_s);
    show();
    auto *text = named<QPlainTextEdit>(u"Case description"_s);
    const int height = text->height();
    text->setPlainText(QString(5001, u'x'));
    QTRY_VERIFY(text->accessibleDescription().startsWith(u"Not saved"_s));
    QVERIFY(text->accessibleDescription().contains(u"too long for the description: at most 5,000"_s));
    QLabel *told = nullptr;
    for (auto *label : m_app->findChildren<QLabel *>()) {
        if (label->text() == text->accessibleDescription())
            told = label;
    }
    QVERIFY(told);
    QTRY_VERIFY(told->height() >= told->heightForWidth(told->width()));
    QCOMPARE(text->height(), height);
}

void TestCasebookApp::saysSavedOnlyWhenItIs()
{
    const Case only = make(u"Only"_s);
    show();
    auto *text = named<QPlainTextEdit>(u"Case description"_s);
    QTest::keyClicks(text, u"New"_s);
    QCOMPARE(text->accessibleDescription(), u"Saving…"_s);
    QTRY_COMPARE(text->accessibleDescription(), u"Saved 09:41"_s);
    QCOMPARE(m_desk->load(only.id).description, u"New"_s);
    QTest::keyClicks(text, QString(6000, u'x').left(10));
    text->setPlainText(QString(5001, u'x'));
    QTRY_VERIFY(text->accessibleDescription().startsWith(u"Not saved"));
    QCOMPARE(text->toPlainText().size(), 5001);
}

void TestCasebookApp::deletesAndBringsBack()
{
    const Case kept = make(u"Kept"_s);
    const Case gone = make(u"Gone"_s);
    show();
    m_app->showCase(gone.id);
    QTRY_COMPARE(openTitle(), u"Gone"_s);
    named<QPushButton>(u"Delete case"_s)->click();
    auto *undo = m_app->findChild<UndoBar *>();
    QTRY_VERIFY(undo->isVisible());
    QVERIFY(undo->message().contains(u"Gone"_s));
    QTRY_COMPARE(openTitle(), u"Kept"_s);
    QCOMPARE(test::await(m_desk->cases->list()).value().size(), 1);
    named<QPushButton>(u"Undo"_s)->click();
    QTRY_COMPARE(openTitle(), u"Gone"_s);
    QCOMPARE(test::await(m_desk->cases->list()).value().size(), 2);
    QVERIFY(!undo->isVisible());
}

void TestCasebookApp::notesLeadToWhatTheyName()
{
    const Case made = make(u"Bait"_s);
    const CaseEdit edit = edit::AddNote{u"Deleted what came from bad.example"_s, u"me"_s};
    test::await(m_desk->cases->apply(made.id, edit));
    show();
    auto *notes = named<QListView>(u"Notes"_s);
    QTRY_COMPARE(notes->model()->rowCount(), 1);
    QSignalSpy opened(m_pivot, &PivotMenu::opened);
    Q_EMIT notes->customContextMenuRequested(notes->visualRect(notes->model()->index(0, 0)).center());
    QAction *row = nullptr;
    for (const QMenu *menu : m_window->findChildren<QMenu *>()) {
        for (QAction *each : menu->actions())
            row = each->text() == u"Pivot menu for bad.example"_s ? each : row;
    }
    QVERIFY(row);
    row->trigger();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<QList<Observable>>(), QList{Desk::domain(u"bad.example"_s)});
}

void TestCasebookApp::addsWhatIsPasted()
{
    const Case only = make(u"Only"_s, {u"bit.ly"_s});
    show();
    auto *field = named<QLineEdit>(u"Add observables"_s);
    auto *pane = m_app->findChild<ObservablesPane *>();
    QGuiApplication::clipboard()->setText(u"bit.ly\nbad.example.com\nother.example.com"_s);
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(pane->outcome(), u"2 added, 1 already there"_s);
    QVERIFY(field->text().isEmpty());
    QCOMPARE(m_desk->load(only.id).observables.size(), 3);
    QTest::keyClicks(field, u"nothing here"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(pane->outcome(), u"No observables found in this text."_s);
    QCOMPARE(field->text(), u"nothing here"_s);
}

void TestCasebookApp::removesAndBringsBackAnObservable()
{
    const Case only = make(u"Only"_s, {u"bit.ly"_s, u"bad.example"_s});
    show();
    auto *tree = named<QAbstractItemView>(u"Observables"_s);
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    QTest::keyClick(tree, Qt::Key_Delete);
    auto *undo = m_app->findChild<UndoBar *>();
    QTRY_VERIFY(undo->isVisible());
    QCOMPARE(undo->message(), u"Removed bit.ly"_s);
    QCOMPARE(m_desk->load(only.id).observables.size(), 1);
    named<QPushButton>(u"Undo"_s)->click();
    QTRY_COMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 2);
}

void TestCasebookApp::theKeysBringBackWhatWasRemoved()
{
    const Case only = make(u"Only"_s, {u"bit.ly"_s, u"bad.example"_s});
    show();
    m_window->activateWindow();
    auto *tree = named<QAbstractItemView>(u"Observables"_s);
    tree->setFocus();
    tree->selectAll();
    QTest::keyClick(tree, Qt::Key_Delete);
    auto *undo = m_app->findChild<UndoBar *>();
    QTRY_VERIFY(undo->isVisible());
    QTRY_COMPARE(tree->model()->rowCount(), 0);
    auto *intake = named<QLineEdit>(u"Add observables"_s);
    QCOMPARE(m_window->focusWidget(), intake);
    QTest::keyClick(intake, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->load(only.id).observables.size(), 2);
    QVERIFY(!undo->isVisible());

    QTRY_COMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 2);
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    QTest::keyClick(tree, Qt::Key_Delete);
    QTRY_VERIFY(undo->isVisible());
    undo->hide(); // after a while
    QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->load(only.id).observables.size(), 2);

    // From another case nothing is taken back that nobody sees.
    QTRY_COMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 2);
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    QTest::keyClick(tree, Qt::Key_Delete);
    QTRY_COMPARE(m_desk->load(only.id).observables.size(), 1);
    QTRY_VERIFY(undo->isVisible());
    undo->hide();
    m_app->showCase(make(u"Other"_s, {u"evil.example"_s}).id);
    QTRY_COMPARE(named<QLineEdit>(u"Case title"_s)->text(), u"Other"_s);
    QVERIFY(!undo->undo());
    QCOMPARE(m_desk->load(only.id).observables.size(), 1);
}

void TestCasebookApp::tabReachesUndo()
{
    make(u"Only"_s, {u"bit.ly"_s, u"bad.example"_s});
    show();
    auto *tree = named<QAbstractItemView>(u"Observables"_s);
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    QTest::keyClick(tree, Qt::Key_Delete);
    QTRY_VERIFY(m_app->findChild<UndoBar *>()->isVisible());
    const QWidget *undo = named<QPushButton>(u"Undo"_s);
    const QWidget *next = tree->nextInFocusChain();
    while (next != undo && next != tree && m_app->isAncestorOf(next))
        next = next->nextInFocusChain();
    QCOMPARE(next, undo);
}

void TestCasebookApp::whatWasAddedIsToldUntilTheListChanges()
{
    const Case only = make(u"Only"_s, {u"bit.ly"_s});
    show();
    auto *intake = named<QLineEdit>(u"Add observables"_s);
    intake->setText(u"bad.example"_s);
    QTest::keyClick(intake, Qt::Key_Return);
    const auto told = [this] { return m_app->findChild<ObservablesPane *>()->outcome(); };
    QTRY_COMPARE(told(), u"1 added"_s);
    test::await(m_desk->cases->apply(only.id, edit::RemoveObservables{{Desk::domain(u"bad.example"_s)}}));
    QTRY_COMPARE(told(), QString());
}

void TestCasebookApp::exportsTheCase()
{
    const Case only = make(u"Only / one"_s, {u"bad.example"_s});
    show();
    auto *exporter = m_app->findChild<CaseExport *>();
    QSignalSpy reported(m_app, &CasebookApp::reported);
    const QString fileName = m_desk->folder.filePath(u"out.md"_s);
    exporter->write(only, CaseFormat::Markdown, fileName);
    QVERIFY(reported.wait());
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("bad"));
    QSignalSpy failed(exporter, &CaseExport::failed);
    exporter->write(only, CaseFormat::Csv, u"/nowhere/x.csv"_s);
    QVERIFY(failed.wait());
}

void TestCasebookApp::countsTheActiveCase()
{
    const Case only = make(u"Only"_s, {u"bit.ly"_s});
    show();
    QCOMPARE(m_app->count(), 1);
    QSignalSpy changed(m_app, &CasebookApp::countChanged);
    QVERIFY(test::await(m_desk->cases->apply(only.id, edit::AddObservables{{Desk::domain(u"x.example"_s)}})));
    QTRY_COMPARE(m_app->count(), 2);
    QVERIFY(!changed.isEmpty());
}

OBI_GUI_TEST(TestCasebookApp)
#include "test_casebook_app.moc"
