// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Note.h"
#include "look/Severity.h"
#include "threat/IncidentClient.h"
#include "threat/IncidentCopy.h"
#include "threat/NoteClient.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace obi {

/// What is changed of incidents from here. Each change is sent once and never again by itself. Before it goes, the
/// incident is looked at: where somebody else has changed the same thing meanwhile, nothing is sent and both are told.
/// Changes of one incident go one after the other, each on top of the answer to the one before; of several choices for
/// the same box that wait, the last one counts.
class IncidentWriter final : public QObject
{
    Q_OBJECT
public:
    explicit IncidentWriter(Transport &transport, QObject *parent = nullptr);
    /// Another account: what is under way for the one before is only told by answeredLate(), what waits is not sent.
    void setAddresses(const ServiceAddresses &addresses);

    /// `shown` is the incident as the person saw it.
    void setStatus(const Incident &shown, IncidentStatus status);
    void assign(const Incident &shown, QStringList assignees);
    void setSeverity(const Incident &shown, Severity severity);
    /// `author` is who sits here, as people are called.
    void addNote(const Incident &about, const QString &text, const QString &author);
    /// `asker` is given back with the answer, unless it is gone by then.
    void create(const Incident &draft, QObject *asker = nullptr);
    void linkCasebook(const Incident &incident, const QString &casebookId);

    /// Something was sent and not answered yet.
    bool isBusy() const { return m_underWay > 0; }

    /// What stands there, as the wire spells it.
    static QString text(const Incident &incident, OwnChange::Field field);
    /// A change of this field is under way or waits.
    bool isChanging(const QString &incidentId, OwnChange::Field field) const;

    enum class Late { Made, NotMade, Unknown };

Q_SIGNALS:
    /// As the service has it now, and what that changed; who and when is the receiver's to say.
    void changed(const obi::Incident &incident, const obi::OwnChange &change);
    void created(const obi::Incident &incident, QObject *asker);
    void notCreated(const obi::Error &error, QObject *asker);
    /// How a change ended that was wanted under the account before.
    void answeredLate(obi::IncidentWriter::Late how);
    void noted(const QString &incidentId, const obi::NoteEntity &note);
    void linked(const QString &incidentId);
    /// Somebody else was first; nothing was sent.
    void conflicted(const obi::Incident &now);
    /// A change did not come about, as far as is known: `shown` is the incident as it was when it was wanted.
    void notChanged(const obi::Incident &shown, const obi::OwnChange &wanted, const obi::Error &error);
    void notLinked(const QString &incidentId, const obi::Error &error);
    /// A note that did not get through: its text is not lost.
    void noteFailed(const QString &incidentId, const QString &text, const obi::Error &error);

private:
    struct Change {
        QString id;
        Incident shown;
        OwnChange::Field field;
        QString from; ///< what stood there when it was wanted
        QString to;
        std::function<Async<Incident>(IncidentClient &)> send;
    };
    void change(const Incident &shown, OwnChange::Field field, const QString &to,
                std::function<Async<Incident>(IncidentClient &)> send);
    void begin(const Change &change);
    void end(const Change &change, const Result<Incident> &answer, int turn);
    void goOn(const QString &id, int turn);
    bool isLate(int turn, const Error *error);

    IncidentClient m_client;
    NoteClient m_notes;
    QHash<QString, QList<Change>> m_changes; ///< of an incident, the first of which is under way
    int m_turn = 0;
    int m_underWay = 0;
};

} // namespace obi
