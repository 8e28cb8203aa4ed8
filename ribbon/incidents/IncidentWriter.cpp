// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentWriter.h"

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

void IncidentWriter::started()
{
    ++m_underWay;
    Q_EMIT busyChanged();
}

void IncidentWriter::ended()
{
    --m_underWay;
    Q_EMIT busyChanged();
}

void IncidentWriter::change(const Incident &shown, Same same, std::function<Async<Incident>(IncidentClient &)> send)
{
    started();
    // The account may change while the look is under way: what is sent goes to where the incident is.
    const auto client = std::make_shared<IncidentClient>(m_client);
    const QString id = shown.id;
    const auto settle = [this, id](const Result<Incident> &answer) {
        ended();
        if (answer)
            Q_EMIT changed(*answer);
        else
            Q_EMIT failed(id, answer.error());
    };
    QCoro::connect(client->incident(id), this, [this, shown, same, send, client, settle](const Result<Incident> &now) {
        if (!now)
            return settle(now);
        if (!same(shown, *now)) {
            ended();
            Q_EMIT conflicted(*now);
            return;
        }
        QCoro::connect(send(*client), this, [settle, client](const Result<Incident> &answer) { settle(answer); });
    });
}

void IncidentWriter::setStatus(const Incident &shown, IncidentStatus status)
{
    change(
        shown, [](const Incident &a, const Incident &b) { return a.status == b.status; },
        [id = shown.id, status](IncidentClient &client) { return client.setStatus(id, status); });
}

void IncidentWriter::assign(const Incident &shown, QStringList assignees)
{
    change(
        shown, [](const Incident &a, const Incident &b) { return a.assignees == b.assignees; },
        [id = shown.id, assignees](IncidentClient &client) { return client.assign(id, assignees); });
}

void IncidentWriter::setSeverity(const Incident &shown, Severity severity)
{
    change(
        shown,
        [](const Incident &a, const Incident &b) {
            return severityFromText(a.severity) == severityFromText(b.severity);
        },
        [id = shown.id, severity](IncidentClient &client) {
            return client.patch(id, {.severity = severityText(severity)});
        });
}

void IncidentWriter::addNote(const Incident &about, const QString &text)
{
    started();
    NoteEntity note;
    note.content = text;
    note.source = QStringLiteral("Obi");
    note.relatedEntities = {{QStringLiteral("incident"), about.id}};
    QCoro::connect(m_notes.create(note), this, [this, id = about.id, text](const Result<NoteEntity> &answer) {
        ended();
        if (answer)
            Q_EMIT noted(id, *answer);
        else
            Q_EMIT noteFailed(id, text, answer.error());
    });
}

void IncidentWriter::create(const Incident &draft)
{
    started();
    QCoro::connect(m_client.create(draft), this, [this](const Result<Incident> &answer) {
        ended();
        if (answer)
            Q_EMIT created(*answer);
        else
            Q_EMIT failed({}, answer.error());
    });
}

void IncidentWriter::linkCasebook(const Incident &incident, const QString &casebookId)
{
    started();
    const auto done = [this, id = incident.id](const Result<Relationship> &answer) {
        ended();
        if (answer)
            Q_EMIT linked(id);
        else
            Q_EMIT failed(id, answer.error());
    };
    QCoro::connect(m_client.linkCasebook(incident.id, casebookId, incident.tlp), this, done);
}

} // namespace obi
