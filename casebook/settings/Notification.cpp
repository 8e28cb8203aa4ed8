// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/Notification.h"

#include "settings/Settings.h"

namespace obi {

QString notificationKey(Notification notification)
{
    switch (notification) {
    case Notification::Incidents:
        return QStringLiteral("incidents");
    }
    return {};
}

bool isWanted(Notification notification, const Settings &settings)
{
    return settings.get<bool>(Setting::Notifications) &&
           !settings.get<QStringList>(Setting::MutedNotifications).contains(notificationKey(notification));
}

} // namespace obi
