// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/SecretFinder.h"

#include "http/SecretNames.h"
#include "recording/JsonEdit.h"
#include "recording/RequestKey.h"
#include "recording/SecretPatterns.h"

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
        m_modules = isModuleAddress(exchange.request.url);
        lookAtUrl(exchange.request.url, path + u"request.url"_s);
        lookAtHeaders(exchange.request.headers, path + u"request.headers."_s);
        lookAtBody(exchange.request.body, path + u"request.postData.text"_s);
        lookAtHeaders(exchange.response.headers, path + u"response.headers."_s);
        lookAtBody(exchange.response.body, path + u"response.content.text"_s);
        for (const RecordingAside &aside : exchange.asides)
            lookAtAside(aside, exchange.request.url);
        m_modules = false;
    }

    void lookAtAside(const RecordingAside &aside, const QUrl &asked)
    {
        // QJsonDocument reads lists and objects only.
        const QJsonValue value = QJsonDocument::fromJson('[' + aside.json + ']').array().first();
        if (value.isUndefined())
            lookAtText(QString::fromUtf8(aside.json), aside.path);
        else if (aside.path.endsWith(".request.queryString"_L1) && isFeedAddress(asked))
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

    /// Whether a member's own value, or an element of its list, is a secret.
    bool holdsSecret(const QString &name, const QJsonValue &value) const
    {
        if (m_modules && name == "settings"_L1)
            return holdsLeft(value);
        const SecretMember secret = secretMember(name);
        if (secret == SecretMember::No)
            return false;
        if (value.isObject()) // its members are looked at
            return false;
        return holdsLeft(value) && !(secret == SecretMember::Plural && value.isDouble());
    }

    /// Itself, or anywhere within it.
    static bool holdsLeft(const QJsonValue &value)
    {
        const QJsonObject object = value.toObject();
        const QJsonArray list = value.toArray();
        return isLeft(value) || std::any_of(object.begin(), object.end(), &Search::holdsLeft) ||
               std::any_of(list.begin(), list.end(), &Search::holdsLeft);
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
            if (secretMember(QString::fromUtf8(name)) != SecretMember::No && !isRedacted(QString::fromUtf8(value)))
                report(path + u'.' + QString::fromUtf8(name), Kind::Member);
        }
    }

    void lookAtHeaders(const HttpHeaders &headers, const QString &path)
    {
        for (const auto &[name, value] : headers) {
            const QString place = path + QString::fromUtf8(name);
            const QString text = QString::fromUtf8(value);
            const bool secret = isSecretHeader(name) || secretMember(QString::fromUtf8(name)) != SecretMember::No;
            if (secret && holdsValue(text))
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
        const bool hides = mayHideText(body);
        const bool members = m_modules || hides || mayHoldSecretMember(body);
        const bool patterns = hides || SecretPatterns::mayStandIn(body);
        const QJsonDocument json = members || patterns ? QJsonDocument::fromJson(body) : QJsonDocument();
        if (members) {
            lookAtMembers(json.object(), path);
            lookAtElements(json.array(), path);
        }
        if (patterns && json.isNull())
            lookAtText(QString::fromUtf8(body), path);
        else if (patterns)
            lookAtStrings(body, path);
    }

    /// All names and texts, also those that a later member of the same name outdoes.
    void lookAtStrings(const QByteArray &body, const QString &path)
    {
        const auto look = [this, &path](const QString &text) {
            lookAtText(text, path);
            if (text.startsWith(u'{') || text.startsWith(u'['))
                lookAtBody(text.toUtf8(), path);
            return text;
        };
        const JsonEdit asItIs{.name = look, .text = look, .isSecret = [](const auto &) { return SecretMember::No; }};
        editedJson(body, asItIs);
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

    void lookAtText(const QString &text, const QString &path)
    {
        for (const SecretPlace &place : m_patterns.find(text))
            report(path, place.kind);
    }

    const SecretPatterns m_patterns{};
    QList<FoundSecret> m_found{};
    QSet<QString> m_places{};
    bool m_modules = false; ///< in the exchange that is looked at
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
