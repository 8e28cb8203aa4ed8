// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings that are about the whole program: modules, keys, copying, notifications, certificates, files, reset.

#include "ObiTest.h"
#include "SettingsDesk.h"
#include "look/Shortcuts.h"
#include "look/StateView.h"
#include "look/Words.h"
#include "settings/ExchangeGroup.h"
#include "settings/KeyField.h"
#include "settings/SharingGroup.h"
#include "store/CaseStore.h"
#include "sync/CaseSync.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QToolButton>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

class TestAllSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void modulesAreSwitched();
    void modulesThatAreNotToBeHad();
    void modulesOfAnotherAccount();
    void refreshAndNotifications();
    void ownDomainsAndCopying();
    void trustIsTakenBack();
    void givesACommandOtherKeys();
    void takesKeysFromAnotherCommand();
    void refusesKeysThatTypeText();
    void sectionsAreReset();
    void everythingIsReset();
    void exportsAndImports();
    void refusesAHostileFile_data();
    void refusesAHostileFile();
    void storageIsMeasured();
    void sharingTellsHowItStands();
    void everyControlHasAName();
    void assistiveTechnologySetsEverySetting();
    void fitsTheSmallestWindow();

private:
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return named<Widget>(*m_desk->app, name);
    }
    QToolButton *segment(const QString &group, const QString &name) const
    {
        return named<QToolButton>(*find<QWidget>(group), name);
    }
    bool says(const QString &words) const;
    QListWidget *commands() const { return find<QListWidget>(u"Commands and their keys"_s); }
    void chooseCommand(const QString &words) const;
    QString file(const QByteArray &content) const;

    std::unique_ptr<SettingsDesk> m_desk;
};

namespace {

const QStringList &sections()
{
    static const QStringList all{u"credentials"_s, u"appearance"_s, u"ribbon"_s, u"modules"_s, u"refresh"_s,
                                 u"observables"_s, u"gateways"_s,   u"test"_s,   u"network"_s, u"recording"_s,
                                 u"keyboard"_s,    u"sharing"_s,    u"storage"_s};
    return all;
}

} // namespace

void TestAllSettings::init()
{
    m_desk = std::make_unique<SettingsDesk>();
    m_desk->transport.answer(u"/iroh/iroh-int/module-instance"_s,
                             R"([{"id":"a","name":"Global Intel","enabled":true},
                                 {"id":"b","name":"Private Intel","enabled":true},
                                 {"id":"c","name":"Old product","enabled":false}])");
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
}

