// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/MenuPlace.h"

#include <QSize>

namespace obi {
namespace {

constexpr int Gap = 8;

int left(const QRect &anchor, const QSize &menu, const QRect &screen)
{
    const int right = anchor.right() + 1 + Gap;
    if (right + menu.width() <= screen.right() + 1)
        return right;
    return qMax(screen.left(), anchor.left() - Gap - menu.width());
}

/// A menu for something on the ribbon itself cannot stay above it.
int floorFor(const QRect &anchor, const MenuRoom &room)
{
    const int screenBottom = room.screen.bottom() + 1;
    return anchor.top() < room.floor ? qMin(room.floor, screenBottom) : screenBottom;
}

int top(const QRect &anchor, const QSize &menu, const MenuRoom &room)
{
    const int floor = floorFor(anchor, room);
    const int grown = menu.height() + room.reserved;
    return qMax(room.screen.top(), qMin(anchor.top(), floor - grown));
}

} // namespace

QPoint menuPlace(const QRect &anchor, const QSize &menu, const MenuRoom &room)
{
    return {left(anchor, menu, room.screen), top(anchor, menu, room)};
}

int menuLowest(const QRect &anchor, const QRect &menu, const MenuRoom &room)
{
    const int floor = floorFor(anchor, room);
    return menu.bottom() + 1 <= floor ? floor : room.screen.bottom() + 1;
}

} // namespace obi
