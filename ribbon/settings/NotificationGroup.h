// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/Notification.h"
#include "settings/SettingsGroup.h"

class QCheckBox;

namespace obi {

class Settings;

/// Whether the desktop tells what has happened, and of what.
class NotificationGroup : public SettingsGroup
{
    Q_OBJECT
public:
    NotificationGroup(const Theme &theme, Settings &settings, QWidget *parent = nullptr);

private:
    void showSettings();
    void mute(Notification notification, bool wanted);
    void retranslate() override;

    Settings &m_settings;
    QCheckBox *m_all;
    QList<std::pair<Notification, QCheckBox *>> m_kinds;
    ThemedLabel *m_allName;
    ThemedLabel *m_kindsName;
};

} // namespace obi
