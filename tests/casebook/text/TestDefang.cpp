// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "text/Defang.h"
#include "text/ObservableScanner.h"

using namespace obi;
using namespace Qt::StringLiterals;

class TestDefang : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hidesHostAndScheme()
    {
        const auto url = *Observable::parse(ObservableType::Url, u"https://www.bit.ly/x.html?a=b.c");
        QCOMPARE(defanged(url), u"hxxps://www[.]bit[.]ly/x.html?a=b.c"_s);
    }
    void leavesWhatNothingLinks()
    {
        const auto file = *Observable::parse(ObservableType::FileName, u"invoice.pdf.exe");
        QCOMPARE(defanged(file), u"invoice.pdf.exe"_s);
    }
    void isReadBack_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("value");
        QTest::newRow("domain") << u"domain"_s << u"www.bit.ly"_s;
        QTest::newRow("ip") << u"ip"_s << u"203.0.113.7"_s;
        QTest::newRow("ipv6") << u"ipv6"_s << u"2001:db8::1"_s;
        QTest::newRow("url") << u"url"_s << u"https://user@www.bit.ly:8443/a.b?c=d#e"_s;
        QTest::newRow("url of ipv6") << u"url"_s << u"http://[2001:db8::1]:8080/x"_s;
        QTest::newRow("ftp") << u"url"_s << u"ftp://bit.ly/x"_s;
        QTest::newRow("email") << u"email"_s << u"taro.yamada@bit.ly"_s;
    }
    void isReadBack()
    {
        QFETCH(QString, type);
        QFETCH(QString, value);
        const auto observable = *Observable::parse(type, value);
        const auto list = ObservableScanner::distinct(u"see "_s + defanged(observable) + u" there"_s);
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first(), observable);
    }
};

OBI_TEST(TestDefang)
#include "TestDefang.moc"
