// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Transport.h"

#include <QFuture>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QUrlQuery>

#include <qcoro/qcorofuture.h>

namespace obi::test {

using namespace Qt::StringLiterals;

/// Holds every request until the test answers it.
class HeldTransport : public Transport
{
public:
    struct Held {
        HttpRequest request;
        std::shared_ptr<QPromise<Result<HttpResponse>>> promise;

        QString module() const { return QUrlQuery(request.url).queryItemValue(u"mids"_s); }
        bool isModuleList() const { return request.url.path().endsWith(u"module-instance"); }
        QStringList values() const
        {
            QStringList result;
            for (const QJsonValue &value : QJsonDocument::fromJson(request.body).array())
                result.append(value[u"value"].toString());
            return result;
        }
        void answer(const Result<HttpResponse> &response) const
        {
            promise->addResult(response);
            promise->finish();
        }
        void answer(const QByteArray &json, int status = 200) const
        {
            answer(HttpResponse{status, {{"Content-Type", "application/json"}}, json});
        }
    };

    Async<HttpResponse> send(HttpRequest request) override
    {
        ++sent;
        const auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
        promise->start();
        auto future = promise->future();
        held.append({request, promise});
        co_return co_await future;
    }

    QList<Held> held;
    int sent = 0;
};

inline QByteArray json(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson();
}

inline QJsonObject moduleEntry(const QString &id, const QString &name)
{
    return {{u"id"_s, id}, {u"name"_s, name}, {u"module_type_id"_s, u"t"_s}, {u"enabled"_s, true}};
}

inline QJsonObject verdict(const QString &value, int disposition)
{
    return {{u"type"_s, u"verdict"_s},
            {u"disposition"_s, disposition},
            {u"observable"_s, QJsonObject{{u"type"_s, u"domain"_s}, {u"value"_s, value}}},
            {u"valid_time"_s, QJsonObject{{u"start_time"_s, u"2026-11-01T00:00:00.000Z"_s},
                                          {u"end_time"_s, u"2525-01-01T00:00:00.000Z"_s}}}};
}

/// An answer of one module about some values, in today's shape or (without an id) in that of 2020.
inline QJsonObject moduleAnswer(const QString &id, const QString &name, const QList<QJsonObject> &verdicts)
{
    QJsonArray docs;
    for (const QJsonObject &doc : verdicts)
        docs.append(doc);
    QJsonObject result{
        {u"module"_s, name},
        {u"data"_s, QJsonObject{{u"verdicts"_s, QJsonObject{{u"count"_s, docs.size()}, {u"docs"_s, docs}}}}}};
    if (id.isEmpty())
        result.insert(u"module-type"_s, u"SomeModule"_s);
    else
        result.insert(u"module_instance_id"_s, id);
    return result;
}

inline QByteArray answerOf(const QJsonArray &data, const QJsonArray &errors = {})
{
    return json(QJsonObject{{u"data"_s, data}, {u"errors"_s, errors}});
}

} // namespace obi::test
