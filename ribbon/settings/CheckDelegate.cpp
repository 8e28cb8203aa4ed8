// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/CheckDelegate.h"

#include "login/ThemedLabel.h"
#include "look/StylePaint.h"
#include "settings/CheckModel.h"

#include <QPainter>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int MarkSize = 12;
constexpr int MarkGap = 6;

std::pair<QString, Ink> markOf(CheckStep::Outcome outcome)
{
    switch (outcome) {
    case CheckStep::Outcome::Passed:
        return {u"check"_s, Disposition::Clean};
    case CheckStep::Outcome::Warning:
        return {u"warn"_s, Disposition::Suspicious};
    case CheckStep::Outcome::Failed:
        return {u"x"_s, Disposition::Malicious};
    case CheckStep::Outcome::Skipped:
        break;
    }
    return {u"minus"_s, Theme::Role::Text2};
}

} // namespace

QFont CheckDelegate::cellFont(const QModelIndex &index) const
{
    if (index.column() == CheckModel::Server)
        return theme().font(Theme::Type::Mono);
    if (index.column() == CheckModel::Took)
        return theme().figures(Theme::Type::Dense);
    return theme().font(Theme::Type::Dense);
}

void CheckDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &content) const
{
    if (index.column() != CheckModel::Outcome)
        return BaseDelegate::paintContent(painter, option, index, content);
    const auto [icon, ink] = markOf(CheckStep::Outcome(index.data(CheckModel::OutcomeRole).toInt()));
    const QColor color = inkColor(theme(), ink);
    const QRect square(content.x(), content.y(), MarkSize, content.height());
    const QRect words = content.adjusted(MarkSize + MarkGap, 0, 0, 0);
    style::icon(painter, theme(), icon, color, QStyle::visualRect(option.direction, content, square), MarkSize);
    drawLine(painter, option, QStyle::visualRect(option.direction, content, words), option.text, color);
}

} // namespace obi
