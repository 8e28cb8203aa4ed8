// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/OfferedAction.h"

#include "pivot/RemediationWords.h"

#include <algorithm>

namespace obi {
namespace {

/// What an action is for; a module may leave that out where only one was asked about.
std::optional<Observable> targetOf(const ModuleAction &action, const QList<Observable> &observables)
{
    return observables.size() == 1 ? std::optional(observables.first()) : action.observable();
}

OfferedAction &sameIn(QList<OfferedAction> &offered, const ModuleAction &action)
{
    const auto same = std::find_if(offered.begin(), offered.end(), [&action](const OfferedAction &known) {
        return known.action.module.key() == action.module.key() && known.action.id == action.id &&
               known.action.title == action.title;
    });
    return same == offered.end() ? *offered.insert(offered.end(), {action}) : *same;
}

} // namespace

QList<OfferedAction> offeredActions(const QList<ModuleAction> &actions, const QList<Observable> &observables,
                                    const std::function<QSet<QString>(const Observable &)> &deletersOf)
{
    const QSet<Observable> wanted(observables.begin(), observables.end());
    QList<OfferedAction> offered;
    for (const ModuleAction &action : actions) {
        const auto target = targetOf(action, observables);
        if (!target || !wanted.contains(*target))
            continue;
        OfferedAction &known = sameIn(offered, action);
        const bool twice = std::any_of(known.orders.begin(), known.orders.end(),
                                       [&target](const ActionOrder &order) { return order.observable == *target; });
        if (twice || known.deleted.contains(*target))
            continue;
        if (remediationOf(action, {*target}) != Remediation::None && deletersOf(*target).contains(action.module.key()))
            known.deleted << *target;
        else
            known.orders << ActionOrder{action, *target};
    }
    for (OfferedAction &each : offered)
        each.others = int(wanted.size() - each.orders.size() - each.deleted.size());
    return offered;
}

} // namespace obi
