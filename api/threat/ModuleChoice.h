// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threat/ModuleClient.h"

#include <QStringList>

namespace obi {

/// Which modules somebody has switched off, and so are not asked. What one of them answers all the same (a service
/// that knows no `mids`, a recording) is left out.
struct ModuleChoice {
    QStringList off{};   ///< by ModuleInstance::key()
    QStringList asked{}; ///< the ids of all others, where they are known: only they are asked then

    bool operator==(const ModuleChoice &) const = default;
    bool isOff(const ModuleInstance &module) const { return off.contains(module.key()); }

    /// Entries with a `module` that is switched off go.
    template <typename Entry>
    void apply(QList<Entry> &entries) const
    {
        entries.removeIf([this](const Entry &entry) { return isOff(entry.module); });
    }
};

} // namespace obi
