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
            [this, caseId] { linkCase(caseId); });
    }
    add(u"plus"_s, tr("Link new case"), [this] { linkNewCase(); });
    int offered = 0;
    for (const CaseSummary &one : cases) {
        if (one.active || open.value().caseIds.contains(one.id) || offered == CasesOffered)
            continue;
        if (offered++ == 0)
            menu->addSeparator();
        add(u"book"_s, shown(one.title), [this, caseId = one.id] { linkCase(caseId); });
    }
}

void IncidentsApp::Private::linkCase(const QString &caseId)
{
    QCoro::connect(services.cases.load(caseId), &m_app,
                   [this, incident = open.value().incident](const Result<Case> &loaded) {
                       if (loaded)
                           tie(*loaded, incident);
                       else
                           detail->sayError(tr("The case was not linked."), loaded.error());
                   });
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
    const Incident incident = open.value().incident;
    const QList<Observable> observables = incidentObservables();
    const QString title = incident.title.isEmpty() ? unnamedCaseTitle(services.clock.now()) : incident.title;
    QCoro::connect(services.cases.create(title, observables), &m_app, [this, incident](const Result<Case> &made) {
        if (made)
            tie(*made, incident);
        else
            detail->sayError(tr("The case was not linked."), made.error());
    });
}

/// On this machine always; at the service too where it knows the case and takes changes.
void IncidentsApp::Private::tie(const Case &linked, const Incident &incident)
{
    if (!isOpen(incident.id))
        return;
    open.setLinked(linked.id, true, [this, linked, incident] {
        if (!linked.remoteId.isEmpty() && whyNot().isEmpty() && !open.isMissing())
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
