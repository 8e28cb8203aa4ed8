// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Shortcuts.h"
#include "settings/SettingsGroup.h"

class QListWidget;

namespace obi {

/// The commands that have keys, or can have some, and the keys that nothing else can have.
class KeyboardGroup : public SettingsGroup
{
    Q_OBJECT
public:
    KeyboardGroup(const Theme &theme, Shortcuts &shortcuts, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Nothing: a row of fixed keys, or none.
    void chosen(std::optional<obi::Shortcut> command);

private:
    void showEvent(QShowEvent *event) override;
    void fill();
    void addCommand(Shortcut command);
    void addFixed(const FixedKeys &row);
    void tellChosen();
    void retranslate() override;

    Shortcuts &m_shortcuts;
    QListWidget *m_list;
};

} // namespace obi
