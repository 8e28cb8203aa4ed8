// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "threat/CasebookClient.h"
#include "threat/ProfileClient.h"

#include <QObject>
#include <QSet>

namespace obi {

class CaseStore;
class Clock;
class Network;
class ServerBook;

/// What a log-in brings with it: the name of the organisation (whoami) for the account, and the casebooks that its
/// private intelligence holds, which are kept on this machine beside the local ones. Each once for an account and run;
/// a missing scope leaves that part out, which the log-in dialog has said already.
class Acquaintance final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    Acquaintance(Network &network, ServerBook &servers, CaseStore &cases, const Clock &clock,
                 QObject *parent = nullptr);

Q_SIGNALS:
    void failed(const obi::Error &error);

private:
    void takeToken();
    QCoro::Task<> learnName(QString account);
    QCoro::Task<> keepCases(QString account);

    Network &m_network;
    ServerBook &m_servers;
    CaseStore &m_cases;
    const Clock &m_clock;
    ProfileClient m_profile;
    CasebookClient m_casebooks;
    QSet<QString> m_met{}; ///< ids of accounts whose casebooks were read or are being read
};

} // namespace obi
