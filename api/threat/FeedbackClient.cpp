// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/FeedbackClient.h"

#include "ctim/NewBody.h"
#include "threat/CtiaRoute.h"
#include "threat/EntityReader.h"
#include "threat/ServiceNames.h"

#include <QJsonDocument>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const ProductFeedback &feedback)
{
    QJsonObject object{{u"bug"_s, feedback.isBug},
                       {u"contact_allowed"_s, feedback.contactAllowed},
                       {u"text"_s, feedback.text},
                       {u"source"_s, u"ciscoxdr"_s}};
    if (feedback.experience)
        object.insert("experience"_L1, std::clamp(*feedback.experience, 1, 5));
    if (feedback.contactAllowed && !feedback.userEmail.isEmpty())
        object.insert("user_email"_L1, feedback.userEmail);
    if (feedback.contactAllowed && !feedback.userName.isEmpty())
        object.insert("user_name"_L1, feedback.userName);
    return object;
}

} // namespace

FeedbackClient::FeedbackClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<void> FeedbackClient::send(ProductFeedback feedback)
{
    const QUrl url = serviceUrl(m_addresses.platform, u"/iroh/iroh-feedback/feedback"_s);
    const QByteArray body = QJsonDocument(toJson(feedback)).toJson(QJsonDocument::Compact);
    return tellService(m_transport, service::platform(), writeRequest("POST", url, body));
}

Async<Feedback> FeedbackClient::create(Feedback feedback)
{
    const QUrl url = ctia::url(m_addresses.privateIntel, {u"feedback"_s}, ctia::visible());
    const HttpRequest request = writeRequest("POST", url, newBodyJson(feedbackToJson(feedback)));
    return callService(m_transport, service::privateIntel(), request, oneReader(feedbackFromJson));
}

Async<QList<Feedback>> FeedbackClient::feedbackOf(QString entityId)
{
    const QUrlQuery query{{u"entity_id"_s, encoded(entityId)}};
    const HttpRequest request = getRequest(ctia::url(m_addresses.privateIntel, {u"feedback"_s}, query));
    return callService(m_transport, service::privateIntel(), request, listReader(feedbackFromJson));
}

} // namespace obi
