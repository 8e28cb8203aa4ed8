// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/RowRoom.h"

#include <QAbstractButton>
#include <QLayout>

namespace obi {
namespace {

bool fits(const QWidget &row)
{
    row.layout()->invalidate();
    return row.layout()->totalSizeHint().width() <= row.width();
}

} // namespace

void RowRoom::setWords(const QAbstractButton *button, const QString &words, const QString &brief)
{
    for (Part &part : m_parts) {
        if (part.button != button)
            continue;
        part.words = words;
        part.brief = brief;
        part.button->setText(words);
    }
}

void RowRoom::fit(const QWidget &row)
{
    for (Part &part : m_parts) {
        part.button->setText(part.words);
        if (!part.tip.isEmpty() && part.button->toolTip() == part.tip)
            part.button->setToolTip({}); // in another language by now, perhaps
        part.tip.clear();
    }
    for (const Part &part : m_parts) {
        if (!part.brief.isEmpty() && !fits(row))
            part.button->setText(part.brief);
    }
    for (Part &part : m_parts) {
        if (fits(row))
            break;
        part.button->setText({});
        if (!part.button->toolTip().isEmpty())
            continue;
        part.tip = part.brief.isEmpty() ? part.words : part.brief;
        part.button->setToolTip(part.tip);
    }
    giveBack(row);
}

// One that is long may have left more room than was wanting: those that went before it have it again.
void RowRoom::giveBack(const QWidget &row)
{
    for (auto part = m_parts.rbegin(); part != m_parts.rend(); ++part) {
        if (!part->button->text().isEmpty())
            continue;
        part->button->setText(part->brief.isEmpty() ? part->words : part->brief);
        if (!fits(row))
            part->button->setText({});
    }
}

} // namespace obi
