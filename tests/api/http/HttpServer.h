// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>

namespace obi::test {

/// A server in this process that counts what it gets and answers what it is told to, byte by byte.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(QTcpSocket &socket, const QByteArray &request)>;

    explicit HttpServer(Answer answer);                                ///< http on a loopback address
    HttpServer(const QSslConfiguration &configuration, Answer answer); ///< https for "localhost"
    ~HttpServer() override;

    QUrl url(const QString &path = QStringLiteral("/")) const;
    void setAnswer(Answer answer) { m_answer = std::move(answer); }

    const QList<QByteArray> &requests() const { return m_requests; } ///< whole, with head and body
    int connections() const { return m_connections; }                ///< after TLS, where there is TLS
    int open() const { return m_open; }                              ///< connections that are open now

private:
    void listen();
    void accept();
    void read(QTcpSocket *socket);

    std::unique_ptr<QTcpServer> m_server;
    bool m_secure;
    Answer m_answer;
    QHash<QTcpSocket *, QByteArray> m_unread;
    QList<QByteArray> m_requests;
    int m_connections = 0;
    int m_open = 0;
};

/// "HTTP/1.1 200 OK" with Content-Length and, above it, `headers` of complete lines.
QByteArray response(int status, const QByteArray &body, const QByteArray &headers = {});
/// Answers every request alike.
HttpServer::Answer always(const QByteArray &bytes);
QByteArray gzip(const QByteArray &plain);

} // namespace obi::test
