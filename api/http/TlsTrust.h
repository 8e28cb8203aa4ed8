// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

#include <optional>

namespace obi {

/// What is trusted beyond the system's certificate authorities, each for one server (host and port) alone: there is no
/// switch to ignore all.
struct ServerTrust {
    QList<QSslCertificate> authorities{}; ///< a gateway's private CA
    QByteArray pinnedSha256{}; ///< 32 bytes: this very certificate, whatever is wrong with its names, dates and issuer
    bool operator==(const ServerTrust &) const = default;
};

/// TLS 1.2 and up, the system's authorities, and ServerTrust for named servers. Lives in the interface thread.
class TlsTrust final : public QObject
{
    Q_OBJECT
public:
    explicit TlsTrust(QObject *parent = nullptr);

    /// Takes effect at once: open connections to the server are dropped by those who listen to changed().
    void setTrust(const QUrl &server, const ServerTrust &trust);
    ServerTrust trust(const QUrl &server) const;
    /// For a change that takes a while: take a turn before it, and leave setTrust() where it is not the last one any
    /// more.
    quint64 takeTurn(const QUrl &server);
    bool isLastTurn(const QUrl &server, quint64 turn) const;
    /// Read once, on a worker, when they are first asked for: that takes some 70 ms. setTrust() with authorities waits
    /// for them.
    QFuture<QList<QSslCertificate>> systemAuthorities();

    /// Ready to be used, for each connection.
    QSslConfiguration configurationFor(const QUrl &server) const;
    /// Whether `errors` of this certificate may be passed over because it is the pinned one.
    bool isPinned(const QUrl &server, const QSslCertificate &certificate) const;

    /// The certificate that a server was last refused for, so that a person can look at it and pin it.
    void noteRefused(const QUrl &server, const QSslCertificate &certificate);
    QSslCertificate lastRefused(const QUrl &server) const;

    /// PEM or DER, one or several certificates. Errors: FileUnreadable, NotACertificate. Blocking.
    static Result<QList<QSslCertificate>> readAuthorities(const QString &fileName);
    /// "A1:B2:…" of the SHA-256 of the certificate's DER.
    static QString fingerprint(const QSslCertificate &certificate);

Q_SIGNALS:
    void changed();

private:
    struct Server {
        ServerTrust trust;
        QSslConfiguration configuration;
    };
    QSslConfiguration configurationWith(const ServerTrust &trust);

    QHash<QString, Server> m_servers;
    QHash<QString, quint64> m_turns;
    std::optional<QFuture<QList<QSslCertificate>>> m_systemAuthorities;
    QHash<QString, QSslCertificate> m_refused;
};

} // namespace obi
