// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Shortcuts.h"

#include "settings/Settings.h"

#include <QAction>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace obi {
namespace {

constexpr const char *BoundTo = "obiShortcut"; ///< property of a bound action

QString idOf(const ShortcutSpec &spec)
{
    return QString::fromLatin1(spec.id);
}

/// What a command can have of what was asked for or read.
QList<QKeySequence> usable(const QList<QKeySequence> &asked)
{
    QList<QKeySequence> kept;
    for (const QKeySequence &keys : asked) {
        if (whyNotKeys(keys).isEmpty() && !kept.contains(keys) && kept.size() < Shortcuts::MostKeys)
            kept.append(keys);
    }
    return kept;
}

} // namespace

Shortcuts::Shortcuts(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&settings, &Settings::changed, this, &Shortcuts::take);
    read();
}

void Shortcuts::bind(QAction *action, Shortcut command)
{
    action->setProperty(BoundTo, int(command));
    action->setShortcuts(working(command));
    m_actions.insert(action, command);
    connect(action, &QObject::destroyed, this, [this, action] { m_actions.remove(action); });
}

QList<Shortcut> Shortcuts::boundIn(const QObject &window)
{
    QList<Shortcut> bound;
    for (const QAction *action : window.findChildren<QAction *>()) {
        const QVariant command = action->property(BoundTo);
        if (command.isValid() && !bound.contains(Shortcut(command.toInt())))
            bound.append(Shortcut(command.toInt()));
    }
    std::sort(bound.begin(), bound.end());
    return bound;
}

bool Shortcuts::isGivenBy(const QKeyEvent &event, Shortcut command, const QWidget &control)
{
    const QKeySequence pressed(
        QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, Qt::Key(event.key())).toCombined());
    if (!whyNotKeys(pressed).isEmpty())
        return false; // nearly every key: nothing is looked for
    for (const QAction *action : control.window()->findChildren<QAction *>()) {
        const QVariant bound = action->property(BoundTo);
        if (bound.isValid() && Shortcut(bound.toInt()) == command)
            return action->shortcuts().contains(pressed);
    }
    return shortcutSpec(command).standard.contains(pressed);
}

QList<QKeySequence> Shortcuts::keys(Shortcut command) const
{
    return m_chosen.value(command, shortcutSpec(command).standard);
}

QList<QKeySequence> Shortcuts::working(Shortcut command) const
{
    QList<QKeySequence> left = keys(command);
    left.removeIf([&](const QKeySequence &sequence) {
        const QList<Shortcut> rivals = others(sequence, command);
        return std::any_of(rivals.begin(), rivals.end(), [command](Shortcut rival) { return rival < command; });
    });
    return left;
}

QString Shortcuts::hint(Shortcut command) const
{
    const QList<QKeySequence> all = working(command);
    return all.isEmpty() ? QString() : all.first().toString(QKeySequence::NativeText);
}

QList<Shortcut> Shortcuts::others(const QKeySequence &sequence, Shortcut than) const
{
    QList<Shortcut> found;
    for (const ShortcutSpec &spec : shortcutSpecs()) {
        if (spec.command != than && keys(spec.command).contains(sequence))
            found.append(spec.command);
    }
    return found;
}

bool Shortcuts::isStandard(Shortcut command) const
{
    return !m_chosen.contains(command);
}

void Shortcuts::setKeys(Shortcut command, const QList<QKeySequence> &keys)
{
    const QList<QKeySequence> kept = usable(keys);
    if (kept == shortcutSpec(command).standard)
        m_chosen.remove(command);
    else
        m_chosen.insert(command, kept);
    keep();
}

void Shortcuts::reset(Shortcut command)
{
    m_chosen.remove(command);
    keep();
}

void Shortcuts::resetAll()
{
    m_chosen.clear();
    keep();
}

void Shortcuts::take(Setting setting)
{
    if (setting != Setting::Keyboard)
        return;
    read();
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it)
        it.key()->setShortcuts(working(it.value()));
    Q_EMIT changed();
}

void Shortcuts::read()
{
    m_chosen.clear();
    const auto kept = m_settings.get<QVariantMap>(Setting::Keyboard);
    for (const ShortcutSpec &spec : shortcutSpecs()) {
        const auto found = kept.constFind(idOf(spec));
        if (found == kept.constEnd())
            continue;
        QList<QKeySequence> keys;
        for (const QString &text : found->toStringList())
            keys.append(QKeySequence::fromString(text, QKeySequence::PortableText));
        if (const QList<QKeySequence> chosen = usable(keys); chosen != spec.standard)
            m_chosen.insert(spec.command, chosen);
    }
}

/// Commands of a newer Obi keep the keys that they were given there.
void Shortcuts::keep()
{
    auto kept = m_settings.get<QVariantMap>(Setting::Keyboard);
    for (const ShortcutSpec &spec : shortcutSpecs())
        kept.remove(idOf(spec));
    for (auto it = m_chosen.cbegin(); it != m_chosen.cend(); ++it) {
        QStringList texts;
        for (const QKeySequence &keys : it.value())
            texts.append(keys.toString(QKeySequence::PortableText));
        kept.insert(idOf(shortcutSpec(it.key())), texts);
    }
    m_settings.set(Setting::Keyboard, kept);
}

} // namespace obi
