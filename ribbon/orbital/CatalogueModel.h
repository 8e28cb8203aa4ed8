// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orbital/OrbitalResult.h"
#include "queries/QueryFile.h"

#include <QAbstractListModel>
#include <QSet>

namespace obi {

/// What can be asked: the queries that Orbital and the organisation keep ready by category, then the user's own. A
/// list in which headings fold; a search unfolds what it finds.
class CatalogueModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { HeadingRole = Qt::UserRole + 1, FoldedRole, CountRole };

    explicit CatalogueModel(QObject *parent = nullptr);

    void setCatalogue(const QList<OrbitalCatalogueEntry> &entries);
    void setSaved(const QList<SavedQuery> &saved);
    void setSearch(const QString &text);
    const QString &search() const { return m_search; }
    void setFolded(int row, bool folded);
    /// Words of the language of the moment are made anew.
    void retranslate();

    bool isHeading(int row) const;
    const OrbitalCatalogueEntry *entry(int row) const; ///< nullptr for another kind of row
    const SavedQuery *saved(int row) const;
    int rowOfEntry(const QString &id) const; ///< -1 where it is not on show
    int rowOfSaved(const QString &id) const;
    const QList<OrbitalCatalogueEntry> &entries() const { return m_entries; }
    /// Entries that pass the search.
    int matches() const { return m_matches; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Group {
        QString key; ///< of the category; the own queries' is empty
        QList<int> members;
    };
    struct Row {
        int group = 0;
        int member = -1; ///< -1: the heading
    };
    void arrange();
    void refold();
    bool passes(const QString &title, const QString &more) const;
    QString headingText(const Group &group) const;
    QString title(const Row &row) const;

    QList<OrbitalCatalogueEntry> m_entries;
    QList<SavedQuery> m_saved;
    QList<Group> m_groups; ///< the own queries last
    QList<Row> m_rows;
    QSet<QString> m_folded;
    QString m_search;
    int m_matches = 0;
};

} // namespace obi
