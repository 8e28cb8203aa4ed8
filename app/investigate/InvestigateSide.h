// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "investigate/Investigation.h"

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

Q_SIGNALS:
    void wanted(int recent); ///< its place in recentInvestigations()

protected:
    void retranslate() override;
    void takeTheme() override {}

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
