// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "look/Shortcuts.h"
#include "settings/Settings.h"

#include <QAction>
#include <QSet>
#include <QSignalSpy>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

QVariantMap keyboard(const QString &id, const QStringList &keys)
{
    return {{id, keys}};
}

} // namespace

class TestShortcuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsSound();
    void actionsFollow();
    void standardKeysAreNotKept();
    void firstOfTwoHasTheKeys();
    void refusesWhatIsNoCommand_data();
    void refusesWhatIsNoCommand();
    void hostileSettings();
    void newerCommandsStay();
    void knowsWhatIsBound();
};

void TestShortcuts::tableIsSound()
{
    QSet<QByteArray> ids;
    QSet<QKeySequence> keys;
    for (size_t i = 0; i < shortcutSpecs().size(); ++i) {
        const ShortcutSpec &spec = shortcutSpecs()[i];
        QCOMPARE(size_t(spec.command), i);
        QVERIFY(!shortcutWords(spec.command).isEmpty());
        ids.insert(spec.id);
        for (const QKeySequence &sequence : spec.standard) {
            QVERIFY2(whyNotKeys(sequence).isEmpty(), qPrintable(sequence.toString()));
            QVERIFY2(!keys.contains(sequence), qPrintable(sequence.toString()));
            keys.insert(sequence);
        }
    }
    QCOMPARE(size_t(ids.size()), shortcutSpecs().size());
    QCOMPARE(shortcutOfApp(u"casebook"_s), Shortcut::OpenCasebook);
    QVERIFY(!shortcutOfApp(u"toggle"_s));
}

void TestShortcuts::actionsFollow()
{
    Settings settings;
    Shortcuts shortcuts(settings);
    Shortcuts elsewhere(settings);
    QAction action;
    shortcuts.bind(&action, Shortcut::Refresh);
    QCOMPARE(action.shortcut(), QKeySequence(Qt::Key_F5));
    QSignalSpy changed(&shortcuts, &Shortcuts::changed);
    elsewhere.setKeys(Shortcut::Refresh, {Qt::CTRL | Qt::Key_R});
    QCOMPARE(action.shortcuts(), QList<QKeySequence>{Qt::CTRL | Qt::Key_R});
    QCOMPARE(shortcuts.hint(Shortcut::Refresh), u"Ctrl+R"_s);
    QCOMPARE(changed.size(), 1);
    shortcuts.setKeys(Shortcut::Refresh, {});
    QVERIFY(action.shortcuts().isEmpty());
    QVERIFY(shortcuts.hint(Shortcut::Refresh).isEmpty());
    shortcuts.reset(Shortcut::Refresh);
    QCOMPARE(action.shortcut(), QKeySequence(Qt::Key_F5));
}

void TestShortcuts::standardKeysAreNotKept()
{
    Settings settings;
    Shortcuts shortcuts(settings);
    shortcuts.setKeys(Shortcut::Quit, {Qt::CTRL | Qt::Key_W});
    QCOMPARE(settings.get<QVariantMap>(Setting::Keyboard), keyboard(u"file.quit"_s, {u"Ctrl+W"_s}));
    QVERIFY(!shortcuts.isStandard(Shortcut::Quit));
    shortcuts.setKeys(Shortcut::Quit, {Qt::CTRL | Qt::Key_Q});
    QVERIFY(settings.get<QVariantMap>(Setting::Keyboard).isEmpty());
    QVERIFY(shortcuts.isStandard(Shortcut::Quit));
    shortcuts.setKeys(Shortcut::Quit, {});
    shortcuts.setKeys(Shortcut::Refresh, {});
    shortcuts.resetAll();
    QVERIFY(settings.get<QVariantMap>(Setting::Keyboard).isEmpty());
}

