// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CaseObservablesModel.h"
#include "casebook/CasebookPane.h"

#include <QAbstractButton>

namespace obi {

/// One count: glyph and number; checked, only those observables are shown. Without a disposition it counts those that
/// have no verdict yet.
class VerdictChip : public QAbstractButton
{
    Q_OBJECT
public:
    VerdictChip(Theme &theme, std::optional<Disposition> disposition, QWidget *parent);
    void setCount(int count);
    std::optional<Disposition> disposition() const { return m_disposition; }
    QSize sizeHint() const override;
    void retranslate();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor ink() const;
    QColor ground() const;
    QPixmap mark() const;

    Theme &m_theme;
    const std::optional<Disposition> m_disposition;
    int m_count = 0;
};

/// The case's observables by disposition; a count of nothing is absent.
class VerdictChips : public CasebookPane
{
    Q_OBJECT
public:
    VerdictChips(Theme &theme, QWidget *parent);
    void setCounts(const CaseObservablesModel::Counts &counts, std::optional<Disposition> filter);

Q_SIGNALS:
    void filterWanted(std::optional<obi::Disposition> disposition);

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    QList<VerdictChip *> m_chips;
};

} // namespace obi
