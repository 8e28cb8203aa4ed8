// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportFooter.h"

#include "look/Tall.h"
#include "look/Theme.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "reporting/LabelColor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

namespace obi {

using namespace Qt::StringLiterals;

namespace {
constexpr int GlyphSize = 12;
// The order of the design: what is common and unknown comes last.
constexpr std::array Shown{Disposition::Malicious, Disposition::Suspicious, Disposition::Clean, Disposition::Common,
                           Disposition::Unknown};
static_assert(Shown == AllDispositions);
} // namespace

ReportFooter::ReportFooter(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedHeight(tall(theme, Height));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 16, 0);
    row->setSpacing(16);
    m_rows = addLabel(row);
    m_selected = addLabel(row);
    m_sorting = addLabel(row);
    m_unreadable = addLabel(row);
    row->addStretch(1);
    connect(&theme, &Theme::changed, this, &ReportFooter::retheme);
    retheme();
    retranslate();
}

QLabel *ReportFooter::addLabel(QHBoxLayout *row)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    row->addWidget(label);
    return label;
}

void ReportFooter::retheme()
{
    for (QLabel *label : {m_rows, m_selected, m_sorting, m_unreadable}) {
        label->setFont(m_theme.font(Theme::Type::Caption));
        setLabelColor(label, label == m_unreadable ? m_theme.text(Disposition::Suspicious)
                                                   : m_theme.color(Theme::Role::Text2));
    }
    update();
}

void ReportFooter::retranslate()
{
    const QLocale locale;
    m_rows->setText(
        m_all == 0
            ? tr("No rows")
            : tr("Rows %1–%2 of %3").arg(locale.toString(m_first), locale.toString(m_last), locale.toString(m_all)));
    m_selected->setText(m_selection == 0 ? tr("None selected") : tr("%Ln selected", nullptr, m_selection));
    m_unreadable->setVisible(!m_unreadableNames.isEmpty());
    m_unreadable->setText(tr("%Ln counter(s) could not be read", nullptr, int(m_unreadableNames.size())));
    m_unreadable->setToolTip(plainTip(m_unreadableNames.join(u'\n')));
    QStringList counts;
    for (std::size_t i = 0; i < Shown.size(); ++i)
        //: A verdict and its number of rows: "Malicious 214"
        counts.append(tr("%1 %2").arg(dispositionWord(Shown[i]), locale.toString(m_counts[i])));
    setToolTip(m_showVerdicts ? counts.join(u'\n') : QString());
    setAccessibleName(tr("Table status"));
    setAccessibleDescription(m_showVerdicts ? counts.join(u", "_s) : QString());
}

void ReportFooter::setRows(int first, int last, int all)
{
    m_first = first;
    m_last = last;
    m_all = all;
    retranslate();
}

void ReportFooter::setSelected(int count)
{
    m_selection = count;
    retranslate();
}

void ReportFooter::setSorting(const QString &words)
{
    m_sorting->setText(words);
}

void ReportFooter::setUnreadable(const QStringList &counters)
{
    m_unreadableNames = counters;
    retranslate();
}

void ReportFooter::setVerdicts(bool shown, const std::array<int, 5> &counts)
{
    m_showVerdicts = shown;
    m_counts = counts;
    retranslate();
    update();
}

void ReportFooter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Role::Window));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(Theme::Role::Line));
    if (!m_showVerdicts)
        return;
    painter.setFont(m_theme.font(Theme::Type::Caption));
    painter.setPen(m_theme.color(Theme::Role::Text2));
    int right = width() - 16;
    for (std::size_t i = Shown.size(); i-- > 0;) {
        const QString count = QLocale().toString(m_counts[i]);
        const int text = painter.fontMetrics().horizontalAdvance(count);
        painter.drawText(QRect(right - text, 1, text + 1, height() - 1), Qt::AlignRight | Qt::AlignVCenter, count);
        painter.drawPixmap(right - text - 4 - GlyphSize, (height() - GlyphSize) / 2 + 1,
                           m_theme.glyph(Shown[i], m_theme.color(Theme::Role::Window), GlyphSize, devicePixelRatioF()));
        right -= text + GlyphSize + 4 + 12;
    }
}

void ReportFooter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace obi
