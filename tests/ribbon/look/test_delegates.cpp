// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "look/CellDelegates.h"
#include "look/ModuleMatrix.h"
#include "look/ObservableCell.h"
#include "look/OpinionWords.h"

#include <QApplication>
#include <QHeaderView>
#include <QImage>
#include <QStandardItemModel>
#include <QTableView>

using namespace obi;
using namespace Qt::StringLiterals;

class TestDelegates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void rowsHaveTheThemesHeight();
    void selectedRowHasBarAndSoftGround();
    void wholeRowIsHovered();
    void verdictInItsColour();
    void loadingVerdictIsABar();
    void shareFillsItsBar();
    void trendGrowsWithItsValues();
    void numbersAreSpelledWithSeparators();
    void everyModuleHasItsPlace();

private:
    QImage cell(int row, int column);
    bool holds(int row, int column, const QColor &color);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTableView> m_table;
    std::unique_ptr<QStandardItemModel> m_model;
};

void TestDelegates::init()
{
    m_table.reset();
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(Theme::Choice::Light);
    m_theme->apply(*qApp);
    m_model = std::make_unique<QStandardItemModel>(3, 5);
    for (int row = 0; row < 3; ++row) {
        m_model->setData(m_model->index(row, 0), u"bit.ly"_s);
        m_model->setData(m_model->index(row, 1), row == 0 ? -1 : int(Disposition::Malicious), DispositionRole);
        m_model->setData(m_model->index(row, 3), row * 0.5, FractionRole);
        m_model->setData(m_model->index(row, 4), QVariant::fromValue(QList<double>{1, 2, row * 4.0}), TrendRole);
    }
    m_table = std::make_unique<QTableView>();
    m_table->setModel(m_model.get());
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setItemDelegate(new BaseDelegate(*m_theme, m_table.get()));
    m_table->setItemDelegateForColumn(1, new VerdictDelegate(*m_theme, m_table.get()));
    m_table->setItemDelegateForColumn(3, new ShareDelegate(*m_theme, m_table.get()));
    m_table->setItemDelegateForColumn(4, new TrendDelegate(*m_theme, m_table.get()));
    BaseDelegate::prepare(m_table.get(), *m_theme);
    m_table->setColumnWidth(3, 116);
    m_table->resize(620, 160);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

QImage TestDelegates::cell(int row, int column)
{
    return m_table->viewport()->grab(m_table->visualRect(m_model->index(row, column))).toImage();
}

bool TestDelegates::holds(int row, int column, const QColor &color)
{
    const QImage image = cell(row, column);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

void TestDelegates::rowsHaveTheThemesHeight()
{
    QCOMPARE(m_table->rowHeight(0), 26);
    m_theme->setRowHeight(30);
    QCOMPARE(m_table->rowHeight(0), 30);
}

void TestDelegates::selectedRowHasBarAndSoftGround()
{
    m_table->selectRow(1);
    const QImage first = cell(1, 0);
    QCOMPARE(first.pixelColor(1, 12), m_theme->color(Theme::Role::Accent));
    QCOMPARE(first.pixelColor(5, 12), m_theme->color(Theme::Role::Soft));
    QCOMPARE(cell(1, 2).pixelColor(1, 12), m_theme->color(Theme::Role::Soft));
    QCOMPARE(cell(0, 0).pixelColor(1, 12), m_theme->color(Theme::Role::Base));
}

void TestDelegates::wholeRowIsHovered()
{
    QTest::mouseMove(m_table->viewport(), m_table->visualRect(m_model->index(2, 1)).center());
    for (int column = 0; column < 5; ++column)
        QCOMPARE(cell(2, column).pixelColor(3, 3), m_theme->color(Theme::Role::Hover));
    QCOMPARE(cell(1, 1).pixelColor(3, 3), m_theme->color(Theme::Role::Base));
}

void TestDelegates::verdictInItsColour()
{
    QVERIFY(holds(1, 1, m_theme->text(Disposition::Malicious)));
    QVERIFY(!holds(0, 1, m_theme->text(Disposition::Malicious)));
}

void TestDelegates::loadingVerdictIsABar()
{
    QCOMPARE(cell(0, 1).pixelColor(30, 12), m_theme->color(Theme::Role::Line));
}

void TestDelegates::shareFillsItsBar()
{
    const QColor done = m_theme->color(Theme::Role::Text3);
    QVERIFY(!holds(0, 3, done));
    QVERIFY(holds(1, 3, done));
    QVERIFY(holds(1, 3, m_theme->color(Theme::Role::Line)));
}

void TestDelegates::trendGrowsWithItsValues()
{
    const QColor bar = m_theme->fill(Disposition::Common);
    const auto height = [&](int row) {
        int pixels = 0;
        const QImage image = cell(row, 4);
        for (int y = 0; y < image.height(); ++y)
            pixels += image.pixelColor(BaseDelegate::Padding + 2 * 10 + 2, y) == bar;
        return pixels;
    };
    QVERIFY(height(0) < height(1));
    QVERIFY(height(0) > 0);
}

void TestDelegates::numbersAreSpelledWithSeparators()
{
    class Open : public NumberDelegate
    {
    public:
        using NumberDelegate::displayText;
        using NumberDelegate::NumberDelegate;
    } const delegate(*m_theme);
    QLocale::setDefault(QLocale(QLocale::English));
    QLocale without;
    without.setNumberOptions(QLocale::OmitGroupSeparator);
    QCOMPARE(delegate.displayText(18204, without), u"18,204"_s);
}

void TestDelegates::everyModuleHasItsPlace()
{
    m_table->setItemDelegateForColumn(2, new ModuleMatrixDelegate(*m_theme, m_table.get()));
    m_table->setColumnWidth(2, ModuleMatrixDelegate::widthFor(3));
    constexpr std::array Marks{char(ModuleMark::Asking), char(ModuleMark::Failed), char(ModuleMark::Clean)};
    const QByteArray marks(Marks.data(), Marks.size());
    m_model->setData(m_model->index(0, 2), QByteArray(3, char(ModuleMark::Unknown)), ModuleMatrixRole);
    m_model->setData(m_model->index(1, 2), marks.mid(2) + marks.left(2), ModuleMatrixRole);
    m_model->setData(m_model->index(2, 2), marks, ModuleMatrixRole);
    QVERIFY(!holds(0, 2, m_theme->text(Disposition::Clean)));
    const auto colouredHalf = [&](int row) {
        const QImage image = cell(row, 2);
        const auto first = image.copy(0, 0, image.width() / 2, image.height());
        int greens = 0;
        for (int x = 0; x < first.width(); ++x) {
            for (int y = 0; y < first.height(); ++y)
                greens += first.pixelColor(x, y) == m_theme->text(Disposition::Clean);
        }
        return greens > 0;
    };
    QVERIFY(colouredHalf(1));  // the module that stands first says clean
    QVERIFY(!colouredHalf(2)); // the one that stands last does
    // Six of them stand closer; what still finds no room is counted.
    QVERIFY(ModuleMatrixDelegate::widthFor(6) < ModuleMatrixDelegate::widthFor(5) + 16);
    m_model->setData(m_model->index(2, 2), QByteArray(9, char(ModuleMark::Clean)), ModuleMatrixRole);
    QVERIFY(cell(2, 2) != cell(0, 2));
}

OBI_GUI_TEST(TestDelegates)
#include "test_delegates.moc"
