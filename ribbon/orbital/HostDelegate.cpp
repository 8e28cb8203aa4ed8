// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/HostDelegate.h"

#include "look/StylePaint.h"
#include "orbital/HostsModel.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace obi {
namespace {

constexpr int Left = 12;
constexpr int Mark = 12;
constexpr int MarkSpace = 34; ///< as wide as a pivot button's
constexpr int Gap = 8;

QColor markColor(const Theme &theme, HostState state)
{
    switch (state) {
    case HostState::Answered:
        return theme.text(Disposition::Clean);
    case HostState::TimedOut:
    case HostState::Failed:
        return theme.text(Disposition::Malicious);
    case HostState::Running:
        return theme.color(Theme::Role::Accent);
    default:
        return theme.color(Theme::Role::Text3);
    }
}

} // namespace

QRect HostDelegate::checkRect(const QRect &row)
{
    return {row.left() + Left, row.top() + (row.height() - style::IndicatorSize) / 2, style::IndicatorSize,
            style::IndicatorSize};
}

void HostDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QRect &) const
{
    using Role = Theme::Role;
    const auto place = [&](const QRect &part) { return QStyle::visualRect(option.direction, option.rect, part); };
    QStyleOptionViewItem box = option;
    box.rect = place(checkRect(option.rect));
    box.state &= ~(QStyle::State_HasFocus | QStyle::State_Selected);
    box.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    style::checkBox(painter, theme(), box);
    const auto state = HostState(index.data(HostsModel::StateRole).toInt());
    const QString status = index.data(HostsModel::StatusRole).toString();
    constexpr auto Ringed = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    const bool button = observableAt(index) && (isHovered(option, index) || (option.state & Ringed) == Ringed);
    const int end = MarkSpace + (button ? actionRoom(index) : 0);
    const QRect words = option.rect.adjusted(Left + style::IndicatorSize + Gap, 0, -end, 0);
    painter->setFont(theme().font(Theme::Type::Dense));
    drawLine(painter, option, place(words), status, theme().color(Role::Text2), Qt::AlignTrailing);
    const int taken = status.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(status) + Gap;
    painter->setFont(theme().font(observableAt(index) ? Theme::Type::Mono : Theme::Type::Dense));
    drawLine(painter, option, place(words.adjusted(0, 0, -taken, 0)), option.text, theme().color(Role::Text));
    if (button)
        return drawButton(painter, option, index);
    const QString mark = index.data(HostsModel::IconRole).toString();
    if (mark.isEmpty())
        return;
    const QRect square(option.rect.right() - 11 - Mark, option.rect.top() + (option.rect.height() - Mark) / 2, Mark,
                       Mark);
    style::icon(painter, theme(), mark, markColor(theme(), state), place(square));
}

// The space key and a click on the box, wherever the style would put one of its own.
bool HostDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const bool key = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    bool click = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QRect near = checkRect(option.rect).adjusted(-8, -6, 6, 6);
        click = mouse->button() == Qt::LeftButton &&
                QStyle::visualRect(option.direction, option.rect, near).contains(mouse->position().toPoint());
    }
    if (!key && !click)
        return false;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace obi
