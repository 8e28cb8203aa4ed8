// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Secret.h"

#include <QString>

namespace obi {

/// How servers are reached.
struct ProxyChoice {
    enum class Mode {
        System, ///< the desktop's settings, with proxy auto-configuration; looked up off the interface thread
        Manual,
        None,
    };
    Mode mode = Mode::System;
    QString host{};
    quint16 port = 0;
    QString userName{};
    Secret password{}; ///< from the keychain
};

} // namespace obi
