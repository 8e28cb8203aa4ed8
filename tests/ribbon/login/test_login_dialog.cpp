// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "LoginDesk.h"
#include "ObiTest.h"
#include "TestCertificate.h"
#include "http/Cancellation.h"
#include "login/FormField.h"
#include "login/LoginWords.h"
#include "login/Notice.h"
#include "login/ScopesModel.h"
#include "login/ServerRow.h"
#include "login/ThemedLabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

class TestLoginDialog : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void openPage(const QUrl &page) { m_page = page; }
private Q_SLOTS:
    void init();
    void cleanup();
    void logsInByKeyboard();
    void keepsForThisSession();
    void tellsRefusalsApart_data();
    void tellsRefusalsApart();
    void otherErrorsHaveATraceId();
    void saysWhatMissingScopesCost();
    void checksWithoutLoggingIn();
    void keychainRefuses();
    void keychainWaits();
    void closesWhileItAsks();
    void warnsOfAnOddClientId();
    void wantsBothFields();
    void editsWithThePasswordAsItIs();
    void anotherServerWantsThePassword();
    void sameClientIsOneAccount();
    void customAddresses();
    void cancelTakesTrustBack_data();
    void cancelTakesTrustBack();
    void anotherRegionDropsCustomAddresses();
    void demoAsksNobody();
    void helpAndScopeList();
    void passwordIsHidden();
    void everyControlHasAName();
    void largeFontsHaveRoom();

private:
    QLineEdit *clientId() const { return named<QLineEdit>(*m_dialog, u"Client ID"_s); }
    QLineEdit *password() const { return named<QLineEdit>(*m_dialog, u"Client password"_s); }
    QPushButton *button(const QString &name) const { return named<QPushButton>(*m_dialog, name); }
    Notice *notice() const { return m_dialog->findChild<Notice *>(); }
    void open();
    void type(const QString &id, const QString &secret);

    std::unique_ptr<LoginDesk> m_desk;
    std::unique_ptr<LoginDialog> m_dialog;
    QUrl m_page;
};

void TestLoginDialog::init()
{
    m_desk = std::make_unique<LoginDesk>();
    m_desk->transport.answer(TokenPath, tokenAnswer());
    open();
}

