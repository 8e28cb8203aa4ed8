// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions/ActionLog.h"

#include "store/CaseStore.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>

namespace obi {

ActionLog::ActionLog(CaseStore &store, ActionTrigger &trigger, Clock clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_trigger(trigger)
    , m_clock(std::move(clock))
{
    load();
}

QCoro::Task<> ActionLog::load()
{
    const QPointer<ActionLog> alive(this);
    const Result<QList<ActionRecord>> kept = co_await m_store.actions();
    if (!alive)
        co_return;
    m_loaded = true;
    QList<ActionRecord> orphans;
    if (!kept)
        m_problem = kept.error();
    for (ActionRecord record : kept.value_or(QList<ActionRecord>{})) {
        if (find(record.id))
            continue; // of this run, and newer here than on the disk
        if (record.isUnderWay()) {
            record.endWithoutAnswer();
            orphans.append(record);
        }
        m_records.append(record);
        if (!m_latest.contains(record.observable))
            m_latest.insert(record.observable, record.id);
    }
    if (!orphans.isEmpty())
        keep(orphans);
    Q_EMIT reset();
}

QString ActionLog::run(const ModuleAction &action, const Observable &observable)
{
    return run(QList<ActionOrder>{{action, observable}}).first();
}

QStringList ActionLog::run(const QList<ActionOrder> &orders)
{
    QStringList ids;
    for (const ActionOrder &order : orders)
        ids << request(order);
    m_waiting += ids;
    carryOutNext();
    // Those that wait are on the disk too: after a crash it is known that they were not sent.
    QList<ActionRecord> waiting;
    for (const QString &id : std::as_const(ids)) {
        if (m_waiting.contains(id))
            waiting << *find(id);
    }
    if (!waiting.isEmpty())
        keep(waiting);
    return ids;
}

QString ActionLog::request(const ActionOrder &order)
{
    ActionRecord record{.action = order.action, .observable = order.observable};
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.requestedAt = m_clock.now();
    record.changedAt = record.requestedAt;
    m_records.prepend(record);
    m_latest.insert(record.observable, record.id);
    Q_EMIT added(record.id);
    return record.id;
}

void ActionLog::carryOutNext()
{
    while (m_underWay < MostUnderWay && !m_waiting.isEmpty()) {
        ++m_underWay;
        carryOut(*find(m_waiting.takeFirst()));
    }
}

void ActionLog::ended()
{
    --m_underWay;
    carryOutNext();
}

void ActionLog::withdrawAll()
{
    ++m_left;
    withdraw(QStringList(m_waiting));
    for (ActionRecord &record : m_records)
        record.action.url.clear();
}

void ActionLog::withdraw(const QStringList &ids)
{
    QList<ActionRecord> withdrawn;
    for (const QString &id : ids) {
        if (!m_waiting.removeOne(id))
            continue;
        ActionRecord record = *find(id);
        record.withdraw(m_clock.now());
        withdrawn << record;
    }
    if (withdrawn.isEmpty())
        return;
    keep(withdrawn);
    for (const ActionRecord &record : std::as_const(withdrawn))
        put(record);
}

// What is on the disk when the request goes out is Running: whoever reads it after a crash knows that it may have been
// sent.
QCoro::Task<> ActionLog::carryOut(ActionRecord record)
{
    const QPointer<ActionLog> alive(this);
    const int left = m_left;
    record.state = ActionRecord::State::Running;
    const QList<ActionRecord> sending{record};
    const Result<void> kept = co_await m_store.keepActions(sending);
    if (!alive)
        co_return;
    if (!kept) {
        record.take(tl::unexpected(kept.error()), m_clock.now());
        put(record);
        ended();
        co_return;
    }
    if (left != m_left) {
        record.withdraw(m_clock.now());
        record.action.url.clear();
        put(record);
        keep({record});
        ended();
        co_return;
    }
    put(record);
    const ModuleAction action = record.action;
    const Observable observable = record.observable;
    const Result<ActionOutcome> outcome = co_await m_trigger.trigger(action, observable);
    if (!alive)
        co_return;
    record.take(outcome, m_clock.now());
    if (left != m_left)
        record.action.url.clear();
    put(record);
    keep({record});
    ended();
}

const ActionRecord *ActionLog::find(const QString &id) const
{
    const auto found =
        std::find_if(m_records.begin(), m_records.end(), [&id](const ActionRecord &record) { return record.id == id; });
    return found == m_records.end() ? nullptr : &*found;
}

const ActionRecord *ActionLog::latestOn(const Observable &observable) const
{
    const auto latest = m_latest.constFind(observable);
    return latest == m_latest.constEnd() ? nullptr : find(*latest);
}

int ActionLog::unseen() const
{
    return int(std::count_if(m_records.begin(), m_records.end(), [](const ActionRecord &each) { return !each.seen; }));
}

void ActionLog::markSeen(const QStringList &ids)
{
    QList<ActionRecord> marked;
    for (ActionRecord &record : m_records) {
        if (record.seen || record.isUnderWay() || !ids.contains(record.id))
            continue;
        record.seen = true;
        marked.append(record);
    }
    if (marked.isEmpty())
        return;
    keep(marked);
    for (const ActionRecord &record : std::as_const(marked))
        Q_EMIT changed(record.id);
}

void ActionLog::put(const ActionRecord &record)
{
    for (ActionRecord &known : m_records) {
        if (known.id == record.id)
            known = record;
    }
    Q_EMIT changed(record.id);
}

void ActionLog::keep(const QList<ActionRecord> &records)
{
    QCoro::connect(m_store.keepActions(records), this, [this](const Result<void> &kept) {
        if (!kept)
            Q_EMIT writeFailed(kept.error());
    });
}

} // namespace obi
