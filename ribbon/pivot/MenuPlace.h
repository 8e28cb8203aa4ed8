// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QRect>

namespace obi {

/// Where a menu opens, in global coordinates.
struct MenuRoom {
    QRect screen;     ///< what is available of the screen
    int floor = 0;    ///< y that the menu stays above where it can: the top of the ribbon bar
    int reserved = 0; ///< height that later rows are likely to need
};

/// Beside the anchor, its top at the anchor's unless it would reach under the floor; to the left of the anchor near the
/// right edge. Never beyond the screen's top or left edge.
QPoint menuPlace(const QRect &anchor, const QSize &menu, const MenuRoom &room);

/// The y that a menu which was placed there may grow down to: the floor, as far as it kept above it, else the foot of
/// the screen.
int menuLowest(const QRect &anchor, const QRect &menu, const MenuRoom &room);

} // namespace obi
