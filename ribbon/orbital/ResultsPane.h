// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "core/Error.h"
#include "orbital/HostsModel.h"
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
class PivotMenu;
class ResultTable;
class SearchField;
class StateView;

/// Under the editor: results as hosts answer, the hosts that failed, and the queries that were run before.
class ResultsPane : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int ShowDelayMs = 30;
    enum class Phase { Before, Running, Over };
    enum Tab { Results, Errors, History };
    struct Models {
        ResultModel &results;
        HostErrorsModel &errors;
        HistoryModel &history;
        HostsModel &hosts;
    };
    ResultsPane(Theme &theme, const Clock &clock, Models models, PivotMenu &pivot, QWidget *parent);

    void setPhase(Phase phase);
    void setJob(const QString &jobId, const QDateTime &started);
    /// Whose results these are; `open`: it is what the editor holds.
    void setRun(const QString &name, const QDateTime &started, bool open);
    /// Stands in the place of the results until something else is shown. `action`: what can be done about it, "Retry"
    /// where it is empty; `detail` under the words.
    void showProblem(const Error &error, const QString &detail = {}, const QString &action = {});
    /// The same words in another language.
    void setProblemWords(const QString &detail, const QString &action);
    void showTab(Tab tab);

Q_SIGNALS:
    void copyWanted();
    void addWanted();
    void problemActionWanted();
    void pastChosen(int row);
    void pastRemoved(int row);

protected:
    void retranslate() override;
    void takeTheme() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(PivotMenu &pivot);
    QTableView *addTable(QAbstractTableModel &model, const QList<int> &widths, int stretched);
    void showLater();
    void showAll();
    void showResultsState();
    void showFooter();
    void showHeading();
    QString headingWords() const;
    void showListState(StateView *state, QTableView *table, const QString &sentence);
    QString stillAnswering() const;
    QWidget *page(QTableView *table, StateView *state);

    const Clock &m_clock;
    Models m_models;
    QTabBar *m_tabs;
    QLabel *m_progress;
    AnswerBar *m_bar;
    SearchField *m_filter;
    QStackedWidget *m_pages;
    ResultTable *m_table;
    QLabel *m_heading;
    QLabel *m_still;
    StateView *m_state;
    QTableView *m_errors = nullptr;
    StateView *m_errorsState;
    QTableView *m_history = nullptr;
    StateView *m_historyState;
    ResultsFooter *m_footer;
    Phase m_phase = Phase::Before;
    std::optional<Error> m_problem;
    QDateTime m_problemAt;
    QString m_problemDetail;
    QString m_problemAction;
    QString m_jobId;
    QDateTime m_started;
    QString m_runName;
    QDateTime m_runStarted;
    bool m_runIsOpen = true;
    QTimer m_later;
};

} // namespace obi
