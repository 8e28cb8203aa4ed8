// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

namespace obi {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// First value of a header, compared without case; empty where it is missing.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers{};
    QByteArray body{};

    /// "GET https://host/path?query": what messages and logs call this request. Holds no header and no body.
    QString describe() const;
};

struct HttpResponse {
    int status = 0;
    HttpHeaders headers{};
    QByteArray body{}; ///< decoded (no transfer or content encoding left)
};

} // namespace obi
