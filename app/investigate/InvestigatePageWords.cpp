// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ErrorKinds.h"
#include "investigate/FindingsPane.h"
#include "investigate/InvestigateHeader.h"
#include "investigate/InvestigatePage.h"
#include "investigate/ModuleReason.h"
#include "investigate/RelationsPane.h"
#include "investigate/SightingStrip.h"
#include "look/OpinionWords.h"
#include "look/StateView.h"
#include "look/Words.h"
#include "pivot/ActiveCase.h"
#include "pivot/PivotWords.h"
#include "store/CaseStore.h"

#include <QMenu>

/// What stands where there is no graph, what keeps modules from answering, and what goes into a case.
namespace obi {

using Stage = Investigation::Stage;
using State = Investigation::Module::State;

void InvestigatePage::updateState()
{
    const auto &findings = m_investigation.findings();
    const Stage stage = m_investigation.stage();
    const bool graph = stage != Stage::Idle && findings->sightings > 0;
    m_relations->showState(!graph);
    m_strip->setVisible(graph && height() >= StripAbove);
    m_way = Way::None;
    StateView *state = m_relations->state();
    if (graph)
        return;
    if (stage == Stage::Asking || (stage == Stage::Done && !m_investigation.isSettled()))
        return state->showLoading();
    if (const auto error = m_investigation.failure())
        return showFailure(*error);
    if (stage != Stage::Idle) {
        m_way = Way::Retry;
        const bool nobody = m_investigation.modules().isEmpty();
        return state->showEmpty(stage == Stage::Cancelled ? tr("The investigation was cancelled.")
                                : nobody                  ? tr("Your organisation has no modules to ask.")
                                                          : tr("No module has seen these observables."),
                                {}, tr("Ask again"));
    }
    const auto &active = m_services.activeCase.value();
    if (!active || active->observables.isEmpty())
        return state->showEmpty(
            tr("Paste what you want to investigate."),
            tr("Its observables are found on this machine; the modules are asked once you say so."));
    m_way = Way::ActiveCase;
    state->showEmpty(tr("Paste what you want to investigate."),
                     tr("Or begin with the active case, “%1”.").arg(active->title), tr("Investigate the active case"));
}

void InvestigatePage::showFailure(const Error &error)
{
    StateView *state = m_relations->state();
    m_way = Way::Retry;
    if (m_services.offline || !needsCredentials(error))
        return state->showError(error, m_services.clock.now());
    const bool logIn = error.code == ErrorCode::NotLoggedIn;
    m_way = logIn ? Way::LogIn : Way::Credentials;
    if (error.code == ErrorCode::MissingScope)
        return state->showLocked(tr("This account may not ask the modules: a scope is missing."),
                                 error.context.value(0), tr("Edit credentials…"));
    state->showLocked(logIn ? tr("Log in to ask the modules of your organisation.") : errorText(error), {},
                      logIn ? tr("Log in to the ribbon") : tr("Edit credentials…"));
}

void InvestigatePage::wayOut()
{
    const auto &active = m_services.activeCase.value();
    switch (m_way) {
    case Way::Retry:
        return refresh();
    case Way::LogIn:
        return Q_EMIT logInWanted();
    case Way::Credentials:
        return Q_EMIT editCredentialsWanted();
    case Way::ActiveCase:
        if (active)
            investigateCase(*active);
        return;
    case Way::None:
        return;
    }
}

void InvestigatePage::investigateCase(const Case &which)
{
    QList<Observable> observables;
    for (const CaseObservable &each : which.observables)
        observables.append(each.observable);
    investigate(observables, which.title);
}

/// Some have answered, and some have not: the graph is not whole, and says so.
void InvestigatePage::updateTrouble()
{
    QStringList names;
    QStringList lines;
    bool scope = false;
    for (const Investigation::Module &module : m_investigation.modules()) {
        if (module.state == State::Answered || module.state == State::Asking)
            continue;
        scope = scope || module.state == State::MissingScope;
        names << module.instance.name;
        lines << tr("%1: %2", "module: what went wrong").arg(module.instance.name, moduleReason(module));
    }
    const bool nobody = m_investigation.failure().has_value(); // then it stands where the graph would
    m_results->setAnswers(nobody            ? FindingsPane::Answers::None
                          : lines.isEmpty() ? FindingsPane::Answers::All
                                            : FindingsPane::Answers::Some);
    if (lines.isEmpty() || nobody || m_investigation.stage() == Stage::Idle)
        return m_header->setTrouble({}, {}, false);
    constexpr qsizetype MostNamed = 2;
    const QString words =
        lines.size() == 1 ? lines.first()
        : lines.size() > MostNamed
            ? tr("%Ln module(s) did not answer, or not in full", nullptr, int(lines.size()))
            : tr("Not in full: %1", "names of modules").arg(names.join(tr(", ", "between names of modules")));
    m_header->setTrouble(words, lines.join(u'\n'), scope && !m_services.offline);
}

void InvestigatePage::offerCases()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto row = [&](const QString &text, const QList<Observable> &observables, bool toNew) {
        QAction *action = menu->addAction(text);
        action->setEnabled(!observables.isEmpty());
        connect(action, &QAction::triggered, this, [this, observables, toNew] { add(observables, toNew); });
    };
    const QList<Observable> selected = m_relations->selected();
    const QList<Observable> asked = m_investigation.observables();
    const QList<Observable> all = m_results->observables();
    if (m_services.activeCase.value()) {
        const QList<Observable> chosen = m_services.activeCase.lacking(selected);
        const QList<Observable> begun = m_services.activeCase.lacking(asked);
        const QList<Observable> found = m_services.activeCase.lacking(all);
        row(tr("Add %Ln selected to the active case", nullptr, int(chosen.size())), chosen, false);
        row(tr("Add %Ln investigated to the active case", nullptr, int(begun.size())), begun, false);
        row(found.isEmpty() ? tr("All that was found is in the active case")
                            : tr("Add all %Ln found to the active case", nullptr, int(found.size())),
            found, false);
        menu->addSeparator();
    }
    row(tr("Add %Ln selected to a new case", nullptr, int(selected.size())), selected, true);
    row(tr("Add %Ln investigated to a new case", nullptr, int(asked.size())), asked, true);
    row(tr("Add all %Ln found to a new case", nullptr, int(all.size())), all, true);
    const QWidget *bar = m_relations;
    menu->popup(bar->mapToGlobal(QPoint(bar->width() - menu->sizeHint().width() - 8, RelationsPane::BarHeight)));
}

void InvestigatePage::add(const QList<Observable> &observables, bool toNew)
{
    const auto &active = m_services.activeCase.value();
    const auto failed = [this](const Error &error) { Q_EMIT told(tr("Not added: %1").arg(errorText(error))); };
    if (toNew || !active) {
        const QString title = m_title.isEmpty() ? unnamedCaseTitle(m_services.clock.now()) : m_title;
        QCoro::connect(m_services.cases.create(title, observables), this,
                       [this, observables, failed](const Result<Case> &made) {
                           if (!made)
                               return failed(made.error());
                           Q_EMIT told(addedToNewWords(*made, observables));
                       });
        return;
    }
    const CaseEdit edit = edit::AddObservables{observables};
    QCoro::connect(m_services.cases.apply(active->id, edit), this,
                   [this, observables, failed, before = active->observables.size()](const Result<Case> &changed) {
                       if (!changed)
                           return failed(changed.error());
                       Q_EMIT told(addedWords(*changed, before, observables));
                   });
}

} // namespace obi