void TestLoginDialog::open()
{
    m_dialog = std::make_unique<LoginDialog>(m_desk->services());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestLoginDialog::cleanup()
{
    m_dialog.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_desk.reset();
}

void TestLoginDialog::type(const QString &id, const QString &secret)
{
    clientId()->setFocus();
    QTest::keyClicks(clientId(), id);
    password()->setFocus();
    QTest::keyClicks(password(), secret);
}

void TestLoginDialog::logsInByKeyboard()
{
    QSignalSpy loggedIn(m_dialog.get(), &LoginDialog::loggedIn);
    QVERIFY(clientId()->hasFocus());
    QTest::keyClicks(clientId(), u"  %1 "_s.arg(ClientId));
    QTest::keyClick(clientId(), Qt::Key_Tab);
    QVERIFY(password()->hasFocus());
    QTest::keyClicks(password(), u" s3cret "_s);
    auto *europe = named<QRadioButton>(*m_dialog, u"EU"_s);
    europe->setFocus();
    QTest::keyClick(europe, Qt::Key_Space);
    QTest::keyClick(europe, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(loggedIn.count(), 1);

    QVERIFY(!m_dialog->isVisible());
    const HttpRequest asked = m_desk->transport.asked.first();
    QCOMPARE(asked.url.host(), u"visibility.eu.amp.cisco.com"_s);
    QCOMPARE(headerValue(asked.headers, "Authorization"), "Basic " + (ClientId + u":s3cret"_s).toLatin1().toBase64());
    const CloudAccount *active = m_desk->servers.activeAccount();
    QVERIFY(active);
    QCOMPARE(active->clientId, ClientId);
    QCOMPARE(active->region, Region::Europe);
    QVERIFY(m_desk->keychain.secrets.value(active->credentialKey()) == Secret("s3cret"));
}

void TestLoginDialog::keepsForThisSession()
{
    type(ClientId, u"s3cret"_s);
    named<QCheckBox>(*m_dialog, u"Keep in the OS keychain"_s)->click();
    QTest::keyClick(password(), Qt::Key_Return);
    QTRY_VERIFY(m_desk->servers.activeAccount());
    QVERIFY(m_desk->keychain.secrets.isEmpty());
    QCOMPARE(m_desk->credentials.whereKept(m_desk->servers.activeAccount()->credentialKey()),
             Credentials::Keep::ThisSession);
}

void TestLoginDialog::tellsRefusalsApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<bool>("clientIsWrong");
    QTest::newRow("unknown client, 400") << 400 << QByteArray("invalid_client") << true;
    QTest::newRow("unknown client, 401") << 401 << QByteArray("invalid_client") << true;
    QTest::newRow("wrong password, 400") << 400 << QByteArray("wrong_client_creds") << false;
    QTest::newRow("wrong password, 401") << 401 << QByteArray("wrong_client_creds") << false;
}

void TestLoginDialog::tellsRefusalsApart()
{
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    QFETCH(bool, clientIsWrong);
    m_desk->transport.answer(TokenPath, R"({"error":")" + error + R"("})", status);
    type(ClientId, u"s3cret"_s);
    QTest::keyClick(password(), Qt::Key_Return);
    auto *wrong = qobject_cast<FormField *>(clientIsWrong ? clientId() : password());
    auto *right = qobject_cast<FormField *>(clientIsWrong ? password() : clientId());
    QTRY_VERIFY(wrong->isWrong());
    QVERIFY(!right->isWrong());
    QVERIFY(wrong->hasFocus());
    QVERIFY(!wrong->accessibleDescription().isEmpty());
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_desk->servers.accounts().isEmpty());
    QVERIFY(m_desk->keychain.secrets.isEmpty());
    QTest::keyClicks(wrong, u"x"_s);
    QVERIFY(!wrong->isWrong());
}

void TestLoginDialog::otherErrorsHaveATraceId()
{
    m_desk->transport.answer(TokenPath, R"({"error":"unknown-exception","trace_id":"abc-123"})", 500);
    type(ClientId, u"s3cret"_s);
    QTest::keyClick(password(), Qt::Key_Return);
    QTRY_VERIFY(notice()->isVisible());
    QVERIFY2(notice()->text().contains(u"500"), qPrintable(notice()->text()));
    QTest::mouseClick(button(u"Copy the trace ID"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"abc-123"_s);
}

void TestLoginDialog::saysWhatMissingScopesCost()
{
    m_desk->transport.answer(TokenPath, tokenAnswer({u"private-intel"_s, u"users:read"_s, u"orbital"_s}));
    QSignalSpy loggedIn(m_dialog.get(), &LoginDialog::loggedIn);
    type(ClientId, u"s3cret"_s);
    QTest::keyClick(password(), Qt::Key_Return);
    QTRY_COMPARE(loggedIn.count(), 1);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(notice()->text().contains(u"private-intel"_s));
    QVERIFY(notice()->text().contains(scopeCostWord(ScopeUse::Users)));
    QVERIFY(!notice()->text().contains(u"orbital"_s));
    auto *scopes = qobject_cast<ScopesModel *>(named<QTableView>(*m_dialog, u"Scopes"_s)->model());
    QCOMPARE(scopes->grantedCount(), 9);
    QCOMPARE(scopes->requiredCount(), 11);
    QCOMPARE(scopes->state(6), ScopesModel::State::Missing);
    QCOMPARE(scopes->state(11), ScopesModel::State::OptionalNone);
    QCOMPARE(scopes->index(6, 0).data(Qt::AccessibleTextRole).toString(), u"private-intel, missing"_s);
    QVERIFY(button(u"Done"_s));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestLoginDialog::checksWithoutLoggingIn()
{
    m_desk->transport.answer(TokenPath, tokenAnswer({u"response"_s}));
    type(ClientId, u"s3cret"_s);
    QTest::mouseClick(button(u"Check again"_s), Qt::LeftButton);
    QTRY_VERIFY(notice()->isVisible());
    QVERIFY(notice()->text().contains(u"response"_s));
    QVERIFY(m_desk->servers.accounts().isEmpty());
    QVERIFY(button(u"Authenticate"_s));
}

void TestLoginDialog::keychainRefuses()
{
    m_desk->keychain.refusal = Error{ErrorCode::KeychainLocked};
    type(ClientId, u"s3cret"_s);
    QTest::keyClick(password(), Qt::Key_Return);
    QTRY_VERIFY(notice()->isVisible());
    QVERIFY(notice()->text().contains(u"locked"_s));
    QVERIFY(m_desk->servers.accounts().isEmpty());
    auto *session = button(u"Keep for this session"_s);
    QVERIFY(session && session->isVisible() && button(u"Try the keychain again"_s));
    QTest::keyClick(session, Qt::Key_Space);
    QTRY_VERIFY(m_desk->servers.activeAccount());
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_desk->credentials.whereKept(m_desk->servers.activeAccount()->credentialKey()),
             Credentials::Keep::ThisSession);
}

void TestLoginDialog::keychainWaits()
{
    m_desk->keychain.holds = true;
    type(ClientId, u"s3cret"_s);
    QTest::keyClick(password(), Qt::Key_Return);
    const auto says = [this](const QString &words) {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](QLabel *label) { return label->isVisible() && label->text().startsWith(words); });
    };
    QTRY_VERIFY(says(u"The keyring is waiting for you"_s));
    m_desk->keychain.letGo();
    QTRY_VERIFY(m_desk->servers.activeAccount());
    QVERIFY(!says(u"The keyring is waiting for you"_s));
}

