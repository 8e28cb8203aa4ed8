// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/Settings.h"

#include <QJsonValue>

#include <span>

namespace obi {

/// One row of the table of settings.
struct SettingSpec {
    Setting setting;
    const char *key; ///< in the file
    QMetaType::Type type;
    QVariant standard;
    QVariantList allowed{}; ///< empty: all of the type

    /// The value as this setting keeps it; nothing where the type is wrong or the value is not allowed.
    std::optional<QVariant> accepted(const QVariant &value) const;
    QJsonValue toJson(const QVariant &value) const;
    std::optional<QVariant> fromJson(const QJsonValue &json) const;
};

std::span<const SettingSpec> settingSpecs();
const SettingSpec &settingSpec(Setting setting);

} // namespace obi
