// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/ActionTrigger.h"

#include "core/Json.h"
#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

/// What the module says of a failure, inside an answer of status 200.
QString modulesMessage(const QJsonObject &answer)
{
    const QJsonObject first = answer.value("errors"_L1).toArray().at(0).toObject();
    return json::text(first, "message"_L1);
}

Result<ActionOutcome> outcome(const QByteArray &body, const QString &host)
{
    const Result<QJsonObject> answer = json::object(body, host);
    if (!answer)
        return tl::unexpected(answer.error());
    const QString status = answer->value("data"_L1).toObject().value("status"_L1).toString();
    if (status == "success"_L1)
        return ActionOutcome{ActionOutcome::Status::Success};
    if (status == "failure"_L1)
        return ActionOutcome{ActionOutcome::Status::Failure, modulesMessage(*answer)};
    return failure(ErrorCode::UnexpectedAnswer, {host, u"data.status"_s});
}

} // namespace

ActionTrigger::ActionTrigger(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

QUrl ActionTrigger::address(const ModuleAction &action, const Observable &observable) const
{
    QUrlQuery query;
    query.addQueryItem(u"observable_type"_s, observableTypeName(observable.type()));
    query.addQueryItem(u"observable_value"_s, encoded(observable.value()));
    const auto sent = QUrlQuery(QUrl(action.url).query(QUrl::FullyEncoded)).queryItems(QUrl::FullyEncoded);
    for (const auto &[key, value] : sent) {
        if (key != "observable_type"_L1 && key != "observable_value"_L1)
            query.addQueryItem(key, value);
    }
    const QString path =
        "/iroh/iroh-response/respond/trigger/"_L1 + encoded(action.module.id) + u'/' + encoded(action.id);
    return serviceUrl(m_addresses.platform, path, query);
}

Async<ActionOutcome> ActionTrigger::trigger(ModuleAction action, Observable observable)
{
    HttpRequest request = writeRequest("POST", address(action, observable));
    request.repeat = Repeat::Never;
    co_return co_await callService(m_transport, service::platform(), request, outcome);
}

} // namespace obi
