// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentWriter.h"

#include "core/ErrorKinds.h"
#include "ctim/CtimId.h"
#include "look/Severity.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace obi {

IncidentWriter::IncidentWriter(Transport &transport, QObject *parent)
    : QObject(parent)
    , m_client(transport, {})
    , m_notes(transport, {})
{}

void IncidentWriter::setAddresses(const ServiceAddresses &addresses)
{
    ++m_turn;
    const auto waiting = std::exchange(m_changes, {});
    m_client.setAddresses(addresses);
    m_notes.setAddresses(addresses);
    for (const QList<Change> &changes : waiting) {
        for (qsizetype i = 1; i < changes.size(); ++i) {
            --m_underWay;
            Q_EMIT answeredLate(Late::NotMade);
        }
    }
}

bool IncidentWriter::isLate(int turn, const Error *error)
{
    if (turn == m_turn)
        return false;
    Q_EMIT answeredLate(!error ? Late::Made : mayHaveArrived(*error) ? Late::Unknown : Late::NotMade);
    return true;
}

QString IncidentWriter::text(const Incident &incident, OwnChange::Field field)
{
    switch (field) {
    case OwnChange::Field::Severity:
        return severityText(severityFromText(incident.severity));
    case OwnChange::Field::Assignees:
        return incident.assignees.join(u'\n');
    case OwnChange::Field::Status:
        break;
    }
    return incident.status.text();
}

bool IncidentWriter::isChanging(const QString &incidentId, OwnChange::Field field) const
{
    const auto changes = m_changes.constFind(shortId(incidentId));
    return changes != m_changes.cend() &&
           std::any_of(changes->begin(), changes->end(), [field](const Change &one) { return one.field == field; });
}

void IncidentWriter::change(const Incident &shown, OwnChange::Field field, const QString &to,
                            std::function<Async<Incident>(IncidentClient &)> send)
{
    ++m_underWay;
    QList<Change> &changes = m_changes[shortId(shown.id)];
    for (qsizetype i = changes.size() - 1; i > 0; --i) {
        if (changes.at(i).field != field)
            continue;
        changes.removeAt(i);
        --m_underWay;
    }
    changes.append({shown.id, shown, field, text(shown, field), to, std::move(send)});
    if (changes.size() == 1)
        begin(Change(changes.first()));
}

void IncidentWriter::begin(const Change &change)
{
    // The account may change while the look is under way: nothing is sent under another one.
    const auto client = std::make_shared<IncidentClient>(m_client);
    const auto look = [this, change, client, turn = m_turn](const Result<Incident> &now) {
        if (turn != m_turn) {
            --m_underWay;
            Q_EMIT answeredLate(Late::NotMade);
            return;
        }
        if (!now)
            return end(change, now, turn);
        if (text(*now, change.field) != change.from) {
            --m_underWay;
            Q_EMIT conflicted(*now);
            return goOn(change.id, turn);
        }
        // Chosen back, and the change before it did not come about.
        if (change.from == change.to) {
            --m_underWay;
            return goOn(change.id, turn);
        }
        QCoro::connect(change.send(*client), this,
                       [this, change, client, turn](const Result<Incident> &answer) { end(change, answer, turn); });
    };
    QCoro::connect(client->incident(change.id), this, look);
}

void IncidentWriter::end(const Change &change, const Result<Incident> &answer, int turn)
{
    --m_underWay;
    if (isLate(turn, answer ? nullptr : &answer.error()))
        return;
    if (answer) {
        const QString now = text(*answer, change.field);
        for (Change &next : m_changes[shortId(change.id)]) {
            if (next.field == change.field)
                next.from = now;
        }
        Q_EMIT changed(*answer, {change.field, change.from, now});
    } else {
        Q_EMIT notChanged(change.shown, {change.field, change.from, change.to}, answer.error());
    }
    goOn(change.id, turn);
}

/// With the next change of this incident that waits.
void IncidentWriter::goOn(const QString &id, int turn)
{
    if (turn != m_turn)
        return;
    QList<Change> &changes = m_changes[shortId(id)];
    changes.removeFirst();
    if (changes.isEmpty())
        m_changes.remove(shortId(id));
    else
        begin(Change(changes.first()));
}

void IncidentWriter::setStatus(const Incident &shown, IncidentStatus status)
{
    change(shown, OwnChange::Field::Status, status.text(),
           [id = shown.id, status](IncidentClient &client) { return client.setStatus(id, status); });
}

void IncidentWriter::assign(const Incident &shown, QStringList assignees)
{
    change(shown, OwnChange::Field::Assignees, assignees.join(u'\n'),
           [id = shown.id, assignees](IncidentClient &client) { return client.assign(id, assignees); });
}

void IncidentWriter::setSeverity(const Incident &shown, Severity severity)
{
    change(shown, OwnChange::Field::Severity, severityText(severity),
           [id = shown.id, severity](IncidentClient &client) {
               return client.patch(id, {.severity = severityText(severity)});
           });
}

void IncidentWriter::addNote(const Incident &about, const QString &text, const QString &author)
{
    ++m_underWay;
    NoteEntity note;
    note.content = text;
    note.author = author;
    note.source = QStringLiteral("Obi");
    note.relatedEntities = {{QStringLiteral("incident"), about.id}};
    QCoro::connect(m_notes.create(note), this,
                   [this, id = about.id, text, turn = m_turn](const Result<NoteEntity> &answer) {
                       --m_underWay;
                       if (answer && isLate(turn, nullptr))
                           return;
                       if (answer)
                           Q_EMIT noted(id, *answer);
                       else
                           Q_EMIT noteFailed(id, text, answer.error());
                   });
}

void IncidentWriter::create(const Incident &draft, QObject *asker)
{
    ++m_underWay;
    const auto done = [this, turn = m_turn, who = QPointer(asker)](const Result<Incident> &answer) {
        --m_underWay;
        // Who asked has words to keep; the list has another account's incidents by now.
        if (answer ? isLate(turn, nullptr) : !who && isLate(turn, &answer.error()))
            return;
        if (answer)
            Q_EMIT created(*answer, who);
        else
            Q_EMIT notCreated(answer.error(), who);
    };
    QCoro::connect(m_client.create(draft), this, done);
}

void IncidentWriter::linkCasebook(const Incident &incident, const QString &casebookId)
{
    ++m_underWay;
    const auto done = [this, id = incident.id, turn = m_turn](const Result<Relationship> &answer) {
        --m_underWay;
        if (isLate(turn, answer ? nullptr : &answer.error()))
            return;
        if (answer)
            Q_EMIT linked(id);
        else
            Q_EMIT notLinked(id, answer.error());
    };
    QCoro::connect(m_client.linkCasebook(incident.id, casebookId, incident.tlp), this, done);
}

} // namespace obi
