// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsApp.h"
#include "settings/SettingsGroup.h"

class QComboBox;
class QTableView;

namespace obi {

class CheckModel;
class Notice;
struct FoundProxy;

/// Tries a server step by step; what to do about a step that failed stands in CheckDetails.
class CheckGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit CheckGroup(SettingsServices &services, QWidget *parent = nullptr);

    /// A gateway as it is typed, which need not be in the book. An empty passphrase: the one that is kept, if the book
    /// has the gateway at this very server.
    void test(const GatewayAccount &gateway, const Secret &passphrase);
    bool isRunning() const { return m_isRunning; }
    CheckModel &steps() const { return *m_model; }

Q_SIGNALS:
    void stepChosen(int row); ///< -1 = none

private:
    void build();
    void showServers();
    void showButtons();
    void run();
    void runCloud(const CloudAccount &account);
    bool isInBook(const GatewayAccount &gateway) const;
    /// Looks up the secret under `key`, unless it is given or there is no key, and the proxy; then `check` begins.
    void begin(const QString &key, const Secret &given, std::function<void(const Secret &)> check);
    void useProxy(const FoundProxy &found);
    void end(const QList<CheckStep> &steps);
    void retranslate() override;

    SettingsServices &m_services;
    ServerCheck m_check;
    CheckModel *m_model;
    QComboBox *m_server;
    QPushButton *m_run;
    QPushButton *m_copy;
    QTableView *m_table;
    ThemedLabel *m_serverName;
    Notice *m_notice;   ///< what is missing for all steps
    ThemedLabel *m_why; ///< that nothing can be tested
    bool m_isRunning = false;
};

} // namespace obi
