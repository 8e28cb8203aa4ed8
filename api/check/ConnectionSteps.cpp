// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/ConnectionSteps.h"

#include "auth/SharedAnswer.h"
#include "http/Dialer.h"
#include "http/RequestBytes.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QSslSocket>
#include <QTimer>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

QString limitSeconds()
{
    return QString::number(ConnectWithin.count());
}

CheckStep ended(CheckStep step, const QElapsedTimer &since, std::optional<Error> error)
{
    step.took = std::chrono::milliseconds(since.elapsed());
    step.outcome = error ? CheckStep::Outcome::Failed : CheckStep::Outcome::Passed;
    step.error = std::move(error);
    return step;
}

Async<QHostInfo> lookUp(QString host)
{
    const auto answer = std::make_shared<SharedAnswer<QHostInfo>>();
    QObject patience; // the lookup and the timer go with it
    QTimer::singleShot(ConnectWithin, &patience, [answer, host] {
        answer->give(failure(ErrorCode::TimedOut, {host, limitSeconds()}));
    });
    QHostInfo::lookupHost(host, &patience, [answer](const QHostInfo &found) { answer->give(found); });
    QFuture<Result<QHostInfo>> done = answer->future();
    co_return co_await done;
}

using Socket = std::shared_ptr<QSslSocket>;

Async<Socket> dial(QUrl url, QNetworkProxy proxy, TlsTrust *trust)
{
    const auto answer = std::make_shared<SharedAnswer<Socket>>();
    Dialer dialer(url, proxy, *trust, nullptr);
    QObject::connect(&dialer, &Dialer::ready, &dialer, [answer](QSslSocket *socket) {
        answer->give(Socket(socket, [](QSslSocket *done) { done->deleteLater(); }));
    });
    QObject::connect(&dialer, &Dialer::failed, &dialer,
                     [answer](const Error &error) { answer->give(tl::unexpected(error)); });
    QTimer::singleShot(ConnectWithin, &dialer, [answer, url] {
        const QString port = QString::number(portOf(url));
        answer->give(failure(ErrorCode::ConnectTimedOut, {url.host(), port, limitSeconds()}));
    });
    dialer.dial();
    QFuture<Result<Socket>> done = answer->future();
    co_return co_await done;
}

QStringList certificateDetails(const QSslCertificate &certificate)
{
    const QStringList names =
        certificate.issuerInfo(QSslCertificate::CommonName) + certificate.issuerInfo(QSslCertificate::Organization);
    return {names.value(0), certificate.expiryDate().toUTC().toString(Qt::ISODate)};
}

} // namespace

QString serverName(const QUrl &server)
{
    return server.host() + u':' + QString::number(portOf(server));
}

QCoro::Task<CheckStep> tryName(QUrl server, QNetworkProxy proxy)
{
    CheckStep step{.what = CheckStep::What::Name, .server = serverName(server)};
    if (proxy.type() != QNetworkProxy::NoProxy) {
        step.details = {proxy.hostName() + u':' + QString::number(proxy.port())};
        co_return CheckStep(step);
    }
    QElapsedTimer since;
    since.start();
    const QString host = server.host();
    auto looking = lookUp(host);
    const Result<QHostInfo> found = co_await std::move(looking);
    if (!found)
        co_return ended(step, since, found.error());
    for (const QHostAddress &address : found->addresses())
        step.details.append(address.toString());
    std::optional<Error> error;
    if (step.details.isEmpty())
        error = Error{ErrorCode::HostNotFound, {server.host()}};
    co_return ended(step, since, error);
}

QCoro::Task<CheckStep> tryPort(QUrl server, QNetworkProxy proxy, TlsTrust *trust)
{
    const CheckStep step{.what = CheckStep::What::Port, .server = serverName(server)};
    QElapsedTimer since;
    since.start();
    // The same port without TLS: whether anybody listens.
    QUrl plain = server;
    plain.setPort(portOf(server));
    plain.setScheme(u"http"_s);
    auto dialling = dial(plain, proxy, trust);
    const Result<Socket> socket = co_await std::move(dialling);
    std::optional<Error> error;
    if (!socket)
        error = socket.error();
    co_return ended(step, since, error);
}

QCoro::Task<CheckStep> tryCertificate(QUrl server, QNetworkProxy proxy, TlsTrust *trust)
{
    CheckStep step{.what = CheckStep::What::Certificate, .server = serverName(server)};
    QElapsedTimer since;
    since.start();
    auto dialling = dial(server, proxy, trust);
    const Result<Socket> socket = co_await std::move(dialling);
    std::optional<Error> error;
    if (!socket)
        error = socket.error();
    else
        step.details = certificateDetails((*socket)->peerCertificate());
    co_return ended(step, since, error);
}

} // namespace obi
