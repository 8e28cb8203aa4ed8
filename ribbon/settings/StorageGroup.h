// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsApp.h"
#include "settings/SettingsGroup.h"

namespace obi {

/// Where this profile keeps what, and how much room it takes.
class StorageGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit StorageGroup(SettingsServices &services, QWidget *parent = nullptr);

Q_SIGNALS:
    void reported(const QString &message);

private:
    /// Bytes on the disk.
    struct Sizes {
        qint64 cases = 0;
        qint64 settings = 0; ///< with accounts and gateways
        qint64 others = 0;
    };
    static Sizes measured(const QString &folder);

    void showEvent(QShowEvent *event) override;
    void measure();
    void showSizes();
    void askToForget();
    void retranslate() override;

    SettingsServices &m_services;
    ThemedLabel *m_folder;
    ThemedLabel *m_cases;
    ThemedLabel *m_settings;
    ThemedLabel *m_others;
    ThemedLabel *m_verdicts;
    QList<ThemedLabel *> m_names;
    QPushButton *m_open;
    QPushButton *m_forget;
    std::optional<Sizes> m_sizes;
};

} // namespace obi
