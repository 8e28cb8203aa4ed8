// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "console/Options.h"
#include "core/Error.h"

namespace obi {

/// Exit statuses of the contract.
enum ExitStatus { Done = 0, DoneWithFindings = 1, WrongUsage = 2, CouldNot = 3 };

/// The commands that need no display. They run the event loop of the QCoreApplication that must exist; results go to
/// standard output, messages to standard error.
int runCommand(const Options &options);

int runCasesCommand(const Options &options);
int runRecordingCommand(const Options &options);
int runInspectCommand(const Options &options);
int runCheckCommand(const Options &options);

/// "obi: …" on standard error.
void complain(const QString &message);
int complain(const Error &error);
/// Bytes to standard output, as they are; gives the status to exit with: `status`, or CouldNot where nobody takes them.
int printed(const QByteArray &text, int status);

} // namespace obi
