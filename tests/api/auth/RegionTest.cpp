// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/Region.h"
#include "ObiTest.h"
#include "auth/Account.h"
#include "auth/Scope.h"
#include "http/SameServer.h"

using namespace obi;
using namespace Qt::StringLiterals;

class RegionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void ids();
    void customAddresses();
    void credentialKeys();
    void sameServer();
    void scopes_data();
    void scopes();
    void twelveScopes();
};

void RegionTest::addresses_data()
{
    QTest::addColumn<Region>("region");
    QTest::addColumn<QStringList>("hosts");
    QTest::newRow("nam") << Region::NorthAmerica
                         << QStringList{u"visibility.amp.cisco.com"_s, u"private.intel.amp.cisco.com"_s,
                                        u"intel.amp.cisco.com"_s,      u"conure.us.security.cisco.com"_s,
                                        u"orbital.amp.cisco.com"_s,    u"securex.us.security.cisco.com"_s};
    QTest::newRow("eu") << Region::Europe
                        << QStringList{u"visibility.eu.amp.cisco.com"_s, u"private.intel.eu.amp.cisco.com"_s,
                                       u"intel.eu.amp.cisco.com"_s,      u"conure.eu.security.cisco.com"_s,
                                       u"orbital.eu.amp.cisco.com"_s,    u"securex.eu.security.cisco.com"_s};
    QTest::newRow("apjc") << Region::AsiaPacific
                          << QStringList{u"visibility.apjc.amp.cisco.com"_s, u"private.intel.apjc.amp.cisco.com"_s,
                                         u"intel.apjc.amp.cisco.com"_s,      u"conure.apjc.security.cisco.com"_s,
                                         u"orbital.apjc.amp.cisco.com"_s,    u"securex.apjc.security.cisco.com"_s};
}

void RegionTest::addresses()
{
    QFETCH(Region, region);
    QFETCH(QStringList, hosts);
    const ServiceAddresses found = addressesOf(region);
    const QList<QUrl> urls{found.platform, found.privateIntel, found.globalIntel, found.conure, found.orbital};
    for (qsizetype i = 0; i < urls.size(); ++i)
        QCOMPARE(urls.at(i), QUrl(u"https://"_s + hosts.at(i)));
    QCOMPARE(consoleHost(region), hosts.last());
}

void RegionTest::ids()
{
    for (const Region region : {Region::NorthAmerica, Region::Europe, Region::AsiaPacific, Region::Custom})
        QCOMPARE(regionFromId(regionId(region)), region);
    QCOMPARE(regionId(Region::AsiaPacific), u"apjc"_s);
    QCOMPARE(regionFromId(u"mars"), std::nullopt);
    QCOMPARE(regionFromId(u""), std::nullopt);
    QCOMPARE(addressesOf(Region::Custom), ServiceAddresses());
    QVERIFY(consoleHost(Region::Custom).isEmpty());
}

void RegionTest::customAddresses()
{
    const QUrl orbital(u"https://eu.orbital.amp.cisco.com"_s);
    CloudAccount account{.id = u"1"_s, .region = Region::Europe, .custom = {.orbital = orbital}};
    ServiceAddresses expected = addressesOf(Region::Europe);
    expected.orbital = orbital;
    QCOMPARE(account.addresses(), expected);
    account.region = Region::Custom;
    QCOMPARE(account.addresses(), (ServiceAddresses{.orbital = orbital}));
}

void RegionTest::credentialKeys()
{
    QCOMPARE(CloudAccount{.id = u"7"_s}.credentialKey(), u"cloud/7"_s);
    QCOMPARE(GatewayAccount{.id = u"7"_s}.credentialKey(), u"gateway/7"_s);
}

void RegionTest::sameServer()
{
    const auto same = [](const QString &a, const QString &b) { return isSameServer(QUrl(a), QUrl(b)); };
    QVERIFY(same(u"https://a.example"_s, u"https://A.example:443/x?y"_s));
    QVERIFY(same(u"http://a.example:80"_s, u"http://a.example"_s));
    QVERIFY(!same(u"https://a.example"_s, u"http://a.example"_s));
    QVERIFY(!same(u"https://a.example"_s, u"http://a.example:443"_s));
    QVERIFY(!same(u"https://a.example"_s, u"https://a.example:444"_s));
    QVERIFY(!same(u"https://a.example"_s, u"https://b.example"_s));
    QVERIFY(!same({}, {}));
}

void RegionTest::scopes_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("granted");
    QTest::addColumn<bool>("is");
    QTest::newRow("equal") << u"casebook"_s << u"casebook"_s << true;
    QTest::newRow("both cover read") << u"casebook:read"_s << u"casebook"_s << true;
    QTest::newRow("read does not cover both") << u"casebook"_s << u"casebook:read"_s << false;
    QTest::newRow("read and write are both") << u"casebook"_s << u"casebook:read casebook:write"_s << true;
    QTest::newRow("write is not read") << u"casebook:read"_s << u"casebook:write"_s << false;
    QTest::newRow("broader") << u"enrich/observables/deliberate:read"_s << u"enrich:read"_s << true;
    QTest::newRow("narrower") << u"enrich:read"_s << u"enrich/observables/deliberate:read"_s << false;
    QTest::newRow("a longer word") << u"enrichment:read"_s << u"enrich"_s << false;
    QTest::newRow("from two") << u"a/b"_s << u"a:read a/b:write"_s << true;
    QTest::newRow("nothing granted") << u"casebook"_s << QString() << false;
    QTest::newRow("unknown access") << u"casebook:admin"_s << u"casebook"_s << false;
}

void RegionTest::scopes()
{
    QFETCH(QString, wanted);
    QFETCH(QString, granted);
    QFETCH(bool, is);
    QCOMPARE(isGranted(wanted, granted.split(u' ', Qt::SkipEmptyParts)), is);
}

void RegionTest::twelveScopes()
{
    QCOMPARE(neededScopes().size(), size_t(12));
    QSet<int> uses;
    int optional = 0;
    for (const ScopeNeed &need : neededScopes()) {
        uses.insert(int(need.use));
        optional += need.optional ? 1 : 0;
        QVERIFY(isGranted(QString::fromLatin1(need.scope), {QString::fromLatin1(need.scope)}));
    }
    QCOMPARE(uses.size(), 12);
    QCOMPARE(optional, 1);
}

OBI_TEST(RegionTest)
#include "RegionTest.moc"
