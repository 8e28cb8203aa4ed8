// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace obi {

/// What is not to be in the frame that is painted next waits so long: it has a frame of its own.
inline constexpr int FrameMs = 16;

} // namespace obi
