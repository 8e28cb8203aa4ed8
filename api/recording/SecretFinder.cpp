// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/SecretFinder.h"

#include "http/SecretNames.h"
#include "recording/RequestKey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;
using Kind = FoundSecret::Kind;

struct Pattern {
    QRegularExpression expression; ///< its first group is the secret part
    Kind kind;
};

bool isBasic(const QString &base64)
{
    const QByteArray plain = QByteArray::fromBase64(base64.toLatin1());
    const qsizetype colon = plain.indexOf(':');
    return colon > 0 && !isRedacted(QString::fromUtf8(plain.mid(colon + 1)));
}

/// One look over one recording.
class Search
{
public:
    QList<FoundSecret> run(const Recording &recording)
    {
        for (const auto &[entry, exchange] : inFileOrder(recording))
            lookAtExchange(*exchange, u"log.entries[%1]."_s.arg(entry));
        for (const RecordingAside &aside : recording.asides())
            lookAtAside(aside, {});
        return std::move(m_found);
    }

private:
    using Entry = std::pair<qsizetype, const Exchange *>;

    static QList<Entry> inFileOrder(const Recording &recording)
    {
        QList<Entry> entries;
        for (const Exchange &exchange : recording.exchanges())
            entries.append({exchange.entry >= 0 ? exchange.entry : entries.size(), &exchange});
        for (const Exchange &exchange : recording.unplayed())
            entries.append({exchange.entry, &exchange});
        const auto earlier = [](const Entry &a, const Entry &b) { return a.first < b.first; };
        std::stable_sort(entries.begin(), entries.end(), earlier);
        return entries;
    }

    void lookAtExchange(const Exchange &exchange, const QString &path)
    {
        lookAtUrl(exchange.request.url, path + u"request.url"_s);
        lookAtHeaders(exchange.request.headers, path + u"request.headers."_s);
        lookAtBody(exchange.request.body, path + u"request.postData.text"_s);
        lookAtHeaders(exchange.response.headers, path + u"response.headers."_s);
        lookAtBody(exchange.response.body, path + u"response.content.text"_s);
        for (const RecordingAside &aside : exchange.asides)
            lookAtAside(aside, exchange.request.url);
    }

    void lookAtAside(const RecordingAside &aside, const QUrl &asked)
    {
        // QJsonDocument reads lists and objects only.
        const QJsonValue value = QJsonDocument::fromJson('[' + aside.json + ']').array().first();
        if (value.isUndefined())
            lookAtText(QString::fromUtf8(aside.json), aside.path);
        else if (aside.path.endsWith(".request.queryString"_L1) && asked.path().contains("/feed/"_L1))
            lookAtFeedQuery(value.toArray(), aside.path);
        lookAtAsideValue(value, aside.path);
    }

