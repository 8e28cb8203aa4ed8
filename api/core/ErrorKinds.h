// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

namespace obi {

/// No answer because of the way there: it may be better the next time.
bool isNetworkTrouble(const Error &error);
/// Nobody was reached, by the proxy's fault too.
bool isOutOfReach(const Error &error);
/// The account has to give something first: asking again does not mend it.
bool needsCredentials(const Error &error);
/// Whether a request may have been carried out although this came back. Where it may not be repeated, only a person can
/// find out.
bool mayHaveArrived(const Error &error);

} // namespace obi
