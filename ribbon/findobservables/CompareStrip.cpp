// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/CompareStrip.h"

#include "look/Segments.h"
#include "look/Tall.h"
#include "look/Words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace obi {
namespace {

constexpr FoundFilter::Side Sides[] = {FoundFilter::Side::All, FoundFilter::Side::Both, FoundFilter::Side::OnlyHere,
                                       FoundFilter::Side::OnlyThere};

} // namespace

CompareStrip::CompareStrip(Theme &theme, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_words(new QLabel)
    , m_sides(new Segments)
    , m_retry(new QPushButton)
{
    paintOn(QPalette::Window);
    setFixedHeight(tall(theme, 36));
    m_words->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(12);
    row->addWidget(m_words);
    row->addWidget(m_sides);
    row->addWidget(m_retry);
    row->addStretch(1);
    for (std::size_t side = 0; side < std::size(Sides); ++side)
        m_sides->add({});
    connect(m_sides, &Segments::chosen, this, [this](int at) { Q_EMIT sideWanted(Sides[at]); });
    connect(m_retry, &QPushButton::clicked, this, &CompareStrip::retryWanted);
    retranslate();
    takeTheme();
}

void CompareStrip::show(const Comparison &comparison, FoundFilter::Side side)
{
    m_comparison = comparison;
    retranslate();
    m_sides->setCurrent(int(std::find(std::begin(Sides), std::end(Sides), side) - std::begin(Sides)));
}

void CompareStrip::retranslate()
{
    using State = Comparison::State;
    const QLocale locale;
    const State state = m_comparison.state;
    setVisible(state != State::None);
    m_sides->setVisible(state == State::Done);
    m_retry->setVisible(state == State::Failed);
    m_retry->setText(tr("Retry"));
    m_retry->setAccessibleName(tr("Ask inspect again"));
    if (state == State::Asking)
        m_words->setText(tr("Asking inspect…"));
    else if (state == State::Failed)
        m_words->setText(tr("Inspect did not answer: %1").arg(errorText(m_comparison.error)));
    else
        m_words->setText(tr("Found by"));
    m_words->setForegroundRole(state == State::Failed ? QPalette::BrightText : QPalette::WindowText);
    const int all = m_comparison.both + m_comparison.onlyHere + m_comparison.onlyThere;
    m_sides->setText(0, tr("All %1").arg(locale.toString(all)));
    m_sides->setText(1, tr("Both %1").arg(locale.toString(m_comparison.both)));
    m_sides->setText(2, tr("Only here %1").arg(locale.toString(m_comparison.onlyHere)));
    m_sides->setText(3, tr("Only inspect %1").arg(locale.toString(m_comparison.onlyThere)));
}

void CompareStrip::takeTheme()
{
    m_words->setFont(theme().font(Theme::Type::Dense));
    m_retry->setIcon(theme().icon(QStringLiteral("refresh")));
}

} // namespace obi
