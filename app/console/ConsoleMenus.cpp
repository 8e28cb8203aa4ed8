// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/ConsoleMenus.h"

#include "bar/Ribbon.h"
#include "console/ConsoleWindow.h"
#include "reporting/ReportCatalogue.h"
#include "settings/Settings.h"

#include <QActionGroup>
#include <QApplication>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMessageBox>

namespace obi {

using namespace Qt::StringLiterals;

ConsoleMenus::ConsoleMenus(ConsoleWindow &window, Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
    , m_shortcuts(settings)
{
    QMenuBar *bar = window.menuBar();
    m_file = bar->addMenu(QString());
    m_edit = bar->addMenu(QString());
    m_view = bar->addMenu(QString());
    m_reports = bar->addMenu(QString());
    m_investigate = bar->addMenu(QString());
    m_ribbon = bar->addMenu(QString());
    m_help = bar->addMenu(QString());
    m_ribbon->menuAction()->setVisible(false);
    addFile();
    addEdit();
    addView();
    addReports();
    addInvestigate();
    addHelp();
}

QAction *ConsoleMenus::add(QMenu *menu, std::optional<Shortcut> command, const std::function<void()> &act)
{
    QAction *action = menu->addAction(QString());
    if (command)
        m_shortcuts.bind(action, *command);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void ConsoleMenus::addFile()
{
    m_openText = add(m_file, Shortcut::OpenText, [this] { Q_EMIT m_window.openTextWanted(); });
    m_file->addSeparator();
    m_openRecording = add(m_file, Shortcut::OpenRecording, [this] { m_window.chooseRecording(); });
    m_openDemo = add(m_file, Shortcut::OpenDemo, [this] { Q_EMIT m_window.demoWanted(); });
    m_file->addSeparator();
    m_export = add(m_file, Shortcut::ExportTable, [this] { m_window.report()->exportTable(); });
    m_file->addSeparator();
    m_quit = add(m_file, Shortcut::Quit, [this] { m_window.close(); });
    m_quit->setMenuRole(QAction::QuitRole);
}

void ConsoleMenus::addEdit()
{
    // The focused view answers these keys itself; the menu shows them and passes them on.
    m_undo = add(m_edit, std::nullopt, [] { passOn(Qt::Key_Z, Qt::ControlModifier); });
    m_edit->addSeparator();
    m_copy = add(m_edit, std::nullopt, [] { passOn(Qt::Key_C, Qt::ControlModifier); });
    m_copyDefanged = add(m_edit, std::nullopt, [] { passOn(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier); });
    m_paste = add(m_edit, std::nullopt, [this] { Q_EMIT m_window.pasteWanted(); });
    m_paste->setShortcut(QKeySequence::Paste); // fields take it before the window is asked
    m_edit->addSeparator();
    m_findOnPage = add(m_edit, Shortcut::FindOnPage, [this] { Q_EMIT m_window.findOnPageWanted(); });
    m_find = add(m_edit, Shortcut::FilterTable, [this] { m_window.report()->focusFilter(); });
}

void ConsoleMenus::passOn(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focused = QApplication::focusWidget();
    if (!focused)
        return;
    QCoreApplication::postEvent(focused, new QKeyEvent(QEvent::KeyPress, key, modifiers));
    QCoreApplication::postEvent(focused, new QKeyEvent(QEvent::KeyRelease, key, modifiers));
}

void ConsoleMenus::addView()
{
    m_refresh = add(m_view, Shortcut::Refresh, [this] { m_window.page()->refresh(); });
    m_chartTable = add(m_view, Shortcut::ChartTable, [this] { m_window.report()->showChartAsTable(); });
    m_view->addSeparator();
    m_nextPane = add(m_view, Shortcut::NextPane, [this] { m_window.focusPane(1); });
    m_previousPane = add(m_view, Shortcut::PreviousPane, [this] { m_window.focusPane(-1); });
    m_view->addSeparator();
    m_language = m_view->addMenu(QString());
    m_theme = m_view->addMenu(QString());
    m_rows = m_view->addMenu(QString());
    addLanguages();
    addThemes();
    addRowHeights();
}

namespace {

/// One of several values of a setting, as a checkable entry.
QAction *addChoice(QMenu *menu, QActionGroup *group, Settings &settings, Setting setting, const QVariant &value)
{
    QAction *action = menu->addAction(QString());
    action->setCheckable(true);
    action->setData(value);
    group->addAction(action);
    QObject::connect(action, &QAction::triggered, &settings,
                     [&settings, setting, value] { settings.set(setting, value); });
    return action;
}

} // namespace

void ConsoleMenus::addLanguages()
{
    auto *group = new QActionGroup(this);
    for (const QString &language : {u"en"_s, u"ja"_s})
        m_languages.append(addChoice(m_language, group, m_settings, Setting::Language, language));
    // Each language is called by its own name, whatever the language of the moment.
    m_languages.at(0)->setText(u"English"_s);
    m_languages.at(1)->setText(u"日本語"_s);
}

void ConsoleMenus::addThemes()
{
    auto *group = new QActionGroup(this);
    for (const QString &theme : {u"system"_s, u"light"_s, u"dark"_s})
        m_themes.append(addChoice(m_theme, group, m_settings, Setting::ThemeChoice, theme));
}

void ConsoleMenus::addRowHeights()
{
    auto *group = new QActionGroup(this);
    for (const int height : {26, 30})
        m_rowHeights.append(addChoice(m_rows, group, m_settings, Setting::RowHeight, height));
}

void ConsoleMenus::addReports()
{
    m_reporting = add(m_reports, Shortcut::OpenReporting, [this] { m_window.openReporting(); });
    m_reports->addSeparator();
    auto *group = new QActionGroup(this);
    for (const ReportSpec &report : reportCatalogue()) {
        const QString page = u"reporting/"_s + report.id;
        QAction *action = add(m_reports, std::nullopt, [this, page] { m_window.openPage(page); });
        action->setCheckable(true);
        action->setData(page);
        group->addAction(action);
        m_pages.append(action);
    }
}

void ConsoleMenus::addInvestigate()
{
    const QString page = u"investigate"_s;
    m_openInvestigate = add(m_investigate, Shortcut::OpenInvestigate, [this, page] { m_window.openPage(page); });
    m_investigateCase = add(m_investigate, std::nullopt, [this] { Q_EMIT m_window.investigateCaseWanted(); });
    m_investigate->addSeparator();
    m_investigateBack =
        add(m_investigate, Shortcut::InvestigateBack, [this] { Q_EMIT m_window.investigationWanted(-1); });
    m_investigateForward =
        add(m_investigate, Shortcut::InvestigateForward, [this] { Q_EMIT m_window.investigationWanted(1); });
    // The window has no pages yet; update() shows the menu once there is one of these.
    m_investigate->menuAction()->setVisible(false);
}

void ConsoleMenus::addHelp()
{
    m_about = add(m_help, std::nullopt, [this] { showAbout(); });
    m_about->setMenuRole(QAction::AboutRole);
}

void ConsoleMenus::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Obi"),
                                tr("Obi %1\nA desktop console for people who investigate e-mail threats.\n"
                                   "Free software under the GNU General Public License, version 3 or later.")
                                    .arg(QCoreApplication::applicationVersion()),
                                QMessageBox::Close, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void ConsoleMenus::setRibbon(Ribbon *ribbon)
{
    m_ribbon->addActions(ribbon->actions());
    m_ribbon->menuAction()->setVisible(!ribbon->actions().isEmpty());
}

void ConsoleMenus::update()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_reports->setTitle(tr("&Reports"));
    m_investigate->setTitle(tr("Investi&gate"));
    m_ribbon->setTitle(tr("R&ibbon"));
    m_help->setTitle(tr("&Help"));
    m_openInvestigate->setText(tr("&Investigate"));
    m_investigateCase->setText(tr("Investigate the &active case"));
    m_investigateBack->setText(tr("&Back"));
    m_investigateForward->setText(tr("&Forward"));
    m_openRecording->setText(tr("&Open recording…"));
    m_openDemo->setText(tr("Open &demo"));
    m_openText->setText(tr("Open &mail or text…"));
    m_export->setText(tr("&Export table…"));
    m_quit->setText(tr("&Quit"));
    m_undo->setText(tr("&Undo") + u"\tCtrl+Z"_s);
    m_copy->setText(tr("&Copy") + u"\tCtrl+C"_s);
    m_copyDefanged->setText(tr("Copy &defanged") + u"\tCtrl+Shift+C"_s);
    m_paste->setText(tr("&Paste to find observables"));
    m_findOnPage->setText(tr("Find &observables on this page"));
    m_find->setText(tr("&Filter table"));
    m_refresh->setText(tr("&Refresh"));
    m_chartTable->setText(tr("Chart data as &table…"));
    m_nextPane->setText(tr("&Next pane"));
    m_previousPane->setText(tr("&Previous pane"));
    m_about->setText(tr("&About Obi"));
    m_language->setTitle(tr("&Language"));
    m_theme->setTitle(tr("T&heme"));
    m_rows->setTitle(tr("R&ow height"));
    m_themes.at(0)->setText(tr("&System"));
    m_themes.at(1)->setText(tr("&Light"));
    m_themes.at(2)->setText(tr("&Dark"));
    m_rowHeights.at(0)->setText(tr("&Standard"));
    m_rowHeights.at(1)->setText(tr("&Comfortable"));
    m_reporting->setText(tr("&Email reporting"));
    for (const auto &[actions, setting] :
         {std::pair(&m_languages, Setting::Language), std::pair(&m_themes, Setting::ThemeChoice),
          std::pair(&m_rowHeights, Setting::RowHeight)}) {
        for (QAction *action : *actions)
            action->setChecked(action->data() == m_settings.value(setting));
    }
    for (QAction *action : std::as_const(m_pages)) {
        action->setText(reportWords(findReport(action->data().toString().section(u'/', 1))->title));
        action->setChecked(action->data().toString() == m_window.currentPage());
    }
    for (QAction *action : {m_export, m_find, m_chartTable})
        action->setEnabled(m_window.report() != nullptr);
    m_refresh->setEnabled(m_window.page() != nullptr);
    const bool investigates = m_window.hasPage(u"investigate"_s);
    m_investigate->menuAction()->setVisible(investigates);
    for (QAction *action : {m_openInvestigate, m_investigateCase})
        action->setEnabled(investigates);
    for (QAction *action : {m_investigateBack, m_investigateForward})
        action->setEnabled(m_window.currentPage() == u"investigate");
}

} // namespace obi
