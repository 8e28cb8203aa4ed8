// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/Ribbon.h"

#include "bar/BandButton.h"
#include "bar/RibbonAccess.h"
#include "bar/RibbonActions.h"
#include "bar/RibbonBar.h"
#include "bar/RibbonHandle.h"
#include "bar/RibbonMemory.h"
#include "bar/RibbonPane.h"
#include "look/Shortcuts.h"
#include "look/Theme.h"
#include "settings/Settings.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QStyle>
#include <QTimer>
#include <QVariantAnimation>
#include <QWindow>

namespace obi {
namespace {

constexpr int MovementMs = 160;

} // namespace

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
    QTimer growth;
    QPointer<QWidget> window;
    QPointer<QMenu> menu;
    bool tucked;

    RibbonApp *find(const QString &id) const;
    int defaultHeight() const;
    void connectParts();
    void show(RibbonApp *app);
    void collapse();
    void settle(bool moving);
    void moveTo(int height);
    void rest();
    bool isMoving() const { return heightMovement.state() == QAbstractAnimation::Running; }
    void showState();
    void place();
    QRect paneGeometry() const;
    void placeHandle();
    int barWidth() const;
    void popUpMenu(const QPoint &at);
    void move(QVariantAnimation &movement, int from, int to);
};

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
    growth.setInterval(0);
    connect(&growth, &QTimer::timeout, q, [this] { settle(false); });
    for (QVariantAnimation *movement : {&heightMovement, &widthMovement})
        movement->setEasingCurve(QEasingCurve::OutCubic);
}

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
    if (d->tucked)
        setTucked(false);
    d->show(app);
    app->focusFirst();
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
    d->collapse();
    const int from = d->barWidth();
    d->tucked = tucked;
    d->memory.keepTucked(tucked);
    d->showState();
    d->move(d->widthMovement, from, d->barWidth());
    d->place();
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
    if (d->isMoving() && height() != d->heightMovement.currentValue().toInt())
        return d->moveTo(d->heightMovement.currentValue().toInt());
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
int Ribbon::Private::defaultHeight() const
{
    const RibbonApp *app = current ? current : find(memory.lastApp());
    return app ? app->defaultHeight() : DefaultHeight;
}

RibbonApp *Ribbon::Private::find(const QString &id) const
{
    const auto found = std::find_if(apps.begin(), apps.end(), [&](RibbonApp *app) { return app->id() == id; });
    return found == apps.end() ? nullptr : *found;
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
    growth.start();
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
    showState();
    if (moving && q->isVisible())
        move(heightMovement, q->height(), current ? q->expandedHeight() : BarHeight);
    else
        heightMovement.stop();
    if (isMoving())
        pane->hold();
    else
        rest();
    place();
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
    return tucked ? qMin(TuckedWidth, q->width()) : q->width();
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

void Ribbon::Private::move(QVariantAnimation &movement, int from, int to)
{
    movement.stop();
    const int duration = q->isVisible() ? theme.duration(MovementMs) : 0;
    if (duration == 0 || from == to)
        return;
    movement.setStartValue(from);
    movement.setEndValue(to);
    movement.setDuration(duration);
    movement.start();
}

} // namespace obi
