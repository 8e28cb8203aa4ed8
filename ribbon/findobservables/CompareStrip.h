// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "findobservables/FindResult.h"
#include "findobservables/FoundFilter.h"

class QLabel;
class QPushButton;

namespace obi {

class Segments;

/// What the platform's inspect has made of the same text, beside what was found here: how many both, how many only one
/// of them has found; pressing a part shows only those. Hidden while nobody has asked.
class CompareStrip : public CasebookPane
{
    Q_OBJECT
public:
    CompareStrip(Theme &theme, QWidget *parent);
    void show(const Comparison &comparison, FoundFilter::Side side);

Q_SIGNALS:
    void sideWanted(obi::FoundFilter::Side side);
    void retryWanted();

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    Comparison m_comparison;
    QLabel *m_words;
    Segments *m_sides;
    QPushButton *m_retry;
};

} // namespace obi
