// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace obi {

class Settings;

/// What the desktop can be told while somebody looks elsewhere.
enum class Notification {
    Incidents, ///< new ones
};

/// Its name in Setting::MutedNotifications: "incidents".
QString notificationKey(Notification notification);
/// Whether the settings let it through.
bool isWanted(Notification notification, const Settings &settings);

} // namespace obi
