// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/Redactor.h"

#include "Recorded.h"
#include "recording/RequestKey.h"
#include "recording/SecretFinder.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QRandomGenerator>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Canary = "hunter2hunter2";
const QByteArray Jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJvYmkifQ.c2lnbmF0dXJlLW9mLW9iaQ";
const QStringList Names{u"esa1.corp.example"_s, u"corp.example"_s, u"taro@corp.example"_s, u"10.1.2.3"_s};

/// Exchanges with secrets and names in all sorts of places and spellings.
class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {}

    Exchange exchange()
    {
        const QByteArray item = pick(SecretNames).toPercentEncoding();
        Exchange exchange;
        exchange.request.method = "POST";
        const QByteArray user = pick({"", "u:" + Canary + '@'});
        const QByteArray host = pick({"esa1.CORP.example:6443", "a.example", "10.1.2.3"});
        const QByteArray query = item + '=' + Canary + "&q=" + text().toPercentEncoding();
        exchange.request.url =
            QUrl::fromEncoded("https://" + user + host + '/' + text().toPercentEncoding() + '?' + query);
        exchange.request.headers = headers();
        exchange.request.body = body();
        exchange.response = {200, headers(), body()};
        return exchange;
    }

private:
    static inline const QList<QByteArray> SecretNames{"access_token",      "clientPassword", "passphrase",
                                                      "custom_SECRET_KEY", "refresh_tokens", "api-key"};

    int below(int bound) { return int(m_random.bounded(bound)); }
    QByteArray pick(const QList<QByteArray> &from) { return from[below(int(from.size()))]; }

    QByteArray secretText()
    {
        return pick({Jwt, "Basic " + QByteArray("analyst:" + Canary).toBase64(), "see passphrase=" + Canary,
                     "client-c042ea2b-f1d2-56ef-a3d4-50c00f5c8bbe:" + Canary, "Bearer " + Canary,
                     "https://a.example/ctia/feed/feed-1/view?s=" + Canary, "https://a.example/?x=1&api_key=" + Canary,
                     QByteArray(Canary + ":" + Jwt).toBase64()});
    }

    QByteArray name()
    {
        return pick({"ESA1.corp.example", "mail.corp.example", "Taro <taro@CORP.example>", "taro%40corp.example",
                     "10.1.2.3", "taro&#64;corp.example", "corp[.]example",
                     QByteArray("taro@corp.example").toBase64()});
    }

    QByteArray text()
    {
        const QByteArray inner = below(3) ? (below(2) ? secretText() : name()) : "harmless \"text\" \\ with / signs";
        return pick({"", "a ", "\n", "{", "[x] ", "<b>", "x=1 "}) + inner + pick({"", " z", "}", "\"", "\n", "."});
    }

    /// A JSON string, some of its characters as escapes.
    QByteArray jsonText(const QByteArray &plain)
    {
        QByteArray json = "\"";
        for (const char c : plain) {
            const bool mustEscape = c == '"' || c == '\\' || static_cast<uchar>(c) < 0x20;
            if (mustEscape || below(20) == 0)
                json += "\\u00" + QByteArray(1, c).toHex();
            else if (c == '/' && below(2))
                json += "\\/";
            else
                json += c;
        }
        return json + '"';
    }

    QByteArray value(int depth)
    {
        switch (below(depth > 3 ? 3 : 7)) {
        case 0:
            return QByteArray::number(below(1000)) + pick({"", ".50", "e3"});
        case 1:
        case 2:
            return jsonText(text());
        case 3:
            return '[' + value(depth + 1) + ", " + value(depth + 1) + ']';
        case 4:
            return jsonText(object(depth + 1)); // JSON in JSON
        default:
            return object(depth + 1);
        }
    }

    QByteArray object(int depth)
    {
        QByteArray json = "{";
        for (int i = 0; i < 3; ++i) {
            const bool secret = below(3) == 0;
            const QByteArray key = secret ? pick(SecretNames) : below(4) ? "m" + QByteArray::number(i) : text();
            const QByteArray content =
                secret ? pick({jsonText(Canary), '[' + jsonText(Canary) + ']', "4711"}) : value(depth);
            json += (i ? "," : "") + jsonText(key) + pick({":", " : "}) + content;
        }
        return json + '}';
    }

    QByteArray body()
    {
        switch (below(8)) {
        case 0:
            return pick(SecretNames).toPercentEncoding() + '=' + Canary + "&q=" + text().toPercentEncoding();
        case 1:
            return text();
        case 2:
            return object(0).chopped(below(20)); // truncated
        case 3:
            return '[' + object(0) + ',' + value(0) + ']';
        case 4:
            return "\x89PNG" + text();
        default:
            return object(0);
        }
    }

    HttpHeaders headers()
    {
        return {
            {pick({"Authorization", "jwtToken", "Cookie", "Set-Cookie", "X-API-Key"}), "Bearer " + Canary + "; Path=/"},
            {pick({"Location", "Referer", "Link", "X-Note"}),
             pick({"https://u:" + Canary + "@esa1.corp.example/?api_key=" + Canary, "/#id_token=" + Canary,
                   secretText(), name()})}};
    }

    QRandomGenerator m_random;
};

