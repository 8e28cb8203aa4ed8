// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionRecord.h"

namespace obi {

/// What a gateway's actions on messages do: these three have words of their own. Others are asked and told of in the
/// words of their module.
enum class Remediation { None, Delete, Forward, ForwardAndDelete };
Remediation remediationOf(const ModuleAction &action, const QList<Observable> &observables);

/// How somebody is asked before an action is run.
struct ActionQuestion {
    QString window; ///< its title
    QString heading;
    QString detail; ///< what will happen, and whether it can be undone
    QString button;
};
ActionQuestion actionQuestion(const ModuleAction &action, const QList<Observable> &observables);

/// "Deleted", "Failed": how it stands, by what the action does.
QString actionResultWord(const ActionRecord &record);

} // namespace obi
