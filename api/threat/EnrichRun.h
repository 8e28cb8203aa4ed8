// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threat/EnrichClient.h"

#include <QObject>

#include <memory>

namespace obi {

/// One question about a long list of observables: in chunks, each module for itself where the modules are known, and
/// the answers as they come. For what is shown once and not kept, such as all that modules have observed; verdicts,
/// which views show again and again, are VerdictBook's.
class EnrichRun final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype ChunkSize = 100;
    static constexpr int ChunksUnderWay = 3; ///< at most, for each module
    enum class Question { Deliberate, Observe };

    /// Without modules all of them are asked in one request for each chunk. `client` outlives the run.
    EnrichRun(EnrichClient &client, Question question, QList<Observable> observables, QList<ModuleInstance> modules,
              QObject *parent = nullptr);
    ~EnrichRun() override; ///< cancels what is under way

    void start(); ///< once
    /// What is under way ends in Cancelled, and so does what waits.
    void cancel();

Q_SIGNALS:
    void answered(const obi::EnrichAnswer &answer);
    /// These could not be asked at that module (its key() is empty where all were asked at once). An error that the
    /// next chunk would meet too (no connection, credentials, scopes) comes once, with all observables that still
    /// waited.
    void failed(const obi::ModuleInstance &module, const QList<obi::Observable> &observables, const obi::Error &error);
    void finished(); ///< once, after all that was asked has been answered or has failed

private:
    struct Lane; ///< the chunks of one module

    void pump(const std::shared_ptr<Lane> &lane);
    void ask(const std::shared_ptr<Lane> &lane, const QList<Observable> &chunk);
    void take(const std::shared_ptr<Lane> &lane, const QList<Observable> &chunk, const Result<EnrichAnswer> &answer);
    void finishIfDone();

    EnrichClient &m_client;
    Question m_question;
    QList<std::shared_ptr<Lane>> m_lanes;
    std::shared_ptr<Cancellation> m_cancellation;
    bool m_finished = false;
};

} // namespace obi
