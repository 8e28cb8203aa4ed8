// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/ServerBook.h"
#include "ObiTest.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

CloudAccount account(const QString &id)
{
    return {.id = id,
            .name = u"株式会社オビ "_s + id,
            .region = Region::AsiaPacific,
            .clientId = u"client-"_s + id,
            .custom = {.orbital = QUrl(u"https://apjc.orbital.amp.cisco.com"_s)}};
}

GatewayAccount gateway(const QString &id)
{
    GatewayAccount made{.id = id, .name = u"esa1"_s, .address = QUrl(u"https://esa1.corp.example:6443"_s)};
    made.apiPath = u"/sma/api/v2.0"_s;
    made.userName = u"reader"_s;
    made.login = GatewayAccount::Login::Basic;
    made.authorityFile = u"/etc/ssl/private-ca.pem"_s;
    made.pinnedSha256 = QByteArray(32, '\xa5');
    return made;
}

} // namespace

class ServerBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everythingLasts();
    void changesAreTold();
    void activeAccount();
    void removed();
    void damagedFileIsKeptAside_data();
    void damagedFileIsKeptAside();
    void fileOfANewerObiIsLeftAlone();
    void whatItDoesNotKnowStays();
    void writtenAMomentLater();
    void failedWriteIsTold();
    void withoutAFile();

private:
    QString file() const { return m_folder->filePath(u"servers.json"_s); }
    QByteArray content() const;
    void writeContent(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

QByteArray ServerBookTest::content() const
{
    QFile servers(file());
    return servers.open(QIODevice::ReadOnly) ? servers.readAll() : QByteArray();
}

void ServerBookTest::writeContent(const QByteArray &bytes) const
{
    QFile servers(file());
    QVERIFY(servers.open(QIODevice::WriteOnly));
    servers.write(bytes);
}

void ServerBookTest::everythingLasts()
{
    {
        ServerBook book(file());
        book.put(account(u"1"_s));
        book.put(account(u"2"_s));
        book.put(gateway(u"3"_s));
        book.put(GatewayAccount{.id = u"1"_s}); // the same id is another key here
        book.setActiveAccount(u"2"_s);
    }
    const ServerBook book(file());
    QVERIFY(!book.problem());
    QCOMPARE(book.accounts(), QList<CloudAccount>({account(u"1"_s), account(u"2"_s)}));
    QCOMPARE(book.gateways(), QList<GatewayAccount>({gateway(u"3"_s), GatewayAccount{.id = u"1"_s}}));
    QCOMPARE(book.activeAccount()->id, u"2"_s);
    QCOMPARE(QJsonDocument::fromJson(content()).object().value("version"_L1).toInt(), 1);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(u"servers.json"_s));
}

void ServerBookTest::changesAreTold()
{
    ServerBook book;
    const QSignalSpy accounts(&book, &ServerBook::accountsChanged);
    const QSignalSpy gateways(&book, &ServerBook::gatewaysChanged);
    book.put(account(u"1"_s));
    book.put(account(u"1"_s));
    QCOMPARE(accounts.count(), 1);
    CloudAccount renamed = account(u"1"_s);
    renamed.name = u"Obi KK"_s;
    book.put(renamed);
    QCOMPARE(accounts.count(), 2);
    QCOMPARE(book.accounts(), QList<CloudAccount>{renamed});
    book.put(gateway(u"1"_s));
    QCOMPARE(gateways.count(), 1);
    book.put(CloudAccount{});
    book.removeAccount(u"none"_s);
    book.removeGateway(u"none"_s);
    QCOMPARE(accounts.count(), 2);
    QCOMPARE(gateways.count(), 1);
    QCOMPARE(book.accounts().size(), 1);
}

void ServerBookTest::activeAccount()
{
    ServerBook book;
    QVERIFY(!book.activeAccount());
    book.put(account(u"1"_s));
    QVERIFY(!book.activeAccount());
    const QSignalSpy changed(&book, &ServerBook::accountsChanged);
    book.setActiveAccount(u"1"_s);
    book.setActiveAccount(u"1"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(*book.activeAccount(), account(u"1"_s));
    book.setActiveAccount({});
    QVERIFY(!book.activeAccount());
}

void ServerBookTest::removed()
{
    ServerBook book;
    book.put(account(u"1"_s));
    book.put(account(u"2"_s));
    book.put(gateway(u"3"_s));
    book.setActiveAccount(u"1"_s);
    // Its own id, which goes with it.
    book.removeAccount(book.accounts().first().id);
    QCOMPARE(book.accounts(), QList<CloudAccount>{account(u"2"_s)});
    QVERIFY(!book.activeAccount());
    book.removeGateway(u"3"_s);
    QVERIFY(book.gateways().isEmpty());
    // It does not come back as the active one by being put in again.
    book.put(account(u"1"_s));
    QVERIFY(!book.activeAccount());
}

void ServerBookTest::damagedFileIsKeptAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("truncated") << QByteArray(R"({"version":1,"accounts":[{"id":"1")");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("noise") << QByteArray("\x00\xff\x13", 3);
    QTest::newRow("deep") << QByteArray(5000, '[');
}

