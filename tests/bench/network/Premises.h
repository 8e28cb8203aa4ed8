// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "TestCloud.h"
#include "auth/AuthorizedTransport.h"
#include "auth/TokenSource.h"
#include "http/LiveTransport.h"
#include "http/RateGate.h"
#include "http/RetryingTransport.h"
#include "http/TlsTrust.h"
#include "recording/RecordingTransport.h"

#include <algorithm>

/// A server of its own and the whole chain to it, as the console builds it.
struct Premises {
    obi::test::TestCloud cloud;
    obi::Clock clock = obi::Clock::system();
    obi::TlsTrust trust;
    obi::LiveTransport live{trust};
    obi::RecordingTransport recording{live, clock};
    obi::RateGate gate{clock};
    obi::RetryingTransport retrying{recording, gate};
    obi::TokenSource tokens{retrying, clock};
    obi::AuthorizedTransport authorized{retrying, tokens};

    Premises()
    {
        if (!cloud.start())
            qFatal("%s", qPrintable(cloud.problem()));
        cloud.obey(QStringLiteral("rate"), {{QStringLiteral("perHour"), 1'000'000'000}});
        const obi::ServiceAddresses addresses = cloud.addresses();
        trust.setTrust(addresses.platform, {QSslCertificate::fromPath(cloud.caFile()), {}});
        const obi::Secret password = obi::Secret::fromText(cloud.clientPassword());
        tokens.setCredentials(addresses.platform, cloud.account().clientId, password);
        authorized.setAddresses(addresses);
    }
};

inline double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}
