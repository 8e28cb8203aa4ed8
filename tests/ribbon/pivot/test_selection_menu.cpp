// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MenuDesk.h"

#include "messages/MessageBook.h"
#include "pivot/ActionDialog.h"
#include "pivot/ActionNotes.h"
#include "pivot/ActionTargets.h"
#include "pivot/PivotMenu.h"
#include "pivot/RemediationWords.h"
#include "pivot/RowMenu.h"
#include "pivot/TextPivot.h"
#include "store/SqlConnection.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

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

/// What a module offers to do with a message; all but the gateway are called like their ids.
QByteArray remedy(const QString &module, const QString &id, const QString &title, const Observable &message)
{
    const QString name = module == "gw"_L1 ? u"Email Gateway"_s : module;
    const QString value = QString::fromLatin1(QUrl::toPercentEncoding(message.value()));
    return uR"({"id":"%1","title":"%2","module":"%5","module_instance_id":"%6",)"
           R"("url":"/respond/trigger/%6/%1?observable_type=%3&observable_value=%4"})"_s
               .arg(id, title, observableTypeName(message.type()), value, name, module)
               .toUtf8();
}

ModuleAction removal()
{
    return {.module = {.id = u"gw"_s, .name = u"Email Gateway"_s}, .id = u"delete"_s, .title = u"Delete"_s};
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
    void messagesBeginWithRemediation();
    void whatNobodyOffersSaysSo();
    void titlesThatSayMoreStay();
    void deletedOnesAreLeftOut();
    void whatOneModuleDeletedAnotherMayHave();
    void theKeyAsksTheModulesFirst();
    void theKeyTellsWhatIsLeftOut();
    void theKeyMindsTheRefusalOfItsModuleAlone_data();
    void theKeyMindsTheRefusalOfItsModuleAlone();
    void theResultTellsTheTimeOfEach();
    void anotherAccountIsNotAskedFor();
    void aNoteIsWrittenThoughTheCasesWereNotFoundYet();
    void aNoteStaysOwedWhereTheCasesCannotBeRead();
    void aNoteIsWrittenAfterARestart();
    void aNoteIsOwedToTheOtherCaseAlone();
    void textsLeadToWhatTheyName();
    void aFieldLeadsToWhatItNames();
    void theRestCanBeStopped();
    void tooManyAreNotAskedFor();
    void longListsAreAskedInParts();

private:
    void sql(const QString &statement);
    void refuse(const QString &module);
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

void TestSelectionMenu::sql(const QString &statement)
{
    const QString file = m_desk->folder.filePath(u"cases.sqlite"_s);
    QVERIFY(SqlConnection::open(file, SqlConnection::Mode::ReadWrite, file).value()->run(statement));
}

/// For want of a scope.
void TestSelectionMenu::refuse(const QString &module)
{
    m_desk->transport.table.insert(test::DeliberatePath, [module](const HttpRequest &request) {
        const bool refused = request.url.query().contains(module);
        return HttpResponse{refused ? 403 : 200,
                            {{"Content-Type", "application/json"}},
                            refused ? R"({"error":"missing_scope","missing-scopes":["enrich:read"]})"
                                    : R"({"data":[]})"};
    });
}

void TestSelectionMenu::offer(const QString &id, const QString &title, const QList<Observable> &observables)
{
    QByteArrayList actions;
    for (const Observable &each : observables)
        actions << remedy(u"gw"_s, id, title, each);
    m_desk->transport.answer(test::ActionsPath, R"({"data":[)" + actions.join(',') + "]}");
    m_desk->transport.answer(u"/iroh/iroh-response/respond/trigger/gw/"_s + id, R"({"data":{"status":"success"}})");
}

void TestSelectionMenu::tellsWhatIsKnownOfMessages()
{
    m_desk->transport.answer(u"/iroh/iroh-enrich/observe/observables"_s, Seen);
    const QList<Observable> two{message(u"<1@x.example>"_s), message(u"<2@x.example>"_s)};
    offer(u"forward-delete"_s, u"Forward and Delete"_s, two);
    open(two);
    QTRY_VERIFY(row(u"Forward and delete…"_s)->isEnabled());
    row(u"Forward and delete…"_s)->trigger();
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
    const Result<QList<Case>> found = test::await(casesFor(*m_desk->cases, {one}, active));
    QCOMPARE(found->size(), 2);
    QTRY_VERIFY((open({one}), row(u"Add to active case"_s)));
    offer(u"delete"_s, u"Delete"_s, {one});
    open({one});
    QTRY_VERIFY(row(u"Delete"_s)->isEnabled());
    row(u"Delete"_s)->trigger();
    QTRY_COMPARE(dialog()->findChild<QCheckBox *>()->text(), u"Record it in 2 case(s)"_s);
    const auto labels = dialog()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"“Bait”") && label->text().contains(u"“Holds it”");
    }));
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
    QTRY_VERIFY(row(u"Delete"_s)->isEnabled());
    row(u"Delete"_s)->trigger();
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
    QTRY_VERIFY(row(u"Delete"_s)->isEnabled());
    row(u"Delete"_s)->trigger();
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

