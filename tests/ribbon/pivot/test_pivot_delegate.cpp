// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "look/ObservableCell.h"
#include "pivot/PivotDelegate.h"
#include "pivot/PivotMenu.h"
#include "pivot/PivotWords.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>

using namespace obi;
using namespace Qt::StringLiterals;
using test::Desk;

class TestPivotDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void pressOpens();
    void pressElsewhereDoesNot();
    void rightClickOpensAnywhereInTheRow();
    void severalShareOneMenu();
    void severalMeansSeveralRows();
    void aCellMayHoldSeveral();
    void keysOpen_data();
    void keysOpen();
    void copiesSelection();
    void paintsEveryState();
    void actionsAreMarkedBesideTheButton();
    void paintsOnlyRowsThatAreAnswered();
    void describes();

private:
    QRect cell(int row) const { return m_view->visualRect(m_model->index(row, 0)); }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QTableView> m_view;
    QStandardItemModel *m_model = nullptr;
    PivotMenu *m_pivot = nullptr;
};

void TestPivotDelegate::init()
{
    m_desk = std::make_unique<Desk>();
    m_view = std::make_unique<QTableView>();
    m_model = new QStandardItemModel(0, 2, m_view.get());
    for (const QString &value : {u"bit.ly"_s, u"bad.example"_s}) {
        auto *item = new QStandardItem(value);
        item->setData(QVariant::fromValue(Desk::domain(value)), ObservableRole);
        m_model->appendRow({item, new QStandardItem(u"12"_s)});
    }
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setColumnWidth(0, 240);
    m_view->resize(500, 300);
    m_pivot = new PivotMenu(
        {m_desk->theme, m_desk->verdicts, m_desk->enrich, m_desk->response, *m_desk->cases, m_desk->actions.get()},
        m_view.get());
    auto *delegate = new PivotDelegate(m_desk->theme, *m_pivot, m_view.get());
    m_view->setItemDelegate(delegate);
    delegate->install(m_view.get());
    BaseDelegate::prepare(m_view.get(), m_desk->theme);
    m_view->show();
    m_view->setCurrentIndex(m_model->index(1, 1));
}

void TestPivotDelegate::cleanup()
{
    m_view.reset();
    m_desk.reset();
}

void TestPivotDelegate::pressOpens()
{
    QSignalSpy opened(m_pivot, &PivotMenu::opened);
    const QRect button = PivotDelegate::buttonRect(cell(0));
    QCOMPARE(button.size(), QSize(18, 18));
    QVERIFY(PivotDelegate::hitRect(cell(0)).width() >= 24);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, button.center());
    QCOMPARE(opened.size(), 1);
    QVERIFY(m_pivot->isOpenFor(Desk::domain(u"bit.ly"_s)));
    QCOMPARE(m_view->currentIndex().row(), 0);
}

void TestPivotDelegate::pressElsewhereDoesNot()
{
    QSignalSpy opened(m_pivot, &PivotMenu::opened);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cell(0).center());
    QCOMPARE(opened.size(), 0);
}

void TestPivotDelegate::rightClickOpensAnywhereInTheRow()
{
    QSignalSpy opened(m_pivot, &PivotMenu::opened);
    const QPoint where = m_view->visualRect(m_model->index(1, 1)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, where, m_view->viewport()->mapToGlobal(where));
    QApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(opened.size(), 1);
    QVERIFY(m_pivot->isOpenFor(Desk::domain(u"bad.example"_s)));
}

// A right click and the Menu key mean all that is selected, Enter and the button the one value.
void TestPivotDelegate::severalShareOneMenu()
{
    m_view->selectAll();
    QSignalSpy opened(m_pivot, &PivotMenu::opened);
    const QList<Observable> both{Desk::domain(u"bit.ly"_s), Desk::domain(u"bad.example"_s)};
    const auto last = [&opened] { return opened.last().first().value<QList<Observable>>(); };
    const QPoint where = m_view->visualRect(m_model->index(0, 1)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, where, m_view->viewport()->mapToGlobal(where));
    QApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(last(), both);
    QTest::keyClick(m_view.get(), Qt::Key_Menu);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(last(), both);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(last().size(), 1);
    m_view->selectionModel()->select(m_model->index(0, 0), QItemSelectionModel::ClearAndSelect);
    QApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(last(), both.mid(0, 1));
}

// One menu for all of it, as the button opens it too.
void TestPivotDelegate::aCellMayHoldSeveral()
{
    const QList<Observable> both{Desk::domain(u"bit.ly"_s), Desk::domain(u"in.example"_s)};
    m_model->item(0)->setData(QVariant::fromValue(both), ObservablesRole);
    QSignalSpy opened(m_pivot, &PivotMenu::opened);
    const auto last = [&opened] { return opened.last().first().value<QList<Observable>>(); };
    m_view->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::ClearAndSelect);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Menu}) {
        opened.clear();
        QTest::keyClick(m_view.get(), key);
        QCOMPARE(last(), both);
    }
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"bit.ly\nin.example"_s);
}

