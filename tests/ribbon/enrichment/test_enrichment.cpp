// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EnrichmentDesk.h"

#include "bar/Ribbon.h"
#include "enrichment/EnrichedTable.h"
#include "enrichment/Enrichment.h"
#include "enrichment/EnrichmentField.h"
#include "enrichment/EnrichmentTrouble.h"
#include "enrichment/ModuleLine.h"
#include "look/StateView.h"
#include "pivot/ActiveCase.h"
#include "pivot/PivotMenu.h"
#include "settings/Recents.h"
#include "settings/Settings.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace obi;
using namespace Qt::StringLiterals;
using test::EnrichmentDesk;
using Stage = EnrichmentSearch::Stage;

class TestEnrichment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fieldTakesAnyText();
    void fieldKeepsShortText();
    void nothingOfALongTextIsCut();
    void searchesAndShows();
    void keyboardOnly();
    void tabGoesThroughThePopupAndBack();
    void escapeGivesTheKeyboardBack();
    void closesWhereSomethingElseIsPressed();
    void addsSomeOrAll();
    void copiesTheCheckedOnes();
    void pivotMenuOfARow();
    void filtersAndSaysSo();
    void nothingFound();
    void oneModuleFails();
    void noAccount();
    void noScope();
    void countsDownARateLimit();
    void staysAboveTheRibbon();
    void everythingHasAName();

private:
    void search(const QString &text);
    template <typename Widget>
    Widget *named(const QString &name) const;
    EnrichmentPopup &popup() const { return *m_enrichment->popup(); }
    EnrichedTable &table() const { return *popup().table(); }
    EnrichmentField &field() const { return *m_enrichment->field(); }
    EnrichedModel &model() const { return m_enrichment->found().model(); }

    std::unique_ptr<EnrichmentDesk> m_desk;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ActiveCase> m_active;
    std::unique_ptr<PivotMenu> m_pivot;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_page = nullptr;
    Ribbon *m_ribbon = nullptr;
    Enrichment *m_enrichment = nullptr;
};

void TestEnrichment::init()
{
    m_desk = std::make_unique<EnrichmentDesk>();
    m_desk->theme.setReducedMotion(u"on"_s);
    m_settings = std::make_unique<Settings>();
    m_active = std::make_unique<ActiveCase>(*m_desk->cases);
    m_window = std::make_unique<QWidget>();
    m_pivot = std::make_unique<PivotMenu>(
        PivotMenu::Services{m_desk->theme, m_desk->verdicts, m_desk->enrich, m_desk->response, *m_desk->cases},
        m_window.get());
    auto *column = new QVBoxLayout(m_window.get());
    column->setContentsMargins(0, 0, 0, 0);
    m_page = new QLineEdit;
    column->addWidget(m_page, 1);
    m_ribbon = new Ribbon(m_desk->theme, *m_settings, m_window.get());
    column->addWidget(m_ribbon);
    m_enrichment = new Enrichment({{m_desk->theme, *m_desk->cases, *m_active, *m_pivot, m_desk->clock},
                                   m_desk->verdicts,
                                   m_desk->sightings,
                                   *m_settings},
                                  *m_ribbon);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_page->setFocus();
}

void TestEnrichment::cleanup()
{
    m_window.reset();
    m_pivot.reset();
    m_active.reset();
    m_desk.reset();
}

template <typename Widget>
Widget *TestEnrichment::named(const QString &name) const
{
    for (auto *each : popup().findChildren<Widget *>()) {
        if (each->accessibleName() == name || each->property("text").toString() == name)
            return each;
    }
    return nullptr;
}

void TestEnrichment::search(const QString &text)
{
    m_enrichment->search(text);
    QTRY_VERIFY(m_enrichment->isSettled());
}

