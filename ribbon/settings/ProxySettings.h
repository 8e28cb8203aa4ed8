// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"
#include "core/Error.h"
#include "http/ProxyChoice.h"

#include <optional>

namespace obi {

class Credentials;
class Settings;

/// The key of the proxy's password in the keychain.
inline QString proxyPasswordKey()
{
    return QStringLiteral("proxy");
}

/// A proxy, and why its password is not there.
struct FoundProxy {
    ProxyChoice proxy{};
    std::optional<Error> problem{}; ///< SecretMissing with the proxy's address; else the keychain's own error
};

/// The proxy that the settings name; a bad address means none, so that nothing goes around a proxy by mistake: host is
/// empty then and mode Manual. The keychain is asked for the password only where there is a user name; without an
/// answer the password is empty, and `problem` says why. `credentials` outlives the task.
QCoro::Task<FoundProxy> findProxy(const Settings &settings, Credentials &credentials);

} // namespace obi