// A row of two observables is one row: its menu is that of the cell.
void TestPivotDelegate::severalMeansSeveralRows()
{
    m_model->item(1, 1)->setData(QVariant::fromValue(Desk::domain(u"other.example"_s)), ObservableRole);
    m_view->selectRow(1);
    m_view->selectionModel()->setCurrentIndex(m_model->index(1, 1), QItemSelectionModel::NoUpdate);
    QTest::keyClick(m_view.get(), Qt::Key_Menu);
    QVERIFY(m_pivot->isOpenFor(Desk::domain(u"other.example"_s)));
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"bad.example\nother.example"_s);
}

void TestPivotDelegate::keysOpen_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Menu") << int(Qt::Key_Menu) << Qt::KeyboardModifiers();
    QTest::newRow("Shift+F10") << int(Qt::Key_F10) << Qt::KeyboardModifiers(Qt::ShiftModifier);
    QTest::newRow("Alt+Down") << int(Qt::Key_Down) << Qt::KeyboardModifiers(Qt::AltModifier);
    QTest::newRow("Enter") << int(Qt::Key_Return) << Qt::KeyboardModifiers();
}

void TestPivotDelegate::keysOpen()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QTest::keyClick(m_view.get(), Qt::Key(key), modifiers);
    QVERIFY(m_pivot->isOpenFor(Desk::domain(u"bad.example"_s)));
}

void TestPivotDelegate::copiesSelection()
{
    m_view->selectAll();
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"bit.ly\nbad.example"_s);
    m_view->selectionModel()->select(m_model->index(0, 0), QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"bit[.]ly"_s);
}

// Rest, hover, focus, open and asking look different from each other.
void TestPivotDelegate::paintsEveryState()
{
    const auto button = [this] {
        const QRect place = PivotDelegate::buttonRect(cell(0)).adjusted(-3, -3, 3, 3);
        return m_view->viewport()->grab(place).toImage();
    };
    m_view->setCurrentIndex(m_model->index(1, 0));
    QList<QImage> seen{button()}; // nobody has asked
    m_desk->verdicts.want({Desk::domain(u"bit.ly"_s)});
    QTRY_COMPARE(m_pivot->knowledge(Desk::domain(u"bit.ly"_s)), PivotMenu::Knowledge::Known);
    seen << button();
    QTest::mouseMove(m_view->viewport(), PivotDelegate::buttonRect(cell(0)).center());
    seen << button();
    m_pivot->open({Desk::domain(u"bit.ly"_s)}, QRect(0, 0, 10, 10))->close();
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, PivotDelegate::buttonRect(cell(0)).center());
    seen << button();
    for (int i = 0; i < seen.size(); ++i) {
        for (int j = i + 1; j < seen.size(); ++j)
            QVERIFY2(seen.at(i) != seen.at(j), qPrintable(u"%1 and %2"_s.arg(i).arg(j)));
    }
}

// It touches neither the button nor the words.
void TestPivotDelegate::actionsAreMarkedBesideTheButton()
{
    const Observable value = Desk::domain(u"a-name-that-is-longer-than-its-cell.example"_s);
    m_model->item(0)->setData(QVariant::fromValue(value), ObservableRole);
    const auto look = [this](const QRect &part) { return m_view->viewport()->grab(part).toImage(); };
    const QRect button = PivotDelegate::buttonRect(cell(0));
    const QRect mark = PivotDelegate::actionRect(cell(0));
    QVERIFY(!mark.intersects(button));
    const QImage plain = look(button);
    m_desk->actions->run({.module = {.id = u"gw"_s}, .id = u"block"_s, .title = u"Block"_s, .url = u"/block"_s}, value);
    QTRY_VERIFY(m_pivot->lastAction(value)->hasFailed());
    QCOMPARE(look(button), plain);
    const auto isBlank = [&](const QRect &part) {
        const QImage image = look(part);
        QImage blank(image.size(), image.format());
        blank.fill(image.pixelColor(0, 0));
        return image == blank;
    };
    QVERIFY(!isBlank(mark));
    QVERIFY(isBlank({mark.left() - 3, mark.top(), 3, mark.height()}));
    QVERIFY(isBlank({mark.right() + 1, mark.top(), 3, mark.height()}));
}

void TestPivotDelegate::paintsOnlyRowsThatAreAnswered()
{
    struct Painted : QObject {
        QRegion region{};
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                region += static_cast<QPaintEvent *>(event)->region();
            return false;
        }
    } painted;
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QTest::qWait(50);
    m_view->viewport()->installEventFilter(&painted);
    const auto learn = [this](const Observable &observable) {
        m_desk->verdicts.want({observable});
        QTRY_COMPARE(m_pivot->knowledge(observable), PivotMenu::Knowledge::Known);
        QTest::qWait(50);
    };
    learn(Desk::domain(u"elsewhere.example"_s));
    QVERIFY(painted.region.isEmpty());
    learn(Desk::domain(u"bad.example"_s));
    QVERIFY(painted.region.contains(cell(1)));
    QVERIFY(!painted.region.intersects(cell(0)));
}

void TestPivotDelegate::describes()
{
    const Observable value = Desk::domain(u"bit.ly"_s);
    QCOMPARE(observableDescription(value, Disposition::Suspicious), u"Domain, suspicious"_s);
    QCOMPARE(observableDescription(value, std::nullopt), u"Domain"_s);
}

OBI_GUI_TEST(TestPivotDelegate)
#include "test_pivot_delegate.moc"
