// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Scan.h"

namespace obi::text {

/// text[start, end) ends in a file name extension: takes the whole name, with what people put into file names.
bool findFileName(Scan &scan, std::size_t start, std::size_t end);

/// Adds the last part of a path as derived file name if it has an extension.
void addFileOfPath(Scan &scan, std::size_t start, std::size_t end);

} // namespace obi::text
