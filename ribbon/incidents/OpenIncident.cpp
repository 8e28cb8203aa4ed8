// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/OpenIncident.h"

#include "ctim/CtimId.h"
#include "incidents/IncidentShelf.h"

#include <algorithm>

namespace obi {

namespace {

bool isGone(const Error &error)
{
    return error.code == ErrorCode::HttpStatus &&
           (error.context.value(1) == QStringLiteral("404") || error.context.value(1) == QStringLiteral("410"));
}

template <typename T>
std::optional<T> asPart(const T &value)
{
    return value;
}

/// Only the newest notes are shown, which is all a person reads.
std::optional<QList<NoteEntity>> asPart(const Page<NoteEntity> &page)
{
    return page.items;
}

} // namespace

OpenIncident::OpenIncident(Transport &transport, IncidentShelf &shelf, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(transport, {})
    , m_views(transport, {})
    , m_notes(transport, {})
    , m_shelf(shelf)
    , m_clock(clock)
{}

void OpenIncident::setAddresses(const ServiceAddresses &addresses)
{
    m_client.setAddresses(addresses);
    m_views.setAddresses(addresses);
    m_notes.setAddresses(addresses);
    close();
}

void OpenIncident::open(const Incident &known)
{
    const QString id = shortId(known.id);
    if (id == m_id)
        return;
    m_id = id;
    m_value = {.incident = known};
    m_written.clear();
    m_missing = false;
    m_keptAt = {};
    m_loading = {};
    m_errors = {};
    ++m_turn;
    Q_EMIT opened();
    if (!m_id.isEmpty())
        load();
}

void OpenIncident::close()
{
    open({});
}

void OpenIncident::reload()
{
    if (m_id.isEmpty())
        return;
    ++m_turn;
    load();
}

bool OpenIncident::isSettled() const
{
    return std::none_of(m_loading.begin(), m_loading.end(), [](bool loading) { return loading; });
}

bool OpenIncident::hasFailed() const
{
    return std::any_of(m_errors.begin(), m_errors.end(), [](const auto &error) { return error.has_value(); });
}

bool OpenIncident::has(Part part) const
{
    switch (part) {
    case Part::Events:
        return m_value.events.has_value();
    case Part::Observables:
        return m_value.observables.has_value();
    case Part::Targets:
        return m_value.targets.has_value();
    case Part::Casebooks:
        return m_value.casebooks.has_value();
    case Part::Notes:
        return m_value.notes.has_value();
    case Part::Incident:
        break;
    }
    return isOpen();
}

void OpenIncident::load()
{
    m_loading.fill(true);
    const int turn = m_turn;
    QCoro::connect(m_shelf.find(m_id), this, [this, turn](const Result<std::optional<IncidentCopy>> &kept) {
        if (turn == m_turn && kept && *kept)
            takeKept(**kept);
    });
    const int taken = m_taken;
    QCoro::connect(m_client.incident(m_id), this, [this, turn, taken](const Result<Incident> &answer) {
        // The answer to a change is newer than a look that began before.
        if (turn != m_turn || taken != m_taken)
            return;
        if (answer) {
            m_value.incident = *answer;
            m_missing = false;
            m_value.missingAt = {};
            m_keptAt = {};
        } else if (isGone(answer.error())) {
            noteMissing();
        }
        settle(Part::Incident, answer ? std::nullopt : std::optional(answer.error()));
        if (answer)
            Q_EMIT answered(*answer);
    });
    ask(Part::Events, m_views.events(m_id), &IncidentCopy::events);
    ask(Part::Observables, m_views.observables(m_id), &IncidentCopy::observables);
    ask(Part::Targets, m_views.targets(m_id), &IncidentCopy::targets);
    ask(Part::Casebooks, m_views.linkedCasebooks(m_id), &IncidentCopy::casebooks);
    ask(Part::Notes, m_notes.notesOf(m_id), &IncidentCopy::notes);
    Q_EMIT changed();
}

template <typename Answer, typename T>
void OpenIncident::ask(Part part, Async<Answer> task, T IncidentCopy::*member)
{
    QCoro::connect(std::move(task), this, [this, part, member, turn = m_turn](const Result<Answer> &answer) {
        if (turn != m_turn)
            return;
        if (answer)
            m_value.*member = asPart(*answer);
        if (answer && part == Part::Notes)
            addWritten();
        settle(part, answer ? std::nullopt : std::optional<Error>(answer.error()));
    });
}

/// A look that began before they were written does not know them, nor does a list that the service has yet to renew.
void OpenIncident::addWritten()
{
    QList<NoteEntity> &notes = *m_value.notes;
    m_written.removeIf([&notes](const NoteEntity &written) {
        return std::any_of(notes.cbegin(), notes.cend(),
                           [&written](const NoteEntity &listed) { return isSameEntity(listed.id, written.id); });
    });
    notes = m_written + notes;
}

void OpenIncident::settle(Part part, const std::optional<Error> &error)
{
    m_loading[size_t(part)] = false;
    m_errors[size_t(part)] = error;
    if (error)
        m_failedAt = m_clock.now();
    if (isSettled() && !m_errors[size_t(Part::Incident)])
        keep();
    Q_EMIT changed();
}

/// What has come meanwhile stays.
void OpenIncident::takeKept(const IncidentCopy &copy)
{
    m_value.caseIds = copy.caseIds;
    // Older than what was changed since it was opened.
    QList<OwnChange> changes = copy.changes;
    for (const OwnChange &change : std::as_const(m_value.changes)) {
        if (!changes.contains(change))
            changes.append(change);
    }
    m_value.changes = changes;
    const auto fill = [](auto &part, const auto &kept) {
        if (!part)
            part = kept;
    };
    fill(m_value.events, copy.events);
    fill(m_value.observables, copy.observables);
    fill(m_value.targets, copy.targets);
    fill(m_value.casebooks, copy.casebooks);
    fill(m_value.notes, copy.notes);
    if (isLoading(Part::Incident) || error(Part::Incident) || m_missing) {
        m_value.incident = copy.incident;
        m_keptAt = copy.takenAt;
        m_value.takenAt = copy.takenAt;
    }
    // The service's own word counts, and where there is none what it said before.
    const bool isSaid = !isLoading(Part::Incident) && !error(Part::Incident);
    if (!isSaid || m_missing) {
        m_missing = m_missing || copy.missingAt.isValid();
        m_value.missingAt = copy.missingAt;
    }
    Q_EMIT changed();
}

void OpenIncident::noteMissing()
{
    m_missing = true;
    m_value.missingAt = m_clock.now();
    const int turn = m_turn;
    QCoro::connect(m_shelf.markMissing(m_id, m_clock.now()), this,
                   [this, turn](const Result<std::optional<IncidentCopy>> &copy) {
                       if (turn == m_turn && copy && *copy)
                           takeKept(**copy);
                   });
    Q_EMIT changed();
}

void OpenIncident::keep()
{
    IncidentCopy copy = m_value;
    // What is gone is as old as what the service said last, and stays gone.
    if (!m_missing) {
        copy.takenAt = m_clock.now();
        copy.missingAt = {};
    }
    const int turn = m_turn;
    QCoro::connect(m_shelf.keep(copy), this, [this, turn](const Result<IncidentCopy> &kept) {
        if (!kept)
            Q_EMIT failed(kept.error());
        else if (turn == m_turn && m_value.caseIds != kept->caseIds) {
            m_value.caseIds = kept->caseIds;
            Q_EMIT changed();
        }
    });
}

void OpenIncident::take(const Incident &changedIncident)
{
    if (!isSameEntity(changedIncident.id, m_id))
        return;
    ++m_taken;
    m_value.incident = changedIncident;
    m_loading[size_t(Part::Incident)] = false;
    m_errors[size_t(Part::Incident)].reset();
    m_missing = false;
    m_value.missingAt = {};
    m_keptAt = {};
    keep();
    Q_EMIT changed();
}

void OpenIncident::take(const Incident &changedIncident, const OwnChange &change)
{
    if (!isSameEntity(changedIncident.id, m_id))
        return;
    m_value.changes.append(change);
    take(changedIncident);
}

void OpenIncident::take(const NoteEntity &written)
{
    if (!m_value.notes)
        m_value.notes.emplace();
    m_value.notes->prepend(written);
    m_written.prepend(written);
    keep();
    Q_EMIT changed();
}

void OpenIncident::setLinked(IncidentCopy seen, const QString &caseId, bool linked, const std::function<void()> &kept)
{
    const auto done = [this, kept](const Result<IncidentCopy> &copy) {
        if (!copy)
            return Q_EMIT failed(copy.error());
        if (isSameEntity(copy->incident.id, m_id)) {
            m_value.caseIds = copy->caseIds;
            Q_EMIT changed();
        }
        if (kept)
            kept();
    };
    if (!seen.missingAt.isValid() || !seen.takenAt.isValid())
        seen.takenAt = m_clock.now();
    QCoro::connect(m_shelf.setLinked(seen, caseId, linked), this, done);
}

} // namespace obi
