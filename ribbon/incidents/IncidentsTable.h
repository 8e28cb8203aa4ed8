// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace obi {

class IncidentsModel;
class Theme;

/// The list of incidents. Whatever comes or goes, the incident that is chosen stays chosen, and the one at the top of
/// the view stays there; a view that stands at the beginning stays at the beginning.
class IncidentsTable : public QTableView
{
    Q_OBJECT
public:
    IncidentsTable(const Theme &theme, IncidentsModel &model, QWidget *parent = nullptr);

    /// Nothing is told of it.
    void choose(const QString &id);

Q_SIGNALS:
    void chosen(const QString &id); ///< by the person
    void allSeenWanted();

private:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void layColumns();
    void sortBy(int column);
    void keepPlace();
    void restorePlace();

    IncidentsModel &m_model;
    QString m_chosen;
    QString m_top;
    bool m_quiet = false;
};

} // namespace obi
