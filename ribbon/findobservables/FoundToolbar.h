// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "findobservables/FoundFilter.h"

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace obi {

class FindResult;
class FoundChips;
class SearchField;

/// Over the table: what was looked through and how far, the filters.
class FoundToolbar : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int Height = 36;

    FoundToolbar(Theme &theme, QWidget *parent);
    void showResult(const FindResult *result);
    void showCounts(const VerdictCounts &counts, int ownCount, const FoundFilter &filter);
    void focusFilter();
    QWidget *filterField() const;
    QString typedFilter() const; ///< before the filter follows it, too

Q_SIGNALS:
    void filterChanged(const obi::FoundFilter &filter);
    void cancelWanted();

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    void build();
    void apply();

    FoundFilter m_filter;
    QLabel *m_title;
    QLabel *m_state;
    QPushButton *m_cancel;
    FoundChips *m_chips;
    SearchField *m_text;
    QToolButton *m_options;
    QAction *m_hideOwn;
    QAction *m_derived;
};

} // namespace obi
