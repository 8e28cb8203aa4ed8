// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Scan.h"

namespace obi::text {

/// What the words around a dotted name say about it.

/// What remains before a position over blanks, ':', '=', quotation marks and opening brackets, Japanese ones too: its
/// end.
std::size_t overMarks(std::string_view text, std::size_t position);
/// The ASCII letters that end at a position; empty if there are none.
std::string_view wordEndingAt(std::string_view text, std::size_t end);
/// The ASCII word before a position, over blanks, one opening bracket or quotation mark, ':' and '='; empty if there is
/// none.
std::string_view wordBefore(std::string_view text, std::size_t position);
/// True if the text before, over the same marks, ends with one of these.
bool follows(std::string_view text, std::size_t position, const WordEndings &words);

/// "version 1.2.3.4", "Agent/1.2.3.4", "1.2.3.4 or later", or joined to such a one: a number with dots that is no
/// address.
bool isVersionNumber(Scan &scan, std::size_t start, std::size_t end);

enum class DottedMeaning { Nothing, Domain, File };
/// What text[start, end), a dotted name of which this is known, stands for.
DottedMeaning meaningOfDotted(const Scan &scan, std::size_t start, std::size_t end, const NameFacts &facts);

} // namespace obi::text
