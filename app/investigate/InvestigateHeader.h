// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "investigate/Investigation.h"

#include <QTimer>

class QPushButton;
class QToolButton;

namespace obi {

class ObservableField;
class PivotMenu;
class ThemedLabel;

/// Over an investigation: its editor, Investigate and Clear, and how far the modules are.
class InvestigateHeader : public CasebookPane
{
    Q_OBJECT
public:
    InvestigateHeader(Theme &theme, PivotMenu &pivot, VerdictBook &verdicts, const Investigation &investigation,
                      QWidget *parent);

    ObservableField *field() const { return m_field; }
    /// What stands below is the investigation of this name; empty: of nothing yet.
    void setInvestigated(const QString &title);
    /// Whether the last investigations and the modules stand beside the page; else a button leads to them.
    void setSideShown(bool shown);
    QToolButton *sideButton() const { return m_side; }
    /// What keeps modules from answering; empty: nothing does. `details`: a line for each.
    void setTrouble(const QString &words, const QString &details, bool credentialsHelp);

Q_SIGNALS:
    void runWanted();
    void cancelWanted();
    void clearWanted();
    void retryWanted();
    void credentialsWanted();

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    void build();
    void update();
    void updateProgress();
    bool isChanged() const; ///< since the last run

    void showHint();

    const Investigation &m_investigation;
    QString m_investigated;
    ThemedLabel *m_title;
    ThemedLabel *m_hint;
    QToolButton *m_side;
    ObservableField *m_field;
    QPushButton *m_run;
    QPushButton *m_clear;
    ThemedLabel *m_found;
    ThemedLabel *m_trouble;
    QToolButton *m_retry;
    QToolButton *m_credentials;
    ThemedLabel *m_answered;
    QTimer m_tick; ///< the seconds that pass
};

} // namespace obi
