// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/Secret.h"

#include <QString>

#include <openssl/crypto.h>

#include <utility>

namespace obi {

void wipe(QByteArray &bytes)
{
    // data() of shared bytes would copy the secret once more.
    if (!bytes.isEmpty() && bytes.isDetached())
        OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

void wipe(QString &text)
{
    if (!text.isEmpty() && text.isDetached())
        OPENSSL_cleanse(text.data(), size_t(text.size()) * sizeof(QChar));
    text.clear();
}

Secret::Secret(QByteArray utf8)
    : m_bytes(std::move(utf8))
{
    // A buffer of its own: wiping one that others share would wipe theirs.
    m_bytes.detach();
}

Secret Secret::fromText(const QString &text)
{
    return Secret(text.toUtf8());
}

Secret Secret::base64(QByteArrayView bytes)
{
    // fromRawData: the bytes are encoded where they stand.
    return Secret(QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64());
}

Secret::Secret(const Secret &other)
    : m_bytes(other.m_bytes.constData(), other.m_bytes.size())
{}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes = QByteArray(other.m_bytes.constData(), other.m_bytes.size());
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe(m_bytes);
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe(m_bytes);
}

bool Secret::equals(const Secret &other) const
{
    return m_bytes.size() == other.m_bytes.size() &&
           CRYPTO_memcmp(m_bytes.constData(), other.m_bytes.constData(), size_t(m_bytes.size())) == 0;
}

PassingSecret::PassingSecret(const Secret &secret, QByteArrayView prefix)
{
    const QByteArrayView value = secret.reveal();
    m_bytes.reserve(prefix.size() + value.size());
    m_bytes.append(prefix).append(value);
}

PassingSecret::~PassingSecret()
{
    wipe(m_bytes);
}

Secret basicCredentials(const QString &userName, const Secret &password)
{
    QByteArray pair = userName.toUtf8();
    // Room first: growing would leave a part of the pair behind.
    pair.reserve(pair.size() + 1 + password.reveal().size());
    pair.append(':').append(password.reveal());
    Secret encoded = Secret::base64(pair);
    wipe(pair);
    return encoded;
}

} // namespace obi
