// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "auth/KeyringState.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

using namespace obi;
using namespace Qt::StringLiterals;

/// The real keyring in sessions of its own: none of them touches the one of whoever runs the tests. They need
/// dbus-run-session, dbus-send and gnome-keyring-daemon, and fail without them.
class KeychainStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    /// The keyring ends a moment after its bus, and may write until then.
    void cleanup() { QTRY_VERIFY(QDir(m_home->path()).removeRecursively()); }
    void everythingInAnOpenKeyring();
    void secretsOutliveTheProgram();
    void lockedKeyring();
    void noSessionBus();
    void noSecretService();
    void theKeyringWaitsForItsOwner_data();
    void theKeyringWaitsForItsOwner();
    void whatErrorsMean_data();
    void whatErrorsMean();

private:
    QStringList lines(const QString &script, const QString &busConfiguration = {});
    QStringList run(const QString &program, const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_home;
    QByteArray m_output; ///< standard output and standard error of the last run
};

namespace {

const QString Canary = u"canary-93c2-keyring"_s;
const QString Unlock = u"printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "_s;
const QString Lock = u"dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets "
                     "org.freedesktop.Secret.Service.Lock "
                     "array:objpath:/org/freedesktop/secrets/collection/login >/dev/null && "_s;

QString tour(const QString &verb)
{
    return u"exec "_s + QStringLiteral(OBI_KEYRING_TOUR) + u' ' + verb;
}

/// A bus that starts no services, so that nobody answers for secrets.
constexpr const char BareBus[] =
    "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
    "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\"><busconfig><type>session</type>"
    "<listen>unix:tmpdir=/tmp</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
    "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>";

} // namespace

QStringList KeychainStoreTest::run(const QString &program, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL",
                             "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION"})
        environment.remove(QString::fromLatin1(name));
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), m_home->path());
    environment.insert(u"OBI_CANARY"_s, Canary);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
    }
    const QByteArray answered = process.readAllStandardOutput();
    m_output = answered + process.readAllStandardError();
    return QString::fromUtf8(answered).split(u'\n', Qt::SkipEmptyParts);
}

QStringList KeychainStoreTest::lines(const QString &script, const QString &busConfiguration)
{
    QStringList arguments{u"--"_s, u"sh"_s, u"-c"_s, script};
    if (!busConfiguration.isEmpty())
        arguments.prepend(u"--config-file="_s + busConfiguration);
    return run(u"dbus-run-session"_s, arguments);
}

void KeychainStoreTest::everythingInAnOpenKeyring()
{
    const QStringList expected{u"probe: ok"_s,
                               u"read cloud/1: missing cloud/1"_s,
                               u"write cloud/1: ok"_s,
                               u"write gateway/1: ok"_s,
                               u"read cloud/1: same"_s,
                               u"read gateway/1: same"_s,
                               u"write cloud/1: ok"_s,
                               u"read cloud/1: same"_s,
                               u"read cloud/1: missing cloud/1"_s,
                               u"erase cloud/1: ok"_s,
                               u"erase cloud/1: ok"_s,
                               u"read cloud/1: missing cloud/1"_s,
                               u"erase gateway/1: ok"_s};
    QCOMPARE(lines(Unlock + tour(u"all"_s)), expected);
    QVERIFY(!m_output.contains("canary"));
}

void KeychainStoreTest::secretsOutliveTheProgram()
{
    QCOMPARE(lines(Unlock + tour(u"write"_s)), QStringList(u"write cloud/1: ok"_s));
    const QStringList expected{u"probe: ok"_s, u"read cloud/1: same"_s, u"write cloud/1: ok"_s, u"erase cloud/1: ok"_s};
    QCOMPARE(lines(Unlock + tour(u"refused"_s)), expected);
}

void KeychainStoreTest::lockedKeyring()
{
    QCOMPARE(lines(Unlock + tour(u"write"_s)), QStringList(u"write cloud/1: ok"_s));
    const QStringList expected{u"probe: locked"_s, u"read cloud/1: locked"_s, u"write cloud/1: locked"_s,
                               u"erase cloud/1: locked"_s};
    QCOMPARE(lines(Unlock + Lock + tour(u"refused"_s)), expected);
    QVERIFY(!m_output.contains("canary"));
}

