// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionLog.h"

#include <QSet>

#include <functional>

namespace obi {

/// An action of a module, once for all of the observables that it can be run on.
struct OfferedAction {
    ModuleAction action;
    QList<ActionOrder> orders{}; ///< in the order of `observables`
    QList<Observable> deleted{}; ///< messages that it is offered for too, but its module has deleted them already
    int others = 0;              ///< of those asked about: it is not offered for them
};

/// What modules offer for these observables, in the order in which it came. Of the actions that delete or forward
/// messages, those are left out that their modules have deleted: `deletersOf` tells which have, by
/// ModuleInstance::key().
QList<OfferedAction> offeredActions(const QList<ModuleAction> &actions, const QList<Observable> &observables,
                                    const std::function<QSet<QString>(const Observable &)> &deletersOf);

} // namespace obi
