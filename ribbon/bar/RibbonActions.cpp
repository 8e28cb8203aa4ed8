// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/RibbonActions.h"

#include "bar/Ribbon.h"
#include "look/Theme.h"

namespace obi {
namespace {

/// Alt + this opens the app.
Qt::Key keyOf(const QString &appId)
{
    constexpr std::pair<QLatin1StringView, Qt::Key> Keys[] = {
        {QLatin1StringView("home"), Qt::Key_1},      {QLatin1StringView("casebook"), Qt::Key_2},
        {QLatin1StringView("incidents"), Qt::Key_3}, {QLatin1StringView("orbital"), Qt::Key_4},
        {QLatin1StringView("find"), Qt::Key_5},      {QLatin1StringView("settings"), Qt::Key_6},
    };
    for (const auto &[id, key] : Keys) {
        if (appId == id)
            return key;
    }
    return Qt::Key_unknown;
}

} // namespace

RibbonActions::RibbonActions(const Theme &theme, Ribbon &ribbon)
    : QObject(&ribbon)
    , m_theme(theme)
    , m_ribbon(ribbon)
{
    editCredentials = add(QStringLiteral("key"), {});
    reconnect = add(QStringLiteral("refresh"), {});
    for (QAction *account : {editCredentials, reconnect})
        account->setVisible(false);
    // The backtick needs Shift on Japanese keyboards and becomes a tilde with Shift on others.
    toggle = add(QStringLiteral("down"), {Qt::CTRL | Qt::Key_J, Qt::CTRL | Qt::Key_QuoteLeft});
    tuck = add(QStringLiteral("right"), {Qt::CTRL | Qt::SHIFT | Qt::Key_J, Qt::CTRL | Qt::SHIFT | Qt::Key_QuoteLeft,
                                         Qt::CTRL | Qt::SHIFT | Qt::Key_AsciiTilde});
    m_higher = add({}, {Qt::CTRL | Qt::SHIFT | Qt::Key_Up});
    m_lower = add({}, {Qt::CTRL | Qt::SHIFT | Qt::Key_Down});
    connect(editCredentials, &QAction::triggered, &ribbon, &Ribbon::editCredentialsWanted);
    connect(reconnect, &QAction::triggered, &ribbon, &Ribbon::reconnectWanted);
    connect(toggle, &QAction::triggered, &ribbon, &Ribbon::toggle);
    connect(tuck, &QAction::triggered, &ribbon, [&ribbon] { ribbon.setTucked(!ribbon.isTucked()); });
    connect(m_higher, &QAction::triggered, &ribbon, [&ribbon] { ribbon.changeHeightBy(1); });
    connect(m_lower, &QAction::triggered, &ribbon, [&ribbon] { ribbon.changeHeightBy(-1); });
    update();
}

QAction *RibbonActions::add(const QString &icon, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(this);
    if (!icon.isEmpty())
        action->setIcon(m_theme.icon(icon));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    m_ribbon.addAction(action);
    return action;
}

void RibbonActions::addApp(RibbonApp *app)
{
    const QKeySequence key = shortcutOf(app->id());
    QAction *action = add(app->icon(), key.isEmpty() ? QList<QKeySequence>() : QList{key});
    connect(action, &QAction::triggered, &m_ribbon, [this, app] { m_ribbon.open(app->id()); });
    m_apps.insert(app, action);
    update();
}

QKeySequence RibbonActions::shortcutOf(const QString &appId) const
{
    const Qt::Key key = keyOf(appId);
    return key == Qt::Key_unknown ? QKeySequence() : QKeySequence(Qt::ALT | key);
}

void RibbonActions::update()
{
    const bool open = !m_ribbon.openApp().isEmpty();
    editCredentials->setText(tr("Edit credentials…"));
    reconnect->setText(tr("Reconnect now"));
    toggle->setText(open ? tr("Collapse ribbon") : tr("Expand ribbon"));
    toggle->setIcon(m_theme.icon(open ? QStringLiteral("down") : QStringLiteral("up")));
    tuck->setText(m_ribbon.isTucked() ? tr("Bring the ribbon back") : tr("Tuck to the right edge"));
    m_higher->setText(tr("Make the ribbon higher"));
    m_lower->setText(tr("Make the ribbon lower"));
    for (auto it = m_apps.cbegin(); it != m_apps.cend(); ++it)
        it.value()->setText(it.key()->title());
}

} // namespace obi
