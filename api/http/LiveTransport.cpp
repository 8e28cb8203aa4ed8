// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/LiveTransport.h"

#include "http/ConnectionPool.h"
#include "http/LiveRequest.h"
#include "http/ProxyFinder.h"
#include "http/Redirect.h"
#include "http/RequestBytes.h"
#include "http/TlsTrust.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSet>

#include <qcoro/qcorosignal.h>

#include <utility>

namespace obi {
namespace {

constexpr int MostRedirects = 5;

struct DeleteLater {
    void operator()(QObject *object) const { object->deleteLater(); }
};
using RequestOnItsWay = std::unique_ptr<LiveRequest, DeleteLater>;

} // namespace

class LiveTransport::Private
{
public:
    explicit Private(TlsTrust &tlsTrust)
        : trust(tlsTrust)
    {}

    RequestOnItsWay begin(const HttpRequest &request);
    void endAll();

    TlsTrust &trust;
    ConnectionPool pool;
    ProxyFinder proxies;
    qint64 bodyLimit = DefaultBodyLimit;
    QSet<LiveRequest *> underWay;
};

RequestOnItsWay LiveTransport::Private::begin(const HttpRequest &request)
{
    RequestOnItsWay live(new LiveRequest({trust, pool, proxies, bodyLimit}, request));
    underWay.insert(live.get());
    live->start();
    return live;
}

void LiveTransport::Private::endAll()
{
    for (LiveRequest *request : std::exchange(underWay, {}))
        request->end(failure(ErrorCode::Cancelled));
}

LiveTransport::LiveTransport(TlsTrust &trust, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(trust))
{
    connect(&trust, &TlsTrust::changed, this, [this] { d->pool.clear(); });
}

LiveTransport::~LiveTransport()
{
    d->endAll();
}

void LiveTransport::setProxy(const ProxyChoice &proxy)
{
    d->proxies.setChoice(proxy);
    d->pool.clear();
}

void LiveTransport::setBodyLimit(qint64 bytes)
{
    d->bodyLimit = bytes;
}

Async<HttpResponse> LiveTransport::send(HttpRequest request)
{
    const QPointer<LiveTransport> alive(this);
    for (int redirects = 0;; ++redirects) {
        if (const auto refused = unsendable(request))
            co_return tl::unexpected<Error>(*refused);
        QElapsedTimer elapsed;
        elapsed.start();
        const RequestOnItsWay live = d->begin(request);
        co_await qCoro(live.get(), &LiveRequest::finished);
        Result<HttpResponse> answer = live->takeResult();
        if (!alive)
            co_return failure(ErrorCode::Cancelled);
        d->underWay.remove(live.get());
        if (!answer)
            co_return answer;
        const auto target = redirection(request, *answer);
        if (!target)
            co_return answer;
        if (!*target)
            co_return tl::unexpected<Error>(target->error());
        if (redirects == MostRedirects)
            co_return failure(ErrorCode::RedirectRefused, {request.url.host(), originOf(**target)});
        request.url = **target;
        request.limits.whole -= std::chrono::milliseconds(elapsed.elapsed());
    }
}

} // namespace obi