void TestAllSettings::cleanup()
{
    m_desk.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

bool TestAllSettings::says(const QString &words) const
{
    const auto labels = m_desk->app->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

void TestAllSettings::chooseCommand(const QString &words) const
{
    const QList<QListWidgetItem *> found = commands()->findItems(words, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    commands()->setCurrentItem(found.first());
}

QString TestAllSettings::file(const QByteArray &content) const
{
    QFile written(m_desk->folder.filePath(u"import.json"_s));
    if (written.open(QIODevice::WriteOnly))
        written.write(content);
    return written.fileName();
}

void TestAllSettings::modulesAreSwitched()
{
    m_desk->app->openSection(u"modules"_s);
    QTRY_VERIFY(find<QListWidget>(u"Modules that are asked"_s));
    auto *list = find<QListWidget>(u"Modules that are asked"_s);
    QCOMPARE(list->count(), 3);
    QVERIFY(!list->item(2)->flags().testFlag(Qt::ItemIsEnabled));
    list->setFocus();
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(m_desk->settings.get<QStringList>(Setting::DisabledModules), QStringList{u"b"_s});
    QTRY_COMPARE(list->item(1)->checkState(), Qt::Unchecked);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QVERIFY(m_desk->settings.get<QStringList>(Setting::DisabledModules).isEmpty());
}

void TestAllSettings::modulesThatAreNotToBeHad()
{
    m_desk->transport.answer(u"/iroh/iroh-int/module-instance"_s, R"({"error":"no"})", 500);
    m_desk->app->openSection(u"modules"_s);
    QTRY_VERIFY(says(u"The modules were not to be had."_s));
    m_desk->transport.answer(u"/iroh/iroh-int/module-instance"_s, "[]");
    m_desk->app->findChild<StateView *>()->findChild<QPushButton *>()->click();
    QTRY_VERIFY(says(u"The organisation has no modules."_s));
}

void TestAllSettings::modulesOfAnotherAccount()
{
    const QString path = u"/iroh/iroh-int/module-instance"_s;
    const auto names = [this] {
        QStringList shown;
        const auto *list = find<QListWidget>(u"Modules that are asked"_s);
        for (int row = 0; list && row < list->count(); ++row)
            shown.append(list->item(row)->text());
        return shown;
    };
    const auto answerLate = [this, path](const QByteArray &name) {
        m_desk->transport.answer(path, R"([{"id":"x","name":")" + name + R"(","enabled":true}])");
        m_desk->transport.release(path);
    };
    // The account changes while the list of the one before is on its way: in sight, and out of sight.
    m_desk->transport.hold(path);
    m_desk->app->openSection(u"modules"_s);
    QTRY_COMPARE(m_desk->transport.count(path), 1);
    m_desk->app->setAddresses({QUrl(u"https://other.test"_s)});
    QCOMPARE(m_desk->transport.count(path), 2);
    m_desk->app->openSection(u"network"_s);
    m_desk->app->setAddresses({QUrl(u"https://third.test"_s)});
    answerLate("Theirs");
    QTest::qWait(20);
    m_desk->transport.hold(path);
    m_desk->app->openSection(u"modules"_s);
    QTRY_COMPARE(m_desk->transport.count(path), 3);
    answerLate("Ours");
    QTRY_COMPARE(names(), QStringList{u"Ours"_s});
    // Nothing is asked under the account before while the next one is on its way.
    m_desk->addAccount();
    QTest::qWait(20);
    QCOMPARE(m_desk->transport.count(path), 3);
}

void TestAllSettings::refreshAndNotifications()
{
    m_desk->app->openSection(u"refresh"_s);
    segment(u"Refresh reports"_s, u"5 min"_s)->click();
    QCOMPARE(m_desk->settings.get<int>(Setting::ReportRefresh), 300);
    segment(u"Refresh incidents"_s, u"30 s"_s)->click();
    QCOMPARE(m_desk->settings.get<int>(Setting::IncidentRefresh), 30);
    find<QCheckBox>(u"New incidents"_s)->click();
    QCOMPARE(m_desk->settings.get<QStringList>(Setting::MutedNotifications), QStringList{u"incidents"_s});
    find<QCheckBox>(u"Notify while Obi is in the background"_s)->click();
    QVERIFY(!m_desk->settings.get<bool>(Setting::Notifications));
    QVERIFY(!find<QCheckBox>(u"New incidents"_s)->isEnabled());
}

void TestAllSettings::ownDomainsAndCopying()
{
    m_desk->app->openSection(u"observables"_s);
    auto *domains = find<QPlainTextEdit>(u"Own domains and networks"_s);
    domains->setFocus();
    QTest::keyClicks(domains, u"example.com"_s);
    QTest::keyClick(domains, Qt::Key_Return);
    QCOMPARE(m_desk->settings.get<QStringList>(Setting::OwnDomains), QStringList{u"example.com"_s});
    QCOMPARE(domains->toPlainText(), u"example.com\n"_s);
    // What guards nothing is told, once the line is written.
    QTest::keyClicks(domains, u"bit.ly!!"_s);
    QTest::keyClick(domains, Qt::Key_Return);
    QTest::keyClicks(domains, u"192.0.2.0/24"_s);
    const auto told = [this] {
        for (const QLabel *label : m_desk->app->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(u"No domain, host or network"))
                return label->text();
        }
        return QString();
    };
    QVERIFY2(told().endsWith(u": bit.ly!!"), qPrintable(told()));
    domains->setPlainText(u"example.com\n192.0.2.0/24\n.株式会社.jp"_s);
    QCOMPARE(told(), QString());
    segment(u"Copy defanged"_s, u"bit(.)ly"_s)->click();
    QCOMPARE(m_desk->settings.get<QString>(Setting::DefangStyle), u"parentheses"_s);
    find<QCheckBox>(u"Find observables in what is copied"_s)->click();
    QVERIFY(m_desk->settings.get<bool>(Setting::ClipboardWatch));
}

void TestAllSettings::trustIsTakenBack()
{
    GatewayAccount gateway{.id = u"g"_s, .name = u"esa1"_s};
    gateway.address = QUrl(u"https://esa1.example:6443"_s);
    gateway.pinnedSha256 = QByteArray(32, '\x1a');
    m_desk->servers.put(gateway);
    m_desk->trust.setTrust(gateway.address, {.pinnedSha256 = gateway.pinnedSha256});
    m_desk->app->openSection(u"network"_s);
    auto *list = find<QListWidget>(u"Trusted certificates"_s);
    QCOMPARE(list->count(), 1);
    list->setCurrentRow(0);
    find<QPushButton>(u"Stop trusting…"_s)->click();
    QVERIFY(!m_desk->servers.gateways().first().pinnedSha256.isEmpty()); // it asks first
    m_desk->goAhead();
    QVERIFY(m_desk->servers.gateways().first().pinnedSha256.isEmpty());
    QVERIFY(m_desk->trust.trust(gateway.address).pinnedSha256.isEmpty());
    QVERIFY(!list->isVisible());
}

void TestAllSettings::givesACommandOtherKeys()
{
    m_desk->app->openSection(u"keyboard"_s);
    chooseCommand(u"Settings"_s);
    auto *field = m_desk->app->findChild<KeyField *>();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_F9, Qt::ControlModifier);
    QCOMPARE(field->keySequence(), QKeySequence(Qt::CTRL | Qt::Key_F9));
    // The field waits a second for more.
    QTRY_VERIFY(find<QPushButton>(u"Use these keys"_s)->isEnabled());
    find<QPushButton>(u"Use these keys"_s)->click();
    const Shortcuts keys(m_desk->settings);
    QCOMPARE(keys.keys(Shortcut::OpenSettings), QList<QKeySequence>{Qt::CTRL | Qt::Key_F9});
    m_desk->ribbon->open({});
    QTest::keyClick(&m_desk->window, Qt::Key_F9, Qt::ControlModifier);
    QCOMPARE(m_desk->ribbon->openApp(), u"settings"_s);
    find<QPushButton>(u"Reset"_s)->click();
    QVERIFY(keys.isStandard(Shortcut::OpenSettings));
    find<QPushButton>(u"No keys"_s)->click();
    QVERIFY(keys.keys(Shortcut::OpenSettings).isEmpty());
    find<QPushButton>(u"Reset all keys…"_s)->click();
    m_desk->goAhead();
    QVERIFY(keys.isStandard(Shortcut::OpenSettings));
}

void TestAllSettings::takesKeysFromAnotherCommand()
{
    m_desk->app->openSection(u"keyboard"_s);
    chooseCommand(u"Settings"_s);
    auto *field = m_desk->app->findChild<KeyField *>();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(says(u"Expand or collapse the ribbon"_s));
    QVERIFY(!find<QPushButton>(u"Use these keys"_s)->isEnabled());
    find<QPushButton>(u"Take them from there"_s)->click();
    const Shortcuts keys(m_desk->settings);
    QCOMPARE(keys.keys(Shortcut::OpenSettings), QList<QKeySequence>{Qt::CTRL | Qt::Key_J});
    QCOMPARE(keys.keys(Shortcut::ToggleRibbon), QList<QKeySequence>{Qt::CTRL | Qt::Key_QuoteLeft});
    // As an import may bring it: both, and the list says so.
    m_desk->settings.reset(Setting::Keyboard);
    m_desk->settings.set(Setting::Keyboard, QVariantMap{{u"ribbon.settings"_s, QStringList{u"Ctrl+J"_s}}});
    const auto *row = commands()->findItems(u"Settings"_s, Qt::MatchExactly).first();
    QVERIFY(row->data(Qt::AccessibleDescriptionRole).toString().contains(u"taken by another command"_s));
}

void TestAllSettings::refusesKeysThatTypeText()
{
    m_desk->app->openSection(u"keyboard"_s);
    chooseCommand(u"Settings"_s);
    auto *field = m_desk->app->findChild<KeyField *>();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A);
    QTRY_VERIFY(says(u"These keys type text"_s));
    QVERIFY(!find<QPushButton>(u"Use these too"_s)->isEnabled());
    commands()->setCurrentRow(commands()->count() - 1); // fixed
    QVERIFY(!find<QPushButton>(u"Use these keys"_s)->isEnabled());
}

