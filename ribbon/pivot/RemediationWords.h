// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionRecord.h"

#include <QSet>

namespace obi {

/// What a gateway's actions on messages do: these three have words of their own. Others are asked and told of in the
/// words of their module.
enum class Remediation { None, Delete, Forward, ForwardAndDelete };
Remediation remediationOf(const ModuleAction &action, const QList<Observable> &observables);

/// The same where the module calls it so and says no more: "Delete", "Forward and Delete". What says more, as "Delete
/// from the archive", goes by its own title.
Remediation plainRemediation(const ModuleAction &action);
/// What an action is called: the three in the user's language, any other as its module calls it, on one line.
QString actionTitle(const ModuleAction &action, const Observable &observable);
QString actionTitle(const ActionRecord &record);
/// The modules, by ModuleInstance::key(), that have taken the message out of its mailboxes, as `records`, newest first,
/// say. Others may still have it, or another one of the same number: each appliance counts its own MIDs.
QSet<QString> deletersOf(const QList<ActionRecord> &records, const Observable &message);

/// How somebody is asked before an action is run.
struct ActionQuestion {
    QString window; ///< its title
    QString heading;
    QString detail; ///< what will happen, and whether it can be undone
    QString button;
};
ActionQuestion actionQuestion(const ModuleAction &action, const QList<Observable> &observables);
/// What is told in place of the question's heading once it was confirmed: how many of all were carried out.
QString actionHeading(const ModuleAction &action, const QList<Observable> &observables, bool underWay, int done);

/// "Deleted", "Failed": how it stands, by what the action does.
QString actionResultWord(const ActionRecord &record);

} // namespace obi
