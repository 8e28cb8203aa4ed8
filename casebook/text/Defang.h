// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"

namespace obi {

/// The observable's value so that no program makes a link of it: "bit[.]ly", "hxxps://bit[.]ly/x",
/// "user[@]bit[.]ly", "2001[:]db8::1". Values that nothing would link (hashes, file names, message IDs) stay as they
/// are. The scanner reads all of them back.
QString defanged(const Observable &observable);

} // namespace obi
