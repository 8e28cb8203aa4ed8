// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentWriter.h"

#include "look/Severity.h"

namespace obi {

IncidentWriter::IncidentWriter(Transport &transport, QObject *parent)
    : QObject(parent)
    , m_client(transport, {})
    , m_notes(transport, {})
{}

void IncidentWriter::setAddresses(const ServiceAddresses &addresses)
{
    m_client.setAddresses(addresses);
    m_notes.setAddresses(addresses);
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

void IncidentWriter::change(const Incident &shown, OwnChange::Field field,
                            std::function<Async<Incident>(IncidentClient &)> send)
{
    ++m_underWay;
    // The account may change while the look is under way: what is sent goes to where the incident is.
    const auto client = std::make_shared<IncidentClient>(m_client);
    const QString id = shown.id;
    const QString from = text(shown, field);
    const auto settle = [this, id, field, from](const Result<Incident> &answer) {
        --m_underWay;
        if (answer)
            Q_EMIT changed(*answer, {field, from, text(*answer, field)});
        else
            Q_EMIT failed(id, answer.error());
    };
    QCoro::connect(client->incident(id), this, [this, field, from, send, client, settle](const Result<Incident> &now) {
        if (!now)
            return settle(now);
        if (text(*now, field) != from) {
            --m_underWay;
            Q_EMIT conflicted(*now);
            return;
        }
        QCoro::connect(send(*client), this, [settle, client](const Result<Incident> &answer) { settle(answer); });
    });
}

void IncidentWriter::setStatus(const Incident &shown, IncidentStatus status)
{
    change(shown, OwnChange::Field::Status,
           [id = shown.id, status](IncidentClient &client) { return client.setStatus(id, status); });
}

void IncidentWriter::assign(const Incident &shown, QStringList assignees)
{
    change(shown, OwnChange::Field::Assignees,
           [id = shown.id, assignees](IncidentClient &client) { return client.assign(id, assignees); });
}

void IncidentWriter::setSeverity(const Incident &shown, Severity severity)
{
    change(shown, OwnChange::Field::Severity, [id = shown.id, severity](IncidentClient &client) {
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
    QCoro::connect(m_notes.create(note), this, [this, id = about.id, text](const Result<NoteEntity> &answer) {
        --m_underWay;
        if (answer)
            Q_EMIT noted(id, *answer);
        else
            Q_EMIT noteFailed(id, text, answer.error());
    });
}

void IncidentWriter::create(const Incident &draft)
{
    ++m_underWay;
    QCoro::connect(m_client.create(draft), this, [this](const Result<Incident> &answer) {
        --m_underWay;
        if (answer)
            Q_EMIT created(*answer);
        else
            Q_EMIT failed({}, answer.error());
    });
}

void IncidentWriter::linkCasebook(const Incident &incident, const QString &casebookId)
{
    ++m_underWay;
    const auto done = [this, id = incident.id](const Result<Relationship> &answer) {
        --m_underWay;
        if (answer)
            Q_EMIT linked(id);
        else
            Q_EMIT failed(id, answer.error());
    };
    QCoro::connect(m_client.linkCasebook(incident.id, casebookId, incident.tlp), this, done);
}

} // namespace obi
