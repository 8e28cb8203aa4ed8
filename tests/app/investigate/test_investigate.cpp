// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "investigate/FindingRows.h"
#include "investigate/FindingTable.h"
#include "investigate/InvestigateHeader.h"
#include "investigate/InvestigatePage.h"
#include "investigate/InvestigateSide.h"
#include "investigate/LaneModel.h"
#include "investigate/LaneView.h"
#include "investigate/MessageBar.h"
#include "investigate/ObservableField.h"
#include "investigate/RelationsModel.h"
#include "look/ObservableCell.h"
#include "pivot/ActiveCase.h"
#include "pivot/PivotMenu.h"
#include "settings/Recents.h"
#include "settings/Settings.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

const QString ObservePath = u"/iroh/iroh-enrich/observe/observables"_s;

QJsonObject wire(const QString &type, const QString &value)
{
    return {{"type"_L1, type}, {"value"_L1, value}};
}

/// Two sightings of what is asked for: a message to k, and a computer; the second module says that it is broken.
Result<HttpResponse> observe(const HttpRequest &request)
{
    const QString module = QUrlQuery(request.url).queryItemValue(u"mids"_s);
    QJsonArray docs;
    for (const QJsonValue &asked : QJsonDocument::fromJson(request.body).array()) {
        const QJsonObject time{{"start_time"_L1, "2026-11-20T05:00:00.000Z"_L1}};
        const QJsonArray in{asked, wire(u"email_messageid"_s, u"<1@x.example>"_s), wire(u"cisco_mid"_s, u"7"_s)};
        const QJsonArray out{
            QJsonObject{{"type"_L1, "endpoint"_L1}, {"observables"_L1, QJsonArray{wire(u"hostname"_s, u"WS-1"_s)}}}};
        docs.append(QJsonObject{{"id"_L1, "transient:message"_L1},
                                {"type"_L1, "sighting"_L1},
                                {"observed_time"_L1, time},
                                {"observables"_L1, in}});
        docs.append(QJsonObject{{"type"_L1, "sighting"_L1},
                                {"observed_time"_L1, time},
                                {"observables"_L1, QJsonArray{asked}},
                                {"targets"_L1, out}});
    }
    const QJsonObject data{{"sightings"_L1, QJsonObject{{"count"_L1, docs.size()}, {"docs"_L1, docs}}}};
    const QJsonObject tag{{"module"_L1, module}, {"module_instance_id"_L1, module}};
    QJsonObject answer = tag;
    answer["data"_L1] = module == "gw"_L1 ? data : QJsonObject();
    QJsonObject error = tag;
    error["code"_L1] = "internal error"_L1;
    error["message"_L1] = "Broken"_L1;
    error["type"_L1] = "fatal"_L1;
    const bool broken = module == "pi"_L1;
    const QJsonObject all{{"data"_L1, broken ? QJsonArray() : QJsonArray{answer}},
                          {"errors"_L1, broken ? QJsonArray{error} : QJsonArray()}};
    return HttpResponse{200, {{"Content-Type", "application/json"}}, QJsonDocument(all).toJson()};
}

} // namespace

class TestInvestigate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksEachModuleAndMerges();
    void newerQuestionWins();
    void canBeCancelled();
    void saysWhyNobodyAnswers();
    void saysThatMoreIsLeftOut();
    void modelsHoldToTheirContract();
    void lanesSayHowManyMore();
    void relationsSort();
    void leavesOutDuplicates();
    void chipsAreRemovedByKeyboard();
    void buttonWaitsForAChange();
    void arrowsMoveBetweenNodes();
    void goesBackAndForward();
    void comesBackToWhatWasCleared();
    void messagesTellOfActions();
    void messagesAreCheckedAndActedOn();
    void deletedMessagesAreSaidToBe();
    void deleteAsksForIt();
    void rowsThatComeAnewKeepTheirPlace();
    void sideIsReachedWithoutRoom();
    void staysInTheProfile();

private:
    InvestigatePage &page();
    void ask(const QStringList &domains);
    QPushButton *button(const QString &name) const;
    FindingTable *messages() const;

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ActiveCase> m_active;
    std::unique_ptr<PivotMenu> m_pivot;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<InvestigatePage> m_page;
};

