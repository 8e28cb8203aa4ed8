// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/FindingTable.h"

#include "investigate/FindingRows.h"
#include "look/ObservableCell.h"
#include "look/WholeRows.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace obi {

using Role = Theme::Role;

namespace {

constexpr int GlyphSize = 14;
constexpr int ButtonRoom = 30;

int leastHeight(const Theme &theme)
{
    const QFontMetrics upper(theme.font(Theme::Type::Mono));
    const QFontMetrics lower(theme.font(Theme::Type::Caption));
    return upper.height() + lower.height() + 10;
}

} // namespace

void FindingDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QRect &content) const
{
    QRect room = content.adjusted(0, 4, -ButtonRoom + Padding, -5);
    const QVariant verdict = index.data(FindingRows::VerdictRole);
    if (verdict.isValid()) {
        const QRect glyph(room.left(), content.center().y() - GlyphSize / 2, GlyphSize, GlyphSize);
        if (verdict.toInt() >= 0)
            painter->drawPixmap(glyph, theme().glyph(Disposition(verdict.toInt()), surface(option, index), GlyphSize,
                                                     painter->device()->devicePixelRatioF()));
        room.setLeft(glyph.right() + 9);
    }
    const auto line = [&](const QRect &whole, const QString &end, const QColor &ink, const QString &text,
                          const QFont &font, Role role, Qt::TextElideMode mode) {
        painter->setFont(theme().figures(Theme::Type::Caption));
        const int most = whole.width() * 2 / 5;
        const int wide = end.isEmpty() ? 0 : std::min(most, QFontMetrics(painter->font()).horizontalAdvance(end) + 1);
        QStyleOptionViewItem cell = option;
        cell.textElideMode = Qt::ElideRight;
        drawLine(painter, cell, whole.adjusted(whole.width() - wide, 0, 0, 0), end, ink, Qt::AlignTrailing);
        painter->setFont(font);
        cell.textElideMode = mode;
        drawLine(painter, cell, whole.adjusted(0, 0, wide > 0 ? -wide - 8 : 0, 0), text, theme().color(role));
    };
    const int middle = room.top() + room.height() / 2;
    const QRect upper(room.left(), room.top(), room.width(), middle - room.top());
    const QRect lower(room.left(), middle, room.width(), room.bottom() - middle + 1);
    const bool decided = verdict.isValid() && verdict.toInt() >= 0;
    line(upper, index.data(FindingRows::TimeRole).toString(), theme().color(Role::Text2), index.data().toString(),
         theme().font(Theme::Type::Mono), Role::Text, Qt::ElideMiddle);
    line(lower, index.data(FindingRows::StateRole).toString(),
         decided ? theme().text(Disposition(verdict.toInt())) : theme().color(Role::Text2),
         index.data(SecondLineRole).toString(), theme().font(Theme::Type::Caption), Role::Text2, Qt::ElideRight);
    drawButton(painter, option, index);
}

FindingTable::FindingTable(const Theme &theme, PivotMenu &pivot, FindingRows &rows, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_rows(rows)
{
    setModel(&rows);
    showWholeRows(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(40);
    auto *delegate = new FindingDelegate(theme, pivot, this);
    setItemDelegate(delegate);
    BaseDelegate::prepare(this, theme);
    delegate->install(this);
    connect(&theme, &Theme::changed, this, &FindingTable::takeTheme);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FindingTable::wantVisible);
    connect(&rows, &QAbstractItemModel::modelReset, this, &FindingTable::wantVisible);
    takeTheme();
}

void FindingTable::takeTheme()
{
    verticalHeader()->setDefaultSectionSize(std::max(FindingDelegate::Height, leastHeight(m_theme)));
}

void FindingTable::wantVisible()
{
    if (!isVisible() || m_rows.rowCount() == 0)
        return;
    const int last = rowAt(viewport()->height() - 1);
    m_rows.want(std::max(0, rowAt(0)), last < 0 ? m_rows.rowCount() - 1 : last);
}

void FindingTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    setColumnWidth(0, viewport()->width());
    wantVisible();
}

void FindingTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    wantVisible();
}

} // namespace obi
