// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/ObservableCell.h"
#include "look/Tip.h"
#include "orbital/HostsModel.h"

/// What the rows say.
namespace obi {

using namespace Qt::StringLiterals;
using Kind = NodeSelector::Kind;

namespace {

QString systemName(const QString &system)
{
    return system == u"darwin"    ? u"macOS"_s
           : system == u"windows" ? u"Windows"_s
           : system == u"linux"   ? u"Linux"_s
                                  : system;
}

} // namespace

QString HostsModel::label(const Row &row)
{
    switch (row.selector.kind()) {
    case Kind::Os:
        return tr("Every host with %1").arg(systemName(row.selector.value()));
    case Kind::NetMask:
        return tr("Network %1").arg(row.selector.value());
    case Kind::Random:
        return tr("%Ln random host(s)", nullptr, row.selector.value().toInt());
    case Kind::All:
        return tr("All hosts");
    default:
        return row.selector.value();
    }
}

QString HostsModel::status(const Row &row)
{
    if (row.state == HostState::Loading)
        return tr("Loading…");
    const bool isCut = row.state == HostState::Failed || (row.state == HostState::Cancelled && row.nodes.isEmpty());
    if (isGroup(row) && row.state != HostState::Idle && !isCut)
        return tr("%Ln answered", "hosts", int(row.nodes.size()));
    switch (row.state) {
    case HostState::Idle:
    case HostState::Loading:
        return {};
    case HostState::Running:
        return tr("Running");
    case HostState::Answered:
        return tr("%Ln row(s)", nullptr, int(row.rows));
    case HostState::TimedOut:
        return tr("Timed out");
    case HostState::Offline:
        return tr("Offline");
    case HostState::Failed:
        return tr("Failed");
    case HostState::Cancelled:
        return tr("Cancelled");
    }
    return {};
}

QVariant HostsModel::observable(const Row &row)
{
    const auto parsed = [&](ObservableType type) -> QVariant {
        const auto observable = Observable::parse(type, row.selector.value());
        return observable ? QVariant::fromValue(*observable) : QVariant();
    };
    switch (row.selector.kind()) {
    case Kind::Host:
    case Kind::HostName:
        return parsed(ObservableType::Hostname);
    case Kind::Ip:
        return parsed(row.selector.value().contains(u':') ? ObservableType::Ipv6 : ObservableType::Ip);
    case Kind::Mac:
        return parsed(ObservableType::MacAddress);
    default:
        return {};
    }
}

int HostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HostsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return label(row);
    case Qt::AccessibleDescriptionRole:
    case StatusRole:
        return status(row);
    case Qt::ToolTipRole:
        return row.message.isEmpty() ? QVariant() : QVariant(plainTip(row.message));
    case Qt::CheckStateRole:
        return row.checked ? Qt::Checked : Qt::Unchecked;
    case StateRole:
        return int(row.state);
    case IconRole:
        switch (row.state) {
        case HostState::Running:
            return u"spin"_s;
        case HostState::Answered:
            return u"check"_s;
        case HostState::TimedOut:
        case HostState::Failed:
            return u"x"_s;
        case HostState::Offline:
            return u"pend"_s;
        case HostState::Cancelled:
            return u"minus"_s;
        default:
            return {};
        }
    case ObservableRole:
        return observable(row);
    default:
        return {};
    }
}

bool HostsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_rows[index.row()].checked = value.toInt() == Qt::Checked;
    touch(index.row());
    Q_EMIT hostsChanged();
    return true;
}

Qt::ItemFlags HostsModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

} // namespace obi
