// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionRecord.h"
#include "core/Clock.h"
#include "login/Question.h"

class QCheckBox;
class QTableView;

namespace obi {

class ActionTargets;
class MessageBook;

/// Asks before a module acts on one observable or on several, then tells how it went for each. Closed while the module
/// has not answered it does not come back, for it would take the keyboard from what is done by then. How it ended stays
/// in Home until somebody has seen it, here or there.
class ActionDialog : public Question
{
    Q_OBJECT
public:
    enum class Stage { Confirm, Asked, Done, Failed, Refused };

    /// At least one observable, none twice.
    /// `messages`, if any, outlives the dialog.
    ActionDialog(const Theme &theme, ModuleAction action, const QList<Observable> &observables, QWidget *parent,
                 MessageBook *messages = nullptr, const Clock &clock = Clock::system());

    Stage stage() const { return m_stage; }
    ActionTargets &targets() const { return *m_targets; }
    /// Of what was chosen, so many messages are deleted already, and the module does not offer it for so many others:
    /// these are not among those that it is run on.
    void setLeftOut(int deleted, int others);
    /// Those among what it is run on that belong to one's own organisation.
    void setOwn(const QStringList &values);
    /// Offers to write what comes of it into the notes of the cases that hold one of them, while those are looked for.
    void lookForCases();
    /// The same for these; without any there is nothing to offer.
    void offerCases(const QStringList &titles);
    bool recordsInCases() const;
    /// How the action stands by now on one of them.
    void take(const ActionRecord &record);

Q_SIGNALS:
    /// The user has confirmed; once.
    void confirmed();
    /// Those that were not asked for yet are to be left alone.
    void stopped();
    /// The user has pressed Close or Esc after it showed how everything ended.
    void seen();
    /// It had been closed by then. Tells how, in a line.
    void endedUnwatched(const QString &text);

public Q_SLOTS:
    void reject() override;
    /// Nobody can confirm it any more: another account is in use than the one it was offered to.
    void refuse();

private:
    void build();
    void buildTable();
    QWidget *valueRow();
    void confirm();
    void enter(Stage stage);
    void leave();
    void tell();
    void tellWindow();
    void tellOutcome();
    QString progressText() const;
    QString severalText() const;
    QString endText() const;
    void tellCases();
    QString caseNames() const;
    void retranslate();
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

    const Theme &m_theme;
    const ModuleAction m_action;
    ActionTargets *m_targets;
    const bool m_listed; ///< in a table
    Stage m_stage = Stage::Confirm;
    int m_deleted = 0; ///< left out
    int m_others = 0;  ///< left out
    QStringList m_own;
    QStringList m_cases; ///< their titles
    QTableView *m_table;
    QWidget *m_value; ///< in place of the table, before it is confirmed
    QPushButton *m_run;
    QPushButton *m_stop;
    QCheckBox *m_record;      ///< shown where there is a case
    ThemedLabel *m_caseNames; ///< under it, where there are several
};

} // namespace obi
