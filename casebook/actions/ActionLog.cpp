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
    }
    if (!orphans.isEmpty())
        keep(orphans);
    showAll();
}

void ActionLog::setAccount(const QString &account)
{
    if (std::exchange(m_account, account) != account)
        showAll();
}

bool ActionLog::isShown(const ActionRecord &record) const
{
    return record.account.isEmpty() || record.account == m_account;
}

void ActionLog::showAll()
{
    m_shown.clear();
    m_latest.clear();
    for (const ActionRecord &record : std::as_const(m_records)) {
        if (!isShown(record))
            continue;
        m_shown.append(record);
        if (!m_latest.contains(record.observable))
            m_latest.insert(record.observable, record.id);
    }
    Q_EMIT reset();
}

QString ActionLog::run(const ModuleAction &action, const Observable &observable)
{
    return run(QList<ActionOrder>{{action, observable}}).first();
}

QStringList ActionLog::run(const QList<ActionOrder> &orders, const NoteWish &note)
{
    const QString batch = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QStringList ids;
    for (const ActionOrder &order : orders)
        ids << request(order, batch, note);
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

QString ActionLog::request(const ActionOrder &order, const QString &batch, const NoteWish &note)
{
    ActionRecord record{.action = order.action, .observable = order.observable};
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.requestedAt = m_clock.now();
    record.changedAt = record.requestedAt;
    record.account = m_account;
    record.batch = batch;
    record.note = note;
    m_records.prepend(record);
    m_shown.prepend(record);
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
    for (QList<ActionRecord> *records : {&m_records, &m_shown}) {
        for (ActionRecord &record : *records)
            record.action.url.clear();
    }
    Q_EMIT withdrawn();
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
    if (left != m_left)
        record.action.url.clear(); // as withdrawAll() did where it stands in the list
    if (!kept) {
        record.take(tl::unexpected(kept.error()), m_clock.now());
        put(record);
        ended();
        co_return;
    }
    if (left != m_left) {
        record.withdraw(m_clock.now());
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
    return int(std::count_if(m_shown.begin(), m_shown.end(), [](const ActionRecord &each) { return !each.seen; }));
}

void ActionLog::markSeen(const QStringList &ids)
{
    QList<ActionRecord> marked;
    for (ActionRecord record : std::as_const(m_records)) {
        if (record.seen || record.isUnderWay() || !ids.contains(record.id))
            continue;
        record.seen = true;
        marked.append(record);
    }
    if (marked.isEmpty())
        return;
    keep(marked);
    for (const ActionRecord &record : std::as_const(marked))
        put(record);
}

QStringList ActionLog::toNote() const
{
    QStringList wanted;
    QStringList underWay;
    for (const ActionRecord &record : m_records) {
        if (record.isUnderWay())
            underWay << record.batch;
        else if (record.note.wanted && !wanted.contains(record.batch))
            wanted << record.batch;
    }
    wanted.removeIf([&underWay](const QString &batch) { return underWay.contains(batch); });
    return wanted;
}

QList<ActionRecord> ActionLog::batch(const QString &batch) const
{
    QList<ActionRecord> records;
    for (auto record = m_records.crbegin(); record != m_records.crend(); ++record) {
        if (record->batch == batch)
            records << *record;
    }
    return records;
}

void ActionLog::noteWritten(const QString &batch)
{
    QList<ActionRecord> noted = this->batch(batch);
    for (ActionRecord &record : noted) {
        record.note = {};
        put(record);
    }
    if (!noted.isEmpty())
        keep(noted);
}

void ActionLog::put(const ActionRecord &record)
{
    for (QList<ActionRecord> *records : {&m_records, &m_shown}) {
        for (ActionRecord &known : *records) {
            if (known.id == record.id)
                known = record;
        }
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
