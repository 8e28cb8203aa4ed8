// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAbstractItemView;
class QEvent;

namespace obi {

class Theme;

/// Child of an item view: follows the pointer so that all of a table's row is hovered (Qt hovers one cell), shows the
/// current cell's ring from the first arrow key on, and keeps a table's rows at the theme's height.
class RowFollower : public QObject
{
    Q_OBJECT
public:
    RowFollower(QAbstractItemView *view, const Theme &theme);

    /// The row under the pointer in `view`, -1 for none or a view that has no follower.
    static int hoveredRow(const QWidget *view);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hover(int row);
    void updateRow(int row);
    void takeTheme();

    QAbstractItemView *m_view;
    const Theme &m_theme;
};

} // namespace obi