void TestShortcuts::firstOfTwoHasTheKeys()
{
    Settings settings;
    Shortcuts shortcuts(settings);
    QAction quit;
    QAction refresh;
    shortcuts.bind(&quit, Shortcut::Quit);
    shortcuts.bind(&refresh, Shortcut::Refresh);
    const QKeySequence both(Qt::CTRL | Qt::Key_Q);
    shortcuts.setKeys(Shortcut::Refresh, {both, Qt::Key_F7});
    QCOMPARE(quit.shortcuts(), QList<QKeySequence>{both});
    QCOMPARE(refresh.shortcuts(), QList<QKeySequence>{Qt::Key_F7});
    QCOMPARE(shortcuts.others(both, Shortcut::Refresh), QList<Shortcut>{Shortcut::Quit});
    QCOMPARE(shortcuts.keys(Shortcut::Refresh).size(), 2);
    shortcuts.setKeys(Shortcut::Quit, {});
    QCOMPARE(refresh.shortcuts().first(), both);
}

void TestShortcuts::refusesWhatIsNoCommand_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("nothing") << QKeySequence();
    QTest::newRow("a letter") << QKeySequence(Qt::Key_A);
    QTest::newRow("a capital") << QKeySequence(Qt::SHIFT | Qt::Key_A);
    QTest::newRow("an arrow") << QKeySequence(Qt::Key_Down);
    QTest::newRow("a menu") << QKeySequence(Qt::ALT | Qt::Key_F);
    QTest::newRow("copy") << QKeySequence(Qt::CTRL | Qt::Key_C);
    QTest::newRow("pivot menu") << QKeySequence(Qt::SHIFT | Qt::Key_F10);
    QTest::newRow("begins with copy") << QKeySequence(Qt::CTRL | Qt::Key_C, Qt::Key_X);
}

void TestShortcuts::refusesWhatIsNoCommand()
{
    QFETCH(QKeySequence, keys);
    QVERIFY(!whyNotKeys(keys).isEmpty());
    Settings settings;
    Shortcuts shortcuts(settings);
    shortcuts.setKeys(Shortcut::Quit, {keys});
    QVERIFY(shortcuts.keys(Shortcut::Quit).isEmpty());
}

void TestShortcuts::hostileSettings()
{
    Settings settings;
    QStringList many{u"Q"_s, u"no keys"_s, {}, u"Ctrl+C"_s};
    for (int i = 0; i < 100; ++i)
        many.append(u"Ctrl+F%1"_s.arg(1 + i % 12));
    settings.set(Setting::Keyboard, keyboard(u"file.quit"_s, many));
    const Shortcuts shortcuts(settings);
    QCOMPARE(shortcuts.keys(Shortcut::Quit).size(), Shortcuts::MostKeys);
    QCOMPARE(shortcuts.keys(Shortcut::Quit).first(), QKeySequence(Qt::CTRL | Qt::Key_F1));
}

void TestShortcuts::newerCommandsStay()
{
    Settings settings;
    settings.set(Setting::Keyboard, keyboard(u"page.dance"_s, {u"Ctrl+D"_s}));
    Shortcuts shortcuts(settings);
    shortcuts.setKeys(Shortcut::Quit, {});
    shortcuts.resetAll();
    QCOMPARE(settings.get<QVariantMap>(Setting::Keyboard), keyboard(u"page.dance"_s, {u"Ctrl+D"_s}));
}

void TestShortcuts::knowsWhatIsBound()
{
    Settings settings;
    Shortcuts shortcuts(settings);
    QObject window;
    auto *quit = new QAction(&window);
    shortcuts.bind(quit, Shortcut::Quit);
    shortcuts.bind(new QAction(&window), Shortcut::OpenReporting);
    QCOMPARE(Shortcuts::boundIn(window), (QList{Shortcut::OpenReporting, Shortcut::Quit}));
    delete quit;
    QCOMPARE(Shortcuts::boundIn(window), QList{Shortcut::OpenReporting});
    shortcuts.resetAll();
}

OBI_GUI_TEST(TestShortcuts)
#include "test_shortcuts.moc"
