// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "home/AccountGroup.h"

#include "http/QuotaMeter.h"
#include "http/RateGate.h"
#include "login/LoginWords.h"
#include "look/Tall.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "settings/ServerBook.h"
#include "settings/SettingsGroup.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

constexpr int RowHeight = 24;
constexpr int NameWidth = 92;
constexpr int MostScopes = 4; ///< that are named; the tooltip names them all

} // namespace

AccountGroup::AccountGroup(HomeServices &services, QWidget *parent)
    : HomeGroup(services.theme, parent)
    , m_services(services)
    , m_profile(services.transport, {})
    , m_account(new QPushButton)
    , m_retry(new QPushButton)
{
    build();
    connect(&services.tokens, &TokenSource::changed, this, &AccountGroup::takeToken);
    connect(&services.servers, &ServerBook::accountsChanged, this, &AccountGroup::show);
    connect(&services.gate, &RateGate::changed, this, &AccountGroup::showQuota);
    connect(&services.quota, &QuotaMeter::changed, this, &AccountGroup::showQuota);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (m_problem)
            Q_EMIT reconnectWanted();
        else
            ask();
    });
    connect(m_account, &QPushButton::clicked, this, [this] {
        const CloudAccount *account = m_services.servers.activeAccount();
        if (account && !m_services.offline)
            Q_EMIT editWanted(CloudAccount(*account));
        else
            Q_EMIT logInWanted();
    });
    retranslate();
}

void AccountGroup::build()
{
    for (int row = 0; row < RowCount; ++row)
        m_values.append(addRow());
    for (MarkedWords *value : std::as_const(m_values))
        value->setWordWrap(true);
    auto *ways = new QWidget;
    auto *line = new QHBoxLayout(ways);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_account->setIcon(theme().icon(u"key"_s));
    m_retry->setIcon(theme().icon(u"refresh"_s));
    connect(&theme(), &Theme::changed, this, [this] {
        m_account->setIcon(theme().icon(u"key"_s));
        m_retry->setIcon(theme().icon(u"refresh"_s));
    });
    line->addWidget(m_account);
    line->addWidget(m_retry);
    line->addStretch();
    addGap(8);
    add(ways, 0, true);
    addStretch();
}

MarkedWords *AccountGroup::addRow()
{
    auto *holder = new QWidget;
    holder->setMinimumHeight(tall(theme(), RowHeight));
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(0);
    auto *name = new ThemedLabel(theme(), Theme::Type::Dense, Theme::Role::Text2);
    name->setFixedWidth(theme().scaled(NameWidth));
    auto *value = new MarkedWords(theme());
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(value, 1);
    m_names.append(name);
    add(holder, 0, true);
    return value;
}

void AccountGroup::setAddresses(const ServiceAddresses &addresses)
{
    m_addresses = addresses;
    m_profile.setAddresses(addresses);
    ++m_turn;
    m_whoAmI.reset();
    m_isAsking = false;
    if (addresses.platform.isEmpty())
        return show();
    ask();
}

void AccountGroup::setProblem(const std::optional<Error> &problem)
{
    const bool isOver = m_problem && !problem;
    m_problem = problem;
    if (isOver && m_whoAmI && !*m_whoAmI && !m_addresses.platform.isEmpty())
        ask();
    show();
}

void AccountGroup::ask()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    QCoro::connect(m_profile.whoAmI(), this, [this, turn = m_turn](const Result<WhoAmI> &answer) {
        if (turn != m_turn)
            return;
        m_isAsking = false;
        m_whoAmI = answer;
        show();
    });
    show();
}

// A log-in that works now answers what it could not before.
void AccountGroup::takeToken()
{
    const bool failed = m_whoAmI && !*m_whoAmI && m_whoAmI->error().code != ErrorCode::MissingScope;
    if (failed && m_services.tokens.validUntil().isValid() && !m_addresses.platform.isEmpty())
        ask();
    show();
}

void AccountGroup::show()
{
    showState();
    showIdentity();
    showScopes();
    showQuota();
    showWays();
}

void AccountGroup::say(Row row, const QString &icon, const QString &words, const Ink &ink, const QString &toolTip)
{
    MarkedWords *value = m_values.at(row);
    value->show(icon, words, ink);
    value->setToolTip(plainTip(toolTip));
    value->setAccessibleName(m_names.at(row)->text());
    value->setAccessibleDescription(toolTip.isEmpty() ? words : words + u'\n' + toolTip);
}

QString AccountGroup::unknown() const
{
    return m_isAsking ? tr("Loading…") : u"–"_s;
}

void AccountGroup::showState()
{
    const TokenSource &tokens = m_services.tokens;
    if (m_services.offline)
        return say(State, u"cloud"_s, tr("Offline · recorded responses"), Theme::Role::Text);
    if (!m_services.servers.activeAccount())
        return say(State, u"warn"_s, tr("Not logged in"), Disposition::Suspicious);
    if (tokens.refusal())
        return say(State, u"x"_s, errorBrief(*tokens.refusal()), Disposition::Malicious, errorText(*tokens.refusal()));
    if (m_problem)
        return say(State, u"x"_s, errorBrief(*m_problem), Disposition::Malicious, errorTextWithTrace(*m_problem));
    if (tokens.validUntil().isValid())
        return say(State, u"check"_s, tr("Logged in"), Disposition::Clean);
    if (m_whoAmI && !*m_whoAmI) {
        const Error &error = m_whoAmI->error();
        return say(State, u"x"_s, errorBrief(error), Disposition::Malicious, errorTextWithTrace(error));
    }
    say(State, u"pend"_s, tr("Connecting…"), Theme::Role::Text2);
}

