// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/CredentialStore.h"

namespace obi {

Async<void> MemoryStore::probe()
{
    co_return Result<void>();
}

Async<Secret> MemoryStore::read(QString key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        co_return failure(ErrorCode::SecretMissing, {key});
    co_return *found;
}

Async<void> MemoryStore::write(QString key, Secret secret)
{
    m_secrets.insert(key, secret);
    co_return Result<void>();
}

Async<void> MemoryStore::erase(QString key)
{
    m_secrets.remove(key);
    co_return Result<void>();
}

} // namespace obi