void TestSelectionMenu::messagesBeginWithRemediation()
{
    const QList<Observable> two{message(u"<1@x.example>"_s), message(u"<2@x.example>"_s)};
    offer(u"x1"_s, u"Delete"_s, two);
    m_desk->transport.hold(test::ActionsPath);
    for (const QList<Observable> &messages : {two, two.mid(0, 1)}) {
        if (m_desk->menu)
            m_desk->menu->close();
        QTRY_VERIFY(!m_desk->menu);
        open(messages);
        QStringList first;
        for (const QAction *each : m_desk->rows().mid(0, 3)) {
            first << each->text();
            QVERIFY(!each->isEnabled());
        }
        QCOMPARE(first, QStringList({u"Delete"_s, u"Forward…"_s, u"Forward and delete…"_s}));
        QCOMPARE(row(u"Delete"_s)->shortcut(), QKeySequence(Qt::Key_Delete));
        QCOMPARE(row(u"Forward and delete…"_s)->shortcut(), QKeySequence(Qt::SHIFT | Qt::Key_Delete));
    }
    QVERIFY(row(u"Add to new case"_s));
    m_desk->transport.release(test::ActionsPath);
    QTRY_VERIFY(row(u"Delete"_s)->isEnabled());
    QVERIFY(!row(u"Delete…"_s));
    // Other observables have nothing to do with it.
    m_desk->menu->close();
    open(domains(2));
    QVERIFY(!row(u"Delete"_s));
}

void TestSelectionMenu::whatNobodyOffersSaysSo()
{
    const QList<Observable> two{message(u"<1@x.example>"_s), message(u"<2@x.example>"_s)};
    offer(u"x1"_s, u"Delete"_s, two);
    open(two);
    QTRY_VERIFY(row(u"Delete"_s)->isEnabled());
    QVERIFY(!row(u"Forward…"_s)->isEnabled());
    QVERIFY(row(u"Forward…"_s)->toolTip().contains(u"No module offers this"));
}

void TestSelectionMenu::titlesThatSayMoreStay()
{
    const Observable one = message(u"<1@x.example>"_s);
    const auto title = [&one](const QString &given) {
        return actionTitle(ModuleAction{.module = {}, .id = u"delete"_s, .title = given}, one);
    };
    QCOMPARE(title(u"Forward and Delete"_s), u"Forward and delete"_s);
    QCOMPARE(title(u"DELETE message"_s), u"Delete"_s);
    QCOMPARE(title(u"Delete from the archive"_s), u"Delete from the archive"_s);
    QCOMPARE(title(u"隔離する"_s), u"隔離する"_s);
    // What a workflow does is its own affair, whatever it is called.
    QCOMPARE(actionTitle({.module = {}, .id = u"delete"_s, .title = u"DELETE message"_s, .workflow = true}, one),
             u"DELETE message"_s);
    QCOMPARE(actionTitle(ModuleAction{.module = {}, .title = u"Delete"_s}, Desk::domain(u"bit.ly"_s)), u"Delete"_s);
    offer(u"delete"_s, u"Delete from the archive"_s, {one});
    open({one});
    QTRY_VERIFY(row(u"Delete from the archive…"_s));
    QVERIFY(!row(u"Delete"_s)->isEnabled());
}

