// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/RequestKey.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace obi {
namespace {

QByteArray respelled(const QByteArray &encoded)
{
    return QByteArray::fromPercentEncoding(encoded).toPercentEncoding();
}

} // namespace

QByteArray hostKey(const QUrl &url)
{
    const int usual = url.scheme() == QLatin1StringView("http") ? 80 : 443;
    return url.host(QUrl::FullyEncoded).toLower().toLatin1() + ':' + QByteArray::number(url.port(usual));
}

QByteArray pathKey(const QUrl &url)
{
    QByteArrayList segments = url.path(QUrl::FullyEncoded).toLatin1().split('/');
    std::transform(segments.begin(), segments.end(), segments.begin(), respelled);
    return segments.join('/');
}

QueryItems queryItems(const QUrl &url)
{
    QueryItems items;
    const QByteArrayList pieces = url.query(QUrl::FullyEncoded).toLatin1().split('&');
    for (const QByteArray &piece : pieces) {
        if (piece.isEmpty())
            continue;
        const qsizetype sign = piece.indexOf('=');
        const QByteArray name = sign < 0 ? piece : piece.left(sign);
        const QByteArray value = sign < 0 ? QByteArray() : piece.mid(sign + 1);
        items.append({QByteArray::fromPercentEncoding(name), QByteArray::fromPercentEncoding(value)});
    }
    std::sort(items.begin(), items.end());
    return items;
}

QByteArray queryKey(const QueryItems &items)
{
    QByteArray key;
    for (const auto &[name, value] : items)
        key += name.toPercentEncoding() + '=' + value.toPercentEncoding() + '&';
    return key;
}

QByteArray bodyKey(const QByteArray &body)
{
    constexpr qsizetype WorthHashing = 64;
    const QJsonDocument json = QJsonDocument::fromJson(body);
    const QByteArray key = json.isNull() ? body : json.toJson(QJsonDocument::Compact);
    return key.size() < WorthHashing ? key : QCryptographicHash::hash(key, QCryptographicHash::Sha256);
}

QByteArray placeKey(const HttpRequest &request)
{
    return request.method.toUpper() + ' ' + hostKey(request.url) + pathKey(request.url) + '?' +
           queryKey(queryItems(request.url));
}

} // namespace obi
