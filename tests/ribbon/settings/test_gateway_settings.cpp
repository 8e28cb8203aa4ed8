// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "SettingsDesk.h"
#include "TestCertificate.h"
#include "login/FormField.h"
#include "login/Notice.h"
#include "settings/CertificateDialog.h"
#include "settings/CheckGroup.h"
#include "settings/CheckModel.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QToolButton>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

const QUrl Esa(u"https://esa1.example:6443"_s);

} // namespace

class TestGatewaySettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void addsAGateway();
    void wantsAnAddress();
    void keychainRefuses();
    void changesAGateway();
    void refusesAWrongAuthority();
    void looksAtTheCertificate();
    void pinGoesWithADiscardedGateway();
    void testsWithTheTypedAuthority();
    void otherServerOtherPin();
    void otherAddressWantsThePassphrase_data();
    void otherAddressWantsThePassphrase();
    void checksAnotherAddressWithoutThePassphrase();
    void removesAGateway();
    void removesAGatewayWhosePassphraseStays();
    void testsStepByStep();
    void gatewayWithoutAClientId();

private:
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return named<Widget>(*m_desk->app, name);
    }
    void type(const QString &name, const QString &text);
    GatewayAccount added();

    std::unique_ptr<SettingsDesk> m_desk;
};

void TestGatewaySettings::init()
{
    m_desk = std::make_unique<SettingsDesk>();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
    m_desk->app->openSection(u"gateways"_s);
}

