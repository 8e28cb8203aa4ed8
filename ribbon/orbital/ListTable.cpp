// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/ListTable.h"

#include "look/CellDelegates.h"
#include "look/StylePaint.h"
#include "look/Tall.h"

#include <QHeaderView>

namespace obi {

ListTable::ListTable(Theme &theme, QAbstractItemModel &model, const QList<int> &widths, int stretched, QWidget *parent)
    : QTableView(parent)
{
    setModel(&model);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    verticalHeader()->hide();
    horizontalHeader()->setFixedHeight(tall(theme, style::HeaderHeight));
    horizontalHeader()->setHighlightSections(false);
    setItemDelegate(new BaseDelegate(theme, this));
    BaseDelegate::prepare(this, theme);
    for (int column = 0; column < widths.size(); ++column) {
        if (column != stretched)
            setColumnWidth(column, widths.at(column));
    }
    horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

} // namespace obi
