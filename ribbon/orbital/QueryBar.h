// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "orbital/QueryTiming.h"

class QPushButton;
class QToolButton;

namespace obi {

/// Over the editor: which query it is and whether it was edited, when hosts are asked, Save, Run or Cancel.
class QueryBar : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int Height = 36;
    static constexpr int LeastTitle = 120;
    QueryBar(Theme &theme, QWidget *parent);

    /// What a query is called that has this name, or none.
    static QString shownName(const QString &name);
    void setQuery(const QString &name, bool edited);
    /// Hosts that are checked; groups: one of them stands for any number. `all`: all of the organisation's.
    void setHosts(int count, bool groups, bool all);
    /// Why it cannot run now; empty where it can.
    void setObstacle(const QString &why);
    /// What runs can be cancelled; Watching: a schedule, beside which another query can be run.
    enum class Run { None, Live, Watching };
    void setRun(Run run);
    const QueryTiming &timing() const { return m_timing; }
    void focusRun();

Q_SIGNALS:
    void runWanted();
    void cancelWanted();
    void saveWanted();

protected:
    void retranslate() override;
    void takeTheme() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void openTimings();
    void showTitle();
    /// As many words as there is room for.
    void fit();
    void setBrevity(int brevity);
    int neededWidth() const;
    QString runWords() const;

    QLabel *m_title;
    QLabel *m_edited;
    QToolButton *m_timings;
    QPushButton *m_save;
    QPushButton *m_run;
    QPushButton *m_cancel;
    QString m_name;
    QueryTiming m_timing = QueryTiming::choices().front();
    QString m_obstacle;
    Run m_running = Run::None;
    int m_hosts = 0;
    bool m_groups = false;
    bool m_all = false;
};

} // namespace obi
