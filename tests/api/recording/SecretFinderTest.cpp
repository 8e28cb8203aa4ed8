// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/SecretFinder.h"

#include "Recorded.h"

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvYmkifQ.c2lnbmF0dXJlLW9mLW9iaQ";

Exchange withHeader(const QByteArray &name, const QByteArray &value)
{
    Exchange exchange = recordedGet(u"https://a.example/x"_s, "{}");
    exchange.request.headers = {{name, value}};
    return exchange;
}

Exchange withAnswer(const QByteArray &body)
{
    return recordedGet(u"https://a.example/x"_s, body);
}

Exchange withBody(const QByteArray &body)
{
    return recorded("POST", u"https://a.example/x"_s, body, "{}");
}

struct FileCase {
    const char *name;
    QByteArray entry; ///< the second of the file
    QString found;    ///< "path: kind" below the entry; empty for nothing
};

QByteArray asked(const QByteArray &members, const QByteArray &url = "https://a.example/x")
{
    return R"({"request":{"method":"GET","url":")" + url + R"(","headers":[])" +
           (members.isEmpty() ? "" : "," + members) + "}}";
}

QByteArray answered(const QByteArray &members)
{
    return R"({"request":{"method":"GET","url":"https://a.example/x"},"response":{"status":200,)" + members + "}}";
}

