// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/ModuleMatrix.h"

#include "look/ObservableCell.h"
#include "look/OpinionWords.h"
#include "look/StylePaint.h"

#include <QPainter>

namespace obi {
namespace {

constexpr int GlyphSize = 12;
constexpr int WidePitch = 21;
constexpr int NarrowPitch = 16;
constexpr int MostWide = 5;

int pitchFor(qsizetype modules)
{
    return modules > MostWide ? NarrowPitch : WidePitch;
}

} // namespace

int ModuleMatrixDelegate::widthFor(int modules)
{
    return 2 * Padding + qMax(0, modules - 1) * pitchFor(modules) + GlyphSize;
}

void ModuleMatrixDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                        const QRect &content) const
{
    const QByteArray marks = index.data(ModuleMatrixRole).toByteArray();
    const int pitch = pitchFor(marks.size());
    const int room = qMax(0, (content.width() - GlyphSize) / pitch + 1);
    const qsizetype shown = marks.size() <= room ? marks.size() : qMax(0, room - 1);
    const qreal ratio = painter->device()->devicePixelRatioF();
    for (qsizetype i = 0; i < shown; ++i) {
        const QRect place(content.x() + int(i) * pitch, content.center().y() - GlyphSize / 2 + 1, GlyphSize, GlyphSize);
        const QRect square = QStyle::visualRect(option.direction, content, place);
        const auto mark = ModuleMark(marks.at(i));
        if (const auto disposition = dispositionOf(mark)) {
            painter->drawPixmap(square, theme().glyph(*disposition, surface(option, index), GlyphSize, ratio));
            continue;
        }
        const bool failed = mark == ModuleMark::Failed;
        const QColor ink = failed ? theme().text(Disposition::Malicious) : theme().color(Theme::Role::Text3);
        style::icon(painter, theme(), moduleMarkIcon(mark), ink, square, GlyphSize);
    }
    if (shown == marks.size())
        return;
    const QRect rest = content.adjusted(int(shown) * pitch, 0, 0, 0);
    drawLine(painter, option, QStyle::visualRect(option.direction, content, rest),
             QStringLiteral("+%1").arg(marks.size() - shown), theme().color(Theme::Role::Text2));
}

} // namespace obi
