// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "SettingsDesk.h"
#include "login/FormField.h"
#include "login/Notice.h"
#include "settings/ProxySettings.h"
#include "settings/SettingsSections.h"

#include <QApplication>
#include <QCheckBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

class TestSettingsApp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void sectionsByKeyboard();
    void appearanceTakesEffect();
    void motionFollowsTheSystem();
    void heightOfTheRibbon();
    void tucksTheRibbon();
    void saysWhoIsLoggedIn();
    void saysWhenTheTokenCame();
    void saysWhyNobodyIsLoggedIn();
    void deletesFromTheKeychain();
    void keychainRefusesToDelete();
    void accountsAreUsedAndRemoved();
    void keepsAnAccountWhosePasswordStays();
    void proxyByHand();
    void proxyPassword();
    void saysWhyTheProxysPasswordIsNotThere_data();
    void saysWhyTheProxysPasswordIsNotThere();
    void recordsToAFile();
    void namesToReplace();
    void recordingPlays();
    void everyControlHasAName();
    void fitsTheSmallestWindow();
    void bothColumnsFitWithLargeWords();

private:
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return named<Widget>(*m_desk->app, name);
    }
    /// A segment of a group ("Theme", "Dark").
    QToolButton *segment(const QString &group, const QString &name) const
    {
        const auto *holder = find<QWidget>(group);
        return holder ? named<QToolButton>(*holder, name) : nullptr;
    }
    bool says(const QString &words) const;

    std::unique_ptr<SettingsDesk> m_desk;
};

void TestSettingsApp::init()
{
    m_desk = std::make_unique<SettingsDesk>();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
}

