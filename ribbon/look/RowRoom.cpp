// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/RowRoom.h"

#include <QAbstractButton>
#include <QLayout>

namespace obi {

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
    QLayout *layout = row.layout();
    const auto fits = [&] {
        layout->invalidate();
        return layout->totalSizeHint().width() <= row.width();
    };
    for (Part &part : m_parts) {
        part.button->setText(part.words);
        if (!part.tip.isEmpty() && part.button->toolTip() == part.tip)
            part.button->setToolTip({}); // in another language by now, perhaps
        part.tip.clear();
    }
    for (const Part &part : m_parts) {
        if (!part.brief.isEmpty() && !fits())
            part.button->setText(part.brief);
    }
    for (Part &part : m_parts) {
        if (fits())
            break;
        part.button->setText({});
        if (!part.button->toolTip().isEmpty())
            continue;
        part.tip = part.brief.isEmpty() ? part.words : part.brief;
        part.button->setToolTip(part.tip);
    }
    giveBack(fits);
}

// One that is long may have left more room than was wanting: those that went before it have it again.
void RowRoom::giveBack(const std::function<bool()> &fits)
{
    for (auto part = m_parts.rbegin(); part != m_parts.rend(); ++part) {
        if (!part->button->text().isEmpty())
            continue;
        part->button->setText(part->brief.isEmpty() ? part->words : part->brief);
        if (!fits())
            part->button->setText({});
    }
}

} // namespace obi
