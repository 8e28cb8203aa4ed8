// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentNews.h"

#include "ctim/CtimId.h"
#include "incidents/IncidentsModel.h"
#include "settings/Settings.h"

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

IncidentNews::IncidentNews(Settings &settings, IncidentsModel &model, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_model(model)
{
    const QStringList kept = settings.get<QStringList>(Setting::IncidentsSeen);
    for (const QString &entry : kept) {
        const qint64 moment = entry.section(u' ', 0, 0).toLongLong();
        const QString id = entry.section(u' ', 1);
        if (id.isEmpty())
            m_until = std::max(m_until, moment);
        else
            m_seen.insert(id, moment);
    }
    model.setUnread([this](const QString &id, qint64 changed) { return isUnread(id, changed); });
}

void IncidentNews::begin(const QDateTime &now)
{
    if (m_until != 0)
        return;
    m_until = now.toMSecsSinceEpoch() - FirstLookMs;
    keep();
}

bool IncidentNews::isUnread(const QString &id, qint64 changed) const
{
    return m_until != 0 && changed > m_until && changed > m_seen.value(id, 0);
}

void IncidentNews::markSeen(const QString &id)
{
    const QString wanted = shortId(id);
    const QDateTime changed = m_model.known(wanted).modified;
    if (!changed.isValid() || !isUnread(wanted, changed.toMSecsSinceEpoch()))
        return;
    m_seen.insert(wanted, changed.toMSecsSinceEpoch());
    if (m_model.unread() == 0)
        return markAllSeen();
    keep();
    m_model.unreadChanged();
}

void IncidentNews::markAllSeen()
{
    const auto changes = m_model.changes();
    for (const qint64 changed : changes)
        m_until = std::max(m_until, changed);
    m_seen.clear();
    keep();
    m_model.unreadChanged();
}

void IncidentNews::keep()
{
    QStringList entries{QString::number(m_until)};
    for (auto seen = m_seen.cbegin(); seen != m_seen.cend(); ++seen) {
        if (seen.value() > m_until)
            entries.append(QString::number(seen.value()) + u' ' + seen.key());
    }
    m_settings.set(Setting::IncidentsSeen, entries);
}

} // namespace obi
