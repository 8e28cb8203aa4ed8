// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsGroup.h"

class QCheckBox;
class QSpinBox;

namespace obi {

class Ribbon;
class Settings;

/// The height of the open app, which is this one, whether the band is tucked to the trailing edge, and how it is found
/// at the next start.
class RibbonGroup : public SettingsGroup
{
    Q_OBJECT
public:
    RibbonGroup(const Theme &theme, Settings &settings, QWidget *parent = nullptr);

private:
    void showEvent(QShowEvent *event) override;
    void showState();
    Ribbon *ribbon() const;
    void retranslate() override;

    Settings &m_settings;
    QSpinBox *m_height;
    ThemedLabel *m_limits;
    QCheckBox *m_tucked;
    SegmentsGroup *m_atStart;
    QPushButton *m_forget;
    ThemedLabel *m_heightName;
    ThemedLabel *m_tuckedName;
    ThemedLabel *m_atStartName;
};

} // namespace obi
