// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionRecord.h"
#include "login/ThemedLabel.h"

namespace obi {

/// How an action of a module stands, in words and as a mark, in the language of the moment.
struct ActionMark {
    QString icon; ///< name for Theme::pixmap
    Ink ink;
};
ActionMark actionMark(ActionRecord::State state);
QString actionStateWord(ActionRecord::State state); ///< "Running", "Outcome unknown"
/// Why it failed, or is not known to have worked, in few words; empty where it did not fail, or nobody says.
QString actionReason(const ActionRecord &record);
/// One or two sentences: what came of it and, where something went wrong, why and what to do.
QString actionText(const ActionRecord &record);
/// All of it as lines of plain text, for a ticket: what was asked of whom, how it ended, the trace ID.
QString actionReport(const ActionRecord &record);

} // namespace obi
