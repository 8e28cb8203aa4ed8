// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Shortcuts.h"
#include "settings/SettingsGroup.h"

namespace obi {

class KeyField;
class Notice;

/// Gives a command other keys. Keys that another command has are said to be, and can be taken from it.
class KeyEditor : public SettingsGroup
{
    Q_OBJECT
public:
    KeyEditor(const Theme &theme, Shortcuts &shortcuts, QWidget *parent = nullptr);

    void show(std::optional<Shortcut> command);

private:
    void connectAll();
    void showCommand();
    void showButtons();
    void judge();
    void give(bool alone);
    void takeAway();
    QKeySequence typed() const;
    void retranslate() override;

    Shortcuts &m_shortcuts;
    std::optional<Shortcut> m_command{};
    ThemedLabel *m_words;
    ThemedLabel *m_keys;
    KeyField *m_field;
    QList<ThemedLabel *> m_names;
    QPushButton *m_set;
    QPushButton *m_add;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    Notice *m_notice;
    QPushButton *m_take; ///< a way out of the notice
};

} // namespace obi
