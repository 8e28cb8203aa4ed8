// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "findobservables/FoundFilter.h"

namespace obi {

class VerdictChip;

/// How many have each verdict, and how many have none yet; pressing one shows only those. A count of nothing is absent.
class FoundChips : public CasebookPane
{
    Q_OBJECT
public:
    FoundChips(Theme &theme, QWidget *parent);
    void setCounts(const VerdictCounts &counts, std::optional<int> filter);

Q_SIGNALS:
    void filterWanted(std::optional<int> verdict);

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    QList<VerdictChip *> m_chips;
};

} // namespace obi
