// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsApp.h"
#include "settings/SettingsGroup.h"

namespace obi {

class Notice;
struct SettingsFile;

/// All settings at once: to a file, from a file, back to how they were delivered. Never a secret.
class ExchangeGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit ExchangeGroup(SettingsServices &services, QWidget *parent = nullptr);

    void exportTo(const QString &fileName);
    /// Says what would change, and asks; a file that is refused changes nothing.
    void importFrom(const QString &fileName);

Q_SIGNALS:
    void reported(const QString &message);

private:
    void chooseExport();
    void chooseImport();
    void refuse(const QString &fileName, const QString &place);
    void askToImport(const SettingsFile &file, const QString &fileName);
    void askToReset();
    void retranslate() override;

    SettingsServices &m_services;
    QPushButton *m_export;
    QPushButton *m_import;
    QPushButton *m_reset;
    ThemedLabel *m_words;
    Notice *m_notice;
};

} // namespace obi
