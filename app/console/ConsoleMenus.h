// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Shortcuts.h"

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;

namespace obi {

class ConsoleWindow;
class Ribbon;
class Settings;

/// The window's menu bar and its keys (tokens.md section 10). Only what does something stands in it.
class ConsoleMenus : public QObject
{
    Q_OBJECT
public:
    ConsoleMenus(ConsoleWindow &window, Settings &settings);

    void setRibbon(Ribbon *ribbon);
    /// After a change of language, page, theme or settings.
    void update();

private:
    QAction *add(QMenu *menu, std::optional<Shortcut> command, const std::function<void()> &act);
    void addFile();
    void addEdit();
    void addView();
    void addReports();
    void addInvestigate();
    void addHelp();
    void addLanguages();
    void addThemes();
    void addRowHeights();
    /// The keys for whatever has the keyboard, which knows what to do about them.
    static void passOn(Qt::Key key, Qt::KeyboardModifiers modifiers);
    void showAbout();

    ConsoleWindow &m_window;
    Settings &m_settings;
    Shortcuts m_shortcuts;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_reports;
    QMenu *m_investigate;
    QMenu *m_ribbon;
    QMenu *m_help;
    QMenu *m_language;
    QMenu *m_theme;
    QMenu *m_rows;
    QAction *m_openRecording;
    QAction *m_openDemo;
    QAction *m_openText;
    QAction *m_export;
    QAction *m_quit;
    QAction *m_undo;
    QAction *m_copy;
    QAction *m_copyDefanged;
    QAction *m_paste;
    QAction *m_find;
    QAction *m_findOnPage;
    QAction *m_refresh;
    QAction *m_chartTable;
    QAction *m_nextPane;
    QAction *m_previousPane;
    QAction *m_about;
    QList<QAction *> m_languages;
    QList<QAction *> m_themes;
    QList<QAction *> m_rowHeights;
    QList<QAction *> m_pages;
    QAction *m_reporting;
    QAction *m_openInvestigate;
    QAction *m_investigateCase;
    QAction *m_investigateBack;
    QAction *m_investigateForward;
};

} // namespace obi
