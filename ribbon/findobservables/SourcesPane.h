// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"

class QCheckBox;
class QLabel;
class QListView;
class QPushButton;

namespace obi {

class FindResult;
class ResultsModel;

/// The leading column: what was looked through, and the ways to have more looked through.
class SourcesPane : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int Width = 232;

    SourcesPane(Theme &theme, ResultsModel &results, QWidget *parent);

    void select(const FindResult *result);
    void setWatching(bool watching);
    QWidget *list() const;

Q_SIGNALS:
    void chosen(obi::FindResult *result);
    void openWanted();
    void pasteWanted();
    void watchWanted(bool watch);

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    void build();

    ResultsModel &m_results;
    QLabel *m_heading;
    QListView *m_list;
    QPushButton *m_open;
    QPushButton *m_paste;
    QCheckBox *m_watch;
};

} // namespace obi
