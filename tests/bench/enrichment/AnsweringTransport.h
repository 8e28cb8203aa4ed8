// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Worker.h"
#include "http/Transport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

/// Five modules that know every observable and have seen it twice. What a server would do happens on a worker, so that
/// nothing of it counts as work of the interface thread.
class AnsweringTransport : public obi::Transport
{
public:
    static constexpr int Modules = 5;

    obi::Async<obi::HttpResponse> send(obi::HttpRequest request) override
    {
        auto answering = obi::onWorker([request] { return answer(request); });
        co_return co_await std::move(answering);
    }

private:
    static obi::Result<obi::HttpResponse> answer(const obi::HttpRequest &request)
    {
        const QString path = request.url.path();
        QByteArray body;
        if (path.endsWith(QStringLiteral("module-instance")))
            body = modules();
        else
            body = enriched(request, path.contains(QStringLiteral("/observe/")));
        return obi::HttpResponse{200, {{"Content-Type", "application/json"}}, body};
    }

    static QByteArray modules()
    {
        QJsonArray all;
        for (int i = 0; i < Modules; ++i)
            all.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("m%1").arg(i)},
                                   {QStringLiteral("name"), QStringLiteral("Module %1").arg(i)},
                                   {QStringLiteral("module_type_id"), QStringLiteral("t")},
                                   {QStringLiteral("enabled"), true}});
        return QJsonDocument(all).toJson();
    }

    static QJsonObject list(const QJsonArray &docs)
    {
        return {{QStringLiteral("count"), docs.size()}, {QStringLiteral("docs"), docs}};
    }

    static QByteArray enriched(const obi::HttpRequest &request, bool observe)
    {
        const QString module = QUrlQuery(request.url).queryItemValue(QStringLiteral("mids"));
        const QJsonObject valid{{QStringLiteral("start_time"), QStringLiteral("2026-11-01T00:00:00.000Z")},
                                {QStringLiteral("end_time"), QStringLiteral("2525-01-01T00:00:00.000Z")}};
        QJsonArray verdicts;
        QJsonArray judgements;
        QJsonArray sightings;
        int number = module.back().digitValue();
        for (const QJsonValue &asked : QJsonDocument::fromJson(request.body).array()) {
            const int disposition = ++number % 5 + 1;
            verdicts.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("verdict")},
                                        {QStringLiteral("disposition"), disposition},
                                        {QStringLiteral("observable"), asked},
                                        {QStringLiteral("valid_time"), valid}});
            judgements.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("judgement")},
                                          {QStringLiteral("id"), QStringLiteral("transient:%1").arg(number)},
                                          {QStringLiteral("disposition"), disposition},
                                          {QStringLiteral("priority"), 90},
                                          {QStringLiteral("reason"), QStringLiteral("Seen on a list of lures")},
                                          {QStringLiteral("observable"), asked},
                                          {QStringLiteral("valid_time"), valid}});
            for (int i = 0; observe && i < 2; ++i)
                sightings.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("sighting")},
                                             {QStringLiteral("id"), QStringLiteral("transient:s%1").arg(i)},
                                             {QStringLiteral("count"), 1},
                                             {QStringLiteral("description"), QStringLiteral("Seen by a sensor")},
                                             {QStringLiteral("observables"), QJsonArray{asked}},
                                             {QStringLiteral("observed_time"), valid}});
        }
        QJsonObject data{{QStringLiteral("verdicts"), list(verdicts)},
                         {QStringLiteral("judgements"), list(judgements)}};
        if (observe)
            data.insert(QStringLiteral("sightings"), list(sightings));
        const QJsonObject answer{{QStringLiteral("module"), module},
                                 {QStringLiteral("module_instance_id"), module},
                                 {QStringLiteral("module_type_id"), QStringLiteral("t")},
                                 {QStringLiteral("data"), data}};
        return QJsonDocument(QJsonObject{{QStringLiteral("data"), QJsonArray{answer}}}).toJson();
    }
};
