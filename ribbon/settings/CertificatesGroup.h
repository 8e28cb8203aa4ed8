// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsApp.h"
#include "settings/SettingsGroup.h"

class QListWidget;

namespace obi {

/// What is trusted beyond the system's authorities, each for one server: pinned certificates and CA files. Any of them
/// can be taken back.
class CertificatesGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit CertificatesGroup(SettingsServices &services, QWidget *parent = nullptr);

Q_SIGNALS:
    void reported(const QString &message);

private:
    /// A certificate or a CA file of an account or a gateway.
    struct Trusted {
        QString credentialKey;
        QString server;
        QString what;
        bool pinned = false;
    };

    void showTrusted();
    void showButtons();
    void askToRemove();
    void remove(const Trusted &trusted);
    void retranslate() override;

    SettingsServices &m_services;
    QListWidget *m_list;
    ThemedLabel *m_none;
    QPushButton *m_remove;
    QList<Trusted> m_trusted;
};

} // namespace obi