void TestGatewaySettings::cleanup()
{
    m_desk.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestGatewaySettings::type(const QString &name, const QString &text)
{
    auto *field = find<QLineEdit>(name);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

GatewayAccount TestGatewaySettings::added()
{
    type(u"Gateway name"_s, u"esa1"_s);
    type(u"Gateway address"_s, u" esa1.example/ "_s);
    type(u"User name"_s, u"soc"_s);
    type(u"Passphrase"_s, u"open sesame "_s);
    QTest::keyClick(find<QLineEdit>(u"Passphrase"_s), Qt::Key_Return);
    if (!QTest::qWaitFor([this] { return !m_desk->servers.gateways().isEmpty(); }))
        return {};
    return m_desk->servers.gateways().first();
}

void TestGatewaySettings::addsAGateway()
{
    QVERIFY(find<QWidget>(u"Server"_s));
    const GatewayAccount gateway = added();
    QCOMPARE(gateway.address, Esa);
    QCOMPARE(gateway.apiPath, u"/esa/api/v2.0"_s);
    QCOMPARE(gateway.userName, u"soc"_s);
    QCOMPARE(gateway.login, GatewayAccount::Login::Jwt);
    QVERIFY(m_desk->keychain.secrets.value(gateway.credentialKey()) == Secret("open sesame "));
    auto *list = find<QListWidget>(u"Gateways"_s);
    QCOMPARE(list->count(), 1);
    QVERIFY(list->currentItem());
    QVERIFY(find<QPushButton>(u"Save"_s));
    find<QPushButton>(u"Add a gateway…"_s)->click();
    QVERIFY(!list->currentItem());
    m_desk->app->openGateway(u"esa1"_s);
    QVERIFY(list->currentItem());
    QCOMPARE(find<QLineEdit>(u"User name"_s)->text(), u"soc"_s);
}

void TestGatewaySettings::wantsAnAddress()
{
    type(u"Gateway address"_s, u"http://esa1.example"_s);
    find<QPushButton>(u"Add"_s)->click();
    QVERIFY(qobject_cast<FormField *>(find<QLineEdit>(u"Gateway address"_s))->isWrong());
    type(u"Gateway address"_s, u"esa1.example"_s);
    find<QPushButton>(u"Add"_s)->click();
    QVERIFY(qobject_cast<FormField *>(find<QLineEdit>(u"User name"_s))->isWrong());
    QVERIFY(find<QLineEdit>(u"User name"_s)->hasFocus());
    QVERIFY(m_desk->servers.gateways().isEmpty());
}

void TestGatewaySettings::keychainRefuses()
{
    m_desk->keychain.refusal = Error{ErrorCode::KeychainLocked};
    const GatewayAccount gateway = added();
    QCOMPARE(gateway.address, Esa);
    QCOMPARE(m_desk->credentials.whereKept(gateway.credentialKey()), Credentials::Keep::ThisSession);
    const auto notices = m_desk->app->findChildren<Notice *>();
    QVERIFY(std::any_of(notices.begin(), notices.end(), [](Notice *each) {
        return each->isVisible() && each->text().contains(u"this session only"_s);
    }));
}

void TestGatewaySettings::changesAGateway()
{
    const GatewayAccount gateway = added();
    named<QToolButton>(*find<QWidget>(u"API"_s), u"Manager"_s)->click();
    named<QToolButton>(*find<QWidget>(u"Log-in"_s), u"Basic"_s)->click();
    type(u"Gateway name"_s, u"sma1"_s);
    find<QPushButton>(u"Save"_s)->click();
    QTRY_COMPARE(m_desk->servers.gateways().first().name, u"sma1"_s);
    QCOMPARE(m_desk->servers.gateways().size(), 1);
    QCOMPARE(m_desk->servers.gateways().first().apiPath, u"/sma/api/v2.0"_s);
    QCOMPARE(m_desk->servers.gateways().first().login, GatewayAccount::Login::Basic);
    QVERIFY(m_desk->keychain.secrets.contains(gateway.credentialKey()));
}

void TestGatewaySettings::refusesAWrongAuthority()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a certificate");
    file.close();
    added();
    type(u"CA file"_s, file.fileName());
    find<QPushButton>(u"Save"_s)->click();
    QTRY_VERIFY(qobject_cast<FormField *>(find<QLineEdit>(u"CA file"_s))->isWrong());
    QVERIFY(m_desk->servers.gateways().first().authorityFile.isEmpty());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(Pem);
    file.close();
    find<QPushButton>(u"Save"_s)->click();
    QTRY_COMPARE(m_desk->servers.gateways().first().authorityFile, file.fileName());
    QCOMPARE(m_desk->trust.trust(Esa).authorities.size(), 1);
}

void TestGatewaySettings::looksAtTheCertificate()
{
    added();
    const QSslCertificate certificate(Pem);
    QVERIFY(!certificate.isNull());
    m_desk->transport.table.insert(u"/"_s, [&](const HttpRequest &) -> Result<HttpResponse> {
        m_desk->trust.noteRefused(Esa, certificate);
        return failure(ErrorCode::CertificateSelfSigned, {u"esa1.example"_s, TlsTrust::fingerprint(certificate)});
    });
    find<QPushButton>(u"Look at the certificate…"_s)->click();
    auto *dialog = m_desk->app->findChild<CertificateDialog *>();
    QTRY_VERIFY((dialog = m_desk->app->findChild<CertificateDialog *>()));
    const auto labels = dialog->findChildren<QLabel *>();
    const auto shows = [&](const QString &words) {
        return std::any_of(labels.begin(), labels.end(), [&](QLabel *each) { return each->text().contains(words); });
    };
    QVERIFY(shows(u"esa1.example"_s));
    QVERIFY(shows(TlsTrust::fingerprint(certificate).left(40)));
    QVERIFY(m_desk->trust.trust(Esa).pinnedSha256.isEmpty());
    named<QPushButton>(*dialog, u"Trust this certificate"_s)->click();
    const QByteArray sha256 = certificate.digest(QCryptographicHash::Sha256);
    QCOMPARE(m_desk->trust.trust(Esa).pinnedSha256, sha256);
    QCOMPARE(m_desk->servers.gateways().first().pinnedSha256, sha256);
    find<QPushButton>(u"Stop trusting it"_s)->click();
    QVERIFY(m_desk->trust.trust(Esa).pinnedSha256.isEmpty());
    QVERIFY(m_desk->servers.gateways().first().pinnedSha256.isEmpty());
}

void TestGatewaySettings::pinGoesWithADiscardedGateway()
{
    type(u"Gateway address"_s, u"esa1.example"_s);
    const QSslCertificate certificate(Pem);
    m_desk->transport.table.insert(u"/"_s, [&](const HttpRequest &) -> Result<HttpResponse> {
        m_desk->trust.noteRefused(Esa, certificate);
        return failure(ErrorCode::CertificateSelfSigned, {u"esa1.example"_s, TlsTrust::fingerprint(certificate)});
    });
    find<QPushButton>(u"Look at the certificate…"_s)->click();
    QTRY_VERIFY(m_desk->app->findChild<CertificateDialog *>());
    named<QPushButton>(*m_desk->app->findChild<CertificateDialog *>(), u"Trust this certificate"_s)->click();
    QVERIFY(!m_desk->trust.trust(Esa).pinnedSha256.isEmpty());
    find<QPushButton>(u"Add a gateway…"_s)->click();
    QCOMPARE(m_desk->trust.trust(Esa), ServerTrust());
}

// A CA file that is taken out of its field is not trusted in the test; where that is not saved, it is again.
void TestGatewaySettings::testsWithTheTypedAuthority()
{
    GatewayAccount gateway{.id = u"g"_s, .name = u"esa1"_s, .userName = u"soc"_s, .authorityFile = u"/ca.pem"_s};
    gateway.address = QUrl(u"https://127.0.0.1:1"_s);
    m_desk->servers.put(gateway);
    const ServerTrust saved{.authorities = {QSslCertificate(Pem)}};
    m_desk->trust.setTrust(gateway.address, saved);
    find<QListWidget>(u"Gateways"_s)->setCurrentRow(0);
    find<QLineEdit>(u"CA file"_s)->clear();
    find<QPushButton>(u"Test"_s)->click();
    QTRY_VERIFY(find<QTableView>(u"Steps"_s));
    QCOMPARE(m_desk->trust.trust(gateway.address), ServerTrust());
    m_desk->app->openSection(u"gateways"_s);
    find<QPushButton>(u"Add a gateway…"_s)->click();
    QCOMPARE(m_desk->trust.trust(gateway.address), saved);
}

void TestGatewaySettings::otherServerOtherPin()
{
    GatewayAccount gateway{.id = u"g"_s, .name = u"esa1"_s, .address = Esa, .userName = u"soc"_s};
    gateway.pinnedSha256 = QByteArray(32, 'x');
    m_desk->servers.put(gateway);
    m_desk->trust.setTrust(Esa, {.pinnedSha256 = gateway.pinnedSha256});
    find<QListWidget>(u"Gateways"_s)->setCurrentRow(0);
    type(u"Gateway address"_s, u"https://esa2.example:6443"_s);
    type(u"Passphrase"_s, u"open sesame"_s);
    find<QPushButton>(u"Save"_s)->click();
    QTRY_COMPARE(m_desk->servers.gateways().first().address.host(), u"esa2.example"_s);
    QVERIFY(m_desk->servers.gateways().first().pinnedSha256.isEmpty());
    QCOMPARE(m_desk->trust.trust(Esa), ServerTrust());
}

void TestGatewaySettings::otherAddressWantsThePassphrase_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("host") << u"https://esa2.example:6443"_s;
    QTest::newRow("port") << u"https://esa1.example:443"_s;
}

