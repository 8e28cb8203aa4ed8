// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/ScopesDelegate.h"

#include "login/ScopesModel.h"
#include "login/ThemedLabel.h"
#include "look/StylePaint.h"

#include <QPainter>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

using State = ScopesModel::State;

constexpr int MarkSize = 12;
constexpr int MarkGap = 6;

State stateOf(const QModelIndex &index)
{
    return index.data(ScopesModel::StateRole).value<State>();
}

struct Mark {
    QString icon;
    Ink ink;
};

Mark markOf(State state)
{
    switch (state) {
    case State::Granted:
        return {u"check"_s, Disposition::Clean};
    case State::Missing:
        return {u"x"_s, Disposition::Malicious};
    case State::OptionalNone:
        return {u"minus"_s, Theme::Role::Text2};
    case State::NotChecked:
        break;
    }
    return {u"pend"_s, Theme::Role::Text3};
}

} // namespace

QFont ScopesDelegate::cellFont(const QModelIndex &index) const
{
    if (index.column() == ScopesModel::Scope)
        return theme().font(Theme::Type::Mono);
    const bool strong = index.column() == ScopesModel::StateOf && stateOf(index) == State::Missing;
    return theme().font(strong ? Theme::Type::DenseStrong : Theme::Type::Dense);
}

void ScopesDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QRect &content) const
{
    const bool missing = stateOf(index) == State::Missing;
    if (missing) {
        // Inside of the ring that may stand round the cell.
        const bool ringed = option.state.testFlag(QStyle::State_HasFocus);
        const QRect ground =
            option.rect.adjusted(0, 0, 0, -1).marginsRemoved(ringed ? QMargins(2, 2, 2, 2) : QMargins());
        painter->fillRect(ground, theme().soft(Disposition::Malicious));
    }
    if (index.column() == ScopesModel::StateOf)
        return paintState(painter, option, index, content);
    const bool loud = missing || index.column() == ScopesModel::Scope;
    drawLine(painter, option, content, option.text, theme().color(loud ? Theme::Role::Text : Theme::Role::Text2));
}

void ScopesDelegate::paintState(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QRect &content) const
{
    const Mark mark = markOf(stateOf(index));
    const QColor color = inkColor(theme(), mark.ink);
    const QRect square(content.x(), content.y(), MarkSize, content.height());
    const QRect words = content.adjusted(MarkSize + MarkGap, 0, 0, 0);
    style::icon(painter, theme(), mark.icon, color, QStyle::visualRect(option.direction, content, square), MarkSize);
    drawLine(painter, option, QStyle::visualRect(option.direction, content, words), option.text, color);
}

} // namespace obi
