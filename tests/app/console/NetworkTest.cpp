// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way to the servers as the console builds it, against tests/cloud.
#include "console/Network.h"
#include "ObiTest.h"
#include "TestCloud.h"
#include "console/Acquaintance.h"
#include "settings/ServerBook.h"
#include "settings/Settings.h"
#include "store/CaseStore.h"
#include "sync/CaseSync.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <qcoro/qcorotimer.h>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

/// A keychain that takes its time.
class SlowStore final : public CredentialStore
{
public:
    Async<void> probe() override { co_return {}; }
    Async<Secret> read(QString key) override
    {
        const QPointer<SlowStore> alive(this);
        QTimer wait;
        wait.setSingleShot(true);
        wait.start(slow.contains(key) ? 400 : 0);
        co_await qCoro(wait).waitForTimeout();
        if (!alive)
            co_return failure(ErrorCode::Cancelled);
        if (!secrets.contains(key))
            co_return failure(ErrorCode::SecretMissing, {key});
        co_return Result<Secret>(secrets.value(key));
    }
    Async<void> write(QString key, Secret secret) override
    {
        QTimer wait;
        wait.setSingleShot(true);
        wait.start(slow.contains(key) ? 400 : 0);
        co_await qCoro(wait).waitForTimeout();
        secrets.insert(key, secret);
        co_return {};
    }
    Async<void> erase(QString key) override
    {
        secrets.remove(key);
        co_return {};
    }

    QHash<QString, Secret> secrets;
    QStringList slow;
};

struct Desk {
    Settings settings;
    ServerBook servers;
    SlowStore keychain;
    Credentials credentials{keychain};
    std::unique_ptr<Network> network;

    Desk() { settings.set(Setting::ProxyMode, u"none"_s); }
    void open()
    {
        network = std::make_unique<Network>(settings, servers, credentials, Clock::system(), Network::Ground::Live);
        network->connectAll();
    }
    CloudAccount add(const TestCloud &cloud, const QString &id)
    {
        CloudAccount account = cloud.account();
        account.id = id;
        account.authorityFile = cloud.caFile();
        keychain.secrets.insert(account.credentialKey(), Secret::fromText(cloud.clientPassword()));
        servers.put(account);
        return account;
    }
};

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aGatewayWaitsForItsPassphrase();
    void anotherAccountNeverGetsTheOldToken();
    void aServerThatCannotBeReachedIsSaid();
    void aRenewalThatFailsIsSaidUntilOneWorks();
    void aNameThatWasNotToldIsAskedForAgain();
    void aNameIsNoOtherAccount();
    void gatewaysThatStayKeepTheirLogIn();
    void aNewPassphraseNeverGoesToTheOldAddress();
    void saysBeforehandThatTheAccountChanges();

private:
    GatewayAccount gateway(qsizetype number) const;
    TestCloud m_cloud;
};

void NetworkTest::initTestCase()
{
    QVERIFY2(m_cloud.start(), qPrintable(m_cloud.problem()));
}

void NetworkTest::init()
{
    QVERIFY2(m_cloud.reset(), qPrintable(m_cloud.problem()));
}

GatewayAccount NetworkTest::gateway(qsizetype number) const
{
    GatewayAccount account = m_cloud.gateways().at(number);
    account.authorityFile = m_cloud.caFile();
    return account;
}

void NetworkTest::aGatewayWaitsForItsPassphrase()
{
    Desk desk;
    const GatewayAccount account = gateway(0);
    desk.keychain.secrets.insert(account.credentialKey(), Secret::fromText(m_cloud.passphrase()));
    desk.keychain.slow = {account.credentialKey()};
    desk.servers.put(account);
    desk.open();
    QTRY_COMPARE(desk.network->gateways().size(), 1);
    const QDateTime end(QDate(2026, 11, 23), QTime(0, 0), Qt::UTC);
    const TimeSpan span{end.addDays(-7), end};
    const auto summary = await(desk.network->gateways().first()->summary(u"mail_incoming_traffic_summary"_s, span));
    QVERIFY2(summary, summary ? "" : qPrintable(summary.error().context.join(u'|')));
    for (const QJsonValue &entry : m_cloud.log())
        QVERIFY2(entry.toObject().value("status"_L1).toInt() == 200, "something was asked without a log-in");
}

