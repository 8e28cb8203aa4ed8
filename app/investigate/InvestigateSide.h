// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "investigate/Investigation.h"

class QMenu;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace obi {

class Clock;
class Settings;

/// Beside an investigation, in the navigation: the last ones, and the modules with what they answered.
class InvestigateSide : public CasebookPane
{
    Q_OBJECT
public:
    InvestigateSide(Theme &theme, Settings &settings, const Investigation &investigation, const Clock &clock);

    /// The same as a menu under `anchor`, for a window that has no room beside the page.
    QMenu *openMenu(QWidget *anchor);

Q_SIGNALS:
    void roomChanged(bool shown); ///< beside the page
    void wanted(int recent);      ///< its place in recentInvestigations()

protected:
    void retranslate() override;
    void takeTheme() override {}
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fill();
    void fillModules();
    void addRecents(QStandardItem *heading);

    Settings &m_settings;
    const Investigation &m_investigation;
    const Clock &m_clock;
    QTreeView *m_view;
    QStandardItemModel *m_model;
    QStandardItem *m_recents = nullptr;
    QStandardItem *m_modules = nullptr;
};

} // namespace obi
