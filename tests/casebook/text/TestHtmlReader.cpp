// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "text/HtmlReader.h"
#include "text/LinkJudge.h"

using namespace obi::text;

namespace {

HtmlReader read(const QByteArray &html)
{
    HtmlReader reader;
    for (const char byte : html) // pieces of any size must do
        reader.read(QByteArrayView(&byte, 1));
    reader.finish();
    return reader;
}

} // namespace

class TestHtmlReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text()
    {
        HtmlReader reader =
            read("<html><head><style>p{a.b}</style><script>if (a < b) x('</p>')</script></head>"
                 "<!-- <p>hidden</p> --><p>One &amp; two<br>3 &lt; 4, 5 < 6</p>\n<p>&#x6771;&#20140;</p>");
        QCOMPARE(reader.takeText().simplified(), QByteArray("One & two 3 < 4, 5 < 6 東京"));
    }
    void links_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("quoted")
            << QByteArray("<p><a class='x' href=\"http://a.example.net/?b=1&amp;c=2\">see <b>this</b></a> not")
            << QByteArray("http://a.example.net/?b=1&c=2") << QByteArray("see this");
        QTest::newRow("without quotes") << QByteArray("<A HREF=http://a.example.net/ target=_top>x</A>")
                                        << QByteArray("http://a.example.net/") << QByteArray("x");
        QTest::newRow("'>' within quotes") << QByteArray("<a title='a > b' href='http://a.example.net/'>x</a>")
                                           << QByteArray("http://a.example.net/") << QByteArray("x");
        QTest::newRow("slashes for blanks") << QByteArray("<a/href=\"http://a.example.net/\">x</a>")
                                            << QByteArray("http://a.example.net/") << QByteArray("x");
        QTest::newRow("entities in the scheme") << QByteArray("<a href=\"h&#116;tp&colon;//a.example.net\">x</a>")
                                                << QByteArray("http://a.example.net") << QByteArray("x");
        QTest::newRow("never closed") << QByteArray("<a href='http://a.example.net'>x")
                                      << QByteArray("http://a.example.net") << QByteArray("x");
        QTest::newRow("a form") << QByteArray("<form method=post action='http://a.example.net/p'>")
                                << QByteArray("http://a.example.net/p") << QByteArray("");
    }
    void links()
    {
        QFETCH(QByteArray, html);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, shown);
        HtmlReader reader = read(html);
        QCOMPARE(reader.links().size(), std::size_t(1));
        const HtmlReader::Link &link = reader.links().front();
        QCOMPARE(link.target, target);
        QCOMPARE(link.shown, shown);
        QCOMPARE(withoutEntities(html.mid(link.start, link.end - link.start)), target);
    }

    void disguise_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("shown");
        QTest::addColumn<bool>("disguised");
        QTest::newRow("another host") << QByteArray("http://evil.example.net/x")
                                      << QByteArray("https://www.example.com/") << true;
        QTest::newRow("the host within") << QByteArray("http://example.com.evil.net/") << QByteArray("example.com")
                                         << true;
        QTest::newRow("the same") << QByteArray("https://example.com/a") << QByteArray("example.com") << false;
        QTest::newRow("www") << QByteArray("https://www.example.co.jp/a") << QByteArray("http://example.co.jp")
                             << false;
        QTest::newRow("neighbours under co.jp")
            << QByteArray("https://a.co.jp/") << QByteArray("https://b.co.jp/") << true;
        QTest::newRow("words") << QByteArray("https://evil.example.net/") << QByteArray("click here") << false;
        QTest::newRow("through a gateway")
            << QByteArray("https://secure-web.cisco.com/1abc/http%3A%2F%2Fexample.org%2Fx")
            << QByteArray("http://example.org/x") << false;
        QTest::newRow("an address") << QByteArray("http://192.0.2.1/x") << QByteArray("https://bank.example.com")
                                    << true;
        QTest::newRow("a name nobody can have")
            << QByteArray("http://192.0.2.1/x") << QByteArray("https://login.bank.example/") << true;
    }
    void disguise()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, shown);
        QFETCH(bool, disguised);
        QCOMPARE(LinkJudge().isDisguised(target, shown), disguised);
    }
};

OBI_TEST(TestHtmlReader)
#include "TestHtmlReader.moc"
