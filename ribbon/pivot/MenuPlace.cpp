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

int top(const QRect &anchor, const QSize &menu, const MenuRoom &room)
{
    const int screenBottom = room.screen.bottom() + 1;
    // A menu for something on the ribbon itself cannot stay above it.
    const int floor = anchor.top() < room.floor ? qMin(room.floor, screenBottom) : screenBottom;
    const int grown = menu.height() + room.reserved;
    const bool fits = floor - grown >= room.screen.top();
    return qMax(room.screen.top(), qMin(anchor.top(), floor - (fits ? grown : menu.height())));
}

} // namespace

QPoint menuPlace(const QRect &anchor, const QSize &menu, const MenuRoom &room)
{
    return {left(anchor, menu, room.screen), top(anchor, menu, room)};
}

} // namespace obi
