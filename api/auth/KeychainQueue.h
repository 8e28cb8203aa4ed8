// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The jobs of QtKeychain, for KeychainStore.

#include "auth/Secret.h"
#include "auth/SharedAnswer.h"

#include <QObject>
#include <QPointer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace obi {

struct KeychainAnswer {
    QKeychain::Error error = QKeychain::NoError;
    QString reason{};
    Secret secret{}; ///< of a read
};

struct KeychainTask {
    enum class Kind { Read, Write, Erase };
    Kind kind = Kind::Read;
    QString key{};
    Secret secret{}; ///< of a write
    SharedAnswer<KeychainAnswer> answer{};
    bool givenUp = false; ///< nobody waits for it any more
};

/// Starts one job at a time, so that one which was given up before its turn is never begun. A job under way cannot be
/// ended: it is left to itself, its answer is dropped, and a write that then succeeds is erased before anything else
/// begins.
class KeychainQueue final : public QObject
{
    Q_OBJECT
public:
    explicit KeychainQueue(QString service, QObject *parent = nullptr);
    /// Whoever waits gets Cancelled.
    ~KeychainQueue() override;

    void add(const std::shared_ptr<KeychainTask> &task);

private:
    QKeychain::Job *makeJob(const KeychainTask &task);
    void startNext();
    void begin(const KeychainTask &task);
    void ended(QKeychain::Job *job);

    QString m_service;
    QList<std::shared_ptr<KeychainTask>> m_waiting;
    std::shared_ptr<KeychainTask> m_running;
};

} // namespace obi
