// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Walks through the keychain of the session it is started in and says what it met, a line for each step. Secrets are
// compared here and never printed. KeychainStoreTest starts it in sessions of its own.
//   keyring_tour all        every operation of a keyring that works
//   keyring_tour refused    each operation once
//   keyring_tour write      one secret, which stays
//   keyring_tour patience   a locked keyring that waits for its owner for ever
//   keyring_tour late       the same, and it is unlocked when nobody counts on it any more

#include "KeyringPrompter.h"
#include "auth/CredentialStore.h"

#include <QCoreApplication>

#include <cstdio>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

const QString Service = u"obi-test"_s;

void say(const QString &step, const QString &outcome)
{
    std::printf("%s: %s\n", qPrintable(step), qPrintable(outcome));
    std::fflush(stdout);
}

QString nameOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::KeychainUnavailable:
        return u"unavailable"_s;
    case ErrorCode::KeychainLocked:
        return u"locked"_s;
    case ErrorCode::KeychainDenied:
        return u"denied"_s;
    case ErrorCode::KeychainTimedOut:
        return u"timed out after "_s + error.context.value(0);
    case ErrorCode::SecretMissing:
        return u"missing "_s + error.context.value(0);
    default:
        return u"another error "_s + QString::number(int(error.code));
    }
}

template <typename T>
QString outcome(const Result<T> &result)
{
    return result ? u"ok"_s : nameOf(result.error());
}

QString compared(const Result<Secret> &found, const QString &expected)
{
    if (!found)
        return nameOf(found.error());
    return *found == Secret::fromText(expected) ? u"same"_s : u"another"_s;
}

void write(CredentialStore &store, const QString &key, const QString &value)
{
    const Secret secret = Secret::fromText(value);
    say(u"write "_s + key, outcome(QCoro::waitFor(store.write(key, secret))));
}

void same(CredentialStore &store, const QString &key, const QString &value)
{
    say(u"read "_s + key, compared(QCoro::waitFor(store.read(key)), value));
}

void erase(CredentialStore &store, const QString &key)
{
    say(u"erase "_s + key, outcome(QCoro::waitFor(store.erase(key))));
}

void probe(CredentialStore &store)
{
    say(u"probe"_s, outcome(QCoro::waitFor(store.probe())));
}

void all(CredentialStore &store, const QString &canary)
{
    probe(store);
    same(store, u"cloud/1"_s, canary);
    write(store, u"cloud/1"_s, canary);
    write(store, u"gateway/1"_s, canary + u"-パスワード🔑"_s);
    same(store, u"cloud/1"_s, canary);
    same(store, u"gateway/1"_s, canary + u"-パスワード🔑"_s);
    write(store, u"cloud/1"_s, canary + u"-2"_s);
    same(store, u"cloud/1"_s, canary + u"-2"_s);
    KeychainStore others(Service + u"-others"_s);
    same(others, u"cloud/1"_s, canary);
    erase(store, u"cloud/1"_s);
    erase(store, u"cloud/1"_s);
    same(store, u"cloud/1"_s, canary);
    erase(store, u"gateway/1"_s);
}

/// The owner is asked to unlock the keyring and does not answer in time; in the end the question goes away, and the
/// keyring is unlocked by then or not.
void patience(const QString &canary, bool unlocksLate)
{
    KeyringPrompter prompter;
    say(u"prompter"_s, prompter.stand() ? u"stands"_s : u"does not stand"_s);
    KeychainStore store(Service, {.noticeAfterMs = 200, .limitMs = 1500});
    QObject::connect(&store, &CredentialStore::waiting, &store,
                     [](bool waits) { say(u"waiting"_s, waits ? u"true"_s : u"false"_s); });
    write(store, u"late"_s, canary);
    same(store, u"late"_s, canary);
    say(u"asked"_s, prompter.wasAsked() ? u"the owner"_s : u"nobody"_s);
    if (unlocksLate)
        say(u"unlocked"_s, unlockKeyring("pw") ? u"yes"_s : u"no"_s);
    prompter.dismiss();
    // What was given up has no effect afterwards; the next one is begun and ends by itself.
    same(store, u"late"_s, canary);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments().mid(1);
    const QString verb = arguments.value(0);
    const QString canary = qEnvironmentVariable("OBI_CANARY");
    KeychainStore store(Service);
    if (verb == "all"_L1)
        all(store, canary);
    else if (verb == "patience"_L1)
        patience(canary, false);
    else if (verb == "late"_L1)
        patience(canary, true);
    else if (verb == "refused"_L1) {
        probe(store);
        same(store, u"cloud/1"_s, canary);
        write(store, u"cloud/1"_s, canary);
        erase(store, u"cloud/1"_s);
    } else if (verb == "write"_L1)
        write(store, u"cloud/1"_s, canary);
    else
        return 2;
    return 0;
}