void TestLoginDialog::closesWhileItAsks()
{
    m_desk->transport.hold(TokenPath);
    type(ClientId, u"s3cret"_s);
    QTest::keyClick(password(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->transport.asked.size(), 1);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    const auto cancellation = m_desk->transport.asked.first().cancellation;
    QVERIFY(cancellation && cancellation->isCancelled());
    m_dialog.reset();
    m_desk->transport.release(TokenPath);
    QTest::qWait(0);
    QVERIFY(m_desk->servers.accounts().isEmpty());
    QVERIFY(m_desk->keychain.secrets.isEmpty());
}

void TestLoginDialog::warnsOfAnOddClientId()
{
    type(u"sato@example.com"_s, u"s3cret"_s);
    QVERIFY(clientId()->accessibleDescription().contains(u"client-"_s));
    QVERIFY(!qobject_cast<FormField *>(clientId())->isWrong());
    QTest::keyClick(password(), Qt::Key_Return);
    QTRY_VERIFY(m_desk->servers.activeAccount());
}

void TestLoginDialog::wantsBothFields()
{
    QTest::mouseClick(button(u"Authenticate"_s), Qt::LeftButton);
    QVERIFY(qobject_cast<FormField *>(clientId())->isWrong());
    QVERIFY(qobject_cast<FormField *>(password())->isWrong());
    QVERIFY(clientId()->hasFocus());
    QVERIFY(m_desk->transport.asked.isEmpty());
}

void TestLoginDialog::editsWithThePasswordAsItIs()
{
    const CloudAccount account{.id = u"a"_s, .region = Region::AsiaPacific, .clientId = ClientId};
    m_desk->servers.put(account);
    m_desk->keychain.secrets.insert(account.credentialKey(), Secret("s3cret"));
    QCOMPARE(m_dialog->windowTitle(), u"Log in to use the SecureX ribbon"_s);
    m_dialog->edit(account);
    QCOMPARE(m_dialog->windowTitle(), u"Edit account"_s);
    QVERIFY(named<QRadioButton>(*m_dialog, u"APJC"_s)->isChecked());
    QVERIFY(password()->text().isEmpty());
    QTest::keyClick(password(), Qt::Key_Return);
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_desk->servers.accounts().size(), 1);
    QVERIFY(headerValue(m_desk->transport.asked.first().headers, "Authorization")
                .endsWith((ClientId + u":s3cret"_s).toLatin1().toBase64()));
    QCOMPARE(m_desk->servers.activeAccount()->id, u"a"_s);
}

