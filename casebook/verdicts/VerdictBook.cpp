// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdicts/VerdictBook.h"

#include "core/ErrorKinds.h"
#include "core/Worker.h"
#include "verdicts/VerdictBookPrivate.h"
#include "verdicts/VerdictMerge.h"

#include <algorithm>
#include <utility>

namespace obi {
namespace {

constexpr int AgeingIntervalMs = 60 * 1000; ///< how soon an expired opinion is dropped

/// Whether asking again later may bring the list of modules after all.
bool mayPass(const Error &error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::RateLimited ||
           error.code == ErrorCode::Unauthorized || isNetworkTrouble(error);
}

bool isPlaceholder(const ModuleOpinion &opinion)
{
    return opinion.module.key().isEmpty();
}

} // namespace

VerdictBook::Private::Private(ModuleClient &moduleClient, EnrichClient &enrichClient, Clock time, VerdictBook *book)
    : modules(moduleClient)
    , enrich(enrichClient)
    , clock(std::move(time))
    , q(book)
{
    delay.setSingleShot(true);
    delay.setInterval(BatchDelayMs);
    ageing.setInterval(AgeingIntervalMs);
    QObject::connect(&delay, &QTimer::timeout, q, [this] { askFresh(); });
    QObject::connect(&ageing, &QTimer::timeout, q, [this] { dropExpired(); });
}

void VerdictBook::Private::want(const QList<Observable> &observables)
{
    for (const Observable &observable : observables) {
        if (entries.contains(observable))
            continue;
        entries.insert(observable, {});
        fresh.append(observable);
    }
    if (!fresh.isEmpty() && !delay.isActive())
        delay.start();
}

void VerdictBook::Private::askFresh()
{
    if (moduleList == ModuleList::Unlisted)
        askForModules();
    else if (moduleList == ModuleList::Settled)
        distribute();
}

void VerdictBook::Private::askForModules()
{
    moduleList = ModuleList::Asking;
    QCoro::connect(modules.instances(), q, [this, asked = generation](const Result<QList<ModuleInstance>> &list) {
        if (asked == generation)
            takeModules(list);
    });
}

void VerdictBook::Private::takeModules(const Result<QList<ModuleInstance>> &list)
{
    queues.clear();
    if (list) {
        for (const ModuleInstance &module : *list) {
            if (module.enabled && !isOff(module))
                queues.append(std::make_shared<ModuleQueue>(ModuleQueue{module}));
        }
    } else {
        queues.append(std::make_shared<ModuleQueue>());
    }
    asked = true;
    moduleList = list || !mayPass(list.error()) ? ModuleList::Settled : ModuleList::Unlisted;
    distribute();
}

// A long list is taken in parts, so that the interface gets its turn between them.
void VerdictBook::Private::distribute()
{
    const QList<Observable> part = fresh.first(std::min(AtATime, fresh.size()));
    fresh.remove(0, part.size());
    for (const Observable &observable : part) {
        Entry &entry = entries[observable];
        for (const ModuleQueuePtr &queue : std::as_const(queues)) {
            if (!queue->isForAll())
                setOpinion(entry.dossier, ModuleOpinion{queue->module});
            enqueue(queue, observable, entry);
        }
        settle(observable, entry);
    }
    for (const ModuleQueuePtr &queue : QList(queues))
        pump(queue);
    if (fresh.isEmpty())
        return;
    const auto goOn = [this, before = generation] {
        if (before == generation)
            distribute();
    };
    QMetaObject::invokeMethod(q, goOn, Qt::QueuedConnection);
}

std::optional<QList<ModuleInstance>> VerdictBook::Private::modulesAsked() const
{
    if (!asked)
        return std::nullopt;
    QList<ModuleInstance> modules;
    for (const ModuleQueuePtr &queue : queues)
        modules.append(queue->module);
    return modules;
}

void VerdictBook::Private::enqueue(const ModuleQueuePtr &queue, const Observable &observable, Entry &entry)
{
    if (queue->missingScope) {
        setOpinion(entry.dossier, failedOpinion(queue->module, *queue->missingScope, clock.now()));
        return;
    }
    queue->waiting.append(observable);
    ++entry.pending;
}

void VerdictBook::Private::pump(const ModuleQueuePtr &queue)
{
    while (queue->underWay < BatchesUnderWay && !queue->waiting.isEmpty()) {
        const QList<Observable> batch = queue->waiting.first(std::min<qsizetype>(BatchSize, queue->waiting.size()));
        queue->waiting.remove(0, batch.size());
        ++queue->underWay;
        ask(queue, batch);
    }
}

void VerdictBook::Private::ask(const ModuleQueuePtr &queue, const QList<Observable> &batch)
{
    const auto take = [this, queue, batch, asked = generation](const Result<EnrichAnswer> &answer) {
        if (asked != generation)
            return;
        --queue->underWay;
        takeAnswer(*queue, batch, answer);
        freeOnWorker(q, answer);
        pump(queue);
    };
    QCoro::connect(enrich.deliberate(batch, queue->module.id), q, take);
}

void VerdictBook::Private::takeAnswer(ModuleQueue &queue, const QList<Observable> &batch,
                                      const Result<EnrichAnswer> &answer)
{
    if (!answer)
        return fail(queue, batch, answer.error());
    const QList<ModuleReply> replies =
        queue.isForAll() ? repliesIn(*answer) : QList<ModuleReply>{replyOf(queue.module, *answer)};
    const QDateTime now = clock.now();
    for (const Observable &observable : batch) {
        Entry &entry = entries[observable];
        --entry.pending;
        for (const ModuleReply &reply : replies) {
            if (!queue.isOff && !isOff(reply.answer.module))
                setOpinion(entry.dossier, opinionFrom(reply, observable, now));
        }
        settle(observable, entry);
    }
}

void VerdictBook::Private::fail(ModuleQueue &queue, const QList<Observable> &batch, const Error &error)
{
    QList<Observable> affected = batch;
    if (error.code == ErrorCode::MissingScope) {
        queue.missingScope = error;
        affected += std::exchange(queue.waiting, {});
    }
    for (const Observable &observable : std::as_const(affected)) {
        Entry &entry = entries[observable];
        --entry.pending;
        if (!queue.isOff)
            setOpinion(entry.dossier, failedOpinion(queue.module, error, clock.now()));
        settle(observable, entry);
    }
}

void VerdictBook::Private::retry(const Observable &observable)
{
    const auto entry = entries.find(observable);
    if (entry == entries.end())
        return;
    const auto &opinions = entry->dossier.opinions;
    if (std::any_of(opinions.begin(), opinions.end(), [this](const ModuleOpinion &o) { return wantsRetry(o); }))
        askAgain(observable, *entry);
}

bool VerdictBook::Private::wantsRetry(const ModuleOpinion &opinion) const
{
    return opinion.state == ModuleOpinion::State::Failed || opinion.isOld(clock.now());
}

void VerdictBook::Private::askAgain(const Observable &observable, Entry &entry)
{
    QList<ModuleQueuePtr> asked;
    for (ModuleOpinion &opinion : entry.dossier.opinions) {
        if (!wantsRetry(opinion))
            continue;
        const auto queue = std::find_if(queues.begin(), queues.end(), [&opinion](const ModuleQueuePtr &candidate) {
            return !candidate->isForAll() && candidate->module.key() == opinion.module.key();
        });
        // Learned from an answer to a question to all, or nobody was reached at all: from the beginning, then.
        if (queue == queues.end())
            return refresh(observable, entry);
        asked.append(*queue);
    }
    for (const ModuleQueuePtr &queue : std::as_const(asked)) {
        setOpinion(entry.dossier, ModuleOpinion{queue->module});
        enqueue(queue, observable, entry);
    }
    settle(observable, entry);
    for (const ModuleQueuePtr &queue : std::as_const(asked))
        pump(queue);
}

void VerdictBook::Private::refresh(const Observable &observable, Entry &entry)
{
    if (entry.pending > 0)
        return;
    entry.dossier = {};
    fresh.append(observable);
    announce(observable);
    if (!delay.isActive())
        delay.start();
}

void VerdictBook::Private::settle(const Observable &observable, Entry &entry)
{
    // The place of a failed question to all goes to the modules once they are known.
    if (entry.dossier.opinions.size() > 1)
        entry.dossier.opinions.removeIf(isPlaceholder);
    weigh(entry.dossier, observable, clock.now());
    entry.dossier.complete = entry.pending == 0;
    entry.expiry = nextExpiry(entry.dossier);
    if (entry.expiry.isValid() && !ageing.isActive())
        ageing.start();
    announce(observable);
}

void VerdictBook::Private::dropExpired()
{
    const QDateTime now = clock.now();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        if (entry->expiry.isValid() && entry->expiry <= now)
            settle(entry.key(), *entry);
    }
}