void TestSelectionMenu::deletedOnesAreLeftOut()
{
    const QList<Observable> two{message(u"<1@x.example>"_s), message(u"<2@x.example>"_s)};
    offer(u"delete"_s, u"Delete"_s, two);
    m_desk->actions->run(removal(), two.first());
    QTRY_VERIFY(m_desk->pivot.isDeleted(two.first()));
    QVERIFY(!m_desk->pivot.isDeleted(two.last()));
    open(two);
    QTRY_VERIFY(row(u"Delete"_s)->isEnabled());
    row(u"Delete"_s)->trigger();
    QCOMPARE(dialog()->targets().observables(), two.mid(1));
    QVERIFY2(dialog()->detail().contains(u"1 message(s) are deleted already"), qPrintable(dialog()->detail()));
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    open({two.first()});
    QTRY_COMPARE(row(u"Delete"_s)->toolTip(), u"1 already deleted"_s);
    QVERIFY(!row(u"Delete"_s)->isEnabled());
}

// Each gateway counts its own messages: the same number is another message at the next one.
void TestSelectionMenu::whatOneModuleDeletedAnotherMayHave()
{
    const Observable one = *Observable::parse(ObservableType::CiscoMid, u"12345");
    offer(u"delete"_s, u"Delete"_s, {one});
    m_desk->actions->run(removal(), one);
    QTRY_VERIFY(m_desk->pivot.isDeleted(one));
    m_desk->transport.answer(test::ActionsPath, R"({"data":[)" + remedy(u"gw"_s, u"delete"_s, u"Delete"_s, one) + ',' +
                                                    remedy(u"gw2"_s, u"delete"_s, u"Delete"_s, one) + "]}");
    open({one});
    QTRY_VERIFY(row(u"Delete"_s)->isEnabled());
    QVERIFY2(row(u"Delete"_s)->toolTip().contains(u"gw2"), "the first has deleted its own");
    row(u"Delete"_s)->trigger();
    QCOMPARE(dialog()->targets().observables(), QList{one});
}

void TestSelectionMenu::theKeyAsksTheModulesFirst()
{
    const Observable one = message(u"<1@x.example>"_s);
    offer(u"delete"_s, u"Delete"_s, {one});
    m_desk->pivot.remediate({one}, PivotMenu::Remedy::Delete, QRect(10, 10, 100, 20));
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->stage(), ActionDialog::Stage::Confirm);
    QCOMPARE(m_desk->transport.count(u"/iroh/iroh-response/respond/trigger/gw/delete"_s), 0);
    // What nobody offers is told by the menu.
    QSignalSpy opened(&m_desk->pivot, &PivotMenu::opened);
    m_desk->pivot.remediate({one}, PivotMenu::Remedy::ForwardAndDelete, QRect(10, 10, 100, 20));
    QTRY_COMPARE(opened.size(), 1);
}

void TestSelectionMenu::theKeyTellsWhatIsLeftOut()
{
    const QList<Observable> three{message(u"<1@x.example>"_s), message(u"<2@x.example>"_s),
                                  message(u"<3@x.example>"_s)};
    offer(u"delete"_s, u"Delete"_s, three.mid(0, 2));
    m_desk->pivot.remediate(three, PivotMenu::Remedy::Delete, QRect(10, 10, 100, 20));
    QTRY_VERIFY(dialog());
    QCOMPARE(dialog()->targets().observables(), three.mid(0, 2));
    const QString told = u"1 of those that were chosen are left out: Email Gateway does not offer it for them."_s;
    QVERIFY2(dialog()->detail().contains(told), qPrintable(dialog()->detail()));
    QVERIFY(!dialog()->detail().contains(u"deleted already"));
}

void TestSelectionMenu::theKeyMindsTheRefusalOfItsModuleAlone_data()
{
    QTest::addColumn<QString>("refused");
    QTest::addColumn<bool>("asks");
    QTest::newRow("another module") << u"pi"_s << true;
    QTest::newRow("its own") << u"gw"_s << false;
}

