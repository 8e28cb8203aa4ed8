// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "verdicts/VerdictBook.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace obi {

/// What waits for one module, or for all of them at once (its module has no key then).
struct ModuleQueue {
    ModuleInstance module;
    QList<Observable> waiting{};
    int underWay = 0;
    std::optional<Error> missingScope{};
    bool isOff = false; ///< what is under way still ends here, and counts for nothing

    bool isForAll() const { return module.key().isEmpty(); }
};
using ModuleQueuePtr = std::shared_ptr<ModuleQueue>;

struct Entry {
    Dossier dossier{};
    int pending = 0; ///< questions that have no answer yet
    QDateTime expiry{};
};

class VerdictBook::Private
{
public:
    Private(ModuleClient &moduleClient, EnrichClient &enrichClient, Clock time, VerdictBook *book);

    bool setSwitchedOff(const QStringList &modules); ///< false: they were off already
    void want(const QList<Observable> &observables);
    void retry(const Observable &observable);
    bool wantsRetry(const ModuleOpinion &opinion) const;
    void clear();
    std::optional<QList<ModuleInstance>> modulesAsked() const;

    QHash<Observable, Entry> entries;

private:
    /// Unlisted: not asked for yet, or asked in vain with an error that may pass.
    enum class ModuleList { Unlisted, Asking, Settled };

    void askFresh();
    void askForModules();
    void takeModules(const Result<QList<ModuleInstance>> &list);
    void distribute();
    bool isOff(const ModuleInstance &module) const { return switchedOff.contains(module.key()); }
    void switchOff(const ModuleQueuePtr &queue);
    void forgetSwitchedOff();
    void enqueue(const ModuleQueuePtr &queue, const Observable &observable, Entry &entry);
    void pump(const ModuleQueuePtr &queue);
    void ask(const ModuleQueuePtr &queue, const QList<Observable> &batch);
    void takeAnswer(ModuleQueue &queue, const QList<Observable> &batch, const Result<EnrichAnswer> &answer);
    void fail(ModuleQueue &queue, const QList<Observable> &batch, const Error &error);
    void askAgain(const Observable &observable, Entry &entry);
    void refresh(const Observable &observable, Entry &entry);
    void settle(const Observable &observable, Entry &entry);
    void dropExpired();
    void announce(const Observable &observable);
    void flush();

    ModuleClient &modules;
    EnrichClient &enrich;
    Clock clock;
    VerdictBook *q;
    QTimer delay;
    QTimer ageing;
    int generation = 0; ///< answers to what clear() has forgotten come too late
    ModuleList moduleList = ModuleList::Unlisted;
    QStringList switchedOff;
    QList<ModuleQueuePtr> queues;
    bool asked = false;      ///< the queues are those of the present list of modules
    QList<Observable> fresh; ///< wanted, not yet distributed to the queues
    QList<Observable> altered;
    QSet<Observable> alteredSet;
};

} // namespace obi
