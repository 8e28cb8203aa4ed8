// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "look/Kind.h"
#include "look/Tall.h"
#include "look/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFontMetrics>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyle>
#include <QTabBar>
#include <QToolButton>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

/// The ink's colour: that of the most opaque pixel.
QColor ink(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    QColor darkest(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > darkest.alpha())
                darkest = image.pixelColor(x, y);
        }
    }
    return darkest;
}

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void coloursOfBothThemes();
    void contrastHolds();
    void changeIsTold();
    void everyIconDraws();
    void iconsTakeTheColourOfTheMoment();
    void glyphIsKnockedOut();
    void typeKeepsItsProportions();
    void figuresHaveOneWidth();
    void motionCanBeReduced();
    void controlsHaveTheirSizes();
    void controlsHoldTheSystemsFont_data();
    void controlsHoldTheSystemsFont();
    void buttonsShowTheirKind();

private:
    const QFont m_systemFont = QApplication::font();
    std::unique_ptr<Theme> m_theme;
};

void TestTheme::init()
{
    QApplication::setFont(m_systemFont);
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(Theme::Choice::Light);
    m_theme->apply(*qApp);
}

void TestTheme::coloursOfBothThemes()
{
    QCOMPARE(m_theme->color(Theme::Role::Accent), QColor(0x2B, 0x4F, 0x9E));
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0xF1, 0xF1, 0xEF));
    m_theme->setChoice(Theme::Choice::Dark);
    QVERIFY(m_theme->isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x1D, 0x1E, 0x22));
    QCOMPARE(QApplication::palette().color(QPalette::Disabled, QPalette::Text), QColor(0x6C, 0x6F, 0x77));
    QCOMPARE(m_theme->text(Disposition::Malicious), QColor(0xFF, 0x8F, 0x85));
}

// The table of tokens.md section 13, by its own formula.
void TestTheme::contrastHolds()
{
    using Role = Theme::Role;
    for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        m_theme->setChoice(choice);
        for (const Role ground : {Role::Base, Role::Alt, Role::Window, Role::Hover, Role::Soft}) {
            for (const Role text : {Role::Text, Role::Text2, Role::Text3, Role::Accent})
                QVERIFY(contrast(m_theme->color(text), m_theme->color(ground)) >= 4.5);
            for (const Disposition disposition : AllDispositions)
                QVERIFY(contrast(m_theme->text(disposition), m_theme->color(ground)) >= 4.5);
        }
        for (const Disposition disposition : AllDispositions) {
            QVERIFY(contrast(m_theme->text(disposition), m_theme->soft(disposition)) >= 4.5);
            QVERIFY(contrast(m_theme->fill(disposition), m_theme->color(Role::Base)) >= 3);
        }
        QVERIFY(contrast(m_theme->color(Role::AccentText), m_theme->color(Role::Accent)) >= 4.5);
        QVERIFY(contrast(m_theme->color(Role::BandText2), m_theme->color(Role::Band)) >= 4.5);
        QVERIFY(contrast(m_theme->color(Role::Control), m_theme->color(Role::Window)) >= 3);
    }
}

void TestTheme::changeIsTold()
{
    const QSignalSpy changes(m_theme.get(), &Theme::changed);
    m_theme->setChoice(Theme::Choice::Light);
    QCOMPARE(changes.size(), 0);
    m_theme->setChoice(Theme::Choice::Dark);
    m_theme->setRowHeight(30);
    m_theme->setLanguage(u"ja"_s);
    QCOMPARE(changes.size(), 3);
    QCOMPARE(m_theme->rowHeight(), 30);
}

void TestTheme::everyIconDraws()
{
    const QDir icons(u":/obi/icons"_s);
    const QStringList names = icons.entryList({u"icon-*.svg"_s});
    QVERIFY(names.size() >= 50);
    for (const QString &file : names) {
        const QString name = file.mid(5).chopped(4);
        QVERIFY2(ink(m_theme->pixmap(name, Qt::red, 16, 2)).red() > 200, qPrintable(name));
    }
    QCOMPARE(m_theme->pixmap(u"globe"_s, Qt::red, 16, 2).size(), QSize(32, 32));
    QCOMPARE(m_theme->pixmap(u"globe"_s, Qt::red, 16, 2).cacheKey(),
             m_theme->pixmap(u"globe"_s, Qt::red, 16, 2).cacheKey());
}

void TestTheme::iconsTakeTheColourOfTheMoment()
{
    const QIcon icon = m_theme->icon(u"book"_s, Theme::Role::Accent);
    const QSize size(16, 16);
    QCOMPARE(ink(icon.pixmap(size)).rgb(), m_theme->color(Theme::Role::Accent).rgb());
    QCOMPARE(ink(icon.pixmap(size, QIcon::Disabled)).rgb(), m_theme->color(Theme::Role::DisabledText).rgb());
    m_theme->setChoice(Theme::Choice::Dark);
    QCOMPARE(ink(icon.pixmap(size)).rgb(), QColor(0x93, 0xB2, 0xF5).rgb());
}