void TestSelectionMenu::theKeyMindsTheRefusalOfItsModuleAlone()
{
    QFETCH(QString, refused);
    const Observable one = message(u"<1@x.example>"_s);
    offer(u"delete"_s, u"Delete"_s, {one});
    refuse(refused);
    m_desk->verdicts.want({one});
    QTRY_VERIFY(m_desk->verdicts.find(one) && m_desk->verdicts.find(one)->complete);
    QSignalSpy opened(&m_desk->pivot, &PivotMenu::opened);
    m_desk->pivot.remediate({one}, PivotMenu::Remedy::Delete, QRect(10, 10, 100, 20));
    QTRY_VERIFY(dialog() || !opened.isEmpty());
    QTEST(dialog() != nullptr, "asks");
}

void TestSelectionMenu::theResultTellsTheTimeOfEach()
{
    const Observable one = message(u"<1@x.example>"_s);
    offer(u"delete"_s, u"Delete"_s, {one});
    open({one});
    QTRY_VERIFY(row(u"Delete"_s)->isEnabled());
    row(u"Delete"_s)->trigger();
    QCOMPARE(dialog()->windowTitle(), u"Confirm deletion"_s);
    auto *table = dialog()->findChild<QTableView *>();
    QVERIFY(table->isColumnHidden(ActionTargets::State) && table->isColumnHidden(ActionTargets::Changed));
    m_desk->transport.hold(u"/iroh/iroh-response/respond/trigger/gw/delete"_s);
    dialog()->acting()->click();
    QCOMPARE(dialog()->windowTitle(), u"Action in progress"_s);
    QCOMPARE(dialog()->focusWidget(), dialog()->cancel());
    QCOMPARE(dialog()->heading(), u"1 message(s) are being deleted"_s);
    m_desk->transport.release(u"/iroh/iroh-response/respond/trigger/gw/delete"_s);
    QTRY_COMPARE(dialog()->stage(), ActionDialog::Stage::Done);
    QCOMPARE(dialog()->windowTitle(), u"Result of the action"_s);
    QCOMPARE(dialog()->heading(), u"1 of 1 message(s) deleted"_s);
    QVERIFY(!table->isColumnHidden(ActionTargets::State) && table->isColumnHidden(ActionTargets::Seen));
    const ActionTargets &targets = dialog()->targets();
    QCOMPARE(targets.index(0, ActionTargets::State).data().toString(), u"Deleted"_s);
    QVERIFY(targets.index(0, ActionTargets::Changed).data().toString().contains(u":41"_s));
    QCOMPARE(targets.headerData(ActionTargets::Changed, Qt::Horizontal).toString(), u"Time"_s);
    if (const QString picture = qEnvironmentVariable("OBI_PICTURE"); !picture.isEmpty())
        dialog()->grab().save(picture + u"-result.png"_s);
}

void TestSelectionMenu::anotherAccountIsNotAskedFor()
{
    const Observable one = message(u"<1@x.example>"_s);
    offer(u"delete"_s, u"Delete"_s, {one});
    open({one});
    QTRY_VERIFY(row(u"Delete"_s)->isEnabled());
    row(u"Delete"_s)->trigger();
    open({one});
    m_desk->actions->withdrawAll();
    QVERIFY2(!m_desk->menu, "what it offers is of the account before");
    QCOMPARE(dialog()->stage(), ActionDialog::Stage::Refused);
    QVERIFY(dialog()->heading().contains(u"Nothing was sent"));
    QVERIFY(!dialog()->acting()->isVisible());
    dialog()->acting()->click();
    QVERIFY(m_desk->actions->records().isEmpty());
}

// With no active case, before those are found that hold it.
void TestSelectionMenu::aNoteIsWrittenThoughTheCasesWereNotFoundYet()
{
    const Observable one = message(u"<1@x.example>"_s);
    const Case holds = *test::await(m_desk->cases->create(u"Holds it"_s, {one}, false));
    offer(u"delete"_s, u"Delete"_s, {one});
    open({one});
    QTRY_VERIFY(row(u"Delete"_s)->isEnabled());
    row(u"Delete"_s)->trigger();
    QCOMPARE(dialog()->findChild<QCheckBox *>()->text(), u"Record it in the cases that hold it"_s);
    dialog()->acting()->click();
    QTRY_COMPARE(m_desk->load(holds.id).notes.size(), 1);
    QTRY_VERIFY(m_desk->actions->toNote().isEmpty());
}

