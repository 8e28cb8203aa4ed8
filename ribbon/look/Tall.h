// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

namespace obi {

/// Heights, at 100 %, of the text that a row or a bar holds.
constexpr int OneLine = 16;
constexpr int TwoLines = 32;
constexpr int TitleLine = 24;

/// A height of the design for what holds text, grown with the system's font by as much as the text is; what is around
/// the text stays as it is. Never less than the design says.
inline int tall(const Theme &theme, int pixels, int text = OneLine)
{
    return pixels + theme.scaled(text) - text;
}

} // namespace obi
