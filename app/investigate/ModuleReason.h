// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "investigate/Investigation.h"

namespace obi {

/// Why a module has not answered, or not in full: a few words beside its name, and the same in a sentence. A module
/// without an error has told that there is more than came.
QString moduleReason(const Investigation::Module &module);
QString moduleReasonText(const Investigation::Module &module);

} // namespace obi