void TestSelectionMenu::aNoteStaysOwedWhereTheCasesCannotBeRead()
{
    const Observable one = message(u"<1@x.example>"_s);
    const Case holds = *test::await(m_desk->cases->create(u"Holds it"_s, {one}, false));
    offer(u"delete"_s, u"Delete"_s, {one});
    open({one});
    QTRY_VERIFY(row(u"Delete"_s)->isEnabled());
    sql(u"ALTER TABLE observables RENAME TO unreadable"_s);
    row(u"Delete"_s)->trigger();
    QVERIFY(!test::await(casesFor(*m_desk->cases, {one}, std::nullopt)));
    QVERIFY2(dialog()->recordsInCases(), "which hold it can be seen later");
    dialog()->acting()->click();
    QTRY_COMPARE(dialog()->stage(), ActionDialog::Stage::Done);
    QTRY_COMPARE(m_desk->window.findChildren<Question *>().size(), 2); // the dialog itself is one
    QCOMPARE(m_desk->actions->toNote().size(), 1);
    sql(u"ALTER TABLE unreadable RENAME TO observables"_s);
    m_desk->openStore();
    const MessageBook book(m_desk->enrich);
    const ActionNotes notes({*m_desk->actions, *m_desk->cases, book, u"me"_s});
    QTRY_COMPARE(m_desk->load(holds.id).notes.size(), 1);
    QTRY_VERIFY(m_desk->actions->toNote().isEmpty());
}

void TestSelectionMenu::aNoteIsWrittenAfterARestart()
{
    const QString path = u"/iroh/iroh-response/respond/trigger/gw/delete"_s;
    const Observable one = message(u"<1@x.example>"_s);
    const Case holds = *test::await(m_desk->cases->create(u"Holds it"_s, {one}, false));
    offer(u"delete"_s, u"Delete"_s, {one});
    m_desk->transport.hold(path);
    m_desk->actions->run({{removal(), one}}, {true, {holds.id}});
    QTRY_COMPARE(m_desk->transport.count(path), 1);
    QVERIFY(m_desk->load(holds.id).notes.isEmpty());
    m_desk->openStore();
    const MessageBook book(m_desk->enrich);
    const auto notes =
        std::make_unique<ActionNotes>(ActionNotes::Services{*m_desk->actions, *m_desk->cases, book, u"me"_s});
    QTRY_COMPARE(m_desk->load(holds.id).notes.size(), 1);
    const QString text = m_desk->load(holds.id).notes.first().text;
    QVERIFY2(text.contains(u"<1@x.example>"_s) && text.contains(u"Outcome unknown"_s), qPrintable(text));
    QTRY_VERIFY(m_desk->actions->toNote().isEmpty());
    // Once, though it could not be told that it is there.
    m_desk->openStore();
    QTRY_VERIFY(m_desk->actions->isLoaded());
    QVERIFY(m_desk->actions->toNote().isEmpty());
    QCOMPARE(m_desk->load(holds.id).notes.size(), 1);
}

