// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ChartTable.h"

#include "look/BaseDelegate.h"
#include "reporting/ReportRange.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace obi {

namespace {

QTableWidgetItem *figure(qint64 value)
{
    auto *item = new QTableWidgetItem(QLocale().toString(value));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

QTableWidget *tableOf(const ChartData &data, QWidget *parent)
{
    auto *table = new QTableWidget(data.buckets(), int(data.series.size()) + 1, parent);
    QStringList headers{ChartTable::tr("Time")};
    for (const ChartData::Series &series : data.series)
        headers.append(series.name);
    table->setHorizontalHeaderLabels(headers);
    for (int bucket = 0; bucket < data.buckets(); ++bucket) {
        table->setItem(bucket, 0, new QTableWidgetItem(briefSpanText(data.spanOf(bucket, bucket))));
        for (int i = 0; i < data.series.size(); ++i)
            table->setItem(bucket, i + 1, figure(data.series.at(i).values.value(bucket)));
    }
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setColumnWidth(0, 220);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace

ChartTable::ChartTable(const Theme &theme, const QString &title, const ChartData &data, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    QTableWidget *table = tableOf(data, this);
    table->setAccessibleName(title);
    table->setItemDelegate(new BaseDelegate(theme, table));
    BaseDelegate::prepare(table, theme);
    column->addWidget(table);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(640, 480);
}

} // namespace obi
