// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsGroup.h"

class QCheckBox;
class QSpinBox;

namespace obi {

class Ribbon;
class Settings;

/// The height of the open app, which is this one, and whether the band is tucked to the trailing edge.
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

    QSpinBox *m_height;
    ThemedLabel *m_limits;
    QCheckBox *m_tucked;
    ThemedLabel *m_heightName;
    ThemedLabel *m_tuckedName;
};

} // namespace obi
