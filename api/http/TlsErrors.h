// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QAbstractSocket>
#include <QNetworkProxy>
#include <QSslError>

namespace obi {

/// The most telling of what is wrong with a certificate: that nobody vouches for it outweighs its dates, and these its
/// names. TlsFailed where it is none of these.
Error certificateError(const QString &host, const QList<QSslError> &errors, const QSslCertificate &certificate);
/// Another certificate than the pinned one.
Error certificateChanged(const QString &host, const QSslCertificate &certificate);

/// Why a connection could not be opened. `encrypting`: it stood already and TLS was being agreed upon.
Error connectError(const QUrl &url, const QNetworkProxy &proxy, QAbstractSocket::SocketError error,
                   const QString &reason, bool encrypting);

} // namespace obi
