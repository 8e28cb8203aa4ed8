// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/NodeDelegate.h"

#include "investigate/LaneModel.h"
#include "look/ObservableCell.h"
#include "look/Words.h"

#include <QPainter>

namespace obi {

using Role = Theme::Role;

namespace {

constexpr int MarkSize = 14;
constexpr int MarkLeft = 8;
constexpr int BoxMargin = 1; ///< half of a wide line lies outside
constexpr std::size_t MostBoxes = 64;
constexpr int WordsLeft = MarkLeft + MarkSize + 6;
constexpr int WordsRight = 30; ///< the pivot button stands there

/// Without what every URL begins with: there is little room.
QString boxText(const Observable &observable)
{
    const QString &value = observable.value();
    const qsizetype scheme = observable.type() == ObservableType::Url ? value.indexOf(QStringLiteral("://")) : -1;
    return scheme > 0 ? value.mid(scheme + 3) : value;
}

/// Of a mailbox its beginning tells most, of a hash both ends.
Qt::TextElideMode elideOf(ObservableType type)
{
    return type == ObservableType::Email || type == ObservableType::Domain || type == ObservableType::Hostname
               ? Qt::ElideRight
               : Qt::ElideMiddle;
}

} // namespace

QSize NodeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), Height};
}

void NodeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(LaneModel::MoreRole).toInt() > 0)
        paintMore(painter, option, index);
    else
        paintNode(painter, option, index);
    painter->restore();
}

void NodeDelegate::paintNode(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool onWay = std::size_t(index.row()) < m_onWay.size() && m_onWay[std::size_t(index.row())];
    const QColor ground = theme().color(selected                                         ? Role::Soft
                                        : option.state.testFlag(QStyle::State_MouseOver) ? Role::Hover
                                                                                         : Role::Window);
    const QPen pen(theme().color(selected || onWay ? Role::Accent : Role::Line2), selected ? 2 : 1);
    painter->drawPixmap(option.rect.topLeft() - QPoint(BoxMargin, BoxMargin),
                        boxOf(option.rect.size(), pen, ground, painter->device()->devicePixelRatioF()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme().color(Role::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6);
    }
    paintMark(painter, option.rect.topLeft() + QPoint(MarkLeft, (option.rect.height() - MarkSize) / 2), ground, index);
    // The button is there for who is at the node; words have the room until then.
    const bool button = selected || (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus));
    paintWords(painter, option, option.rect.adjusted(WordsLeft, 3, button ? -WordsRight - actionRoom(index) : -6, -3),
               index);
    QStyleOptionViewItem cell = option;
    cell.state.setFlag(QStyle::State_HasFocus, false); // the box has the ring
    if (button)
        drawButton(painter, cell, index);
}

// A target without a verdict is told by what it is; anything else has a verdict sooner or later.
void NodeDelegate::paintMark(QPainter *painter, const QPoint &at, const QColor &on, const QModelIndex &index) const
{
    const auto observable = observableAt(index);
    const QVariant verdict = index.data(DispositionRole);
    const qreal ratio = painter->device()->devicePixelRatioF();
    const bool decided = verdict.isValid() && Disposition(verdict.toInt()) != Disposition::Unknown;
    const auto *model = qobject_cast<const LaneModel *>(index.model());
    const bool target = model && model->graph().nodes()[std::size_t(model->row(index.row()).node)].lane == Lane::Target;
    if (decided || (verdict.isValid() && !target))
        return painter->drawPixmap(at, theme().glyph(Disposition(verdict.toInt()), on, MarkSize, ratio));
    const bool mailbox = target && observable->type() == ObservableType::Email;
    const QString icon = mailbox ? QStringLiteral("user") : observableIcon(observable->type());
    painter->drawPixmap(at, theme().pixmap(icon, theme().color(Role::Text2), MarkSize, ratio));
}

// Round corners and their lines are dear to draw, and a graph has a hundred boxes of very few kinds.
QPixmap NodeDelegate::boxOf(const QSize &size, const QPen &pen, const QColor &ground, qreal ratio) const
{
    const auto kind = std::tuple(size.width(), size.height(), pen.color().rgba(), pen.width(), ground.rgba(), ratio);
    if (const auto known = m_boxes.find(kind); known != m_boxes.end())
        return known->second;
    if (m_boxes.size() >= MostBoxes)
        m_boxes.clear();
    QPixmap box((size + 2 * QSize(BoxMargin, BoxMargin)) * ratio);
    box.setDevicePixelRatio(ratio);
    box.fill(Qt::transparent);
    QPainter painter(&box);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(QPointF(BoxMargin, BoxMargin), QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    return m_boxes[kind] = box;
}

void NodeDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QRect &words,
                              const QModelIndex &index) const
{
    const auto observable = observableAt(index);
    const QString second = index.data(SecondLineRole).toString();
    const QString type = observableTypeWord(observable->type());
    const QRect upper(words.left(), words.top(), words.width(), words.height() / 2);
    const QRect lower(words.left(), upper.bottom() + 1, words.width(), words.height() - upper.height());
    QStyleOptionViewItem line = option;
    line.textElideMode = elideOf(observable->type());
    painter->setFont(theme().font(Theme::Type::Dense));
    drawLine(painter, line, upper, boxText(*observable), theme().color(Role::Text));
    line.textElideMode = Qt::ElideRight;
    painter->setFont(theme().font(Theme::Type::Caption)); // a subject, more often than a figure
    drawLine(painter, line, lower, second.isEmpty() ? type : second, theme().color(Role::Text2));
}

void NodeDelegate::paintMore(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QPen pen(theme().color(Role::Line2), 1, Qt::DashLine);
    painter->setPen(pen);
    painter->setBrush(option.state.testFlag(QStyle::State_MouseOver) ? theme().color(Role::Hover)
                                                                     : QColor(Qt::transparent));
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawRoundedRect(box, 4, 4);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme().color(Role::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(box.adjusted(-3, -3, 3, 3), 6, 6);
    }
    painter->setFont(theme().figures(Theme::Type::Dense));
    painter->setPen(theme().color(Role::Text2));
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextSingleLine, index.data().toString());
}

} // namespace obi
