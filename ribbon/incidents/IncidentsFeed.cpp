// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentsFeed.h"

#include "ctim/CtimId.h"
#include "incidents/IncidentShelf.h"
#include "incidents/IncidentWords.h"
#include "incidents/IncidentsModel.h"

#include <QPointer>

namespace obi {

/// One walk through the service's list.
struct IncidentsFeed::Look {
    int turn = 0;
    bool whole = false;           ///< to the end, whatever is known already
    QHash<QString, qint64> known; ///< as it stood before
    QSet<QString> seen;
    QStringList arrived;
    QDateTime oldest;
};

namespace {

/// What asking again by itself does not mend.
bool needsHands(const Error &error)
{
    return needsCredentials(error) || error.code == ErrorCode::NotRecorded;
}

} // namespace

IncidentsFeed::IncidentsFeed(Transport &transport, IncidentsModel &model, IncidentShelf &shelf, const Clock &clock,
                             Source source, QObject *parent)
    : QObject(parent)
    , m_client(transport, {})
    , m_model(model)
    , m_shelf(shelf)
    , m_clock(clock)
    , m_source(source)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &IncidentsFeed::refresh);
}

IncidentsFeed::~IncidentsFeed() = default;

void IncidentsFeed::setAddresses(const ServiceAddresses &addresses)
{
    ++m_turn;
    m_next.stop();
    m_addresses = addresses;
    m_client.setAddresses(addresses);
    m_addressed = true;
    m_looking = false;
    m_complete = false;
    m_kept = false;
    m_error.reset();
    m_updatedAt = {};
    m_newest.clear();
    m_model.clear();
    Q_EMIT changed();
    if (hasService())
        begin(true);
}

void IncidentsFeed::refresh()
{
    // The service orders by a time that not every change moves: now and then the whole list is looked through.
    const int every = m_model.total() > ManyIncidents ? 60 : 10;
    if (hasService())
        begin(!m_complete || ++m_looks % every == 0);
}

void IncidentsFeed::put(const Incident &incident)
{
    m_put.insert(shortId(incident.id));
    m_model.put({incident});
}

bool IncidentsFeed::isStale() const
{
    return m_source == Source::Live && m_interval > 0 && m_updatedAt.isValid() &&
           m_updatedAt.secsTo(m_clock.now()) > 3 * m_interval;
}

void IncidentsFeed::setInterval(int seconds)
{
    m_interval = seconds;
    if (m_next.isActive() || (m_complete && !m_looking))
        schedule();
    Q_EMIT changed();
}

void IncidentsFeed::schedule(int atLeastSeconds)
{
    m_next.stop();
    constexpr int Longest = 24 * 60 * 60;
    if (m_source == Source::Live && m_interval > 0)
        m_next.start(std::clamp(atLeastSeconds, m_interval, Longest) * 1000);
}

void IncidentsFeed::begin(bool whole)
{
    m_next.stop();
    const auto look = std::make_shared<Look>();
    look->turn = ++m_turn;
    look->whole = whole;
    look->known = m_model.changes();
    m_looking = true;
    m_put.clear();
    Q_EMIT changed();
    Q_EMIT began();
    const QPointer<IncidentsFeed> alive(this);
    auto walk = m_client.walk({}, [alive, look](const QList<Incident> &page) {
        return alive && alive->m_turn == look->turn && alive->take(*look, page);
    });
    QCoro::connect(std::move(walk), this, [this, look](const Result<bool> &result) {
        if (look->turn == m_turn)
            end(look, result);
    });
}

/// False once nothing more can be new: the list is in the order of time.
bool IncidentsFeed::take(Look &look, const QList<Incident> &page)
{
    if (m_kept) {
        // The service's own word takes the place of what was kept.
        m_kept = false;
        m_model.clear();
    }
    if (look.seen.isEmpty())
        m_newest = page;
    bool news = false;
    for (const Incident &incident : page) {
        const QString id = shortId(incident.id);
        const QDateTime changed = incident.modified.isValid() ? incident.modified : incident.timestamp;
        const auto known = look.known.constFind(id);
        if (known == look.known.constEnd())
            look.arrived.append(id);
        news = news || known == look.known.constEnd() || *known != changed.toMSecsSinceEpoch();
        look.seen.insert(id);
        if (incident.timestamp.isValid())
            look.oldest = incident.timestamp;
    }
    m_model.put(page);
    m_updatedAt = m_clock.now();
    m_error.reset();
    Q_EMIT changed();
    return (look.whole || news) && m_model.total() < Most;
}

void IncidentsFeed::end(const std::shared_ptr<Look> &look, const Result<bool> &result)
{
    m_looking = false;
    if (!result)
        return fail(result.error());
    if (look->seen.isEmpty() && m_kept) {
        m_kept = false;
        m_model.clear();
    }
    m_error.reset();
    m_updatedAt = m_clock.now();
    // What was changed since the last one that was told, and was not told, is not there any more.
    if (*result || look->oldest.isValid())
        m_model.keepOnly(look->seen + m_put, *result ? QDateTime() : look->oldest.addMSecs(1));
    const bool first = !m_complete;
    m_complete = true;
    schedule();
    keepList();
    Q_EMIT changed();
    if (!first && !look->arrived.isEmpty())
        Q_EMIT arrived(look->arrived);
}

void IncidentsFeed::fail(const Error &error)
{
    m_error = error;
    m_failedAt = m_clock.now();
    if (!needsHands(error))
        schedule(error.code == ErrorCode::RateLimited ? error.context.value(1).toInt() : 0);
    Q_EMIT changed();
    if (m_model.total() == 0)
        showKept();
}

void IncidentsFeed::showKept()
{
    const int turn = m_turn;
    QCoro::connect(m_shelf.list(), this, [this, turn](const Result<IncidentShelf::List> &list) {
        if (turn != m_turn || !list || list->incidents.isEmpty() || m_model.total() > 0)
            return;
        m_kept = true;
        m_updatedAt = list->takenAt;
        m_model.put(list->incidents);
        Q_EMIT changed();
    });
}

void IncidentsFeed::keepList()
{
    if (m_source == Source::Live)
        QCoro::connect(m_shelf.keepList(m_newest, m_clock.now()), this, [](const Result<void> &) {});
}

} // namespace obi
