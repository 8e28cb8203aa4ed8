// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "threat/ProfileClient.h"

#include <QObject>
#include <QTimer>

namespace obi {

class CaseSync;
class Network;
class ServerBook;

/// What a log-in brings with it: who it is (whoami), which gives the account the name of its organisation and tells
/// CaseSync whose cases it keeps the same with the service. Asked once for an account; where there is no answer, again
/// after a while. An API client that may not ask stands for itself. Without the scope for casebooks, or without anybody
/// logged in, CaseSync hears why.
class Acquaintance final : public QObject
{
    Q_OBJECT
public:
    static constexpr int RetryMs = 30'000;

    /// All outlive this object.
    Acquaintance(Network &network, ServerBook &servers, CaseSync &sync, QObject *parent = nullptr);

private:
    void forget();
    void takeProblem();
    void takeToken();
    QCoro::Task<> meet();
    void learnName(const QString &account, const QString &name);

    Network &m_network;
    ServerBook &m_servers;
    CaseSync &m_sync;
    ProfileClient m_profile;
    QTimer m_retry;
    bool m_met = false; ///< or is being met
    int m_turn = 0;     ///< counts accounts: an answer for an earlier one comes too late
};

} // namespace obi
