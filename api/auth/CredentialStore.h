// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Secret.h"
#include "core/Async.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace obi {

/// Where credentials are kept, each under a key of its own ("cloud/<account id>", "gateway/<id>", "proxy").
/// Errors of all three: KeychainUnavailable, KeychainLocked, KeychainDenied, KeychainTimedOut. Nothing falls back to
/// plain text. Lives in the interface thread and does not block it.
class CredentialStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether the store works: writes, reads and erases a value of its own.
    virtual Async<void> probe() = 0;
    /// Errors: SecretMissing{key} too, only when the store is known to work: a locked keyring says "no entry" as well.
    virtual Async<Secret> read(QString key) = 0;
    virtual Async<void> write(QString key, Secret secret) = 0;
    /// A key that is not there is erased already.
    virtual Async<void> erase(QString key) = 0;

Q_SIGNALS:
    /// The keyring asks its owner something (to unlock it) and the program waits; false when it is over.
    void waiting(bool forItsOwner);
};

class KeychainQueue;
struct KeychainAnswer;
struct KeychainTask;

/// The operating system's keychain, through QtKeychain. Its jobs run one after another and have no time limit, so this
/// class has one: KeychainTimedOut after `limit`, with waiting(true) after `noticeAfter`. What was given up is not done
/// later behind the user's back: it is not begun any more, and a write that ends too late is erased again.
///
/// QtKeychain cannot tell a locked keyring from one that holds nothing, so on Linux the Secret Service is asked on the
/// session bus whether its default collection is locked (docs/decisions/0008-locked-keyrings.md). Secrets are kept as
/// UTF-8 text, as password managers show them.
class KeychainStore final : public CredentialStore
{
    Q_OBJECT
public:
    struct Limits {
        int noticeAfterMs = 1500;
        int limitMs = 60'000; ///< somebody may be typing the keyring's password
    };
    /// `service` keeps the entries of tests apart from the user's own.
    explicit KeychainStore(QString service = QStringLiteral("obi"), QObject *parent = nullptr);
    KeychainStore(QString service, Limits limits, QObject *parent = nullptr);
    ~KeychainStore() override;

    Async<void> probe() override;
    Async<Secret> read(QString key) override;
    Async<void> write(QString key, Secret secret) override;
    Async<void> erase(QString key) override;

private:
    Async<KeychainAnswer> run(std::shared_ptr<KeychainTask> task);
    Async<void> runForGood(std::shared_ptr<KeychainTask> task);
    void notice(int more);

    Limits m_limits;
    std::unique_ptr<KeychainQueue> m_queue;
    int m_noticed = 0; ///< calls that wait for the keyring's owner
};

/// "Keep for this session": forgotten when the program ends.
class MemoryStore final : public CredentialStore
{
    Q_OBJECT
public:
    using CredentialStore::CredentialStore;

    Async<void> probe() override;
    Async<Secret> read(QString key) override;
    Async<void> write(QString key, Secret secret) override;
    Async<void> erase(QString key) override;

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace obi
