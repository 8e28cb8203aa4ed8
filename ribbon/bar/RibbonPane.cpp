// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/RibbonPane.h"

#include "bar/Frame.h"
#include "bar/Ribbon.h"
#include "look/Theme.h"

#include <QPainter>

#include <utility>

namespace obi {

/// Lies over the app, which keeps the keyboard and is not painted as long as this hides it.
class RibbonPane::Picture : public QWidget
{
public:
    Picture(const QPixmap &pixmap, QWidget *parent)
        : QWidget(parent)
        , m_pixmap(pixmap)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(parent->rect());
        show();
    }

private:
    void paintEvent(QPaintEvent *) override { QPainter(this).drawPixmap(0, 0, m_pixmap); }
    QPixmap m_pixmap;
};

RibbonPane::RibbonPane(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_release.setSingleShot(true);
    m_release.setInterval(FrameMs);
    connect(&m_release, &QTimer::timeout, this, [this] { m_picture.reset(); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

RibbonPane::~RibbonPane() = default;

void RibbonPane::add(RibbonApp *app)
{
    app->hide();
    app->setParent(this);
}

// No QStackedLayout: it resizes what goes and what comes, and walks all widgets of all apps. An app that comes back at
// the height that it had has nothing to lay out.
void RibbonPane::setCurrent(RibbonApp *app, const QRect &geometry)
{
    m_picture.reset();
    if (RibbonApp *before = std::exchange(m_current, app); before && before != app)
        before->hide();
    setGeometry(geometry);
    app->setGeometry(rect());
    app->show();
    show();
}

void RibbonPane::hold()
{
    m_release.stop();
    if (m_current && isVisible() && !m_picture)
        m_picture = std::make_unique<Picture>(grab(), this);
}

bool RibbonPane::isHeld() const
{
    return m_picture != nullptr;
}

void RibbonPane::release()
{
    if (m_picture)
        m_release.start();
}

void RibbonPane::resizeEvent(QResizeEvent *)
{
    if (m_current)
        m_current->setGeometry(rect());
}

void RibbonPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Theme::Role::Base));
}

} // namespace obi
