// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/RibbonActions.h"

#include "bar/Ribbon.h"
#include "look/Shortcuts.h"
#include "look/Theme.h"

namespace obi {
RibbonActions::RibbonActions(const Theme &theme, Shortcuts &shortcuts, Ribbon &ribbon)
    : QObject(&ribbon)
    , m_theme(theme)
    , m_shortcuts(shortcuts)
    , m_ribbon(ribbon)
{
    editCredentials = add(QStringLiteral("key"), Shortcut::EditCredentials);
    reconnect = add(QStringLiteral("refresh"), Shortcut::Reconnect);
    search = add(QStringLiteral("search"), Shortcut::Enrich);
    for (QAction *later : {editCredentials, reconnect, search})
        later->setVisible(false);
    toggle = add(QStringLiteral("down"), Shortcut::ToggleRibbon);
    tuck = add(QStringLiteral("right"), Shortcut::TuckRibbon);
    m_higher = add({}, Shortcut::RibbonHigher);
    m_lower = add({}, Shortcut::RibbonLower);
    connect(editCredentials, &QAction::triggered, &ribbon, &Ribbon::editCredentialsWanted);
    connect(reconnect, &QAction::triggered, &ribbon, &Ribbon::reconnectWanted);
    connect(search, &QAction::triggered, &ribbon, &Ribbon::focusSearch);
    connect(toggle, &QAction::triggered, &ribbon, &Ribbon::toggle);
    connect(tuck, &QAction::triggered, &ribbon, [&ribbon] { ribbon.setTucked(!ribbon.isTucked()); });
    connect(m_higher, &QAction::triggered, &ribbon, [&ribbon] { ribbon.changeHeightBy(1); });
    connect(m_lower, &QAction::triggered, &ribbon, [&ribbon] { ribbon.changeHeightBy(-1); });
    update();
}

QAction *RibbonActions::add(const QString &icon, std::optional<Shortcut> command)
{
    auto *action = new QAction(this);
    if (!icon.isEmpty())
        action->setIcon(m_theme.icon(icon));
    if (command)
        m_shortcuts.bind(action, *command);
    action->setShortcutContext(Qt::WindowShortcut);
    m_ribbon.addAction(action);
    return action;
}

void RibbonActions::addApp(RibbonApp *app)
{
    QAction *action = add(app->icon(), shortcutOfApp(app->id()));
    connect(action, &QAction::triggered, &m_ribbon, [this, app] { m_ribbon.open(app->id()); });
    m_apps.insert(app, action);
    update();
}

void RibbonActions::update()
{
    const bool open = !m_ribbon.openApp().isEmpty();
    editCredentials->setText(tr("Edit credentials…"));
    reconnect->setText(tr("Reconnect now"));
    search->setText(tr("Enrichment search"));
    toggle->setText(open ? tr("Collapse ribbon") : tr("Expand ribbon"));
    toggle->setIcon(m_theme.icon(open ? QStringLiteral("down") : QStringLiteral("up")));
    tuck->setText(m_ribbon.isTucked() ? tr("Bring the ribbon back") : tr("Tuck to the right edge"));
    m_higher->setText(tr("Make the ribbon higher"));
    m_lower->setText(tr("Make the ribbon lower"));
    for (auto it = m_apps.cbegin(); it != m_apps.cend(); ++it)
        it.value()->setText(it.key()->title());
}

} // namespace obi
