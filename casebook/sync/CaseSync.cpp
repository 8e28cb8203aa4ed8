// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/CaseSync.h"

#include "settings/Settings.h"
#include "store/CaseStore.h"

namespace obi {
namespace {

/// The service does not want this case; the others may do better.
bool isOfTheCase(const Error &error)
{
    const int status = error.code == ErrorCode::HttpStatus ? error.context.value(1).toInt() : 0;
    return (status >= 400 && status < 500) || error.code == ErrorCode::UnexpectedAnswer ||
           error.code == ErrorCode::AnswerTooLarge || error.code == ErrorCode::TextTooLong;
}

/// Nothing changes by itself.
bool hasToBeMended(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotLoggedIn:
    case ErrorCode::Unauthorized:
    case ErrorCode::UnknownClient:
    case ErrorCode::WrongClientPassword:
    case ErrorCode::MissingScope:
        return true;
    default:
        return false;
    }
}

/// What a service asks to be left alone for, a day at most.
int toldWaitMs(const Error &error)
{
    constexpr qint64 Longest = 24 * 60 * 60;
    const qint64 seconds = error.code == ErrorCode::RateLimited ? error.context.value(1).toLongLong() : 0;
    return int(qBound<qint64>(0, seconds, Longest) * 1000);
}

} // namespace

CaseSync::CaseSync(CaseStore &store, Transport &transport, Settings &settings, Clock clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_transport(transport)
    , m_settings(settings)
    , m_clock(std::move(clock))
    , m_access(store)
{
    m_load.setSingleShot(true);
    m_load.setInterval(0);
    m_wake.setSingleShot(true);
    m_fetch.setInterval(FetchMs);
    connect(&m_load, &QTimer::timeout, this, &CaseSync::load);
    connect(&m_wake, &QTimer::timeout, this, [this] { run(); });
    connect(&m_fetch, &QTimer::timeout, this, [this] {
        m_fetchDue = true;
        wake(0);
    });
    connect(&store, &CaseStore::caseChanged, this, [this](const Case &changed) {
        m_refused.remove(changed.id); // it may fit now
        m_load.start();
    });
    connect(&store, &CaseStore::caseRemoved, &m_load, qOverload<>(&QTimer::start));
    connect(&store, &CaseStore::sharesChanged, &m_load, qOverload<>(&QTimer::start));
    connect(&settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::ShareCases)
            takeSetting();
    });
    load();
}

CaseSync::~CaseSync()
{
    m_store.shareNewCases({});
    if (m_courier)
        m_courier->stop();
}

bool CaseSync::isSharing() const
{
    return m_settings.get<bool>(Setting::ShareCases);
}

void CaseSync::setWords(const MergeWords &words)
{
    m_words = words;
    if (m_courier)
        m_courier->setWords(words);
}

void CaseSync::setAccount(const std::optional<SyncAccount> &account, const std::optional<Error> &why)
{
    if (m_courier && account == m_account && !why)
        return;
    if (m_courier) {
        m_courier->stop();
        m_retired.push_back(std::move(m_courier));
        forgetRetired();
    }
    m_lastFetched = {};
    m_lastSent = {};
    m_account = account;
    m_problem = why;
    m_mustBeMended = false;
    m_mayNotSend.reset();
    m_refused.clear();
    m_retryMs = 0;
    m_notBefore = {};
    m_fetchDue = account.has_value();
    if (account) {
        m_courier = std::make_unique<CaseCourier>(m_store, m_transport, *account, m_words);
        m_courier->setMaySend([this](const QString &id) { return isSharing() && !m_stopped.contains(id); });
        if (!account->formerKey.isEmpty() && account->formerKey != account->key)
            QCoro::connect(m_access.rename(account->formerKey, account->key), this, [](const Result<void> &) {});
        m_fetch.start();
        wake(0);
    } else {
        m_fetch.stop();
    }
    takeSetting();
}

/// Once no request of theirs is under way; not from within one.
void CaseSync::forgetRetired()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_running)
                m_retired.clear();
        },
        Qt::QueuedConnection);
}

void CaseSync::takeSetting()
{
    m_store.shareNewCases(m_account && isSharing() ? m_account->key : QString());
    wake(0);
    Q_EMIT changed();
}

void CaseSync::load()
{
    QCoro::connect(m_access.all(), this, [this](const Result<QList<CaseShare>> &shares) {
        if (shares)
            takeShares(*shares);
    });
}

void CaseSync::takeShares(const QList<CaseShare> &shares)
{
    const bool same = shares == m_shares;
    m_shares = shares;
    m_places.clear();
    for (qsizetype at = 0; at < m_shares.size(); ++at) {
        const CaseShare &share = m_shares.at(at);
        m_places.insert(share.caseId, at);
        if (share.waiting > 0 && hold(share) == SyncHold::None)
            wake(share.removed ? (UndoSeconds + 1) * 1000 : EditMs);
    }
    if (!same)
        Q_EMIT changed();
}

const CaseShare *CaseSync::find(const QString &caseId) const
{
    const auto place = m_places.constFind(caseId);
    return place == m_places.constEnd() ? nullptr : &m_shares.at(*place);
}

std::optional<Error> CaseSync::refusal(const QString &caseId) const
{
    const auto found = m_refused.constFind(caseId);
    return found == m_refused.constEnd() ? std::nullopt : std::optional(*found);
}

SyncHold CaseSync::hold(const CaseShare &share) const
{
    if (m_account && share.account != m_account->key)
        return SyncHold::OtherAccount;
    if (!isSharing())
        return SyncHold::SharingOff;
    if (m_problem)
        return SyncHold::Problem;
    return m_refused.contains(share.caseId) ? SyncHold::Refused : SyncHold::None;
}

