// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentsAppPrivate.h"

#include "core/ErrorKinds.h"
#include "ctim/CtimId.h"
#include "incidents/IncidentDetail.h"
#include "incidents/IncidentHead.h"
#include "incidents/IncidentWords.h"
#include "incidents/TimelinePage.h"
#include "look/Words.h"

/// What is written to the service, and what is said of how that ended.
namespace obi {

void IncidentsApp::Private::connectWrites()
{
    const auto context = &m_app;
    IncidentHead &head = detail->head();
    QObject::connect(&head, &IncidentHead::statusWanted, context, [this](const IncidentStatus &status) {
        if (wantsChange(OwnChange::Field::Status, status == open.value().incident.status))
            writer.setStatus(open.value().incident, status);
    });
    QObject::connect(&head, &IncidentHead::severityWanted, context, [this](Severity severity) {
        if (wantsChange(OwnChange::Field::Severity, severity == severityFromText(open.value().incident.severity)))
            writer.setSeverity(open.value().incident, severity);
    });
    QObject::connect(&head, &IncidentHead::assigneesWanted, context, [this](const QStringList &assignees) {
        if (wantsChange(OwnChange::Field::Assignees, assignees == open.value().incident.assignees))
            writer.assign(open.value().incident, assignees);
    });
    QObject::connect(&head, &IncidentHead::linkMenuWanted, context, [this] { offerCases(); });
    QObject::connect(&head, &IncidentHead::investigateWanted, context, [this] {
        const Incident &incident = open.value().incident;
        Q_EMIT m_app.investigateWanted(incidentObservables(),
                                       incident.title.isEmpty() ? incident.shownId : incident.title);
    });
    QObject::connect(&detail->timeline(), &TimelinePage::noteWanted, context,
                     [this](const QString &text) { writer.addNote(open.value().incident, text, people.myName()); });
    QObject::connect(&writer, &IncidentWriter::changed, context, [this](const Incident &now, OwnChange change) {
        feed.put(now);
        news.markSeen(now.id);
        change.by = people.myName();
        change.at = services.clock.now().toUTC();
        open.take(now, change);
        Q_EMIT m_app.reported(
            tr("%1: %2", "incident, how it was changed").arg(nameOf(now), changeWords(change, people)));
    });
    QObject::connect(&writer, &IncidentWriter::noted, context, [this](const QString &id, const NoteEntity &note) {
        if (isOpen(id))
            open.take(note);
    });
    QObject::connect(&writer, &IncidentWriter::conflicted, context, [this](const Incident &now) {
        feed.put(now);
        open.take(now);
        detail->say(
            tr("Somebody else has changed %1 meanwhile. Nothing was sent.").arg(now.shownId),
            tr("This is how it is now: %1, %2. Choose again if you still want to.")
                .arg(statusWord(now.status), now.assignees.isEmpty() ? tr("unassigned") : people.names(now.assignees)));
    });
    QObject::connect(&writer, &IncidentWriter::notChanged, context,
                     [this](const Incident &shown, const OwnChange &wanted, const Error &error) {
                         tellNotChanged(shown, wanted, error);
                     });
    QObject::connect(&writer, &IncidentWriter::notLinked, context,
                     [this](const QString &id, const Error &error) { tellServiceDoesNotKnow(id, error); });
    QObject::connect(&open, &OpenIncident::opened, context, [this] { tellUntold(); });
    QObject::connect(&open, &OpenIncident::answered, context, [this](const Incident &now) { forgetUntold(now); });
    QObject::connect(&writer, &IncidentWriter::noteFailed, context,
                     [this](const QString &id, const QString &text, const Error &error) {
                         detail->timeline().giveBack(id, text, error);
                         // It may be there: the timeline shows it then.
                         if (mayHaveArrived(error) && isOpen(id))
                             open.reload();
                     });
    QObject::connect(&writer, &IncidentWriter::created, context, [this](const Incident &made, QObject *asker) {
        feed.put(made);
        // Where the dialog was left meanwhile, people are about something else.
        if (auto *dialog = qobject_cast<NewIncidentDialog *>(asker)) {
            dialog->accept();
            choose(made.id, true);
        }
        Q_EMIT m_app.reported(tr("%1 was created.").arg(nameOf(made)));
    });
    QObject::connect(&writer, &IncidentWriter::notCreated, context,
                     [this](const Error &error, QObject *dialog) { tellNotCreated(error, dialog); });
    QObject::connect(&writer, &IncidentWriter::answeredLate, context,
                     [this](IncidentWriter::Late how) { tellLate(how); });
    QObject::connect(&writer, &IncidentWriter::linked, context, [this](const QString &id) {
        if (isOpen(id))
            open.reload();
    });
}

/// What is shown already is wanted all the same while something else is on its way. Who chooses again has read how the
/// choice before ended.
bool IncidentsApp::Private::wantsChange(OwnChange::Field field, bool isShown)
{
    const bool isNews = !isShown || writer.isChanging(open.value().incident.id, field);
    if (isNews) {
        m_untold.remove(open.id());
        detail->unsay();
    }
    return isNews;
}

void IncidentsApp::Private::tellNotCreated(const Error &error, QObject *dialog)
{
    learnRefusal(error);
    // It may be there: the list knows.
    if (mayHaveArrived(error))
        feed.refresh();
    if (auto *asker = qobject_cast<NewIncidentDialog *>(dialog))
        return asker->sayError(error);
    if (!m_dialog && m_draft.title.isEmpty()) {
        m_draft = m_sent;
        m_draft.isUncertain = mayHaveArrived(error);
    }
    const QString lead = mayHaveArrived(error) ? tr("It is not known whether the incident was created.")
                                               : tr("No incident was created.");
    Q_EMIT m_app.reported(sentences(lead, errorTextWithTrace(error)));
}

void IncidentsApp::Private::tellLate(IncidentWriter::Late how)
{
    switch (how) {
    case IncidentWriter::Late::Made:
        return Q_EMIT m_app.reported(tr("The change under the account before was made."));
    case IncidentWriter::Late::NotMade:
        return Q_EMIT m_app.reported(tr("The change under the account before was not made."));
    case IncidentWriter::Late::Unknown:
        return Q_EMIT m_app.reported(tr("It is not known whether the change under the account before was made."));
    }
}

QString IncidentsApp::Private::nameOf(const Incident &incident)
{
    return incident.shownId.isEmpty() ? incident.title : incident.shownId;
}

/// Whichever incident is looked at by then: it stays said, and is said again where it belongs.
void IncidentsApp::Private::tellNotChanged(const Incident &shown, const OwnChange &wanted, const Error &error)
{
    learnRefusal(error);
    const QString change = changeWords(wanted, people);
    const QString lead = mayHaveArrived(error)
                             ? tr("It is not known whether %1 was changed: %2.").arg(nameOf(shown), change)
                             : tr("%1 was not changed: %2.", "incident, change").arg(nameOf(shown), change);
    detail->sayError(lead, error);
    if (!isOpen(shown.id)) {
        m_untold.insert(shortId(shown.id), {lead, wanted, error});
        return Q_EMIT m_app.reported(sentences(lead, errorTextWithTrace(error)));
    }
    detail->head().showAgain();
    // What the service has now is what counts; nothing is sent again.
    if (mayHaveArrived(error) || error.code == ErrorCode::HttpStatus)
        open.reload();
}

/// The case is linked on this machine all the same.
void IncidentsApp::Private::tellServiceDoesNotKnow(const QString &id, const Error &error)
{
    learnRefusal(error);
    const QString lead = mayHaveArrived(error) ? tr("It is not known whether the service was told of the linked case.")
                                               : tr("The service was not told of the linked case.");
    if (!isOpen(id))
        return Q_EMIT m_app.reported(sentences(lead, errorTextWithTrace(error)));
    detail->sayError(lead, error);
    if (mayHaveArrived(error))
        open.reload();
}

/// To whoever comes back to the incident.
void IncidentsApp::Private::tellUntold()
{
    const auto untold = m_untold.constFind(open.id());
    if (untold != m_untold.constEnd())
        detail->sayError(untold->lead, untold->error);
}

/// It did come about, or somebody else has seen to it.
void IncidentsApp::Private::forgetUntold(const Incident &now)
{
    const auto untold = m_untold.constFind(shortId(now.id));
    if (untold == m_untold.constEnd() || IncidentWriter::text(now, untold->wanted.field) != untold->wanted.to)
        return;
    m_untold.erase(untold);
    if (isOpen(now.id))
        detail->unsay();
}

} // namespace obi
