// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "TableTransport.h"
#include "auth/Credentials.h"
#include "auth/Scope.h"
#include "http/TlsTrust.h"
#include "login/LoginDialog.h"
#include "look/Theme.h"
#include "settings/ServerBook.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QPromise>

namespace obi::test {

inline const QString TokenPath = QStringLiteral("/iroh/oauth2/token");
inline const QString ClientId = QStringLiteral("client-5f0c1a2e-7b3d-4c19-9a60-e2d4b1f7c083");

/// What the token endpoint answers to good credentials, with all scopes but `missing`.
inline QByteArray tokenAnswer(const QStringList &missing = {})
{
    QStringList scopes;
    for (const ScopeNeed &need : neededScopes()) {
        if (!missing.contains(QString::fromLatin1(need.scope)))
            scopes.append(QString::fromLatin1(need.scope));
    }
    return R"({"access_token":"eyJh.eyJz.c2ln","token_type":"bearer","expires_in":600,"scope":")" +
           scopes.join(u' ').toLatin1() + R"("})";
}

/// A keychain that refuses to write, or thinks about it until somebody lets it go on.
class StubbornStore final : public CredentialStore
{
public:
    std::optional<Error> refusal;
    std::optional<Error> readRefusal;
    bool holds = false;
    QHash<QString, Secret> secrets;

    void letGo()
    {
        holds = false;
        Q_EMIT waiting(false);
        for (const auto &promise : std::exchange(m_held, {})) {
            promise->addResult(0);
            promise->finish();
        }
    }
    Async<void> probe() override { co_return {}; }
    Async<Secret> read(QString key) override
    {
        if (readRefusal)
            co_return tl::unexpected<Error>(*readRefusal);
        if (!secrets.contains(key))
            co_return failure(ErrorCode::SecretMissing, {key});
        co_return Result<Secret>(secrets.value(key));
    }
    Async<void> write(QString key, Secret secret) override
    {
        if (holds) {
            auto promise = std::make_shared<QPromise<int>>();
            promise->start();
            m_held.append(promise);
            Q_EMIT waiting(true);
            QFuture<int> freed = promise->future();
            co_await freed;
        }
        if (refusal)
            co_return tl::unexpected<Error>(*refusal);
        secrets.insert(key, secret);
        co_return {};
    }
    Async<void> erase(QString key) override
    {
        if (refusal)
            co_return tl::unexpected<Error>(*refusal);
        secrets.remove(key);
        co_return {};
    }

private:
    QList<std::shared_ptr<QPromise<int>>> m_held;
};

/// All that a login dialog or the settings stand on.
struct LoginDesk {
    LoginServices services() { return {theme, servers, credentials, trust, transport, clock}; }

    Theme theme;
    ServerBook servers;
    StubbornStore keychain;
    Credentials credentials{keychain};
    TlsTrust trust;
    TableTransport transport;
    Clock clock = Clock::standingAt(QDateTime(QDate(2026, 11, 23), QTime(9, 40), Qt::LocalTime));
};

/// The control of this accessible name that can be seen; a test that finds none fails at its first use.
template <typename Widget>
Widget *named(const QWidget &window, const QString &name)
{
    for (auto *each : window.findChildren<Widget *>()) {
        if (each->accessibleName() == name && each->isVisibleTo(&window))
            return each;
    }
    return nullptr;
}

/// Controls that take the keyboard and that a screen reader could not name.
inline QStringList namelessControls(const QWidget &window)
{
    QStringList found;
    for (const QWidget *each : window.findChildren<QWidget *>()) {
        const bool internal = each->objectName().startsWith(QStringLiteral("qt_"));
        const bool reachable = each->focusPolicy() != Qt::NoFocus && each->isVisibleTo(&window);
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(each));
        if (reachable && !internal && access->text(QAccessible::Name).isEmpty())
            found.append(QString::fromLatin1(each->metaObject()->className()));
    }
    return found;
}

} // namespace obi::test