void CaseSync::share(const QString &caseId)
{
    if (!m_account)
        return;
    m_refused.remove(caseId);
    m_stopped.remove(caseId);
    QCoro::connect(m_access.share(caseId, m_account->key), this, [this](const Result<void> &shared) {
        if (shared)
            wake(0);
    });
}

void CaseSync::stopSharing(const QString &caseId)
{
    m_refused.remove(caseId);
    m_stopped.insert(caseId); // at once, for what is being sent of it
    QCoro::connect(m_access.stop(caseId), this, [](const Result<void> &) {});
}

void CaseSync::markSeen(const QString &caseId)
{
    const CaseShare *share = find(caseId);
    if (share && (share->changed || share->conflict))
        QCoro::connect(m_access.markSeen(caseId), this, [](const Result<void> &) {});
}

void CaseSync::retry()
{
    m_refused.clear();
    m_mayNotSend.reset();
    m_mustBeMended = false;
    m_notBefore = {};
    m_retryMs = 0;
    m_fetchDue = m_account.has_value();
    wake(0);
}

/// The earlier one counts, but nothing before the next try is due.
void CaseSync::wake(int milliseconds)
{
    if (!m_courier)
        return;
    const int wait = qMax(milliseconds, int(qMax<qint64>(0, m_notBefore.remainingTime())));
    if (!m_wake.isActive() || m_wake.remainingTime() > wait)
        m_wake.start(wait);
}

QCoro::Task<> CaseSync::run()
{
    m_again = m_running;
    if (m_running || !m_courier || m_mustBeMended)
        co_return;
    const QPointer<CaseSync> alive(this);
    CaseCourier *courier = m_courier.get();
    m_running = true;
    Q_EMIT changed();
    auto fetching = fetch(courier);
    Result<void> done = co_await std::move(fetching);
    if (!alive)
        co_return;
    if (done && isCurrent(courier) && !m_mayNotSend) {
        auto sending = sendAll(courier);
        done = co_await std::move(sending);
        if (alive && !done && hasToBeMended(done.error())) {
            m_mayNotSend = done.error();
            done = {};
        }
    }
    if (!alive)
        co_return;
    m_running = false;
    forgetRetired();
    if (isCurrent(courier))
        settle(done);
    if (m_courier && !m_courier->stillBeingMade().isEmpty())
        wake(CaseCourier::MakingMs);
    Q_EMIT changed();
    if (m_again || !isCurrent(courier))
        wake(0);
}

/// The newest casebook becomes the active case where there is none.
Async<void> CaseSync::fetch(CaseCourier *courier)
{
    const QPointer<CaseSync> alive(this);
    if (!m_fetchDue)
        co_return Result<void>();
    m_fetchDue = false; // who wants it anew meanwhile gets it anew
    auto fetching = courier->fetch();
    const Result<int> fresh = co_await std::move(fetching);
    if (!alive)
        co_return failure(ErrorCode::Cancelled);
    if (!fresh) {
        m_fetchDue = m_account.has_value();
        co_return tl::unexpected(fresh.error());
    }
    if (isCurrent(courier))
        m_lastFetched = m_clock.now();
    if (*fresh == 0)
        co_return Result<void>();
    const Result<QString> active = co_await m_store.activeCase();
    if (!alive || !active || !active->isEmpty())
        co_return Result<void>();
    const Result<QList<CaseSummary>> cases = co_await m_store.list();
    if (alive && cases && !cases->isEmpty())
        co_await m_store.setActiveCase(cases->first().id);
    co_return Result<void>();
}

Async<void> CaseSync::sendAll(CaseCourier *courier)
{
    constexpr int MostTimes = 5;
    const QPointer<CaseSync> alive(this);
    QHash<QString, int> times;
    QStringList paused;
    while (alive && isCurrent(courier) && isSharing()) {
        const QDateTime removedUntil = m_clock.now().addSecs(-UndoSeconds);
        auto asking =
            m_access.next(courier->account().key, m_refused.keys() + courier->stillBeingMade() + paused, removedUntil);
        const Result<OutgoingCase> next = co_await std::move(asking);
        if (!alive || !isCurrent(courier))
            break;
        if (!next)
            co_return tl::unexpected(next.error());
        const QString caseId = next->content.id;
        if (caseId.isEmpty())
            co_return Result<void>();
        // One that is edited faster than it is sent goes on after a pause.
        if (++times[caseId] > MostTimes) {
            paused.append(caseId);
            continue;
        }
        auto delivering = courier->deliver(*next);
        const Result<void> delivered = co_await std::move(delivering);
        if (!alive || !isCurrent(courier))
            break;
        if (delivered) {
            m_lastSent = m_clock.now();
            continue;
        }
        if (!isOfTheCase(delivered.error()))
            co_return delivered;
        m_refused.insert(caseId, delivered.error());
        Q_EMIT changed();
    }
    co_return Result<void>();
}

void CaseSync::settle(const Result<void> &done)
{
    m_problem = done ? m_mayNotSend : std::optional(done.error());
    m_mustBeMended = !done && hasToBeMended(done.error());
    if (done) {
        m_retryMs = 0;
        m_notBefore = {};
    } else if (!m_mustBeMended) {
        m_retryMs = qBound(m_firstRetryMs, m_retryMs * 2, LongestRetryMs);
        m_notBefore.setRemainingTime(qMax(m_retryMs, toldWaitMs(*m_problem)));
        wake(0);
    }
    // What came in while it was under way.
    m_load.start();
}

} // namespace obi
