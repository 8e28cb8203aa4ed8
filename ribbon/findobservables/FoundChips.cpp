// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FoundChips.h"

#include "casebook/VerdictChips.h"

#include <QHBoxLayout>

namespace obi {
namespace {

int verdictOf(const VerdictChip &chip)
{
    return chip.disposition() ? int(*chip.disposition()) : NoVerdictYet;
}

} // namespace

FoundChips::FoundChips(Theme &theme, QWidget *parent)
    : CasebookPane(theme, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const Disposition disposition : AllDispositions)
        m_chips << new VerdictChip(theme, disposition, this);
    m_chips << new VerdictChip(theme, std::nullopt, this);
    for (VerdictChip *chip : std::as_const(m_chips)) {
        row->addWidget(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, chip](bool checked) {
            Q_EMIT filterWanted(checked ? std::optional(verdictOf(*chip)) : std::nullopt);
        });
    }
    setCounts({}, {});
}

void FoundChips::setCounts(const VerdictCounts &counts, std::optional<int> filter)
{
    for (VerdictChip *chip : std::as_const(m_chips)) {
        chip->setChecked(filter && *filter == verdictOf(*chip));
        chip->setCount(counts[std::size_t(verdictOf(*chip))]);
    }
}

void FoundChips::retranslate()
{
    for (VerdictChip *chip : std::as_const(m_chips))
        chip->retranslate();
}

void FoundChips::takeTheme()
{
    for (VerdictChip *chip : std::as_const(m_chips))
        chip->updateGeometry();
    update();
}

} // namespace obi
