// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsApp.h"
#include "settings/SettingsGroup.h"

class QListWidget;

namespace obi {

/// The accounts that this profile knows: one for each organisation and region.
class AccountsGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit AccountsGroup(SettingsServices &services, QWidget *parent = nullptr);

Q_SIGNALS:
    void addWanted();
    void reported(const QString &message);

private:
    void showAccounts();
    void showButtons();
    const CloudAccount *selected() const;
    void use();
    void askToRemove();
    void forget(const CloudAccount &account);
    void remove(const CloudAccount &account);
    void retranslate() override;

    SettingsServices &m_services;
    QListWidget *m_list;
    ThemedLabel *m_none;
    QPushButton *m_add;
    QPushButton *m_use;
    QPushButton *m_remove;
};

} // namespace obi
