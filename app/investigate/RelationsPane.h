// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "investigate/LaneModel.h"
#include "investigate/RelationsModel.h"

class QStackedWidget;
class QToolButton;

namespace obi {

class LaneView;
class PartTable;
class PivotMenu;
class Segments;
class StateView;
class ThemedLabel;
class VerdictBook;

/// The graph of an investigation: in lanes, or all of it as a table, under a bar that says how much there is.
class RelationsPane : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int BarHeight = 36;

    RelationsPane(Theme &theme, PivotMenu &pivot, VerdictBook &verdicts, QWidget *parent);

    /// A new investigation: lanes begin short again.
    void reset();
    void show(const std::shared_ptr<const Findings> &findings);
    /// What stands there while there are no relations to show.
    StateView *state() { return m_state; }
    void showState(bool stands);
    bool isSettled() const;
    /// Those that are selected, in the lanes or in the table.
    QList<Observable> selected() const;
    QWidget *content() const;

Q_SIGNALS:
    void addWanted(); ///< observables to a case

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    void build();
    void layOut();
    void choose(int view);
    void showCounts();
    void more(Lane lane);

    std::shared_ptr<const Findings> m_findings;
    LaneModel m_lanes;
    RelationsModel m_relations;
    LaneLayout::Limits m_limits = LaneLayout::FirstLimits;
    int m_turn = 0;
    bool m_laying = false;
    ThemedLabel *m_title;
    ThemedLabel *m_counts;
    Segments *m_choice;
    QToolButton *m_add;
    QStackedWidget *m_stack;
    LaneView *m_view;
    PartTable *m_table;
    StateView *m_state;
};

} // namespace obi
