// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/ShortcutTable.h"

#include <QAction>
#include <QHash>

namespace obi {

class Ribbon;
class RibbonApp;
class Shortcuts;
class Theme;

/// What can be done with the ribbon, as actions with their keys: for the window's menu, the band's own menu and the
/// keyboard anywhere in the window.
class RibbonActions : public QObject
{
    Q_OBJECT
public:
    RibbonActions(const Theme &theme, Shortcuts &shortcuts, Ribbon &ribbon);

    void addApp(RibbonApp *app);
    void update(); ///< after a change of the ribbon's state or of the language

    QAction *editCredentials;
    QAction *reconnect;
    QAction *search;
    QAction *toggle;
    QAction *tuck;

private:
    QAction *add(const QString &icon, std::optional<Shortcut> command);

    const Theme &m_theme;
    Shortcuts &m_shortcuts;
    Ribbon &m_ribbon;
    QAction *m_higher;
    QAction *m_lower;
    QHash<RibbonApp *, QAction *> m_apps;
};

} // namespace obi
