// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentsAppPrivate.h"

#include "incidents/IncidentDetail.h"
#include "incidents/IncidentHead.h"
#include "incidents/LinkedCasesPage.h"
#include "look/Words.h"
#include "pivot/PivotWords.h"
#include "store/CaseStore.h"

#include <QMenu>
#include <QPushButton>

/// Incidents and cases that belong together.
namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr int CasesOffered = 20;

} // namespace

void IncidentsApp::Private::offerCases()
{
    QCoro::connect(services.cases.list(), &m_app, [this](const Result<QList<CaseSummary>> &cases) {
        auto *menu = new QMenu(&m_app);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillCases(menu, cases ? *cases : QList<CaseSummary>());
        const QWidget *button = detail->head().linkButton();
        menu->popup(button->mapToGlobal(QPoint(0, button->height())));
    });
}

void IncidentsApp::Private::fillCases(QMenu *menu, const QList<CaseSummary> &cases)
{
    const auto add = [&](const QString &icon, const QString &text, auto act) {
        QObject::connect(menu->addAction(services.theme.icon(icon), text), &QAction::triggered, &m_app, act);
    };
    const auto shown = [](QString title) { return title.left(60).replace(u'&', QStringLiteral("&&")); };
    if (active.value() && !open.value().caseIds.contains(active.value()->id)) {
        const QString caseId = active.value()->id;
        add(u"book"_s, tr("Link active case: %1").arg(shown(active.value()->title)),
            [this, caseId] { linkCase(services.cases.load(caseId)); });
    }
    add(u"plus"_s, tr("Link new case"), [this] { linkNewCase(); });
    int offered = 0;
    for (const CaseSummary &one : cases) {
        if (one.active || open.value().caseIds.contains(one.id) || offered == CasesOffered)
            continue;
        if (offered++ == 0)
            menu->addSeparator();
        add(u"book"_s, shown(one.title), [this, caseId = one.id] { linkCase(services.cases.load(caseId)); });
    }
}

/// To the incident that is open now, whichever it is once the case is there.
void IncidentsApp::Private::linkCase(Async<Case> task)
{
    const auto done = [this, seen = open.value(), account = m_account](const Result<Case> &linked) {
        if (!linked)
            return tellNotLinked(seen.incident.id, linked.error());
        if (account != m_account)
            return Q_EMIT m_app.reported(tr("The case was not linked: another account is in use now."));
        tie(*linked, seen);
    };
    QCoro::connect(std::move(task), &m_app, done);
}

void IncidentsApp::Private::tellNotLinked(const QString &id, const Error &error)
{
    const QString lead = tr("The case was not linked.");
    if (isOpen(id))
        return detail->sayError(lead, error);
    Q_EMIT m_app.reported(sentences(lead, errorTextWithTrace(error)));
}

QList<Observable> IncidentsApp::Private::incidentObservables() const
{
    QList<Observable> observables;
    for (const SeenObservable &seen : open.value().observables.value_or(QList<SeenObservable>())) {
        if (const auto observable = seen.observable())
            observables.append(*observable);
    }
    return observables;
}

void IncidentsApp::Private::linkNewCase()
{
    const QString &title = open.value().incident.title;
    linkCase(
        services.cases.create(title.isEmpty() ? unnamedCaseTitle(services.clock.now()) : title, incidentObservables()));
}

/// On this machine always; at the service too where it knows the case and takes changes.
void IncidentsApp::Private::tie(const Case &linked, const IncidentCopy &seen)
{
    const Incident &incident = seen.incident;
    const bool isThere = isOpen(incident.id) ? !open.isMissing() : !seen.missingAt.isValid();
    open.setLinked(seen, linked.id, true, [this, linked, incident, isThere, account = m_account] {
        if (account == m_account && !linked.remoteId.isEmpty() && whyNot().isEmpty() && isThere)
            writer.linkCasebook(incident, linked.remoteId);
        Q_EMIT m_app.reported(tr("Linked “%1” to %2.").arg(linked.title, incident.shownId));
    });
}

void IncidentsApp::Private::addToCase(const QList<Observable> &observables)
{
    const qsizetype before = active.value() ? active.value()->observables.size() : 0;
    const auto done = [this, observables, before](const Result<Case> &changed) {
        if (changed)
            Q_EMIT m_app.reported(addedWords(*changed, before, observables));
        else
            detail->sayError(tr("Nothing was added."), changed.error());
    };
    if (active.value())
        QCoro::connect(services.cases.apply(active.value()->id, edit::AddObservables{observables}), &m_app, done);
    else
        QCoro::connect(services.cases.create(unnamedCaseTitle(services.clock.now()), observables), &m_app, done);
}

} // namespace obi
