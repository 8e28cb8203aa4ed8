// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Shortcuts.h"

#include <QHash>
#include <QWidget>

class QListView;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace obi {

class NavigationDelegate;
class SearchField;
class Settings;
class Theme;

/// The leading column of the window: workspaces, filter, reports by group. 232 px wide, 44 with icons only; then the
/// workspace opens its reports as a menu.
class Navigation : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Width = 232;
    static constexpr int IconWidth = 44;

    /// `workspaces`: pages beside the reports that there are ("investigate").
    Navigation(const Theme &theme, Settings &settings, QStringList workspaces, QWidget *parent = nullptr);

    /// What stands here instead of the reports while this page is on show.
    void addSide(const QString &page, QWidget *side);
    /// "reporting/url-filtering"
    void setCurrentPage(const QString &page);
    void setIconsOnly(bool only);
    void focusFirst();

Q_SIGNALS:
    void pageWanted(const QString &page);
    void reportingWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillWorkspaces();
    void fillReports();
    void filter(const QString &text);
    void retranslate();
    void openWorkspace(const QModelIndex &index);
    void showSide();
    bool isReport() const;
    void openReportMenu();
    void keepFolded(const QModelIndex &index, bool folded);
    QModelIndex findPage(const QString &page) const;

    const Theme &m_theme;
    Settings &m_settings;
    Shortcuts m_shortcuts;
    NavigationDelegate *m_delegate;
    QListView *m_workspaces;
    QTreeView *m_reports;
    SearchField *m_filter;
    QStandardItemModel *m_workspaceModel;
    QStandardItemModel *m_reportModel;
    const QStringList m_others;
    QHash<QString, QWidget *> m_sides;
    QString m_page;
    bool m_iconsOnly = false;
};

} // namespace obi
