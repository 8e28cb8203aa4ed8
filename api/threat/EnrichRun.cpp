// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/EnrichRun.h"

#include "http/Cancellation.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace obi {

struct EnrichRun::Lane {
    ModuleInstance module;
    QList<Observable> waiting{};
    int underWay = 0;
};

namespace {

/// Whether the next chunk would meet the same.
bool isLasting(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
    case ErrorCode::NoConnection:
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ConnectTimedOut:
    case ErrorCode::ProxyFailed:
    case ErrorCode::ProxyUnauthorized:
    case ErrorCode::TlsFailed:
    case ErrorCode::CertificateSelfSigned:
    case ErrorCode::CertificateUnknownAuthority:
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateWrongHost:
    case ErrorCode::CertificateChanged:
    case ErrorCode::NotLoggedIn:
    case ErrorCode::Unauthorized:
    case ErrorCode::UnknownClient:
    case ErrorCode::WrongClientPassword:
    case ErrorCode::MissingScope:
    case ErrorCode::RateLimited:
    case ErrorCode::ClockSkewed:
        return true;
    default:
        return false;
    }
}

} // namespace

EnrichRun::EnrichRun(EnrichClient &client, Question question, QList<Observable> observables,
                     QList<ModuleInstance> modules, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_question(question)
    , m_cancellation(std::make_shared<Cancellation>())
{
    if (modules.isEmpty())
        modules.append(ModuleInstance{});
    for (const ModuleInstance &module : std::as_const(modules))
        m_lanes.append(std::make_shared<Lane>(Lane{module, observables}));
}

EnrichRun::~EnrichRun()
{
    m_cancellation->cancel();
}

void EnrichRun::start()
{
    const QPointer<EnrichRun> self(this);
    for (const auto &lane : QList(m_lanes)) {
        if (self)
            pump(lane);
    }
    if (self)
        finishIfDone();
}

void EnrichRun::cancel()
{
    m_cancellation->cancel();
}

void EnrichRun::pump(const std::shared_ptr<Lane> &lane)
{
    const QPointer<EnrichRun> self(this); // an ask may end at once, and who hears of it may delete the run
    while (self && lane->underWay < ChunksUnderWay && !lane->waiting.isEmpty()) {
        const QList<Observable> chunk = lane->waiting.first(std::min(ChunkSize, lane->waiting.size()));
        lane->waiting.remove(0, chunk.size());
        ++lane->underWay;
        ask(lane, chunk);
    }
}

void EnrichRun::ask(const std::shared_ptr<Lane> &lane, const QList<Observable> &chunk)
{
    const auto takeIt = [this, lane, chunk](const Result<EnrichAnswer> &result) { take(lane, chunk, result); };
    if (m_question == Question::Deliberate)
        QCoro::connect(m_client.deliberate(chunk, lane->module.id, m_cancellation), this, takeIt);
    else
        QCoro::connect(m_client.observe(chunk, lane->module.id, m_cancellation), this, takeIt);
}

void EnrichRun::take(const std::shared_ptr<Lane> &lane, const QList<Observable> &chunk,
                     const Result<EnrichAnswer> &answer)
{
    const QPointer<EnrichRun> self(this);
    --lane->underWay;
    if (answer) {
        Q_EMIT answered(*answer);
    } else {
        QList<Observable> affected = chunk;
        if (isLasting(answer.error()))
            affected += std::exchange(lane->waiting, {});
        Q_EMIT failed(lane->module, affected, answer.error());
    }
    if (!self)
        return;
    pump(lane);
    if (self)
        finishIfDone();
}

void EnrichRun::finishIfDone()
{
    const bool done = std::all_of(m_lanes.begin(), m_lanes.end(),
                                  [](const auto &lane) { return lane->underWay == 0 && lane->waiting.isEmpty(); });
    if (done && !std::exchange(m_finished, true))
        Q_EMIT finished();
}

} // namespace obi
