// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/PivotMenu.h"
#include "threat/EnrichClient.h"

#include <QDialog>

#include <optional>

class QPushButton;
class QStackedLayout;
class QTableView;

namespace obi {

class SightingsModel;
class StateView;
class ThemedLabel;

/// Where an observable was seen, as all modules tell it: asked for when it opens, with what went wrong. Not modal;
/// targets have pivot menus of their own. It closes with the account whose modules were asked.
class SightingsDialog : public QDialog
{
    Q_OBJECT
public:
    SightingsDialog(const PivotMenu::Services &services, PivotMenu &pivot, Observable observable, QWidget *parent);

    SightingsModel &model() const { return *m_model; }

private:
    void build();
    void ask();
    void take(const Result<EnrichAnswer> &answer);
    void tell();
    void tellTroubles(const EnrichAnswer &answer);
    void retranslate();
    void changeEvent(QEvent *event) override;

    PivotMenu::Services m_services;
    PivotMenu &m_pivot;
    const Observable m_observable;
    SightingsModel *m_model;
    QTableView *m_table;
    StateView *m_state;
    QStackedLayout *m_stack;
    ThemedLabel *m_summary;
    ThemedLabel *m_troubles;
    QPushButton *m_close;
    int m_turn = 0;
    std::optional<Result<EnrichAnswer>> m_answer; ///< to the question that was asked last
    QDateTime m_answeredAt;
};

} // namespace obi
