// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Memory over many requests: resident size after a tenth of them and after all. Run it under heaptrack for the rest.
#include "Premises.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <malloc.h>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

double residentMegabytes()
{
    malloc_trim(0);
    QFile status(u"/proc/self/statm"_s);
    status.open(QIODevice::ReadOnly);
    return status.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
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

/// Gives how many failed.
int ask(Premises &premises, int requests)
{
    QUrl url = premises.cloud.addresses().platform;
    url.setPath(u"/iroh/profile/whoami"_s);
    int left = requests;
    int failed = 0;
    std::vector<QCoro::Task<>> workers;
    for (int i = 0; i < 6; ++i)
        workers.push_back(work(premises.authorized, url, left, failed));
    for (auto &worker : workers)
        QCoro::waitFor(std::move(worker));
    return failed;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const int requests = argc > 1 ? std::atoi(argv[1]) : 100'000;
    Premises premises;
    int failed = ask(premises, requests / 10);
    const double early = residentMegabytes();
    failed += ask(premises, requests - requests / 10);
    const double late = residentMegabytes();
    std::printf("resident after %d requests %.1f MB, after %d %.1f MB: %+.1f MB\n", requests / 10, early, requests,
                late, late - early);
    std::printf("%d of %d requests failed\n", failed, requests);
    return failed ? 1 : 0;
}
