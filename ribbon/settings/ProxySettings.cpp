// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/ProxySettings.h"

#include "auth/Credentials.h"
#include "settings/Settings.h"

#include <QUrl>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

// Settings are read at once: they may be others by the time the keychain answers.
ProxyChoice withoutPassword(const Settings &settings)
{
    const auto mode = settings.get<QString>(Setting::ProxyMode);
    if (mode == u"system")
        return {.mode = ProxyChoice::Mode::System};
    if (mode == u"none")
        return {.mode = ProxyChoice::Mode::None};
    const QUrl url(u"http://"_s + settings.get<QString>(Setting::ProxyAddress), QUrl::StrictMode);
    return {.mode = ProxyChoice::Mode::Manual,
            .host = url.host(),
            .port = quint16(qMax(0, url.port())),
            .userName = settings.get<QString>(Setting::ProxyUser)};
}

} // namespace

QCoro::Task<FoundProxy> findProxy(const Settings &settings, Credentials &credentials)
{
    FoundProxy found{.proxy = withoutPassword(settings)};
    if (found.proxy.mode != ProxyChoice::Mode::Manual || found.proxy.userName.isEmpty())
        co_return found;
    const QString address = settings.get<QString>(Setting::ProxyAddress);
    const QString key = proxyPasswordKey();
    auto task = credentials.find(key);
    const Result<Secret> password = co_await std::move(task);
    if (password)
        found.proxy.password = *password;
    else if (password.error().code == ErrorCode::SecretMissing)
        found.problem = Error{ErrorCode::SecretMissing, {address}}; // its key tells nobody anything
    else
        found.problem = password.error();
    co_return found;
}

} // namespace obi
