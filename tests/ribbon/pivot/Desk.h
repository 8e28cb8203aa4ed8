// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ObiTest.h"
#include "TableTransport.h"

#include "actions/ActionLog.h"
#include "core/Clock.h"
#include "look/Theme.h"
#include "store/CaseStore.h"
#include "verdicts/VerdictBook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrlQuery>

namespace obi::test {

inline const QString ModulesPath = QStringLiteral("/iroh/iroh-int/module-instance");
inline const QString DeliberatePath = QStringLiteral("/iroh/iroh-enrich/deliberate/observables");
inline const QString ReferPath = QStringLiteral("/iroh/iroh-enrich/refer/observables");
inline const QString ActionsPath = QStringLiteral("/iroh/iroh-response/respond/observables");

/// Everything that the ribbon stands on, with a real store in a folder of its own and services that answer from a
/// table: three modules; "Gateway" holds every value whose text contains "bad" for malicious, others for unknown.
class Desk
{
public:
    Desk()
        : modules(transport, addresses())
        , enrich(transport, addresses())
        , response(transport, addresses())
        , trigger(transport, addresses())
        , clock(Clock::standingAt(QDateTime::fromString(QStringLiteral("2026-11-23T00:41:07Z"), Qt::ISODate)))
        , verdicts(modules, enrich, clock)
    {
        transport.answer(ModulesPath, R"([{"id":"gw","name":"Email Gateway","enabled":true},
            {"id":"pi","name":"Private Intel","enabled":true},{"id":"gi","name":"Global Intel","enabled":true}])");
        transport.table.insert(DeliberatePath, &Desk::deliberate);
        transport.answer(ReferPath, R"({"data":[]})");
        transport.answer(ActionsPath, R"({"data":[]})");
        openStore();
    }

    void openStore()
    {
        actions.reset();
        cases.reset();
        cases = await(CaseStore::open(folder.filePath(QStringLiteral("cases.sqlite")), clock)).value();
        actions = std::make_unique<ActionLog>(*cases, trigger, clock);
    }
    Case load(const QString &caseId) { return await(cases->load(caseId)).value(); }

    static Observable domain(const QString &value) { return *Observable::parse(ObservableType::Domain, value); }
    static ServiceAddresses addresses() { return {.platform = QUrl(QStringLiteral("https://visibility.example"))}; }

    TableTransport transport;
    ModuleClient modules;
    EnrichClient enrich;
    ResponseClient response;
    ActionTrigger trigger;
    Clock clock;
    VerdictBook verdicts;
    Theme theme;
    QTemporaryDir folder;
    std::unique_ptr<CaseStore> cases;
    std::unique_ptr<ActionLog> actions;

private:
    static Result<HttpResponse> deliberate(const HttpRequest &request)
    {
        const QString module = QUrlQuery(request.url).queryItemValue(QStringLiteral("mids"));
        QJsonArray docs;
        for (const QJsonValue &asked : QJsonDocument::fromJson(request.body).array()) {
            const bool bad = asked[QStringLiteral("value")].toString().contains(QStringLiteral("bad"));
            if (module != QStringLiteral("gw") || !bad)
                continue;
            docs.append(
                QJsonObject{{QStringLiteral("observable"), asked},
                            {QStringLiteral("disposition"), 2},
                            {QStringLiteral("disposition_name"), QStringLiteral("Malicious")},
                            {QStringLiteral("judgement_id"), QStringLiteral("judgement-1")},
                            {QStringLiteral("type"), QStringLiteral("verdict")},
                            {QStringLiteral("valid_time"),
                             QJsonObject{{QStringLiteral("start_time"), QStringLiteral("2026-11-01T00:00:00Z")},
                                         {QStringLiteral("end_time"), QStringLiteral("2026-12-20T00:00:00Z")}}}});
        }
        const QJsonObject verdicts{{QStringLiteral("count"), docs.size()}, {QStringLiteral("docs"), docs}};
        const QJsonObject answer{{QStringLiteral("module"), module},
                                 {QStringLiteral("module_instance_id"), module},
                                 {QStringLiteral("data"), QJsonObject{{QStringLiteral("verdicts"), verdicts}}}};
        const QJsonObject all{{QStringLiteral("data"), QJsonArray{answer}}};
        return HttpResponse{200, {{"Content-Type", "application/json"}}, QJsonDocument(all).toJson()};
    }
};

} // namespace obi::test