void TestTheme::glyphIsKnockedOut()
{
    const QImage glyph = m_theme->glyph(Disposition::Malicious, Qt::green, 24, 1).toImage();
    QCOMPARE(glyph.pixelColor(12, 12), QColor(Qt::green));
    QCOMPARE(glyph.pixelColor(12, 4).rgb(), m_theme->text(Disposition::Malicious).rgb());
}

void TestTheme::typeKeepsItsProportions()
{
    const qreal body = m_theme->font(Theme::Type::Body).pointSizeF();
    QCOMPARE(m_theme->font(Theme::Type::Caption).pointSizeF(), body * 11 / 13);
    QCOMPARE(m_theme->font(Theme::Type::PageTitle).pointSizeF(), body * 18 / 13);
    QCOMPARE(m_theme->font(Theme::Type::PageTitle).weight(), QFont::DemiBold);
    QVERIFY(QFontInfo(m_theme->font(Theme::Type::Mono)).fixedPitch());
}

void TestTheme::figuresHaveOneWidth()
{
    const QFontMetricsF metrics(m_theme->figures(Theme::Type::Dense));
    QCOMPARE(metrics.horizontalAdvance(u"1111"_s), metrics.horizontalAdvance(u"8888"_s));
}

void TestTheme::motionCanBeReduced()
{
    m_theme->setReducedMotion(u"off"_s);
    QCOMPARE(m_theme->duration(160), 160);
    m_theme->setReducedMotion(u"on"_s);
    QCOMPARE(m_theme->duration(160), 0);
}

void TestTheme::controlsHaveTheirSizes()
{
    QPushButton button(u"Refresh"_s);
    QToolButton tool;
    tool.setText(u"Export"_s);
    QComboBox combo;
    combo.addItem(u"All"_s);
    QLineEdit edit;
    for (QWidget *control : std::initializer_list<QWidget *>{&button, &tool, &combo, &edit})
        QCOMPARE(control->sizeHint().height(), 26);
    QCheckBox box;
    QCOMPARE(box.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &box), 14);
    QMenu menu;
    QAction *action = menu.addAction(u"Collapse ribbon"_s);
    QCOMPARE(menu.actionGeometry(action).height(), 28);
}

void TestTheme::controlsHoldTheSystemsFont_data()
{
    QTest::addColumn<qreal>("points");
    QTest::addColumn<QString>("language");
    for (const qreal points : {9.0, 11.0, 15.0, 18.0, 20.0, 24.0}) {
        for (const char *language : {"en", "ja"})
            QTest::addRow("%g points, %s", points, language) << points << QString::fromLatin1(language);
    }
}

// Whatever size of letters somebody has chosen for the desktop, no control and no row is lower than its line.
void TestTheme::controlsHoldTheSystemsFont()
{
    QFETCH(qreal, points);
    QFETCH(QString, language);
    m_theme.reset();
    QFont chosen = m_systemFont;
    chosen.setPointSizeF(points);
    QApplication::setFont(chosen);
    m_theme = std::make_unique<Theme>();
    m_theme->setLanguage(language);
    m_theme->apply(*qApp);
    const int line = QFontMetrics(m_theme->font(Theme::Type::Dense)).height();
    QPushButton button(u"Refresh"_s);
    QToolButton tool;
    tool.setText(u"Export"_s);
    QComboBox combo;
    combo.addItem(u"All"_s);
    QLineEdit edit;
    QTabBar tabs;
    tabs.addTab(u"Timeline"_s);
    for (QWidget *control : std::initializer_list<QWidget *>{&button, &tool, &combo, &edit, &tabs})
        QVERIFY2(control->sizeHint().height() >= qMax(26, line + 4), control->metaObject()->className());
    QMenu menu;
    QAction *action = menu.addAction(u"Collapse ribbon"_s);
    QVERIFY(menu.actionGeometry(action).height() >= qMax(28, line + 4));
    QVERIFY(m_theme->rowHeight() >= qMax(26, line + 4));
    const int caption = QFontMetrics(m_theme->font(Theme::Type::Caption)).height();
    QVERIFY(tall(*m_theme, 40, TwoLines) >= line + caption); // a row of two lines
    QVERIFY(tall(*m_theme, 36, TitleLine) >= QFontMetrics(m_theme->font(Theme::Type::PageTitle)).height());
    QVERIFY(points > 9.75 || tall(*m_theme, 36) == 36);
}

void TestTheme::buttonsShowTheirKind()
{
    QPushButton button(u"Authenticate"_s);
    setButtonKind(&button, ButtonKind::Primary);
    button.resize(120, 26);
    QCOMPARE(button.grab().toImage().pixelColor(6, 6), m_theme->color(Theme::Role::Accent));
    setButtonKind(&button, ButtonKind::Destructive);
    QCOMPARE(button.grab().toImage().pixelColor(6, 6), m_theme->text(Disposition::Malicious));
}

OBI_GUI_TEST(TestTheme)
#include "test_theme.moc"
