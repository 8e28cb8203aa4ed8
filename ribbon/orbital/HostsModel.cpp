// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/HostsModel.h"

#include <QLocale>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;
using Kind = NodeSelector::Kind;

namespace {

bool says(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QLatin1StringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Whether a value stands anywhere in what the service tells of a host beyond what is read.
bool mentions(const QVariant &told, const QString &value)
{
    if (told.typeId() == QMetaType::QVariantMap) {
        const QVariantMap map = told.toMap();
        return std::any_of(map.begin(), map.end(), [&](const QVariant &each) { return mentions(each, value); });
    }
    if (told.typeId() == QMetaType::QVariantList) {
        const QVariantList list = told.toList();
        return std::any_of(list.begin(), list.end(), [&](const QVariant &each) { return mentions(each, value); });
    }
    return told.toString().compare(value, Qt::CaseInsensitive) == 0;
}

/// "ws-0417.harukaze.example" is WS-0417 too.
bool isSameName(const QString &one, const QString &other)
{
    const bool whole = one.contains(u'.') && other.contains(u'.');
    const QString first = whole ? one : one.section(u'.', 0, 0);
    const QString second = whole ? other : other.section(u'.', 0, 0);
    return !first.isEmpty() && first.compare(second, Qt::CaseInsensitive) == 0;
}

/// "ws-0417" is WS-0417. The node of Orbital's own is the one name whose letters count.
bool isSameHost(const NodeSelector &one, const NodeSelector &other)
{
    const auto letters = one.kind() == Kind::Orb ? Qt::CaseSensitive : Qt::CaseInsensitive;
    return one.kind() == other.kind() && one.value().compare(other.value(), letters) == 0;
}

bool isHost(const NodeSelector &selector, const OrbitalHostResult &result)
{
    switch (selector.kind()) {
    case Kind::Host:
    case Kind::HostName:
        return isSameName(selector.value(), result.hostName);
    case Kind::Orb:
    case Kind::Amp:
    case Kind::AmpUuid:
        return selector.value() == result.node || mentions(result.extra, selector.value());
    case Kind::Ip:
    case Kind::Mac:
        return mentions(result.extra, selector.value());
    default:
        return false;
    }
}

} // namespace

HostState hostStateOf(const OrbitalHostResult &result)
{
    if (!result.failed())
        return HostState::Answered;
    QString error = result.error;
    for (const OrbitalTable &table : result.tables)
        error += u' ' + table.error;
    if (says(error, {"offline"_L1, "not online"_L1, "not connected"_L1, "unreachable"_L1}))
        return HostState::Offline;
    if (says(error, {"timed out"_L1, "time out"_L1, "timeout"_L1, "in time"_L1, "deadline"_L1}))
        return HostState::TimedOut;
    return HostState::Failed;
}

HostsModel::HostsModel(QObject *parent)
    : QAbstractListModel(parent)
{}

bool HostsModel::isGroup(const Row &row)
{
    return row.selector.isGroup();
}

void HostsModel::setHosts(const QList<NodeSelector> &hosts)
{
    beginResetModel();
    m_rows.clear();
    for (const NodeSelector &host : hosts)
        m_rows.append({.selector = host});
    endResetModel();
    Q_EMIT hostsChanged();
    Q_EMIT statesChanged();
}

int HostsModel::add(const QList<NodeSelector> &hosts)
{
    QList<Row> fresh;
    for (const NodeSelector &host : hosts) {
        const auto same = [&](const Row &row) { return isSameHost(row.selector, host); };
        if (std::none_of(m_rows.begin(), m_rows.end(), same) && std::none_of(fresh.begin(), fresh.end(), same))
            fresh.append({.selector = host});
    }
    if (fresh.isEmpty())
        return 0;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    m_rows += fresh;
    endInsertRows();
    Q_EMIT hostsChanged();
    return int(fresh.size());
}

void HostsModel::remove(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT hostsChanged();
    Q_EMIT statesChanged();
}

void HostsModel::checkAll(bool checked)
{
    for (Row &row : m_rows)
        row.checked = checked;
    touchAll();
    Q_EMIT hostsChanged();
}

QList<NodeSelector> HostsModel::hosts() const
{
    QList<NodeSelector> all;
    for (const Row &row : m_rows)
        all.append(row.selector);
    return all;
}

bool HostsModel::hasGroups() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), isGroup);
}

bool HostsModel::wasCancelled() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.state == HostState::Cancelled; });
}

QList<NodeSelector> HostsModel::chosen() const
{
    QList<NodeSelector> all;
    for (const Row &row : m_rows) {
        if (row.checked)
            all.append(row.selector);
    }
    return all;
}

void HostsModel::start(const QList<NodeSelector> &asked, bool alone)
{
    begin(asked, HostState::Running, alone);
}

void HostsModel::load(const QList<NodeSelector> &asked)
{
    begin(asked, HostState::Loading, false);
}

bool HostsModel::isSilent(int row) const
{
    const HostState state = m_rows.at(row).state;
    return state == HostState::Running || state == HostState::Loading;
}

void HostsModel::begin(const QList<NodeSelector> &asked, HostState state, bool alone)
{
    for (Row &row : m_rows) {
        const bool isAsked = asked.contains(row.selector);
        if (!isAsked && alone)
            continue;
        row = {.selector = row.selector, .checked = row.checked, .state = isAsked ? state : HostState::Idle};
    }
    touchAll();
    Q_EMIT statesChanged();
}

int HostsModel::rowOf(const OrbitalHostResult &result) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (isHost(m_rows.at(i).selector, result))
            return i;
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        const bool fits =
            row.selector.kind() != Kind::Os || row.selector.value().compare(result.os, Qt::CaseInsensitive) == 0;
        if (isGroup(row) && fits && row.state != HostState::Idle)
            return i;
    }
    return -1;
}

void HostsModel::take(const OrbitalHostResult &result)
{
    const int at = rowOf(result);
    if (at < 0)
        return;
    Row &row = m_rows[at];
    const HostState state = hostStateOf(result);
    if (isGroup(row)) {
        row.nodes.insert(result.node);
    } else {
        row.rows = result.rowCount;
        row.state = state;
        row.message = result.error;
        for (const OrbitalTable &table : result.tables) {
            if (!table.error.isEmpty())
                row.message = table.error;
        }
    }
    touch(at);
    Q_EMIT statesChanged();
}

void HostsModel::finish(HostState silent, const QString &reason)
{
    for (int at = 0; at < m_rows.size(); ++at) {
        Row &row = m_rows[at];
        if (!isSilent(at))
            continue;
        const bool cut = (silent == HostState::Failed && row.nodes.isEmpty()) || silent == HostState::Cancelled;
        row.state = isGroup(row) && !cut ? HostState::Answered : silent;
        row.message = reason;
    }
    touchAll();
    Q_EMIT statesChanged();
}

int HostsModel::count(HostState state) const
{
    int count = 0;
    for (const Row &row : m_rows) {
        if (isGroup(row))
            count += state == HostState::Answered ? int(row.nodes.size()) : 0;
        else
            count += row.state == state;
    }
    return count;
}

QList<NodeSelector> HostsModel::retryable() const
{
    QList<NodeSelector> hosts;
    for (const Row &row : m_rows) {
        const bool unheard =
            row.state == HostState::TimedOut || row.state == HostState::Failed || row.state == HostState::Cancelled;
        if (!isGroup(row) && unheard)
            hosts.append(row.selector);
    }
    return hosts;
}

void HostsModel::touch(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

void HostsModel::touchAll()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

} // namespace obi
