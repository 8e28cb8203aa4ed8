// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "investigate/Findings.h"

namespace obi {

class VerdictBook;

/// When modules have seen what is investigated: a row for each module, on one axis of time, in the colours of the
/// verdicts.
class SightingStrip : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int HeadHeight = 28;
    static constexpr int RowHeight = 30;
    static constexpr int AxisHeight = 22;
    static constexpr int MostRows = 4;
    static constexpr int NameWidth = 136;

    SightingStrip(Theme &theme, VerdictBook &verdicts, QWidget *parent);

    void show(const std::shared_ptr<const Findings> &findings);
    QSize sizeHint() const override;
    QString summary() const; ///< "Sightings 47, 11-20 to 11-23"

protected:
    void retranslate() override;
    void takeTheme() override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Bin {
        qint64 counts[6]{}; ///< by Disposition
        qint64 total = 0;
    };
    void paintRow(QPainter *painter, int module, const QRect &row) const;
    void paintAxis(QPainter *painter, const QRect &axis) const;
    std::vector<Bin> binsOf(int module, int bins) const;
    int rows() const;
    void takeVerdicts(const QList<Observable> &changed);
    void takeNodes(const RelationGraph &before);
    Disposition known(int node) const;
    int headHeight() const;
    int rowHeight() const;
    int axisHeight() const;
    int nameWidth() const;

    VerdictBook &m_verdicts;
    std::shared_ptr<const Findings> m_findings;
    QDateTime m_first;
    QDateTime m_last;
    std::vector<Disposition> m_dispositions; ///< of the nodes: looked up once, not for each moment in each painting
};

} // namespace obi