void TestInvestigate::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->transport.table.insert(ObservePath, &observe);
    m_settings = std::make_unique<Settings>();
    m_active = std::make_unique<ActiveCase>(*m_desk->cases);
    m_window = std::make_unique<QWidget>();
    m_pivot = std::make_unique<PivotMenu>(PivotMenu::Services{m_desk->theme, m_desk->verdicts, m_desk->enrich,
                                                              m_desk->response, *m_desk->cases, m_desk->actions.get(),
                                                              m_desk->clock},
                                          m_window.get());
}

void TestInvestigate::cleanup()
{
    m_page.reset();
    m_pivot.reset();
    m_window.reset();
    m_active.reset();
    m_settings.reset();
    m_desk.reset();
}

InvestigatePage &TestInvestigate::page()
{
    if (!m_page) {
        m_page = std::make_unique<InvestigatePage>(InvestigatePage::Services{m_desk->theme, *m_settings, *m_pivot,
                                                                             m_desk->verdicts, m_desk->enrich,
                                                                             *m_desk->cases, *m_active, m_desk->clock},
                                                   nullptr);
        m_page->resize(1200, 760);
        m_page->show();
    }
    return *m_page;
}

void TestInvestigate::ask(const QStringList &domains)
{
    QList<Observable> all;
    for (const QString &each : domains)
        all.append(Desk::domain(each));
    page().investigate(all);
    QTRY_VERIFY(page().isSettled());
}

QPushButton *TestInvestigate::button(const QString &name) const
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

FindingTable *TestInvestigate::messages() const
{
    for (FindingTable *each : m_page->findChildren<FindingTable *>()) {
        if (each->hasChecks())
            return each;
    }
    return nullptr;
}

void TestInvestigate::asksEachModuleAndMerges()
{
    Investigation investigation(m_desk->verdicts, m_desk->enrich);
    investigation.start({Desk::domain(u"bad.example"_s), Desk::domain(u"good.example"_s)});
    QTRY_VERIFY(investigation.isSettled());
    QCOMPARE(investigation.stage(), Investigation::Stage::Done);
    QCOMPARE(m_desk->transport.count(ObservePath), 3);
    QCOMPARE(investigation.modules().size(), 3);
    QCOMPARE(investigation.modules().at(0).state, Investigation::Module::State::Answered);
    QCOMPARE(investigation.modules().at(0).sightings, 3); // the message came with both, and counts once
    QCOMPARE(investigation.modules().at(1).state, Investigation::Module::State::Failed);
    QCOMPARE(investigation.findings()->messages.size(), 1);
    QCOMPARE(investigation.findings()->endpoints.size(), 1);
    QVERIFY(!investigation.failure());
}

void TestInvestigate::newerQuestionWins()
{
    m_desk->transport.hold(ObservePath);
    Investigation investigation(m_desk->verdicts, m_desk->enrich);
    investigation.start({Desk::domain(u"old.example"_s)});
    QTRY_VERIFY(m_desk->transport.count(ObservePath) == 3);
    investigation.start({Desk::domain(u"new.example"_s)});
    QTRY_VERIFY(m_desk->transport.count(ObservePath) == 6);
    m_desk->transport.release(ObservePath);
    QTRY_VERIFY(investigation.isSettled());
    const auto &nodes = investigation.findings()->graph.nodes();
    QCOMPARE(nodes.front().observable.value(), u"new.example"_s);
    QVERIFY(std::none_of(nodes.begin(), nodes.end(),
                         [](const auto &node) { return node.observable.value() == u"old.example"; }));
}

void TestInvestigate::canBeCancelled()
{
    m_desk->transport.hold(ObservePath);
    auto investigation = std::make_unique<Investigation>(m_desk->verdicts, m_desk->enrich);
    investigation->start({Desk::domain(u"a.example"_s)});
    QTRY_VERIFY(m_desk->transport.count(ObservePath) == 3);
    investigation->cancel();
    QCOMPARE(investigation->stage(), Investigation::Stage::Cancelled);
    investigation->again();
    investigation.reset(); // while it asks
    m_desk->transport.release(ObservePath);
    QTest::qWait(20);
}

void TestInvestigate::saysWhyNobodyAnswers()
{
    m_desk->transport.table.insert(ObservePath, [](const HttpRequest &) -> Result<HttpResponse> {
        return failure(ErrorCode::NoConnection, {u"visibility.example"_s, {}});
    });
    Investigation investigation(m_desk->verdicts, m_desk->enrich);
    investigation.start({Desk::domain(u"a.example"_s)});
    QTRY_VERIFY(investigation.isSettled());
    QVERIFY(investigation.failure());
    QCOMPARE(investigation.failure()->code, ErrorCode::NoConnection);
}

