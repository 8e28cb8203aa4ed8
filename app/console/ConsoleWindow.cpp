// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/ConsoleWindow.h"

#include "bar/Ribbon.h"
#include "console/ConsoleMenus.h"
#include "console/MessageStrip.h"
#include "console/Navigation.h"
#include "console/WindowAccess.h"
#include "look/Shortcuts.h"
#include "look/TabStops.h"
#include "look/Theme.h"
#include "pivot/PivotMenu.h"
#include "reporting/ReportCatalogue.h"
#include "reporting/ReportToolbar.h"
#include "settings/Recents.h"
#include "settings/Settings.h"

#include <QAccessible>
#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

const QString Reporting = u"reporting/"_s;
constexpr QSize FirstSize(1440, 900);
constexpr QSize SmallestSize(1120, 680);

} // namespace

ConsoleWindow::ConsoleWindow(Services services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_menus(new ConsoleMenus(*this, m_services.reports.settings))
    , m_navigation(
          new Navigation(m_services.reports.theme, m_services.reports.settings, m_services.otherPages.keys(), this))
    , m_pages(new QStackedWidget(this))
    , m_message(new MessageStrip(m_services.reports.theme, m_pages))
{
    QAccessible::installFactory(windowAccess);
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_pages, 1);
    column->addLayout(row, 1);
    setCentralWidget(central);
    setMinimumSize(SmallestSize);
    connect(m_navigation, &Navigation::pageWanted, this, &ConsoleWindow::openPage);
    connect(m_navigation, &Navigation::reportingWanted, this, &ConsoleWindow::openReporting);
    connect(&m_services.reports.settings, &Settings::changed, this, &ConsoleWindow::takeSetting);
    connect(&m_services.reports.pivot, &PivotMenu::reported, this, &ConsoleWindow::tell);
    qApp->installEventFilter(this);
    restore();
    retranslate();
}

ConsoleWindow::~ConsoleWindow() = default;

// Text fields of some desktops take Ctrl+E for the end of the line, which End is for, too.
bool ConsoleWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QMainWindow::eventFilter(watched, event);
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (!widget || widget->window() != this ||
        !Shortcuts::isGivenBy(*static_cast<QKeyEvent *>(event), Shortcut::Enrich, *this))
        return QMainWindow::eventFilter(watched, event);
    event->ignore();
    return true;
}

void ConsoleWindow::restore()
{
    const Settings &settings = m_services.reports.settings;
    for (const Setting setting : {Setting::Language, Setting::ThemeChoice, Setting::RowHeight, Setting::ReducedMotion})
        takeSetting(setting);
    resize(FirstSize);
    restoreGeometry(settings.get<QByteArray>(Setting::WindowGeometry));
    m_period.choice = rangeFromKey(settings.get<QString>(Setting::TimeRange));
    if (m_services.preferredSpan)
        m_period = {RangeChoice::Custom, *m_services.preferredSpan};
}

void ConsoleWindow::setRibbon(Ribbon *ribbon)
{
    m_ribbon = ribbon;
    centralWidget()->layout()->addWidget(ribbon);
    m_menus->setRibbon(ribbon);
}

bool ConsoleWindow::openPage(const QString &id)
{
    if (id == m_current)
        return true;
    ConsolePage *wanted = m_pageOf.value(id);
    if (!wanted)
        wanted = makePage(id);
    if (!wanted)
        return false;
    if (ConsolePage *before = page())
        before->deactivate();
    m_current = id;
    m_pages->setCurrentWidget(wanted);
    m_navigation->setCurrentPage(id);
    m_services.reports.settings.set(Setting::LastPage, id);
    rememberPage(m_services.reports.settings, id);
    if (ReportPage *shown = report()) {
        m_lastReport = id;
        shown->activate(m_period);
    }
    m_message->raise();
    retranslate();
    Q_EMIT pageOpened();
    return true;
}

ConsolePage *ConsoleWindow::makePage(const QString &id)
{
    const auto other = m_services.otherPages.value(id);
    ConsolePage *made = other ? other(m_pages) : makeReport(id);
    if (!made)
        return nullptr;
    connect(made, &ConsolePage::told, this, &ConsoleWindow::tell);
    connect(made, &ConsolePage::settled, this, &ConsoleWindow::settled);
    if (QWidget *side = made->makeSide())
        m_navigation->addSide(id, side);
    m_pages->addWidget(made);
    m_pageOf.insert(id, made);
    return made;
}

