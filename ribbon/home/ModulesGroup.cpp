// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "home/ModulesGroup.h"

#include "login/LinkButton.h"
#include "look/StateView.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "pivot/PivotWords.h"
#include "settings/ServerBook.h"
#include "settings/SettingsGroup.h"
#include "verdicts/ModuleHealthBook.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>

namespace obi {
namespace {

using namespace Qt::StringLiterals;
using State = ModuleState::State;

/// The console of XDR in a browser (api.md section 1.6); nothing for a platform of somebody's own.
QUrl consolePage(const ServiceAddresses &addresses)
{
    const std::pair<Region, QString> regions[] = {
        {Region::NorthAmerica, u"us"_s}, {Region::Europe, u"eu"_s}, {Region::AsiaPacific, u"apjc"_s}};
    for (const auto &[region, name] : regions) {
        if (addressesOf(region).platform.host() == addresses.platform.host())
            return QUrl(u"https://xdr.%1.security.cisco.com"_s.arg(name));
    }
    return {};
}

} // namespace

ModulesGroup::ModulesGroup(HomeServices &services, QWidget *parent)
    : HomeGroup(services.theme, parent)
    , m_services(services)
    , m_model(new HomeRows(this))
    , m_list(homeList(services.theme, *m_model))
    , m_stack(nullptr)
    , m_state(new StateView(services.theme))
    , m_trouble(new MarkedWords(services.theme))
    , m_refresh(new QPushButton)
    , m_caption(nullptr)
    , m_console(new LinkButton(services.theme))
    , m_orbital(new LinkButton(services.theme))
{
    build();
    m_timer.setInterval(RefreshMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            ask();
    });
    connect(&services.health, &ModuleHealthBook::changed, this, &ModulesGroup::show);
    connect(&services.servers, &ServerBook::accountsChanged, this, &ModulesGroup::show);
    connect(&services.settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::DisabledModules)
            show();
    });
    connect(m_refresh, &QPushButton::clicked, this, &ModulesGroup::ask);
    connect(m_state, &StateView::actionTriggered, this, &ModulesGroup::takeWay);
    connect(m_console, &LinkButton::clicked, this, [this] { QDesktopServices::openUrl(consolePage(m_addresses)); });
    connect(m_orbital, &LinkButton::clicked, this, [this] { QDesktopServices::openUrl(m_addresses.orbital); });
    retranslate();
    m_timer.start();
}

void ModulesGroup::build()
{
    addToTitle(m_trouble);
    addToTitle(m_refresh);
    m_list->setItemDelegate(new HomeRowDelegate(theme(), m_list));
    auto *body = new QWidget;
    body->setMinimumHeight(LowestBody);
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_state);
    add(body, 1);
    m_caption = addCaption();
    auto *links = new QWidget;
    auto *line = new QHBoxLayout(links);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(16);
    line->addWidget(m_console);
    line->addWidget(m_orbital);
    line->addStretch();
    add(links, 0, true);
    const auto takeIcon = [this] { m_refresh->setIcon(theme().icon(u"refresh"_s)); };
    connect(&theme(), &Theme::changed, this, takeIcon);
    takeIcon();
}

void ModulesGroup::setConnecting()
{
    m_isConnecting = true;
    show();
}

void ModulesGroup::setAddresses(const ServiceAddresses &addresses)
{
    m_addresses = addresses;
    m_isConnecting = false;
    m_services.health.clear();
    if (!addresses.platform.isEmpty())
        ask();
    show();
}

bool ModulesGroup::isSettled() const
{
    return !m_isConnecting && !m_services.health.isLoading();
}

void ModulesGroup::setProblem(const std::optional<Error> &problem)
{
    const bool isOver = m_problem && !problem;
    m_problem = problem;
    if (isOver && m_services.health.problem())
        ask();
    show();
}

void ModulesGroup::showEvent(QShowEvent *event)
{
    const QDateTime asked = m_services.health.askedAt();
    if (asked.isValid() && asked.msecsTo(m_services.clock.now()) > RefreshMs)
        ask();
    HomeGroup::showEvent(event);
}

void ModulesGroup::ask()
{
    if (!m_addresses.platform.isEmpty())
        m_services.health.refresh();
}

