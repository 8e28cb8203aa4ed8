// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recording/ReplayTransport.h"

#include "ObiTest.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace obi::test {

inline Exchange recorded(const QByteArray &method, const QString &url, const QByteArray &body, const QByteArray &answer,
                         int status = 200)
{
    Exchange exchange;
    exchange.request.method = method;
    exchange.request.url = QUrl(url);
    exchange.request.body = body;
    exchange.response = {status, {{"Content-Type", "application/json"}}, answer};
    return exchange;
}

inline Exchange recordedGet(const QString &url, const QByteArray &answer, int status = 200)
{
    return recorded("GET", url, {}, answer, status);
}

/// A recording that answers at once.
class Replay
{
public:
    explicit Replay(const QList<Exchange> &exchanges)
        : m_transport(Recording(exchanges), ReplayTransport::Pace::AtOnce)
    {}
    ReplayTransport &transport() { return m_transport; }

    Result<HttpResponse> ask(const QByteArray &method, const QString &url, const QByteArray &body = {})
    {
        HttpRequest request;
        request.method = method;
        request.url = QUrl(url);
        request.body = body;
        return await(m_transport.send(request));
    }
    /// The answer's JSON in one spelling; for errors "code: context".
    QByteArray json(const QByteArray &method, const QString &url, const QByteArray &body = {})
    {
        const auto answer = ask(method, url, body);
        if (!answer)
            return QByteArray::number(static_cast<int>(answer.error().code)) + ": " +
                   answer.error().context.join(QLatin1Char(' ')).toUtf8();
        return QJsonDocument::fromJson(answer->body).toJson(QJsonDocument::Compact);
    }
    QByteArray get(const QString &url) { return json("GET", url); }
    QByteArray post(const QString &url, const QByteArray &body) { return json("POST", url, body); }

private:
    ReplayTransport m_transport;
};

inline QByteArray spelled(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact);
}

} // namespace obi::test
