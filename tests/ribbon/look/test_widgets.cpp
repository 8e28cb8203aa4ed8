// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "look/ChoiceBox.h"
#include "look/SearchField.h"
#include "look/Segments.h"
#include "look/StateView.h"
#include "look/TlpTag.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QFocusFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace obi;
using namespace Qt::StringLiterals;

class TestWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tagSaysItsLabel();
    void stateOffersOneWayOut();
    void failureNamesCauseAndTime();
    void theWayOutKeepsItsHeightInALowPlace();
    void failureWithoutSentenceSaysWhatToDo();
    void searchFieldClears();
    void segmentsAreExclusive();
    void toggleOfAssistiveTechnologyIsAClick();
    void choiceOfAssistiveTechnologyCounts();
    void ringOnlyForTheKeyboard();

private:
    Theme m_theme;
};

void TestWidgets::initTestCase()
{
    m_theme.setChoice(Theme::Choice::Light);
    m_theme.apply(*qApp);
}

void TestWidgets::tagSaysItsLabel()
{
    TlpTag tag(m_theme);
    tag.setTlp(Tlp::Red);
    QCOMPARE(tag.accessibleName(), u"TLP:RED"_s);
}

void TestWidgets::stateOffersOneWayOut()
{
    StateView view(m_theme);
    auto *button = view.findChild<QPushButton *>();
    view.showEmpty(u"No observables match"_s, u"Filter: bit.ly"_s);
    QVERIFY(button->isHidden());
    view.showEmpty(u"No observables match"_s, u"Filter: bit.ly"_s, u"Clear filter"_s);
    QVERIFY(!button->isHidden());
    const QSignalSpy actions(&view, &StateView::actionTriggered);
    button->click();
    QCOMPARE(actions.size(), 1);
    view.showLoading();
    QVERIFY(button->isHidden());
    QCOMPARE(view.accessibleName(), u"Loading…"_s);
    view.showNothing();
    QCOMPARE(view.state(), StateView::State::Nothing);
}

void TestWidgets::failureNamesCauseAndTime()
{
    StateView view(m_theme);
    const QDateTime at = QDateTime::fromString(u"2026-11-23T00:41:00Z"_s, Qt::ISODate);
    view.showError({ErrorCode::TimedOut, {u"intel.example"_s, u"10"_s}, u"abc-1"_s}, at,
                   u"Global Intel did not answer"_s);
    QStringList texts;
    for (const auto *label : view.findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.contains(u"Global Intel did not answer"_s));
    QVERIFY(texts.contains(u"Timed out after 10 s: intel.example · 09:41"_s));
    QCOMPARE(view.findChild<QPushButton *>()->text(), u"Retry"_s);
    // Shown again it has failed no later; after another try it has.
    const auto detail = [&view] { return view.findChildren<QLabel *>()[2]->text(); };
    const Error error{ErrorCode::TimedOut, {u"intel.example"_s, u"10"_s}, u"abc-1"_s};
    view.showError(error, at.addSecs(600));
    QVERIFY2(detail().contains(u"09:41"_s), qPrintable(detail()));
    view.showLoading();
    view.showError(error, at.addSecs(600));
    QVERIFY2(detail().contains(u"09:51"_s), qPrintable(detail()));
    QVERIFY(view.findChildren<QLabel *>()[1]->toolTip().contains(u"abc-1"_s));
}

void TestWidgets::theWayOutKeepsItsHeightInALowPlace()
{
    StateView view(m_theme);
    view.showError({ErrorCode::TimedOut, {u"intel.example"_s, u"10"_s}}, QDateTime::currentDateTimeUtc(),
                   u"Global Intel did not answer"_s);
    view.resize(400, 200);
    view.QWidget::show();
    const auto *button = view.findChild<QPushButton *>();
    const auto labels = view.findChildren<QLabel *>();
    const auto visible = [&labels] {
        return std::count_if(labels.begin(), labels.end(), [](const QLabel *label) { return label->isVisible(); });
    };
    QCOMPARE(visible(), 3);
    for (const int height : {96, 72}) {
        view.resize(400, height);
        QVERIFY(visible() < 3);
        QTRY_VERIFY2(button->height() >= button->sizeHint().height(), qPrintable(QString::number(height)));
        const auto place = [&] { return QRect(button->mapTo(&view, QPoint()), button->size()); };
        QTRY_VERIFY2(view.rect().contains(place()), qPrintable(QString::number(height)));
        for (const QLabel *label : labels)
            QVERIFY(!label->isVisible() || label->geometry().bottom() < button->y());
    }
    view.resize(400, 200);
    QCOMPARE(visible(), 3);
}