void AccountGroup::showIdentity()
{
    const CloudAccount *account = m_services.offline ? nullptr : m_services.servers.activeAccount();
    const auto region = account ? std::optional(account->region) : regionOf(m_addresses);
    const QString host = m_addresses.platform.host();
    const bool ownAddress = !region || *region == Region::Custom;
    say(Place, {}, host.isEmpty() ? unknown() : ownAddress ? host : regionWord(*region), Theme::Role::Text, host);
    if (m_whoAmI && !*m_whoAmI) {
        const Error &error = m_whoAmI->error();
        const bool noScope = error.code == ErrorCode::MissingScope;
        const QString words = noScope ? tr("Scope missing: %1").arg(error.context.value(0)) : errorBrief(error);
        say(Organisation, {}, account && !account->name.isEmpty() ? account->name : u"–"_s, Theme::Role::Text);
        return say(Who, noScope ? u"lock"_s : u"x"_s, words, noScope ? Ink(Theme::Role::Text) : Disposition::Malicious,
                   errorTextWithTrace(error));
    }
    const WhoAmI known = m_whoAmI ? **m_whoAmI : WhoAmI{};
    const QString name = account && known.organisation.name.isEmpty() ? account->name : known.organisation.name;
    say(Organisation, {}, name.isEmpty() ? unknown() : name, Theme::Role::Text, known.organisation.id);
    const QString who = known.user.name.isEmpty() ? known.user.email : known.user.name;
    const QString role = known.user.role;
    say(Who, {},
        who.isEmpty()    ? unknown()
        : role.isEmpty() ? who
                         : tr("%1 (%2)", "user, role").arg(who, role),
        Theme::Role::Text, known.user.email);
}

void AccountGroup::showScopes()
{
    const bool known = m_whoAmI && *m_whoAmI;
    const QStringList recorded = known ? (*m_whoAmI)->user.scopes : QStringList();
    const QStringList granted = m_services.offline ? recorded : m_services.tokens.grantedScopes();
    if (granted.isEmpty())
        return say(Scopes, {}, unknown(), Theme::Role::Text);
    QStringList missing;
    for (const ScopeNeed &need : missingScopes(granted))
        missing << QString::fromLatin1(need.scope);
    const QString has = tr("Granted: %1").arg(granted.join(u", "_s));
    if (missing.isEmpty())
        return say(Scopes, u"check"_s, tr("All that Obi needs"), Disposition::Clean, has);
    const QString names =
        missing.size() > MostScopes ? missing.mid(0, MostScopes).join(u", "_s) + u", …"_s : missing.join(u", "_s);
    const QString count = tr("%Ln missing", "scopes", int(missing.size()));
    say(Scopes, u"warn"_s, tr("%1: %2", "4 missing: which").arg(count, names), Disposition::Suspicious,
        tr("Missing: %1").arg(missing.join(u", "_s)) + u'\n' + has);
}

void AccountGroup::showQuota()
{
    const QString host = m_addresses.platform.host();
    const int wait = host.isEmpty() ? 0 : m_services.gate.secondsLeft(host);
    if (wait > 0)
        return say(Quota, u"clock"_s, tr("Used up: wait %1").arg(countdownText(wait)), Disposition::Suspicious);
    const auto quota = host.isEmpty() ? std::nullopt : m_services.quota.quota(host);
    if (!quota)
        return say(Quota, {}, u"–"_s, Theme::Role::Text,
                   m_services.offline ? tr("A recording has no quota.") : tr("The service has not told it yet."));
    const QLocale locale;
    const QString limit = locale.toString(quota->limit);
    if (!quota->remaining)
        return say(Quota, {}, tr("Not told how many are left (of %1 an hour)").arg(limit), Theme::Role::Text2,
                   tr("Requests of the whole organisation. This service does not tell how many are left."));
    const bool low = *quota->remaining < quota->limit / 10;
    say(Quota, low ? u"warn"_s : QString(), tr("%1 of %2 left").arg(locale.toString(*quota->remaining), limit),
        low ? Ink(Disposition::Suspicious) : Theme::Role::Text,
        tr("Requests of the whole organisation in an hour, told at %1.").arg(isoTime(quota->toldAt)));
}

void AccountGroup::showWays()
{
    const bool hasAccount = !m_services.offline && m_services.servers.activeAccount();
    setButton(m_account, hasAccount ? tr("Edit credentials…") : tr("Log in…"), {});
    setButton(m_retry, tr("Retry"), {});
    const bool hasProblem = m_problem && hasAccount;
    m_retry->setVisible(hasProblem || (m_whoAmI && !*m_whoAmI));
    // A refusal is final until other credentials are there.
    m_retry->setEnabled(!m_services.tokens.refusal());
}

void AccountGroup::retranslate()
{
    setTitle(tr("Account"));
    const QStringList names{tr("State"), tr("Organisation"), tr("User"), tr("Region"), tr("Scopes"), tr("Quota")};
    for (int row = 0; row < RowCount; ++row)
        m_names.at(row)->setText(names.at(row));
    show();
}

} // namespace obi
