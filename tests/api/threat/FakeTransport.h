// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Transport.h"

#include <QQueue>

namespace obi::test {

inline HttpResponse answer(int status, const QByteArray &body, const QByteArray &type = "application/json",
                           const HttpHeaders &more = {})
{
    return {status, HttpHeaders{{"Content-Type", type}} + more, body};
}

/// Keeps what it was asked and gives the answers that were laid in, in their order.
class FakeTransport final : public Transport
{
public:
    QQueue<Result<HttpResponse>> answers;
    QList<HttpRequest> asked;

    Async<HttpResponse> send(HttpRequest request) override
    {
        asked.append(request);
        if (answers.isEmpty())
            co_return failure(ErrorCode::Internal, {QStringLiteral("no answer laid in for ") + request.url.toString()});
        co_return answers.dequeue();
    }

    /// "POST https://…?mids=x", percent-encoding as it goes over the wire.
    QString line(qsizetype index = 0) const
    {
        return QString::fromLatin1(asked.at(index).method + ' ' + asked.at(index).url.toEncoded());
    }
};

} // namespace obi::test
