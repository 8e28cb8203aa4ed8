// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "findobservables/FindObservablesApp.h"
#include "findobservables/FoundModel.h"
#include "findobservables/ObservableSource.h"
#include "look/ObservableCell.h"
#include "look/OpinionWords.h"
#include "pivot/PivotMenu.h"
#include "settings/Settings.h"
#include "threat/InspectClient.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

using namespace obi;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

const QString InspectPath = u"/iroh/iroh-inspect/inspect"_s;

/// "[Domains 2] bit.ly bad.example [URLs 1] …"
QString tableText(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const bool heading = index.data(FoundModel::HeadingRole).toBool();
        lines << (heading ? u"[%1 %2]"_s.arg(index.data().toString()).arg(index.data(FoundModel::CountRole).toInt())
                          : index.data().toString());
    }
    return lines.join(u' ');
}

class TestPage : public ObservableSource
{
public:
    QString title() const override { return u"A page"_s; }
    QList<Observable> observables() const override { return all; }
    void set(const QList<Observable> &observables)
    {
        all = observables;
        Q_EMIT changed();
    }
    QList<Observable> all;
};

QList<IntakeItem> pasted(const QByteArray &text)
{
    return {IntakeItem{{}, {}, text}};
}

} // namespace

class TestFindObservables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void modelGroupsByTypeAndFollowsVerdicts();
    void modelFilters();
    void modelCollapsesGroups();
    void modelTakesLargeResultsInSlices();
    void modelAsksOnlySoManyUnbidden();

    void takesALongPageInPieces();
    void countsThePageLive();
    void aPageThatWasLeftChangesNothing();
    void everyFocusableWidgetHasAName();
    void pastedTextOpensBesideThePage();
    void takesWhatProgramsHandOver();
    void focusGoesToTheRows();
    void newerIntakeWinsAndOldOnesStay();
    void readsMails();
    void selectsTrulyAll();
    void addsToTheActiveCase();
    void addsSelectedToANewCase();
    void copiesDefanged();
    void hidesOwnDomains();
    void saysWhatOnlyOnesOwnMatches();
    void saysWhatCannotBeRead();
    void copiesAllThatCannotBeRead();
    void comparesWithInspect();
    void theNewerQuestionCounts();
    void offersInspectOnlyWhereItAnswers();
    void watchesTheClipboardOnlyWhenOn();
    void canBeClosedWhileReading();

private:
    void show();
    void settle() { QTRY_VERIFY(m_app->isSettled()); }
    template <typename Widget>
    Widget *named(const QString &name) const;
    QString shown() const { return tableText(*m_app->findChild<QTableView *>()->model()); }
    QStringList results() const;

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<InspectClient> m_inspect;
    TestPage m_page;
    FindObservablesApp *m_app = nullptr;
};

void TestFindObservables::init()
{
    m_desk = std::make_unique<Desk>();
    m_settings = std::make_unique<Settings>();
    m_inspect = std::make_unique<InspectClient>(m_desk->transport, Desk::addresses());
}

void TestFindObservables::cleanup()
{
    m_window.reset();
    m_page.all.clear();
    m_desk.reset();
}

void TestFindObservables::show()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(1440, 320);
    auto *pivot = new PivotMenu({m_desk->theme, m_desk->verdicts, m_desk->enrich, m_desk->response, *m_desk->cases,
                                 m_desk->actions.get(), m_desk->clock},
                                m_window.get());
    pivot->setParent(m_window.get());
    m_app = new FindObservablesApp(
        {m_desk->theme, *m_settings, *m_desk->cases, m_desk->verdicts, *pivot, *m_inspect, m_desk->clock},
        m_window.get());
    m_app->resize(1440, 280);
    m_window->show();
}

