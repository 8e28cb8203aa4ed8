// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MenuDesk.h"

#include "pivot/ActionDialog.h"
#include "pivot/ActionTargets.h"
#include "pivot/PivotMenu.h"
#include "pivot/RowMenu.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace obi;
using namespace Qt::StringLiterals;
using test::Desk;
using test::MenuDesk;
using State = ActionRecord::State;

namespace {

const QString TriggerPath = u"/iroh/iroh-response/respond/trigger/gw/block"_s;

QByteArray action(const QString &id, const QString &value)
{
    return uR"({"id":"%1","title":"%1 it","module":"Email Gateway","module_instance_id":"gw",)"
           R"("url":"/respond/trigger/gw/%1?observable_type=domain&observable_value=%2"})"_s.arg(id, value)
               .toUtf8();
}

QList<Observable> domains(int count)
{
    QList<Observable> list;
    for (int i = 0; i < count; ++i)
        list << Desk::domain(u"d%1.example"_s.arg(i));
    return list;
}

} // namespace

/// The pivot menu of several observables, and what comes of an action on all of them.
class TestSelectionMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatIsSelected();
    void addsThoseThatTheCaseLacks();
    void addsAllToANewCase();
    void copiesAll();
    void actionsAreOneRowForAll();
    void asksFirstAndTellsOfEach();
    void theRestCanBeStopped();
    void tooManyAreNotAskedFor();
    void longListsAreAskedInParts();

private:
    RowMenu *open(const QList<Observable> &observables) { return m_desk->open(observables); }
    QAction *row(const QString &text) const { return m_desk->row(text); }
    QStringList words() const;
    ActionDialog *dialog() const { return m_desk->window.findChild<ActionDialog *>(); }
    QPushButton *button(const QString &text) const;

    std::unique_ptr<MenuDesk> m_desk;
};

void TestSelectionMenu::init()
{
    m_desk = std::make_unique<MenuDesk>();
}

void TestSelectionMenu::cleanup()
{
    m_desk.reset();
}

QStringList TestSelectionMenu::words() const
{
    QStringList words;
    for (const QLabel *label : m_desk->menu->findChildren<QLabel *>())
        words << label->text();
    return words;
}

