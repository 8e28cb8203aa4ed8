// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/AppWarmUp.h"

#include "bar/Ribbon.h"

#include <QApplication>
#include <QPixmap>

#include <algorithm>

namespace obi {

AppWarmUp::AppWarmUp(Ribbon &ribbon, int calmMs, QObject *parent)
    : QObject(parent)
    , m_ribbon(ribbon)
{
    const auto apps = ribbon.findChildren<RibbonApp *>();
    for (RibbonApp *app : apps)
        m_cold.append(app);
    m_calm.setSingleShot(true);
    m_calm.setInterval(calmMs);
    connect(&m_calm, &QTimer::timeout, this, &AppWarmUp::next);
    m_calm.start();
    qApp->installEventFilter(this);
}

bool AppWarmUp::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        if (m_calm.isActive())
            m_calm.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

// Drawn into nothing that anybody sees, as it will be: a widget that was never shown is polished and laid out by it.
void AppWarmUp::next()
{
    const auto isWarm = [](const QPointer<RibbonApp> &app) { return !app || app->isVisible(); };
    m_cold.removeIf(isWarm);
    if (m_cold.isEmpty())
        return qApp->removeEventFilter(this);
    if (RibbonApp *app = m_cold.takeFirst(); m_ribbon.isVisible()) {
        const int height = std::min(m_ribbon.defaultHeight(*app), m_ribbon.maximumHeight()) - Ribbon::BarHeight;
        app->resize(m_ribbon.width(), height);
        app->grab();
    }
    // The next one in a turn of its own: what the user has done meanwhile comes first.
    m_calm.start();
}

} // namespace obi
