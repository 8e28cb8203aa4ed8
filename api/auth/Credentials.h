// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/CredentialStore.h"
#include "auth/SharedAnswer.h"

#include <memory>
#include <optional>

namespace obi {

/// The credentials of this run: what is kept for this session only wins over what the keychain holds. A secret that was
/// read once is not asked for again, so that the keyring bothers its owner once. Lives in the interface thread.
class Credentials final : public QObject
{
    Q_OBJECT
public:
    enum class Keep { InKeychain, ThisSession };

    /// `keychain` outlives this object.
    explicit Credentials(CredentialStore &keychain, QObject *parent = nullptr);

    /// Who asks while the keychain is being asked for the same key waits for the same answer. Only a secret is
    /// remembered, never an error: the keyring may be unlocked in the meantime. Errors: those of CredentialStore;
    /// SecretMissing{key}; Cancelled where this object goes first.
    Async<Secret> find(QString key);
    /// All or nothing: where the keychain refuses, everything is as it was, and the caller may keep the secret for this
    /// session. changed() is told just before the answer: who then puts the account that the secret is for does so
    /// before anybody has used it, if they who hear of it wait for a turn of the event loop.
    Async<void> keep(QString key, Secret secret, Keep where);
    /// Out of this session and out of the keychain. A keychain that cannot be had at all is no error for a secret that
    /// was kept for this session only.
    Async<void> forget(QString key);
    /// Where a secret that find() or keep() has seen is kept; nothing where none was.
    std::optional<Keep> whereKept(const QString &key) const;

Q_SIGNALS:
    void changed(const QString &key); ///< another secret, or none, or kept elsewhere: see whereKept()
    /// The keyring asks its owner something and the program waits; false when it is over.
    void waiting(bool forItsOwner);

private:
    struct Kept {
        Secret secret;
        Keep where;
    };
    using Reading = std::shared_ptr<SharedAnswer<Secret>>;
    QCoro::Task<> readKeychain(QString key, Reading reading);
    void take(const QString &key, const Reading &reading, Result<Secret> answer);

    CredentialStore &m_keychain;
    QHash<QString, Kept> m_kept;
    QHash<QString, Reading> m_reading;
    QHash<QString, int> m_turns; ///< by key: what was wanted last wins
};

} // namespace obi
