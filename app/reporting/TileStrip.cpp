// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/TileStrip.h"

#include "look/Theme.h"
#include "reporting/ReportLoader.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr int SidePadding = 12;
constexpr int TightPadding = 6; ///< where the captions would be cut off otherwise
constexpr int GlyphSize = 12;

std::optional<double> changeOf(std::optional<qint64> value, std::optional<qint64> previous)
{
    if (!value || !previous || *previous <= 0)
        return std::nullopt;
    return 100.0 * double(*value - *previous) / double(*previous);
}

QString percentText(double percent)
{
    return QLocale().toString(std::abs(percent), 'f', 1);
}

} // namespace

Tile::Tile(const Theme &theme, const TileSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_spec(spec)
    , m_padding(SidePadding)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void Tile::setFigures(std::optional<qint64> value, std::optional<qint64> previous)
{
    m_value = value;
    m_previous = previous;
    describe();
    updateGeometry();
    update();
}

void Tile::setPadding(int padding)
{
    m_padding = padding;
    updateGeometry();
    update();
}

void Tile::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

QFont Tile::figureFont() const
{
    return m_theme.font(m_compact ? Theme::Type::FigureCompact : Theme::Type::Figure);
}

QString Tile::valueText() const
{
    return m_value ? QLocale().toString(*m_value) : u"–"_s;
}

QString Tile::changeText() const
{
    const auto change = changeOf(m_value, m_previous);
    if (!change)
        return {};
    const QString number = percentText(*change) + u'%';
    return *change > 0 ? u"▲ "_s + number : *change < 0 ? u"▼ "_s + number : number;
}

/// All of it, or its direction alone: half a number is another number.
QString Tile::fittingChange(const QFontMetrics &metrics, int room) const
{
    const QString whole = changeText();
    const QString arrow = whole.section(u' ', 0, 0);
    for (const QString &text : {whole, whole.contains(u' ') ? arrow : QString()}) {
        if (metrics.horizontalAdvance(text) <= room)
            return text;
    }
    return {};
}

void Tile::describe()
{
    const QString title = reportWords(m_spec.title);
    const auto change = changeOf(m_value, m_previous);
    if (!change)
        //: Accessible name of a figure without a comparison: "Malicious URLs 3,918"
        setAccessibleName(tr("%1 %2").arg(title, valueText()));
    else if (*change < 0)
        setAccessibleName(tr("%1 %2, down %3 percent").arg(title, valueText(), percentText(*change)));
    else
        setAccessibleName(tr("%1 %2, up %3 percent").arg(title, valueText(), percentText(*change)));
    setToolTip(m_previous ? tr("%1 in the span before").arg(QLocale().toString(*m_previous)) : QString());
}

void Tile::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

/// With a large system font: a number that is cut is another number.
QFont Tile::fittingFont(int room) const
{
    for (const QFont &font : {figureFont(), m_theme.figures(Theme::Type::ItemTitle)}) {
        if (QFontMetrics(font).horizontalAdvance(valueText()) <= room)
            return font;
    }
    return m_theme.figures(Theme::Type::DenseStrong);
}

QSize Tile::sizeHint() const
{
    const int caption = QFontMetrics(m_theme.font(Theme::Type::Caption)).horizontalAdvance(reportWords(m_spec.title));
    const int figure = QFontMetrics(figureFont()).horizontalAdvance(valueText());
    const int change = QFontMetrics(m_theme.font(Theme::Type::Caption)).horizontalAdvance(changeText());
    const int glyph = m_spec.glyph ? GlyphSize + 6 : 0;
    return {std::max(caption + glyph, figure + 8 + change) + 2 * m_padding, m_theme.scaled(TileStrip::CompactHeight)};
}

QSize Tile::minimumSizeHint() const
{
    return {72, m_theme.scaled(TileStrip::CompactHeight)};
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int top = m_theme.scaled(m_compact ? 4 : 7);
    QRect caption(m_padding, top, width() - 2 * m_padding, m_theme.scaled(16));
    if (m_spec.glyph) {
        painter.drawPixmap(
            caption.x(), caption.y() + (caption.height() - GlyphSize) / 2,
            m_theme.glyph(*m_spec.glyph, m_theme.color(Theme::Role::Base), GlyphSize, devicePixelRatioF()));
        caption.setLeft(caption.left() + GlyphSize + 6);
    }
    painter.setFont(m_theme.font(Theme::Type::Caption));
    painter.setPen(m_theme.color(Theme::Role::Text2));
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(reportWords(m_spec.title), Qt::ElideRight, caption.width()));
    const QRect figure(m_padding, caption.bottom() + 1, width() - 2 * m_padding, m_theme.scaled(m_compact ? 22 : 24));
    painter.setFont(fittingFont(figure.width()));
    painter.setPen(m_theme.color(Theme::Role::Text));
    painter.drawText(figure, Qt::AlignLeft | Qt::AlignVCenter, valueText());
    const int end = painter.fontMetrics().horizontalAdvance(valueText());
    painter.setFont(m_theme.font(Theme::Type::Caption));
    painter.setPen(m_theme.color(Theme::Role::Text2));
    const QRect rest = figure.adjusted(end + 8, 2, m_padding, 2);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, fittingChange(painter.fontMetrics(), rest.width()));
}

TileStrip::TileStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(1, 1, 1, 1);
    m_row->setSpacing(1);
    takeHeight();
    connect(&theme, &Theme::changed, this, [this] {
        takeHeight();
        update();
    });
}

void TileStrip::setTiles(const QList<TileSpec> &tiles)
{
    qDeleteAll(m_tiles);
    m_tiles.clear();
    m_specs = tiles;
    for (const TileSpec &spec : tiles) {
        m_tiles.append(new Tile(m_theme, spec, this));
        m_tiles.last()->setCompact(m_compact);
        m_row->addWidget(m_tiles.last());
    }
}

void TileStrip::setFigures(const ReportLoader &loader)
{
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        const TileSpec &spec = m_specs.at(i);
        m_tiles.at(i)->setFigures(loader.figure(spec.report, spec.counters),
                                  loader.previousFigure(spec.report, spec.counters));
    }
    fitPadding();
}

void TileStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPadding();
}

/// A caption that is read whole is worth more than air around it.
void TileStrip::fitPadding()
{
    int needed = 0;
    for (Tile *tile : std::as_const(m_tiles)) {
        tile->setPadding(SidePadding);
        needed = std::max(needed, tile->sizeHint().width());
    }
    const bool tight = needed * int(m_tiles.size()) > width();
    for (Tile *tile : std::as_const(m_tiles))
        tile->setPadding(tight ? TightPadding : SidePadding);
}

void TileStrip::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    takeHeight();
    for (Tile *tile : m_tiles)
        tile->setCompact(compact);
}

void TileStrip::takeHeight()
{
    setFixedHeight(m_theme.scaled(m_compact ? CompactHeight : Height));
}

void TileStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.color(Theme::Role::Line));
    for (qsizetype i = 1; i < m_tiles.size(); ++i) {
        const int x = m_tiles.at(i)->x() - 1;
        painter.drawLine(x, 1, x, height() - 2);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Theme::Role::Line2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

} // namespace obi
