// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"

#include <QTimer>

class QTreeView;

namespace obi {

class CaseObservableDelegate;
class CaseObservablesModel;
class PivotMenu;

/// The case's observables as a tree of type groups; where there is room, in two columns of groups of about the same
/// height. Both columns are views of one model.
class ObservableColumns : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int TwoColumnsFrom = 560;

    ObservableColumns(Theme &theme, CaseObservablesModel &model, PivotMenu &pivot, QWidget *parent);

    QList<Observable> selected() const;
    void focusFirst();

Q_SIGNALS:
    void removeWanted(const QList<obi::Observable> &observables);

protected:
    void retranslate() override;
    void takeTheme() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTreeView *makeTree();
    void distribute();
    /// How many groups stand in the first column.
    int firstColumnGroups() const;

    CaseObservablesModel &m_model;
    CaseObservableDelegate *m_delegate;
    QTreeView *m_first;
    QTreeView *m_second;
    QWidget *m_line;
    QTimer m_later;
};

} // namespace obi
