// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/Credentials.h"

#include <QPointer>

namespace obi {

Credentials::Credentials(CredentialStore &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
    connect(&keychain, &CredentialStore::waiting, this, &Credentials::waiting);
}

Async<Secret> Credentials::find(QString key)
{
    if (const auto kept = m_kept.constFind(key); kept != m_kept.constEnd())
        co_return kept->secret;
    Reading reading = m_reading.value(key);
    if (!reading) {
        reading = std::make_shared<SharedAnswer<Secret>>();
        m_reading.insert(key, reading);
        readKeychain(key, reading);
    }
    QFuture<Result<Secret>> done = reading->future();
    // Nothing holds it from here on but the reader: where that ends without an answer, this ends in Cancelled.
    reading.reset();
    co_return co_await done;
}

QCoro::Task<> Credentials::readKeychain(QString key, Reading reading)
{
    const QPointer<Credentials> alive(this);
    auto task = m_keychain.read(key);
    Result<Secret> answer = co_await std::move(task);
    if (alive)
        take(key, reading, std::move(answer));
}

void Credentials::take(const QString &key, const Reading &reading, Result<Secret> answer)
{
    const auto kept = m_kept.constFind(key);
    // keep() and forget() that came in between have the last word.
    if (kept != m_kept.constEnd())
        answer = kept->secret;
    else if (m_reading.value(key) != reading)
        answer = failure(ErrorCode::SecretMissing, {key});
    else if (answer)
        m_kept.insert(key, {*answer, Keep::InKeychain});
    if (m_reading.value(key) == reading)
        m_reading.remove(key);
    reading->give(std::move(answer));
}

Async<void> Credentials::keep(QString key, Secret secret, Keep where)
{
    const QPointer<Credentials> alive(this);
    const int turn = ++m_turns[key];
    if (where == Keep::InKeychain) {
        auto task = m_keychain.write(key, secret);
        Result<void> written = co_await std::move(task);
        if (!written || !alive || m_turns.value(key) != turn)
            co_return written;
    }
    m_kept.insert(key, {secret, where});
    Q_EMIT changed(key);
    co_return Result<void>();
}

Async<void> Credentials::forget(QString key)
{
    const bool onlyHere = whereKept(key) == Keep::ThisSession;
    const QPointer<Credentials> alive(this);
    ++m_turns[key];
    m_kept.remove(key);
    m_reading.remove(key);
    Q_EMIT changed(key);
    if (!alive)
        co_return failure(ErrorCode::Cancelled);
    auto task = m_keychain.erase(key);
    Result<void> erased = co_await std::move(task);
    if (!erased && onlyHere && erased.error().code == ErrorCode::KeychainUnavailable)
        co_return Result<void>();
    co_return erased;
}

std::optional<Credentials::Keep> Credentials::whereKept(const QString &key) const
{
    const auto kept = m_kept.constFind(key);
    return kept == m_kept.constEnd() ? std::nullopt : std::optional(kept->where);
}

} // namespace obi
