// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// 2,000 small requests through the whole chain, turn and turn about with a hand-written QNetworkAccessManager loop.
#include "Plain.h"
#include "Premises.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <cstdio>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

constexpr int Requests = 2000;
constexpr int UnderWay = 6;
constexpr int Rounds = 7;

QUrl small(const Premises &premises)
{
    QUrl url = premises.cloud.addresses().platform;
    url.setPath(u"/iroh/profile/whoami"_s);
    return url;
}

QCoro::Task<> work(Transport &transport, QUrl url, int &left, int &failed)
{
    while (left > 0) {
        --left;
        HttpRequest request;
        request.url = url;
        const auto response = co_await transport.send(request);
        failed += !response || response->status != 200;
    }
}

double chain(Premises &premises, int &failed)
{
    QElapsedTimer time;
    time.start();
    int left = Requests;
    std::vector<QCoro::Task<>> workers;
    for (int i = 0; i < UnderWay; ++i)
        workers.push_back(work(premises.authorized, small(premises), left, failed));
    for (auto &worker : workers)
        QCoro::waitFor(std::move(worker));
    return double(time.nsecsElapsed()) / 1e6;
}

double plain(Premises &premises, const QByteArray &token, int &failed)
{
    Plain loop(premises.trust.configurationFor(premises.cloud.addresses().platform));
    const auto make = [&](QNetworkAccessManager &network, int) {
        QNetworkRequest request(small(premises));
        request.setSslConfiguration(loop.tls());
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setRawHeader("Authorization", "Bearer " + token);
        return network.get(request);
    };
    QElapsedTimer time;
    time.start();
    QEventLoop events;
    loop.run(Requests, UnderWay, make, [&] { events.quit(); });
    events.exec();
    failed += loop.failed();
    return double(time.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    Premises premises;
    const auto token = QCoro::waitFor(premises.tokens.token());
    if (!token)
        return 1;
    QList<double> ours;
    QList<double> theirs;
    int failed = 0;
    for (int i = 0; i < Rounds; ++i) {
        theirs.append(plain(premises, token->text.reveal().toByteArray(), failed));
        ours.append(chain(premises, failed));
    }
    std::printf(
        "%d small requests, %d under way: by hand %.0f ms, Obi's chain %.0f ms, ratio %.2f (wanted: at most 1.1)\n",
        Requests, UnderWay, median(theirs), median(ours), median(ours) / median(theirs));
    if (failed)
        std::printf("%d of %d requests failed\n", failed, 2 * Rounds * Requests);
    return failed ? 1 : 0;
}
