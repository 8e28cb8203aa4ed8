// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MenuDesk.h"

#include "messages/MessageBook.h"
#include "pivot/ActionDialog.h"
#include "pivot/ActionNote.h"
#include "pivot/ActionTargets.h"
#include "pivot/PivotMenu.h"
#include "pivot/RemediationWords.h"
#include "pivot/RowMenu.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
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

Observable message(const QString &value)
{
    return *Observable::parse(ObservableType::EmailMessageId, value);
}

/// Two messages of one sender; only the gateway has seen them.
const char Seen[] =
    R"({"data":[{"module":"Email Gateway","module_instance_id":"gw","data":{"sightings":{"count":2,"docs":[
    {"type":"sighting","id":"s1","observed_time":{"start_time":"2026-11-20T05:02:00.000Z"},
     "observables":[{"type":"email_messageid","value":"<1@x.example>"},{"type":"cisco_mid","value":"4417902"},
                    {"type":"email_subject","value":"Invoice 1120"}],
     "relations":[{"origin":"gw","relation":"Sent","source":{"type":"email","value":"billing@x.example"},
                   "related":{"type":"email_messageid","value":"<1@x.example>"}}],
     "targets":[{"type":"process.email-service","observables":[{"type":"email","value":"k@corp.example"}]}]},
    {"type":"sighting","id":"s2","observables":[{"type":"email_messageid","value":"<2@x.example>"}],
     "relations":[{"origin":"gw","relation":"Sent_To","source":{"type":"email_messageid","value":"<2@x.example>"},
                   "related":{"type":"email","value":"m@corp.example"}}]}]}}}],"errors":[]})";

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
    void tellsWhatIsKnownOfMessages();
    void writesIntoTheCasesThatHoldIt();
    void doesNotWriteWhereNobodyWantsIt();
    void theActiveCaseIsNamedAtOnce();
    void restoringIsNotDeleting();
    void theRestCanBeStopped();
    void tooManyAreNotAskedFor();
    void longListsAreAskedInParts();

private:
    void offer(const QString &id, const QString &title, const QList<Observable> &observables);
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

void TestSelectionMenu::offer(const QString &id, const QString &title, const QList<Observable> &observables)
{
    QByteArrayList actions;
    for (const Observable &each : observables)
        actions << uR"({"id":"%1","title":"%2","module":"Email Gateway","module_instance_id":"gw",)"
                   R"("url":"/respond/trigger/gw/%1?observable_type=%3&observable_value=%4"})"_s
                       .arg(id, title, observableTypeName(each.type()),
                            QString::fromLatin1(QUrl::toPercentEncoding(each.value())))
                       .toUtf8();
    m_desk->transport.answer(test::ActionsPath, R"({"data":[)" + actions.join(',') + "]}");
    m_desk->transport.answer(u"/iroh/iroh-response/respond/trigger/gw/"_s + id, R"({"data":{"status":"success"}})");
}

void TestSelectionMenu::tellsWhatIsKnownOfMessages()
{
    m_desk->transport.answer(u"/iroh/iroh-enrich/observe/observables"_s, Seen);
    const QList<Observable> two{message(u"<1@x.example>"_s), message(u"<2@x.example>"_s)};
    offer(u"forward-delete"_s, u"Forward and Delete"_s, two);
    open(two);
    QTRY_VERIFY(row(u"Forward and Delete…"_s));
    row(u"Forward and Delete…"_s)->trigger();
    const ActionTargets &targets = dialog()->targets();
    const auto cell = [&targets](int row, int column) { return targets.index(row, column).data().toString(); };
    QTRY_COMPARE(cell(0, ActionTargets::Subject), u"Invoice 1120"_s);
    QCOMPARE(cell(0, ActionTargets::Sender), u"billing@x.example"_s);
    QCOMPARE(cell(0, ActionTargets::Recipient), u"k@corp.example"_s);
    QVERIFY(!cell(0, ActionTargets::Seen).isEmpty());
    QVERIFY(targets.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"4417902"));
    QCOMPARE(cell(1, ActionTargets::Recipient), u"m@corp.example"_s);
    QCOMPARE(cell(1, ActionTargets::Subject), u"–"_s);
    QCOMPARE(dialog()->acting()->text(), u"Forward and delete 2 message(s)"_s);
    QCOMPARE(dialog()->heading(), u"2 message(s) will be forwarded, then deleted"_s);
    QVERIFY(dialog()->detail().contains(u"Email Gateway") && dialog()->detail().contains(u"cannot be undone"));
    QVERIFY(dialog()->cancel()->isDefault());
    QTRY_VERIFY(dialog()->cancel()->hasFocus());
    if (const QString picture = qEnvironmentVariable("OBI_PICTURE"); !picture.isEmpty())
        dialog()->grab().save(picture + u"-messages.png"_s);
    QTest::keyClick(dialog(), Qt::Key_Return); // Cancel
    QCOMPARE(m_desk->actions->records().size(), 0);
}

