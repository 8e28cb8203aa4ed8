// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdicts/SightingBook.h"

#include "core/Worker.h"
#include "threat/EnrichRun.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace obi {

constexpr qint64 MostCounted = 1'000'000'000'000; ///< what a module says is added up, however much it is

class SightingBook::Private
{
public:
    Private(VerdictBook &verdictBook, EnrichClient &client, SightingBook *book)
        : verdicts(verdictBook)
        , enrich(client)
        , q(book)
    {}

    void queue(const Observable &observable);
    void pump();
    void ask(const QList<Observable> &batch, const QList<ModuleInstance> &modules);
    void take(const EnrichAnswer &answer, const QList<Observable> &batch);
    void addGap(const QList<Observable> &batch, const SightingTally::Gap &gap);
    void complete(const QList<Observable> &batch);
    void endRuns();
    void announce(const Observable &observable);
    void flush();

    VerdictBook &verdicts;
    EnrichClient &enrich;
    SightingBook *q;
    QHash<Observable, SightingTally> tallies;
    QList<Observable> waiting;
    QList<EnrichRun *> runs;
    QList<Observable> altered;
    QSet<Observable> alteredSet;
};

void SightingBook::Private::queue(const Observable &observable)
{
    tallies.insert(observable, {});
    waiting.append(observable);
}

// Nobody is asked before it is known whom to ask; VerdictBook finds that out.
void SightingBook::Private::pump()
{
    const auto modules = verdicts.modules();
    while (modules && runs.size() < BatchesUnderWay && !waiting.isEmpty()) {
        const QList<Observable> batch = waiting.first(std::min(BatchSize, waiting.size()));
        waiting.remove(0, batch.size());
        ask(batch, *modules);
    }
}

void SightingBook::Private::ask(const QList<Observable> &batch, const QList<ModuleInstance> &modules)
{
    if (modules.isEmpty())
        return complete(batch);
    auto *run = new EnrichRun(enrich, EnrichRun::Question::Observe, batch, modules, q);
    runs.append(run);
    connect(run, &EnrichRun::answered, q, [this, batch](const EnrichAnswer &answer) {
        take(answer, batch);
        freeOnWorker(q, answer);
    });
    connect(run, &EnrichRun::failed, q,
            [this](const ModuleInstance &module, const QList<Observable> &observables, const Error &error) {
                addGap(observables, {module, error});
            });
    connect(run, &EnrichRun::finished, q, [this, run, batch] {
        runs.removeOne(run);
        run->deleteLater();
        complete(batch);
        pump();
    });
    run->start();
}

// A sighting may name others of the book: those are counted where they are asked for themselves.
void SightingBook::Private::take(const EnrichAnswer &answer, const QList<Observable> &batch)
{
    const QSet<Observable> asked(batch.begin(), batch.end());
    for (const ModuleAnswer &part : answer.answers) {
        for (const Sighting &sighting : part.sightings) {
            QList<Observable> counted; // a sighting may name one twice
            for (const Observable &observable : sighting.observables) {
                const auto tally = tallies.find(observable);
                if (tally == tallies.end() || tally->complete || !asked.contains(observable) ||
                    counted.contains(observable))
                    continue;
                tally->count = std::min(MostCounted,
                                        tally->count + std::clamp<qint64>(sighting.count.value_or(1), 0, MostCounted));
                counted.append(observable);
            }
        }
        // Which of them the rest is about, the module does not say.
        const bool more = part.leftOut.value(QStringLiteral("sightings")) > 0;
        for (const Observable &observable : batch) {
            tallies[observable].atLeast |= more;
            announce(observable);
        }
    }
    for (const ModuleError &error : answer.errors) {
        if (error.kind != ModuleError::Kind::Warning)
            addGap(batch,
                   {error.module, Error{ErrorCode::ModuleFailed, {error.module.name, error.code, error.message}}});
    }
}

void SightingBook::Private::addGap(const QList<Observable> &batch, const SightingTally::Gap &gap)
{
    for (const Observable &observable : batch) {
        tallies[observable].gaps.append(gap);
        announce(observable);
    }
}

void SightingBook::Private::complete(const QList<Observable> &batch)
{
    for (const Observable &observable : batch) {
        tallies[observable].complete = true;
        announce(observable);
    }
}

void SightingBook::Private::endRuns()
{
    qDeleteAll(std::exchange(runs, {}));
    waiting.clear();
}

void SightingBook::Private::announce(const Observable &observable)
{
    if (alteredSet.contains(observable))
        return;
    if (altered.isEmpty())
        QMetaObject::invokeMethod(
            q, [this] { flush(); }, Qt::QueuedConnection);
    alteredSet.insert(observable);
    altered.append(observable);
}

void SightingBook::Private::flush()
{
    alteredSet.clear();
    Q_EMIT q->changed(std::exchange(altered, {}));
}

SightingBook::SightingBook(VerdictBook &verdicts, EnrichClient &enrich, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(verdicts, enrich, this))
{
    connect(&verdicts, &VerdictBook::changed, this, [this] { d->pump(); });
    connect(&verdicts, &VerdictBook::forgot, this, &SightingBook::clear);
}

SightingBook::~SightingBook()
{
    d->endRuns();
}

void SightingBook::want(const QList<Observable> &observables)
{
    for (const Observable &observable : observables) {
        if (!d->tallies.contains(observable))
            d->queue(observable);
    }
    d->pump();
}

void SightingBook::retry(const Observable &observable)
{
    const auto tally = d->tallies.constFind(observable);
    if (tally == d->tallies.constEnd() || !tally->complete || tally->gaps.isEmpty())
        return;
    d->queue(observable);
    d->announce(observable);
    d->pump();
}

void SightingBook::stop()
{
    d->endRuns();
    d->tallies.removeIf([](const auto &entry) { return !entry.value().complete; });
}

void SightingBook::clear()
{
    d->endRuns();
    const QList<Observable> forgotten = d->tallies.keys();
    d->tallies.clear();
    for (const Observable &observable : forgotten)
        d->announce(observable);
}

const SightingTally *SightingBook::find(const Observable &observable) const
{
    const auto found = d->tallies.constFind(observable);
    return found == d->tallies.constEnd() ? nullptr : &*found;
}

} // namespace obi
