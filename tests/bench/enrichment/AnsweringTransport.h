// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Worker.h"
#include "http/Transport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

/// Five modules that know every observable and have seen it twice, alone or each time in a message to somebody. What a
/// server would do happens on a worker, so that nothing of it counts as work of the interface thread.
class AnsweringTransport : public obi::Transport
{
public:
    static constexpr int Modules = 5;
    enum class Sightings { Plain, OfMessages };

    explicit AnsweringTransport(Sightings sightings = Sightings::Plain)
        : m_sightings(sightings)
    {}

    obi::Async<obi::HttpResponse> send(obi::HttpRequest request) override
    {
        auto answering = obi::onWorker([request, what = m_sightings] { return answer(request, what); });
        co_return co_await std::move(answering);
    }

private:
    static obi::Result<obi::HttpResponse> answer(const obi::HttpRequest &request, Sightings what)
    {
        const QString path = request.url.path();
        QByteArray body;
        if (path.endsWith(QStringLiteral("module-instance")))
            body = modules();
        else
            body = enriched(request, path.contains(QStringLiteral("/observe/")), what);
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

    static QJsonObject period()
    {
        return {{QStringLiteral("start_time"), QStringLiteral("2026-11-01T00:00:00.000Z")},
                {QStringLiteral("end_time"), QStringLiteral("2525-01-01T00:00:00.000Z")}};
    }

    static QJsonObject sighting(const QJsonValue &asked, int i)
    {
        return {{QStringLiteral("type"), QStringLiteral("sighting")},
                {QStringLiteral("id"), QStringLiteral("transient:s%1").arg(i)},
                {QStringLiteral("count"), 1},
                {QStringLiteral("description"), QStringLiteral("Seen by a sensor")},
                {QStringLiteral("observables"), QJsonArray{asked}},
                {QStringLiteral("observed_time"), period()}};
    }

    /// One message for each observable, to one of 300 people.
    static QJsonObject sightingOfMessage(const QJsonValue &asked, int i)
    {
        const QString value = asked[QStringLiteral("value")].toString();
        const QJsonObject message{{QStringLiteral("type"), QStringLiteral("email_messageid")},
                                  {QStringLiteral("value"), QStringLiteral("<%1@mail.example>").arg(qHash(value))}};
        const QString person = QStringLiteral("person%1@corp.example").arg(qHash(value) % 300);
        const QJsonObject mailbox{{QStringLiteral("type"), QStringLiteral("email")}, {QStringLiteral("value"), person}};
        QJsonObject seen = sighting(asked, i);
        seen.insert(QStringLiteral("id"), QStringLiteral("transient:%1:%2").arg(value).arg(i));
        seen.insert(QStringLiteral("observables"), QJsonArray{asked, message});
        seen.insert(QStringLiteral("targets"),
                    QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("email")},
                                           {QStringLiteral("observables"), QJsonArray{mailbox}},
                                           {QStringLiteral("observed_time"), period()}}});
        return seen;
    }

    static QByteArray enriched(const obi::HttpRequest &request, bool observe, Sightings what)
    {
        const QString module = QUrlQuery(request.url).queryItemValue(QStringLiteral("mids"));
        const QJsonObject valid = period();
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
                sightings.append(what == Sightings::Plain ? sighting(asked, i) : sightingOfMessage(asked, i));
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

    Sightings m_sightings;
};
