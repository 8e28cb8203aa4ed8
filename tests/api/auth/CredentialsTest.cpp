// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/Credentials.h"
#include "FakeService.h"
#include "ObiTest.h"

#include <QSignalSpy>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

/// A keychain that can be slow and can refuse.
class FakeKeychain final : public CredentialStore
{
public:
    QHash<QString, Secret> kept;
    std::optional<Error> refusal;
    bool holding = false;
    QStringList calls;

    Async<void> probe() override { co_return Result<void>(); }
    Async<Secret> read(QString key) override
    {
        calls.append(u"read "_s + key);
        co_await gate();
        if (refusal)
            co_return tl::unexpected(*refusal);
        if (!kept.contains(key))
            co_return failure(ErrorCode::SecretMissing, {key});
        co_return kept.value(key);
    }
    Async<void> write(QString key, Secret secret) override
    {
        calls.append(u"write "_s + key);
        co_await gate();
        if (refusal)
            co_return tl::unexpected(*refusal);
        kept.insert(key, secret);
        co_return Result<void>();
    }
    Async<void> erase(QString key) override
    {
        calls.append(u"erase "_s + key);
        if (refusal)
            co_return tl::unexpected(*refusal);
        kept.remove(key);
        co_return Result<void>();
    }

    void release()
    {
        holding = false;
        Q_EMIT released.waiting(true);
    }

private:
    QCoro::Task<> gate()
    {
        if (!holding)
            co_return;
        const auto open = std::make_shared<SharedAnswer<bool>>();
        connect(&released, &CredentialStore::waiting, &released, [open] { open->give(true); });
        QFuture<Result<bool>> opened = open->future();
        co_await opened;
    }
    MemoryStore released;
};

QByteArray text(const Result<Secret> &secret)
{
    return secret ? secret->reveal().toByteArray() : QByteArray();
}

} // namespace

class CredentialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachSecretIsReadOnce();
    void manyWhoAskAtOnceAskTheKeychainOnce();
    void sessionWinsOverKeychain();
    void aNewSecretIsToldOnce();
    void errorsAreNotRemembered();
    void allIsAsItWasWhereTheKeychainRefuses();
    void whatIsWantedLastWins();
    void keepWhileItIsBeingRead();
    void forgetWhileItIsBeingRead();
    void forget();
    void forgetWithoutAKeychain();
    void goingWhileSomebodyWaits();
    void memoryStore();

private:
    QByteArray find(const QString &key) { return text(await(m_credentials->find(key))); }

    std::unique_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<Credentials> m_credentials;
};

void CredentialsTest::init()
{
    m_credentials.reset();
    m_keychain = std::make_unique<FakeKeychain>();
    m_credentials = std::make_unique<Credentials>(*m_keychain);
}

void CredentialsTest::eachSecretIsReadOnce()
{
    m_keychain->kept = {{u"cloud/1"_s, Secret("a")}, {u"gateway/1"_s, Secret("b")}};
    QCOMPARE(m_credentials->whereKept(u"cloud/1"_s), std::nullopt);
    QCOMPARE(find(u"cloud/1"_s), "a");
    QCOMPARE(find(u"cloud/1"_s), "a");
    QCOMPARE(find(u"gateway/1"_s), "b");
    QCOMPARE(m_keychain->calls, QStringList({u"read cloud/1"_s, u"read gateway/1"_s}));
    QCOMPARE(m_credentials->whereKept(u"cloud/1"_s), Credentials::Keep::InKeychain);
}

void CredentialsTest::manyWhoAskAtOnceAskTheKeychainOnce()
{
    m_keychain->kept = {{u"k"_s, Secret("a")}};
    m_keychain->holding = true;
    QList<QByteArray> got;
    for (int i = 0; i < 20; ++i)
        QCoro::connect(m_credentials->find(u"k"_s), this, [&got](const auto &secret) { got.append(text(secret)); });
    settle();
    QVERIFY(got.isEmpty());
    m_keychain->release();
    QTRY_COMPARE(got.size(), 20);
    QCOMPARE(got.count("a"), 20);
    QCOMPARE(m_keychain->calls.size(), 1);
}

void CredentialsTest::sessionWinsOverKeychain()
{
    m_keychain->kept = {{u"k"_s, Secret("old")}};
    const QSignalSpy changed(m_credentials.get(), &Credentials::changed);
    QVERIFY(await(m_credentials->keep(u"k"_s, Secret("new"), Credentials::Keep::ThisSession)));
    QCOMPARE(find(u"k"_s), "new");
    QVERIFY(m_keychain->calls.isEmpty());
    QCOMPARE(m_credentials->whereKept(u"k"_s), Credentials::Keep::ThisSession);
    QCOMPARE(changed.count(), 1);
}

/// Whoever hears of it logs in, and gateways lock out who does so too often.
void CredentialsTest::aNewSecretIsToldOnce()
{
    const QSignalSpy changed(m_credentials.get(), &Credentials::changed);
    std::optional<Credentials::Keep> told;
    connect(m_credentials.get(), &Credentials::changed, this,
            [&](const QString &key) { told = m_credentials->whereKept(key); });
    QVERIFY(await(m_credentials->keep(u"k"_s, Secret("a"), Credentials::Keep::InKeychain)));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(told, Credentials::Keep::InKeychain);
}

void CredentialsTest::errorsAreNotRemembered()
{
    m_keychain->kept = {{u"k"_s, Secret("a")}};
    m_keychain->refusal = Error{ErrorCode::KeychainLocked, {}};
    QCOMPARE(await(m_credentials->find(u"k"_s)).error().code, ErrorCode::KeychainLocked);
    m_keychain->refusal.reset();
    QCOMPARE(find(u"k"_s), "a");
    QCOMPARE(await(m_credentials->find(u"none"_s)).error(), (Error{ErrorCode::SecretMissing, {u"none"_s}}));
}

