// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/Redactor.h"

#include "http/SecretNames.h"
#include "recording/JsonSyntax.h"
#include "recording/SecretFinder.h"

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView Redacted = "REDACTED"_L1;

/// They speak of the bytes on the wire, and a redacted body has other ones.
bool describesBytes(const QByteArray &header)
{
    const QByteArray name = header.toLower();
    return name == "content-encoding" || name == "transfer-encoding" || name == "content-length" ||
           name == "content-md5" || name == "digest" || name == "content-digest";
}

bool isText(const QByteArray &body)
{
    const auto isControl = [](char c) {
        return static_cast<uchar>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    };
    return findInvalidUtf8(body) < 0 && std::none_of(body.begin(), body.end(), isControl);
}

bool isForm(const QByteArray &body)
{
    static const QRegularExpression form(u"^[\\w.%+*\\[\\]-]+=[^\\s<]*$"_s);
    return form.match(QString::fromUtf8(body)).hasMatch();
}

QString withoutUsers(const QString &text)
{
    static const QRegularExpression user(u"(://)[^/?#\\s\"'<>@]*@"_s);
    QString clean = text;
    return clean.replace(user, u"\\1"_s);
}

QByteArray leftOut(const QByteArray &body)
{
    return "REDACTED: " + QByteArray::number(body.size()) + " bytes that are no text";
}

/// Takes away all of the part in which something was found.
void leaveOut(Exchange &exchange, const QString &path)
{
    const auto isIn = [&path](const char *part) { return path.contains(QLatin1StringView(part)); };
    const auto blank = [&path](HttpHeaders &headers) {
        for (auto &[name, value] : headers) {
            if (path.contains(u".headers."_s + QString::fromUtf8(name)))
                value = "REDACTED";
        }
    };
    if (isIn(".request.url"))
        exchange.request.url = exchange.request.url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery);
    else if (isIn(".request.headers."))
        blank(exchange.request.headers);
    else if (isIn(".response.headers."))
        blank(exchange.response.headers);
    else if (isIn(".request.postData."))
        exchange.request.body = "\"REDACTED\"";
    else
        exchange.response.body = "\"REDACTED\"";
}

} // namespace

Redactor::Redactor(QStringList names)
    : m_texts(names)
{}

bool Redactor::isLogIn(const HttpRequest &request)
{
    const QString path = request.url.path().toLower();
    return path.contains("/oauth2/"_L1) || path.endsWith("/login"_L1) || path.endsWith("/login/"_L1);
}

Exchange Redactor::redacted(Exchange exchange)
{
    m_modules = isModuleAddress(exchange.request.url);
    exchange.request.url = url(exchange.request.url);
    exchange.request.headers = headers(std::move(exchange.request.headers));
    exchange.request.body = body(exchange.request.body);
    exchange.response.headers = headers(std::move(exchange.response.headers));
    exchange.response.body = body(exchange.response.body);
    exchange.asides.clear();
    exchange.entry = -1;
    for (const FoundSecret &left : SecretFinder::find(Recording({exchange})))
        leaveOut(exchange, left.path);
    return exchange;
}

QUrl Redactor::url(QUrl url)
{
    const QString host = m_texts.redacted(url.host());
    if (host != url.host())
        url.setHost(host);
    url.setUserInfo({});
    url.setFragment({});
    const QString oldPath = url.path(QUrl::FullyEncoded);
    const QString newPath = path(oldPath);
    const bool feed = isFeedAddress(url);
    if (newPath != oldPath)
        url.setPath(newPath, QUrl::TolerantMode);
    if (url.hasQuery())
        url.setQuery(query(url.query(QUrl::FullyEncoded), feed), QUrl::TolerantMode);
    return url;
}

QString Redactor::path(const QString &encodedPath)
{
    QStringList segments = encodedPath.split(u'/');
    for (QString &segment : segments)
        segment = encoded(segment, StandIns::Place::Protocol);
    return segments.join(u'/');
}

QString Redactor::query(const QString &encodedQuery, bool feed)
{
    QStringList items = encodedQuery.split(u'&');
    for (QString &item : items) {
        const qsizetype sign = item.indexOf(u'=');
        const QString name = QUrl::fromPercentEncoding(item.left(sign).toUtf8());
        const bool secret = secretMember(name) != SecretMember::No || (feed && name == "s"_L1);
        const QString value = sign < 0 ? QString() : item.mid(sign + 1);
        const QString clean = secret && !isRedacted(value) ? QString(Redacted) : encoded(value, StandIns::Place::Value);
        const QString cleanName = encoded(sign < 0 ? item : item.left(sign), StandIns::Place::Protocol);
        item = sign < 0 ? cleanName : cleanName + u'=' + clean;
    }
    return items.join(u'&');
}

/// What did not change keeps its spelling: gateways want their dates with bare colons.
QString Redactor::encoded(const QString &encodedText, StandIns::Place place)
{
    const QString text = QUrl::fromPercentEncoding(encodedText.toUtf8());
    const QString clean = m_texts.redacted(text, place);
    return clean == text ? encodedText : QString::fromLatin1(QUrl::toPercentEncoding(clean));
}

HttpHeaders Redactor::headers(HttpHeaders headers)
{
    headers.removeIf([](const auto &header) { return describesBytes(header.first); });
    for (auto &[name, value] : headers)
        value = header(name, value);
    return headers;
}

QByteArray Redactor::header(const QByteArray &name, const QByteArray &value)
{
    const bool secret = isSecretHeader(name) || secretMember(QString::fromUtf8(name)) != SecretMember::No;
    if (secret)
        return value.isEmpty() ? value : "REDACTED"_ba;
    const QString text = findInvalidUtf8(value) < 0 ? QString::fromUtf8(value) : QString::fromLatin1(value);
    const QUrl address(text, QUrl::StrictMode);
    const bool isAddress = address.isValid() && (text.startsWith(u'/') || text.contains("://"_L1));
    if (isAddress)
        return url(address).toEncoded();
    return m_texts.redacted(withoutUsers(text)).toUtf8();
}

QByteArray Redactor::body(const QByteArray &body)
{
    if (body.isEmpty())
        return body;
    if (!isText(body))
        return leftOut(body);
    if (body.startsWith("\xEF\xBB\xBF"))
        return this->body(body.mid(3));
    const QByteArray start = body.left(64).trimmed();
    if (start.startsWith('{') || start.startsWith('[') || start.startsWith('"'))
        return m_modules ? m_texts.redactedModules(body) : m_texts.redactedJson(body);
    if (isForm(body))
        return query(QString::fromUtf8(body), false).toUtf8();
    return m_texts.redacted(QString::fromUtf8(body)).toUtf8();
}

} // namespace obi