    void lookAtFeedQuery(const QJsonArray &items, const QString &path)
    {
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (items[i]["name"_L1] == "s"_L1 && isLeft(items[i]["value"_L1]))
                report(path + u"[%1].value"_s.arg(i), Kind::FeedSecret);
        }
    }

    void lookAtAsideValue(const QJsonValue &value, const QString &path)
    {
        if (value.isArray())
            lookAtAsideList(value.toArray(), path);
        else if (value.isObject())
            lookAtAsideObject(value.toObject(), path);
        else if (value.isString())
            lookAtAsideText(value.toString(), path);
    }

    void lookAtAsideList(const QJsonArray &list, const QString &path)
    {
        const bool cookies = path.endsWith(".cookies"_L1);
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString place = path + u"[%1]"_s.arg(i);
            if (cookies && isLeft(list[i]["value"_L1]))
                report(place + u".value"_s, Kind::Cookie);
            else
                lookAtAsideValue(list[i], place);
        }
    }

    /// {"name":"access_token","value":"…"} says what {"access_token":"…"} says.
    void lookAtAsideObject(const QJsonObject &object, const QString &path)
    {
        const QString name = object["name"_L1].toString();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString place = path + u'.' + member.key();
            const bool named = member.key() == "value"_L1 && holdsSecret(name, member.value());
            if (named || holdsSecret(member.key(), member.value()))
                report(place, Kind::Member);
            else
                lookAtAsideValue(member.value(), place);
        }
    }

    void lookAtAsideText(const QString &text, const QString &path)
    {
        if (text.startsWith("data:"_L1))
            return lookAtData(text, path);
        if (path.endsWith(".redirectURL"_L1))
            return lookAtUrl(QUrl(text), path);
        lookAtText(text, path);
        if (text.startsWith(u'{') || text.startsWith(u'['))
            lookAtBody(text.toUtf8(), path); // a message of a web socket
    }

    /// data:application/json;base64,…
    void lookAtData(const QString &url, const QString &path)
    {
        const QByteArray data = QByteArray::fromPercentEncoding(url.section(u',', 1).toUtf8());
        const bool packed = url.section(u',', 0, 0).endsWith(";base64"_L1, Qt::CaseInsensitive);
        lookAtBody(packed ? QByteArray::fromBase64(data) : data, path);
    }

    /// A text or a number that nobody redacted.
    static bool isLeft(const QJsonValue &value)
    {
        const bool scalar = value.isString() || value.isDouble();
        return scalar && !isRedacted(value.toVariant().toString());
    }

    /// Whether a member's own value, or an element of its list, is a secret. Of "tokens" only a list or a text is: a
    /// number counts them.
    static bool holdsSecret(const QString &name, const QJsonValue &value)
    {
        const bool plural = !isSecretMember(name) && isSecretPlural(name);
        if (!plural && !isSecretMember(name))
            return false;
        if (!value.isArray())
            return isLeft(value) && !(plural && value.isDouble());
        return holdsLeft(value.toArray());
    }

    static bool holdsLeft(const QJsonArray &list)
    {
        return std::any_of(list.begin(), list.end(), [](const QJsonValue &element) {
            return element.isArray() ? holdsLeft(element.toArray()) : isLeft(element);
        });
    }

    static bool isSecretPlural(const QString &name)
    {
        return name.endsWith(u's', Qt::CaseInsensitive) && isSecretMember(name.chopped(1));
    }

    void report(const QString &path, Kind kind)
    {
        if (!m_places.contains(path))
            m_found.append({path, kind});
        m_places.insert(path);
    }

    void lookAtUrl(const QUrl &url, const QString &path)
    {
        if (!isRedacted(url.password()))
            report(path, Kind::UserInAddress);
        lookAtQuery(url, path);
        if (url.fragment().contains(u'=')) { // where OAuth puts its token
            QUrl answer;
            answer.setQuery(url.fragment(QUrl::FullyEncoded));
            lookAtQuery(answer, path);
        }
        lookAtText(url.toString(QUrl::FullyEncoded), path);
    }

    void lookAtQuery(const QUrl &url, const QString &path)
    {
        for (const auto &[name, value] : queryItems(url)) {
            if (isSecretMember(QString::fromUtf8(name)) && !isRedacted(QString::fromUtf8(value)))
                report(path + u'.' + QString::fromUtf8(name), Kind::Member);
        }
    }

    void lookAtHeaders(const HttpHeaders &headers, const QString &path)
    {
        for (const auto &[name, value] : headers) {
            const QString place = path + QString::fromUtf8(name);
            const QString text = QString::fromUtf8(value);
            if (isSecretHeader(name) && holdsValue(text))
                report(place, Kind::Header);
            else
                lookAtHeaderText(text, place);
        }
    }

    void lookAtHeaderText(const QString &text, const QString &place)
    {
        lookAtText(text, place);
        if (text.contains("://"_L1) || place.endsWith("location"_L1, Qt::CaseInsensitive))
            lookAtUrl(QUrl(text), place);
    }

    /// False where each part is redacted: "Bearer REDACTED", "session=***; Path=/; HttpOnly".
    static bool holdsValue(const QString &header)
    {
        static const QRegularExpression parts(u"(?:^|;)\\s*(?:(Bearer|Basic|Digest|Negotiate)\\s+)?([^;]*)"_s);
        for (auto part = parts.globalMatch(header); part.hasNext();) {
            const QString text = part.next().captured(2);
            const QString name = text.section(u'=', 0, 0).trimmed().toLower();
            const QString value = text.contains(u'=') ? text.section(u'=', 1) : text;
            if (!isCookieAttribute(name) && !isRedacted(value))
                return true;
        }
        return false;
    }

    static bool isCookieAttribute(const QString &name)
    {
        static const QStringList attributes{u"path"_s,   u"domain"_s,   u"expires"_s, u"max-age"_s,
                                            u"secure"_s, u"httponly"_s, u"samesite"_s};
        return attributes.contains(name);
    }

    void lookAtBody(const QByteArray &body, const QString &path)
    {
        if (body.isEmpty())
            return;
        if (!body.startsWith('{') && !body.startsWith('['))
            lookAtForm(body, path);
        if (mayHoldMember(body)) {
            const QJsonDocument json = QJsonDocument::fromJson(body);
            lookAtMembers(json.object(), path);
            lookAtElements(json.array(), path);
        }
        if (mayHoldPattern(body))
            lookAtText(QString::fromUtf8(body), path);
    }

    void lookAtForm(const QByteArray &body, const QString &path)
    {
        constexpr qsizetype LongestForm = 64 * 1024;
        if (body.size() > LongestForm || body.contains('<') || !body.contains('='))
            return;
        for (const QByteArray &pair : body.split('&')) {
            const qsizetype sign = pair.indexOf('=');
            const QString name = QString::fromUtf8(QByteArray::fromPercentEncoding(pair.left(sign)));
            if (sign > 0 && isSecretMember(name) && !isRedacted(QString::fromUtf8(pair.mid(sign + 1))))
                report(path + u'.' + name, Kind::Member);
        }
    }

    void lookAtMembers(const QJsonObject &object, const QString &path)
    {
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QJsonValue value = member.value();
            if (holdsSecret(member.key(), value))
                report(path + u'.' + member.key(), Kind::Member);
            else if (value.isObject())
                lookAtMembers(value.toObject(), path + u'.' + member.key());
            else if (value.isArray())
                lookAtElements(value.toArray(), path + u'.' + member.key());
        }
    }

    void lookAtElements(const QJsonArray &array, const QString &path)
    {
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QJsonValue value = array[i];
            if (value.isObject())
                lookAtMembers(value.toObject(), path + u"[%1]"_s.arg(i));
            else if (value.isArray())
                lookAtElements(value.toArray(), path + u"[%1]"_s.arg(i));
        }
    }

    /// The last two letters of toKEN, secrET, passwoRD, passWD, passphraSE, kEY: they leave out nearly all names.
    static bool endsLikeSecret(char before, char last)
    {
        const char letters[] = {static_cast<char>(before | 0x20), static_cast<char>(last | 0x20), '\0'};
        return QByteArrayView("en et rd wd se ey").contains(letters);
    }

    /// Whether some member's name ends like a secret's. Parsing is dear, and hardly any body has one.
    static bool mayHoldMember(const QByteArray &body)
    {
        constexpr qsizetype LongestName = 40;
        for (qsizetype at = body.indexOf(':'); at >= 0; at = body.indexOf(':', at + 1)) {
            qsizetype end = at;
            while (end > 0 && QChar::isSpace(static_cast<uchar>(body[end - 1])))
                --end;
            if (end < 1 || body[--end] != '"')
                continue;
            if (end > 0 && (body[end - 1] | 0x20) == 's')
                --end; // a plural
            if (end < 2 || !endsLikeSecret(body[end - 2], body[end - 1]))
                continue;
            const qsizetype from = qMax<qsizetype>(0, end - LongestName);
            if (isSecretMember(QString::fromLatin1(body.sliced(from, end - from))))
                return true;
        }
        return false;
    }

    /// Most bodies hold none of these, and looking for four words is far cheaper than matching.
    static bool mayHoldPattern(const QByteArray &body)
    {
        return body.contains("eyJ") || body.contains("?s=") || body.contains("Basic ") || body.contains("client-");
    }

    void lookAtText(const QString &text, const QString &path)
    {
        for (const Pattern &pattern : m_patterns) {
            for (auto match = pattern.expression.globalMatch(text); match.hasNext();) {
                const QString secret = match.next().captured(1);
                const bool isSecret =
                    pattern.expression.pattern().startsWith("Basic"_L1) ? isBasic(secret) : !isRedacted(secret);
                if (isSecret)
                    report(path, pattern.kind);
            }
        }
    }

    const QList<Pattern> m_patterns{
        {QRegularExpression(u"\\b(eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{8,})"_s), Kind::Token},
        {QRegularExpression(u"Basic ([A-Za-z0-9+/]{12,}={0,2})"_s), Kind::Credentials},
        {QRegularExpression(u"client-[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}:([^\\s\"',]{8,})"_s),
         Kind::Credentials},
        {QRegularExpression(u"/feed/[^\\s\"']*\\?s=([^&\\s\"'\\\\]+)"_s), Kind::FeedSecret},
    };
    QList<FoundSecret> m_found{};
    QSet<QString> m_places{};
};

} // namespace

QString FoundSecret::kindName() const
{
    switch (kind) {
    case Kind::Header:
        return u"header"_s;
    case Kind::Member:
        return u"member"_s;
    case Kind::Token:
        return u"token"_s;
    case Kind::Credentials:
        return u"credentials"_s;
    case Kind::FeedSecret:
        return u"feed secret"_s;
    case Kind::UserInAddress:
        return u"user in address"_s;
    case Kind::Cookie:
        return u"cookie"_s;
    }
    return {};
}

QList<FoundSecret> SecretFinder::find(const Recording &recording)
{
    return Search().run(recording);
}

} // namespace obi
