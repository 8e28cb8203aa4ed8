// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "home/HomeApp.h"

#include "home/AccountGroup.h"
#include "home/ContinueGroup.h"
#include "home/ModulesGroup.h"
#include "home/WaitingGroup.h"
#include "settings/ServerBook.h"
#include "verdicts/ModuleHealthBook.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

constexpr int AccountWidth = 312; ///< an organisation's name in both languages in one line
constexpr int LowestHeight = 232; ///< under it the panel scrolls

QWidget *hairline()
{
    auto *line = new QWidget;
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Midlight);
    return line;
}

} // namespace

class HomeApp::Private
{
public:
    explicit Private(HomeServices given)
        : services(std::move(given))
        , area(new QScrollArea)
        , account(new AccountGroup(services))
        , waiting(new WaitingGroup(services))
        , recent(new ContinueGroup(services))
        , modules(new ModulesGroup(services))
    {}

    HomeServices services;
    QScrollArea *area;
    AccountGroup *account;
    WaitingGroup *waiting;
    ContinueGroup *recent;
    ModulesGroup *modules;

    void build(HomeApp &app);
};

HomeApp::HomeApp(HomeServices services, QWidget *parent)
    : RibbonApp(parent)
    , d(std::make_unique<Private>(std::move(services)))
{
    d->build(*this);
    connect(d->account, &AccountGroup::logInWanted, this, &HomeApp::logInWanted);
    connect(d->account, &AccountGroup::editWanted, this, &HomeApp::editWanted);
    connect(d->account, &AccountGroup::reconnectWanted, this, &HomeApp::reconnectWanted);
    connect(d->modules, &ModulesGroup::logInWanted, this, &HomeApp::logInWanted);
    connect(d->modules, &ModulesGroup::editWanted, this, &HomeApp::editWanted);
    connect(d->waiting, &WaitingGroup::appWanted, this, &HomeApp::appWanted);
    connect(d->waiting, &WaitingGroup::caseWanted, this, &HomeApp::caseWanted);
    connect(d->waiting, &WaitingGroup::sharingSettingsWanted, this, &HomeApp::sharingSettingsWanted);
    connect(d->waiting, &WaitingGroup::logInWanted, this, [this] {
        const CloudAccount *account = d->services.servers.activeAccount();
        if (account)
            Q_EMIT editWanted(CloudAccount(*account));
        else
            Q_EMIT logInWanted();
    });
    connect(d->waiting, &WaitingGroup::reconnectWanted, this, &HomeApp::reconnectWanted);
    connect(d->recent, &ContinueGroup::caseWanted, this, &HomeApp::caseWanted);
    connect(d->recent, &ContinueGroup::pageWanted, this, &HomeApp::pageWanted);
    connect(d->recent, &ContinueGroup::investigationWanted, this, &HomeApp::investigationWanted);
    connect(d->recent, &ContinueGroup::searchWanted, this, &HomeApp::searchWanted);
    for (const auto changed : {&ActionLog::added, &ActionLog::changed})
        connect(&d->services.actions, changed, this, &HomeApp::countChanged);
    connect(&d->services.actions, &ActionLog::reset, this, &HomeApp::countChanged);
    setAccessibleName(title());
}

// The groups go first: they use what Private holds.
HomeApp::~HomeApp()
{
    delete d->area;
}

void HomeApp::Private::build(HomeApp &app)
{
    app.setAutoFillBackground(true);
    app.setBackgroundRole(QPalette::Base);
    auto *columns = new QWidget;
    columns->setAutoFillBackground(true);
    columns->setBackgroundRole(QPalette::Base);
    columns->setMinimumHeight(LowestHeight);
    const auto widen = [this] { account->setMaximumWidth(services.theme.scaled(AccountWidth)); };
    connect(&services.theme, &Theme::changed, account, widen);
    widen();
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const std::pair<QWidget *, int> groups[] = {{account, 6}, {waiting, 5}, {recent, 4}, {modules, 5}};
    for (const auto &[group, stretch] : groups) {
        if (group != account)
            row->addWidget(hairline());
        row->addWidget(group, stretch);
    }
    area->setWidget(columns);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // what has the keyboard is scrolled to
    auto *all = new QHBoxLayout(&app);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(area);
}

QString HomeApp::id() const
{
    return u"home"_s;
}

QString HomeApp::icon() const
{
    return u"home"_s;
}

QString HomeApp::title() const
{
    return tr("Home");
}

int HomeApp::count() const
{
    const int unseen = d->services.actions.unseen();
    return unseen > 0 ? unseen : -1;
}

QString HomeApp::countDescription() const
{
    const int unseen = d->services.actions.unseen();
    return unseen > 0 ? tr("%Ln action(s) not seen yet", nullptr, unseen) : QString();
}

bool HomeApp::isSettled() const
{
    return d->account->isSettled() && d->recent->isSettled() && d->services.actions.isLoaded() &&
           d->modules->isSettled();
}

void HomeApp::focusFirst()
{
    if (!d->waiting->focusList())
        d->recent->focusList();
}

void HomeApp::setAccountProblem(const std::optional<Error> &problem)
{
    d->account->setProblem(problem);
    d->modules->setProblem(problem);
}

void HomeApp::setConnecting()
{
    d->modules->setConnecting();
}

void HomeApp::setAddresses(const ServiceAddresses &addresses)
{
    d->account->setAddresses(addresses);
    d->modules->setAddresses(addresses);
}

void HomeApp::watch(RibbonApp *app)
{
    d->waiting->watch(app);
}

void HomeApp::changeEvent(QEvent *event)
{
    RibbonApp::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setAccessibleName(title());
    Q_EMIT countChanged(); // the title on the bar is another one
}

} // namespace obi
