// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints the components of ribbon/look in one theme, laid out as in the design's component sheet.

#include "bar/Ribbon.h"
#include "look/CellDelegates.h"
#include "look/Kind.h"
#include "look/ObservableCell.h"
#include "look/SearchField.h"
#include "look/Segments.h"
#include "look/StateView.h"
#include "look/TlpTag.h"
#include "look/Words.h"
#include "settings/Settings.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

QHBoxLayout *row(QBoxLayout *sheet, const QList<QWidget *> &widgets)
{
    auto *line = new QHBoxLayout;
    for (QWidget *widget : widgets)
        line->addWidget(widget);
    line->addStretch();
    sheet->addLayout(line);
    return line;
}

QWidget *glyphs(const Theme &theme, Disposition disposition)
{
    auto *label = new QLabel;
    QPixmap strip(64, 24);
    strip.fill(theme.color(Theme::Role::Base));
    QPainter painter(&strip);
    int x = 0;
    for (const int size : {24, 14, 12}) {
        painter.drawPixmap(x, 12 - size / 2, theme.glyph(disposition, theme.color(Theme::Role::Base), size, 1));
        x += size + 6;
    }
    painter.end();
    label->setPixmap(strip);
    return label;
}

QPushButton *button(const QString &text, const QIcon &icon = {}, ButtonKind kind = ButtonKind::Plain)
{
    auto *made = new QPushButton(icon, text);
    setButtonKind(made, kind);
    return made;
}

void ring(QWidget *widget)
{
    auto *frame = new QFocusFrame(widget);
    frame->setWidget(widget);
}

void addDispositions(QBoxLayout *sheet, const Theme &theme)
{
    auto *strip = new QHBoxLayout;
    for (const Disposition each : AllDispositions) {
        strip->addWidget(glyphs(theme, each));
        strip->addWidget(new QLabel(dispositionWord(each)));
    }
    sheet->addLayout(strip);
    QList<QWidget *> tags;
    for (const Tlp each : {Tlp::Red, Tlp::AmberStrict, Tlp::Amber, Tlp::Green, Tlp::Clear}) {
        auto *tag = new TlpTag(theme);
        tag->setTlp(each);
        tags << tag;
    }
    row(sheet, tags);
}

void addControls(QBoxLayout *sheet, const Theme &theme)
{
    auto *disabled = button(u"Disabled"_s);
    disabled->setEnabled(false);
    auto *focused = button(u"Focused"_s);
    auto *combo = new QComboBox;
    combo->addItems({u"All"_s, u"All gateways (4)"_s});
    auto *search = new SearchField(theme, u"search"_s);
    search->setWords(u"Search"_s);
    search->setMaximumWidth(120);
    auto *check = new QCheckBox;
    check->setChecked(true);
    auto *partial = new QCheckBox;
    partial->setTristate();
    partial->setCheckState(Qt::PartiallyChecked);
    auto *radio = new QRadioButton;
    radio->setChecked(true);
    row(sheet, {button(u"Authenticate"_s, {}, ButtonKind::Primary), button(u"Refresh\tF5"_s, theme.icon(u"refresh"_s)),
                focused, disabled, button(u"Delete"_s, theme.icon(u"trash"_s), ButtonKind::Destructive), combo, search,
                check, partial, radio, new QCheckBox, new QRadioButton(u"NAM"_s)});
    ring(focused);
    ring(search);

    auto *segments = new Segments;
    for (const QString &text : {u"1 h"_s, u"24 h"_s, u"7 d"_s, u"30 d"_s})
        segments->add(text);
    segments->setCurrent(2);
    auto *menuButton = new QToolButton;
    menuButton->setText(u"Incoming"_s);
    menuButton->setIcon(theme.icon(u"filter"_s));
    menuButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    menuButton->setPopupMode(QToolButton::InstantPopup);
    menuButton->setMenu(new QMenu(menuButton));
    auto *flat = new QToolButton;
    flat->setIcon(theme.icon(u"dots"_s));
    flat->setAutoRaise(true);
    auto *tabs = new QTabBar;
    tabs->setDrawBase(false);
    for (const QString &text : {u"Domains\t1,284"_s, u"URLs\t9,402"_s, u"Categories\t63"_s})
        tabs->addTab(text);
    row(sheet, {segments, menuButton, flat, tabs});
}

QStandardItemModel *tableModel(QObject *parent)
{
    auto *model = new QStandardItemModel(0, 5, parent);
    model->setHorizontalHeaderLabels({u"Observable"_s, u"Verdict"_s, u"Messages"_s, u"Blocked"_s, u"Trend"_s});
    const QList<std::tuple<QString, int, int, double>> rows{{u"bit.ly"_s, 3, 18204, 0.613},
                                                            {u"invoice-portal.example"_s, 2, 1284, 0.981},
                                                            {u"203.0.113.77"_s, 5, 118, 0.084},
                                                            {u"cdn-assets.example"_s, -1, 94120, 0.001}};
    for (const auto &[value, disposition, messages, share] : rows) {
        QList<QStandardItem *> items{new QStandardItem(value), new QStandardItem, new QStandardItem, new QStandardItem,
                                     new QStandardItem};
        items[1]->setData(disposition, DispositionRole);
        items[2]->setData(messages, Qt::DisplayRole);
        items[3]->setData(share, FractionRole);
        QList<double> trend{3, 5, 4, 8, 9, 7, 10};
        items[4]->setData(QVariant::fromValue(disposition < 0 ? QList<double>() : trend), TrendRole);
        model->appendRow(items);
    }
    return model;
}

