// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentsFeed.h"

#include "ctim/CtimId.h"
#include "incidents/IncidentShelf.h"
#include "incidents/IncidentsModel.h"

/// What is kept of the list on this machine, and what the service has no more.
namespace obi {

/// It stays, and says that it is gone: as it was seen here, or else as the list knew it.
void IncidentsFeed::loseAllBut(const QSet<QString> &ids, const QDateTime &since)
{
    const QStringList lost = m_model.lost(ids, since);
    if (lost.isEmpty())
        return;
    QList<Incident> known;
    for (const QString &id : lost)
        known.append(m_model.known(id));
    m_model.setGone(lost);
    QCoro::connect(m_shelf.markMissing(known, m_clock.now()), this, [this](const Result<void> &kept) {
        if (!kept)
            Q_EMIT failed(kept.error());
    });
    Q_EMIT vanished(lost);
}

/// What was gone already when the account was last used. What the service has again comes with its own word.
void IncidentsFeed::showGone()
{
    const int account = m_account;
    QCoro::connect(m_shelf.missing(), this, [this, account](const Result<QList<Incident>> &missing) {
        QList<Incident> gone = missing.value_or(QList<Incident>());
        gone.removeIf([this](const Incident &one) { return m_model.holds(shortId(one.id)); });
        if (account != m_account || gone.isEmpty())
            return;
        m_model.setGone(m_model.put(gone));
        Q_EMIT changed();
    });
}

void IncidentsFeed::takeAway(QString id)
{
    m_model.remove({id});
    QCoro::connect(m_shelf.drop(std::move(id)), this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
    Q_EMIT changed();
}

void IncidentsFeed::showKept()
{
    const int turn = m_turn;
    QCoro::connect(m_shelf.list(), this, [this, turn](const Result<IncidentShelf::List> &list) {
        if (turn != m_turn || !list || list->incidents.isEmpty() || m_kept)
            return;
        QList<Incident> kept = list->incidents;
        kept.removeIf([this](const Incident &one) { return m_model.isGone(one.id); });
        m_kept = true;
        m_updatedAt = list->takenAt;
        m_model.put(kept);
        Q_EMIT changed();
    });
}

void IncidentsFeed::keepList()
{
    if (m_source == Source::Live)
        QCoro::connect(m_shelf.keepList(m_newest, m_clock.now()), this, [](const Result<void> &) {});
}

} // namespace obi
