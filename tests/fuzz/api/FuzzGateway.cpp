// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FuzzAnswer.h"
#include "FuzzTarget.h"
#include "gateway/GatewayLogin.h"
#include "gateway/QuarantineClient.h"
#include "gateway/ReportClient.h"
#include "gateway/TrackingClient.h"

namespace {

using namespace obi;
using namespace Qt::StringLiterals;

const QString Report = u"mail_incoming_traffic_summary"_s;

Gateway gateway()
{
    Gateway result;
    result.name = u"esa1"_s;
    result.address = QUrl(u"https://esa1.example:6443"_s);
    return result;
}

TimeSpan span()
{
    const QDateTime end = QDateTime::fromSecsSinceEpoch(1'790'000'000 / 3600 * 3600, Qt::UTC);
    return {end.addDays(-7), end};
}

/// One question of a client, answered with the input.
template <typename Client, typename Ask>
void ask(QByteArrayView input, Ask question)
{
    FuzzAnswer answer(input);
    Client client(answer, gateway());
    question(client);
}

void login(QByteArrayView input)
{
    HttpResponse response;
    response.status = input.size() % 2 ? 200 : 401;
    response.body = input.toByteArray();
    readLogin(response, u"esa1.example"_s, u"esa1"_s);
}

constexpr FuzzTarget Targets[] = {
    {"gateway-login", login},
    {"report-summary", [](QByteArrayView in) { ask<ReportClient>(in, [](auto &of) { of.summary(Report, span()); }); }},
    {"report-series", [](QByteArrayView in) { ask<ReportClient>(in, [](auto &of) { of.series(Report, span()); }); }},
    {"report-table", [](QByteArrayView in) { ask<ReportClient>(in, [](auto &of) { of.table(Report, span()); }); }},
    {"tracking", [](QByteArrayView in) { ask<TrackingClient>(in, [](auto &of) { of.page({}, 0); }); }},
    {"message-details",
     [](QByteArrayView in) {
         ask<TrackingClient>(in, [](auto &of) {
             of.details({});
             of.malwareDetails({});
             of.urlDetails({});
             of.connectionDetails({});
             of.remediationDetails({});
         });
     }},
    {"dlp-details", [](QByteArrayView in) { ask<TrackingClient>(in, [](auto &of) { of.dlpDetails({}); }); }},
    {"sender-lists",
     [](QByteArrayView in) {
         ask<QuarantineClient>(in, [](auto &of) {
             constexpr auto Safe = QuarantineClient::SenderList::Safe;
             of.senderList(Safe);
             of.addToSenderList(Safe, {u"a@b.example"_s}, {u"c@d.example"_s});
             of.removeFromSenderList(Safe, {u"a@b.example"_s});
         });
     }},
    {"quarantine",
     [](QByteArrayView in) {
         ask<QuarantineClient>(in, [](auto &of) {
             of.searchSpam({});
             of.searchPvo({});
             of.details(QuarantineType::Pvo, 1);
             of.rules();
         });
     }},
};

} // namespace

std::span<const FuzzTarget> gatewayTargets()
{
    return Targets;
}
