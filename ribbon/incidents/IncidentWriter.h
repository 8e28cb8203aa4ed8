// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Note.h"
#include "look/Severity.h"
#include "threat/IncidentClient.h"
#include "threat/IncidentCopy.h"
#include "threat/NoteClient.h"

#include <QObject>

namespace obi {

/// What is changed of incidents from here. Each change is sent once and never again by itself. Before it goes, the
/// incident is looked at: where somebody else has changed the same thing meanwhile, nothing is sent and both are told.
class IncidentWriter final : public QObject
{
    Q_OBJECT
public:
    explicit IncidentWriter(Transport &transport, QObject *parent = nullptr);
    void setAddresses(const ServiceAddresses &addresses);

    /// `shown` is the incident as the person saw it.
    void setStatus(const Incident &shown, IncidentStatus status);
    void assign(const Incident &shown, QStringList assignees);
    void setSeverity(const Incident &shown, Severity severity);
    /// `author` is who sits here, as people are called.
    void addNote(const Incident &about, const QString &text, const QString &author);
    void create(const Incident &draft);
    void linkCasebook(const Incident &incident, const QString &casebookId);

    /// Something was sent and not answered yet.
    bool isBusy() const { return m_underWay > 0; }

Q_SIGNALS:
    /// As the service has it now, and what that changed; who and when is the receiver's to say.
    void changed(const obi::Incident &incident, const obi::OwnChange &change);
    void created(const obi::Incident &incident);
    void noted(const QString &incidentId, const obi::NoteEntity &note);
    void linked(const QString &incidentId);
    /// Somebody else was first; nothing was sent.
    void conflicted(const obi::Incident &now);
    void failed(const QString &incidentId, const obi::Error &error);
    /// A note that did not get through: its text is not lost.
    void noteFailed(const QString &incidentId, const QString &text, const obi::Error &error);

private:
    static QString text(const Incident &incident, OwnChange::Field field);
    void change(const Incident &shown, OwnChange::Field field, std::function<Async<Incident>(IncidentClient &)> send);

    IncidentClient m_client;
    NoteClient m_notes;
    int m_underWay = 0;
};

} // namespace obi
