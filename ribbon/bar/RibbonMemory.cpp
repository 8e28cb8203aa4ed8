// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bar/RibbonMemory.h"

#include "bar/Ribbon.h"
#include "settings/Settings.h"

#include <QScreen>

namespace obi {

int RibbonMemory::height(const QString &appId, int otherwise) const
{
    const auto heights = m_settings.get<QVariantMap>(Setting::RibbonHeights);
    return heights.value(key(appId), otherwise).toInt();
}

void RibbonMemory::keepHeight(const QString &appId, int height)
{
    auto heights = m_settings.get<QVariantMap>(Setting::RibbonHeights);
    heights.insert(key(appId), height);
    m_settings.set(Setting::RibbonHeights, heights);
}

QString RibbonMemory::lastApp() const
{
    return m_settings.get<QString>(Setting::RibbonApp);
}

bool RibbonMemory::wasExpanded() const
{
    return m_settings.get<bool>(Setting::RibbonExpanded) && m_settings.get<QString>(Setting::RibbonAtStart) == u"last";
}

void RibbonMemory::keepOpen(const QString &appId)
{
    m_settings.set(Setting::RibbonExpanded, !appId.isEmpty());
    if (!appId.isEmpty())
        m_settings.set(Setting::RibbonApp, appId);
}

bool RibbonMemory::wasTucked() const
{
    return m_settings.get<bool>(Setting::RibbonTucked);
}

void RibbonMemory::keepTucked(bool tucked)
{
    m_settings.set(Setting::RibbonTucked, tucked);
}

QString RibbonMemory::key(const QString &appId) const
{
    return appId + u'@' + m_ribbon.screen()->name();
}

} // namespace obi
