// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/ServerCheck.h"

namespace obi {

/// "Name", "Port", "Certificate", …: for people, translated.
QString checkStepWord(CheckStep::What what);
/// "passed", "warning", "failed", "skipped".
QString checkOutcomeWord(CheckStep::Outcome outcome);

} // namespace obi
