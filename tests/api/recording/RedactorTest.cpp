// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/Redactor.h"

#include "Recorded.h"
#include "recording/SecretFinder.h"

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvYmkifQ.c2lnbmF0dXJlLW9mLW9iaQ";
const QByteArray Client = "client-c042ea2b-f1d2-56ef-a3d4-50c00f5c8bbe";
const QByteArray ClientStandIn = "client-00000000-0000-4000-8000-000000000001";

const QStringList Names{u"esa1.corp.example"_s,
                        u"corp.example"_s,
                        u"taro@corp.example"_s,
                        u"10.1.2.3"_s,
                        u"2001:DB8:1::7"_s,
                        u"mx-tokyo"_s,
                        u"esa"_s,
                        u"例え.jp"_s,
                        u"*.branch.example."_s,
                        u"https://sma.hq:6443"_s};

const QByteArray Modules = R"([{"id":"1","settings":{"user":"canary","n":[4711,true],"in":{"z":"canary"}}}])";
const QByteArray BlankedModules = R"([{"id":"1","settings":{"user":"REDACTED","n":[0,true],"in":{"z":"REDACTED"}}}])";

struct TextCase {
    const char *name;
    QByteArray before;
    QByteArray after;
};

const QList<TextCase> Bodies{
    {"nothing to do", R"({ "a" : 1.50, "b":"\u0041\/", "b":[] })", R"({ "a" : 1.50, "b":"\u0041\/", "b":[] })"},
    {"token", R"({"access_token":"abc","expires_in":600})", R"({"access_token":"REDACTED","expires_in":600})"},
    {"escaped member", R"({"access\u005ftoken":"abc"})", R"({"access\u005ftoken":"REDACTED"})"},
    {"twice", R"({"password":"abc","password":""})", R"({"password":"REDACTED","password":""})"},
    {"nested", R"({"s":[{"custom_SECRET_KEY":["a",["b"]]}]})",
     R"({"s":[{"custom_SECRET_KEY":["REDACTED",["REDACTED"]]}]})"},
    {"object of a secret", R"({"password":{"value":"abc","old":"d"}})",
     R"({"password":{"value":"REDACTED","old":"REDACTED"}})"},
    {"number", R"({"passphrase":1234,"n":1234})", R"({"passphrase":0,"n":1234})"},
    {"flag", R"({"has_password":true,"api_key":null})", R"({"has_password":true,"api_key":null})"},
    {"count of a plural", R"({"access_tokens":12,"secrets":[12]})", R"({"access_tokens":12,"secrets":[0]})"},
    {"named value", R"([{"value":"abc","name":"api_key"},{"name":"x","value":"abc"}])",
     R"([{"value":"REDACTED","name":"api_key"},{"name":"x","value":"abc"}])"},
    {"JSON in a text", R"({"raw":"{\"client_secret\":\"abc\"}"})", R"({"raw":"{\"client_secret\":\"REDACTED\"}"})"},
    {"JWT", R"({"x":"a )" + Jwt + R"( b"})", R"({"x":"a REDACTED b"})"},
    {"escaped JWT", R"({"x":"\u0065)" + Jwt.mid(1) + R"("})", R"({"x":"REDACTED"})"},
    {"JWT as a name", R"({")" + Jwt + R"(":1})", R"({"REDACTED":1})"},
    {"basic", R"({"x":"Basic )" + QByteArray("analyst:hunter2").toBase64() + R"("})", R"({"x":"Basic REDACTED"})"},
    {"bearer", R"({"x":"Authorization: Bearer abcdefghijkl.mn"})", R"({"x":"Authorization: Bearer REDACTED"})"},
    {"client", R"({"a":")" + Client + R"(","b":")" + Client.toUpper().replace("CLIENT", "client") + R"("})",
     R"({"a":")" + ClientStandIn + R"(","b":")" + ClientStandIn + R"("})"},
    {"client and password", R"({"a":")" + Client + R"(:hunter2hunter2"})",
     R"({"a":")" + ClientStandIn + R"(:REDACTED"})"},
    {"query in a text", R"({"u":"see https:\/\/a.example\/?x=1&api_key=abc#y"})",
     R"({"u":"see https://a.example/?x=1&api_key=REDACTED"})"},
    {"feed", R"({"u":"https:\/\/a.example\/ctia\/feed\/feed-1\/view?s=abc"})",
     R"({"u":"https://a.example/ctia/feed/feed-1/view?s=REDACTED"})"},
    {"evidence", R"({"value":"http://bank.example:pw@evil.example/"})",
     R"({"value":"http://bank.example:pw@evil.example/"})"},
    {"form", "grant_type=x&client%5Fsecret=abc&r=https%3A%2F%2FESA1.corp.example%2F",
     "grant_type=x&client%5Fsecret=REDACTED&r=https%3A%2F%2Fplace-1.example%2F"},
    {"text", "ok\npassphrase=abc at esa1.corp.example\n", "ok\npassphrase=REDACTED at place-1.example\n"},
    {"truncated", R"({"password":"ab)", R"({"password":"REDACTED")"},
    {"no JSON at all", "{password: x, " + Jwt + "}", "{password: x, REDACTED}"},
    {"lines of JSON",
     R"({"api_key":"a"})"
     "\n"
     R"({"api_key":"b"})",
     R"({"api_key":"REDACTED"})"
     "\n"
     R"({"api_key":"REDACTED"})"},
    {"binary", QByteArray("PK\x03\x04 corp.example", 18), "REDACTED: 18 bytes that are no text"},
    {"gzip", QByteArray("\x1f\x8b\x08\x00", 4), "REDACTED: 4 bytes that are no text"},
    {"UTF-16", QByteArray("{\0\"\0", 4), "REDACTED: 4 bytes that are no text"},
    {"byte order mark", "\xEF\xBB\xBF{\"api_key\":\"a\"}", R"({"api_key":"REDACTED"})"},
    // Names
    {"host", R"({"h":"ESA1.Corp.Example","i":"mail.corp.example"})",
     R"({"h":"place-1.example","i":"mail.place-2.example"})"},
    {"address", R"({"f":"Taro <taro@corp.example>, ichitaro@corp.example"})",
     R"({"f":"Taro <person-3@place-3.example>, ichitaro@place-2.example"})"},
    {"row key", R"({"corp.example":3,"mx-tokyo":1})", R"({"place-2.example":3,"host-6":1})"},
    {"protocol's own word", R"({"esa":"esa","data":"mesa"})", R"({"esa":"host-7","data":"mesa"})"},
    {"addresses",
     R"({"a":"10.1.2.3","b":"110.1.2.3 10.1.2.30","c":"2001:db8:1:0:0:0:0:7 2001:0DB8:0001:0000:0000:0000:0000:0007"})",
     R"({"a":"192.0.2.4","b":"110.1.2.3 10.1.2.30","c":"2001:db8::5 2001:db8::5"})"},
    {"escaped name", R"({"h":"\u0065sa1.corp\u002eexample"})", R"({"h":"place-1.example"})"},
    {"encoded name", R"({"q":"x%40corp%2Eexample%2F","r":"taro%2540corp.example"})",
     R"({"q":"x%40place-2.example%2F","r":"person-3%2540place-3.example"})"},
    {"entities", R"({"m":"&lt;taro&#64;corp.example&gt; taro&#x40;corp&#46;example"})",
     R"({"m":"&lt;person-3@place-3.example&gt; person-3@place-3.example"})"},
    {"defanged", R"({"m":"hxxps://esa1[.]corp(dot)example taro[at]corp.example"})",
     R"({"m":"hxxps://place-1.example person-3@place-3.example"})"},
    {"base64 of a name", R"({"u":")" + QByteArray("taro@corp.example").toBase64() + R"("})",
     R"({"u":")" + QByteArray("person-3@place-3.example").toBase64() + R"("})"},
    {"punycode", R"({"a":"xn--r8jz45g.jp","b":"例え.JP"})", R"({"a":"place-8.example","b":"place-8.example"})"},
    {"written in other ways", R"({"a":"x.branch.example","b":"sma.hq"})",
     R"({"a":"x.place-9.example","b":"place-10.example"})"},
};

Exchange exchangeOf(const QByteArray &body)
{
    return recorded("POST", u"https://a.example/x"_s, body, body);
}

} // namespace

class RedactorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodies_data()
    {
        QTest::addColumn<qsizetype>("number");
        for (qsizetype i = 0; i < Bodies.size(); ++i)
            QTest::newRow(Bodies[i].name) << i;
    }

    void bodies()
    {
        QFETCH(qsizetype, number);
        const Exchange clean = Redactor(m_fresh).redacted(exchangeOf(Bodies[number].before));
        QCOMPARE(clean.response.body, Bodies[number].after);
        QCOMPARE(clean.request.body, Bodies[number].after);
    }

    /// What was redacted stays as it is.
    void twice_data() { bodies_data(); }

    void twice()
    {
        QFETCH(qsizetype, number);
        Redactor redactor(m_fresh);
        const Exchange once = redactor.redacted(exchangeOf(Bodies[number].before));
        if (!once.response.body.startsWith("REDACTED: "))
            QCOMPARE(redactor.redacted(once).response.body, once.response.body);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const QString dates = u"?startDate=2026-11-16T00:00:00.000Z&endDate=2026-11-17T00:00:00.000Z"_s;
        QTest::newRow("as it was") << u"https://a.example/x%2Fy"_s + dates << u"https://a.example/x%2Fy"_s + dates;
        QTest::newRow("user") << u"https://u:pw@a.example/"_s << u"https://a.example/"_s;
        QTest::newRow("host") << u"https://ESA1.corp.example:6443/esa/api/v2.0/x"_s + dates
                              << u"https://place-1.example:6443/esa/api/v2.0/x"_s + dates;
        QTest::newRow("IPv4") << u"https://10.1.2.3:6443/"_s << u"https://192.0.2.4:6443/"_s;
        QTest::newRow("IPv6") << u"https://[2001:db8:1::7]:6443/"_s << u"https://[2001:db8::5]:6443/"_s;
        QTest::newRow("items") << u"https://a.example/?api_key=a%20b&x=1&jwtToken=c"_s
                               << u"https://a.example/?api_key=REDACTED&x=1&jwtToken=REDACTED"_s;
        QTest::newRow("feed") << u"https://a.example/ctia/feed/feed-1/view?s=abc"_s
                              << u"https://a.example/ctia/feed/feed-1/view?s=REDACTED"_s;
        QTest::newRow("other s") << u"https://a.example/search?s=abc"_s << u"https://a.example/search?s=abc"_s;
        QTest::newRow("name in an item") << u"https://a.example/?q=%22taro%40corp.example%22"_s
                                         << u"https://a.example/?q=%22person-3%40place-3.example%22"_s;
        QTest::newRow("name in the path") << u"https://a.example/ctia/email/taro@corp.example/verdict"_s
                                          << u"https://a.example/ctia/email/person-3%40place-3.example/verdict"_s;
        QTest::newRow("JSON in an item") << u"https://a.example/?p=%7B%22password%22%3A%22a%22%7D"_s
                                         << u"https://a.example/?p=%7B%22password%22%3A%22REDACTED%22%7D"_s;
        QTest::newRow("client") << u"https://a.example/c/%1?x=%1"_s.arg(QString::fromLatin1(Client))
                                << u"https://a.example/c/%1?x=%1"_s.arg(QString::fromLatin1(ClientStandIn));
        QTest::newRow("fragment") << u"https://a.example/#access_token=abc"_s << u"https://a.example/"_s;
    }

    void addresses()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const Exchange clean = Redactor(m_fresh).redacted(recordedGet(before, "{}"));
        QCOMPARE(QString::fromLatin1(clean.request.url.toEncoded()), after);
    }

    void headers_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const QByteArray &name, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name + ' ' + before) << name << before << after;
        };
        row("Authorization", "Bearer abc", "REDACTED");
        row("jwttoken", "abc", "REDACTED");
        row("Set-Cookie", "session=abc; Path=/; HttpOnly", "REDACTED");
        row("Cookie", "a=b; c=d", "REDACTED");
        row("X-Client-Secret", "abc", "REDACTED");
        row("X-Api-Key", "", "");
        row("Location", "https://u:pw@esa1.corp.example/?id_token=abc", "https://place-1.example/?id_token=REDACTED");
        row("Location", "/x?access_token=abc#id_token=d", "/x?access_token=REDACTED");
        row("X-Next", "limit=10&search_after=corp.example&api_key=abc",
            "limit=10&search_after=place-2.example&api_key=REDACTED");
        row("Link", "<https://u:pw@a.example/?api_key=abc>; rel=next",
            "<https://a.example/?api_key=REDACTED>; rel=next");
        row("X-Forwarded-For", "10.1.2.3, 1.1.1.1", "192.0.2.4, 1.1.1.1");
        row("X-Note", "a " + Jwt, "a REDACTED");
        row("Accept", "application/json", "application/json");
        row("Retry-After", "3172s", "3172s");
    }

    void headers()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        Exchange exchange = recordedGet(u"https://a.example/"_s, "{}");
        exchange.request.headers = {{name, before}};
        exchange.response.headers = {{name, before}, {"Content-Length", "2"}, {"Content-Encoding", "gzip"}};
        const Exchange clean = Redactor(m_fresh).redacted(exchange);
        QCOMPARE(clean.request.headers, (HttpHeaders{{name, after}}));
        QCOMPARE(clean.response.headers, (HttpHeaders{{name, after}}));
    }

    void logIns_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isLogIn");
        QTest::newRow("token") << u"https://a.example/iroh/oauth2/token"_s << true;
        QTest::newRow("refresh") << u"https://a.example/iroh/OAuth2/refresh"_s << true;
        QTest::newRow("gateway") << u"https://a.example/sma/api/v2.0/login?x=1"_s << true;
        QTest::newRow("slash") << u"https://a.example/esa/api/v2.0/login/"_s << true;
        QTest::newRow("privileges") << u"https://a.example/esa/api/v2.0/login/privileges"_s << false;
        QTest::newRow("who am I") << u"https://a.example/iroh/profile/whoami"_s << false;
    }

    void logIns()
    {
        QFETCH(QString, address);
        QFETCH(bool, isLogIn);
        HttpRequest request;
        request.url = QUrl(address);
        QCOMPARE(Redactor::isLogIn(request), isLogIn);
    }

    /// Where both sides of an exchange and the next one say the same, they still do.
    void keepsClientsApart()
    {
        Redactor redactor;
        const QByteArray other = "client-11111111-2222-4333-8444-555555555555";
        QCOMPARE(redactor.redacted(exchangeOf(Client)).response.body, ClientStandIn);
        QCOMPARE(redactor.redacted(exchangeOf(other)).response.body, ClientStandIn.chopped(1) + '2');
        QCOMPARE(redactor.redacted(exchangeOf(Client)).response.body, ClientStandIn);
    }

    /// Names as the services and their modules spell them, whatever SecretNames.cpp says.
    void neitherRecordsNorOverlooksSecrets_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"token", "custom_api_token", "credentials", "credential", "authorization", "Cookie",
                                 "access_token", "client_password", "api-key", "tokens", "id_token", "csrfToken"})
            QTest::newRow(name) << QByteArray(name);
    }
    void neitherRecordsNorOverlooksSecrets()
    {
        QFETCH(QByteArray, name);
        const QByteArray json = "[{\"a\":{\"" + name + "\":\"canary\"}}]";
        const Exchange member = recordedGet(u"https://a.example/x"_s, json);
        QCOMPARE(SecretFinder::find(Recording({member})).size(), 1);
        QCOMPARE(Redactor().redacted(member).response.body, QByteArray(json).replace("canary", "REDACTED"));
        const Exchange item = recordedGet(u"https://a.example/x?%1=canary"_s.arg(QString::fromLatin1(name)), "{}");
        QCOMPARE(SecretFinder::find(Recording({item})).size(), 1);
        QVERIFY(!Redactor().redacted(item).request.url.toString().contains("canary"_L1));
    }

    /// api.md section 2.5: credentials of other products, under any name.
    void blanksSettingsOfModules()
    {
        const Exchange modules =
            recordedGet(u"https://a.example/iroh/iroh-int/module-instance?enabled=true"_s, Modules);
        QCOMPARE(SecretFinder::find(Recording({modules})).size(), 1);
        const Exchange clean = Redactor().redacted(modules);
        QCOMPARE(clean.response.body, BlankedModules);
        QVERIFY(SecretFinder::find(Recording({clean})).isEmpty());
        const Exchange others = recordedGet(u"https://a.example/iroh/profile/whoami"_s, Modules);
        QCOMPARE(Redactor().redacted(others).response.body, Modules);
    }

    /// The last resort: a form that only SecretFinder takes for one.
    void leavesOutWhatIsStillFound()
    {
        const Exchange odd = exchangeOf("the:password?=%20 =x&my passphrase=\"\"\"abc");
        QVERIFY(!SecretFinder::find(Recording({odd})).isEmpty());
        const Exchange clean = Redactor().redacted(odd);
        QVERIFY(SecretFinder::find(Recording({clean})).isEmpty());
        QVERIFY(!clean.request.body.contains("abc"));
    }

private:
    const Redactor m_fresh{Names}; ///< copied, because names are slow to prepare
};

OBI_TEST(RedactorTest)
#include "RedactorTest.moc"