void TestSelectionMenu::writesIntoTheCasesThatHoldIt()
{
    m_desk->transport.answer(u"/iroh/iroh-enrich/observe/observables"_s, Seen);
    const Observable one = message(u"<1@x.example>"_s);
    const Case other = *test::await(m_desk->cases->create(u"Holds it"_s, {one}));
    const Case far = *test::await(m_desk->cases->create(u"Holds another"_s, {message(u"<11@x.example>"_s)}));
    const Case active = *test::await(m_desk->cases->create(u"Bait"_s));
    const QList<Case> found = test::await(casesFor(*m_desk->cases, {one}, active));
    QCOMPARE(found.size(), 2);
    QTRY_VERIFY((open({one}), row(u"Add to active case"_s)));
    offer(u"delete"_s, u"Delete"_s, {one});
    open({one});
    QTRY_VERIFY(row(u"Delete…"_s));
    row(u"Delete…"_s)->trigger();
    QTRY_COMPARE(dialog()->findChild<QCheckBox *>()->text(), u"Record it in 2 case(s)"_s);
    QVERIFY(dialog()->recordsInCases());
    dialog()->acting()->click();
    QTRY_COMPARE(m_desk->load(active.id).notes.size(), 1);
    QTRY_COMPARE(m_desk->load(other.id).notes.size(), 1);
    const QString text = m_desk->load(other.id).notes.first().text;
    for (const auto &part : {u"Email Gateway: “Delete”"_s, u"<1@x.example>"_s, u"k@corp.example"_s, u"Deleted"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(m_desk->load(far.id).notes.isEmpty());
    // Whoever looks at the message next is told.
    QCOMPARE(m_desk->pivot.lastAction(one)->state, State::Finished);
}

void TestSelectionMenu::doesNotWriteWhereNobodyWantsIt()
{
    const Observable one = message(u"<1@x.example>"_s);
    const Case holds = *test::await(m_desk->cases->create(u"Holds it"_s, {one}));
    offer(u"delete"_s, u"Delete"_s, {one});
    open({one});
    QTRY_VERIFY(row(u"Delete…"_s));
    row(u"Delete…"_s)->trigger();
    QTRY_VERIFY(dialog()->recordsInCases());
    dialog()->findChild<QCheckBox *>()->click();
    dialog()->acting()->click();
    QTRY_COMPARE(dialog()->stage(), ActionDialog::Stage::Done);
    QVERIFY(m_desk->load(holds.id).notes.isEmpty());
}

// Before the cases are found that hold it.
void TestSelectionMenu::theActiveCaseIsNamedAtOnce()
{
    const Observable one = message(u"<1@x.example>"_s);
    const Case active = *test::await(m_desk->cases->create(u"Bait"_s));
    QTRY_VERIFY((open({one}), row(u"Add to active case"_s)));
    offer(u"delete"_s, u"Delete"_s, {one});
    open({one});
    QTRY_VERIFY(row(u"Delete…"_s));
    row(u"Delete…"_s)->trigger();
    QVERIFY(dialog()->recordsInCases());
    dialog()->acting()->click();
    QTRY_COMPARE(m_desk->load(active.id).notes.size(), 1);
}

void TestSelectionMenu::restoringIsNotDeleting()
{
    const auto what = [](const QString &id, const QString &title) {
        return remediationOf({.module = {}, .id = id, .title = title}, {message(u"<1@x.example>"_s)});
    };
    QCOMPARE(what(u"x"_s, u"Restore deleted message"_s), Remediation::None);
    QCOMPARE(what(u"undelete"_s, u"Undelete"_s), Remediation::None);
    QCOMPARE(what(u"x"_s, u"Do not delete"_s), Remediation::None);
    QCOMPARE(what(u"delete"_s, u"削除"_s), Remediation::Delete);
    QCOMPARE(what(u"x"_s, u"Delete message"_s), Remediation::Delete);
    QCOMPARE(what(u"x"_s, u"Forward the original"_s), Remediation::Forward);
    QCOMPARE(what(u"forward_delete"_s, {}), Remediation::ForwardAndDelete);
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