// It is no error of anybody.
void TestInvestigate::saysThatMoreIsLeftOut()
{
    m_desk->transport.table.insert(ObservePath, [](const HttpRequest &request) -> Result<HttpResponse> {
        HttpResponse answer = *observe(request);
        answer.body.replace(R"("count": 2)", R"("count": 500)");
        return answer;
    });
    ask({u"bad.example"_s});
    QStringList told;
    for (const QLabel *label : m_page->findChild<InvestigateHeader *>()->findChildren<QLabel *>())
        told << label->toolTip();
    QVERIFY2(told.join(u'|').contains(u"not all sightings came"_s), qPrintable(told.join(u'|')));
    QVERIFY(!told.join(u'|').contains(u"Internal"_s));
}

void TestInvestigate::modelsHoldToTheirContract()
{
    Investigation investigation(m_desk->verdicts, m_desk->enrich);
    LaneModel lanes(m_desk->verdicts);
    RelationsModel relations(m_desk->verdicts);
    FindingRows messages(FindingRows::What::Messages, m_desk->verdicts, *m_pivot, m_desk->clock);
    FindingRows verdicts(FindingRows::What::Verdicts, m_desk->verdicts, *m_pivot, m_desk->clock);
    FindingRows endpoints(FindingRows::What::Endpoints, m_desk->verdicts, *m_pivot, m_desk->clock);
    ChipsModel chips(m_desk->verdicts);
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (QAbstractItemModel *model :
         std::initializer_list<QAbstractItemModel *>{&lanes, &relations, &messages, &verdicts, &endpoints, &chips})
        testers.push_back(std::make_unique<QAbstractItemModelTester>(model));
    connect(&investigation, &Investigation::findingsChanged, this, [&] {
        const auto &findings = investigation.findings();
        lanes.show(findings, LaneLayout(findings->graph, LaneLayout::FirstLimits));
        relations.show(findings);
        for (FindingRows *rows : {&messages, &verdicts, &endpoints}) {
            rows->show(findings);
            rows->want(0, 100);
        }
    });
    investigation.start({Desk::domain(u"bad.example"_s)});
    QTRY_VERIFY(investigation.isSettled() && lanes.isComplete() && verdicts.isComplete());
    QCOMPARE(verdicts.index(0, 0).data(FindingRows::VerdictRole).toInt(), int(Disposition::Malicious));
    QCOMPARE(lanes.index(1).data(Qt::AccessibleTextRole).toString(), u"bad.example, Domain, malicious, 1 message(s)"_s);
    QCOMPARE(messages.index(0, 0).data().toString(), u"<1@x.example>"_s);
    const QVariant mark = relations.index(0, RelationsModel::From).data(LeadingVerdictRole);
    QCOMPARE(mark.toInt(), int(Disposition::Malicious));
    messages.setNumber(FindingRows::Number::CiscoMid);
    QCOMPARE(messages.index(0, 0).data().toString(), u"7"_s);
    QCOMPARE(endpoints.index(0, 0).data().toString(), u"WS-1"_s);
    QCOMPARE(chips.add({Desk::domain(u"a.example"_s), Desk::domain(u"b.example"_s), Desk::domain(u"a.example"_s)})
                 .duplicates,
             1);
    chips.remove({0});
    QCOMPARE(chips.index(0).data().toString(), u"b.example"_s);
    chips.clear();
    QCOMPARE(chips.rowCount(), 1); // the field's place
}

