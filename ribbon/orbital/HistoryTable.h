// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "orbital/ListTable.h"

namespace obi {

class HistoryModel;
class PivotMenu;

/// The queries that were run: Enter or two clicks open one, Delete removes it; what is under way can be cancelled from
/// its menu.
class HistoryTable : public ListTable
{
    Q_OBJECT
public:
    /// The clock outlives it.
    HistoryTable(Theme &theme, PivotMenu &pivot, const Clock &clock, HistoryModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    // By its id.
    void opened(const QString &id);
    void cancelWanted(const QString &id);
    void removeWanted(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QString currentId() const;
    void keepCurrent();

    PivotMenu &m_pivot;
    const Clock &m_clock;
    HistoryModel &m_model;
    QString m_current; ///< while the model is made anew
};

} // namespace obi
