// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <memory>

namespace obi {

class Cancellation;

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// First value of a header, compared without case; empty where it is missing.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

/// Whether a request may be sent again after it failed.
enum class Repeat {
    ByMethod, ///< GET and HEAD may, the rest may not
    Harmless, ///< a POST that only asks
    Never,    ///< not even when it was refused for its token: response actions
};

/// How long one request may take.
struct TimeLimits {
    std::chrono::milliseconds connect = std::chrono::seconds(15); ///< until TLS stands
    std::chrono::milliseconds idle = std::chrono::seconds(30);    ///< without a byte of the answer
    std::chrono::milliseconds whole = std::chrono::seconds(120);
};

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers{};
    QByteArray body{};
    Repeat repeat = Repeat::ByMethod;
    TimeLimits limits{};
    std::shared_ptr<Cancellation> cancellation{}; ///< nothing: it cannot be cancelled

    bool mayRepeat() const;

    /// "GET https://host/path?query": what messages and logs call this request. Holds no header and no body.
    QString describe() const;
};

struct HttpResponse {
    int status = 0;
    HttpHeaders headers{};
    QByteArray body{}; ///< decoded (no transfer or content encoding left)
};

} // namespace obi
