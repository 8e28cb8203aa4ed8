// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace obi {

/// Overwrites bytes that held a secret and empties them. Bytes that somebody else shares are left to whoever goes last.
void wipe(QByteArray &bytes);
void wipe(QString &text);

/// A password or token. Wiped when it goes, compared in constant time, and without any way to print it: QDebug,
/// QString and QVariant do not know it. Copies are deep. Public functions are reentrant.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray utf8);            ///< takes the bytes over; the caller's copy is the caller's to wipe
    static Secret fromText(const QString &text); ///< the caller's text is the caller's to wipe
    static Secret base64(QByteArrayView bytes);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// For the one place that sends it or stores it; never for a log or a message.
    QByteArrayView reveal() const { return m_bytes; }
    friend bool operator==(const Secret &a, const Secret &b) { return a.equals(b); }

private:
    bool equals(const Secret &other) const;
    QByteArray m_bytes;
};

/// Bytes with a secret in them on their way to the wire, such as the value of a header: wiped when this goes, where
/// nobody else still holds them. Declare it before the request that shares them.
class PassingSecret
{
public:
    /// `prefix` and the secret, in one buffer.
    explicit PassingSecret(const Secret &secret, QByteArrayView prefix = {});
    Q_DISABLE_COPY_MOVE(PassingSecret)
    ~PassingSecret();

    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// RFC 7617: base64 of "user:password", without the scheme's name in front.
Secret basicCredentials(const QString &userName, const Secret &password);

} // namespace obi
