// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentDetail.h"

#include "incidents/KeyObservables.h"
#include "incidents/LinkedCasesPage.h"
#include "incidents/OpenIncident.h"
#include "incidents/PartTable.h"
#include "incidents/TimelinePage.h"
#include "look/StateView.h"
#include "look/Words.h"

#include <QStackedWidget>
#include <QTabBar>

/// The tabs, and the pages under them.
namespace obi {

namespace {

/// Narrower, what matters most is found in its tab alone.
constexpr int WithKeys = 640;

} // namespace

void IncidentDetail::showTabs()
{
    const QStringList names{tr("Summary"), tr("Timeline"), tr("Observables"), tr("Targets"), tr("Linked cases")};
    const QList<int> counts{-1, m_timeline->count(), m_observables.rowCount(), m_targets.rowCount(),
                            m_linked->model().rowCount()};
    for (int tab = 0; tab < Tabs; ++tab) {
        const QString &name = names.at(tab);
        // What did not come is not nothing: no number then.
        const bool counted = counts.at(tab) > 0 || (counts.at(tab) == 0 && isKnown(tab));
        const QString text = counted ? name + u'\t' + QLocale().toString(counts.at(tab)) : name;
        if (m_tabs->tabText(tab) == text)
            continue; // the bar would measure all its tabs
        m_tabs->setTabText(tab, text);
        m_tabs->setAccessibleTabName(tab, name);
    }
}

bool IncidentDetail::isKnown(int tab) const
{
    using Part = OpenIncident::Part;
    switch (tab) {
    case Timeline:
        return m_parts.open.has(Part::Events);
    case Observables:
        return m_parts.open.has(Part::Observables);
    case Targets:
        return m_parts.open.has(Part::Targets);
    case LinkedCases:
        return m_parts.open.has(Part::Casebooks);
    default:
        return true;
    }
}

bool IncidentDetail::pageHasContent(int tab) const
{
    switch (tab) {
    case Timeline:
        return m_timeline->count() > 0 || isKnown(Timeline); // it has its field for a note
    case Observables:
        return m_observables.rowCount() > 0;
    case Targets:
        return m_targets.rowCount() > 0;
    case LinkedCases:
        return m_linked->model().rowCount() > 0;
    default:
        return true; // fields of the incident itself
    }
}

/// The page of the tab, or why there is nothing on it.
void IncidentDetail::showPage()
{
    using Part = OpenIncident::Part;
    const int tab = m_tabs->currentIndex();
    showKeys();
    if (pageHasContent(tab)) {
        m_pages->setCurrentIndex(tab);
        return;
    }
    const Part part = tab == Timeline      ? Part::Events
                      : tab == Observables ? Part::Observables
                      : tab == Targets     ? Part::Targets
                                           : Part::Casebooks;
    m_pages->setCurrentWidget(m_state);
    if (m_parts.open.isLoading(part))
        return m_state->showLoading();
    const auto &error = m_parts.open.error(part);
    if (error && error->code == ErrorCode::MissingScope && !m_parts.offline)
        return m_state->showLocked(tr("Scope missing:"), error->context.value(0), tr("Edit credentials…"));
    if (error && error->code == ErrorCode::NotRecorded)
        return m_state->showMissing(errorText(*error));
    // Why, and what helps, stands over the tabs, once for all parts.
    if (error)
        return m_state->showMissing(tr("Not loaded."));
    m_state->showEmpty(tab == Observables ? tr("This incident has no observables.")
                       : tab == Targets   ? tr("No targets are known for this incident.")
                                          : tr("No case is linked to this incident yet."),
                       tab == LinkedCases ? tr("Link one with the button above.") : QString());
}

/// What is found in its own tab is not told beside it once more; nor is what did not come told as nothing.
void IncidentDetail::showKeys()
{
    const int tab = m_tabs->currentIndex();
    m_keys->setVisible(width() >= theme().scaled(WithKeys) && tab != Observables && tab != Targets &&
                       (isKnown(Observables) || !m_parts.open.error(OpenIncident::Part::Observables)));
}

} // namespace obi
