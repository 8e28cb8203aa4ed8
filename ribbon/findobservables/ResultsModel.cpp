// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/ResultsModel.h"

#include "findobservables/FoundWords.h"
#include "look/ObservableCell.h"
#include "look/Tip.h"

namespace obi {
using namespace Qt::StringLiterals;
namespace {

QString iconOf(FindResult::Kind kind)
{
    switch (kind) {
    case FindResult::Kind::Page:
        return u"panel"_s;
    case FindResult::Kind::Text:
        return u"note"_s;
    case FindResult::Kind::Clipboard:
        return u"copy"_s;
    case FindResult::Kind::Files:
        break;
    }
    return u"file"_s;
}

} // namespace

ResultsModel::ResultsModel(Clock clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(std::move(clock))
    , m_page(make(FindResult::Kind::Page))
{}

FindResult *ResultsModel::make(FindResult::Kind kind)
{
    auto *result = new FindResult(kind, m_clock.now(), this);
    connect(result, &FindResult::changed, this, [this, result] {
        if (const int row = rowOf(result); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    });
    return result;
}

void ResultsModel::setPageVisible(bool visible)
{
    if (visible == m_pageVisible)
        return;
    if (visible)
        beginInsertRows({}, 0, 0);
    else
        beginRemoveRows({}, 0, 0);
    m_pageVisible = visible;
    if (visible)
        endInsertRows();
    else
        endRemoveRows();
}

FindResult *ResultsModel::add(FindResult::Kind kind)
{
    // What was copied takes the place of what was copied before, and of nothing that somebody has opened.
    const bool copied = kind == FindResult::Kind::Clipboard;
    for (int place = int(m_others.size()) - 1; place >= 0; --place) {
        if (copied && m_others.at(place)->kind() == kind)
            drop(place);
        else if (!copied)
            m_others.at(place)->cancel();
    }
    while (m_others.size() >= MostKept)
        drop(int(m_others.size()) - 1);
    FindResult *result = make(kind);
    beginInsertRows({}, offset(), offset());
    m_others.prepend(result);
    endInsertRows();
    return result;
}

void ResultsModel::drop(int place)
{
    FindResult *result = m_others.at(place);
    Q_EMIT dropping(result);
    beginRemoveRows({}, offset() + place, offset() + place);
    m_others.removeAt(place);
    endRemoveRows();
    result->deleteLater();
}

FindResult *ResultsModel::at(int row) const
{
    return row < offset() ? (row == 0 ? m_page : nullptr) : m_others.value(row - offset());
}

int ResultsModel::rowOf(const FindResult *result) const
{
    if (result == m_page)
        return m_pageVisible ? 0 : -1;
    for (int place = 0; place < m_others.size(); ++place) {
        if (m_others.at(place) == result)
            return offset() + place;
    }
    return -1;
}

void ResultsModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : offset() + int(m_others.size());
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FindResult &result = *at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return resultTitle(result);
    case Qt::ToolTipRole:
        return plainTip(result.items().join(u'\n'));
    case SecondLineRole:
    case Qt::AccessibleDescriptionRole:
        return resultDetail(result, m_clock.now());
    case IconRole:
        return iconOf(result.kind());
    default:
        return {};
    }
}

} // namespace obi
