// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsGroup.h"

class QCheckBox;

namespace obi {

enum class Setting;
class Settings;

/// Theme, language, row height and movement; each takes effect at once.
class AppearanceGroup : public SettingsGroup
{
    Q_OBJECT
public:
    AppearanceGroup(const Theme &theme, Settings &settings, QWidget *parent = nullptr);

private:
    void connectAll();
    void showSettings();
    void retranslate() override;

    Settings &m_settings;
    SegmentsGroup *m_themes;
    SegmentsGroup *m_languages;
    SegmentsGroup *m_rows;
    QCheckBox *m_followMotion;
    SegmentsGroup *m_motion;
    ThemedLabel *m_themeName;
    ThemedLabel *m_languageName;
    ThemedLabel *m_rowName;
    ThemedLabel *m_motionName;
    QWidget *m_motionRow; ///< of what is chosen instead of the system's
};

} // namespace obi
