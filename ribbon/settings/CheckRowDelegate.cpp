// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/CheckRowDelegate.h"

#include "look/StylePaint.h"

#include <QKeyEvent>
#include <QPainter>

namespace obi {
namespace {

constexpr int Gap = 8;

bool isChecked(const QModelIndex &index)
{
    return index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
}

} // namespace

void CheckRowDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                    const QRect &content) const
{
    const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
    const auto place = [&](const QRect &part) { return QStyle::visualRect(option.direction, content, part); };
    QStyleOption box;
    box.rect = place({content.x(), content.y(), style::IndicatorSize, content.height()});
    box.state = isChecked(index) ? QStyle::State_On : QStyle::State_Off;
    box.state.setFlag(QStyle::State_Enabled, enabled);
    style::checkBox(painter, theme(), box);

    const QRect rest = content.adjusted(style::IndicatorSize + Gap, 0, 0, 0);
    NoteRowDelegate::paintContent(painter, option, index, place(rest));
}

bool CheckRowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                                   const QModelIndex &index)
{
    const bool pressed = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    const bool clicked =
        event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    constexpr Qt::ItemFlags Needed = Qt::ItemIsUserCheckable | Qt::ItemIsEnabled;
    if ((!pressed && !clicked) || (index.flags() & Needed) != Needed)
        return false;
    return model->setData(index, isChecked(index) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace obi
