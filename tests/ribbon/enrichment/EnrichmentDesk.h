// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Desk.h"

#include "verdicts/SightingBook.h"

namespace obi::test {

inline const QString ObservePath = QStringLiteral("/iroh/iroh-enrich/observe/observables");

/// The desk with sightings: "Email Gateway" has seen every value once for each of its letters, the others never.
class EnrichmentDesk : public Desk
{
public:
    EnrichmentDesk() { transport.table.insert(ObservePath, &EnrichmentDesk::observe); }

    /// One module fails in this way from now on.
    void fail(const QString &module, const Result<HttpResponse> &how)
    {
        const auto before = transport.table.value(DeliberatePath);
        transport.table.insert(DeliberatePath, [before, module, how](const HttpRequest &request) {
            const bool its = QUrlQuery(request.url).queryItemValue(QStringLiteral("mids")) == module;
            return its || module.isEmpty() ? how : before(request);
        });
    }

    SightingBook sightings{verdicts, enrich};

private:
    static Result<HttpResponse> observe(const HttpRequest &request)
    {
        const QString module = QUrlQuery(request.url).queryItemValue(QStringLiteral("mids"));
        QJsonArray docs;
        for (const QJsonValue &asked : QJsonDocument::fromJson(request.body).array()) {
            if (module != QStringLiteral("gw"))
                continue;
            docs.append(
                QJsonObject{{QStringLiteral("type"), QStringLiteral("sighting")},
                            {QStringLiteral("id"), QStringLiteral("transient:1")},
                            {QStringLiteral("count"), asked[QStringLiteral("value")].toString().size()},
                            {QStringLiteral("observables"), QJsonArray{asked}},
                            {QStringLiteral("observed_time"),
                             QJsonObject{{QStringLiteral("start_time"), QStringLiteral("2026-11-20T00:00:00.000Z")}}}});
        }
        const QJsonObject list{{QStringLiteral("count"), docs.size()}, {QStringLiteral("docs"), docs}};
        const QJsonObject answer{{QStringLiteral("module"), module},
                                 {QStringLiteral("module_instance_id"), module},
                                 {QStringLiteral("data"), QJsonObject{{QStringLiteral("sightings"), list}}}};
        const QJsonObject all{{QStringLiteral("data"), QJsonArray{answer}}};
        return HttpResponse{200, {{"Content-Type", "application/json"}}, QJsonDocument(all).toJson()};
    }
};

} // namespace obi::test
