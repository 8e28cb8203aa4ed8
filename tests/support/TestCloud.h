// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The servers of tests/cloud for a C++ test: start one in initTestCase(), reset() it in init(), and let it go with the
// test class. Commands go over the child's standard input and answers come back over its standard output, so that they
// pass by everything that is under test (proxies, certificates, event loops) and cost no more than a function call.

#include "auth/Account.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QUrl>

namespace obi::test {

class TestCloud final
{
public:
    TestCloud() = default;
    ~TestCloud();
    TestCloud(const TestCloud &) = delete;
    TestCloud &operator=(const TestCloud &) = delete;

    /// Blocks until all listeners are up (1 to 2 s). `QVERIFY2(cloud.start(), qPrintable(cloud.problem()))`.
    bool start(const QStringList &arguments = {});
    /// Why the last call failed; what the server said on its standard error is passed through as it is.
    const QString &problem() const { return m_problem; }
    void stop();

    /// What the server says of itself when it is up (tests/cloud/README.md), and parts of it.
    const QJsonObject &told() const { return m_told; }
    QString caFile() const;      ///< the authority of all good certificates
    QString otherCaFile() const; ///< that of faulty("unknownAuthority")
    ServiceAddresses addresses() const;
    CloudAccount account() const; ///< Region::Custom, with a fixed id
    QString clientPassword() const;
    QList<GatewayAccount> gateways() const; ///< four gateways, then the manager, whose tracking rows are the old ones
    QString passphrase() const;             ///< of all gateways
    /// "expired", "selfSigned", "wrongHost", "unknownAuthority", "tls11", "refused", "hangAtConnect".
    QUrl faulty(const QString &kind) const;
    QJsonObject proxy() const; ///< "open", "withPassword" (both "127.0.0.1:port"), "user", "password"

    /// A command of tests/cloud/README.md. A command that is refused gives Undefined, and problem() says why.
    QJsonValue obey(const QString &command, QJsonObject order = {});
    bool reset();
    /// {"fault": "hang-body", "service": "platform", "path": "/iroh/iroh-enrich", "times": 1, …}
    bool fault(const QJsonObject &order);
    /// All requests since the last reset, or those whose path starts with `path`.
    QJsonArray log(const QString &path = {});

private:
    QByteArray readLine();

    QProcess m_process;
    QJsonObject m_told;
    QString m_problem;
};

} // namespace obi::test