void TestWidgets::failureWithoutSentenceSaysWhatToDo()
{
    StateView view(m_theme);
    view.showError({ErrorCode::NotRecorded, {u"GET https://x.example/y"_s}}, QDateTime::currentDateTimeUtc());
    QVERIFY(view.accessibleName().contains(u"Open a recording"_s));
}

void TestWidgets::searchFieldClears()
{
    SearchField field(m_theme, u"search"_s);
    field.setWords(u"Search cases"_s);
    QCOMPARE(field.accessibleName(), u"Search cases"_s);
    QCOMPARE(field.placeholderText(), u"Search cases"_s);
    QTest::keyClicks(&field, u"bit"_s);
    QVERIFY(field.actions().last()->isVisible());
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QVERIFY(!field.actions().last()->isVisible());
}

void TestWidgets::segmentsAreExclusive()
{
    Segments segments;
    for (const QString &text : {u"1 h"_s, u"24 h"_s, u"7 d"_s})
        segments.add(text);
    segments.setCurrent(1);
    segments.show();
    const QSignalSpy chosen(&segments, &Segments::chosen);
    const auto buttons = segments.findChildren<QToolButton *>();
    QTest::mouseClick(buttons[2], Qt::LeftButton);
    QCOMPARE(segments.current(), 2);
    QTest::keyClick(buttons[2], Qt::Key_Left);
    QCOMPARE(segments.current(), 1);
    QTest::keyClick(buttons[0], Qt::Key_Left);
    QCOMPARE(chosen.size(), 2);
}

void TestWidgets::toggleOfAssistiveTechnologyIsAClick()
{
    const auto toggle = [](QWidget *widget) {
        auto *reader = QAccessible::queryAccessibleInterface(widget);
        QCOMPARE(reader->role(), QAccessible::CheckBox);
        QVERIFY(reader->actionInterface()->actionNames().contains(QAccessibleActionInterface::toggleAction()));
        reader->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    };
    Segments segments;
    for (const QString &text : {u"1 h"_s, u"24 h"_s, u"7 d"_s})
        segments.add(text);
    segments.setCurrent(0);
    const QSignalSpy chosen(&segments, &Segments::chosen);
    const auto buttons = segments.findChildren<QToolButton *>();
    toggle(buttons[2]);
    QCOMPARE(chosen.value(0).value(0).toInt(), 2);
    QCOMPARE(segments.current(), 2);
    QVERIFY(QAccessible::queryAccessibleInterface(buttons[2])->state().checked);
    QVERIFY(!QAccessible::queryAccessibleInterface(buttons[0])->state().checked);

    QCheckBox box(u"&Keep it"_s);
    const QSignalSpy clicked(&box, &QAbstractButton::clicked);
    toggle(&box);
    QCOMPARE(clicked.size(), 1);
    auto *reader = QAccessible::queryAccessibleInterface(&box);
    QVERIFY(reader->state().checked);
    QCOMPARE(reader->text(QAccessible::Name), u"Keep it"_s);
    box.setEnabled(false);
    QVERIFY(!reader->actionInterface()->actionNames().contains(QAccessibleActionInterface::toggleAction()));
    reader->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(clicked.size(), 1);
}

void TestWidgets::choiceOfAssistiveTechnologyCounts()
{
    ChoiceBox box;
    box.addItems({u"any"_s, u"high"_s, u"low"_s});
    box.show();
    const QSignalSpy activated(&box, &QComboBox::activated);
    auto *reader = QAccessible::queryAccessibleInterface(&box);
    reader->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QVERIFY(box.view()->isVisible());
    QTest::keyClick(box.view(), Qt::Key_Down);
    QCoreApplication::processEvents();
    QVERIFY(activated.isEmpty()); // looked at, not chosen
    auto *entry = reader->child(0)->child(2);
    entry->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QTRY_COMPARE(activated.value(0).value(0).toInt(), 2);
    QCOMPARE(box.currentText(), u"low"_s);
    QVERIFY(!box.view()->isVisible());
}

void TestWidgets::ringOnlyForTheKeyboard()
{
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *first = new QPushButton(u"First"_s);
    auto *second = new QPushButton(u"Second"_s);
    row->addWidget(first);
    row->addWidget(second);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::mouseClick(first, Qt::LeftButton);
    const auto ringed = [&]() -> QWidget * {
        const auto *frame = window.findChild<QFocusFrame *>();
        return frame && frame->isVisible() ? frame->widget() : nullptr;
    };
    QCOMPARE(ringed(), nullptr);
    QTest::keyClick(first, Qt::Key_Tab);
    QCOMPARE(ringed(), second);
    QTest::mouseClick(first, Qt::LeftButton);
    QCOMPARE(ringed(), nullptr);
}

OBI_GUI_TEST(TestWidgets)
#include "test_widgets.moc"