void TestLoginDialog::anotherServerWantsThePassword()
{
    const CloudAccount account{.id = u"a"_s, .region = Region::AsiaPacific, .clientId = ClientId};
    m_desk->servers.put(account);
    m_desk->keychain.secrets.insert(account.credentialKey(), Secret("s3cret"));
    m_dialog->edit(account);
    named<QRadioButton>(*m_dialog, u"Custom"_s)->click();
    QTest::keyClicks(named<QLineEdit>(*m_dialog, u"Platform"_s), u"https://iroh.example"_s);
    for (const QString &asking : {u"Authenticate"_s, u"Check again"_s}) {
        qobject_cast<FormField *>(password())->setWrong(false);
        QTest::mouseClick(button(asking), Qt::LeftButton);
        QTest::qWait(0);
        QVERIFY(qobject_cast<FormField *>(password())->isWrong());
        QCOMPARE(password()->accessibleDescription(), u"Enter the client password for the new server."_s);
        QVERIFY(m_desk->transport.asked.isEmpty());
    }
    QTest::keyClicks(password(), u"other"_s);
    QTest::keyClick(password(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->transport.asked.size(), 1);
    QVERIFY(headerValue(m_desk->transport.asked.first().headers, "Authorization")
                .endsWith((ClientId + u":other"_s).toLatin1().toBase64()));
}

void TestLoginDialog::sameClientIsOneAccount()
{
    m_desk->servers.put(CloudAccount{.id = u"a"_s, .name = u"Example Inc."_s, .clientId = ClientId});
    type(ClientId, u"s3cret"_s);
    QTest::keyClick(password(), Qt::Key_Return);
    QTRY_VERIFY(m_desk->servers.activeAccount());
    QCOMPARE(m_desk->servers.accounts().size(), 1);
    QCOMPARE(m_desk->servers.activeAccount()->name, u"Example Inc."_s);
}

void TestLoginDialog::customAddresses()
{
    type(ClientId, u"s3cret"_s);
    QVERIFY(!named<QLineEdit>(*m_dialog, u"Platform"_s));
    named<QRadioButton>(*m_dialog, u"Custom"_s)->click();
    auto *platform = named<QLineEdit>(*m_dialog, u"Platform"_s);
    QVERIFY(platform);
    QTest::keyClicks(platform, u"http://iroh.example"_s);
    QTest::keyClick(platform, Qt::Key_Return);
    QVERIFY(qobject_cast<FormField *>(platform)->isWrong());
    QVERIFY(m_desk->transport.asked.isEmpty());
    platform->clear();
    QTest::keyClicks(platform, u" iroh.example:8443/ "_s);
    QTest::keyClick(platform, Qt::Key_Return);
    QTRY_VERIFY(m_desk->servers.activeAccount());
    QCOMPARE(m_desk->servers.activeAccount()->custom.platform, QUrl(u"https://iroh.example:8443"_s));
    QCOMPARE(m_desk->transport.asked.first().url.authority(), u"iroh.example:8443"_s);
}

void TestLoginDialog::cancelTakesTrustBack_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("what was trusted before") << QByteArray(32, 'x');
}

void TestLoginDialog::cancelTakesTrustBack()
{
    QFETCH(QByteArray, before);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(Pem) == Pem.size());
    file.close();
    const QUrl server(u"https://iroh.example"_s);
    m_desk->trust.setTrust(server, {.pinnedSha256 = before});
    type(ClientId, u"s3cret"_s);
    named<QRadioButton>(*m_dialog, u"Custom"_s)->click();
    QTest::keyClicks(named<QLineEdit>(*m_dialog, u"Platform"_s), server.toString());
    auto *authority = named<QLineEdit>(*m_dialog, u"CA file"_s);
    authority->setText(file.fileName());
    QTest::mouseClick(button(u"Check again"_s), Qt::LeftButton);
    QTRY_COMPARE(m_desk->transport.asked.size(), 1);
    QCOMPARE(m_desk->trust.trust(server).authorities.size(), 1);
    authority->clear();
    QTest::mouseClick(button(u"Check again"_s), Qt::LeftButton);
    QTRY_COMPARE(m_desk->transport.asked.size(), 2);
    QCOMPARE(m_desk->trust.trust(server), ServerTrust());
    authority->setText(file.fileName());
    QTest::mouseClick(button(u"Check again"_s), Qt::LeftButton);
    QTRY_COMPARE(m_desk->transport.asked.size(), 3);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(m_desk->trust.trust(server), ServerTrust{.pinnedSha256 = before});

    m_dialog->open(); // logged in with, it stays
    QTest::mouseClick(button(u"Authenticate"_s), Qt::LeftButton);
    QTRY_VERIFY(m_desk->servers.activeAccount());
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_desk->trust.trust(server).authorities.size(), 1);
}

