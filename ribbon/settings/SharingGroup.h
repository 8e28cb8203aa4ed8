// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsGroup.h"

#include "core/Clock.h"

class QCheckBox;
class QPushButton;

namespace obi {

class CaseSync;
class Settings;

/// Whether cases go to the service (docs/decisions/0011), and how that stands: what waits, why, and when something was
/// last sent and fetched.
class SharingGroup : public SettingsGroup
{
    Q_OBJECT
public:
    /// `sync` outlives this object; nothing: there is none to tell of.
    SharingGroup(const Theme &theme, Settings &settings, CaseSync *sync, Clock clock, QWidget *parent = nullptr);

private:
    void showSettings();
    void showSync();
    void retranslate() override;

    Settings &m_settings;
    QCheckBox *m_share;
    ThemedLabel *m_shareName;
    CaseSync *m_sync;
    Clock m_clock;
    ThemedLabel *m_state;
    ThemedLabel *m_fetched;
    ThemedLabel *m_sent;
    QPushButton *m_now;
    ThemedLabel *m_stateName = nullptr;
    ThemedLabel *m_fetchedName = nullptr;
    ThemedLabel *m_sentName = nullptr;
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