/// Where something that should be gone still stands.
QByteArray around(const QByteArray &all, const QByteArray &left)
{
    const qsizetype at = all.toLower().indexOf(left);
    return at < 0 ? QByteArray() : all.mid(qMax<qsizetype>(0, at - 120), 240);
}

/// All of it, with the escapes undone.
QByteArray allOf(const Exchange &exchange)
{
    QByteArray all = Recording({exchange}).toHar() + exchange.request.body + exchange.response.body;
    return all + QByteArray::fromPercentEncoding(all).replace("\\u002e", ".");
}

bool isBlanket(const QByteArray &body)
{
    return body == "\"REDACTED\"";
}

} // namespace

class RedactorPropertyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsFoundInGeneratedExchanges()
    {
        constexpr quint32 Count = 3000;
        int blankets = 0;
        Redactor redactor(Names);
        for (quint32 seed = 0; seed < Count; ++seed) {
            const Exchange before = Generator(seed).exchange();
            const Exchange after = redactor.redacted(before);
            const QByteArray note = "seed " + QByteArray::number(seed);
            // Read back as `obi recording check` reads it.
            const auto read = Recording::parse(Recording({after}).toHar(), u"x"_s);
            QVERIFY2(read, note);
            const auto found = SecretFinder::find(*read);
            QVERIFY2(found.isEmpty(), found.isEmpty() ? note : note + found.first().path.toUtf8());
            for (const QByteArray &gone : {Canary, "corp.example"_ba, "10.1.2.3"_ba}) {
                const QByteArray left = around(allOf(after), gone);
                QVERIFY2(left.isEmpty(), note + ": " + left + "\n" + before.response.body + "\n" + before.request.body);
            }
            const bool wasJson = !QJsonDocument::fromJson(before.response.body).isNull();
            QVERIFY2(!wasJson || !QJsonDocument::fromJson(after.response.body).isNull() ||
                         isBlanket(after.response.body),
                     note);
            blankets += isBlanket(after.response.body) + isBlanket(after.request.body);
        }
        QCOMPARE(blankets, 0);
    }

    /// A member that was not secret has the value that it had.
    void keepsTheShapeOfEverySample_data()
    {
        QTest::addColumn<QString>("name");
        OBI_NEED_SAMPLES;
        const QString folder = QStringLiteral(OBI_SOURCE_DIR "/../shared/samples/");
        for (QDirIterator files(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            const QString name = files.next().mid(folder.size());
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void keepsTheShapeOfEverySample()
    {
        QFETCH(QString, name);
        const QByteArray body = sample(name).value();
        const Exchange before = recorded("POST", u"https://a.example/x"_s, body, body);
        const Exchange after = Redactor({u"nobody.invalid"_s}).redacted(before);
        QVERIFY(SecretFinder::find(Recording({after})).isEmpty());
        QCOMPARE(after.request.body, after.response.body);
        if (SecretFinder::find(Recording({before})).isEmpty())
            QCOMPARE(after.response.body, body);
        else
            QCOMPARE(QJsonDocument::fromJson(after.response.body).object().keys(),
                     QJsonDocument::fromJson(body).object().keys());
    }
};

OBI_TEST(RedactorPropertyTest)
#include "RedactorPropertyTest.moc"