void TestInvestigate::lanesSayHowManyMore()
{
    QList<Observable> many;
    for (int i = 0; i < 60; ++i)
        many.append(Desk::domain(u"d%1.example"_s.arg(i)));
    const auto findings = Findings::of(many, {});
    LaneModel lanes(m_desk->verdicts);
    const QAbstractItemModelTester tester(&lanes);
    lanes.show(findings, LaneLayout(findings->graph, LaneLayout::FirstLimits));
    QCOMPARE(lanes.rowCount(), LaneLayout::FirstRows + 1);
    const QModelIndex last = lanes.index(lanes.rowCount() - 1);
    QCOMPARE(last.data(LaneModel::MoreRole).toInt(), 60 - LaneLayout::FirstRows);
    QVERIFY(!last.data(ObservableRole).isValid());
    LaneView view(m_desk->theme, *m_pivot, lanes);
    QSignalSpy wanted(&view, &LaneView::moreWanted);
    view.resize(800, 400);
    view.setCurrentIndex(last);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

void TestInvestigate::relationsSort()
{
    const auto findings =
        Findings::of({}, {{{u"m"_s, {}, u"M"_s},
                           *sightingFromJson(QJsonDocument::fromJson(R"({"type":"sighting","relations":[
        {"origin":"m","relation":"Resolved_To","source":{"type":"domain","value":"b.example"},
         "related":{"type":"ip","value":"192.0.2.2"}},
        {"origin":"m","relation":"Resolved_To","source":{"type":"domain","value":"a.example"},
         "related":{"type":"ip","value":"192.0.2.9"}}]})")
                                                 .object())}});
    RelationsModel model(m_desk->verdicts);
    const QAbstractItemModelTester tester(&model);
    model.show(findings);
    const QPersistentModelIndex kept = model.index(0, RelationsModel::From);
    model.sort(RelationsModel::From);
    QCOMPARE(model.index(0, RelationsModel::From).data().toString(), u"a.example"_s);
    QCOMPARE(kept.data().toString(), u"b.example"_s);
    model.sort(RelationsModel::To, Qt::DescendingOrder);
    QCOMPARE(model.index(0, RelationsModel::To).data().toString(), u"192.0.2.9"_s);
    QCOMPARE(model.index(0, RelationsModel::What).data().toString(), u"resolved to"_s);
}

void TestInvestigate::leavesOutDuplicates()
{
    ObservableField field(m_desk->theme, *m_pivot, m_desk->verdicts, nullptr);
    bool done = false;
    field.take(u"hxxp://bad[.]example/ and bad.example, again bad[.]example\n"_s
               u"9f2c41d07be6a83d90c7a25f1b46e8d2730a9c6ef581b4207d3c9a4e55e10c3b"_s,
               [&done] { done = true; });
    QTRY_VERIFY(done);
    QCOMPARE(field.observables().size(), 3);
    QCOMPARE(field.summary(), u"3 observable(s) found, 1 duplicate(s) left out"_s);
    field.take(u"nothing here"_s, [&done] { done = false; });
    QTRY_VERIFY(!done);
    QCOMPARE(field.summary(), u"No observables found in this text."_s);
    // What is typed stays, and nothing is investigated for it.
    auto *edit = field.findChild<QPlainTextEdit *>();
    edit->setPlainText(u"nothing here either"_s);
    bool went = false;
    field.finishText([&went] { went = true; });
    QTRY_COMPARE(edit->toPlainText(), u"nothing here either"_s);
    QVERIFY(!went && !field.isReading());
}

void TestInvestigate::chipsAreRemovedByKeyboard()
{
    ObservableField field(m_desk->theme, *m_pivot, m_desk->verdicts, nullptr);
    field.resize(600, 70);
    field.setObservables({Desk::domain(u"a.example"_s), Desk::domain(u"b.example"_s)});
    field.show();
    field.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.focusField();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QCOMPARE(field.observables(), QList{Desk::domain(u"a.example"_s)});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClicks(QApplication::focusWidget(), u"c.example"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(field.observables().size(), 2);
    QCOMPARE(field.observables().last(), Desk::domain(u"c.example"_s));
}

void TestInvestigate::buttonWaitsForAChange()
{
    page();
    QVERIFY(!button(u"Investigate"_s)->isEnabled());
    ask({u"bad.example"_s});
    QVERIFY(!button(u"Investigate"_s)->isEnabled());
    auto *field = m_page->findChild<ObservableField *>();
    field->setObservables({Desk::domain(u"other.example"_s)});
    QVERIFY(button(u"Investigate"_s)->isEnabled());
    button(u"Investigate"_s)->click();
    QTRY_VERIFY(page().isSettled());
    QVERIFY(!button(u"Investigate"_s)->isEnabled());
    button(u"Clear"_s)->click();
    QVERIFY(field->observables().isEmpty());
    QTRY_VERIFY(page().isSettled());
}

void TestInvestigate::arrowsMoveBetweenNodes()
{
    ask({u"bad.example"_s});
    auto *view = m_page->findChild<LaneView *>();
    QTRY_COMPARE(view->currentIndex().data().toString(), u"bad.example"_s);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->currentIndex().data().toString(), u"WS-1"_s);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->currentIndex().data().toString(), u"WS-1"_s); // there is no lane before it
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->currentIndex().data().toString(), u"bad.example"_s);
    QSignalSpy opened(m_pivot.get(), &PivotMenu::opened);
    QTest::keyClick(view, Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(opened.size(), 1);
}

