// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/InvestigateWays.h"

#include "console/House.h"
#include "investigate/InvestigatePage.h"
#include "settings/Recents.h"

namespace obi {

using namespace Qt::StringLiterals;

InvestigateWays::InvestigateWays(House &house, bool offline)
    : m_house(house)
    , m_offline(offline)
{}

ConsolePage *InvestigateWays::makePage(QWidget *parent)
{
    m_page = new InvestigatePage({m_house.theme, m_house.settings, m_house.pivot, m_house.verdicts, m_house.enrich,
                                  *m_house.cases, m_house.activeCase, m_house.clock, m_offline},
                                 parent);
    connect(m_page, &InvestigatePage::logInWanted, this, &InvestigateWays::logInWanted);
    connect(m_page, &InvestigatePage::editCredentialsWanted, this, &InvestigateWays::editCredentialsWanted);
    return m_page;
}

void InvestigateWays::connectAll()
{
    m_house.pivot.setInvestigates(true);
    const auto these = [this](const QList<Observable> &observables) { investigate(observables); };
    connect(&m_house.pivot, &PivotMenu::investigateWanted, this, these);
    connect(m_house.enrichment, &Enrichment::investigateWanted, this, these);
    connect(m_house.enrichment, &Enrichment::investigateTextWanted, this, &InvestigateWays::investigateText);
    connect(m_house.casebook, &CasebookApp::investigateWanted, this, &InvestigateWays::investigate);
    connect(m_house.incidents, &IncidentsApp::investigateWanted, this, &InvestigateWays::investigate);
    connect(m_house.home, &HomeApp::investigationWanted, this, &InvestigateWays::investigateRecent);
    ConsoleWindow &window = *m_house.window;
    connect(&window, &ConsoleWindow::investigateCaseWanted, this, &InvestigateWays::investigateActiveCase);
    connect(&window, &ConsoleWindow::investigationWanted, this, [this](int step) {
        if (m_page)
            step < 0 ? m_page->back() : m_page->forward();
    });
    connect(&window, &ConsoleWindow::pageOpened, this, [this, &window] {
        if (m_page && window.page() == m_page)
            m_page->focusFirst();
    });
}

InvestigatePage *InvestigateWays::open()
{
    m_house.window->openPage(u"investigate"_s);
    return m_page;
}

void InvestigateWays::investigate(const QList<Observable> &observables, const QString &title)
{
    if (!observables.isEmpty())
        open()->investigate(observables, title);
}

void InvestigateWays::investigateText(const QString &text)
{
    open()->investigateText(text);
}

void InvestigateWays::investigateCase(const Case &which)
{
    open()->investigateCase(which);
}

void InvestigateWays::investigateActiveCase()
{
    const auto &active = m_house.activeCase.value();
    if (active && !active->observables.isEmpty())
        investigateCase(*active);
    else
        m_house.window->tell(tr("There is no active case with observables."));
}

void InvestigateWays::investigateRecent(int place)
{
    const QList<RecentInvestigation> all = recentInvestigations(m_house.settings);
    if (place >= 0 && place < all.size())
        investigate(all.at(place).observables, all.at(place).title);
}

} // namespace obi
