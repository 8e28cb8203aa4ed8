// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "store/CaseShares.h"
#include "sync/AccountGate.h"
#include "threat/CasebookClient.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>

#include <functional>

namespace obi {

/// The account of a service that cases are shared with.
struct SyncAccount {
    QString key{}; ///< the same for the same person, organisation and region, and for no other
    ServiceAddresses addresses{};
    QString formerKey{}; ///< what it was called while it could not be asked who it is; empty: no other name

    bool operator==(const SyncAccount &) const = default;
};

/// Carries cases between this machine and the casebooks of one account. It looks before it writes: what arrived the
/// last time, though no answer came back, is not sent again, and what others did meanwhile comes here. It may be
/// stopped at any moment and goes on from there the next time, since each answer is kept before the next request goes
/// out. Once stopped it sends nothing more.
class CaseCourier final : public QObject
{
    Q_OBJECT
public:
    /// More casebooks of an organisation are not walked through each time; of those beyond, the newest hundred come.
    static constexpr int MostListed = 1000;
    /// So many of the casebooks that are here and were not listed are asked for one by one, the next ones next time.
    static constexpr int MostAskedFor = 20;

    /// Both outlive this object.
    CaseCourier(CaseStore &store, Transport &transport, SyncAccount account, MergeWords words,
                QObject *parent = nullptr);
    const SyncAccount &account() const { return m_account; }
    void stop() { m_gate.close(); }
    void setWords(const MergeWords &words) { m_words = words; }
    /// Asked before each request that changes anything of this case at the service.
    void setMaySend(std::function<bool(const QString &)> maySend) { m_maySend = std::move(maySend); }

    /// Takes in what the service has. Gives how many casebooks were not here before.
    Async<int> fetch();
    /// Tells the service what it lacks of one case. A casebook that is there no more is no error: the case is marked
    /// so. Errors: those of the client and the store; UnexpectedAnswer where the service took a change and did not make
    /// it, or answered with a casebook that is none. What must not be sent any more stays.
    Async<void> deliver(OutgoingCase outgoing);
    /// A service may still be at work on a casebook that it was asked to make: where nobody knows whether that arrived,
    /// the case is left alone for so long, or it would be made twice.
    static constexpr int MakingMs = 60'000;
    QStringList stillBeingMade() const;

private:
    Async<void> remove(OutgoingCase outgoing);
    Async<QString> remoteIdOf(OutgoingCase outgoing);
    Async<void> keepAnswer(Async<CasebookEntity> asking, TakeRules rules);
    Async<void> keepChange(Async<CasebookEntity> changing, TakeRules rules);
    Async<void> sendChanges(QString caseId);
    Async<CasebookEntity> send(CaseDifference part, QString remoteId);
    bool maySend(const QString &caseId) const { return !m_maySend || m_maySend(caseId); }

    Async<QList<CaseShare>> unlisted(QList<CasebookEntity> listed);
    Async<void> lookFor(CaseShare share);
    Async<int> takeAll(QList<CasebookEntity> casebooks);
    TakeRules rules(const QString &caseId = {}) const;

    CaseShares m_shares;
    AccountGate m_gate;
    SyncAccount m_account;
    CasebookClient m_client;
    MergeWords m_words;
    std::function<bool(const QString &)> m_maySend;
    bool m_markNew = false;
    QHash<QString, QDeadlineTimer> m_making;     ///< what may still be made there, by case
    QHash<QString, CasebookEntity> m_unanswered; ///< what went out and was never answered, by case
    qsizetype m_nextAsked = 0;                   ///< place in the cases that are not listed
};

/// HTTP 404.
bool isNotFound(const Error &error);

} // namespace obi