void TestGatewaySettings::otherAddressWantsThePassphrase()
{
    QFETCH(QString, address);
    added();
    type(u"Gateway address"_s, address);
    auto *passphrase = qobject_cast<FormField *>(find<QLineEdit>(u"Passphrase"_s));
    for (const QString &button : {u"Save"_s, u"Test"_s}) {
        passphrase->setWrong(false);
        find<QPushButton>(button)->click();
        QTest::qWait(0);
        QVERIFY(passphrase->isVisible() && passphrase->isWrong());
        QCOMPARE(passphrase->accessibleDescription(), u"Enter the passphrase for the new address."_s);
        QCOMPARE(m_desk->servers.gateways().first().address, Esa);
    }
    type(u"Passphrase"_s, u"another"_s);
    find<QPushButton>(u"Save"_s)->click();
    QTRY_COMPARE(m_desk->servers.gateways().first().address, QUrl(address));
}

// Whoever asks for the check: the passphrase stays with the server that it was given for.
void TestGatewaySettings::checksAnotherAddressWithoutThePassphrase()
{
    QTcpServer nobody; // takes part in the steps until the credentials'
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    GatewayAccount gateway = added();
    gateway.address = QUrl(u"http://127.0.0.1:%1"_s.arg(nobody.serverPort()));
    auto *check = m_desk->app->findChild<CheckGroup *>();
    QVERIFY(check);
    check->test(gateway, {});
    QTRY_VERIFY(!check->isRunning());
    const auto sendsSecrets = [](const HttpRequest &request) { return request.url.path().contains(u"login"_s); };
    const auto &asked = m_desk->transport.asked;
    QVERIFY(!asked.isEmpty());
    QVERIFY(std::none_of(asked.begin(), asked.end(), sendsSecrets));
}