void NetworkTest::anotherAccountNeverGetsTheOldToken()
{
    Desk desk;
    const CloudAccount first = desk.add(m_cloud, u"first"_s);
    desk.servers.setActiveAccount(first.id);
    desk.open();
    QTRY_VERIFY(desk.network->tokens().validUntil().isValid());
    CloudAccount second = first;
    second.id = u"second"_s;
    second.custom.platform = m_cloud.addresses().conure;
    desk.keychain.slow = {second.credentialKey()};
    desk.servers.put(second);
    m_cloud.reset();
    desk.servers.setActiveAccount(second.id);
    QTRY_COMPARE(desk.network->addresses().platform, second.custom.platform);
    HttpRequest request;
    request.url = QUrl(second.custom.platform.toString() + u"/v2/incident/search"_s);
    const auto answer = await(desk.network->authorized().send(request));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::NotLoggedIn);
    QCOMPARE(m_cloud.log(u"/v2/incident"_s).size(), 0);
}

void NetworkTest::aServerThatCannotBeReachedIsSaid()
{
    Desk desk;
    CloudAccount account = desk.add(m_cloud, u"first"_s);
    account.custom.platform = m_cloud.faulty(u"refused"_s);
    desk.servers.put(account);
    desk.servers.setActiveAccount(account.id);
    desk.open();
    QSignalSpy changed(desk.network.get(), &Network::accountProblemChanged);
    QTRY_VERIFY_WITH_TIMEOUT(desk.network->accountProblem(), 15'000);
    QCOMPARE(desk.network->accountProblem()->code, ErrorCode::ConnectionRefused);
    QCOMPARE(changed.size(), 1);
}

void NetworkTest::aRenewalThatFailsIsSaidUntilOneWorks()
{
    Desk desk;
    const CloudAccount account = desk.add(m_cloud, u"first"_s);
    desk.servers.setActiveAccount(account.id);
    QVERIFY(!m_cloud.obey(u"token-life"_s, {{u"seconds"_s, 1}}).isUndefined());
    desk.open();
    QTRY_VERIFY(desk.network->tokens().validUntil().isValid());
    QVERIFY(!desk.network->accountProblem());
    QVERIFY(m_cloud.fault({{u"fault"_s, u"html"_s}, {u"service"_s, u"platform"_s}, {u"path"_s, u"/iroh/oauth2"_s}}));
    QTest::qWait(1100);
    QVERIFY(!await(desk.network->tokens().token()));
    QTRY_VERIFY(desk.network->accountProblem());
    QCOMPARE(desk.network->accountProblem()->code, ErrorCode::NotJson);
    QVERIFY(m_cloud.reset());
    QVERIFY(await(desk.network->tokens().token()));
    QTRY_VERIFY(!desk.network->accountProblem());
}

void NetworkTest::aNameThatWasNotToldIsAskedForAgain()
{
    Desk desk;
    CloudAccount account = desk.add(m_cloud, u"first"_s);
    account.name.clear();
    desk.servers.put(account);
    desk.servers.setActiveAccount(account.id);
    QVERIFY(!m_cloud.obey(u"token-life"_s, {{u"seconds"_s, 1}}).isUndefined());
    const QString whoAmI = u"/iroh/profile/whoami"_s;
    QVERIFY(m_cloud.fault({{u"fault"_s, u"html"_s}, {u"service"_s, u"platform"_s}, {u"path"_s, whoAmI}}));
    const QTemporaryDir folder;
    const Clock clock = Clock::system();
    auto cases = await(CaseStore::open(folder.filePath(u"cases.sqlite"_s), clock));
    QVERIFY(cases);
    desk.network =
        std::make_unique<Network>(desk.settings, desk.servers, desk.credentials, clock, Network::Ground::Live);
    CaseSync sync(**cases, desk.network->authorized(), desk.settings, clock);
    const Acquaintance acquaintance(*desk.network, desk.servers, sync);
    desk.network->connectAll();
    QTRY_VERIFY(!m_cloud.log(whoAmI).isEmpty()); // the answer to the first is none
    QTest::qWait(1100);
    QVERIFY(await(desk.network->tokens().token()));
    QTRY_VERIFY(!desk.servers.activeAccount()->name.isEmpty());
    QTRY_VERIFY(sync.account());
    // Whoever it is, it is told by the service, not by the API client.
    QVERIFY(!sync.account()->key.contains(account.clientId));
    desk.servers.removeAccount(account.id);
    QTRY_VERIFY(!sync.account());
    QTRY_VERIFY(sync.problem() == (Error{ErrorCode::NotLoggedIn, {}}));
}

void NetworkTest::aNameIsNoOtherAccount()
{
    Desk desk;
    CloudAccount account = desk.add(m_cloud, u"first"_s);
    desk.servers.setActiveAccount(account.id);
    desk.open();
    QTRY_VERIFY(desk.network->tokens().validUntil().isValid());
    m_cloud.reset();
    account.name = u"はるかぜ商事"_s;
    desk.servers.put(account);
    QTest::qWait(100);
    QCOMPARE(m_cloud.log(u"/iroh/oauth2/token"_s).size(), 0);
}

void NetworkTest::gatewaysThatStayKeepTheirLogIn()
{
    Desk desk;
    for (int number : {0, 1}) {
        const GatewayAccount account = gateway(number);
        desk.keychain.secrets.insert(account.credentialKey(), Secret::fromText(m_cloud.passphrase()));
        desk.servers.put(account);
    }
    desk.open();
    QTRY_COMPARE(desk.network->gateways().size(), 2);
    ReportClient *first = desk.network->gateways().first();
    desk.servers.removeGateway(gateway(1).id);
    QTRY_COMPARE(desk.network->gateways(), QList<ReportClient *>{first});
}

// Address and passphrase are edited together: the form keeps the one, then puts the other.
void NetworkTest::aNewPassphraseNeverGoesToTheOldAddress()
{
    Desk desk;
    GatewayAccount account = gateway(0);
    desk.keychain.secrets.insert(account.credentialKey(), Secret::fromText(m_cloud.passphrase()));
    desk.servers.put(account);
    desk.open();
    // As the reports do: whatever is asked logs in first.
    const auto ask = [&desk] {
        const QDateTime end(QDate(2026, 11, 23), QTime(0, 0), Qt::UTC);
        return desk.network->gateways().first()->summary(u"mail_incoming_traffic_summary"_s, {end.addDays(-7), end});
    };
    // To its end, so that no request of the old passphrase is still under way when the log is emptied.
    const auto summary = await(ask());
    QVERIFY2(summary, summary ? "" : qPrintable(summary.error().context.join(u'|')));
    connect(desk.network.get(), &Network::gatewaysChanged, this, ask);
    const auto services = [this] {
        QStringList names;
        for (const QJsonValue &entry : m_cloud.log())
            names << entry.toObject().value("service"_L1).toString();
        return names;
    };
    const QString old = services().first();
    QVERIFY(m_cloud.reset());
    account.address = gateway(1).address;
    // The keyring asks its owner first, who takes a moment.
    desk.keychain.slow = {account.credentialKey()};
    QCoro::connect(
        desk.credentials.keep(account.credentialKey(), Secret("of the new one"), Credentials::Keep::InKeychain), this,
        [&](const Result<void> &) { desk.servers.put(account); });
    QTRY_VERIFY(!services().isEmpty());
    QTest::qWait(100);
    QVERIFY2(!services().contains(old), qPrintable(services().join(u' ')));
}

void NetworkTest::saysBeforehandThatTheAccountChanges()
{
    Desk desk;
    const CloudAccount first = desk.add(m_cloud, u"first"_s);
    desk.servers.setActiveAccount(first.id);
    desk.open();
    QTRY_VERIFY(desk.network->tokens().validUntil().isValid());
    int told = 0;
    QUrl before;
    connect(desk.network.get(), &Network::accountAboutToChange, this, [&] {
        ++told;
        before = desk.network->addresses().platform;
        QVERIFY(desk.network->tokens().validUntil().isValid());
    });
    desk.network->connectAll(); // the same account once more
    QTRY_VERIFY(desk.network->tokens().validUntil().isValid());
    QCOMPARE(told, 0);
    const QString host = first.addresses().platform.host();
    desk.network->gate().close(host, 600);
    CloudAccount second = first;
    second.id = u"second"_s;
    second.custom.platform = m_cloud.addresses().conure;
    desk.servers.put(second);
    desk.servers.setActiveAccount(second.id);
    QTRY_COMPARE(told, 1);
    QCOMPARE(before, first.custom.platform);
    QCOMPARE(desk.network->gate().secondsLeft(host), 0); // the wait was the other organisation's
}

OBI_TEST(NetworkTest)
#include "NetworkTest.moc"
