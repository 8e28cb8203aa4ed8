// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "look/Shortcuts.h"
#include "settings/Settings.h"

#include <QAction>
#include <QKeyEvent>
#include <QSet>
#include <QSignalSpy>
#include <QWidget>

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
    void controlsFollowToo();
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
    QTest::newRow("a word of SQL") << QKeySequence(Qt::CTRL | Qt::Key_Space);
    QTest::newRow("an SQL value") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    QTest::newRow("a choice") << QKeySequence(Qt::Key_F4);
    QTest::newRow("a note") << QKeySequence(Qt::Key_F2);
    QTest::newRow("a word of text") << QKeySequence(Qt::CTRL | Qt::Key_Left);
    QTest::newRow("marks a word of text") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Left);
    QTest::newRow("erases a word") << QKeySequence(Qt::CTRL | Qt::Key_Backspace);
    QTest::newRow("pastes by the old keys") << QKeySequence(Qt::SHIFT | Qt::Key_Insert);
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

/// A table that answers a command in its own way does so by the keys that were chosen.
void TestShortcuts::controlsFollowToo()
{
    Settings settings;
    Shortcuts shortcuts(settings);
    QWidget window;
    QWidget table(&window);
    const QKeyEvent usual(QEvent::KeyPress, Qt::Key_F, Qt::ControlModifier);
    const QKeyEvent other(QEvent::KeyPress, Qt::Key_G, Qt::ControlModifier);
    QVERIFY(Shortcuts::isGivenBy(usual, Shortcut::FilterTable, table));
    QAction action(&window);
    shortcuts.bind(&action, Shortcut::FilterTable);
    QVERIFY(Shortcuts::isGivenBy(usual, Shortcut::FilterTable, table));
    shortcuts.setKeys(Shortcut::FilterTable, {Qt::CTRL | Qt::Key_G});
    QVERIFY(!Shortcuts::isGivenBy(usual, Shortcut::FilterTable, table));
    QVERIFY(Shortcuts::isGivenBy(other, Shortcut::FilterTable, table));
}

OBI_GUI_TEST(TestShortcuts)
#include "test_shortcuts.moc"