HomeRow ModulesGroup::rowOf(const ModuleState &module) const
{
    HomeRow row{module.module.key(), u"pend"_s, Theme::Role::Text3, module.module.name};
    const QString since = module.since.isValid() ? momentText(module.since, m_services.clock.now()) : QString();
    if (m_services.settings.get<QStringList>(Setting::DisabledModules).contains(module.module.key())) {
        row.icon = u"minus"_s;
        row.trailing = tr("Switched off in Settings", "a module");
        row.toolTip = tr("Obi does not ask this module. It can be switched on again in Settings › Modules.");
        row.description = row.trailing + u'\n' + row.toolTip;
        return row;
    }
    const auto sinceThen = [&since](const QString &word) {
        return since.isEmpty() ? word : tr("%1 since %2", "state of a module, time").arg(word, since);
    };
    switch (module.state) {
    case State::Unheard:
        row.trailing = m_services.health.isLoading() ? tr("Checking…") : tr("Not known");
        break;
    case State::Works:
        // It did, and cannot be asked how it does now: as one that was never heard from.
        if (isCutOff() || m_services.health.problem()) {
            row.trailing = tr("Last answer %1", "time").arg(momentText(module.heardAt, m_services.clock.now()));
            break;
        }
        row.icon = u"check"_s;
        row.iconInk = Disposition::Clean;
        row.trailing = sinceThen(tr("Works", "a module"));
        break;
    case State::Failed:
        row.icon = u"x"_s;
        row.iconInk = row.trailingInk = Disposition::Malicious;
        row.trailing = sinceThen(tr("Fails", "a module"));
        if (isRefusal(module.error)) {
            row.icon = u"lock"_s;
            row.iconInk = row.trailingInk = Theme::Role::Text;
            row.trailing = tr("Refuses", "a module");
        }
        row.toolTip = errorTextWithTrace(module.error);
        row.description = row.trailing + u'\n' + row.toolTip;
        break;
    case State::MissingScope:
        row.icon = u"lock"_s;
        row.iconInk = row.trailingInk = Theme::Role::Text;
        row.trailing = tr("Scope missing");
        row.toolTip = module.error.context.value(0) + u'\n' + errorTextWithTrace(module.error);
        row.description = row.trailing + u'\n' + row.toolTip;
        break;
    case State::Disabled:
        row.icon = u"minus"_s;
        row.trailing = tr("Switched off", "a module");
        break;
    }
    return row;
}

void ModulesGroup::show()
{
    QList<HomeRow> rows;
    for (const ModuleState &module : m_services.health.modules())
        rows.append(rowOf(module));
    m_model->setRows(rows);
    m_stack->setCurrentWidget(rows.isEmpty() ? static_cast<QWidget *>(m_state) : m_list);
    showState();
    showTrouble(!rows.isEmpty());
    m_console->setVisible(!consolePage(m_addresses).isEmpty());
    m_orbital->setVisible(m_addresses.orbital.scheme() == "https"_L1);
    m_caption->setVisible(m_console->isVisibleTo(this) || m_orbital->isVisibleTo(this));
}

/// What is known of the modules stays; that it could not be asked for anew is said beside it.
void ModulesGroup::showTrouble(bool hasRows)
{
    const bool loading = m_services.health.isLoading();
    const std::optional<Error> problem = isCutOff() ? m_problem : m_services.health.problem();
    const bool stale = problem && !loading && hasRows;
    const QString words = stale ? errorBrief(*problem) : QString();
    m_trouble->setVisible(stale);
    const bool locked = problem && problem->code == ErrorCode::MissingScope;
    m_trouble->show(locked ? u"lock"_s : u"x"_s, words, locked ? Ink(Theme::Role::Text) : Ink(Disposition::Malicious));
    m_refresh->setText(stale ? tr("Retry") : QString());
    m_refresh->setAccessibleName(tr("Check the modules again"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_trouble, m_refresh})
        part->setToolTip(problem && !loading ? plainTip(errorTextWithTrace(*problem)) : tr("Check the modules again"));
    m_refresh->setAccessibleDescription(words);
    m_refresh->setEnabled(!loading && !m_addresses.platform.isEmpty());
}

void ModulesGroup::showState()
{
    const ModuleHealthBook &health = m_services.health;
    const auto problem = health.problem();
    if (health.isLoading() || m_isConnecting || (m_addresses.platform.isEmpty() && m_services.offline))
        m_state->showLoading();
    else if (m_addresses.platform.isEmpty())
        m_state->showEmpty(tr("Not logged in"), tr("Log in to see your modules."), tr("Log in…"));
    else if (problem && problem->code == ErrorCode::MissingScope)
        m_state->showLocked(tr("Scope missing"), problem->context.value(0),
                            m_services.offline ? QString() : tr("Edit credentials…"));
    else if (problem)
        m_state->showError(*problem, m_services.clock.now(), tr("The modules could not be asked"));
    else
        m_state->showEmpty(tr("This organisation has no modules."), tr("They are set up in the console of Cisco XDR."),
                           m_services.offline ? QString() : tr("Check again"));
}

void ModulesGroup::takeWay()
{
    const CloudAccount *account = m_services.offline ? nullptr : m_services.servers.activeAccount();
    const bool askable = !m_addresses.platform.isEmpty() && m_state->state() != StateView::State::Locked;
    if (askable)
        return ask();
    if (account)
        Q_EMIT editWanted(CloudAccount(*account));
    else
        Q_EMIT logInWanted();
}

void ModulesGroup::retranslate()
{
    setTitle(tr("Modules"));
    m_list->setAccessibleName(tr("Modules"));
    m_caption->setText(tr("Open in the browser"));
    m_console->setWords(u"Cisco XDR"_s);
    m_orbital->setWords(u"Orbital"_s);
    show();
}

} // namespace obi