void TestGatewaySettings::removesAGateway()
{
    const GatewayAccount gateway = added();
    find<QPushButton>(u"Remove…"_s)->click();
    Question *question = m_desk->question();
    QVERIFY(question);
    question->acting()->click();
    QTRY_VERIFY(m_desk->servers.gateways().isEmpty());
    QTRY_VERIFY(!m_desk->keychain.secrets.contains(gateway.credentialKey()));
    QVERIFY(find<QPushButton>(u"Add"_s));
    QVERIFY(find<QLineEdit>(u"Gateway address"_s)->text().isEmpty());
}

void TestGatewaySettings::removesAGatewayWhosePassphraseStays()
{
    const GatewayAccount gateway = added();
    m_desk->keychain.refusal = Error{ErrorCode::KeychainLocked};
    find<QPushButton>(u"Remove…"_s)->click();
    m_desk->goAhead();
    QTRY_VERIFY(m_desk->question());
    QVERIFY(m_desk->question()->heading().contains(u"esa1"_s));
    QVERIFY(m_desk->question()->detail().contains(u"locked"_s));
    QCOMPARE(m_desk->servers.gateways().size(), 1);
    m_desk->question()->reject();
    QCOMPARE(m_desk->servers.gateways().size(), 1);
    find<QPushButton>(u"Remove…"_s)->click();
    m_desk->goAhead();
    QTRY_VERIFY(m_desk->question() && !m_desk->question()->detail().isEmpty());
    m_desk->goAhead();
    QVERIFY(m_desk->servers.gateways().isEmpty());
    QVERIFY(find<QPushButton>(u"Add"_s));
}

// Nothing listens there: each step ends, and says what to do next.
void TestGatewaySettings::testsStepByStep()
{
    GatewayAccount gateway{.id = u"g"_s, .name = u"esa1"_s, .userName = u"soc"_s};
    gateway.address = QUrl(u"https://127.0.0.1:1"_s);
    m_desk->servers.put(gateway);
    m_desk->app->openSection(u"test"_s);
    QCOMPARE(find<QComboBox>(u"Server to test"_s)->currentText(), u"esa1"_s);
    auto *steps = qobject_cast<CheckModel *>(find<QTableView>(u"Steps"_s)->model());
    find<QPushButton>(u"Test"_s)->click();
    QTRY_VERIFY(find<QPushButton>(u"Test"_s));
    QVERIFY(steps->rowCount() > 1);
    QVERIFY(steps->worst() >= 0);
    QCOMPARE(steps->step(steps->worst()).what, CheckStep::What::Port);
    QVERIFY(steps->asText().contains(u"127.0.0.1"_s));
    QCOMPARE(find<QTableView>(u"Steps"_s)->currentIndex().row(), steps->worst());
}

// Who has a user name and a passphrase is not sent to look for a client ID.
void TestGatewaySettings::gatewayWithoutAClientId()
{
    const Error refused{ErrorCode::Unauthorized, {u"esa1.example"_s, u"no"_s}, u"abc-123"_s};
    const Error wrong{ErrorCode::WrongGatewayLogin, {u"esa1"_s}, u"abc-123"_s};
    const CheckStep step{.what = CheckStep::What::Credentials, .outcome = CheckStep::Outcome::Failed, .error = refused};
    CheckModel steps;
    steps.append(step);
    QCOMPARE(*steps.step(0).error, refused);
    steps.setGateway(u"esa1"_s);
    steps.append(step);
    QCOMPARE(*steps.step(1).error, wrong);
    steps.setSteps({step});
    QCOMPARE(*steps.step(0).error, wrong);
    QVERIFY(!steps.asText().contains(u"client"_s));

    m_desk->transport.table.insert(u"/"_s, [&](const HttpRequest &) { return tl::unexpected<Error>(refused); });
    type(u"Gateway address"_s, u"esa1.example"_s);
    find<QPushButton>(u"Look at the certificate…"_s)->click();
    const auto notices = m_desk->app->findChildren<Notice *>();
    QTRY_VERIFY(std::any_of(notices.begin(), notices.end(), [](Notice *each) {
        return each->isVisible() && each->text().contains(u"passphrase"_s) && !each->text().contains(u"client ID"_s);
    }));
}

OBI_GUI_TEST(TestGatewaySettings)
#include "test_gateway_settings.moc"
