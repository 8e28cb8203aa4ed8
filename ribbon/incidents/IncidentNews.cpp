// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentNews.h"

#include "core/Clock.h"
#include "ctim/CtimId.h"
#include "incidents/IncidentsModel.h"
#include "settings/Settings.h"

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// Before an account's id in what is kept; what follows is the account's.
const QChar AccountMark = u'@';

} // namespace

IncidentNews::IncidentNews(Settings &settings, IncidentsModel &model, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_model(model)
    , m_clock(clock)
{
    const QStringList kept = settings.get<QStringList>(Setting::IncidentsSeen);
    QString account;
    for (const QString &entry : kept) {
        const qint64 moment = entry.section(u' ', 0, 0).toLongLong();
        const QString id = entry.section(u' ', 1);
        if (entry.startsWith(AccountMark))
            account = entry.mid(1);
        else if (id.isEmpty())
            m_accounts[account].until = moment;
        else
            m_accounts[account].later.insert(id, moment);
    }
    model.setUnread([this](const QString &id, qint64 changed) { return isUnread(id, changed); });
}

qint64 IncidentNews::now() const
{
    return m_clock.now().toMSecsSinceEpoch();
}

void IncidentNews::begin(const QString &account)
{
    m_account = account;
    m_seen = m_accounts.value(account);
    m_seen.until = std::min(m_seen.until, now());
    if (m_seen.until == 0) {
        m_seen.until = now() - FirstLookMs;
        keep();
    }
    m_model.unreadChanged();
}

bool IncidentNews::isUnread(const QString &id, qint64 changed) const
{
    return m_seen.until != 0 && changed > m_seen.until && changed > m_seen.later.value(id, 0);
}

void IncidentNews::markSeen(const QString &id)
{
    const QString wanted = shortId(id);
    const QDateTime changed = m_model.known(wanted).modified;
    if (!changed.isValid() || !isUnread(wanted, changed.toMSecsSinceEpoch()))
        return;
    m_seen.later.insert(wanted, changed.toMSecsSinceEpoch());
    m_model.unreadChanged();
    if (m_model.unread() == 0)
        return markAllSeen();
    keep();
}

void IncidentNews::markAllSeen()
{
    const auto changes = m_model.changes();
    const qint64 latest = now();
    m_seen.later.clear();
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (*change > latest)
            m_seen.later.insert(change.key(), *change);
        else
            m_seen.until = std::max(m_seen.until, *change);
    }
    keep();
    m_model.unreadChanged();
}

void IncidentNews::keep()
{
    m_accounts.insert(m_account, m_seen);
    QStringList entries;
    for (auto account = m_accounts.cbegin(); account != m_accounts.cend(); ++account) {
        entries << AccountMark + account.key() << QString::number(account->until);
        for (auto seen = account->later.cbegin(); seen != account->later.cend(); ++seen) {
            if (*seen > account->until)
                entries << QString::number(*seen) + u' ' + seen.key();
        }
    }
    m_settings.set(Setting::IncidentsSeen, entries);
}

} // namespace obi
