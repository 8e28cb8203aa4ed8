// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ChartPane.h"

#include "look/Tall.h"
#include "look/Theme.h"
#include "reporting/ChartTable.h"
#include "reporting/LabelColor.h"
#include "reporting/StackedChart.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace obi {

using namespace Qt::StringLiterals;

namespace {
constexpr int HeaderHeight = 32;
constexpr int Swatch = 10;
constexpr int GlyphSize = 12;
constexpr int Gap = 6;
constexpr int EntryGap = 16;
} // namespace

ChartPane::ChartPane(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_fold(new QToolButton(this))
    , m_title(new QLabel(this))
    , m_note(new QLabel(this))
    , m_legend(new ChartLegend(theme, this))
    , m_chart(new StackedChart(theme, this))
{
    auto *header = new QHBoxLayout;
    header->setContentsMargins(12, 0, 16, 0);
    header->setSpacing(4);
    m_fold->setAutoRaise(true);
    m_fold->setFixedSize(20, 20);
    header->addWidget(m_fold);
    header->addWidget(m_title);
    header->addSpacing(8);
    header->addWidget(m_note, 1);
    header->addWidget(m_legend);
    auto *head = new QWidget(this);
    head->setLayout(header);
    head->setFixedHeight(tall(theme, HeaderHeight));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_chart);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_folded); });
    connect(&theme, &Theme::changed, this, &ChartPane::retheme);
    retheme();
}

void ChartPane::setSpec(const ChartSpec &spec)
{
    m_spec = spec;
    m_legend->setSpec(spec);
    retranslate();
}

void ChartPane::setData(const ChartData &data)
{
    m_chart->setData(data);
    retranslate();
}

void ChartPane::setCompact(bool compact)
{
    m_chart->setCompact(compact);
}

void ChartPane::setFolded(bool folded)
{
    m_folded = folded;
    m_chart->setVisible(!folded);
    retheme();
    retranslate();
}

QString ChartPane::bucketText() const
{
    const int hours = m_chart->data().bucketHours;
    const QString size = hours == 24 ? tr("1-day buckets") : tr("%Ln-hour buckets", nullptr, hours);
    if (!m_spec.note)
        return size;
    //: Size of a chart's buckets, then what the chart leaves out
    return tr("%1 · %2").arg(size, reportWords(m_spec.note));
}

void ChartPane::retranslate()
{
    m_title->setText(reportWords(m_spec.title));
    m_note->setText(bucketText());
    m_chart->setTitle(reportWords(m_spec.title));
    m_fold->setAccessibleName(m_folded ? tr("Show chart") : tr("Hide chart"));
    m_fold->setToolTip(m_folded ? tr("Show chart") : tr("Hide chart"));
    m_legend->updateGeometry();
    m_legend->update();
}

void ChartPane::retheme()
{
    m_fold->setIcon(m_theme.icon(m_folded ? u"right"_s : u"down"_s));
    m_fold->setIconSize({12, 12});
    m_title->setFont(m_theme.font(Theme::Type::BodyStrong));
    m_note->setFont(m_theme.font(Theme::Type::Dense));
    setLabelColor(m_note, m_theme.color(Theme::Role::Text2));
}

void ChartPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChartPane::showAsTable()
{
    auto *dialog = new ChartTable(m_theme, reportWords(m_spec.title), m_chart->data(), window());
    dialog->open();
}

ChartLegend::ChartLegend(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void ChartLegend::setSpec(const ChartSpec &spec)
{
    m_spec = spec;
    updateGeometry();
    update();
}

int ChartLegend::widthOf(const SeriesSpec &series) const
{
    const QFontMetrics metrics(m_theme.font(Theme::Type::Dense));
    return Swatch + Gap + (m_spec.seriesAreVerdicts ? GlyphSize + Gap : 0) +
           metrics.horizontalAdvance(reportWords(series.title));
}

QSize ChartLegend::sizeHint() const
{
    int width = 0;
    for (const SeriesSpec &series : m_spec.series)
        width += widthOf(series) + EntryGap;
    return {std::max(0, width - EntryGap), 20};
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(Theme::Type::Dense));
    int x = 0;
    for (const SeriesSpec &series : m_spec.series) {
        const Disposition disposition = dispositionOf(series.color);
        painter.fillRect(QRect(x, (height() - Swatch) / 2, Swatch, Swatch), m_theme.chartBrush(disposition));
        int text = x + Swatch + Gap;
        if (m_spec.seriesAreVerdicts) {
            painter.drawPixmap(
                text, (height() - GlyphSize) / 2,
                m_theme.glyph(disposition, m_theme.color(Theme::Role::Base), GlyphSize, devicePixelRatioF()));
            text += GlyphSize + Gap;
        }
        painter.setPen(m_theme.color(Theme::Role::Text2));
        painter.drawText(QRect(text, 0, width() - text, height()), Qt::AlignLeft | Qt::AlignVCenter,
                         reportWords(series.title));
        x += widthOf(series) + EntryGap;
    }
}

} // namespace obi
