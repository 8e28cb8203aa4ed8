// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Disposition.h"

#include <QColor>
#include <QHash>
#include <QPixmap>

namespace obi {

/// Draws the icons of resources/icons in any colour and keeps what it drew, one pixmap for each colour, size and ratio.
/// Qt SVG does not take currentColor from the palette, so the colour goes into the text of the drawing.
class Icons
{
public:
    QPixmap icon(const QString &name, const QColor &color, int size, qreal ratio);
    QPixmap glyph(Disposition disposition, const QColor &color, const QColor &knockedOut, int size, qreal ratio);
    void forget() { m_drawn.clear(); }

private:
    struct Key {
        QString file;
        QRgb color;
        QRgb knockedOut;
        int size;
        qreal ratio;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.file, key.color, key.knockedOut, key.size, key.ratio);
        }
    };
    QPixmap drawn(const Key &key);
    QHash<Key, QPixmap> m_drawn;
};

} // namespace obi
