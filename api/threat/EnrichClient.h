// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"
#include "ctim/CtimEntity.h"
#include "ctim/Indicator.h"
#include "ctim/Relationship.h"
#include "ctim/Sighting.h"
#include "http/Transport.h"
#include "threat/ModuleChoice.h"

#include <QMap>

namespace obi {

/// What one module answered to a question about some observables.
struct ModuleAnswer {
    ModuleInstance module;
    QList<Verdict> verdicts{};
    QList<Judgement> judgements{};
    // observe alone sends these.
    QList<Sighting> sightings{};
    QList<Indicator> indicators{};
    QList<Relationship> relationships{};
    QMap<QString, QList<CtimEntity>> others{}; ///< by the wire's name of the list: "attack_patterns", "malwares", …
    /// How many more of a kind ("sightings") the module has than it sent.
    QMap<QString, qint64> leftOut{};
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

/// What all modules together hold one observable for.
struct Reputation {
    std::optional<Verdict> verdict{};
    EnrichAnswer answer{}; ///< what it comes from
};

/// Whether a module is able to work (api.md section 2.3).
struct ModuleHealth {
    enum class Status { Unknown, Ok, Error };
    /// So much of a product's own allowance is used up.
    struct Quota {
        QString name{};
        QString description{};
        QString unit{};
        std::optional<qint64> limit{};
        std::optional<qint64> used{};
        QDateTime start{}; ///< UTC
        QDateTime end{};   ///< UTC
    };

    ModuleInstance module;
    Status status = Status::Unknown;
    QList<Quota> quotas{};
};

struct HealthAnswer {
    QList<ModuleHealth> modules{};
    QList<ModuleError> errors{};
};

/// What is asked about the sightings of some observables on one's own machines.
struct TargetQuestion {
    QList<Observable> observables{};
    QDateTime start{}; ///< invalid: as the modules like
    QDateTime end{};
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
    /// Holds for questions to all modules; one that is named is asked.
    void setModules(ModuleChoice modules) { m_modules = std::move(modules); }

    /// Verdicts from one module (`mids=`) or, with an empty id, from all in one answer.
    Async<EnrichAnswer> deliberate(QList<Observable> observables, QString moduleInstanceId = {},
                                   std::shared_ptr<Cancellation> cancellation = {});
    /// All that a module, or all of them, know: sightings, indicators, relationships, …
    Async<EnrichAnswer> observe(QList<Observable> observables, QString moduleInstanceId = {},
                                std::shared_ptr<Cancellation> cancellation = {});
    /// POST …/observe/targets
    Async<EnrichAnswer> observeTargets(TargetQuestion question, QString moduleInstanceId = {});
    /// Pivots to other products, of all modules.
    Async<QList<ModuleLink>> refer(QList<Observable> observables);
    /// GET …/reputation/observable
    Async<Reputation> reputation(Observable observable, QString moduleInstanceId = {});
    /// POST …/health, of all modules or of one.
    Async<HealthAnswer> health(QString moduleInstanceId = {});

private:
    /// Modules are asked one by one, each the same and none long after the others: a body that was made for one serves
    /// them all.
    QByteArray bodyOf(const QList<Observable> &observables);

    struct Body {
        QList<Observable> observables;
        QByteArray json;
    };
    static constexpr qsizetype BodiesKept = 8;

    Transport &m_transport;
    ServiceAddresses m_addresses;
    ModuleChoice m_modules{};
    QList<Body> m_bodies{}; ///< the last ones
};

} // namespace obi
