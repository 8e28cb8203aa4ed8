// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/KeyringState.h"

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#define OBI_SECRET_SERVICE
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#endif

namespace obi {

using namespace Qt::StringLiterals;

namespace {

#ifdef OBI_SECRET_SERVICE
constexpr int AnswerWithinMs = 3000;

/// The one value of the answer; an invalid variant where the call failed.
QVariant ask(const QString &path, const QString &interface, const QString &method, const QVariantList &arguments,
             QString *errorName)
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
    call.setArguments(arguments);
    const QDBusMessage answer = QDBusConnection::sessionBus().call(call, QDBus::Block, AnswerWithinMs);
    *errorName = answer.errorName();
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().value(0) : QVariant();
}

KeyringState stateOfFailure(const QString &errorName)
{
    // No answer is not the same as no service: it may be starting.
    const bool silent = errorName.endsWith("NoReply"_L1) || errorName.endsWith("Timeout"_L1);
    return silent ? KeyringState::Unknown : KeyringState::NoService;
}
#endif

/// What an unhelpful code stands for, by the state of the keyring.
Error byState(KeyringState state, const QString &reason)
{
    switch (state) {
    case KeyringState::Locked:
        return {ErrorCode::KeychainLocked, {}};
    case KeyringState::NoSessionBus:
        return {ErrorCode::KeychainUnavailable, {u"no session bus"_s}};
    case KeyringState::NoService:
        return {ErrorCode::KeychainUnavailable, {u"no Secret Service on the session bus"_s}};
    case KeyringState::Empty:
        return {ErrorCode::KeychainUnavailable, {u"the keyring has no default collection"_s}};
    case KeyringState::Open:
    case KeyringState::Unknown:
        break;
    }
    return {ErrorCode::KeychainUnavailable, {reason}};
}

} // namespace

#ifdef OBI_SECRET_SERVICE
KeyringState askKeyring()
{
    if (!QDBusConnection::sessionBus().isConnected())
        return KeyringState::NoSessionBus;
    QString errorName;
    const QVariant alias = ask(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s,
                               {u"default"_s}, &errorName);
    if (!alias.isValid())
        return stateOfFailure(errorName);
    const QString collection = alias.value<QDBusObjectPath>().path();
    if (collection == "/"_L1)
        return KeyringState::Empty;
    const QVariant locked = ask(collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s}, &errorName);
    if (!locked.isValid())
        return KeyringState::Unknown;
    return locked.value<QDBusVariant>().variant().toBool() ? KeyringState::Locked : KeyringState::Open;
}
#else
KeyringState askKeyring()
{
    return KeyringState::Unknown;
}
#endif

Error keychainError(QKeychain::Error error, const QString &reason, KeyringState state, const QString &key)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return state == KeyringState::Locked ? Error{ErrorCode::KeychainLocked, {}}
                                             : Error{ErrorCode::SecretMissing, {key}};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        // QtKeychain calls libsecret's "is locked" a denial.
        return state == KeyringState::Locked ? Error{ErrorCode::KeychainLocked, {}}
                                             : Error{ErrorCode::KeychainDenied, {}};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorCode::KeychainUnavailable, {reason}};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return byState(state, reason);
}

} // namespace obi
