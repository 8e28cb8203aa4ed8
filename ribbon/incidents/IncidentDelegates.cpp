// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentDelegates.h"

#include "incidents/IncidentWords.h"
#include "incidents/IncidentsModel.h"

#include <QPainter>

namespace obi {

using Role = Theme::Role;
using Type = Theme::Type;

namespace {

constexpr int Gap = 6;

} // namespace

QFont IncidentDelegate::cellFont(const QModelIndex &index) const
{
    switch (index.column()) {
    case IncidentsModel::SeverityColumn:
        return theme().font(Type::DenseStrong);
    case IncidentsModel::IdColumn:
        return theme().font(Type::Mono);
    case IncidentsModel::TitleColumn:
        return theme().font(index.data(IncidentsModel::UnreadRole).toBool() ? Type::DenseStrong : Type::Dense);
    default:
        return theme().figures(Type::Dense);
    }
}

void IncidentDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                    const QRect &content) const
{
    switch (index.column()) {
    case IncidentsModel::SeverityColumn: {
        const auto severity = Severity(index.data(IncidentsModel::SeverityRole).toInt());
        drawSeverityBars(painter, theme(), content, severity);
        return drawLine(painter, option, content.adjusted(SeverityBarsWidth + Gap, 0, 0, 0), option.text,
                        severityColor(theme(), severity));
    }
    case IncidentsModel::StatusColumn: {
        const IncidentStatus status(index.data(IncidentsModel::StatusRole).toString());
        const auto glyph = index.data(IncidentsModel::GoneRole).toBool() ? StatusGlyph::Gone : statusGlyph(status);
        drawStatusGlyph(painter, content, glyph, theme().color(Role::Text2), surface(option, index));
        return drawLine(painter, option, content.adjusted(StatusGlyphSize + Gap, 0, 0, 0), option.text,
                        theme().color(Role::Text));
    }
    case IncidentsModel::TitleColumn: {
        const bool gone = index.data(IncidentsModel::GoneRole).toBool();
        return drawLine(painter, option, content, option.text, theme().color(gone ? Role::Text3 : Role::Text));
    }
    case IncidentsModel::AssigneeColumn: {
        const bool nobody = index.data(IncidentsModel::UnassignedRole).toBool();
        return drawLine(painter, option, content, option.text, theme().color(nobody ? Role::Text3 : Role::Text));
    }
    default:
        drawLine(painter, option, content, option.text, theme().color(Role::Text2));
    }
}

} // namespace obi
