// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/RibbonPrivate.h"

#include "bar/BandButton.h"
#include "bar/Frame.h"
#include "bar/RibbonActions.h"
#include "look/TabStops.h"
#include "look/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QStyle>
#include <QWindow>

namespace obi {
namespace {

constexpr int MovementMs = 160;

} // namespace

void Ribbon::Private::connectParts()
{
    connect(bar, &RibbonBar::expandClicked, q, &Ribbon::toggle);
    connect(bar, &RibbonBar::appClicked, q,
            [this](const QString &id) { q->open(q->openApp() == id ? QString() : id); });
    connect(bar, &RibbonBar::activeCaseClicked, q, &Ribbon::activeCaseClicked);
    connect(bar, &RibbonBar::logInClicked, q, &Ribbon::logInWanted);
    connect(bar, &RibbonBar::tuckWanted, q, &Ribbon::setTucked);
    connect(bar, &RibbonBar::menuWanted, q, [this](const QPoint &at) { popUpMenu(at); });
    connect(handle, &RibbonHandle::heightWanted, q, &Ribbon::setExpandedHeight);
    connect(handle, &RibbonHandle::defaultWanted, q, [this] { q->setExpandedHeight(defaultHeight()); });
    connect(handle, &RibbonHandle::maximumWanted, q, [this] { q->setExpandedHeight(q->maximumHeight()); });
    handle->installEventFilter(q); // it stands beside the ribbon, and belongs to it all the same
    handle->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(handle, &QWidget::customContextMenuRequested, q,
            [this](const QPoint &at) { popUpMenu(handle->mapToGlobal(at)); });
    connect(&heightMovement, &QVariantAnimation::valueChanged, q,
            [this](const QVariant &height) { moveTo(height.toInt()); });
    connect(&heightMovement, &QVariantAnimation::finished, q, [this] { rest(); });
    connect(&widthMovement, &QVariantAnimation::valueChanged, q, [this] { place(); });
    growth.setSingleShot(true);
    connect(&growth, &QTimer::timeout, q, [this] { grow(); });
    departure.setSingleShot(true);
    connect(&departure, &QTimer::timeout, q, [this] { depart(); });
    for (QVariantAnimation *movement : {&heightMovement, &widthMovement})
        movement->setEasingCurve(QEasingCurve::OutCubic);
}

int Ribbon::Private::defaultHeight() const
{
    const RibbonApp *app = current ? current : find(memory.lastApp());
    return app ? q->defaultHeight(*app) : DefaultHeight;
}

RibbonApp *Ribbon::Private::find(const QString &id) const
{
    const auto found = std::find_if(apps.begin(), apps.end(), [&](RibbonApp *app) { return app->id() == id; });
    return found == apps.end() ? nullptr : *found;
}

/// Into the open app in any case: from there Esc closes it.
void Ribbon::Private::focusApp()
{
    current->focusFirst();
    if (current->isAncestorOf(QApplication::focusWidget()))
        return;
    if (const QWidgetList stops = tabStops(*current); !stops.isEmpty())
        stops.first()->setFocus(Qt::OtherFocusReason);
}

void Ribbon::Private::show(RibbonApp *app)
{
    const bool wasOpen = current;
    current = app;
    memory.keepOpen(app->id());
    pane->setCurrent(app, paneGeometry());
    // For a taller app the page is laid out anew: that has a frame of its own, after the one in which the app is
    // painted.
    const bool grows = wasOpen && q->isVisible() && !isMoving() && q->expandedHeight() > q->height();
    if (!grows)
        return settle(!wasOpen);
    showState();
    growth.start(0);
}

// Three frames, none of which does all the work: a picture is taken of the app, the page is laid out beside it, and
// the app comes back.
void Ribbon::Private::grow()
{
    if (pane->isHeld())
        return settle(false);
    pane->hold();
    growth.start(FrameMs);
}

void Ribbon::Private::collapse()
{
    if (!current)
        return;
    if (pane->isAncestorOf(QApplication::focusWidget()) || handle->hasFocus())
        bar->focusExpandButton();
    current = nullptr;
    memory.keepOpen({});
    settle(true);
}

/// Brings the height to what the state asks for: at once, or in a movement that the user follows.
void Ribbon::Private::settle(bool moving)
{
    growth.stop();
    departure.stop();
    showState();
    heightMovement.stop();
    if (moving && prepare(heightMovement, q->height(), current ? q->expandedHeight() : BarHeight)) {
        departure.start(pane->isHeld() ? 0 : FrameMs); // what is held needs no frame of its own
        pane->hold();
    } else {
        rest();
    }
    place();
}

// Before a collapse the whole page is laid out and painted: that has a frame of its own, too, as the movement's clock
// would run on meanwhile.
void Ribbon::Private::depart()
{
    const bool isBound = q->minimumHeight() > BarHeight;
    if (current || !isBound)
        return heightMovement.start();
    moveTo(q->height());
    departure.start(FrameMs);
}

// The page is laid out for the bar alone while the ribbon moves over it, and the app is held as a picture: neither is
// laid out or painted anew in every frame.
void Ribbon::Private::moveTo(int height)
{
    const QRect now = q->geometry();
    q->setMinimumHeight(BarHeight);
    q->setMaximumHeight(QWIDGETSIZE_MAX);
    q->setGeometry(now.x(), now.y() + now.height() - height, now.width(), height);
}

void Ribbon::Private::rest()
{
    q->setFixedHeight(current ? q->expandedHeight() : BarHeight);
    pane->setVisible(current);
    pane->release();
}

void Ribbon::Private::showState()
{
    bar->showOpen(q->openApp(), q->expandedHeight());
    bar->setTucked(tucked);
    handle->showHeight(q->expandedHeight(), MinimumHeight, q->maximumHeight());
    placeHandle();
    actions->update();
}

void Ribbon::Private::place()
{
    const int wide =
        widthMovement.state() == QAbstractAnimation::Running ? widthMovement.currentValue().toInt() : barWidth();
    const QRect all(0, 0, q->width(), BarHeight);
    const QRect trailing(q->width() - wide, 0, wide, BarHeight);
    bar->setGeometry(QStyle::visualRect(q->layoutDirection(), all, trailing));
    placeHandle();
    pane->setGeometry(paneGeometry());
}

// The panel keeps its full height during a movement and is cut off by the ribbon, so that its contents stand still.
QRect Ribbon::Private::paneGeometry() const
{
    const int moving = isMoving() ? qMax(heightMovement.startValue().toInt(), heightMovement.endValue().toInt()) : 0;
    const int full = current ? q->expandedHeight() : moving;
    return {0, BarHeight, q->width(), qMax(full, q->height()) - BarHeight};
}

// It takes the pointer above the bar too, where the page is: so it stands in what holds both.
void Ribbon::Private::placeHandle()
{
    QWidget *holder = q->parentWidget() ? q->parentWidget() : q;
    if (handle->parentWidget() != holder)
        handle->setParent(holder);
    const int above = holder == q ? 0 : RibbonHandle::Above;
    handle->setGeometry(QRect(q->mapTo(holder, QPoint(0, -above)), QSize(q->width(), RibbonHandle::Height)));
    handle->setVisible(current);
    handle->raise();
}

int Ribbon::Private::barWidth() const
{
    return tucked ? qMin(theme.scaled(TuckedWidth), q->width()) : q->width();
}

void Ribbon::Private::popUpMenu(const QPoint &at)
{
    if (menu)
        return;
    menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *account : {actions->editCredentials, actions->reconnect}) {
        if (account->isVisible())
            menu->addAction(account);
    }
    menu->addAction(actions->toggle);
    menu->addAction(actions->tuck);
    menu->popup(at);
}

/// False where there is nothing to follow.
bool Ribbon::Private::prepare(QVariantAnimation &movement, int from, int to)
{
    movement.stop();
    const int duration = q->isVisible() ? theme.duration(MovementMs) : 0;
    if (duration == 0 || from == to)
        return false;
    const QSignalBlocker unmoved(movement); // a new value makes it tell of where it stopped last
    movement.setStartValue(from);
    movement.setEndValue(to);
    movement.setDuration(duration);
    return true;
}

bool Ribbon::Private::isMoving() const
{
    return departure.isActive() || heightMovement.state() == QAbstractAnimation::Running;
}

int Ribbon::Private::movingHeight() const
{
    return (departure.isActive() ? heightMovement.startValue() : heightMovement.currentValue()).toInt();
}

} // namespace obi