void TestInvestigate::goesBackAndForward()
{
    ask({u"one.example"_s});
    ask({u"two.example"_s});
    const auto *field = m_page->findChild<ObservableField *>();
    page().back();
    QTRY_VERIFY(page().isSettled());
    QCOMPARE(field->observables(), QList{Desk::domain(u"one.example"_s)});
    QSignalSpy told(&page(), &ConsolePage::told);
    page().back();
    QCOMPARE(told.size(), 1);
    page().forward();
    QTRY_VERIFY(page().isSettled());
    QCOMPARE(field->observables(), QList{Desk::domain(u"two.example"_s)});
}

void TestInvestigate::comesBackToWhatWasCleared()
{
    ask({u"one.example"_s});
    ask({u"two.example"_s});
    button(u"Clear"_s)->click();
    const auto *field = m_page->findChild<ObservableField *>();
    QVERIFY(field->observables().isEmpty());
    page().back();
    QTRY_VERIFY(page().isSettled());
    QCOMPARE(field->observables(), QList{Desk::domain(u"two.example"_s)});
    page().back();
    QTRY_VERIFY(page().isSettled());
    QCOMPARE(field->observables(), QList{Desk::domain(u"one.example"_s)});
}

void TestInvestigate::messagesTellOfActions()
{
    ask({u"bad.example"_s});
    FindingTable *table = messages();
    QAbstractItemModel *rows = table->model();
    QTRY_COMPARE(rows->rowCount(), 1);
    const QModelIndex row = rows->index(0, 0);
    QVERIFY(!row.data(FindingRows::ActionStateRole).isValid());
    const QString path = u"/iroh/iroh-response/respond/trigger/gw/delete"_s;
    m_desk->transport.answer(path, R"({"data":{"status":"failure"}})");
    const ModuleAction remove{
        .module = {.id = u"gw"_s, .name = u"GW"_s}, .id = u"delete"_s, .title = u"Delete"_s, .url = u"/respond/x"_s};
    QSignalSpy changed(rows, &QAbstractItemModel::dataChanged);
    // Another appliance may have given this number to another message.
    const QString byMid = m_desk->actions->run(remove, *Observable::parse(ObservableType::CiscoMid, u"7"));
    QTRY_VERIFY(m_desk->actions->find(byMid)->hasFailed());
    QVERIFY(!row.data(FindingRows::ActionStateRole).isValid());
    m_desk->actions->run(remove, *Observable::parse(ObservableType::EmailMessageId, u"<1@x.example>"));
    QTRY_COMPARE(row.data(FindingRows::StateRole).toString(), u"Failed · Retry"_s);
    QVERIFY(!changed.isEmpty());
    QVERIFY(row.data(Qt::AccessibleDescriptionRole).toString().contains(u"Failed"));
    QVERIFY(!row.data(FindingRows::ActionIdRole).toString().isEmpty());
    // Once more, by a click, and only after it was asked again.
    const QPoint retry = FindingDelegate::stateRect(table->visualRect(row)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, retry);
    auto *asked = m_window->findChild<QDialog *>();
    QVERIFY(asked);
    QCOMPARE(m_desk->transport.count(path), 2);
    asked->reject();
    m_desk->transport.answer(path, R"({"data":{"status":"success"}})");
    m_desk->actions->run(remove, *Observable::parse(ObservableType::EmailMessageId, u"<1@x.example>"));
    QTRY_VERIFY(row.data(FindingRows::StateRole).toString().startsWith(u"Deleted"_s));
    QVERIFY(!row.data(FindingRows::ActionIdRole).isValid());
}

void TestInvestigate::messagesAreCheckedAndActedOn()
{
    ask({u"bad.example"_s});
    FindingTable *table = messages();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    auto *bar = m_page->findChild<MessageBar *>();
    auto *act = bar->findChild<QToolButton *>();
    QVERIFY(bar->isVisible() && !act->isEnabled());
    const QPoint box = FindingDelegate::checkRect(table->visualRect(table->model()->index(0, 0))).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, box);
    QVERIFY(act->isEnabled());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, box);
    QVERIFY(!act->isEnabled());
    table->setCurrentIndex(table->model()->index(0, 0));
    table->clearSelection();
    QTest::keyClick(table, Qt::Key_Space);
    QSignalSpy opened(m_pivot.get(), &PivotMenu::opened);
    act->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<QList<Observable>>().first().value(), u"<1@x.example>"_s);
    m_page->findChild<QTabBar *>()->setCurrentIndex(1);
    QVERIFY(!bar->isVisible());
}

