// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Scan.h"

namespace obi::text {

constexpr std::size_t longestPath = 1024;

/// "HKLM", "HKEY_LOCAL_MACHINE".
bool isRegistryRoot(std::string_view word);

/// Where the path or registry key ends that begins at `start` and goes on at `from`: blanks, quotation marks, Japanese
/// prose and the placeholders of reports ("C:\Users\<user>") decide.
std::size_t windowsPathEnd(const Scan &scan, std::size_t start, std::size_t from, bool isKey);

} // namespace obi::text
