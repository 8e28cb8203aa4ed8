// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"

class QListView;
class QProgressBar;

namespace obi {

class OpenIncident;
class PivotMenu;
class SeenObservablesModel;
class ThemedLabel;

/// Beside the tabs: the observables that matter most, each with its verdict and its menu, and how far the remediation
/// has come where the incident's targets say so.
class KeyObservables : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int Width = 232;

    KeyObservables(Theme &theme, OpenIncident &open, SeenObservablesModel &model, PivotMenu &pivot, QWidget *parent);

protected:
    void retranslate() override;
    void takeTheme() override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showRemediation();
    void want();

    OpenIncident &m_open;
    SeenObservablesModel &m_model;
    ThemedLabel *m_heading;
    QListView *m_list;
    QWidget *m_remediation;
    ThemedLabel *m_remediationHeading;
    ThemedLabel *m_done;
    ThemedLabel *m_pending;
    QProgressBar *m_bar;
};

} // namespace obi
