// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "HttpServer.h"

#include <QSslServer>
#include <QTcpSocket>

#include <zlib.h>

namespace obi::test {

using namespace Qt::StringLiterals;

namespace {

/// The length of the first whole request in `bytes`, or 0.
qsizetype requestLength(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    const qsizetype name = bytes.left(head).indexOf("\r\nContent-Length: ");
    const qsizetype value = name + qsizetype(sizeof("\r\nContent-Length: ")) - 1;
    const qsizetype body = name < 0 ? 0 : bytes.mid(value, bytes.indexOf('\r', value) - value).toLongLong();
    return bytes.size() >= head + 4 + body ? head + 4 + body : 0;
}

} // namespace

HttpServer::HttpServer(Answer answer)
    : m_server(std::make_unique<QTcpServer>())
    , m_secure(false)
    , m_answer(std::move(answer))
{
    listen();
}

HttpServer::HttpServer(const QSslConfiguration &configuration, Answer answer)
    : m_secure(true)
    , m_answer(std::move(answer))
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    m_server = std::move(server);
    listen();
}

HttpServer::~HttpServer()
{
    m_server.reset(); // its sockets still tell that they close
}

void HttpServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &HttpServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

QUrl HttpServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_secure ? u"https"_s : u"http"_s);
    url.setHost(m_secure ? u"localhost"_s : u"127.0.0.1"_s);
    url.setPort(m_server->serverPort());
    return url.resolved(QUrl(path));
}

void HttpServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        ++m_open;
        connect(socket, &QIODevice::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QAbstractSocket::disconnected, this, [this, socket] {
            --m_open;
            m_unread.remove(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void HttpServer::read(QTcpSocket *socket)
{
    QByteArray &bytes = m_unread[socket];
    bytes += socket->readAll();
    if (const qsizetype length = requestLength(bytes)) {
        const QByteArray request = bytes.left(length);
        bytes.remove(0, length);
        m_requests.append(request);
        m_answer(*socket, request);
    }
}

QByteArray response(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

HttpServer::Answer always(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const QByteArray &) { socket.write(bytes); };
}

QByteArray gzip(const QByteArray &plain)
{
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib does not start");
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(plain.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace obi::test
