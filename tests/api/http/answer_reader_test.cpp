// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/AnswerReader.h"

#include "HttpServer.h"
#include "ObiTest.h"

using namespace obi;
using namespace obi::test;
using State = obi::AnswerReader::State;

class AnswerReaderTest : public QObject
{
    Q_OBJECT
private:
    static constexpr qint64 Limit = 64LL * 1024 * 1024;

private Q_SLOTS:
    void isReadAlikeInAnyPieces_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("body");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        const QByteArray packed = gzip("hello");
        QTest::newRow("length") << ok + "Content-Length: 5\r\n\r\nhello" << QByteArray("hello");
        QTest::newRow("bare line feeds") << QByteArray("HTTP/1.1 200 OK\nContent-Length: 5\n\nhello")
                                         << QByteArray("hello");
        QTest::newRow("same length twice")
            << ok + "Content-Length: 5, 5\r\nContent-Length: 5\r\n\r\nhello" << QByteArray("hello");
        QTest::newRow("chunks")
            << ok + "Transfer-Encoding: Chunked\r\n\r\n2 \r\nhe\r\n3;a=b\r\nllo\r\n00\r\nA: b\r\n\r\n"
            << QByteArray("hello");
        QTest::newRow("folded header") << ok + "X: a\r\n b\r\nContent-Length: 5\r\n\r\nhello" << QByteArray("hello");
        QTest::newRow("interim") << "HTTP/1.1 103 Early\r\nX: y\r\n\r\n" + response(200, "hello")
                                 << QByteArray("hello");
        QTest::newRow("gzip") << response(200, packed, "Content-Encoding: x-gzip\r\n") << QByteArray("hello");
        QTest::newRow("gzip in two members")
            << response(200, gzip("hel") + gzip("lo"), "Content-Encoding: gzip\r\n") << QByteArray("hello");
        QTest::newRow("gzip of nothing") << response(200, {}, "Content-Encoding: gzip\r\n") << QByteArray();
        QTest::newRow("zlib") << response(200, qCompress("hello").mid(4), "Content-Encoding: deflate\r\n")
                              << QByteArray("hello");
        QTest::newRow("bare deflate") << response(200, qCompress("hello").mid(6).chopped(4),
                                                  "Content-Encoding: deflate\r\n")
                                      << QByteArray("hello");
        QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No\r\nContent-Length: 5\r\n\r\n") << QByteArray();
        QTest::newRow("nothing") << ok + "Content-Length: 0\r\n\r\n" << QByteArray();
    }
    void isReadAlikeInAnyPieces()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, body);
        for (const qsizetype piece : {qsizetype(1), qsizetype(7), bytes.size()}) {
            AnswerReader reader(false, Limit);
            for (qsizetype at = 0; at < bytes.size(); at += piece) {
                QCOMPARE(reader.state(), State::Reading);
                reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
            }
            QCOMPARE(reader.state(), State::Complete);
            QVERIFY(reader.keepsConnection());
            QCOMPARE(reader.take().body, body);
        }
    }

    void everyShorterAnswerIsBroken_data() { isReadAlikeInAnyPieces_data(); }
    void everyShorterAnswerIsBroken()
    {
        QFETCH(QByteArray, bytes);
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            AnswerReader reader(false, Limit);
            reader.feed(QByteArrayView(bytes).first(length));
            QCOMPARE(reader.close(), State::Broken);
            QVERIFY(!reader.reason().isEmpty());
        }
    }

    void keepsTheConnection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("1.1") << response(200, "x") << true;
        QTest::newRow("1.0") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx") << false;
        QTest::newRow("close") << response(200, "x", "Connection: Close\r\n") << false;
        QTest::newRow("close among others") << response(200, "x", "Connection: TE, close\r\n") << false;
        QTest::newRow("surplus") << response(200, "x") + "y" << false;
        QTest::newRow("chunks and a length") << response(200, {}, "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n"
                                             << false;
    }
    void keepsTheConnection()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, keeps);
        AnswerReader reader(false, Limit);
        QCOMPARE(reader.feed(bytes), State::Complete);
        QCOMPARE(reader.keepsConnection(), keeps);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        QTest::newRow("HTTP/2") << QByteArray("HTTP/2 200 OK\r\n");
        QTest::newRow("HTTP/1.1 without status") << QByteArray("HTTP/1.1 \r\n");
        QTest::newRow("status of two digits") << QByteArray("HTTP/1.1 20\r\n");
        QTest::newRow("status of four digits") << QByteArray("HTTP/1.1 2000 OK\r\n");
        QTest::newRow("status 999") << QByteArray("HTTP/1.1 999 OK\r\n");
        QTest::newRow("upgrade") << QByteArray("HTTP/1.1 101 Switching\r\n\r\n");
        QTest::newRow("header without colon") << QByteArray("HTTP/1.1 200 OK\r\nwhat\r\n");
        QTest::newRow("blank before the colon") << QByteArray("HTTP/1.1 200 OK\r\nA : b\r\n");
        QTest::newRow("negative length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n");
        QTest::newRow("huge length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n");
        QTest::newRow("unknown transfer") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n");
        QTest::newRow("two encodings") << response(200, "x", "Content-Encoding: gzip, gzip\r\n");
        QTest::newRow("chunk size in hex notation") << chunked + "0x5\r\n";
        QTest::newRow("chunk size beyond reason") << chunked + "ffffffffffffffff\r\n";
        QTest::newRow("empty chunk size") << chunked + "\r\n";
        QTest::newRow("text after gzip") << response(200, gzip("x") + "text", "Content-Encoding: gzip\r\n");
        QTest::newRow("endless trailers") << chunked + "0\r\n" + QByteArray(300 * 1024, 'x');
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        AnswerReader reader(false, Limit);
        QCOMPARE(reader.feed(bytes), State::Broken);
        QVERIFY(!reader.reason().isEmpty());
    }

    void unfoldsWithinBounds()
    {
        const QByteArray bomb = response(200, gzip(QByteArray(32 * 1024 * 1024, '0')), "Content-Encoding: gzip\r\n");
        AnswerReader reader(false, Limit); // within the limit, beyond all reason
        QCOMPARE(reader.feed(bomb), State::TooLarge);
        QVERIFY(reader.take().body.size() < 10 * 1024 * 1024);
        AnswerReader exact(false, 5);
        QCOMPARE(exact.feed(response(200, gzip("hello"), "Content-Encoding: gzip\r\n")), State::Complete);
        AnswerReader small(false, 4);
        QCOMPARE(small.feed(response(200, gzip("hello"), "Content-Encoding: gzip\r\n")), State::TooLarge);
    }
};

OBI_TEST(AnswerReaderTest)
#include "answer_reader_test.moc"
