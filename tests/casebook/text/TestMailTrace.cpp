// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "text/MailTrace.h"

using namespace obi;
using namespace obi::text;
using namespace Qt::StringLiterals;

class TestMailTrace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void received_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QStringList>("wanted"); // from, its name, its address, by, with, id, for
        QTest::newRow("Postfix")
            << u"from mail.example.net (mx9.example.net [192.0.2.5]) by mx.example.com (Postfix) with ESMTPS "
               "id 4ABC for <taro@example.com>; Mon, 23 Nov 2026 09:00:00 +0900 (JST)"_s
            << QStringList{u"mail.example.net"_s, u"mx9.example.net"_s, u"192.0.2.5"_s,
                           u"mx.example.com"_s,   u"ESMTPS"_s,          u"4ABC"_s,
                           u"taro@example.com"_s};
        QTest::newRow("Postfix without a name")
            << u"from ws (unknown [IPv6:2001:DB8:0::5]) by mx.example.com with ESMTP id 1; Mon, 23 Nov 2026 09:00:00 +0900"_s
            << QStringList{u"ws"_s, QString(), u"2001:db8::5"_s, u"mx.example.com"_s, u"ESMTP"_s, u"1"_s, QString()};
        QTest::newRow("Exim")
            << u"from [192.0.2.7] (helo=ws.example.net) by mx.example.com with esmtp (Exim 4.96) id 1a-2b; "
               "Mon, 23 Nov 2026 09:00:00 +0900"_s
            << QStringList{u"ws.example.net"_s, QString(),  u"192.0.2.7"_s, u"mx.example.com"_s,
                           u"esmtp"_s,          u"1a-2b"_s, QString()};
        QTest::newRow("qmail")
            << u"from mail.example.net (HELO ws) (192.0.2.8) by mx.example.com with SMTP; 23 Nov 2026 00:00:00 -0000"_s
            << QStringList{u"ws"_s,  u"mail.example.net"_s, u"192.0.2.8"_s, u"mx.example.com"_s, u"SMTP"_s, QString(),
                           QString()};
        QTest::newRow("Exchange")
            << u"from A.example.com (10.0.0.1) by B.example.com (10.0.0.2) with Microsoft SMTP Server "
               "(version=TLS1_2) id 15.1.2; Mon, 23 Nov 2026 09:00:00 +0900"_s
            << QStringList{u"A.example.com"_s,         QString(),   u"10.0.0.1"_s, u"B.example.com"_s,
                           u"Microsoft SMTP Server"_s, u"15.1.2"_s, QString()};
        QTest::newRow("Secure Email")
            << u"from mail.example.net ([192.0.2.9]) by esa.example.com with ESMTP/TLS/ECDHE; "
               "23 Nov 2026 09:00:00 +0900"_s
            << QStringList{u"mail.example.net"_s, QString(), u"192.0.2.9"_s, u"esa.example.com"_s,
                           u"ESMTP/TLS/ECDHE"_s,  QString(), QString()};
    }
    void received()
    {
        QFETCH(QString, value);
        QFETCH(QStringList, wanted);
        const MailHop hop = parseReceived(value);
        QCOMPARE((QStringList{hop.from, hop.fromName, hop.fromAddress, hop.by, hop.with, hop.id, hop.forAddress}),
                 wanted);
        QCOMPARE(hop.time.toUTC(), QDateTime({2026, 11, 23}, {0, 0}, Qt::UTC));
    }

    void trust()
    {
        const auto hop = [](const QString &from, const QString &address, const QString &by) {
            return MailHop{from, {}, address, by, {}, {}, {}, {}, {}};
        };
        const OwnHosts own({u"example.com"_s, u"198.51.100.0/24"_s});
        const MailHop inner = hop(u"mx.example.com"_s, u"10.0.0.1"_s, u"mail.example.com"_s);
        const MailHop edge = hop(u"evil.example.net"_s, u"203.0.113.9"_s, u"mx.example.com"_s);
        // The sender wrote this one himself: it claims that the mail was inside before.
        const MailHop forged = hop(u"ws.example.com"_s, u"10.9.9.9"_s, u"mx2.example.com"_s);
        QCOMPARE(findTrustedHop({inner, edge, forged}, own), std::optional<qsizetype>(1));
        QCOMPARE(findTrustedHop({edge, forged}, own), std::optional<qsizetype>(0));
        QCOMPARE(findTrustedHop({inner, forged, edge}, own), std::optional<qsizetype>(2));
        QCOMPARE(findTrustedHop({hop(u"a"_s, u"198.51.100.7"_s, u"mx.example.com"_s), edge}, own),
                 std::optional<qsizetype>(1));
        QCOMPARE(findTrustedHop({hop(u"a"_s, u"203.0.113.1"_s, u"mx.notexample.com"_s)}, own), std::nullopt);
        QCOMPARE(findTrustedHop({inner, edge}, OwnHosts({})), std::nullopt);
    }

    void authenticationResults()
    {
        const auto results = parseAuthenticationResults(
            u"mx.example.com 1; spf = pass (sender; IP is 192.0.2.1) smtp.mailfrom=\"a b\"@example.net; "
            "dkim=fail reason=\"bad; signature\" header.d=example.net header.i=@example.net;dmarc=none"_s);
        QCOMPARE(results.size(), 3);
        QCOMPARE(results[0].server, u"mx.example.com"_s);
        QCOMPARE(results[0].method, u"spf"_s);
        QCOMPARE(results[0].result, u"pass"_s);
        QCOMPARE(results[0].reason, u"sender; IP is 192.0.2.1"_s);
        QCOMPARE(results[1].reason, u"bad; signature"_s);
        QCOMPARE(results[1].properties.value(0), std::pair(u"header.d"_s, u"example.net"_s));
        QCOMPARE(results[2].method, u"dmarc"_s);
        QCOMPARE(results[2].result, u"none"_s);
    }
    void authenticationWithoutServer()
    {
        const auto results = parseAuthenticationResults(u"spf=softfail (x) smtp.mailfrom=example.net; dkim=none"_s);
        QCOMPARE(results.size(), 2);
        QCOMPARE(results[0].server, QString());
        QCOMPARE(results[0].result, u"softfail"_s);
    }
    void arc()
    {
        const auto results =
            parseAuthenticationResults(u"i=2; mx.example.com; arc=pass; dkim=pass header.d=example.org"_s);
        QCOMPARE(results.size(), 2);
        QCOMPARE(results[0].arcInstance, 2);
        QCOMPARE(results[0].server, u"mx.example.com"_s);
        QCOMPARE(results[0].method, u"arc"_s);
    }
    void receivedSpf()
    {
        const auto result =
            parseReceivedSpf(u"Fail (mx.example.com: domain of x) client-ip=192.0.2.1; receiver=mx.example.com;"_s);
        QCOMPARE(result.method, u"spf"_s);
        QCOMPARE(result.result, u"fail"_s);
        QCOMPARE(result.server, u"mx.example.com"_s);
        QCOMPARE(result.properties.value(0), std::pair(u"client-ip"_s, u"192.0.2.1"_s));
    }
};

OBI_TEST(TestMailTrace)
#include "TestMailTrace.moc"
