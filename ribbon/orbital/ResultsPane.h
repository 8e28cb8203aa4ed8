// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "core/Error.h"
#include "orbital/HostsModel.h"
#include "orbital/OrbitalRun.h"
#include "orbital/ResultModel.h"
#include "orbital/ResultsFooter.h"
#include "orbital/RunLists.h"

#include <QTimer>

#include <optional>

class QStackedWidget;
class QTabBar;
class QTableView;

namespace obi {

class AnswerBar;
class HistoryTable;
class ListTable;
class PivotMenu;
class RateGate;
class ResultTable;
class RunHeading;
class RunLine;
class SearchField;
class StateView;

/// Under the editor: results as hosts answer, the hosts that failed, and the queries that were run before.
class ResultsPane : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int ShowDelayMs = 30;
    /// Loading: a record of what has ended; Forgotten: there is none any more.
    enum class Phase { Before, Loading, Running, Over, Forgotten };
    enum Tab { Results, Errors, History };
    struct Models {
        ResultModel &results;
        HostErrorsModel &errors;
        HistoryModel &history;
        HostsModel &hosts;
    };
    ResultsPane(Theme &theme, const Clock &clock, const RateGate &gate, Models models, PivotMenu &pivot,
                QWidget *parent);

    void setPhase(Phase phase);
    void setJob(const QString &jobId, const QDateTime &started);
    /// Whose results these are; `open`: it is what the editor holds.
    void setRun(const QString &name, const QDateTime &started, bool open);
    /// No answers can be fetched at present, or they can again.
    void setTrouble(const std::optional<RunTrouble> &trouble);
    /// Stands in the place of the results until something else is shown.
    void showProblem(const Error &error);
    /// What it says now. `action`: what can be done about it, "Retry" where it is empty; `detail` under the words.
    void setProblemWords(const Error &error, const QString &detail, const QString &action);
    /// The service that asked to wait can be asked again.
    void sayWaitIsOver();
    void showTab(Tab tab);
    /// A query in the history.
    void showPast(const QString &id);

Q_SIGNALS:
    void copyWanted();
    void addWanted();
    void problemActionWanted();
    void pastChosen(const QString &id);
    void pastCancelled(const QString &id);
    void pastRemoved(const QString &id);

protected:
    void retranslate() override;
    void takeTheme() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(PivotMenu &pivot);
    void showLater();
    void showAll();
    void showResultsState();
    void showFooter();
    void showHeading();
    bool isTakenByProblem() const;
    void showListState(StateView *state, QTableView *table, const QString &sentence);
    QWidget *page(QTableView *table, StateView *state);

    const Clock &m_clock;
    Models m_models;
    QTabBar *m_tabs;
    QLabel *m_progress;
    AnswerBar *m_bar;
    SearchField *m_filter;
    QStackedWidget *m_pages;
    ResultTable *m_table;
    RunHeading *m_heading;
    RunLine *m_line;
    StateView *m_state;
    ListTable *m_errors = nullptr;
    StateView *m_errorsState;
    HistoryTable *m_history = nullptr;
    StateView *m_historyState;
    ResultsFooter *m_footer;
    Phase m_phase = Phase::Before;
    std::optional<Error> m_problem;
    QDateTime m_problemAt;
    QString m_problemDetail;
    QString m_problemAction;
    bool m_waitIsOver = false;
    bool m_wasLow = false; ///< too low for rows and words
    QString m_jobId;
    QDateTime m_started;
    QTimer m_later;
};

} // namespace obi