void TestAllSettings::sectionsAreReset()
{
    m_desk->settings.set(Setting::RowHeight, 30);
    m_desk->settings.set(Setting::IncidentRefresh, 300);
    m_desk->app->openSection(u"appearance"_s);
    find<QPushButton>(u"Reset this section"_s)->click();
    QCOMPARE(m_desk->settings.get<int>(Setting::RowHeight), 26);
    QCOMPARE(m_desk->settings.get<int>(Setting::IncidentRefresh), 300);
    QVERIFY(!find<QPushButton>(u"Reset this section"_s)->isEnabled());
    m_desk->app->openSection(u"refresh"_s);
    QVERIFY(find<QPushButton>(u"Reset this section"_s)->isEnabled());
    m_desk->app->openSection(u"gateways"_s);
    QVERIFY(!find<QPushButton>(u"Reset this section"_s));
}

void TestAllSettings::everythingIsReset()
{
    m_desk->addAccount();
    m_desk->settings.set(Setting::ThemeChoice, u"dark"_s);
    m_desk->settings.set(Setting::LastPage, u"reporting/url-filtering"_s);
    m_desk->ribbon->setExpandedHeight(400);
    m_desk->app->openSection(u"storage"_s);
    find<QPushButton>(u"Reset all…"_s)->click();
    QCOMPARE(m_desk->settings.get<QString>(Setting::ThemeChoice), u"dark"_s); // it asks first
    m_desk->goAhead();
    QCOMPARE(m_desk->settings.get<QString>(Setting::ThemeChoice), u"system"_s);
    QVERIFY(m_desk->settings.isStandard(Setting::RibbonHeights));
    QCOMPARE(m_desk->settings.get<QString>(Setting::LastPage), u"reporting/url-filtering"_s);
    QCOMPARE(m_desk->servers.accounts().size(), 1);
}

