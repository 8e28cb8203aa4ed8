// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// HAR files as the developer tools of browsers and proxies write them.

#include "recording/BodyDecoder.h"
#include "recording/Recording.h"

#include "ObiTest.h"

#include <zlib.h>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

QByteArray deflated(const QByteArray &plain, int windowBits)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    ::deflate(&stream, Z_FINISH);
    packed.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

constexpr int Gzip = MAX_WBITS + 16;
constexpr int Zlib = MAX_WBITS;

// Chrome 119: HTTP/2, fields of its own, a data: image, a web socket, an aborted request, a preflight.
const QByteArray Chrome = "\xEF\xBB\xBF"
                          R"({
  "log": {
    "version": "1.2",
    "creator": {"name": "WebInspector", "version": "537.36"},
    "pages": [
      {"startedDateTime": "2026-11-23T00:05:00.000Z", "id": "page_1", "title": "https://a.example/",
       "pageTimings": {"onContentLoad": 1.5, "onLoad": null}},
      {"startedDateTime": "2026-11-23T00:06:00.000Z", "id": "page_2", "title": "https://b.example/", "pageTimings": {}}
    ],
    "entries": [
      {
        "_connectionId": "311", "_initiator": {"type": "script", "stack": {"callFrames": [{"lineNumber": 1}]}},
        "_priority": "High", "_resourceType": "fetch", "cache": {}, "connection": "443", "pageref": "page_1",
        "request": {
          "method": "POST", "url": "https://a.example/iroh/iroh-inspect/inspect?x=1#part", "httpVersion": "http/2.0",
          "headers": [{"name": ":method", "value": "POST"}, {"name": ":path", "value": "/iroh"},
                      {"name": "content-type", "value": "application/json"}, {"name": "content-length", "value": "21"}],
          "queryString": [{"name": "x", "value": "1"}], "cookies": [], "headersSize": -1, "bodySize": 21,
          "postData": {"mimeType": "application/json", "text": "{\"content\":\"cisco.com\"}"}
        },
        "response": {
          "status": 200, "statusText": "", "httpVersion": "http/2.0",
          "headers": [{"name": "content-encoding", "value": "gzip"}, {"name": "x-iroh-version", "value": "v2"}],
          "cookies": [],
          "content": {"size": 43, "mimeType": "application/json", "compression": -5,
                      "text": "[{\"value\":\"cisco.com\",\"type\":\"domain\"}]"},
          "redirectURL": "", "headersSize": -1, "bodySize": -1, "_transferSize": 210, "_error": null
        },
        "serverIPAddress": "192.0.2.1", "startedDateTime": "2026-11-23T09:05:07.250+09:00", "time": 81.20000000001,
        "timings": {"blocked": 1.2, "dns": -1, "ssl": -1, "connect": -1, "send": 0.1, "wait": 70.5, "receive": 9.4}
      },
      {"_webSocketMessages": [{"type": "send", "time": 1.5, "opcode": 1, "data": "x"}], "pageref": "page_1",
       "request": {"method": "GET", "url": "wss://a.example/live", "headers": []},
       "response": {"status": 101}, "startedDateTime": "2026-11-23T00:05:08Z", "time": 1, "timings": {}},
      {"request": {"method": "GET", "url": "data:image/png;base64,iVBORw0KGgo=", "headers": []},
       "response": {"status": 200, "content": {}}, "startedDateTime": "2026-11-23T00:05:08Z", "time": 1},
      {"request": {"method": "GET", "url": "blob:https://a.example/0b3", "headers": []},
       "response": {"status": 200, "content": {}}, "startedDateTime": "2026-11-23T00:05:08Z", "time": 1},
      {"pageref": "page_2", "request": {"method": "GET", "url": "https://b.example/aborted", "headers": []},
       "response": {"status": 0, "statusText": "", "headers": [], "cookies": [],
                    "content": {"size": 0, "mimeType": "x-unknown"}, "redirectURL": "", "_error": "net::ERR_ABORTED"},
       "startedDateTime": "2026-11-23T00:06:00.123456Z", "time": -1, "timings": {"wait": -1}},
      {"request": {"method": "GET", "url": "https://b.example/no-response"}},
      {"pageref": "page_2", "request": {"method": "GET", "url": "https://b.example/logo.png", "headers": []},
       "response": {"status": 200, "headers": [],
                    "content": {"size": 6, "mimeType": "image/png", "text": "iVBORwD/", "encoding": "base64"}},
       "startedDateTime": "2026-11-23T00:06:01Z", "time": 3}
    ]
  }
})";

