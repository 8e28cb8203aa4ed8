// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentFinder.h"

#include "core/Clock.h"
#include "ctim/CtimId.h"
#include "http/RateGate.h"
#include "incidents/IncidentsFeed.h"
#include "incidents/People.h"

#include <QPointer>

#include <utility>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// Lucene's word for everything that is not closed: each status by its name, as a service may keep them whole.
QString notClosed()
{
    QStringList closed;
    for (const IncidentStatus &status : IncidentStatus::all()) {
        if (status.phase() == IncidentStatus::Phase::Closed)
            closed.append(IncidentSearch::quoted(status.text()));
    }
    return u"NOT status:("_s + closed.join(" OR "_L1) + u')';
}

} // namespace

IncidentFinder::IncidentFinder(Transport &transport, IncidentsModel &model, const IncidentsFeed &feed,
                               const People &people, const Clock &clock, const RateGate &gate, QObject *parent)
    : QObject(parent)
    , m_client(transport, {})
    , m_model(model)
    , m_feed(feed)
    , m_people(people)
    , m_clock(clock)
    , m_gate(gate)
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(WaitMs);
    connect(&m_wait, &QTimer::timeout, this, &IncidentFinder::start);
    connect(&people, &People::changed, this, [this] {
        if (m_filter.part == IncidentsModel::Part::Mine && !m_wanted && !m_feed.isWhole())
            m_wait.start();
    });
    connect(&feed, &IncidentsFeed::changed, this, &IncidentFinder::takeFeed);
    // Another account opens the gate, too: then nothing is left to be asked again.
    connect(
        &gate, &RateGate::changed, this,
        [this](const QString &host) {
            if (m_error && m_error->code == ErrorCode::RateLimited && m_error->context.value(0) == host &&
                !isWaitedFor(*m_error))
                again();
        },
        Qt::QueuedConnection);
}

bool IncidentFinder::isWaitedFor(const Error &error) const
{
    return error.code == ErrorCode::RateLimited && m_gate.secondsLeft(error.context.value(0)) > 0;
}

/// What was filtered while the service was out of reach is sought once the list is its own word again.
void IncidentFinder::takeFeed()
{
    const bool wasKept = std::exchange(m_wasKept, m_feed.isKept());
    if (wasKept && !m_wasKept && !m_wanted && m_feed.hasService() && !m_feed.isWhole() &&
        m_filter != IncidentsModel::Filter() && !isLooking() && !m_error)
        m_wait.start();
}

void IncidentFinder::forget()
{
    ++m_turn;
    m_wait.stop();
    m_wanted = m_asking = false;
    m_ended = true;
    m_oldest = {};
    m_error.reset();
    m_model.setFound({});
}

void IncidentFinder::setAddresses(const ServiceAddresses &addresses)
{
    m_client.setAddresses(addresses);
    const IncidentsModel::Filter filter = m_filter;
    forget();
    m_filter = {};
    find(filter);
}

void IncidentFinder::find(const IncidentsModel::Filter &filter)
{
    if (filter == m_filter)
        return;
    forget();
    m_filter = filter;
    if (m_feed.hasService() && !m_feed.isWhole() && filter != IncidentsModel::Filter())
        m_wait.start();
    Q_EMIT changed();
}

void IncidentFinder::start()
{
    // All of it may have come meanwhile.
    const bool isUnknown = m_filter.part == IncidentsModel::Part::Mine && m_filter.assignee.isEmpty() &&
                           m_people.nameOnTheWire(m_model.assignees()).isEmpty();
    m_wanted = m_feed.hasService() && !m_feed.isWhole() && !m_feed.isKept() && !isUnknown;
    m_ended = !m_wanted;
    if (m_wanted)
        ask();
    else
        Q_EMIT changed();
}

IncidentSearch IncidentFinder::search() const
{
    IncidentSearch search;
    QStringList terms;
    if (m_filter.part == IncidentsModel::Part::Open)
        terms.append(notClosed());
    if (m_filter.severity)
        terms.append(u"severity:"_s + IncidentSearch::quoted(severityText(*m_filter.severity)));
    if (m_filter.assignee == u"-")
        terms.append(u"NOT _exists_:assignees"_s);
    else
        search.assignee = m_filter.assignee;
    if (m_filter.part == IncidentsModel::Part::Mine && search.assignee.isEmpty())
        search.assignee = m_people.nameOnTheWire(m_model.assignees());
    if (const QString words = IncidentSearch::allWords(m_filter.text); !words.isEmpty())
        terms.append(words);
    // What is only forbidden finds nothing in some services.
    if (!terms.isEmpty() && terms.first().startsWith("NOT "_L1))
        terms.prepend(QString(u'*'));
    search.query = terms.join(" AND "_L1);
    // Where nothing but what the list knows decides, the list has the newer ones.
    const QDateTime from = m_oldest.isValid() || !m_filter.text.isEmpty() ? m_oldest : m_feed.oldest();
    if (from.isValid())
        search.to = from.addMSecs(1);
    return search;
}

void IncidentFinder::ask()
{
    m_asking = true;
    m_error.reset();
    Q_EMIT changed();
    const QPointer<IncidentFinder> alive(this);
    const auto found = std::make_shared<qsizetype>(0);
    auto walk = m_client.walk(search(), [alive, found, turn = m_turn](const QList<Incident> &page) {
        if (!alive || alive->m_turn != turn)
            return false;
        QSet<QString> ids;
        for (const Incident &incident : page) {
            ids.insert(shortId(incident.id));
            if (incident.timestamp.isValid())
                alive->m_oldest = incident.timestamp;
        }
        alive->m_model.addFound(ids);
        *found += alive->m_model.put(page).size();
        Q_EMIT alive->changed();
        return alive->m_turn == turn && *found < Step;
    });
    QCoro::connect(std::move(walk), this, [this, turn = m_turn](const Result<bool> &result) {
        if (turn != m_turn)
            return;
        m_asking = false;
        m_ended = result.value_or(false);
        if (!result) {
            m_error = result.error();
            m_failedAt = m_clock.now();
        }
        Q_EMIT changed();
    });
}

void IncidentFinder::more()
{
    if (hasMore() && !isLooking() && !m_error)
        ask();
}

void IncidentFinder::again()
{
    if (m_error && m_wanted && !isLooking())
        ask();
}

} // namespace obi
