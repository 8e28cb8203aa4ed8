// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "enrichment/EnrichedActions.h"
#include "enrichment/EnrichmentSearch.h"

class QToolButton;

namespace obi {

class EnrichmentTrouble;
class EnrichedTable;
class ModuleLine;
class StateView;

/// What stands over the page while somebody enriches text: the table of its observables, what keeps modules from
/// answering, and what can be done with some or all. A child of the window, so that the keyboard walks into it from the
/// field and back.
class EnrichmentPopup : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Width = 592;
    static constexpr int AboveRibbon = 6;
    static constexpr int Shadow = 12; ///< round it, inside the widget

    EnrichmentPopup(EnrichedActions::Services services, EnrichmentSearch &search, const VerdictBook &verdicts,
                    QWidget *parent);

    /// Its lower leading corner, in coordinates of the parent.
    void place(const QPoint &corner);
    /// Into the table, or to the way out where it is empty.
    void focusFirst();
    /// To what Tab comes to first, or last.
    void focusEnd(bool first);
    EnrichedTable *table() const { return m_table; }
    EnrichmentTrouble *trouble() const { return m_trouble; }
    EnrichedActions *actions() const { return m_actions; }
    QString title() const { return m_title->text(); }
    QString answered() const { return m_answered->text(); }

Q_SIGNALS:
    void closeWanted();
    void fieldWanted(); ///< the keyboard goes back to the field

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    /// Through its parts and back to the field: what lies behind the popup is not for the keyboard.
    bool focusNextPrevChild(bool next) override;

private:
    QWidget *makeHeader();
    void build();
    void connectParts();
    void updateAll();
    void updateHeader();
    void updateState();
    void updateFilter();
    void updateLine();
    void chooseFilter();
    void keyOfTable(int key);
    void retranslate();
    void settleHeight();
    int wholeWidth() const;
    QString titleText() const;
    QString answeredText() const;
    QString answeredHint() const;

    const Theme &m_theme;
    EnrichmentSearch &m_search;
    const VerdictBook &m_verdicts;
    ThemedLabel *m_title;
    ThemedLabel *m_answered;
    ThemedLabel *m_elapsed;
    QToolButton *m_filter;
    QToolButton *m_close;
    QAction *m_hideHarmless;
    QAction *m_onlyUndecided;
    EnrichmentTrouble *m_trouble;
    EnrichedTable *m_table;
    StateView *m_state;
    ModuleLine *m_line;
    EnrichedActions *m_actions;
    QWidget *m_header;
    QTimer m_tick; ///< the time that passes
    QPoint m_corner{};
};

} // namespace obi
