// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/CancellingTransport.h"

#include "ObiTest.h"

#include <qcoro/qcorosignal.h>

using namespace obi;

namespace {

/// Never answers; ends at cancellation, as the network does.
class Endless final : public Transport
{
public:
    Async<HttpResponse> send(HttpRequest request) override
    {
        const auto cancellation = request.cancellation;
        if (!cancellation->isCancelled())
            co_await qCoro(cancellation.get(), &Cancellation::cancelled);
        co_return failure(ErrorCode::Cancelled);
    }
};

} // namespace

class CancellingTransportTest : public QObject
{
    Q_OBJECT
private:
    int m_cancelled = 0;

    void send(Transport &transport, const std::shared_ptr<Cancellation> &own = {})
    {
        QCoro::connect(transport.send({.cancellation = own}), this, [this](const Result<HttpResponse> &result) {
            QCOMPARE(result.error().code, ErrorCode::Cancelled);
            ++m_cancelled;
        });
    }

private Q_SLOTS:
    void init() { m_cancelled = 0; }

    void cancelsWhatIsUnderWay()
    {
        Endless below;
        CancellingTransport transport(below);
        send(transport);
        send(transport, std::make_shared<Cancellation>());
        QCOMPARE(m_cancelled, 0);
        transport.cancelAll();
        QTRY_COMPARE(m_cancelled, 2);
        send(transport); // one that comes later is not touched
        QTest::qWait(10);
        QCOMPARE(m_cancelled, 2);
        transport.cancelAll();
        QTRY_COMPARE(m_cancelled, 3);
    }

    void requestsOwnCancellationEndsItAlone()
    {
        Endless below;
        CancellingTransport transport(below);
        const auto own = std::make_shared<Cancellation>();
        send(transport, own);
        send(transport);
        own->cancel();
        QTRY_COMPARE(m_cancelled, 1);
        send(transport, own); // cancelled before it began
        QTRY_COMPARE(m_cancelled, 2);
        transport.cancelAll();
        QTRY_COMPARE(m_cancelled, 3);
    }

    void goingAwayCancels()
    {
        Endless below;
        auto transport = std::make_unique<CancellingTransport>(below);
        send(*transport);
        send(*transport, std::make_shared<Cancellation>());
        transport.reset();
        QTRY_COMPARE(m_cancelled, 2);
    }
};

OBI_TEST(CancellingTransportTest)
#include "cancelling_transport_test.moc"
