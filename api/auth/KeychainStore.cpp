// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/CredentialStore.h"
#include "auth/KeychainQueue.h"
#include "auth/KeyringState.h"
#include "core/Worker.h"

#include <QPointer>
#include <QTimer>
#include <QUuid>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<KeychainTask> makeTask(KeychainTask::Kind kind, const QString &key, const Secret &secret = {})
{
    auto task = std::make_shared<KeychainTask>();
    task->kind = kind;
    task->key = key;
    task->secret = secret;
    return task;
}

} // namespace

KeychainStore::KeychainStore(QString service, QObject *parent)
    : KeychainStore(std::move(service), Limits(), parent)
{}

KeychainStore::KeychainStore(QString service, Limits limits, QObject *parent)
    : CredentialStore(parent)
    , m_limits(limits)
    , m_queue(std::make_unique<KeychainQueue>(std::move(service)))
{}

KeychainStore::~KeychainStore() = default;

void KeychainStore::notice(int more)
{
    const bool before = m_noticed > 0;
    m_noticed += more;
    if (before != (m_noticed > 0))
        Q_EMIT waiting(m_noticed > 0);
}

Async<KeychainAnswer> KeychainStore::run(std::shared_ptr<KeychainTask> task)
{
    const QPointer<KeychainStore> alive(this);
    bool noticed = false;
    // The timers go with it, and with it this frame that they write to.
    QObject patience;
    QTimer::singleShot(m_limits.noticeAfterMs, &patience, [this, alive, &noticed] {
        noticed = bool(alive);
        if (alive)
            notice(+1);
    });
    QTimer::singleShot(m_limits.limitMs, &patience, [task, limit = m_limits.limitMs] {
        task->givenUp = true;
        task->answer.give(failure(ErrorCode::KeychainTimedOut, {QString::number((limit + 999) / 1000)}));
    });
    QFuture<Result<KeychainAnswer>> done = task->answer.future();
    m_queue->add(task);
    Result<KeychainAnswer> answer = co_await done;
    if (alive && noticed)
        notice(-1);
    co_return answer;
}

Async<void> KeychainStore::runForGood(std::shared_ptr<KeychainTask> task)
{
    const QString key = task->key;
    auto running = run(task);
    const Result<KeychainAnswer> answer = co_await std::move(running);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->error == QKeychain::NoError)
        co_return Result<void>();
    auto asking = onWorker(&askKeyring);
    const KeyringState state = co_await std::move(asking);
    co_return tl::unexpected(keychainError(answer->error, answer->reason, state, key));
}

Async<Secret> KeychainStore::read(QString key)
{
    const QPointer<KeychainStore> alive(this);
    const auto task = makeTask(KeychainTask::Kind::Read, key);
    auto running = run(task);
    const Result<KeychainAnswer> answer = co_await std::move(running);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const bool succeeded = answer->error == QKeychain::NoError;
    if (succeeded && !answer->secret.isEmpty())
        co_return answer->secret;
    auto asking = onWorker(&askKeyring);
    const KeyringState state = co_await std::move(asking);
    const Error error = keychainError(succeeded ? QKeychain::EntryNotFound : answer->error, answer->reason, state, key);
    const bool isKnownToWork = state == KeyringState::Open || state == KeyringState::Empty;
    if (error.code != ErrorCode::SecretMissing || isKnownToWork || !alive)
        co_return tl::unexpected(error);
    // "No such entry" is believed only of a keychain that keeps what it is given.
    auto trying = probe();
    const Result<void> tried = co_await std::move(trying);
    co_return tl::unexpected(tried ? error : tried.error());
}

Async<void> KeychainStore::write(QString key, Secret secret)
{
    const auto task = makeTask(KeychainTask::Kind::Write, key, secret);
    auto running = runForGood(task);
    co_return co_await std::move(running);
}

Async<void> KeychainStore::erase(QString key)
{
    const auto task = makeTask(KeychainTask::Kind::Erase, key);
    auto running = runForGood(task);
    const Result<void> erased = co_await std::move(running);
    if (!erased && erased.error().code != ErrorCode::SecretMissing)
        co_return tl::unexpected(erased.error());
    // libsecret passes over what is locked, and calls it a success.
    auto asking = onWorker(&askKeyring);
    const KeyringState state = co_await std::move(asking);
    if (state == KeyringState::Locked)
        co_return failure(ErrorCode::KeychainLocked);
    co_return Result<void>();
}

Async<void> KeychainStore::probe()
{
    // A key of its own: two programs that probe at once do not erase each other's.
    const QString key = u"probe/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Secret value = Secret::fromText(key);
    const QPointer<KeychainStore> alive(this);
    auto writing = write(key, value);
    const Result<void> written = co_await std::move(writing);
    if (!written || !alive)
        co_return written;
    const auto task = makeTask(KeychainTask::Kind::Read, key);
    auto reading = run(task);
    const Result<KeychainAnswer> read = co_await std::move(reading);
    if (!alive)
        co_return failure(ErrorCode::Cancelled);
    auto erasing = erase(key);
    const Result<void> erased = co_await std::move(erasing);
    if (!read)
        co_return tl::unexpected(read.error());
    if (read->error != QKeychain::NoError || !(read->secret == value))
        co_return failure(ErrorCode::KeychainUnavailable, {u"what was written could not be read back"_s});
    co_return erased;
}

} // namespace obi