void CredentialsTest::allIsAsItWasWhereTheKeychainRefuses()
{
    QVERIFY(await(m_credentials->keep(u"k"_s, Secret("old"), Credentials::Keep::ThisSession)));
    const QSignalSpy changed(m_credentials.get(), &Credentials::changed);
    m_keychain->refusal = Error{ErrorCode::KeychainUnavailable, {u"no session bus"_s}};
    const auto kept = await(m_credentials->keep(u"k"_s, Secret("a"), Credentials::Keep::InKeychain));
    QCOMPARE(kept.error().code, ErrorCode::KeychainUnavailable);
    QCOMPARE(find(u"k"_s), "old");
    QCOMPARE(changed.count(), 0);
    QCOMPARE(m_credentials->whereKept(u"k"_s), Credentials::Keep::ThisSession);
    m_keychain->refusal.reset();
    QVERIFY(await(m_credentials->keep(u"k"_s, Secret("a"), Credentials::Keep::InKeychain)));
    QCOMPARE(m_credentials->whereKept(u"k"_s), Credentials::Keep::InKeychain);
    QCOMPARE(m_keychain->kept.value(u"k"_s), Secret("a"));
}

void CredentialsTest::whatIsWantedLastWins()
{
    m_keychain->holding = true;
    std::optional<Result<void>> first;
    QCoro::connect(m_credentials->keep(u"k"_s, Secret("first"), Credentials::Keep::InKeychain), this,
                   [&first](const Result<void> &kept) { first = kept; });
    QVERIFY(await(m_credentials->keep(u"k"_s, Secret("second"), Credentials::Keep::ThisSession)));
    m_keychain->release();
    QTRY_VERIFY(first);
    QCOMPARE(find(u"k"_s), "second");
    QCOMPARE(m_credentials->whereKept(u"k"_s), Credentials::Keep::ThisSession);
}

void CredentialsTest::keepWhileItIsBeingRead()
{
    m_keychain->kept = {{u"k"_s, Secret("old")}};
    m_keychain->holding = true;
    QByteArray got;
    QCoro::connect(m_credentials->find(u"k"_s), this, [&got](const auto &secret) { got = text(secret); });
    QVERIFY(await(m_credentials->keep(u"k"_s, Secret("new"), Credentials::Keep::ThisSession)));
    m_keychain->release();
    QTRY_COMPARE(got, "new");
    QCOMPARE(find(u"k"_s), "new");
}

void CredentialsTest::forgetWhileItIsBeingRead()
{
    m_keychain->kept = {{u"k"_s, Secret("old")}};
    m_keychain->holding = true;
    std::optional<Result<Secret>> got;
    QCoro::connect(m_credentials->find(u"k"_s), this, [&got](const auto &secret) { got = secret; });
    QVERIFY(await(m_credentials->forget(u"k"_s)));
    m_keychain->kept = {{u"k"_s, Secret("old")}};
    m_keychain->release();
    QTRY_VERIFY(got);
    QCOMPARE(got->error().code, ErrorCode::SecretMissing);
    QCOMPARE(m_credentials->whereKept(u"k"_s), std::nullopt);
}

void CredentialsTest::forget()
{
    QVERIFY(await(m_credentials->keep(u"k"_s, Secret("a"), Credentials::Keep::InKeychain)));
    QVERIFY(await(m_credentials->forget(u"k"_s)));
    QVERIFY(m_keychain->kept.isEmpty());
    QCOMPARE(await(m_credentials->find(u"k"_s)).error().code, ErrorCode::SecretMissing);
}

void CredentialsTest::forgetWithoutAKeychain()
{
    m_keychain->refusal = Error{ErrorCode::KeychainUnavailable, {u"no session bus"_s}};
    QVERIFY(await(m_credentials->keep(u"k"_s, Secret("a"), Credentials::Keep::ThisSession)));
    QVERIFY(await(m_credentials->forget(u"k"_s)));
    QCOMPARE(m_credentials->whereKept(u"k"_s), std::nullopt);
    // Where it may hold the secret still, that has to be said.
    m_keychain->refusal = Error{ErrorCode::KeychainLocked, {}};
    QVERIFY(await(m_credentials->keep(u"k"_s, Secret("a"), Credentials::Keep::ThisSession)));
    QCOMPARE(await(m_credentials->forget(u"k"_s)).error().code, ErrorCode::KeychainLocked);
}

void CredentialsTest::goingWhileSomebodyWaits()
{
    m_keychain->holding = true;
    std::optional<Result<Secret>> got;
    QCoro::connect(m_credentials->find(u"k"_s), this, [&got](const auto &secret) { got = secret; });
    m_credentials.reset();
    m_keychain->release();
    QTRY_VERIFY(got);
    QCOMPARE(got->error().code, ErrorCode::Cancelled);
}

void CredentialsTest::memoryStore()
{
    MemoryStore store;
    QVERIFY(await(store.probe()));
    QCOMPARE(await(store.read(u"k"_s)).error(), (Error{ErrorCode::SecretMissing, {u"k"_s}}));
    QVERIFY(await(store.write(u"k"_s, Secret("a"))));
    QVERIFY(await(store.write(u"k2"_s, Secret("b"))));
    QCOMPARE(text(await(store.read(u"k"_s))), "a");
    QVERIFY(await(store.erase(u"k"_s)));
    QVERIFY(await(store.erase(u"k"_s)));
    QVERIFY(!await(store.read(u"k"_s)));
    QCOMPARE(text(await(store.read(u"k2"_s))), "b");
}

OBI_TEST(CredentialsTest)
#include "CredentialsTest.moc"