// What is known of a message is forgotten by a restart, and the note of before stands in other words.
void TestSelectionMenu::aNoteIsOwedToTheOtherCaseAlone()
{
    m_desk->transport.answer(u"/iroh/iroh-enrich/observe/observables"_s, Seen);
    const Observable one = message(u"<1@x.example>"_s);
    const Case written = *test::await(m_desk->cases->create(u"Holds it"_s, {one}, false));
    const Case full = *test::await(m_desk->cases->create(u"Holds it too"_s, {one}, false));
    const Case fuller = *test::await(m_desk->cases->create(u"And one more"_s, {one}, false));
    sql(u"CREATE TRIGGER full BEFORE INSERT ON notes WHEN new.case_number > 1 BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
    m_desk->pivot.messages().want({one});
    QTRY_VERIFY(m_desk->pivot.messages().find(one));
    offer(u"delete"_s, u"Delete"_s, {one});
    const NoteWish wish{true, {written.id, full.id, fuller.id}};
    m_desk->actions->run({{removal(), one}}, wish);
    m_desk->actions->run({{removal(), one}}, wish);
    QTRY_COMPARE(m_desk->load(written.id).notes.size(), 2);
    QTRY_COMPARE(m_desk->window.findChildren<Question *>().size(), 1);
    QTest::qWait(50);
    QCOMPARE(m_desk->window.findChildren<Question *>().size(), 1);
    QVERIFY(m_desk->load(written.id).notes.first().text.contains(u"k@corp.example"_s));
    QCOMPARE(m_desk->actions->toNote().size(), 2);
    sql(u"DROP TRIGGER full"_s);
    m_desk->openStore();
    const MessageBook book(m_desk->enrich);
    const ActionNotes notes({*m_desk->actions, *m_desk->cases, book, u"me"_s});
    QTRY_COMPARE(m_desk->load(fuller.id).notes.size(), 2);
    QTRY_VERIFY(m_desk->actions->toNote().isEmpty());
    QCOMPARE(m_desk->load(full.id).notes.size(), 2);
    QCOMPARE(m_desk->load(written.id).notes.size(), 2);
}

void TestSelectionMenu::textsLeadToWhatTheyName()
{
    QPlainTextEdit editor(u"See bad.example & 198.51.100.7.\nNothing here."_s, &m_desk->window);
    new TextPivot(&editor, m_desk->pivot);
    editor.resize(300, 100);
    editor.show();
    const auto rows = [&editor] {
        const auto *menu = editor.findChild<QMenu *>();
        return menu ? menu->actions() : QList<QAction *>();
    };
    QTest::keyClick(&editor, Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(rows().size() > 4); // what an editor offers stands there too
    QCOMPARE(rows()[0]->text(), u"Pivot menu for bad.example"_s);
    QCOMPARE(rows()[1]->text(), u"Pivot menu for 198.51.100.7"_s);
    QCOMPARE(rows()[2]->text(), u"Pivot menu for all 2 observable(s)"_s);
    QSignalSpy opened(&m_desk->pivot, &PivotMenu::opened);
    rows()[0]->trigger();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<QList<Observable>>(), QList{Desk::domain(u"bad.example"_s)});
    m_desk->menu = nullptr;
    editor.findChild<QMenu *>()->close();
    QTRY_VERIFY(!editor.findChild<QMenu *>());
    // What is selected goes before the line.
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(4);
    cursor.setPosition(15, QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, editor.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&editor, &event);
    QCOMPARE(rows().value(0)->text(), u"Pivot menu for bad.example"_s);
    QVERIFY(rows()[1]->isSeparator());
    editor.findChild<QMenu *>()->close();
    QTRY_VERIFY(!editor.findChild<QMenu *>());
    editor.moveCursor(QTextCursor::End);
    QTest::keyClick(&editor, Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY2(rows().isEmpty(), "a line that names nothing");
}

void TestSelectionMenu::aFieldLeadsToWhatItNames()
{
    QLineEdit field(u"bit.ly and 198.51.100.7"_s, &m_desk->window);
    new TextPivot(&field, m_desk->pivot);
    field.show();
    const auto rows = [&field] {
        const auto *menu = field.findChild<QMenu *>();
        return menu ? menu->actions() : QList<QAction *>();
    };
    QTest::keyClick(&field, Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(rows().size() > 5); // what a field offers stands there too
    QCOMPARE(rows()[0]->text(), u"Pivot menu for bit.ly"_s);
    QCOMPARE(rows()[2]->text(), u"Pivot menu for all 2 observable(s)"_s);
    field.findChild<QMenu *>()->close();
    QTRY_VERIFY(!field.findChild<QMenu *>());
    field.setSelection(0, 6);
    QContextMenuEvent event(QContextMenuEvent::Mouse, {}, field.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&field, &event);
    QCOMPARE(rows().value(0)->text(), u"Pivot menu for bit.ly"_s);
    QVERIFY(rows()[1]->isSeparator());
    field.findChild<QMenu *>()->close();
    QTRY_VERIFY(!field.findChild<QMenu *>());
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
