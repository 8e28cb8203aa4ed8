// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "investigate/FindingRows.h"

class QComboBox;
class QStackedWidget;
class QTabBar;

namespace obi {

class PivotMenu;
class FindingTable;
class MessageBar;
class StateView;
class ThemedLabel;

/// What an investigation came to: messages, verdicts, machines.
class FindingsPane : public CasebookPane
{
    Q_OBJECT
public:
    FindingsPane(Theme &theme, PivotMenu &pivot, VerdictBook &verdicts, const Clock &clock, QWidget *parent);

    /// `asking`: more may come.
    void show(const std::shared_ptr<const Findings> &findings, bool asking);
    /// Whether the modules answered: "none" is only said of those that did.
    enum class Answers { All, Some, None };
    void setAnswers(Answers answers);
    bool isSettled() const;
    QWidget *table() const;
    /// All observables of all tabs, each once.
    const QList<Observable> &observables() const;

protected:
    void retranslate() override;
    void takeTheme() override {}

private:
    struct Tab {
        FindingRows *rows;
        FindingTable *table;
    };
    void build();
    void showTab(int tab);
    void showCounts();
    QString nothing(int tab) const;

    bool m_asking = false;
    Answers m_answers = Answers::All;
    QTabBar *m_tabs;
    MessageBar *m_bar = nullptr; ///< over the messages
    QComboBox *m_number;
    QStackedWidget *m_stack;
    StateView *m_state;
    ThemedLabel *m_foot;
    QList<Tab> m_parts;
    std::shared_ptr<const Findings> m_findings;
};

} // namespace obi
