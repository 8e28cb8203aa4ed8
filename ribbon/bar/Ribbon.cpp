// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/Ribbon.h"

#include "bar/RibbonAccess.h"
#include "bar/RibbonActions.h"
#include "bar/RibbonPrivate.h"
#include "look/Theme.h"
#include "settings/Settings.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStyle>
#include <QWindow>

namespace obi {

int RibbonApp::defaultHeight() const
{
    return Ribbon::DefaultHeight;
}

Ribbon::Ribbon(Theme &theme, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, theme, settings))
{
    QAccessible::installFactory(ribbonAccess); // once: a second one is ignored
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(BarHeight);
    d->actions = new RibbonActions(theme, d->shortcuts, *this);
    d->pane->hide();
    setTabOrder(d->handle, d->bar);
    d->connectParts();
    d->showState();
    connect(&settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::RibbonHeights)
            d->settle(false);
        else if (setting == Setting::RibbonTucked)
            setTucked(d->memory.wasTucked());
    });
}

Ribbon::~Ribbon() = default;

void Ribbon::addApp(RibbonApp *app)
{
    d->apps.append(app);
    d->pane->add(app);
    d->actions->addApp(app);
    d->bar->addApp(app);
    if (d->memory.wasExpanded() && !d->tucked && app->id() == d->memory.lastApp())
        d->show(app);
}

void Ribbon::setSearch(QWidget *field)
{
    d->bar->setSearch(field);
    d->actions->search->setVisible(true);
}

void Ribbon::focusSearch()
{
    setTucked(false);
    d->bar->focusSearch();
}

bool Ribbon::open(const QString &appId)
{
    if (appId.isEmpty()) {
        d->collapse();
        return true;
    }
    RibbonApp *app = d->find(appId);
    if (!app)
        return false;
    d->openBeforeTuck.clear();
    if (d->tucked)
        setTucked(false);
    d->show(app);
    d->focusApp();
    return true;
}

QString Ribbon::openApp() const
{
    return d->current ? d->current->id() : QString();
}

bool Ribbon::isSettled() const
{
    return !d->current || d->current->isSettled();
}

void Ribbon::toggle()
{
    if (d->current || d->apps.isEmpty())
        return d->collapse();
    const QString last = d->memory.lastApp();
    open(d->find(last) ? last : d->apps.first()->id());
}

void Ribbon::setTucked(bool tucked)
{
    if (tucked == d->tucked)
        return;
    if (tucked)
        d->openBeforeTuck = openApp();
    d->collapse();
    const int from = d->barWidth();
    d->tucked = tucked;
    d->memory.keepTucked(tucked);
    d->showState();
    if (d->prepare(d->widthMovement, from, d->barWidth()))
        d->widthMovement.start();
    d->place();
    RibbonApp *before = tucked ? nullptr : d->find(std::exchange(d->openBeforeTuck, {}));
    if (!before)
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    d->show(before);
    if (hadFocus)
        d->focusApp();
}

bool Ribbon::isTucked() const
{
    return d->tucked;
}

void Ribbon::setExpandedHeight(int height)
{
    const QString app = d->current ? d->current->id() : d->memory.lastApp();
    d->memory.keepHeight(app, qBound(MinimumHeight, height, maximumHeight()));
    d->settle(false);
}

void Ribbon::changeHeightBy(int rows)
{
    if (d->current)
        setExpandedHeight(expandedHeight() + rows * RibbonHandle::Step);
}

int Ribbon::expandedHeight() const
{
    const QString app = d->current ? d->current->id() : d->memory.lastApp();
    return qBound(MinimumHeight, d->memory.height(app, d->defaultHeight()), maximumHeight());
}

int Ribbon::maximumHeight() const
{
    return qMax(MinimumHeight, window()->height() * 7 / 10);
}

int Ribbon::defaultHeight(const RibbonApp &app) const
{
    constexpr int MostOfTheWindow = 60; // per cent
    const int designed = app.defaultHeight();
    return qMax(designed, qMin(d->theme.scaled(designed), window()->height() * MostOfTheWindow / 100));
}

void Ribbon::setActiveCase(const QString &title)
{
    d->bar->setActiveCase(title);
}

void Ribbon::setConnection(Connection connection, const QString &words, const QString &brief)
{
    d->bar->setConnection(connection, words, brief);
}

void Ribbon::setAccountActions(bool offered)
{
    d->actions->editCredentials->setVisible(offered);
    d->actions->reconnect->setVisible(offered);
}

// Whatever lays out the page while the ribbon moves means the ribbon at rest.
void Ribbon::resizeEvent(QResizeEvent *)
{
    if (d->isMoving() && height() != d->movingHeight())
        return d->moveTo(d->movingHeight());
    d->place();
}

// What the layout gives it while it moves; at rest its height is fixed.
QSize Ribbon::sizeHint() const
{
    return {QWidget::sizeHint().width(), BarHeight};
}

void Ribbon::moveEvent(QMoveEvent *)
{
    d->placeHandle();
}

// The share of the window that the ribbon may take follows the window; which window that is, is known only now.
void Ribbon::showEvent(QShowEvent *event)
{
    if (d->window != window()) {
        if (d->window)
            d->window->removeEventFilter(this);
        d->window = window();
        d->window->installEventFilter(this);
        // Each screen has its own heights.
        if (QWindow *handle = d->window->windowHandle())
            connect(handle, &QWindow::screenChanged, this, [this] { d->settle(false); });
    }
    d->settle(false);
    QWidget::showEvent(event);
}

bool Ribbon::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->window && event->type() == QEvent::Resize)
        d->settle(false);
    if (watched == d->handle && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        d->collapse();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Ribbon::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && d->current)
        return d->collapse();
    QWidget::keyPressEvent(event);
}

void Ribbon::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->actions->update();
    QWidget::changeEvent(event);
}

// Of the app that is open, or would be.
} // namespace obi
