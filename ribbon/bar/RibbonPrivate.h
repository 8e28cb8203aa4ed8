// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bar/Ribbon.h"
#include "bar/RibbonBar.h"
#include "bar/RibbonHandle.h"
#include "bar/RibbonMemory.h"
#include "bar/RibbonPane.h"
#include "look/Shortcuts.h"

#include <QPointer>
#include <QTimer>
#include <QVariantAnimation>

class QMenu;

namespace obi {

class RibbonActions;

/// The parts of the ribbon, and how it opens, closes and moves.
class Ribbon::Private
{
public:
    Private(Ribbon *ribbon, Theme &theme, Settings &settings)
        : q(ribbon)
        , theme(theme)
        , memory(settings, *ribbon)
        , shortcuts(settings)
        , pane(new RibbonPane(theme, ribbon))
        , bar(new RibbonBar(theme, shortcuts, ribbon))
        , handle(new RibbonHandle(theme, ribbon))
        , tucked(memory.wasTucked())
    {}

    Ribbon *q;
    Theme &theme;
    RibbonMemory memory;
    Shortcuts shortcuts;
    RibbonPane *pane;
    RibbonBar *bar;
    RibbonHandle *handle;
    RibbonActions *actions = nullptr;
    QList<RibbonApp *> apps;
    RibbonApp *current = nullptr; ///< the open app; none while collapsed
    QVariantAnimation heightMovement;
    QVariantAnimation widthMovement;
    QTimer growth;    ///< between the frames in which the ribbon grows for a taller app
    QTimer departure; ///< the frame between a command and the movement
    QPointer<QWidget> window;
    QPointer<QMenu> menu;
    bool tucked;
    QString openBeforeTuck; ///< opens again when the ribbon comes back

    RibbonApp *find(const QString &id) const;
    int defaultHeight() const;
    void connectParts();
    void show(RibbonApp *app);
    void focusApp();
    void collapse();
    void settle(bool moving);
    void moveTo(int height);
    void rest();
    void grow();
    void depart();
    bool isMoving() const; ///< or about to
    int movingHeight() const;
    void showState();
    void place();
    QRect paneGeometry() const;
    void placeHandle();
    int barWidth() const;
    void popUpMenu(const QPoint &at);
    bool prepare(QVariantAnimation &movement, int from, int to);
};

} // namespace obi
