// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/CatalogueModel.h"

#include "look/Tip.h"
#include "orbital/QueryBar.h"

#include <QLocale>

#include <algorithm>

namespace obi {
namespace {
constexpr int LongestTip = 400;
} // namespace

CatalogueModel::CatalogueModel(QObject *parent)
    : QAbstractListModel(parent)
{
    arrange();
}

void CatalogueModel::setCatalogue(const QList<OrbitalCatalogueEntry> &entries)
{
    m_entries = entries;
    arrange();
}

void CatalogueModel::setSaved(const QList<SavedQuery> &saved)
{
    m_saved = saved;
    arrange();
}

void CatalogueModel::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    arrange();
}

bool CatalogueModel::passes(const QString &title, const QString &more) const
{
    return m_search.isEmpty() || title.contains(m_search, Qt::CaseInsensitive) ||
           more.contains(m_search, Qt::CaseInsensitive);
}

void CatalogueModel::arrange()
{
    beginResetModel();
    m_groups.clear();
    m_matches = 0;
    for (int i = 0; i < m_entries.size(); ++i) {
        const OrbitalCatalogueEntry &entry = m_entries.at(i);
        if (!passes(entry.title, entry.description))
            continue;
        // A category of no name is one too; the empty key is that of the user's own.
        const QString key = entry.category.isEmpty() ? QStringLiteral("\n") : entry.category;
        auto group = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group &g) { return g.key == key; });
        if (group == m_groups.end())
            group = m_groups.insert(m_groups.end(), {key, {}});
        group->members.append(i);
        ++m_matches;
    }
    Group own;
    for (int i = 0; i < m_saved.size(); ++i) {
        if (passes(m_saved.at(i).name, m_saved.at(i).sql))
            own.members.append(i);
    }
    m_matches += int(own.members.size());
    if (m_search.isEmpty() || !own.members.isEmpty())
        m_groups.append(own);
    refold();
    endResetModel();
}

void CatalogueModel::refold()
{
    m_rows.clear();
    for (int group = 0; group < m_groups.size(); ++group) {
        m_rows.append({group, -1});
        const bool folded = m_search.isEmpty() && m_folded.contains(m_groups.at(group).key);
        for (int member = 0; !folded && member < m_groups.at(group).members.size(); ++member)
            m_rows.append({group, member});
    }
}

void CatalogueModel::setFolded(int row, bool folded)
{
    if (!isHeading(row) || !m_search.isEmpty())
        return;
    const Group &group = m_groups.at(m_rows.at(row).group);
    if (m_folded.contains(group.key) == folded)
        return;
    const int last = row + int(group.members.size());
    const bool rows = !group.members.isEmpty();
    if (folded) {
        m_folded.insert(group.key);
        if (rows)
            beginRemoveRows({}, row + 1, last);
    } else {
        m_folded.remove(group.key);
        if (rows)
            beginInsertRows({}, row + 1, last);
    }
    refold();
    if (rows && folded)
        endRemoveRows();
    else if (rows)
        endInsertRows();
    Q_EMIT dataChanged(index(row), index(row));
}

void CatalogueModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

bool CatalogueModel::isHeading(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows.at(row).member < 0;
}

const OrbitalCatalogueEntry *CatalogueModel::entry(int row) const
{
    if (row < 0 || row >= m_rows.size() || isHeading(row))
        return nullptr;
    const Group &group = m_groups.at(m_rows.at(row).group);
    return group.key.isEmpty() ? nullptr : &m_entries.at(group.members.at(m_rows.at(row).member));
}

const SavedQuery *CatalogueModel::saved(int row) const
{
    if (row < 0 || row >= m_rows.size() || isHeading(row))
        return nullptr;
    const Group &group = m_groups.at(m_rows.at(row).group);
    return group.key.isEmpty() ? &m_saved.at(group.members.at(m_rows.at(row).member)) : nullptr;
}

int CatalogueModel::rowOfEntry(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (const auto *held = entry(row); held && held->id == id)
            return row;
    }
    return -1;
}

int CatalogueModel::rowOfSaved(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (const auto *held = saved(row); held && held->id == id)
            return row;
    }
    return -1;
}

QString CatalogueModel::headingText(const Group &group) const
{
    if (group.key.isEmpty())
        return tr("My queries");
    return group.key == QStringLiteral("\n") ? tr("Other queries") : group.key;
}

QString CatalogueModel::title(const Row &row) const
{
    const Group &group = m_groups.at(row.group);
    if (row.member < 0)
        return headingText(group);
    const int member = group.members.at(row.member);
    if (!group.key.isEmpty())
        return m_entries.at(member).title;
    const SavedQuery &own = m_saved.at(member);
    const QString name = QueryBar::shownName(own.name);
    //: %1 is the name of a query that was edited and not saved
    return own.isDraft ? tr("%1 (draft)").arg(name) : name;
}

int CatalogueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CatalogueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const Group &group = m_groups.at(row.group);
    const bool heading = row.member < 0;
    const bool folded = m_search.isEmpty() && m_folded.contains(group.key);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return title(row);
    case Qt::AccessibleDescriptionRole: {
        if (!heading)
            return headingText(group);
        const QString count = tr("%Ln quer(y/ies)", nullptr, int(group.members.size()));
        //: %1 is "6 queries"
        return folded ? tr("%1, folded").arg(count) : tr("%1, unfolded").arg(count);
    }
    case Qt::ToolTipRole: {
        const auto *own = saved(index.row());
        const auto *held = entry(index.row());
        const QString words = own ? own->sql.left(LongestTip) : held ? held->description : QString();
        return words.isEmpty() ? QVariant() : QVariant(plainTip(words));
    }
    case HeadingRole:
        return heading;
    case FoldedRole:
        return folded;
    case CountRole:
        return int(group.members.size());
    default:
        return {};
    }
}

} // namespace obi