template <typename Widget>
Widget *TestFindObservables::named(const QString &name) const
{
    const auto all = m_app->findChildren<Widget *>();
    for (Widget *widget : all) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

QStringList TestFindObservables::results() const
{
    QStringList titles;
    const QAbstractItemModel &model = *m_app->findChild<QListView *>()->model();
    for (int row = 0; row < model.rowCount(); ++row)
        titles << model.index(row, 0).data().toString();
    return titles;
}

void TestFindObservables::modelGroupsByTypeAndFollowsVerdicts()
{
    FoundModel model(m_desk->verdicts);
    QAbstractItemModelTester tester(&model);
    FindResult result(FindResult::Kind::Text, {});
    model.show(&result);
    model.setActive(true);
    result.read(pasted("192.0.2.9 good.example hxxps://bad[.]example/x another.example good.example"), {});
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(tableText(model), u"[Domains 2] good.example another.example [URLs 1] https://bad.example/x "
                               "[IP addresses 1] 192.0.2.9"_s);
    QTRY_COMPARE(model.counts()[std::size_t(Disposition::Malicious)], 1);
    QCOMPARE(model.counts()[std::size_t(Disposition::Unknown)], 3);
    QCOMPARE(model.counts()[NoVerdictYet], 0);
    const QModelIndex verdict = model.index(4, FoundModel::VerdictColumn);
    QCOMPARE(verdict.data(DispositionRole).toInt(), int(Disposition::Malicious));
    QCOMPARE(model.index(4, FoundModel::RemarksColumn).data().toString(), u"Defanged"_s);
    QCOMPARE(model.index(4, FoundModel::ModulesColumn).data(ModuleMatrixRole).toByteArray(),
             (QByteArray{}.append(char(ModuleMark::Malicious)).append(2, char(ModuleMark::Unknown))));
}

void TestFindObservables::modelFilters()
{
    FoundModel model(m_desk->verdicts);
    QAbstractItemModelTester tester(&model);
    FindResult result(FindResult::Kind::Text, {});
    model.show(&result);
    result.read(pasted("good.example bad.example https://bad.example/x"), {});
    QTRY_VERIFY(model.isWorkedOff() && !result.isReading());
    FoundFilter filter;
    filter.verdict = NoVerdictYet;
    model.setFilter(filter);
    QTRY_COMPARE(model.shownCount(), 3);
    // As answers come, what has a verdict goes out of "no verdict yet".
    model.setActive(true);
    QTRY_COMPARE(model.shownCount(), 0);
    filter.verdict = int(Disposition::Malicious);
    model.setFilter(filter);
    QCOMPARE(tableText(model), u"[Domains 1] bad.example [URLs 1] https://bad.example/x"_s);
    filter = {};
    filter.text = u"GOOD"_s;
    model.setFilter(filter);
    QCOMPARE(tableText(model), u"[Domains 1] good.example"_s);
    QCOMPARE(model.counts()[std::size_t(Disposition::Malicious)], 2);
}

void TestFindObservables::modelCollapsesGroups()
{
    FoundModel model(m_desk->verdicts);
    QAbstractItemModelTester tester(&model);
    FindResult result(FindResult::Kind::Page, {});
    model.show(&result);
    result.show(u"A page"_s, {Desk::domain(u"a.example"_s), Desk::domain(u"b.example"_s)}, {});
    model.toggleGroup(0);
    QCOMPARE(tableText(model), u"[Domains 2]"_s);
    QCOMPARE(model.shown().size(), 2);
    // Another list of the page leaves it closed.
    result.show(u"A page"_s, {Desk::domain(u"a.example"_s)}, {});
    QCOMPARE(tableText(model), u"[Domains 1]"_s);
    model.expandAll();
    QCOMPARE(tableText(model), u"[Domains 1] a.example"_s);
}

void TestFindObservables::modelTakesLargeResultsInSlices()
{
    QByteArray many;
    for (int i = 0; i < 20'000; ++i)
        many += "host" + QByteArray::number(i) + ".example 10.1." + QByteArray::number(i / 250) + '.' +
                QByteArray::number(i % 250) + '\n';
    FoundModel model(m_desk->verdicts);
    FindResult result(FindResult::Kind::Text, {});
    model.show(&result);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    result.read(pasted(many), {});
    QTRY_VERIFY_WITH_TIMEOUT(!result.isReading() && model.isWorkedOff(), 30'000);
    QCOMPARE(model.shownCount(), 40'000);
    QVERIFY(inserted.size() > 2);
    FoundFilter filter;
    filter.text = u"host19999"_s;
    model.setFilter(filter);
    QTRY_VERIFY_WITH_TIMEOUT(model.isWorkedOff(), 30'000);
    QCOMPARE(tableText(model), u"[Domains 1] host19999.example"_s);
}

void TestFindObservables::modelAsksOnlySoManyUnbidden()
{
    QList<Observable> many;
    for (int i = 0; i < FoundModel::AskedUnbidden + 500; ++i)
        many.append(Desk::domain(u"host%1.example"_s.arg(i)));
    FoundModel model(m_desk->verdicts);
    FindResult result(FindResult::Kind::Page, {});
    model.show(&result);
    model.setActive(true);
    result.show(u"A page"_s, many, {});
    QTRY_COMPARE(model.unaskedCount(), 500);
    QTRY_COMPARE(model.counts()[NoVerdictYet], 500);
    model.askForAll();
    QTRY_COMPARE(model.counts()[NoVerdictYet], 0);
}

void TestFindObservables::takesALongPageInPieces()
{
    QList<Observable> all;
    for (int i = 0; i < 20'000; ++i)
        all.append(Desk::domain(u"host%1.example"_s.arg(i)));
    FindResult result(FindResult::Kind::Page, {});
    result.show(u"Page"_s, all, {});
    result.show(u"Page"_s, all.first(1), {}); // a shorter one comes before it is whole
    QTRY_VERIFY(result.isWhole());
    QCOMPARE(result.count(), 1);
    result.show(u"Page"_s, all, {});
    QTRY_VERIFY(result.isWhole());
    QCOMPARE(result.count(), 20'000);
    QCOMPARE(result.rows().at(19'999).observable, all.last());
}

void TestFindObservables::countsThePageLive()
{
    show();
    QCOMPARE(m_app->count(), -1);
    m_page.all = {Desk::domain(u"bad.example"_s)};
    m_app->setSource(&m_page);
    QCOMPARE(m_app->count(), 1);
    QSignalSpy changed(m_app, &RibbonApp::countChanged);
    m_page.set({Desk::domain(u"bad.example"_s), Desk::domain(u"good.example"_s)});
    QTRY_COMPARE(m_app->count(), 2);
    QCOMPARE(m_app->countDescription(), u"2 on this page"_s);
    QVERIFY(!changed.isEmpty());
    settle();
    QCOMPARE(shown(), u"[Domains 2] bad.example good.example"_s);
    m_app->setSource(nullptr);
    QCOMPARE(m_app->count(), -1);
}

void TestFindObservables::aPageThatWasLeftChangesNothing()
{
    show();
    TestPage other;
    other.all = {Desk::domain(u"good.example"_s)};
    m_page.all = {Desk::domain(u"bad.example"_s)};
    m_app->setSource(&m_page);
    m_app->setSource(&other);
    settle();
    QSignalSpy reset(m_app->findChild<QTableView *>()->model(), &QAbstractItemModel::modelReset);
    m_page.set({Desk::domain(u"worse.example"_s)});
    QTest::qWait(100);
    QCOMPARE(reset.size(), 0);
    m_app->setSource(nullptr);
}

void TestFindObservables::everyFocusableWidgetHasAName()
{
    show();
    m_app->look(pasted("bad.example"), FindResult::Kind::Text);
    settle();
    QStringList nameless;
    for (const QWidget *widget : m_app->findChildren<QWidget *>()) {
        const bool part = widget->objectName().startsWith(u"qt_"_s); // viewports and the like of Qt's own
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool hidden = button && !button->isVisible();
        const QString name = hidden ? u"hidden"_s : button ? button->text() : label ? u"its text"_s : QString();
        const bool popup = widget->inherits("QComboBoxListView"); // named after its combo box
        if (widget->focusPolicy() != Qt::NoFocus && widget->accessibleName().isEmpty() && !part && !popup &&
            name.isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className());
    }
    QCOMPARE(nameless, QStringList());
    QCOMPARE(m_app->accessibleName(), u"Find observables"_s);
    QVERIFY(named<QTableView>(u"Found observables"_s));
    QVERIFY(named<QLineEdit>(u"Filter observables"_s));
}

void TestFindObservables::pastedTextOpensBesideThePage()
{
    show();
    m_page.all = {Desk::domain(u"page.example"_s)};
    m_app->setSource(&m_page);
    QSignalSpy wanted(m_app, &FindObservablesApp::wanted);
    QGuiApplication::clipboard()->setText(u"see hxxp://evil[.]example/a"_s);
    QVERIFY(m_app->paste());
    QCOMPARE(wanted.size(), 1);
    settle();
    QCOMPARE(shown(), u"[URLs 1] http://evil.example/a"_s);
    QCOMPARE(results(), QStringList({u"A page"_s, u"Pasted text"_s}));
    m_app->showPage();
    settle();
    QCOMPARE(shown(), u"[Domains 1] page.example"_s);
}

void TestFindObservables::takesWhatProgramsHandOver()
{
    show();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"list.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("file.example");
    file.close();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(file.fileName()), QUrl(u"https://link.example/%E3%81%82"_s)});
    QVERIFY(m_app->look(files));
    settle();
    QCOMPARE(shown(), u"[Domains 1] file.example [URLs 1] https://link.example/%E3%81%82"_s);
    // A browser's links may come without a text.
    QMimeData links;
    links.setUrls({QUrl(u"https://one.example/a"_s), QUrl(u"https://two.example/b"_s)});
    QVERIFY(m_app->look(links));
    settle();
    QCOMPARE(shown(), u"[URLs 2] https://one.example/a https://two.example/b"_s);
    QMimeData picture;
    picture.setData(u"image/png"_s, "x");
    QVERIFY(!m_app->look(picture));
    QSignalSpy reported(m_app, &FindObservablesApp::reported);
    QGuiApplication::clipboard()->clear();
    QVERIFY(!m_app->paste());
    QCOMPARE(reported.first().first().toString(), u"There is no text and no file in the clipboard."_s);
}

void TestFindObservables::focusGoesToTheRows()
{
    show();
    QApplication::setActiveWindow(m_window.get());
    auto *table = m_app->findChild<QTableView *>();
    auto *filter = named<QLineEdit>(u"Filter observables"_s);
    m_app->look(pasted("one.example"), FindResult::Kind::Text);
    m_app->focusFirst(); // nothing is there yet
    QVERIFY(filter->hasFocus());
    settle();
    QTRY_VERIFY(table->hasFocus());
    m_app->look(pasted("two.example"), FindResult::Kind::Text);
    settle();
    QTRY_COMPARE(shown(), u"[Domains 1] two.example"_s);
    QTRY_VERIFY(table->hasFocus());
    // What is being typed stays where it is.
    m_app->look(pasted("three.example"), FindResult::Kind::Text);
    filter->setFocus();
    m_app->focusFirst();
    filter->setText(u"three"_s);
    settle();
    QTRY_COMPARE(shown(), u"[Domains 1] three.example"_s);
    QTest::qWait(100);
    QVERIFY(filter->hasFocus());
}

void TestFindObservables::newerIntakeWinsAndOldOnesStay()
{
    show();
    m_app->look(pasted(QByteArray("first.example ") + QByteArray(64'000'000, ' ')), FindResult::Kind::Text);
    m_app->look(pasted("second.example"), FindResult::Kind::Text);
    settle();
    QCOMPARE(shown(), u"[Domains 1] second.example"_s);
    QCOMPARE(results().size(), 2);
    for (int i = 0; i < 15; ++i)
        m_app->look(pasted("more.example"), FindResult::Kind::Text);
    QCOMPARE(results().size(), 10);
}

void TestFindObservables::readsMails()
{
    show();
    const QByteArray mail = "From: Billing <billing@bad.example>\r\nTo: <sato@example.com>\r\nSubject: Invoice\r\n"
                            "Message-ID: <1@bad.example>\r\nMIME-Version: 1.0\r\n"
                            "Received: from bad.example ([198.51.100.9]) by mx.example.com; Mon, 23 Nov 2026 09:00:01 "
                            "+0900\r\nContent-Type: text/html\r\n\r\n"
                            "<a href=\"https://bad.example/login\">https://bank.example/</a>\r\n";
    m_settings->set(Setting::OwnDomains, QStringList{u"example.com"_s});
    m_app->look({IntakeItem{u"mail.eml"_s, {}, mail}}, FindResult::Kind::Text);
    settle();
    auto *tree = named<QTreeView>(u"Structure of the mail"_s);
    QTRY_VERIFY(tree->isVisible());
    QStringList lines;
    const auto add = [&](auto &&self, const QModelIndex &parent) -> void {
        for (int row = 0; row < tree->model()->rowCount(parent); ++row) {
            const QModelIndex index = tree->model()->index(row, 0, parent);
            lines << index.data().toString() + u'|' + index.siblingAtColumn(1).data().toString();
            self(self, index);
        }
    };
    add(add, {});
    QVERIFY2(lines.contains(u"Subject|Invoice"_s), qPrintable(lines.join(u'\n')));
    QVERIFY(lines.contains(u"From|billing@bad.example"_s));
    QVERIFY(lines.contains(u"Came from|198.51.100.9"_s));
    QVERIFY(lines.contains(u"Leads to|https://bad.example/login"_s));
    // A text without a mail has no structure.
    m_app->look(pasted("bad.example"), FindResult::Kind::Text);
    settle();
    QVERIFY(!tree->isVisible());
}

void TestFindObservables::selectsTrulyAll()
{
    show();
    QList<Observable> many;
    for (int i = 0; i < 2500; ++i)
        many.append(Desk::domain(u"host%1.example"_s.arg(i)));
    m_page.all = many;
    m_app->setSource(&m_page);
    QTRY_VERIFY(named<QPushButton>(u"Select all 2,500"_s));
    auto *table = m_app->findChild<QTableView *>();
    static_cast<FoundModel *>(table->model())->toggleGroup(0);
    named<QPushButton>(u"Select all 2,500"_s)->click();
    QTRY_VERIFY(named<QPushButton>(u"Copy 2,500"_s));
    named<QPushButton>(u"Copy 2,500"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 2500);
}

void TestFindObservables::addsToTheActiveCase()
{
    const Case active = test::await(m_desk->cases->create(u"Active"_s, {Desk::domain(u"bad.example"_s)}, true)).value();
    show();
    QSignalSpy reported(m_app, &FindObservablesApp::reported);
    m_app->look(pasted("bad.example new.example"), FindResult::Kind::Text);
    settle();
    QTRY_VERIFY(named<QPushButton>(u"Add 2 to active case"_s));
    QTRY_VERIFY(named<QPushButton>(u"Add 2 to active case"_s)->isEnabled());
    named<QPushButton>(u"Add 2 to active case"_s)->click();
    QTRY_COMPARE(reported.size(), 1);
    QCOMPARE(reported.first().first().toString(), u"Added 1 observable(s) to “Active”, 1 already there"_s);
    QCOMPARE(m_desk->load(active.id).observables.size(), 2);
}

void TestFindObservables::addsSelectedToANewCase()
{
    show();
    QSignalSpy made(m_desk->cases.get(), &CaseStore::caseChanged);
    m_app->look(pasted("one.example two.example"), FindResult::Kind::Text);
    settle();
    m_app->findChild<QTableView *>()->selectRow(2);
    QTRY_VERIFY(named<QPushButton>(u"Add 1 to a new case"_s));
    QVERIFY(!named<QPushButton>(u"Add 1 to active case"_s)->isEnabled());
    named<QPushButton>(u"Add 1 to a new case"_s)->click();
    QTRY_COMPARE(made.size(), 1);
    const auto kept = made.first().first().value<Case>();
    QCOMPARE(kept.observables.size(), 1);
    QCOMPARE(kept.observables.first().observable.value(), u"two.example"_s);
}

void TestFindObservables::copiesDefanged()
{
    show();
    m_app->look(pasted("one.example https://two.example/x"), FindResult::Kind::Text);
    settle();
    QTRY_VERIFY(named<QPushButton>(u"Copy 2 defanged"_s));
    named<QPushButton>(u"Copy 2 defanged"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"one[.]example\nhxxps://two[.]example/x"_s);
}

void TestFindObservables::hidesOwnDomains()
{
    m_settings->set(Setting::OwnDomains, QStringList{u"corp.example"_s});
    show();
    m_app->look(pasted("mail.corp.example bad.example https://bad.example/x"), FindResult::Kind::Text);
    settle();
    QCOMPARE(shown(), u"[Domains 1] bad.example [URLs 1] https://bad.example/x"_s);
    const auto tells = [this](const QString &words) {
        const auto labels = m_app->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const QLabel *label) { return label->text() == words; });
    };
    QTRY_VERIFY(tells(u"None selected · 1 of your own hidden"_s));
    auto *options = named<QToolButton>(u"What to show"_s);
    QTRY_VERIFY(options->menu()->actions().first()->isEnabled());
    options->menu()->actions().first()->trigger();
    settle();
    QCOMPARE(shown(), u"[Domains 2] mail.corp.example bad.example [URLs 1] https://bad.example/x"_s);
    QTRY_VERIFY(tells(u"None selected"_s));
}

void TestFindObservables::saysWhatOnlyOnesOwnMatches()
{
    m_settings->set(Setting::OwnDomains, QStringList{u"corp.example"_s});
    show();
    // The host of the address is not listed by itself, and not counted either.
    m_app->look(pasted("k@corp.example bad.example"), FindResult::Kind::Text);
    settle();
    const auto tells = [this](const QString &words) {
        const auto labels = m_app->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const QLabel *label) { return label->isVisible() && label->text() == words; });
    };
    QTRY_VERIFY(tells(u"None selected · 1 of your own hidden"_s));
    auto *field = named<QLineEdit>(u"Filter observables"_s);
    // A field that nobody types in is emptied where nothing is filtered.
    QApplication::setActiveWindow(m_window.get());
    field->setFocus();
    QVERIFY(field->hasFocus());
    field->setText(u"corp"_s);
    QTRY_VERIFY(tells(u"Only domains of your own organisation match; they are hidden."_s));
    const auto buttons = m_app->findChildren<QPushButton *>();
    const auto way = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->isVisible() && button->text() == u"Show your own"_s;
    });
    QVERIFY(way != buttons.end());
    (*way)->click();
    QTRY_COMPARE(shown(), u"[Email addresses 1] k@corp.example"_s);
    QCOMPARE(field->text(), u"corp"_s);
    QVERIFY(!named<QToolButton>(u"What to show"_s)->menu()->actions().first()->isChecked());
    field->setFocus();
    field->setText(u"nowhere"_s);
    QTRY_VERIFY(tells(u"No observable here contains “nowhere”."_s));
}

void TestFindObservables::saysWhatCannotBeRead()
{
    show();
    m_app->lookAtFiles({u"/nowhere/at/all.eml"_s});
    QTRY_VERIFY(!named<QWidget>(u"Stop reading"_s)->isVisible());
    const auto says = [this] {
        for (const QLabel *label : m_app->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"all.eml"_s) && label->text().contains(u"<b>"_s))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says());
    QVERIFY(!named<QPushButton>(u"Copy all 1 messages"_s)->isVisible());
}

