// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "orbital/OrbitalQuery.h"
#include "orbital/SqlText.h"

using namespace obi;
using namespace Qt::StringLiterals;
using Kind = NodeSelector::Kind;

class TestNodeSelector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectors_data();
    void selectors();
    void noSelectors_data();
    void noSelectors();
    void wholeFleet();
    void lists_data();
    void lists();
    void listsOfTheirOwnTexts();
    void observables();
    void literals_data();
    void literals();
    void patterns();
};

void TestNodeSelector::selectors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("wire");
    const auto row = [](const char *text, Kind kind, const char *wire) {
        QTest::newRow(text) << QString::fromUtf8(text) << int(kind) << QString::fromUtf8(wire);
    };
    row("host:ws", Kind::Host, "host:ws");
    row(" HostName: WS-0417 ", Kind::HostName, "hostname:WS-0417");
    row("amp:68e94bf7-e239-4821-90d6-b7eaa0233443", Kind::Amp, "amp:68e94bf7-e239-4821-90d6-b7eaa0233443");
    row("ampuuid:x", Kind::AmpUuid, "ampuuid:x");
    row("orb:AAAA==", Kind::Orb, "orb:AAAA==");
    row("ip:192.0.2.7", Kind::Ip, "ip:192.0.2.7");
    row("ip:2001:db8::1", Kind::Ip, "ip:2001:db8::1");
    row("mac:85:28:cb:6a:21:41", Kind::Mac, "mac:85:28:cb:6a:21:41");
    row("mac:85-28-CB-6A-21-41", Kind::Mac, "mac:85-28-CB-6A-21-41");
    row("os:windows", Kind::Os, "os:windows");
    row("netmask:192.0.2.0/24", Kind::NetMask, "netmask:192.0.2.0/24");
    row("netmask:2001:db8::/32", Kind::NetMask, "netmask:2001:db8::/32");
    row("random:10", Kind::Random, "random:10");
    row("ALL", Kind::All, "all");
    row("hostname:端末", Kind::HostName, "hostname:端末");
}

void TestNodeSelector::selectors()
{
    QFETCH(QString, text);
    const auto node = NodeSelector::parse(text);
    QVERIFY(node);
    QTEST(int(node->kind()), "kind");
    QTEST(node->wire(), "wire");
    QCOMPARE(NodeSelector::parse(node->wire()), node);
}

void TestNodeSelector::noSelectors_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "WS-0417",
                             "hostname",
                             "hostname:",
                             "hostname:   ",
                             "all:",
                             "all:x",
                             "planet:earth",
                             ":x",
                             "ip:1",
                             "ip:192.0.2.999",
                             "ip:bit.ly",
                             "mac:85:28:cb:6a:21",
                             "mac:zz:28:cb:6a:21:41",
                             "netmask:192.0.2.0",
                             "netmask:192.0.2.0/33",
                             "netmask:x/8",
                             "netmask:192.0.2.0/8/8",
                             "random:0",
                             "random:-1",
                             "random:many",
                             "hostname:a\nb"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("long") << u"hostname:"_s + QString(NodeSelector::MaximumLength + 1, u'a');
}

void TestNodeSelector::noSelectors()
{
    QFETCH(QString, text);
    QVERIFY(!NodeSelector::parse(text));
}

void TestNodeSelector::wholeFleet()
{
    const auto isFleet = [](const char *list) {
        const QString text = QString::fromLatin1(list);
        return OrbitalQuery{.nodes = NodeList::parse(text).nodes}.isWholeFleet();
    };
    for (const char *list : {"all", "os:windows", "netmask:0.0.0.0/0", "netmask:0.0.0.0/00", "netmask:192.0.0.0/7",
                             "netmask:::/31", "random:1000"})
        QVERIFY2(isFleet(list), list);
    for (const char *list : {"hostname:a", "random:999", "netmask:10.0.0.0/8", "netmask:2001:db8::/32",
                             "netmask:192.0.2.0/24, netmask:198.51.100.0/24, ip:203.0.113.7"})
        QVERIFY2(!isFleet(list), list);
    for (const char *list : {"netmask:0.0.0.0/8, netmask:1.0.0.0/8", "random:500, random:501"})
        QVERIFY2(isFleet(list), list);
}