void VerdictBook::Private::announce(const Observable &observable)
{
    if (alteredSet.contains(observable))
        return;
    if (altered.isEmpty())
        QMetaObject::invokeMethod(
            q, [this] { flush(); }, Qt::QueuedConnection);
    alteredSet.insert(observable);
    altered.append(observable);
}

void VerdictBook::Private::flush()
{
    alteredSet.clear();
    Q_EMIT q->changed(std::exchange(altered, {}));
}

void VerdictBook::Private::clear()
{
    ++generation;
    delay.stop();
    ageing.stop();
    moduleList = ModuleList::Unlisted;
    asked = false;
    queues.clear();
    fresh.clear();
    const QList<Observable> forgotten = entries.keys();
    entries.clear();
    for (const Observable &observable : forgotten)
        announce(observable);
}

VerdictBook::VerdictBook(ModuleClient &modules, EnrichClient &enrich, Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(modules, enrich, std::move(clock), this))
{}

VerdictBook::~VerdictBook() = default;

void VerdictBook::setSwitchedOff(const QStringList &modules)
{
    if (d->setSwitchedOff(modules))
        Q_EMIT forgot();
}

void VerdictBook::want(const QList<Observable> &observables)
{
    d->want(observables);
}

void VerdictBook::retry(const Observable &observable)
{
    d->retry(observable);
}

void VerdictBook::clear()
{
    d->clear();
    Q_EMIT forgot();
}

qsizetype VerdictBook::count() const
{
    return d->entries.size();
}

std::optional<QList<ModuleInstance>> VerdictBook::modules() const
{
    return d->modulesAsked();
}

bool VerdictBook::hasNoModules() const
{
    const auto all = modules();
    return all && all->isEmpty();
}

const Dossier *VerdictBook::find(const Observable &observable) const
{
    const auto found = d->entries.constFind(observable);
    return found == d->entries.constEnd() ? nullptr : &found->dossier;
}

std::optional<Disposition> VerdictBook::disposition(const Observable &observable) const
{
    const Dossier *dossier = find(observable);
    if (!dossier || dossier->overall)
        return dossier ? dossier->overall : std::nullopt;
    if (dossier->complete && dossier->opinions.isEmpty())
        return Disposition::Unknown;
    const bool answered = std::any_of(dossier->opinions.begin(), dossier->opinions.end(), [](const auto &opinion) {
        return opinion.state == ModuleOpinion::State::Answered || opinion.state == ModuleOpinion::State::Partial;
    });
    return answered ? std::optional(Disposition::Unknown) : std::nullopt;
}

} // namespace obi
