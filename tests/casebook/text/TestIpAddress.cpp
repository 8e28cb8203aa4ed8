// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "text/IpAddress.h"

using namespace obi;
using namespace obi::text;

class TestIpAddress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ipv4()
    {
        QCOMPARE(parseIpv4("192.0.2.1"), std::optional<std::uint32_t>(0xC0000201));
        QCOMPARE(parseIpv4("010.001.002.003"), std::optional<std::uint32_t>(0x0A010203));
        for (const char *bad : {"", "1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.", ".1.2.3", "1..2.3", "01.2.3.4",
                                "1.2.3.0004", "1.2.3.a"})
            QVERIFY2(!parseIpv4(bad), bad);
    }
    void ipv6_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("canonical");
        const auto row = [](const char *written, const char *canonical) {
            QTest::newRow(written) << QByteArray(written) << QByteArray(canonical);
        };
        row("2001:0DB8:0:0:0:0:0:1", "2001:db8::1");
        row("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1");
        row("2001:0:0:1:0:0:0:1", "2001:0:0:1::1");
        row("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1");
        row("::", "::");
        row("::1", "::1");
        row("1::", "1::");
        row("::ffff:192.0.2.1", "::ffff:192.0.2.1");
        row("::ffff:c000:201", "::ffff:192.0.2.1");
        row("64:ff9b::192.0.2.1", "64:ff9b::c000:201");
        for (const char *bad : {"", ":", ":::", "1", "1:2", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "g::",
                                "1:2:3:4:5:6:7:", ":1:2:3:4:5:6:7", "::1.2.3", "1:2:3:4:5:6:7:1.2.3.4"})
            row(bad, "");
    }
    void ipv6()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, canonical);
        const auto address = parseIpv6({written.data(), std::size_t(written.size())});
        QCOMPARE(address.has_value(), !canonical.isEmpty());
        std::string text;
        if (address)
            appendIpv6(*address, text);
        QCOMPARE(QByteArray::fromStdString(text), canonical);
    }
    void prefixes()
    {
        QCOMPARE(prefixLengthAt("1/24", 1, 32).bits, 24u);
        QCOMPARE(prefixLengthAt("1/24.", 1, 32).end, 4u);
        QCOMPARE(prefixLengthAt("1/33", 1, 32).end, 0u);
        QCOMPARE(prefixLengthAt("1/24a", 1, 32).end, 0u);
        QCOMPARE(prefixLengthAt("1/24.5", 1, 32).end, 0u);
        QCOMPARE(prefixLengthAt("1/", 1, 32).end, 0u);
    }
};

OBI_TEST(TestIpAddress)
#include "TestIpAddress.moc"
