// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsGroup.h"

class QCheckBox;

namespace obi {

class Settings;

/// Whether cases go to the service, and which (docs/decisions/0011).
class SharingGroup : public SettingsGroup
{
    Q_OBJECT
public:
    SharingGroup(const Theme &theme, Settings &settings, QWidget *parent = nullptr);

private:
    void showSettings();
    void retranslate() override;

    Settings &m_settings;
    QCheckBox *m_share;
    ThemedLabel *m_shareName;
};

/// What sharing means.
class SharingWordsGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit SharingWordsGroup(const Theme &theme, QWidget *parent = nullptr);

private:
    void retranslate() override;
    ThemedLabel *m_words;
};

} // namespace obi
