// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentsFeed.h"

#include "core/ErrorKinds.h"
#include "ctim/CtimId.h"
#include "incidents/IncidentsModel.h"

#include <QPointer>

namespace obi {

/// One walk through the service's list.
struct IncidentsFeed::Look {
    int turn = 0;
    Reach reach = Reach::First;
    QSet<QString> seen;
    QStringList arrived;
    QDateTime oldest;
    bool isAllNew = false; ///< nothing of the last page was known: between it and what is known there may be more
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
    ++m_account;
    m_next.stop();
    m_addresses = addresses;
    m_client.setAddresses(addresses);
    m_addressed = true;
    m_looking = false;
    m_complete = false;
    m_whole = false;
    m_isReachingBack = false;
    m_oldest = {};
    m_kept = false;
    m_expected = 0;
    m_failure = m_backFailure = {};
    m_updatedAt = {};
    m_newest.clear();
    m_model.clear();
    Q_EMIT changed();
    if (!hasService())
        return;
    // What is to be had nowhere else is there whatever the service says, or does not say.
    showGone();
    begin(Reach::First);
}

void IncidentsFeed::refresh()
{
    // The service orders by a time that not every change moves: now and then all that is known is looked through.
    constexpr int Every = 10;
    if (hasService())
        begin(!m_complete ? Reach::First : ++m_looks % Every == 0 ? Reach::Through : Reach::News);
}

void IncidentsFeed::more()
{
    if (canLoadMore() && m_model.total() < Most)
        begin(Reach::Back);
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

void IncidentsFeed::begin(Reach reach)
{
    m_next.stop();
    const auto look = std::make_shared<Look>();
    look->turn = ++m_turn;
    look->reach = reach;
    m_looking = true;
    m_isReachingBack = reach == Reach::Back;
    m_put.clear();
    Q_EMIT changed();
    if (reach != Reach::Back)
        Q_EMIT began();
    if (m_source == Source::Live && (reach == Reach::First || (reach == Reach::Through && !m_whole)))
        countAll(look->turn);
    IncidentSearch search;
    if (reach == Reach::Back && m_oldest.isValid())
        search.to = m_oldest.addMSecs(1);
    const QPointer<IncidentsFeed> alive(this);
    auto walk = m_client.walk(search, [alive, look](const QList<Incident> &page) {
        return alive && alive->m_turn == look->turn && alive->take(*look, page);
    });
    QCoro::connect(std::move(walk), this, [this, look](const Result<bool> &result) {
        if (look->turn == m_turn)
            end(look, result);
    });
}

void IncidentsFeed::countAll(int turn)
{
    QCoro::connect(m_client.count({}), this, [this, turn](const Result<qint64> &count) {
        if (turn != m_turn || !count)
            return;
        m_expected = *count;
        Q_EMIT changed();
    });
}

/// False once no further page is wanted.
bool IncidentsFeed::take(Look &look, const QList<Incident> &page)
{
    if (m_kept) {
        // The service's own word takes the place of what was kept.
        m_kept = false;
        m_model.removeAllButGone();
    }
    if (look.seen.isEmpty() && look.reach != Reach::Back)
        m_newest = page;
    bool news = false;
    for (const Incident &incident : page) {
        const QString id = shortId(incident.id);
        const QDateTime changed = incident.modified.isValid() ? incident.modified : incident.timestamp;
        const auto known = m_model.changed(id);
        if (!known)
            look.arrived.append(id);
        news = news || known != changed.toMSecsSinceEpoch();
        look.seen.insert(id);
        if (incident.timestamp.isValid())
            look.oldest = incident.timestamp;
    }
    look.isAllNew = !page.isEmpty() && std::all_of(page.begin(), page.end(), [&](const Incident &incident) {
        return !m_model.holds(shortId(incident.id));
    });
    m_model.put(page);
    // Older ones say nothing of how old the newest are.
    if (look.reach != Reach::Back)
        m_updatedAt = m_clock.now();
    mend(look.reach);
    const bool isOn = goesOn(look, news);
    const bool isFurther = !m_oldest.isValid() || look.oldest < m_oldest;
    if (look.oldest.isValid() && isFurther)
        m_oldest = look.oldest;
    Q_EMIT changed();
    return isOn && look.turn == m_turn;
}

/// The list is in the order of time.
bool IncidentsFeed::goesOn(const Look &look, bool news) const
{
    const bool known = !m_whole && m_oldest.isValid() && look.oldest <= m_oldest;
    switch (look.reach) {
    case Reach::First:
    case Reach::Back:
        return look.seen.size() < Step;
    case Reach::Through:
        return !known && look.seen.size() < ManyIncidents;
    case Reach::News:
        break;
    }
    return news && !known && look.seen.size() < ManyIncidents && m_model.total() < Most;
}

void IncidentsFeed::end(const std::shared_ptr<Look> &look, const Result<bool> &result)
{
    m_looking = false;
    m_isReachingBack = false;
    if (!result)
        return fail(result.error(), look->reach);
    if (look->seen.isEmpty() && m_kept) {
        m_kept = false;
        m_model.removeAllButGone();
    }
    mend(look->reach);
    m_whole = m_whole || *result;
    if (look->reach == Reach::Back) {
        schedule();
        return Q_EMIT changed();
    }
    if (!*result && look->isAllNew && m_complete)
        leaveGap(*look);
    m_updatedAt = m_clock.now();
    // What was changed since the last one that was told, and was not told, is not there any more.
    if (*result || look->oldest.isValid())
        loseAllBut(look->seen + m_put, *result ? QDateTime() : look->oldest.addMSecs(1));
    const bool first = !m_complete;
    m_complete = true;
    schedule();
    keepList();
    Q_EMIT changed();
    if (!first && !look->arrived.isEmpty())
        Q_EMIT arrived(look->arrived);
}

/// More came than one look brings: the list is in full as far back as that, and older ones come to who wants them.
void IncidentsFeed::leaveGap(const Look &look)
{
    m_whole = false;
    m_oldest = look.oldest;
    if (m_source == Source::Live)
        countAll(look.turn);
}

/// A service that gives the newest gives older ones too; that it gives those says nothing of what keeps newer ones
/// away.
void IncidentsFeed::mend(Reach reach)
{
    m_backFailure = {};
    if (reach != Reach::Back)
        m_failure = {};
}

void IncidentsFeed::fail(const Error &error, Reach reach)
{
    (reach == Reach::Back ? m_backFailure : m_failure) = {error, m_clock.now()};
    if (!needsHands(error))
        schedule(error.code == ErrorCode::RateLimited ? error.context.value(1).toInt() : 0);
    Q_EMIT changed();
    if (!m_complete && m_oldest.isNull())
        showKept();
}

} // namespace obi
