// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Modules that somebody switches off and on while the book is open.

#include "verdicts/VerdictBookPrivate.h"

#include <algorithm>
#include <utility>

namespace obi {

// One that is asked again may have been left out of any answer: all is asked for anew.
bool VerdictBook::Private::setSwitchedOff(const QStringList &modules)
{
    const QStringList before = std::exchange(switchedOff, modules);
    if (before == modules)
        return false;
    const bool anyIsBack =
        std::any_of(before.begin(), before.end(), [&](const QString &key) { return !modules.contains(key); });
    if (anyIsBack) {
        clear();
        return true;
    }
    for (const ModuleQueuePtr &queue : QList(queues)) {
        if (!queue->isForAll() && isOff(queue->module))
            switchOff(queue);
    }
    forgetSwitchedOff();
    return true;
}

void VerdictBook::Private::switchOff(const ModuleQueuePtr &queue)
{
    queue->isOff = true;
    queues.removeOne(queue);
    for (const Observable &observable : std::exchange(queue->waiting, {}))
        --entries[observable].pending;
}

// By the name of the module: what a question to all at once has brought belongs to no queue.
void VerdictBook::Private::forgetSwitchedOff()
{
    const auto isForgotten = [this](const ModuleOpinion &opinion) { return isOff(opinion.module); };
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        if (entry->dossier.opinions.removeIf(isForgotten) > 0)
            settle(entry.key(), *entry);
    }
}

} // namespace obi