QPushButton *TestSelectionMenu::button(const QString &text) const
{
    for (QPushButton *button : dialog()->findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

void TestSelectionMenu::saysWhatIsSelected()
{
    const QList<Observable> three{Desk::domain(u"bad.example"_s), Desk::domain(u"bit.ly"_s),
                                  Desk::domain(u"fine.example"_s)};
    m_desk->verdicts.want({three.first()});
    QTRY_VERIFY(m_desk->verdicts.find(three.first()) && m_desk->verdicts.find(three.first())->complete);
    open(three);
    QVERIFY(m_desk->menu->accessibleName().contains(u'3'));
    QVERIFY2(words().contains(u"Malicious 1 · No verdict 2"_s), qPrintable(words().join(u'|')));
}

void TestSelectionMenu::addsThoseThatTheCaseLacks()
{
    const QList<Observable> three = domains(3);
    const Case made = *test::await(m_desk->cases->create(u"Bait"_s, three.mid(0, 1)));
    test::await(m_desk->cases->setActiveCase(made.id));
    QTRY_VERIFY((open(three), row(u"Add 2 to active case"_s)));
    QSignalSpy reported(&m_desk->pivot, &PivotMenu::reported);
    QTest::keyClick(m_desk->menu, Qt::Key_A);
    QTRY_COMPARE(reported.size(), 1);
    QCOMPARE(m_desk->load(made.id).observables.size(), 3);
    QTRY_VERIFY((open(three), row(u"All are in the active case"_s)));
    QVERIFY(!row(u"All are in the active case"_s)->isEnabled());
}

void TestSelectionMenu::addsAllToANewCase()
{
    open(domains(4));
    QSignalSpy reported(&m_desk->pivot, &PivotMenu::reported);
    QTest::keyClick(m_desk->menu, Qt::Key_N);
    QTRY_COMPARE(reported.size(), 1);
    const auto cases = test::await(m_desk->cases->list());
    QCOMPARE(cases->size(), 1);
    QCOMPARE(m_desk->load(cases->first().id).observables.size(), 4);
}

void TestSelectionMenu::copiesAll()
{
    open(domains(2));
    QTest::keyClick(m_desk->menu, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"d0.example\nd1.example"_s);
    open(domains(2));
    QTest::keyClick(m_desk->menu, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"d0[.]example\nd1[.]example"_s);
}

void TestSelectionMenu::actionsAreOneRowForAll()
{
    // The last one is for a value that nobody has selected.
    m_desk->transport.answer(test::ActionsPath, R"({"data":[)" + action(u"block"_s, u"d0.example"_s) + ',' +
                                                    action(u"block"_s, u"d1.example"_s) + ',' +
                                                    action(u"hunt"_s, u"d1.example"_s) + ',' +
                                                    action(u"wipe"_s, u"other.example"_s) + "]}");
    open(domains(2));
    QTRY_VERIFY(row(u"block it…"_s));
    QVERIFY(row(u"hunt it (1 of 2)…"_s));
    for (const QAction *each : m_desk->menu->actions())
        QVERIFY(!each->text().contains(u"wipe"));
}

void TestSelectionMenu::asksFirstAndTellsOfEach()
{
    m_desk->transport.answer(test::ActionsPath, R"({"data":[)" + action(u"block"_s, u"d0.example"_s) + ',' +
                                                    action(u"block"_s, u"d1.example"_s) + "]}");
    m_desk->transport.table.insert(TriggerPath, [](const HttpRequest &request) -> Result<HttpResponse> {
        const bool fails = request.url.query().contains(u"d1.example");
        return HttpResponse{200,
                            {{"Content-Type", "application/json"}},
                            fails ? R"({"data":{"status":"failure"},"errors":[{"message":"list is full"}]})"
                                  : R"({"data":{"status":"success"}})"};
    });
    open(domains(2));
    QTRY_VERIFY(row(u"block it…"_s));
    row(u"block it…"_s)->trigger();
    QVERIFY(dialog() && dialog()->isVisible());
    ActionTargets &targets = dialog()->targets();
    QAbstractItemModelTester tester(&targets, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(targets.rowCount(), 2);
    QCOMPARE(m_desk->transport.count(TriggerPath), 0);
    QVERIFY(dialog()->acting()->text().contains(u"2 observable(s)"));
    dialog()->acting()->click();
    QTRY_COMPARE(dialog()->stage(), ActionDialog::Stage::Failed);
    QCOMPARE(m_desk->transport.count(TriggerPath), 2);
    const auto state = [&](int row) {
        return State(targets.index(row, ActionTargets::State).data(ActionTargets::StateRole).toInt());
    };
    QCOMPARE(state(0), State::Finished);
    QCOMPARE(state(1), State::Failed);
    QVERIFY(targets.index(1, ActionTargets::State).data(Qt::ToolTipRole).toString().contains(u"list is full"));
    // Why, in the dialog itself and not only under the mouse.
    QStringList told;
    for (const QLabel *label : dialog()->findChildren<QLabel *>())
        told << label->text();
    QVERIFY2(told.join(u'|').contains(u"list is full"_s), qPrintable(told.join(u'|')));
    QCOMPARE(m_desk->actions->unseen(), 2);
    if (const QString picture = qEnvironmentVariable("OBI_PICTURE"); !picture.isEmpty())
        dialog()->grab().save(picture + u"-several.png"_s);
    dialog()->reject();
    QCOMPARE(m_desk->actions->unseen(), 0);
}

void TestSelectionMenu::theRestCanBeStopped()
{
    QByteArrayList actions;
    const QList<Observable> nine = domains(9);
    for (const Observable &each : nine)
        actions << action(u"block"_s, each.value());
    m_desk->transport.answer(test::ActionsPath, R"({"data":[)" + actions.join(',') + "]}");
    m_desk->transport.answer(TriggerPath, R"({"data":{"status":"success"}})");
    m_desk->transport.hold(TriggerPath);
    open(nine);
    QTRY_VERIFY(row(u"block it…"_s));
    row(u"block it…"_s)->trigger();
    dialog()->acting()->click();
    QTRY_COMPARE(m_desk->transport.count(TriggerPath), ActionLog::MostUnderWay);
    QTRY_VERIFY(button(u"Stop the rest"_s)->isVisible());
    button(u"Stop the rest"_s)->click();
    QCOMPARE(dialog()->targets().count(State::Failed), 9 - ActionLog::MostUnderWay);
    QVERIFY(!button(u"Stop the rest"_s)->isVisible());
    m_desk->transport.release(TriggerPath);
    QTRY_COMPARE(dialog()->stage(), ActionDialog::Stage::Failed);
    QCOMPARE(m_desk->transport.count(TriggerPath), ActionLog::MostUnderWay);
    QCOMPARE(dialog()->targets().count(State::Finished), ActionLog::MostUnderWay);
}

void TestSelectionMenu::tooManyAreNotAskedFor()
{
    open(domains(501));
    QVERIFY(row(u"Add all to new case"_s));
    QCOMPARE(m_desk->transport.count(test::ActionsPath), 0);
    QVERIFY2(words().contains(u"Modules act on at most 500 observables at once."_s), qPrintable(words().join(u'|')));
}

void TestSelectionMenu::longListsAreAskedInParts()
{
    m_desk->transport.answer(test::ActionsPath, R"({"data":[)" + action(u"block"_s, u"d119.example"_s) + "]}");
    open(domains(120));
    QTRY_VERIFY(row(u"block it (1 of 120)…"_s));
    QCOMPARE(m_desk->transport.count(test::ActionsPath), 3);
}

OBI_GUI_TEST(TestSelectionMenu)
#include "test_selection_menu.moc"
