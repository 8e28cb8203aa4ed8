// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/RequestBytes.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>
#include <array>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

/// What the transport alone decides.
constexpr std::array OurHeaders{"host",       "connection", "content-length", "transfer-encoding", "upgrade",
                                "keep-alive", "te",         "trailer"};

bool isOurs(QByteArrayView name)
{
    return std::any_of(OurHeaders.begin(), OurHeaders.end(), [name](const char *ours) {
        return name.compare(QByteArrayView(ours), Qt::CaseInsensitive) == 0;
    });
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c > ' ' && c < 127 && !QByteArrayView("()<>@,;:\\\"/[]?={}").contains(c);
    });
}

bool isValue(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

QByteArray target(const QUrl &url)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (!path.startsWith('/'))
        path.prepend('/');
    return url.hasQuery() ? path + '?' + url.query(QUrl::FullyEncoded).toLatin1() : path;
}

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':') && !host.startsWith('['))
        host = '[' + host + ']';
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

bool carriesLength(const HttpRequest &request)
{
    return !request.body.isEmpty() || request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
}

bool canBeSent(const QPair<QByteArray, QByteArray> &header)
{
    return isToken(header.first) && isValue(header.second);
}

void appendLine(QByteArray &bytes, QByteArrayView name, QByteArrayView value)
{
    bytes.append(name).append(": ").append(value).append("\r\n");
}

/// For what follows the first line: growing would leave copies of credentials behind.
qsizetype roomFor(const HttpRequest &request)
{
    constexpr qsizetype OwnLines = 256; // but Host
    qsizetype room = OwnLines + hostHeader(request.url).size() + request.body.size();
    for (const auto &[name, value] : request.headers)
        room += name.size() + value.size() + 4;
    return room;
}

} // namespace

Result<QByteArray> requestBytes(const HttpRequest &request)
{
    if (!isToken(request.method))
        return failure(ErrorCode::Internal, {u"a request without a method"_s});
    if (!std::all_of(request.headers.begin(), request.headers.end(), canBeSent))
        return failure(ErrorCode::Internal, {u"a header that cannot be sent"_s});
    QByteArray bytes = request.method + ' ' + target(request.url) + " HTTP/1.1\r\n";
    bytes.reserve(bytes.size() + roomFor(request));
    appendLine(bytes, "Host", hostHeader(request.url));
    for (const auto &[name, value] : request.headers) {
        if (!isOurs(name))
            appendLine(bytes, name, value);
    }
    if (headerValue(request.headers, "accept-encoding").isEmpty())
        appendLine(bytes, "Accept-Encoding", "gzip, deflate");
    if (headerValue(request.headers, "user-agent").isEmpty())
        appendLine(bytes, "User-Agent", "Obi");
    if (carriesLength(request))
        appendLine(bytes, "Content-Length", QByteArray::number(request.body.size()));
    bytes.append("\r\n").append(request.body);
    return bytes;
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

quint16 portOf(const QUrl &url)
{
    return quint16(url.port(url.scheme() == "http"_L1 ? 80 : 443));
}

std::optional<Error> unsendable(const HttpRequest &request)
{
    const QUrl &url = request.url;
    const bool secure = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url));
    if (url.isValid() && secure && !url.host().isEmpty())
        return std::nullopt;
    return Error{
        ErrorCode::TlsFailed,
        {url.host(), QCoreApplication::translate("obi::LiveTransport", "the address does not begin with https://")}};
}

} // namespace obi
