// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <span>

/// One parser under the fuzzer. run() aborts where a promise of the parser is broken; the sanitizers find the rest.
struct FuzzTarget {
    const char *name;
    void (*run)(QByteArrayView input);
};

std::span<const FuzzTarget> textTargets();      ///< casebook/text
std::span<const FuzzTarget> settingsTargets();  ///< casebook/settings
std::span<const FuzzTarget> recordingTargets(); ///< api/recording
std::span<const FuzzTarget> serviceTargets();   ///< what the services answer, through their clients
std::span<const FuzzTarget> gatewayTargets();   ///< what the gateways answer, through their clients
