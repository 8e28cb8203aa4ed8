// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace obi {

class Theme;

/// Roles of the navigation's items beside Qt's own.
enum NavigationRole {
    PageRole = Qt::UserRole + 20, ///< QString: page id; absent for headings
    IconNameRole,                 ///< QString: for Theme::pixmap
    ShortcutRole,                 ///< QString: shown at the trailing end
    GroupRole,                    ///< int of ReportGroup, of a heading
    MarkRole,                     ///< QString: icon before a row that is no workspace
};

/// Rows of the navigation: workspaces of 28 px with icon and shortcut, headings of groups with an arrow, reports of
/// 26 px; the selected row has the accent bar.
class NavigationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int WorkspaceHeight = 28;
    static constexpr int ReportHeight = 26;

    NavigationDelegate(const Theme &theme, QObject *parent);

    void setIconsOnly(bool only) { m_iconsOnly = only; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, bool selected) const;
    void paintWorkspace(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintReport(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme &m_theme;
    bool m_iconsOnly = false;
};

} // namespace obi
