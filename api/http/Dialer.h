// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QAbstractSocket>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslError>
#include <QTimer>
#include <QUrl>

#include <optional>

class QHostInfo;
class QSslSocket;

namespace obi {

class TlsTrust;

/// Opens one connection: finds the host's addresses, tries them (both families, each a quarter of a second after the
/// one before, the first that answers is taken: RFC 8305), passes through the proxy and agrees on TLS.
/// Emits ready() or failed(), once; never while dial() runs. Going away ends whatever is under way.
class Dialer final : public QObject
{
    Q_OBJECT
public:
    /// `trust` outlives this object. Without https in the address there is no TLS.
    Dialer(const QUrl &url, const QNetworkProxy &proxy, TlsTrust &trust, QObject *parent);
    ~Dialer() override;

    void dial();
    void stop(); ///< nothing is emitted any more

Q_SIGNALS:
    void ready(QSslSocket *socket); ///< the receiver owns it
    void failed(const obi::Error &error);

private:
    void found(const QHostInfo &host);
    void tryNext();
    void attempt(const QHostAddress &address);
    void attemptFailed(QSslSocket *socket, QAbstractSocket::SocketError error);
    void connected(QSslSocket *socket);
    void encrypt(QSslSocket *socket);
    void encrypted(QSslSocket *socket);
    void judge(QSslSocket *socket, const QList<QSslError> &errors);
    void dropOthers(const QSslSocket *kept);
    void succeed(QSslSocket *socket);
    void fail(const Error &error);

    QUrl m_url;
    QNetworkProxy m_proxy;
    TlsTrust &m_trust;
    int m_lookup = -1;
    QList<QHostAddress> m_addresses; ///< not tried yet
    QList<QSslSocket *> m_attempts;
    QTimer m_stagger;
    std::optional<Error> m_certificateError;
    bool m_encrypting = false;
    bool m_ended = false;
};

} // namespace obi
