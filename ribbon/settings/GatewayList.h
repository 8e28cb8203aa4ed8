// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsApp.h"
#include "settings/SettingsGroup.h"

class QListWidget;

namespace obi {

/// The gateways that this profile knows.
class GatewayList : public SettingsGroup
{
    Q_OBJECT
public:
    explicit GatewayList(SettingsServices &services, QWidget *parent = nullptr);

    void select(const QString &id);                ///< "" = none
    void open(const obi::GatewayAccount &gateway); ///< as if a person had chosen it

Q_SIGNALS:
    void chosen(const obi::GatewayAccount &gateway);
    void addWanted();
    void reported(const QString &message);

private:
    void showGateways();
    void showButtons();
    const GatewayAccount *selected() const;
    void askToRemove();
    void forget(const GatewayAccount &gateway);
    void remove(const GatewayAccount &gateway);
    void retranslate() override;

    SettingsServices &m_services;
    QListWidget *m_list;
    ThemedLabel *m_none;
    QPushButton *m_add;
    QPushButton *m_remove;
    QString m_selected;
};

} // namespace obi
