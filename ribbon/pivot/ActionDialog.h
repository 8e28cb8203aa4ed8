// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionRecord.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace obi {

class ActionTargets;
class Theme;

/// Asks before a module acts on one observable or on several, then tells how it went for each. While the module has
/// not answered, closing only hides it: an answer is always shown, and stays in Home until somebody has seen it there.
class ActionDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Stage { Confirm, Asked, Done, Failed };

    /// At least one observable, none twice.
    ActionDialog(Theme &theme, ModuleAction action, const QList<Observable> &observables, QWidget *parent);

    Stage stage() const { return m_stage; }
    QString message() const;
    ActionTargets &targets() const { return *m_targets; }
    /// How the action stands by now on one of them.
    void take(const ActionRecord &record);

Q_SIGNALS:
    /// The user has confirmed; once.
    void confirmed();
    /// Those that were not asked for yet are to be left alone.
    void stopped();

public Q_SLOTS:
    void reject() override;

private:
    void build();
    void buildTable();
    QString question() const;
    void confirm();
    void takeSeveral();
    void enter(Stage stage, const QString &icon, const QColor &color, const QString &text);

    Theme &m_theme;
    const ModuleAction m_action;
    ActionTargets *m_targets;
    Stage m_stage = Stage::Confirm;
    QLabel *m_mark;
    QLabel *m_text;
    QLabel *m_value;
    QTableView *m_table = nullptr; ///< with several observables
    QLabel *m_description;
    QPushButton *m_run;
    QPushButton *m_stop;
    QPushButton *m_cancel;
};

} // namespace obi