void TestInvestigate::deletedMessagesAreSaidToBe()
{
    ask({u"bad.example"_s});
    FindingTable *table = messages();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const auto *bar = m_page->findChild<MessageBar *>();
    const auto words = [bar] {
        QStringList all;
        for (const QLabel *label : bar->findChildren<QLabel *>())
            all << label->text();
        return all.join(u'|');
    };
    table->selectAll();
    QVERIFY2(words().contains(u"1 selected"_s) && !words().contains(u"already"_s), qPrintable(words()));
    m_desk->transport.answer(u"/iroh/iroh-response/respond/trigger/gw/delete"_s, R"({"data":{"status":"success"}})");
    const ModuleAction remove{.module = {.id = u"gw"_s, .name = u"GW"_s}, .id = u"delete"_s, .title = u"Delete"_s};
    m_desk->actions->run(remove, *Observable::parse(ObservableType::EmailMessageId, u"<1@x.example>"));
    QTRY_VERIFY2(words().contains(u"1 of them already deleted"_s), qPrintable(words()));
}

void TestInvestigate::deleteAsksForIt()
{
    ask({u"bad.example"_s});
    FindingTable *table = messages();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    m_desk->transport.answer(test::ActionsPath,
                             R"({"data":[{"id":"delete","title":"Delete","module":"GW","module_instance_id":"gw",)"
                             R"("url":"/respond/trigger/gw/delete"}]})");
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_VERIFY(m_window->findChild<QDialog *>());
    QCOMPARE(m_window->findChild<QDialog *>()->windowTitle(), u"Confirm deletion"_s);
    QCOMPARE(m_desk->transport.count(u"/iroh/iroh-response/respond/trigger/gw/delete"_s), 0);
}

void TestInvestigate::rowsThatComeAnewKeepTheirPlace()
{
    FindingRows rows(FindingRows::What::Verdicts, m_desk->verdicts, *m_pivot, m_desk->clock);
    FindingTable table(m_desk->theme, *m_pivot, rows);
    const auto found = [](const QStringList &domains) {
        QList<Observable> all;
        for (const QString &each : domains)
            all << Desk::domain(each);
        return Findings::of(all, {});
    };
    const QStringList four{u"a.example"_s, u"b.example"_s, u"c.example"_s, u"d.example"_s};
    table.take(found(four));
    table.selectAll();
    table.selectionModel()->setCurrentIndex(rows.index(3, 0), QItemSelectionModel::NoUpdate);
    table.take(found(QStringList{u"new.example"_s} + four));
    QCOMPARE(table.currentIndex().data().toString(), u"d.example"_s);
    QCOMPARE(table.selected().size(), 4);
    QCOMPARE(table.selectionModel()->selection().size(), 1);
}

void TestInvestigate::sideIsReachedWithoutRoom()
{
    ask({u"one.example"_s});
    const std::unique_ptr<QWidget> side(page().makeSide());
    auto *header = m_page->findChild<InvestigateHeader *>();
    QVERIFY(header->sideButton()->isVisible());
    QSignalSpy wanted(static_cast<InvestigateSide *>(side.get()), &InvestigateSide::wanted);
    QMenu *menu = static_cast<InvestigateSide *>(side.get())->openMenu(header->sideButton());
    const auto rows = menu->actions();
    const auto row =
        std::find_if(rows.begin(), rows.end(), [](const QAction *each) { return each->text() == u"one.example"; });
    QVERIFY(row != rows.end());
    (*row)->trigger();
    QCOMPARE(wanted.size(), 1);
    menu->close();
    side->show();
    QVERIFY(!header->sideButton()->isVisible());
    QTRY_VERIFY(page().isSettled());
}

void TestInvestigate::staysInTheProfile()
{
    ask({u"one.example"_s, u"two.example"_s});
    ask({u"three.example"_s});
    ask({u"one.example"_s, u"two.example"_s});
    const QList<RecentInvestigation> recent = recentInvestigations(*m_settings);
    QCOMPARE(recent.size(), 2);
    QCOMPARE(recent.first().title, u"one.example +1"_s);
    QCOMPARE(recent.first().observables.size(), 2);
    QCOMPARE(recent.first().at, m_desk->clock.now().toUTC());
    m_settings->set(Setting::Investigations, QStringList{u"rubbish"_s, u"2026-11-23T00:00:00Z\ntitle\nteapot:1"_s});
    QVERIFY(recentInvestigations(*m_settings).isEmpty());
}

OBI_GUI_TEST(TestInvestigate)
#include "test_investigate.moc"