void TestLoginDialog::anotherRegionDropsCustomAddresses()
{
    CloudAccount account{.id = u"a"_s, .region = Region::Custom, .clientId = ClientId};
    account.custom.platform = QUrl(u"https://iroh.example"_s);
    m_desk->servers.put(account);
    m_dialog->edit(account);
    named<QRadioButton>(*m_dialog, u"NAM"_s)->click();
    QTest::keyClicks(password(), u"s3cret"_s);
    QTest::keyClick(password(), Qt::Key_Return);
    QTRY_VERIFY(m_desk->servers.activeAccount());
    QCOMPARE(m_desk->transport.asked.first().url.host(), u"visibility.amp.cisco.com"_s);
}

void TestLoginDialog::demoAsksNobody()
{
    QSignalSpy demo(m_dialog.get(), &LoginDialog::demoWanted);
    named<QRadioButton>(*m_dialog, u"Offline demo"_s)->click();
    QTest::mouseClick(button(u"Authenticate"_s), Qt::LeftButton);
    QCOMPARE(demo.count(), 1);
    QVERIFY(m_desk->transport.asked.isEmpty());
    QVERIFY(!m_dialog->isVisible());
}

void TestLoginDialog::helpAndScopeList()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "openPage");
    named<QAbstractButton>(*m_dialog, u"How to create an API client"_s)->click();
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(m_page.scheme(), u"https"_s);
    QTest::mouseClick(button(u"Copy the scope list"_s), Qt::LeftButton);
    const QStringList copied = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied.size(), 12);
    QCOMPARE(copied.first(), u"casebook"_s);
}

void TestLoginDialog::passwordIsHidden()
{
    type(ClientId, u"s3cret"_s);
    QCOMPARE(password()->echoMode(), QLineEdit::Password);
    auto *eye = named<QAbstractButton>(*m_dialog, u"Show the password"_s);
    QVERIFY(eye);
    QTest::keyClick(eye, Qt::Key_Space);
    QCOMPARE(password()->echoMode(), QLineEdit::Normal);
    QVERIFY(named<QAbstractButton>(*m_dialog, u"Hide the password"_s));
}

void TestLoginDialog::everyControlHasAName()
{
    named<QRadioButton>(*m_dialog, u"Custom"_s)->click();
    QCOMPARE(namelessControls(*m_dialog).join(u", "_s), QString());
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_dialog.get(), &language);
    QCOMPARE(m_dialog->windowTitle(), u"Log in to use the SecureX ribbon"_s);
}

void TestLoginDialog::largeFontsHaveRoom()
{
    cleanup();
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(15);
    QApplication::setFont(large);
    init();
    named<QRadioButton>(*m_dialog, u"Custom"_s)->click();
    for (const ServerRow *row : m_dialog->findChildren<ServerRow *>())
        QVERIFY2(row->width() >= row->sizeHint().width(), qPrintable(row->text()));
    for (const ThemedLabel *name : m_dialog->findChildren<ThemedLabel *>()) {
        if (name->buddy() && name->isVisible())
            QVERIFY2(name->width() >= name->sizeHint().width(), qPrintable(name->text()));
    }
    cleanup();
    QApplication::setFont(before);
    init();
}

OBI_GUI_TEST(TestLoginDialog)
#include "test_login_dialog.moc"
