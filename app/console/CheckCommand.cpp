// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// obi check [--server REGION]: whether servers can be reached and credentials are accepted, and what to do where not.
#include "console/Commands.h"
#include "console/Network.h"

#include "auth/AccountTrust.h"
#include "check/ServerCheck.h"
#include "look/CheckWords.h"
#include "look/Words.h"
#include "settings/Profile.h"
#include "settings/ProxySettings.h"
#include "settings/ServerBook.h"
#include "settings/Settings.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

/// The profile's servers, the way to them and their credentials. Where there is no profile yet, nothing is set up.
struct Premises {
    explicit Premises(const QString &serversFile, const QString &settingsFile)
        : settings(settingsFile)
        , servers(serversFile)
        , credentials(keychain)
        , network(settings, servers, credentials, Clock::system(), Network::Ground::Live)
    {}
    Settings settings;
    ServerBook servers;
    KeychainStore keychain;
    Credentials credentials;
    Network network;
    bool hasFindings = false; ///< beside those of the steps
};

/// Accounts of the region, or one without credentials that stands for it; without a region all there are.
QList<CloudAccount> accountsToCheck(const ServerBook &servers, std::optional<Region> region)
{
    if (!region)
        return servers.accounts();
    QList<CloudAccount> accounts;
    std::copy_if(servers.accounts().begin(), servers.accounts().end(), std::back_inserter(accounts),
                 [&](const CloudAccount &account) { return account.region == *region; });
    if (accounts.isEmpty() && region != Region::Custom) {
        CloudAccount anonymous;
        anonymous.region = *region;
        accounts.append(anonymous);
    }
    return accounts;
}

QByteArray line(const CheckStep &step)
{
    QString text = u"%1  %2  %3  %4 ms"_s.arg(step.server, checkStepWord(step.what), checkOutcomeWord(step.outcome))
                       .arg(step.took.count());
    if (!step.details.isEmpty())
        text += u"  "_s + step.details.join(u", "_s);
    if (step.what == CheckStep::What::Clock && !step.details.isEmpty())
        text += u" s"_s;
    return text.toUtf8() + '\n';
}

/// The result goes to standard output; what is wrong, and the next step, to standard error.
void tell(const CheckStep &step)
{
    printed(line(step), Done);
    if (step.error)
        complain(u"%1, %2: %3"_s.arg(step.server, checkStepWord(step.what), errorTextWithTrace(*step.error)));
}

bool isFinding(const CheckStep &step)
{
    return step.outcome == CheckStep::Outcome::Failed || step.outcome == CheckStep::Outcome::Warning;
}

/// Nothing for somebody who is not named; what the keychain does not give is a finding.
QCoro::Task<Secret> secretFor(Premises &premises, QString key, QString user)
{
    if (user.isEmpty())
        co_return Secret();
    const auto secret = co_await premises.credentials.find(key);
    if (!secret) {
        complain(secret.error());
        premises.hasFindings = true;
    }
    co_return secret.value_or(Secret());
}

void findWrong(Premises &premises, const Result<void> &trusted)
{
    if (trusted)
        return;
    complain(trusted.error());
    premises.hasFindings = true;
}

QCoro::Task<int> check(Premises &premises, std::optional<Region> region)
{
    co_await premises.network.useProxy();
    ServerCheck check(premises.network.unauthorized(), premises.network.trust(), Clock::system());
    const FoundProxy proxy = co_await findProxy(premises.settings, premises.credentials);
    if (proxy.problem)
        findWrong(premises, tl::unexpected<Error>(*proxy.problem));
    check.setProxy(proxy.proxy);
    QList<CheckStep> steps;
    QObject::connect(&check, &ServerCheck::stepDone, &check, tell);
    const QList<CloudAccount> accounts = accountsToCheck(premises.servers, region);
    for (const CloudAccount &account : accounts) {
        const QString key = account.credentialKey();
        const auto trusted = co_await trustAccount(premises.network.trust(), account);
        findWrong(premises, trusted);
        const Secret password = co_await secretFor(premises, key, account.clientId);
        const auto done = co_await check.checkCloud(account, password);
        steps += done;
    }
    const QList<GatewayAccount> gateways = region ? QList<GatewayAccount>() : premises.servers.gateways();
    for (const GatewayAccount &gateway : gateways) {
        const QString key = gateway.credentialKey();
        const auto trusted = co_await trustGateway(premises.network.trust(), sharingTrust(gateway, gateways));
        findWrong(premises, trusted);
        const Secret passphrase = co_await secretFor(premises, key, gateway.userName);
        const auto done = co_await check.checkGateway(gateway, passphrase);
        steps += done;
    }
    if (steps.isEmpty()) {
        complain(Words::tr("No server is set up in this profile. Log in first, or name a region: "
                           "obi check --server nam|eu|apjc"));
        co_return CouldNot;
    }
    const bool found = premises.hasFindings || std::any_of(steps.begin(), steps.end(), isFinding);
    co_return found ? DoneWithFindings : Done;
}

} // namespace

int runCheckCommand(const Options &options)
{
    QCommandLineParser parser;
    parser.addOption({u"server"_s, {}, u"REGION"_s});
    const bool read = parser.parse(QStringList{u"check"_s} + options.arguments);
    const auto region = regionFromId(parser.value(u"server"_s));
    if (!read || !parser.positionalArguments().isEmpty() || (parser.isSet(u"server"_s) && !region)) {
        complain(Words::tr("Usage: obi check [--server nam|eu|apjc|custom]"));
        return WrongUsage;
    }
    const auto profile = Profile::openForReading(options.profile);
    Premises premises(profile ? (*profile)->serversFile() : QString(),
                      profile ? (*profile)->settingsFile() : QString());
    if (premises.servers.problem())
        return complain(*premises.servers.problem());
    return QCoro::waitFor(check(premises, region));
}

} // namespace obi
