// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"

#include <QTableView>

namespace obi {

class FoundModel;
class PivotMenu;
class Theme;

/// The table of a result. Headings open and close with a click, Enter, Space, Left and Right; everything else is as in
/// all tables with observables.
class FoundView : public QTableView
{
    Q_OBJECT
public:
    FoundView(const Theme &theme, FoundModel &model, PivotMenu &pivot, QWidget *parent = nullptr);

    /// The rows that are selected, headings not counted.
    int selectedCount() const;
    QList<Observable> selectedObservables() const;
    void setSidesVisible(bool visible);

Q_SIGNALS:
    void visibleRowsChanged();
    void selectionMade(); ///< or taken back

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void layColumns();
    void wantVisible();
    bool keyOnHeading(int key);

    const Theme &m_theme;
    FoundModel &m_model;
};

} // namespace obi
