// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/ShortcutTable.h"

#include <QHash>
#include <QObject>

class QAction;
class QKeyEvent;
class QWidget;

namespace obi {

class Settings;
enum class Setting;

/// The keys of the window's commands, as people have chosen them (Setting::Keyboard): every QAction with a key is bound
/// here and follows a change at once. Whoever has the settings can have one; all of them say the same.
class Shortcuts final : public QObject
{
    Q_OBJECT
public:
    static constexpr int MostKeys = 4; ///< of one command

    explicit Shortcuts(Settings &settings, QObject *parent = nullptr);

    /// The action has the command's keys from now on. Its parent should be the window or something in it.
    void bind(QAction *action, Shortcut command);
    /// The commands that actions under `window` are bound to, in the order of the table.
    static QList<Shortcut> boundIn(const QObject &window);
    /// Whether these keys give the command in the window of the control, which may answer it in a way of its own
    /// ("filter the table"). Where no action of the window is bound to the command, its standard keys count.
    static bool isGivenBy(const QKeyEvent &event, Shortcut command, const QWidget &control);

    /// As chosen; the standard ones where nobody has chosen any.
    QList<QKeySequence> keys(Shortcut command) const;
    /// Those that work: where two commands have the same keys, they are the first one's, by the order of the table.
    QList<QKeySequence> working(Shortcut command) const;
    /// The first of them for a button or a tooltip ("Ctrl+J"); empty where there is none.
    QString hint(Shortcut command) const;
    /// Other commands with these keys.
    QList<Shortcut> others(const QKeySequence &keys, Shortcut than) const;

    bool isStandard(Shortcut command) const;
    /// Takes effect at once. Keys that cannot be a command's (whyNotKeys) and all beyond MostKeys are left out.
    void setKeys(Shortcut command, const QList<QKeySequence> &keys);
    void reset(Shortcut command);
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    void take(Setting setting);
    void read();
    void keep();

    Settings &m_settings;
    QHash<Shortcut, QList<QKeySequence>> m_chosen;
    QHash<QAction *, Shortcut> m_actions;
};

} // namespace obi
