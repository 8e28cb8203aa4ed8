// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CaseObservablesModel.h"
#include "casebook/CasebookPane.h"

class QLabel;

namespace obi {

class IntakeField;
class ObservableColumns;
class OpenCase;
class PivotMenu;
class UndoBar;
class VerdictTrouble;
class VerdictChips;

/// The middle column: text goes in at the top, counts by verdict filter, the observables under them.
class ObservablesPane : public CasebookPane
{
    Q_OBJECT
public:
    ObservablesPane(Theme &theme, OpenCase &open, CaseObservablesModel &model, PivotMenu &pivot, UndoBar &undo,
                    QWidget *parent);

    /// What the last paste came to: "3 added, 1 already there".
    QString outcome() const;

Q_SIGNALS:
    void logInWanted();
    void editCredentialsWanted();

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    void build();
    void takeCase();
    void take(const QString &text);
    void add(const QString &caseId, const QList<Observable> &found);
    void remove(const QList<Observable> &observables);
    void updateState();
    void tell(const QString &outcome, bool problem = false);

    OpenCase &m_open;
    qsizetype m_listed = 0; ///< observables of the open case
    CaseObservablesModel &m_model;
    UndoBar &m_undo;
    IntakeField *m_intake;
    VerdictChips *m_chips;
    VerdictTrouble *m_trouble;
    QLabel *m_outcome;
    QLabel *m_empty;
    ObservableColumns *m_columns;
};

} // namespace obi
