// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/KeyEditor.h"

#include "login/Notice.h"
#include "login/Question.h"
#include "login/ThemedLabel.h"
#include "look/Kind.h"
#include "settings/KeyField.h"

#include <QPushButton>

namespace obi {
using namespace Qt::StringLiterals;

KeyEditor::KeyEditor(const Theme &theme, Shortcuts &shortcuts, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_shortcuts(shortcuts)
    , m_words(new ThemedLabel(theme, Theme::Type::DenseStrong))
    , m_keys(new ThemedLabel(theme, Theme::Type::Mono, Theme::Role::Text2))
    , m_field(new KeyField)
    , m_set(new QPushButton(theme.icon(u"check"_s), {}))
    , m_add(new QPushButton(theme.icon(u"plus"_s), {}))
    , m_clear(new QPushButton(theme.icon(u"x"_s), {}))
    , m_reset(new QPushButton(theme.icon(u"refresh"_s), {}))
    , m_resetAll(new QPushButton)
    , m_notice(new Notice(theme))
    , m_take(m_notice->addButton())
{
    m_keys->setWordWrap(true);
    m_names = {addRow(m_words), addRow(m_keys), addRow(m_field)};
    addButtons({m_set, m_add});
    addButtons({m_clear, m_reset, m_resetAll});
    addWide(m_notice, 8);
    connectAll();
    retranslate();
}

void KeyEditor::connectAll()
{
    connect(m_field, &KeyField::pressed, this, &KeyEditor::judge);
    connect(m_set, &QPushButton::clicked, this, [this] { give(true); });
    connect(m_add, &QPushButton::clicked, this, [this] { give(false); });
    connect(m_take, &QPushButton::clicked, this, &KeyEditor::takeAway);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_shortcuts.setKeys(*m_command, {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_shortcuts.reset(*m_command); });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        askFirst(theme(), this, tr("Reset all keys?"),
                 tr("Every command gets the keys back that it was delivered with."), tr("Reset all keys"),
                 [this] { m_shortcuts.resetAll(); });
    });
    connect(&m_shortcuts, &Shortcuts::changed, this, &KeyEditor::showCommand);
}

void KeyEditor::show(std::optional<Shortcut> command)
{
    if (command == m_command)
        return;
    m_command = command;
    m_field->clear();
    showCommand();
}

void KeyEditor::showCommand()
{
    const QList<QKeySequence> keys = m_command ? m_shortcuts.keys(*m_command) : QList<QKeySequence>();
    m_words->setText(m_command ? shortcutWords(*m_command) : u"–"_s);
    m_keys->setText(keys.isEmpty() ? tr("none") : QKeySequence::listToString(keys, QKeySequence::NativeText));
    m_field->setEnabled(m_command.has_value());
    judge();
}

QKeySequence KeyEditor::typed() const
{
    return m_field->keySequence();
}

/// Says what stands in the way of the keys that were pressed or, where none were, of those that the command has.
void KeyEditor::judge()
{
    m_notice->clear();
    const QString whyNot = typed().isEmpty() ? QString() : whyNotKeys(typed());
    if (!whyNot.isEmpty())
        m_notice->say(Notice::Tone::Failure, whyNot);
    for (const QKeySequence &keys : typed().isEmpty() && m_command ? m_shortcuts.keys(*m_command) : QList{typed()}) {
        const QList<Shortcut> others = m_command ? m_shortcuts.others(keys, *m_command) : QList<Shortcut>();
        if (others.isEmpty())
            continue;
        m_notice->say(
            Notice::Tone::Warning,
            tr("%1 means “%2” already.").arg(keys.toString(QKeySequence::NativeText), shortcutWords(others.first())));
        m_take->setText(tr("Take them from there"));
        m_take->setAccessibleName(m_take->text());
        m_take->show();
    }
    showButtons();
}

void KeyEditor::showButtons()
{
    const QString none = m_command ? QString() : tr("Choose a command in the list; fixed keys stay.");
    const bool usable = !typed().isEmpty() && m_notice->text().isEmpty();
    const QString press = typed().isEmpty() ? tr("Press the new keys first.") : m_notice->text();
    const int count = m_command ? int(m_shortcuts.keys(*m_command).size()) : 0;
    setButton(m_set, tr("Use these keys"), !none.isEmpty() ? none : usable ? QString() : press);
    setButton(m_add, tr("Use these too"),
              !none.isEmpty()                ? none
              : !usable                      ? press
              : count >= Shortcuts::MostKeys ? tr("The command has as many keys as it can have.")
                                             : QString());
    setButton(m_clear, tr("No keys"), !none.isEmpty() ? none : count ? QString() : tr("The command has no keys."));
    const bool standard = m_command && m_shortcuts.isStandard(*m_command);
    setButton(m_reset, tr("Reset"),
              !none.isEmpty() ? none
              : standard      ? tr("These are the keys as delivered.")
                              : QString());
    setButton(m_resetAll, tr("Reset all keys…"));
}

void KeyEditor::give(bool alone)
{
    QList<QKeySequence> keys = alone ? QList<QKeySequence>() : m_shortcuts.keys(*m_command);
    keys.append(typed());
    m_field->clear();
    m_shortcuts.setKeys(*m_command, keys);
}

/// The keys in question: those that were pressed, which the command gets then, or its own.
void KeyEditor::takeAway()
{
    const QKeySequence pressed = typed();
    const QList<QKeySequence> wanted = pressed.isEmpty() ? m_shortcuts.keys(*m_command) : QList{pressed};
    m_field->clear();
    for (const QKeySequence &keys : wanted) {
        for (const Shortcut other : m_shortcuts.others(keys, *m_command)) {
            QList<QKeySequence> left = m_shortcuts.keys(other);
            left.removeAll(keys);
            m_shortcuts.setKeys(other, left);
        }
    }
    if (!pressed.isEmpty())
        m_shortcuts.setKeys(*m_command, wanted);
}

void KeyEditor::retranslate()
{
    setTitle(tr("Keys of the command"));
    const QStringList names{tr("Command"), tr("Keys"), tr("New keys")};
    for (int i = 0; i < names.size(); ++i)
        m_names.at(i)->setText(names.at(i));
    m_field->setWords(tr("New keys"), tr("Press the keys"));
    showCommand();
}

} // namespace obi
