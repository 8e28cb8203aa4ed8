// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Clock.h"
#include "core/ErrorKinds.h"
#include "incidents/IncidentDetail.h"
#include "incidents/IncidentHead.h"
#include "incidents/IncidentWords.h"
#include "incidents/OpenIncident.h"
#include "incidents/TimelinePage.h"
#include "login/Notice.h"
#include "look/Times.h"
#include "look/Words.h"

#include <QPushButton>

#include <array>

/// What stands over the tabs: how things are with the incident, what went wrong, and the ways out of it.
namespace obi {

std::optional<Error> IncidentDetail::firstError() const
{
    for (int part = 0; part < OpenIncident::Parts; ++part) {
        const auto &error = m_parts.open.error(OpenIncident::Part(part));
        // A recording holds what it holds.
        if (error && error->code != ErrorCode::NotRecorded)
            return error;
    }
    return std::nullopt;
}

QString IncidentDetail::whatFailed() const
{
    using Part = OpenIncident::Part;
    const std::array<std::pair<Part, QString>, 5> parts{{{Part::Events, tr("Timeline")},
                                                         {Part::Observables, tr("Observables")},
                                                         {Part::Targets, tr("Targets")},
                                                         {Part::Casebooks, tr("Linked cases")},
                                                         {Part::Notes, tr("Notes")}}};
    QStringList failed;
    for (const auto &[part, name] : parts) {
        if (m_parts.open.error(part))
            failed.append(name);
    }
    return failed.join(tr(", ", "between names"));
}

QString IncidentDetail::troubleWords(const Error &error) const
{
    if (error.code != ErrorCode::RateLimited)
        return errorTextWithTrace(error);
    const int seconds = secondsToWait(error, m_parts.open.failedAt(), m_parts.gate, m_parts.clock);
    return seconds > 0 ? waitWords(error, seconds)
                       : tr("%1 asked to wait. It can be retried now.").arg(error.context.value(0));
}

void IncidentDetail::offerWays(const Error &error)
{
    m_retry->setVisible(error.code != ErrorCode::MissingScope && !m_cutOff);
    m_retry->setEnabled(m_parts.open.isSettled());
    m_credentials->setVisible(needsCredentials(error) && !m_parts.offline && !m_cutOff);
}

/// Gone, merged, kept from earlier, or not to be had in part.
void IncidentDetail::showStanding()
{
    const OpenIncident &open = m_parts.open;
    const Incident &incident = open.value().incident;
    const auto &error = open.error(OpenIncident::Part::Incident);
    const QDateTime kept = open.value().takenAt;
    const QDateTime now = m_parts.clock.now();
    if (!open.isOpen())
        return m_standing->clear();
    if (open.isMissing()) {
        const QString copy = kept.isValid()
                                 ? oldWords(kept, now, tr("What you see is the copy on this machine, %1 old."),
                                            tr("What you see is the copy on this machine, of just now."))
                                 : tr("There is no copy on this machine but for what the list knew.");
        const QString lead = tr("%1 is not there any more: it may have been merged or deleted.")
                                 .arg(incident.shownId.isEmpty() ? open.id() : incident.shownId);
        if (m_standing->isHidden() || m_standing->text() != Notice::together(lead, copy))
            m_standing->say(Notice::Tone::Warning, lead, copy);
        return m_away->show();
    }
    if (const auto any = firstError()) {
        const bool kept = error && open.keptAt().isValid();
        const QString lead = kept    ? oldWords(open.value().takenAt, now, tr("Kept on this machine, %1 old."),
                                                tr("Kept on this machine just now."))
                             : error ? tr("This incident could not be loaded.")
                                     : tr("Not loaded: %1.").arg(whatFailed());
        const QString rest = m_cutOff ? QString() : troubleWords(*any); // the list says it
        const bool isWaiting = any->code == ErrorCode::RateLimited;
        // Parts come one after the other: the same is not told to screen readers each time, nor each second.
        if (isWaiting && m_isWaiting && !m_standing->isHidden())
            m_standing->reword(lead, rest);
        else if (m_standing->isHidden() || m_standing->text() != Notice::together(lead, rest))
            m_standing->say(kept ? Notice::Tone::Warning : Notice::Tone::Failure, lead, rest);
        m_isWaiting = isWaiting;
        if (secondsToWait(*any, open.failedAt(), m_parts.gate, m_parts.clock) > 0)
            m_second.start();
        return offerWays(*any);
    }
    m_isWaiting = false;
    if (incident.status == IncidentStatus::Value::ClosedMerged)
        return m_standing->say(Notice::Tone::Warning, tr("This incident was merged into another one."),
                               tr("What is kept on this machine stays."));
    m_standing->clear();
}

void IncidentDetail::say(const QString &lead, const QString &rest)
{
    m_notice->say(Notice::Tone::Warning, lead, rest);
}

void IncidentDetail::sayError(const QString &lead, const Error &error)
{
    m_notice->say(Notice::Tone::Failure, lead, errorTextWithTrace(error));
    m_edit->setVisible(needsCredentials(error) && !m_parts.offline);
}

void IncidentDetail::unsay()
{
    m_notice->clear();
}

void IncidentDetail::setCutOff(bool cutOff)
{
    m_cutOff = cutOff;
    showStanding();
    giveRoom();
}

void IncidentDetail::setWhyNot(const QString &reason)
{
    m_whyNot = reason;
    showWhyNot();
}

/// What is gone at the service cannot be changed there.
void IncidentDetail::showWhyNot()
{
    const bool gone = m_whyNot.isEmpty() && m_parts.open.isMissing();
    const QString reason = gone ? tr("This incident is not at the service any more: it cannot be changed.") : m_whyNot;
    m_head->setWhyNot(reason);
    m_head->setGone(m_parts.open.isMissing());
    m_timeline->setWhyNot(reason);
}

} // namespace obi
