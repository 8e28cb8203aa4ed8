// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "text/RedirectWrapper.h"

using namespace obi::text;

class TestRedirectWrapper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opens_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<QByteArray>("target");
        const auto row = [](const char *name, const char *host, const char *rest, const char *target) {
            QTest::newRow(name) << QByteArray(host) << QByteArray(rest) << QByteArray(target);
        };
        row("Cisco", "secure-web.cisco.com", "/1AbC-d_e/https%3A%2F%2Fevil.jp%2Fx%3Fa%3D1", "https://evil.jp/x?a=1");
        row("Proofpoint 1", "urldefense.proofpoint.com", "/v1/url?u=http://evil.jp/x&k=oIvRg1%3D%3D",
            "http://evil.jp/x");
        row("Proofpoint 2", "urldefense.proofpoint.com", "/v2/url?u=https-3A__evil.jp_x-3Fa-3D1&d=DwMFaQ&c=abc",
            "https://evil.jp/x?a=1");
        row("Proofpoint 3", "urldefense.com", "/v3/__https://evil.jp/x?a=1*b__;Iw!!Abc!Def$",
            "https://evil.jp/x?a=1#b");
        row("Proofpoint 3, a run", "urldefense.com", "/v3/__https://evil.jp/**Ax*__;44KE44KG44GC!!Abc$",
            "https://evil.jp/やゆxあ");
        row("defanged within", "evil.jp", "/a?u=hxxps://b.jp/", "hxxps://b.jp/");
        row("Proofpoint 3, one slash", "urldefense.com", "/v3/__https:/evil.jp/x__;!!Abc$", "https://evil.jp/x");
        row("Safe Links", "nam02.safelinks.protection.outlook.com", "/?url=https%3A%2F%2Fevil.jp%2Fx&data=05%7C01",
            "https://evil.jp/x");
        row("Barracuda", "linkprotect.cudasvc.com", "/url?a=https%3a%2f%2fevil.jp%2fx&c=E,1,abc", "https://evil.jp/x");
        row("any", "click.example.com", "/r?id=1&to=http%3A%2F%2Fevil.jp%2Fx&z=2", "http://evil.jp/x");
        row("in the path", "web.archive.org", "/web/2026/http://evil.jp/x", "http://evil.jp/x");
        row("base64", "click.example.com", "/r/aHR0cHM6Ly9ldmlsLmpwL3g_YT0x?z=1", "https://evil.jp/x?a=1");
        row("Sophos", "eu.protection.sophos.com", "/?d=evil.jp&u=aHR0cHM6Ly9ldmlsLmpwL3g=&i=1", "https://evil.jp/x");
        row("base64 of no URL", "click.example.com", "/r?u=aHR0cCBpcyBub3Q=", "");
        row("FireEye", "protect2.fireeye.com", "/v1/url?k=1&q=1&e=2&u=https%3A%2F%2Fevil.jp%2Fx", "https://evil.jp/x");
        row("Symantec", "clicktime.symantec.com", "/3AbC?u=https%3A%2F%2Fevil.jp%2Fx", "https://evil.jp/x");
        row("Trend Micro", "ca-jp.trendmicro.com", "/wis/clicktime/v1/query?url=https%3a%2f%2fevil.jp%2fx&umid=1",
            "https://evil.jp/x");
        row("Mimecast", "protect-us.mimecast.com", "/s/AbC1?domain=evil.jp", "evil.jp");
        row("none", "example.com", "/path?q=httpd", "");
        row("not the host", "notsecure-web.cisco.com.evil.jp", "/a/b", "");
    }
    void opens()
    {
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, rest);
        QFETCH(QByteArray, target);
        QCOMPARE(QByteArray::fromStdString(redirectTarget(host.toStdString(), rest.toStdString())), target);
    }
    void malformedPercentStays() { QCOMPARE(percentDecoded("%4%zz%41%"), std::string("%4%zzA%")); }
};

OBI_TEST(TestRedirectWrapper)
#include "TestRedirectWrapper.moc"