void ServerBookTest::damagedFileIsKeptAside()
{
    QFETCH(QByteArray, bytes);
    writeContent(bytes);
    {
        ServerBook book(file());
        QVERIFY(book.problem());
        QCOMPARE(book.problem()->code, ErrorCode::FileUnreadable);
        QCOMPARE(book.problem()->context.first(), file());
        QVERIFY(!book.problem()->context.last().isEmpty());
        QVERIFY(book.accounts().isEmpty());
        book.put(account(u"1"_s));
    }
    QFile aside(file() + u".bad"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), bytes);
    QCOMPARE(ServerBook(file()).accounts().size(), 1);
}

void ServerBookTest::fileOfANewerObiIsLeftAlone()
{
    const QByteArray newer = R"({"version":2,"accounts":{"by":"name"}})";
    writeContent(newer);
    {
        ServerBook book(file());
        QCOMPARE(book.problem(), (Error{ErrorCode::StoreTooNew, {file(), u"2"_s, u"1"_s}}));
        book.put(account(u"1"_s));
    }
    QCOMPARE(content(), newer);
}

void ServerBookTest::whatItDoesNotKnowStays()
{
    writeContent(R"({"version":1,"note":"by hand","active":"1","accounts":[
        {"id":"1","name":"old","region":"nam","clientId":"c","tenant":"t-1"},
        {"id":"2","region":"mars","colour":"red"}, 7, {"name":"no id"}, {"id":"1","name":"twice"}],
        "gateways":[{"id":"3","address":"https://esa1","snmp":true},{"id":3}]})");
    {
        ServerBook book(file());
        QVERIFY(!book.problem());
        QCOMPARE(book.accounts().size(), 2);
        QCOMPARE(book.accounts().last().region, Region::Custom);
        QCOMPARE(book.gateways().size(), 1);
        QCOMPARE(book.gateways().first().apiPath, u"/esa/api/v2.0"_s);
        CloudAccount renamed = book.accounts().first();
        renamed.name = u"new"_s;
        book.put(renamed);
    }
    const QJsonObject kept = QJsonDocument::fromJson(content()).object();
    QCOMPARE(kept.value("note"_L1).toString(), u"by hand"_s);
    const QJsonArray accounts = kept.value("accounts"_L1).toArray();
    QCOMPARE(accounts.size(), 5);
    QCOMPARE(accounts.at(0).toObject().value("tenant"_L1).toString(), u"t-1"_s);
    QCOMPARE(accounts.at(0).toObject().value("name"_L1).toString(), u"new"_s);
    QCOMPARE(accounts.at(1).toObject().value("region"_L1).toString(), u"mars"_s);
    QCOMPARE(accounts.at(1).toObject().value("colour"_L1).toString(), u"red"_s);
    QCOMPARE(accounts.at(4).toObject().value("name"_L1).toString(), u"twice"_s);
    const QJsonArray gateways = kept.value("gateways"_L1).toArray();
    QCOMPARE(gateways.size(), 2);
    QVERIFY(gateways.at(0).toObject().value("snmp"_L1).toBool());
}

void ServerBookTest::writtenAMomentLater()
{
    ServerBook book(file());
    book.put(account(u"1"_s));
    QVERIFY(!QFile::exists(file()));
    QTRY_VERIFY(content().contains("client-1"));
}

void ServerBookTest::failedWriteIsTold()
{
    ServerBook book(m_folder->filePath(u"missing/servers.json"_s));
    QSignalSpy failed(&book, &ServerBook::writeFailed);
    book.put(account(u"1"_s));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::FileUnwritable);
    QCOMPARE(book.accounts().size(), 1);
}

void ServerBookTest::withoutAFile()
{
    ServerBook book;
    book.put(account(u"1"_s));
    QCOMPARE(book.accounts().size(), 1);
    QVERIFY(!book.problem());
}

OBI_TEST(ServerBookTest)
#include "ServerBookTest.moc"