void TestAllSettings::exportsAndImports()
{
    m_desk->addAccount();
    m_desk->keychain.secrets.insert(u"cloud/a"_s, Secret("canary-7d21"));
    m_desk->settings.set(Setting::ThemeChoice, u"dark"_s);
    m_desk->app->openSection(u"storage"_s);
    auto *exchange = m_desk->app->findChild<ExchangeGroup *>();
    QSignalSpy reported(m_desk->app, &SettingsApp::reported);
    const QString name = m_desk->folder.filePath(u"out.json"_s);
    exchange->exportTo(name);
    QTRY_COMPARE(reported.count(), 1);
    QFile written(name);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains("canary"));

    m_desk->settings.reset(Setting::ThemeChoice);
    m_desk->servers.removeAccount(u"a"_s);
    exchange->importFrom(name);
    QTRY_VERIFY(m_desk->question());
    QVERIFY(m_desk->question()->detail().contains(u"1 account"_s));
    QCOMPARE(m_desk->settings.get<QString>(Setting::ThemeChoice), u"system"_s);
    m_desk->goAhead();
    QCOMPARE(m_desk->settings.get<QString>(Setting::ThemeChoice), u"dark"_s);
    QCOMPARE(m_desk->servers.accounts().size(), 1);
    QVERIFY(m_desk->servers.accounts().first().id != u"a"); // it does not get the other one's password
}

void TestAllSettings::refusesAHostileFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QByteArray() << u"obiSettings"_s;
    QTest::newRow("binary") << QByteArray("\x00\xff\x7f"
                                          "ELF",
                                          6)
                            << u"obiSettings"_s;
    QTest::newRow("wrong value") << QByteArray(R"({"obiSettings":1,"settings":{"theme":"pink"}})")
                                 << u"settings.theme"_s;
    QTest::newRow("huge") << QByteArray(2 * 1024 * 1024, ' ') << u"obiSettings"_s;
}

void TestAllSettings::refusesAHostileFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    m_desk->app->openSection(u"storage"_s);
    m_desk->app->findChild<ExchangeGroup *>()->importFrom(file(content));
    QTRY_VERIFY(says(words));
    QVERIFY(says(u"nothing was changed"_s));
    QVERIFY(!m_desk->question());
}

