// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace obi {

class IncidentsModel;
class Theme;

/// The list of incidents. Whatever comes or goes, the incident that is chosen stays chosen, and the one at the top of
/// the view stays there; a view that stands at the beginning stays at the beginning. While the list fills up for the
/// first time nothing that is on show moves, wherever the view stands.
class IncidentsTable : public QTableView
{
    Q_OBJECT
public:
    IncidentsTable(const Theme &theme, IncidentsModel &model, QWidget *parent = nullptr);

    /// Nothing is told of it.
    void choose(const QString &id);
    /// The rest of the list is on its way.
    void setFilling(bool filling) { m_filling = filling; }

Q_SIGNALS:
    void chosen(const QString &id); ///< by the person
    void allSeenWanted();
    void awayWanted(const QString &id); ///< one that is gone

private:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void layColumns();
    void sortBy(int column);
    void keepPlace();
    void restorePlace();

    const Theme &m_theme;
    IncidentsModel &m_model;
    QString m_chosen;
    QString m_anchor; ///< stays in its place on the screen
    int m_below = 0;  ///< rows over it
    bool m_quiet = false;
    bool m_filling = false;
};

} // namespace obi
