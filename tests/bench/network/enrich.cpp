// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// 1,000 observables through five modules of 50 ms each: what the console needs, beside the waiting of the slowest path
// alone: the questions of one module, so many at a time as the console asks, each answered after 50 ms.
#include "Premises.h"
#include "verdicts/VerdictBook.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <cmath>
#include <cstdio>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

constexpr int Observables = 1000;
constexpr int Modules = 5;
constexpr int DelayMs = 50;
constexpr int Rounds = 5;

QList<Observable> observables(int round)
{
    QList<Observable> all;
    for (int i = 0; i < Observables; ++i)
        all.append(*Observable::parse(ObservableType::Domain, u"host%1-%2.example"_s.arg(round).arg(i)));
    return all;
}

double enrich(VerdictBook &book, const QList<Observable> &wanted, qsizetype &unanswered)
{
    QElapsedTimer time;
    QEventLoop events;
    QTimer::singleShot(60'000, &events, [&] { events.exit(1); });
    const auto complete = [&](const Observable &one) {
        const Dossier *dossier = book.find(one);
        return dossier && dossier->complete;
    };
    qsizetype done = 0;
    QObject::connect(&book, &VerdictBook::changed, &events, [&] {
        while (done < wanted.size() && complete(wanted.at(done)))
            ++done;
        if (done == wanted.size())
            events.quit();
    });
    time.start();
    book.want(wanted);
    if (events.exec() != 0)
        unanswered += wanted.size() - done;
    const auto failed = [](const ModuleOpinion &opinion) { return opinion.state >= ModuleOpinion::State::Failed; };
    for (const Observable &one : wanted) {
        const Dossier *dossier = book.find(one);
        unanswered +=
            dossier && dossier->complete && std::any_of(dossier->opinions.begin(), dossier->opinions.end(), failed);
    }
    return double(time.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    Premises premises;
    premises.cloud.obey(u"module"_s, {{u"id"_s, u"*"_s}, {u"delayMs"_s, DelayMs}, {u"fails"_s, QString()}});
    ModuleClient modules(premises.authorized, premises.cloud.addresses());
    EnrichClient client(premises.authorized, premises.cloud.addresses());
    VerdictBook book(modules, client, premises.clock);
    qsizetype unanswered = 0;
    enrich(book, {observables(-1).first()}, unanswered); // connections stand, the modules are known
    QList<double> times;
    for (int round = 0; round < Rounds; ++round)
        times.append(enrich(book, observables(round), unanswered));
    const int batches = (Observables + VerdictBook::BatchSize - 1) / VerdictBook::BatchSize;
    const double waiting = DelayMs * std::ceil(double(batches) / VerdictBook::BatchesUnderWay);
    std::printf("%d observables, %d modules of %d ms: %.0f ms, waiting of the slowest path %.0f ms, ratio %.2f "
                "(wanted: at most 1.3)\n",
                Observables, Modules, DelayMs, median(times), waiting, median(times) / waiting);
    if (unanswered)
        std::printf("%lld of %d observables were not answered by all modules\n", static_cast<long long>(unanswered),
                    Rounds * Observables);
    return unanswered ? 1 : 0;
}
