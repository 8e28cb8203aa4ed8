// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CaseListModel.h"
#include "casebook/CasebookPane.h"

#include <QTimer>

class QLabel;
class QListView;
class QPushButton;

namespace obi {

class SearchField;

/// The left column: search, New, the cases.
class CaseListPane : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int Width = 296;
    static constexpr int SearchDelayMs = 150;

    CaseListPane(Theme &theme, CaseListModel &model, QWidget *parent);

    void select(const QString &caseId);
    void focusList();
    void search(const QString &text);

Q_SIGNALS:
    void chosen(const QString &caseId);
    void newWanted();
    void deleteWanted(const QString &caseId);
    /// This was searched for, and one of the cases found was opened, or Enter was pressed.
    void searched(const QString &text);

protected:
    void retranslate() override;
    void takeTheme() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void wantVisible();
    void updateState();

    CaseListModel &m_model;
    SearchField *m_search;
    QPushButton *m_new;
    QListView *m_list;
    QLabel *m_state;
    QPushButton *m_way;
    QTimer m_typing;
    QString m_selected;
};

} // namespace obi
