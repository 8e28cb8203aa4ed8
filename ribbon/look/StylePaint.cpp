// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/StylePaint.h"

#include "look/FocusRing.h"
#include "look/Kind.h"

#include <QFocusFrame>
#include <QPainter>

#include <cmath>
#include <map>
#include <tuple>

namespace obi::style {
namespace {

struct FrameLook {
    QColor border;
    QColor fill;
    qreal radius;
    qreal ratio;
};

void roundedRect(QPainter *painter, const QRectF &rect, const QColor &border, const QColor &fill, qreal radius)
{
    const Saved saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border);
    painter->setBrush(fill);
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

bool isOnWholePixels(const QPainter &painter)
{
    const QTransform &transform = painter.deviceTransform();
    const qreal ratio = painter.device()->devicePixelRatioF();
    const auto isWhole = [](qreal number) { return number == std::floor(number); };
    return transform.type() <= QTransform::TxScale && transform.m11() == ratio && transform.m22() == ratio &&
           isWhole(ratio) && isWhole(transform.dx()) && isWhole(transform.dy());
}

/// A frame of nothing but its four corners.
QImage corners(const FrameLook &look, int corner)
{
    using Key = std::tuple<QRgb, QRgb, qreal, qreal>;
    constexpr std::size_t Most = 256; // more means that colours change all the time
    static std::map<Key, QImage> drawn;
    const Key key{look.border.rgba(), look.fill.rgba(), look.radius, look.ratio};
    if (const auto known = drawn.find(key); known != drawn.end())
        return known->second;
    if (drawn.size() > Most)
        drawn.clear();
    const int side = qRound(2 * corner * look.ratio);
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(look.ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    roundedRect(&painter, QRectF(0, 0, 2 * corner, 2 * corner), look.border, look.fill, look.radius);
    return drawn.emplace(key, image).first->second;
}

/// The same pixels as roundedRect(), whose antialiased path costs more than all that stands in a button.
void frameOfParts(QPainter *painter, const QRect &rect, const FrameLook &look, int corner)
{
    const QImage image = corners(look, corner);
    const qreal part = corner * look.ratio;
    const int right = rect.x() + rect.width() - corner;
    const int bottom = rect.y() + rect.height() - corner;
    painter->drawImage(QRectF(rect.x(), rect.y(), corner, corner), image, QRectF(0, 0, part, part));
    painter->drawImage(QRectF(right, rect.y(), corner, corner), image, QRectF(part, 0, part, part));
    painter->drawImage(QRectF(rect.x(), bottom, corner, corner), image, QRectF(0, part, part, part));
    painter->drawImage(QRectF(right, bottom, corner, corner), image, QRectF(part, part, part, part));
    const int across = rect.width() - 2 * corner;
    const int down = rect.height() - 2 * corner;
    painter->fillRect(rect.x() + corner, rect.y(), across, 1, look.border);
    painter->fillRect(rect.x() + corner, bottom + corner - 1, across, 1, look.border);
    painter->fillRect(rect.x(), rect.y() + corner, 1, down, look.border);
    painter->fillRect(right + corner - 1, rect.y() + corner, 1, down, look.border);
    if (look.fill.alpha() == 0)
        return;
    painter->fillRect(rect.x() + corner, rect.y() + 1, across, corner - 1, look.fill);
    painter->fillRect(rect.x() + corner, bottom, across, corner - 1, look.fill);
    painter->fillRect(rect.x() + 1, rect.y() + corner, rect.width() - 2, down, look.fill);
}

} // namespace

Saved::Saved(QPainter *painter)
    : m_painter(painter)
{
    m_painter->save();
}

Saved::~Saved()
{
    m_painter->restore();
}

void frame(QPainter *painter, const QRectF &rect, const QColor &border, const QColor &fill, qreal radius)
{
    const int corner = int(std::ceil(radius)) + 1;
    const QRect whole = rect.toRect();
    const bool large = whole.width() >= 2 * corner && whole.height() >= 2 * corner;
    // Over an edge that lets the fill through, half of the fill would shine.
    if (large && whole == rect && border.alpha() == 255 && isOnWholePixels(*painter))
        frameOfParts(painter, whole, {border, fill, radius, painter->device()->devicePixelRatioF()}, corner);
    else
        roundedRect(painter, rect, border, fill, radius);
}

void icon(QPainter *painter, const Theme &theme, const QString &name, const QColor &color, const QRect &rect, int size)
{
    QRect square(0, 0, size, size);
    square.moveCenter(rect.center());
    painter->drawPixmap(square, theme.pixmap(name, color, size, painter->device()->devicePixelRatioF()));
}

std::pair<QString, QString> splitHint(const QString &text)
{
    const qsizetype tab = text.indexOf(u'\t');
    return tab < 0 ? std::pair(text, QString()) : std::pair(text.left(tab), text.mid(tab + 1));
}

void focusFrame(QPainter *painter, const Theme &theme, const QStyleOption &option, const QWidget *widget)
{
    const auto *focus = qobject_cast<const QFocusFrame *>(widget);
    const bool onBand = focus && isOnBand(focus->widget());
    const Saved saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(onBand ? QColor(Qt::white) : theme.color(Theme::Role::Focus), 2));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), Radius + 2, Radius + 2);
}

} // namespace obi::style
