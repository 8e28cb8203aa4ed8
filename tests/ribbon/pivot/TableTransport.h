// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Transport.h"

#include <QHash>
#include <QPromise>
#include <QSet>

#include <qcoro/qcorofuture.h>

#include <functional>
#include <memory>

namespace obi::test {

/// Answers by path from a table; what is held back waits for release(). Unknown paths are not recorded.
class TableTransport final : public Transport
{
public:
    using Answer = std::function<Result<HttpResponse>(const HttpRequest &)>;

    void answer(const QString &path, const QByteArray &json, int status = 200)
    {
        table.insert(path, [json, status](const HttpRequest &) -> Result<HttpResponse> {
            return HttpResponse{status, {{"Content-Type", "application/json"}}, json};
        });
    }
    void hold(const QString &path) { held.insert(path); }
    void release(const QString &path)
    {
        held.remove(path);
        for (const Waiting &waiting : waiting.take(path)) {
            waiting.promise->addResult(answerTo(waiting.request));
            waiting.promise->finish();
        }
    }
    Async<HttpResponse> send(HttpRequest request) override
    {
        const QString path = request.url.path();
        asked.append(request);
        if (!held.contains(path))
            co_return answerTo(request);
        auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
        promise->start();
        waiting[path].append({request, promise});
        QFuture<Result<HttpResponse>> future = promise->future();
        co_return co_await future;
    }
    int count(const QString &path) const
    {
        return int(std::count_if(asked.begin(), asked.end(), [&](const auto &r) { return r.url.path() == path; }));
    }

    QHash<QString, Answer> table;
    QSet<QString> held;
    QList<HttpRequest> asked;

private:
    struct Waiting {
        HttpRequest request;
        std::shared_ptr<QPromise<Result<HttpResponse>>> promise;
    };
    Result<HttpResponse> answerTo(const HttpRequest &request) const
    {
        const auto answer = table.value(request.url.path());
        return answer ? answer(request) : failure(ErrorCode::NotRecorded, {request.describe()});
    }
    QHash<QString, QList<Waiting>> waiting;
};

} // namespace obi::test
