// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/NoteRowDelegate.h"

#include "look/StylePaint.h"

namespace obi {
namespace {

constexpr int MarkSize = 12;
constexpr int MarkGap = 6;
constexpr int Slack = 2; ///< an advance is rounded, and a line that is a fraction too long gets an ellipsis

} // namespace

void NoteRowDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QRect &content) const
{
    const bool warns = index.data(WarningRole).toBool();
    const QString note = index.data(NoteRole).toString();
    const int wanted = option.fontMetrics.horizontalAdvance(note) + Slack + (warns ? MarkSize + MarkGap : 0);
    const int width = qMin(wanted, content.width() * 2 / 3);
    const auto place = [&](const QRect &part) { return QStyle::visualRect(option.direction, content, part); };
    const auto ink = option.state.testFlag(QStyle::State_Enabled) ? Theme::Role::Text : Theme::Role::DisabledText;
    drawLine(painter, option, place(content.adjusted(0, 0, -width - Padding, 0)), option.text, theme().color(ink));
    QRect end(content.right() + 1 - width, content.y(), width, content.height());
    const QColor color = warns ? theme().text(Disposition::Suspicious) : theme().color(Theme::Role::Text2);
    if (warns) {
        const QRect mark(end.x(), end.y(), MarkSize, end.height());
        style::icon(painter, theme(), QStringLiteral("warn"), color, place(mark), MarkSize);
        end.adjust(MarkSize + MarkGap, 0, 0, 0);
    }
    drawLine(painter, option, place(end), note, color, Qt::AlignTrailing);
}

} // namespace obi