void TestNodeSelector::lists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("wires");
    QTest::addColumn<QStringList>("unreadable");
    QTest::newRow("none") << u" ,\n "_s << QStringList() << QStringList();
    QTest::newRow("two") << u"hostname:a, ip:192.0.2.1\nall"_s
                         << QStringList({u"hostname:a"_s, u"ip:192.0.2.1"_s, u"all"_s}) << QStringList();
    QTest::newRow("quotes") << uR"(hostname:"a, b" "hostname:c d" hostname:"say ""hi""")"_s
                            << QStringList({u"hostname:a, b"_s, u"hostname:c d"_s, uR"(hostname:say "hi")"_s})
                            << QStringList();
    QTest::newRow("bad parts") << u"a hostname:b,ip:x"_s << QStringList{u"hostname:b"_s}
                               << QStringList({u"a"_s, u"ip:x"_s});
    QTest::newRow("open quote") << uR"(hostname:"a b)"_s << QStringList{u"hostname:a b"_s} << QStringList();
}

void TestNodeSelector::lists()
{
    QFETCH(QString, text);
    const NodeList list = NodeList::parse(text);
    QStringList wires;
    for (const NodeSelector &node : list.nodes)
        wires.append(node.wire());
    QTEST(wires, "wires");
    QTEST(list.unreadable, "unreadable");
}

void TestNodeSelector::listsOfTheirOwnTexts()
{
    for (const char *value : {"a", "a b", "a,b", "say \"hi\"", "\"", "a\\b", "a:b"}) {
        const auto node = NodeSelector::make(Kind::HostName, QString::fromLatin1(value));
        QCOMPARE(NodeList::parse(node->text() + u", all"_s).nodes.first(), *node);
    }
}

void TestNodeSelector::observables()
{
    const auto node = [](ObservableType type, const QString &value) {
        return NodeSelector::of(*Observable::parse(type, value));
    };
    QCOMPARE(node(ObservableType::Hostname, u"WS-0417"_s)->wire(), u"hostname:WS-0417"_s);
    QCOMPARE(node(ObservableType::Ip, u"192.0.2.1"_s)->wire(), u"ip:192.0.2.1"_s);
    QCOMPARE(node(ObservableType::AmpComputerGuid, u"g"_s)->wire(), u"amp:g"_s);
    QVERIFY(!node(ObservableType::Ip, u"not one"_s));
    QVERIFY(!node(ObservableType::Domain, u"bit.ly"_s));
}

void TestNodeSelector::literals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sql");
    QTest::newRow("plain") << u"invoice.exe"_s << u"'invoice.exe'"_s;
    QTest::newRow("empty") << QString() << u"''"_s;
    QTest::newRow("injection") << u"x' OR 1=1; --"_s << u"'x'' OR 1=1; --'"_s;
    QTest::newRow("only quotes") << u"'''"_s << u"''''''''"_s;
    QTest::newRow("backslash") << uR"(C:\Users\'a')"_s << uR"('C:\Users\''a''')"_s;
    QTest::newRow("lines") << u"a\nb"_s << u"'a\nb'"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u'\'' << u"CAST(X'610027' AS TEXT)"_s;
    QTest::newRow("Japanese") << u"請求書'"_s << u"'請求書'''"_s;
}

void TestNodeSelector::literals()
{
    QFETCH(QString, text);
    QTEST(sqlLiteral(text), "sql");
}

void TestNodeSelector::patterns()
{
    QCOMPARE(sqlContains(u"invoice"_s), uR"('%invoice%' ESCAPE '\')"_s);
    QCOMPARE(sqlContains(uR"(100%_a\'b)"_s), uR"('%100\%\_a\\''b%' ESCAPE '\')"_s);
}

OBI_TEST(TestNodeSelector)
#include "test_node_selector.moc"