void TestEnrichment::fieldTakesAnyText()
{
    QSignalSpy given(&field(), &EnrichmentField::given);
    const QString log = u"bad.example was here\n"_s.repeated(100'000);
    QGuiApplication::clipboard()->setText(log);
    field().setFocus();
    QTest::keySequence(&field(), QKeySequence::Paste);
    QVERIFY(given.isEmpty());
    QVERIFY(field().text().size() < 200);
    QVERIFY(field().text().startsWith(u"bad.example was here bad"_s));
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(given.size(), 1);
    QCOMPARE(given.first().first().toString(), log);
    // Writing begins anew.
    QTest::keyClicks(&field(), u"x"_s);
    QCOMPARE(field().whole(), u"x"_s);
}

void TestEnrichment::fieldKeepsShortText()
{
    QGuiApplication::clipboard()->setText(u" bit.ly \n"_s);
    field().setFocus();
    QTest::keyClicks(&field(), u"a.example "_s);
    QTest::keySequence(&field(), QKeySequence::Paste);
    QCOMPARE(field().text(), u"a.example bit.ly"_s);
    QCOMPARE(field().whole(), field().text());
}

/// However it comes: Qt's fields end at 32,767 characters otherwise.
void TestEnrichment::nothingOfALongTextIsCut()
{
    QStringList values;
    for (int i = 0; i < 12'000; ++i)
        values.append(u"host%1.example"_s.arg(i));
    const QString lines = values.join(u'\n');
    const QString words = values.join(u' ');
    auto *reader = QAccessible::queryAccessibleInterface(&field());
    for (const QString &text : {lines, words}) {
        reader->editableTextInterface()->replaceText(0, reader->textInterface()->characterCount(), text);
        QCOMPARE(field().whole(), text);
        QVERIFY(field().text().size() < 1000); // its beginning alone is laid out
    }
    field().clear();
    QInputMethodEvent typed;
    typed.setCommitString(words);
    QApplication::sendEvent(&field(), &typed);
    QCOMPARE(field().whole(), words);
    QTest::keyClicks(&field(), u"n"_s); // begins a new text
    QCOMPARE(field().whole(), u"n"_s);
    for (int i = 0; i < EnrichmentField::LongText + 10; ++i)
        QTest::keyClick(&field(), Qt::Key_A);
    QCOMPARE(field().whole().size(), EnrichmentField::LongText + 11); // what is typed letter by letter stays
    QCOMPARE(field().text(), field().whole());
}

void TestEnrichment::searchesAndShows()
{
    search(u"bad.example news.example"_s);
    QVERIFY(popup().isVisible());
    QCOMPARE(popup().title(), u"2 observable(s) in the pasted text"_s);
    QCOMPARE(popup().answered(), u"3 of 3 modules answered"_s);
    QCOMPARE(field().text(), u"bad.example news.example"_s);
    const auto *line = popup().findChild<ModuleLine *>();
    QCOMPARE(line->accessibleName(), u"bad.example"_s);
    QVERIFY(line->accessibleDescription().startsWith(u"Email Gateway: Malicious"_s));
    table().setCurrentIndex(model().index(1, EnrichedModel::Value));
    QCOMPARE(line->accessibleName(), u"news.example"_s);
    const RecentSearch remembered{SearchPlace::Enrichment, u"bad.example news.example"_s};
    QCOMPARE(recentSearches(*m_settings), QList{remembered});
}

void TestEnrichment::keyboardOnly()
{
    test::await(m_desk->cases->create(u"Lure"_s));
    QTRY_VERIFY(m_active->value());
    QTest::keyClick(m_page, Qt::Key_E, Qt::ControlModifier);
    QVERIFY(field().hasFocus());
    QTest::keyClicks(&field(), u"bad.example news.example"_s);
    QTest::keyClick(&field(), Qt::Key_Return);
    QTRY_VERIFY(m_enrichment->isSettled());
    QVERIFY(field().hasFocus());
    QTest::keyClick(&field(), Qt::Key_Down);
    QVERIFY(table().hasFocus());
    QCOMPARE(table().currentIndex().row(), 0);
    QTest::keyClick(&table(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_Space);
    QVERIFY(model().isChecked(1));
    QTest::keyClick(&table(), Qt::Key_A);
    QTRY_VERIFY(m_active->value()->holds(EnrichmentDesk::domain(u"news.example"_s)));
    QVERIFY(!m_active->value()->holds(EnrichmentDesk::domain(u"bad.example"_s)));
    QTest::keyClick(&table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(model().checkedCount(), 2);
    QTest::keyClick(&table(), Qt::Key_Home);
    QTest::keyClick(&table(), Qt::Key_Up);
    QVERIFY(field().hasFocus());
}

void TestEnrichment::tabGoesThroughThePopupAndBack()
{
    QTest::keyClick(m_page, Qt::Key_E, Qt::ControlModifier);
    search(u"bad.example news.example"_s);
    QSet<QWidget *> reached;
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(popup().isVisible());
        if (field().hasFocus())
            break;
        reached.insert(QApplication::focusWidget());
    }
    QVERIFY(field().hasFocus());
    for (QWidget *widget : popup().findChildren<QWidget *>()) {
        const bool stop = widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
        QVERIFY2(!stop || reached.contains(widget), qPrintable(widget->accessibleName()));
    }
    QTest::keyClick(&field(), Qt::Key_Backtab, Qt::ShiftModifier);
    QWidget *last = QApplication::focusWidget();
    QVERIFY(popup().isAncestorOf(last));
    QTest::keyClick(last, Qt::Key_Tab);
    QVERIFY(field().hasFocus());
}

void TestEnrichment::escapeGivesTheKeyboardBack()
{
    QTest::keyClick(m_page, Qt::Key_E, Qt::ControlModifier);
    search(u"bad.example"_s);
    QTest::keyClick(&field(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_Escape);
    QVERIFY(!popup().isVisible() && field().hasFocus());
    QTest::keyClick(&field(), Qt::Key_Escape);
    QVERIFY(m_page->hasFocus());
    // What was found is there again without asking.
    const auto asked = m_desk->transport.asked.size();
    m_ribbon->focusSearch();
    QTest::keyClick(&field(), Qt::Key_Down);
    QVERIFY(popup().isVisible() && table().hasFocus());
    QCOMPARE(m_desk->transport.asked.size(), asked);
}

void TestEnrichment::closesWhereSomethingElseIsPressed()
{
    search(u"bad.example"_s);
    field().setFocus();
    QTest::mouseClick(&table(), Qt::LeftButton, {}, QPoint(60, 60));
    QVERIFY(popup().isVisible());
    QTest::mouseClick(m_page, Qt::LeftButton);
    QVERIFY(!popup().isVisible());
}

void TestEnrichment::addsSomeOrAll()
{
    search(u"bad.example news.example other.example"_s);
    QVERIFY(!named<QPushButton>(u"Add 3 to active case"_s) ||
            !named<QPushButton>(u"Add 3 to active case"_s)->isVisible());
    QTest::mouseClick(named<QPushButton>(u"Add 3 to new case"_s), Qt::LeftButton);
    QTRY_VERIFY(m_active->value());
    QCOMPARE(m_active->value()->observables.size(), 3);
    QTRY_COMPARE(popup().actions()->outcome(), u"3 added"_s);
    // What the case has is not offered to it again; a key that adds it says so.
    QTRY_VERIFY(named<QPushButton>(u"All are in the active case"_s));
    QVERIFY(!named<QPushButton>(u"All are in the active case"_s)->isEnabled());
    model().setChecked(0, true);
    QVERIFY(named<QPushButton>(u"All are in the active case"_s));
    QTest::keyClick(&table(), Qt::Key_A);
    QTRY_COMPARE(popup().actions()->outcome(), u"1 already there"_s);
}

void TestEnrichment::copiesTheCheckedOnes()
{
    search(u"bad.example news.example other.example"_s);
    model().setChecked(0, true);
    model().setChecked(2, true);
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"bad[.]example\nother[.]example"_s);
    model().checkAll(false);
    table().setCurrentIndex(model().index(1, EnrichedModel::Value));
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"news.example"_s);
    QTest::mouseClick(named<QPushButton>(u"Copy defanged"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
}

void TestEnrichment::pivotMenuOfARow()
{
    search(u"bad.example news.example"_s);
    QTest::keyClick(&field(), Qt::Key_Down);
    QSignalSpy opened(m_pivot.get(), &PivotMenu::opened);
    QTest::keyClick(&table(), Qt::Key_F10, Qt::ShiftModifier);
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(m_pivot->isOpenFor(EnrichmentDesk::domain(u"bad.example"_s)));
    QVERIFY(popup().isVisible());
    for (auto *menu : m_window->findChildren<QMenu *>())
        menu->close();
}

void TestEnrichment::filtersAndSaysSo()
{
    search(u"bad.example bad-two.example"_s);
    model().setFilter({.hidesHarmless = false, .onlyUndecided = true});
    QVERIFY(!table().isVisible());
    const auto *state = popup().findChild<StateView *>();
    QCOMPARE(state->accessibleName(), u"Every observable has a verdict."_s);
    QTest::mouseClick(named<QPushButton>(u"Show all"_s), Qt::LeftButton);
    QVERIFY(table().isVisible());
    QCOMPARE(model().rowCount(), 2);
}

void TestEnrichment::nothingFound()
{
    search(u"nothing to see here"_s);
    const auto *state = popup().findChild<StateView *>();
    QVERIFY(state->isVisible());
    QCOMPARE(state->accessibleName(), u"No observables found in this text."_s);
    QVERIFY(!table().isVisible());
    QTest::keyClick(&field(), Qt::Key_Escape);
    QVERIFY(!popup().isVisible());
}

void TestEnrichment::oneModuleFails()
{
    m_desk->fail(u"pi"_s, failure(ErrorCode::TimedOut, {u"visibility.example"_s, u"10"_s}));
    search(u"bad.example news.example"_s);
    QCOMPARE(popup().answered(), u"2 of 3 modules answered"_s);
    QVERIFY(popup().trouble()->isVisible());
    QVERIFY(popup().trouble()->text().startsWith(u"Private Intel did not answer."_s));
    QTest::mouseClick(named<QPushButton>(u"Retry"_s), Qt::LeftButton);
    QTRY_VERIFY(m_enrichment->isSettled());
}

void TestEnrichment::noAccount()
{
    m_desk->transport.table.insert(
        test::ModulesPath, [](const HttpRequest &) -> Result<HttpResponse> { return failure(ErrorCode::NotLoggedIn); });
    m_desk->fail({}, failure(ErrorCode::NotLoggedIn));
    search(u"bad.example"_s);
    QVERIFY(popup().trouble()->isVisible());
    QSignalSpy wanted(m_enrichment, &Enrichment::logInWanted);
    QVERIFY(!named<QPushButton>(u"Retry"_s)->isVisible());
    QTest::mouseClick(named<QPushButton>(u"Log in to the ribbon"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(model().rowCount(), 1); // what was found here is there all the same
}

void TestEnrichment::noScope()
{
    m_desk->fail({}, failure(ErrorCode::MissingScope, {u"enrich:read"_s}));
    search(u"bad.example"_s);
    QCOMPARE(popup().trouble()->text(), u"Scope missing: enrich:read"_s);
    QSignalSpy wanted(m_enrichment, &Enrichment::editCredentialsWanted);
    QTest::mouseClick(named<QPushButton>(u"Edit credentials…"_s), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestEnrichment::countsDownARateLimit()
{
    m_desk->fail({}, failure(ErrorCode::RateLimited, {u"visibility.example"_s, u"42"_s}));
    search(u"bad.example"_s);
    QVERIFY(popup().trouble()->isVisible());
    auto *retry = named<QPushButton>(u"Retry"_s);
    QVERIFY(retry->isVisible() && !retry->isEnabled());
    QCOMPARE(retry->text(), u"Retry in 42 s"_s);
}

void TestEnrichment::staysAboveTheRibbon()
{
    search(u"bad.example news.example"_s);
    const auto bottom = [&] { return popup().geometry().bottom() + 1 - EnrichmentPopup::Shadow; };
    QCOMPARE(m_ribbon->y() - bottom(), EnrichmentPopup::AboveRibbon);
    QCOMPARE(popup().x() + EnrichmentPopup::Shadow, field().mapTo(m_window.get(), QPoint()).x());
    m_window->resize(1120, 680);
    QTRY_COMPARE(m_ribbon->y() - bottom(), EnrichmentPopup::AboveRibbon);
    QVERIFY(popup().geometry().right() <= 1120 + EnrichmentPopup::Shadow);
    // More rows than there is room for scroll.
    QString many;
    for (int i = 0; i < 200; ++i)
        many += u"host%1.example "_s.arg(i);
    search(many);
    QVERIFY(popup().y() + EnrichmentPopup::Shadow >= 0);
    QCOMPARE(popup().title(), u"200 observable(s) in the pasted text"_s);
}

void TestEnrichment::everythingHasAName()
{
    search(u"bad.example news.example"_s);
    for (const QWidget *each : popup().findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(each);
        const bool spoken = !each->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (each->focusPolicy() != Qt::NoFocus && each->isVisible())
            QVERIFY2(spoken, each->metaObject()->className());
    }
    QCOMPARE(field().accessibleName(), u"Enrichment search"_s);
    QCOMPARE(field().accessibleDescription(), u"Paste IPs, URLs, hashes or text"_s);
}

OBI_GUI_TEST(TestEnrichment)
#include "test_enrichment.moc"
