// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/HttpMessage.h"
#include "http/SecretNames.h"

#include "ObiTest.h"

using namespace obi;
using namespace Qt::StringLiterals;

class HttpMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsHeadersWithoutCase()
    {
        const HttpHeaders headers{{"content-type", "text/html"}, {"Content-Type", "second"}};
        QCOMPARE(headerValue(headers, "Content-Type"), "text/html"_ba);
        QCOMPARE(headerValue(headers, "Content"), QByteArray());
        QCOMPARE(headerValue({}, "Content-Type"), QByteArray());
    }

    void describes_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("words");
        QTest::newRow("plain") << u"https://mx.example/a"_s << u"GET https://mx.example/a"_s;
        QTest::newRow("query, port, escapes")
            << u"https://mx.example:6443/a%2Fb?x=1&y=a%20b&d=2026-11-16T00:00:00.000Z"_s
            << u"GET https://mx.example:6443/a%2Fb?x=1&y=a%20b&d=2026-11-16T00:00:00.000Z"_s;
        QTest::newRow("user and fragment") << u"https://u:pw@mx.example/a#top"_s << u"GET https://mx.example/a"_s;
        QTest::newRow("secret in the query") << u"https://mx.example/a?client_password=pw&x=1"_s
                                             << u"GET https://mx.example/a?client_password=REDACTED&x=1"_s;
        QTest::newRow("feed view") << u"https://intel.example/ctia/feed/feed-1/view?s=abc"_s
                                   << u"GET https://intel.example/ctia/feed/feed-1/view?s=REDACTED"_s;
        QTest::newRow("s elsewhere") << u"https://mx.example/search?s=abc"_s
                                     << u"GET https://mx.example/search?s=abc"_s;
    }
    void describes()
    {
        QFETCH(QString, url);
        QFETCH(QString, words);
        HttpRequest request;
        request.url = QUrl(url);
        request.headers = {{"Authorization", "Bearer abc"}};
        request.body = "password=abc";
        QCOMPARE(request.describe(), words);
    }

    void knowsSecretNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("secret");
        for (const char *name : {"access_token", "client_password", "clientPassword", "Passphrase", "refresh-token",
                                 "jwtToken", "custom_SECRET_KEY", "api_key", "token", "custom_api_token", "credentials",
                                 "user-credential", "authorization", "X-Authorization", "session_cookie"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name : {"token_type", "title", "s", "scope", "secretary", "observable", "nextToken",
                                 "next_page_token", "continuation-token", "tokens", "cookies_seen", "authorized"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
    }
    void knowsSecretNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, secret);
        QCOMPARE(isSecretMember(name), secret);
    }

    void knowsRedactedValues_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("redacted");
        for (const char *value :
             {"", "***", "REDACTED", "<redacted>", "xxxx-xxxx", "00000000-0000-0000-0000-000000000000",
              "client-00000000-0000-0000-0000-000000000000"})
            QTest::newRow(value) << QString::fromLatin1(value) << true;
        for (const char *value : {"hunter2", "c042ea2b-f1d2-56ef-a3d4-50c00f5c8bbe", "0x1"})
            QTest::newRow(value) << QString::fromLatin1(value) << false;
    }
    void knowsRedactedValues()
    {
        QFETCH(QString, value);
        QFETCH(bool, redacted);
        QCOMPARE(isRedacted(value), redacted);
    }
};

OBI_TEST(HttpMessageTest)
#include "HttpMessageTest.moc"
