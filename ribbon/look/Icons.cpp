// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

// The resources are part of a static library, whose initialisers the linker leaves out unless they are named. Q_INIT
// must stand outside of any namespace.
static void initIcons()
{
    Q_INIT_RESOURCE(obi_icons);
}

namespace obi {
namespace {

// More than this means that colours change all the time; starting afresh is cheaper than growing.
constexpr qsizetype MostDrawn = 4000;

QByteArray read(const QString &name)
{
    static const bool ready = (initIcons(), true);
    Q_UNUSED(ready);
    QFile file(QStringLiteral(":/obi/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap render(const QByteArray &svg, int size, qreal ratio)
{
    QPixmap pixmap(QSizeF(size * ratio, size * ratio).toSize());
    pixmap.fill(Qt::transparent);
    if (!svg.isEmpty()) {
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        renderer.render(&painter);
    }
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace

QPixmap Icons::icon(const QString &name, const QColor &color, int size, qreal ratio)
{
    return drawn({QStringLiteral("icon-") + name, color.rgba(), 0, size, ratio});
}

QPixmap Icons::glyph(Disposition disposition, const QColor &color, const QColor &knockedOut, int size, qreal ratio)
{
    const QString file = QStringLiteral("disposition-") + dispositionName(disposition).toLower();
    return drawn({file, color.rgba(), knockedOut.rgba(), size, ratio});
}

QPixmap Icons::drawn(const Key &key)
{
    const auto known = m_drawn.constFind(key);
    if (known != m_drawn.constEnd())
        return *known;
    if (m_drawn.size() > MostDrawn)
        m_drawn.clear();
    QByteArray svg = read(key.file);
    svg.replace("#FFFFFF", QColor(key.knockedOut).name().toLatin1());
    svg.replace("currentColor", QColor(key.color).name().toLatin1());
    return *m_drawn.insert(key, render(svg, key.size, key.ratio));
}

} // namespace obi
