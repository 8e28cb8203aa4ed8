// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "sync/CaseCourier.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace obi {

class Settings;

/// Why edits of a case have not gone out.
enum class SyncHold {
    None,         ///< they are about to
    SharingOff,   ///< Setting::ShareCases
    OtherAccount, ///< they were made for another account than the one in use
    Problem,      ///< CaseSync::problem()
    Refused,      ///< CaseSync::refusal() of the case
};

/// Keeps cases and the casebooks of the account in use the same: takes in what others do, every now and then, and sends
/// what is done here, case by case, the one that waits longest first. What waits is in the store (CaseShares): nothing
/// is lost with the process, and the next one goes on. Sends nothing unless Setting::ShareCases is on, and nothing that
/// belongs to another account. What may be better the next time is tried again by itself, less and less often; what a
/// person has to mend waits for retry(), other credentials or another account.
class CaseSync final : public QObject
{
    Q_OBJECT
public:
    static constexpr int FetchMs = 3 * 60 * 1000;
    static constexpr int EditMs = 3000;       ///< after the last edit, so that a text goes out once
    static constexpr int UndoSeconds = 30;    ///< a deleted case can be brought back before it is deleted there
    static constexpr int FirstRetryMs = 5000; ///< doubles each time
    static constexpr int LongestRetryMs = 600'000;

    /// All outlive this object. Nothing is asked before there is an account.
    CaseSync(CaseStore &store, Transport &transport, Settings &settings, Clock clock, QObject *parent = nullptr);
    ~CaseSync() override;

    /// How notes of a merge begin, in the user's words.
    void setWords(const MergeWords &words);
    /// Who is logged in; nothing: nobody, for this reason. What is under way for another account ends.
    void setAccount(const std::optional<SyncAccount> &account, const std::optional<Error> &why = {});
    /// Whether there is, or could be, an account at all: not while a recording plays.
    bool isLive() const { return m_account || m_problem; }
    bool isSharing() const; ///< Setting::ShareCases
    const std::optional<SyncAccount> &account() const { return m_account; }

    const QList<CaseShare> &shares() const { return m_shares; }
    /// Nothing for a case that lives on this machine only.
    const CaseShare *find(const QString &caseId) const;
    /// Why nothing is sent, or fetched, just now.
    const std::optional<Error> &problem() const { return m_problem; }
    std::optional<Error> refusal(const QString &caseId) const;
    SyncHold hold(const CaseShare &share) const;

    /// The case is shared with the account in use from here on; for one that is not shared, is gone there, or belongs
    /// to another account.
    void share(const QString &caseId);
    /// With nobody from here on: what is done on one side stays there, and the casebook stays at the service. Shared
    /// again, the case goes on with the casebook that it had.
    void stopSharing(const QString &caseId);
    void markSeen(const QString &caseId);
    /// Now, whatever was refused before.
    void retry();
    /// Since this process began; UTC, invalid: not yet.
    const QDateTime &lastFetched() const { return m_lastFetched; }
    const QDateTime &lastSent() const { return m_lastSent; }
    bool isAtWork() const { return m_running; }
    /// For tests.
    void setFirstRetry(int milliseconds) { m_firstRetryMs = milliseconds; }

Q_SIGNALS:
    void changed();

private:
    void load();
    void takeShares(const QList<CaseShare> &shares);
    void takeSetting();
    void forgetRetired();
    void wake(int milliseconds);
    QCoro::Task<> run();
    Async<void> fetch(CaseCourier *courier);
    Async<void> sendAll(CaseCourier *courier);
    void settle(const Result<void> &done);
    bool isCurrent(const CaseCourier *courier) const { return courier == m_courier.get(); }

    CaseStore &m_store;
    Transport &m_transport;
    Settings &m_settings;
    Clock m_clock;
    CaseShares m_access;
    MergeWords m_words;
    std::optional<SyncAccount> m_account;
    std::unique_ptr<CaseCourier> m_courier;              ///< nothing without an account
    std::vector<std::unique_ptr<CaseCourier>> m_retired; ///< requests of theirs may still be under way
    QList<CaseShare> m_shares;
    QHash<QString, qsizetype> m_places; ///< in m_shares, by case id
    QHash<QString, Error> m_refused;
    QSet<QString> m_stopped; ///< no request for them may go out any more, though the store does not know it yet
    std::optional<Error> m_problem;
    std::optional<Error> m_mayNotSend; ///< while what the service has may still be read
    bool m_mustBeMended = false;       ///< the problem, by a person
    bool m_fetchDue = false;
    bool m_running = false;
    bool m_again = false; ///< somebody wanted it while it was running
    int m_firstRetryMs = FirstRetryMs;
    int m_retryMs = 0;
    QDeadlineTimer m_notBefore;
    QDateTime m_lastFetched;
    QDateTime m_lastSent;
    QTimer m_load;
    QTimer m_wake;
    QTimer m_fetch;
};

} // namespace obi
