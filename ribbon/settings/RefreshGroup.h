// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsGroup.h"

namespace obi {

enum class Setting;
class Settings;

/// How often what is on show is asked for again.
class RefreshGroup : public SettingsGroup
{
    Q_OBJECT
public:
    RefreshGroup(const Theme &theme, Settings &settings, QWidget *parent = nullptr);

private:
    void connectRow(SegmentsGroup *row, Setting setting);
    void showSettings();
    void retranslate() override;

    Settings &m_settings;
    SegmentsGroup *m_reports;
    SegmentsGroup *m_incidents;
    ThemedLabel *m_reportsName;
    ThemedLabel *m_incidentsName;
    ThemedLabel *m_words;
};

} // namespace obi