void TestFindObservables::copiesAllThatCannotBeRead()
{
    show();
    QStringList files;
    for (int i = 0; i < 7; ++i)
        files.append(u"/nowhere/at/all%1.eml"_s.arg(i));
    m_app->lookAtFiles(files);
    QTRY_VERIFY(named<QPushButton>(u"Copy all 7 messages"_s));
    QPushButton *copy = named<QPushButton>(u"Copy all 7 messages"_s);
    QTRY_VERIFY(copy->isVisible());
    settle();
    copy->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 7);
    QVERIFY2(lines.last().startsWith(u"all6.eml cannot be read"_s), qPrintable(lines.last()));
}

void TestFindObservables::comparesWithInspect()
{
    m_desk->transport.answer(InspectPath, R"([{"type":"domain","value":"both.example"},
        {"type":"domain","value":"there.example"}])");
    show();
    m_app->setInspectOffer([](const QString &) -> QCoro::Task<bool> { co_return true; });
    m_app->look(pasted("both.example here.example"), FindResult::Kind::Text);
    settle();
    QTRY_VERIFY(named<QPushButton>(u"Ask inspect too"_s)->isVisible());
    named<QPushButton>(u"Ask inspect too"_s)->click();
    QTRY_COMPARE(shown(), u"[Domains 3] both.example here.example there.example"_s);
    const QAbstractItemModel &model = *m_app->findChild<QTableView *>()->model();
    const auto side = [&](int row) { return model.index(row, FoundModel::SideColumn).data().toString(); };
    QCOMPARE(side(1), u"Both"_s);
    QCOMPARE(side(2), u"Only here"_s);
    QCOMPARE(side(3), u"Only inspect"_s);
    const auto part = [this](const QString &words) -> QToolButton * {
        for (auto *button : m_app->findChildren<QToolButton *>()) {
            if (button->text() == words && button->isVisible())
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(part(u"Only inspect 1"_s));
    part(u"Only inspect 1"_s)->click();
    QTRY_COMPARE(shown(), u"[Domains 1] there.example"_s);
    part(u"Only here 1"_s)->click();
    QTRY_COMPARE(shown(), u"[Domains 1] here.example"_s);
}

void TestFindObservables::theNewerQuestionCounts()
{
    FindResult result(FindResult::Kind::Page, m_desk->clock.now());
    const int older = result.setAsking();
    const int newer = result.setAsking();
    result.setAnswer(older, QList{Desk::domain(u"old.example"_s)});
    QCOMPARE(result.comparison().state, Comparison::State::Asking);
    QCOMPARE(result.count(), 0);
    result.setAnswer(newer, QList{Desk::domain(u"new.example"_s)});
    QCOMPARE(result.comparison().state, Comparison::State::Done);
    QCOMPARE(result.rows().at(0).observable, Desk::domain(u"new.example"_s));
}

void TestFindObservables::offersInspectOnlyWhereItAnswers()
{
    show();
    m_app->setInspectOffer([](const QString &content) -> QCoro::Task<bool> {
        const bool known = content == u"known.example"_s;
        co_return known;
    });
    m_app->look(pasted("known.example"), FindResult::Kind::Text);
    settle();
    QTRY_VERIFY(named<QPushButton>(u"Ask inspect too"_s)->isVisible());
    m_app->look(pasted("other.example"), FindResult::Kind::Text);
    settle();
    QTRY_VERIFY(!named<QPushButton>(u"Ask inspect too"_s)->isVisible());
    // A failure is told, and can be tried again.
    m_app->look(pasted("known.example"), FindResult::Kind::Text);
    settle();
    QTRY_VERIFY(named<QPushButton>(u"Ask inspect too"_s)->isVisible());
    named<QPushButton>(u"Ask inspect too"_s)->click();
    QTRY_VERIFY(named<QPushButton>(u"Ask inspect again"_s)->isVisible());
}

void TestFindObservables::watchesTheClipboardOnlyWhenOn()
{
    show();
    auto *watch = named<QCheckBox>(u"Watch the clipboard"_s);
    QVERIFY(!watch->isChecked());
    watch->click();
    QVERIFY(m_settings->get<bool>(Setting::ClipboardWatch));
    m_settings->set(Setting::ClipboardWatch, false);
    QVERIFY(!watch->isChecked());
}

void TestFindObservables::canBeClosedWhileReading()
{
    show();
    m_app->look(pasted(QByteArray("host.example ").repeated(2'000'000)), FindResult::Kind::Text);
    QTest::qWait(20);
    m_window.reset();
    m_app = nullptr;
}

OBI_GUI_TEST(TestFindObservables)
#include "test_find_observables.moc"