void TestSettingsApp::cleanup()
{
    m_desk.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

bool TestSettingsApp::says(const QString &words) const
{
    const auto labels = m_desk->app->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

void TestSettingsApp::sectionsByKeyboard()
{
    auto *sections = m_desk->app->findChild<SettingsSections *>();
    QVERIFY(sections->hasFocus());
    QCOMPARE(sections->current(), u"credentials"_s);
    QVERIFY(find<QWidget>(u"Ribbon credentials"_s) && find<QWidget>(u"Theme"_s));
    const QStringList all{u"appearance"_s, u"ribbon"_s,   u"modules"_s, u"refresh"_s, u"observables"_s,
                          u"sharing"_s,    u"gateways"_s, u"test"_s,    u"network"_s, u"recording"_s};
    for (const QString &id : all) {
        QTest::keyClick(sections, Qt::Key_Down);
        QCOMPARE(sections->current(), id);
    }
    QVERIFY(find<QWidget>(u"Recording"_s) && !find<QWidget>(u"Theme"_s));
    m_desk->app->openSection(u"network"_s);
    QVERIFY(find<QWidget>(u"Proxy"_s));
    m_desk->app->openSection(u"nonsense"_s);
    QCOMPARE(sections->current(), u"network"_s);
}

void TestSettingsApp::appearanceTakesEffect()
{
    auto *dark = segment(u"Theme"_s, u"Dark"_s);
    QVERIFY(dark);
    dark->setFocus();
    QTest::keyClick(dark, Qt::Key_Space);
    QCOMPARE(m_desk->settings.get<QString>(Setting::ThemeChoice), u"dark"_s);
    QTest::keyClick(dark, Qt::Key_Left);
    QCOMPARE(m_desk->settings.get<QString>(Setting::ThemeChoice), u"light"_s);
    segment(u"Language"_s, u"日本語"_s)->click();
    QCOMPARE(m_desk->settings.get<QString>(Setting::Language), u"ja"_s);
    segment(u"Row height"_s, u"Comfortable 30"_s)->click();
    QCOMPARE(m_desk->settings.get<int>(Setting::RowHeight), 30);
    m_desk->settings.set(Setting::ThemeChoice, u"system"_s);
    QVERIFY(segment(u"Theme"_s, u"System"_s)->isChecked());
}

void TestSettingsApp::motionFollowsTheSystem()
{
    auto *follow = find<QCheckBox>(u"Reduce motion as the system does"_s);
    QVERIFY(follow->isChecked());
    QVERIFY(!segment(u"Reduce motion"_s, u"On"_s));
    QTest::keyClick(follow, Qt::Key_Space);
    QCOMPARE(m_desk->settings.get<QString>(Setting::ReducedMotion), u"off"_s);
    segment(u"Reduce motion"_s, u"On"_s)->click();
    QCOMPARE(m_desk->settings.get<QString>(Setting::ReducedMotion), u"on"_s);
    follow->click();
    QCOMPARE(m_desk->settings.get<QString>(Setting::ReducedMotion), u"system"_s);
}

void TestSettingsApp::heightOfTheRibbon()
{
    auto *height = find<QSpinBox>(u"Height of the open ribbon"_s);
    QCOMPARE(height->value(), 320);
    QCOMPARE(height->maximum(), 630);
    height->setFocus();
    QTest::keyClick(height, Qt::Key_Up);
    QCOMPARE(m_desk->ribbon->height(), 346);
    m_desk->ribbon->setExpandedHeight(400);
    QCOMPARE(height->value(), 400);
    // More and less than there can be is taken to what can.
    for (const auto &[typed, taken] : {std::pair("9999", height->maximum()), std::pair("12", height->minimum())}) {
        height->selectAll();
        QTest::keyClicks(height, QString::fromLatin1(typed));
        QTest::keyClick(height, Qt::Key_Return);
        QCOMPARE(height->value(), taken);
        QCOMPARE(m_desk->ribbon->height(), taken);
    }
}

void TestSettingsApp::tucksTheRibbon()
{
    find<QCheckBox>(u"Tucked to the right edge"_s)->click();
    QVERIFY(m_desk->ribbon->isTucked());
}

void TestSettingsApp::saysWhoIsLoggedIn()
{
    QVERIFY(says(u"Not logged in"_s));
    QSignalSpy logIn(m_desk->app, &SettingsApp::logInWanted);
    QSignalSpy edit(m_desk->app, &SettingsApp::editWanted);
    find<QPushButton>(u"Log in…"_s)->click();
    QCOMPARE(logIn.count(), 1);
    QVERIFY(!find<QPushButton>(u"Delete from keychain"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"Delete from keychain"_s)->toolTip().isEmpty());
    m_desk->addAccount();
    QVERIFY(says(u"client-5f0c1a2e-…-e2d4b1f7c083"_s));
    QVERIFY(says(u"Asia Pacific (APJC)"_s));
    find<QPushButton>(u"Edit credentials…"_s)->click();
    QCOMPARE(edit.count(), 1);
    QCOMPARE(edit.first().first().value<CloudAccount>().id, u"a"_s);
}

void TestSettingsApp::saysWhenTheTokenCame()
{
    const CloudAccount account = m_desk->addAccount();
    m_desk->transport.answer(TokenPath, tokenAnswer({u"users:read"_s}));
    m_desk->tokens.setCredentials(account.addresses().platform, account.clientId, Secret("s3cret"));
    QVERIFY(says(u"Not connected yet"_s));
    QVERIFY(await(m_desk->tokens.token()).has_value());
    QVERIFY(says(u"Renewed at 09:40, valid until 09:50"_s));
    QVERIFY(says(u"1 scope"_s));
}

void TestSettingsApp::saysWhyNobodyIsLoggedIn()
{
    const CloudAccount account = m_desk->addAccount();
    m_desk->transport.answer(TokenPath, R"({"error":"wrong_client_creds"})", 401);
    m_desk->tokens.setCredentials(account.addresses().platform, account.clientId, Secret("s3cret"));
    QVERIFY(!await(m_desk->tokens.token()).has_value());
    QVERIFY(says(u"does not accept the client password"_s));
}

void TestSettingsApp::deletesFromTheKeychain()
{
    const CloudAccount account = m_desk->addAccount();
    m_desk->keychain.secrets.insert(account.credentialKey(), Secret("s3cret"));
    QVERIFY(await(m_desk->credentials.find(account.credentialKey())).has_value());
    m_desk->ribbon->open({});
    m_desk->ribbon->open(u"settings"_s);
    QVERIFY(says(u"OS keychain"_s));
    QSignalSpy reported(m_desk->app, &SettingsApp::reported);
    find<QPushButton>(u"Delete from keychain"_s)->click();
    QVERIFY(!m_desk->keychain.secrets.isEmpty()); // it asks first
    m_desk->goAhead();
    QTRY_COMPARE(reported.count(), 1);
    QVERIFY(m_desk->keychain.secrets.isEmpty());
    QVERIFY(!says(u"OS keychain"_s));
}

void TestSettingsApp::keychainRefusesToDelete()
{
    m_desk->addAccount();
    m_desk->keychain.refusal = Error{ErrorCode::KeychainLocked};
    find<QPushButton>(u"Delete from keychain"_s)->click();
    m_desk->goAhead();
    QTRY_VERIFY(says(u"The keychain is locked"_s));
}

void TestSettingsApp::accountsAreUsedAndRemoved()
{
    m_desk->addAccount();
    m_desk->servers.put(CloudAccount{.id = u"b"_s, .name = u"Example Inc."_s, .clientId = ClientId});
    m_desk->keychain.secrets.insert(u"cloud/b"_s, Secret("other"));
    auto *list = find<QListWidget>(u"Accounts"_s);
    QCOMPARE(list->count(), 2);
    list->setCurrentRow(1);
    find<QPushButton>(u"Use"_s)->click();
    QCOMPARE(m_desk->servers.activeAccount()->id, u"b"_s);
    QVERIFY(!find<QPushButton>(u"Use"_s)->isEnabled());
    find<QPushButton>(u"Remove…"_s)->click();
    Question *question = m_desk->question();
    QVERIFY(question);
    QVERIFY(question->cancel()->isDefault());
    QCOMPARE(buttonKind(question->acting()), ButtonKind::Destructive);
    QCOMPARE(m_desk->servers.accounts().size(), 2);
    question->acting()->click();
    QTRY_COMPARE(m_desk->servers.accounts().size(), 1);
    QTRY_VERIFY(m_desk->keychain.secrets.isEmpty());
    QSignalSpy logIn(m_desk->app, &SettingsApp::logInWanted);
    find<QPushButton>(u"Add…"_s)->click();
    QCOMPARE(logIn.count(), 1);
}

void TestSettingsApp::keepsAnAccountWhosePasswordStays()
{
    m_desk->addAccount();
    m_desk->keychain.secrets.insert(u"cloud/a"_s, Secret("s3cret"));
    m_desk->keychain.refusal = Error{ErrorCode::KeychainLocked};
    find<QPushButton>(u"Remove…"_s)->click();
    m_desk->goAhead();
    QTRY_VERIFY(m_desk->question() && m_desk->question()->detail().contains(u"locked"_s));
    QCOMPARE(m_desk->servers.accounts().size(), 1);
    m_desk->question()->reject();
    QCOMPARE(m_desk->servers.accounts().size(), 1);
    m_desk->keychain.refusal.reset();
    find<QPushButton>(u"Remove…"_s)->click();
    m_desk->goAhead();
    QTRY_VERIFY(m_desk->servers.accounts().isEmpty());
    QVERIFY(m_desk->keychain.secrets.isEmpty());

    m_desk->addAccount();
    m_desk->keychain.refusal = Error{ErrorCode::KeychainLocked};
    find<QListWidget>(u"Accounts"_s)->setCurrentRow(0);
    find<QPushButton>(u"Remove…"_s)->click();
    m_desk->goAhead();
    QTRY_VERIFY(m_desk->question() && m_desk->question()->detail().contains(u"locked"_s));
    m_desk->goAhead();
    QVERIFY(m_desk->servers.accounts().isEmpty());
}

void TestSettingsApp::proxyByHand()
{
    m_desk->app->openSection(u"network"_s);
    auto *address = find<QLineEdit>(u"Proxy address"_s);
    QVERIFY(!address->isEnabled());
    segment(u"Proxy"_s, u"By hand"_s)->click();
    QCOMPARE(m_desk->settings.get<QString>(Setting::ProxyMode), u"manual"_s);
    QVERIFY(address->isEnabled());
    address->setFocus();
    QTest::keyClicks(address, u"proxy.example"_s);
    QTest::keyClick(address, Qt::Key_Return);
    QVERIFY(qobject_cast<FormField *>(address)->isWrong());
    QTest::keyClicks(address, u":3128"_s);
    QTest::keyClick(address, Qt::Key_Return);
    QVERIFY(!qobject_cast<FormField *>(address)->isWrong());
    QCOMPARE(m_desk->settings.get<QString>(Setting::ProxyAddress), u"proxy.example:3128"_s);
    auto *user = find<QLineEdit>(u"Proxy user name"_s);
    user->setFocus();
    QTest::keyClicks(user, u"sato"_s);
    QTest::keyClick(user, Qt::Key_Tab);
    QCOMPARE(m_desk->settings.get<QString>(Setting::ProxyUser), u"sato"_s);
}

void TestSettingsApp::proxyPassword()
{
    m_desk->settings.set(Setting::ProxyMode, u"manual"_s);
    m_desk->app->openSection(u"network"_s);
    auto *password = find<QLineEdit>(u"Proxy password"_s);
    password->setFocus();
    QTest::keyClicks(password, u"hush"_s);
    QSignalSpy reported(m_desk->app, &SettingsApp::reported);
    m_desk->keychain.holds = true;
    find<QPushButton>(u"Keep in the OS keychain"_s)->click();
    QCOMPARE(reported.value(0).value(0).toString(), u"The keyring is waiting for you: look for its window."_s);
    m_desk->keychain.letGo();
    QTRY_VERIFY(m_desk->keychain.secrets.value(u"proxy"_s) == Secret("hush"));
    QVERIFY(password->text().isEmpty());
    find<QPushButton>(u"Delete password"_s)->click();
    QTRY_VERIFY(m_desk->keychain.secrets.isEmpty());

    m_desk->keychain.refusal = Error{ErrorCode::KeychainDenied};
    QTest::keyClicks(password, u"hush"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY(says(u"The keychain did not let Obi in"_s));
    QCOMPARE(m_desk->credentials.whereKept(u"proxy"_s), Credentials::Keep::ThisSession);
}

void TestSettingsApp::saysWhyTheProxysPasswordIsNotThere_data()
{
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << false << u"no credentials in the keychain for proxy.invalid:3128"_s;
    QTest::newRow("locked") << true << u"The keychain is locked"_s;
}

void TestSettingsApp::saysWhyTheProxysPasswordIsNotThere()
{
    QFETCH(bool, isLocked);
    QFETCH(QString, words);
    m_desk->addAccount();
    m_desk->settings.set(Setting::ProxyMode, u"manual"_s);
    m_desk->settings.set(Setting::ProxyAddress, u"proxy.invalid:3128"_s);
    m_desk->settings.set(Setting::ProxyUser, u"sato"_s);
    if (isLocked)
        m_desk->keychain.readRefusal = Error{ErrorCode::KeychainLocked};
    const FoundProxy found = QCoro::waitFor(findProxy(m_desk->settings, m_desk->credentials));
    QCOMPARE(found.proxy.host, u"proxy.invalid"_s);
    QVERIFY(found.proxy.password.isEmpty());
    QCOMPARE(found.problem->code, isLocked ? ErrorCode::KeychainLocked : ErrorCode::SecretMissing);
    m_desk->app->openSection(u"test"_s);
    find<QPushButton>(u"Test"_s)->click();
    QTRY_VERIFY(says(words));

    m_desk->keychain.readRefusal.reset();
    m_desk->keychain.secrets.insert(proxyPasswordKey(), Secret("hush"));
    QVERIFY(!QCoro::waitFor(findProxy(m_desk->settings, m_desk->credentials)).problem);
}

void TestSettingsApp::recordsToAFile()
{
    QTemporaryDir folder;
    m_desk->app->openSection(u"recording"_s);
    auto *toggle = find<QCheckBox>(u"Record what the servers answer"_s);
    QVERIFY(!toggle->isChecked());
    QVERIFY(m_desk->recording.start(folder.filePath(u"day.har"_s), {}).has_value());
    QVERIFY(toggle->isChecked());
    QVERIFY(says(u"0"_s));
    QSignalSpy reported(m_desk->app, &SettingsApp::reported);
    QTest::keyClick(toggle, Qt::Key_Space);
    QVERIFY(!m_desk->recording.isOn());
    QVERIFY(!toggle->isChecked());
}

void TestSettingsApp::namesToReplace()
{
    m_desk->app->openSection(u"recording"_s);
    auto *names = find<QPlainTextEdit>(u"Names to replace"_s);
    names->setFocus();
    QTest::keyClicks(names, u"mail.example.com"_s);
    QTest::keyClick(names, Qt::Key_Return);
    QTest::keyClicks(names, u" sato@example.com "_s);
    QTest::keyClick(names, Qt::Key_Return);
    QTest::keyClicks(names, u"MAIL.example.com"_s);
    QCOMPARE(m_desk->settings.get<QStringList>(Setting::RedactedNames),
             QStringList({u"mail.example.com"_s, u"sato@example.com"_s}));
}

void TestSettingsApp::recordingPlays()
{
    m_desk = std::make_unique<SettingsDesk>(true);
    QVERIFY(says(u"Offline"_s));
    m_desk->app->openSection(u"recording"_s);
    auto *toggle = find<QCheckBox>(u"Record what the servers answer"_s);
    QVERIFY(!toggle->isEnabled());
    QVERIFY(!toggle->toolTip().isEmpty());
    m_desk->app->openSection(u"test"_s);
    auto *test = find<QPushButton>(u"Test"_s);
    QVERIFY(!test->isEnabled());
    QVERIFY(!test->toolTip().isEmpty());
}

void TestSettingsApp::everyControlHasAName()
{
    m_desk->addAccount();
    m_desk->servers.put(
        GatewayAccount{.id = u"g"_s, .name = u"esa1"_s, .address = QUrl(u"https://esa1.example:6443"_s)});
    for (const QString &id : {u"credentials"_s, u"gateways"_s, u"test"_s, u"network"_s, u"recording"_s}) {
        m_desk->app->openSection(id);
        QCOMPARE(namelessControls(*m_desk->app).join(u", "_s), QString());
    }
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_desk->app, &language);
    QVERIFY(m_desk->app->place() == RibbonApp::Place::Trailing);
}

void TestSettingsApp::fitsTheSmallestWindow()
{
    m_desk->theme.apply(*qApp); // with the type of the real window
    m_desk->settings.set(Setting::ReducedMotion, u"off"_s);
    m_desk->window.resize(1120, 680);
    QTest::qWait(0);
    for (const QString &id : {u"credentials"_s, u"gateways"_s, u"test"_s, u"network"_s, u"recording"_s}) {
        m_desk->app->openSection(id);
        QCoreApplication::processEvents();
        const auto *area = m_desk->app->findChild<QScrollArea *>();
        QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(), qPrintable(id));
        for (const auto *button : m_desk->app->findChildren<QPushButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        }
    }
}

void TestSettingsApp::bothColumnsFitWithLargeWords()
{
    cleanup();
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(13.5);
    QApplication::setFont(large);
    init();
    m_desk->window.resize(1440, 900);
    QCoreApplication::processEvents();
    const auto *area = m_desk->app->findChild<QScrollArea *>();
    QVERIFY(area->widget()->minimumSizeHint().width() <= area->viewport()->width());
    cleanup();
    QApplication::setFont(before);
    init();
}

OBI_GUI_TEST(TestSettingsApp)
#include "test_settings_app.moc"
