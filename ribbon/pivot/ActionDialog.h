// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionRecord.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace obi {

class Theme;

/// Asks before a module acts on an observable, then tells how it went. While the module has not answered, closing
/// only hides it: an answer is always shown, and stays in Home until somebody has seen it there.
class ActionDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Stage { Confirm, Asked, Done, Failed };

    ActionDialog(Theme &theme, ModuleAction action, Observable observable, QWidget *parent);

    Stage stage() const { return m_stage; }
    QString message() const;
    /// How the action stands by now.
    void take(const ActionRecord &record);

Q_SIGNALS:
    /// The user has confirmed; once.
    void confirmed();

public Q_SLOTS:
    void reject() override;

private:
    void build();
    void confirm();
    void enter(Stage stage, const QString &icon, const QColor &color, const QString &text);

    Theme &m_theme;
    const ModuleAction m_action;
    const Observable m_observable;
    Stage m_stage = Stage::Confirm;
    QLabel *m_mark;
    QLabel *m_text;
    QLabel *m_value;
    QLabel *m_description;
    QPushButton *m_run;
    QPushButton *m_cancel;
};

} // namespace obi