void KeychainStoreTest::noSessionBus()
{
    const QStringList expected{u"probe: unavailable"_s, u"read cloud/1: unavailable"_s, u"write cloud/1: unavailable"_s,
                               u"erase cloud/1: unavailable"_s};
    QCOMPARE(run(QStringLiteral(OBI_KEYRING_TOUR), {u"refused"_s}), expected);
    QVERIFY(!m_output.contains("canary"));
}

void KeychainStoreTest::noSecretService()
{
    QFile configuration(m_home->filePath(u"bus.conf"_s));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write(BareBus);
    configuration.close();
    const QStringList expected{u"probe: unavailable"_s, u"read cloud/1: unavailable"_s, u"write cloud/1: unavailable"_s,
                               u"erase cloud/1: unavailable"_s};
    QCOMPARE(lines(tour(u"refused"_s), configuration.fileName()), expected);
}

void KeychainStoreTest::theKeyringWaitsForItsOwner_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("dismissed") << u"patience"_s << QStringList{u"read late: locked"_s};
    // The write that was given up ends well, and is taken back: nobody was told that it was kept.
    QTest::newRow("unlocked too late") << u"late"_s << QStringList{u"unlocked: yes"_s, u"read late: missing late"_s};
}

void KeychainStoreTest::theKeyringWaitsForItsOwner()
{
    QFETCH(QString, verb);
    QFETCH(QStringList, after);
    const QStringList expected{u"prompter: stands"_s,
                               u"waiting: true"_s,
                               u"waiting: false"_s,
                               u"write late: timed out after 2"_s,
                               u"waiting: true"_s,
                               u"waiting: false"_s,
                               u"read late: timed out after 2"_s,
                               u"asked: the owner"_s};
    QCOMPARE(lines(Unlock + Lock + tour(verb)), expected + after);
}

void KeychainStoreTest::whatErrorsMean_data()
{
    QTest::addColumn<QKeychain::Error>("error");
    QTest::addColumn<KeyringState>("state");
    QTest::addColumn<ErrorCode>("code");
    using K = KeyringState;
    const auto add = [](const char *name, QKeychain::Error error, K state, ErrorCode code) {
        QTest::newRow(name) << error << state << code;
    };
    add("missing", QKeychain::EntryNotFound, K::Open, ErrorCode::SecretMissing);
    add("missing, nothing there yet", QKeychain::EntryNotFound, K::Empty, ErrorCode::SecretMissing);
    add("missing, as it seems", QKeychain::EntryNotFound, K::Locked, ErrorCode::KeychainLocked);
    add("denied by its owner", QKeychain::AccessDeniedByUser, K::Unknown, ErrorCode::KeychainDenied);
    add("denied", QKeychain::AccessDenied, K::Open, ErrorCode::KeychainDenied);
    add("denied because it is locked", QKeychain::AccessDenied, K::Locked, ErrorCode::KeychainLocked);
    add("no backend", QKeychain::NoBackendAvailable, K::Unknown, ErrorCode::KeychainUnavailable);
    add("not for this system", QKeychain::NotImplemented, K::Unknown, ErrorCode::KeychainUnavailable);
    add("locked", QKeychain::OtherError, K::Locked, ErrorCode::KeychainLocked);
    add("no bus", QKeychain::OtherError, K::NoSessionBus, ErrorCode::KeychainUnavailable);
    add("no service", QKeychain::OtherError, K::NoService, ErrorCode::KeychainUnavailable);
    add("no collection", QKeychain::OtherError, K::Empty, ErrorCode::KeychainUnavailable);
    add("something else", QKeychain::OtherError, K::Open, ErrorCode::KeychainUnavailable);
    add("not erased", QKeychain::CouldNotDeleteEntry, K::Unknown, ErrorCode::KeychainUnavailable);
    add("not erased, locked", QKeychain::CouldNotDeleteEntry, K::Locked, ErrorCode::KeychainLocked);
}

void KeychainStoreTest::whatErrorsMean()
{
    QFETCH(QKeychain::Error, error);
    QFETCH(KeyringState, state);
    QFETCH(ErrorCode, code);
    const Error meant = keychainError(error, u"reason"_s, state, u"key"_s);
    QCOMPARE(meant.code, code);
    QCOMPARE(meant.context.isEmpty(), code == ErrorCode::KeychainLocked || code == ErrorCode::KeychainDenied);
}

OBI_TEST(KeychainStoreTest)
#include "KeychainStoreTest.moc"
