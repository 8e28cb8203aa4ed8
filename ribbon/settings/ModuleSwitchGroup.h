// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsApp.h"
#include "settings/SettingsGroup.h"
#include "threat/ModuleClient.h"

class QListWidget;
class QListWidgetItem;

namespace obi {

class StateView;

/// The modules of the organisation, each to be asked or not.
class ModuleSwitchGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit ModuleSwitchGroup(SettingsServices &services, QWidget *parent = nullptr);

    /// Another account, or none: its modules are asked for once somebody looks.
    void beginAnew();

private:
    void showEvent(QShowEvent *event) override;
    void connectAll();
    void load();
    void take(const Result<QList<ModuleInstance>> &list);
    void showModules();
    void addRow(const ModuleInstance &module);
    QString noteOf(const ModuleInstance &module) const;
    void check(const QListWidgetItem *item);
    void retranslate() override;

    SettingsServices &m_services;
    QListWidget *m_list;
    StateView *m_state;
    QPushButton *m_reload;
    QList<ModuleInstance> m_modules;
    std::optional<Error> m_problem;
    int m_turn = 0; ///< a newer question wins over an older one
    bool m_loading = false;
};

/// What it means that a module is off, in words.
class ModuleWordsGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit ModuleWordsGroup(const Theme &theme, QWidget *parent = nullptr);

private:
    void retranslate() override;

    ThemedLabel *m_words;
};

} // namespace obi
