// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"

class QLabel;
class QPushButton;

namespace obi {

/// Under the table: how many are shown and selected, and what can be done with those that are selected or, where none
/// is, with all that are shown.
class FoundFooter : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int Height = 36;
    static constexpr int CompactBelow = 760; ///< then copying shows icons only
    static constexpr int NarrowBelow = 640;  ///< then a new case does so too, and words are short

    struct State {
        int shown = 0;
        int selected = 0;
        int hiddenOwn = 0;    ///< of one's own organisation, by the filter
        int unasked = 0;      ///< verdicts that nobody asks for unless told to
        bool hasCase = false; ///< there is an active case
        bool canInspect = false;
        bool inspecting = false;
    };
    FoundFooter(Theme &theme, QWidget *parent);
    void show(const State &state);
    void setCaseTitle(const QString &title);

Q_SIGNALS:
    void selectAllWanted();
    void addWanted();     ///< to the active case
    void newCaseWanted(); ///< a new case of them
    void copyWanted();
    void copyDefangedWanted();
    void inspectWanted();
    void askAllWanted();

protected:
    void retranslate() override;
    void takeTheme() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    int acted() const { return m_state.selected > 0 ? m_state.selected : m_state.shown; }

    State m_state;
    QString m_caseTitle;
    QLabel *m_counts;
    QPushButton *m_askAll;
    QPushButton *m_selectAll;
    QPushButton *m_inspect;
    QPushButton *m_copy;
    QPushButton *m_copyDefanged;
    QPushButton *m_newCase;
    QPushButton *m_add;
};

} // namespace obi