Result<Recording> withResponse(const QByteArray &response)
{
    return Recording::parse(R"({"log":{"version":"1.2","entries":[{"request":{"method":"GET",
        "url":"https://a.example/"},"response":)" +
                                response + "}]}}",
                            u"a.har"_s);
}

QByteArray packedResponse(const QByteArray &header, const QByteArray &base64, const QByteArray &encoding)
{
    return R"({"status":200,"headers":[{"name":"Content-Encoding","value":")" + header +
           R"("},{"name":"Content-Length","value":"7"}],"content":{"mimeType":"application/json","text":")" + base64 +
           "\"" + (encoding.isEmpty() ? QByteArray() : ",\"encoding\":\"" + encoding + '"') + "}}";
}

Result<Recording> withPostData(const QByteArray &postData)
{
    return Recording::parse(R"({"log":{"version":"1.2","entries":[{"request":{"method":"post",
        "url":"https://a.example/","postData":)" +
                                postData + "}}]}}",
                            u"a.har"_s);
}

} // namespace

class BrowserRecordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsChrome()
    {
        const auto recording = Recording::parse(Chrome, u"chrome.har"_s);
        QVERIFY2(recording, qPrintable(recording ? QString() : recording.error().context.join(u' ')));
        const QList<Exchange> &exchanges = recording->exchanges();
        QCOMPARE(exchanges.size(), 4);

        const Exchange &inspect = exchanges[0];
        QCOMPARE(inspect.request.headers, HttpHeaders({{"content-type", "application/json"}}));
        QCOMPARE(inspect.request.body, R"({"content":"cisco.com"})"_ba);
        QCOMPARE(inspect.response.body, R"([{"value":"cisco.com","type":"domain"}])"_ba);
        QCOMPARE(inspect.response.headers,
                 HttpHeaders({{"x-iroh-version", "v2"}, {"Content-Type", "application/json"}}));
        QCOMPARE(inspect.startedAt, QDateTime({2026, 11, 23}, {0, 5, 7, 250}, Qt::UTC));
        QCOMPARE(inspect.startedAt.timeSpec(), Qt::UTC);
        QCOMPARE(inspect.waitMs, 70.5);
        QCOMPARE(inspect.page, u"page_1"_s);

        QCOMPARE(exchanges[1].response.status, 0);
        QCOMPARE(exchanges[1].durationMs, 0.0);
        QCOMPARE(exchanges[1].waitMs, 0.0);
        QCOMPARE(exchanges[2].response.status, 0);
        QCOMPARE(exchanges[2].request.url, QUrl(u"https://b.example/no-response"_s));
        QCOMPARE(exchanges[3].response.body, QByteArray("\x89PNG\0\xff", 6));
        QCOMPARE(exchanges[3].entry, qsizetype(6));
    }

    void inflates_data()
    {
        const QByteArray plain = R"({"data":"帯"})";
        const QByteArray gzip = deflated(plain, Gzip).toBase64();
        QTest::addColumn<QByteArray>("response");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("gzip") << packedResponse("gzip", gzip, "base64") << plain;
        QTest::newRow("gzip, said to be br") << packedResponse("br", gzip, "base64") << plain;
        QTest::newRow("gzip, said to be text") << packedResponse("gzip", gzip, {}) << plain;
        QTest::newRow("deflate") << packedResponse("deflate", deflated(plain, Zlib).toBase64(), "base64") << plain;
        QTest::newRow("decoded already") << packedResponse("gzip", R"({\"a\":1})", {}) << R"({"a":1})"_ba;
        QTest::newRow("decoded already, in base64") << packedResponse("gzip", plain.toBase64(), "base64") << plain;
        QTest::newRow("text that only begins like it")
            << packedResponse("gzip", "H4sI but not", {}) << "H4sI but not"_ba;
    }
    void inflates()
    {
        QFETCH(QByteArray, response);
        QFETCH(QByteArray, body);
        const auto recording = withResponse(response);
        QVERIFY(recording);
        const HttpResponse read = recording->exchanges().first().response;
        QCOMPARE(read.body, body);
        QCOMPARE(read.headers, HttpHeaders({{"Content-Type", "application/json"}}));
    }

    void keepsAGzipFileThatIsNoEncoding()
    {
        const QByteArray file = deflated("evidence", Gzip);
        const auto recording = withResponse(R"({"status":200,"content":{"mimeType":"application/gzip","text":")" +
                                            file.toBase64() + R"(","encoding":"base64"}})");
        QVERIFY(recording);
        QCOMPARE(recording->exchanges().first().response.body, file);
    }

    void refusesDamagedAndOversizedBodies()
    {
        const QByteArray bomb = deflated(QByteArray(BodyDecoder::MaximumBody + 1, ' '), Gzip);
        const QByteArray cut = deflated("abcdefghijklmnop", Gzip).chopped(6);
        for (const QByteArray &packed : {bomb, cut}) {
            const auto recording = withResponse(packedResponse("gzip", packed.toBase64(), "base64"));
            QVERIFY(!recording);
            QCOMPARE(recording.error().code, ErrorCode::RecordingMalformed);
            QCOMPARE(recording.error().context.value(1), u"log.entries[0].response.content.text"_s);
        }
    }

    void refusesManyBodiesThatInflateALot()
    {
        BodyDecoder decoder;
        const QByteArray packed = deflated(QByteArray(BodyDecoder::MaximumBody, ' '), Gzip).toBase64();
        int inflated = 0;
        while (decoder.decode(packed, "base64", "gzip"))
            QVERIFY(++inflated <= BodyDecoder::MaximumTotal / BodyDecoder::MaximumBody);
        QCOMPARE(inflated, BodyDecoder::MaximumTotal / BodyDecoder::MaximumBody);
    }

    void readsPostData_data()
    {
        QTest::addColumn<QByteArray>("postData");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("text") << R"({"mimeType":"text/plain","text":"abc"})"_ba
                              << "abc"_ba
                              << "text/plain"_ba;
        QTest::newRow("params") << R"({"mimeType":"application/x-www-form-urlencoded","params":[
            {"name":"grant_type","value":"client_credentials"},{"name":"a b","value":"&"},{"name":"flag"}]})"_ba
                                << "grant_type=client_credentials&a%20b=%26&flag="_ba
                                << "application/x-www-form-urlencoded"_ba;
        QTest::newRow("both") << R"({"params":[{"name":"a","value":"1"}],"text":"a=1&b=2","mimeType":"x/y"})"_ba
                              << "a=1&b=2"_ba
                              << "x/y"_ba;
        QTest::newRow("nothing") << R"({"mimeType":"x/y","text":null,"params":null})"_ba
                                 << ""_ba
                                 << ""_ba;
    }
    void readsPostData()
    {
        QFETCH(QByteArray, postData);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        const auto recording = withPostData(postData);
        QVERIFY(recording);
        const HttpRequest request = recording->exchanges().first().request;
        QCOMPARE(request.method, "POST"_ba);
        QCOMPARE(request.body, body);
        QCOMPARE(headerValue(request.headers, "Content-Type"), type);
    }
};

OBI_TEST(BrowserRecordingTest)
#include "BrowserRecordingTest.moc"