const QList<FileCase> FileCases{
    {"cookie sent", asked(R"("cookies":[{"name":"a","value":"***"},{"name":"theme","value":"dark"}])"),
     u"request.cookies[1].value: cookie"_s},
    {"cookie set", answered(R"("cookies":[{"name":"session","value":"abc","path":"/"}])"),
     u"response.cookies[0].value: cookie"_s},
    {"token in the path of a redacted cookie",
     answered(R"("cookies":[{"name":"a","value":"REDACTED","path":"/)" + Jwt + R"("}])"),
     u"response.cookies[0].path: token"_s},
    {"redacted cookies", asked(R"("cookies":[{"name":"session","value":"REDACTED"},{"name":"b","value":""}])"), {}},
    {"query", asked(R"("queryString":[{"name":"q","value":"1"},{"name":"api_key","value":"abc"}])"),
     u"request.queryString[1].value: member"_s},
    {"query of a feed",
     asked(R"("queryString":[{"name":"s","value":"abc"}])", "https://a.example/ctia/feed/feed-1/view"),
     u"request.queryString[0].value: feed secret"_s},
    {"other query", asked(R"("queryString":[{"name":"s","value":"abc"},{"name":"api_key","value":"***"}])"), {}},
    {"form beside its text",
     asked(R"("postData":{"params":[{"name":"a"},{"name":"client_secret","value":"abc"}],"text":"a="})"),
     u"request.postData.params[1].value: member"_s},
    {"form without text", asked(R"("postData":{"params":[{"name":"client_secret","value":"abc"}]})"),
     u"request.postData.text.client_secret: member"_s},
    {"redirect", answered(R"("redirectURL":"https:\/\/a.example\/?access_token=abc")"),
     u"response.redirectURL.access_token: member"_s},
    {"relative redirect", answered(R"("redirectURL":"/#id_token=abc")"), u"response.redirectURL.id_token: member"_s},
    {"user in a redirect", answered(R"("redirectURL":"https://u:pw@a.example/")"),
     u"response.redirectURL: user in address"_s},
    {"redacted redirect", answered(R"("redirectURL":"https://a.example/?access_token=REDACTED")"), {}},
    {"web socket", asked({}, "wss://a.example/live?access_token=abc"), u"request.url.access_token: member"_s},
    {"header of a web socket", asked(R"("cookies":[{"name":"a","value":"abc"}])", "wss://a.example/live"),
     u"request.cookies[0].value: cookie"_s},
    {"message of a web socket",
     R"({"_webSocketMessages":[{"type":"send","opcode":1,"data":"{\"access_token\":\"abc\"}"}],)" +
         asked({}, "wss://a.example/live").sliced(1),
     u"_webSocketMessages[0].data.access_token: member"_s},
    {"data", asked({}, "data:application/json,{%22password%22:%22abc%22}"), u"request.url.password: member"_s},
    {"data in base64", asked({}, "data:text/plain;base64," + Jwt.toBase64()), u"request.url: token"_s},
    {"harmless data", asked({}, "data:image/png;base64,iVBORw0KGgo="), {}},
    {"comment", R"({"comment":")" + Jwt + R"(",)" + asked({}).sliced(1), u"comment: token"_s},
};

QString foundIn(const Recording &recording)
{
    QStringList found;
    for (const FoundSecret &secret : SecretFinder::find(recording))
        found.append(secret.path + u": "_s + secret.kindName());
    return found.join(u' ');
}

/// An entry between two others; the first one is no web request.
Result<Recording> file(const QByteArray &entry, const QByteArray &ofTheLog = {})
{
    return Recording::parse(R"({"log":{"version":"1.2",)" + ofTheLog + R"("entries":[)" +
                                asked({}, "blob:https://a.example/0b3") + ',' + entry + ',' + asked({}) + "]}}",
                            u"a.har"_s);
}

struct Case {
    const char *name;
    Exchange exchange;
    QString found; ///< "path: kind"; empty for nothing
};

const QString InAnswer = u"log.entries[0].response.content.text"_s;
const QString InHeader = u"log.entries[0].request.headers."_s;
const QString InBody = u"log.entries[0].request.postData.text"_s;
const QString InUrl = u"log.entries[0].request.url"_s;

const QList<Case> Cases{
    {"bearer", withHeader("authorization", "Bearer abc"), InHeader + u"authorization: header"_s},
    {"basic", withHeader("Proxy-Authorization", "Basic YTpi"), InHeader + u"Proxy-Authorization: header"_s},
    {"jwtToken", withHeader("jwtToken", "abc"), InHeader + u"jwtToken: header"_s},
    {"API key", withHeader("X-API-Key", "abc"), InHeader + u"X-API-Key: header"_s},
    {"cookie", withHeader("Cookie", "theme=***; session=abc"), InHeader + u"Cookie: header"_s},
    {"token in another header", withHeader("X-Forwarded", "a " + Jwt), InHeader + u"X-Forwarded: token"_s},
    {"user in a header", withHeader("Referer", "https://u:pw@a.example/"), InHeader + u"Referer: user in address"_s},
    {"redacted bearer", withHeader("Authorization", "Bearer REDACTED"), {}},
    {"redacted header", withHeader("jwtToken", "***"), {}},
    {"empty header", withHeader("X-Api-Key", ""), {}},
    {"redacted cookie", withHeader("Set-Cookie", "session=REDACTED; Path=/; HttpOnly; Max-Age=3600"), {}},
    {"other header", withHeader("Accept", "application/json"), {}},
    {"token answer", withAnswer(R"({"token_type":"bearer","access_token":"abc","expires_in":600})"),
     InAnswer + u".access_token: member"_s},
    {"deep member", withAnswer(R"([{"settings":{"custom_SECRET_KEY":"abc"}}])"),
     InAnswer + u"[0].settings.custom_SECRET_KEY: member"_s},
    {"spaced member", withAnswer("\n { \"api-key\" : \"abc\" }"), InAnswer + u".api-key: member"_s},
    {"login", withBody(R"({"data":{"userName":"YQ==","passphrase":"Yg=="}})"), InBody + u".data.passphrase: member"_s},
    {"form", withBody("grant_type=client_credentials&client_secret=abc"), InBody + u".client_secret: member"_s},
    {"texts of a member", withAnswer(R"({"password":["abc"]})"), InAnswer + u".password: member"_s},
    {"texts of a plural", withAnswer(R"({"access_tokens":["REDACTED","abc"]})"),
     InAnswer + u".access_tokens: member"_s},
    {"number", withAnswer(R"({"passphrase":1234})"), InAnswer + u".passphrase: member"_s},
    {"redacted texts", withAnswer(R"({"access_tokens":["REDACTED","***"],"password":[],"secret":0})"), {}},
    {"count of a plural", withAnswer(R"({"access_tokens":12})"), {}},
    {"fragment", recordedGet(u"https://a.example/x#access_token=abc"_s, "{}"), InUrl + u".access_token: member"_s},
    {"query in a header", withHeader("Referer", "https://a.example/?api_key=abc"),
     InHeader + u"Referer.api_key: member"_s},
    {"escaped token", withAnswer(R"({"x":"\u0065)" + Jwt.mid(1) + R"("})"), InAnswer + u": token"_s},
    {"escaped member", withAnswer(R"({"access\u005ftoken":"abc"})"), InAnswer + u".access_token: member"_s},
    {"JSON in a text", withAnswer(R"({"raw":"{\"api_key\":\"abc\"}"})"), InAnswer + u".api_key: member"_s},
    {"escaped feed", withAnswer(R"({"x":"https:\/\/a.example\/ctia\/feed\/f\/view?a=1&s=abc"})"),
     InAnswer + u": feed secret"_s},
    {"token that a later member outdoes", withAnswer(R"({"x":")" + Jwt + R"(","x":1})"), InAnswer + u": token"_s},
    {"other secret header", withHeader("X-Client-Secret", "abc"), InHeader + u"X-Client-Secret: header"_s},
    {"redacted member", withAnswer(R"({"access_token":"REDACTED","password":"","client_secret":null})"), {}},
    {"token in a text", withAnswer("<p>" + Jwt + "</p>"), InAnswer + u": token"_s},
    {"client and password", withAnswer("client-c042ea2b-f1d2-56ef-a3d4-50c00f5c8bbe:hunter2hunter2"),
     InAnswer + u": credentials"_s},
    {"basic in a text", withAnswer("curl -H 'Authorization: Basic " + QByteArray("client-1:hunter2").toBase64() + "'"),
     InAnswer + u": credentials"_s},
    {"Basic as a word", withAnswer(R"({"x":"Basic configuration guide"})"), {}},
    {"client alone", withAnswer(R"({"client_id":"client-c042ea2b-f1d2-56ef-a3d4-50c00f5c8bbe"})"), {}},
    {"feed in a text", withAnswer(R"({"x":"https://a.example/ctia/feed/feed-1/view?s=abc"})"),
     InAnswer + u": feed secret"_s},
    {"feed", recordedGet(u"https://a.example/ctia/feed/feed-1/view?s=abc"_s, "{}"), InUrl + u": feed secret"_s},
    {"redacted feed", recordedGet(u"https://a.example/ctia/feed/feed-1/view?s=REDACTED"_s, "{}"), {}},
    {"search", recordedGet(u"https://a.example/search?s=abc"_s, "{}"), {}},
    {"query", recordedGet(u"https://a.example/x?api_key=abc"_s, "{}"), InUrl + u".api_key: member"_s},
    {"user in the address", recordedGet(u"https://u:pw@a.example/"_s, "{}"), InUrl + u": user in address"_s},
    {"user alone", recordedGet(u"https://u@a.example/"_s, "{}"), {}},
    {"address as evidence", withAnswer(R"({"value":"http://bank.example:pw@evil.example/"})"), {}},
};

} // namespace

class SecretFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<qsizetype>("number");
        for (qsizetype i = 0; i < Cases.size(); ++i)
            QTest::newRow(Cases[i].name) << i;
    }
    void finds()
    {
        QFETCH(qsizetype, number);
        QCOMPARE(foundIn(Recording({Cases[number].exchange})), Cases[number].found);
    }

    void findsInAFile_data()
    {
        QTest::addColumn<qsizetype>("number");
        for (qsizetype i = 0; i < FileCases.size(); ++i)
            QTest::newRow(FileCases[i].name) << i;
    }
    void findsInAFile()
    {
        QFETCH(qsizetype, number);
        const auto recording = file(FileCases[number].entry);
        QVERIFY2(recording, qPrintable(recording ? QString() : recording.error().context.join(u' ')));
        const QString found = FileCases[number].found;
        QCOMPARE(foundIn(*recording), found.isEmpty() ? QString() : u"log.entries[1]."_s + found);
    }

    void findsInTheLogItself()
    {
        const auto recording = file(asked({}), R"("pages":[{"title":"a"},{"title":")" + Jwt + R"("}],)");
        QVERIFY(recording);
        QCOMPARE(foundIn(*recording), u"log.pages[1].title: token"_s);
    }

    void namesPlayedAndUnplayedInTheOrderOfTheFile()
    {
        const QByteArray cookie = R"("cookies":[{"name":"a","value":"abc"}])";
        const auto recording = file(asked(cookie) + ',' + asked(cookie, "wss://a.example/") + ',' + asked(cookie));
        QVERIFY(recording);
        QCOMPARE(foundIn(*recording), u"log.entries[1].request.cookies[0].value: cookie "
                                      "log.entries[2].request.cookies[0].value: cookie "
                                      "log.entries[3].request.cookies[0].value: cookie"_s);
    }

    void playsAndWritesNothingOfIt()
    {
        const auto recording = file(asked(R"("cookies":[{"name":"a","value":"abc"}])", "wss://a.example/live"));
        QVERIFY(recording);
        QCOMPARE(recording->exchanges().size(), 1);
        QCOMPARE(recording->unplayed().size(), 2);
        QVERIFY(!recording->toHar().contains("abc"));
        QVERIFY(ReplayTransport(*recording).hostsServing(u"/live"_s).isEmpty());
    }

    void namesThePlaceInTheFile()
    {
        Exchange exchange = withHeader("jwtToken", "abc");
        exchange.entry = 7; // others before it were left out while reading
        const auto found = SecretFinder::find(Recording({withAnswer("{}"), exchange}));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().path, u"log.entries[7].request.headers.jwtToken"_s);
    }

    void findsTheTokenOfARealLogin()
    {
        OBI_NEED_SAMPLES;
        const auto login = sample(u"asyncos/login_response.json"_s);
        QVERIFY(login);
        QVERIFY(SecretFinder::find(Recording({withAnswer(*login)}))
                    .contains(FoundSecret{InAnswer + u".data.jwtToken"_s, FoundSecret::Kind::Member}));
    }
};

OBI_TEST(SecretFinderTest)
#include "SecretFinderTest.moc"