void addTable(QBoxLayout *sheet, const Theme &theme)
{
    auto *table = new QTableView;
    table->setModel(tableModel(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    table->setSortingEnabled(true);
    table->model()->setHeaderData(2, Qt::Horizontal, int(Qt::AlignRight), Qt::TextAlignmentRole);
    table->sortByColumn(2, Qt::DescendingOrder);
    table->setItemDelegate(new BaseDelegate(theme, table));
    table->setItemDelegateForColumn(1, new VerdictDelegate(theme, table));
    table->setItemDelegateForColumn(2, new NumberDelegate(theme, table));
    table->setItemDelegateForColumn(3, new ShareDelegate(theme, table));
    table->setItemDelegateForColumn(4, new TrendDelegate(theme, table));
    BaseDelegate::prepare(table, theme);
    table->horizontalHeader()->setDefaultSectionSize(130);
    table->horizontalHeader()->setStretchLastSection(true);
    table->selectRow(1);
    table->setFixedHeight(28 + 3 * 26 + 10);
    sheet->addWidget(table);
}

void addStates(QBoxLayout *sheet, const Theme &theme)
{
    auto *line = new QHBoxLayout;
    auto *empty = new StateView(theme);
    empty->showEmpty(u"No observables match"_s, u"Widen the range or clear the filter"_s, u"Clear filter"_s);
    auto *failed = new StateView(theme);
    failed->showError({ErrorCode::TimedOut, {u"intel.example"_s, u"10"_s}},
                      QDateTime::fromString(u"2026-11-23T09:41:00"_s, Qt::ISODate), u"Global Intel did not answer"_s);
    line->addWidget(empty);
    line->addWidget(failed);
    sheet->addLayout(line);
}

QPixmap menuPicture(const Theme &theme)
{
    QMenu menu;
    auto *first = menu.addAction(theme.icon(u"key"_s), u"Edit credentials…"_s);
    menu.addAction(theme.icon(u"refresh"_s), u"Reconnect now"_s);
    menu.addSeparator();
    menu.addAction(theme.icon(u"down"_s), u"Collapse ribbon"_s)->setShortcut(QKeySequence(u"Ctrl+J"_s));
    menu.addAction(u"Checked"_s)->setCheckable(true);
    menu.actions().last()->setChecked(true);
    menu.addMenu(u"Orbital"_s);
    menu.setActiveAction(first);
    menu.resize(menu.sizeHint());
    return menu.grab();
}

class SheetApp : public RibbonApp
{
public:
    SheetApp(QString id, QString icon, QString title, int count)
        : m_words{std::move(id), std::move(icon), std::move(title)}
        , m_count(count)
    {}
    QString id() const override { return m_words[0]; }
    QString icon() const override { return m_words[1]; }
    QString title() const override { return m_words[2]; }
    int count() const override { return m_count; }
    void focusFirst() override {}

private:
    QStringList m_words;
    int m_count;
};

QPixmap ribbonPicture(Theme &theme, const QString &open, bool tucked)
{
    Settings settings;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch();
    auto *ribbon = new Ribbon(theme, settings, &window);
    column->addWidget(ribbon);
    ribbon->addApp(new SheetApp(u"home"_s, u"home"_s, u"Home"_s, -1));
    ribbon->addApp(new SheetApp(u"casebook"_s, u"book"_s, u"Casebook"_s, 9));
    ribbon->setActiveCase(u"Invoice lure 11-20"_s);
    ribbon->setConnection(open.isEmpty() ? Ribbon::Connection::Connected : Ribbon::Connection::Offline,
                          open.isEmpty() ? u"APJC · connected"_s : u"Offline · recorded responses"_s);
    window.resize(880, 300);
    theme.setReducedMotion(u"on"_s);
    window.show();
    ribbon->open(open);
    ribbon->setTucked(tucked);
    QApplication::sendPostedEvents();
    return window.grab(QRect(0, open.isEmpty() ? 250 : 80, 880, open.isEmpty() ? 50 : 80));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    Theme theme;
    theme.setChoice(app.arguments().contains(u"dark"_s) ? Theme::Choice::Dark : Theme::Choice::Light);
    theme.apply(app);

    QWidget window;
    QPalette paper = window.palette();
    paper.setColor(QPalette::Window, theme.color(Theme::Role::Base));
    window.setPalette(paper);
    auto *sheet = new QVBoxLayout(&window);
    addDispositions(sheet, theme);
    addControls(sheet, theme);
    addTable(sheet, theme);
    addStates(sheet, theme);
    auto *foot = new QHBoxLayout;
    auto *menu = new QLabel;
    menu->setPixmap(menuPicture(theme));
    foot->addWidget(menu);
    foot->addStretch();
    sheet->addLayout(foot);
    for (const auto &[open, tucked] :
         {std::pair(QString(), false), std::pair(u"casebook"_s, false), std::pair(QString(), true)}) {
        auto *band = new QLabel;
        band->setPixmap(ribbonPicture(theme, open, tucked));
        sheet->addWidget(band);
    }
    window.resize(900, 720);
    window.show();
    QApplication::sendPostedEvents();
    return window.grab().save(app.arguments().value(1, u"look.png"_s)) ? 0 : 1;
}
