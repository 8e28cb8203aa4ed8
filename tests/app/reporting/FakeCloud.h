// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Transport.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QTimer>
#include <QUrlQuery>

#include <qcoro/qcorotimer.h>

namespace obi::test {

/// Gateways and the threat service in memory. Reports are answered from what was set, each request after a turn of
/// the event loop; every asked URL is noted.
class FakeCloud : public Transport
{
public:
    /// "host/report", or "host/report?graph", or "host/report/counter" → resultSet.
    QHash<QString, QJsonValue> reports;
    QStringList silentHosts;        ///< answer with status 500
    QHash<QString, Error> refusals; ///< by host: nothing is asked of it
    QList<QUrl> asked;
    int delayMs = 0;

    static QJsonArray summary(const QList<std::pair<QString, int>> &counters)
    {
        QJsonArray set;
        for (const auto &[name, value] : counters)
            set.append(QJsonObject{{name, value}});
        return set;
    }
    static QJsonArray rows(const QList<std::pair<QString, int>> &values) { return summary(values); }

    Async<HttpResponse> send(HttpRequest request) override
    {
        asked.append(request.url);
        const auto refused = refusals.constFind(request.url.host());
        if (refused != refusals.constEnd())
            co_return tl::unexpected(*refused);
        // Answered before the wait: a test that ends leaves requests under way, and this object is gone then.
        const auto answered = answer(request);
        QTimer timer;
        timer.start(delayMs);
        co_await timer;
        co_return answered;
    }

    int askedFor(const QString &part) const
    {
        int count = 0;
        for (const QUrl &url : asked)
            count += url.toString().contains(part);
        return count;
    }

private:
    static HttpResponse json(const QJsonDocument &document, int status = 200)
    {
        return {status, {{"Content-Type", "application/json"}}, document.toJson()};
    }

    HttpResponse answer(const HttpRequest &request) const
    {
        const QString path = request.url.path();
        if (silentHosts.contains(request.url.host()))
            return json(QJsonDocument(QJsonObject{}), 500);
        if (path.contains(QStringLiteral("/reporting/")))
            return report(request.url);
        if (path.endsWith(QStringLiteral("/module-instance")))
            return json(QJsonDocument(QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("m1")},
                                                             {QStringLiteral("name"), QStringLiteral("Private Intel")},
                                                             {QStringLiteral("enabled"), true}}}));
        return verdicts(QJsonDocument::fromJson(request.body).array());
    }

    HttpResponse report(const QUrl &url) const
    {
        QString key = url.host() + u'/' + url.path().section(QStringLiteral("/reporting/"), 1);
        if (QUrlQuery(url).hasQueryItem(QStringLiteral("query_type")))
            key += QStringLiteral("?graph");
        const QJsonObject data{{QStringLiteral("type"), url.path().section(u'/', -1)},
                               {QStringLiteral("resultSet"), reports.value(key, QJsonArray())}};
        const QJsonObject meta{{QStringLiteral("totalCount"), -1}};
        return json(QJsonDocument(QJsonObject{{QStringLiteral("meta"), meta}, {QStringLiteral("data"), data}}));
    }

    /// "bad…" is malicious, "good…" clean, all else unknown.
    static HttpResponse verdicts(const QJsonArray &observables)
    {
        QJsonArray docs;
        for (const QJsonValue &observable : observables) {
            const QString value = observable[QStringLiteral("value")].toString();
            const int disposition = value.startsWith(QStringLiteral("bad"))    ? 2
                                    : value.startsWith(QStringLiteral("good")) ? 1
                                                                               : 5;
            docs.append(
                QJsonObject{{QStringLiteral("type"), QStringLiteral("verdict")},
                            {QStringLiteral("disposition"), disposition},
                            {QStringLiteral("disposition_name"), disposition == 2   ? QStringLiteral("Malicious")
                                                                 : disposition == 1 ? QStringLiteral("Clean")
                                                                                    : QStringLiteral("Unknown")},
                            {QStringLiteral("observable"), observable},
                            {QStringLiteral("valid_time"),
                             QJsonObject{{QStringLiteral("start_time"), QStringLiteral("2026-01-01T00:00:00.000Z")},
                                         {QStringLiteral("end_time"), QStringLiteral("2525-01-01T00:00:00.000Z")}}}});
        }
        const QJsonObject set{{QStringLiteral("count"), docs.size()}, {QStringLiteral("docs"), docs}};
        const QJsonObject module{{QStringLiteral("module"), QStringLiteral("Private Intel")},
                                 {QStringLiteral("module_instance_id"), QStringLiteral("m1")},
                                 {QStringLiteral("module_type_id"), QStringLiteral("t1")},
                                 {QStringLiteral("data"), QJsonObject{{QStringLiteral("verdicts"), set}}}};
        return json(QJsonDocument(QJsonObject{{QStringLiteral("data"), QJsonArray{module}}}));
    }
};

} // namespace obi::test
