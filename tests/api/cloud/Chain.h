// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ObiTest.h"
#include "TestCloud.h"
#include "auth/AuthorizedTransport.h"
#include "auth/TokenSource.h"
#include "http/LiveTransport.h"
#include "http/RateGate.h"
#include "http/RetryingTransport.h"
#include "http/TlsTrust.h"
#include "recording/RecordingTransport.h"

namespace obi::test {

constexpr int Attempts = 3; ///< RetryingTransport::Policy

inline QString codeName(const Error &error)
{
    return QString::number(int(error.code)) + QStringLiteral(": ") + error.context.join(QStringLiteral(" | "));
}

/// How a call ended: how often it answered, and with which error.
struct Ending {
    int answers = 0;
    std::optional<Error> error{};
};

/// Waits for the end of a call, and a little longer for a second one.
template <typename T>
Ending endingOf(Async<T> &&task)
{
    Ending ending;
    QObject context;
    QCoro::connect(std::move(task), &context, [&ending](const Result<T> &result) {
        ++ending.answers;
        if (!result)
            ending.error = result.error();
    });
    [[maybe_unused]] const bool ended = QTest::qWaitFor([&ending] { return ending.answers > 0; }, 20'000);
    QTest::qWait(50);
    return ending;
}

/// Short limits, so that a test of what hangs is over soon; set on each request by the transport that stands first.
class Hurry final : public Transport
{
public:
    explicit Hurry(Transport &below)
        : m_below(below)
    {}
    TimeLimits limits{std::chrono::milliseconds(700), std::chrono::milliseconds(700), std::chrono::milliseconds(1500)};

    Async<HttpResponse> send(HttpRequest request) override
    {
        request.limits = limits;
        return m_below.send(std::move(request));
    }

private:
    Transport &m_below;
};

inline ServerTrust trusted(const TestCloud &cloud)
{
    return {QSslCertificate::fromPath(cloud.caFile()), {}};
}

/// The whole chain, as the console builds it, to a server of the test's own.
struct Chain {
    explicit Chain(const TestCloud &cloud)
    {
        const ServiceAddresses addresses = cloud.addresses();
        for (const QUrl &service :
             {addresses.platform, addresses.privateIntel, addresses.globalIntel, addresses.conure, addresses.orbital})
            trust.setTrust(service, trusted(cloud));
        for (const GatewayAccount &gateway : cloud.gateways())
            trust.setTrust(gateway.address, trusted(cloud));
        logOut(cloud);
        authorized.setAddresses(addresses);
        live.setBodyLimit(2'000'000);
    }

    /// Forgets the token.
    void logOut(const TestCloud &cloud)
    {
        const Secret password = Secret::fromText(cloud.clientPassword());
        tokens.setCredentials(cloud.addresses().platform, cloud.account().clientId, password);
    }

    Clock clock = Clock::system();
    TlsTrust trust;
    LiveTransport live{trust};
    Hurry hurry{live};
    RecordingTransport recording{hurry, clock};
    RateGate gate{clock};
    RetryingTransport retrying{
        recording, gate, {.firstPause = std::chrono::milliseconds(10), .patience = std::chrono::seconds(2)}};
    TokenSource tokens{retrying, clock};
    AuthorizedTransport authorized{retrying, tokens};
};

} // namespace obi::test
