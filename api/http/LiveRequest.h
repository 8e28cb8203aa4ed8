// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "http/AnswerReader.h"
#include "http/HttpMessage.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSslSocket>
#include <QTimer>

#include <optional>

namespace obi {

class ConnectionPool;
class Dialer;
class ProxyFinder;
class TlsTrust;

/// What all requests of one transport share.
struct NetworkParts {
    TlsTrust &trust;
    ConnectionPool &pool;
    ProxyFinder &proxies;
    qint64 bodyLimit = 0;
};

/// One request on its way: finds the proxy, waits for a place, gets a connection, writes and reads. Ends once, in a
/// response or an error, whatever happens; finished() follows from the event loop.
///
/// What must not be sent twice (HttpRequest::mayRepeat() says no) gets a connection of its own, since a kept one may be
/// closed by the server at that very moment and nobody could tell whether the request was heard. What may be repeated
/// is sent once more when a kept connection turns out to be closed without a byte of an answer.
class LiveRequest final : public QObject
{
    Q_OBJECT
public:
    LiveRequest(const NetworkParts &parts, HttpRequest request);
    ~LiveRequest() override;

    void start();
    void end(Result<HttpResponse> result); ///< only the first one counts
    Result<HttpResponse> takeResult();     ///< after finished()

Q_SIGNALS:
    void finished();

private:
    enum class Place { Outside, Queued, Inside };
    enum class Limit { Connect, Idle };

    void queue(const QNetworkProxy &proxy);
    void open();
    void dial();
    void dialed(QSslSocket *socket);
    void talk(QSslSocket *socket);
    void read();
    void lost(const QString &reason);
    void judge(AnswerReader::State state);
    void complete();
    bool startsOver();
    void limitBy(Limit limit);
    void timedOut();
    void wholeTimedOut();
    void forgetCredentials();
    void releaseSocket();
    void leavePlace();

    NetworkParts m_parts;
    HttpRequest m_request;
    QByteArray m_bytes;
    QNetworkProxy m_proxy;
    QString m_server;
    Place m_place = Place::Outside;
    quint64 m_generation = 0;
    Dialer *m_dialer = nullptr;
    QSslSocket *m_socket = nullptr;
    bool m_reused = false;
    std::optional<AnswerReader> m_reader;
    QTimer m_limitTimer;
    QTimer m_wholeTimer;
    Limit m_limit = Limit::Connect;
    std::optional<Result<HttpResponse>> m_result;
};

} // namespace obi
