// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <qt6keychain/keychain.h>

namespace obi {

/// What stands behind the keychain on this machine.
enum class KeyringState {
    Open,         ///< its default collection is unlocked
    Locked,       ///< it is there, but locked: somebody did not type its password
    Empty,        ///< there is no default collection yet
    NoService,    ///< a session bus, but no Secret Service on it
    NoSessionBus, ///< Linux without a desktop session
    Unknown,      ///< it did not answer in time; or not Linux, where QtKeychain's own codes say all
};

/// Asks the Secret Service (org.freedesktop.secrets) on the session bus; unlocks nothing and shows nothing. Blocking, a
/// few seconds at most: call it on a worker.
KeyringState askKeyring();

/// What an error of QtKeychain means in this state; `reason` is its own text. EntryNotFound is SecretMissing{key} where
/// the keyring is not locked.
Error keychainError(QKeychain::Error error, const QString &reason, KeyringState state, const QString &key);

} // namespace obi
