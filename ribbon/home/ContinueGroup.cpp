// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "home/ContinueGroup.h"

#include "casebook/CaseTimes.h"
#include "home/HomeRows.h"
#include "look/StateView.h"
#include "look/Words.h"
#include "settings/Recents.h"
#include "store/CaseStore.h"

#include <QListView>
#include <QStackedLayout>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

constexpr int MostCases = 5;
constexpr int MostPages = 3;
constexpr int MostSearches = 3;
constexpr int MostInvestigations = 3;

const QString CaseKey = u"case "_s;
const QString PageKey = u"page "_s;
const QString SearchKey = u"search "_s;
const QString InvestigationKey = u"investigation "_s;

} // namespace

ContinueGroup::ContinueGroup(HomeServices &services, QWidget *parent)
    : HomeGroup(services.theme, parent)
    , m_services(services)
    , m_model(new HomeRows(this))
    , m_list(homeList(services.theme, *m_model))
    , m_stack(nullptr)
    , m_state(new StateView(services.theme))
{
    m_list->setItemDelegate(new HomeRowDelegate(theme(), m_list));
    auto *body = new QWidget;
    body->setMinimumHeight(LowestBody);
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_state);
    add(body, 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(100); // an edit in the casebook is several changes
    connect(&m_refresh, &QTimer::timeout, this, &ContinueGroup::load);
    const auto later = [this] { m_refresh.start(); };
    connect(&services.cases, &CaseStore::caseChanged, this, later);
    connect(&services.cases, &CaseStore::caseRemoved, this, later);
    connect(&services.cases, &CaseStore::activeCaseChanged, this, later);
    connect(&services.settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::RecentPages || setting == Setting::RecentSearches || setting == Setting::LastPage ||
            setting == Setting::Investigations)
            show();
    });
    connect(m_list, &QListView::clicked, this, &ContinueGroup::open);
    connect(m_list, &QListView::activated, this, &ContinueGroup::open);
    connect(m_state, &StateView::actionTriggered, this, &ContinueGroup::load);
    retranslate();
    load();
}

void ContinueGroup::load()
{
    QCoro::connect(m_services.cases.list(), this, [this, turn = ++m_turn](const Result<QList<CaseSummary>> &cases) {
        if (turn == m_turn)
            take(cases);
    });
}

void ContinueGroup::take(const Result<QList<CaseSummary>> &cases)
{
    m_isLoaded = true;
    m_error = cases ? std::nullopt : std::optional(cases.error());
    if (cases)
        m_cases = cases->mid(0, MostCases);
    show();
}

QList<HomeRow> ContinueGroup::rows() const
{
    QList<HomeRow> rows;
    for (const CaseSummary &each : m_cases) {
        const QString when = caseListTime(each.modifiedAt, m_services.clock.now());
        const Ink ink = each.active ? Ink(Theme::Role::Accent) : Theme::Role::Text2;
        const QString kind = each.active ? tr("Active case, %1").arg(when) : tr("Case, %1").arg(when);
        rows.append({CaseKey + each.id, u"book"_s, ink, each.title, when, Theme::Role::Text3, kind, each.title});
    }
    const auto add = [&rows](const QString &key, const QString &icon, const QString &title, const QString &kind) {
        rows.append(
            {.key = key, .icon = icon, .text = title, .trailing = kind, .toolTip = title, .mayDropTrailing = true});
    };
    int pages = 0;
    const QString current = m_services.settings.get<QString>(Setting::LastPage);
    for (const QString &page : recentPages(m_services.settings)) {
        const QString title = page == current ? QString() : m_services.pageTitle(page);
        if (!title.isEmpty() && pages++ < MostPages)
            add(PageKey + page, u"chart"_s, title, tr("Page"));
    }
    const QList<RecentInvestigation> investigations = recentInvestigations(m_services.settings);
    for (int place = 0; place < std::min(MostInvestigations, int(investigations.size())); ++place)
        add(InvestigationKey + QString::number(place), u"graph"_s, investigations.at(place).title, tr("Investigation"));
    for (const RecentSearch &search : recentSearches(m_services.settings).mid(0, MostSearches))
        add(SearchKey + QString::number(int(search.place)) + u' ' + search.text, u"search"_s, search.text,
            search.place == SearchPlace::Enrichment ? tr("Enrichment") : tr("Search in cases"));
    return rows;
}

void ContinueGroup::show()
{
    m_model->setRows(rows());
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(any && !m_error ? static_cast<QWidget *>(m_list) : m_state);
    if (!m_isLoaded)
        m_state->showLoading();
    else if (m_error)
        m_state->showError(*m_error, m_services.clock.now(), tr("The cases could not be read"));
    else
        m_state->showEmpty(tr("Nothing to go back to yet."),
                           tr("Your last cases, pages and searches are listed here."));
}

void ContinueGroup::focusList()
{
    if (m_stack->currentWidget() == m_list)
        m_list->setFocus(Qt::OtherFocusReason);
}

void ContinueGroup::open(const QModelIndex &index)
{
    const QString key = index.data(HomeRows::RowRole).value<HomeRow>().key;
    if (key.startsWith(CaseKey))
        return Q_EMIT caseWanted(key.mid(CaseKey.size()));
    if (key.startsWith(PageKey))
        return Q_EMIT pageWanted(key.mid(PageKey.size()));
    if (key.startsWith(InvestigationKey))
        return Q_EMIT investigationWanted(key.mid(InvestigationKey.size()).toInt());
    const QString search = key.mid(SearchKey.size());
    Q_EMIT searchWanted({SearchPlace(search.section(u' ', 0, 0).toInt()), search.section(u' ', 1)});
}

void ContinueGroup::retranslate()
{
    setTitle(tr("Continue"));
    m_list->setAccessibleName(tr("Continue where you left off"));
    show();
}

} // namespace obi