void TestAllSettings::sharingTellsHowItStands()
{
    const QTemporaryDir folder;
    const auto store = await(CaseStore::open(folder.filePath(u"cases.sqlite"_s), m_desk->clock)).value();
    CaseSync sync(*store, m_desk->transport, m_desk->settings, m_desk->clock);
    const SharingGroup group(m_desk->theme, m_desk->settings, &sync, m_desk->clock);
    const auto says = [&group](const QString &words) {
        const auto labels = group.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == words; });
    };
    auto *now = named<QPushButton>(group, u"Sync now"_s);
    QVERIFY(says(u"A recording is shared with nobody."_s));
    QVERIFY(!now->isEnabled());
    const Error nobody{ErrorCode::NotLoggedIn, {}};
    sync.setAccount({}, nobody);
    QVERIFY(says(u"Failed: "_s + errorText(nobody)));
    QVERIFY(!now->isEnabled());
    sync.setAccount(SyncAccount{u"me"_s, ServiceAddresses{QUrl(u"https://threat.test"_s)}});
    QVERIFY(now->isEnabled());
    QVERIFY(says(u"Not since Obi was started"_s));
    QTRY_VERIFY(sync.problem()); // this service answers nothing
    QTRY_VERIFY(says(u"Failed: "_s + errorText(*sync.problem())));
}

void TestAllSettings::storageIsMeasured()
{
    QFile cases(m_desk->folder.filePath(u"cases.sqlite"_s));
    QVERIFY(cases.open(QIODevice::WriteOnly) && cases.resize(2048));
    m_desk->verdicts.want({*Observable::parse(ObservableType::Domain, u"bit.ly"_s)});
    m_desk->app->openSection(u"storage"_s);
    QTRY_VERIFY(says(QLocale().formattedDataSize(2048)));
    QVERIFY(says(u"1 observable"_s));
    find<QPushButton>(u"Clear verdicts…"_s)->click();
    m_desk->goAhead();
    QCOMPARE(m_desk->verdicts.count(), 0);
}

void TestAllSettings::everyControlHasAName()
{
    for (const QString &section : sections()) {
        m_desk->app->openSection(section);
        QCOMPARE(namelessControls(*m_desk->app), QStringList());
    }
}

/// Every segment and every check box that stands for a setting.
void TestAllSettings::assistiveTechnologySetsEverySetting()
{
    int tried = 0;
    for (const QString &section : sections()) {
        m_desk->app->openSection(section);
        for (QPointer<QAbstractButton> button : m_desk->app->findChildren<QAbstractButton *>()) {
            // One asks for a file; the other is a form that somebody has to save.
            const bool isNoSetting = section == u"recording"_s || section == u"gateways"_s;
            const bool segment = qobject_cast<QToolButton *>(button);
            if (!button || !button->isVisible() || !button->isEnabled() || !button->isCheckable() || isNoSetting ||
                (segment && button->isChecked()))
                continue;
            if (segment)
                QVERIFY2(!button->accessibleDescription().isEmpty(), qPrintable(button->accessibleName()));
            const QSignalSpy changed(&m_desk->settings, &Settings::changed);
            auto *reader = QAccessible::queryAccessibleInterface(button);
            reader->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
            QVERIFY2(!changed.isEmpty(), qPrintable(section + u": "_s + reader->text(QAccessible::Name)));
            ++tried;
            for (const auto &each : changed)
                m_desk->settings.reset(each.first().value<Setting>());
            m_desk->ribbon->setTucked(false); // one of them hides all of this
            m_desk->ribbon->open(u"settings"_s);
        }
    }
    QVERIFY2(tried > 25, qPrintable(QString::number(tried)));
}

void TestAllSettings::fitsTheSmallestWindow()
{
    m_desk->window.resize(1120, 680);
    for (const QString &section : sections()) {
        m_desk->app->openSection(section);
        for (const auto *button : m_desk->app->findChildren<QPushButton *>()) {
            if (!button->isVisible())
                continue;
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(section + u' ' + button->text()));
            const QRect there(button->mapTo(m_desk->app, QPoint()), button->size());
            QVERIFY2(there.right() <= m_desk->app->width(), qPrintable(section + u' ' + button->text()));
        }
    }
}

OBI_GUI_TEST(TestAllSettings)
#include "test_all_settings.moc"