ReportPage *ConsoleWindow::makeReport(const QString &id)
{
    const ReportSpec *spec = id.startsWith(Reporting) ? findReport(QStringView(id).mid(Reporting.size())) : nullptr;
    if (!spec)
        return nullptr;
    auto *made = new ReportPage(m_services.reports, *spec, m_pages);
    connect(made, &ReportPage::periodChosen, this, &ConsoleWindow::setPeriod);
    connect(made, &ReportPage::gatewayWanted, this, &ConsoleWindow::gatewayWanted);
    return made;
}

ConsolePage *ConsoleWindow::page() const
{
    return m_pageOf.value(m_current);
}

ReportPage *ConsoleWindow::report() const
{
    return qobject_cast<ReportPage *>(page());
}

ObservableSource *ConsoleWindow::observables() const
{
    return page() ? page()->observables() : nullptr;
}

void ConsoleWindow::setPeriod(const ReportPeriod &period)
{
    m_period = period;
    if (period.choice != RangeChoice::Custom)
        m_services.reports.settings.set(Setting::TimeRange, rangeKey(period.choice));
    if (ReportPage *shown = report())
        shown->activate(period);
}

bool ConsoleWindow::isSettled() const
{
    const ConsolePage *shown = page();
    return shown && shown->isSettled();
}

void ConsoleWindow::setRecording(bool recording)
{
    m_recording = recording;
    retranslate();
}

void ConsoleWindow::tell(const QString &message)
{
    m_message->tell(message);
}

void ConsoleWindow::takeSetting(Setting setting)
{
    Theme &theme = m_services.reports.theme;
    const QString value = m_services.reports.settings.value(setting).toString();
    if (setting == Setting::ThemeChoice)
        theme.setChoice(value == "dark"_L1    ? Theme::Choice::Dark
                        : value == "light"_L1 ? Theme::Choice::Light
                                              : Theme::Choice::System);
    if (setting == Setting::RowHeight)
        theme.setRowHeight(value.toInt());
    if (setting == Setting::ReducedMotion)
        theme.setReducedMotion(value);
    if (setting == Setting::Language)
        theme.setLanguage(value);
    m_menus->update();
}

void ConsoleWindow::openReporting()
{
    if (!report())
        openPage(m_lastReport.isEmpty() ? Reporting + reportCatalogue().first().id : m_lastReport);
    m_navigation->focusFirst();
}

QList<QWidget *> ConsoleWindow::panes() const
{
    QList<QWidget *> all{m_navigation};
    if (const ConsolePage *shown = page())
        all << shown->panes();
    if (m_ribbon)
        all << m_ribbon;
    return all;
}

void ConsoleWindow::chooseRecording()
{
    auto *dialog = new QFileDialog(this, tr("Open recording"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Recordings (*.har)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ConsoleWindow::recordingWanted);
    dialog->open();
}

// Panes that nothing can be reached in now are passed by.
void ConsoleWindow::focusPane(int step)
{
    QList<QWidget *> all = panes();
    const QWidget *focused = QApplication::focusWidget();
    const auto holds = [focused](const QWidget *pane) { return pane == focused || pane->isAncestorOf(focused); };
    all.removeIf([&](QWidget *pane) { return !holds(pane) && tabStops(*pane).isEmpty(); });
    if (all.isEmpty())
        return;
    const auto found = std::find_if(all.cbegin(), all.cend(), holds);
    // From outside of any pane the way begins at its start.
    const qsizetype from = found != all.cend() ? found - all.cbegin() : step > 0 ? -1 : all.size();
    QWidget *next = all.at((from + step + all.size()) % all.size());
    if (next == m_navigation)
        m_navigation->focusFirst();
    else if (report() && next == report()->toolbar())
        report()->toolbar()->focusFirst();
    else if (const QWidgetList stops = tabStops(*next); !stops.isEmpty())
        stops.first()->setFocus(Qt::TabFocusReason);
}

void ConsoleWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_navigation->setIconsOnly(width() < IconsBelow);
}

void ConsoleWindow::closeEvent(QCloseEvent *event)
{
    m_services.reports.settings.set(Setting::WindowGeometry, saveGeometry());
    QMainWindow::closeEvent(event);
}

void ConsoleWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConsoleWindow::retranslate()
{
    const QString title = page() ? page()->title() : QString();
    const QString plain = title.isEmpty() ? u"Obi"_s : tr("%1 — Obi").arg(title);
    setWindowTitle(m_recording ? tr("%1 (recording)").arg(plain) : plain);
    setAccessibleName(title.isEmpty() ? u"Obi"_s : tr("Obi %1").arg(title));
    m_menus->update();
}

} // namespace obi
