// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "findobservables/FoundFooter.h"
#include "findobservables/FoundModel.h"

class QPushButton;
class QStackedWidget;

namespace obi {

class CompareStrip;
class FoundToolbar;
class VerdictTrouble;
class FoundView;
class Notice;
class PivotMenu;
class StateView;

/// The middle: one result with its filters, its table and what can be done with it.
class FoundPane : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr qsizetype MostProblemsShown = 3;

    FoundPane(Theme &theme, VerdictBook &verdicts, PivotMenu &pivot, QWidget *parent);

    void show(FindResult *result);
    FindResult *result() const { return m_model.result(); }
    FoundModel &model() { return m_model; }
    /// Those that are selected or, where none is, all that are shown.
    QList<Observable> acted() const;
    void setActiveCase(const QString &title, bool hasCase);
    void setCanInspect(bool can);
    void focusFirst();
    void focusFilter();

Q_SIGNALS:
    void addWanted(const QList<obi::Observable> &observables);
    void newCaseWanted(const QList<obi::Observable> &observables);
    void inspectWanted();
    void openWanted();
    void logInWanted();
    void editCredentialsWanted();

protected:
    void retranslate() override;
    void takeTheme() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectAll();
    void refreshSoon();
    void updateResult();
    void updateCounts();
    void updateFooter();
    void updateState();
    void updateProblems();
    QStringList problemLines() const;
    void clearFilters();
    void showOwn();
    void focusRows();
    bool isFiltered() const;

    static constexpr int RefreshMs = 40;

    bool copySelected(const QKeyEvent &key);

    PivotMenu &m_pivot;
    FoundModel m_model;
    QTimer m_refresh; ///< figures and words follow the rows at a distance
    FoundFooter::State m_footerState;
    FoundToolbar *m_toolbar;
    Notice *m_problems;
    QPushButton *m_copyProblems;
    VerdictTrouble *m_trouble;
    CompareStrip *m_compare;
    QStackedWidget *m_stack;
    FoundView *m_view;
    StateView *m_state;
    FoundFooter *m_footer;
    std::size_t m_problemsTold = 0;
    bool m_awaitsRows = false; ///< the focus is for the table as soon as it has rows
};

} // namespace obi
