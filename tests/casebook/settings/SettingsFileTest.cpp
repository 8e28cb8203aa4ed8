// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/SettingsFile.h"
#include "ObiTest.h"
#include "settings/ServerBook.h"

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

GatewayAccount gateway()
{
    GatewayAccount made{.id = u"g"_s, .name = u"esa1"_s, .userName = u"sato"_s, .authorityFile = u"/etc/ca.pem"_s};
    made.address = QUrl(u"https://esa1.example:6443"_s);
    made.pinnedSha256 = QByteArray(32, 'x');
    return made;
}

} // namespace

class SettingsFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThereAndBack();
    void leavesOutTrustAndProxy();
    void importedServersAreNewOnes();
    void knownServersAreNotDoubled();
    void absentChoicesGoBack();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
};

void SettingsFileTest::goesThereAndBack()
{
    Settings settings;
    ServerBook servers;
    settings.set(Setting::ThemeChoice, u"dark"_s);
    settings.set(Setting::Keyboard, QVariantMap{{u"file.quit"_s, QStringList{u"Ctrl+W"_s}}});
    settings.set(Setting::WindowGeometry, QByteArray("geometry"));
    servers.put(gateway());
    servers.put(CloudAccount{.id = u"a"_s, .name = u"Example"_s, .clientId = u"client-1"_s});
    const QByteArray content = SettingsFile::of(settings, servers).content();
    QVERIFY(!content.contains("geometry"));
    const auto read = SettingsFile::read(content);
    QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error()));
    Settings other;
    ServerBook book;
    read->applyTo(other, book);
    QCOMPARE(other.get<QString>(Setting::ThemeChoice), u"dark"_s);
    QCOMPARE(other.value(Setting::Keyboard), settings.value(Setting::Keyboard));
    QCOMPARE(book.gateways().first().address, gateway().address);
    QCOMPARE(book.accounts().first().clientId, u"client-1"_s);
    QVERIFY(!book.activeAccount());
}

void SettingsFileTest::leavesOutTrustAndProxy()
{
    Settings settings;
    ServerBook servers;
    settings.set(Setting::ProxyMode, u"manual"_s);
    settings.set(Setting::ProxyAddress, u"proxy.example:3128"_s);
    settings.set(Setting::ShareCases, true);
    servers.put(gateway());
    const QByteArray content = SettingsFile::of(settings, servers).content();
    QVERIFY(!content.contains("proxy") && !content.contains("ca.pem") && !content.contains("7878"));
    QVERIFY(isChoice(Setting::ShareCases) && !content.contains("shareCases")); // no file agrees for somebody
    // Nor does it take them from a file that somebody else wrote.
    const auto read = SettingsFile::read(R"({"obiSettings":1,"settings":{"proxyAddress":"evil.example:1"},
        "servers":{"gateways":[{"id":"g","address":"https://esa.example:6443","pinnedSha256":"aa","authorityFile":"x"}]}})");
    QVERIFY(read && read->choices.isEmpty());
    QVERIFY(read->gateways.first().pinnedSha256.isEmpty() && read->gateways.first().authorityFile.isEmpty());
}

void SettingsFileTest::importedServersAreNewOnes()
{
    Settings settings;
    ServerBook servers;
    servers.put(gateway());
    const auto read = SettingsFile::read(
        R"({"obiSettings":1,"servers":{"gateways":[{"id":"g","address":"https://evil.example:6443"}]}})");
    QVERIFY(read);
    read->applyTo(settings, servers);
    QCOMPARE(servers.gateways().size(), 2);
    QCOMPARE(servers.gateways().first().address, gateway().address);
    QVERIFY(servers.gateways().last().id != u"g");
}

void SettingsFileTest::knownServersAreNotDoubled()
{
    Settings settings;
    ServerBook servers;
    servers.put(gateway());
    servers.put(CloudAccount{.id = u"a"_s, .clientId = u"client-1"_s});
    const SettingsFile file = SettingsFile::of(settings, servers);
    file.applyTo(settings, servers);
    QCOMPARE(servers.gateways().size(), 1);
    QCOMPARE(servers.accounts().size(), 1);
    QVERIFY(!servers.gateways().first().pinnedSha256.isEmpty());
}

void SettingsFileTest::absentChoicesGoBack()
{
    Settings settings;
    ServerBook servers;
    settings.set(Setting::RowHeight, 30);
    settings.set(Setting::LastPage, u"reporting/url-filtering"_s);
    settings.set(Setting::ProxyMode, u"none"_s);
    SettingsFile{}.applyTo(settings, servers);
    QCOMPARE(settings.get<int>(Setting::RowHeight), 26);
    QCOMPARE(settings.get<QString>(Setting::LastPage), u"reporting/url-filtering"_s);
    QCOMPARE(settings.get<QString>(Setting::ProxyMode), u"none"_s);
}

void SettingsFileTest::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QByteArray() << u"obiSettings"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"obiSettings"_s;
    QTest::newRow("another program's") << QByteArray(R"({"settings":{}})") << u"obiSettings"_s;
    QTest::newRow("newer") << QByteArray(R"({"obiSettings":2})") << u"obiSettings"_s;
    QTest::newRow("too large") << QByteArray(2 * SettingsFile::LargestSize, ' ') << u"obiSettings"_s;
    QTest::newRow("value") << QByteArray(R"({"obiSettings":1,"settings":{"rowHeight":1e9}})")
                           << u"settings.rowHeight"_s;
    QTest::newRow("type") << QByteArray(R"({"obiSettings":1,"settings":{"language":7}})") << u"settings.language"_s;
    const QByteArray longText = R"({"obiSettings":1,"settings":{"ownDomains":[")" + QByteArray(5000, 'a') + R"("]}})";
    QTest::newRow("long text") << longText << u"settings.ownDomains"_s;
    QTest::newRow("ftp") << QByteArray(
                                R"({"obiSettings":1,"servers":{"gateways":[{"id":"g","address":"ftp://x.example"}]}})")
                         << u"servers.gateways[0].address"_s;
    QTest::newRow("plain http")
        << QByteArray(R"({"obiSettings":1,"servers":{"gateways":[{"id":"g","address":"http://x.example"}]}})")
        << u"servers.gateways[0].address"_s;
    QTest::newRow("path") << QByteArray(
                                 R"({"obiSettings":1,"servers":{"gateways":[{"id":"g","address":"https://x.example",)"
                                 R"("apiPath":"/evil"}]}})")
                          << u"servers.gateways[0].apiPath"_s;
    QTest::newRow("account") << QByteArray(R"({"obiSettings":1,"servers":{"accounts":[{"id":"a","addresses":)"
                                           R"({"platform":"https://user:pw@x.example"}}]}})")
                             << u"servers.accounts[0].addresses"_s;
}

void SettingsFileTest::refusesWhatIsWrong()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, place);
    const auto read = SettingsFile::read(content);
    QVERIFY(!read);
    QCOMPARE(read.error(), place);
}

OBI_TEST(SettingsFileTest)
#include "SettingsFileTest.moc"
