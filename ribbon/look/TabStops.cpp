// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/TabStops.h"

#include <QWidget>

namespace obi {

QWidgetList tabStops(QWidget &pane)
{
    QWidgetList stops;
    QWidget *next = &pane;
    do {
        const bool within = next == &pane || pane.isAncestorOf(next);
        if (within && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus))
            stops.append(next);
        next = next->nextInFocusChain();
    } while (next != &pane);
    return stops;
}

} // namespace obi
