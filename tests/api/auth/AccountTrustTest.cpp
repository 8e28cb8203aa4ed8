// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/AccountTrust.h"

#include "ObiTest.h"
#include "TestCertificates.h"
#include "http/TlsTrust.h"

#include <QFile>

#include <sys/stat.h>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

/// What servers are trusted for while CA files are slow: a pipe is as slow as who writes to it.
class AccountTrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void authoritiesOfAFile();
    void laterPinOutdoesASlowFile();
    void laterAccountOutdoesASlowFile();
    void otherServersKeepTheirTurns();
    void gatewaysOfOneServerShareItsPin();

private:
    GatewayAccount gateway() const { return {.id = u"1"_s, .address = m_server}; }
    QString slowFile(const QString &name);
    void writeAuthority(const QString &file);
    void begin(Async<void> &&trusting);

    const QUrl m_server{u"https://esa1.example:6443"_s};
    TestCertificates m_certificates;
    QTemporaryDir m_folder;
    std::unique_ptr<TlsTrust> m_trust;
    int m_ended = 0;
};

void AccountTrustTest::init()
{
    m_trust = std::make_unique<TlsTrust>();
    m_ended = 0;
}

QString AccountTrustTest::slowFile(const QString &name)
{
    const QString file = m_folder.filePath(name);
    [&] { QCOMPARE(mkfifo(QFile::encodeName(file).constData(), 0600), 0); }();
    return file;
}

void AccountTrustTest::writeAuthority(const QString &file)
{
    QFile pipe(file);
    QVERIFY(pipe.open(QIODevice::WriteOnly));
    pipe.write(m_certificates.authority().toPem());
}

void AccountTrustTest::begin(Async<void> &&trusting)
{
    QCoro::connect(std::move(trusting), this, [this](const Result<void> &done) { m_ended += done ? 1 : 100; });
}

void AccountTrustTest::authoritiesOfAFile()
{
    GatewayAccount account = gateway();
    account.authorityFile = m_certificates.authorityFile();
    QVERIFY(await(trustGateway(*m_trust, account)));
    QCOMPARE(m_trust->trust(m_server).authorities, QList{m_certificates.authority()});
    QVERIFY(await(trustGateway(*m_trust, gateway())));
    QCOMPARE(m_trust->trust(m_server), ServerTrust());
}

void AccountTrustTest::laterPinOutdoesASlowFile()
{
    GatewayAccount slow = gateway();
    slow.authorityFile = slowFile(u"pin"_s);
    begin(trustGateway(*m_trust, slow));
    GatewayAccount later = gateway();
    later.pinnedSha256 = QByteArray(32, 'p');
    QVERIFY(await(trustGateway(*m_trust, later)));
    writeAuthority(slow.authorityFile);
    QTRY_COMPARE(m_ended, 1);
    QCOMPARE(m_trust->trust(m_server), ServerTrust{.pinnedSha256 = later.pinnedSha256});
}

void AccountTrustTest::laterAccountOutdoesASlowFile()
{
    CloudAccount slow{.id = u"1"_s, .region = Region::Europe};
    slow.authorityFile = slowFile(u"account"_s);
    begin(trustAccount(*m_trust, slow));
    CloudAccount later = slow;
    later.authorityFile.clear();
    QVERIFY(await(trustAccount(*m_trust, later)));
    writeAuthority(slow.authorityFile);
    QTRY_COMPARE(m_ended, 1);
    for (const QUrl &service : slow.addresses().all())
        QCOMPARE(m_trust->trust(service), ServerTrust());
}

void AccountTrustTest::otherServersKeepTheirTurns()
{
    GatewayAccount slow = gateway();
    slow.authorityFile = slowFile(u"other"_s);
    begin(trustGateway(*m_trust, slow));
    GatewayAccount other = gateway();
    other.address = QUrl(u"https://esa2.example:6443"_s);
    QVERIFY(await(trustGateway(*m_trust, other)));
    writeAuthority(slow.authorityFile);
    QTRY_COMPARE(m_ended, 1);
    QCOMPARE(m_trust->trust(m_server).authorities.size(), 1);
}

// A manager stands in the book once for each device group.
void AccountTrustTest::gatewaysOfOneServerShareItsPin()
{
    GatewayAccount pinned = gateway();
    pinned.pinnedSha256 = QByteArray(32, 'p');
    GatewayAccount sibling = gateway();
    sibling.id = u"sibling"_s;
    sibling.address = QUrl(u"https://ESA1.example:6443/"_s);
    GatewayAccount elsewhere = gateway();
    elsewhere.id = u"elsewhere"_s;
    elsewhere.address = QUrl(u"https://esa1.example:7443"_s);
    const QList<GatewayAccount> all{sibling, pinned, elsewhere};
    QCOMPARE(sharingTrust(sibling, all).pinnedSha256, pinned.pinnedSha256);
    QVERIFY(sharingTrust(elsewhere, all).pinnedSha256.isEmpty());
    GatewayAccount unpinned = pinned; // as somebody edits it
    unpinned.pinnedSha256.clear();
    QVERIFY(sharingTrust(unpinned, all).pinnedSha256.isEmpty());

    QVERIFY(await(trustGateway(*m_trust, sharingTrust(sibling, all))));
    QCOMPARE(m_trust->trust(m_server).pinnedSha256, pinned.pinnedSha256);
    QVERIFY(await(trustForThoseLeft(*m_trust, sibling.address, {pinned, elsewhere})));
    QCOMPARE(m_trust->trust(m_server).pinnedSha256, pinned.pinnedSha256);
    QVERIFY(await(trustForThoseLeft(*m_trust, pinned.address, {sibling, elsewhere})));
    QCOMPARE(m_trust->trust(m_server), ServerTrust());
}

OBI_TEST(AccountTrustTest)
#include "AccountTrustTest.moc"
