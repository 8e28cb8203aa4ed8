// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "text/ObservableScanner.h"
#include "text/OwnHosts.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

QStringList foundIn(const QString &text, bool withDerived = false)
{
    QStringList list;
    for (const FoundObservable &found : ObservableScanner::scan(text.toUtf8())) {
        if (withDerived || !found.derived)
            list.append(observableTypeName(found.observable.type()) + u' ' + found.observable.value());
    }
    return list;
}

FoundObservable only(const QString &text)
{
    const auto list = ObservableScanner::scan(text.toUtf8());
    Q_ASSERT(!list.isEmpty());
    return list.first();
}

} // namespace

class TestObservableScanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QString &text, const QStringList &found) {
            QTest::newRow(name) << text << found;
        };
        row("nothing", u"Nothing to see here. Move on.\r\n"_s, {});
        row("everything", u"taro@evil.jp https://evil.jp/x 192.0.2.1 2001:db8::1 www.evil.jp"_s,
            {u"email taro@evil.jp"_s, u"url https://evil.jp/x"_s, u"ip 192.0.2.1"_s, u"ipv6 2001:db8::1"_s,
             u"domain www.evil.jp"_s});
        row("defanged", u"hxxps[:]//evil[.]jp/x and bad(dot)jp, taro[at]evil[.]jp"_s,
            {u"url https://evil.jp/x"_s, u"domain bad.jp"_s, u"email taro@evil.jp"_s});
        row("in Japanese", u"通信先は「https://evil.jp/x」、bad.jpです。送信者（taro@evil.jp）"_s,
            {u"url https://evil.jp/x"_s, u"domain bad.jp"_s, u"email taro@evil.jp"_s});
        row("URL in prose", u"(see https://evil.jp/a_(b).)"_s, {u"url https://evil.jp/a_(b)"_s});
        row("URLs in a list", u"https://a.jp/x,https://b.jp/y; end"_s,
            {u"url https://a.jp/x"_s, u"url https://b.jp/y"_s});
        row("URL touches Japanese", u"https://evil.jp/pathを参照"_s, {u"url https://evil.jp/path"_s});
        row("URL with a Japanese path", u"https://evil.jp/wiki/日本語 へ"_s, {u"url https://evil.jp/wiki/日本語"_s});
        row("URL in JSON", u"{\"u\":\"https:\\/\\/evil.jp\\/x\"}"_s, {u"url https://evil.jp/x"_s});
        row("URL in quoted-printable", u"<https://evil=\r\n.jp/long=\r\nway>"_s, {u"url https://evil.jp/longway"_s});
        row("URL percent-encoded", u"to=https%3A%2F%2Fevil.jp%2Fx%3Fa%3D1 end"_s, {u"url https://evil.jp/x?a=1"_s});
        row("URL of an intranet", u"http://wiki/start"_s, {u"url http://wiki/start"_s});
        row("no URL", u"http:// hxxp://"_s, {});
        row("port", u"192.0.2.1:8080 and evil.jp:443"_s, {u"ip 192.0.2.1"_s, u"domain evil.jp"_s});
        row("block", u"192.0.2.0/24 2001:db8::/32"_s, {u"ip 192.0.2.0/24"_s, u"ipv6 2001:db8::/32"_s});
        row("range", u"192.0.2.1-192.0.2.9"_s, {u"ip 192.0.2.1"_s, u"ip 192.0.2.9"_s});
        row("netmask", u"192.0.2.0/255.255.255.0"_s, {u"ip 192.0.2.0"_s});
        row("URLs without a blank", u"https://a.jphttps://b.jp"_s, {u"url https://a.jp"_s, u"url https://b.jp"_s});
        row("URL of a Japanese host", u"http://例え.テスト/パス"_s, {u"url http://xn--r8jz45g.xn--zckzah/"_s});
        row("version", u"version 1.2.3.4, Agent/1.2.3.4, v1.2.3.4, 1.2.3.4 or later, バージョン 1.2.3.4"_s, {});
        row("proxy hierarchy", u"DIRECT/192.0.2.1"_s, {u"ip 192.0.2.1"_s});
        row("OID", u"1.3.6.1.4.1.9"_s, {});
        row("no address", u"300.1.2.3 1.2.3 1.2.3.4.5 192.168.999.1 01.02.03.04"_s, {});
        row("time", u"10:20:30 Foo::Bar a::b ::"_s, {});
        row("IPv6 labelled", u"[IPv6:2001:db8::1] addr:2001:DB8:0:0::2"_s,
            {u"ipv6 2001:db8::1"_s, u"ipv6 2001:db8::2"_s});
        row("MAC", u"00:1A:2b:3c:4d:5e 00-1A-2B-3C-4D-5E 001a.2b3c.4d5e"_s,
            {u"mac_address 00:1a:2b:3c:4d:5e"_s, u"mac_address 00:1a:2b:3c:4d:5e"_s,
             u"mac_address 00:1a:2b:3c:4d:5e"_s});
        row("fingerprint", u"00:11:22:33:44:55:66:77:88:99"_s, {});
        row("packet filter", u"MAC=00:1a:2b:3c:4d:5e:66:77:88:99:aa:bb:08:00 SRC=192.0.2.1"_s,
            {u"mac_address 00:1a:2b:3c:4d:5e"_s, u"mac_address 66:77:88:99:aa:bb"_s, u"ip 192.0.2.1"_s});
        row("hashes", u"D41D8CD98F00B204E9800998ECF8427E da39a3ee5e6b4b0d3255bfef95601890afd80709"_s,
            {u"md5 d41d8cd98f00b204e9800998ecf8427e"_s, u"sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709"_s});
        row("no hash", u"d41d8cd98f00b204e9800998ecf8427 00000000000000000000000000000000"_s, {});
        row("hash in a file name", u"d41d8cd98f00b204e9800998ecf8427e.exe"_s,
            {u"file_name d41d8cd98f00b204e9800998ecf8427e.exe"_s});
        row("code", u"System.IO.File self.name = this.id; obj.is(x) import numpy.ma ended.It was e.g. ASP.NET"_s, {});
        row("files", u"setup.py photo.zip README.md invoice.pdf.exe"_s,
            {u"file_name setup.py"_s, u"file_name photo.zip"_s, u"file_name README.md"_s,
             u"file_name invoice.pdf.exe"_s});
        row("domains that could be files", u"evil[.]zip host evil.mov www.evil.sh https://evil.py/"_s,
            {u"domain evil.zip"_s, u"domain evil.mov"_s, u"domain www.evil.sh"_s, u"url https://evil.py/"_s});
        row("quoted file", u"filename=\"Invoice March 2026.pdf\""_s, {u"file_name Invoice March 2026.pdf"_s});
        row("Japanese file", u"添付ファイル「請求書12.xlsm」"_s, {u"file_name 請求書12.xlsm"_s});
        row("path", u"C:\\Program Files\\Bad\\x.exe ran"_s, {u"file_path C:\\Program Files\\Bad\\x.exe"_s});
        row("Unix path", u"wrote /tmp/x/y.sh"_s, {u"file_path /tmp/x/y.sh"_s});
        row("registry", u"HKLM\\Software\\Bad Corp\\Run set"_s, {u"registry_key HKLM\\Software\\Bad Corp\\Run"_s});
        row("message ID", u"Message-ID:\r\n <abc@host.local>\r\nReferences: <a.b@c.jp>\r\n\t<d@e.jp>"_s,
            {u"email_messageid <abc@host.local>"_s, u"email_messageid <a.b@c.jp>"_s, u"email_messageid <d@e.jp>"_s});
        row("message ID without a header", u"2026,<20261123.1.9A8B7C6D5E4F@mail.evil.jp>,x"_s,
            {u"email_messageid <20261123.1.9A8B7C6D5E4F@mail.evil.jp>"_s});
        row("addresses", u"From: \"O'Brien\" <o'brien@evil.jp>, smtp.mailfrom=taro@evil.jp"_s,
            {u"email o'brien@evil.jp"_s, u"email taro@evil.jp"_s});
        row("bounce", u"Return-Path: <bounce+1a2b=taro=x.jp@evil.jp>"_s, {u"email bounce+1a2b=taro=x.jp@evil.jp"_s});
        row("no address", u"root@localhost, photo@2x.png"_s, {u"file_name photo@2x.png"_s});
        row("MID", u"MID 12345 ICID 99 MID = 777, HUMID 5"_s, {u"cisco_mid 12345"_s, u"cisco_mid 777"_s});
        row("typed", u"hostname:ws-01\nuser:\"Taro Yamada\"\ndevice:x1 serial_number:A1\nip:192.0.2.1"_s,
            {u"hostname ws-01"_s, u"user Taro Yamada"_s, u"device x1"_s, u"serial_number A1"_s, u"ip 192.0.2.1"_s});
        row("not typed", u"the user:taro said device: none"_s, {});
        row("IDN", u"「例え.jp」 münchen.de XN--R8JZ45G.JP"_s,
            {u"domain xn--r8jz45g.jp"_s, u"domain xn--mnchen-3ya.de"_s, u"domain xn--r8jz45g.jp"_s});
        row("entities", u"&lt;evil.jp&gt; https://evil.jp/?a=1&amp;b=2"_s,
            {u"domain evil.jp"_s, u"url https://evil.jp/?a=1&b=2"_s});
        row("zero width", u"evil\u200b.j\u00adp"_s, {u"domain evil.jp"_s});
        row("full width", u"ｅｖｉｌ．ｊｐ"_s, {u"domain evil.jp"_s});
        row("suffix alone", u"co.jp is a suffix"_s, {});
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QCOMPARE(foundIn(text), found);
    }

    /// Lines of JSON, {"text": …, "finds": ["type value", …]}; what is derived is left out.
    void cases_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("finds");
        const QDir folder(QString::fromUtf8(OBI_SOURCE_DIR "/tests/casebook/text/cases"));
        for (const QString &name : folder.entryList({u"*.jsonl"_s})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (int line = 1; !file.atEnd(); ++line) {
                const QJsonObject one = QJsonDocument::fromJson(file.readLine()).object();
                QVERIFY2(one.contains("finds"_L1), qPrintable(u"%1:%2"_s.arg(name).arg(line)));
                QTest::addRow("%s:%d", qPrintable(name), line)
                    << one["text"_L1].toString() << one["finds"_L1].toVariant().toStringList();
            }
        }
    }
    void cases()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, finds);
        QVERIFY2(foundIn(text) == finds, qPrintable(text + u"\n  found:  "_s + foundIn(text).join(u" | "_s) +
                                                    u"\n  wanted: "_s + finds.join(u" | "_s)));
    }

    /// What the casebook writes of any type is read again.
    void typesByName_data()
    {
        QTest::addColumn<ObservableType>("type");
        for (const ObservableType type : allObservableTypes())
            QTest::newRow(qPrintable(observableTypeName(type))) << type;
    }
    void typesByName()
    {
        QFETCH(ObservableType, type);
        static const QHash<ObservableType, QString> samples{
            {ObservableType::Ip, u"198.51.100.7"_s},
            {ObservableType::Ipv6, u"2001:db8::7"_s},
            {ObservableType::Domain, u"evil.zip"_s},
            {ObservableType::Url, u"https://evil.jp/x"_s},
            {ObservableType::Email, u"taro@evil.jp"_s},
            {ObservableType::EmailMessageId, u"<a.b@evil.jp>"_s},
            {ObservableType::Md5, u"68b329da9893e34099c7d8ad5cb9c940"_s},
            {ObservableType::Sha1, u"adc83b19e793491b1c6ea0fd8b46cd9f32e592fc"_s},
            {ObservableType::Sha256, u"01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b"_s},
            {ObservableType::MacAddress, u"00:1a:2b:3c:4d:5e"_s},
            {ObservableType::CiscoMid, u"12345"_s},
        };
        const QString name = observableTypeName(type);
        const QString value = samples.value(type, u"AB-12_x.exe"_s);
        QCOMPARE(foundIn(name + u':' + value), QStringList{name + u' ' + value});
        QCOMPARE(foundIn(u"first\r\n"_s + name + u":\""_s + value + u"\"\r\nlast"_s), QStringList{name + u' ' + value});
        if (samples.contains(type))
            return;
        const QString blanks = u"日本 and / more: it's 100 %"_s;
        if (type != ObservableType::FileName) // no file can be called so
            QCOMPARE(foundIn(name + u":\""_s + blanks + u'"'), QStringList{name + u' ' + blanks});
    }
    void typesOfWhatOnlyTheLineTells()
    {
        QCOMPARE(foundIn(u"domain:intranet\nemail:root@localhost\nmac_address:\"001A2B3C4D5E\""_s),
                 QStringList({u"domain intranet"_s, u"email root@localhost"_s, u"mac_address 00:1a:2b:3c:4d:5e"_s}));
    }

    void derivesHostsAndDomains()
    {
        QCOMPARE(foundIn(u"http://evil.jp/x taro@bad.jp C:\\a\\b.exe"_s, true),
                 QStringList({u"url http://evil.jp/x"_s, u"domain evil.jp"_s, u"email taro@bad.jp"_s,
                              u"domain bad.jp"_s, u"file_path C:\\a\\b.exe"_s, u"file_name b.exe"_s}));
    }
    void derivesServersOfPaths()
    {
        QCOMPARE(foundIn(u"\\\\198.51.100.7\\c$\\a.exe \\\\evil.jp@SSL\\DavWWWRoot\\x \\\\fs01\\b"_s, true),
                 QStringList({u"file_path \\\\198.51.100.7\\c$\\a.exe"_s, u"ip 198.51.100.7"_s, u"file_name a.exe"_s,
                              u"file_path \\\\evil.jp@SSL\\DavWWWRoot\\x"_s, u"domain evil.jp"_s,
                              u"file_path \\\\fs01\\b"_s}));
    }
    void tellsTheBytesOfTheRawText()
    {
        const QByteArray text("通信先は evil[.]jp です hxxp://a(.)jp/x");
        QStringList raw;
        for (const FoundObservable &found : ObservableScanner::scan(text))
            raw.append(QString::fromUtf8(text.mid(found.offset, found.length)));
        QCOMPARE(raw, QStringList({u"evil[.]jp"_s, u"hxxp://a(.)jp/x"_s, u"a(.)jp"_s}));
    }
    void flags()
    {
        QVERIFY(only(u"evil[.]jp"_s).traits.testFlag(FoundTrait::Defanged));
        QVERIFY(!only(u"evil.jp"_s).traits.testFlag(FoundTrait::Defanged));
        QVERIFY(only(u"10.1.2.3"_s).traits.testFlag(FoundTrait::PrivateAddress));
        QVERIFY(only(u"192.0.2.3"_s).traits.testFlag(FoundTrait::Documentation));
        QVERIFY(only(u"224.0.0.1"_s).traits.testFlag(FoundTrait::Reserved));
        QVERIFY(only(u"fe80::1"_s).traits.testFlag(FoundTrait::PrivateAddress));
        QVERIFY(only(u"8.8.8.0/24"_s).traits.testFlag(FoundTrait::AddressBlock));
        QVERIFY(only(u"pаypal.com"_s).traits.testFlag(FoundTrait::LookAlike)); // the first a is Cyrillic
        QVERIFY(!only(u"例え.jp"_s).traits.testFlag(FoundTrait::LookAlike));
        QVERIFY(only(u"例え.jp"_s).traits.testFlag(FoundTrait::International));
    }
    void saysWhichLinesMeanOwnHosts()
    {
        for (const QString &line : {u"example.com"_s, u".example.com"_s, u" mx1 "_s, u"192.0.2.7"_s, u"192.0.2.0/24"_s,
                                    u"2001:db8::/32"_s, u"株式会社.jp"_s})
            QVERIFY2(text::OwnHosts::isMeant(line), qPrintable(line));
        for (const QString &line : {u"bit.ly!!"_s, u"a b"_s, u"192.0.2.0/33"_s, u"192.0.2.0/x"_s, u"."_s, QString()})
            QVERIFY2(!text::OwnHosts::isMeant(line), qPrintable(line));
    }

    void flagsOwnDomains()
    {
        const ScanOptions options{{u"obi.jp"_s}};
        const auto list = ObservableScanner::scan("mail.obi.jp notobi.jp taro@obi.jp", options);
        QCOMPARE(list.size(), 4);
        QVERIFY(list[0].traits.testFlag(FoundTrait::OwnDomain));
        QVERIFY(!list[1].traits.testFlag(FoundTrait::OwnDomain));
        QVERIFY(list[2].traits.testFlag(FoundTrait::OwnDomain));
    }
    void flagsOwnNetworks()
    {
        const ScanOptions options{{u"例え.jp"_s, u"198.51.100.0/24"_s, u"2001:db8::/32"_s}};
        const auto list =
            ObservableScanner::scan("www.例え.jp 198.51.100.9 198.51.100.8/29 198.51.101.9 "
                                    "https://u@[2001:db8::1]:443/ http://198.51.100.9:8080/x http://evil.jp/",
                                    options);
        QStringList own;
        for (const FoundObservable &found : list) {
            if (found.traits.testFlag(FoundTrait::OwnDomain) && !found.derived)
                own.append(found.observable.value());
        }
        QCOMPARE(own, QStringList({u"www.xn--r8jz45g.jp"_s, u"198.51.100.9"_s, u"198.51.100.8/29"_s,
                                   u"https://u@[2001:db8::1]:443/"_s, u"http://198.51.100.9:8080/x"_s}));
    }
    void opensWrappers()
    {
        const auto list = ObservableScanner::scan("https://secure-web.cisco.com/1aB/https%3A%2F%2Fevil.jp%2Fx");
        QCOMPARE(list.size(), 4);
        QVERIFY(list[0].traits.testFlag(FoundTrait::Wrapper));
        QCOMPARE(list[2].observable.value(), u"https://evil.jp/x"_s);
        QVERIFY(list[2].traits.testFlag(FoundTrait::WrapperTarget));
    }
    void takesTargetsWhole_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("target");
        QTest::newRow("Japanese") << QByteArray("%E3%81%82%2Fb") << u"https://evil.com/あ/b"_s;
        QTest::newRow("blank") << QByteArray("a%20b%2Fc") << u"https://evil.com/a%20b/c"_s;
        QTest::newRow("marks") << QByteArray("a%27b%22c%3Cd") << u"https://evil.com/a'b%22c%3Cd"_s;
        QTest::newRow("end of a sentence") << QByteArray("a.%2F%29.") << u"https://evil.com/a./)."_s;
        QTest::newRow("no UTF-8") << QByteArray("%82%A0b") << u"https://evil.com/%82%A0b"_s;
    }
    void takesTargetsWhole()
    {
        QFETCH(QByteArray, written);
        QFETCH(QString, target);
        const auto list = ObservableScanner::scan(
            "https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.com%2F" + written + "&data=05");
        QCOMPARE(list.size(), 4);
        QCOMPARE(list[2].observable.value(), target);
    }
    void leavesOutWhatNoObservableHolds()
    {
        const auto list = ObservableScanner::scan("user:\"a\tb\"\nuser:\"\x7F\"\nuser:\"0123456789 é\"\nuser:\"c d\"");
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.first().observable.value(), u"0123456789 é"_s);
        QCOMPARE(list.last().observable.value(), u"c d"_s);
    }
    void keepsAsManyAsThereAre()
    {
        QByteArray text;
        for (int i = 0; i < 5000; ++i)
            text += "host" + QByteArray::number(i) + ".evil.jp\n";
        const auto list = ObservableScanner::scan(text);
        QCOMPARE(list.size(), 5000);
        for (qsizetype i = 0; i < list.size(); ++i)
            QCOMPARE(list[i].observable.value(), u"host%1.evil.jp"_s.arg(i));
    }
    void distinctLeavesOutRepeatsAndDerived()
    {
        const auto list = ObservableScanner::distinct(u"evil.jp EVIL.JP http://evil.jp/ evil[.]jp"_s);
        QCOMPARE(list.size(), 2);
    }
    void findsAcrossWindows()
    {
        QByteArray text;
        while (text.size() < 1'000'000)
            text += "lorem ipsum evil[.]jp dolor https://bad.jp/" + QByteArray::number(text.size()) + " sit amet\n";
        const qsizetype lines = text.count('\n');
        const auto list = ObservableScanner::scan(text);
        QCOMPARE(list.size(), lines * 3);
        for (const FoundObservable &found : list)
            QVERIFY(found.offset + found.length <= text.size());
        QCOMPARE(text.mid(list.last().offset, list.last().length), QByteArray("bad.jp"));
    }
    void remembersQuotedPrintableFromWindowToWindow()
    {
        QByteArray text = QByteArray("some words\n").repeated(5000) + "<a href=3D\"http://a.jp/\">\n";
        text += QByteArray("some words\n").repeated(2000) + "http://b.jp/?id=3D5\n";
        const FoundList list = ObservableScanner::scan(text);
        QCOMPARE(list.size(), 4);
        QCOMPARE(list[2].observable.value(), u"http://b.jp/?id=5"_s);
    }
    void takesAnyBytes_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char *piece : {"a.",
                                  "a.a@",
                                  "http://",
                                  "::",
                                  "1.",
                                  "[.]",
                                  "(",
                                  "((",
                                  "\\n",
                                  "\\",
                                  "&#46;",
                                  "%3A%2F%2F",
                                  "=\r\n",
                                  " dot ",
                                  "<",
                                  "\"",
                                  "a@",
                                  "@",
                                  "MID ",
                                  "f",
                                  "0:",
                                  "-",
                                  "a-",
                                  "\xE3\x80\x82",
                                  "\xEF\xBC\x8E",
                                  "\xEF\xBD\x81",
                                  "\xE3\x81\x82.",
                                  "\xE3\x81\x82",
                                  "\xFF",
                                  "\xE3",
                                  "http://a.jp/http://",
                                  "C:\\",
                                  "/a",
                                  "/tmp/",
                                  "x.exe",
                                  "(1)",
                                  "www.",
                                  "https://a.jp/(",
                                  "a=b@",
                                  "user:\"",
                                  "user:a ",
                                  "'",
                                  "://",
                                  "http%3A%2F%2F"})
            QTest::newRow(piece) << QByteArray(piece);
        QTest::newRow("zero") << QByteArray(1, '\0');
    }
    void takesAnyBytes()
    {
        QFETCH(QByteArray, piece);
        const QByteArray text = piece.repeated(200'000 / int(piece.size()));
        for (const FoundObservable &found : ObservableScanner::scan(text))
            QVERIFY(found.offset >= 0 && found.offset + found.length <= text.size() && found.length > 0);
    }
};

OBI_TEST(TestObservableScanner)
#include "TestObservableScanner.moc"
