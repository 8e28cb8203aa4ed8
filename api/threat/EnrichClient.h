// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"
#include "ctim/Verdict.h"
#include "http/Transport.h"
#include "threat/ModuleClient.h"

namespace obi {

/// What one module answered to a question about some observables.
struct ModuleAnswer {
    ModuleInstance module;
    QList<Verdict> verdicts{};
    QList<Judgement> judgements{};
};

/// An error that one module sent inside an answer of HTTP status 200 (api.md section 2.2).
struct ModuleError {
    enum class Kind { Fatal, Error, Warning };
    /// `code` of a Warning of our own: parts of the module's answer could not be read and were left out; `message`
    /// then holds their paths ("verdicts.docs[1]").
    static constexpr QLatin1StringView UnreadableCode{"obi-unreadable"};

    ModuleInstance module;
    Kind kind = Kind::Error;
    QString code{};
    QString message{};
};

/// Both lists may be filled at once: a partial answer is the norm.
struct EnrichAnswer {
    QList<ModuleAnswer> answers{};
    QList<ModuleError> errors{};
};

/// A link to another product about an observable (refer). `url` is https; others are dropped.
struct ModuleLink {
    ModuleInstance module;
    QString id{};
    QString title{};
    QString description{};
    QUrl url{};
    QStringList categories{};
};

/// POST /iroh/iroh-enrich/…; bodies are bare arrays of observables (api.md section 2.2).
/// Both shapes are understood: today's, and that of 2020 with `module-type` and no ids.
class EnrichClient
{
public:
    EnrichClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    /// Verdicts from one module (`mids=`) or, with an empty id, from all in one answer.
    Async<EnrichAnswer> deliberate(QList<Observable> observables, QString moduleInstanceId = {});
    /// Pivots to other products, of all modules.
    Async<QList<ModuleLink>> refer(QList<Observable> observables);

private:
    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
