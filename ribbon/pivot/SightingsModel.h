// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "threat/EnrichClient.h"

#include <QAbstractTableModel>

namespace obi {

/// When, by which module and on which target an observable was seen; newest first, a row for each target.
class SightingsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Seen, Module, Target, Count, What, Columns };

    explicit SightingsModel(const Clock &clock, QObject *parent = nullptr);

    void setAnswer(const EnrichAnswer &answer);
    void retranslate();
    QList<Observable> targets() const;
    int sightings() const { return m_sightings; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QDateTime seen;
        QString module;
        std::optional<Observable> target;
        qint64 count;
        QString what;
    };
    static QList<Row> rowsOf(const QString &module, const Sighting &sighting);
    QString text(const Row &row, int column) const;

    const Clock &m_clock;
    QList<Row> m_rows;
    int m_sightings = 0;
};

} // namespace obi
