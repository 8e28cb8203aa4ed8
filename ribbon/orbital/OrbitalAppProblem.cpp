// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What could not be done, and the way out of it.

#include "core/ErrorKinds.h"
#include "http/RateGate.h"
#include "look/Words.h"
#include "orbital/CataloguePane.h"
#include "orbital/OrbitalAppPrivate.h"

namespace obi {
using namespace Qt::StringLiterals;

QString OrbitalApp::Private::recordedWords() const
{
    QStringList names;
    for (const RecordedQuery &each : m_recorded)
        names.append(tr("“%1” on %Ln host(s)", nullptr, int(each.query.nodes.size())).arg(each.query.name));
    names.removeDuplicates();
    return tr("This recording holds %1, each as it was asked.").arg(names.join(u", "_s));
}

// What hosts answered is kept by the service: after trouble that may pass it is read, and nobody is asked again.
bool OrbitalApp::Private::isFetchable(const Error &error) const
{
    return !m_refusedSchedule && !runner.jobId().isEmpty() && m_past.jobId == runner.jobId() &&
           OrbitalRun::mayPass(error) && !OrbitalRun::isUnknownJob(error);
}

QString OrbitalApp::Private::whyNoAccount() const
{
    if (m_isUnaddressed)
        return tr("This account has no address for Orbital. Choose a region that has it, or enter the address in the "
                  "account.");
    return errorText(atGate(*m_noAccount));
}

void OrbitalApp::Private::showNoAccount()
{
    if (m_isUnaddressed)
        cataloguePane->showLocked(whyNoAccount(), tr("Edit account…"));
    else
        cataloguePane->showError(atGate(*m_noAccount), wayOut(*m_noAccount));
}

QString OrbitalApp::Private::wayOut(const Error &error) const
{
    if (error.code == ErrorCode::NotLoggedIn)
        return tr("Log in…");
    return needsCredentials(error) && m_recorded.isEmpty() ? tr("Edit credentials…") : QString();
}

void OrbitalApp::Private::showProblem(const Error &error)
{
    resultsPane->showProblem(error);
    wordProblem(error);
}

void OrbitalApp::Private::wordProblem(const Error &error)
{
    if (error.code == ErrorCode::NotRecorded && !m_recorded.isEmpty())
        return resultsPane->setProblemWords(error, recordedWords(), tr("Open the recorded query"));
    resultsPane->setProblemWords(atGate(error), {}, isFetchable(error) ? tr("Fetch the answers again") : wayOut(error));
}

// With the time that everything else that counts down tells.
Error OrbitalApp::Private::atGate(const Error &error) const
{
    const int left = error.code == ErrorCode::RateLimited ? services.gate.secondsLeft(error.context.value(0)) : 0;
    if (left == 0)
        return error;
    Error now = error;
    now.context = {error.context.value(0), QString::number(left)};
    return now;
}

void OrbitalApp::Private::countDown(const QString &host)
{
    const auto waits = [&](const std::optional<Error> &error) {
        return error && error->code == ErrorCode::RateLimited && error->context.value(0) == host;
    };
    const bool over = services.gate.secondsLeft(host) == 0;
    if (waits(problem()) && !isBusy()) {
        wordProblem(*problem());
        if (over)
            resultsPane->sayWaitIsOver();
    }
    if (waits(m_noAccount)) {
        showNoAccount();
        showObstacle();
    }
    if (!waits(m_catalogueError) || m_noAccount || m_loading)
        return;
    if (over)
        return loadCatalogue();
    cataloguePane->showError(atGate(*m_catalogueError), wayOut(*m_catalogueError));
}

void OrbitalApp::Private::retranslate()
{
    if (m_noAccount)
        showNoAccount();
    else if (m_catalogueError)
        cataloguePane->setAction(wayOut(*m_catalogueError));
    if (const auto error = problem(); error && !isBusy())
        wordProblem(*error);
    showQuery();
}

// The button beside what went wrong in the place of the results.
void OrbitalApp::Private::problemAction()
{
    const auto error = problem();
    if (!error || isBusy())
        return;
    if (isFetchable(*error))
        return fetchAgain();
    if (!wayOut(*error).isEmpty())
        return takeWayOut(*error);
    if (error->code != ErrorCode::NotRecorded || m_recorded.isEmpty())
        return run();
    m_past = {};
    showRecorded();
}

// The schedule that was refused stands in the place of the run on show.
std::optional<Error> OrbitalApp::Private::problem() const
{
    return m_refusedSchedule ? m_refusedSchedule : runner.error();
}

// Of the same job; the rows that are there stay until their host's come again.
void OrbitalApp::Private::fetchAgain()
{
    if (m_past.end == PastQuery::End::Failed)
        m_past.end = PastQuery::End::Running; // until it is known better
    watch(OrbitalQuery(runner.query()));
}

// The same in the catalogue.
void OrbitalApp::Private::catalogueAction()
{
    if (m_isUnaddressed)
        return Q_EMIT app.editCredentialsWanted();
    if (m_noAccount && wayOut(*m_noAccount).isEmpty())
        return Q_EMIT app.reconnectWanted();
    const auto error = m_noAccount ? m_noAccount : m_catalogueError;
    if (error && !wayOut(*error).isEmpty())
        return takeWayOut(*error);
    loadCatalogue();
}

void OrbitalApp::Private::takeWayOut(const Error &error)
{
    if (error.code == ErrorCode::NotLoggedIn)
        Q_EMIT app.logInWanted();
    else
        Q_EMIT app.editCredentialsWanted();
}

} // namespace obi
